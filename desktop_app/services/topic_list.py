"""The list of topics that comes with the program, and what of it a store of an earlier version lacks."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.arabic import fold
from desktop_app.core.model import Change, Topic
from desktop_app.formats.topic_table import TopicSeed, read_topics
from desktop_app.paths import resource_path
from desktop_app.services.workspace import Workspace
from desktop_app.storage import topics
from desktop_app.storage.history import Recorder, recording


def count_missing(ws: Workspace) -> int:
    """How many topics of the list the store lacks."""
    seeds = _seeds()
    return len(seeds) - len(_present(ws, seeds))


def add_missing(ws: Workspace) -> Change:
    """Add the topics of the list that the store lacks; one act. Those that are there stay as they are."""
    with recording(ws.store, "topics_added", ws.annotator) as recorder:
        recorder.params["count"] = str(add_missing_to(ws, recorder))
        return recorder.change()


def add_missing_to(ws: Workspace, recorder: Recorder) -> int:
    """The same within an act; returns how many."""
    seeds = _seeds()
    ids = _present(ws, seeds)
    missing = [seed for seed in seeds if seed.key not in ids]
    for seed in missing:
        parent_id = ids[seed.parent] if seed.parent else None
        ids[seed.key] = topics.add(recorder, Topic(0, seed.code, seed.name_ar, seed.name_en, parent_id))
    return len(missing)


def _seeds() -> Sequence[TopicSeed]:
    return read_topics(resource_path("topics", "media_topics.csv"))


def _present(ws: Workspace, seeds: Sequence[TopicSeed]) -> dict[str, int]:
    """The topics of the store that have the code of one of the list or, below the same topic, its name; by its key."""
    every = topics.all_topics(ws.store)
    by_code = {topic.code: topic.id for topic in every if topic.code is not None}
    by_name = {(t.parent_id, fold(name)): t.id for t in every for name in (t.name_en, t.name_ar)}
    found: dict[str, int] = {}
    for seed in seeds:
        id_ = by_code.get(seed.code) if seed.code is not None else None
        if id_ is None and (seed.parent is None or seed.parent in found):
            parent_id = found[seed.parent] if seed.parent else None
            names = [(parent_id, fold(name)) for name in (seed.name_ar, seed.name_en)]
            id_ = next((by_name[name] for name in names if name in by_name), None)
        if id_ is not None:
            found[seed.key] = id_
    return found
