"""Learning from articles that an analyst has reviewed, and measuring on articles kept out what it gains.

Each article is judged by layers that have not seen it, nor one much like it: the articles are dealt into folds, and
for each fold the layers are learned from the others. The model that is kept has learned from all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

import numpy as np

from desktop_app.core.control import Control
from desktop_app.nlp.builtin import BuiltinRecogniser, blocks, sentences
from desktop_app.nlp.evaluation import Scores
from desktop_app.nlp.gold import Span
from desktop_app.nlp.neural.calibration import Calibration
from desktop_app.nlp.neural.model import OUR_LAYER, Model
from desktop_app.nlp.neural.proclitics import FRONTS, front_choices
from desktop_app.nlp.neural.segments import Segment
from desktop_app.nlp.neural.tagging import read_document
from desktop_app.nlp.neural.upper import Floats, Names
from desktop_app.nlp.overlap import run_hashes
from desktop_app.training.calibrate import Guess, fit
from desktop_app.training.labelled import labels_of
from desktop_app.training.upper_layers import Ints, LearningPlan, Lesson, Weights, learn, new_residual

FOLDS = 5
STRENGTHS = (0.3, 0.5, 1.0)
"""How far from the shipped weights to the learned ones one may go; which is best, the folds tell."""
FEWEST_ARTICLES = 3
"""Fewer articles, or groups of articles that share text, can't be learned from and judged by at once."""
_ROUNDS = 10
_FEWEST_STEPS = 20
_FEWEST_GUESSES = 200
_FEWEST_TAGS = 5
_SAMPLED = 8
_SHARED = 0.3
_DRAWS = 2_000
_LOW = -4.0


@dataclass(frozen=True, slots=True)
class ReviewedText:
    """An article's text, the names that were accepted in it, and the places of suggestions that nobody decided."""

    text: str
    spans: tuple[Span, ...]
    undecided: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Gain:
    """Scores on the same articles, each judged by layers that had not seen it, by label; "micro" is all.

    `low` and `high` bound the difference in F1, in points, in 95 of 100 drawings of the articles.
    """

    shipped: Mapping[str, Scores]
    trained: Mapping[str, Scores]
    low: float
    high: float

    @property
    def points(self) -> float:
        """By how many points of F1 the trained layers are better."""
        return 100 * (self.trained["micro"].f1 - self.shipped["micro"].f1)

    @property
    def certain(self) -> bool:
        """Whether the trained layers are better by more than chance would give."""
        return self.low > 0


@dataclass(frozen=True, slots=True)
class Retrained:
    """The learned layers with their labels and score curves, and what they gain."""

    layers: Weights
    labels: tuple[str, ...]
    calibration: Calibration
    gain: Gain


def learnable(texts: Iterable[ReviewedText], known: Sequence[str]) -> tuple[list[str], dict[str, int]]:
    """The labels to learn: those known, and others that occur often enough; and how often the rest occur."""
    counts: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    for text in texts:
        counts.update(span.label for span in text.spans)
        articles.update({span.label for span in text.spans})
    new = [n for n in sorted(counts) if n not in known and counts[n] >= _FEWEST_TAGS and articles[n] > 1]
    return [*known, *new], {n: counts[n] for n in sorted(counts) if n not in known and n not in new}


