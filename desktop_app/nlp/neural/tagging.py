"""From sentences to labelled words: packing, the network, the document's say and the best labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.nlp.neural.decoding import Chain, Floats, best_path, marginals
from desktop_app.nlp.neural.lexicon import mark_names
from desktop_app.nlp.neural.model import Model
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


def label_document(model: Model, sentences: Sequence[Words], layer: str) -> list[Labelled]:
    """The labels of a document's sentences by the output layer `layer`."""
    if not sentences:
        return []
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
    states = model.with_document(states, names)
    chain = model.chains[layer]
    # A line end is never part of a name, so each sentence is decoded by itself, with the line end before it.
    firsts = []
    for row, (first, stop) in enumerate(packed):
        at = starts[row]
        for sentence in sentences[first:stop]:
            firsts.append(at)
            at += len(sentence.forms) + 1
    sizes = np.array([len(sentence.forms) + 1 for sentence in sentences])
    path, shares = _decode(chain, chain.emissions(states), sizes, np.array(firsts))
    weights, bias = model.fronts
    fronts = (states @ weights.T + bias + table.fronts[np.concatenate(rows)]).argmax(1)
    labelled: list[Labelled] = []
    for first, size in zip(firsts, sizes, strict=True):
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
