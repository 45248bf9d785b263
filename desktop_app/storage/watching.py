"""Noticing that another program wrote to the store."""

from __future__ import annotations

from desktop_app.storage.database import Store


def version(store: Store) -> int:
    """A number that is another one when any other connection has committed since it was asked for last."""
    return int(store.execute("PRAGMA data_version").fetchone()[0])


def newest_change(store: Store) -> int:
    """The id of the last act of the history; 0 before the first."""
    return int(store.execute("SELECT coalesce(max(id), 0) FROM changes").fetchone()[0])


def foreign_change(store: Store, after: int) -> int | None:
    """The last act after this one that was not recorded by this program."""
    ids = store.execute("SELECT id FROM changes WHERE id > ? ORDER BY id DESC", (after,))
    return next((id_ for (id_,) in ids if id_ not in store.own_changes), None)


def extent(store: Store, change_id: int) -> tuple[int, str]:
    """What grows as an act of many steps goes on: its last row, and its params."""
    row = store.execute(
        "SELECT (SELECT max(id) FROM change_rows WHERE change_id = changes.id), params FROM changes WHERE id = ?",
        (change_id,),
    ).fetchone()
    return (row[0] or 0, row[1]) if row else (0, "")
