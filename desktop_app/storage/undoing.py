"""Taking acts back and doing them again: the images that the history has of their rows change places."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from desktop_app.core.collector import paused_collector
from desktop_app.core.control import Control, Unattended
from desktop_app.core.model import Change
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.storage.database import Store
from desktop_app.storage.history import Recorder

_ROWS_AT_ONCE = 400
"""So many rows an act may have for its undo to be done while the window waits."""
_ROWS_A_PART = 500
_NO_ID = 2**63 - 1
_MACHINES = ("model", "gazetteer", "rule")


class Conflict(UserError):
    """An act can't be taken back or done again: the rows it touched have changed since."""


def is_long(store: Store, change_id: int) -> bool:
    """Whether taking an act back or doing it again takes longer than a person at the window should wait."""
    rows = store.execute(
        "SELECT 1 FROM change_rows WHERE change_id = ? LIMIT 1 OFFSET ?", (change_id, _ROWS_AT_ONCE)
    )
    return rows.fetchone() is not None


def undo(store: Store, change_id: int, annotator: str | None, control: Control | None = None) -> Change:
    """Take an act back, whole or not at all. Raises Conflict when the rows have changed since."""
    return _apply(store, change_id, annotator, control or Unattended(), back=True)


def redo(store: Store, change_id: int, annotator: str | None, control: Control | None = None) -> Change:
    """Do an undone act again, whole or not at all. Raises Conflict when the rows have changed since."""
    return _apply(store, change_id, annotator, control or Unattended(), back=False)


def _apply(store: Store, change_id: int, annotator: str | None, control: Control, *, back: bool) -> Change:
    with paused_collector(), store.transaction():
        row = store.execute("SELECT kind, params, undone FROM changes WHERE id = ?", (change_id,)).fetchone()
        if row is None or bool(row[2]) == back:
            raise _conflict()
        kind, params, _ = row
        recorder = Recorder(
            store, "undo" if back else "redo", {"kind": kind, **json.loads(params)}, annotator
        )
        for swaps in _parts(store, change_id, control, back=back):
            for alike in _runs(swaps):
                try:
                    _swap(store, alike)
                except sqlite3.IntegrityError as error:
                    raise _conflict() from error
            for swap in swaps:
                recorder.touch(swap.table, swap.row_id, swap.article_id)
        for mention_id, article_id in _overtaken(store, change_id):
            store.execute("DELETE FROM mentions WHERE id = ?", (mention_id,))
            recorder.touch("mentions", mention_id, article_id)
        store.execute("UPDATE changes SET undone = ? WHERE id = ?", (int(back), change_id))
        store.execute(
            "INSERT INTO change_rows (change_id, article_id, table_name, row_id) "
            "SELECT DISTINCT ?, article_id, 'articles', article_id FROM change_rows "
            "WHERE change_id = ? AND article_id IS NOT NULL",
            (recorder.change_id, change_id),
        )
        recorder.save_params()
        control.check()
        return recorder.change()


@dataclass(frozen=True, slots=True)
class _Swap:
    """A row whose image `old`, which must be what stands there, is to become `new`; None is absence."""

    table: str
    row_id: int
    article_id: int | None
    old: dict[str, Any] | None
    new: dict[str, Any] | None

    @property
    def shape(self) -> tuple[str, tuple[str, ...] | None, tuple[str, ...] | None]:
        """What swaps have in common that the same statements can make."""
        old, new = (None if image is None else tuple(image) for image in (self.old, self.new))
        return self.table, old, new


