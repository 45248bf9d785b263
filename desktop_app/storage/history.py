"""The history: each act is one row of `changes` with the rows it touched, before and after.

The same images take an act back and bring it again (`undoing`), so every act can be undone without code of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from desktop_app.core.model import Change, HistoryEntry
from desktop_app.storage.database import Store

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
_REMEMBER = (
    "INSERT INTO change_rows (change_id, article_id, table_name, row_id, before, after) "
    "VALUES (?, ?, ?, ?, ?, ?)"
)


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
        self.came_in((article_id,))

    def came_in(self, article_ids: Sequence[int]) -> None:
        """Record that articles came into the list: their rows are there, and taking them back hides them."""
        self.aspects.add(_ASPECTS["articles"])
        self._articles.update(article_ids)
        images = _dump({"deleted": 1}), _dump({"deleted": 0})
        self._store.execute_many(
            _REMEMBER, [(self.change_id, id_, "articles", id_, *images) for id_ in article_ids]
        )

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
            _REMEMBER, (self.change_id, article_id, table, row_id, _dump(before), _dump(after))
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


_DONE = "_done_before"


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
        with self.accounted():
            step = self.recorder.next_step()
            with self._store.transaction():
                yield step
                step.save_params()
            self.recorder.absorb(step)

    @contextmanager
    def accounted(self) -> Iterator[None]:
        """An error from within tells what the act did before it: `done_before`. Every step is accounted for."""
        try:
            yield
        except Exception as error:
            change = self.recorder.change()
            if change.id is not None:
                setattr(error, _DONE, change)
            raise


def done_before(error: BaseException) -> Change | None:
    """What an act of many steps had committed when it failed with this error; None when that is nothing."""
    return getattr(error, _DONE, None)
