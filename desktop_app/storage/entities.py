"""Entities: whom or what mentions refer to, the names they are known by, and names that are to stay apart."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from desktop_app.core.names import name_key
from desktop_app.storage.database import Store
from desktop_app.storage.history import Recorder, now

_CONTEXT_BEFORE, _CONTEXT_LENGTH = 60, 260


class EntityRow(NamedTuple):
    """An entity as it is stored."""

    id: int
    name: str
    label_id: int
    uri: str | None
    note: str | None


def names(store: Store) -> list[tuple[int, str]]:
    """The entities as (id, name), by name."""
    return list(store.execute("SELECT id, name FROM entities ORDER BY name, id"))


def find_or_add(store: Store, recorder: Recorder, name: str, label_id: int) -> int:
    """The entity of this canonical name and label, made when there is none; returns its id."""
    row = store.execute(
        "SELECT id FROM entities WHERE name = ? AND label_id = ?", (name, label_id)
    ).fetchone()
    if row is not None:
        return row[0]
    at = now()
    return recorder.insert(
        "entities", {"name": name, "label_id": label_id, "created_at": at, "updated_at": at}
    )


def all_entities(store: Store) -> list[EntityRow]:
    """Every entity, oldest first."""
    return [
        EntityRow(*row)
        for row in store.execute("SELECT id, name, label_id, uri, note FROM entities ORDER BY id")
    ]


def count_shared(store: Store, label_id: int, other_id: int) -> int:
    """How many entities of two labels have one name, and no URIs that differ."""
    row = store.execute(
        "SELECT count(*) FROM entities a INDEXED BY entities_by_name "
        "JOIN entities b INDEXED BY entities_by_name ON b.name = a.name AND b.label_id = ?2 "
        "WHERE a.label_id = ?1 AND (a.uri IS NULL OR b.uri IS NULL OR a.uri = b.uri)",
        (label_id, other_id),
    ).fetchone()
    return int(row[0])


def get(store: Store, entity_id: int) -> EntityRow | None:
    """An entity, or None when it is gone."""
    row = store.execute(
        "SELECT id, name, label_id, uri, note FROM entities WHERE id = ?", (entity_id,)
    ).fetchone()
    return None if row is None else EntityRow(*row)


def free_name(name: str, taken: Container[str]) -> str:
    """`name`, with a number behind it if it is taken."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free


def aliases(store: Store, entity_id: int | None = None) -> dict[int, dict[str, tuple[int, str]]]:
    """By entity, and then by key, the row and the text of its other names; of one entity or of all."""
    found: dict[int, dict[str, tuple[int, str]]] = {}
    rows = store.execute(
        "SELECT entity_id, folded, id, text FROM aliases WHERE ?1 IS NULL OR entity_id = ?1 ORDER BY id",
        (entity_id,),
    )
    for owner, key, id_, text in rows:
        found.setdefault(owner, {})[key] = id_, text
    return found


def add_alias(store: Store, recorder: Recorder, entity: EntityRow, text: str) -> None:
    """Give an entity another name, unless it has this one in some spelling."""
    key = name_key(text)
    if key != name_key(entity.name) and key not in aliases(store, entity.id).get(entity.id, {}):
        recorder.insert("aliases", {"entity_id": entity.id, "text": text, "folded": key})


def uses(store: Store, threshold: float) -> Iterator[tuple[str, int, int | None, int]]:
    """(quote, label, entity, article) of each tag that stands, weak suggestions of machines left out."""
    return iter(
        store.execute(
            "SELECT text, label_id, entity_id, article_id FROM mentions WHERE status = 'accepted' OR "
            "(status = 'suggested' AND (score IS NULL OR score >= ? OR origin = 'import'))",
            (threshold,),
        )
    )


def dates_of_articles(store: Store) -> dict[int, str | None]:
    """When each article that is in the list was published."""
    return dict(store.execute("SELECT id, published_at FROM articles WHERE deleted = 0").fetchall())


def quotes_of_label(store: Store, label_id: int) -> list[str]:
    """The different quotes of a label's tags, rejected ones left out."""
    rows = store.execute(" UNION ".join(_standing("text", "label_id = ?1")), (label_id,))
    return [row[0] for row in rows]


def _standing(columns: str, condition: str) -> tuple[str, str]:
    """Queries of the tags that stand, what waits and what was decided apart: each has an index by label and quote."""
    query = f"SELECT {columns} FROM mentions WHERE {condition} AND"
    return f"{query} status = 'suggested'", f"{query} status <> 'suggested' AND status <> 'rejected'"


def tags_of_quotes(
    store: Store,
    label_id: int,
    entity_id: int | None,
    quotes: Iterable[str],
    articles: Iterable[int] | None = None,
) -> list[int]:
    """The ids of the tags with these quotes that refer to an entity (None: to none), in these articles or in all."""
    condition = "label_id = ?1 AND entity_id IS ?2 AND text IN (SELECT value FROM json_each(?3))"
    params: list[object] = [label_id, entity_id, _json(quotes)]
    if articles is not None:
        condition += " AND article_id IN (SELECT value FROM json_each(?4))"
        params.append(_json(articles))
    queries = _standing("id, article_id, start", condition)
    rows = store.execute(f"{' UNION ALL '.join(queries)} ORDER BY 2, 3, 1", tuple(params))
    return [row[0] for row in rows]


