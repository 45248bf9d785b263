"""The ways a word can stand in a text: with proclitics and the article written onto it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from desktop_app.core.clitics import is_one_word

_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_BEFORE_ARTICLE = ("", "ب", "ك")
_BEFORE_FOREIGN = tuple(
    conjunction + before
    for conjunction in _CONJUNCTIONS
    for before in (*_PREPOSITIONS, "ال", "بال", "كال", "لل")
    if conjunction + before
)
"""What is written onto numbers and Latin words: و2023, بـBBC, الـ7."""
_FUTURE = "س"
_VERB_BEGINNINGS = ("ي", "ت", "ن", "ا")
_ARTICLE = "ال"
_SHORTEST = 2
_LONGEST = 40
_SHORT = 3
_PARTICLE_RANK = 300
_RARER_AFTER_CONJUNCTION = 2
_RARER = 3
_OWN_WORDS = """
    بعيد بعيدا بعيده بلديه بلديات واحد واحده وحده فرد فريق والد والده والدي والدك
"""
_WORDS_OF_THEIR_OWN = frozenset(_OWN_WORDS.split())
"""Frequent words, folded, whose first letter reads like a proclitic before another frequent word."""

_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_SEATS_BEFORE_WAW = ("ؤ", "ئ", "ء")
_HAMZA_BEFORE_WAW = re.compile("[ؤئء](?=و)")
_HAMZA_ON_LAST_YA = re.compile(r"ئ(?!\w)")
_HAMZA_AFTER_LAST_YA = re.compile(r"(?<=\w\w)[يىی]ء(?!\w)")

Rank = Callable[[str], int | None]
"""How frequent a folded form is as a word by itself: 1 for the most frequent, 0 for a name, None if it is unknown."""


def forms_of(word: str, rank: Rank) -> Mapping[str, int]:
    """The folded forms in which a folded word stands in texts, each with how many letters come before the word.

    فيروس: also وفيروس, بفيروس, الفيروس, وبالفيروس, للفيروس. A word that has the article takes only proclitics.
    A form that is a word of its own (كتاب for تاب, لبنان for بنان) is left out, as far as `rank` tells.
    """
    forms = {word: 0}
    if len(word) > _LONGEST:
        return forms
    if word.isdecimal() or word.isascii():
        return forms | {before + word: len(before) for before in _BEFORE_FOREIGN}
    if len(word) < _SHORTEST or not _is_arabic(word):
        return forms
    definite = word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 1
    for conjunction in _CONJUNCTIONS:
        for preposition in _BEFORE_ARTICLE if definite else _PREPOSITIONS:
            _add(forms, conjunction + preposition, word, rank)
        if definite:
            rest = word[len(_ARTICLE) :]
            joined = "ل" + rest if rest.startswith("ل") else "لل" + rest  # a third ل is never written
            forms.setdefault(conjunction + joined, len(conjunction) + 1)
            continue
        if word.startswith(_VERB_BEGINNINGS) and len(word) > _SHORT:
            _add(forms, conjunction + _FUTURE, word, rank)
        _add_article(forms, conjunction, word, rank)
    return forms


def spellings_of(typed: str) -> tuple[str, ...]:
    """What was typed, and with its hamza on the other seats that it is written on: مسئول and مسؤول, شاطئ and شاطيء.

    Folding can't make these one, since the seats fold to different letters.
    """
    bare = _MARKS.sub("", typed)
    spelt = [typed]
    if _HAMZA_BEFORE_WAW.search(bare):
        spelt += [_HAMZA_BEFORE_WAW.sub(seat, bare) for seat in _SEATS_BEFORE_WAW]
    if _HAMZA_ON_LAST_YA.search(bare):
        spelt.append(_HAMZA_ON_LAST_YA.sub("يء", bare))
    if _HAMZA_AFTER_LAST_YA.search(bare):
        spelt.append(_HAMZA_AFTER_LAST_YA.sub("ئ", bare))
    return tuple(dict.fromkeys(spelt))


def _add(forms: dict[str, int], before: str, word: str, rank: Rank) -> None:
    form = before + word
    if before and not is_its_own_word(form, before, word, rank):
        forms.setdefault(form, len(before))


def _add_article(forms: dict[str, int], conjunction: str, word: str, rank: Rank) -> None:
    place = rank(word)
    if len(word) < _SHORT and place is not None and 0 < place < _PARTICLE_RANK:
        return
    for preposition in _BEFORE_ARTICLE:
        before = conjunction + preposition + _ARTICLE
        if not _only_looks_joined(before + word):
            forms.setdefault(before + word, len(before))
    if not word.startswith("ل"):
        forms.setdefault(conjunction + "لل" + word, len(conjunction) + 2)


def _only_looks_joined(form: str) -> bool:
    return form in _WORDS_OF_THEIR_OWN or is_one_word(form)


def is_its_own_word(form: str, before: str, word: str, rank: Rank) -> bool:
    """Whether letters that read like proclitics are rather the first of another word, by how frequent both are."""
    if _only_looks_joined(form):
        return True
    place = rank(form)
    if place is None:
        return False
    alone = rank(word)
    if place == 0 or alone is None:
        return True
    rarer = _RARER_AFTER_CONJUNCTION if before in _CONJUNCTIONS else _RARER
    return place <= rarer * max(alone, 100)


def _is_arabic(word: str) -> bool:
    return all("\u0620" <= char <= "\u064a" for char in word)
