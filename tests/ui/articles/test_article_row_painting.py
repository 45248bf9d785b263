"""Marks and lines as they are painted: shapes apart without colour, headlines in their own direction."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.articles.panel import ArticleListPanel
from desktop_app.ui.dates import shown_date, shown_moment
from desktop_app.ui.marks import Mark, draw_line, isolated, paint_mark, text_direction

WIDTH, HEIGHT = 400, 30


def _canvas(width: int = WIDTH, height: int = HEIGHT) -> QImage:
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    return image


def _inked_columns(image: QImage) -> list[int]:
    rows = range(image.height())
    return [x for x in range(image.width()) if any(image.pixelColor(x, y).lightness() < 128 for y in rows)]


@pytest.mark.parametrize("interface", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize(("text", "at_right"), [("السيسي يبحث", True), ("Cairo talks", False)])
def test_a_headline_starts_on_the_side_its_letters_start_from(
    qtbot: QtBot, interface: Qt.LayoutDirection, text: str, at_right: bool
) -> None:
    image = _canvas()
    with QPainter(image) as painter:
        painter.setLayoutDirection(interface)
        draw_line(painter, QRect(0, 0, WIDTH, HEIGHT), text)
        assert painter.layoutDirection() == interface
    inked = _inked_columns(image)
    assert (inked[0] > WIDTH / 2) if at_right else (inked[-1] < WIDTH / 2)


def test_a_long_headline_loses_its_end_not_its_beginning(qtbot: QtBot) -> None:
    image = _canvas()
    with QPainter(image) as painter:
        draw_line(painter, QRect(0, 0, WIDTH, HEIGHT), "السيسي " * 100)
    inked = _inked_columns(image)
    assert inked[-1] > WIDTH - 12 and inked[0] >= 0


def test_the_direction_of_a_line_is_that_of_most_of_its_letters() -> None:
    assert text_direction("BBC - القاهرة") is Qt.LayoutDirection.RightToLeft
    assert text_direction("Cairo (القاهرة) today") is Qt.LayoutDirection.LeftToRight
    assert text_direction("2023 / 10") is Qt.LayoutDirection.LayoutDirectionAuto
    assert isolated("القاهرة") == "\u2067القاهرة\u2069" and isolated("3 Feb") == "\u20663 Feb\u2069"


def test_no_two_marks_have_the_same_shape_in_one_colour(qtbot: QtBot) -> None:
    shapes = {}
    for mark in Mark:
        image = _canvas(24, 24)
        with QPainter(image) as painter:
            paint_mark(painter, QRectF(0, 0, 24, 24), mark, QColor("black"), QColor("white"))
        shapes[mark] = [image.pixelColor(x, y).lightness() < 128 for x in range(24) for y in range(24)]
        assert any(shapes[mark])
    for one, other in combinations(Mark, 2):
        differing = sum(a != b for a, b in zip(shapes[one], shapes[other], strict=True))
        assert differing > 20, (one, other)


def test_reviewed_articles_look_different_without_colour(
    qtbot: QtBot, listing_of: Callable[[int], Any]
) -> None:
    panel = ArticleListPanel()
    qtbot.addWidget(panel)
    panel.resize(320, 400)
    panel.set_listing(listing_of(5))
    panel.show()
    qtbot.waitExposed(panel)
    QApplication.processEvents()
    picture = panel.view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = [panel.view.visualRect(panel.model.index(row, 0)) for row in (0, 1)]
    signs = [picture.copy(row.left(), row.top(), 26, row.height()) for row in rows]
    assert signs[0] != signs[1]


def test_dates_are_shown_in_words_and_odd_ones_as_they_are() -> None:
    assert shown_date("2023-10-21").split()[0] in ("21", "٢١")
    assert shown_date("2023-10-21T10:00:00Z") == shown_date("2023-10-21") == shown_moment("2023-10-21")
    assert shown_date(None) == "" and shown_moment("") == "" and shown_date("خريف 2023") == "خريف 2023"
    assert shown_moment("2023-10-21T10:05:00Z") != shown_moment("2023-10-21")
    assert shown_moment("soon, at the latest tomorrow") == "soon, at the latest tomorrow"
