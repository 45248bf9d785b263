"""How often a mention of a given raw score is right: scores that mean what they say (Platt 1999)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic curve over the logits of a mention's least and mean label probability; `weights` by label."""

    weights: dict[str, tuple[float, float, float]]

    def share(self, label: str, least: float, mean: float) -> float:
        """The share of mentions like this one that are right, 0 to 1."""
        bias, by_least, by_mean = self.weights.get(label) or self.weights["*"]
        return 1 / (1 + math.exp(-(bias + by_least * logit(least) + by_mean * logit(mean))))

    def to_numbers(self) -> dict[str, list[float]]:
        """As it is written in model.json."""
        return {label: [round(value, 4) for value in values] for label, values in self.weights.items()}

    @classmethod
    def from_numbers(cls, numbers: dict[str, Sequence[float]]) -> Calibration:
        """What `to_numbers` gave."""
        return cls({label: (values[0], values[1], values[2]) for label, values in numbers.items()})


def logit(share: float) -> float:
    """The logarithm of the odds, within bounds."""
    share = min(max(share, 1e-4), 1 - 1e-4)
    return math.log(share / (1 - share))
