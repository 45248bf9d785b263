"""The mouse as the window system reports it: every button, on the text and on the margins beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.model import Mention
from desktop_app.ui.reader.view import ReaderView

Show = Callable[..., ReaderView]
MakeMention = Callable[..., Mention]

TEXT = "أجرى وزير الخارجية المصري سامح شكري اتصالا في القاهرة بنظيره بلينكن."
PLACES = ("text", "margin before", "margin after", "below the text")
BUTTONS = (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton)


class Asked:
    """The menus that the reader asked for: where, and for which mention."""

    def __init__(self, view: ReaderView) -> None:
        self.menus: list[tuple[QPoint, Mention | None]] = []
        view.context_requested.connect(lambda at, mention: self.menus.append((at, mention)))


def window_of(view: ReaderView) -> QWindow:
    handle = view.window().windowHandle()
    assert handle is not None
    return handle


def place_in(view: ReaderView, name: str) -> QPoint:
    """A point of the window on the named part of the reader."""
    page = view.viewport().geometry()
    assert page.left() > 20 and page.right() < view.width() - 20
    y = page.top() + round(view.appearance().line_pitch() / 2)
    points = {
        "text": QPoint(page.right() - 60, y),
        "margin before": QPoint(view.width() - view.verticalScrollBar().width() - 8, y),
        "margin after": QPoint(8, y),
        "below the text": QPoint(page.center().x(), page.bottom() - 5),
    }
    if view.verticalScrollBar().geometry().left() < 8:
        points["margin after"] += QPoint(view.verticalScrollBar().width(), 0)
    return view.mapTo(view.window(), points[name])


@pytest.fixture
def reader(show: Show, mention: MakeMention) -> ReaderView:
    return show(TEXT, mention(TEXT, "القاهرة", 2))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("button", BUTTONS, ids=lambda button: button.name)
def test_other_buttons_are_pressed_moved_and_released(
    reader: ReaderView, qtbot: QtBot, place: str, button: Qt.MouseButton
) -> None:
    at, asked = place_in(reader, place), Asked(reader)
    window = window_of(reader)
    with qtbot.captureExceptions() as crashes:
        QTest.mousePress(window, button, Qt.KeyboardModifier.NoModifier, at)
        QTest.mouseMove(window, at + QPoint(1, 1))
        QTest.mouseRelease(window, button, Qt.KeyboardModifier.NoModifier, at + QPoint(1, 1))
        QTest.mouseDClick(window, button, Qt.KeyboardModifier.NoModifier, at)
    assert crashes == []
    assert reader.selected_span() is None
    assert bool(asked.menus) == (button is Qt.MouseButton.RightButton)


@pytest.mark.parametrize("place", PLACES)
def test_a_right_click_asks_for_one_menu_where_the_pointer_is(
    reader: ReaderView, qtbot: QtBot, place: str
) -> None:
    at, asked = place_in(reader, place), Asked(reader)
    QTest.mouseClick(window_of(reader), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, at)
    assert [point for point, _ in asked.menus] == [reader.window().mapToGlobal(at)]


def test_a_right_click_on_a_name_asks_for_its_menu(reader: ReaderView) -> None:
    tagged, asked = reader.mentions()[0], Asked(reader)
    cursor = reader.textCursor()
    cursor.setPosition(reader.offsets().to_utf16(tagged.start + 3))
    at = reader.viewport().mapTo(reader.window(), reader.cursorRect(cursor).center())
    QTest.mouseClick(window_of(reader), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, at)
    assert [found for _, found in asked.menus] == [tagged]
    assert reader.current_mention() == tagged


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_a_key_asks_for_one_menu(
    reader: ReaderView, key: Qt.Key, modifier: Qt.KeyboardModifier, qtbot: QtBot
) -> None:
    asked = Asked(reader)
    reader.activateWindow()
    qtbot.waitUntil(reader.hasFocus)
    QTest.keyClick(window_of(reader), key, modifier)
    assert len(asked.menus) == 1


def test_a_drag_with_another_button_out_of_the_text_selects_nothing(reader: ReaderView, qtbot: QtBot) -> None:
    window, start = window_of(reader), place_in(reader, "text")
    with qtbot.captureExceptions() as crashes:
        QTest.mousePress(window, Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, start)
        QTest.mouseMove(window, place_in(reader, "margin before"))
        QTest.mouseMove(window, place_in(reader, "margin after"))
        at = place_in(reader, "margin after")
        QTest.mouseRelease(window, Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, at)
    assert crashes == []
    assert reader.selected_span() is None


def test_a_drag_from_one_margin_to_the_other_selects_the_line(reader: ReaderView) -> None:
    window, end = window_of(reader), place_in(reader, "margin after")
    start = place_in(reader, "margin before")
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(window, (start + end) / 2)
    QTest.mouseMove(window, end)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    span = reader.selected_span()
    assert span is not None and span[0] == 0 and span[1] > len("أجرى وزير الخارجية")


@pytest.mark.parametrize("place", PLACES)
def test_the_pointer_passes_over(reader: ReaderView, qtbot: QtBot, place: str) -> None:
    with qtbot.captureExceptions() as crashes:
        for step in range(3):
            QTest.mouseMove(window_of(reader), place_in(reader, place) + QPoint(step, step))
    assert crashes == []
    assert reader.current_mention() is None and reader.selected_span() is None


@pytest.mark.parametrize("place", PLACES)
def test_no_press_goes_on_to_what_is_around_the_reader(reader: ReaderView, place: str) -> None:
    seen: list[QMouseEvent] = []

    class Around(QWidget):
        def mousePressEvent(self, event: QMouseEvent) -> None:
            seen.append(event)

    around = Around()
    QVBoxLayout(around).addWidget(reader)
    around.resize(900, 600)
    around.show()
    QTest.qWaitForWindowExposed(around)
    for button in (Qt.MouseButton.LeftButton, *BUTTONS):
        at = place_in(reader, place)
        QTest.mouseClick(window_of(reader), button, Qt.KeyboardModifier.NoModifier, at)
    assert seen == []
    reader.setParent(None)


@pytest.mark.parametrize("place", PLACES)
def test_the_wheel_scrolls_from_everywhere(view: ReaderView, show: Show, article: str, place: str) -> None:
    show(article)
    at = QPointF(place_in(view, place))

    def turn(by: int) -> None:
        QTest.wheelEvent(window_of(view), at, QPoint(0, by))

    bar = view.verticalScrollBar()
    turn(-120)
    assert 0 < bar.value() < bar.maximum()
    turn(120)
    turn(120)
    assert bar.value() == 0
    asked: list[int] = []
    view.zoom_requested.connect(asked.append)
    QTest.wheelEvent(window_of(view), at, QPoint(0, 120), QPoint(), Qt.KeyboardModifier.ControlModifier)
    assert asked == [1] and bar.value() == 0
