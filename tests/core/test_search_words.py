from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.arabic import clean, fold
from desktop_app.core.model import SearchMode
from desktop_app.core.search import compile_search, in_quotes
from desktop_app.core.word_forms import forms_of
from desktop_app.errors import UserError
from desktop_app.nlp.latin_typing import arabic_of
from desktop_app.nlp.word_ranks import rank


def hits(typed: str, text: str, mode: SearchMode = SearchMode.WORDS) -> list[str]:
    search = compile_search(typed, mode, rank=rank, latin=arabic_of)
    found = [text[start:end] for start, end in search.hits(text)]
    assert search.is_in([text]) == bool(found)
    return found


@pytest.mark.parametrize(
    "word", ["فيروس", "الفيروس", "بالفيروس", "وللفيروس", "وفيروس", "لفيروس", "كالفيروس", "فَيْرُوس", "فيـــروس"]
)
def test_a_word_is_found_with_proclitics_the_article_and_vowels(word: str) -> None:
    (found,) = hits("فيروس", f"قبل {word}، بعد")
    assert fold(found) == "فيروس"


@pytest.mark.parametrize(
    ("typed", "unrelated"),
    [
        ("فيروس", "فيروسات"),
        ("فيروس", "نوفيروس"),
        ("رئيس", "رئيسية"),
        ("تاب", "كتاب"),
        ("كرة", "فكرة"),
        ("جنة", "لجنة"),
        ("بنان", "لبنان"),
        ("لام", "سلام"),
        ("زير", "وزير"),
        ("عيد", "بعيد"),
        ("أحد", "واحد"),
        ("ده", "والده"),
        ("الفيروس", "فيروس"),
    ],
)
def test_an_unrelated_word_is_not_found(typed: str, unrelated: str) -> None:
    assert hits(typed, f"قبل {unrelated} بعد") == []


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("احمد", "أَحْمَدُ", "أَحْمَدُ"),
        ("مصر", "ولمصر", "مصر"),
        ("رئيس", "والرئيس", "رئيس"),
        ("قال", "وقال", "قال"),
        ("الولايات", "للولايات", "لولايات"),
        ("اللغة", "للغة", "لغة"),
        ("2023", "عام ٢٠٢٣", "٢٠٢٣"),
        ("١٠", "10", "10"),
        ("شركه", "الشَّرِكةُ", "شَّرِكةُ"),
        ("کیف", "كيف", "كيف"),
        ("bbc", "BBC", "BBC"),
    ],
)
def test_spelling_does_not_matter_and_the_very_letters_are_told(typed: str, text: str, found: str) -> None:
    assert hits(typed, text) == [found]


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("2023", "في عام 2022 و2023", ["2023"]),
        ("7", "مجموعة الـ7 بـ7 وللـ٧ و17", ["7", "7", "٧"]),
        ("bbc", "قالت الـBBC لBBC", ["BBC", "BBC"]),
        ("covid-19", "وCOVID-19", ["COVID-19"]),
    ],
)
def test_what_is_written_onto_numbers_and_latin_words_is_left_out(
    typed: str, text: str, found: list[str]
) -> None:
    assert hits(typed, text) == found


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("مسئول", "المسؤول"),
        ("المسؤولين", "للمسئولين"),
        ("شؤون", "الشئون"),
        ("رؤوف", "رءوف"),
        ("شاطئ", "شاطيء"),
        ("بطيء", "بطئ"),
        ("شَئ", "شيء"),
        ('"وزير شؤون"', "وزير شئون"),
        ("عبدالفتاح", "عبد الفتاح"),
        ("عبد الفتاح", "وعبدالفتاح"),
        ('"عبد الفتاح السيسي"', "لعبدالفتاح السيسى"),
        ('"أحمد أبوزيد"', "أحمد أبو زيد"),
        ("ابو زيد", "أبوزيد"),
        ("fyrws*", "فيروسات"),
    ],
)
def test_words_that_are_spelt_in_two_ways_are_found_in_both(typed: str, text: str) -> None:
    assert hits(typed, text)


def test_letters_that_only_look_alike_are_not_taken_for_each_other() -> None:
    assert hits("رئيس", "الرويس") == [] == hits("شيء", "شي جين بينغ")
    assert hits("mn*", "من مناف") == [] == hits("أبواب", "أبو اب")


