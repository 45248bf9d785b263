"""Mentions: the labelled spans of articles."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from desktop_app.core.model import Mention, Origin, Status, Suggestion
from desktop_app.storage.database import Store
from desktop_app.storage.history import Recorder, now

_COLUMNS = (
    'm.id, m.article_id, m.start, m."end", m.text, m.label_id, l.name, m.status, m.origin, m.engine, m.score, '
    "m.annotator, m.note, m.entity_id, e.name, m.created_at, m.updated_at"
)
_FROM = "mentions m JOIN labels l ON l.id = m.label_id LEFT JOIN entities e ON e.id = m.entity_id"
_STATUSES = {status.value: status for status in Status}
_ORIGINS = {origin.value: origin for origin in Origin}
MACHINES = (Origin.MODEL, Origin.GAZETTEER, Origin.RULE)
"""The origins of what no person made."""


def _mention(row: tuple[Any, ...]) -> Mention:
    values = list(row)
    values[7:9] = _STATUSES[row[7]], _ORIGINS[row[8]]
    return Mention(*values)


def of_article(store: Store, article_id: int) -> list[Mention]:
    """All mentions of an article, rejected ones too, by start and then longest first."""
    rows = store.execute(
        f'SELECT {_COLUMNS} FROM {_FROM} WHERE m.article_id = ? ORDER BY m.start, m."end" DESC, m.id',
        (article_id,),
    ).fetchall()
    return [_mention(row) for row in rows]


def within(store: Store, article_id: int, start: int, end: int) -> list[Mention]:
    """The mentions of an article that stand wholly within a span, rejected ones too."""
    rows = store.execute(
        f'SELECT {_COLUMNS} FROM {_FROM} WHERE m.article_id = ? AND m.start >= ? AND m.start < ? AND m."end" <= ? '
        'ORDER BY m.start, m."end" DESC, m.id',
        (article_id, start, end, end),
    )
    return [_mention(row) for row in rows]


def get_many(store: Store, ids: Iterable[int]) -> list[Mention]:
    """The mentions with these ids that exist, by article and start."""
    wanted = tuple(ids)
    found: list[Mention] = []
    for first in range(0, len(wanted), 500):
        part = wanted[first : first + 500]
        rows = store.execute(
            f"SELECT {_COLUMNS} FROM {_FROM} WHERE m.id IN ({', '.join('?' * len(part))})", part
        )
        found += [_mention(row) for row in rows]
    return sorted(found, key=lambda m: (m.article_id, m.start, -m.end, m.id))


def at_span(store: Store, article_id: int, start: int, end: int) -> list[Mention]:
    """The mentions that stand on exactly this span."""
    rows = store.execute(
        f'SELECT {_COLUMNS} FROM {_FROM} WHERE m.article_id = ? AND m.start = ? AND m."end" = ? ORDER BY m.id',
        (article_id, start, end),
    )
    return [_mention(row) for row in rows]


def at_spans(
    store: Store, spans: Sequence[tuple[int, int, int]]
) -> dict[tuple[int, int, int], list[Mention]]:
    """The mentions that stand on exactly one of these spans, each an article, start and end."""
    found: dict[tuple[int, int, int], list[Mention]] = {}
    rows = store.execute(
        f"SELECT {_COLUMNS} FROM json_each(?) AS span CROSS JOIN {_FROM} WHERE m.article_id = span.value ->> 0 "
        'AND m.start = span.value ->> 1 AND m."end" = span.value ->> 2 ORDER BY m.id',
        (json.dumps(spans),),
    )
    for row in rows:
        mention = _mention(row)
        found.setdefault((mention.article_id, mention.start, mention.end), []).append(mention)
    return found


def twins(store: Store, ids: Sequence[int], label_id: int) -> dict[int, int]:
    """For those of these mentions on whose words one of another label stands too: its id."""
    rows = store.execute(
        "SELECT m.id, min(t.id) FROM mentions m JOIN mentions t ON t.article_id = m.article_id "
        'AND t.start = m.start AND t."end" = m."end" AND +t.label_id = ? AND t.id <> m.id '
        "WHERE m.id IN (SELECT value FROM json_each(?)) GROUP BY m.id",
        (label_id, json.dumps(list(ids))),
    )
    return dict(rows.fetchall())


def replace_suggestions(
    store: Store,
    recorder: Recorder,
    article_id: int,
    text: str,
    suggestions: Sequence[Suggestion],
    *,
    engine: str,
    label_ids: dict[str, int],
    keep_images: bool,
    replaces: Callable[[str | None], bool] = lambda _engine: True,
    writes_notes: bool = False,
) -> tuple[int, int]:
    """Put a machine's fresh suggestions in the place of its earlier ones; returns (added, removed).

    `replaces` says of which engines the earlier ones are; a suggestion that names no engine is of `engine`. What a
    person decided stays: a suggestion on a
    decided span (accepted or rejected), or one that overlaps an accepted tag, is left out. A suggestion
    that is already there keeps its row, and so does one with a note, which is a person's work, except
    where the engine `writes_notes` itself and no annotator has signed. With `keep_images` each row can be
    undone one by one; without, only the run is in the history.
    """
    present = of_article(store, article_id)
    closed = closed_places((m.start, m.end, m.status) for m in present)
    wanted = {
        (s.start, s.end, label_ids[s.label]): s
        for s in suggestions
        if s.label in label_ids and not closed(s.start, s.end)
    }
    stale = [
        m
        for m in present
        if m.status is Status.SUGGESTED
        and m.origin in MACHINES
        and replaces(m.engine)
        and not (m.note and (m.annotator is not None or not writes_notes))
        and not _still_wanted(m, wanted, engine)
    ]
    kept = {(m.start, m.end, m.label_id) for m in present if m.status is Status.SUGGESTED} - {
        (m.start, m.end, m.label_id) for m in stale
    }
    fresh = [(key, s) for key, s in wanted.items() if key not in kept]
    links = {(m.start, m.end, m.label_id): m.entity_id for m in stale if m.entity_id is not None}
    if keep_images:
        for mention in stale:
            recorder.delete("mentions", mention.id)
    else:
        store.execute_many("DELETE FROM mentions WHERE id = ?", [(m.id,) for m in stale])
    add_suggestions(store, recorder, article_id, text, fresh, engine, keep_images, links)
    return len(fresh), len(stale)


def decided(store: Store, article_id: int) -> list[tuple[int, int, Status]]:
    """(start, end, status) of each tag of an article that a person decided on."""
    rows = store.execute(
        "SELECT start, \"end\", status FROM mentions WHERE article_id = ? AND +status <> 'suggested'",
        (article_id,),
    )
    return [(start, end, _STATUSES[status]) for start, end, status in rows]


def closed_places(tags: Iterable[tuple[int, int, Status]]) -> Callable[[int, int], bool]:
    """Tells where nothing is to be suggested: on a decided span, and over any part of an accepted tag."""
    tags = list(tags)
    decided_spans = {(start, end) for start, end, status in tags if status is not Status.SUGGESTED}
    accepted = _united((start, end) for start, end, status in tags if status is Status.ACCEPTED)
    return lambda start, end: (start, end) in decided_spans or _overlaps(accepted, start, end)


def _still_wanted(mention: Mention, wanted: dict[tuple[int, int, int], Suggestion], engine: str) -> bool:
    suggestion = wanted.get((mention.start, mention.end, mention.label_id))
    return (
        suggestion is not None
        and mention.engine == (suggestion.engine or engine)
        and mention.score == suggestion.score
        and mention.origin is suggestion.origin
        and mention.note == suggestion.note
    )


def _united(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same places as disjoint spans in order."""
    united: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if united and start < united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united


