"""A headline that wraps, and ends in an ellipsis after three lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.core.model import Direction
from desktop_app.core.spans import Utf16Map
from desktop_app.ui.marks import draw_line
from desktop_app.ui.reader.appearance import InkExtent
from desktop_app.ui.tool_tips import plain_tip

MOST_LINES = 3
_LINE_SPACING = 1.2


class Headline(QWidget):
    """Shows a title in its own direction; one that is cut short is whole in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._direction = Direction.RTL
        self._broken: dict[int, list[str]] = {}
        self._height = 0
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_text(self, text: str, direction: Direction) -> None:
        """Show a title; the direction is its article's."""
        self._text, self._direction = " ".join(text.split()), direction
        self._broken.clear()
        self.setAccessibleName(self._text)
        self._note_cut()
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The whole title."""
        return self._text

    def lines(self, width: int) -> list[str]:
        """The lines at this width; the last one holds all that is left and may be too long."""
        if width not in self._broken:
            self._broken[width] = self._break(width)
        return self._broken[width]

    def shown_lines(self) -> list[str]:
        """The lines that there is room for now; the last one holds all that is left."""
        lines, room = self.lines(self.width()), max(1, self.height() // self._line_height())
        return lines if len(lines) <= room else [*lines[: room - 1], " ".join(lines[room - 1 :])]

    def _break(self, width: int) -> list[str]:
        layout, offsets = QTextLayout(self._text, self.font()), Utf16Map(self._text)
        starts: list[int] = []
        layout.beginLayout()
        while len(starts) < MOST_LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            starts.append(offsets.to_code_point(line.textStart()))
        layout.endLayout()
        return [self._text[s:e].strip() for s, e in zip(starts, [*starts[1:], None], strict=True)]

    def hasHeightForWidth(self) -> bool:
        """As tall as its lines need."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the lines at this width."""
        return self._line_height() * max(1, len(self.lines(width)))

    def sizeHint(self) -> QSize:
        """For layouts that ask for no width."""
        return QSize(400, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """At least one line."""
        return QSize(80, self._line_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size may cut the title or show all of it."""
        super().resizeEvent(event)
        self._note_cut()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines from top to bottom, each from its leading edge."""
        rtl = self._direction is Direction.RTL
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            height = self._line_height()
            for number, line in enumerate(self.shown_lines()):
                draw_line(painter, QRect(0, number * height, self.width(), height), line, direction)

    def _line_height(self) -> int:
        if not self._height:
            ink = InkExtent.of(self.font())
            self._height = round((ink.above + ink.below) * _LINE_SPACING)
        return self._height

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font; layouts ask for sizes many times."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._broken.clear()
            self._height = 0
        super().changeEvent(event)

    def _note_cut(self) -> None:
        metrics, width = QFontMetrics(self.font()), self.width()
        cut = any(metrics.horizontalAdvance(line) > width for line in self.shown_lines())
        self.setToolTip(plain_tip(self._text) if cut else "")