def test_a_phrase_is_found_as_it_stands_with_letters_written_onto_it() -> None:
    text = "قال وزير الخارجية: لوزير الخارجية، وزير الداخلية والخارجية"
    assert hits('"وزير الخارجية"', text) == ["وزير الخارجية", "وزير الخارجية"]
    assert hits("«وزير داخلية»", text) == []
    assert hits("1,000", "بلغ 1,000 و000") == ["1,000"]


def test_a_star_takes_all_words_that_begin_so() -> None:
    assert hits("فيروس*", "الفيروسات وفيروسي وفيروز") == ["فيروسات", "فيروسي"]
    assert hits('"وزير خار*"', "وزير خارجية") == ["وزير خارجية"]


@pytest.mark.parametrize(
    ("typed", "text"),
    [("fyrws", "بالفيروس"), ("mSr", "مصر"), ("$rm", "شرم"), ("mn*", "منذ"), ("AlsysY", "السيسي")],
)
def test_letters_typed_in_latin_are_read_as_buckwalter(typed: str, text: str) -> None:
    assert hits(typed, text)


def test_latin_letters_are_also_what_they_are() -> None:
    assert hits("virus covid", "COVID Virus") == ["COVID", "Virus"]
    assert arabic_of("كلمة") is None and arabic_of("e") is None


def test_exact_letters_are_not_folded_and_take_nothing_before() -> None:
    text = "أحمد واحمد احمد أحمدُ أحمدي"
    assert hits("أحمد", text, SearchMode.EXACT) == ["أحمد"]
    assert hits("احمد", text, SearchMode.EXACT) == ["احمد"]
    assert hits("5%", "زاد 5% و5 و15%", SearchMode.EXACT) == ["5%"]
    assert hits("%", "5%") == ["%"]


def test_an_expression_is_looked_for_in_the_text_as_it_is() -> None:
    assert hits(r"\d{4}", "عام 2023 و١٩٩٩", SearchMode.REGEX) == ["2023", "١٩٩٩"]
    with pytest.raises(UserError, match="not a regular expression"):
        compile_search("(", SearchMode.REGEX)
    with pytest.raises(UserError, match=r"a bracket “\(” is not closed"):
        compile_search("(مصر", SearchMode.REGEX)
    with pytest.raises(UserError, match="nothing follows"):
        compile_search("\\", SearchMode.REGEX)
    with pytest.raises(UserError, match="takes too long"):
        compile_search("(a+)+$", SearchMode.REGEX).hits("a" * 5_000 + "b")


@pytest.mark.parametrize("typed", ["", "  ", "\u064e\u0640 \u200f", '""'])
def test_nothing_typed_is_no_search(typed: str) -> None:
    search = compile_search(typed)
    assert not search or typed == '""'


def test_forms_keep_the_length_of_what_comes_before() -> None:
    for word in ("فيروس", "الازمه", "لغه", "اللغه", "يكتب"):
        for form, before in forms_of(word, rank).items():
            assert form[before:] in (word, word[1:], word[2:])  # ال after ل is not written whole


_LETTERS = st.text(st.sampled_from("اأإبتلوفكسيةهى ًَّـ\n.،x1٢\u200f🙂"), max_size=60)


@settings(max_examples=200, deadline=None)
@given(_LETTERS, st.text(st.sampled_from("ابتلوفكسيه"), min_size=1, max_size=3))
def test_every_hit_is_the_word_in_the_texts_own_letters(text: str, word: str) -> None:
    text = clean(text)
    for start, end in compile_search(word).hits(text):
        assert 0 <= start < end <= len(text)
        assert fold(text[start:end]) in (word, word[1:])


@pytest.mark.parametrize(
    ("typed", "phrase"),
    [
        ("ليلى القاسم", "“ليلى القاسم”"),
        ("وزير  خار*", "“وزير خار*”"),
        ("ليلى", None),
        ("", None),
        ('"ليلى القاسم"', None),
        ("ليلى «أبو بكر»", None),
    ],
)
def test_words_typed_apart_can_be_made_a_phrase(typed: str, phrase: str | None) -> None:
    assert in_quotes(typed) == phrase
    assert phrase is None or len(compile_search(phrase).terms) == 1
