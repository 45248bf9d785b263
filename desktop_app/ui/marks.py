"""What delegates paint with: marks told apart by shape, counts, and lines of text in their own direction."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QLocale, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from desktop_app.core.arabic import direction_of
from desktop_app.core.model import Direction, Status

_LONGEST_LINE = 400
_BADGE_GAP = 4
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT, _END_OF_ISOLATE = "\u2066", "\u2067", "\u2069"


class Mark(Enum):
    """A small sign; each has its own shape, so that none depends on colour."""

    CONFIRMED = "a filled disc with a tick"
    WAITING = "a dashed ring"
    REJECTED = "a ring with a cross"
    TICK = "a tick alone"
    DOT = "a dot"


STATUS_MARKS = {
    Status.ACCEPTED: Mark.CONFIRMED,
    Status.SUGGESTED: Mark.WAITING,
    Status.REJECTED: Mark.REJECTED,
}


def blend(front: QColor, back: QColor, share: float) -> QColor:
    """`front` laid over `back` with the opacity `share`."""
    return QColor.fromRgbF(
        front.redF() * share + back.redF() * (1 - share),
        front.greenF() * share + back.greenF() * (1 - share),
        front.blueF() * share + back.blueF() * (1 - share),
    )


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Whether the item is painted on the selection's colour."""
    return bool(option.state & QStyle.StateFlag.State_Selected)


def text_color(palette: QPalette, selected: bool) -> QColor:
    """The colour of an item's main text."""
    return palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)


def muted_color(palette: QPalette, selected: bool) -> QColor:
    """The colour of secondary text."""
    if not selected:
        return palette.color(QPalette.ColorRole.PlaceholderText)
    return blend(text_color(palette, True), palette.color(QPalette.ColorRole.Highlight), 0.84)


def accent_color(palette: QPalette, selected: bool) -> QColor:
    """The theme's accent, or the text colour where the accent is the background."""
    return text_color(palette, True) if selected else palette.color(QPalette.ColorRole.Accent)


def smaller(font: QFont, factor: float = 0.88) -> QFont:
    """The same face in the size of secondary text."""
    copy = QFont(font)
    if font.pointSizeF() > 0:
        copy.setPointSizeF(font.pointSizeF() * factor)
    else:
        copy.setPixelSize(max(8, round(font.pixelSize() * factor)))
    return copy


@lru_cache(maxsize=4096)
def text_direction(text: str) -> Qt.LayoutDirection:
    """The direction that most letters of a line have; a line without letters follows the interface."""
    if not any(char.isalpha() for char in text):
        return Qt.LayoutDirection.LayoutDirectionAuto
    rtl = direction_of(text) is Direction.RTL
    return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight


def isolated(text: str) -> str:
    """The text between bidi isolates of its own direction, so that it can't reorder what stands beside it."""
    rtl = text_direction(text) is Qt.LayoutDirection.RightToLeft
    return f"{_RIGHT_TO_LEFT if rtl else _LEFT_TO_RIGHT}{text}{_END_OF_ISOLATE}"


def paint_row_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """What lies under a row of a view: its selection, hover and focus, as the style draws them."""
    view = option.widget
    style = view.style() if view is not None else QApplication.style()
    style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)


def draw_line(
    painter: QPainter,
    rect: QRect,
    text: str,
    direction: Qt.LayoutDirection | None = None,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """One elided line; it starts, and is cut, according to its own direction unless one is given."""
    shown = text[:_LONGEST_LINE].replace("\n", " ")
    own = text_direction(shown) if direction is None else direction
    before = painter.layoutDirection()
    if own != Qt.LayoutDirection.LayoutDirectionAuto:
        painter.setLayoutDirection(own)
    metrics = QFontMetrics(painter.font())
    elided = metrics.elidedText(shown, elide, rect.width())
    flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, int(flags), elided)
    painter.setLayoutDirection(before)


def paint_mark(painter: QPainter, box: QRectF, mark: Mark, color: QColor, ground: QColor) -> None:
    """Paint a sign into a square; `ground` is what lies under it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(box.width(), box.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(box.center())
    _PAINTERS[mark](painter, square, color, ground)
    painter.restore()


def _tick(painter: QPainter, square: QRectF, color: QColor, width: float) -> None:
    side, left, top = square.width(), square.left(), square.top()
    pen = QPen(color, side * width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    points = ((0.24, 0.53), (0.43, 0.71), (0.76, 0.33))
    painter.drawPolyline(QPolygonF([QPointF(left + x * side, top + y * side) for x, y in points]))


def _paint_confirmed(painter: QPainter, square: QRectF, color: QColor, ground: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(square)
    _tick(painter, square, ground, 0.13)


def _ring(painter: QPainter, square: QRectF, color: QColor, dashes: list[float] | None = None) -> float:
    width = max(1.2, square.width() * 0.11)
    pen = QPen(color, width)
    if dashes:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(dashes)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(square.adjusted(width / 2, width / 2, -width / 2, -width / 2))
    return width


def _paint_waiting(painter: QPainter, square: QRectF, color: QColor, ground: QColor) -> None:
    _ring(painter, square, color, [2.2, 1.35])


def _paint_rejected(painter: QPainter, square: QRectF, color: QColor, ground: QColor) -> None:
    width = _ring(painter, square, color)
    inset = square.width() * 0.32
    inner = square.adjusted(inset, inset, -inset, -inset)
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.drawLine(inner.topRight(), inner.bottomLeft())


def _paint_tick(painter: QPainter, square: QRectF, color: QColor, ground: QColor) -> None:
    _tick(painter, square, color, 0.15)


def _paint_dot(painter: QPainter, square: QRectF, color: QColor, ground: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    inset = square.width() * 0.2
    painter.drawEllipse(square.adjusted(inset, inset, -inset, -inset))


_PAINTERS = {
    Mark.CONFIRMED: _paint_confirmed,
    Mark.WAITING: _paint_waiting,
    Mark.REJECTED: _paint_rejected,
    Mark.TICK: _paint_tick,
    Mark.DOT: _paint_dot,
}


def paint_counts(
    painter: QPainter, rect: QRect, counts: tuple[tuple[Mark, int], ...], palette: QPalette, selected: bool
) -> int:
    """Paint marks with their numbers against the trailing end of `rect`; gives the width they took.

    Numbers that are 0 are left out. The painter's font and layout direction are used.
    """
    metrics = QFontMetrics(painter.font())
    side = round(metrics.height() * 0.62)
    ground = palette.color(QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.Base)
    used = 0
    for mark, number in reversed([pair for pair in counts if pair[1]]):
        text = QLocale().toString(number)
        number_width = metrics.horizontalAdvance(text)
        width = side + _BADGE_GAP + number_width
        cell = QRect(rect.right() + 1 - used - width, rect.top(), width, rect.height())
        mark_box = QRect(cell.left(), cell.top(), side, cell.height())
        number_box = QRect(cell.right() + 1 - number_width, cell.top(), number_width, cell.height())
        direction = painter.layoutDirection()
        color = accent_color(palette, selected) if mark is Mark.CONFIRMED else muted_color(palette, selected)
        paint_mark(painter, QRectF(QStyle.visualRect(direction, rect, mark_box)), mark, color, ground)
        painter.setPen(text_color(palette, selected))
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip)
        painter.drawText(QStyle.visualRect(direction, rect, number_box), flags, text)
        used += width + 2 * _BADGE_GAP
    return used
