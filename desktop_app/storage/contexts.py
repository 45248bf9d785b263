"""Texts with what cites them, and where tags stand in them, many articles at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from desktop_app.core.model import Direction, Status
from desktop_app.storage.database import Store

_DIRECTIONS = {direction.value: direction for direction in Direction}
_STATUSES = {status.value: status for status in Status}
_IDS_AT_ONCE = 500


class CitedText(NamedTuple):
    """A text, and what is said of its article where it is quoted."""

    article_id: int
    title: str
    source: str | None
    url: str | None
    published_at: str | None
    direction: Direction
    text: str


def texts(store: Store, article_ids: Sequence[int]) -> list[CitedText]:
    """The texts of these articles in this order; deleted articles are left out."""
    rows = store.execute(
        "SELECT a.id, a.title, a.source, a.url, a.published_at, a.direction, t.text FROM articles a "
        "JOIN article_texts t ON t.article_id = a.id "
        "WHERE a.deleted = 0 AND a.id IN (SELECT value FROM json_each(?))",
        (json.dumps(article_ids),),
    )
    by_id = {row[0]: CitedText._make((*row[:5], _DIRECTIONS[row[5]], row[6])) for row in rows}
    return [by_id[id_] for id_ in article_ids if id_ in by_id]


def tags_on(
    store: Store, spans: Iterable[tuple[int, int, int]]
) -> Iterator[tuple[tuple[int, int, int], int, Status]]:
    """((article, start, end), label, status) of every tag that stands on exactly one of these spans."""
    rows = store.execute(
        'SELECT m.article_id, m.start, m."end", m.label_id, m.status FROM json_each(?) AS span '
        "JOIN mentions m ON m.article_id = span.value ->> 0 AND m.start = span.value ->> 1 "
        'AND m."end" = span.value ->> 2 ORDER BY m.id',
        (json.dumps(list(spans)),),
    )
    for article_id, start, end, label_id, status in rows:
        yield (article_id, start, end), label_id, _STATUSES[status]


def spans_of(store: Store, mention_ids: Iterable[int]) -> dict[int, list[tuple[int, int]]]:
    """By article, where these tags stand, in order; each span once."""
    ids = list(mention_ids)
    found: dict[int, set[tuple[int, int]]] = {}
    for first in range(0, len(ids), _IDS_AT_ONCE):
        rows = store.execute(
            'SELECT article_id, start, "end" FROM mentions WHERE id IN (SELECT value FROM json_each(?))',
            (json.dumps(ids[first : first + _IDS_AT_ONCE]),),
        )
        for article_id, start, end in rows:
            found.setdefault(article_id, set()).add((start, end))
    return {article_id: sorted(spans) for article_id, spans in found.items()}


def places_of_quote(store: Store, label_id: int, quote: str, before: int, most: int) -> list[tuple[str, int]]:
    """Where some of the tags of a quote stand: (so many letters before a tag and its first, where it begins there)."""
    of_quote = "SELECT article_id, start FROM mentions WHERE label_id = ?1 AND text = ?2 AND status"
    rows = store.execute(
        f"SELECT substr(t.text, max(0, m.start - ?4) + 1, min(m.start, ?4) + 1), min(m.start, ?4) "
        f"FROM (SELECT * FROM ({of_quote} = 'suggested' LIMIT ?3) UNION ALL "
        f"SELECT * FROM ({of_quote} <> 'suggested' LIMIT ?3)) m "
        "JOIN article_texts t ON t.article_id = m.article_id",
        (label_id, quote, most, before),
    )
    return rows.fetchall()
