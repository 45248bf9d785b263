"""Scores against worked examples."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.model import Suggestion
from desktop_app.errors import Cancelled
from desktop_app.nlp.evaluation import ErrorKind, evaluate
from desktop_app.nlp.gold import Gold, GoldSentence, GoldText, Span, parse_gold
from desktop_app.nlp.word_labels import chunks


class Recorded:
    """An engine that gives what it was made with, in order."""

    name = "recorded"
    version = "recorded-1"

    def __init__(
        self, labels: list[list[str]] | None = None, spans: list[list[Suggestion]] | None = None
    ) -> None:
        self._labels = iter(labels or [])
        self._spans = iter(spans or [])

    def recognise(self, text: str) -> list[Suggestion]:
        return next(self._spans)

    def label_words(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        return [next(self._labels) for _ in sentences]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("O B-LOC I-LOC O", [(1, 3, "LOC")]),
        ("I-LOC I-LOC", [(0, 2, "LOC")]),
        ("B-LOC B-LOC I-LOC", [(0, 1, "LOC"), (1, 3, "LOC")]),
        ("B-LOC I-ORG I-ORG O I-ORG", [(0, 1, "LOC"), (1, 3, "ORG"), (4, 5, "ORG")]),
        ("B-PERS", [(0, 1, "PERS")]),
        ("O O", []),
        ("", []),
    ],
)
def test_chunks_follow_conlleval(labels: str, expected: list[tuple[int, int, str]]) -> None:
    assert list(chunks(labels.split())) == expected


def test_a_worked_example() -> None:
    # Gold: PERS 0-2, LOC 4-5, ORG 6-8, LOC 0-1. Found: PERS 0-2, ORG 4-5, ORG 6-7, LOC 0-1, LOC 2-3.
    gold = Gold(
        sentences=(
            GoldSentence(tuple("abcdefgh"), ("B-PERS", "I-PERS", "O", "O", "B-LOC", "O", "B-ORG", "I-ORG")),
            GoldSentence(tuple("xyz"), ("B-LOC", "O", "O")),
        )
    )
    found = [["I-PER", "I-PER", "O", "O", "B-ORG", "O", "B-ORG", "O"], ["B-LOC", "O", "B-LOC"]]
    report = evaluate(Recorded(labels=found), gold, keep_errors=True)
    assert report.to_json()["micro"] == {"precision": 0.4, "recall": 0.5, "f1": 0.4444, "support": 4}
    labels = report.to_json()["labels"]
    assert labels["PERS"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "support": 1}
    assert labels["LOC"] == {"precision": 0.5, "recall": 0.5, "f1": 0.5, "support": 2}
    assert labels["ORG"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0, "support": 1}
    assert [(e.kind, e.expected_text, e.found_text, e.context) for e in report.errors or ()] == [
        (ErrorKind.SPURIOUS, "", "z", "x y [z]"),
        (ErrorKind.BOUNDARY, "g h", "g", "b c d e f [g h]"),
        (ErrorKind.LABEL, "e", "e", "a b c d [e] f g h"),
    ]
    assert report.tokens == 11
    assert report.to_json()["errors"] == {"missed": 0, "spurious": 1, "boundary": 1, "label": 1}
    assert "errors: 0 missed, 1 spurious, 1 boundary, 1 label" in report.to_text()


def test_the_report_is_json_and_a_table() -> None:
    gold = parse_gold("مصر B-LOC\n", "gold")
    report = evaluate(Recorded(labels=[["B-LOC"]]), gold)
    data = json.loads(json.dumps(report.to_json()))
    assert set(data) == {"micro", "labels", "tokens_per_second"}
    assert report.errors is None and "errors" not in report.to_text()
    assert data["tokens_per_second"] > 0
    assert "micro        100.0   100.0   100.0        1" in report.to_text()


def test_spans_are_scored_in_offsets_of_the_text_as_given() -> None:
    gold = parse_gold('{"text": "زار  مصر\\r\\n", "label": [[5, 8, "LOC"], [0, 3, "MISC"]]}', "gold")
    spans = [[Suggestion(5, 8, "LOC"), Suggestion(0, 2, "PERS")]]
    report = evaluate(Recorded(spans=spans), gold, keep_errors=True)
    assert report.micro.f1 == 0.5
    assert [error.kind for error in report.errors or ()] == [ErrorKind.MISSED, ErrorKind.SPURIOUS]
    assert report.labels["MISC"].support == 1
    assert report.labels["PERS"].support == 0


def test_names_under_the_threshold_do_not_count_as_found_in_texts() -> None:
    gold = parse_gold('{"text": "زار مصر", "label": [[4, 7, "LOC"]]}', "gold")
    spans = [Suggestion(4, 7, "LOC", 0.8), Suggestion(0, 3, "PERS", 0.2)]
    assert evaluate(Recorded(spans=[spans]), gold).micro.precision == 0.5
    assert evaluate(Recorded(spans=[spans]), gold, threshold=0.3).micro.precision == 1
    assert evaluate(Recorded(spans=[spans]), gold, threshold=0.9).micro.found == 0


def test_the_words_around_an_error_in_a_text_are_whole_and_on_one_line() -> None:
    text = "قال المتحدث باسم الشركة:\r\n\r\nوصل وفد حكومي رفيع\tإلى  بيروت\nأمس الأول بعد رحلة طويلة جدا"
    start = text.index("بيروت")
    gold = Gold(texts=(GoldText(text, frozenset([Span(start, start + 5, "LOC")])),))
    (error,) = evaluate(Recorded(spans=[[]]), gold, keep_errors=True).errors or ()
    assert error.context == "وصل وفد حكومي رفيع إلى [بيروت] أمس الأول بعد رحلة طويلة"


def test_nothing_to_find_and_nothing_found_is_no_division_by_zero() -> None:
    report = evaluate(Recorded(labels=[["O"]]), parse_gold("في O\n", "gold"))
    assert report.to_json()["micro"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0, "support": 0}
    assert report.labels == {}


def test_progress_is_told_and_may_cancel() -> None:
    gold = parse_gold("مصر B-LOC\n\n" * 200, "gold")
    told: list[tuple[int, int]] = []
    evaluate(Recorded(labels=[["O"]] * 200), gold, on_progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (200, 200) and len(told) > 1

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        evaluate(Recorded(labels=[["O"]] * 200), gold, on_progress=cancel)


LABELS = st.lists(st.sampled_from(["O", "B-LOC", "I-LOC", "B-PERS", "I-PERS"]), min_size=1, max_size=12)


@given(st.lists(LABELS, max_size=6))
def test_gold_scores_fully_against_itself(sentences: list[list[str]]) -> None:
    gold = Gold(sentences=tuple(GoldSentence(tuple("w" * len(s)), tuple(s)) for s in sentences))
    report = evaluate(Recorded(labels=sentences), gold, keep_errors=True)
    assert report.micro.correct == report.micro.found == report.micro.support
    assert report.errors == ()
