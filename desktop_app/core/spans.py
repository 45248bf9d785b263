"""Spans over a text: words, snapping a selection to them, and the way to Qt's UTF-16 positions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from desktop_app.core.arabic import fold
from desktop_app.core.clitics import are_proclitics, proclitic_length

MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff\u200c\u200d"
)
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{MARKS}])*")
_RUN = re.compile(rf"(?:[^\W_]|[{MARKS}])*")
_MARK_RUN = re.compile(f"[{MARKS}]*")
_STRAY_MARKS = re.compile(rf"(?:[{MARKS}](?<![^\W_]))*")
_PARTING = re.compile(r"[؛;!؟?…]|(?<!\d)[،,:]|[،,:](?!\d)|(?<!\b[^\W\d_])[.۔](?!\w)")
_WIDE = re.compile("[\U00010000-\U0010ffff]")


def words(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the words: letters and digits with the marks on them; punctuation belongs to none."""
    for match in _WORD.finditer(text):
        yield match.span()


def _run_start(text: str, offset: int) -> int:
    """Where the letters and marks that end at `offset` begin; looking there keeps the cost to one word."""
    step = 64
    while offset > 0:
        before = text[max(0, offset - step) : offset][::-1]
        match = _RUN.match(before)
        offset -= len(match[0]) if match else 0
        if not match or len(match[0]) < len(before):
            break
        step *= 2
    return offset


def _end_of(pattern: re.Pattern[str], text: str, offset: int) -> int:
    match = pattern.match(text, offset)
    return match.end() if match else offset


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def parting_sign(text: str, start: int, end: int) -> str:
    """The first sign in `text[start:end]` that parts phrases or sentences; "" where there is none.

    None is what stands within a number or a word (1,000, 10:30, U.S) and the stop of an initial (د. أحمد, U.S.).
    """
    found = _PARTING.search(text, start) if start < end else None
    return found[0] if found and found.start() < end else ""


def snap(text: str, start: int, end: int, known: Callable[[str], bool]) -> tuple[int, int] | None:
    """What an analyst means by a rough selection: whole words, proclitics and punctuation left outside.

    A selection that begins inside a word after letters that can be proclitics keeps that beginning, unless
    `proclitic_length` finds another. A particle written apart before the name (لـ الولايات) stays outside
    too. `known` says whether a folded form is a word by itself. None when no word is touched.
    """
    if start > end:
        start, end = end, start
    touched = _words_touched(text, start, end)
    if len(touched) > 1 and _is_particle_apart(text, *touched[0]):
        del touched[0]
    if not touched:
        return None
    (first_start, first_end), (_, last_end) = touched[0], touched[-1]
    if first_start < start:
        start = _end_of(_MARK_RUN, text, start)
    outside = proclitic_length(text[first_start:first_end], known)
    if not outside and first_start < start < first_end and are_proclitics(text[first_start:start]):
        return start, last_end
    return first_start + outside, last_end


def _is_particle_apart(text: str, start: int, end: int) -> bool:
    return len(fold(text[start:end])) == 1 and are_proclitics(text[start:end]) and text[end : end + 1] == " "


def _words_touched(text: str, start: int, end: int) -> list[tuple[int, int]]:
    touched = []
    for match in _WORD.finditer(text, _run_start(text, start)):
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
        self._wide = [match.start() for match in _WIDE.finditer(text)]
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
