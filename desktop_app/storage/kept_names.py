"""Names that a person keeps, and the decisions on tags that teach of names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from desktop_app.core.learned import KeptName, Ruling
from desktop_app.core.names import name_key
from desktop_app.storage.database import Store
from desktop_app.storage.history import Recorder, now

_LAST_ACTS = 8
_COLUMNS = "id, name, key, label_id, ruling, note, created_at, updated_at"
_DECISION = "label_id, text, status, article_id, coalesce(decided_at, updated_at)"
"""A tag that undoing an act of an earlier version brought back has no `decided_at`."""


def all_kept(store: Store) -> list[KeptName]:
    """Every kept name, oldest first; those of labels that are gone are left out."""
    rows = store.execute(
        f"SELECT {_COLUMNS} FROM kept_names WHERE label_id IN (SELECT id FROM labels) ORDER BY id"
    )
    return [_kept(row) for row in rows]


def find(store: Store, key: str, label_id: int) -> KeptName | None:
    """What is kept of a name under a label."""
    row = store.execute(
        f"SELECT {_COLUMNS} FROM kept_names WHERE key = ? AND label_id = ?", (key, label_id)
    ).fetchone()
    return None if row is None else _kept(row)


def _kept(row: tuple[int, str, str, int, str, str | None, str, str]) -> KeptName:
    id_, name, key, label_id, ruling, note, created_at, updated_at = row
    return KeptName(id_, name, key, label_id, Ruling(ruling), note, created_at, updated_at)


def keep(
    store: Store, recorder: Recorder, name: str, label_id: int, ruling: Ruling, note: str | None = None
) -> bool:
    """Keep a name with a ruling, in the place of what was kept of it; whether that changes anything.

    Without a note the one that is there stays.
    """
    key, at = name_key(name), now()
    there = find(store, key, label_id)
    if there is None:
        values = {
            "name": name, "key": key, "label_id": label_id, "ruling": ruling.value, "note": note or None,
            "created_at": at, "updated_at": at,
        }  # fmt: skip
        recorder.insert("kept_names", values)
        return True
    wanted = (ruling, there.note if note is None else note or None)
    if (there.ruling, there.note) == wanted:
        return False
    return recorder.update(
        "kept_names", there.id, {"ruling": wanted[0].value, "note": wanted[1], "updated_at": at}
    )


def move(store: Store, recorder: Recorder, label_id: int, target_id: int) -> None:
    """Keep what is kept under a label under another one, whose own names stay as they are."""
    for kept in _of_label(store, label_id):
        if find(store, kept.key, target_id) is None:
            recorder.update("kept_names", kept.id, {"label_id": target_id})
        else:
            recorder.delete("kept_names", kept.id)


def forget(store: Store, recorder: Recorder, label_id: int) -> None:
    """Forget what is kept under a label."""
    for kept in _of_label(store, label_id):
        recorder.delete("kept_names", kept.id)


def _of_label(store: Store, label_id: int) -> list[KeptName]:
    rows = store.execute(f"SELECT {_COLUMNS} FROM kept_names WHERE label_id = ? ORDER BY id", (label_id,))
    return [_kept(row) for row in rows]


def decisions(store: Store) -> Iterator[tuple[int, str, str, int, str]]:
    """(label, quote, status, article, time) of each tag that a person decided on, quote by quote.

    Tags of deleted articles are among them; `hidden_articles` tells which those are.
    """
    return iter(
        store.execute(
            f"SELECT {_DECISION} FROM mentions INDEXED BY mentions_decided "
            "WHERE status <> 'suggested' ORDER BY label_id, text"
        )
    )


def decisions_on(
    store: Store, label_id: int, quotes: Iterable[str]
) -> Iterator[tuple[int, str, str, int, str]]:
    """The same of a label's tags with these quotes."""
    return iter(
        store.execute(
            f"SELECT {_DECISION} FROM mentions INDEXED BY mentions_decided "
            "WHERE status <> 'suggested' AND label_id = ? AND text IN (SELECT value FROM json_each(?)) "
            "ORDER BY text",
            (label_id, json.dumps(list(quotes), ensure_ascii=False)),
        )
    )


def hidden_articles(store: Store) -> set[int]:
    """The articles that were taken out of the list."""
    return {row[0] for row in store.execute("SELECT id FROM articles WHERE deleted = 1")}


def decided_quotes(store: Store, label_id: int) -> list[str]:
    """The different quotes of a label's tags that a person decided on."""
    rows = store.execute(
        "SELECT DISTINCT text FROM mentions INDEXED BY mentions_decided "
        "WHERE status <> 'suggested' AND label_id = ?",
        (label_id,),
    )
    return [row[0] for row in rows]


def decided_ids(store: Store, label_id: int, quotes: Iterable[str]) -> list[int]:
    """The tags with these quotes that a person decided on, rejected ones first, newest articles first."""
    rows = store.execute(
        "SELECT m.id FROM mentions m JOIN articles a ON a.id = m.article_id WHERE m.status <> 'suggested' "
        "AND m.label_id = ? AND m.text IN (SELECT value FROM json_each(?)) AND a.deleted = 0 "
        "ORDER BY m.status DESC, a.published_at DESC, a.id, m.start, m.id",
        (label_id, json.dumps(list(quotes), ensure_ascii=False)),
    )
    return [row[0] for row in rows]


def rejected_by(store: Store, change_id: int) -> list[tuple[str, int]]:
    """(quote, label) of each tag that an act rejected."""
    rows = store.execute(
        "SELECT m.text, m.label_id FROM change_rows c JOIN mentions m ON m.id = c.row_id "
        "WHERE c.change_id = ? AND c.table_name = 'mentions' AND m.status = 'rejected' "
        "AND json_extract(c.after, '$.status') = 'rejected'",
        (change_id,),
    )
    return list(rows)


def stamp(store: Store) -> tuple[object, ...]:
    """Differs whenever a person's acts, or undoing one, may have changed what is learned.

    An act of many steps has one row from its first step on, so what the last acts wrote is told too.
    """
    return tuple(
        store.execute(
            "SELECT c.id, c.at, (SELECT max(r.id) FROM change_rows r WHERE r.change_id = c.id) FROM changes c "
            "WHERE c.kind NOT IN ('recognise', 'names_look') ORDER BY c.id DESC LIMIT ?",
            (_LAST_ACTS,),
        )
    )
