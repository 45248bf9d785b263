"""Names found in texts: whole words, proclitics outside, the longest first."""

from __future__ import annotations

import sys
from unicodedata import decomposition

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.arabic import fold
from desktop_app.core.name_finder import NameFinder


def found(names: list[str], text: str) -> list[tuple[str, str]]:
    return [(text[start:end], names[number]) for start, end, number in NameFinder(names).places(text)]


def test_the_longest_of_several_names_that_begin_together_wins() -> None:
    names = ["مجلس", "مجلس الأمن", "مجلس الأمن القومي"]
    assert found(names, "مجلس الأمن، ومجلس الأمن القومى. مجلس") == [
        ("مجلس الأمن", "مجلس الأمن"),
        ("مجلس الأمن القومى", "مجلس الأمن القومي"),
        ("مجلس", "مجلس"),
    ]


def test_a_longer_name_that_breaks_off_leaves_the_shorter_one() -> None:
    assert found(["جامعة القاهرة", "جامعة القاهرة الجديدة للعلوم"], "جامعة القاهرة الجديدة") == [
        ("جامعة القاهرة", "جامعة القاهرة")
    ]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("أبو ظبي", "في أبوظبي وأبو ظبي", ["أبوظبي", "أبو ظبي"]),
        ("عبدالله", "عبد الله", ["عبد الله"]),
        ("بي.بي.سي", "قالت بي.بي.سي أمس", ["بي.بي.سي"]),
        ("بي.بي.سي", "قالت بي بي سي أمس", []),
        ("F-16", "طائرات f-16 و F - 16", ["f-16"]),
        ("اللجنة", "للجنة واللجنة", ["لجنة", "اللجنة"]),
        ("اللاذقية", "سافر للاذقية", ["لاذقية"]),
        ("محمد علي", "محمد\u200f علي\u200f!", ["محمد\u200f علي"]),
        ("محمد علي", "محمد\nعلي", ["محمد\nعلي"]),
        ("محمد علي", "محمد\n\nعلي", []),
        ("محمد علي", "محمد، علي", []),
        ("شركة", "شـركة", ["شـركة"]),
        ("لأحمد", "", []),
    ],
)
def test_spellings_signs_and_line_ends(name: str, text: str, expected: list[str]) -> None:
    assert [quote for quote, _ in found([name], text)] == expected


def test_a_name_is_not_found_in_a_word_of_its_own_where_words_are_known() -> None:
    ranks = {"لبنان": 0, "بنان": 0}
    text = "في لبنان وبنان"
    assert found(["بنان"], text) == [("بنان", "بنان"), ("بنان", "بنان")]
    finder = NameFinder(["بنان"], rank=ranks.get)
    assert [text[start:end] for start, end, _ in finder.places(text)] == ["بنان"]
    longer = NameFinder(["بنان الخير"], rank=ranks.get)
    assert [p[:2] for p in longer.places("لبنان الخير")] == [(1, 11)]


def test_nothing_to_look_for_is_false() -> None:
    assert not NameFinder(["", "  "])
    assert list(NameFinder([]).places("نص")) == []


_LETTERS = st.text(alphabet="اأبولكسعدرنَ ـ\n.😀a1\u200f", max_size=30)


@given(st.lists(_LETTERS, max_size=4), _LETTERS, st.booleans())
def test_places_are_apart_in_order_and_end_where_words_do(names: list[str], text: str, folded: bool) -> None:
    last = 0
    for start, end, number in NameFinder(names, folded=folded).places(text):
        assert last <= start < end <= len(text)
        assert not text[start].isspace() and not text[end - 1].isspace()
        assert 0 <= number < len(names)
        last = end


@given(_LETTERS)
def test_a_text_of_words_is_found_in_itself(text: str) -> None:
    line = " ".join(text.split())
    finder = NameFinder([line])
    if finder:
        assert next(finder.places(line), None) is not None


_DIRTY = "اأإٱلبوفكسعدرحىيئةهـًَٰ\u200f\u200d\ufeff\u00ad\u00a0 \n\t.،«-_😀a1Aﷺﻻ\ue000™½²İ\u0bcd٣"
"""Letters as texts have them at their worst: marks, forms, signs of which folding makes letters, private ones."""
_OTHERS = [f"zz{number}" for number in range(20)]
"""Names that stand in no text here, so many that all words of a text are gone through."""


@st.composite
def _names_and_text(draw: st.DrawFn) -> tuple[list[str], str]:
    usual = st.sampled_from(
        ["القاهرة", "لبنان", "أبو ظبي", "عبدالله", "محمد علي", "U.S.", "اللجنة", "ل", "ال"]
    )
    names = draw(st.lists(usual | st.text(_DIRTY, max_size=6), min_size=1, max_size=4))
    word = st.sampled_from(names) | st.text(_DIRTY, max_size=5)
    before = st.sampled_from(["", "و", "ل", "ول", "وال", "لل"])
    parts = draw(st.lists(st.tuples(before, word, st.integers(0, 2)), max_size=8))
    between = draw(st.lists(st.sampled_from([" ", "\n", "\n\n", "", "، ", "\u00a0"]), min_size=8, max_size=8))
    written = [lead + word[cut if lead else 0 :] for lead, word, cut in parts]
    return names, "".join(word + gap for word, gap in zip(written, between, strict=False))


@given(_names_and_text(), st.booleans())
def test_looking_for_letters_first_finds_what_going_through_all_words_does(
    made: tuple[list[str], str], folded: bool
) -> None:
    names, text = made
    few, many = NameFinder(names, folded=folded), NameFinder([*names, *_OTHERS], folded=folded)
    assert list(few.places(text)) == list(many.places(text))


def test_folding_keeps_the_lines() -> None:
    """Names are looked for line by line in the folded text."""
    spaces_and_forms = (c for c in map(chr, range(sys.maxunicode + 1)) if c.isspace() or decomposition(c))
    assert [char for char in spaces_and_forms if "\n" in fold(char)] == ["\n"]
