"""A keyword in its context, cut in three so that no cut runs through joined letters."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from desktop_app.core.model import Direction

_JOINERS = "\u0640\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Kwic:
    """What stands before, the keyword as whole words, and what stands after, each on one line.

    `keyword[start:end]` is what was found; letters written onto it (بال in بالقاهرة) are in the keyword too.
    """

    before: str
    keyword: str
    after: str
    start: int
    end: int
    direction: Direction = Direction.RTL


def in_three(before: str, found: str, after: str, direction: Direction = Direction.RTL) -> Kwic:
    """Cut a context at the words that hold what was `found`."""
    head = tail = 0
    if found and _is_joined(found[0]):
        while head < len(before) and _is_joined(before[-1 - head]):
            head += 1
    if found and _is_joined(found[-1]):
        while tail < len(after) and _is_joined(after[tail]):
            tail += 1
    written = " ".join(found.split())
    return Kwic(
        " ".join(before[: len(before) - head].split()),
        before[len(before) - head :] + written + after[:tail],
        " ".join(after[tail:].split()),
        head,
        head + len(written),
        direction,
    )


def _is_joined(char: str) -> bool:
    """Whether a character is part of a word: a letter, a digit or a mark on one."""
    return char.isalnum() or char in _JOINERS or unicodedata.category(char) in ("Mn", "Me")
