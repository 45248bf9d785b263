"""Labels: the codebook."""

from __future__ import annotations

from desktop_app.core.hierarchy import ancestry
from desktop_app.core.model import Label
from desktop_app.storage.database import Store
from desktop_app.storage.history import Recorder


def all_labels(store: Store) -> list[Label]:
    """The labels in the codebook's order."""
    rows = store.execute(
        "SELECT id, name, name_ar, name_en, color, key, description, parent_id, position FROM labels "
        "ORDER BY position, id"
    )
    return [Label(*row) for row in rows]


def add(recorder: Recorder, label: Label) -> int:
    """Add a label (its `id` is not looked at); returns its id."""
    return recorder.insert(
        "labels",
        {
            "name": label.name,
            "name_ar": label.name_ar,
            "name_en": label.name_en,
            "color": label.color,
            "key": label.key,
            "description": label.description,
            "parent_id": label.parent_id,
            "position": label.position,
        },
    )


def paths(store: Store) -> dict[int, str]:
    """Each label's path of names from its root, joined by " > "."""
    labels = {label.id: label for label in all_labels(store)}
    return {label.id: " > ".join(step.name for step in ancestry(label, labels)) for label in labels.values()}
