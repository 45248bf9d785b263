"""Importing articles with recognition off, beside writing the same rows with sqlite3 alone."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop_app.core.arabic import fold
from desktop_app.services import importing, new_store
from desktop_app.services.workspace import Workspace
from tests.benchmarks import made_text
from tests.benchmarks.measuring import Goal, Measure, compared, seconds

_ARTICLES = 20_000
_TABLES = ("articles", "article_texts", "changes", "change_rows")


def measure(folder: Path) -> Iterator[Measure]:
    """As `rasid import` does it; the yardstick writes the very rows that it leaves, into a store of the same schema."""
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        here = Path(scratch)
        file, empty = here / "articles.jsonl", here / "empty.sqlite"
        with file.open("w", encoding="utf-8") as stream:
            for number, (title, passage) in enumerate(made_text.articles(_ARTICLES)):
                record = {"title": title, "text": passage.text, "source": "وكالة الضاد", "id": number}
                stream.write(json.dumps(record, ensure_ascii=False) + "\n")
        with Workspace.open(empty, "bench") as workspace:
            new_store.prepare(workspace)
        rows = _imported_rows(file, empty, here)

        def ours() -> float:
            with Workspace.open(_copy(empty, here), "bench") as workspace:
                return seconds(
                    lambda: importing.import_paths(workspace, [file], step_seconds=importing.ALONE_SECONDS)
                )

        def plain() -> float:
            connection = sqlite3.connect(_copy(empty, here), isolation_level=None)
            connection.execute("PRAGMA synchronous = NORMAL")
            took = seconds(lambda: _insert(connection, rows))
            connection.close()
            return took

        indexed = [(row[0], fold(row[1])) for row in rows["article_texts"]]

        def plain_with_index() -> float:
            connection = sqlite3.connect(_copy(empty, here), isolation_level=None)
            connection.execute("PRAGMA synchronous = NORMAL")
            took = seconds(lambda: _insert(connection, {**rows, "text_index (rowid, text)": indexed}))
            connection.close()
            return took

        yield compared(
            f"import {_ARTICLES:,} articles from JSON lines",
            ours,
            plain,
            than=f"sqlite3 inserting the rows of {', '.join(_TABLES)} that the import leaves, made and held in "
            "memory before, by executemany in one transaction; same schema and indexes, WAL, synchronous NORMAL",
            rounds=3,
            unit="s",
            scale=1.0,
            goal=Goal(3),
            note="ours also reads JSON, cleans, folds and hashes, indexes all words for searches, commits four times "
            "a second",
        )
        yield compared(
            "the same",
            ours,
            plain_with_index,
            than="the same rows and the folded texts into the index of words, by executemany in the same transaction",
            rounds=3,
            unit="s",
            scale=1.0,
        )


def _copy(empty: Path, here: Path) -> Path:
    for leftover in here.glob("run.sqlite*"):
        leftover.unlink()
    return Path(shutil.copy(empty, here / "run.sqlite"))


def _imported_rows(file: Path, empty: Path, here: Path) -> dict[str, list[tuple[Any, ...]]]:
    with Workspace.open(_copy(empty, here), "bench") as workspace:
        execute = workspace.store.execute
        before = {table: execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 0 for table in _TABLES}
        report = importing.import_paths(workspace, [file])
        assert report.imported == _ARTICLES and not report.failures
        return {
            table: list(execute(f"SELECT * FROM {table} WHERE rowid > ?", (before[table],)))
            for table in _TABLES
        }


def _insert(connection: sqlite3.Connection, rows: dict[str, list[tuple[Any, ...]]]) -> None:
    connection.execute("BEGIN")
    for table, values in rows.items():
        marks = ", ".join("?" * len(values[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", values)
    connection.execute("COMMIT")
