"""Entities: whom or what mentions refer to."""

from __future__ import annotations

from desktop_app.storage.database import Store
from desktop_app.storage.history import Recorder, now


def names(store: Store) -> list[tuple[int, str]]:
    """The entities as (id, name), by name."""
    return list(store.execute("SELECT id, name FROM entities ORDER BY name, id"))


def find_or_add(store: Store, recorder: Recorder, name: str, label_id: int) -> int:
    """The entity of this canonical name and label, made when there is none; returns its id."""
    row = store.execute(
        "SELECT id FROM entities WHERE name = ? AND label_id = ?", (name, label_id)
    ).fetchone()
    if row is not None:
        return row[0]
    at = now()
    return recorder.insert(
        "entities", {"name": name, "label_id": label_id, "created_at": at, "updated_at": at}
    )
