"""Labels: the codebook."""

from __future__ import annotations

from desktop_app.core.hierarchy import ancestry
from desktop_app.core.model import Label
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.storage.database import Store
from desktop_app.storage.history import Recorder

COLUMNS = ("name", "name_ar", "name_en", "color", "key", "description", "parent_id", "position")
"""What an edit of a label may change."""


def all_labels(store: Store) -> list[Label]:
    """The labels in the codebook's order."""
    rows = store.execute(f"SELECT id, {', '.join(COLUMNS)} FROM labels ORDER BY position, id")
    return [Label(*row) for row in rows]


def add(recorder: Recorder, label: Label) -> int:
    """Add a label (its `id` is not looked at); returns its id."""
    return recorder.insert("labels", values(label))


def paths(store: Store) -> dict[int, str]:
    """Each label's path of names from its root, joined by " > "."""
    labels = {label.id: label for label in all_labels(store)}
    return {label.id: " > ".join(step.name for step in ancestry(label, labels)) for label in labels.values()}


def values(label: Label) -> dict[str, str | int | None]:
    """A label's columns."""
    return {column: getattr(label, column) for column in COLUMNS}


def ids_by_name(store: Store) -> dict[str, int]:
    """The labels' ids by their codes."""
    return dict(store.execute("SELECT name, id FROM labels"))


def get(store: Store, label_id: int) -> Label:
    """The label of this id. Raises UserError when it is gone."""
    row = store.execute(f"SELECT id, {', '.join(COLUMNS)} FROM labels WHERE id = ?", (label_id,)).fetchone()
    if row is None:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "The label is gone, perhaps in another window. Choose another one."
            )
        )
    return Label(*row)


def tag_counts(store: Store) -> dict[int, int]:
    """How many tags each label has, rejected ones too; a label without any is not in it."""
    return dict(store.execute("SELECT label_id, count(*) FROM mentions GROUP BY label_id"))


def mention_ids(store: Store, label_id: int) -> list[int]:
    """The tags of a label, article by article."""
    rows = store.execute(
        "SELECT id FROM mentions WHERE label_id = ? ORDER BY article_id, start, id", (label_id,)
    )
    return [row[0] for row in rows]


def entity_ids(store: Store, label_id: int) -> list[int]:
    """The entities of a label."""
    return [row[0] for row in store.execute("SELECT id FROM entities WHERE label_id = ?", (label_id,))]


def alias_ids(store: Store, entity_id: int) -> list[int]:
    """The rows of an entity's aliases."""
    return [row[0] for row in store.execute("SELECT id FROM aliases WHERE entity_id = ?", (entity_id,))]


def mentions_of_entity(store: Store, entity_id: int) -> list[int]:
    """The tags that name an entity."""
    return [row[0] for row in store.execute("SELECT id FROM mentions WHERE entity_id = ?", (entity_id,))]
