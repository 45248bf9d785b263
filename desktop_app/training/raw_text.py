"""Raw text for pretraining: read, counted and written as one long row of word types."""

from __future__ import annotations

import logging
import lzma
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

import numpy as np

from desktop_app.core.arabic import fold
from desktop_app.nlp.neural.word_features import LINE_END, Vocabulary, pieces, plain, split_front

_log = logging.getLogger(__name__)

RAW_FILES = {
    "raw_ant_multisource.txt.xz": 1.0,
    "raw_ant.txt.xz": 1.0,
    "raw_small.txt.xz": 1.0,
    "raw_wikipedia.txt.xz": 1.0,
    "raw_saudi_laws.txt.xz": 0.3,
    "raw_openarabicpe.txt.xz": 0.2,
}
"""The raw files of a corpus folder, with the share of their lines that is used."""

_SHORTEST_LINE = 3


def lines_of(path: Path, share: float = 1.0) -> Iterator[str]:
    """The folded lines of a compressed text, every one once; of a share, the first of each hundred."""
    seen: set[bytes] = set()
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for i, line in enumerate(file):
            if i % 100 >= share * 100:
                continue
            folded = fold(line).strip()
            key = blake2b(folded.encode(), digest_size=8).digest()
            if folded and key not in seen:
                seen.add(key)
                yield folded


class WordStream:
    """All words of the texts as numbers of types, line ends among them.

    `types` are the distinct tokens as printed in folded text, `ids` the running text.
    """

    def __init__(self) -> None:
        self.types: list[str] = [LINE_END]
        self._ids: dict[str, int] = {LINE_END: 0}
        self._chunks: list[np.ndarray] = []

    def add(self, lines: Iterable[str]) -> int:
        """Append lines; how many words they have."""
        ids, known, total = [], self._ids, 0
        for line in lines:
            forms = pieces(line)
            if len(forms) < _SHORTEST_LINE:
                continue
            for form in forms:
                form = plain(form)
                number = known.get(form)
                if number is None:
                    number = known[form] = len(self.types)
                    self.types.append(form)
                ids.append(number)
            ids.append(0)
            total += len(forms)
        self._chunks.append(np.asarray(ids, dtype=np.int32))
        return total

    @property
    def ids(self) -> np.ndarray:
        """The running text."""
        return np.concatenate(self._chunks)


def build_vocabulary(
    stream: WordStream, ids: np.ndarray, words: int, stems: int, at_least: int
) -> Vocabulary:
    """The most frequent words and stems of a text."""
    counts = np.bincount(ids, minlength=len(stream.types))
    frequent = {form: int(n) for form, n in zip(stream.types, counts, strict=True)}
    by_stem: Counter[str] = Counter()
    for form, n in frequent.items():
        by_stem[split_front(form, frequent)[1]] += n
    order = sorted((f for f in frequent if frequent[f] >= at_least), key=lambda f: (-frequent[f], f))[:words]
    chosen = sorted((s for s in by_stem if by_stem[s] >= at_least), key=lambda s: (-by_stem[s], s))[:stems]
    return Vocabulary(order, [frequent[f] for f in order], chosen)
