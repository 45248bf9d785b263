"""The rows of an export, streamed: memory does not grow with their number."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from desktop_app.core.model import Status, TagRow
from desktop_app.storage import labels, topics
from desktop_app.storage.database import Store

CONTEXT = 32
"""How many characters of the article stand in `prefix` and `suffix`."""

_ARTICLES = (
    "SELECT a.id, a.title, a.source, a.url, a.published_at, a.sha256, t.text FROM articles a "
    "JOIN article_texts t ON t.article_id = a.id WHERE a.deleted = 0"
)


def tag_rows(
    store: Store,
    *,
    statuses: Sequence[Status] = (Status.ACCEPTED, Status.SUGGESTED),
    entities: bool = True,
    article_topics: bool = True,
    article_ids: Sequence[int] | None = None,
    limit: int | None = None,
) -> Iterator[TagRow]:
    """One row a tag, by article; an article's mentions by start, then its topics."""
    sql = _ARTICLES
    params: tuple[str, ...] = ()
    if article_ids is not None:
        sql += " AND a.id IN (SELECT value FROM json_each(?))"
        params = (json.dumps(list(article_ids)),)
    sql += f" AND ({_has_tags(statuses, entities, article_topics)})"
    wanted = tuple(status.value for status in statuses)
    label_paths, topic_paths = labels.paths(store), topics.paths(store)
    sent = 0
    for article in store.execute(sql + " ORDER BY a.id", params):
        if entities:
            for row in _mention_rows(store, article, wanted, label_paths):
                yield row
                sent += 1
                if sent == limit:
                    return
        if article_topics:
            for row in _topic_rows(store, article, wanted, topic_paths):
                yield row
                sent += 1
                if sent == limit:
                    return


def _has_tags(statuses: Sequence[Status], entities: bool, article_topics: bool) -> str:
    """SQL that is true for articles with such tags: the texts of all others, often most, stay unread.

    The plus signs keep SQLite to the order of ids; it would sort whole texts.
    """
    known = {
        Status.ACCEPTED: "+a.n_accepted > 0",
        Status.SUGGESTED: "+a.n_suggested > 0",
        Status.REJECTED: "+a.id IN (SELECT article_id FROM mentions WHERE status = 'rejected')",
    }
    either = [known[status] for status in statuses] if entities else []
    if article_topics:
        either.append(f"+a.id IN (SELECT article_id FROM article_topics WHERE {_is_one_of(statuses)})")
    return " OR ".join(either) or "0"


def _is_one_of(statuses: Sequence[Status]) -> str:
    return f"status IN ({', '.join(repr(status.value) for status in statuses)})"


def _mention_rows(
    store: Store, article: tuple[Any, ...], statuses: tuple[str, ...], label_paths: dict[int, str]
) -> Iterator[TagRow]:
    id_, title, source, url, published_at, sha, text = article
    rows = store.execute(
        'SELECT m.id, m.start, m."end", m.text, m.label_id, l.name, m.status, m.origin, m.engine, m.score, '
        "m.annotator, m.note, m.entity_id, e.name, m.created_at, m.updated_at FROM mentions m "
        "JOIN labels l ON l.id = m.label_id LEFT JOIN entities e ON e.id = m.entity_id "
        f"WHERE m.article_id = ? AND m.status IN ({', '.join('?' * len(statuses))}) "
        'ORDER BY m.start, m."end" DESC, m.id',
        (id_, *statuses),
    )
    for (
        mention_id, start, end, quote, label_id, label, status, origin, engine, score,
        annotator, note, entity_id, entity, created, updated,
    ) in rows:  # fmt: skip
        yield TagRow(
            id_, title, source, url, published_at, "entity", label, label_paths[label_id], start, end, quote,
            entity_id, entity, origin, engine, score, status, annotator, created, updated, note, mention_id, sha,
            text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT],
        )  # fmt: skip


def _topic_rows(
    store: Store, article: tuple[Any, ...], statuses: tuple[str, ...], topic_paths: dict[int, str]
) -> Iterator[TagRow]:
    id_, title, source, url, published_at, sha, _ = article
    rows = store.execute(
        "SELECT x.topic_id, t.name_ar, x.status, x.origin, x.engine, x.score, x.annotator, x.note, x.created_at, "
        "x.updated_at FROM article_topics x JOIN topics t ON t.id = x.topic_id "
        f"WHERE x.article_id = ? AND x.status IN ({', '.join('?' * len(statuses))}) ORDER BY x.id",
        (id_, *statuses),
    )
    for topic_id, name, status, origin, engine, score, annotator, note, created, updated in rows:
        yield TagRow(
            id_, title, source, url, published_at, "topic", name, topic_paths[topic_id], None, None, "",
            None, None, origin, engine, score, status, annotator, created, updated, note, None, sha, "", "",
        )  # fmt: skip


def count_tags(
    store: Store,
    statuses: Sequence[Status],
    *,
    entities: bool = True,
    article_topics: bool = True,
    article_ids: Sequence[int] | None = None,
) -> int:
    """How many rows `tag_rows` gives; the articles' own counts spare counting what is not rejected."""
    scope = "a.deleted = 0"
    params: tuple[str, ...] = ()
    if article_ids is not None:
        scope += " AND a.id IN (SELECT value FROM json_each(?))"
        params = (json.dumps(list(article_ids)),)
    counts = {Status.ACCEPTED: "a.n_accepted", Status.SUGGESTED: "a.n_suggested"}
    counted = [column for status, column in counts.items() if entities and status in statuses]
    tags = "SELECT count(*) FROM {} x JOIN articles a ON a.id = x.article_id WHERE {} AND "
    asked = []
    if counted:
        asked.append(f"SELECT total({' + '.join(counted)}) FROM articles a WHERE ")
    if entities and Status.REJECTED in statuses:
        asked.append(tags.format("mentions", "x.status = 'rejected'"))
    if article_topics:
        asked.append(tags.format("article_topics", f"x.{_is_one_of(statuses)}"))
    return sum(int(store.execute(sql + scope, params).fetchone()[0]) for sql in asked)
