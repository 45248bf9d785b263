"""The words met so far with all that the network needs of them, so that each word is worked out once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.nlp.neural.lexicon import LEXICON_SIZE, Floats, Lexicon, Phrase
from desktop_app.nlp.neural.proclitics import FRONTS, front_choices
from desktop_app.nlp.neural.word_features import LINE_END, Vocabulary

_CAPACITY = 24_576
_FREQUENT = 8_000
_SHORTEST_GLUED = 3
_KNOWN = 20
_PRIOR = 0.5
_SURE = 4.0
_FAR_MORE = 20


@dataclass(frozen=True, slots=True)
class Tables:
    """The word vectors' parts as 8-bit numbers, each row with its scale."""

    words: NDArray[np.int8]
    word_scales: NDArray[np.float32]
    stems: NDArray[np.int8]
    stem_scales: NDArray[np.float32]
    grams: NDArray[np.int8]
    gram_scales: NDArray[np.float32]
    fronts: NDArray[np.float32]
    looks: NDArray[np.float32]


class WordTable:
    """Numbers words as they are met; `vectors`, `lists` are indexed by these numbers, LINE_END is number 0.

    It forgets everything when it is full, so numbers hold only until the next call of `numbers`.
    """

    def __init__(self, vocabulary: Vocabulary, lexicon: Lexicon, tables: Tables) -> None:
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        self._tables = tables
        # Worked out at once, while loading: most of any text.
        self._frequent = [word for word in vocabulary.words[:_FREQUENT] if word != LINE_END]
        self.phrases: list[list[Phrase]] = []
        self.stems: list[str] = []
        self._numbers: dict[str, int] = {}
        self._forget(_CAPACITY)

    def _forget(self, capacity: int) -> None:
        self.vectors: Floats = np.empty((capacity, 2 * self._tables.words.shape[1]), np.float32)
        self.lists: Floats = np.empty((capacity, LEXICON_SIZE), np.float32)
        self.fronts: Floats = np.empty((capacity, FRONTS), np.float32)
        self._numbers.clear()
        self.phrases.clear()
        self.stems.clear()
        self._add([(word, word, word) for word in (LINE_END, *self._frequent)])

    def numbers(self, keys: Sequence[str], forms: Sequence[str], tokens: Sequence[str]) -> NDArray[np.int64]:
        """The numbers of words, told apart by `keys`; see `Vocabulary.numbers` for `forms` and `tokens`."""
        known = self._numbers
        words = zip(keys, forms, tokens, strict=True)
        new = {key: (key, form, token) for key, form, token in words if key not in known}
        if new and len(known) + len(new) > len(self.vectors):
            self._forget(max(_CAPACITY, len(set(keys)) + _FREQUENT + 1))
            return self.numbers(keys, forms, tokens)
        if new:
            self._add(list(new.values()))
        return np.fromiter((known[key] for key in keys), np.int64, len(keys))

    def letters_of_name(self, forms: Sequence[str]) -> int:
        """How many letters of the last of some words belong to a listed name of theirs, 0 unless a word is glued to it.

        الولايات المتحدةتعاون: the name's words, and a known word written onto the last.
        """
        counts, last = self._vocabulary.counts, forms[-1]
        if len(forms) < 2 or last in counts:
            return 0
        for words, _ in self._lexicon.of(forms[0])[1]:
            end = words[-1]
            if words[1:-1] == tuple(forms[1:-1]) and len(words) == len(forms) and last.startswith(end):
                rest = last[len(end) :]
                if len(rest) >= _SHORTEST_GLUED and counts.get(rest, 0) >= _KNOWN:
                    return len(end)
        return 0

    def is_joined_by_wa(self, form: str) -> bool:
        """Whether a word inside a person's name is و and another name: the rest is the likelier word."""
        counts, rest = self._vocabulary.counts, form[1:]
        if form[:1] != "و":
            return False
        likelier = counts.get(rest, 0) > counts.get(form, 0)
        return rest[:1] == "و" or likelier or self._lexicon.proclitics(form) == 1

    def _add(self, words: list[tuple[str, str, str]]) -> None:
        first = len(self._numbers)
        numbers = [self._vocabulary.numbers(form, token) for _, form, token in words]
        grams = np.array([n.grams for n in numbers])
        tables = self._tables
        word = np.array([n.word for n in numbers])
        stem = np.array([n.stem for n in numbers])
        part = tables.stems[stem] * tables.stem_scales[stem, None]
        part = part + tables.fronts[[n.front for n in numbers]] + tables.looks[[n.look for n in numbers]]
        weights = tables.gram_scales[grams] * (grams > 0)
        total = np.einsum("ngd,ng->nd", tables.grams[grams].astype(np.float32), weights.astype(np.float32))
        part = part + total / np.maximum(1, (grams > 0).sum(1, keepdims=True))
        stop = first + len(words)
        self.vectors[first:stop] = np.concatenate(
            [tables.words[word] * tables.word_scales[word, None], part], 1
        )
        for i, (key, form, _) in enumerate(words, first):
            self._numbers[key] = i
            row, phrases = self._lexicon.of(form)
            self.lists[i] = row
            self.phrases.append(phrases)
            self.stems.append(self._vocabulary.name_of(form))
            self.fronts[i] = self._front_scores(form)

    def _front_scores(self, form: str) -> list[float]:
        """For each number of first letters, how well what remains is known as a word; -inf where it can't be."""
        choices = front_choices(form)
        scores = [_PRIOR * math.log1p(self._count_of_rest(form, n)) for n in range(FRONTS)]
        listed = self._lexicon.proclitics(form)
        if self._lexicon.is_name(form):
            listed = 0
            # بوزارة is a surname, and far more often ب and a ministry.
            own, rest = (
                self._vocabulary.counts.get(form, 0),
                max(self._count_of_rest(form, n) for n in (1, 2)),
            )
            everyday = own > 0 and rest > _FAR_MORE * own
            scores[0] += 0.0 if everyday else _SURE
        elif listed > 1 and self._lexicon.is_name(form[1:]):
            listed = 1
        if self._has_article_after_two(form):
            listed = 2
        if listed:
            certain = listed > 1 or form[:2] == "لل" or form not in self._vocabulary.counts
            scores[listed] += _SURE if certain else 0.0
        return [scores[n] if choices >> n & 1 else -math.inf for n in range(FRONTS)]

    def _has_article_after_two(self, form: str) -> bool:
        """Whether a word is و or ف, then ب, ك or ل, then the article: وبالقاهرة, وللأمم."""
        if form[:1] not in ("و", "ف") or form[1:2] not in ("ب", "ك", "ل"):
            return False
        counts = self._vocabulary.counts
        if form[1] == "ل":
            return form[2:3] == "ل" and counts.get("ا" + form[2:], 0) > counts.get(form[2:], 0)
        return form[2:4] == "ال" and counts.get(form[2:], 0) > counts.get(form[1:], 0)

    def _count_of_rest(self, form: str, letters: int) -> int:
        """How frequent the word is that remains; after ل an article has lost its alef."""
        rest = form[letters:]
        if letters and form[letters - 1 : letters + 1] == "لل":
            rest = "ا" + rest
        return self._vocabulary.counts.get(rest, 0)
