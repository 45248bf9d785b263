"""Finds names in texts: as whole words in any spelling, proclitics left outside, the longest of several.

The names are a tree over their words, so that thousands of them are looked for in one pass over the words of a text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, product
from typing import Any

from desktop_app.core.arabic import fold, fold_with_origins
from desktop_app.core.clitics import are_proclitics, proclitic_length
from desktop_app.core.spans import MARKS
from desktop_app.core.word_forms import Rank, is_its_own_word

_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_WORD_OR_SIGN = re.compile(rf"[^\W_](?:[^\W_]|[{MARKS}{_INVISIBLE}])*|\S")
_INVISIBLE_END = re.compile(f"[{_INVISIBLE}]+$")
_PROCLITIC_LETTERS = frozenset("وفبلكس")
_LONGEST_PROCLITICS = 2
_ALEF, _LAM = "ا", "ل"
_JOINED = ("عبد", "ابو")
_SHORTEST_JOINED = 3
_MOST_VARIANTS = 16
_REMEMBERED = 50_000
_FEW = 8
"""For up to so many first words it is faster to look for their letters than to go through all words of a text."""
_END = ""

_Node = dict[str, Any]
"""What may follow a word: the next words, those after white space with a space before them; `_END` has the name."""
_Beginning = tuple[int, _Node, bool]
"""After how many code points of a word names begin, how they go on, and whether one of this word alone may stand."""


class NameFinder:
    """Looks for `names` (any white space between their words, one line break at most).

    With `folded`, letters are compared folded and عبد and أبو may be joined to what follows; else they are compared as
    they are. `rank` tells how frequent a folded word is, and so keeps a name of one word from being found in a word of
    its own (بنان in لبنان); without it such places are found too.
    """

    def __init__(self, names: Sequence[str], *, folded: bool = True, rank: Rank | None = None) -> None:
        self._key: Callable[[str], str] = _folded if folded else _as_it_is
        self._folded = folded
        self._rank = rank
        self._roots: dict[str, _Node] = {}
        self._beginnings: dict[str, tuple[_Beginning, ...]] = {}
        for number, name in enumerate(names):
            self._plant(name, number)
        roots = self._roots if folded else {_folded(root) for root in self._roots}
        self._is_first: Callable[[str], bool] = roots.__contains__
        self._letters = {root[1:] if root.startswith(_ALEF + _LAM) else root for root in self._roots}

    def __bool__(self) -> bool:
        return bool(self._roots)

    def _plant(self, name: str, number: int) -> None:
        words: list[str] = []
        end = 0
        for match in _WORD_OR_SIGN.finditer(name):
            key = self._key(match[0])
            if key:
                words.append(f" {key}" if words and _is_spaced(name[end : match.start()]) else key)
                end = match.end()
        if not words:
            return
        for variant in _variants(words) if self._folded else [words]:
            node = self._roots.setdefault(variant[0], {})
            for word in variant[1:]:
                node = node.setdefault(word, {})
            node.setdefault(_END, number)

    def places(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Where names stand, in order and apart: (start, end, the name's place among `names`)."""
        beginnings = self._beginnings
        done = 0
        for start, stop in self._where_to_look(text):
            for first in _WORD_OR_SIGN.finditer(text, start, stop):
                word = first[0]
                begins = beginnings.get(word)
                if begins is None:
                    begins = self._begins(word)
                if not begins or first.start() < done:
                    continue
                found = self._longest(text, first, begins)
                if found is not None:
                    cut, name, last = found
                    yield first.start() + cut, last.start() + _seen_length(last[0]), name
                    done = last.end()

    def _where_to_look(self, text: str) -> Iterator[tuple[int, int]]:
        """The lines in which a name may begin: for few names, only those with the first letters of one."""
        if len(self._letters) > _FEW:
            yield 0, len(text)
            return
        compared = fold(text) if self._folded else text
        if not self._are_letters_in(compared):
            return
        start = 0
        for line, compared_line in zip(text.split("\n"), compared.split("\n"), strict=True):
            if self._are_letters_in(compared_line):
                yield start, start + len(line)
            start += len(line) + 1

    def _are_letters_in(self, compared: str) -> bool:
        return any(letters in compared for letters in self._letters)

    def _longest(
        self, text: str, first: re.Match[str], begins: Sequence[_Beginning]
    ) -> tuple[int, int, re.Match[str]] | None:
        """The longest name that begins in a word, proclitics outside where it can: (cut, name, its last word)."""
        found = [
            (cut, name, last)
            for cut, node, alone in begins
            for last, name in self._ends(text, first, node)
            if alone or last is not first
        ]
        return max(found, key=lambda end: (end[2].start(), -end[0], end[1]), default=None)

    def _ends(self, text: str, first: re.Match[str], node: _Node) -> Iterator[tuple[re.Match[str], int]]:
        """The last word of each name that goes on from `node`, which stands for the word `first`."""
        before = following = first
        while True:
            if _END in node:
                yield before, node[_END]
            key = ""
            while not key:
                match = _WORD_OR_SIGN.search(text, following.end())
                if match is None:
                    return
                following, key = match, self._key(match[0])
            gap = text[before.end() : following.start()]
            if gap.count("\n") > 1:
                return
            onward = node.get((" " if _is_spaced(gap) else "") + key)
            if onward is None:
                return
            node, before = onward, following

    def _begins(self, word: str) -> tuple[_Beginning, ...]:
        """Where in a word names begin."""
        node = self._roots.get(self._key(word))
        begins = [(0, node, True)] if node is not None else []
        if fold(word[:1]) in _PROCLITIC_LETTERS:
            begins += self._after_proclitics(word)
        if len(self._beginnings) >= _REMEMBERED:
            self._beginnings.clear()
        found = self._beginnings[word] = tuple(begins)
        return found

    def _after_proclitics(self, word: str) -> Iterator[_Beginning]:
        folded = fold_with_origins(word)
        form = folded.text
        for length in range(1, min(_LONGEST_PROCLITICS, len(form) - 1) + 1):
            if not are_proclitics(form[:length]):
                return
            cut = folded.origins[length]
            rest = self._key(word[cut:])
            node = self._roots.get(rest)
            if node is not None:
                if proclitic_length(word, self._is_first) == cut:
                    yield cut, node, not self._is_other_word(form, length)
            elif form[length - 1] == _LAM and rest.startswith(
                _LAM
            ):  # the article loses its alef after ل, and its ل before another
                whole = self._roots.get(_ALEF + rest) or self._roots.get(_ALEF + _LAM + rest)
                if whole is not None:
                    yield cut, whole, True

    def _is_other_word(self, form: str, length: int) -> bool:
        rank = self._rank
        return rank is not None and is_its_own_word(form, form[:length], form[length:], rank)


