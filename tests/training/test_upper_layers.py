"""The upper layers learn by slopes that are right, and what is not learned stays as it was."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.nlp.neural.upper import Names
from desktop_app.training.upper_layers import (
    LearningPlan,
    Lesson,
    Weights,
    _gradients,
    learn,
    new_residual,
)

STATES, BESIDE, LABELS, WORDS = 6, 7, 5, 30
PLAN = LearningPlan(hidden=4, drop=0.0, words=20, steps=60, rate=0.02)


@pytest.fixture
def weights() -> Weights:
    dice = np.random.default_rng(1)
    shapes = {
        "document_weights": (STATES, 2 * STATES + 1),
        "document_bias": (STATES,),
        "weights": (LABELS, STATES),
        "bias": (LABELS,),
        "start": (LABELS,),
        "moves": (LABELS, LABELS),
        "fronts_weights": (4, STATES),
        "fronts_bias": (4,),
    }
    every = new_residual(STATES, STATES + BESIDE, PLAN) | {n: dice.normal(size=s) for n, s in shapes.items()}
    every["leave"] = dice.normal(size=every["leave"].shape)
    every["enter_bias"] = np.full(PLAN.hidden, 9.0)  # Far from where the slope jumps.
    return {name: (value * 0.5).astype(np.float64) for name, value in every.items()}


@pytest.fixture
def lesson() -> Lesson:
    dice = np.random.default_rng(2)
    fronts = np.full(WORDS, -1)
    fronts[[3, 9]] = [0, 1]
    return Lesson(
        dice.normal(size=(WORDS, STATES)).astype(np.float16),
        dice.normal(size=(WORDS, BESIDE)).astype(np.float16),
        Names.of(dice.integers(0, 5, WORDS)),
        dice.integers(0, LABELS, WORDS),
        [(0, 8), (8, 5), (13, 16)],
        fronts,
        np.full(WORDS, 3),
    )


def test_slopes_are_those_of_the_loss(weights: Weights, lesson: Lesson) -> None:
    dice = np.random.default_rng(3)

    def loss() -> float:
        return _gradients(weights, [lesson], PLAN, dice)[0]

    slopes = _gradients(weights, [lesson], PLAN, dice)[1]
    for name, value in weights.items():
        for _ in range(4):
            place = tuple(int(dice.integers(size)) for size in value.shape)
            kept = value[place]
            value[place] = kept + 1e-3
            above = loss()
            value[place] = kept - 1e-3
            below = loss()
            value[place] = kept
            assert (above - below) / 2e-3 == pytest.approx(float(slopes[name][place]), rel=0.02, abs=1e-3), (
                name
            )


def test_learning_lowers_the_loss_and_is_the_same_each_time(weights: Weights, lesson: Lesson) -> None:
    steps: list[int] = []
    learned = learn(weights, [lesson], PLAN, steps.append, LABELS)
    again = learn(weights, [lesson], PLAN, steps.append, LABELS)
    dice = np.random.default_rng(3)
    before, after = (_gradients(w, [lesson], PLAN, dice)[0] for w in (weights, learned))
    assert after < 0.7 * before
    assert steps == [*range(PLAN.steps)] * 2
    for name, value in learned.items():
        assert np.array_equal(value, again[name])


def test_means_are_over_the_other_words_of_a_name() -> None:
    names = Names.of(np.array([0, 2, 1, 2, 2, 3]))
    values = np.array([[9], [1], [5], [2], [6], [7]], np.float32)
    assert names.places.tolist() == [1, 3, 4]
    assert names.means_of_others(values)[:, 0].tolist() == [4, 3.5, 1.5]
    assert not Names.of(np.array([0, 1, 2]))
