"""The camel-tools engine: its real NERecognizer, offline, once its data is on the disk.

Importing ``camel_tools.ner`` fetches a catalogue from the network when the data folder has none, so the
folder is looked into first and the import is left to the moment a model is loaded.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as package_version
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Protocol, cast

from desktop_app.core.clitics import proclitic_length
from desktop_app.core.model import Origin, Suggestion
from desktop_app.core.spans import words
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.nlp.engine import EngineStatus
from desktop_app.nlp.gazetteer import load_gazetteer
from desktop_app.nlp.gold import canonical_label
from desktop_app.nlp.word_labels import chunks

NAME = "camel"
_COMPONENT = "NamedEntityRecognition"
_DATA_VARIABLE = "CAMELTOOLS_DATA"
_QUIET_OFFLINE = {"HF_HUB_OFFLINE": "1", "HF_HUB_DISABLE_PROGRESS_BARS": "1"}
_WEIGHTS = ("pytorch_model.bin", "model.safetensors")
_MODEL_FILES = ("config.json", "vocab.txt")
_MOST_PIECES = 250
_BATCH = 32
_LONGEST_SENTENCE = 400
_SENTENCE_ENDS = frozenset(".!?؟؛…")
_NO_LIBRARY = QT_TRANSLATE_NOOP(
    "UserError",
    "The recogniser camel needs the Python packages camel-tools and torch. Install them and try again.",
)
_NO_DATA = QT_TRANSLATE_NOOP(
    "UserError",
    "The recogniser camel has no data in {folder}. With a network connection, run: camel_data -i ner-arabert",
)
_BAD_DATA = QT_TRANSLATE_NOOP(
    "UserError",
    "The data of the recogniser camel in {folder} is damaged. With a network connection, run: "
    "camel_data -f -i ner-arabert",
)


class _Tokenizer(Protocol):
    def tokenize(self, text: str) -> list[str]: ...


class _NERecognizer(Protocol):
    """What is used of camel_tools.ner.NERecognizer."""

    tokenizer: _Tokenizer

    def predict(self, sentences: list[list[str]], batch_size: int = 32) -> list[list[str]]: ...


def data_folder(data_dir: Path | None = None) -> Path:
    """The folder camel-tools keeps its data in: the one given, $CAMELTOOLS_DATA, or its default."""
    if data_dir is not None:
        return data_dir
    variable = os.environ.get(_DATA_VARIABLE)
    if variable:
        return Path(variable).expanduser().absolute()
    return Path.home() / ("AppData/Roaming/camel_tools" if sys.platform == "win32" else ".camel_tools")


def status(data_dir: Path | None = None) -> EngineStatus:
    """Whether the engine can be loaded; looks at files only, imports neither torch nor camel_tools."""
    if find_spec("camel_tools") is None or find_spec("torch") is None:
        return EngineStatus(NAME, False, _NO_LIBRARY)
    folder = data_folder(data_dir)
    try:
        ready = _model_folder(folder) is not None
    except (OSError, ValueError, LookupError, TypeError):
        return EngineStatus(NAME, False, _BAD_DATA, {"folder": folder})
    return EngineStatus(NAME, True) if ready else EngineStatus(NAME, False, _NO_DATA, {"folder": folder})


def _model_folder(folder: Path) -> Path | None:
    """The folder of the default model, or None when the catalogue or one of the model's files is missing.

    Raises OSError, ValueError, LookupError or TypeError when the catalogue is not what camel-tools writes.
    """
    catalogue = folder / "catalogue.json"
    if not catalogue.is_file():
        return None
    component = json.loads(catalogue.read_text("utf-8"))["components"][_COMPONENT]
    model = folder / "data" / component["datasets"][component["default"]]["path"]
    whole = all((model / name).is_file() for name in _MODEL_FILES)
    return model if whole and any((model / name).is_file() for name in _WEIGHTS) else None


def load(data_dir: Path | None = None) -> CamelRecogniser:
    """The engine with its model in memory; takes seconds.

    Raises UserError when the libraries or the data are missing or damaged.
    """
    problem = status(data_dir).problem()
    if problem is not None:
        raise problem
    folder = data_folder(data_dir)
    with _data_in(folder):
        # Only here: the import reads the catalogue, and would fetch it were it not there.
        from camel_tools.data import CT_DATA_DIR
        from camel_tools.ner import NERecognizer
    try:
        same = Path(CT_DATA_DIR) == folder
        model = NERecognizer.pretrained() if same else NERecognizer(str(_model_folder(folder)))
    except (OSError, ValueError, LookupError, RuntimeError, EOFError) as error:
        raise UserError(_BAD_DATA, folder=folder) from error
    return CamelRecogniser(cast(_NERecognizer, model))


@contextmanager
def _data_in(folder: Path) -> Iterator[None]:
    """Point camel-tools at `folder`, and keep transformers quiet and off the network, while they are imported."""
    before = os.environ.get(_DATA_VARIABLE)
    os.environ[_DATA_VARIABLE] = str(folder)
    for variable, value in _QUIET_OFFLINE.items():
        os.environ.setdefault(variable, value)
    try:
        yield
    finally:
        if before is None:
            del os.environ[_DATA_VARIABLE]
        else:
            os.environ[_DATA_VARIABLE] = before


@dataclass(frozen=True, slots=True)
class _Word:
    """A word or a mark of punctuation of a text; `name` is true for a word."""

    start: int
    end: int
    name: bool


class CamelRecogniser:
    """camel-tools' recogniser of words, led over raw text."""

    name = NAME

    def __init__(self, model: _NERecognizer) -> None:
        self._model = model
        self._known = load_gazetteer().known
        try:
            self.version = f"{NAME}-{package_version('camel-tools')}"
        except PackageNotFoundError:
            self.version = NAME

    def recognise(self, text: str) -> list[Suggestion]:
        """The mentions in `text`, sorted; proclitics outside. The model gives no scores."""
        suggestions: list[Suggestion] = []
        batch: list[list[_Word]] = []
        for sentence in _sentences(text):
            batch.append(sentence)
            if len(batch) == _BATCH:
                suggestions.extend(self._label(text, batch))
                batch = []
        suggestions.extend(self._label(text, batch))
        return suggestions

    def label_words(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """The model's labels; a word it can't read (no word piece, or far too many) is O."""
        labels: list[list[str]] = []
        for start in range(0, len(sentences), _BATCH):
            labels.extend(self._predict(sentences[start : start + _BATCH]))
        return labels

    def _label(self, text: str, sentences: list[list[_Word]]) -> Iterator[Suggestion]:
        labelled = self._predict(
            [[text[word.start : word.end] for word in sentence] for sentence in sentences]
        )
        for sentence, labels in zip(sentences, labelled, strict=True):
            for first, stop, label in chunks(labels):
                suggestion = self._suggestion(text, sentence[first:stop], label)
                if suggestion is not None:
                    yield suggestion

    def _suggestion(self, text: str, phrase: list[_Word], label: str) -> Suggestion | None:
        """The phrase without punctuation at its ends and proclitics at its start."""
        named = [i for i, word in enumerate(phrase) if word.name]
        if not named:
            return None
        first, last = phrase[named[0]], phrase[named[-1]]
        start = first.start + proclitic_length(text[first.start : first.end], self._known)
        return Suggestion(start, last.end, canonical_label(label), None, Origin.MODEL)

    def _predict(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """One label a word. camel-tools gives none for a word without pieces and fails on one with too many,
        so such words are kept from it; a sentence longer than the model is wide goes in parts.
        """
        labels = [["O"] * len(sentence) for sentence in sentences]
        parts = [(i, part) for i, sentence in enumerate(sentences) for part in self._parts(sentence)]
        predicted = (
            self._model.predict([[sentences[i][j] for j in part] for i, part in parts]) if parts else []
        )
        for (i, part), found in zip(parts, predicted, strict=True):
            for j, label in zip(part, found, strict=True):
                labels[i][j] = label
        return labels

    def _parts(self, sentence: Sequence[str]) -> Iterator[list[int]]:
        """The numbers of the words the model can read, in runs that fit into it."""
        part: list[int] = []
        room = _MOST_PIECES
        for i, word in enumerate(sentence):
            pieces = len(self._model.tokenizer.tokenize(word)) if len(word) <= _MOST_PIECES else 0
            if not 0 < pieces <= _MOST_PIECES:
                continue
            if pieces > room:
                yield part
                part, room = [], _MOST_PIECES
            part.append(i)
            room -= pieces
        if part:
            yield part


def _sentences(text: str) -> Iterator[list[_Word]]:
    """The sentences of a text as words and single marks, those without a word left out.

    A line's end or a full stop before a space ends one, and so do 400 words and marks.
    """
    sentence: list[_Word] = []
    place = 0
    for start, end in chain(words(text), [(len(text), len(text))]):
        for i in range(place, start):
            if not text[i].isspace():
                sentence.append(_Word(i, i + 1, False))
            if _ends_sentence(text, i):
                yield from _with_words(sentence)
                sentence = []
        if start < end:
            sentence.append(_Word(start, end, True))
        if len(sentence) >= _LONGEST_SENTENCE:
            yield from _with_words(sentence)
            sentence = []
        place = end
    yield from _with_words(sentence)


def _ends_sentence(text: str, i: int) -> bool:
    if text[i] == "\n":
        return True
    return text[i] in _SENTENCE_ENDS and (i + 1 == len(text) or text[i + 1].isspace())


def _with_words(sentence: list[_Word]) -> Iterator[list[_Word]]:
    if any(word.name for word in sentence):
        yield sentence
