"""Searching: what was typed made ready, the index of words brought up to date, searches kept under a name."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime
from typing import Any

from desktop_app.core.arabic import fold
from desktop_app.core.control import Control
from desktop_app.core.model import ArticleQuery, Change, SavedSearch, SearchMode, Status
from desktop_app.core.search import Search, compile_search
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.services.workspace import Workspace
from desktop_app.storage import entities, labels, search_index, searches, topics
from desktop_app.storage.database import LEAVE_SECONDS
from desktop_app.storage.history import recording

_STEP = 20


def prepared(query: ArticleQuery) -> Search:
    """What a query's text asks for, with all that the program knows of words; false when it asks for nothing.

    Raises UserError for a regular expression that is none.
    """
    from desktop_app.nlp.latin_typing import arabic_of
    from desktop_app.nlp.word_ranks import rank

    return compile_search(query.text, query.mode, rank=rank, latin=arabic_of)


def waiting_texts(ws: Workspace) -> int:
    """About how many articles that an older version stored are not in the index of words yet."""
    wait = search_index.waiting(ws.store)
    return 0 if wait is None else wait[1] - wait[0]


def index_waiting(ws: Workspace, control: Control) -> int:
    """Bring the index of words up to date, in short transactions; returns how many articles were indexed.

    When it is stopped, it goes on later where it stopped. Until it is done, searches look through what waits.
    """
    total, done = waiting_texts(ws), 0
    while indexed := search_index.index_waiting(ws.store, _STEP):
        done += indexed
        control.progress(min(done, total), total)
        time.sleep(LEAVE_SECONDS)
        control.check()
    return done


def refined(
    ws: Workspace,
    query: ArticleQuery,
    /,
    *,
    label: str | None = None,
    entity: str | None = None,
    topic: str | None = None,
    mode: str | None = None,
    status: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    **others: str | bool | None,
) -> ArticleQuery:
    """A query with more filters, named as a person names them; those that are None or empty change nothing.

    Raises UserError for a label, entity or topic that the store doesn't have.
    """
    values: dict[str, Any] = {name: value for name, value in others.items() if value not in (None, "")}
    values["text"] = values.pop("query", query.text)
    if since:
        values["since"] = since.date().isoformat()
    if until:
        values["until"] = until.date().isoformat()
    if mode:
        values["mode"] = SearchMode(mode)
    if status:
        values["status"] = Status(status)
    if label:
        values["label_id"] = _named(label, {one.name: one.id for one in labels.all_labels(ws.store)})
    if entity:
        values["entity_id"] = _named(entity, {name: id_ for id_, name in entities.names(ws.store)})
    if topic:
        every = topics.all_topics(ws.store)
        named = {name: one.id for one in every for name in (one.code, one.name_en, one.name_ar) if name}
        values["topic_id"] = _named(topic, named)
    return replace(query, **values)


def _named(name: str, known: dict[str, int]) -> int:
    folded = {fold(known_name): id_ for known_name, id_ in known.items()}
    if fold(name) not in folded:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "The store has nothing called “{name}”. Check how it is written."),
            name=name,
        )
    return folded[fold(name)]


def saved(ws: Workspace) -> list[SavedSearch]:
    """The saved searches by name."""
    return searches.all_searches(ws.store)


def saved_as(ws: Workspace, name: str) -> SavedSearch:
    """The search saved under a name. Raises UserError when there is none."""
    found = searches.find(ws.store, name)
    if found is None:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "There is no saved search “{name}”. Save it in the window first."),
            name=name,
        )
    return found


def save(ws: Workspace, name: str, query: ArticleQuery) -> Change:
    """Keep a search under a name, in place of one of that name. Raises UserError without a name."""
    name = " ".join(name.split())
    if not name:
        raise UserError(QT_TRANSLATE_NOOP("UserError", "The search needs a name. Type one."))
    with recording(ws.store, "search_save", ws.annotator, search=name) as recorder:
        searches.put(ws.store, recorder, name, query)
        return recorder.change()


def forget(ws: Workspace, search: SavedSearch) -> Change:
    """Keep a saved search no longer."""
    with recording(ws.store, "search_delete", ws.annotator, search=search.name) as recorder:
        recorder.delete("searches", search.id)
        return recorder.change()
