"""Folding: what becomes equal, and the way back to the source."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.arabic import fold, fold_with_origins

ARABIC = st.text(
    st.one_of(
        st.characters(),
        st.characters(min_codepoint=0x600, max_codepoint=0x6FF),
        st.characters(min_codepoint=0xFB50, max_codepoint=0xFEFC),
        st.sampled_from("ـًٌٍَُِّْٰ\u200c\u200f\u202b\u202c 😀"),
    ),
    max_size=50,
)


@pytest.mark.parametrize(
    "spellings",
    [
        ("أحمد", "احمد", "أَحْمَد", "أحمـــد", "\u200fأحمد"),
        ("إيران", "ايران", "إیران"),
        ("آسيا", "اسيا", "ٱسيا"),
        ("مكتبة", "مكتبه", "مكتبۀ", "مکتبه"),
        ("مصطفى", "مصطفي", "مصطفی"),
        ("شؤون", "شوون"),
        ("هيئة", "هييه"),
        ("كابل", "کابل"),
        ("٢٠٢٤", "2024", "۲۰۲۴", "２０２４"),
        ("BBC", "bbc", "ＢＢＣ"),
        ("Élysée", "elysee", "E\u0301lyse\u0301e"),
        ("ﻻ", "لا", "ﻷ", "لأ"),
        ("ﷲ", "الله"),
        ("ﷺ", "صلى الله عليه وسلم"),
    ],
)
def test_spellings_of_one_word_fold_to_one_form(spellings: tuple[str, ...]) -> None:
    assert len({fold(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), [("سماء", "سما"), ("قلب", "كلب"), ("ذات", "زات"), ("عين", "غين")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_every_character_folds_to_a_fixed_point() -> None:
    for code in range(0x110000):
        once = fold(chr(code))
        assert fold(once) == once, hex(code)


@given(ARABIC)
def test_origins_belong_to_the_folded_text(text: str) -> None:
    folded = fold_with_origins(text)
    assert folded.text == fold(text)
    assert len(folded.origins) == len(folded.text)
    assert list(folded.origins) == sorted(folded.origins)


@given(ARABIC, st.data())
def test_the_original_span_folds_to_the_folded_span(text: str, data: st.DataObject) -> None:
    folded = fold_with_origins(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, stop = folded.original_span(start, end)
    assert 0 <= first < stop <= len(text)
    assert folded.text[start:end] in fold(text[first:stop])
    assert fold(text[first]) and (stop == len(text) or unicodedata.category(text[stop]) not in ("Mn", "Me"))


def test_marks_after_the_last_letter_belong_to_the_span_and_bidi_controls_do_not() -> None:
    text = "\u202bقال مُحَمَّدٌ\u200f\u202c اليوم"
    folded = fold_with_origins(text)
    at = folded.text.index("محمد")
    first, stop = folded.original_span(at, at + 4)
    assert text[first:stop] == "مُحَمَّدٌ"


def test_half_a_ligature_leads_back_to_the_whole() -> None:
    folded = fold_with_origins("ﻻ")
    assert folded.text == "لا"
    assert folded.original_span(0, 1) == folded.original_span(1, 2) == (0, 1)


def test_an_empty_folded_span_has_no_source() -> None:
    with pytest.raises(ValueError, match="empty"):
        fold_with_origins("مصر").original_span(1, 1)
