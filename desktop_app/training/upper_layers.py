"""Learning the network's upper layers anew from a few texts: plain numpy, minutes on one core, no torch.

All below stays as it was shipped, so what each word's state is has to be worked out only once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop_app.nlp.neural.proclitics import FRONTS
from desktop_app.nlp.neural.upper import REACH, Floats, Names, Residual

Weights: TypeAlias = dict[str, Floats]
Ints: TypeAlias = NDArray[np.int64]
_FRONTS_SHARE = 0.5


@dataclass(slots=True)
class Lesson:
    """A document to learn from: its words in a row, with what the lower layers say of them.

    `states` and `inputs`, which the residual layer sees beside them, are [words, ...]; `tags` the right labels'
    numbers; `sentences` where sentences begin (the line end before their first word) and how many words they have,
    line end included; `fronts` how many first letters are proclitics (-1: nobody asks) and `choices` the possible
    numbers, as bits.
    """

    states: NDArray[np.float16]
    inputs: NDArray[np.float16]
    names: Names
    tags: Ints
    sentences: list[tuple[int, int]]
    fronts: Ints
    choices: Ints


@dataclass(frozen=True, slots=True)
class LearningPlan:
    """How long and how gently."""

    steps: int = 300
    words: int = 2_000
    rate: float = 5e-4
    new_rate: float = 5.0
    hidden: int = 64
    drop: float = 0.3
    seed: int = 1


def new_residual(states: int, inputs: int, plan: LearningPlan) -> Weights:
    """A residual layer that adds nothing yet; `inputs` is the size of states and what stands beside them."""
    dice = np.random.default_rng((plan.seed, 5))
    width = 2 * REACH + 1
    enter = dice.normal(0, (width * inputs) ** -0.5, (width, inputs, plan.hidden)).astype(np.float32)
    return {
        "enter": enter,
        "enter_bias": np.zeros(plan.hidden, np.float32),
        "leave": np.zeros((plan.hidden, states), np.float32),
        "leave_bias": np.zeros(states, np.float32),
    }


def learn(
    weights: Weights,
    lessons: Sequence[Lesson],
    plan: LearningPlan,
    on_step: Callable[[int], None],
    known: int,
) -> Weights:
    """The weights after learning (Adam, Kingma & Ba 2015); the mean of the last third of the steps.

    What is new learns `plan.new_rate` times as fast: the residual layer, and the labels after the first `known`.
    `on_step` is told of each step and may raise to give up.
    """
    now = {name: value.copy() for name, value in weights.items()}
    first = {name: np.zeros_like(value) for name, value in weights.items()}
    second = {name: np.zeros_like(value) for name, value in weights.items()}
    mean = {name: np.zeros_like(value) for name, value in weights.items()}
    paces = {name: _pace(name, value, plan, known) for name, value in weights.items()}
    dice = np.random.default_rng((plan.seed, 6))
    batches = _batches(lessons, plan, dice)
    kept = 0
    for step in range(plan.steps):
        on_step(step)
        gradients = _gradients(now, next(batches), plan, dice)[1]
        size = np.sqrt(sum(float((g * g).sum()) for g in gradients.values()))
        shrink = min(1.0, 1.0 / max(size, 1e-9))
        rate = plan.rate * min(1.0, (step + 1) / 20) * max(0.05, 1 - step / plan.steps)
        for name, gradient in gradients.items():
            gradient *= shrink
            first[name] += 0.1 * (gradient - first[name])
            second[name] += 0.02 * (gradient * gradient - second[name])
            seen = step + 1
            move = first[name] / (1 - 0.9**seen) / (np.sqrt(second[name] / (1 - 0.98**seen)) + 1e-8)
            now[name] -= rate * paces[name] * move
        if step >= plan.steps * 2 // 3:
            kept += 1
            for name, value in now.items():
                mean[name] += (value - mean[name]) / kept
    return mean


def _pace(name: str, value: Floats, plan: LearningPlan, known: int) -> Floats:
    pace = np.ones_like(value)
    if name in ("enter", "enter_bias", "leave", "leave_bias"):
        pace[:] = plan.new_rate
    elif name in ("weights", "bias", "start"):
        pace[known:] = plan.new_rate
    elif name == "moves":
        pace[known:] = pace[:, known:] = plan.new_rate
    return pace


def _batches(
    lessons: Sequence[Lesson], plan: LearningPlan, dice: np.random.Generator
) -> Iterator[list[Lesson]]:
    """Documents in chance order, round after round, about `plan.words` words at a time."""
    batch: list[Lesson] = []
    size = 0
    while True:
        for i in dice.permutation(len(lessons)):
            batch.append(lessons[i])
            size += len(lessons[i].tags)
            if size >= plan.words:
                yield batch
                batch, size = [], 0
        if batch and len(lessons) and size >= plan.words // 2:
            yield batch
            batch, size = [], 0


def _dropped(values: Floats, share: float, dice: np.random.Generator) -> tuple[Floats, Floats]:
    """Values with a share of them left out, the others made up for it; and by what each was multiplied."""
    mask = (dice.random(values.shape, np.float32) >= share).astype(np.float32) / np.float32(1 - share)
    return values * mask, mask


def _gradients(
    weights: Weights, batch: Sequence[Lesson], plan: LearningPlan, dice: np.random.Generator
) -> tuple[float, Weights]:
    """The loss of a batch by word, and how it changes with each weight."""
    total = sum(size for lesson in batch for _, size in lesson.sentences)
    sums = {name: np.zeros_like(value) for name, value in weights.items()}
    loss = 0.0
    passes = [_Pass(weights, lesson, plan.drop, dice) for lesson in batch]
    emissions = [p.final @ weights["weights"].T + weights["bias"] for p in passes]
    spans = [
        (d, start, size) for d, lesson in enumerate(batch) for start, size in lesson.sentences if size > 1
    ]
    spans.sort(key=lambda span: span[2])
    pulls = [np.zeros_like(e) for e in emissions]
    for i in range(0, len(spans), _TOGETHER):
        some = spans[i : i + _TOGETHER]
        blocks = [emissions[d][start : start + size] for d, start, size in some]
        tags = [batch[d].tags[start : start + size] for d, start, size in some]
        cost, pull, start_pull, moves_pull = crf_gradients(weights["start"], weights["moves"], blocks, tags)
        loss += cost
        sums["start"] += start_pull
        sums["moves"] += moves_pull
        for (d, start, size), one in zip(some, pull, strict=True):
            pulls[d][start : start + size] += one
    for each, pull in zip(passes, pulls, strict=True):
        loss += each.back(pull, sums)
    for value in sums.values():
        value /= total
    return loss / total, sums


_TOGETHER = 96


class _Pass:
    """One document through the upper layers, and back."""

    def __init__(self, weights: Weights, lesson: Lesson, drop: float, dice: np.random.Generator) -> None:
        self._weights, self._lesson = weights, lesson
        w = weights
        beside = np.concatenate([lesson.states, lesson.inputs], axis=1).astype(np.float32)
        self._inputs, _ = _dropped(beside, drop, dice)
        residual = Residual(w["enter"], w["enter_bias"], w["leave"], w["leave_bias"])
        entered = residual.hidden(self._inputs)
        self._hidden, self._hidden_mask = _dropped(np.maximum(entered, 0), drop, dice)
        self._hidden_mask *= entered > 0
        states, _ = _dropped(lesson.states.astype(np.float32), drop / 2, dice)
        self._states = states + self._hidden @ w["leave"] + w["leave_bias"]
        size = states.shape[1]
        change = self._states @ w["document_weights"][:, :size].T + w["document_bias"]
        names = lesson.names
        if names:
            self._means = names.means_of_others(self._states)
            change[names.places] += self._means @ w["document_weights"][:, size:-1].T
            change[names.places] += w["document_weights"][:, -1]
        self._bent = np.tanh(change)
        self.final: Floats = self._states + self._bent

    def back(self, pull: Floats, sums: Weights) -> float:
        """Add to `sums` what follows from the pull on the emissions; the loss of the proclitics' layer."""
        w, lesson = self._weights, self._lesson
        sums["weights"] += pull.T @ self.final
        sums["bias"] += pull.sum(0)
        by_final = pull @ w["weights"]
        loss = self._fronts(by_final, sums)
        by_change = by_final * (1 - self._bent * self._bent)
        size = self._states.shape[1]
        sums["document_weights"][:, :size] += by_change.T @ self._states
        sums["document_bias"] += by_change.sum(0)
        by_states = by_final + by_change @ w["document_weights"][:, :size]
        names = lesson.names
        if names:
            shared = by_change[names.places]
            sums["document_weights"][:, size:-1] += shared.T @ self._means
            sums["document_weights"][:, -1] += shared.sum(0)
            laid = np.zeros_like(by_states)
            laid[names.places] = shared @ w["document_weights"][:, size:-1]
            # The mean of the others is its own transpose: what pulls at a mean pulls alike at each of the others.
            by_states[names.places] += names.means_of_others(laid)
        sums["leave"] += self._hidden.T @ by_states
        sums["leave_bias"] += by_states.sum(0)
        by_hidden = (by_states @ w["leave"].T) * self._hidden_mask
        sums["enter_bias"] += by_hidden.sum(0)
        sums["enter"][REACH] += self._inputs.T @ by_hidden
        for step in range(1, REACH + 1):
            sums["enter"][REACH - step] += self._inputs[:-step].T @ by_hidden[step:]
            sums["enter"][REACH + step] += self._inputs[step:].T @ by_hidden[:-step]
        return loss

    def _fronts(self, by_final: Floats, sums: Weights) -> float:
        """The cross entropy of how many first letters are proclitics, where a name's word could be cut differently."""
        lesson, w = self._lesson, self._weights
        asked = np.flatnonzero(lesson.fronts >= 0)
        if not len(asked):
            return 0.0
        right, states = lesson.fronts[asked], self.final[asked]
        logits = states @ w["fronts_weights"].T + w["fronts_bias"]
        possible = lesson.choices[asked, None] >> np.arange(FRONTS) & 1
        logits = np.where(possible > 0, logits, -1e4)
        shares = np.exp(logits - logits.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        loss = -float(np.log(np.maximum(shares[np.arange(len(asked)), right], 1e-12)).sum())
        shares[np.arange(len(asked)), right] -= 1
        pull = (_FRONTS_SHARE * shares).astype(np.float32)
        sums["fronts_weights"] += pull.T @ states
        sums["fronts_bias"] += pull.sum(0)
        by_final[asked] += pull @ w["fronts_weights"]
        return _FRONTS_SHARE * loss


def crf_gradients(
    start: Floats, moves: Floats, emissions: Sequence[Floats], tags: Sequence[Ints]
) -> tuple[float, list[Floats], Floats, Floats]:
    """The summed negative log likelihood of sentences' labels; its slope by emissions, start and moves.

    By the forward-backward algorithm, brought back to sums of 1 at each step.
    """
    lengths = np.array([len(block) for block in emissions])
    rows, steps, count = len(emissions), int(lengths.max()), emissions[0].shape[1]
    block = np.zeros((steps, rows, count), np.float32)
    right: Ints = np.zeros((steps, rows), np.int64)
    for b, (some, labels) in enumerate(zip(emissions, tags, strict=True)):
        block[: len(some), b], right[: len(some), b] = some, labels
    on = np.arange(steps)[:, None] < lengths
    highest = block.max(2, keepdims=True)
    weight = np.exp(block - highest)
    step_weights = np.exp(moves)
    forward: Floats = np.empty_like(weight)
    norms: Floats = np.ones((steps, rows), np.float32)
    first = np.exp(start) * weight[0]
    norms[0] = first.sum(1)
    forward[0] = first / norms[0][:, None]
    for t in range(1, steps):
        new = (forward[t - 1] @ step_weights) * weight[t]
        total = new.sum(1)
        norms[t] = np.where(on[t], total, 1)
        forward[t] = np.where(on[t][:, None], new / total[:, None], forward[t - 1])
    backward = np.ones_like(weight)
    pairs = np.zeros((count, count), np.float64)
    for t in range(steps - 2, -1, -1):
        after = weight[t + 1] * backward[t + 1] / norms[t + 1][:, None] * on[t + 1][:, None]
        pairs += forward[t].T @ after
        backward[t] = np.where(on[t + 1][:, None], after @ step_weights.T, 1)
    pairs *= step_weights
    shares = forward * backward
    shares /= np.maximum(shares.sum(2, keepdims=True), 1e-30)
    shares *= on[:, :, None]
    every, row = np.nonzero(on)
    gold = right[every, row]
    cost = float((np.log(norms) * on).sum() + highest[:, :, 0][on].sum())
    cost -= float(block[every, row, gold].sum() + start[right[0]].sum())
    shares[every, row, gold] -= 1
    later = on[1:]
    before, behind = right[:-1][later], right[1:][later]
    cost -= float(moves[before, behind].sum())
    np.subtract.at(pairs, (before, behind), 1)
    pulls = [shares[: lengths[b], b] for b in range(rows)]
    return cost, pulls, shares[0].sum(0).astype(np.float32), pairs.astype(np.float32)
