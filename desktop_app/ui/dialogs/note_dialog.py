"""Asks for a note on one tag."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor, QTextOption
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextEdit, QVBoxLayout, QWidget

from desktop_app.ui.dialogs.layout import add_button, muted, resize_in_letters
from desktop_app.ui.dialogs.quote_panel import QuotePanel
from desktop_app.ui.marks import text_direction


class NoteDialog(QDialog):
    """`note()` is what was written, once the dialog was accepted; an empty one takes the note away.

    Both the quote and the note stand in the direction of their own letters.
    """

    def __init__(self, quote: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note on a tag"))
        self.edit = QTextEdit(self)
        self.edit.setAcceptRichText(False)
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Note"))
        self.edit.setPlaceholderText(self.tr("What should a reader of this tag know?"))
        self.edit.setPlainText(note)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.edit.textChanged.connect(self._turn)
        self._build_buttons()
        label = QLabel(self.tr("&Note:"), self)
        label.setBuddy(self.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(8)
        layout.addWidget(QuotePanel(quote, self))
        layout.addSpacing(4)
        layout.addWidget(label)
        layout.addWidget(self.edit, 1)
        layout.addWidget(muted(self.tr("Ctrl+Enter saves. An empty note is taken away."), self))
        layout.addWidget(self.buttons)
        self._turn()
        self.edit.setFocus()
        resize_in_letters(self, 38, 23)

    def _build_buttons(self) -> None:
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.save_button = add_button(self.buttons, self.tr("&Save"), role.AcceptRole, default=True)
        self.cancel_button = add_button(self.buttons, self.tr("Cancel"), role.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(Qt.Modifier.CTRL | key), self).activated.connect(self.accept)

    def _turn(self) -> None:
        """Let the note run in the direction of most of its letters, and an empty one as the interface does."""
        own = text_direction(self.edit.toPlainText())
        direction = self.layoutDirection() if own is Qt.LayoutDirection.LayoutDirectionAuto else own
        document = self.edit.document()
        option = QTextOption(document.defaultTextOption())
        if option.textDirection() is direction:
            return
        option.setTextDirection(direction)
        with QSignalBlocker(self.edit):
            document.setDefaultTextOption(option)

    def note(self) -> str:
        """The note, without blank space around it."""
        return self.edit.toPlainText().strip()
