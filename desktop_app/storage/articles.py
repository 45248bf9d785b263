"""Articles and their texts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256
from itertools import chain
from typing import Any

from desktop_app.core.arabic import direction_of, fold
from desktop_app.core.model import ArticleDetails, ArticleDraft, ArticleRow, Direction
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.storage.database import Store
from desktop_app.storage.history import Recorder, now

ROW_COLUMNS = (
    "a.id, a.title, a.source, a.author, a.url, a.published_at, a.imported_from, a.imported_at, a.sha256, "
    "a.direction, a.length, a.reviewed, a.n_accepted, a.n_suggested, a.recognised_by"
)


def article_row(values: tuple[Any, ...]) -> ArticleRow:
    """A row selected as ROW_COLUMNS."""
    fields = list(values)
    fields[9], fields[11] = Direction(values[9]), bool(values[11])
    return ArticleRow(*fields)


def get(store: Store, article_id: int) -> ArticleRow:
    """Raises UserError when there is no such article."""
    row = store.execute(
        f"SELECT {ROW_COLUMNS} FROM articles a WHERE a.id = ? AND a.deleted = 0", (article_id,)
    ).fetchone()
    if row is None:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "There is no article {id} in this store. “rasid list” shows those there are."
            ),
            id=article_id,
        )
    return article_row(row)


def text(store: Store, article_id: int) -> str:
    """The article's text, immutable since its import."""
    row = store.execute("SELECT text FROM article_texts WHERE article_id = ?", (article_id,)).fetchone()
    return "" if row is None else row[0]


def sources(store: Store) -> list[str]:
    """The sources that articles name, sorted."""
    rows = store.execute(
        "SELECT DISTINCT source FROM articles WHERE deleted = 0 AND source IS NOT NULL AND source <> '' ORDER BY source"
    )
    return [row[0] for row in rows]


def count(store: Store) -> int:
    """How many articles the store holds."""
    return store.execute("SELECT count(*) FROM articles WHERE deleted = 0").fetchone()[0]


def all_ids(store: Store) -> list[int]:
    """The ids of all articles, oldest first."""
    return [row[0] for row in store.execute("SELECT id FROM articles WHERE deleted = 0 ORDER BY id")]


def first_ids(store: Store, limit: int) -> list[int]:
    """The ids of the oldest articles."""
    rows = store.execute("SELECT id FROM articles WHERE deleted = 0 ORDER BY id LIMIT ?", (limit,))
    return [row[0] for row in rows]


class NewArticle:
    """A draft that may come into the store, with the hash of its text, worked out once and only if it is wanted."""

    def __init__(self, draft: ArticleDraft) -> None:
        self.draft = draft

    @cached_property
    def text_sha256(self) -> str:
        """See `text_hash`."""
        return text_hash(self.draft.text)


def known_hashes(store: Store, articles: Sequence[NewArticle]) -> set[str]:
    """Which hashes, of original bytes or of text, these have in common with articles of the store.

    The text of one whose bytes are known is not looked for.
    """
    known = _known(store, "sha256", [article.draft.sha256 for article in articles])
    others = [article.text_sha256 for article in articles if article.draft.sha256 not in known]
    return known | _known(store, "text_sha256", others)


def _known(store: Store, column: str, hashes: list[str]) -> set[str]:
    rows = store.execute(
        f"SELECT {column} FROM articles WHERE {column} IN (SELECT value FROM json_each(?))",
        (json.dumps(hashes),),
    )
    return {row[0] for row in rows}


def find_duplicate(store: Store, article: NewArticle) -> tuple[int, bool] | None:
    """The (id, deleted) of the article that a new one repeats; a deleted one only if no other does.

    One repeats another when the original bytes are the same, or the text is and neither the URL nor the
    source says otherwise.
    """
    draft = article.draft
    row = store.execute(
        "SELECT id, deleted FROM articles WHERE sha256 = ? ORDER BY deleted, id", (draft.sha256,)
    ).fetchone()
    if row is None:
        row = store.execute(
            "SELECT id, deleted FROM articles WHERE text_sha256 = :hash "
            "AND (url IS NULL OR :url IS NULL OR url = :url) "
            "AND (source IS NULL OR :source IS NULL OR source = :source) ORDER BY deleted, id",
            {"hash": article.text_sha256, "url": draft.url, "source": draft.source},
        ).fetchone()
    return None if row is None else (row[0], bool(row[1]))


def find_by_sha256(store: Store, sha: str) -> int | None:
    """The article whose original bytes had this hash."""
    row = store.execute("SELECT id FROM articles WHERE sha256 = ? AND deleted = 0", (sha,)).fetchone()
    return None if row is None else row[0]


def text_hash(value: str) -> str:
    """The hex SHA-256 of a text's UTF-8."""
    return sha256(value.encode("utf-8", "surrogatepass")).hexdigest()


def filter_key(title: str, source: str | None, author: str | None) -> str:
    """What the list's filter looks at."""
    return fold(" ".join(part for part in (title, source, author) if part))


def add(store: Store, recorder: Recorder, articles: Sequence[NewArticle]) -> range:
    """Store new articles, some hundreds at most; returns their ids.

    Their texts are to be indexed in the same transaction, with others. SQLite writes the indexes of words out whenever
    a statement begins that inserts something else, so that of titles, which a trigger fills, costs far less when many
    articles come in one statement, and that of texts when they are indexed at the end of the transaction.
    """
    at = now()
    rows = [
        (
            draft.title,
            draft.source,
            draft.author,
            draft.url,
            draft.published_at,
            draft.imported_from,
            at,
            draft.sha256,
            article.text_sha256,
            direction_of(draft.text).value,
            len(draft.text),
            fold(draft.title),
            filter_key(draft.title, draft.source, draft.author),
        )
        for article in articles
        for draft in (article.draft,)
    ]
    marks = f"({', '.join('?' * len(rows[0]))})"
    last_id = store.execute(
        "INSERT INTO articles (title, source, author, url, published_at, imported_from, imported_at, sha256, "
        f"text_sha256, direction, length, title_key, filter_key) VALUES {', '.join([marks] * len(rows))}",
        tuple(chain.from_iterable(rows)),
    ).lastrowid
    assert last_id is not None
    ids = range(last_id - len(rows) + 1, last_id + 1)  # AUTOINCREMENT goes up by one.
    texts = [(id_, article.draft.text) for id_, article in zip(ids, articles, strict=True)]
    store.execute_many("INSERT INTO article_texts (article_id, text) VALUES (?, ?)", texts)
    recorder.came_in(ids)
    return ids


def set_details(recorder: Recorder, article_id: int, details: ArticleDetails) -> None:
    """Change an article's metadata; its text stays."""
    recorder.update(
        "articles",
        article_id,
        {
            "title": details.title,
            "source": details.source,
            "author": details.author,
            "url": details.url,
            "published_at": details.published_at,
            "direction": details.direction.value,
            "title_key": fold(details.title),
            "filter_key": filter_key(details.title, details.source, details.author),
        },
    )


def text_hashes(store: Store) -> dict[int, str]:
    """The hash that each article's text had at its import, by id; of deleted articles too."""
    return dict(store.execute("SELECT id, text_sha256 FROM articles ORDER BY id"))
