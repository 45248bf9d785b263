"""What the network sees of a word: numbers for the word, its stem, its proclitics, its letters and its look.

A word's vector is composed of these (as fastText composes words of n-grams, Bojanowski et al. 2017), so that
no word is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from zlib import crc32

from desktop_app.core.arabic import fold

NGRAM_BUCKETS = 32_768
NGRAMS = 14
LINE_END = "\n"
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"0{5,}")
_EDGES = re.compile(r"^\W+|\W+$")
PIECE = re.compile(r"[^\W_]+|[^\w\s]|_")
"""A word, or a single punctuation mark."""
_FRONT = re.compile("([وف]?[بكل]?)(ال|ل(?=ل)|)")
_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "فب", "فل", "فك")
_SHORTEST = 3
_EVERYDAY = 400
FRONTS = tuple(
    dict.fromkeys(
        [
            "",
            *_PROCLITICS,
            "ال",
            "لل",
            "ولل",
            "فلل",
            *(p + "ال" for p in ("و", "ف", "ب", "ك", "وب", "فب", "وك")),
        ]
    )
)
_FRONT_IDS = {front: i for i, front in enumerate(FRONTS)}
LOOKS = (
    "arabic",
    "line end",
    "punctuation",
    "digits",
    "digits and letters",
    "latin",
    "Latin",
    "LATIN",
    "other",
)
_LETTERED = (0, 4, 5, 6, 7, 8)


def pieces(folded_line: str) -> list[str]:
    """The words and single punctuation marks of a folded line."""
    return PIECE.findall(folded_line)


def form_of(token: str) -> str:
    """The form under which a token of a corpus is looked up: folded, digits as 0, without marks at its ends."""
    folded = fold(token)
    return plain(_EDGES.sub("", folded) or folded[:1] or "-")


def plain(folded: str) -> str:
    """A folded word with its digits as 0, five at most."""
    return _DIGITS.sub("00000", _DIGIT.sub("0", folded)) if any(map(str.isdecimal, folded)) else folded


def split_front(form: str, counts: Mapping[str, int]) -> tuple[str, str]:
    """Proclitics and article of a form, and its stem, by how frequent the parts are as words.

    و, ب ... without an article are parted only where the rest is the more frequent word. This is for the
    network's input; where a span starts is decided elsewhere, in context.
    """
    match = _FRONT.match(form)
    if match is None or len(form) < _SHORTEST:
        return "", form
    proclitics, article = match[1], match[2]
    if article == "ال" and len(form) - match.end() >= 2:
        return match[0], form[match.end() :]
    if (
        proclitics.endswith("ل")
        and form[match.end(1) : match.end(1) + 1] == "ل"
        and len(form) - match.end(1) > 3
    ):
        return proclitics + "ل", form[match.end(1) + 1 :]
    own = counts.get(form, 0)
    best, found = own, ("", form)
    for front in _PROCLITICS:
        rest = form[len(front) :]
        if form.startswith(front) and len(rest) >= _SHORTEST and counts.get(rest, 0) > best:
            best, found = counts[rest], (front, rest)
    return found


def look_of(form: str, token: str) -> int:
    """The number in LOOKS of what kind of token this is."""
    if form == LINE_END:
        return 1
    first = form[:1]
    if "\u0620" <= first <= "\u064a":
        return 0
    if first == "0":
        return 3 if not form.strip("0.,/:-") else 4
    if not first.isalpha():
        return 2
    if first.isascii():
        letters = [char for char in token if char.isalpha()]
        if letters and all(char.isupper() for char in letters) and len(letters) > 1:
            return 7
        return 6 if letters and letters[0].isupper() else 5
    return 8


def ngrams(form: str) -> Iterator[int]:
    """The numbers of a word's letter sequences (two at its ends, three and four anywhere), NGRAMS at most."""
    padded = f"<{form}>"
    found = [padded[:3], padded[-3:]]
    found += [padded[i : i + 3] for i in range(1, len(padded) - 3)]
    found += [padded[:4], padded[-4:]]
    found += [padded[i : i + 4] for i in range(1, len(padded) - 4)]
    for gram in found[:NGRAMS]:
        yield crc32(gram.encode()) % (NGRAM_BUCKETS - 1) + 1


@dataclass(frozen=True, slots=True)
class WordNumbers:
    """One word as the network's tables know it; 0 stands for none and 1 for a word or stem not in the tables."""

    word: int
    stem: int
    front: int
    look: int
    ngrams: tuple[int, ...]

    @property
    def row(self) -> tuple[int, int, int, int]:
        """Word, stem, front and look, as the tables of word types have them."""
        return self.word, self.stem, self.front, self.look

    @property
    def grams(self) -> tuple[int, ...]:
        """The n-grams, filled up with 0 to NGRAMS."""
        return self.ngrams + (0,) * (NGRAMS - len(self.ngrams))


class Vocabulary:
    """The numbers of words and stems, and the counts that part proclitics.

    `words` and `stems` are in order of frequency; `counts` those of the words.
    """

    def __init__(self, words: list[str], counts: list[int], stems: list[str]) -> None:
        self.words = words
        self.stems = stems
        self.counts = dict(zip(words, counts, strict=True))
        self._word_ids = {word: i + 2 for i, word in enumerate(words)}
        self._stem_ids = {stem: i + 2 for i, stem in enumerate(stems)}
        self._everyday = frozenset(words[:_EVERYDAY])

    def name_of(self, form: str) -> str:
        """What a word shares with other forms of the same name, "" for everyday words, single letters and marks."""
        stem = split_front(form, self.counts)[1]
        return "" if len(stem) < 2 or form in self._everyday or not stem[0].isalpha() else stem

    def numbers(self, form: str, token: str) -> WordNumbers:
        """The numbers of a word: `form` as `form_of` gives it, `token` as it is printed."""
        front, stem = split_front(form, self.counts)
        look = look_of(form, token)
        return WordNumbers(
            self._word_ids.get(form, 1),
            self._stem_ids.get(stem, 1),
            _FRONT_IDS.get(front, 0),
            look,
            tuple(ngrams(stem)) if look in _LETTERED else (),
        )
