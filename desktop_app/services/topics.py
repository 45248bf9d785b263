"""Giving topics to articles, and making new ones."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from desktop_app.core.arabic import clean, fold
from desktop_app.core.control import Control, Unattended
from desktop_app.core.model import Change, Origin, Status, Topic
from desktop_app.errors import QT_TRANSLATE_NOOP, Cancelled, UserError
from desktop_app.services.workspace import Workspace
from desktop_app.storage import topics
from desktop_app.storage.database import LEAVE_SECONDS
from desktop_app.storage.history import Batches, Recorder, now, recording

_STEP_SECONDS = 0.02


def add(ws: Workspace, article_ids: Sequence[int], topic_id: int, control: Control | None = None) -> Change:
    """Give a topic to articles; one act, also where `control` ends it early: it keeps what it did."""

    def act(recorder: Recorder, article_id: int) -> None:
        give(ws, recorder, article_id, topic_id)

    return _for_each(ws, "topic_add", topic_id, article_ids, act, control)


def remove(
    ws: Workspace, article_ids: Sequence[int], topic_id: int, control: Control | None = None
) -> Change:
    """Take a topic from articles; one that was suggested is rejected, so that it isn't suggested again."""

    def act(recorder: Recorder, article_id: int) -> None:
        for given in topics.of_article(ws.store, article_id):
            if given.topic_id != topic_id or given.status is Status.REJECTED:
                continue
            if given.engine is not None:
                recorder.update("article_topics", given.id, _decision(ws, Status.REJECTED))
            else:
                recorder.delete("article_topics", given.id)

    return _for_each(ws, "topic_remove", topic_id, article_ids, act, control)


def _for_each(
    ws: Workspace,
    kind: str,
    topic_id: int,
    article_ids: Sequence[int],
    act: Callable[[Recorder, int], None],
    control: Control | None,
) -> Change:
    """Act on each article, in transactions that are soon over."""
    control = control or Unattended()
    batches = Batches(ws.store, kind, ws.annotator)
    batches.recorder.params = _names(ws, topic_id)
    done = 0
    try:
        while done < len(article_ids):
            control.check()
            control.progress(done, len(article_ids))
            with batches.step() as recorder:
                ends = time.monotonic() + _STEP_SECONDS
                while done < len(article_ids) and (not done or time.monotonic() < ends):
                    act(recorder, article_ids[done])
                    done += 1
                if len(article_ids) > 1:
                    recorder.params["count"] = str(done)
            if done < len(article_ids):
                time.sleep(LEAVE_SECONDS)
    except Cancelled:
        pass
    return batches.recorder.change()


def create(ws: Workspace, name: str, parent_id: int | None, article_ids: Sequence[int] = ()) -> Change:
    """Make a topic of the analyst's own and give it to articles; one act. Raises UserError for a bad name."""
    with recording(ws.store, "topic_create", ws.annotator) as recorder:
        name = _own_name(ws, name, parent_id)
        recorder.params["topic"] = name
        topic_id = make(recorder, name, parent_id)
        for article_id in article_ids:
            give(ws, recorder, article_id, topic_id)
        return recorder.change()


def rename(ws: Workspace, topic_id: int, name_ar: str, name_en: str) -> Change:
    """Give one of the analyst's own topics other names. Raises UserError for a bad one, or for IPTC's topics."""
    with recording(ws.store, "topic_rename", ws.annotator) as recorder:
        topic = _own_topic(ws, topic_id)
        ar, en = (_own_name(ws, name, topic.parent_id, topic_id) for name in (name_ar, name_en))
        recorder.params.update(topic=ar, topic_en=en)
        recorder.update("topics", topic_id, {"name_ar": ar, "name_en": en})
        return recorder.change()


def delete(ws: Workspace, topic_id: int) -> Change:
    """Remove one of the analyst's own topics from the list and from its articles; those below it move up."""
    with recording(ws.store, "topic_delete", ws.annotator, **_names(ws, topic_id)) as recorder:
        topic = _own_topic(ws, topic_id)
        for row_id in topics.rows_of(ws.store, topic_id):
            recorder.delete("article_topics", row_id)
        for other in topics.all_topics(ws.store):
            if other.parent_id == topic_id:
                recorder.update("topics", other.id, {"parent_id": topic.parent_id})
        recorder.delete("topics", topic_id)
        return recorder.change()


def _own_topic(ws: Workspace, topic_id: int) -> Topic:
    topic = all_by_id(ws).get(topic_id)
    if topic is None or topic.code is not None:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "This topic is one of IPTC’s and stays as it is. Make one of your own."
            )
        )
    return topic


def _own_name(ws: Workspace, name: str, parent_id: int | None, topic_id: int | None = None) -> str:
    """A name as it may be stored beside its siblings."""
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
    siblings = [t for t in topics.all_topics(ws.store) if t.parent_id == parent_id and t.id != topic_id]
    if any(fold(name) in (fold(t.name_ar), fold(t.name_en)) for t in siblings):
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "There is a topic “{name}” already. Choose it from the list."),
            name=name,
        )
    return name


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


def find_own(ws: Workspace, name: str, parent_id: int | None) -> int | None:
    """The id of the topic of this name under this parent."""
    wanted = fold(" ".join(clean(name).split()))
    every = topics.all_topics(ws.store)
    return next((t.id for t in every if t.parent_id == parent_id and fold(t.name_ar) == wanted), None)


def count_articles(ws: Workspace, topic_id: int) -> int:
    """How many articles a topic is given to."""
    return topics.count_given(ws.store, topic_id)
