"""Measuring a recogniser against gold annotation: exact matches, the way conlleval counts them.

A chunk counts when its first word, last word and label are all right (Tjong Kim Sang & De Meulder, 2003);
an I- that follows O or another label opens a chunk. CoNLL gold is scored on the engine's word labels,
JSONL gold on the spans that the program would suggest in the text as given.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NotRequired, TypedDict

from desktop_app.core.spans import words
from desktop_app.nlp.confidence import confident
from desktop_app.nlp.engine import Recogniser
from desktop_app.nlp.gold import Gold, Span, canonical_label
from desktop_app.nlp.word_labels import chunks

_BATCH = 96
_WORDS_AROUND = 5
_CHARACTERS_AROUND = 80


class ErrorKind(StrEnum):
    """What is wrong: not found, found where nothing is, found with other ends, found with another label."""

    MISSED = "missed"
    SPURIOUS = "spurious"
    BOUNDARY = "boundary"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class EvaluationError:
    """One difference from gold: the words of gold and those found, "" where there are none.

    `context` has a few words around them, on one line, with the words in brackets.
    """

    kind: ErrorKind
    expected: Span | None
    found: Span | None
    expected_text: str
    found_text: str
    context: str


class ScoresJson(TypedDict):
    """The scores of one label in the JSON report."""

    precision: float
    recall: float
    f1: float
    support: int


class ReportJson(TypedDict):
    """The JSON report; `errors` says how many there are of each kind, if they were asked for."""

    micro: ScoresJson
    labels: dict[str, ScoresJson]
    tokens_per_second: float
    errors: NotRequired[dict[str, int]]


@dataclass(frozen=True, slots=True)
class Scores:
    """Precision, recall and F1 in 0..1 (0 where nothing was found, or nothing is to be found)."""

    correct: int
    found: int
    support: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.correct / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of gold that was found."""
        return self.correct / self.support if self.support else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.correct / (self.found + self.support) if self.correct else 0.0

    def to_json(self) -> ScoresJson:
        """All four, ratios in 0..1 rounded to four places."""
        return {
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "f1": round(self.f1, 4),
            "support": self.support,
        }


@dataclass(frozen=True, slots=True)
class EvaluationReport:
    """The scores of one engine on one gold file; `errors` is None unless they were asked for, else by kind."""

    engine: str
    micro: Scores
    labels: Mapping[str, Scores]
    tokens: int
    seconds: float
    errors: tuple[EvaluationError, ...] | None = None

    @property
    def tokens_per_second(self) -> float:
        """Words of the gold that the engine labelled a second of wall time, loading left out."""
        return self.tokens / self.seconds if self.seconds > 0 else 0.0

    def error_counts(self) -> dict[str, int]:
        """How many errors there are of each kind."""
        counts = Counter(error.kind for error in self.errors or ())
        return {kind.value: counts[kind] for kind in ErrorKind}

    def to_json(self) -> ReportJson:
        """The report as scripts read it; ratios are in 0..1, never in per cent."""
        report: ReportJson = {
            "micro": self.micro.to_json(),
            "labels": {label: scores.to_json() for label, scores in self.labels.items()},
            "tokens_per_second": round(self.tokens_per_second, 1),
        }
        if self.errors is not None:
            report["errors"] = self.error_counts()
        return report

    def to_text(self) -> str:
        """A table for people, in per cent."""
        rows = [*self.labels.items(), ("micro", self.micro)]
        width = max(8, *(len(label) for label, _ in rows))
        lines = [f"{'':{width}} {'precision':>9} {'recall':>7} {'F1':>7} {'support':>8}"]
        for label, s in rows:
            ratios = f"{100 * s.precision:9.1f} {100 * s.recall:7.1f} {100 * s.f1:7.1f}"
            lines.append(f"{label:{width}} {ratios} {s.support:8}")
        if self.errors is not None:
            lines.append("errors: " + ", ".join(f"{n} {kind}" for kind, n in self.error_counts().items()))
        lines.append(f"{self.engine}: {self.tokens} tokens, {self.tokens_per_second:.0f} tokens a second")
        return "\n".join(lines)


def evaluate(
    engine: Recogniser,
    gold: Gold,
    *,
    threshold: float = 0.0,
    keep_errors: bool = False,
    on_progress: Callable[[int, int], None] | None = None,
) -> EvaluationReport:
    """Score an engine on gold; `on_progress(done, total)` is called now and then and may raise Cancelled.

    Names that score under the `threshold` don't count as found in texts; labels of words have no score.
    """
    counter = _Counter(keep_errors)
    if gold.texts:
        _score_texts(engine, gold, threshold, counter, on_progress)
    else:
        _score_sentences(engine, gold, counter, on_progress)
    return counter.report(engine.version)


