"""The queue of waiting suggestions, read a page at a time along an index, so that its length costs nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.core.model import Direction, Origin, Status
from desktop_app.core.review import QueueRow, QueueScope
from desktop_app.storage.database import Store

_FEW_ARTICLES = 500
_BEFORE, _AFTER = 300, 600
_SURENESS = "coalesce(m.score, 1.0)"
"""As the index of migration 10 has it: what has no score is not doubted."""
_MANY_WEAK = 20_000
"""From so many weak suggestions on, reading the whole table in its order is faster than passing over them by score."""
_IS_WEAK = f"m.status = 'suggested' AND {_SURENESS} < :threshold"

Cursor = tuple[float, ...]
"""Where a page ended; its meaning depends on the order."""


@dataclass(frozen=True, slots=True)
class NameGroup:
    """The suggestions of one name: those with these quotes of a label and no entity, or those of an entity."""

    label_id: int
    texts: tuple[str, ...]
    entity_id: int | None
    count: int


class Queue:
    """The suggestions of a store that wait in a scope; `unheld` are the engines whose finds no threshold holds back."""

    def __init__(self, store: Store, scope: QueueScope, unheld: str) -> None:
        self._store = store
        self._scope = scope
        self._articles = None if scope.articles is None else json.dumps(scope.articles)
        self._few = scope.articles is not None and len(scope.articles) <= _FEW_ARTICLES
        self._params: dict[str, Any] = {
            "threshold": scope.threshold,
            "unheld": unheld,
            "articles": self._articles,
            "only": scope.label_id,
        }
        self._unheld = "(m.origin = 'import' OR (m.engine GLOB :unheld) IS TRUE)"
        self._of_label = "" if scope.label_id is None else " AND +m.label_id = :only"
        self._sure = f"(m.score IS NULL OR m.score >= :threshold OR {self._unheld})"
        self._waits = f"m.status = 'suggested' AND a.deleted = 0 AND {self._sure}{self._of_label}"
        self._among = (
            "" if self._articles is None else " AND +m.article_id IN (SELECT value FROM json_each(:articles))"
        )

    def _from(self) -> str:
        """Tables and conditions that walk the suggestions in the order of an index, or those of few articles."""
        if self._few:
            return (
                "json_each(:articles) AS listed CROSS JOIN articles a ON a.id = listed.value "
                f"CROSS JOIN mentions m ON m.article_id = a.id WHERE {self._waits}"
            )
        return f"mentions m CROSS JOIN articles a ON a.id = m.article_id WHERE {self._waits}{self._among}"

    def _from_all(self, condition: str) -> str:
        """Every suggestion of which a condition holds, without an index: the table is read once, in its own order."""
        return (
            f"mentions m NOT INDEXED WHERE m.status = 'suggested' AND {condition} "
            f"AND m.article_id NOT IN (SELECT id FROM articles WHERE deleted = 1){self._of_label}{self._among}"
        )

    def _has_many_weak(self) -> bool:
        """Whether very many are too weak to wait, by their scores alone."""
        (count,) = self._store.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM mentions m WHERE {_IS_WEAK} LIMIT {_MANY_WEAK})",
            self._params,
        ).fetchone()
        return count >= _MANY_WEAK

    def by_sureness(
        self, after: Cursor | None, limit: int, *, weakest_first: bool
    ) -> tuple[list[int], Cursor | None]:
        """A page by score; the cursor is (score, id) of its last.

        Where very many are too weak, the index is entered at the threshold and what waits below it comes apart.
        """
        if self._few:
            return self._sorted_by_sureness(self._from(), after, limit, weakest_first=weakest_first)
        if self._of_label:
            return self._sorted_by_sureness(
                self._from_all(self._sure), after, limit, weakest_first=weakest_first
            )
        if not self._has_many_weak():
            return self._walked_by_sureness("", after, limit, weakest_first=weakest_first)
        arms = [False, True] if weakest_first else [True, False]
        if after is not None:
            arms = arms[arms.index(after[0] >= self._scope.threshold) :]
        ids: list[int] = []
        for is_above in arms:
            left = limit - len(ids)
            if is_above:
                bound = f"AND {_SURENESS} >= :threshold"
                found, last = self._walked_by_sureness(bound, after, left, weakest_first=weakest_first)
            else:
                source = self._from_all(f"{_SURENESS} < :threshold AND {self._unheld}")
                found, last = self._sorted_by_sureness(source, after, left, weakest_first=weakest_first)
            ids += found
            if len(ids) == limit:
                return ids, last
            after = None
        return ids, None

    def _walked_by_sureness(
        self, bound: str, after: Cursor | None, limit: int, *, weakest_first: bool
    ) -> tuple[list[int], Cursor | None]:
        """A page in the order of the index; a `bound` says where it is entered or left."""
        way, beyond = ("ASC", ">") if weakest_first else ("DESC", "<")
        in_order = f"{_SURENESS} {way}, m.id {way}"
        parts: list[tuple[str, str]] = [(bound, in_order)]
        if after is not None:
            # What comes after the cursor is bounded by it where the index is gone through upwards.
            parts = [
                (f"AND {_SURENESS} = :score AND m.id {beyond} :id", f"m.id {way}"),
                (f"AND {_SURENESS} {beyond} :score {'' if weakest_first else bound}", in_order),
            ]
        values = {} if after is None else {"score": after[0], "id": after[1]}
        rows: list[tuple[int, float]] = []
        for condition, order in parts:
            if len(rows) < limit:
                rows += self._store.execute(
                    f"SELECT m.id, {_SURENESS} FROM {self._from()} {condition} ORDER BY {order} LIMIT :limit",
                    {**self._params, **values, "limit": limit - len(rows)},
                ).fetchall()
        return [row[0] for row in rows], (rows[-1][1], rows[-1][0]) if rows else None

    def _sorted_by_sureness(
        self, source: str, after: Cursor | None, limit: int, *, weakest_first: bool
    ) -> tuple[list[int], Cursor | None]:
        """A page of those few that a source has, sorted."""
        way, beyond = ("ASC", ">") if weakest_first else ("DESC", "<")
        condition, values = "", {**self._params, "limit": limit}
        if after is not None:
            condition = f"AND (+{_SURENESS}, m.id) {beyond} (:score, :id)"
            values |= {"score": after[0], "id": after[1]}
        rows = self._store.execute(
            f"SELECT m.id, {_SURENESS} FROM {source} {condition} ORDER BY +{_SURENESS} {way}, +m.id {way} LIMIT :limit",
            values,
        ).fetchall()
        return [row[0] for row in rows], (rows[-1][1], rows[-1][0]) if rows else None

    def by_article(self, after: Cursor | None, limit: int) -> tuple[list[int], Cursor | None]:
        """A page by article, unreviewed ones first; the cursor is (reviewed, article, start, id) of its last."""
        conditions, values = [self._waits], {**self._params, "limit": limit}
        if self._articles is not None:
            walk = "" if self._few else "+"
            conditions.append(f"{walk}a.id IN (SELECT value FROM json_each(:articles))")
        if after is not None:
            conditions.append("(a.reviewed, a.id) >= (:reviewed, :article)")
            conditions.append("(a.reviewed, a.id, m.start, m.id) > (:reviewed, :article, :start, :id)")
            values |= dict(zip(("reviewed", "article", "start", "id"), after, strict=True))
        rows = self._store.execute(
            "SELECT m.id, a.reviewed, a.id, m.start FROM articles a CROSS JOIN mentions m ON m.article_id = a.id "
            f"WHERE {' AND '.join(conditions)} ORDER BY a.reviewed, a.id, m.start, m.id LIMIT :limit",
            values,
        ).fetchall()
        return [row[0] for row in rows], (*rows[-1][1:], rows[-1][0]) if rows else None

    def of_group(self, group: NameGroup, after: Cursor | None, limit: int) -> tuple[list[int], Cursor | None]:
        """A page of one name, in reading order; the cursor is (article, start, id) of its last."""
        conditions = [self._waits, self._condition(group)]
        values = {**self._params, **self._group_values(group), "limit": limit}
        if after is not None:
            conditions.append("(m.article_id, m.start, m.id) > (:article, :start, :id)")
            values |= dict(zip(("article", "start", "id"), after, strict=True))
        rows = self._store.execute(
            "SELECT m.id, m.article_id, m.start FROM mentions m CROSS JOIN articles a ON a.id = m.article_id "
            f"WHERE {' AND '.join(conditions)}{self._among} ORDER BY +m.article_id, m.start, m.id LIMIT :limit",
            values,
        ).fetchall()
        return [row[0] for row in rows], (*rows[-1][1:], rows[-1][0]) if rows else None

    def _condition(self, group: NameGroup) -> str:
        if group.entity_id is not None:
            return "m.entity_id = :entity"
        return (
            "m.label_id = :label AND m.text IN (SELECT value FROM json_each(:texts)) AND +m.entity_id IS NULL"
        )

    def _group_values(self, group: NameGroup) -> dict[str, Any]:
        if group.entity_id is not None:
            return {"entity": group.entity_id}
        return {"label": group.label_id, "texts": json.dumps(group.texts, ensure_ascii=False)}

    def ids_of_name(self, label_id: int, texts: Sequence[str]) -> list[int]:
        """Every suggestion with one of these quotes and the label, linked to an entity or not, in reading order."""
        conditions = [
            self._waits,
            "m.label_id = :label",
            "m.text IN (SELECT value FROM json_each(:texts))",
        ]
        rows = self._store.execute(
            "SELECT m.id FROM mentions m CROSS JOIN articles a ON a.id = m.article_id "
            f"WHERE {' AND '.join(conditions)}{self._among} ORDER BY +m.article_id, m.start, m.id",
            {**self._params, "label": label_id, "texts": json.dumps(list(texts), ensure_ascii=False)},
        )
        return [row[0] for row in rows]

    def quote_counts(self) -> list[tuple[int, int | None, str, int]]:
        """(label, entity, quote, how many) of what waits; over the whole store weak ones are counted too.

        The whole store is counted along an index, which knows neither entities nor scores.
        """
        if self._articles is not None:
            return self._store.execute(
                f"SELECT m.label_id, m.entity_id, m.text, count(*) FROM {self._from()} GROUP BY 1, 2, 3",
                self._params,
            ).fetchall()
        of_label = "" if self._scope.label_id is None else "AND label_id = :only"
        with self._store.snapshot():  # what is linked between the two looks would be counted in one alone
            linked = self._store.execute(
                "SELECT label_id, entity_id, text, count(*) FROM mentions "
                f"WHERE entity_id IS NOT NULL AND +status = 'suggested' {of_label} GROUP BY 1, 2, 3",
                self._params,
            ).fetchall()
            all_of_them = self._store.execute(
                "SELECT label_id, text, count(*) FROM mentions "
                f"WHERE status = 'suggested' {of_label} GROUP BY 1, 2",
                self._params,
            ).fetchall()
        left = {(label_id, text): count for label_id, text, count in all_of_them}
        for label_id, _, text, count in linked:
            left[label_id, text] -= count
        return [
            *linked,
            *((label_id, None, text, count) for (label_id, text), count in left.items() if count),
        ]

    def waiting_quotes(self, label_id: int) -> list[str]:
        """The different quotes of a label that wait."""
        rows = self._store.execute(
            "SELECT DISTINCT text FROM mentions WHERE status = 'suggested' AND label_id = ?", (label_id,)
        )
        return [row[0] for row in rows]

    def count(self) -> int:
        """How many wait: in few articles one by one, else what the articles count, less what is too weak."""
        if self._few:
            return self._store.execute(f"SELECT count(*) FROM {self._from()}", self._params).fetchone()[0]
        if self._of_label:
            return self._store.execute(
                f"SELECT count(*) FROM {self._from_all(self._sure)}", self._params
            ).fetchone()[0]
        listed = "id IN (SELECT value FROM json_each(:articles))" if self._among else "n_suggested > 0"
        with self._store.snapshot():
            (all_of_them,) = self._store.execute(
                f"SELECT total(n_suggested) FROM articles WHERE deleted = 0 AND {listed}", self._params
            ).fetchone()
            held = f"m.score < :threshold AND NOT {self._unheld}"
            source = self._from_all(held)
            if not self._has_many_weak():
                source = (
                    "mentions m CROSS JOIN articles a ON a.id = m.article_id "
                    f"WHERE {_IS_WEAK} AND {held} AND a.deleted = 0{self._among}"
                )
            (weak,) = self._store.execute(f"SELECT count(*) FROM {source}", self._params).fetchone()
        return int(all_of_them) - weak

    def waits_in(self, article_ids: Sequence[int]) -> set[int]:
        """Which of these articles have something waiting, whatever the scope's articles."""
        rows = self._store.execute(
            "SELECT DISTINCT a.id FROM articles a CROSS JOIN mentions m ON m.article_id = a.id "
            f"WHERE a.id IN (SELECT value FROM json_each(:ids)) AND {self._waits}",
            {**self._params, "ids": json.dumps(list(article_ids))},
        )
        return {row[0] for row in rows}