def _overlaps(disjoint: list[tuple[int, int]], start: int, end: int) -> bool:
    before = bisect_left(disjoint, (end, end)) - 1
    return before >= 0 and disjoint[before][1] > start


def add_suggestions(
    store: Store,
    recorder: Recorder,
    article_id: int,
    text: str,
    fresh: Sequence[tuple[tuple[int, int, int], Suggestion]],
    engine: str,
    keep_images: bool,
    links: Mapping[tuple[int, int, int], int],
) -> None:
    """Insert suggestions, each with its (start, end, label id).

    One that stands where a suggestion linked to an entity stood keeps the link.
    """
    at = now()
    columns = (
        "article_id", "start", "end", "text", "label_id", "status", "origin", "engine", "score",
        "note", "entity_id", "created_at", "updated_at",
    )  # fmt: skip
    rows = [
        (
            article_id,
            start,
            end,
            text[start:end],
            label_id,
            Status.SUGGESTED.value,
            s.origin.value,
            s.engine or engine,
            s.score,
            s.note,
            links.get((start, end, label_id)),
            at,
            at,
        )
        for (start, end, label_id), s in fresh
    ]
    if keep_images:
        for row in rows:
            recorder.insert("mentions", dict(zip(columns, row, strict=True)))
    else:
        names = ", ".join(f'"{c}"' for c in columns)
        store.execute_many(f"INSERT INTO mentions ({names}) VALUES ({', '.join('?' * len(columns))})", rows)
