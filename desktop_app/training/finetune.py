"""Training of the tagger on all annotated sets at once, each with an output layer of its own."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from desktop_app.nlp.neural.lexicon import LEXICON_SIZE, Floats, Lexicon
from desktop_app.nlp.neural.proclitics import FRONTS, front_choices
from desktop_app.nlp.neural.rows import pack
from desktop_app.nlp.neural.word_features import LINE_END, Vocabulary
from desktop_app.nlp.word_labels import chunks
from desktop_app.training.labelled import CLASSES, Document
from desktop_app.training.network import Batch, Tagger

_log = logging.getLogger(__name__)


def label_list(classes: Sequence[str]) -> list[str]:
    """O and the B- and I- labels of the classes."""
    return ["O", *(f"{tag}-{name}" for name in classes for tag in "BI")]


LABELS = {name: label_list(classes) for name, classes in CLASSES.items()}


@dataclass(slots=True)
class Example:
    """A document as numbers: rows of at most ROW words, line ends between its sentences.

    `types` are numbers of word types, `keys` tell the same name within the document, `tags` are -1 at line ends.
    """

    name: str
    rows: list[slice]
    types: np.ndarray
    lexicon: np.ndarray
    keys: np.ndarray
    tags: np.ndarray
    fronts: np.ndarray
    choices: np.ndarray


class Encoder:
    """Turns documents into examples; the tables of the word types it met grow with them."""

    def __init__(self, vocabulary: Vocabulary, lexicon: Lexicon) -> None:
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        self._types: dict[tuple[str, int], int] = {}
        self._rows: list[tuple[int, int, int, int]] = []
        self._grams: list[tuple[int, ...]] = []
        self._type(LINE_END, LINE_END)

    def _type(self, form: str, token: str) -> int:
        numbers = self._vocabulary.numbers(form, token)
        key = form, numbers.look
        known = self._types.get(key)
        if known is None:
            known = self._types[key] = len(self._rows)
            self._rows.append(numbers.row)
            self._grams.append(numbers.grams)
        return known

    def tables(self) -> tuple[Tensor, Tensor]:
        """The numbers of all word types met: [n, 4] and [n, NGRAMS]."""
        return torch.tensor(self._rows), torch.tensor(self._grams)

    def encode(self, name: str, document: Document) -> Example:
        """A document of the set `name` as numbers."""
        labels = {label: i for i, label in enumerate(LABELS[name])}
        names: dict[str, int] = {}
        types: list[int] = []
        keys: list[int] = []
        tags: list[int] = []
        fronts: list[int] = []
        choices: list[int] = []
        lists: list[Floats] = []
        rows: list[slice] = []
        for first, stop in pack([len(sentence.forms) for sentence in document]):
            start = len(types)
            for numbers, end in ((types, 0), (keys, 0), (tags, -1), (fronts, -1), (choices, 0)):
                numbers.append(end)
            lists.append(_NOTHING)
            for sentence in document[first:stop]:
                types += [self._type(f, t) for f, t in zip(sentence.forms, sentence.tokens, strict=True)] + [
                    0
                ]
                lists += [self._lexicon.rows(sentence.forms), _NOTHING]
                keys += [self._key(form, names) for form in sentence.forms] + [0]
                tags += [labels[label] for label in sentence.labels] + [-1]
                fronts += [min(n, FRONTS - 1) for n in sentence.fronts] + [-1]
                choices += [front_choices(form) for form in sentence.forms] + [0]
            rows.append(slice(start, len(types)))
        matrix = np.concatenate([part.reshape(-1, LEXICON_SIZE) for part in lists]).astype(np.float16)
        return Example(
            name,
            rows,
            np.array(types),
            matrix,
            np.array(keys),
            np.array(tags),
            np.array(fronts),
            np.array(choices),
        )

    def _key(self, form: str, names: dict[str, int]) -> int:
        name = self._vocabulary.name_of(form)
        return names.setdefault(name, len(names) + 1) if name else 0


_NOTHING: Floats = np.zeros((1, LEXICON_SIZE), np.float32)


def make_batch(examples: Sequence[Example], rows: Tensor, grams: Tensor) -> Batch:
    """Examples side by side, with the tables of their word types only."""
    places = [(e, row, i) for i, e in enumerate(examples) for row in e.rows]
    longest = max(row.stop - row.start for _, row, _ in places)
    shape = longest, len(places)
    types, keys = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    tags, fronts, choices = np.full(shape, -1), np.full(shape, -1), np.zeros(shape, np.int64)
    mask = np.zeros(shape, bool)
    lexicon = np.zeros((*shape, LEXICON_SIZE), np.float32)
    offsets = np.cumsum([0, *(int(e.keys.max()) for e in examples)])
    for b, (e, row, i) in enumerate(places):
        n = row.stop - row.start
        types[:n, b], tags[:n, b], fronts[:n, b] = e.types[row], e.tags[row], e.fronts[row]
        keys[:n, b] = np.where(e.keys[row] > 0, e.keys[row] + offsets[i], 0)
        choices[:n, b], lexicon[:n, b], mask[:n, b] = e.choices[row], e.lexicon[row], True
    distinct, inverse = np.unique(types, return_inverse=True)
    chosen = torch.from_numpy(distinct)
    return Batch(
        rows[chosen].clone(),
        grams[chosen],
        torch.from_numpy(inverse.reshape(shape)),
        torch.from_numpy(mask.sum(0)),
        torch.from_numpy(mask),
        torch.from_numpy(lexicon),
        torch.from_numpy(keys),
        torch.from_numpy(tags),
        torch.from_numpy(fronts),
        torch.from_numpy(choices),
    )


def loss_of(model: Tagger, batch: Batch, name: str) -> Tensor:
    """The loss of a batch of one set, by word."""
    states = model(batch)
    crf = model.sets[name]
    total = crf.loss(crf.emit(states).float(), batch.tags.clamp(min=0), batch.mask.float()) / batch.mask.sum()
    asked = _could_be_cut(batch) & ((batch.front_choices >> batch.fronts.clamp(min=0) & 1) > 0)
    if asked.any():
        logits = masked_fronts(model.fronts(states[asked]).float(), batch.front_choices[asked])
        total = (
            total
            + 0.5
            * nn.functional.cross_entropy(logits, batch.fronts[asked], reduction="sum")
            / batch.mask.sum()
        )
    return total


def _could_be_cut(batch: Batch) -> Tensor:
    """[t, b], true where a name begins whose first letters are known and could be cut in several places."""
    begins = (batch.fronts >= 0) & (batch.tags > 0) & (batch.tags % 2 == 1)
    several: Tensor = (batch.front_choices & (batch.front_choices - 1)) > 0
    return begins & several


def masked_fronts(logits: Tensor, choices: Tensor) -> Tensor:
    """[n, FRONTS] logits with the impossible numbers of letters ruled out."""
    bits = torch.arange(FRONTS)
    return logits.masked_fill((choices.unsqueeze(1) >> bits & 1) == 0, -1e4)


@dataclass(frozen=True, slots=True)
class TuningPlan:
    """`rounds` passes over the data; of each set `shares` of it a round (1 if not said); batches of about `words`."""

    shares: Mapping[str, float] = field(default_factory=lambda: {"anercorp": 2, "aqmar": 2, "wikifane": 0.2})
    rounds: int = 7
    words: int = 3_200
    rate: float = 2e-3
    tower_rate: float = 4e-4
    vector_rate: float = 1e-4
    forget: float = 0.06
    forget_lists: float = 0.1
    seed: int = 1
    bf16: bool = True


def batches(
    examples: Mapping[str, list[Example]], plan: TuningPlan, turn: int
) -> Iterator[tuple[str, list[Example]]]:
    """One round: documents in chance order, batches of one set each."""
    dice = np.random.default_rng((plan.seed, turn))
    found: list[tuple[str, list[Example]]] = []
    for name, all_of_set in examples.items():
        share = plan.shares.get(name, 1)
        turns = [dice.permutation(len(all_of_set)) for _ in range(math.ceil(share))]
        order = np.concatenate(turns)[: round(share * len(all_of_set))]
        batch: list[Example] = []
        size = 0
        for i in order:
            batch.append(all_of_set[i])
            size += len(all_of_set[i].types)
            if size >= plan.words:
                found.append((name, batch))
                batch, size = [], 0
        if batch:
            found.append((name, batch))
    for i in dice.permutation(len(found)):
        yield found[i]


def tune(
    model: Tagger,
    examples: Mapping[str, list[Example]],
    encoder: Encoder,
    plan: TuningPlan,
    dev: Mapping[str, tuple[str, list[Example]]],
) -> dict[str, Tensor]:
    """Train; returns the mean of the weights of the last rounds (Izmailov et al. 2018)."""
    rows, grams = encoder.tables()
    groups: list[dict[str, Any]] = [
        {
            "params": [*model.body.parameters(), *model.sets.parameters(), *model.fronts.parameters()],
            "lr": plan.rate,
        },
        {"params": [*model.towers.parameters(), *model.slot.parameters()], "lr": plan.tower_rate},
        {"params": [*model.vectors.parameters()], "lr": plan.vector_rate},
    ]
    peaks = [group["lr"] for group in groups]
    adam = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    steps = plan.rounds * sum(1 for _ in batches(examples, plan, 0))
    dice = np.random.default_rng((plan.seed, 99))
    torch.manual_seed(plan.seed)
    step, mean, kept = 0, 0.0, 0
    averaged: dict[str, Tensor] = {}
    for turn in range(plan.rounds):
        model.train()
        started = time.monotonic()
        for name, chosen in batches(examples, plan, turn):
            batch = make_batch(chosen, rows, grams)
            forgotten = torch.from_numpy(dice.random(len(batch.rows)) < plan.forget)
            batch.rows[forgotten, 0] = 1
            batch.lexicon[torch.from_numpy(dice.random(batch.mask.shape) < plan.forget_lists)] = 0
            scale = min(1.0, (step + 1) / 150) * max(0.03, 1 - step / steps)
            for group, peak in zip(adam.param_groups, peaks, strict=True):
                group["lr"] = peak * scale
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=plan.bf16):
                loss = loss_of(model, batch, name)
            adam.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            adam.step()
            mean = 0.98 * mean + 0.02 * loss.item()
            step += 1
        if turn >= plan.rounds * 2 // 3:
            kept += 1
            for key, value in model.state_dict().items():
                averaged[key] = averaged[key] + value if key in averaged else value.clone()
        took = time.monotonic() - started
        scores = {key: evaluate(model, some, name, rows, grams)["micro"] for key, (name, some) in dev.items()}
        _log.info("round %d: loss %.4f, %.0f s; %s", turn + 1, mean, took, scores)
    return {
        key: value / kept if value.is_floating_point() else value // kept for key, value in averaged.items()
    }


def evaluate(
    model: Tagger, examples: Sequence[Example], name: str, rows: Tensor, grams: Tensor
) -> dict[str, float]:
    """Exact-match F1 of words' labels, micro and by label, and the share of right proclitics (`fronts`)."""
    model.eval()
    crf = model.sets[name]
    right: dict[str, list[int]] = {}
    fronts = [0, 0]
    for i in range(0, len(examples), 8):
        some = examples[i : i + 8]
        batch = make_batch(some, rows, grams)
        with torch.no_grad():
            states = model(batch)
            paths = crf.decode(crf.emit(states), batch.mask.float())
            asked = _could_be_cut(batch)
            guess = masked_fronts(model.fronts(states[asked]), batch.front_choices[asked]).argmax(1)
        fronts[0] += int((guess == batch.fronts[asked]).sum())
        fronts[1] += int(asked.sum())
        for b, path in enumerate(paths):
            gold = batch.tags[: len(path), b].tolist()
            told = [crf.labels[p] if g >= 0 else "O" for p, g in zip(path, gold, strict=True)]
            wanted = {*chunks([crf.labels[max(g, 0)] for g in gold])}
            found = {*chunks(told)}
            for where, index in ((wanted & found, 0), (found, 1), (wanted, 2)):
                for _, _, label in where:
                    right.setdefault(label, [0, 0, 0])[index] += 1
    scores = {label: round(200 * n[0] / max(1, n[1] + n[2]), 1) for label, n in right.items()}
    sums = [sum(n[i] for n in right.values()) for i in range(3)]
    scores["micro"] = round(200 * sums[0] / max(1, sums[1] + sums[2]), 2)
    scores["fronts"] = round(100 * fronts[0] / max(1, fronts[1]), 2)
    return scores


def load_pretrained(path: Path) -> dict[str, Tensor]:
    """The weights of a pretraining checkpoint."""
    state = torch.load(path, weights_only=True)
    weights: dict[str, Tensor] = state["model"]
    return weights
