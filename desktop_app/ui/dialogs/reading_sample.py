"""A short Arabic text that shows how articles will look under the reading settings."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop_app.ui.reader.appearance import ReaderAppearance
from desktop_app.ui.theme import current_theme

_TEXT = (
    "أعلنت البلدية صباح اليوم افتتاح المكتبة الجديدة في الحيّ القديم، وقالت مديرتها سلمى الحاج "
    "إن أبوابها ستبقى مفتوحةً حتى العاشرة مساءً، وإن 4,500 كتابٍ بالعربية وصلت من بيروت."
)
_TAIL = "اقرأ أيضاً: جولة بالصور في المكتبة الجديدة"
_MARGIN = 14
_LINES_SHOWN = 5


class ReadingSample(QTextEdit):
    """Set with `show_reading`; can be read and scrolled, not edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.document().setDocumentMargin(_MARGIN)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self.document().setDefaultTextOption(option)
        self.setPlainText(f"{_TEXT}\n{_TAIL}")
        self._look: ReaderAppearance | None = None
        self.setMinimumHeight(_LINES_SHOWN * self.fontMetrics().height())

    def show_reading(self, appearance: ReaderAppearance) -> None:
        """Lay the text out anew; the colours are those of the theme in force, whatever `appearance` says."""
        self._look = appearance
        self._apply()

    def _apply(self) -> None:
        if self._look is None:
            return
        theme = current_theme()
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.reader_background))
        palette.setColor(QPalette.ColorRole.Text, QColor(theme.reader_text))
        self.setPalette(palette)
        self.setStyleSheet(f"QTextEdit {{ background: {theme.reader_background}; }}")
        self.document().setDefaultFont(self._look.font())
        block = QTextBlockFormat()
        block.setLineHeight(self._look.line_pitch(), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(block)
        self._color(cursor, theme.reader_text)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        self._color(cursor, theme.reader_dim if self._look.dim_boilerplate else theme.reader_text)

    def _color(self, cursor: QTextCursor, color: str) -> None:
        letters = QTextCharFormat()
        letters.setForeground(QColor(color))
        cursor.mergeCharFormat(letters)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a theme that was switched."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._apply()
