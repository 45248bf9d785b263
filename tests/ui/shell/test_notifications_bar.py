"""Errors are told in one bar, the newest first; bugs in one dialog; nothing piles up."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.core.model import ReadFailure
from desktop_app.errors import UserError
from desktop_app.logging_setup import Crash
from desktop_app.ui import i18n
from desktop_app.ui.notification_bar import CrashDialog, NotificationBar
from desktop_app.ui.notifications import NotificationCenter

EMPTY = UserError("The file {path} is empty. Choose another one.", path="a.txt")
FULL = UserError("The disk is full. Make room.")


class Window(QWidget):
    """A field under the bar, as in the main window."""

    def __init__(self) -> None:
        super().__init__()
        self.center = NotificationCenter(self)
        self.bar = NotificationBar(self.center, self)
        self.field = QLineEdit(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addWidget(self.field)

    def button(self, text: str) -> QPushButton:
        return next(b for b in self.bar.findChildren(QPushButton) if b.text() == text)


@pytest.fixture
def window(app: QApplication, qtbot: QtBot) -> Window:
    i18n.install_language(app, "en")
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def test_an_error_shows_the_bar_and_takes_no_focus(window: Window, qtbot: QtBot) -> None:
    window.field.setFocus()
    window.center.show_error(EMPTY)
    assert window.bar.isVisible() and "is empty. Choose another one." in window.bar.text()
    assert window.bar.property("severity") == "error"
    assert window.bar.accessibleName().startswith("Error: The file")
    assert QApplication.focusWidget() is window.field


def test_the_newest_is_shown_and_closed_first(window: Window, qtbot: QtBot) -> None:
    window.center.show_error(EMPTY)
    window.center.show_error(EMPTY)
    window.center.show_error(FULL)
    assert window.bar.text() == "The disk is full. Make room."
    assert window.center.waiting == 1
    assert "1 more" in [label.text() for label in window.bar.findChildren(QLabel) if label.isVisible()]
    close = next(
        b for b in window.bar.findChildren(QToolButton) if b.accessibleName() == "Close this message"
    )
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert "is empty" in window.bar.text() and window.center.waiting == 0
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not window.bar.isVisible() and window.center.current is None


def test_failed_acts_are_forgotten_once_one_succeeds(window: Window, qtbot: QtBot) -> None:
    window.center.show_act_error(FULL)
    window.center.show_error(EMPTY)
    window.center.show_act_error(FULL)
    assert window.center.waiting == 2
    window.center.act_succeeded()
    assert "is empty" in window.bar.text() and window.center.waiting == 0
    with qtbot.assertNotEmitted(window.center.current_changed):
        window.center.act_succeeded()
    assert window.bar.isVisible()
    window.center.close_current()
    window.field.setFocus()
    window.center.show_act_error(FULL)
    window.bar.take_focus()
    window.center.act_succeeded()
    assert not window.bar.isVisible() and QApplication.focusWidget() is window.field


@pytest.mark.parametrize(
    ("where", "template", "told"),
    [
        ("dirty/binary.txt", "{path} is a binary file.", "dirty/binary.txt is a binary file."),
        ("a.txt", "The file {path} is empty.", "a.txt: The file data.txt is empty."),
        ("a.csv, line 3", "The file {path} has no title.", "a.csv, line 3: The file data.txt has no title."),
    ],
)
def test_a_failure_names_its_file_once(window: Window, where: str, template: str, told: str) -> None:
    path = where if where.startswith("dirty") else "data.txt"
    window.center.show_failures([ReadFailure(where, UserError(template, path=path))])
    shown = window.bar.text().replace("\u2068", "").replace("\u2069", "")
    assert shown == told


def test_a_batch_is_one_notice_with_its_details(window: Window, qtbot: QtBot) -> None:
    window.center.show_failures([ReadFailure(f"{n}.txt", EMPTY) for n in range(3)])
    assert window.bar.text().startswith("3 files could not be imported")
    details = window.bar.findChild(QPlainTextEdit)
    assert isinstance(details, QPlainTextEdit) and not details.isVisible()
    qtbot.mouseClick(window.button("Details"), Qt.MouseButton.LeftButton)
    assert details.isVisible() and len(details.toPlainText().splitlines()) == 3
    qtbot.mouseClick(window.button("Copy"), Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text().count("is empty") == 3
    window.center.show_failures([])
    assert window.center.waiting == 0


def test_the_bar_is_reached_and_left_by_keyboard(window: Window, qtbot: QtBot) -> None:
    window.field.setFocus()
    window.center.show_error(EMPTY)
    window.bar.take_focus()
    focused = QApplication.focusWidget()
    assert focused is not None and window.bar.isAncestorOf(focused)
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not window.bar.isVisible() and QApplication.focusWidget() is window.field


def test_a_notice_can_offer_something_to_do(window: Window, qtbot: QtBot) -> None:
    done: list[bool] = []
    window.center.show_info(lambda: "Deleted", lambda: "Undo", lambda: done.append(True))
    assert window.bar.property("severity") == "info"
    qtbot.mouseClick(window.button("Undo"), Qt.MouseButton.LeftButton)
    assert done == [True] and not window.bar.isVisible()


def test_a_notice_on_screen_follows_the_language(window: Window, app: QApplication) -> None:
    window.center.show_failures([ReadFailure(f"{n}.txt", EMPTY) for n in range(3)])
    i18n.install_language(app, "ar")
    app.sendPostedEvents(None, QEvent.Type.LanguageChange)
    assert window.bar.text().startswith("تعذّر استيراد 3 ملفات")
    window.button("التفاصيل")


def test_a_remark_goes_to_the_status_bar(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.center.status_message) as told:
        window.center.remark("Saved")
    assert told.args is not None and told.args[0] == "Saved" and told.args[1] > 0


def test_a_bug_of_any_thread_opens_the_one_dialog(window: Window, qtbot: QtBot) -> None:
    dialog = CrashDialog(window)
    window.center.crashed.connect(dialog.add)
    log = Path("logs") / "crash.log"
    for number in range(2):
        crash = Crash("ValueError: x", f"Traceback {number}\nValueError: x", log)
        thread = threading.Thread(target=window.center.show_crash, args=(crash,))
        thread.start()
        thread.join()
    qtbot.waitUntil(lambda: "Traceback 1" in dialog.report())
    assert dialog.isVisible() and "Traceback 0" in dialog.report()
    qtbot.mouseClick(
        next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy report"),
        Qt.MouseButton.LeftButton,
    )
    assert QApplication.clipboard().text() == dialog.report()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
