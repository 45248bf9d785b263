"""More of the text around a line's keyword, in whole paragraphs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop_app.core.model import Direction
from desktop_app.core.spans import Utf16Map
from desktop_app.services.concordance import Passage
from desktop_app.ui.theme import current_theme

_LINE = 2


class PassagePane(QTextEdit):
    """Shows a passage with its keyword on a ground and underlined; it can be read and copied, not changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._keyword = QTextCursor(self.document())

    def show_passage(self, passage: Passage, direction: Direction) -> None:
        """Show a passage, its keyword in view."""
        option = self.document().defaultTextOption()
        rtl = direction is Direction.RTL
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.document().setDefaultTextOption(option)
        self.setPlainText(passage.text)
        units = Utf16Map(passage.text)
        self._keyword = QTextCursor(self.document())
        self._keyword.setPosition(units.to_utf16(passage.start))
        start = QTextCursor(self._keyword)
        self._keyword.setPosition(units.to_utf16(passage.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(start)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().center().y() - self.viewport().height() // 2)
        self._mark()

    def clear_passage(self) -> None:
        """Show nothing."""
        self._keyword = QTextCursor(self.document())
        self.setExtraSelections([])
        self.clear()

    def _mark(self) -> None:
        look = QTextCharFormat()
        look.setBackground(QColor(current_theme().search_match))
        look.setForeground(QColor(current_theme().text))
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = self._keyword, look
        self.setExtraSelections([selection] if self._keyword.hasSelection() else [])

    def changeEvent(self, event: QEvent) -> None:
        """Mark the keyword in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_keyword"):
            self._mark()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Underline the keyword, so that it isn't told by colour alone."""
        super().paintEvent(event)
        if not self._keyword.hasSelection():
            return
        first, last = QTextCursor(self.document()), QTextCursor(self.document())
        first.setPosition(self._keyword.selectionStart())
        last.setPosition(self._keyword.selectionEnd())
        start, end = self.cursorRect(first), self.cursorRect(last)
        if start.bottom() == end.bottom():
            with QPainter(self.viewport()) as painter:
                painter.setPen(QPen(QColor(current_theme().accent), _LINE))
                painter.drawLine(start.left(), start.bottom(), end.left(), end.bottom())
