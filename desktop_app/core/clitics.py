"""Proclitics: the one-letter words و ف ب ل ك س that Arabic writes onto the next word.

They stay outside a tag; ال stays inside; of لل the first ل is the proclitic. Whether a first letter is one
can't be seen in the word alone (وبلينكن, but وائل), so the caller says which forms are words.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop_app.core.arabic import fold, fold_with_origins

_PROCLITICS = re.compile("[وف]?[بلكس]?")
_SHORTEST_NAME = 2
_SHORTEST_AFTER_ARTICLE = 3


def proclitic_length(word: str, known: Callable[[str], bool]) -> int:
    """How many code points at the start of `word` are proclitics, marks on them included.

    `known(folded)` is true for a folded form that occurs as a word by itself. A word that is itself known
    keeps all its letters; one is split where what remains is known, or where it shows the article (ال, لل).
    """
    folded = fold_with_origins(word)
    form = folded.text
    if known(form):
        return 0
    for length in _candidates(form):
        rest = form[length:]
        if _shows_article(rest) or known(rest) or _article_after_lam(form, length):
            return folded.origins[length]
    return 0


def are_proclitics(letters: str) -> bool:
    """Whether these first letters of a word can all be proclitics (و, ب, وب ...)."""
    return bool(_PROCLITICS.fullmatch(fold(letters)))


def _candidates(form: str) -> list[int]:
    """The possible proclitic lengths of a folded word, shortest first."""
    match = _PROCLITICS.match(form)
    longest = match.end() if match else 0
    return [n for n in range(1, longest + 1) if len(form) - n >= _SHORTEST_NAME]


def _shows_article(rest: str) -> bool:
    return rest.startswith("ال") and len(rest) >= 2 + _SHORTEST_AFTER_ARTICLE


def _article_after_lam(form: str, length: int) -> bool:
    """لل: the article without its alef, after the preposition ل."""
    return form[length - 1 : length + 1] == "لل" and len(form) - length >= 1 + _SHORTEST_AFTER_ARTICLE
