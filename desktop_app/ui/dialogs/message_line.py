"""One line that says inside a dialog what is wrong or worth knowing, with a sign beside the words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop_app.ui.icons import colored_icon
from desktop_app.ui.notifications import Severity
from desktop_app.ui.theme import current_theme

_ICON_SHARE = 1.1


class MessageLine(QWidget):
    """Shows one message, or nothing while keeping its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.severity = Severity.INFO
        self._icon = QLabel(self)
        side = round(self.fontMetrics().height() * _ICON_SHARE)
        self._icon.setFixedSize(side, side)
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._label, 1)

    def say(self, severity: Severity, text: str) -> None:
        """Show a message; an empty text clears the line."""
        self.severity = severity
        self._label.setText(text)
        self._label.setAccessibleName(text)
        self._draw_icon()

    def clear(self) -> None:
        """Show nothing."""
        self.say(Severity.INFO, "")

    def text(self) -> str:
        """The message as it stands, empty when there is none."""
        return self._label.text()

    def _draw_icon(self) -> None:
        if not self.text():
            self._icon.clear()
            return
        color = getattr(current_theme(), self.severity.value)
        self._icon.setPixmap(colored_icon(self.severity.value, color).pixmap(self._icon.size()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the sign in the colours of a theme that was switched."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()
        super().changeEvent(event)
