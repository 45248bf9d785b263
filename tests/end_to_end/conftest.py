from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.app import make_application, make_window
from desktop_app.settings import Settings


class Desktop:
    """The window as a person has it before them, on a store with the recognised seeds."""

    def __init__(self, qtbot: QtBot, store: Path, settings: Settings) -> None:
        self.qtbot = qtbot
        self.store = store
        self.settings = settings
        self.app = make_application(settings)
        self.window, is_new = make_window(self.app, store, settings)
        self.window.resize(1280, 800)
        with qtbot.waitExposed(self.window):
            self.window.show()
        if is_new:
            self.window.jobs.fill_new_store()
        self.settle()

    def settle(self) -> None:
        """Wait until no task of the background runs or is about to, and the list shows the seeds."""
        about_to_read = self.window.desk._read_timer.isActive
        self.qtbot.waitUntil(lambda: not about_to_read() and not self.window.runner.tasks, timeout=20_000)
        self.qtbot.waitUntil(lambda: self.window.desk.list_panel.model.rowCount() > 0, timeout=5_000)

    def press(self, keys: str, times: int = 1) -> None:
        """Press a key combination, written as Qt writes it, where the focus is."""
        combination: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]
        for _ in range(times):
            target = QApplication.focusWidget() or self.window
            self.qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        """Type letters where the focus is, Arabic ones too (QTest knows ASCII only)."""
        for char in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, char)
                QApplication.sendEvent(QApplication.focusWidget() or self.window, event)

    def place_of(self, words: str, occurrence: int = 0) -> tuple[int, int]:
        """Where words stand in the open article, in code points."""
        text, start = self.window.view.text(), -1
        for _ in range(occurrence + 1):
            start = text.index(words, start + 1)
        return start, start + len(words)

    def caret_to(self, offset: int) -> None:
        """Put the caret before a character, as a click there would, and give the reader the focus."""
        cursor = self.window.view.textCursor()
        cursor.setPosition(self.window.view.offsets().to_utf16(offset))
        self.window.view.setTextCursor(cursor)
        self.window.view.setFocus()

    def point_of(self, offset: int) -> QPoint:
        """Where on the reader's viewport the middle of a character is; scrolls there."""
        view = self.window.view
        cursor = QTextCursor(view.document())
        cursor.setPosition(view.offsets().to_utf16(offset))
        view.setTextCursor(cursor)
        view.ensureCursorVisible()
        here: QRect = view.cursorRect(cursor)
        cursor.setPosition(view.offsets().to_utf16(offset + 1))
        there = view.cursorRect(cursor)
        return QPoint((here.center().x() + there.center().x()) // 2, here.center().y())

    def drag_over(self, start: int, end: int) -> None:
        """Select with the mouse from the first character to the last."""
        viewport = self.window.view.viewport()
        last, first = self.point_of(end - 1), self.point_of(start)
        self.qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=first)
        self.qtbot.mouseMove(viewport, (first + last) / 2)
        self.qtbot.mouseMove(viewport, last)
        self.qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=last)

    def click_on(self, offset: int) -> None:
        """Click on a character."""
        self.qtbot.mouseClick(
            self.window.view.viewport(), Qt.MouseButton.LeftButton, pos=self.point_of(offset)
        )

    def close(self) -> None:
        """Close the window and its store."""
        self.window.close()
        self.window.close_store()
        self.window.deleteLater()
        self.app.processEvents()


@pytest.fixture
def open_desktop(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Desktop]]:
    """Opens the window on one store; again after closing, the same store is there."""
    opened: list[Desktop] = []

    def start(language: str = "en", theme: str = "light") -> Desktop:
        settings = Settings.load(tmp_path / "settings.json")
        settings.language, settings.theme, settings.annotator = language, theme, "amal"
        desktop = Desktop(qtbot, tmp_path / "news.sqlite", settings)
        opened.append(desktop)
        return desktop

    yield start
    for desktop in opened:
        try:
            desktop.close()
        except RuntimeError:
            continue
