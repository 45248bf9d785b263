"""Proclitics: the one-letter words و ف ب ل ك س that Arabic writes onto the next word.

They stay outside a tag; ال stays inside; of لل the first ل is the proclitic. Whether a first letter is one
can't be seen in the word alone (وبلينكن, but وائل), so the caller says which forms are words.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop_app.core.arabic import fold, fold_with_origins

_PROCLITICS = re.compile("[وف]?[بلكس]?")
_BEFORE_ARTICLE = "وفبك"
_INITIAL_HAMZA = "أإآ"
_SHORTEST_NAME = 2
_SHORTEST_AFTER_ARTICLE = 3
_SHORTEST_WITH_HAMZA = 4
_LOOKALIKES = """
    والدها والدهم والدهما والدنا والداه والداها والداي والديه والديها والديهم
    والدته والدتها والدتهم والدتنا والدتي والدتك
    كاليفورنيا كالينينغراد كاليننغراد كالياري كاليدونيا كالديرون كالدويل كاليستو
    فالنسيا فالنتين فالنتينو فالنتاين فاليري فاليريا فاليتا فالكاو فالفيردي فالديز فالديس فالديفيا
    باليرمو بالتيمور بالوتيلي بالدوين باليستي باليستيه بالستي بالستيه بالونات
    والستروم والونيا
"""
_ONLY_LOOK_JOINED = frozenset(_LOOKALIKES.split())
"""Frequent words, folded, whose first letters read like a particle and the article but are their own."""


def proclitic_length(word: str, known: Callable[[str], bool]) -> int:
    """How many code points at the start of `word` are proclitics, marks on them included.

    `known(folded)` is true for a folded form that occurs as a word by itself. A word is split before the
    hamza that only stands at the beginning of one (لأحمد), which folding hides from `known`. Else a word
    that is itself known keeps all its letters; one is split where what remains is known or shows the
    article (ال, لل).
    """
    folded = fold_with_origins(word)
    form = folded.text
    candidates = _candidates(form)
    for length in candidates:
        if _hamza_follows(form, length, word[folded.origins[length]]):
            return folded.origins[length]
    if _is_word(form, known):
        return 0
    for length in candidates:
        if _is_word(form[length:], known) or _article_follows(form, length):
            return folded.origins[length]
    return 0


def is_one_word(form: str) -> bool:
    """Whether a folded form is a frequent word that only looks as if it began with particles and the article."""
    return form in _ONLY_LOOK_JOINED


def are_proclitics(letters: str) -> bool:
    """Whether these first letters of a word can all be proclitics (و, ب, وب ...)."""
    return bool(_PROCLITICS.fullmatch(fold(letters)))


def _is_word(form: str, known: Callable[[str], bool]) -> bool:
    return form in _ONLY_LOOK_JOINED or known(form)


def _candidates(form: str) -> list[int]:
    """The possible proclitic lengths of a folded word, shortest first."""
    match = _PROCLITICS.match(form)
    longest = match.end() if match else 0
    return [n for n in range(1, longest + 1) if len(form) - n >= _SHORTEST_NAME]


def _article_follows(form: str, length: int) -> bool:
    """ال after و ف ب ك; after ل it loses its alef (لل); س stands before verbs only."""
    rest = form[length:]
    if form[length - 1] == "ل":
        return rest.startswith("ل") and len(rest) >= 1 + _SHORTEST_AFTER_ARTICLE
    return (
        form[length - 1] in _BEFORE_ARTICLE
        and rest.startswith("ال")
        and len(rest) >= 2 + _SHORTEST_AFTER_ARTICLE
    )


def _hamza_follows(form: str, length: int, letter: str) -> bool:
    """An alef with hamza, long before the end, begins a word; `letter` is the unfolded one."""
    return form[length - 1] != "س" and letter in _INITIAL_HAMZA and len(form) - length >= _SHORTEST_WITH_HAMZA
