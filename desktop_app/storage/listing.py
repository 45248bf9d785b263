"""The list of articles, sorted and filtered, read a page at a time so that its length costs nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Set
from dataclasses import dataclass
from typing import Any

from desktop_app.core.model import ArticleListing, ArticleQuery, ArticleRow, ArticleSort
from desktop_app.core.search import Search, compile_search
from desktop_app.storage import search_index
from desktop_app.storage.articles import ROW_COLUMNS, article_row
from desktop_app.storage.database import Store

_SORT_COLUMNS = {
    ArticleSort.IMPORTED: "id",
    ArticleSort.TITLE: "title_key",
    ArticleSort.SOURCE: "source",
    ArticleSort.PUBLISHED: "published_at",
    ArticleSort.ACCEPTED: "n_accepted",
    ArticleSort.SUGGESTED: "n_suggested",
    ArticleSort.REVIEWED: "reviewed",
}

_FEW = 2_000


def open_listing(store: Store, query: ArticleQuery, search: Search | None = None) -> ArticleListing:
    """The articles that `query` asks for, in its order; `search` is its text made ready, if that was done before."""
    if query.is_filtered():
        return listing_of(store, matching_ids(store, query, search))
    return _WholeListing(store, query)


def listing_of(store: Store, article_ids: list[int]) -> ArticleListing:
    """These articles in this order, as `matching_ids` found them, perhaps on another thread."""
    return _FilteredListing(store, article_ids)


def matching_ids(
    store: Store,
    query: ArticleQuery,
    search: Search | None = None,
    check: Callable[[], None] = lambda: None,
) -> list[int]:
    """The ids of the articles that a query asks for, in its order; `check` may raise to stop the search.

    Raises UserError when the query's text is no regular expression, or one that takes too long.
    """
    search = search or compile_search(query.text, query.mode)
    if not search.terms:
        return list(_sure(store, query, search, None, check))
    known = search_index.ids_with(store, search.terms, check)
    wait = search_index.waiting(store)
    if wait is None and search.pattern is None and _is_only_text(query):
        hidden = {row[0] for row in store.execute("SELECT id FROM articles WHERE deleted = 1")}
        return sorted(known - hidden, reverse=query.descending)
    unsure = range(0) if wait is None else range(wait[0] + 1, wait[1] + 1)
    return list(_sure(store, query, search, _Candidates(known, unsure), check))


def passing(store: Store, query: ArticleQuery, article_ids: Collection[int]) -> set[int]:
    """Those of a few articles that pass a query's filters, whatever is looked for in their texts."""
    conditions, values = _filters(query, few=True)
    rows = store.execute(
        f"SELECT a.id FROM articles a WHERE a.id IN (SELECT value FROM json_each(?)) AND {' AND '.join(conditions)}",
        (json.dumps(list(article_ids)), *values),
    )
    return {row[0] for row in rows}


def _is_only_text(query: ArticleQuery) -> bool:
    """Whether nothing of an article but its words and its id decides, so that no row needs to be looked at."""
    return query == ArticleQuery(text=query.text, mode=query.mode, descending=query.descending)


@dataclass(frozen=True, slots=True)
class _Candidates:
    """Which articles may hold the words: those that the index knows, and those that it doesn't know yet."""

    known: set[int]
    unsure: range


def _order(query: ArticleQuery, table: str = "") -> str:
    direction = "DESC" if query.descending else "ASC"
    columns = dict.fromkeys((_SORT_COLUMNS[query.sort], "id"))
    return ", ".join(f"{table}{column} {direction}" for column in columns)


