"""A piece of an article's own words, shown in a dialog that is about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop_app.ui.marks import text_direction

_LONGEST = 240


class QuotePanel(QFrame):
    """Shows the words in the direction of their own letters, shortened when they are very many."""

    def __init__(self, quote: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        line = " ".join(quote.split())
        self.label = QLabel(line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…", self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setLayoutDirection(text_direction(line))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self.label)
