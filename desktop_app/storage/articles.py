"""Articles and their texts."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
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


def find_duplicate(store: Store, draft: ArticleDraft) -> tuple[int, bool] | None:
    """The (id, deleted) of the article that `draft` repeats; a deleted one only if no other does.

    One repeats another when the original bytes are the same, or the text is and neither the URL nor the
    source says otherwise.
    """
    row = store.execute(
        "SELECT id, deleted FROM articles WHERE sha256 = ? ORDER BY deleted, id", (draft.sha256,)
    ).fetchone()
    if row is None:
        row = store.execute(
            "SELECT id, deleted FROM articles WHERE text_sha256 = :hash "
            "AND (url IS NULL OR :url IS NULL OR url = :url) "
            "AND (source IS NULL OR :source IS NULL OR source = :source) ORDER BY deleted, id",
            {"hash": text_hash(draft.text), "url": draft.url, "source": draft.source},
        ).fetchone()
    return None if row is None else (row[0], bool(row[1]))


def find_by_sha256(store: Store, sha: str) -> int | None:
    """The article whose original bytes had this hash."""
    row = store.execute("SELECT id FROM articles WHERE sha256 = ? AND deleted = 0", (sha,)).fetchone()
    return None if row is None else row[0]


@lru_cache(maxsize=1)
def text_hash(value: str) -> str:
    """The hex SHA-256 of a text's UTF-8; an import asks for each twice."""
    return sha256(value.encode("utf-8", "surrogatepass")).hexdigest()


def filter_key(title: str, source: str | None, author: str | None) -> str:
    """What the list's filter looks at."""
    return fold(" ".join(part for part in (title, source, author) if part))


def add(store: Store, recorder: Recorder, draft: ArticleDraft) -> int:
    """Store a new article; returns its id. Its text is to be indexed in the same transaction, with others.

    One by one would cost several times as much: whatever is inserted next has SQLite write the index out.
    """
    cursor = store.execute(
        "INSERT INTO articles (title, source, author, url, published_at, imported_from, imported_at, sha256, "
        "text_sha256, direction, length, title_key, filter_key) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            draft.title,
            draft.source,
            draft.author,
            draft.url,
            draft.published_at,
            draft.imported_from,
            now(),
            draft.sha256,
            text_hash(draft.text),
            direction_of(draft.text).value,
            len(draft.text),
            fold(draft.title),
            filter_key(draft.title, draft.source, draft.author),
        ),
    )
    article_id = cursor.lastrowid
    assert article_id is not None
    store.execute("INSERT INTO article_texts (article_id, text) VALUES (?, ?)", (article_id, draft.text))
    recorder.came_in(article_id)
    return article_id


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
