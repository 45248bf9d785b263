"""How a row of the list of articles is painted: headline, then source, date and counts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.core.model import ArticleRow
from desktop_app.ui.articles.model import ROW_ROLE, ArticleListModel
from desktop_app.ui.dates import shown_date
from desktop_app.ui.marks import (
    Mark,
    accent_color,
    draw_line,
    is_selected,
    isolated,
    muted_color,
    paint_counts,
    paint_mark,
    paint_row_ground,
    smaller,
    text_color,
)

_MARGIN = 8
_LINE_GAP = 3
_MARK_GAP = 7
_SEPARATOR = " · "


class ArticleDelegate(QStyledItemDelegate):
    """Two lines a row, every row of the same height.

    The headline runs in its own direction; the sign before it is a dot for an article to review and a
    tick for a reviewed one.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same height for all rows; the view stretches the width."""
        font: QFont = option.font
        lines = QFontMetrics(_headline_font(font, False)).height() + QFontMetrics(smaller(font)).height()
        return QSize(120, lines + 2 * _MARGIN + _LINE_GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one article."""
        article = index.data(ROW_ROLE)
        paint_row_ground(painter, option)
        if not isinstance(article, ArticleRow):
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        self._paint_lines(painter, option, index, article)
        painter.restore()

    def _paint_lines(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        article: ArticleRow,
    ) -> None:
        rect: QRect = option.rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        font, palette = option.font, option.palette
        direction: Qt.LayoutDirection = option.direction
        selected = is_selected(option)
        headline_font, meta_font = _headline_font(font, article.reviewed), smaller(font)
        headline_height, meta_height = QFontMetrics(headline_font).height(), QFontMetrics(meta_font).height()
        side = round(QFontMetrics(meta_font).height() * 0.66)
        sign = QRect(rect.left(), rect.top(), side, headline_height)
        sign_color = (muted_color if article.reviewed else accent_color)(palette, selected)
        sign_box = QRectF(QStyle.visualRect(direction, rect, sign))
        paint_mark(painter, sign_box, Mark.TICK if article.reviewed else Mark.DOT, sign_color, sign_color)

        inner = rect.adjusted(side + _MARK_GAP, 0, 0, 0)
        headline = QRect(inner.left(), inner.top(), inner.width(), headline_height)
        painter.setFont(headline_font)
        painter.setPen(text_color(palette, selected))
        model = index.model()
        title = model.shown_title(article) if isinstance(model, ArticleListModel) else article.title
        draw_line(painter, QStyle.visualRect(direction, rect, headline), title)

        meta = QRect(inner.left(), inner.bottom() + 1 - meta_height, inner.width(), meta_height)
        painter.setFont(meta_font)
        counts = ((Mark.CONFIRMED, article.n_accepted), (Mark.WAITING, article.n_suggested))
        used = paint_counts(painter, QStyle.visualRect(direction, rect, meta), counts, palette, selected)
        meta.setWidth(meta.width() - used)
        painter.setPen(muted_color(palette, selected))
        facts = [isolated(fact) for fact in (article.source, shown_date(article.published_at)) if fact]
        draw_line(painter, QStyle.visualRect(direction, rect, meta), _SEPARATOR.join(facts), direction)


def _headline_font(font: QFont, reviewed: bool) -> QFont:
    headline = QFont(font)
    headline.setWeight(QFont.Weight.Normal if reviewed else QFont.Weight.DemiBold)
    return headline
