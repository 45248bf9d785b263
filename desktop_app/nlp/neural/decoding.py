"""The best labels of many sentences at once under a linear-chain CRF, and how probable each label is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]


_SOMETIMES = 4
"""After how many steps the sums are brought back to 1, before they grow too small for a float."""


@dataclass(frozen=True, slots=True)
class Chain:
    """A CRF's labels with its weights.

    [labels, states] and [labels] for emissions, [labels] for the start, [labels, labels] from and to.
    """

    labels: tuple[str, ...]
    weights: Floats
    bias: Floats
    start: Floats
    moves: Floats

    def emissions(self, states: Floats) -> Floats:
        """[..., states] to [..., labels]."""
        return states @ self.weights.T + self.bias


def best_path(chain: Chain, emissions: Floats, lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """The most probable labels, [t, rows], of [t, rows, labels] emissions; what lies beyond a row's length is void."""
    steps, rows, count = emissions.shape
    best = chain.start + emissions[0]
    back = np.empty((steps, rows, count), np.int8)
    still = np.arange(count, dtype=np.int8)
    shortest = int(lengths.min())
    for t in range(1, steps):
        step = best[:, :, None] + chain.moves
        origin, value = step.argmax(1), step.max(1) + emissions[t]
        if t >= shortest:
            on = (t < lengths)[:, None]
            value, origin = np.where(on, value, best), np.where(on, origin, still)
        best, back[t] = value, origin
    path = np.empty((steps, rows), np.int64)
    path[-1] = best.argmax(1)
    each = np.arange(rows)
    for t in range(steps - 1, 0, -1):
        path[t - 1] = back[t, each, path[t]]
    return path


def marginals(chain: Chain, emissions: Floats, lengths: NDArray[np.int64]) -> Floats:
    """[t, rows, labels] probability of each label of each word, by the forward-backward algorithm."""
    steps = emissions.shape[0]
    scaled = np.exp(emissions - emissions.max(2, keepdims=True))
    moves = np.exp(chain.moves)
    forward = np.empty_like(scaled)
    forward[0] = _normal(np.exp(chain.start) * scaled[0])
    for t in range(1, steps):
        step = (forward[t - 1] @ moves) * scaled[t]
        forward[t] = step if t % _SOMETIMES else _normal(step)
    backward = np.empty_like(scaled)
    backward[-1] = 1
    shortest = int(lengths.min())
    for t in range(steps - 2, -1, -1):
        step = (backward[t + 1] * scaled[t + 1]) @ moves.T
        if not t % _SOMETIMES:
            step = _normal(step)
        backward[t] = step if t + 1 < shortest else np.where((t + 1 < lengths)[:, None], step, 1)
    return _normal(forward * backward)


def _normal(values: Floats) -> Floats:
    total: Floats = values / np.maximum(values.sum(-1, keepdims=True), 1e-30)
    return total
