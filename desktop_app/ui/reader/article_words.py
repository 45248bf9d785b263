"""What an article tells about its own words, and the spans a selection or a moved edge means there."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable
from typing import Literal

from desktop_app.core.arabic import fold
from desktop_app.core.clitics import proclitic_length
from desktop_app.core.spans import snap, words

Edge = Literal["start", "end"]

_SHORTEST_EVIDENCE = 3
_LONG_SELECTION = 400
_ZERO_WIDTH = "\u200c\u200d"


def _knows_nothing(_form: str) -> bool:
    return False


class ArticleWords:
    """The words of one text; says which folded forms stand alone there, counted when first asked.

    A form that reads as a proclitic and another word (وبلينكن beside بلينكن) counts as known only where the
    word without the proclitic is rarer than it, or when `known_elsewhere` says so.
    """

    def __init__(self, text: str, known_elsewhere: Callable[[str], bool] = _knows_nothing) -> None:
        self._text = text
        self._known_elsewhere = known_elsewhere
        self._counts: Counter[str] | None = None

    def known(self, form: str) -> bool:
        """Whether a folded form is a word by itself, as `core.clitics.proclitic_length` asks."""
        if self._known_elsewhere(form):
            return True
        count = self._count(form)
        return count > 0 and not proclitic_length(form, lambda rest: self._explains(rest, form, count))

    def _explains(self, rest: str, form: str, count: int) -> bool:
        if rest == form:
            return False
        return self._known_elsewhere(rest) or (len(rest) >= _SHORTEST_EVIDENCE and self._count(rest) >= count)

    def _count(self, form: str) -> int:
        if self._counts is None:
            folded = fold(self._text)
            self._counts = Counter(folded[start:end] for start, end in words(folded))
        return self._counts[form]

    def snapped(self, start: int, end: int) -> tuple[int, int] | None:
        """`core.spans.snap` of a selection, at a cost that does not grow with paragraph or selection."""
        if end - start > _LONG_SELECTION:
            head, tail = self.snapped(start, start + 200), self.snapped(end - 200, end)
            return (head[0], tail[1]) if head and tail else None
        low, high = self._word_break_before(start), self._word_break_after(end)
        span = snap(self._text[low:high], start - low, end - low, self.known)
        return (span[0] + low, span[1] + low) if span else None

    def moved_edge(self, start: int, end: int, edge: Edge, *, outward: bool) -> tuple[int, int] | None:
        """The span with one end moved by a word within its paragraph; None where there is no next word."""
        low = self._text.rfind("\n", 0, start) + 1
        high = self._text.find("\n", end)
        paragraph = self._text[low : high if high >= 0 else len(self._text)]
        spans = [(low + s, low + e) for s, e in words(paragraph)]
        if edge == "end":
            ends = [e for _, e in spans if (e > end if outward else start < e < end)]
            return (start, min(ends) if outward else max(ends)) if ends else None
        near = [(s, e) for s, e in spans if (s < start if outward else e > start and s < end)]
        starts = [
            s + proclitic_length(self._text[s:e], self.known) for s, e in (near[-2:] if outward else near[:2])
        ]
        starts = [s for s in starts if (s < start if outward else start < s < end)]
        return (max(starts) if outward else min(starts), end) if starts else None

    def nudged_edge(self, start: int, end: int, edge: Edge, *, outward: bool) -> tuple[int, int] | None:
        """The span with one end moved by a letter with its marks, over white space; None at the paragraph's end."""
        step = -1 if (edge == "start") == outward else 1
        at = start if edge == "start" else end
        while True:
            at += step
            if not 0 <= at <= len(self._text) or "\n" in self._text[min(at, at - step) : max(at, at - step)]:
                return None
            if (edge == "start" and at >= end) or (edge == "end" and at <= start):
                return None
            if self._is_edge(at, edge):
                return (at, end) if edge == "start" else (start, at)

    def _is_edge(self, at: int, edge: Edge) -> bool:
        """Whether a span may start or end at `at`: not before a mark, no white space at the span's end."""
        if at < len(self._text) and (unicodedata.combining(self._text[at]) or self._text[at] in _ZERO_WIDTH):
            return False
        inner = at if edge == "start" else at - 1
        return 0 <= inner < len(self._text) and not self._text[inner].isspace()

    def _word_break_before(self, offset: int) -> int:
        return max(self._text.rfind(" ", 0, offset), self._text.rfind("\n", 0, offset)) + 1

    def _word_break_after(self, offset: int) -> int:
        found = [at for at in (self._text.find(" ", offset), self._text.find("\n", offset)) if at >= 0]
        return min(found) if found else len(self._text)
