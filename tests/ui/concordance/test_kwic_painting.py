"""Keywords in context as they are painted: on which side what stands, what is cut off, and what marks the keyword."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPalette,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from desktop_app.core.kwic import Kwic, in_three
from desktop_app.core.model import Direction
from desktop_app.ui.kwic import KWIC_ROLE, KwicDelegate, fitting
from desktop_app.ui.theme import current_theme

WIDTH, HEIGHT = 300, 40
ARABIC = in_three("عاد الوفد من ", "بيروت", " أمس")
LATIN = in_three("They left ", "Beirut", " on Monday", Direction.LTR)


@pytest.fixture
def painted(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Callable[..., QImage]:
    """Paints a cell in the light theme, whatever the tests before have chosen."""
    monkeypatch.setattr("desktop_app.ui.theme._Current.theme", None)

    def paint(kwic: Kwic, column: int, table: Qt.LayoutDirection, *, selected: bool = False) -> QImage:
        model = QStandardItemModel(1, 3)
        for at in range(3):
            item = QStandardItem()
            item.setData(kwic, KWIC_ROLE)
            model.setItem(0, at, item)
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        option = QStyleOptionViewItem()
        option.rect, option.direction = QRect(QPoint(0, 0), image.size()), table
        option.font = qapp.font()
        option.palette.setColor(QPalette.ColorRole.Text, QColor("black"))
        option.state = QStyle.StateFlag.State_Enabled
        if selected:
            option.state |= QStyle.StateFlag.State_Selected
        with QPainter(image) as painter:
            KwicDelegate(0, 1, 2).paint(painter, option, model.index(0, column))
        return image

    return paint


def inked(image: QImage) -> tuple[int, int]:
    """The first and the last column of pixels with anything on them."""
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() < 128 for y in range(image.height()))
    ]
    return columns[0], columns[-1]


@pytest.mark.parametrize(
    ("kwic", "table", "column", "at_left"),
    [
        (ARABIC, Qt.LayoutDirection.RightToLeft, 0, True),
        (ARABIC, Qt.LayoutDirection.RightToLeft, 2, False),
        (LATIN, Qt.LayoutDirection.LeftToRight, 0, False),
        (LATIN, Qt.LayoutDirection.LeftToRight, 2, True),
        (LATIN, Qt.LayoutDirection.RightToLeft, 0, True),
        (LATIN, Qt.LayoutDirection.RightToLeft, 2, False),
        (ARABIC, Qt.LayoutDirection.LeftToRight, 0, False),
    ],
)
def test_contexts_stand_against_the_keyword(
    painted: Callable[..., QImage], kwic: Kwic, table: Qt.LayoutDirection, column: int, at_left: bool
) -> None:
    first, last = inked(painted(kwic, column, table))
    assert (first < 15) is at_left
    assert (last > WIDTH - 15) is not at_left


def test_a_line_that_runs_against_the_table_changes_its_sides(painted: Callable[..., QImage]) -> None:
    rtl, ltr = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert painted(LATIN, 2, rtl) == painted(LATIN, 0, ltr)
    assert painted(LATIN, 0, rtl) == painted(LATIN, 2, ltr)


def test_the_keyword_stands_in_the_middle_on_a_ground_and_a_line(painted: Callable[..., QImage]) -> None:
    for selected in (False, True):
        image = painted(ARABIC, 1, Qt.LayoutDirection.RightToLeft, selected=selected)
        first, last = inked(image)
        assert abs((first + last) - WIDTH) <= 6
    plain = painted(ARABIC, 1, Qt.LayoutDirection.RightToLeft)
    colors = {plain.pixelColor(WIDTH // 2, y).name() for y in range(HEIGHT)}
    assert {"#ffffff", current_theme().search_match} < colors
    assert len(colors) >= 3  # the line too


def test_whole_words_next_to_the_keyword_are_kept(qapp: QApplication) -> None:
    text = "كلمة أولى وثانية وثالثة ورابعة وخامسة وسادسة"
    font = qapp.font().toString()
    made = QFont()
    made.fromString(font)
    advance = QFontMetricsF(made).horizontalAdvance
    for width in range(20, int(advance(text)) + 40, 9):
        after, before = fitting(text, font, width, False), fitting(text, font, width, True)
        if advance(text) <= width:
            assert after == before == text
            continue
        assert after.endswith("…") and before.startswith("…")
        kept, kept_before = after[:-1].split(), before[1:].split()
        assert text.split()[: len(kept)] == kept
        assert not kept_before or text.split()[-len(kept_before) :] == kept_before
        assert len(kept) < 1 or advance(after) <= width
        more = text.split()[: len(kept) + 1]
        assert advance(" ".join([*more, "…"])) > width - 2
