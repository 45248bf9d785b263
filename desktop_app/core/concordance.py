"""The lines of a concordance, and the orders that they can be read in."""

from __future__ import annotations

import heapq
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.core.arabic import fold
from desktop_app.core.kwic import Kwic, in_three
from desktop_app.core.model import Direction, Status
from desktop_app.core.spans import words

LETTERS = 240
"""How much of the paragraph a line keeps on each side of the keyword, in characters."""
MOST_WORDS = 30
"""The most words that are shown on a side."""
_REACH = 3
_TOKENS_NEAR = 12
_PIECE = 4_000
_SPACE = re.compile(r"\s")
_DAY_LENGTH = len("2024-01-31")


class Order(StrEnum):
    """What lines are sorted by; words are counted from the keyword in reading order."""

    PLACE = "place"
    KEYWORD = "keyword"
    AFTER_1 = "after-1"
    AFTER_2 = "after-2"
    AFTER_3 = "after-3"
    BEFORE_1 = "before-1"
    BEFORE_2 = "before-2"
    BEFORE_3 = "before-3"
    TITLE = "title"
    SOURCE = "source"
    DATE = "date"


BEFORE_ORDERS = (Order.BEFORE_1, Order.BEFORE_2, Order.BEFORE_3)
AFTER_ORDERS = (Order.AFTER_1, Order.AFTER_2, Order.AFTER_3)


@dataclass(frozen=True, slots=True)
class LineTag:
    """A tag that stands on exactly a line's keyword."""

    label_id: int
    status: Status


@dataclass(frozen=True, slots=True)
class Line:
    """A keyword in its paragraph: `keyword` is `[start, end)` of the article's text, the contexts stand beside it."""

    article_id: int
    title: str
    source: str | None
    published_at: str | None
    direction: Direction
    start: int
    end: int
    before: str
    keyword: str
    after: str
    tags: tuple[LineTag, ...] = ()

    @property
    def place(self) -> tuple[int, int, int]:
        """Article, start and end."""
        return self.article_id, self.start, self.end

    def kwic(self, n_words: int = MOST_WORDS) -> Kwic:
        """The line as it is read, with so many words on each side."""
        whole = in_three(self.before, self.keyword, self.after, self.direction)
        before, after = last_words(whole.before, n_words), first_words(whole.after, n_words)
        return Kwic(before, whole.keyword, after, whole.start, whole.end, whole.direction)


