"""Spans over the tokens of a line, and choosing among those that overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A name over tokens `first` to `last`, both included; `rule` when no list holds it as a whole.

    `cut` is the number of folded letters of the last token that belong to it, 0 for all (glued words);
    `kind` is the list's kind; `skip` is the number of the first token's letters that do not belong to it,
    None when they are the token's own proclitics.
    """

    first: int
    last: int
    label: str
    score: float
    rule: bool = False
    cut: int = 0
    kind: str = ""
    skip: int | None = None

    def outside(self, first_token_skip: int) -> int:
        """The number of letters of the first token outside the name."""
        return first_token_skip if self.skip is None else self.skip


def longest(found: Iterable[Found]) -> list[Found]:
    """The longest of the overlapping spans, the surer of two as long, sorted by place."""
    chosen: list[Found] = []
    used: set[int] = set()
    for span in sorted(found, key=lambda s: (s.first - s.last, -s.score, s.first)):
        places = range(span.first, span.last + 1)
        if used.isdisjoint(places):
            used.update(places)
            chosen.append(span)
    return sorted(chosen, key=lambda s: s.first)
