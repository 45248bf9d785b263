"""Topics by keywords: phrases found in any inflection, weighed by how often and how early they stand."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop_app.core.arabic import fold, fold_with_origins

STRONG, WEAK = 1.0, 0.35
"""How much one occurrence of a phrase says."""

_WORD = re.compile(r"\w+")
_BEFORE = re.compile("(?:[وف])?(?:[بلك])?")
_ENDINGS = ("ه", "ات", "ين", "ون", "ان", "ا", "ها", "هم", "نا", "يه", "ي")
_ENDINGS_OF_H = ("ات", "تها", "تهم", "تنا", "تين", "تان", "ته")
_SHORTEST_TO_BEND = 4
_ARTICLE = "ال"
_LEAD_SHARE = 0.12
_LEAD_BONUS = 1.6
_MOST_COUNTED = 9
_USUAL_WORDS = 350


@dataclass(frozen=True, slots=True)
class Evidence:
    """A phrase that speaks for a topic, as it first stands in the text, and how often it does."""

    phrase: str
    count: int
    weight: float


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its folded form and its place in code points."""

    form: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """The words of a text, folded."""
    folded = fold_with_origins(text)
    found = []
    for match in _WORD.finditer(folded.text):
        start, end = folded.original_span(match.start(), match.end())
        found.append(Word(match.group(), start, end))
    return found


class Keywords:
    """Phrases of topics, ready to be looked for; `phrases` maps a topic's id to (phrase, weight) pairs."""

    def __init__(self, phrases: Mapping[int, Iterable[tuple[str, float]]]) -> None:
        self._bare: dict[str, str] = {}
        self._by_first: dict[str, dict[tuple[str, ...], dict[int, float]]] = {}
        for topic_id, given in phrases.items():
            for phrase, weight in given:
                self._add(topic_id, phrase, weight)

    def _add(self, topic_id: int, phrase: str, weight: float) -> None:
        forms = tuple(_without_article(form) for form in _WORD.findall(fold(phrase)))
        if not forms:
            return
        for form in forms:
            for bent in _inflections(form):
                self._bare.setdefault(bent, form)
        for form in forms:
            self._bare[form] = form
        topics = self._by_first.setdefault(forms[0], {}).setdefault(forms, {})
        topics[topic_id] = max(weight, topics.get(topic_id, 0.0))

    def find(self, text: str) -> dict[int, list[Evidence]]:
        """What speaks for each topic, the weightiest first."""
        words = words_of(text)
        bare = [self._known(word.form) for word in words]
        lead = max(60, round(len(words) * _LEAD_SHARE))
        places: dict[tuple[str, ...], list[int]] = {}
        for place, first in enumerate(bare):
            for forms in self._by_first.get(first or "", ()):
                if tuple(bare[place : place + len(forms)]) == forms:
                    places.setdefault(forms, []).append(place)
        found: dict[int, list[Evidence]] = {}
        for forms, at in places.items():
            start = words[at[0]].start
            quote = text[start : words[at[0] + len(forms) - 1].end]
            early = _LEAD_BONUS if at[0] < lead else 1.0
            for topic_id, weight in self._by_first[forms[0]][forms].items():
                says = weight * math.sqrt(min(len(at), _MOST_COUNTED)) * early * _length_bonus(forms)
                found.setdefault(topic_id, []).append(Evidence(" ".join(quote.split()), len(at), says))
        for evidence in found.values():
            evidence.sort(key=lambda e: -e.weight)
        return found

    def _known(self, form: str) -> str | None:
        """The word of a phrase that this form is of, whatever is written onto it; None for all others."""
        for candidate in _bared(form):
            known = self._bare.get(candidate)
            if known is not None:
                return known
        return None


def _length_bonus(forms: tuple[str, ...]) -> float:
    """A phrase says more than a word, which may stand for many things."""
    return 1.0 if len(forms) == 1 else 1.3


def _without_article(form: str) -> str:
    return form[2:] if form.startswith(_ARTICLE) and len(form) >= 5 else form


def _inflections(form: str) -> Iterator[str]:
    """The forms that a word of a phrase may take at its end."""
    if len(form) < _SHORTEST_TO_BEND or not ("ء" <= form[0] <= "ي"):
        return
    for ending in _ENDINGS:
        yield form + ending
    if form.endswith("ه"):
        for ending in _ENDINGS_OF_H:
            yield form[:-1] + ending
    if form.endswith(("ين", "ون")):
        yield form[:-2] + "ون"
        yield form[:-2] + "ين"


def _bared(form: str) -> Iterator[str]:
    """The form with fewer and fewer letters that may be particles in front: itself first."""
    yield form
    if form.startswith(_ARTICLE):
        yield form[2:]
        return
    match = _BEFORE.match(form)
    longest = match.end() if match else 0
    for length in range(1, longest + 1):
        rest = form[length:]
        if len(rest) < 3:
            return
        yield rest
        if rest.startswith(_ARTICLE):
            yield rest[2:]
        elif form[length - 1] == "ل" and rest.startswith("ل"):
            yield rest[1:]


def score(evidence: Iterable[Evidence], n_words: int) -> float:
    """How sure the evidence makes of a topic, 0..1: one weak word says little, several strong ones nearly all.

    Long texts name many things in passing, so they need more.
    """
    weight = sum(e.weight for e in evidence)
    return 1 - math.exp(-weight / (1.5 * math.sqrt(max(1.0, n_words / _USUAL_WORDS))))
