"""Words, snapping and the way to UTF-16, on any text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core import spans
from desktop_app.core.arabic import fold
from desktop_app.core.spans import Utf16Map, parting_sign, snap, trim, words

TEXTS = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("ابتلموفك أإةى ـًَُِّْٰ\u200c\u200f،.؟«»()-_\n\r\u2028 😀👨‍👩‍👧𝟙 یک e\u0301"),
    ),
    max_size=60,
)
KNOWN = frozenset(map(fold, ("بلينكن", "مصر", "لبنان", "فلسطين", "السيسي", "وزارة")))


def known(form: str) -> bool:
    return form in KNOWN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال السيسي، اليوم:", ["قال", "السيسي", "اليوم"]),
        ("مُحَمَّدٌ و«مصر»", ["مُحَمَّدٌ", "و", "مصر"]),
        ("لـ الولايات", ["لـ", "الولايات"]),
        ("می\u200cخواهم", ["می\u200cخواهم"]),
        ("COP27_(2022)", ["COP27", "2022"]),
        ("Elyse\u0301e 😀 باريس", ["Elyse\u0301e", "باريس"]),
        ("ًكتاب", ["كتاب"]),
        (" \n،_ـ؟", ["ـ"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in words(text)] == expected


@given(TEXTS, st.data())
def test_a_snapped_span_is_of_whole_words_but_for_its_first_letters(text: str, data: st.DataObject) -> None:
    start, end = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))
    span = snap(text, start, end, known)
    low, high = min(start, end), max(start, end)
    touched = [
        s for s in words(text) if (s[0] < high and s[1] > low) or (low == high and s[0] <= low <= s[1])
    ]
    assert (span is None) == (not touched)
    if span:
        assert 0 <= span[0] < span[1] <= len(text)
        assert span[1] == touched[-1][1]
        assert any(s <= span[0] < e for s, e in touched)
        assert snap(text, *span, known) == span


@pytest.mark.parametrize(
    ("text", "selected", "snapped"),
    [
        ("قال وبلينكن اليوم", "لينك", "بلينكن"),
        ("قال وبلينكن اليوم", "وبلينكن ", "بلينكن"),
        ("قال وسلمان اليوم", "سلمان", "سلمان"),
        ("قال وَسلمان اليوم", "َسلما", "سلمان"),
        ("في فلسطين،", "فلسطين،", "فلسطين"),
        ("حليفًا لـ الولايات المتحدة", "لـ الولايات المتح", "الولايات المتحدة"),
        ("إلى «مصر» ", "«مصر» ", "مصر"),
        ("للبنان", "للب", "لبنان"),
        ("وزارة الخارجية", "ارة الخ", "وزارة الخارجية"),
    ],
)
def test_snapping(text: str, selected: str, snapped: str) -> None:
    start = text.index(selected)
    span = snap(text, start, start + len(selected), known)
    assert span is not None
    assert text[span[0] : span[1]] == snapped


def test_a_selection_without_words_snaps_to_nothing() -> None:
    assert snap("مصر ... لبنان", 4, 6, known) is None


def test_a_caret_selects_the_word_it_touches() -> None:
    assert snap("قال السيسي.", 10, 10, known) == (4, 10)


def test_trim() -> None:
    assert trim("  مصر \n", 0, 7) == (2, 5)
    assert trim("   ", 0, 3) == (3, 3)


class CountingPattern:
    """A pattern that tells how many matches were asked of it."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern, self.matches = pattern, 0

    def match(self, *where: Any) -> re.Match[str] | None:
        self.matches += 1
        return self.pattern.match(*where)

    def finditer(self, *where: Any) -> Iterator[re.Match[str]]:
        for match in self.pattern.finditer(*where):
            self.matches += 1
            yield match


def test_the_cost_of_a_word_does_not_grow_with_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    unit = "السيسي وبلينكن "
    text = unit * (1_000_000 // len(unit))
    at = len(text) - len(unit) + unit.index("بلينكن")
    pattern = CountingPattern(spans._WORD)
    monkeypatch.setattr(spans, "_WORD", pattern)
    assert snap(text, at, at + 3, known) == (at, at + 6)
    assert pattern.matches < 10


def test_a_word_of_a_million_letters_is_one_word() -> None:
    text = "قال " + "ا" * 1_000_000 + " ثم"
    assert snap(text, 900_000, 900_001, known) == (4, 1_000_004)


@given(TEXTS)
def test_utf16_positions_are_those_of_the_encoding(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    positions = Utf16Map(text)
    for offset in range(len(text) + 1):
        units = len(text[:offset].encode("utf-16-le")) // 2
        assert positions.to_utf16(offset) == units
        assert positions.to_code_point(units) == offset


def test_a_position_inside_a_pair_is_the_pairs_start() -> None:
    positions = Utf16Map("a😀😀b")
    assert [positions.to_code_point(i) for i in range(7)] == [0, 1, 1, 2, 2, 3, 4]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("|وزير الخارجية، سامح| شكري", "،"),
        ("|القاهرة،وعمان|", "،"),
        ("|Paris, London|", ","),
        ("|Paris,London|", ","),
        ("|انتهى. وقال|", "."),
        ("|عام ٢٠٢٠. وقال|", "."),
        ("|ended.” He|", "."),
        ("قال: |نعم|", ""),
        ("|قال: نعم|", ":"),
        ("|كذا؛ وكذا|", "؛"),
        ("|حقا؟ نعم|", "؟"),
        ("|قال... ثم|", "."),
        ("|سنة 1,000 و 1،000 و10:30 و3.5|", ""),
        ("سنة |1,000| كذا", ""),
        ("سنة 1|,000| كذا", ""),
        ("|U.S. Army|", ""),
        ("U|.S|.", ""),
        ("the |U|.S. said", ""),
        ("|بي.بي.سي عربي|", ""),
        ("|أ.د. محمد|", ""),
        ("|د. أحمد| زويل", ""),
        ("|محمد (القاهرة) «الجزيرة» - أحمد|", ""),
        ("|شركة BBC، قال|", "،"),
        ("|Reuters وقال|، كذا", ""),
        ("||، كذا", ""),
    ],
)
def test_signs_part_phrases_but_not_numbers_words_and_initials(text: str, sign: str) -> None:
    start, end = text.index("|"), text.rindex("|") - 1
    assert parting_sign(text.replace("|", ""), start, end) == sign


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_a_parting_sign_stands_in_the_span_and_is_no_letter(text: str, start: int, end: int) -> None:
    sign = parting_sign(text, start, end)
    assert sign in text[start:end] and not sign.isalnum()
