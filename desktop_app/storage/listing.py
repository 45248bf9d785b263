"""The list of articles, sorted and filtered, read a page at a time so that its length costs nothing."""

from __future__ import annotations

from desktop_app.core.arabic import fold
from desktop_app.core.model import ArticleListing, ArticleQuery, ArticleRow, ArticleSort
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


def open_listing(store: Store, query: ArticleQuery) -> ArticleListing:
    """The articles that `query` asks for, in its order."""
    if query.text.strip() or query.reviewed is not None:
        return _FilteredListing(store, query)
    return _WholeListing(store, query)


def _order(query: ArticleQuery) -> str:
    direction = "DESC" if query.descending else "ASC"
    column = _SORT_COLUMNS[query.sort]
    return f"id {direction}" if column == "id" else f"{column} {direction}, id {direction}"


def _key_position(query: ArticleQuery, known: str) -> str:
    """SQL that is true for rows standing before the row whose sort key and id are :key and :id."""
    before = ">" if query.descending else "<"
    column = _SORT_COLUMNS[query.sort]
    if column == "id":
        return f"id {before} :id"
    same = f"({column} IS :key AND id {before} :id)"
    if known == "null":
        return f"({column} IS NOT NULL OR {same})" if query.descending else same
    nulls = "" if query.descending else f" OR {column} IS NULL"
    return f"({column} {before} :key{nulls} OR {same})"


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
            f"ORDER BY {_order(self._query).replace('id ', 'a.id ')}",
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
        position = _key_position(self._query, "null" if row[0] is None else "value")
        return self._store.execute(
            f"SELECT count(*) FROM articles WHERE deleted = 0 AND {position}",
            {"key": row[0], "id": article_id},
        ).fetchone()[0]


class _FilteredListing:
    """Some articles: their ids are looked up once, their rows as they are shown."""

    def __init__(self, store: Store, query: ArticleQuery) -> None:
        self._store = store
        conditions, params = ["deleted = 0"], []
        for word in fold(query.text).split():
            pattern = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
            condition = "filter_key LIKE ? ESCAPE '\\'"
            params.append(pattern)
            if query.in_text:
                condition += (
                    " OR (SELECT fold(text) FROM article_texts WHERE article_id = id) LIKE ? ESCAPE '\\'"
                )
                params.append(pattern)
            conditions.append(f"({condition})")
        if query.reviewed is not None:
            conditions.append(f"reviewed = {int(query.reviewed)}")
        rows = store.execute(
            f"SELECT id FROM articles WHERE {' AND '.join(conditions)} ORDER BY {_order(query)}",
            tuple(params),
        )
        self._ids = [row[0] for row in rows]
        self._rows: dict[int, int] | None = None
        self.count = len(self._ids)

    def page(self, offset: int, limit: int) -> list[ArticleRow]:
        ids = self._ids[offset : offset + limit]
        found = {
            row[0]: article_row(row)
            for row in self._store.execute(
                f"SELECT {ROW_COLUMNS} FROM articles a WHERE a.id IN ({', '.join('?' * len(ids))})",
                tuple(ids),
            )
        }
        return [found[article_id] for article_id in ids if article_id in found]

    def row_of(self, article_id: int) -> int | None:
        if self._rows is None:
            self._rows = {id_: row for row, id_ in enumerate(self._ids)}
        return self._rows.get(article_id)