def contexts(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a span in its paragraph, whole words of it."""
    before = text[max(0, start - LETTERS) : start].rpartition("\n")[2]
    if len(before) == LETTERS < start and not text[start - LETTERS - 1].isspace():
        cut = _SPACE.search(before)
        before = before[cut.end() :] if cut else before
    after = text[end : end + LETTERS].partition("\n")[0]
    if len(after) == LETTERS < len(text) - end and not text[end + LETTERS].isspace():
        after = after.rsplit(maxsplit=1)[0] if _SPACE.search(after) else after
    return before.lstrip(), after.rstrip()


def last_words(text: str, count: int) -> str:
    """At most so many words, the last ones, with single spaces between them."""
    return " ".join(text.split()[-count:])


def first_words(text: str, count: int) -> str:
    """At most so many words, the first ones, with single spaces between them."""
    return " ".join(text.split()[:count])


def words_before(kwic: Kwic) -> list[str]:
    """The last words before the keyword, the nearest first, punctuation left out."""
    near = " ".join(kwic.before.split(" ")[-_TOKENS_NEAR:])
    return [near[slice(*span)] for span in words(near)][: -_REACH - 1 : -1]


def words_after(kwic: Kwic) -> list[str]:
    """The first words after the keyword, punctuation left out."""
    near = " ".join(kwic.after.split(" ")[:_TOKENS_NEAR])
    return [near[slice(*span)] for span in words(near)][:_REACH]


def sort_words(line: Line, order: Order) -> list[str]:
    """What a line is sorted by, the first thing first; empty when it has nothing there."""
    match order:
        case Order.PLACE:
            return []
        case Order.TITLE | Order.SOURCE | Order.DATE:
            return _of_article(line, order)
    kwic = line.kwic()
    if order is Order.KEYWORD:
        return [kwic.keyword[kwic.start : kwic.end], kwic.keyword, *words_after(kwic)]
    if order in BEFORE_ORDERS:
        return words_before(kwic)[BEFORE_ORDERS.index(order) :]
    return words_after(kwic)[AFTER_ORDERS.index(order) :]


def _of_article(line: Line, order: Order) -> list[str]:
    value = {Order.TITLE: line.title, Order.SOURCE: line.source, Order.DATE: line.published_at}[order]
    if order is Order.DATE and value:
        return [value[:_DAY_LENGTH], value]
    return [value] if value else []


@dataclass(frozen=True, slots=True)
class Group:
    """How many lines have the same first thing that they are sorted by; `row` is the first of them."""

    text: str
    count: int
    row: int


@dataclass(frozen=True, slots=True)
class Ordering:
    """Lines in order: the place that each had when it was found; and the groups that they make, largest first."""

    rows: Sequence[int] = ()
    groups: tuple[Group, ...] = ()


@dataclass
class Sorter:
    """Takes what lines are sorted by one after the other and puts them in order.

    Sorts in pieces, so that other threads are never kept waiting long. Lines that have nothing there come last,
    whichever way the order runs; those that are alike stay as they came.
    """

    order: Order
    descending: bool = False
    _keys: list[tuple[tuple[str, ...], int]] = field(default_factory=list)
    _without: list[int] = field(default_factory=list)
    _shared: dict[str, str] = field(default_factory=dict)
    _spellings: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, line: Line) -> None:
        """Take the next line."""
        number = len(self._keys) + len(self._without)
        written = sort_words(line, self.order)
        if not written and self.order is not Order.PLACE:
            self._without.append(number)
            return
        key = tuple(self._shared.setdefault(folded, folded) for folded in map(fold, written))
        turned = self.descending and self.order is not Order.PLACE
        self._keys.append((key, -number if turned else number))
        if key:
            self._spellings.setdefault(key[0], Counter())[written[0]] += 1

    def ordering(self, check: Callable[[], None] = lambda: None) -> Ordering:
        """All lines in order; `check` may raise to stop."""
        pieces = []
        for first in range(0, len(self._keys), _PIECE):
            check()
            pieces.append(sorted(self._keys[first : first + _PIECE], reverse=self.descending))
        rows: list[int] = []
        first_rows: dict[str, int] = {}
        for key, number in heapq.merge(*pieces, reverse=self.descending):
            if key and key[0] not in first_rows:
                first_rows[key[0]] = len(rows)
            rows.append(abs(number))
        groups = (
            Group(spelled.most_common(1)[0][0], spelled.total(), first_rows[key])
            for key, spelled in self._spellings.items()
        )
        in_order = tuple(sorted(groups, key=lambda group: (-group.count, group.row)))
        return Ordering(rows + self._without, in_order)


def ordering(
    lines: Iterable[Line], order: Order, descending: bool = False, check: Callable[[], None] = lambda: None
) -> Ordering:
    """Put lines in order; `check` may raise to stop."""
    sorter = Sorter(order, descending)
    for number, line in enumerate(lines):
        if number % 500 == 0:
            check()
        sorter.add(line)
    return sorter.ordering(check)


def as_text(lines: Iterable[Line], n_words: int) -> Iterator[str]:
    """Each line as it is copied: before, keyword, after, title, source and date with tabs between."""
    for line in lines:
        kwic = line.kwic(n_words)
        cells = (
            kwic.before,
            kwic.keyword,
            kwic.after,
            line.title,
            line.source or "",
            line.published_at or "",
        )
        yield "\t".join(" ".join(cell.split()) for cell in cells)
