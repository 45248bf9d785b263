"""Keys of the window that a field being typed in would keep to itself without using them."""

from __future__ import annotations

from collections.abc import Mapping

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget


class EditKeys(QObject):
    """Watches the field that has the focus.

    Ctrl+E, a line edit's "end of line" on some desktops, exports; undo and redo reach the window when the
    field has nothing of its own to undo or redo.
    """

    def __init__(self, app: QApplication, actions: Mapping[str, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._watched: QLineEdit | QTextEdit | None = None
        app.focusChanged.connect(self._follow_focus)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = None
        if isinstance(new, QLineEdit | QTextEdit) and not new.isReadOnly():
            new.installEventFilter(self)
            self._watched = new

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave these keys to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            if any(pressed in self._actions[name].shortcuts() for name in self._names(watched)):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _names(self, watched: QObject) -> list[str]:
        names = ["export"]
        edit = watched.document() if isinstance(watched, QTextEdit) else watched
        if not edit.isUndoAvailable():  # type: ignore[attr-defined]
            names.append("undo")
        if not edit.isRedoAvailable():  # type: ignore[attr-defined]
            names.append("redo")
        return names
