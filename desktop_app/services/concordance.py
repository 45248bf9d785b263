"""Concordances: every place of what is looked for in its context, found article by article, sorted and written out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from desktop_app.core.concordance import Line, LineTag, Order, Sorter, contexts, first_words, last_words
from desktop_app.core.control import Control, Unattended
from desktop_app.core.entities import EntityRef, NameRef
from desktop_app.core.model import ArticleQuery, Mention, SearchMode
from desktop_app.core.search import Search, Span
from desktop_app.errors import Cancelled
from desktop_app.formats.concordance_table import ConcordanceRow, write_concordance
from desktop_app.formats.writing import open_output
from desktop_app.services import entity_view, searching, tag_names
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles, entities, listing
from desktop_app.storage import contexts as stored
from desktop_app.storage.contexts import CitedText

MOST_LINES = 20_000
"""How many lines are shown; an export has them all."""
_ARTICLES_A_STEP = 20
_WIDER = 700
_TEXTS_KEPT = 256
_NOT_IN_PHRASE = re.compile(r"[\"“”«»*\s]+")

Lines = list[Line]


@dataclass(frozen=True, slots=True)
class Words:
    """What is typed, looked for as the search box does."""

    text: str
    mode: SearchMode = SearchMode.WORDS


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags of an entity, or of a name that is linked to none; `name` says it."""

    ref: EntityRef | NameRef
    name: str


Sought = Words | Tags


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a search: how many lines there are, and whether it ended before all were found."""

    n_lines: int
    n_articles: int
    capped: bool = False
    stopped: bool = False


def as_phrase(quote: str) -> Words:
    """Words of a text, looked for as they follow each other."""
    line = _NOT_IN_PHRASE.sub(" ", quote).strip()
    return Words(f'"{line}"' if " " in line else line)


def of_mention(ws: Workspace, mention: Mention) -> Sought:
    """Whom a tag refers to, or the name it says where it is linked to nobody."""
    entity = entities.get(ws.store, mention.entity_id) if mention.entity_id is not None else None
    if entity is not None:
        return Tags(EntityRef(entity.id), entity.name)
    return as_phrase(tag_names.name_of(ws, mention))


def find(
    ws: Workspace,
    sought: Sought,
    take: Callable[[Lines], None],
    article_ids: Sequence[int] | None = None,
    control: Control | None = None,
    most: int = MOST_LINES,
) -> Outcome:
    """Hand lines to `take` as they are found, in the order of these articles, or (None) of all by their import.

    Cancelling ends it with what there is. Raises UserError for what can't be searched for.
    """
    n_lines = n_articles = 0
    try:
        for found in _found(ws, sought, article_ids, control or Unattended()):
            batch = [_line(cited, *span) for cited, spans in found for span in spans]
            lines = batch[: most - n_lines]
            n_lines += len(lines)
            n_articles += len({line.article_id for line in lines})
            take(_tagged(ws, lines))
            if len(batch) > len(lines):
                return Outcome(n_lines, n_articles, capped=True)
    except Cancelled:
        return Outcome(n_lines, n_articles, stopped=True)
    return Outcome(n_lines, n_articles)


def _found(
    ws: Workspace, sought: Sought, article_ids: Sequence[int] | None, control: Control
) -> Iterator[list[tuple[CitedText, Sequence[Span]]]]:
    """Texts with the places in them, some articles at a time."""
    ids, places_in = _where(ws, sought, article_ids, control)
    for first in range(0, len(ids), _ARTICLES_A_STEP):
        control.progress(first, len(ids))
        step = ids[first : first + _ARTICLES_A_STEP]
        found = []
        for cited in stored.texts(ws.store, step):
            control.check()  # an expression may take long on each text
            found.append((cited, places_in(cited)))
        yield found
    control.progress(len(ids), len(ids))


Places = Callable[[CitedText], Sequence[Span]]


def _where(
    ws: Workspace, sought: Sought, article_ids: Sequence[int] | None, control: Control
) -> tuple[list[int], Places]:
    """The articles to look at, and how to find the places in the text of one."""
    if isinstance(sought, Words):
        search = searching.prepared(ArticleQuery(sought.text, sought.mode))
        return _holding(ws, search, article_ids, control), lambda cited: search.hits(cited.text)
    spans = stored.spans_of(ws.store, entity_view.tag_ids(ws, sought.ref))
    ids = sorted(spans) if article_ids is None else [id_ for id_ in article_ids if id_ in spans]
    return ids, lambda cited: spans[cited.article_id]


def _holding(ws: Workspace, search: Search, article_ids: Sequence[int] | None, control: Control) -> list[int]:
    """The articles that may hold what is searched for, as far as the index of words can tell."""
    if not search:
        return []
    if not search.terms:
        return list(article_ids) if article_ids is not None else articles.all_ids(ws.store)
    holding = listing.matching_ids(ws.store, ArticleQuery(), Search(search.terms), control.check)
    if article_ids is None:
        return holding
    known = set(holding)
    return [id_ for id_ in article_ids if id_ in known]


def _line(cited: CitedText, start: int, end: int) -> Line:
    before, after = contexts(cited.text, start, end)
    return Line(
        cited.article_id, cited.title, cited.source, cited.published_at, cited.direction, start, end,
        before, cited.text[start:end], after,
    )  # fmt: skip


def _tagged(ws: Workspace, lines: Lines) -> Lines:
    there = tags_at(ws, [line.place for line in lines]) if lines else {}
    return [replace(line, tags=there[line.place]) if line.place in there else line for line in lines]


def tags_at(
    ws: Workspace, places: Iterable[tuple[int, int, int]]
) -> Mapping[tuple[int, int, int], tuple[LineTag, ...]]:
    """The tags that stand on exactly these places: article, start and end."""
    found: dict[tuple[int, int, int], tuple[LineTag, ...]] = {}
    for place, label_id, status in stored.tags_on(ws.store, places):
        found[place] = (*found.get(place, ()), LineTag(label_id, status))
    return found


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs of an article around a place: `text[start:end]` is what stands there."""

    text: str
    start: int
    end: int


