"""Fitting scores to how often mentions are right, and measuring how well they fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

from desktop_app.nlp.neural.calibration import Calibration, logit

_FEWEST = 60
BINS = 10


@dataclass(frozen=True, slots=True)
class Guess:
    """One found mention of a development part: its label probabilities and whether it is right."""

    label: str
    least: float
    mean: float
    right: bool


@dataclass(frozen=True, slots=True)
class Reliability:
    """Expected calibration error (Naeini et al. 2015) and, for each bin, count, mean score and share right."""

    error: float
    bins: list[tuple[int, float, float]]


def fit(guesses: Sequence[Guess]) -> Calibration:
    """A logistic curve for each label that has enough guesses, and one for all."""
    labels = sorted({guess.label for guess in guesses})
    groups = {"*": list(guesses)} | {name: [g for g in guesses if g.label == name] for name in labels}
    weights: dict[str, tuple[float, float, float]] = {}
    for name, group in groups.items():
        if name != "*" and (len(group) < _FEWEST or len({g.right for g in group}) < 2):
            continue
        if len({g.right for g in group}) < 2:
            weights[name] = 0.0, 1.0, 0.0
            continue
        curve = LogisticRegression(C=1.0, max_iter=500)
        curve.fit([[logit(g.least), logit(g.mean)] for g in group], [g.right for g in group])
        by_least, by_mean = (float(value) for value in curve.coef_[0])
        weights[name] = float(curve.intercept_[0]), by_least, by_mean
    return Calibration(weights)


def reliability(calibration: Calibration, guesses: Sequence[Guess]) -> Reliability:
    """How far scores and shares of right mentions lie apart, in ten bins of equal width."""
    scores = np.array([calibration.share(g.label, g.least, g.mean) for g in guesses])
    right = np.array([g.right for g in guesses], float)
    places = np.minimum((scores * BINS).astype(int), BINS - 1)
    bins, error = [], 0.0
    for i in range(BINS):
        inside = places == i
        count = int(inside.sum())
        if not count:
            bins.append((0, 0.0, 0.0))
            continue
        mean, share = float(scores[inside].mean()), float(right[inside].mean())
        bins.append((count, round(mean, 3), round(share, 3)))
        error += count / len(guesses) * abs(mean - share)
    return Reliability(round(error, 4), bins)


def cross_fitted(guesses: Sequence[Guess]) -> Reliability:
    """Reliability of curves that are fitted on one half of the guesses and measured on the other, both ways."""
    halves = guesses[::2], guesses[1::2]
    found = [reliability(fit(halves[i]), halves[1 - i]) for i in (0, 1)]
    bins = []
    for (n, mean, share), (m, other_mean, other_share) in zip(found[0].bins, found[1].bins, strict=True):
        total = max(1, n + m)
        bins.append(
            (
                n + m,
                round((n * mean + m * other_mean) / total, 3),
                round((n * share + m * other_share) / total, 3),
            )
        )
    return Reliability(round(sum(r.error for r in found) / 2, 4), bins)
