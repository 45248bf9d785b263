"""Giving topics to articles, and making new ones."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.arabic import clean, fold
from desktop_app.core.model import Change, Origin, Status, Topic
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.services.workspace import Workspace
from desktop_app.storage import topics
from desktop_app.storage.history import Recorder, now, recording


def add(ws: Workspace, article_ids: Sequence[int], topic_id: int) -> Change:
    """Give a topic to articles."""
    with recording(ws.store, "topic_add", ws.annotator, **_names(ws, topic_id)) as recorder:
        for article_id in article_ids:
            give(ws, recorder, article_id, topic_id)
        return recorder.change()


def remove(ws: Workspace, article_ids: Sequence[int], topic_id: int) -> Change:
    """Take a topic from articles; one that was suggested is rejected, so that it isn't suggested again."""
    with recording(ws.store, "topic_remove", ws.annotator, **_names(ws, topic_id)) as recorder:
        for article_id in article_ids:
            for given in topics.of_article(ws.store, article_id):
                if given.topic_id != topic_id or given.status is Status.REJECTED:
                    continue
                if given.engine is not None:
                    recorder.update("article_topics", given.id, _decision(ws, Status.REJECTED))
                else:
                    recorder.delete("article_topics", given.id)
        return recorder.change()


def create(ws: Workspace, name: str, parent_id: int | None, article_ids: Sequence[int] = ()) -> Change:
    """Make a topic of the analyst's own and give it to articles; one act. Raises UserError for a bad name."""
    name = " ".join(clean(name).split())
    if not name:
        raise UserError(QT_TRANSLATE_NOOP("UserError", "The topic has no name. Type one."))
    if " > " in name:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The name “{name}” holds “ > ”, which stands between a topic and its parent. Leave that out.",
            ),
            name=name,
        )
    siblings = [t for t in topics.all_topics(ws.store) if t.parent_id == parent_id]
    if any(fold(name) in (fold(t.name_ar), fold(t.name_en)) for t in siblings):
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "There is a topic “{name}” already. Choose it from the list."),
            name=name,
        )
    with recording(ws.store, "topic_create", ws.annotator, topic=name) as recorder:
        topic_id = make(recorder, name, parent_id)
        for article_id in article_ids:
            give(ws, recorder, article_id, topic_id)
        return recorder.change()


def make(recorder: Recorder, name: str, parent_id: int | None) -> int:
    """Add a topic within an act; returns its id."""
    return topics.add(recorder, Topic(0, None, name, name, parent_id))


def give(ws: Workspace, recorder: Recorder, article_id: int, topic_id: int) -> None:
    """Give a topic to an article within an act."""
    present = topics.find(ws.store, article_id, topic_id)
    if present is not None:
        row = next(t for t in topics.of_article(ws.store, article_id) if t.id == present)
        if row.status is not Status.ACCEPTED:
            recorder.update("article_topics", present, _decision(ws, Status.ACCEPTED))
        return
    at = now()
    recorder.insert(
        "article_topics",
        {
            "article_id": article_id,
            "topic_id": topic_id,
            "status": Status.ACCEPTED.value,
            "origin": Origin.HUMAN.value,
            "annotator": ws.annotator,
            "created_at": at,
            "updated_at": at,
        },
    )


def _decision(ws: Workspace, status: Status) -> dict[str, object]:
    return {"status": status.value, "annotator": ws.annotator, "updated_at": now()}


def _names(ws: Workspace, topic_id: int) -> dict[str, str]:
    """The params that name an act on a topic, in both languages."""
    topic = all_by_id(ws).get(topic_id)
    return {"topic": topic.name_ar, "topic_en": topic.name_en} if topic is not None else {}


def all_by_id(ws: Workspace) -> dict[int, Topic]:
    """The topics by id."""
    return {topic.id: topic for topic in topics.all_topics(ws.store)}
