"""Whatever the text, the spans are sound, and reading takes time in proportion to its length."""

from __future__ import annotations

import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.model import Suggestion
from desktop_app.nlp.expressions.points import days_of
from desktop_app.nlp.expressions.recogniser import ExpressionRecogniser
from desktop_app.nlp.expressions.vocabulary import VOCABULARY

words = st.sampled_from(
    [*sorted(VOCABULARY), "15", "2021", "٢٠١١", "3.5", "1442", "12/3/2021", "31", "0", "9999"]
)
joints = st.sampled_from(
    [" ", " ", " ", "", "/", "-", "، ", "\n", " (", ") ", "و", " و", " ل", "ال", "ـ", "\u064b"]
)
likely = st.lists(st.tuples(words, joints), max_size=14).map(lambda pairs: "".join(w + j for w, j in pairs))
days = st.none() | st.dates()


def sound(text: str, found: list[Suggestion]) -> None:
    end = 0
    for mention in found:
        assert end <= mention.start < mention.end <= len(text)
        assert not text[mention.start].isspace() and not text[mention.end - 1].isspace()
        assert mention.note is None or mention.note
        end = mention.end
        if mention.label == "DATE" and mention.note and not mention.note.startswith(("XXXX", "00")):
            first_and_last = days_of(mention.note)
            assert first_and_last is not None and first_and_last[0] <= first_and_last[1]


@given(st.text(max_size=200), days)
def test_any_text_has_sound_spans(text: str, published: date | None) -> None:
    sound(text, ExpressionRecogniser().recognise(text, published))


@given(likely, days)
def test_any_words_of_the_rules_have_sound_spans(text: str, published: date | None) -> None:
    sound(text, ExpressionRecogniser().recognise(text, published))


@pytest.mark.parametrize(
    "piece",
    [
        "7",
        "7.",
        "1,",
        "12/",
        "2011-",
        "خمسة و",
        "مليون ",
        "يناير/",
        "بين 5 و",
        "قبل ",
        "الاثنين ",
        "$",
        "% ",
        "يوم ",
    ],
)
def test_work_grows_with_the_length_only(piece: str) -> None:
    """Counted in calls, not in seconds."""

    def calls(text: str) -> int:
        count = 0

        def counting(_frame: object, event: str, _arg: object) -> None:
            nonlocal count
            count += event in ("call", "c_call")

        recogniser = ExpressionRecogniser()
        recogniser.recognise(text)
        sys.setprofile(counting)
        try:
            recogniser.recognise(text)
        finally:
            sys.setprofile(None)
        return count

    assert calls(piece * 2000) <= 12 * calls(piece * 200) + 2000


def test_a_million_digits_are_no_number() -> None:
    for text in ("7" * 1_000_000, "7." * 500_000, "1,234" * 200_000):
        assert ExpressionRecogniser().recognise(text + " دولار") == []


def test_labels_of_words() -> None:
    (labels,) = ExpressionRecogniser().label_words([["بنحو", "5", "ملايين", "دولار", "أمس"]])
    assert labels == ["O", "B-MONEY", "I-MONEY", "I-MONEY", "B-DATE"]
