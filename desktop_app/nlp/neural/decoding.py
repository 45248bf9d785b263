"""The best labels of many sentences at once under a linear-chain CRF, and how probable each label is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]


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
    for t in range(1, steps):
        step = best[:, :, None] + chain.moves
        origin = step.argmax(1)
        value = np.take_along_axis(step, origin[:, None, :], 1)[:, 0] + emissions[t]
        on = (t < lengths)[:, None]
        best = np.where(on, value, best)
        back[t] = np.where(on, origin, still)
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
        forward[t] = _normal((forward[t - 1] @ moves) * scaled[t])
    backward = np.empty_like(scaled)
    backward[-1] = 1
    for t in range(steps - 2, -1, -1):
        step = _normal((backward[t + 1] * scaled[t + 1]) @ moves.T)
        backward[t] = np.where((t + 1 < lengths)[:, None], step, 1)
    return _normal(forward * backward)


def _normal(values: Floats) -> Floats:
    total: Floats = values / np.maximum(values.sum(-1, keepdims=True), 1e-30)
    return total