def _parts(store: Store, change_id: int, control: Control, *, back: bool) -> Iterator[list[_Swap]]:
    """The swaps that take an act back, last first, or do it again; some at a time, so that none are held."""
    total = store.execute("SELECT count(*) FROM change_rows WHERE change_id = ?", (change_id,)).fetchone()[0]
    beyond, order = ("<", "DESC") if back else (">", "ASC")
    last, done = (_NO_ID if back else -1), 0
    while True:
        control.check()
        control.progress(done, total)
        rows = store.execute(
            "SELECT id, table_name, row_id, article_id, before, after FROM change_rows "
            f"WHERE change_id = ? AND id {beyond} ? ORDER BY id {order} LIMIT {_ROWS_A_PART}",
            (change_id, last),
        ).fetchall()
        if not rows:
            return
        yield [
            _Swap(table, row_id, article_id, *map(_load, (after, before) if back else (before, after)))
            for _, table, row_id, article_id, before, after in rows
        ]
        last, done = rows[-1][0], done + len(rows)


def _runs(swaps: list[_Swap]) -> Iterator[list[_Swap]]:
    """Neighbours of one shape, in order; a row that stands twice among them begins another run."""
    for _, alike in groupby(swaps, key=lambda swap: swap.shape):
        run: dict[int, _Swap] = {}
        for swap in alike:
            if swap.row_id in run:
                yield list(run.values())
                run = {}
            run[swap.row_id] = swap
        yield list(run.values())


def _swap(store: Store, swaps: list[_Swap]) -> None:
    """Make swaps of one shape.

    A suggestion that is to go and that a machine has taken away meanwhile is gone already.
    """
    table, old_columns, new_columns = swaps[0].shape
    if old_columns is None and new_columns is None:
        return
    names = _quoted(old_columns or ())
    ids = json.dumps([swap.row_id for swap in swaps])
    rows = store.execute(
        f"SELECT {', '.join(['id', *names])} FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
        (ids,),
    )
    present = {row[0]: row[1:] for row in rows}
    for swap in swaps:
        stands = present.get(swap.row_id)
        if stands is None and swap.old is not None and swap.new is None and _is_machine_made(table, swap.old):
            continue
        if stands != (None if swap.old is None else tuple(swap.old.values())):
            raise _conflict()
    if new_columns is None:
        store.execute(f"DELETE FROM {table} WHERE id IN (SELECT value FROM json_each(?))", (ids,))
        return
    names = _quoted(new_columns)
    images = [tuple(swap.new.values()) for swap in swaps if swap.new is not None]
    if old_columns is None:
        marks = ", ".join("?" * len(names))
        store.execute_many(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", images)
        return
    assignments = ", ".join(f"{name} = ?" for name in names)
    store.execute_many(
        f"UPDATE {table} SET {assignments} WHERE id = ?",
        [(*image, swap.row_id) for image, swap in zip(images, swaps, strict=True)],
    )


def _quoted(columns: Iterable[str]) -> list[str]:
    return [f'"{column}"' for column in columns]


def _is_machine_made(table: str, image: Mapping[str, Any]) -> bool:
    return table == "mentions" and image["status"] == "suggested" and image["origin"] in _MACHINES


def _overtaken(store: Store, change_id: int) -> list[tuple[int, int]]:
    """The (id, article) of what a machine suggested meanwhile where a mention of the act stands again.

    The plus signs keep SQLite from walking through all tags of the label for each.
    """
    rows = store.execute(
        "SELECT DISTINCT twin.id, twin.article_id FROM change_rows c JOIN mentions m ON m.id = c.row_id "
        "JOIN mentions twin ON twin.article_id = m.article_id AND twin.start = m.start "
        'AND twin."end" = m."end" AND +twin.label_id = m.label_id AND +twin.id > m.id '
        "WHERE c.change_id = ? AND c.table_name = 'mentions' AND twin.status = 'suggested' "
        f"AND twin.note IS NULL AND twin.origin IN ({', '.join('?' * len(_MACHINES))})",
        (change_id, *_MACHINES),
    )
    return rows.fetchall()


def _conflict() -> Conflict:
    return Conflict(
        QT_TRANSLATE_NOOP(
            "UserError",
            "This can't be taken back or done again, because what it changed has been changed since, "
            "perhaps in another window. Nothing was altered.",
        )
    )


def _load(image: str | None) -> dict[str, Any] | None:
    return None if image is None else json.loads(image)
