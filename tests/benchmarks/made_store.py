"""Stores of any size, written in bulk: what an import and a recogniser would have left, in seconds."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random

from desktop_app.core.arabic import fold
from desktop_app.nlp.builtin import BuiltinRecogniser
from desktop_app.services import new_store
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles as stored_articles
from desktop_app.storage import migrations
from desktop_app.storage.database import Store
from tests.benchmarks import made_text
from tests.benchmarks.made_text import Passage

SOURCES = ("وكالة الضاد", "صحيفة النهر", "موقع الميدان", "قناة الأفق", "مجلة الشراع")
LONG_TITLE = "ملف شامل"
_BATCH = 2000
_AT = "2026-01-01T08:00:00Z"
_ARTICLE = (
    "INSERT INTO articles (id, title, source, author, url, published_at, imported_from, imported_at, sha256, "
    "text_sha256, direction, length, reviewed, n_accepted, n_suggested, recognised_by, title_key, filter_key) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'rtl', ?, ?, ?, ?, ?, ?, ?)"
)
_MENTION = (
    'INSERT INTO mentions (article_id, start, "end", text, label_id, status, origin, engine, score, created_at, '
    "updated_at) VALUES (?, ?, ?, ?, ?, ?, 'gazetteer', ?, 0.9, ?, ?)"
)


def store_at(folder: Path, articles: int, mentions_each: int = 10, *, with_long: bool = False) -> Path:
    """A store of so many articles, with an article of 300,000 characters besides if asked; made if not there yet.

    The name holds a digest of what makes it, so that a store of an older schema is never taken for it.
    """
    recipe = "".join(
        Path(str(file)).read_text("utf-8") for file in (__file__, made_text.__file__, migrations.__file__)
    )
    digest = hashlib.sha256(recipe.encode()).hexdigest()[:8]
    path = folder / f"{articles}x{mentions_each}{'-long' if with_long else ''}-{digest}.sqlite"
    if not path.exists():
        print(f"making a store of {articles:,} articles", file=sys.stderr)
        partial = path.with_suffix(".part")
        partial.unlink(missing_ok=True)
        with Workspace.open(partial, "bench") as workspace:
            new_store.prepare(workspace)
            _fill(workspace.store, articles, mentions_each, with_long)
        partial.rename(path)
    return path


def _fill(store: Store, articles: int, mentions_each: int, with_long: bool) -> None:
    label_ids = dict(store.execute("SELECT name, id FROM labels"))
    made = _texts(articles, mentions_each, with_long)
    triggers = store.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    with store.transaction():
        for name, _ in triggers:
            store.execute(f"DROP TRIGGER {name}")
        numbered = enumerate(made, 1)
        while batch := list(islice(numbered, _BATCH)):
            _insert(store, batch, label_ids)
        for _, sql in triggers:
            store.execute(sql)
        store.execute("INSERT INTO changes (id, at, kind, params) VALUES (1000, ?, 'import', '{}')", (_AT,))
        store.execute(
            "INSERT INTO change_rows (change_id, article_id, table_name, row_id, before, after) "
            "SELECT 1000, id, 'articles', id, '{\"deleted\": 1}', '{\"deleted\": 0}' FROM articles"
        )


def _texts(articles: int, mentions_each: int, with_long: bool) -> Iterator[tuple[str, Passage]]:
    for title, passage in made_text.articles(articles):
        yield title, Passage(passage.text, passage.marks[:mentions_each])
    if with_long:
        yield LONG_TITLE, made_text.long_article()


@cache
def _version() -> str:
    """What the shipped recogniser signs with."""
    return BuiltinRecogniser().version


def _insert(store: Store, batch: list[tuple[int, tuple[str, Passage]]], label_ids: dict[str, int]) -> None:
    version = _version()
    articles, texts, mentions = [], [], []
    random = Random(batch[0][0])
    for id_, (title, passage) in batch:
        source = random.choice(SOURCES)
        digest = stored_articles.text_hash(passage.text)
        statuses = ["accepted" if random.random() < 0.3 else "suggested" for _ in passage.marks]
        accepted = statuses.count("accepted")
        articles.append(
            (
                id_, title, source, None, f"https://news.example/{id_}",
                f"2025-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}", f"{id_}.txt", _AT, digest, digest,
                len(passage.text), int(random.random() < 0.2), accepted, len(statuses) - accepted, version,
                fold(title), stored_articles.filter_key(title, source, None),
            )
        )  # fmt: skip
        texts.append((id_, passage.text))
        mentions += [
            (id_, start, end, passage.text[start:end], label_ids[label], status, version, _AT, _AT)
            for (start, end, label), status in zip(passage.marks, statuses, strict=True)
        ]
    store.execute_many(_ARTICLE, articles)
    store.execute_many("INSERT INTO article_texts (article_id, text) VALUES (?, ?)", texts)
    store.execute_many(_MENTION, mentions)


def long_article_id(store: Store) -> int:
    """The id of the article of 300,000 characters."""
    row = store.execute("SELECT id FROM articles WHERE title = ?", (LONG_TITLE,)).fetchone()
    return int(row[0])
