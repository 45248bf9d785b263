"""Cleaning: what goes, what stays, and that a cleaned text is never changed again."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.arabic import clean, clean_with_origins, direction_of
from desktop_app.core.model import Direction

LRE, RLE, PDF = "\u202a", "\u202b", "\u202c"
LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"

TROUBLE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("ابتلملاهويأإآؤئةىیکـًٌٍَُِّْٰ \n\r\t\x00\x0b\x0c\x85\u2028\u2029\ufeff\u200c\u200f😀𝟙"),
        st.sampled_from(LRE + RLE + PDF + LRI + RLI + PDI + "\u202d\u202e\u2068"),
        st.characters(min_codepoint=0xFB50, max_codepoint=0xFEFF),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        ("a\r\nb\rc\u2028d\u2029e\x85f\x0bg\x0ch", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("\r\r\n\n", "\n\n\n"),
        ("\ufeffمصر\x00\x07\x1f\x7f\x9f", "مصر"),
        ("a\tb", "a\tb"),
        ("x\ufdd0\ufffe\uffff\U0001fffe\U0010ffffy", "xy"),
        ("x\ud800y", "xy"),
        ("😀𝟙", "😀𝟙"),
        ("\ufefb\ufef7\ufef9\ufef5", "لالألإلآ"),
        ("\ufee3\ufebc\ufeae", "مصر"),
        ("\ufdf2", "الله"),
        ("\ufe76\ufe70\ufe7e", "َ\u064bْ"),
        ("ب\ufe77", "بـَ"),
        ("\ufcf2", "ـَّ"),
        ("ﷺ ﷻ ﷽", "ﷺ ﷻ ﷽"),
        ("﴾آية﴿", "﴾آية﴿"),
        ("\ufbb2", "\ufbb2"),
        ("فی کابل", "فی کابل"),
        ("مـــصر مِصْر", "مـــصر مِصْر"),
        ("می\u200cخواهم \u200fx\u200e", "می\u200cخواهم \u200fx\u200e"),
    ],
)
def test_what_goes_and_what_stays(dirty: str, cleaned: str) -> None:
    assert clean(dirty) == cleaned


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        (f"{RLE}مصر{PDF}", f"{RLE}مصر{PDF}"),
        (f"{RLI}مصر{PDI}", f"{RLI}مصر{PDI}"),
        (f"{RLE}مصر", "مصر"),
        (f"مصر{PDF}{PDI}", "مصر"),
        (f"{RLE}a\nb{PDF}", "a\nb"),
        (f"{RLI}a\nb{PDI}", "a\nb"),
        (f"{RLE}a\u2029b{PDF}", "a\nb"),
        (f"{LRE}{LRI}a{PDI}{PDF}", f"{LRE}{LRI}a{PDI}{PDF}"),
        (f"{RLI}a{LRE}b{PDI}c", f"{RLI}ab{PDI}c"),
        (f"{LRE}a{RLI}b{PDF}c{PDI}d{PDF}", f"{LRE}a{RLI}bc{PDI}d{PDF}"),
        (f"{LRE}{PDI}{PDF}", f"{LRE}{PDF}"),
        (f"{PDF}{LRE}", ""),
    ],
)
def test_lone_bidi_controls_go_and_pairs_stay(dirty: str, cleaned: str) -> None:
    assert clean(dirty) == cleaned


def test_every_character_cleans_to_a_fixed_point() -> None:
    for code in range(0x110000):
        once = clean(chr(code))
        assert clean(once) == once, hex(code)


@given(TROUBLE)
def test_clean_is_a_fixed_point(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    once.encode("utf-8")


@given(TROUBLE)
def test_clean_with_origins_is_clean_and_knows_the_way(text: str) -> None:
    cleaned = clean_with_origins(text)
    assert cleaned.text == clean(text)
    assert len(cleaned.origins) == len(cleaned.text)
    assert all(a <= b for a, b in pairwise(cleaned.origins))
    for char, origin in zip(cleaned.text, cleaned.origins, strict=True):
        assert char in clean(text[origin]) or char in text[origin] or char == "\n"


@given(TROUBLE, st.data())
def test_a_span_of_the_source_is_found_in_the_cleaned_text(text: str, data: st.DataObject) -> None:
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    cleaned = clean_with_origins(text)
    span = cleaned.cleaned_span(start, end)
    inside = [i for i, origin in enumerate(cleaned.origins) if start <= origin < end]
    assert span == ((inside[0], inside[-1] + 1) if inside else None)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("BBC - القاهرة تستقبل الوفد", Direction.RTL),
        ("The Cairo daily الأهرام said", Direction.LTR),
        ("שלום", Direction.RTL),
        ("12:30 !", Direction.RTL),
        ("", Direction.RTL),
    ],
)
def test_direction_is_that_of_most_letters(text: str, direction: Direction) -> None:
    assert direction_of(text) is direction


@given(
    st.text(st.one_of(st.characters(), st.characters(min_codepoint=0x5D0, max_codepoint=0x6FF)), max_size=40)
)
def test_direction_is_counted_right_in_any_text(text: str) -> None:
    letters = [char for char in text if char.isalpha()]
    rtl = sum(unicodedata.bidirectional(char) in ("R", "AL") for char in letters)
    assert direction_of(text) is (Direction.RTL if 2 * rtl >= len(letters) else Direction.LTR)
