"""Words of a line as the rules see them: folded, split from their proclitics, with what they can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.core.arabic import fold, fold_with_origins
from desktop_app.core.clitics import proclitic_length
from desktop_app.core.spans import words
from desktop_app.nlp.gazetteer import COMMON, GAZETTEER, NAME, NATIONALITY, NEVER, ORDINARY, WEAK, Gazetteer

_LONGEST_LINE = 16_384
_CACHE_SIZE = 100_000
_HYPHENS = frozenset("-‐‑")
_ARABIC_WORD = re.compile("[\u0621-\u063a\u0641-\u064a]{3,}")
_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك")
_RELATION = re.compile("(ال)?(.{3,}?)(ي|يه|يين|يون|يان|يات)")
_EVERYDAY = ORDINARY | COMMON
_SUFFIXES = (
    "ها",
    "هم",
    "هما",
    "نا",
    "كم",
    "ه",
    "ي",
    "ات",
    "ون",
    "ين",
    "ان",
    "وا",
    "تها",
    "ته",
    "يه",
    "ا",
    "ت",
)
_SHORTEST_STEM = 3
_PRESENT = ("ي", "ت", "سي", "ست")
_VERB_STARTS = ("ي", "ت", "ن", "س", "سي", "ست", "ا")


@dataclass(slots=True)
class Token:
    """One word of a text.

    `start`, `end` are offsets in the text; `form` is the whole folded word; `skip` how many of its letters
    are proclitics and `stem` the rest (with its article restored: للرئيس has الرئيس); `flags` say what the
    stem can be, 0 for an unknown word; `joined` when only white space or a hyphen parts it from the word before;
    `gap` is what stands before it.
    """

    start: int
    end: int
    form: str
    skip: int
    stem: str
    flags: int
    joined: bool
    gap: str


class Tokeniser:
    """Cuts lines into tokens with a gazetteer's help, and remembers the words it met."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._flags = gazetteer.flags
        self._cache: dict[str, tuple[int, str, int]] = {}
        self._unknown: dict[str, bool] = {}

    def tokens(self, text: str, start: int, end: int) -> list[Token]:
        """The tokens of `text[start:end]`, in offsets of `text`."""
        found: list[Token] = []
        line = text[start:end]
        before = 0
        for first, stop in words(line):
            form = fold(line[first:stop])
            if not form:
                continue
            gap = line[before:first]
            joined = gap == " " or (bool(found) and _joins(gap))
            skip, stem, flags = self.analyse(form)
            found.append(
                Token(start + first, start + stop, form, skip, stem, flags, joined and bool(found), gap)
            )
            before = stop
        return found

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

    def flags_of(self, form: str) -> int:
        """What a folded word can be, as it stands."""
        return self._flags.get(form, 0)

    def is_unknown(self, form: str) -> bool:
        """Whether an Arabic word is in no list, nor the inflection of a word that is: perhaps a name."""
        unknown = self._unknown.get(form)
        if unknown is None:
            if len(self._unknown) >= _CACHE_SIZE:
                self._unknown.clear()
            unknown = self._unknown[form] = bool(_ARABIC_WORD.fullmatch(form)) and not self._is_inflected(
                form
            )
        return unknown

    def is_rare(self, form: str) -> bool:
        """Whether an Arabic word is neither common nor the inflection of a common word: perhaps a surname."""
        if (
            self._flags.get(form, 0) & ~ORDINARY
            or form.startswith(_PRESENT)
            or not _ARABIC_WORD.fullmatch(form)
        ):
            return False
        return not any(self._flags.get(stem, 0) & ~(NAME | ORDINARY | WEAK) for stem in _stems(form))

    def _is_inflected(self, form: str) -> bool:
        return any(self._flags.get(stem, 0) & ~NAME for stem in _stems(form))


def _stems(form: str) -> Iterator[str]:
    """What a word may be the inflection of: itself, without proclitics, endings and verb prefixes."""
    bases = [form]
    for proclitic in _PROCLITICS:
        if form.startswith(proclitic) and len(form) - len(proclitic) >= _SHORTEST_STEM:
            bases.append(form[len(proclitic) :])
            if form[len(proclitic)] == "ل" and proclitic.endswith("ل"):
                bases.append("ال" + form[len(proclitic) + 1 :])
    bases += [base[2:] for base in bases if base.startswith("ال") and len(base) > 4]
    bases += [base[len(start) :] for base in bases for start in _VERB_STARTS if _can_lose(base, start)]
    for base in bases:
        yield base
        for suffix in _SUFFIXES:
            if base.endswith(suffix) and len(base) - len(suffix) >= 3:
                yield base[: -len(suffix)]
                yield base[: -len(suffix)] + "ه"


def _can_lose(word: str, start: str) -> bool:
    return word.startswith(start) and len(word) - len(start) >= 3 and not word.startswith("ال")


def _joins(gap: str) -> bool:
    """Whether the words on both sides of `gap` can belong to one name."""
    folded = fold(gap)
    return folded.isspace() or folded in _HYPHENS


def lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of `text[start:end]`; one longer than 16,384 characters is cut at a space."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if stop - start > _LONGEST_LINE:
            limit = start + _LONGEST_LINE
            space = text.rfind(" ", start + 1, limit)
            stop = limit if space < 0 else space
            yield start, stop
            start = stop
        else:
            if stop > start:
                yield start, stop
            start = stop + 1
    return


def original_offset(text: str, token: Token, letters: int) -> int:
    """The offset in the text of the folded letter number `letters` of a token."""
    if not letters:
        return token.start
    return token.start + fold_with_origins(text[token.start : token.end]).origins[letters]
