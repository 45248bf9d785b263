"""What the word lists know of each word of a sentence, as numbers for the network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.arabic import fold
from desktop_app.nlp.analyser import Analyser
from desktop_app.nlp.gazetteer import GAZETTEER, NAME, Gazetteer
from desktop_app.nlp.neural.word_features import pieces, plain

_LABELS = ("PERS", "LOC", "ORG", "MISC")
_FLAG_BITS = 32
_BITS = np.arange(_FLAG_BITS)
_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
_CACHE_SIZE = 200_000
LEXICON_SIZE = _FLAG_BITS + 1 + 2 * len(_LABELS) + 3


Floats: TypeAlias = NDArray[np.float32]


class Phrase(NamedTuple):
    """A listed name: its folded words and its label."""

    words: tuple[str, ...]
    label: str


def mark_names(rows: Floats, forms: Sequence[str], phrases: Sequence[Sequence[Phrase]]) -> None:
    """Enter into a sentence's `rows` which words begin and go on a listed name, the longest from the left."""
    free = 0
    for i, starting in enumerate(phrases):
        if not starting or i < free:
            continue
        for words, label in starting:
            stop = i + len(words)
            if len(words) == 1 or tuple(forms[i + 1 : stop]) == words[1:]:
                place = _FLAG_BITS + 1 + 2 * _LABELS.index(label)
                rows[i, place] = 1
                rows[i + 1 : stop, place + 1] = 1
                free = stop
                break


class Lexicon:
    """The lists of resources/gazetteers and the name table, by word; remembers the words it met.

    `names` gives for a folded name how usual it is as given name, surname and foreign name, 0 to 3 each.
    """

    def __init__(self, gazetteer: Gazetteer, names: Mapping[str, tuple[int, int, int]]) -> None:
        self._analyser = Analyser(gazetteer)
        self._names = names
        self._phrases: dict[str, list[Phrase]] = {}
        for name, label in gazetteer.names:
            parts = tuple(plain(piece) for piece in pieces(fold(name)))
            if parts:
                self._phrases.setdefault(parts[0], []).append(Phrase(parts, label))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase.words))
        self._cache: dict[str, tuple[Floats, list[Phrase]]] = {}

    def of(self, form: str) -> tuple[Floats, list[Phrase]]:
        """What the lists say of one folded word, and the listed names that may begin with it."""
        known = self._cache.get(form)
        if known is None:
            if len(self._cache) >= _CACHE_SIZE:
                self._cache.clear()
            known = self._cache[form] = self._look_up(form)
        return known

    def proclitics(self, form: str) -> int:
        """How many first letters of a folded word the lists take for proclitics, by what remains."""
        return self._analyser.analyse(form)[0]

    def is_name(self, form: str) -> bool:
        """Whether a folded word as it stands is a listed name of persons or places."""
        given, surname, _ = self._names.get(form, (0, 0, 0))
        skip, _, flags = self._analyser.analyse(form)
        return given > 0 or surname > 0 or (skip == 0 and flags & (NAME | GAZETTEER) != 0)

    def rows(self, forms: Sequence[str]) -> Floats:
        """[words, LEXICON_SIZE] of a sentence's folded words."""
        known = [self.of(form) for form in forms]
        rows = np.stack([row for row, _ in known]) if known else np.zeros((0, LEXICON_SIZE), np.float32)
        mark_names(rows, forms, [phrases for _, phrases in known])
        return rows

    def _look_up(self, form: str) -> tuple[Floats, list[Phrase]]:
        row: Floats = np.zeros(LEXICON_SIZE, np.float32)
        _, stem, flags = self._analyser.analyse(form)
        row[:_FLAG_BITS] = flags >> _BITS & 1
        row[_FLAG_BITS] = not flags
        name = self._names.get(form) or self._names.get(stem) or (0, 0, 0)
        row[-3:] = np.asarray(name, np.float32) / 3
        phrases: list[Phrase] = []
        for front in _PROCLITICS:
            if form.startswith(front):
                rest = form[len(front) :]
                found = list(self._phrases.get(rest, ()))
                if front.endswith("ل") and rest.startswith("ل"):
                    found += self._phrases.get("ا" + rest, ())
                    found += self._phrases.get("ال" + rest[1:], ())
                phrases += found
        phrases.sort(key=lambda phrase: -len(phrase.words))
        return row, phrases
