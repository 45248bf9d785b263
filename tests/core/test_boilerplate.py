"""What the reader may dim, on the seeds line by line, on made-up pages, and on any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.boilerplate import boilerplate_spans

SEEDS = Path(__file__).parents[2] / "seeds"
AFTER = "وتوقع خبراء أن تنعكس هذه الخطوة على أسعار السلع الأساسية قبل نهاية العام."
PROSE = "قال المتحدث إن الوفدين اتفقا على مواصلة المشاورات خلال الأسابيع المقبلة في العاصمة."


def dimmed_lines(text: str) -> list[tuple[int, int]]:
    """The spans as numbers of their first and last line, counted from 1."""
    return [
        (text.count("\n", 0, start) + 1, text.count("\n", 0, end) + 1)
        for start, end in boilerplate_spans(text)
    ]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("000_048146c819500fe6.txt", [(9, 9), (23, 23), (45, 47), (61, 61), (93, 104)]),
        ("001_b66f81be87541bfd.txt", []),
        ("002_d65fed2462b338f3.txt", [(25, 25)]),
        ("003_f26af4ab9d6e25cf.txt", []),
        ("004_632c1272aabde735.txt", [(4, 4), (26, 26)]),
    ],
)
def test_the_furniture_of_the_seeds(name: str, lines: list[tuple[int, int]]) -> None:
    assert dimmed_lines((SEEDS / name).read_text("utf-8")) == lines


def test_the_second_story_of_the_first_seed_and_its_headline_stay() -> None:
    text = (SEEDS / "000_048146c819500fe6.txt").read_text("utf-8")
    headline = text.index("منع التصعيد")
    end = text.index("مقالات مشابهة")
    byline = text.index("Posted by")
    inside = [span for span in boilerplate_spans(text) if span[0] < end and span[1] > headline]
    assert inside == [(byline, text.index("\n", byline))]
    assert not any(start <= text.index("المصدر: صدى") < stop for start, stop in boilerplate_spans(text))


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ([PROSE, "اقرأ أيضا", "خبر أول", "خبر ثان"], [(2, 4)]),
        ([PROSE, "**اقرأ أيضاً:**", "", "خبر أول", "", "خبر ثان"], [(2, 6)]),
        ([PROSE, "أخبار ذات صلة", "خبر أول", "خبر ثان", "عنوان القصة التالية", AFTER], [(2, 4)]),
        ([PROSE, "أخبار ذات صلة", "• خبر أول هنا", "• خبر ثان هنا", AFTER], [(2, 4)]),
        ([PROSE, "ترشيحاتنا", "عنوان القصة التالية", AFTER], [(2, 2)]),
        ([PROSE, "اقرأ أيضا: وزير الري يلتقي نظيره الأردني", AFTER], [(2, 2)]),
        ([PROSE, "قد يهمك.. أسعار الصرف اليوم", AFTER], [(2, 2)]),
        ([PROSE, "مواضيع متعلقة", "خبر", "اقرأ أيضا", "خبر", "الوسوم", "مصر"], [(2, 7)]),
        ([PROSE, "كلمات دلالية: " + "مصر ليبيا " * 60], [(2, 2)]),
        ([PROSE, "Read also:", "One story", "Another"], [(2, 4)]),
        (["عنوان من أربع كلمات", "عنوان من أربع كلمات", AFTER], [(2, 2)]),
        (["-", "-", "نعم", "نعم", AFTER], []),
        (["المصدر: وكالة الأنباء", AFTER], []),
        (["اقرأ أيضا كتب التاريخ قبل أن تحكم على الناس فهذا ما قاله الأستاذ.", AFTER], []),
        (["تابعونا على فيسبوك", PROSE, "جميع الحقوق محفوظة"], [(1, 1), (3, 3)]),
        ([PROSE, "مصر والسودان.. علاقات تاريخية", AFTER], []),
        ([PROSE, "ترشيحاتنا", *[f"بيت {n}" for n in range(60)], AFTER], [(2, 2)]),
        ([""], []),
        ([], []),
    ],
)
def test_the_furniture_of_other_pages(page: list[str], lines: list[tuple[int, int]]) -> None:
    assert dimmed_lines("\n".join(page)) == lines


PIECES = st.sampled_from(
    [
        "",
        " ",
        "اقرأ أيضا",
        "كلمات دلالية:",
        "• خبر قصير",
        "خبر من أربع كلمات",
        PROSE,
        "ترشيحاتنا",
        "-",
        "\u2028",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=15).map("\n".join)))
def test_spans_are_whole_lines_in_order(text: str) -> None:
    spans = boilerplate_spans(text)
    assert spans == sorted(spans)
    last = -1
    for start, end in spans:
        assert last < start < end <= len(text)
        assert start == 0 or text[start - 1] == "\n"
        assert end == len(text) or text[end] == "\n"
        assert text[start:end].strip()
        last = end


@given(st.lists(PIECES, max_size=15))
def test_prose_said_once_is_never_dimmed(pieces: list[str]) -> None:
    story = "وأوضح البيان أن اللجنة المشتركة ستجتمع مرة كل شهر لمتابعة ما تم الاتفاق عليه."
    text = "\n".join([*pieces, story, *pieces])
    at = text.index(story)
    assert not any(start <= at < end for start, end in boilerplate_spans(text))