def _standing_before(query: ArticleQuery, *, key_is_null: bool) -> list[str]:
    """Conditions of which one is true for each row before the row whose sort key and id are :key and :id.

    Each is a range of the sort's index, so counting the rows of each costs far less than testing all.
    """
    before = ">" if query.descending else "<"
    column = _SORT_COLUMNS[query.sort]
    if column == "id":
        return [f"id {before} :id"]
    if key_is_null:
        same = f"({column} IS NULL AND id {before} :id)"
        return [f"{column} IS NOT NULL", same] if query.descending else [same]
    range_before = f"({column}, id) {before} (:key, :id)"
    return [range_before] if query.descending else [f"{column} IS NULL", range_before]


class _WholeListing:
    """All articles: walks an index, holds nothing."""

    def __init__(self, store: Store, query: ArticleQuery) -> None:
        self._store = store
        self._query = query
        self.count: int = store.execute("SELECT count(*) FROM articles WHERE deleted = 0").fetchone()[0]

    def page(self, offset: int, limit: int) -> list[ArticleRow]:
        rows = self._store.execute(
            f"SELECT {ROW_COLUMNS} FROM articles a JOIN (SELECT id FROM articles WHERE deleted = 0 "
            f"ORDER BY {_order(self._query)} LIMIT ? OFFSET ?) AS page ON page.id = a.id "
            f"ORDER BY {_order(self._query, 'a.')}",
            (limit, offset),
        )
        return [article_row(row) for row in rows]

    def row_of(self, article_id: int) -> int | None:
        column = _SORT_COLUMNS[self._query.sort]
        row = self._store.execute(
            f"SELECT {column} FROM articles WHERE id = ? AND deleted = 0", (article_id,)
        ).fetchone()
        if row is None:
            return None
        counts = (
            self._store.execute(
                f"SELECT count(*) FROM articles WHERE deleted = 0 AND {condition}",
                {"key": row[0], "id": article_id},
            ).fetchone()
            for condition in _standing_before(self._query, key_is_null=row[0] is None)
        )
        return sum(count for (count,) in counts)

    def ids(self) -> tuple[int, ...]:
        return tuple(matching_ids(self._store, self._query))

    def without(self, article_ids: Set[int]) -> _WholeListing:
        return self

    def next_unreviewed(self, article_id: int | None) -> int | None:
        column = _SORT_COLUMNS[self._query.sort]
        here = self._store.execute(f"SELECT {column} FROM articles WHERE id = ?", (article_id,)).fetchone()
        conditions = ["1"]
        if here is not None:
            before = " OR ".join(_standing_before(self._query, key_is_null=here[0] is None))
            conditions.insert(0, f"({before}) IS NOT TRUE")
        for condition in conditions:
            found = self._store.execute(
                "SELECT id FROM articles WHERE deleted = 0 AND reviewed = 0 AND id IS NOT :id "
                f"AND {condition} ORDER BY {_order(self._query)} LIMIT 1",
                {"key": here[0] if here else None, "id": article_id},
            ).fetchone()
            if found is not None:
                return found[0]
        return None


class _FilteredListing:
    """Some articles: their ids are looked up once, their rows as they are shown."""

    def __init__(self, store: Store, article_ids: list[int]) -> None:
        self._store = store
        self._ids = article_ids
        self._rows: dict[int, int] | None = None
        self._gone: dict[int, int] = {}
        self.count = len(self._ids)

    def page(self, offset: int, limit: int) -> list[ArticleRow]:
        ids = self._ids[offset : offset + limit]
        found = {
            row[0]: article_row(row)
            for row in self._store.execute(
                f"SELECT {ROW_COLUMNS} FROM articles a WHERE a.id IN (SELECT value FROM json_each(?))",
                (json.dumps(ids),),
            )
        }
        return [found[article_id] for article_id in ids if article_id in found]

    def row_of(self, article_id: int) -> int | None:
        if self._rows is None:
            self._rows = {id_: row for row, id_ in enumerate(self._ids)}
        return self._rows.get(article_id)

    def ids(self) -> tuple[int, ...]:
        return tuple(self._ids)

    def without(self, article_ids: Set[int]) -> _FilteredListing:
        left = _FilteredListing(self._store, [id_ for id_ in self._ids if id_ not in article_ids])
        before = 0
        for id_ in self._ids:
            if id_ in article_ids:
                left._gone[id_] = before
            else:
                before += 1
        return left

    def next_unreviewed(self, article_id: int | None) -> int | None:
        here = self.row_of(article_id) if article_id is not None else None
        first = here + 1 if here is not None else self._gone.get(article_id or 0, 0)
        rows = self._store.execute("SELECT id FROM articles WHERE deleted = 0 AND reviewed = 0")
        waiting = {row[0] for row in rows} - {article_id}
        return next((id_ for id_ in self._ids[first:] + self._ids[:first] if id_ in waiting), None)


