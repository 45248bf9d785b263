"""How the dialogs lay themselves out: sizes in letters, capped by the screen, and columns that scroll."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

_SIDE_MARGIN = 48
_TITLE_MARGIN = 96
"""Window managers put their title bar above, and a dialog's middle on that of its parent."""


def resize_in_letters(dialog: QDialog, wide: float, high: float) -> None:
    """Give the dialog a first size in widths of an em, never larger than the screen has room for."""
    em = dialog.fontMetrics().height() * 0.72
    room = dialog.screen().availableGeometry().size()
    dialog.resize(
        min(round(wide * em), room.width() - _SIDE_MARGIN),
        min(round(high * em), room.height() - _TITLE_MARGIN),
    )


def heading(text: str, parent: QWidget | None = None) -> QLabel:
    """A line of text that names what stands under it."""
    label = QLabel(text, parent)
    label.setProperty("kind", "heading")
    return label


def muted(text: str, parent: QWidget | None = None) -> QLabel:
    """An explanation that stands back behind the control it explains, broken over lines as needed."""
    label = QLabel(text, parent)
    label.setProperty("kind", "muted")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def path_edit(parent: QWidget | None = None) -> QLineEdit:
    """A line for a path: written left-to-right in both interfaces."""
    edit = QLineEdit(parent)
    edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return edit


def keep_narrow(box: QComboBox) -> None:
    """Let a list of long names be as wide as the dialog makes it, not as its longest name."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)


def add_button(
    box: QDialogButtonBox, text: str, role: QDialogButtonBox.ButtonRole, *, default: bool = False
) -> QAbstractButton:
    """A button with our own text; only a `default` one is pressed by Enter from elsewhere in the dialog."""
    button = box.addButton(text, role)
    button.setAutoDefault(default)
    button.setDefault(default)
    return button


class ScrollColumn(QScrollArea):
    """A column as wide as what it holds, that scrolls up and down where the window is too low for it."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._content = content
        self.setWidget(content)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the width in step with the content's."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(self._content.minimumSizeHint().width() + bar)
