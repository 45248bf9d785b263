"""The upper layers of the network, which can be learned anew from few texts while the rest stays as it is.

Plain arrays: a residual layer that sees a word's state, its vector, its lists and its neighbours', what the document
says of the same name, and the output layer. The shipped model's residual layer is none at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]

REACH = 2
"""How many words to each side the residual layer sees."""


@dataclass(slots=True)
class Residual:
    """What is added to a word's state: [2 * REACH + 1, inputs, hidden], [hidden], [hidden, states], [states]."""

    enter: Floats
    enter_bias: Floats
    leave: Floats
    leave_bias: Floats

    def hidden(self, inputs: Floats) -> Floats:
        """[words, inputs] to [words, hidden], before what is negative is cut off; beyond the ends is nothing."""
        width, size, hidden = self.enter.shape
        each = (inputs @ self.enter.transpose(1, 0, 2).reshape(size, -1)).reshape(-1, width, hidden)
        total: Floats = each[:, REACH] + self.enter_bias
        for step in range(1, REACH + 1):
            total[step:] += each[:-step, REACH - step]
            total[:-step] += each[step:, REACH + step]
        return total

    def added(self, inputs: Floats) -> Floats:
        """[words, inputs] to [words, states]."""
        change: Floats = np.maximum(self.hidden(inputs), 0) @ self.leave + self.leave_bias
        return change


@dataclass(frozen=True, slots=True)
class Names:
    """Which words of a document share a name: their places, name by name, and how many each name has."""

    places: NDArray[np.int64]
    firsts: NDArray[np.int64]
    sizes: NDArray[np.int64]

    @classmethod
    def of(cls, keys: NDArray[np.int64]) -> Names:
        """From a number for each word, the same for the same name and 0 for none."""
        count = np.bincount(keys)
        count[0] = 0
        shared = np.flatnonzero(count[keys] > 1)
        shared = shared[np.argsort(keys[shared], kind="stable")]
        inside = keys[shared]
        firsts = np.flatnonzero(np.diff(inside, prepend=0))
        return cls(shared, firsts, count[inside[firsts]])

    def __bool__(self) -> bool:
        return len(self.places) > 0

    def means_of_others(self, values: Floats) -> Floats:
        """[words, states] to [places, states]: the mean over the other words of the same name."""
        some = values[self.places]
        total = np.repeat(np.add.reduceat(some, self.firsts, axis=0), self.sizes, axis=0)
        mean: Floats = (total - some) / np.repeat(self.sizes - 1, self.sizes)[:, None].astype(np.float32)
        return mean
