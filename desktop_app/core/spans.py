"""Spans over a text: words, snapping a selection to them, and the way to Qt's UTF-16 positions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from desktop_app.core.clitics import are_proclitics, proclitic_length

_MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200c\u200d"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}])*")


def words(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the words: letters and digits with the marks on them; punctuation belongs to none."""
    for match in _WORD.finditer(text):
        yield match.span()


def word_at(text: str, offset: int) -> tuple[int, int] | None:
    """The span of the word that holds or touches `offset`, or None between words."""
    line_start = text.rfind("\n", 0, offset) + 1
    for match in _WORD.finditer(text, line_start):
        if match.start() > offset:
            return None
        if match.end() >= offset:
            return match.span()
    return None


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def snap(text: str, start: int, end: int, known: Callable[[str], bool]) -> tuple[int, int] | None:
    """What an analyst means by a rough selection: whole words, proclitics and punctuation left outside.

    A selection that begins inside a word right after its proclitics keeps that beginning. `known` says
    whether a folded form is a word by itself (see `proclitic_length`). None when no word is touched.
    """
    if start > end:
        start, end = end, start
    touched = _words_touched(text, start, end)
    if not touched:
        return None
    (first_start, first_end), (_, last_end) = touched[0], touched[-1]
    if first_start < start < first_end and are_proclitics(text[first_start:start]):
        return start, last_end
    return first_start + proclitic_length(text[first_start:first_end], known), last_end


def _words_touched(text: str, start: int, end: int) -> list[tuple[int, int]]:
    line_start = text.rfind("\n", 0, start) + 1
    touched = []
    for match in _WORD.finditer(text, line_start):
        if match.start() >= end and not (start == end == match.start()):
            break
        if match.end() > start or (start == end == match.end()):
            touched.append(match.span())
    return touched


class Utf16Map:
    """Converts between code points (Python, the store) and UTF-16 units (Qt) of one text.

    Costs nothing for texts inside the Basic Multilingual Plane, a bisection a call otherwise.
    """

    def __init__(self, text: str) -> None:
        self._wide = [i for i, char in enumerate(text) if char > "\uffff"] if not text.isascii() else []
        self._wide_units = [offset + count for count, offset in enumerate(self._wide)]

    def to_utf16(self, offset: int) -> int:
        """The UTF-16 position of a code point offset."""
        return offset + bisect_right(self._wide, offset - 1)

    def to_code_point(self, position: int) -> int:
        """The code point offset of a UTF-16 position; one inside a surrogate pair gives the pair's start."""
        before = bisect_right(self._wide_units, position - 1)
        if before and self._wide_units[before - 1] == position - 1:
            return self._wide[before - 1]
        return position - before
