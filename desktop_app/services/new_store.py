"""What a new store starts with: the codebook, the topics and, if wanted, the seed articles.

Every start asks whether the store is new; what fills it is imported when it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.control import Control
from desktop_app.core.model import ArticleDraft, Label, ReadFailure
from desktop_app.paths import resource_path, seeds_path
from desktop_app.services.workspace import Workspace
from desktop_app.storage import labels, topics
from desktop_app.storage.history import Recorder, recording

if TYPE_CHECKING:
    from desktop_app.services.importing import ImportReport


def prepare(ws: Workspace) -> bool:
    """Give a new store its codebook and topics; True when it was new."""
    if not _is_new(ws):
        return False
    from desktop_app.services import topic_list

    with recording(ws.store, "prepare", None) as recorder:
        if not _is_new(ws):  # Another program has prepared it in the meantime.
            return False
        _add_labels(recorder)
        topic_list.add_missing_to(ws, recorder)
    return True


def _is_new(ws: Workspace) -> bool:
    return not labels.all_labels(ws.store) and not topics.all_topics(ws.store)


def import_seeds(ws: Workspace, control: Control | None = None) -> ImportReport:
    """Import the seed articles with what their texts tell about them."""
    from desktop_app.services.importing import import_items

    return import_items(ws, _seed_drafts(seeds_path()), control)


def _seed_drafts(folder: Path) -> Iterator[ArticleDraft | ReadFailure]:
    from desktop_app.formats.reading import read_path
    from desktop_app.formats.seed_metadata import read_seed_metadata

    for seed in read_seed_metadata(folder):
        for item in read_path(folder / seed.file, "txt"):
            if isinstance(item, ArticleDraft):
                yield replace(
                    item,
                    title=seed.title or item.title,
                    source=seed.source,
                    author=seed.author,
                    url=seed.url,
                    published_at=seed.published_at,
                    imported_from=seed.file,
                )
            elif isinstance(item, ReadFailure):
                yield item


def _add_labels(recorder: Recorder) -> None:
    from desktop_app.formats.label_table import read_labels

    for position, seed in enumerate(read_labels(resource_path("labels", "labels.csv"))):
        description = f"{seed.description_ar}\n{seed.description_en}"
        labels.add(
            recorder,
            Label(
                0, seed.name, seed.name_ar, seed.name_en, seed.color, seed.key, description, None, position
            ),
        )
