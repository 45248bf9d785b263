"""What a list shows when it is empty: why, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.marks import blend


class EmptyState(QWidget):
    """A title, a hint and, when it has a text, a button."""

    button_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._label()
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._hint = self._label()
        self.button = QPushButton(self)
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self.button_pressed)
        self.button.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addSpacing(6)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._mute()

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return label

    def set_texts(self, title: str, hint: str = "", button: str = "") -> None:
        """Say what is missing and what to do; without a button text there is no button."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.button.setText(button)
        self.button.setVisible(bool(button))

    def title(self) -> str:
        """The first line as it stands."""
        return self._title.text()

    def _mute(self) -> None:
        palette = QPalette(self.palette())
        role = QPalette.ColorRole.WindowText
        palette.setColor(role, blend(palette.color(role), palette.color(QPalette.ColorRole.Window), 0.68))
        self._hint.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Derive the hint's colour anew when the theme changes."""
        if event.type() == QEvent.Type.PaletteChange:
            self._mute()
        super().changeEvent(event)
