"""The window of learned names without a store: what it shows, and what leaves it by key and by mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop_app.core.entities import TagPlace
from desktop_app.core.learned import Evidence, KeptName, LearnedName, NameUnderLabel, Ruling
from desktop_app.core.model import Label
from desktop_app.core.names import name_key
from desktop_app.errors import UserError
from desktop_app.ui.names_learned.add_dialog import AddNameDialog
from desktop_app.ui.names_learned.model import Column, NamesModel
from desktop_app.ui.names_learned.window import LearnedWindow

LABELS = [
    Label(1, "PERS", "شخص", "Person", "#2e7d32", "1", "", None, 1),
    Label(2, "LOC", "مكان", "Place", "#1565c0", "2", "", None, 2),
]


def row(
    name: str, label_id: int, ruling: Ruling, evidence: Evidence, by_hand: bool = False, leads: bool = True
) -> LearnedName:
    key = name_key(name)
    at = "2025-03-04T00:00:00Z"
    kept = KeptName(1, name, key, label_id, ruling, "من الدليل", at, at) if by_hand else None
    return LearnedName(name, key, label_id, ruling, evidence, (name,), kept, leads)


CAIRO = row("القاهرة", 2, Ruling.SUGGEST, Evidence(5, 3, 0))
SQUARE = row("الميدان", 1, Ruling.NEVER, Evidence(0, 0, 2))
JORDAN = row("الأردن", 2, Ruling.SUGGEST, Evidence(4, 4, 0), leads=False)
CENTRE = row("مركز الضاد", 1, Ruling.OPEN, Evidence(), by_hand=True)
ALL = (CAIRO, JORDAN, SQUARE, CENTRE)


@pytest.fixture
def window(qtbot: QtBot) -> LearnedWindow:
    made = LearnedWindow()
    qtbot.addWidget(made)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show_names(ALL, LABELS)
    with qtbot.waitExposed(made):
        made.show()
    return made


def column(model: NamesModel, which: Column) -> list[str]:
    """The cells, plurals as in English whether or not the translator of plurals is there."""
    return [plural(model.index(row, which).data()) for row in range(model.rowCount())]


def plural(text: object) -> str:
    return str(text).replace("(s)", "s")


def select(window: LearnedWindow, *names: LearnedName) -> None:
    window.table.clearSelection()
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for name in names:
        window.table.selectionModel().setCurrentIndex(window.model.index_of(name.ref), flags)


def test_each_name_says_what_is_done_and_why(window: LearnedWindow) -> None:
    assert column(window.model, Column.NAME) == ["القاهرة", "الأردن", "الميدان", "مركز الضاد"]
    assert column(window.model, Column.RULING) == [
        "suggested",
        "suggested",
        "never suggested",
        "left to the recogniser",
    ]
    assert column(window.model, Column.WHY) == [
        "accepted 5 times · in 3 articles",
        "accepted 4 times · in 4 articles · with another label too",
        "rejected 2 times",
        "by hand, 4 Mar 2025 · من الدليل",
    ]
    spoken = window.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert plural(spoken) == "القاهرة, Place, suggested, accepted 5 times · in 3 articles"


def test_names_are_filtered_folded_and_sorted(window: LearnedWindow, qtbot: QtBot) -> None:
    window.search.setText("الاردنّ")
    qtbot.waitUntil(lambda: window.model.rowCount() == 1)
    window.search.setText("")
    qtbot.waitUntil(lambda: window.model.rowCount() == 4)
    window.ruling_box.setCurrentIndex(2)
    window.ruling_box.activated.emit(2)
    assert column(window.model, Column.NAME) == ["الميدان"]
    window.model.set_filter("", 2, None)
    window.table.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
    assert column(window.model, Column.NAME) == ["الأردن", "القاهرة"]


def test_empty_lists_say_what_to_do(window: LearnedWindow, qtbot: QtBot) -> None:
    window.search.setText("لا اسم كهذا")
    qtbot.waitUntil(lambda: window._stack.currentWidget() is window._empty)
    assert window._empty.title() == "No such name"
    window.show_names((), LABELS)
    assert window._empty.title() == "Nothing is learned yet"
    window.show_names((), LABELS, loading=True)
    assert window._empty.title() == "Looking at what you decided…"


@pytest.mark.parametrize(
    ("key", "ruling"), [(Qt.Key.Key_Plus, Ruling.SUGGEST), (Qt.Key.Key_Minus, Ruling.NEVER)]
)
def test_selected_names_are_ruled_by_key(
    window: LearnedWindow, qtbot: QtBot, key: Qt.Key, ruling: Ruling
) -> None:
    window.table.setFocus()
    select(window, SQUARE, CENTRE)
    with qtbot.waitSignal(window.acts.rule_requested) as heard:
        qtbot.keyClick(window.table, key)
    assert heard.args == [[SQUARE.ref, CENTRE.ref], ruling]


def test_names_are_forgotten_and_looked_for_by_key_and_menu(window: LearnedWindow, qtbot: QtBot) -> None:
    window.table.setFocus()
    select(window, CAIRO)
    with qtbot.waitSignal(window.acts.forget_requested) as heard:
        qtbot.keyClick(window.table, Qt.Key.Key_Delete)
    assert heard.args == [[NameUnderLabel("القاهرة", 2)]]
    with qtbot.waitSignal(window.acts.everywhere_requested) as heard:
        qtbot.keyClick(window.table, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert heard.args == [CAIRO]
    with qtbot.waitSignal(window.acts.look_requested):
        qtbot.keyClick(window.table, Qt.Key.Key_F5)
    texts = [action.text() for action in window.acts.menu().actions() if action.text()]
    assert texts == ["&Suggest from now on", "&Never suggest", "&Forget", "Find it &everywhere…"]


def test_what_is_kept_so_already_is_not_asked_for_again(window: LearnedWindow) -> None:
    kept = row("مركز الضاد", 1, Ruling.NEVER, Evidence(), by_hand=True)
    window.show_names((kept, SQUARE), LABELS)
    asked: list[list[NameUnderLabel]] = []
    window.acts.rule_requested.connect(lambda refs, _ruling: asked.append(refs))
    select(window, kept)
    window.acts.by_id["never"].trigger()
    select(window, kept, SQUARE)
    window.acts.by_id["never"].trigger()
    assert asked == [[SQUARE.ref]]


def test_enter_goes_to_the_tags_and_enter_there_to_the_text(window: LearnedWindow, qtbot: QtBot) -> None:
    window.start_places(2)
    place = TagPlace(7, 3, "خبر", "2025-01-01", "في القاهرة أمس", 3, 10, False, rejected=True)
    window.add_places([place], 1)
    assert "rejected" in str(window.place_model.index(0).data())
    window.table.setFocus()
    qtbot.keyClick(window.table, Qt.Key.Key_Return)
    assert window.places.hasFocus()
    with qtbot.waitSignal(window.place_chosen) as heard:
        qtbot.keyClick(window.places, Qt.Key.Key_Return)
    assert heard.args == [3, 7]


def test_the_current_name_stays_current_and_the_message_too(window: LearnedWindow) -> None:
    select(window, SQUARE)
    window.say(window.message.severity, "Done.")
    window.show_names((SQUARE, CENTRE), LABELS)
    assert window.table.current() == SQUARE and window.message.text() == "Done."
    window.show_names((CENTRE,), LABELS)
    assert window.table.current() == CENTRE


def test_a_name_hidden_by_filters_is_gone_to(window: LearnedWindow) -> None:
    window.search.setText("القاهرة")
    window._filter()
    assert window.show_name(SQUARE.ref)
    assert window.table.current() == SQUARE and window.search.text() == ""
    assert not window.show_name(NameUnderLabel("غيره", 1))


def test_learning_that_is_off_is_said(window: LearnedWindow) -> None:
    assert not window._learning_off.isVisible()
    window.show_names(ALL, LABELS, learning=False)
    assert window._learning_off.isVisible()


@pytest.fixture
def refusing() -> Callable[[str], str]:
    def checked(name: str) -> str:
        if len(name) < 2:
            raise UserError("Too short: {name}", name=name)
        return name

    return checked


def test_a_name_is_typed_and_what_is_none_is_refused(qtbot: QtBot, refusing: Callable[[str], str]) -> None:
    dialog = AddNameDialog(LABELS, 2, refusing)
    qtbot.addWidget(dialog)
    assert not dialog.keep_button.isEnabled()
    dialog.name_edit.setText("م")
    dialog.accept()
    assert "Too short" in dialog.message.text() and not dialog.result()
    dialog.name_edit.setText("  مركز   الضاد ")
    assert dialog.message.text() == ""
    dialog.ruling_box.setCurrentIndex(1)
    dialog.note_edit.setText(" من الدليل ")
    dialog.accept()
    assert dialog.result()
    chosen = (dialog.ref, dialog.ruling, dialog.note)
    assert chosen == (NameUnderLabel("مركز الضاد", 2), Ruling.NEVER, "من الدليل")
