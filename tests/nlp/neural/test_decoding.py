"""The chain's best path and probabilities against trying every path."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from desktop_app.nlp.neural.decoding import Chain, best_path, marginals

LABELS = ("O", "B-PERS", "I-PERS")


def _chain(seed: int) -> Chain:
    dice = np.random.default_rng(seed)
    size = len(LABELS)
    return Chain(
        LABELS,
        dice.normal(size=(size, 4)).astype(np.float32),
        dice.normal(size=size).astype(np.float32),
        dice.normal(size=size).astype(np.float32),
        dice.normal(size=(size, size)).astype(np.float32),
    )


@pytest.mark.parametrize("seed", range(5))
def test_best_path_and_marginals_are_those_of_all_paths(seed: int) -> None:
    chain = _chain(seed)
    lengths = np.array([5, 3, 1])
    emissions = np.random.default_rng(seed + 50).normal(size=(5, 3, 3)).astype(np.float32) * 2
    path = best_path(chain, emissions, lengths)
    shares = marginals(chain, emissions, lengths)
    for row, length in enumerate(lengths):
        scores = {}
        for labels in product(range(3), repeat=int(length)):
            score = chain.start[labels[0]] + emissions[0, row, labels[0]]
            for t in range(1, length):
                score += chain.moves[labels[t - 1], labels[t]] + emissions[t, row, labels[t]]
            scores[labels] = float(score)
        best = max(scores, key=lambda labels: scores[labels])
        assert tuple(path[:length, row]) == best
        total = sum(np.exp(score) for score in scores.values())
        for t in range(length):
            for label in range(3):
                share = sum(np.exp(score) for labels, score in scores.items() if labels[t] == label) / total
                assert shares[t, row, label] == pytest.approx(share, abs=1e-4)
