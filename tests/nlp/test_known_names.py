"""The store's names laid over a recogniser's suggestions: what is added, what gives way, what never comes."""

from __future__ import annotations

import pytest

from desktop_app.core.learned import KnownName
from desktop_app.core.model import Origin, Suggestion
from desktop_app.core.names import name_key
from desktop_app.nlp.known_names import ENGINE, KnownNames


def known(name: str, label: str | None = "ORG", *confirmed: str, never: str = "") -> KnownName:
    return KnownName(
        name_key(name),
        (name,) if label else (),
        label,
        frozenset({*confirmed, *([label] if label else [])}),
        frozenset(never.split()),
    )


def at(text: str, quote: str, label: str, engine: str | None = None) -> Suggestion:
    start = text.index(quote)
    return Suggestion(start, start + len(quote), label, 0.8, engine=engine)


def shown(text: str, suggestions: list[Suggestion]) -> list[tuple[str, str, str]]:
    return [(text[s.start : s.end], s.label, s.origin.value) for s in suggestions]


def test_a_known_name_is_suggested_where_the_recogniser_is_silent() -> None:
    text = "قال مركز الضاد وبمركز الضاد."
    (first, second) = KnownNames([known("مركز الضاد")]).corrected(text, [])
    assert first == Suggestion(4, 14, "ORG", None, Origin.GAZETTEER, None, ENGINE)
    assert text[second.start : second.end] == "مركز الضاد"


def test_a_confirmed_label_of_the_recogniser_stays_and_another_gives_way() -> None:
    text = "زار الأردن أمس"
    names = KnownNames([known("الأردن", "LOC", "ORG")])
    assert shown(text, names.corrected(text, [at(text, "الأردن", "ORG")])) == [("الأردن", "ORG", "model")]
    assert shown(text, names.corrected(text, [at(text, "الأردن", "LOC")])) == [("الأردن", "LOC", "model")]
    assert shown(text, names.corrected(text, [at(text, "الأردن", "PERS")])) == [
        ("الأردن", "LOC", "gazetteer")
    ]


def test_a_name_never_wanted_is_left_out_under_its_label_only_and_with_proclitics() -> None:
    text = "من القاهرة إلى القاهرة وللقاهرة"
    names = KnownNames([known("القاهرة", None, never="PERS ORG")])
    first, joined = at(text, "القاهرة", "PERS"), Suggestion(25, 31, "ORG")
    assert text[25:31] == "لقاهرة"
    assert names.corrected(text, [first, joined]) == []
    assert names.corrected(text, [at(text, "القاهرة", "LOC")]) == [at(text, "القاهرة", "LOC")]


def test_never_as_one_label_and_always_as_another() -> None:
    text = "زار الأردن"
    names = KnownNames([KnownName("الاردن", ("الأردن",), "LOC", frozenset({"LOC"}), frozenset({"PERS"}))])
    assert shown(text, names.corrected(text, [at(text, "الأردن", "PERS")])) == [
        ("الأردن", "LOC", "gazetteer")
    ]


def test_what_is_rejected_as_a_whole_leaves_its_parts_alone() -> None:
    text = "قال وزير الخارجية المصري أحمد"
    names = KnownNames([known("الخارجية المصري", None, never="ORG"), known("المصري", None, never="PERS")])
    long = at(text, "وزير الخارجية المصري", "ORG")
    assert names.corrected(text, [long, at(text, "أحمد", "PERS")]) == [long, at(text, "أحمد", "PERS")]


@pytest.mark.parametrize(
    ("name", "suggested", "expected"),
    [
        ("الأمن", "مجلس الأمن", [("مجلس الأمن", "LOC", "model")]),
        ("مجلس الأمن القومي", "مجلس الأمن", [("مجلس الأمن القومي", "ORG", "gazetteer")]),
        ("مجلس الأمن", "الأمن القومي", [("الأمن القومي", "LOC", "model")]),
        ("رئيس مجلس الأمن", "الأمن القومي", [("رئيس مجلس الأمن", "ORG", "gazetteer")]),
    ],
)
def test_the_longer_of_two_that_overlap_is_believed(
    name: str, suggested: str, expected: list[tuple[str, str, str]]
) -> None:
    text = "رئيس مجلس الأمن القومي"
    found = KnownNames([known(name)]).corrected(text, [at(text, suggested, "LOC")])
    assert shown(text, found) == expected


def test_of_two_as_long_as_each_other_the_known_name_is_believed() -> None:
    text = "ابجد هوزح ابجد"
    found = KnownNames([known("ابجد هوزح")]).corrected(text, [at(text, "هوزح ابجد", "LOC")])
    assert shown(text, found) == [("ابجد هوزح", "ORG", "gazetteer")]


def test_a_known_name_takes_the_place_of_several_shorter_ones() -> None:
    text = "مركز القاهرة لدراسات لبنان اليوم"
    names = KnownNames([known("مركز القاهرة لدراسات لبنان"), known("القاهرة", "LOC")])
    suggestions = [at(text, "القاهرة", "LOC"), at(text, "لبنان", "LOC"), at(text, "اليوم", "MISC")]
    assert shown(text, names.corrected(text, suggestions)) == [
        ("مركز القاهرة لدراسات لبنان", "ORG", "gazetteer"),
        ("اليوم", "MISC", "model"),
    ]


def test_nothing_is_found_where_a_person_decided() -> None:
    text = "جامعة القاهرة"
    inside = at(text, "القاهرة", "LOC")
    names = KnownNames([known("جامعة القاهرة")])
    assert names.corrected(text, [inside], lambda start, end: (start, end) == (0, 13)) == [inside]


def test_dates_and_amounts_are_left_alone() -> None:
    text = "في 3 يناير قال يناير"
    date = at(text, "3 يناير", "DATE", "expressions-1")
    name = at(text, "يناير", "PERS", "builtin-1")
    found = KnownNames([known("يناير", "MISC"), known("3 يناير", None, never="DATE")]).corrected(
        text, [date, name]
    )
    assert date in found and [s.label for s in found] == ["DATE", "MISC", "MISC"]


def test_a_name_is_not_found_in_the_letters_of_another_word() -> None:
    text = "في لبنان وبنان"
    assert shown(text, KnownNames([known("بنان", "PERS")]).corrected(text, [])) == [
        ("بنان", "PERS", "gazetteer")
    ]


def test_there_may_be_none() -> None:
    assert not KnownNames()
    assert KnownNames().corrected("نص", [Suggestion(0, 2, "LOC")]) == [Suggestion(0, 2, "LOC")]
    assert not KnownNames([KnownName("نص", (), None, frozenset({"LOC"}))])
