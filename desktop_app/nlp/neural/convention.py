"""The last touches that our span convention asks for, where a rule is surer than the network."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from desktop_app.nlp.word_labels import chunks

Chunk = tuple[int, int, str]
_ACRONYM = re.compile(r"[A-Z]{2,7}\d{0,4}")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_ARABIC = re.compile("[\u0620-\u06d3]")
_PROSE = 5
_CONNECTORS = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "de",
        "la",
        "del",
        "du",
        "von",
        "van",
        "der",
        "al",
        "el",
        "bin",
        "ben",
        "da",
        "di",
    ]
)
_SUMMIT = re.compile(r"COP[1-9]\d")
_NO_NAMES = frozenset(["AFP", "AP", "DPA", "DVD", "EUR", "GDP", "GMT", "PDF", "SMS", "TV", "USD"])
_LONG_NAME = 3
_WITH_ACRONYM = ("ORG", "MISC")


def shaped(labels: Sequence[str], tokens: Sequence[str], joined: Callable[[int], bool]) -> list[Chunk]:
    """The names of a sentence as (first word, word after the last, label), in order.

    `joined` says whether a word is و and another name. Marks are no name's end; Latin words with & between them are
    one name; persons joined by و are two; words of a foreign sentence are none; an acronym after a name of several
    words, or in brackets after an organisation's or a work's, is a name of its own.
    """
    found: list[Chunk] = []
    for chunk in _whole_at_ampersands(chunks(labels), tokens):
        for first, stop, label in _parted(*chunk, tokens, joined):
            while stop > first and not tokens[stop - 1][0].isalnum():
                stop -= 1
            while first < stop and not tokens[first][0].isalnum():
                first += 1
            if first < stop and not _is_foreign_prose(tokens, first, stop):
                found.append((first, stop, label))
    taken = {i for first, stop, _ in found for i in range(first, stop)}
    found += [chunk for chunk in _acronyms(found, tokens) if chunk[0] not in taken]
    return sorted(set(found))


def _whole_at_ampersands(found: Iterable[Chunk], tokens: Sequence[str]) -> list[Chunk]:
    """The chunks with AT&T whole: cut words say little, so a name that ends before such a & goes on after it."""
    whole: list[Chunk] = []
    for first, stop, label in found:
        if whole and whole[-1][1] > first:
            before = whole.pop()
            longer = label if stop - first > before[1] - before[0] - 2 else before[2]
            first, stop, label = before[0], max(stop, before[1]), longer
        if (
            tokens[stop : stop + 1] == ["&"]
            and _LATIN.match(tokens[stop - 1])
            and stop + 1 < len(tokens)
            and _LATIN.match(tokens[stop + 1])
        ):
            stop += 2
        whole.append((first, stop, label))
    return whole


def _is_foreign_prose(tokens: Sequence[str], first: int, stop: int) -> bool:
    """Whether words in Latin letters are no name: one has no capital, or they stand in a foreign sentence."""
    if not all(_LATIN.match(token) or not token[0].isalpha() for token in tokens[first:stop]):
        return False
    if any(token.islower() and token not in _CONNECTORS for token in tokens[first:stop]):
        return True
    while first and not _ARABIC.match(tokens[first - 1]):
        first -= 1
    while stop < len(tokens) and not _ARABIC.match(tokens[stop]):
        stop += 1
    words = [token for token in tokens[first:stop] if _LATIN.match(token)]
    return len(words) >= _PROSE and any(word.islower() for word in words)


def _parted(
    first: int, stop: int, label: str, tokens: Sequence[str], joined: Callable[[int], bool]
) -> Iterator[Chunk]:
    for i in range(first + 1, stop):
        beside = i == stop - 1 and i - first >= _LONG_NAME and _ACRONYM.fullmatch(tokens[i])
        if beside or (label == "PERS" and joined(i)):
            yield first, i, label
            first = i
    yield first, stop, label


def _acronyms(found: Sequence[Chunk], tokens: Sequence[str]) -> Iterator[Chunk]:
    for _, stop, label in found:
        if (
            label in _WITH_ACRONYM
            and stop + 2 < len(tokens)
            and (tokens[stop], tokens[stop + 2]) == ("(", ")")
            and _ACRONYM.fullmatch(tokens[stop + 1])
            and tokens[stop + 1] not in _NO_NAMES
        ):
            yield stop + 1, stop + 2, label
    for i, token in enumerate(tokens):
        if _SUMMIT.fullmatch(token) and not _is_foreign_prose(tokens, i, i + 1):
            yield i, i + 1, "MISC"
