"""How a label's colour looks in the reader, in both themes, and whether it can be read and told from others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.core.color import contrast_ratio, to_lab
from desktop_app.core.model import Label
from desktop_app.ui.theme import THEMES, ink, load_theme, tint

TOO_NEAR = 0.07
"""Colours nearer than this in OKLab are hard to tell apart side by side."""
_PADDING = 10


def distance(a: str, b: str) -> float:
    """How far two colours are apart in OKLab."""
    return sum((x - y) ** 2 for x, y in zip(to_lab(a), to_lab(b), strict=True)) ** 0.5


def nearest(color: str, others: Sequence[Label]) -> Label | None:
    """The label whose colour is too near to be told from this one, the nearest if several are."""
    near = sorted((distance(color, other.color), other.position, other.id, other) for other in others)
    return near[0][3] if near and near[0][0] < TOO_NEAR else None


def contrasts(color: str) -> dict[str, float]:
    """The contrast of the label's line on the reader's ground, by theme, as it is shown there."""
    found = {}
    for name in THEMES:
        theme = load_theme(name)
        found[name] = contrast_ratio(ink(color, theme), theme.reader_background)
    return found


class LabelPreview(QWidget):
    """A tagged word on the reader's ground, light and dark side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = "#000000"
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_label(self, color: str, word: str) -> None:
        """Show this colour on this word."""
        self._color, self._word = color, word
        self.update()

    def sizeHint(self) -> QSize:
        """One line with air around it."""
        return QSize(240, self.fontMetrics().height() * 2 + _PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both themes' halves."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = self.width() // 2
        for place, name in enumerate(THEMES):
            self._paint(painter, QRect(place * half, 0, half - 4, self.height()), name)

    def _paint(self, painter: QPainter, box: QRect, name: str) -> None:
        theme = load_theme(name)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.reader_background))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        metrics = QFontMetrics(self.font())
        word = metrics.elidedText(self._word, Qt.TextElideMode.ElideRight, box.width() - 4 * _PADDING)
        width = metrics.horizontalAdvance(word) + 8
        span = QRect(0, 0, width, metrics.height() + 4)
        span.moveCenter(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint(self._color, theme)))
        painter.drawRoundedRect(QRectF(span), 3, 3)
        painter.setPen(QPen(QColor(ink(self._color, theme)), 2))
        painter.drawLine(span.bottomLeft(), span.bottomRight())
        painter.setPen(QColor(theme.reader_text))
        painter.drawText(span, int(Qt.AlignmentFlag.AlignCenter), word)