def passage(ws: Workspace, article_id: int, start: int, end: int) -> Passage:
    """More of the text around a place than a line shows, in whole paragraphs where they are not too long."""
    text = articles.text(ws.store, article_id)
    first = max(0, start - _WIDER)
    last = min(len(text), end + _WIDER)
    if first:
        cut = text.find("\n", first, start)
        first = cut + 1 if cut >= 0 else text.find(" ", first, start) + 1 or first
    if last < len(text):
        cut = text.rfind("\n", end, last)
        last = cut if cut >= 0 else max(text.rfind(" ", end, last), end)
    return Passage(text[first:last], start - first, end - first)


# Writing out


@dataclass(frozen=True, slots=True)
class Shape:
    """In which order lines are, and how many words stand on each side."""

    order: Order = Order.PLACE
    descending: bool = False
    n_words: int = 15


def export_to_path(
    ws: Workspace,
    path: Path,
    sought: Sought,
    article_ids: Sequence[int] | None = None,
    shape: Shape | None = None,
    control: Control | None = None,
) -> int:
    """Write every line to a file, whole or not at all; how many. Raises UserError."""
    ws.refuse_own_file(path)
    with open_output(path) as stream:
        return export_to_stream(ws, stream, sought, article_ids, shape, control)


def export_to_stream(
    ws: Workspace,
    stream: BinaryIO,
    sought: Sought,
    article_ids: Sequence[int] | None = None,
    shape: Shape | None = None,
    control: Control | None = None,
) -> int:
    """Write every line, however many there are, in the order of `shape`; how many. Raises UserError."""
    control, shape = control or Unattended(), shape or Shape()
    with ws.store.snapshot():
        found = _found(ws, sought, article_ids, control)
        if shape.order is Order.PLACE and not shape.descending:
            rows: Iterable[ConcordanceRow] = (
                _row(cited, span, shape) for step in found for cited, spans in step for span in spans
            )
        else:
            rows = _rows_in_order(ws, found, shape, control)
        return write_concordance(rows, stream)


def _rows_in_order(
    ws: Workspace,
    found: Iterable[list[tuple[CitedText, Sequence[Span]]]],
    shape: Shape,
    control: Control,
) -> Iterator[ConcordanceRow]:
    """The rows in order; what is held of each is where it stands and what it is sorted by, not the row."""

    @lru_cache(maxsize=_TEXTS_KEPT)
    def text_of(article_id: int) -> CitedText:
        return stored.texts(ws.store, [article_id])[0]

    sorter = Sorter(shape.order, shape.descending)
    places: list[tuple[int, Span]] = []
    for step in found:
        for cited, spans in step:
            for span in spans:
                sorter.add(_line(cited, *span))
                places.append((cited.article_id, span))
    for number in sorter.ordering(control.check).rows:
        article_id, span = places[number]
        yield _row(text_of(article_id), span, shape)


def _row(cited: CitedText, span: Span, shape: Shape) -> ConcordanceRow:
    before, after = contexts(cited.text, *span)
    return ConcordanceRow(
        cited.article_id, cited.title, cited.source, cited.url, cited.published_at, *span,
        last_words(before, shape.n_words), cited.text[slice(*span)], first_words(after, shape.n_words),
    )  # fmt: skip
