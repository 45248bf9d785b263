"""How the rows of the tree of mentions are painted."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.core.model import Status
from desktop_app.core.spans import Utf16Map
from desktop_app.ui.marks import (
    STATUS_MARKS,
    Mark,
    accent_color,
    draw_line,
    is_selected,
    muted_color,
    paint_counts,
    paint_mark,
    paint_row_ground,
    smaller,
    text_color,
    text_direction,
)
from desktop_app.ui.side.mention_groups import Group, Kind, Snippet
from desktop_app.ui.side.mention_model import GROUP_ROLE, SNIPPET_ROLE, MentionModel
from desktop_app.ui.theme import Theme, current_theme, ink, tint

_MARGIN = 5
_GAP = 7


class MentionDelegate(QStyledItemDelegate):
    """A label with its colour, a name, or a mention in its context; counts stand at the trailing end."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same height for all rows."""
        return QSize(80, QFontMetrics(option.font).height() + 2 * _MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        paint_row_ground(painter, option)
        group, model = index.data(GROUP_ROLE), index.model()
        if not isinstance(group, Group) or not isinstance(model, MentionModel):
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        rect = option.rect.adjusted(_GAP, 0, -_GAP, 0)
        match group.kind:
            case Kind.LABEL:
                self._paint_label(painter, option, rect, group, model.shown_title(group))
            case Kind.NAME:
                painter.setFont(option.font)
                self._paint_title(painter, option, rect, group, group.title)
            case Kind.MENTION:
                self._paint_mention(painter, option, rect, group, index.data(SNIPPET_ROLE))
        painter.restore()

    def _paint_label(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, group: Group, title: str
    ) -> None:
        side = round(QFontMetrics(option.font).height() * 0.55)
        swatch = QRect(rect.left(), rect.center().y() - side // 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink(group.color, current_theme())))
        painter.drawRoundedRect(QRectF(QStyle.visualRect(option.direction, rect, swatch)), 3, 3)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        inner = QStyle.visualRect(option.direction, rect, rect.adjusted(side + _GAP, 0, 0, 0))
        self._paint_title(painter, option, inner, group, title)

    def _paint_title(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, group: Group, title: str
    ) -> None:
        selected = is_selected(option)
        font = painter.font()
        painter.setFont(smaller(option.font))
        counts = ((Mark.CONFIRMED, group.n_accepted), (Mark.WAITING, group.n_suggested))
        used = paint_counts(painter, rect, counts, option.palette, selected)
        painter.setFont(font)
        gone = not (group.n_accepted or group.n_suggested)
        painter.setPen((muted_color if gone else text_color)(option.palette, selected))
        left_over = QRect(rect.left(), rect.top(), rect.width() - used, rect.height())
        draw_line(painter, QStyle.visualRect(option.direction, rect, left_over), title, option.direction)

    def _paint_mention(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, group: Group, context: Snippet
    ) -> None:
        selected = is_selected(option)
        status = group.mentions[0].status
        side = round(QFontMetrics(option.font).height() * 0.6)
        box = QRect(rect.left(), rect.top(), side, rect.height())
        color = (accent_color if status is Status.ACCEPTED else muted_color)(option.palette, selected)
        ground = option.palette.highlight().color() if selected else option.palette.base().color()
        shown_box = QRectF(QStyle.visualRect(option.direction, rect, box))
        paint_mark(painter, shown_box, STATUS_MARKS[status], color, ground)
        inner = QStyle.visualRect(option.direction, rect, rect.adjusted(side + _GAP, 0, 0, 0))
        font = smaller(option.font, 0.94)
        font.setStrikeOut(status is Status.REJECTED)
        painter.setFont(font)
        rejected = status is Status.REJECTED
        painter.setPen((muted_color if rejected else text_color)(option.palette, selected))
        mark = None if rejected else mark_color(group.color, current_theme(), selected)
        paint_snippet(painter, inner, context, mark)


def mark_color(label_color: str, theme: Theme, selected: bool) -> QColor:
    """What is laid under a mention of a label."""
    return QColor(tint(label_color, theme, strong=selected))


def paint_snippet(painter: QPainter, rect: QRect, context: Snippet, mark: QColor | None) -> None:
    """One line of context with a mark laid under the mention, which leaves its letters joined."""
    elided = QFontMetrics(painter.font()).elidedText(context.text, Qt.TextElideMode.ElideRight, rect.width())
    layout = QTextLayout(elided, painter.font())
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(text_direction(context.text))
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(rect.width())
    layout.endLayout()
    rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    indent = rect.width() - line.naturalTextWidth() if rtl else 0
    origin = QPointF(rect.left() + indent, rect.top() + (rect.height() - line.height()) / 2)
    if mark is not None and line.isValid():
        units = Utf16Map(context.text)
        last = len(elided.encode("utf-16-le")) // 2
        xs = sorted(_x_of(line, min(units.to_utf16(at), last)) for at in (context.start, context.end))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mark)
        box = QRectF(origin.x() + xs[0] - 2, origin.y() - 1, xs[1] - xs[0] + 4, line.height() + 2)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(pen)
    layout.draw(painter, origin)


def _x_of(line: QTextLine, position: int) -> float:
    x, _ = cast(tuple[float, int], line.cursorToX(position))
    return x
