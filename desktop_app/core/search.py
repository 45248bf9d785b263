"""What is searched for, made ready: which words, phrases or patterns, and where they stand in a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice
from typing import Any

from desktop_app.core.arabic import FoldedText, fold, fold_with_origins, folds_evenly
from desktop_app.core.model import SearchMode
from desktop_app.core.word_forms import Rank, forms_of, spellings_of

Span = tuple[int, int]

_PIECE = re.compile(r'["“”«»]([^"“”«»]*)(?:["“”«»]|$)|([^\s"“”«»]+)')
_WORD = re.compile(r"[^\W_]+")
_PREFIX_SIGN = "*"
_SHORTEST_BEGINNING = 3
_STANDING_APART = re.compile(r"\b([وفبلك]?(?:عبد(?= ال)|ابو)) (?=\w)")
_WRITTEN_ONTO = re.compile(r"\b([وفبلك]?(?:عبد(?=ال\w\w)|ابو(?=\w\w\w)))(?=\w)")
_MOST_HITS = 50_000


@dataclass(frozen=True, slots=True)
class Slot:
    """One word of a phrase: its folded forms, each with how many letters come before the word itself.

    `prefix` takes words that go on after a form, too.
    """

    forms: tuple[tuple[str, int], ...]
    prefix: bool = False

    def place_in(self, word: str) -> Span | None:
        """Which letters of a folded word are what is sought; None when it is another word."""
        for form, before in self.forms:
            if word == form or (self.prefix and word.startswith(form)):
                return before, len(word)
        return None


Phrase = tuple[Slot, ...]
"""Words that follow each other."""


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that an article must hold: any of these phrases (what was typed, and its reading in Buckwalter)."""

    phrases: tuple[Phrase, ...]


@dataclass(frozen=True)
class Search:
    """A search ready to be used: all `terms` must occur; with a `pattern`, it must match what they find too.

    A pattern without terms is looked for in every text.
    """

    terms: tuple[Term, ...] = ()
    pattern: Any = None
    """A compiled expression of the regex library."""

    def __bool__(self) -> bool:
        return bool(self.terms) or self.pattern is not None

    def is_in(self, parts: Iterable[str]) -> bool:
        """Whether an article whose fields and text these are has all that is sought.

        Raises UserError when an expression takes too long or matches where nothing stands.
        """
        parts = list(parts)
        if self.pattern is not None:
            return any(self._matches(part) for part in parts)
        words = [_WORD.findall(fold(part)) for part in parts]
        return all(any(_holds(found, term) for found in words) for term in self.terms)

    def _matches(self, text: str) -> bool:
        from desktop_app.core.search_pattern import matches

        return next(matches(self.pattern, text), None) is not None

    def hits(self, text: str) -> list[Span]:
        """Where in a text, as stored, the words, phrases or matches stand: in order, none overlapping.

        Of a word with proclitics or the article before it only the word itself is told. Raises UserError when an
        expression takes too long or matches where nothing stands.
        """
        if self.pattern is not None:
            from desktop_app.core.search_pattern import matches

            return _apart(matches(self.pattern, text))
        folded = fold(text)
        found = self._folded_hits(folded)
        if found and folds_evenly(text):
            return _apart(found)
        return _apart(_in_text(text, found))

    def _folded_hits(self, folded: str) -> list[Span]:
        firsts = self._first_words
        found: list[Span] = []
        for match in self._beginnings.finditer(folded):
            phrases = (*firsts.get(match[0], ()), *self._prefixed)
            longest = max(map(len, phrases))
            words = list(islice(_WORD.finditer(folded, match.start()), longest))
            found += (span for phrase in phrases if (span := _phrase_at(words, 0, phrase)) is not None)
        return found

    @cached_property
    def _beginnings(self) -> re.Pattern[str]:
        """Matches words with which a phrase may begin."""
        forms = [re.escape(form) for form in self._first_words]
        forms += [f"{re.escape(form)}[^\\W_]*" for phrase in self._prefixed for form, _ in phrase[0].forms]
        return re.compile(f"(?<![^\\W_])(?:{'|'.join(forms) or '(?!)'})(?![^\\W_])")

    @cached_property
    def _first_words(self) -> dict[str, list[Phrase]]:
        firsts: dict[str, list[Phrase]] = {}
        for term in self.terms:
            for phrase in term.phrases:
                for form, _ in () if phrase[0].prefix else phrase[0].forms:
                    firsts.setdefault(form, []).append(phrase)
        return firsts

    @cached_property
    def _prefixed(self) -> tuple[Phrase, ...]:
        return tuple(phrase for term in self.terms for phrase in term.phrases if phrase[0].prefix)


def _holds(words: list[str], term: Term) -> bool:
    return any(
        all(
            slot.place_in(word) is not None
            for slot, word in zip(phrase, words[at : at + len(phrase)], strict=True)
        )
        for phrase in term.phrases
        for at in range(len(words) - len(phrase) + 1)
    )


def _phrase_at(words: list[re.Match[str]], at: int, phrase: Phrase) -> Span | None:
    if at + len(phrase) > len(words):
        return None
    first = last = None
    for slot, match in zip(phrase, words[at : at + len(phrase)], strict=True):
        last = slot.place_in(match[0])
        if last is None:
            return None
        first = last if first is None else first
    assert first is not None and last is not None
    return words[at].start() + first[0], words[at + len(phrase) - 1].start() + last[1]


