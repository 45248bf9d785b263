"""Names compared as a reader does, and the collector that long work pauses."""

from __future__ import annotations

import gc

import pytest

from desktop_app.core.collector import paused_collector
from desktop_app.core.names import are_own_names, name_key, skeleton, whole_key, whole_name
from desktop_app.nlp.word_ranks import rank


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("عبد الفتاح السيسي", "عبدالفتاح السيسى"),
        ("أبو مازن", "ابومازن"),
        ("أحمد بن حنبل", "احمد ابن حنبل"),
        ("رجب طيب أردوغان", "رَجَب طيّب اردوغان"),
        ("الولايات\nالمتحدة", "الولايات المتحدة"),
        ("«الشرق الأوسط»", "الشرق الاوسط"),
        ("Joe-Biden", "joe biden"),
    ],
)
def test_spellings_of_a_name_have_one_key(name: str, other: str) -> None:
    assert name_key(name) == name_key(other)


@pytest.mark.parametrize(
    ("name", "other"), [("محمد", "محمود"), ("عبد الله", "عبيد الله"), ("لبنان", "البنان")]
)
def test_other_names_have_other_keys(name: str, other: str) -> None:
    assert name_key(name) != name_key(other)


def test_a_name_without_letters_is_its_own_key() -> None:
    assert name_key("😀") == "😀"
    assert name_key("...") == "..."


def test_the_article_gets_its_alef_back_only_where_the_whole_name_is_known() -> None:
    assert whole_key("لقاهره", {"القاهره"}) == "القاهره"
    assert whole_key("لبنان", {"لبنان"}) == "لبنان"


def test_a_skeleton_drops_what_spellings_of_foreign_names_differ_in() -> None:
    assert skeleton(name_key("بلينكن")) == skeleton(name_key("بلنكن"))
    assert skeleton(name_key("غوتيريش")) == skeleton(name_key("جوتيريش"))
    assert skeleton("اوا") == "اوا"


def test_common_names_are_names_of_their_own() -> None:
    assert are_own_names("محمد", "محمود")
    assert are_own_names("الحسن", "حسين")
    assert not are_own_names("بلينكن", "بلنكن")


def test_the_collector_comes_back_after_the_last_pause() -> None:
    gc.enable()
    with paused_collector():
        with paused_collector():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("text", "quote", "elsewhere", "name"),
    [
        ("عاد للقاهرة", "لقاهرة", (), "القاهرة"),
        ("عاد لِلقاهرة", "لقاهرة", (), "القاهرة"),
        ("وللأمم المتحدة", "لأمم المتحدة", (), "الأمم المتحدة"),
        ("سافر للبنان", "لبنان", (), "لبنان"),
        ("سافر للبنان", "لبنان", ("البنان",), "البنان"),
        ("قال للبنى عبد العزيز", "لبنى عبد العزيز", (), "لبنى عبد العزيز"),
        ("رئيسا للجنة الأولمبية", "لجنة الأولمبية", (), "لجنة الأولمبية"),
        ("سافر للاذقية", "لاذقية", (), "اللاذقية"),
        ("انضم لليكود", "ليكود", (), "الليكود"),
        ("انضم لليكود", "ليكود", ("ليكود",), "ليكود"),
        ("تمريرة للودريج", "لودريج", (), "لودريج"),
        ("تمريرة للودريج", "لودريج", ("الودريج",), "الودريج"),
        ("تمريرة للودريج", "لودريج", ("اللودريج",), "اللودريج"),
        ("وصل\nلبنان", "لبنان", ("اللبنان",), "لبنان"),
        ("قال لودريج", "لودريج", (), "لودريج"),
        ("لودريج", "لودريج", (), "لودريج"),
        ("فصل لقاهرة", "لقاهرة", (), "لقاهرة"),
        ("بلللقاهرة", "لقاهرة", (), "لقاهرة"),
        ("القاهرة", "القاهرة", (), "القاهرة"),
        ("for لرويترز", "رويترز", (), "رويترز"),
    ],
)
def test_a_name_after_lam_has_its_article_back_unless_the_lam_is_its_own(
    text: str, quote: str, elsewhere: tuple[str, ...], name: str
) -> None:
    assert whole_name(quote, text, text.index(quote), elsewhere.__contains__, rank) == name
