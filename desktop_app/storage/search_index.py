"""The index of words: what it is made of, how it is filled, and which articles it knows for a search."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.core.arabic import fold
from desktop_app.core.search import Phrase, Term
from desktop_app.storage.database import Store

_INDEXED_TO = "search_indexed_to"
_WAITS_TO = "search_waits_to"


def add_texts(store: Store, texts: list[tuple[int, str]]) -> None:
    """Index the texts of new articles, by id; once, since they never change."""
    add_folded(store, [(id_, fold(text)) for id_, text in texts])


def add_folded(store: Store, texts: list[tuple[int, str]]) -> None:
    """The same for texts that were folded before."""
    store.execute_many("INSERT INTO text_index (rowid, text) VALUES (?, ?)", texts)


def waiting(store: Store) -> tuple[int, int] | None:
    """The articles that an older version stored and that wait to be indexed: ids over the first, up to the second."""
    found = dict(
        store.execute("SELECT key, value FROM store_info WHERE key IN (?, ?)", (_INDEXED_TO, _WAITS_TO))
    )
    return (int(found[_INDEXED_TO]), int(found[_WAITS_TO])) if len(found) == 2 else None


def index_waiting(store: Store, most: int) -> int:
    """Index the next few articles that wait, in one transaction; returns how many, 0 when none waits."""
    with store.transaction():
        wait = waiting(store)
        if wait is None:
            return 0
        texts = store.execute(
            "SELECT article_id, text FROM article_texts WHERE article_id > ? AND article_id <= ? "
            "ORDER BY article_id LIMIT ?",
            (*wait, most),
        ).fetchall()
        add_texts(store, texts)
        if len(texts) < most:
            store.execute("DELETE FROM store_info WHERE key IN (?, ?)", (_INDEXED_TO, _WAITS_TO))
        else:
            store.execute("UPDATE store_info SET value = ? WHERE key = ?", (texts[-1][0], _INDEXED_TO))
        return len(texts)


def not_indexed(store: Store) -> int:
    """How many texts the index lacks though nothing waits: 0 in a sound store."""
    if waiting(store) is not None:
        return 0
    return store.execute(
        "SELECT count(*) FROM articles a WHERE NOT EXISTS (SELECT 1 FROM text_index_docsize d WHERE d.id = a.id)"
    ).fetchone()[0]


def ids_with(store: Store, terms: tuple[Term, ...], check: Callable[[], None] = lambda: None) -> set[int]:
    """The articles that the index knows to hold all of these terms, each in text, title, source or author.

    Articles that are not in the list any more are among them.
    """
    found: set[int] | None = None
    for term in terms:
        check()
        wanted = _expression(term)
        with_term = {
            id_
            for index in ("text_index", "title_index")
            for (id_,) in store.execute(f"SELECT rowid FROM {index} WHERE {index} MATCH ?", (wanted,))
        }
        found = with_term if found is None else found & with_term
        if not found:
            break
    return found or set()


def _expression(term: Term) -> str:
    """A term in the language of FTS5."""
    return " OR ".join(f"({written})" for phrase in term.phrases for written in _alternatives(phrase))


def _alternatives(phrase: Phrase) -> list[str]:
    rest = [slot.forms[0][0] for slot in phrase[1:]]
    star = "*" if phrase[-1].prefix else ""
    return [f'"{" ".join((form, *rest))}"{star}' for form, _ in phrase[0].forms]
