"""Where a word's own letters begin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.arabic import fold
from desktop_app.core.clitics import are_proclitics, proclitic_length

NAMES = """
    بلينكن وائل وزارة مصر لبنان ليبيا فلسطين بدر كوريا كوبا والد والي ولاية باريس بيروت لندن برلين
    سوريا السعودية القاهرة سمير ليلى كمال فرنسا بايدن وليد سامح
"""
KNOWN = frozenset(map(fold, NAMES.split()))


def known(form: str) -> bool:
    return form in KNOWN


def nothing_known(_form: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("وبلينكن", "بلينكن"),
        ("لبلينكن", "بلينكن"),
        ("ولبلينكن", "بلينكن"),
        ("بلينكن", "بلينكن"),
        ("وائل", "وائل"),
        ("لوائل", "وائل"),
        ("وزارة", "وزارة"),
        ("ووزارة", "وزارة"),
        ("لمصر", "مصر"),
        ("وبمصر", "مصر"),
        ("للولايات", "لولايات"),
        ("وللولايات", "لولايات"),
        ("بالسيسي", "السيسي"),
        ("والسيسي", "السيسي"),
        ("فبالسيسي", "السيسي"),
        ("والقاهرة", "القاهرة"),
        ("كالسعودية", "السعودية"),
        ("فلسطين", "فلسطين"),
        ("وفلسطين", "فلسطين"),
        ("لفلسطين", "فلسطين"),
        ("للبنان", "لبنان"),
        ("وللبنان", "لبنان"),
        ("ولبنان", "لبنان"),
        ("بدر", "بدر"),
        ("وبدر", "بدر"),
        ("ليبيا", "ليبيا"),
        ("بليبيا", "ليبيا"),
        ("كوريا", "كوريا"),
        ("بكوريا", "كوريا"),
        ("والد", "والد"),
        ("والده", "والده"),
        ("والدته", "والدته"),
        ("والي", "والي"),
        ("فالنسيا", "فالنسيا"),
        ("وفالنسيا", "فالنسيا"),
        ("كاليفورنيا", "كاليفورنيا"),
        ("بكاليفورنيا", "كاليفورنيا"),
        ("سمير", "سمير"),
        ("كمال", "كمال"),
        ("وليد", "وليد"),
        ("باريس", "باريس"),
        ("وباريس", "باريس"),
        ("لالانا", "لالانا"),
        ("سالزبورغ", "سالزبورغ"),
        ("لأردوغان", "أردوغان"),
        ("ولأوباما", "أوباما"),
        ("بإيران", "إيران"),
        ("كأس", "كأس"),
        ("فؤاد", "فؤاد"),
        ("BBC", "BBC"),
        ("و", "و"),
        ("لل", "لل"),
        ("", ""),
    ],
)
def test_the_name_is_what_remains(word: str, name: str) -> None:
    assert word[proclitic_length(word, known) :] == name


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("والقاهرة", "القاهرة"),
        ("للقاهرة", "لقاهرة"),
        ("ولليمن", "ليمن"),
        ("فلسطين", "فلسطين"),
        ("وائل", "وائل"),
        ("بدر", "بدر"),
        ("وبلينكن", "وبلينكن"),
    ],
)
def test_without_knowledge_only_the_article_is_evidence(word: str, name: str) -> None:
    assert word[proclitic_length(word, nothing_known) :] == name


@pytest.mark.parametrize(
    ("word", "name"),
    [("وَبلينكن", "بلينكن"), ("لِمِصْرَ", "مِصْرَ"), ("بِالقاهرة", "القاهرة"), ("وـبلينكن", "بلينكن")],
)
def test_marks_on_a_proclitic_go_with_it(word: str, name: str) -> None:
    assert word[proclitic_length(word, known) :] == name


@pytest.mark.parametrize("letters", ["و", "ف", "ب", "ل", "ك", "س", "وب", "فل", "وَ", "لـ", "ول", "فس"])
def test_letters_that_can_be_proclitics(letters: str) -> None:
    assert are_proclitics(letters)


@pytest.mark.parametrize("letters", ["م", "بو", "وو", "ال", "وال", "بل", "b"])
def test_letters_that_cannot_be_proclitics(letters: str) -> None:
    assert not are_proclitics(letters)


@given(st.text("وفبلكسالمأنيةـَّ ", max_size=12), st.booleans())
def test_something_of_the_word_always_remains(word: str, everything_known: bool) -> None:
    length = proclitic_length(word, lambda form: everything_known)
    assert 0 <= length <= max(0, len(word) - 2)
    assert not length or are_proclitics(word[:length])
