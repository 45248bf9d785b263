"""The strip over the text that tells how often what was searched for stands in it, and goes from hit to hit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from desktop_app.ui.icons import set_icon


class HitBar(QWidget):
    """Hidden while nothing is searched for."""

    next_requested = Signal()
    previous_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count: int | None = None
        self._place: int | None = None
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setProperty("kind", "muted")
        self.previous_button, self.next_button = QToolButton(self), QToolButton(self)
        set_icon(self.previous_button, "chevron-up")
        set_icon(self.next_button, "chevron-down")
        self.previous_button.clicked.connect(self.previous_requested)
        self.next_button.clicked.connect(self.next_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(4)
        layout.addWidget(self.label)
        layout.addStretch(1)
        for button in (self.previous_button, self.next_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoRaise(True)
            layout.addWidget(button)
        self.hide()
        self.retranslate()

    def show_hits(self, count: int | None, place: int | None = None) -> None:
        """Tell of so many hits, `place` (from 0) being the one gone to; None: nothing is searched for."""
        self._count, self._place = count, place
        self.setVisible(count is not None)
        self._say()

    def _say(self) -> None:
        if self._count is None:
            return
        shown = QLocale().toString
        if not self._count:
            text = self.tr("What was searched for does not stand in this text.")
        elif self._place is None:
            text = self.tr("%Ln hit(s) in this text", "", self._count)
        else:
            text = self.tr("Hit {place} of {count}").format(
                place=shown(self._place + 1), count=shown(self._count)
            )
        self.label.setText(text)

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        for button, text in (
            (self.previous_button, self.tr("Previous hit (Ctrl+Shift+G)")),
            (self.next_button, self.tr("Next hit (Ctrl+G)")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
