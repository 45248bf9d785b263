"""From sentences to labelled words: packing, the network, the document's say and the best labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.nlp.neural.decoding import Chain, Floats, best_path, marginals
from desktop_app.nlp.neural.lexicon import mark_names
from desktop_app.nlp.neural.model import OUR_LAYER, Model
from desktop_app.nlp.neural.rows import pack

_DECODED = 64


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence: as printed, and folded with digits as 0."""

    tokens: Sequence[str]
    forms: Sequence[str]


@dataclass(frozen=True, slots=True)
class Labelled:
    """One sentence's labels, how probable each is, and how many letters may stand before a name in each word."""

    labels: list[str]
    shares: Floats
    fronts: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Document:
    """A document's words in a row, line ends among them, with what the lower layers say.

    `numbers` are those of the word table, valid until it is asked again, `lists` the entries of the word lists,
    `names` tell the same name; `sentences` gives the place of the line end before each sentence and how many words it
    has, that line end included.
    """

    numbers: NDArray[np.int64]
    lists: Floats
    states: Floats
    names: NDArray[np.int64]
    sentences: list[tuple[int, int]]

    def inputs(self, model: Model) -> Floats:
        """[words, ...] what the residual layer sees."""
        return np.concatenate([self.states, model.words.vectors[self.numbers], self.lists], axis=1)


def read_document(model: Model, sentences: Sequence[Words]) -> Document:
    """What the lower layers of the network say of a document's words."""
    table = model.words
    keys = [_key(t, f) for s in sentences for t, f in zip(s.tokens, s.forms, strict=True)]
    forms = [form for s in sentences for form in s.forms]
    flat = table.numbers(keys, forms, [token for s in sentences for token in s.tokens])
    packed = pack([len(s.forms) for s in sentences])
    inputs, rows, place = [], [], 0
    end: NDArray[np.int64] = np.zeros(1, np.int64)
    for first, stop in packed:
        parts, marks = [end], [table.lists[:1]]
        for sentence in sentences[first:stop]:
            numbers = flat[place : place + len(sentence.forms)]
            place += len(numbers)
            lists = table.lists[numbers]
            mark_names(lists, sentence.forms, [table.phrases[i] for i in numbers])
            parts += [numbers, end]
            marks += [lists, table.lists[:1]]
        rows.append(np.concatenate(parts))
        inputs.append((rows[-1], np.concatenate(marks)))
    names = _names(model, rows)
    sizes = np.array([len(row) for row in rows])
    starts = np.concatenate([[0], np.cumsum(sizes)])
    states: Floats = np.empty((starts[-1], model.document[0].shape[0]), np.float32)
    for batch, found in model.states(inputs):
        where = np.concatenate([np.arange(starts[i], starts[i + 1]) for i in batch])
        states[where] = found
    places = []
    for row, (first, stop) in enumerate(packed):
        at = int(starts[row])
        for sentence in sentences[first:stop]:
            size = len(sentence.forms) + 1
            places.append((at, size))
            at += size
    return Document(
        np.concatenate(rows), np.concatenate([marks for _, marks in inputs]), states, names, places
    )


def label_document(model: Model, sentences: Sequence[Words], layer: str) -> list[Labelled]:
    """The labels of a document's sentences by the output layer `layer`."""
    if not sentences:
        return []
    document = read_document(model, sentences)
    states = document.states
    if model.residual is not None and layer == OUR_LAYER:
        states = states + model.residual.added(document.inputs(model))
    states = model.with_document(states, document.names, layer)
    chain = model.chains[layer]
    # A line end is never part of a name, so each sentence is decoded by itself, with the line end before it.
    firsts, sizes = (np.array(some) for some in zip(*document.sentences, strict=True))
    path, shares = _decode(chain, chain.emissions(states), sizes, firsts)
    weights, bias = model.fronts
    fronts = (states @ weights.T + bias + model.words.fronts[document.numbers]).argmax(1)
    labelled: list[Labelled] = []
    for first, size in document.sentences:
        words = slice(first + 1, first + size)
        labelled.append(Labelled([chain.labels[i] for i in path[words]], shares[words], fronts[words]))
    return labelled


def _key(token: str, form: str) -> str:
    """What tells words apart: Latin letters with their capitals, all else folded."""
    return token if form[:1].isascii() and form[:1].isalpha() else form


def _names(model: Model, rows: list[NDArray[np.int64]]) -> NDArray[np.int64]:
    known: dict[str, int] = {"": 0}
    stems = model.words.stems
    return np.array([known.setdefault(stems[i], len(known)) for row in rows for i in row], np.int64)


def _decode(
    chain: Chain, emissions: Floats, sizes: NDArray[np.int64], starts: NDArray[np.int64]
) -> tuple[NDArray[np.int64], Floats]:
    """The best labels of all words and their probabilities; sentences of like length are worked out together."""
    path: NDArray[np.int64] = np.zeros(len(emissions), np.int64)
    shares: Floats = np.zeros(len(emissions), np.float32)
    order = np.argsort(sizes, kind="stable")
    for i in range(0, len(order), _DECODED):
        some = order[i : i + _DECODED]
        lengths = sizes[some]
        block = np.zeros((lengths.max(), len(some), emissions.shape[1]), np.float32)
        for b, row in enumerate(some):
            block[: lengths[b], b] = emissions[starts[row] : starts[row] + lengths[b]]
        best = best_path(chain, block, lengths)
        probable = np.take_along_axis(marginals(chain, block, lengths), best[:, :, None], 2)[:, :, 0]
        for b, row in enumerate(some):
            place = slice(starts[row], starts[row] + lengths[b])
            path[place] = best[: lengths[b], b]
            shares[place] = probable[: lengths[b], b]
    return path, shares
