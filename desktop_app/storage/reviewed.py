"""What the analyst decided in the articles that are marked as reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.storage.database import Store

_DECIDED = (
    "a.deleted = 0 AND a.reviewed = 1 AND EXISTS (SELECT 1 FROM mentions m WHERE m.article_id = a.id "
    "AND m.status IN ('accepted', 'rejected'))"
)


def count(store: Store) -> int:
    """How many reviewed articles have a name that was accepted or rejected."""
    row = store.execute(f"SELECT count(*) FROM articles a WHERE {_DECIDED}").fetchone()
    return int(row[0])


def latest(store: Store, most_letters: int) -> list[int]:
    """The ids of these articles, the last one first, as far as they have `most_letters` altogether."""
    ids: list[int] = []
    letters = 0
    for article_id, length in store.execute(
        f"SELECT a.id, a.length FROM articles a WHERE {_DECIDED} ORDER BY a.id DESC"
    ):
        letters += length
        if ids and letters > most_letters:
            break
        ids.append(article_id)
    return ids


def mentions_of(store: Store, article_id: int) -> Iterator[tuple[int, int, str, str, str]]:
    """Start, end, label, status and engine ("" for none) of an article's mentions, in order."""
    yield from store.execute(
        "SELECT m.start, m.\"end\", l.name, m.status, coalesce(m.engine, '') FROM mentions m "
        'JOIN labels l ON l.id = m.label_id WHERE m.article_id = ? ORDER BY m.start, m."end" DESC',
        (article_id,),
    )
