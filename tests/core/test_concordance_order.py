"""The lines of a concordance: what a line keeps of its paragraph, which words count, and every order of lines."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.concordance import (
    LETTERS,
    Line,
    Order,
    as_text,
    contexts,
    ordering,
    sort_words,
    words_after,
    words_before,
)
from desktop_app.core.model import Direction


def line(text: str, keyword: str, number: int = 0, **facts: str | None) -> Line:
    start = text.index(keyword)
    end = start + len(keyword)
    before, after = contexts(text, start, end)
    values = {"title": f"خبر {number}", "source": None, "published_at": None, **facts}
    return Line(
        number, str(values["title"]), values["source"], values["published_at"], Direction.RTL, start, end,
        before, keyword, after,
    )  # fmt: skip


def test_a_line_stays_in_its_paragraph_and_keeps_whole_words() -> None:
    text = f"عنوان\n{'كلمة ' * 100}هنا القاهرة{' أخرى' * 100}\nغيرها"
    start = text.index("القاهرة")
    before, after = contexts(text, start, start + 7)
    assert before.startswith("كلمة كلمة") and before.endswith("هنا ") and len(before) <= LETTERS
    assert after.startswith(" أخرى") and after.endswith("أخرى") and len(after) <= LETTERS
    short = line("عنوان\nفي القاهرة أمس\nغيرها", "القاهرة")
    assert (short.before, short.keyword, short.after) == ("في ", "القاهرة", " أمس")


@given(st.text("اب \n.", max_size=1200), st.integers(0, 1200), st.integers(1, 9))
def test_contexts_are_what_stands_there(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    if start >= end:
        return
    before, after = contexts(text, start, end)
    assert text[:start].endswith(before) and text[end:].startswith(after)
    assert "\n" not in before + after


def test_words_are_counted_from_the_keyword_without_punctuation_and_with_its_proclitics() -> None:
    found = line("قال المتحدث، إن «اللقاء» سيعقد بالقاهرة - يوم الاثنين، 25 مايو", "القاهرة")
    kwic = found.kwic()
    assert kwic.keyword == "بالقاهرة"
    assert words_before(kwic) == ["سيعقد", "اللقاء", "إن"]
    assert words_after(kwic) == ["يوم", "الاثنين", "25"]
    narrow = found.kwic(2)
    assert (narrow.before, narrow.after) == ("«اللقاء» سيعقد", "- يوم")
    assert list(as_text([found], 2)) == ["«اللقاء» سيعقد\tبالقاهرة\t- يوم\tخبر 0\t\t"]


TEXTS = ["في القاهرة أمس", "إلى القاهرة اليوم", "في القاهره غدا", "القاهرة", "من القاهرة امس"]
LINES = [
    line(text, "القاهره" if "القاهره" in text else "القاهرة", number, source=source, published_at=date)
    for number, (text, source, date) in enumerate(
        zip(
            TEXTS,
            ["ب", None, "أ", "ب", "ب"],
            ["2024-05-02", "2024-05-01", "2024-05-02T09:00", None, "2023"],
            strict=True,
        )
    )
]


@pytest.mark.parametrize(
    ("order", "rows"),
    [
        (Order.PLACE, [0, 1, 2, 3, 4]),
        (Order.AFTER_1, [1, 0, 4, 2, 3]),
        (Order.BEFORE_1, [1, 0, 2, 4, 3]),
        (Order.AFTER_2, [0, 1, 2, 3, 4]),
        (Order.SOURCE, [2, 0, 3, 4, 1]),
        (Order.DATE, [4, 1, 0, 2, 3]),
        (Order.TITLE, [0, 1, 2, 3, 4]),
        (Order.KEYWORD, [3, 1, 0, 4, 2]),
    ],
)
def test_every_order(order: Order, rows: list[int]) -> None:
    assert list(ordering(LINES, order).rows) == rows


def test_the_other_way_round_lines_without_a_word_still_come_last() -> None:
    assert list(ordering(LINES, Order.AFTER_1, descending=True).rows) == [2, 0, 4, 1, 3]
    assert list(ordering(LINES, Order.PLACE, descending=True).rows) == [4, 3, 2, 1, 0]


def test_groups_count_a_word_in_all_its_spellings_and_name_its_first_row() -> None:
    groups = ordering(LINES, Order.AFTER_1).groups
    assert [(group.text, group.count, group.row) for group in groups] == [
        ("أمس", 2, 1),
        ("اليوم", 1, 0),
        ("غدا", 1, 3),
    ]
    assert ordering(LINES, Order.PLACE).groups == ()


def test_many_lines_are_sorted_as_one_piece_would_be() -> None:
    chance = random.Random(4)
    words = ["أمس", "اليوم", "غدا", "صباحا", "مساء"]
    lines = [
        line(f"في القاهرة {' '.join(chance.choices(words, k=chance.randrange(4)))}", "القاهرة", number)
        for number in range(9_001)
    ]
    for descending in (False, True):
        found = ordering(lines, Order.AFTER_1, descending)
        keys = [tuple(sort_words(lines[row], Order.AFTER_1)) for row in found.rows]
        with_words = [(key, row) for key, row in zip(keys, found.rows, strict=True) if key]
        assert sorted(found.rows) == list(range(9_001))
        assert not any(keys[len(with_words) :])
        spelled = {word: word.replace("أ", "ا") for word in words}
        folded = [(tuple(spelled[w] for w in key), -row if descending else row) for key, row in with_words]
        assert folded == sorted(folded, reverse=descending)
