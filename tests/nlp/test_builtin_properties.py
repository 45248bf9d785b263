"""The built-in recogniser takes any text and keeps its promises about spans."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.nlp.builtin import BuiltinRecogniser

ENGINE = BuiltinRecogniser()
PIECES = st.sampled_from(
    [
        "الرئيس",
        "عبد",
        "الفتاح",
        "السيسي",
        "ومصر",
        "بلبنان",
        "للولايات",
        "المتحدةتعاون",
        "وزارة",
        "الخارجية",
        "المصرية",
        "أبو",
        "آل",
        "بن",
        "علي",
        "على",
        "COP27",
        "CIA",
        "،",
        ".",
        ":",
        '"',
        "«",
        "(",
        "-",
        "الأميركي-المصري",
        "محمد",
        "ـ",
        "مُحَمَّد",
        "الولایات",
        "المتحدة",
        "🙂",
        "\u200f",
        "�",
        "\x00",
        "\r\n",
        "\u2028",
        "\t",
        "بوزير",
        "لل",
        "ل",
        "و",
        "قطاع",
        "غزة",
        "جامعة",
        "الملك",
        "سعود",
        "27",
    ]
)
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.lists(PIECES, max_size=40).map(" ".join),
    st.lists(PIECES, max_size=20).map("".join),
    st.lists(PIECES, max_size=40).map("\n".join),
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_spans_are_sorted_apart_and_hold_words(text: str) -> None:
    last_end = 0
    for mention in ENGINE.recognise(text):
        assert last_end <= mention.start < mention.end <= len(text)
        quote = text[mention.start : mention.end]
        assert quote == quote.strip() and quote
        assert mention.label in ("PERS", "LOC", "ORG", "MISC")
        assert mention.score is not None and 0 <= mention.score <= 1
        last_end = mention.end


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), max_size=12), max_size=4))
def test_one_label_for_each_word(sentences: list[list[str]]) -> None:
    labels = ENGINE.label_words(sentences)
    assert [len(sentence) for sentence in labels] == [len(sentence) for sentence in sentences]


@pytest.mark.parametrize(
    "text", ["", "\n", " ", "\x00", "\ud800", "🙂🙂", "hello world", "ـــ", "ًٌٍ", "a" * 100_000, "و" * 100_000]
)
def test_odd_texts_hold_no_names(text: str) -> None:
    assert ENGINE.recognise(text) == []
