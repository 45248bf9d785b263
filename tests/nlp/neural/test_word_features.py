"""What the network is told of a word."""

from __future__ import annotations

import pytest

from desktop_app.nlp.neural.proclitics import front_choices
from desktop_app.nlp.neural.word_features import (
    LINE_END,
    LOOKS,
    NGRAM_BUCKETS,
    NGRAMS,
    Vocabulary,
    form_of,
    look_of,
    split_front,
)

COUNTS = {"مصر": 900, "ومصر": 40, "لمصر": 30, "وزاره": 500, "وايل": 20, "ايل": 3, "فرنسا": 300, "بلينكن": 8}


@pytest.mark.parametrize(
    ("form", "front", "stem"),
    [
        ("ومصر", "و", "مصر"),
        ("لمصر", "ل", "مصر"),
        ("وزاره", "", "وزاره"),
        ("وايل", "", "وايل"),
        ("فرنسا", "", "فرنسا"),
        ("وبلينكن", "و", "بلينكن"),
        ("وبالقاهره", "وبال", "قاهره"),
        ("للولايات", "لل", "ولايات"),
        ("الرييس", "ال", "رييس"),
        ("لل", "", "لل"),
        ("و", "", "و"),
    ],
)
def test_proclitics_and_article_are_parted_by_what_is_frequent(form: str, front: str, stem: str) -> None:
    assert split_front(form, COUNTS) == (front, stem)


@pytest.mark.parametrize(
    ("token", "form", "look"),
    [
        ("أحمد", "احمد", "arabic"),
        ("(د", "د", "arabic"),
        ("2018", "0000", "digits"),
        ("١٢٣٤٥٦٧", "00000", "digits"),
        ("CNN", "cnn", "LATIN"),
        ("Reuters", "reuters", "Latin"),
        ("إن", "ان", "arabic"),
        ("،", "،", "punctuation"),
        ("...", ".", "punctuation"),
    ],
)
def test_form_and_look(token: str, form: str, look: str) -> None:
    assert form_of(token) == form
    assert LOOKS[look_of(form, token)] == look


def test_an_unknown_word_still_has_letters() -> None:
    vocabulary = Vocabulary([LINE_END, "مصر"], [10, 9], [LINE_END, "مصر"])
    numbers = vocabulary.numbers("كوالالمبور", "كوالالمبور")
    assert (numbers.word, numbers.stem) == (1, 1)
    assert 0 < len(numbers.ngrams) <= NGRAMS
    assert all(0 < gram < NGRAM_BUCKETS for gram in numbers.ngrams)
    assert vocabulary.numbers(LINE_END, LINE_END).ngrams == ()


@pytest.mark.parametrize(
    ("form", "lengths"),
    [("مصر", [0]), ("ومصر", [0, 1]), ("وبمصر", [0, 1, 2]), ("بر", [0]), ("بدر", [0, 1]), ("للعراق", [0, 1])],
)
def test_how_many_letters_can_be_proclitics(form: str, lengths: list[int]) -> None:
    choices = front_choices(form)
    assert [n for n in range(4) if choices >> n & 1] == lengths