@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    return fold(word)


def _as_it_is(word: str) -> str:
    return _INVISIBLE_END.sub("", word) if fold(word) else ""


def _is_spaced(gap: str) -> bool:
    """Whether there is white space between two words, perhaps among marks that stand alone."""
    return any(char.isspace() for char in gap)


def _seen_length(word: str) -> int:
    """How long a word is without invisible signs after it."""
    found = _INVISIBLE_END.search(word)
    return found.start() if found else len(word)


def _variants(words: Sequence[str]) -> Iterator[list[str]]:
    """The ways to write a name: عبد and أبو joined to the next word or apart from it."""
    choices: list[tuple[tuple[str, ...], ...]] = []
    at = 0
    while at < len(words):
        word = words[at]
        lead, bare = (" ", word[1:]) if word.startswith(" ") else ("", word)
        part = next(
            (p for p in _JOINED if bare.startswith(p) and len(bare) >= len(p) + _SHORTEST_JOINED), None
        )
        if bare in _JOINED and at + 1 < len(words) and words[at + 1].startswith(" "):
            choices.append(((word, words[at + 1]), (word + words[at + 1][1:],)))
            at += 1
        elif part is not None:
            choices.append(((word,), (lead + part, f" {bare[len(part) :]}")))
        else:
            choices.append(((word,),))
        at += 1
    for chosen in islice(product(*choices), _MOST_VARIANTS):
        yield [word for words_ in chosen for word in words_]
