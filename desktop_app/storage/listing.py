"""The list of articles, sorted and filtered, read a page at a time so that its length costs nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from desktop_app.core.arabic import fold
from desktop_app.core.model import ArticleListing, ArticleQuery, ArticleRow, ArticleSort
from desktop_app.storage.articles import ROW_COLUMNS, article_row, text
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

_WORDS_IN_SQL = 16


def open_listing(store: Store, query: ArticleQuery) -> ArticleListing:
    """The articles that `query` asks for, in its order."""
    if query.text.strip() or query.reviewed is not None:
        return listing_of(store, matching_ids(store, query))
    return _WholeListing(store, query)


def listing_of(store: Store, article_ids: list[int]) -> ArticleListing:
    """These articles in this order, as `matching_ids` found them, perhaps on another thread."""
    return _FilteredListing(store, article_ids)


def matching_ids(store: Store, query: ArticleQuery, check: Callable[[], None] = lambda: None) -> list[int]:
    """The ids of the articles that a query asks for, in its order; `check` may raise to stop the search."""
    return list(_matching(store, query, check))


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

    def next_unreviewed(self, article_id: int | None) -> int | None:
        here = self.row_of(article_id) if article_id is not None else None
        first = 0 if here is None else here + 1
        rows = self._store.execute("SELECT id FROM articles WHERE deleted = 0 AND reviewed = 0")
        waiting = {row[0] for row in rows} - {article_id}
        return next((id_ for id_ in self._ids[first:] + self._ids[:first] if id_ in waiting), None)


def _matching(store: Store, query: ArticleQuery, check: Callable[[], None]) -> Iterator[int]:
    """The ids of the articles that a query asks for, in its order.

    SQLite compares the first few words (it limits how many a statement can hold), Python the rest and those
    that may also stand in the text.
    """
    words = list(dict.fromkeys(fold(query.text).split()))
    in_sql = [] if query.in_text else words[:_WORDS_IN_SQL]
    rest = words[len(in_sql) :]
    conditions = ["a.deleted = 0"] + ["instr(a.filter_key, ?)"] * len(in_sql)
    if query.reviewed is not None:
        conditions.append(f"a.reviewed = {int(query.reviewed)}")
    rows = store.execute(
        f"SELECT a.id{', a.filter_key' if rest else ''} FROM articles a "
        f"WHERE {' AND '.join(conditions)} ORDER BY {_order(query, 'a.')}",
        tuple(in_sql),
    )
    for article_id, *key in rows:
        check()
        missing = [word for word in rest if word not in key[0]]
        if not missing or (query.in_text and _in_text(store, article_id, missing)):
            yield article_id


def _in_text(store: Store, article_id: int, words: list[str]) -> bool:
    folded = fold(text(store, article_id))
    return all(word in folded for word in words)