def count_reviewed(store: Store) -> int:
    """How many articles are reviewed."""
    return store.execute("SELECT count(*) FROM articles WHERE deleted = 0 AND reviewed = 1").fetchone()[0]


def count_decided_since(store: Store, since: str) -> int:
    """How many tags that stood already were accepted or rejected by acts since then that are not taken back."""
    first = None
    for change_id, at in store.execute("SELECT id, at FROM changes ORDER BY id DESC"):
        if at < since:
            break
        first = change_id
    if first is None:
        return 0
    return store.execute(
        "SELECT count(DISTINCT r.row_id) FROM change_rows r JOIN changes c ON c.id = r.change_id "
        "WHERE r.change_id >= ? AND c.undone = 0 AND c.kind NOT IN ('import', 'recognise', 'undo', 'redo') "
        "AND r.table_name = 'mentions' AND r.before IS NOT NULL "
        "AND r.after ->> '$.status' IN ('accepted', 'rejected')",
        (first,),
    ).fetchone()[0]


def unreviewed(store: Store, article_ids: Sequence[int]) -> list[tuple[int, str]]:
    """(id, title) of those of these articles that are not reviewed."""
    return store.execute(
        "SELECT id, title FROM articles WHERE id IN (SELECT value FROM json_each(?)) AND reviewed = 0 "
        "AND deleted = 0 ORDER BY id",
        (json.dumps(list(article_ids)),),
    ).fetchall()