def _sure(
    store: Store,
    query: ArticleQuery,
    search: Search,
    candidates: _Candidates | None,
    check: Callable[[], None],
) -> Iterator[int]:
    """The ids of the articles that pass the filters and hold what is sought, in the query's order.

    Patterns are looked for in each text that has their words, words in each text that waits to be indexed.
    """
    conditions, values = _filters(query)
    if candidates is not None and not candidates.unsure and len(candidates.known) <= _FEW:
        conditions.append("a.id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(list(candidates.known)))
    rows = store.execute(
        f"SELECT a.id FROM articles a WHERE {' AND '.join(conditions)} ORDER BY {_order(query, 'a.')}",
        tuple(values),
    )
    for (article_id,) in rows:
        check()
        unsure = candidates is not None and article_id in candidates.unsure
        if candidates is not None and not unsure and article_id not in candidates.known:
            continue
        if (search.pattern is None and not unsure) or search.is_in(_parts(store, article_id)):
            yield article_id


def _parts(store: Store, article_id: int) -> tuple[str, ...]:
    row = store.execute(
        "SELECT a.title, a.source, a.author, t.text FROM articles a JOIN article_texts t ON t.article_id = a.id "
        "WHERE a.id = ?",
        (article_id,),
    ).fetchone()
    return tuple(part for part in row or () if part)


def _filters(query: ArticleQuery, *, few: bool = False) -> tuple[list[str], list[Any]]:
    """Conditions on articles `a` for all of a query but its text, and their values.

    For a `few` articles the tags of each are looked at, else all tags in the store once.
    """
    conditions = ["a.deleted = 0"]
    values: list[Any] = []
    plain: tuple[tuple[str | bool | None, str], ...] = (
        (query.reviewed, "a.reviewed = ?"),
        (query.source, "a.source = ?"),
        (query.since, "a.published_at >= ?"),
        (query.until, "substr(a.published_at, 1, 10) <= ?"),
    )
    for wanted, condition in plain:
        if wanted is not None:
            conditions.append(condition)
            values.append(wanted)
    status = "<> 'rejected'" if query.status is None else f"= '{query.status.value}'"
    of_mention = [(query.label_id, "m.label_id"), (query.entity_id, "m.entity_id")]
    chosen = [(wanted, column) for wanted, column in of_mention if wanted is not None]
    if chosen or (query.status is not None and query.topic_id is None):
        having = "".join(f" AND {column} = ?" for _, column in chosen)
        each = " AND m.article_id = a.id" if few else ""
        tags = f"SELECT m.article_id FROM mentions m WHERE m.status {status}{having}{each}"
        conditions.append(f"EXISTS ({tags})" if few else f"a.id IN ({tags})")
        values += [wanted for wanted, _ in chosen]
    if query.topic_id is not None:
        conditions.append(
            "a.id IN (WITH RECURSIVE under(id) AS (SELECT ? UNION SELECT t.id FROM topics t JOIN under u "
            "ON t.parent_id = u.id) SELECT article_id FROM article_topics "
            f"WHERE topic_id IN under AND status {status}{' AND article_id = a.id' if few else ''})"
        )
        values.append(query.topic_id)
    return conditions, values
