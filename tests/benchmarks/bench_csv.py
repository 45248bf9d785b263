"""A million tags as CSV, beside the sqlite3 shell on the same query, and whether memory grows with them."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from desktop_app.services import exporting
from desktop_app.services.exporting import ExportOptions
from desktop_app.services.workspace import Workspace
from tests.benchmarks.made_store import store_at
from tests.benchmarks.measuring import Goal, Measure, compared, seconds

_QUERY = """
SELECT a.id AS article_id, a.title AS article_title, a.source, a.url, a.published_at, 'entity' AS kind,
    l.name AS label, l.name AS label_path, m.start, m."end", m.text, m.entity_id, e.name AS entity_name, m.origin,
    m.engine, m.score, m.status, m.annotator, m.created_at, m.updated_at, m.note, m.id AS mention_id,
    a.sha256 AS article_sha256, substr(t.text, max(1, m.start - 31), min(32, m.start)) AS prefix,
    substr(t.text, m."end" + 1, 32) AS suffix
FROM articles a JOIN article_texts t ON t.article_id = a.id JOIN mentions m ON m.article_id = a.id
    JOIN labels l ON l.id = m.label_id LEFT JOIN entities e ON e.id = m.entity_id
WHERE a.deleted = 0 AND m.status IN ('accepted', 'suggested') ORDER BY a.id, m.start, m."end" DESC, m.id
"""
_TAGS = 1_000_000


def measure(folder: Path) -> Iterator[Measure]:
    """The store has 100,000 articles with ten mentions each, and one with 3,000."""
    store = store_at(folder, 100_000, with_long=True)
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        ours, theirs = Path(scratch) / "ours.csv", Path(scratch) / "shell.csv"
        shell = shutil.which("sqlite3")
        if shell is None:
            print("no sqlite3 shell here: Python's csv module stands in for it", file=sys.stderr)
        for name, rounds in (("csv", 2), ("csv-raw", 1)):
            yield compared(
                f"{_TAGS:,} tags as {name}",
                partial(seconds, partial(_export, store, ours, name)),
                lambda: seconds(
                    lambda: _by_shell(shell, store, theirs) if shell else _by_csv_module(store, theirs)
                ),
                than="the sqlite3 shell's .mode csv on the same query"
                if shell
                else "csv.writer over sqlite3 on the same query (THE SQLITE3 SHELL IS NOT HERE)",
                rounds=rounds,
                unit="s",
                scale=1.0,
                goal=Goal(3),
                note="ours quotes every field; its label_path is looked up, the query's is the label's name",
            )
        yield _memory(store, ours)


def _export(store: Path, target: Path, name: str, articles: int | None = None) -> None:
    ids = tuple(range(1, articles + 1)) if articles else None
    with Workspace.open(store, "bench") as workspace:
        rows = exporting.export_to_path(workspace, target, ExportOptions(name, "entities", article_ids=ids))
    assert rows == (articles * 10 if articles else _TAGS + 3_000), rows


def _by_shell(shell: str, store: Path, target: Path) -> None:
    with target.open("wb") as stream:
        subprocess.run(
            [shell, "-readonly", "-header", "-csv", str(store), _QUERY],
            stdout=stream,
            check=True,
            timeout=600,
        )


def _by_csv_module(store: Path, target: Path) -> None:
    import csv
    import sqlite3

    with sqlite3.connect(store) as connection, target.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(connection.execute(_QUERY))


def _memory(store: Path, target: Path) -> Measure:
    """The largest memory of a process that exports all tags, beside one that exports a tenth of them."""
    tenth, whole = (_peak(store, target, articles) for articles in (10_000, 0))
    return Measure(
        "largest memory while exporting a million tags",
        whole,
        "MB",
        tenth,
        "while exporting 100,000",
        whole / tenth,
        Goal(1.05),
    )


def _peak(store: Path, target: Path, articles: int) -> float:
    command = [sys.executable, "-m", "tests.benchmarks.bench_csv", str(store), str(target), str(articles)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout) / 1024


if __name__ == "__main__":
    _export(Path(sys.argv[1]), Path(sys.argv[2]), "csv", int(sys.argv[3]) or None)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
