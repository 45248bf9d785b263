"""What is painted: marks lie under the letters where the letters are, and move none of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGlyphRun, QImage

from desktop_app.core.color import contrast_ratio
from desktop_app.core.model import Direction, Mention, Status
from desktop_app.ui.fonts import READER_FONTS
from desktop_app.ui.reader.appearance import ReaderAppearance, line_color, tint_color
from desktop_app.ui.reader.geometry import Interval, PageLine
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.theme import load_theme

Show = Callable[..., ReaderView]
MakeMention = Callable[..., Mention]

TEXT = "التقى الوزير وبلينكن في القاهرة، وقال إن المباحثات مثمرة."
MIXED = "قال BBC العربية في 2023 إن Reuters (لندن) نشرت 35.5% والآلات لا تكفي"
LONG_MIXED = " ".join([MIXED, "The minister met", MIXED, "in New York today", MIXED])
COLORS = ["#2f6fde", "#1f9254", "#b5541c", "#8a4fc7", "#ffee00", "#000000", "#ffffff"]


def picture(view: ReaderView) -> QImage:
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def places_of(image: QImage, color: str) -> set[tuple[int, int]]:
    wanted = QColor(color).rgb()
    return {
        (x, y) for y in range(image.height()) for x in range(image.width()) if image.pixel(x, y) == wanted
    }


def count_of(image: QImage, color: QColor) -> int:
    return len(places_of(image, color.name()))


def lines_of(view: ReaderView) -> list[PageLine]:
    return view.geometry_of_page.lines(0, view.viewport().height())


def glyphs(view: ReaderView) -> list[tuple[list[int], list[tuple[float, float]]]]:
    """The glyphs of the visible lines and where they stand."""
    runs: list[QGlyphRun] = [run for line in lines_of(view) for run in line.text_line.glyphRuns()]
    return [(list(run.glyphIndexes()), [(p.x(), p.y()) for p in run.positions()]) for run in runs]


@pytest.mark.parametrize("family", READER_FONTS)
@pytest.mark.parametrize("status", [Status.ACCEPTED, Status.SUGGESTED])
def test_tagging_inside_a_word_moves_no_glyph(
    show: Show, mention: MakeMention, family: str, status: Status
) -> None:
    view = show(TEXT)
    view.set_appearance(replace(view.appearance(), font_family=family))
    ink = view.appearance().theme.reader_text
    before, ink_before = glyphs(view), places_of(picture(view), ink)
    assert len(ink_before) > 200

    view.set_mentions([mention(TEXT, "بلينكن", status=status)])

    assert glyphs(view) == before
    assert places_of(picture(view), ink) == ink_before


def test_a_joined_letter_is_not_drawn_in_its_lone_form(show: Show, mention: MakeMention) -> None:
    whole = glyphs(show("ببب"))
    tagged = glyphs(show("ببب", mention("ببب", (1, 2))))
    apart = glyphs(show("ب ب ب"))
    assert tagged == whole
    assert {g for run in whole for g in run[0]} != {g for run in apart for g in run[0]}


def test_a_selection_moves_no_glyph_and_leaves_its_ink(show: Show) -> None:
    view = show(TEXT)
    ink = view.appearance().theme.reader_text
    view.viewport().setFocus()
    before = glyphs(view)
    view.go_to(TEXT.index("بلينكن"), TEXT.index("بلينكن") + 3)
    assert glyphs(view) == before
    assert count_of(picture(view), QColor(view.appearance().theme.reader_selection)) > 100
    assert ink


def test_accepted_is_tinted_and_suggested_is_not(show: Show, mention: MakeMention) -> None:
    tagged = mention(TEXT, "القاهرة", 2)
    view = show(TEXT, tagged)
    theme = view.appearance().theme
    tint, line = tint_color("#1f9254", theme, False), line_color("#1f9254", theme)
    solid = picture(view)
    assert count_of(solid, tint) > 300
    assert count_of(solid, line) > 40

    view.set_mentions([replace(tagged, status=Status.SUGGESTED)])

    dashed = picture(view)
    assert count_of(dashed, tint) == 0
    assert 0 < count_of(dashed, line) < count_of(solid, line)


def test_rejected_is_hidden_until_asked_for(show: Show, mention: MakeMention) -> None:
    tagged = mention(TEXT, "القاهرة", 2, Status.REJECTED)
    plain = picture(show(TEXT))
    view = show(TEXT, tagged)
    assert picture(view) == plain
    view.set_appearance(replace(view.appearance(), show_rejected=True))
    assert picture(view) != plain


def test_a_weak_suggestion_is_hidden_by_the_threshold(show: Show, mention: MakeMention) -> None:
    weak = mention(TEXT, "القاهرة", 2, Status.SUGGESTED, score=0.4)
    plain = picture(show(TEXT))
    view = show(TEXT, weak)
    assert picture(view) != plain
    view.set_appearance(replace(view.appearance(), threshold=0.5))
    assert picture(view) == plain


def test_three_levels_of_nesting_are_visible(show: Show, mention: MakeMention) -> None:
    text = "وزير الخارجية المصري سامح شكري يصل"
    spans = [
        mention(text, "وزير الخارجية المصري سامح شكري", 4),
        mention(text, "الخارجية المصري", 3),
        mention(text, "المصري", 2),
    ]
    view = show(text, *spans)
    view.go_to(len(text), len(text))
    image = picture(view)
    theme = load_theme("light")
    for color in ("#8a4fc7", "#b5541c", "#1f9254"):
        assert count_of(image, tint_color(color, theme, False)) > 50
        assert count_of(image, line_color(color, theme)) > 30


def test_the_current_mention_has_a_ring(show: Show, mention: MakeMention) -> None:
    tagged = mention(TEXT, "القاهرة", 2)
    view = show(TEXT, tagged)
    focus = QColor(view.appearance().theme.focus)
    assert count_of(picture(view), focus) == 0
    view.set_current_mention(tagged.id)
    assert count_of(picture(view), focus) > 60


def test_boilerplate_recedes_unless_the_reader_wants_it(show: Show) -> None:
    view = show(TEXT)
    ink = view.appearance().theme.reader_text
    full = len(places_of(picture(view), ink))
    half = TEXT.index("القاهرة")
    view.show_article(1, TEXT, Direction.RTL, (), [(half, len(TEXT))])
    assert 0 < len(places_of(picture(view), ink)) < full * 0.7
    view.set_appearance(replace(view.appearance(), dim_boilerplate=False))
    assert len(places_of(picture(view), ink)) == full


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("color", COLORS)
@pytest.mark.parametrize("strong", [False, True])
def test_the_text_can_be_read_on_every_tint(theme: str, color: str, strong: bool) -> None:
    look = load_theme(theme)
    assert contrast_ratio(tint_color(color, look, strong).name(), look.reader_text) >= 4.5
    assert contrast_ratio(look.reader_selection, look.reader_text) >= 4.5
    assert contrast_ratio(line_color(color, look).name(), look.reader_background) >= 3


# Where a span lies in a line of mixed directions


def boxes_of_letters(line: PageLine, offset: int) -> list[QRectF]:
    return [run.boundingRect() for run in line.text_line.glyphRuns(offset, 1)]


def covers(intervals: list[Interval], box: QRectF) -> bool:
    return any(left - 0.6 <= box.center().x() <= right + 0.6 for left, right in intervals)


@given(
    text=st.sampled_from([MIXED, LONG_MIXED]),
    ends=st.tuples(st.floats(0, 1), st.floats(0, 1)),
    rtl=st.booleans(),
    width=st.integers(420, 900),
)
@example(text=MIXED, ends=(0.0, 0.71875), rtl=False, width=588)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_places_of_a_span_cover_its_letters_and_no_others(
    view: ReaderView, text: str, ends: tuple[float, float], rtl: bool, width: int
) -> None:
    start, end = sorted(round(share * len(text)) for share in ends)
    view.resize(width, 600)
    view.show_article(1, text, Direction.RTL if rtl else Direction.LTR, ())

    for line in lines_of(view):
        intervals = view.geometry_of_page.intervals(line, start, end)
        for offset in range(line.start, line.end):
            boxes = boxes_of_letters(line, offset)
            if len(boxes) == 1 and text[offset] != " " and not in_ligature(text, offset):
                box = boxes[0].translated(line.origin, 0)
                assert covers(intervals, box) == (start <= offset < end), (text[offset], intervals, box)


def in_ligature(text: str, offset: int) -> bool:
    return any(pair in ("لا", "لآ") for pair in (text[offset : offset + 2], text[offset - 1 : offset + 1]))


def test_a_span_over_two_directions_has_two_places(show: Show) -> None:
    text = "قال BBC العربية هنا"
    (line,) = lines_of(show(text))
    geometry_of = show(text).geometry_of_page
    assert len(geometry_of.intervals(line, 0, 7)) == 1
    assert len(geometry_of.intervals(line, text.index("BC"), text.index("العربية") + 3)) == 2


def test_a_span_over_several_lines_lies_in_each_of_them(show: Show, article: str) -> None:
    view = show(article)
    lines = [line for line in lines_of(view) if line.end - line.start > 20][:3]
    geometry = view.geometry_of_page
    span = (lines[0].end - 6, lines[2].start + 6)
    widths = [sum(r - x for x, r in geometry.intervals(line, *span)) for line in lines]
    assert all(width > 10 for width in widths)
    assert widths[1] > widths[0] and widths[1] > widths[2]


def test_a_span_inside_a_ligature_covers_only_its_part(show: Show) -> None:
    view = show("سلام")
    (line,) = lines_of(view)
    (part,) = view.geometry_of_page.intervals(line, 1, 2)
    (both,) = view.geometry_of_page.intervals(line, 1, 3)
    assert 0 < part[1] - part[0] < both[1] - both[0]


def test_marks_stay_on_their_letters_when_the_window_narrows(show: Show, mention: MakeMention) -> None:
    tagged = mention(TEXT, "المباحثات", 3)
    view = show(TEXT, tagged)
    picture(view)
    view.resize(380, 500)
    line = next(line for line in lines_of(view) if line.start <= tagged.start < line.end)
    (place,) = view.geometry_of_page.intervals(line, tagged.start, tagged.end)
    tint = places_of(picture(view), tint_color("#b5541c", view.appearance().theme, False).name())
    xs = [x for x, _ in tint]
    assert min(xs) == pytest.approx(place[0], abs=4) and max(xs) == pytest.approx(place[1], abs=4)


def test_another_size_keeps_the_top_line_the_selection_and_the_text(show: Show, article: str) -> None:
    view = show(article)
    view.go_to(3000, 3010)
    view.verticalScrollBar().setValue(700)
    top = lines_of_view(view)[0]

    view.set_appearance(replace(view.appearance(), point_size=22.0, font_family="Amiri"))

    assert view.document().toRawText() == article.replace("\n", "\u2029")
    assert view.selected_span() == (3000, 3010)
    assert any(line.start <= top.start < line.end for line in lines_of_view(view)[:3])
    assert isinstance(view.appearance(), ReaderAppearance)


def lines_of_view(view: ReaderView) -> list[PageLine]:
    offset = view.verticalScrollBar().value()
    return view.geometry_of_page.lines(offset + 2, offset + view.viewport().height())