def tags_of_entity(store: Store, entity_id: int) -> list[int]:
    """The ids of all its tags, rejected ones too, since they refer to it."""
    rows = store.execute(
        "SELECT id FROM mentions WHERE entity_id = ? ORDER BY article_id, start, id", (entity_id,)
    )
    return [row[0] for row in rows]


def labels_of_tags(store: Store, ids: Sequence[int]) -> set[int]:
    """The labels that these tags have."""
    rows = store.execute(
        "SELECT DISTINCT label_id FROM mentions WHERE id IN (SELECT value FROM json_each(?))", (_json(ids),)
    )
    return {row[0] for row in rows}


def quote_counts(store: Store, ids: Sequence[int]) -> dict[str, int]:
    """How many of these tags say what."""
    rows = store.execute(
        "SELECT text, count(*) FROM mentions WHERE id IN (SELECT value FROM json_each(?)) GROUP BY text",
        (_json(ids),),
    )
    return dict(rows.fetchall())


def is_written(store: Store, entity_id: int, quotes: Iterable[str]) -> bool:
    """Whether a tag of the entity has one of these quotes."""
    row = store.execute(
        "SELECT 1 FROM mentions WHERE entity_id = ? AND text IN (SELECT value FROM json_each(?)) LIMIT 1",
        (entity_id, _json(quotes)),
    ).fetchone()
    return row is not None


def place_ids(store: Store, label_id: int, entity_id: int | None, quotes: Iterable[str]) -> list[int]:
    """The tags to look at of a name, newest articles first."""
    condition = "label_id = ?1 AND entity_id IS ?2 AND text IN (SELECT value FROM json_each(?3))"
    return _in_order(store, condition, (label_id, entity_id, _json(quotes)))


def place_ids_of_entity(store: Store, entity_id: int) -> list[int]:
    """The tags to look at of an entity, newest articles first."""
    return _in_order(store, "entity_id = ?1", (entity_id,))


def _in_order(store: Store, condition: str, params: tuple[object, ...]) -> list[int]:
    rows = store.execute(
        f"SELECT m.id FROM ({' UNION ALL '.join(_standing('id, article_id, start', condition))}) m "
        "JOIN articles a ON a.id = m.article_id WHERE a.deleted = 0 "
        "ORDER BY a.published_at DESC, a.id, m.start, m.id",
        params,
    )
    return [row[0] for row in rows]


def places(
    store: Store, ids: Sequence[int]
) -> list[tuple[int, int, str, str | None, str, int, int, str, str]]:
    """(id, article, title, date, quote, start, end, status, text around it) of tags, in the order of `ids`."""
    rows = store.execute(
        'SELECT m.id, m.article_id, a.title, a.published_at, m.text, m.start, m."end", m.status, '
        f"substr(t.text, max(0, m.start - {_CONTEXT_BEFORE}) + 1, {_CONTEXT_LENGTH}) FROM mentions m "
        "JOIN articles a ON a.id = m.article_id JOIN article_texts t ON t.article_id = a.id "
        "WHERE m.id IN (SELECT value FROM json_each(?))",
        (_json(ids),),
    )
    by_id = {row[0]: row for row in rows}
    return [by_id[id_] for id_ in ids if id_ in by_id]


def context_start(start: int) -> int:
    """Where the text that `places` gives begins for a tag that begins at `start`."""
    return max(0, start - _CONTEXT_BEFORE)


def names_apart(store: Store) -> set[tuple[int, str, str]]:
    """(label, key, key), the keys in order, of names that a person said are not the same."""
    return {tuple(row) for row in store.execute("SELECT label_id, first_key, second_key FROM names_apart")}


def keep_apart(store: Store, recorder: Recorder, label_id: int, key: str, other: str) -> None:
    """Note that two names are not the same."""
    first, second = sorted((key, other))
    if first != second and (label_id, first, second) not in names_apart(store):
        values = {"label_id": label_id, "first_key": first, "second_key": second, "created_at": now()}
        recorder.insert("names_apart", values)


def carry_apart(store: Store, recorder: Recorder, label_id: int, other_id: int) -> None:
    """Let names of a label that are to stay apart do so under another label too."""
    known = {(first, second) for label, first, second in names_apart(store) if label == other_id}
    rows = store.execute(
        "SELECT id, first_key, second_key FROM names_apart WHERE label_id = ?", (label_id,)
    ).fetchall()
    for id_, first, second in rows:
        if (first, second) in known:
            recorder.delete("names_apart", id_)
        else:
            recorder.update("names_apart", id_, {"label_id": other_id})


def _json(values: Iterable[object]) -> str:
    return json.dumps(list(values), ensure_ascii=False)
