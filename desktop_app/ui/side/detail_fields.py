"""The fields of the details tab: a caption, an editor and, when a value can't stand, what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.marks import text_direction
from desktop_app.ui.theme import current_theme
from desktop_app.ui.tool_tips import plain_tip

_MOST_LINES = 5
_FRAME = 12


class TitleEdit(QTextEdit):
    """A headline in full: it wraps and grows, but Enter finishes it and it never holds a line end."""

    finished = Signal()
    reverted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)

    def text(self) -> str:
        """The headline on one line."""
        return " ".join(self.toPlainText().split())

    def setText(self, text: str) -> None:
        """Show a headline, in its own direction."""
        option = self.document().defaultTextOption()
        option.setTextDirection(text_direction(text))
        self.document().setDefaultTextOption(option)
        self.setPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter finishes, Escape takes back what was typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        elif event.matches(QKeySequence.StandardKey.Cancel):
            self.reverted.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field finishes it."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.finished.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the new width needs."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        line = QFontMetrics(self.font()).lineSpacing()
        height = int(self.document().size().height()) + _FRAME // 2
        self.setFixedHeight(max(line + _FRAME, min(height, _MOST_LINES * line + _FRAME)))


class LineField(QLineEdit):
    """One line that Escape takes back; `machine` text (addresses, dates) runs left to right everywhere."""

    reverted = Signal()

    def __init__(self, parent: QWidget | None = None, *, machine: bool = False) -> None:
        super().__init__(parent)
        self._machine = machine
        self._align()

    def _align(self) -> None:
        if self._machine:
            parent = self.parentWidget()
            rtl = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self.setAlignment(Qt.AlignmentFlag.AlignTrailing if rtl else Qt.AlignmentFlag.AlignLeading)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back what was typed."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.reverted.emit()
        else:
            super().keyPressEvent(event)

    def follow_direction(self) -> None:
        """Keep to the leading side of a parent that was mirrored."""
        self._align()


class Field(QWidget):
    """A caption over an editor, with room for a button beside it and for an error under it."""

    def __init__(self, editor: QWidget, parent: QWidget, button: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.caption = QLabel(self)
        self.caption.setProperty("kind", "muted")
        self.caption.setBuddy(editor)
        self.error = QLabel(self)
        self.error.setWordWrap(True)
        self.error.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(editor, 1)
        if button is not None:
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.caption)
        layout.addLayout(row)
        layout.addWidget(self.error)

    def set_caption(self, text: str) -> None:
        """Name the field."""
        self.caption.setText(text)
        self.editor.setAccessibleName(text)

    def set_error(self, text: str) -> None:
        """Say what is wrong with the value and what to do; an empty text means nothing is."""
        self.error.setText(f"⚠ {text}" if text else "")
        self.error.setVisible(bool(text))
        self.editor.setAccessibleDescription(text)
        self._color()

    def _color(self) -> None:
        if self.error.isVisibleTo(self):
            palette = self.error.palette()
            palette.setColor(palette.ColorRole.WindowText, current_theme().error)
            self.error.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the direction."""
        if event.type() == QEvent.Type.PaletteChange:
            self._color()
        if event.type() == QEvent.Type.LayoutDirectionChange and isinstance(self.editor, LineField):
            self.editor.follow_direction()
        super().changeEvent(event)


class Fact(QWidget):
    """A caption over a text that can be selected and copied but not changed."""

    def __init__(self, parent: QWidget, *, machine: bool = False) -> None:
        super().__init__(parent)
        self.caption = QLabel(self)
        self.caption.setProperty("kind", "muted")
        self._value: QLabel | LineField = LineField(self, machine=True) if machine else QLabel(self)
        if isinstance(self._value, LineField):
            self._value.setReadOnly(True)
            self._value.setFrame(False)
        else:
            self._value.setWordWrap(True)
            self._value.setTextFormat(Qt.TextFormat.PlainText)
            self._value.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self._value.setFrameShape(QFrame.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.caption)
        layout.addWidget(self._value)

    def show_fact(self, caption: str, value: str) -> None:
        """Show a fact; one without a value is hidden."""
        self.caption.setText(caption)
        self._value.setText(value)
        self._value.setAccessibleName(f"{caption}: {value}")
        self._value.setToolTip(plain_tip(value))
        if isinstance(self._value, LineField):
            self._value.setCursorPosition(0)
        self.setVisible(bool(value))

    def text(self) -> str:
        """The value as it stands."""
        return self._value.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the direction."""
        if event.type() == QEvent.Type.LayoutDirectionChange and isinstance(self._value, LineField):
            self._value.follow_direction()
        super().changeEvent(event)
