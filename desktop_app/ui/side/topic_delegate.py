"""How the rows of the topic picker are painted: name, path of a hit, a tick for topics already given."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui.marks import (
    Mark,
    accent_color,
    draw_line,
    is_selected,
    muted_color,
    paint_mark,
    paint_row_ground,
    smaller,
    text_color,
)
from desktop_app.ui.side.topic_model import CHOICE_ROLE, Choice, TopicModel

_MARGIN = 5
_GAP = 7
_SIGN = 14
_SIGN_WIDTH = 30


def plus_box(row: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Where a row has its plus or its tick, given the row's rectangle."""
    box = QRect(row.right() + 1 - _SIGN_WIDTH, row.top(), _SIGN_WIDTH, row.height())
    return QStyle.visualRect(direction, row, box)


def _sign_square(box: QRect) -> QRect:
    square = QRect(0, 0, _SIGN, _SIGN)
    square.moveCenter(box.center())
    return square


def _paint_plus(painter: QPainter, square: QRectF, color: QColor) -> None:
    pen = QPen(color, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    arm, middle = square.width() * 0.34, square.center()
    painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
    painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))


class TopicDelegate(QStyledItemDelegate):
    """One line for a topic in the tree, two for a hit that lies under others."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the name, and for the path where there is one."""
        height = QFontMetrics(option.font).height() + 2 * _MARGIN
        choice = index.data(CHOICE_ROLE)
        if isinstance(choice, Choice) and choice.path:
            height += QFontMetrics(smaller(option.font)).height()
        return QSize(80, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        paint_row_ground(painter, option)
        choice, model = index.data(CHOICE_ROLE), index.model()
        if not isinstance(choice, Choice) or not isinstance(model, TopicModel):
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        selected = is_selected(option)
        rect = option.rect.adjusted(_GAP, _MARGIN, -_GAP, -_MARGIN)
        sign = plus_box(option.rect, option.direction)
        if choice.added:
            color = accent_color(option.palette, selected)
            paint_mark(painter, QRectF(_sign_square(sign)), Mark.TICK, color, color)
        elif selected or option.state & QStyle.StateFlag.State_MouseOver:
            _paint_plus(painter, QRectF(_sign_square(sign)), muted_color(option.palette, selected))
        font = QFont(option.font)
        if choice.topic is None:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(text_color(option.palette, selected))
        name = QRect(rect.left(), rect.top(), rect.width() - _SIGN_WIDTH + _GAP, QFontMetrics(font).height())
        shown = QStyle.visualRect(option.direction, rect, name)
        draw_line(painter, shown, model.shown(choice), option.direction)
        if choice.path:
            painter.setFont(smaller(option.font))
            painter.setPen(muted_color(option.palette, selected))
            below = QRect(name.left(), name.bottom() + 1, name.width(), rect.bottom() - name.bottom())
            shown = QStyle.visualRect(option.direction, rect, below)
            draw_line(painter, shown, choice.path, option.direction, Qt.TextElideMode.ElideMiddle)
        painter.restore()