def still_waiting(store: Store, ids: Sequence[int]) -> list[int]:
    """Those of these tags that nobody has decided on, in the same order."""
    rows = store.execute(
        "SELECT id FROM mentions WHERE id IN (SELECT value FROM json_each(?)) AND status = 'suggested'",
        (json.dumps(list(ids)),),
    )
    there = {row[0] for row in rows}
    return [id_ for id_ in ids if id_ in there]


def tags_of_act(store: Store, change_id: int, limit: int) -> list[int]:
    """The first of the tags that an act of the history touched."""
    found = store.execute(
        "SELECT DISTINCT row_id FROM change_rows WHERE change_id = ? AND table_name = 'mentions' LIMIT ?",
        (change_id, limit),
    )
    return [row[0] for row in found]


def rows(store: Store, ids: Sequence[int]) -> list[QueueRow]:
    """These tags, as far as they and their articles are there, with their paragraphs, in this order."""
    found = store.execute(
        'SELECT m.id, m.article_id, m.start, m."end", m.text, m.label_id, m.score, m.status, m.origin, m.note, '
        f'e.name, substr(t.text, max(0, m.start - {_BEFORE}) + 1, m."end" - max(0, m.start - {_BEFORE}) + {_AFTER}), '
        "a.title, a.published_at, a.direction, a.reviewed FROM mentions m "
        "JOIN articles a ON a.id = m.article_id AND a.deleted = 0 "
        "JOIN article_texts t ON t.article_id = a.id LEFT JOIN entities e ON e.id = m.entity_id "
        "WHERE m.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    by_id = {row[0]: _row(row) for row in found}
    return [by_id[id_] for id_ in ids if id_ in by_id]


def _row(values: tuple[Any, ...]) -> QueueRow:
    id_, article_id, start, end, text, label_id, score, status, origin, note, entity, around = values[:12]
    title, published_at, direction, reviewed = values[12:]
    at = start - max(0, start - _BEFORE)
    first = _paragraph_start(around, at, cut=start > _BEFORE)
    last = _paragraph_end(around, at + end - start, cut=len(around) >= at + end - start + _AFTER)
    return QueueRow(
        id_,
        article_id,
        start,
        end - start,
        text,
        label_id,
        score,
        Status(status),
        Origin(origin),
        note,
        entity,
        around[first:last],
        at - first,
        title,
        published_at,
        Direction(direction),
        bool(reviewed),
    )


def _paragraph_start(around: str, at: int, *, cut: bool) -> int:
    """Where the tag's paragraph begins in the text around it, or the first whole word where that is `cut`."""
    newline = around.rfind("\n", 0, at)
    if newline >= 0 or not cut:
        return newline + 1
    space = around.find(" ", 0, at)
    return space + 1 if space >= 0 else 0


def _paragraph_end(around: str, end: int, *, cut: bool) -> int:
    newline = around.find("\n", end)
    if newline >= 0 or not cut:
        return newline if newline >= 0 else len(around)
    space = around.rfind(" ", end)
    return space if space > end else len(around)