def _in_text(text: str, folded_spans: list[Span]) -> Iterator[Span]:
    """The spans of a text that spans of its folded letters stand for; only the lines that hold any are looked at."""
    if not folded_spans:
        return
    lines = text.split("\n")
    folded_starts = [0, *accumulate(len(fold(line)) + 1 for line in lines)]
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    looked_at, folded = (-1, -1), FoldedText("", "", ())
    for first, end in folded_spans:
        at, until = bisect_right(folded_starts, first) - 1, bisect_right(folded_starts, end - 1) - 1
        if (at, until) != looked_at:
            looked_at = at, until
            folded = fold_with_origins("\n".join(lines[at : until + 1]))
        start, stop = folded.original_span(first - folded_starts[at], end - folded_starts[at])
        yield start + starts[at], stop + starts[at]


def _apart(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap made one."""
    apart: list[Span] = []
    for start, end in sorted(islice(spans, _MOST_HITS)):
        if apart and start < apart[-1][1]:
            apart[-1] = apart[-1][0], max(end, apart[-1][1])
        else:
            apart.append((start, end))
    return apart


def compile_search(
    typed: str,
    mode: SearchMode = SearchMode.WORDS,
    *,
    rank: Rank = lambda form: None,
    latin: Callable[[str], str | None] = lambda typed: None,
) -> Search:
    """Make what was typed ready to be searched for; nothing typed gives a search that is false.

    `rank` tells how frequent a folded word is, `latin` the Arabic of letters typed in Latin. Raises UserError for a
    regular expression that is none, or that matches where nothing stands.
    """
    typed = typed.strip()
    if not typed:
        return Search()
    if mode is SearchMode.REGEX:
        from desktop_app.core.search_pattern import compiled

        return Search(pattern=compiled(typed))
    if mode is SearchMode.EXACT:
        return _exact(typed)
    terms = tuple(dict.fromkeys(_terms(typed, rank, latin)))
    if not terms and fold(typed).strip():
        return _exact(typed)  # nothing but signs: they stand for themselves
    return Search(terms)


def _terms(typed: str, rank: Rank, latin: Callable[[str], str | None]) -> Iterator[Term]:
    pieces = [(quoted or bare or "", bare is not None) for quoted, bare in _PIECE.findall(typed)]
    for at, (piece, _) in enumerate(pieces):
        written = [piece, *_in_arabic(piece, latin), *_as_one_word(pieces, at)]
        spelt = dict.fromkeys(spelling for words in written for spelling in spellings_of(words))
        apart = [other for words in spelt for other in _joined_otherwise(words)]
        phrases = tuple(dict.fromkeys(filter(None, (_phrase(words, rank) for words in (*spelt, *apart)))))
        if phrases:
            yield Term(phrases)


def in_quotes(typed: str) -> str | None:
    """Words that were typed apart with quotes around them; None when they are one word, or have quotes."""
    pieces = _PIECE.findall(typed)
    apart = len(pieces) > 1 and all(bare for _, bare in pieces)
    return f"“{' '.join(bare for _, bare in pieces)}”" if apart else None


def _in_arabic(piece: str, latin: Callable[[str], str | None]) -> Iterator[str]:
    """What Latin letters say in Buckwalter's transliteration, in which the star is ذ too."""
    readings = [piece]
    if piece.endswith(_PREFIX_SIGN) and len(piece) > _SHORTEST_BEGINNING:
        readings.append(piece.removesuffix(_PREFIX_SIGN))
    for reading in readings:
        arabic = [latin(word) for word in reading.split()]
        if arabic and all(arabic):
            going_on = _PREFIX_SIGN if reading != piece else ""
            yield " ".join(word for word in arabic if word) + going_on


def _as_one_word(pieces: list[tuple[str, bool]], at: int) -> Iterator[str]:
    """عبد and الفتاح, typed as two words, may stand as one."""
    for first in (at - 1, at):
        if first >= 0 and all(bare for _, bare in pieces[first : first + 2]):
            pair = " ".join(piece for piece, _ in pieces[first : first + 2])
            yield from (joined for joined in _joined_otherwise(pair) if " " not in joined)


def _joined_otherwise(words: str) -> Iterator[str]:
    """The words with عبد or أبو written onto the next where it stood apart, and apart where it was written onto it."""
    folded = fold(words)
    for pattern, replacement in ((_STANDING_APART, r"\1"), (_WRITTEN_ONTO, r"\1 ")):
        other = pattern.sub(replacement, folded)
        if other != folded:
            yield other


def _phrase(written: str | None, rank: Rank) -> Phrase:
    """The words of a phrase; the first may stand with proclitics, the last, before a star, may go on."""
    words = _WORD.findall(fold(written or ""))
    going_on = (written or "").endswith(_PREFIX_SIGN)
    return tuple(
        Slot(
            tuple(forms_of(word, rank).items() if not at else ((word, 0),)),
            going_on and at == len(words) - 1,
        )
        for at, word in enumerate(words)
    )


def _exact(typed: str) -> Search:
    """The very letters, as whole words; the index, which is folded, tells where they may stand."""
    from desktop_app.core.search_pattern import whole_words

    phrase = tuple(Slot(((word, 0),)) for word in _WORD.findall(fold(typed)))
    return Search((Term((phrase,)),) if phrase else (), whole_words(typed))
