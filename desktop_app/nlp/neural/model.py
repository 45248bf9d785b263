"""The trained model as it lies in resources/recogniser, and running it.

`network.onnx` reads rows of words both ways and gives a state for each word; `weights.npz` has the word tables
and the output layers; `words.txt.xz` the vocabulary and the name table; `model.json` says what it is.
"""

from __future__ import annotations

import json
import lzma
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
import threadpoolctl
from numpy.typing import NDArray
from onnxruntime.capi import onnxruntime_pybind11_state as onnx_errors

from desktop_app.errors import UserError
from desktop_app.nlp.gazetteer import Gazetteer
from desktop_app.nlp.neural.calibration import Calibration
from desktop_app.nlp.neural.decoding import Chain, Floats
from desktop_app.nlp.neural.files import DAMAGED, MISSING, missing_file, model_folder
from desktop_app.nlp.neural.lexicon import LEXICON_SIZE, Lexicon
from desktop_app.nlp.neural.upper import Names, Residual
from desktop_app.nlp.neural.word_features import LINE_END, Vocabulary
from desktop_app.nlp.neural.word_table import Tables, WordTable

_DAMAGE = (
    OSError,
    ValueError,
    LookupError,
    AttributeError,
    TypeError,
    EOFError,
    lzma.LZMAError,
    zlib.error,
    zipfile.BadZipFile,
    *(
        getattr(onnx_errors, name)
        for name in ("Fail", "InvalidArgument", "InvalidGraph", "InvalidProtobuf", "NotImplemented")
    ),
)
_BATCH_WORDS = 1_536
OUR_LAYER = "rasid"
"""The output layer for texts, in our span convention."""
_WRITTEN = "\\n"


@dataclass(slots=True)
class Model:
    """A loaded model: `chains` are the output layers by annotated set, `calibration` turns scores into shares.

    `residual` and `our_document` are the learned upper layers for texts; other output layers go by `document`.
    """

    version: str
    words: WordTable
    chains: dict[str, Chain]
    calibration: Calibration
    fronts: tuple[Floats, Floats]
    document: tuple[Floats, Floats]
    session: onnxruntime.InferenceSession
    residual: Residual | None = None
    our_document: tuple[Floats, Floats] | None = None

    def upper(self) -> dict[str, Floats]:
        """The weights of the upper layers, the residual one left out: what learning begins with."""
        chain = self.chains[OUR_LAYER]
        parts = {"document": self.document, "fronts": self.fronts}
        arrays = {f"{name}_weights": pair[0] for name, pair in parts.items()}
        arrays |= {f"{name}_bias": pair[1] for name, pair in parts.items()}
        return arrays | {
            "weights": chain.weights,
            "bias": chain.bias,
            "start": chain.start,
            "moves": chain.moves,
        }

    def set_upper(self, arrays: dict[str, Floats], labels: Sequence[str]) -> None:
        """Use these upper layers, whose output layer has these labels, for texts."""
        self.our_document = arrays["document_weights"], arrays["document_bias"]
        self.fronts = arrays["fronts_weights"], arrays["fronts_bias"]
        self.residual = Residual(*(arrays[name] for name in ("enter", "enter_bias", "leave", "leave_bias")))
        chain = (arrays[name] for name in ("weights", "bias", "start", "moves"))
        self.chains = self.chains | {OUR_LAYER: Chain(tuple(labels), *chain)}

    def states(self, rows: list[tuple[NDArray[np.int64], Floats]]) -> Iterator[tuple[list[int], Floats]]:
        """States of rows of words, given each row's word numbers and list entries.

        Rows of like length go together: gives the rows' indexes with [words, states], row after row.
        """
        order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
        batch: list[int] = []
        for i in order:
            if batch and len(rows[i][0]) * (len(batch) + 1) > _BATCH_WORDS:
                yield batch, self._run(rows, batch)
                batch = []
            batch.append(i)
        if batch:
            yield batch, self._run(rows, batch)

    def _run(self, rows: list[tuple[NDArray[np.int64], Floats]], batch: list[int]) -> Floats:
        lengths = np.array([len(rows[i][0]) for i in batch], np.int32)
        vectors = np.zeros((lengths.max(), len(batch), self.words.vectors.shape[1]), np.float32)
        lists = np.zeros((lengths.max(), len(batch), LEXICON_SIZE), np.float32)
        for b, i in enumerate(batch):
            numbers, entries = rows[i]
            vectors[: len(numbers), b] = self.words.vectors[numbers]
            lists[: len(numbers), b] = entries
        (states,) = self.session.run(None, {"vectors": vectors, "lists": lists, "lengths": lengths})
        flat: Floats = np.concatenate([states[: lengths[b], b] for b in range(len(batch))])
        return flat

    def with_document(self, states: Floats, names: NDArray[np.int64], layer: str) -> Floats:
        """[words, states] and a number for the same name (0 for none) to the same size, for an output layer.

        Each word gets what the other words of its name are like.
        """
        weights, bias = (self.our_document if layer == OUR_LAYER else None) or self.document
        size = states.shape[1]
        change = states @ weights[:, :size].T + bias
        shared = Names.of(names)
        if shared:
            change[shared.places] += shared.means_of_others(states) @ weights[:, size:-1].T + weights[:, -1]
        told: Floats = states + np.tanh(change)
        return told


