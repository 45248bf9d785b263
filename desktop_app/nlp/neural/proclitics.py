"""How many first letters of a word can be proclitics."""

from __future__ import annotations

import re
from functools import lru_cache

_FRONT = re.compile("[وف]?[بلكس]?")
FRONTS = 4
"""How many numbers of proclitic letters there are: none to three."""


@lru_cache(maxsize=100_000)
def front_choices(form: str) -> int:
    """A bit for each possible number of proclitic letters of a folded word: bit 0 (none) is always set.

    At least two letters stay; of لل only the first ل goes.
    """
    match = _FRONT.match(form)
    longest = min(match.end() if match else 0, FRONTS - 1, max(0, len(form) - 2))
    return (1 << (longest + 1)) - 1
