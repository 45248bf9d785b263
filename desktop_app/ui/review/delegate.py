"""How the rows of the review queue are painted: label and state, keyword in context, score and article."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.core.kwic import Kwic
from desktop_app.core.model import Status
from desktop_app.core.review import QueueRow
from desktop_app.ui.kwic import KWIC_ROLE, KwicDelegate, paint_keyword, row_height
from desktop_app.ui.marks import (
    STATUS_MARKS,
    accent_color,
    draw_line,
    is_selected,
    muted_color,
    paint_mark,
    paint_row_ground,
    text_color,
)
from desktop_app.ui.review.model import ROW_ROLE, Column, ReviewModel
from desktop_app.ui.theme import current_theme, ink

_GAP = 7
_Index = QModelIndex | QPersistentModelIndex


def label_width(name: str, metrics: QFontMetrics) -> int:
    """Room for a label's name and the two signs before it."""
    return metrics.horizontalAdvance(name) + 2 * _sign_side(metrics) + 5 * _GAP


def _sign_side(metrics: QFontMetrics) -> int:
    return round(metrics.height() * 0.62)


class ReviewDelegate(KwicDelegate):
    """Decided rows step back: faded letters, a tick or a cross, the rejected name struck out; what is gone says so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Column.BEFORE, Column.NAME, Column.AFTER, parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The same height for all."""
        return QSize(60, row_height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        row, model = index.data(ROW_ROLE), index.model()
        if not isinstance(row, QueueRow) or not isinstance(model, ReviewModel):
            return
        if not row.waits:
            option = QStyleOptionViewItem(option)
            _fade(option)
        match Column(index.column()):
            case Column.LABEL:
                self._paint_label(painter, option, row, model)
            case Column.NAME:
                self._paint_name(painter, option, row, model, index.data(KWIC_ROLE))
            case Column.BEFORE | Column.AFTER:
                super().paint(painter, option, index)
            case column:
                self._paint_fact(painter, option, index.data(), centred=column is Column.SCORE)

    def _paint_label(
        self, painter: QPainter, option: QStyleOptionViewItem, row: QueueRow, model: ReviewModel
    ) -> None:
        paint_row_ground(painter, option)
        label = model.label(row)
        selected = is_selected(option)
        painter.save()
        painter.setFont(option.font)
        painter.setLayoutDirection(option.direction)
        rect = option.rect.adjusted(_GAP, 0, -_GAP, 0)
        side = _sign_side(QFontMetrics(option.font))
        sign = QRect(rect.left(), rect.top(), side, rect.height())
        accepted = row.status is Status.ACCEPTED and not row.gone
        color = (accent_color if accepted else muted_color)(option.palette, selected)
        ground = option.palette.color(QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.Base)
        place = QRectF(QStyle.visualRect(option.direction, rect, sign))
        if not row.gone:
            paint_mark(painter, place, STATUS_MARKS[row.status], color, ground)
        swatch = QRect(rect.left() + side + _GAP, rect.center().y() - side // 2 + 1, side - 1, side - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink(label.color, current_theme())) if label and not row.gone else color)
        painter.drawRoundedRect(QRectF(QStyle.visualRect(option.direction, rect, swatch)), 3, 3)
        painter.setPen(text_color(option.palette, selected))
        inner = QStyle.visualRect(option.direction, rect, rect.adjusted(2 * (side + _GAP), 0, 0, 0))
        draw_line(painter, inner, model._text(row, Column.LABEL), option.direction)
        painter.restore()

    def _paint_name(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: QueueRow,
        model: ReviewModel,
        kwic: object,
    ) -> None:
        paint_row_ground(painter, option)
        if not isinstance(kwic, Kwic):
            return
        label = model.label(row)
        painter.save()
        painter.setClipRect(option.rect)
        painter.setPen(text_color(option.palette, is_selected(option)))
        font = option.font
        font.setStrikeOut(row.status is Status.REJECTED and not row.gone)
        color = QColor(ink(label.color, current_theme())) if label else text_color(option.palette, False)
        rect = option.rect.adjusted(_GAP, 0, -_GAP, 0)
        paint_keyword(painter, rect, kwic, font, color, grounded=row.waits)
        painter.restore()

    def _paint_fact(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, *, centred: bool
    ) -> None:
        paint_row_ground(painter, option)
        painter.save()
        painter.setFont(option.font)
        painter.setPen(muted_color(option.palette, is_selected(option)))
        rect = option.rect.adjusted(_GAP, 0, -_GAP, 0)
        if centred:
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine), text)
        else:
            draw_line(painter, rect, text)
        painter.restore()


def _fade(option: QStyleOptionViewItem) -> None:
    """Let the letters of an item step back, on the selection too."""
    palette = QPalette(option.palette)
    palette.setColor(QPalette.ColorRole.Text, muted_color(palette, False))
    palette.setColor(QPalette.ColorRole.HighlightedText, muted_color(palette, True))
    option.palette = palette
