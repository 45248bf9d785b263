"""Topics and the topics of articles."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

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


def counts_among(store: Store, article_ids: Sequence[int]) -> dict[int, int]:
    """To how many of these articles each topic is given."""
    return dict(
        store.execute(
            "SELECT topic_id, count(*) FROM article_topics WHERE status = 'accepted' "
            "AND article_id IN (SELECT value FROM json_each(?)) GROUP BY topic_id",
            (json.dumps(list(article_ids)),),
        )
    )


def decisions(store: Store) -> dict[int, tuple[int, int]]:
    """For each topic, how many suggestions of it were (accepted, dismissed)."""
    rows = store.execute(
        "SELECT topic_id, total(status = 'accepted'), total(status = 'rejected') FROM article_topics "
        "WHERE engine IS NOT NULL AND status <> 'suggested' GROUP BY topic_id"
    )
    return {topic_id: (int(accepted), int(dismissed)) for topic_id, accepted, dismissed in rows}


def decision_mark(store: Store) -> str:
    """A word that changes when a person decides on a topic of an article."""
    row = store.execute(
        "SELECT count(*), max(updated_at), total(id * (1 + (status = 'accepted'))) FROM article_topics "
        "WHERE status <> 'suggested'"
    ).fetchone()
    return " ".join(str(value) for value in row)


def decided_articles(store: Store, limit: int) -> Iterator[tuple[str, frozenset[int], frozenset[int]]]:
    """(title and text, topics given, topics refused) of the articles decided on last."""
    rows = store.execute(
        "SELECT a.title, x.text, t.given, t.refused FROM (SELECT article_id, "
        "group_concat(CASE status WHEN 'accepted' THEN topic_id END) AS given, "
        "group_concat(CASE status WHEN 'rejected' THEN topic_id END) AS refused "
        "FROM article_topics WHERE status <> 'suggested' GROUP BY article_id "
        "ORDER BY max(updated_at) DESC LIMIT ?) t JOIN articles a ON a.id = t.article_id "
        "JOIN article_texts x ON x.article_id = a.id WHERE a.deleted = 0",
        (limit,),
    )
    for title, text, given, refused in rows:
        yield f"{title}\n{text}", _ids(given), _ids(refused)


def _ids(joined: str | None) -> frozenset[int]:
    return frozenset(int(part) for part in joined.split(",")) if joined else frozenset()


def load_learned(store: Store) -> str | None:
    """What was learned of topics last, as it was saved; it is no part of the history."""
    row = store.execute("SELECT value FROM store_info WHERE key = 'learned_topics'").fetchone()
    return None if row is None else row[0]


def save_learned(store: Store, value: str) -> None:
    """Keep what was learned of topics."""
    with store.transaction():
        store.execute("INSERT OR REPLACE INTO store_info VALUES ('learned_topics', ?)", (value,))


def rows_of(store: Store, topic_id: int) -> list[int]:
    """The rows that give or refuse a topic to articles."""
    return [row[0] for row in store.execute("SELECT id FROM article_topics WHERE topic_id = ?", (topic_id,))]


def most_given(store: Store) -> int:
    """To how many articles the topic given most is given."""
    row = store.execute(
        "SELECT max(n) FROM (SELECT count(*) AS n FROM article_topics WHERE status = 'accepted' GROUP BY topic_id)"
    ).fetchone()
    return int(row[0] or 0)


def count_given(store: Store, topic_id: int) -> int:
    """To how many articles a topic is given."""
    row = store.execute(
        "SELECT count(*) FROM article_topics WHERE topic_id = ? AND status = 'accepted'", (topic_id,)
    ).fetchone()
    return int(row[0])
