"""The history: each act is one row of `changes` with the rows it touched, before and after.

The same images take an act back and bring it again, so every act can be undone without code of its own.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from desktop_app.core.control import Control, Unattended
from desktop_app.core.model import Change, HistoryEntry
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.storage.database import Store

_ROWS_AT_ONCE = 400
"""So many rows an act may have for its undo to be done while the window waits."""
_ROWS_A_PART = 500
_NO_ID = 2**63 - 1
_MACHINES = ("model", "gazetteer", "rule")
_ASPECTS = {
    "articles": "articles",
    "mentions": "mentions",
    "topics": "topics",
    "article_topics": "article_topics",
    "labels": "labels",
    "entities": "entities",
    "aliases": "entities",
    "searches": "searches",
    "names_apart": "entities",
    "kept_names": "names",
}


class Conflict(UserError):
    """An act can't be taken back or done again: the rows it touched have changed since."""


def now() -> str:
    """The time as the store writes it: ISO 8601, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Recorder:
    """Writes rows and remembers their images for one act; made by `recording`."""

    def __init__(self, store: Store, kind: str, params: Mapping[str, str], annotator: str | None) -> None:
        self._store = store
        self._kind = kind
        self.params = dict(params)
        self._annotator = annotator
        self._change_id: int | None = None
        self._articles: set[int] = set()
        self._mentions: set[int] = set()
        self.aspects: set[str] = set()

    def insert(self, table: str, values: Mapping[str, Any]) -> int:
        """Add a row; returns its id."""
        row_id = _insert(self._store, table, values)
        self._remember(table, row_id, None, {**values, "id": row_id})
        return row_id

    def update(self, table: str, row_id: int, values: Mapping[str, Any]) -> bool:
        """Set columns of a row; False, and nothing recorded, when they had these values already."""
        before = _image(self._store, table, row_id, tuple(values))
        if before is None or before == dict(values):
            return False
        changed = {name: value for name, value in values.items() if before[name] != value}
        _update(self._store, table, row_id, changed)
        self._remember(table, row_id, {name: before[name] for name in changed}, changed)
        return True

    def update_mentions(
        self, ids: Sequence[int], values: Mapping[str, Any], also: Mapping[str, Any] | None = None
    ) -> int:
        """Set the same text or whole-number columns of many mentions, far faster than one by one.

        Mentions that have these values already stay as they are; `also` is set with those that change.
        Returns how many changed.
        """
        new = {**values, **(also or {})}
        names = [f'"{name}"' for name in new]
        differs = " OR ".join(f'm."{name}" IS NOT ?' for name in values)
        wanted = "m.id IN (SELECT value FROM json_each(?))"
        found = self._store.execute(
            f"SELECT m.id, m.article_id FROM mentions m WHERE {wanted} AND ({differs})",
            (json.dumps(list(ids)), *values.values()),
        ).fetchall()
        if not found:
            return 0
        changing = json.dumps([row[0] for row in found])
        image = ", ".join(f"'{name}', m.\"{name}\"" for name in new)
        self._store.execute(
            "INSERT INTO change_rows (change_id, article_id, table_name, row_id, before, after) "
            f"SELECT ?, m.article_id, 'mentions', m.id, json_object({image}), ? FROM mentions m WHERE {wanted}",
            (self.change_id, _dump(new), changing),
        )
        assignments = ", ".join(f"{name} = ?" for name in names)
        self._store.execute(
            f"UPDATE mentions AS m SET {assignments} WHERE {wanted}", (*new.values(), changing)
        )
        self.aspects.add(_ASPECTS["mentions"])
        self._mentions.update(row[0] for row in found)
        self._articles.update(row[1] for row in found)
        return len(found)

    def delete(self, table: str, row_id: int) -> bool:
        """Remove a row; False when it was gone."""
        before = _image(self._store, table, row_id)
        if before is None:
            return False
        self._store.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
        self._remember(table, row_id, before, None)
        return True

    def revive(self, article_id: int) -> None:
        """Bring an article that was taken out back into the list."""
        self._store.execute("UPDATE articles SET deleted = 0 WHERE id = ?", (article_id,))
        self.came_in(article_id)

    def came_in(self, article_id: int) -> None:
        """Record that an article came into the list: its row is there, and taking it back hides it."""
        self._remember("articles", article_id, {"deleted": 1}, {"deleted": 0})

    def _remember(
        self, table: str, row_id: int, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
    ) -> None:
        article_id = (
            row_id
            if table == "articles"
            else (after or {}).get("article_id") or (before or {}).get("article_id")
        )
        if article_id is None and table in ("mentions", "article_topics"):
            row = self._store.execute(f"SELECT article_id FROM {table} WHERE id = ?", (row_id,)).fetchone()
            article_id = row[0] if row else None
        self.touch(table, row_id, article_id)
        self._store.execute(
            "INSERT INTO change_rows (change_id, article_id, table_name, row_id, before, after) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (self.change_id, article_id, table, row_id, _dump(before), _dump(after)),
        )

    def next_step(self) -> Recorder:
        """A recorder for the next transaction of the same act; `absorb` it when that is committed."""
        step = Recorder(self._store, self._kind, self.params, self._annotator)
        step._change_id = self._change_id
        return step

    def absorb(self, step: Recorder) -> None:
        """Take over what a committed step of this act did."""
        self._change_id = step._change_id
        self.params = step.params
        self._articles |= step._articles
        self._mentions |= step._mentions
        self.aspects |= step.aspects

    def touch(self, table: str, row_id: int, article_id: int | None) -> None:
        """Name a row in the resulting Change without keeping its images."""
        self.aspects.add(_ASPECTS[table])
        if article_id is not None:
            self._articles.add(article_id)
        if table == "mentions":
            self._mentions.add(row_id)

    @property
    def change_id(self) -> int:
        """The id of the row in the history; asking for it makes the row."""
        if self._change_id is None:
            cursor = self._store.execute(
                "INSERT INTO changes (at, annotator, kind, params) VALUES (?, ?, ?, '{}')",
                (now(), self._annotator, self._kind),
            )
            self._change_id = cursor.lastrowid
            assert self._change_id is not None
            self._store.own_changes.add(self._change_id)
        return self._change_id

    def save_params(self) -> None:
        """Write the params as they stand; called when the act is complete."""
        if self._change_id is not None:
            self._store.execute(
                "UPDATE changes SET params = ? WHERE id = ?", (_dump(self.params), self._change_id)
            )

    def change(self) -> Change:
        """What was done so far."""
        return Change(
            self._change_id,
            self._kind,
            self.params,
            frozenset(self._articles),
            frozenset(self._mentions if len(self._articles) == 1 else ()),
            frozenset(self.aspects),
        )


@contextmanager
def recording(store: Store, kind: str, annotator: str | None, **params: str) -> Iterator[Recorder]:
    """One act: one transaction and, if it changes anything, one entry of the history."""
    with store.transaction():
        recorder = Recorder(store, kind, params, annotator)
        yield recorder
        recorder.save_params()


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
    with store.transaction():
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


def article_history(store: Store, article_id: int, limit: int = 500) -> list[HistoryEntry]:
    """The acts that touched an article, newest first."""
    rows = store.execute(
        "SELECT id, at, annotator, kind, params, undone FROM changes WHERE id IN "
        "(SELECT DISTINCT change_id FROM change_rows WHERE article_id = ? ORDER BY change_id DESC LIMIT ?) "
        "ORDER BY id DESC",
        (article_id, limit),
    )
    return [
        HistoryEntry(id_, at, annotator, kind, json.loads(params), bool(undone))
        for id_, at, annotator, kind, params, undone in rows
    ]


def count_decided_since(store: Store, since: str) -> int:
    """How many tags that stood already were accepted or rejected by acts since then that are not taken back."""
    first = None
    for change_id, at in store.execute("SELECT id, at FROM changes ORDER BY id DESC"):
        if at < since:
            break
        first = change_id
    if first is None:
        return 0
    return store.execute(
        "SELECT count(DISTINCT r.row_id) FROM change_rows r JOIN changes c ON c.id = r.change_id "
        "WHERE r.change_id >= ? AND c.undone = 0 AND c.kind NOT IN ('import', 'recognise', 'undo', 'redo') "
        "AND r.table_name = 'mentions' AND r.before IS NOT NULL "
        "AND r.after ->> '$.status' IN ('accepted', 'rejected')",
        (first,),
    ).fetchone()[0]


def _image(store: Store, table: str, row_id: int, columns: tuple[str, ...] = ()) -> dict[str, Any] | None:
    names = ", ".join(f'"{c}"' for c in columns) if columns else "*"
    cursor = store.execute(f"SELECT {names} FROM {table} WHERE id = ?", (row_id,))
    row = cursor.fetchone()
    return None if row is None else dict(zip((c[0] for c in cursor.description), row, strict=True))


def _insert(store: Store, table: str, values: Mapping[str, Any]) -> int:
    columns = ", ".join(f'"{c}"' for c in values)
    marks = ", ".join("?" * len(values))
    cursor = store.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(values.values()))
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _update(store: Store, table: str, row_id: int, values: Mapping[str, Any]) -> None:
    assignments = ", ".join(f'"{c}" = ?' for c in values)
    store.execute(f"UPDATE {table} SET {assignments} WHERE id = ?", (*values.values(), row_id))


def _dump(image: Mapping[str, Any] | None) -> str | None:
    return None if image is None else json.dumps(image, ensure_ascii=False)


def _load(image: str | None) -> dict[str, Any] | None:
    return None if image is None else json.loads(image)


class Batches:
    """One act over many short transactions, so that nobody else waits long for the store.

    Each `step` is a transaction; what earlier steps wrote stays when a later one fails.
    """

    def __init__(self, store: Store, kind: str, annotator: str | None) -> None:
        self._store = store
        self.recorder = Recorder(store, kind, {}, annotator)

    @contextmanager
    def step(self) -> Iterator[Recorder]:
        """One transaction of the act; of one that fails, `recorder` knows nothing."""
        step = self.recorder.next_step()
        with self._store.transaction():
            yield step
            step.save_params()
        self.recorder.absorb(step)
