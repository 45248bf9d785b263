"""What the word lists say a word can be, its proclitics set aside."""

from __future__ import annotations

import re

from desktop_app.core.clitics import proclitic_length
from desktop_app.nlp.gazetteer import COMMON, GAZETTEER, NATIONALITY, NEVER, ORDINARY, WEAK, Gazetteer

_CACHE_SIZE = 100_000
_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك")
_RELATION = re.compile("(ال)?(.{3,}?)(ي|يه|يين|يون|يان|يات)")
_EVERYDAY = ORDINARY | COMMON


class Analyser:
    """Looks words up in a gazetteer with and without proclitics, and remembers what it found."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._flags = gazetteer.flags
        self._cache: dict[str, tuple[int, str, int]] = {}

    def analyse(self, form: str) -> tuple[int, str, int]:
        """How many letters of a folded word are proclitics, the word without them, and what it can be."""
        known = self._cache.get(form)
        if known is None:
            if len(self._cache) >= _CACHE_SIZE:
                self._cache.clear()
            known = self._cache[form] = self._analyse(form)
        return known

    def _analyse(self, form: str) -> tuple[int, str, int]:
        flags = self._flags.get(form, 0)
        if flags & ~_EVERYDAY:
            return 0, form, flags
        best: tuple[int, str, int] | None = None
        for proclitic in _PROCLITICS:
            if not form.startswith(proclitic):
                continue
            length = len(proclitic)
            stem = form[length:]
            if proclitic.endswith("ل") and stem.startswith("ل") and len(stem) > 3 and stem not in self._flags:
                stem = "ال" + stem[1:]
            stem_flags = self._flags.get(stem, 0)
            if stem_flags & ~(_EVERYDAY | NEVER) and len(stem) > 1 and not (flags and stem_flags & WEAK):
                return length, stem, stem_flags
            if stem_flags and best is None and len(stem) > 2 and not flags:
                best = length, stem, stem_flags
        if flags:
            return 0, form, flags
        if best is not None:
            return best
        length = proclitic_length(form, self._gazetteer.known)
        stem = form[length:]
        return length, stem, NATIONALITY if self._is_of_a_place(stem) else 0

    def _is_of_a_place(self, form: str) -> bool:
        """Whether an adjective derives from a place of the gazetteer: الأيسلندي from أيسلندا."""
        match = _RELATION.fullmatch(form)
        if not match:
            return False
        base = match[2]
        places = (base, base + "ا", base + "ه", base + "يا", "ال" + base)
        return any(self._flags.get(place, 0) & GAZETTEER for place in places)
