"""Topics and the topics of articles."""

from __future__ import annotations

from desktop_app.core.hierarchy import ancestry
from desktop_app.core.model import ArticleTopic, Origin, Status, Topic
from desktop_app.storage.database import Store
from desktop_app.storage.history import Recorder


def all_topics(store: Store) -> list[Topic]:
    """All topics, parents before their children as they were made."""
    rows = store.execute("SELECT id, code, name_ar, name_en, parent_id FROM topics ORDER BY id")
    return [Topic(*row) for row in rows]


def of_article(store: Store, article_id: int) -> list[ArticleTopic]:
    """The topics given to or suggested for an article."""
    rows = store.execute(
        "SELECT id, article_id, topic_id, status, origin, engine, score, annotator, note, created_at, updated_at "
        "FROM article_topics WHERE article_id = ? ORDER BY id",
        (article_id,),
    )
    return [
        ArticleTopic(id_, article, topic, Status(status), Origin(origin), *rest)
        for id_, article, topic, status, origin, *rest in rows
    ]


def add(recorder: Recorder, topic: Topic) -> int:
    """Add a topic (its `id` is not looked at); returns its id."""
    return recorder.insert(
        "topics",
        {
            "code": topic.code,
            "name_ar": topic.name_ar,
            "name_en": topic.name_en,
            "parent_id": topic.parent_id,
        },
    )


def find(store: Store, article_id: int, topic_id: int) -> int | None:
    """The id of the row that gives this topic to this article."""
    row = store.execute(
        "SELECT id FROM article_topics WHERE article_id = ? AND topic_id = ?", (article_id, topic_id)
    ).fetchone()
    return None if row is None else row[0]


def paths(store: Store) -> dict[int, str]:
    """Each topic's path of Arabic names from its root, joined by " > "."""
    topics = {topic.id: topic for topic in all_topics(store)}
    return {topic.id: " > ".join(t.name_ar for t in ancestry(topic, topics)) for topic in topics.values()}
