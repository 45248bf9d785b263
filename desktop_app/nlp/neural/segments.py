"""Raw text cut into words and marks with their offsets, and these into pieces short enough for the network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from desktop_app.core.arabic import fold, fold_with_origins
from desktop_app.core.spans import words
from desktop_app.nlp.neural.word_features import PIECE, plain

_MARKS = re.compile(r"[^\w\s]|_")
_ENDS = frozenset(".!?؟؛…")
LONGEST = 120
_LONG_ENOUGH = 40
_LONGEST_LINE = 16_384


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a line, at most LONGEST tokens: their offsets in the text and the forms to look them up by.

    `starts[i]:ends[i]` is token i in the text; `forms[i]` its folded letters with digits as 0.
    """

    starts: list[int]
    ends: list[int]
    forms: list[str]

    def is_drawn(self) -> bool:
        """Whether this is a row of marks and no text: a rule across the page, dots that lead to a number."""
        return len(self.forms) >= _LONG_ENOUGH and not any(form[0].isalnum() for form in self.forms)


def tokens(line: str) -> Iterator[tuple[int, int, str]]:
    """Each word and each punctuation mark of a line: start, end and folded form."""
    folded = fold(line)
    if len(folded) == len(line) and line.isprintable() and all(map(_keeps_place, set(line))):
        for match in PIECE.finditer(folded):
            yield match.start(), match.end(), match[0]
        return
    before = 0
    for start, end in (*words(line), (len(line), len(line))):
        for mark in _MARKS.finditer(line, before, start):
            form = fold(mark[0])
            if form.strip():
                yield mark.start(), mark.end(), form
        form = fold(line[start:end])
        if form:
            yield start, end, form
        before = end


@cache
def _keeps_place(char: str) -> bool:
    """Whether a character folds to one character."""
    return len(fold(char)) == 1


def segments(text: str, start: int, end: int) -> Iterator[Segment]:
    """The pieces of the line `text[start:end]`, in offsets of `text`."""
    piece = Segment([], [], [])
    for first, stop, folded in tokens(text[start:end]):
        piece.starts.append(start + first)
        piece.ends.append(start + stop)
        piece.forms.append(folded if folded.isalpha() else plain(folded))
        count = len(piece.starts)
        if count >= _LONG_ENOUGH and (count >= LONGEST or folded in _ENDS):
            yield piece
            piece = Segment([], [], [])
    if piece.starts:
        yield piece


def lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of `text[start:end]`; one longer than 16,384 characters is cut at a space."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if stop - start > _LONGEST_LINE:
            limit = start + _LONGEST_LINE
            space = text.rfind(" ", start + 1, limit)
            stop = limit if space < 0 else space
            yield start, stop
            start = stop
        else:
            if stop > start:
                yield start, stop
            start = stop + 1


def letter_offset(text: str, start: int, end: int, letters: int) -> int:
    """The offset in `text` of folded letter number `letters` of the word `text[start:end]`."""
    if not letters:
        return start
    origins = fold_with_origins(text[start:end]).origins
    return start + origins[letters] if letters < len(origins) else end
