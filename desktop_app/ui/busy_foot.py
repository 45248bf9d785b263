"""What a window that works in the background shows of it: a thin bar, and a foot with a count, a message and a stop."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from desktop_app.ui.dialogs.layout import muted
from desktop_app.ui.dialogs.message_line import MessageLine

_BAR_HEIGHT = 3


class BusyFoot(QWidget):
    """Stands at the foot of a window, which puts `bar` above what is being worked on and names `stop_button`."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = muted("", self)
        self.count.setWordWrap(False)
        self.message = MessageLine(self)
        self.stop_button = QPushButton(self)
        self.stop_button.setAutoDefault(False)
        self.stop_button.clicked.connect(self.stop_requested)
        self.bar = QProgressBar(parent)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(_BAR_HEIGHT)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.count)
        layout.addWidget(self.message, 1)
        layout.addWidget(self.stop_button)
        self.set_busy(False)
        self._name_bar()

    def set_busy(self, busy: bool, *, can_stop: bool = False) -> None:
        """Show that something is looked up or done in the background."""
        self.bar.setRange(0, 0 if busy else 1)
        self.bar.setValue(0)
        self.bar.setVisible(busy)
        self.stop_button.setVisible(busy and can_stop)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def _name_bar(self) -> None:
        self.bar.setAccessibleName(self.tr("At work"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name_bar()
        super().changeEvent(event)
