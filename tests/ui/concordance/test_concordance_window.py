"""The window of concordance without a store: what it asks for, what it shows, and what leaves it by key and mouse."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.concordance import Line, LineTag, Order, contexts, ordering
from desktop_app.core.entities import EntityRef
from desktop_app.core.model import Direction, Label, SearchMode, Status
from desktop_app.services.concordance import Outcome, Passage, Shape, Tags, Words
from desktop_app.ui.concordance.model import Column
from desktop_app.ui.concordance.window import Asked, ConcordanceWindow

LABELS = [Label(2, "LOC", "مكان", "Place", "#1565c0", "2", "", None, 2)]
TEXTS = ["وصل إلى القاهرة أمس", "عاد من القاهرة اليوم", "في بالقاهرة أمس", "زار القاهرة"]


def line(number: int, text: str) -> Line:
    start = text.index("القاهرة")
    tags = (LineTag(2, Status.SUGGESTED),) if number == 1 else ()
    return Line(
        number, f"خبر {number}", "صحيفة", f"2024-05-0{number + 1}", Direction.RTL, start, start + 7,
        *_around(text, start), tags,
    )  # fmt: skip


def _around(text: str, start: int) -> tuple[str, str, str]:
    before, after = contexts(text, start, start + 7)
    return before, "القاهرة", after


LINES = [line(number, text) for number, text in enumerate(TEXTS)]


@pytest.fixture
def window(qtbot: QtBot) -> ConcordanceWindow:
    """Answers at once what a desk would answer in the background."""
    made = ConcordanceWindow()
    qtbot.addWidget(made)
    made.model.set_labels(LABELS)
    made.order_wanted.connect(lambda shape: answer_order(made, shape))
    with qtbot.waitExposed(made):
        made.show()
    return made


def answer_order(window: ConcordanceWindow, shape: Shape) -> None:
    plain = shape.order is Order.PLACE and not shape.descending
    found = None if plain else ordering(window.model.lines(), shape.order, shape.descending)
    window.show_ordering(found, shape)


def fill(window: ConcordanceWindow, lines: Sequence[Line] = LINES) -> None:
    window.ask(Words("القاهرة"))
    window.add_lines(lines[:1])
    window.add_lines(lines[1:])
    window.finish(Outcome(len(lines), len(lines)))


def shown(window: ConcordanceWindow) -> list[int]:
    return [window.model.line(row).article_id for row in range(window.model.rowCount())]


def type_into(window: ConcordanceWindow, text: str) -> None:
    for char in text:
        QApplication.sendEvent(
            window.controls.edit, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, char)
        )


def test_it_waits_for_words_and_asks_for_what_is_typed(window: ConcordanceWindow, qtbot: QtBot) -> None:
    assert window._stack.currentWidget() is window._empty and window.controls.edit.hasFocus()
    with qtbot.waitSignal(window.lines_wanted) as heard:
        type_into(window, "مصر")
    assert heard.args == [Asked(Words("مصر"))]
    assert window.controls.edit.hasFocus()
    window.add_lines(LINES)
    assert window.controls.edit.hasFocus()  # who types stays in the line
    qtbot.keyClick(window.controls.edit, Qt.Key.Key_Return)
    assert window.table.hasFocus()


def test_modes_and_places_ask_again(window: ConcordanceWindow, qtbot: QtBot) -> None:
    fill(window)
    window.controls.mode_box.setCurrentIndex(1)
    with qtbot.waitSignal(window.lines_wanted) as heard:
        window.controls.mode_box.activated.emit(1)
    assert heard.args == [Asked(Words("القاهرة", SearchMode.EXACT))]
    window.controls.set_listed(7)
    assert window.controls.scope_box.count() == 2 and not window.controls.listed
    window.controls.scope_box.setCurrentIndex(1)
    with qtbot.waitSignal(window.lines_wanted) as heard:
        window.controls.scope_box.activated.emit(1)
    assert heard.args[0].listed
    window.controls.set_listed(None)
    assert not window.controls.listed


def test_lines_stand_in_columns_and_are_read_out_whole(window: ConcordanceWindow) -> None:
    fill(window)
    model = window.model
    assert window.table.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert window.table.hasFocus() and window.table.currentIndex().row() == 0
    assert [model.index(2, column).data() for column in Column] == [
        "في", "بالقاهرة", "أمس", "", "خبر 2", "صحيفة", "3 May 2024",
    ]  # fmt: skip
    assert model.index(1, Column.TAGS).data() == "Place (waiting)"
    told = model.index(1, Column.KEYWORD).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "عاد من القاهرة اليوم, Place (waiting), خبر 1, صحيفة, 2 May 2024"
    window.controls.words_box.setValue(1)
    assert model.index(1, Column.BEFORE).data() == "من"
    assert "4" in window.foot.count.text()


def test_orders_by_box_by_header_and_by_button(window: ConcordanceWindow, qtbot: QtBot) -> None:
    fill(window)
    window.table.go_to(2)
    window.controls.sort_by(Order.AFTER_1)
    assert shown(window) == [1, 0, 2, 3]
    assert window.table.current_line() == LINES[2]  # the current line stays current
    header = window.table.horizontalHeader()
    header.sectionClicked.emit(Column.BEFORE)
    assert window.shape().order is Order.BEFORE_1 and shown(window) == [0, 3, 2, 1]
    header.sectionClicked.emit(Column.BEFORE)
    assert window.shape().order is Order.BEFORE_2
    assert "word 2 ↑" in str(window.model.headerData(Column.BEFORE, Qt.Orientation.Horizontal))
    header.sectionClicked.emit(Column.DATE)
    assert shown(window) == [3, 2, 1, 0]
    header.sectionClicked.emit(Column.DATE)
    assert shown(window) == [0, 1, 2, 3]
    header.sectionClicked.emit(Column.TAGS)
    assert window.shape().order is Order.DATE
    window.controls.sort_by(Order.PLACE)
    window.controls.order_button.click()
    assert shown(window) == [3, 2, 1, 0]


def test_an_order_chosen_before_is_kept_for_what_is_found_next(window: ConcordanceWindow) -> None:
    window.controls.sort_by(Order.AFTER_1)
    fill(window)
    assert shown(window) == [1, 0, 2, 3]


def test_counts_go_to_the_lines_of_a_word(window: ConcordanceWindow, qtbot: QtBot) -> None:
    fill(window)
    window.acts.actions_by_id["counts"].trigger()
    assert window.counts.list.isVisible() and window.shape().order is Order.AFTER_1
    model = window.counts.model
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["أمس", "اليوم"]
    assert model.index(0, 1).data() == "2"
    window.counts.list.setCurrentIndex(model.index(0, 0))
    qtbot.keyClick(window.counts.list, Qt.Key.Key_Return)
    assert window.table.currentIndex().row() == 1 and window.table.hasFocus()


def test_counts_leave_an_order_that_can_be_counted_and_say_what_to_do_without_one(
    window: ConcordanceWindow,
) -> None:
    fill(window)
    window.controls.sort_by(Order.BEFORE_1)
    window.acts.actions_by_id["counts"].trigger()
    assert window.shape().order is Order.BEFORE_1
    window.controls.sort_by(Order.PLACE)
    assert window.counts.isVisible() and not window.counts.list.isVisible()


def test_nothing_typed_clears_what_was_found_or_refused(window: ConcordanceWindow, qtbot: QtBot) -> None:
    window.ask(Words("[", SearchMode.REGEX))
    window.fail("a bracket is not closed")
    window.controls.edit.clear()
    with qtbot.waitSignal(window.lines_wanted) as heard:
        qtbot.keyClick(window.controls.edit, Qt.Key.Key_Return)
    assert heard.args == [None] and window.asked() is None
    assert window._stack.currentWidget() is window._empty and window.controls.edit.hasFocus()
    assert window._empty.title() == "Words in their context"
    window.ask(Tags(EntityRef(1), "القاهرة"))
    window.add_lines(LINES)
    window.finish(Outcome(4, 4))
    window.controls.edit.setFocus()
    qtbot.keyClick(window.controls.edit, Qt.Key.Key_Return)
    assert window.asked() is not None and window.table.hasFocus()  # tags are not typed


def test_words_typed_apart_are_one_button_from_a_phrase(window: ConcordanceWindow, qtbot: QtBot) -> None:
    button, edit = window.controls.phrase_button, window.controls.edit
    for typed, apart in (
        ("ليلى", False),
        ("«ليلى القاسم»", False),
        ('ليلى "أبو بكر"', False),
        ("ليلى القاسم", True),
    ):
        edit.setText(typed)
        assert button.isVisible() == window.controls._apart.isVisible() == apart
    window.controls.mode_box.setCurrentIndex(1)
    assert not button.isVisible()
    window.controls.mode_box.setCurrentIndex(0)
    with qtbot.waitSignal(window.lines_wanted) as heard:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard.args == [Asked(Words("“ليلى القاسم”"))]
    assert not button.isVisible() and edit.hasFocus() and edit.text() == "“ليلى القاسم”"
    window.ask(Words("ليلى القاسم"))
    assert button.isVisible()


def test_keys_open_widen_copy_and_send_on(window: ConcordanceWindow, qtbot: QtBot) -> None:
    fill(window)
    window.table.go_to(1)
    with qtbot.waitSignal(window.place_chosen) as heard:
        qtbot.keyClick(window.table, Qt.Key.Key_Return)
    assert heard.args == [*LINES[1].place]
    with qtbot.waitSignal(window.passage_wanted) as heard:
        qtbot.keyClick(window.table, Qt.Key.Key_Space)
    assert heard.args == [LINES[1]] and window.passage.isVisible()
    window.show_passage(LINES[1], Passage("أ\nعاد من القاهرة اليوم", 9, 16))
    assert window.passage.toPlainText().startswith("أ\nعاد")
    window.show_passage(LINES[0], Passage("غيره", 0, 4))
    assert window.passage.toPlainText().startswith("أ\nعاد")  # it came too late
    with qtbot.waitSignal(window.passage_wanted):
        qtbot.keyClick(window.table, Qt.Key.Key_Down)
    qtbot.keyClick(window.table, Qt.Key.Key_Space)
    assert not window.passage.isVisible()
    with qtbot.waitSignal(window.everywhere_requested) as heard:
        qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert heard.args == [*LINES[2].place]
    qtbot.keyClick(window.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.copy_requested) as heard:
        qtbot.keyClick(window.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert heard.args == [LINES]
    with qtbot.waitSignal(window.export_requested):
        qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.lines_wanted):
        qtbot.keyClick(window, Qt.Key.Key_F5)


def test_a_double_click_opens_and_a_menu_offers_the_same(window: ConcordanceWindow, qtbot: QtBot) -> None:
    fill(window)
    rect = window.table.visualRect(window.model.index(3, Column.AFTER))
    with qtbot.waitSignal(window.place_chosen) as heard:
        viewport = window.table.viewport()
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=rect.center())
        qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=rect.center())
    assert heard.args == [*LINES[3].place]
    menu = window.acts.menu()
    assert [action.objectName() for action in menu.actions()] == [
        "open",
        "wider",
        "everywhere",
        "copy",
        "export",
    ]
    with qtbot.waitSignal(window.place_chosen):
        menu.actions()[0].trigger()


def test_escape_stops_first_and_then_closes(window: ConcordanceWindow, qtbot: QtBot) -> None:
    window.ask(Words("القاهرة"))
    window.add_lines(LINES)
    assert not window.acts.actions_by_id["export"].isEnabled()
    with qtbot.waitSignal(window.stop_requested):
        qtbot.keyClick(window.table, Qt.Key.Key_Escape)
    window.finish(Outcome(4, 4, stopped=True))
    assert "Stopped" in window.message.text() and window.acts.actions_by_id["export"].isEnabled()
    with qtbot.waitSignal(window.lines_wanted) as heard:
        qtbot.keyClick(window.table, Qt.Key.Key_Escape)
    assert heard.args == [None] and not window.isVisible() and window.model.rowCount() == 0


def test_what_is_missing_capped_or_wrong_is_said(window: ConcordanceWindow) -> None:
    fill(window, [])
    assert window._empty.title() == "It stands nowhere there"
    assert not window.acts.actions_by_id["open"].isEnabled()
    fill(window)
    window.finish(Outcome(4, 4, capped=True))
    assert "first" in window.message.text() and "export" in window.message.text()
    window.fail("This is not a regular expression.")
    assert window._empty.title() == "It could not be looked for" and window.model.rowCount() == 0


def test_the_tags_of_an_entity_are_named_until_something_is_typed(
    window: ConcordanceWindow, qtbot: QtBot
) -> None:
    window.ask(Tags(EntityRef(3), "القاهرة"))
    window.finish(Outcome(0, 0))
    assert "القاهرة" in window.controls._subject.text() and window.controls.edit.text() == ""
    with qtbot.waitSignal(window.lines_wanted) as heard:
        type_into(window, "مصر")
    assert heard.args == [Asked(Words("مصر"))] and window.controls._subject.text() == ""


def test_tags_that_changed_are_shown(window: ConcordanceWindow) -> None:
    fill(window)
    window.model.set_tags({0, 1}, {LINES[0].place: (LineTag(2, Status.ACCEPTED),)})
    told = [window.model.index(row, Column.TAGS).data() for row in range(4)]
    assert told == ["Place (accepted)", "", "", ""]


@pytest.mark.parametrize("width", [640, 750, 900, 1150])
def test_the_words_around_keep_half_of_a_narrow_window(
    window: ConcordanceWindow, qtbot: QtBot, width: int
) -> None:
    fill(window)
    table = window.table
    window.resize(width, 600)
    qtbot.waitUntil(lambda: 0 < width - table.viewport().width() < 60)
    contexts = table.columnWidth(Column.BEFORE) + table.columnWidth(Column.AFTER)
    assert contexts * 2 >= table.viewport().width()
    assert not table.isColumnHidden(Column.ARTICLE)
    window.resize(1500, 600)
    qtbot.waitUntil(lambda: table.viewport().width() > 1300)
    assert not any(table.isColumnHidden(column) for column in Column)


def test_a_width_chosen_by_hand_is_kept_until_room_is_scarce(window: ConcordanceWindow, qtbot: QtBot) -> None:
    fill(window)
    table = window.table
    window.resize(1900, 600)
    qtbot.waitUntil(lambda: table.viewport().width() > 1700)
    header = table.horizontalHeader()
    left = header.sectionViewportPosition(Column.ARTICLE)
    rtl = table.isRightToLeft()
    edge = left if rtl else left + table.columnWidth(Column.ARTICLE) - 1
    pull = -150 if rtl else 150
    before = table.columnWidth(Column.ARTICLE)
    qtbot.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge, 10))
    QTest.mouseMove(header.viewport(), QPoint(edge + pull, 10))
    qtbot.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge + pull, 10))
    chosen = table.columnWidth(Column.ARTICLE)
    assert chosen > before
    window.resize(700, 600)
    qtbot.waitUntil(lambda: table.viewport().width() < 700)
    assert table.columnWidth(Column.ARTICLE) < chosen
    window.resize(1900, 600)
    qtbot.waitUntil(lambda: table.viewport().width() > 1700)
    assert table.columnWidth(Column.ARTICLE) == chosen