def _score_sentences(
    engine: Recogniser, gold: Gold, counter: _Counter, on_progress: Callable[[int, int], None] | None
) -> None:
    for done in range(0, len(gold.sentences), _BATCH):
        batch = gold.sentences[done : done + _BATCH]
        began = time.perf_counter()
        labelled = engine.label_words([sentence.words for sentence in batch])
        counter.seconds += time.perf_counter() - began
        for sentence, labels in zip(batch, labelled, strict=True):
            counter.tokens += len(sentence.words)
            counter.add(_entities(sentence.labels), _entities(labels), sentence.words)
        if on_progress:
            on_progress(min(done + _BATCH, len(gold.sentences)), len(gold.sentences))


def _score_texts(
    engine: Recogniser,
    gold: Gold,
    threshold: float,
    counter: _Counter,
    on_progress: Callable[[int, int], None] | None,
) -> None:
    for done, item in enumerate(gold.texts, 1):
        began = time.perf_counter()
        suggestions = confident(engine.recognise(item.text), threshold)
        counter.seconds += time.perf_counter() - began
        counter.tokens += sum(1 for _ in words(item.text))
        found = {Span(s.start, s.end, canonical_label(s.label)) for s in suggestions}
        counter.add(set(item.spans), found, item.text)
        if on_progress:
            on_progress(done, len(gold.texts))


def _entities(labels: Iterable[str]) -> set[Span]:
    canonical = [label[:2] + canonical_label(label[2:]) for label in labels]
    return {Span(start, end, label) for start, end, label in chunks(canonical)}


class _Counter:
    """Sums up matches over sentences or texts."""

    def __init__(self, keep_errors: bool) -> None:
        self.tokens = 0
        self.seconds = 0.0
        self._correct: Counter[str] = Counter()
        self._found: Counter[str] = Counter()
        self._support: Counter[str] = Counter()
        self._errors: list[EvaluationError] | None = [] if keep_errors else None

    def add(self, gold: set[Span], found: set[Span], units: Sequence[str]) -> None:
        """Count one sentence's or text's spans; `units` are its words or characters."""
        self._support.update(span.label for span in gold)
        self._found.update(span.label for span in found)
        self._correct.update(span.label for span in gold & found)
        if self._errors is not None:
            self._errors += _errors(gold - found, found - gold, units)

    def report(self, engine: str) -> EvaluationReport:
        labels = {
            label: Scores(self._correct[label], self._found[label], self._support[label])
            for label in sorted(self._support.keys() | self._found.keys())
        }
        micro = Scores(self._correct.total(), self._found.total(), self._support.total())
        kinds = list(ErrorKind)
        errors = None if self._errors is None else sorted(self._errors, key=lambda e: kinds.index(e.kind))
        return EvaluationReport(
            engine, micro, labels, self.tokens, self.seconds, None if errors is None else tuple(errors)
        )


def _errors(missed: set[Span], spurious: set[Span], units: Sequence[str]) -> list[EvaluationError]:
    """Pair what was missed with what was found instead; each span is told of once."""
    errors = []
    left = {(span.start, span.end): span for span in sorted(spurious, key=_order)}
    for expected in sorted(missed, key=_order):
        found = left.get((expected.start, expected.end))
        kind = ErrorKind.LABEL
        if found is None:
            kind = ErrorKind.BOUNDARY
            found = next(
                (s for s in left.values() if s.label == expected.label and _overlap(s, expected)), None
            )
        if found is None:
            errors.append(_error(ErrorKind.MISSED, expected, None, units))
        else:
            del left[(found.start, found.end)]
            errors.append(_error(kind, expected, found, units))
    errors += [_error(ErrorKind.SPURIOUS, None, span, units) for span in left.values()]
    return errors


def _order(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.label


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _error(
    kind: ErrorKind, expected: Span | None, found: Span | None, units: Sequence[str]
) -> EvaluationError:
    spans = [span for span in (expected, found) if span is not None]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    around = _CHARACTERS_AROUND if isinstance(units, str) else _WORDS_AROUND
    before = _joined(units[max(0, start - around) : start]).split()[-_WORDS_AROUND:]
    after = _joined(units[end : end + around]).split()[:_WORDS_AROUND]
    context = " ".join([*before, f"[{' '.join(_joined(units[start:end]).split())}]", *after])
    return EvaluationError(kind, expected, found, _line(units, expected), _line(units, found), context)


def _line(units: Sequence[str], span: Span | None) -> str:
    return " ".join(_joined(units[span.start : span.end]).split()) if span else ""


def _joined(units: Sequence[str]) -> str:
    return units if isinstance(units, str) else " ".join(units)
