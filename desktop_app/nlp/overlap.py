"""Whether a text was trained on: runs of five words, kept as hashes and never as text."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.nlp.gold import Gold
from desktop_app.nlp.neural.files import model_folder
from desktop_app.nlp.neural.word_features import form_of

RUN = 5
_FEWEST = 3


def run_hashes(words: Sequence[str]) -> list[int]:
    """A 32-bit hash of each run of five words, as they are folded; marks are no words."""
    forms = [form for form in map(form_of, words) if form[:1].isalnum()]
    return [
        int.from_bytes(blake2b(" ".join(forms[i : i + RUN]).encode(), digest_size=4).digest(), "little")
        for i in range(len(forms) - RUN + 1)
    ]


class SeenText:
    """The hashes of a collection of text. One run in some thousands matches by chance, so count runs."""

    def __init__(self, hashes: NDArray[np.uint32]) -> None:
        self._hashes = hashes

    @classmethod
    def of(cls, sentences: Iterable[Sequence[str]]) -> SeenText:
        """The hashes of sentences, each a sequence of words."""
        found = {value for sentence in sentences for value in run_hashes(sentence)}
        return cls(np.sort(np.fromiter(found, np.uint32, len(found))))

    @classmethod
    def load(cls, path: Path) -> SeenText:
        """What `save` wrote."""
        with np.load(path) as file:
            return cls(np.cumsum(file["steps"], dtype=np.uint64).astype(np.uint32))

    def save(self, path: Path) -> None:
        """Write the hashes, as the steps between them."""
        np.savez_compressed(path, steps=np.diff(self._hashes.astype(np.uint64), prepend=0).astype(np.uint32))

    def __len__(self) -> int:
        return len(self._hashes)

    def shared(self, words: Sequence[str]) -> int:
        """How many runs of five words of a sentence occur in the collection."""
        runs = np.array(run_hashes(words), np.uint32)
        if not len(runs) or not len(self._hashes):
            return 0
        places = np.minimum(np.searchsorted(self._hashes, runs), len(self._hashes) - 1)
        return int((self._hashes[places] == runs).sum())


def seen_sentences(gold: Gold, folder: Path | None = None) -> int:
    """How many of a gold file's sentences (or texts) share text with what the model of `folder` was trained on.

    A sentence does when at least three of its runs of five words, and a tenth of all, were trained on.
    Raises UserError when the model's list of these is damaged.
    """
    path = (folder or model_folder()) / "seen.npz"
    if not path.is_file():
        return 0
    try:
        seen = SeenText.load(path)
    except (OSError, ValueError, LookupError, TypeError, EOFError, zlib.error, zipfile.BadZipFile) as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The file {path} is damaged ({reason}), so nobody can say whether the recogniser was trained on "
                "this text. Install the program again.",
            ),
            path=path,
            reason=error,
        ) from error
    sentences = [list(sentence.words) for sentence in gold.sentences] or [
        text.text.split() for text in gold.texts
    ]
    return sum(seen.shared(words) >= max(_FEWEST, len(words) // 10) for words in sentences)