def load_model(gazetteer: Gazetteer, folder: Path | None = None, own: Path | None = None) -> Model:
    """The model of `folder` (default: the shipped one), with the upper layers of the folder `own` if there is one.

    Raises UserError when a file is missing or damaged.
    """
    folder = folder or model_folder()
    missing = missing_file(folder)
    if missing is not None:
        raise UserError(MISSING, path=missing)
    try:
        model = _read_model(gazetteer, folder)
    except _DAMAGE as error:
        raise UserError(DAMAGED, folder=folder, reason=error) from error
    if own is not None:
        try:
            _take_layers(model, own)
        except _DAMAGE as error:
            raise UserError(DAMAGED, folder=own, reason=error) from error
    return model


def _take_layers(model: Model, folder: Path) -> None:
    """Put learned upper layers in the place of the shipped ones."""
    about = json.loads((folder / "model.json").read_text("utf-8"))
    with np.load(folder / "layers.npz") as file:
        arrays = {name: file[name] for name in file.files}
    model.set_upper(arrays, about["labels"])
    model.version = about["version"]
    model.calibration = Calibration.from_numbers(about["calibration"])


def _read_model(gazetteer: Gazetteer, folder: Path) -> Model:
    about = json.loads((folder / "model.json").read_text("utf-8"))
    vocabulary, names = read_words(folder / "words.txt.xz")
    with np.load(folder / "weights.npz") as file:
        arrays = {name: file[name] for name in file.files}
    tables = Tables(*(arrays[f"table_{name}"] for name in Tables.__slots__))
    chains = {
        name: Chain(
            tuple(labels), *(arrays[f"{name}_{part}"] for part in ("weights", "bias", "start", "moves"))
        )
        for name, labels in about["labels"].items()
    }
    # One core: the matrices are small, and several processes may read articles side by side.
    threadpoolctl.threadpool_limits(1, user_api="blas")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return Model(
        about["version"],
        WordTable(vocabulary, Lexicon(gazetteer, names), tables),
        chains,
        Calibration.from_numbers(about["calibration"]),
        (arrays["fronts_weights"], arrays["fronts_bias"]),
        (arrays["document_weights"], arrays["document_bias"]),
        onnxruntime.InferenceSession(folder / "network.onnx", options, providers=["CPUExecutionProvider"]),
    )


def write_words(path: Path, vocabulary: Vocabulary, names: dict[str, tuple[int, int, int]]) -> None:
    """Write the vocabulary (word and count), the stems and the name table, each under its number of lines."""
    with lzma.open(path, "wt", encoding="utf-8", preset=9, newline="\n") as file:
        for lines in (
            [f"{word}\t{vocabulary.counts[word]}" for word in vocabulary.words],
            vocabulary.stems,
            [
                f"{name}\t{given}{surname}{foreign}"
                for name, (given, surname, foreign) in sorted(names.items())
            ],
        ):
            file.write(f"{len(lines)}\n" + "".join(line.replace(LINE_END, _WRITTEN) + "\n" for line in lines))


def read_words(path: Path) -> tuple[Vocabulary, dict[str, tuple[int, int, int]]]:
    """What `write_words` wrote."""
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as file:
        lines = [line.replace(_WRITTEN, LINE_END) for line in file.read().split("\n")]
    parts, place = [], 0
    for _ in range(3):
        count = int(lines[place])
        parts.append(lines[place + 1 : place + 1 + count])
        place += 1 + count
    pairs = [line.rsplit("\t", 1) for line in parts[0]]
    names = {}
    for line in parts[2]:
        name, levels = line.split("\t")
        names[name] = int(levels[0]), int(levels[1]), int(levels[2])
    return Vocabulary([word for word, _ in pairs], [int(count) for _, count in pairs], parts[1]), names
