"""The window of the review queue without a store: what it shows, and what leaves it by key and by mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop_app.core.model import Direction, Label, Origin, Status
from desktop_app.core.review import Decision, QueueRow
from desktop_app.ui.names import label_name
from desktop_app.ui.review.delegate import label_width
from desktop_app.ui.review.model import Column, ReviewModel
from desktop_app.ui.review.window import ReviewWindow

LABELS = [
    Label(1, "PERS", "شخص", "Person", "#2e7d32", "1", "", None, 1),
    Label(2, "LOC", "مكان", "Place", "#1565c0", "2", "", None, 2),
]
TEXT = "زار سامح شكري القاهرة ثم عاد إلى القاهرة."


def made(id_: int, article_id: int = 1, text: str = "القاهرة", status: Status = Status.SUGGESTED) -> QueueRow:
    at = TEXT.index(text)
    return QueueRow(
        id_, article_id, 100 + at, len(text), text, 2, 0.5, status, Origin.MODEL, None, None, TEXT, at,
        f"خبر {article_id}", "2024-01-02", Direction.RTL, False,
    )  # fmt: skip


ROWS = [made(1), made(2, text="سامح شكري"), made(3, article_id=2), made(4, article_id=2)]


@pytest.fixture
def window(qtbot: QtBot) -> ReviewWindow:
    shown = ReviewWindow()
    qtbot.addWidget(shown)
    shown.show_labels(LABELS)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.start_rows(ROWS, more=False)
    shown.rows.setFocus()
    return shown


def test_long_names_of_labels_are_shown_whole_as_far_as_there_is_room(window: ReviewWindow) -> None:
    width, rows = window.rows.viewport().width(), window.rows
    long = [*LABELS, Label(9, "GOV", "جهة حكومية", "Public body", "#1565c0", "9", "", None, 9)]
    window.show_labels(long)
    metrics = rows.fontMetrics()
    assert rows.columnWidth(Column.LABEL) >= max(label_width(label_name(label), metrics) for label in long)
    window.show_labels([Label(9, "X", "جهة " * 40, "body " * 40, "#1565c0", "9", "", None, 9)])
    assert rows.columnWidth(Column.LABEL) <= 0.2 * width + 1


def test_the_model_is_one_that_qt_accepts() -> None:
    model = ReviewModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_labels(LABELS)
    model.start(ROWS[:2], more=True)
    model.fetchMore(model.index(-1, -1))
    assert not model.canFetchMore(model.index(-1, -1))
    model.add([ROWS[1], ROWS[2]], more=False)
    assert model.rowCount() == 3
    model.bring_back([ROWS[3]], 1)
    assert [model.place_of(id_) for id_ in (1, 4, 2, 3)] == [0, 1, 2, 3]
    model.update_rows([1, 2], [replace(ROWS[0], status=Status.ACCEPTED)])
    assert model.ids_where(lambda row: row.waits) == [4, 3]


def test_a_row_says_all_there_is_to_a_screen_reader(window: ReviewWindow) -> None:
    index = window.model.index(0, Column.LABEL)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("القاهرة", "Place", "waiting", "50%", TEXT, "خبر 1"):
        assert part in spoken


@pytest.mark.parametrize(
    ("key", "decision", "label"),
    [
        (Qt.Key.Key_Return, Decision.ACCEPT, None),
        (Qt.Key.Key_Delete, Decision.REJECT, None),
        (Qt.Key.Key_1, Decision.RELABEL, 1),
    ],
)
def test_keys_decide_on_the_current_row(
    window: ReviewWindow, qtbot: QtBot, key: Qt.Key, decision: Decision, label: int | None
) -> None:
    with qtbot.waitSignal(window.decided) as heard:
        qtbot.keyClick(window.rows, key)
    assert heard.args == [[ROWS[0]], decision, label]


def test_selected_rows_are_decided_on_together(window: ReviewWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(window.decided) as heard:
        window.actions_by_id["accept"].trigger()
    assert heard.args[0] == ROWS[:2]


def test_with_control_all_of_the_name_are_meant(window: ReviewWindow, qtbot: QtBot) -> None:
    held = Qt.KeyboardModifier.ControlModifier
    for key, decision, label in (
        (Qt.Key.Key_Return, Decision.ACCEPT, None),
        (Qt.Key.Key_Delete, Decision.REJECT, None),
        (Qt.Key.Key_2, Decision.RELABEL, 2),
    ):
        with qtbot.waitSignal(window.name_decided) as heard:
            qtbot.keyClick(window.rows, key, held)
        assert heard.args == [ROWS[0], decision, label]
    with qtbot.waitSignal(window.name_decided) as heard:
        qtbot.mouseClick(window.name_line.reject_button, Qt.MouseButton.LeftButton)
    assert heard.args == [ROWS[0], Decision.REJECT, None]


def test_ends_move_as_the_arrows_point(window: ReviewWindow, qtbot: QtBot) -> None:
    held = Qt.KeyboardModifier.AltModifier
    for key, edge, outward in (
        (Qt.Key.Key_Left, "end", True),
        (Qt.Key.Key_Right, "end", False),
        (Qt.Key.Key_Up, "start", True),
        (Qt.Key.Key_Down, "start", False),
    ):
        with qtbot.waitSignal(window.end_moved) as heard:
            qtbot.keyClick(window.rows, key, held)
        assert heard.args == [ROWS[0], edge, outward]


def test_the_next_is_the_next_that_waits_round_the_end(window: ReviewWindow, qtbot: QtBot) -> None:
    window.model.update_rows([2], [replace(ROWS[1], status=Status.ACCEPTED)])
    qtbot.keyClick(window.rows, Qt.Key.Key_Space)
    assert window.rows.current_row() == ROWS[2]
    qtbot.keyClick(window.rows, Qt.Key.Key_Space)
    qtbot.keyClick(window.rows, Qt.Key.Key_Space)
    assert window.rows.current_row() == ROWS[0]
    window.go_on(past_article=1)
    assert window.rows.current_row() == ROWS[2]


def test_enter_on_a_decided_row_goes_on(window: ReviewWindow, qtbot: QtBot) -> None:
    window.model.update_rows([1], [replace(ROWS[0], status=Status.REJECTED)])
    with qtbot.assertNotEmitted(window.decided):
        qtbot.keyClick(window.rows, Qt.Key.Key_Return)
    assert window.rows.current_row() == ROWS[1]


def test_with_a_row_that_is_gone_there_is_nothing_to_do_but_go_on(window: ReviewWindow, qtbot: QtBot) -> None:
    window.model.update_rows([1], [])
    index = window.model.index(0, Column.LABEL)
    assert index.data() == "gone" and "taken away" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "gone" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert not window.actions_by_id["reject"].isEnabled() and not window.name_line.reject_button.isEnabled()
    with qtbot.assertNotEmitted(window.decided):
        qtbot.keyClick(window.rows, Qt.Key.Key_Delete)
        qtbot.keyClick(window.rows, Qt.Key.Key_1)
        qtbot.keyClick(window.rows, Qt.Key.Key_Return)
    assert window.rows.current_row() == ROWS[1]
    assert window.actions_by_id["reject"].isEnabled()
    window.model.update_rows([1], [ROWS[0]])
    assert window.model.row(index) == ROWS[0]


def test_where_nothing_more_has_come_the_next_page_is_awaited(window: ReviewWindow, qtbot: QtBot) -> None:
    window.start_rows(ROWS[:1], more=True)
    qtbot.keyClick(window.rows, Qt.Key.Key_Space)
    assert window.rows.current_row() == ROWS[0]
    window.add_rows(ROWS[1:3], more=False)
    assert window.rows.current_row() == ROWS[1]


def test_at_the_end_of_what_waits_the_queue_is_read_again(window: ReviewWindow, qtbot: QtBot) -> None:
    window.start_rows([replace(ROWS[0], status=Status.ACCEPTED)], more=False)
    with qtbot.waitSignal(window.reload_wanted):
        qtbot.keyClick(window.rows, Qt.Key.Key_Return)


def test_the_current_suggestion_is_shown_in_its_paragraph(window: ReviewWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.row_shown) as heard:
        window.rows.go_to(1)
    assert heard.args == [ROWS[1]]
    window.context.show_row(ROWS[1], [])
    assert window.context.view.text() == TEXT and "خبر 1" in window.context.title.text()
    window.context.show_row(None, [])
    assert window.context.title.text() == ""


def test_an_empty_queue_says_why_and_what_to_do(window: ReviewWindow, qtbot: QtBot) -> None:
    window.show_empty("Nothing waits", "Export the tags.", "Recognise")
    window.start_rows((), more=False)
    assert window.empty.isVisible() and not window.rows.isVisible()
    assert not window.actions_by_id["accept"].isEnabled()
    with qtbot.waitSignal(window.recognise_wanted):
        qtbot.mouseClick(window.empty.button, Qt.MouseButton.LeftButton)
    window.model.bring_back([ROWS[0]], 0)
    assert window.rows.isVisible()


def test_texts_against_the_window_have_their_sides_named_as_they_are_seen(window: ReviewWindow) -> None:
    assert window.model.headerData(Column.BEFORE, Qt.Orientation.Horizontal) == "After"
    window.start_rows([replace(ROWS[0], direction=Direction.LTR)], more=False)
    assert window.model.headerData(Column.BEFORE, Qt.Orientation.Horizontal) == "Before"


def test_the_list_of_the_main_window_is_offered_only_while_it_is_filtered(window: ReviewWindow) -> None:
    window.controls.offer_listed(3)
    assert window.controls.scope_box.isEnabled() and "3" in window.controls.scope_box.itemText(1)
    window.controls.scope_box.setCurrentIndex(1)
    assert window.controls.only_listed
    window.controls.offer_listed(None)
    assert not window.controls.scope_box.isEnabled() and not window.controls.only_listed


def test_a_label_can_be_chosen_and_stays_chosen_while_it_is_there(window: ReviewWindow, qtbot: QtBot) -> None:
    controls = window.controls
    assert [controls.label_box.itemText(i) for i in range(3)] == ["All labels", "Person", "Place"]
    controls.label_box.setFocus()
    with qtbot.waitSignal(window.reload_wanted):
        qtbot.keyClick(controls.label_box, Qt.Key.Key_Down)
    assert controls.label_id == 1
    with qtbot.assertNotEmitted(window.reload_wanted):
        window.show_labels(LABELS)
    assert controls.label_id == 1
    with qtbot.waitSignal(window.reload_wanted):
        window.show_labels(LABELS[1:])
    assert controls.label_id is None