def flat(spans: Iterable[Span], labels: Sequence[str]) -> tuple[Span, ...]:
    """The spans of these labels that stand in no other: the recogniser gives no nested names."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if span.label in labels and (not kept or span.start >= kept[-1].end):
            kept.append(span)
    return tuple(kept)


def folds_of(texts: Sequence[ReviewedText]) -> list[list[int]]:
    """The texts' indexes in up to FOLDS parts of like size; texts that share much are in one.

    The same texts give the same parts, in whatever order they come.
    """
    groups = _groups([text.text for text in texts])
    marks = [blake2b(text.text.encode(), digest_size=8).digest() for text in texts]
    groups.sort(key=lambda group: (-len(group), min(marks[i] for i in group)))
    folds: list[list[int]] = [[] for _ in range(min(FOLDS, len(groups)))]
    for group in groups:
        min(folds, key=len).extend(group)
    return folds


def _groups(texts: Sequence[str]) -> list[list[int]]:
    """The texts' indexes, those together that share three in ten of their runs of words, or are alike."""
    parent = list(range(len(texts)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    runs = []
    holders: dict[int, list[int]] = {}
    for i, text in enumerate(texts):
        hashes = set(run_hashes(text.split()))
        some = {value for value in hashes if value % _SAMPLED == 0} or hashes or {hash_of(text)}
        runs.append(len(some))
        shared = Counter(j for value in some for j in holders.get(value, ()))
        for j, count in shared.items():
            if count >= _SHARED * min(runs[i], runs[j]):
                parent[root(i)] = root(j)
        for value in some:
            holders.setdefault(value, []).append(i)
    groups: dict[int, list[int]] = {}
    for i in range(len(texts)):
        groups.setdefault(root(i), []).append(i)
    return list(groups.values())


def hash_of(text: str) -> int:
    """A number for a text too short to have runs of words."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little")


def retrain(
    texts: Sequence[ReviewedText], labels: Sequence[str], control: Control, plan: LearningPlan | None = None
) -> Retrained:
    """Learn the upper layers of the shipped model anew from texts, for these labels (the known ones first).

    `control` is told how far it is and may raise to give up. There must be at least FEWEST_ARTICLES folds.
    """
    engine = BuiltinRecogniser()
    tags = ["O", *(f"{tag}-{name}" for name in labels for tag in "BI")]
    texts = [replace(text, spans=flat(text.spans, labels)) for text in texts]
    folds = folds_of(texts)
    shipped = engine.model.calibration
    lessons, words = [], 0
    for i, text in enumerate(texts):
        control.check()
        control.progress(i, len(texts) * 2)
        lessons.append(lessons_of(engine.model, text, tags))
        words += sum(len(lesson.tags) for lesson in lessons[-1])
    plan = _fitted(plan or LearningPlan(), words)
    before = [_judged(engine, text) for text in texts]
    start, known = widened(engine.model, labels, plan), len(engine.model.chains[OUR_LAYER].labels)
    total, done = (len(folds) + 1) * plan.steps, 0

    def on_step(step: int) -> None:
        control.check()
        control.progress(total + done * plan.steps + step, 2 * total)

    after: list[dict[int, _Judged]] = [{} for _ in STRENGTHS]
    for fold in folds:
        rest = [lesson for i in range(len(texts)) if i not in set(fold) for lesson in lessons[i]]
        learned = learn(start, rest, plan, on_step, known)
        for strength, found in zip(STRENGTHS, after, strict=True):
            engine.model.set_upper(between(start, learned, strength), tags)
            found |= {i: _judged(engine, texts[i]) for i in fold}
        done += 1
    layers = learn(start, [lesson for some in lessons for lesson in some], plan, on_step, known)
    layers = between(start, layers, STRENGTHS[_best(after, range(len(texts)))])
    judged = _judged_apart(after, folds)
    guesses = [guess for each in judged for guess in each.guesses]
    enough = len(guesses) >= _FEWEST_GUESSES and len({guess.right for guess in guesses}) > 1
    return Retrained(layers, tuple(tags), fit(guesses) if enough else shipped, _gain(before, judged, labels))


def between(start: Weights, learned: Weights, strength: float) -> Weights:
    """Weights on the way from the shipped to the learned ones (Wortsman et al. 2022), which forget less."""
    return {name: start[name] + np.float32(strength) * (learned[name] - start[name]) for name in start}


def _best(after: Sequence[Mapping[int, _Judged]], some: Iterable[int]) -> int:
    """The strength, by its place, that is best on some texts; of equals the gentlest."""
    texts = list(some)
    return max(range(len(after)), key=lambda k: (_f1([after[k][i] for i in texts]), -k))


def _judged_apart(after: Sequence[Mapping[int, _Judged]], folds: Sequence[Sequence[int]]) -> list[_Judged]:
    """Each text as judged with the strength that is best on the other folds: its own must not choose."""
    judged: dict[int, _Judged] = {}
    for fold in folds:
        best = _best(after, (i for other in folds if other is not fold for i in other))
        judged |= {i: after[best][i] for i in fold}
    return [judged[i] for i in sorted(judged)]


def _f1(judged: Sequence[_Judged]) -> float:
    right, found, support = (
        sum(numbers[i] for each in judged for numbers in each.counts.values()) for i in range(3)
    )
    return Scores(right, found, support).f1


def _fitted(plan: LearningPlan, words: int) -> LearningPlan:
    """So many steps that no text is read more than _ROUNDS times, if there are few."""
    steps = max(_FEWEST_STEPS, round(_ROUNDS * words / plan.words))
    return replace(plan, steps=min(plan.steps, steps))


def lessons_of(model: Model, text: ReviewedText, tags: Sequence[str]) -> list[Lesson]:
    """A text as the network sees it, a part for each block; sentences with undecided places are not learned from."""
    numbers = {tag: i for i, tag in enumerate(tags)}
    starts = [span.start for span in text.spans]
    lessons = []
    for start, end in blocks(text.text):
        pieces, words = sentences(text.text, start, end)
        if not pieces:
            continue
        document = read_document(model, words)
        size = len(document.numbers)
        right: Ints = np.zeros(size, np.int64)
        fronts: Ints = np.full(size, -1)
        choices: Ints = np.zeros(size, np.int64)
        learned = []
        for piece, (place, count) in zip(pieces, document.sentences, strict=True):
            if _touches(piece, text.undecided):
                continue
            learned.append((place, count))
            first = bisect_left(starts, piece.starts[0])
            near = text.spans[max(0, first - 1) : bisect_left(starts, piece.ends[-1])]
            found, cut = labels_of(text.text, piece, [(s.start, s.end, s.label) for s in near])
            for i, (label, letters, form) in enumerate(zip(found, cut, piece.forms, strict=True), place + 1):
                right[i] = numbers[label]
                possible = front_choices(form)
                if label[0] == "B" and possible > 1 and 0 <= letters < FRONTS and possible >> letters & 1:
                    fronts[i], choices[i] = letters, possible
        if learned:
            beside = document.inputs(model)[:, document.states.shape[1] :]
            lessons.append(
                Lesson(
                    document.states.astype(np.float16),
                    beside.astype(np.float16),
                    Names.of(document.names),
                    right,
                    learned,
                    fronts,
                    choices,
                )
            )
    return lessons


def _touches(piece: Segment, places: Iterable[tuple[int, int]]) -> bool:
    return any(start < piece.ends[-1] and end > piece.starts[0] for start, end in places)


def widened(model: Model, labels: Sequence[str], plan: LearningPlan) -> Weights:
    """The shipped upper layers with room for further labels, which begin as unlikely ones."""
    weights = model.upper()
    old = model.chains[OUR_LAYER].labels
    known, count = len(old), 1 + 2 * len(labels)
    fill = {"weights": 0.0, "bias": _LOW, "start": 0.0, "moves": 0.0}
    for name, value in fill.items():
        shape = [count, *weights[name].shape[1:]] if name != "moves" else [count, count]
        wide: Floats = np.full(shape, value, np.float32)
        wide[tuple(slice(0, n) for n in weights[name].shape)] = weights[name]
        weights[name] = wide
    moves = weights["moves"]
    # A new label follows and is followed as the first known one is: 1 begins it, 2 goes on with it; 3, 4 are others.
    for begin in range(known, count, 2):
        for i, like in ((begin, 1), (begin + 1, 2)):
            moves[:known, i] = moves[:known, like]
            moves[i, :known] = moves[like, :known]
            moves[1:3, i] = moves[3, like]
            moves[i, 1:3] = moves[like, 3:5]
            for other in range(known, count, 2):
                same = other == begin
                moves[i, other], moves[i, other + 1] = (
                    moves[like, 1 if same else 3],
                    moves[like, 2 if same else 4],
                )
    size = model.document[0].shape[0]
    inputs = size + model.words.vectors.shape[1] + model.words.lists.shape[1]
    return weights | new_residual(size, inputs, plan)


@dataclass(frozen=True, slots=True)
class _Judged:
    """What was found in a text: by label how much is right, found and to be found; the finds, and which are right."""

    counts: dict[str, tuple[int, int, int]]
    guesses: list[Guess]


def _judged(engine: BuiltinRecogniser, text: ReviewedText) -> _Judged:
    wanted = {(span.start, span.end, span.label) for span in text.spans}
    found = [
        m
        for m in engine.raw_mentions(text.text)
        if not any(start < m.end and end > m.start for start, end in text.undecided)
    ]
    right = {(m.start, m.end, m.label) for m in found} & wanted
    sums = [Counter(label for _, _, label in right), Counter(m.label for m in found)]
    sums.append(Counter(label for _, _, label in wanted))
    names = {name for counter in sums for name in counter}
    guesses = [Guess(m.label, m.least, m.mean, (m.start, m.end, m.label) in wanted) for m in found]
    return _Judged({name: (sums[0][name], sums[1][name], sums[2][name]) for name in names}, guesses)


def _gain(before: Sequence[_Judged], after: Sequence[_Judged], labels: Sequence[str]) -> Gain:
    low, high = _interval(before, after)
    return Gain(_scores(before, labels), _scores(after, labels), low, high)


def _scores(judged: Sequence[_Judged], labels: Sequence[str]) -> dict[str, Scores]:
    nothing = (0, 0, 0)
    sums = {
        name: tuple(sum(each.counts.get(name, nothing)[i] for each in judged) for i in range(3))
        for name in labels
    }
    every = {name: Scores(*numbers) for name, numbers in sums.items() if any(numbers)}
    return every | {"micro": Scores(*(sum(numbers[i] for numbers in sums.values()) for i in range(3)))}


def _interval(before: Sequence[_Judged], after: Sequence[_Judged]) -> tuple[float, float]:
    """Where 95 of 100 differences in F1 lie, in points, by paired bootstrap of articles (Efron & Tibshirani 1993)."""
    sums = [
        np.array([[sum(c[i] for c in each.counts.values()) for i in range(3)] for each in some], float)
        for some in (before, after)
    ]
    draws = np.random.default_rng(1).integers(len(before), size=(_DRAWS, len(before)))

    def f1(counts: np.ndarray) -> np.ndarray:
        drawn = counts[draws].sum(1)
        score: np.ndarray = 200 * drawn[:, 0] / np.maximum(1, drawn[:, 1] + drawn[:, 2])
        return score

    low, high = np.percentile(f1(sums[1]) - f1(sums[0]), [2.5, 97.5])
    return float(low), float(high)
