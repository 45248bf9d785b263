"""The topics suggested for the open article, each with the words that speak for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.core.model import Topic, TopicSuggestion
from desktop_app.ui.marks import (
    Mark,
    accent_color,
    draw_line,
    is_selected,
    isolated,
    muted_color,
    paint_mark,
    paint_row_ground,
    smaller,
    text_color,
)
from desktop_app.ui.names import topic_name
from desktop_app.ui.tool_tips import plain_tip

ROW_ROLE = Qt.ItemDataRole.UserRole
_ACCEPT_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DISMISS_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_MARGIN, _GAP, _SIGN, _SIGN_WIDTH = 5, 8, 15, 28
_MOST_ROWS = 4.5
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class SuggestedTopic:
    """A row: the topic and why it is suggested."""

    topic: Topic
    suggestion: TopicSuggestion


def reason_shown(suggestion: TopicSuggestion) -> str:
    """The words that speak for a topic, each in its own direction, in a line of the interface's."""
    parts = (
        f"{isolated(word)} ×{count}" if count > 1 else isolated(word) for word, count in suggestion.words
    )
    return " · ".join(parts)


class SuggestionModel(QAbstractListModel):
    """The suggestions, best first; `ROW_ROLE` gives the `SuggestedTopic`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SuggestedTopic] = []

    def set_rows(self, rows: Sequence[SuggestedTopic]) -> None:
        """Show others."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """How many topics are suggested."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view shows of a row."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return topic_name(row.topic)
        if role == Qt.ItemDataRole.ToolTipRole:
            why = self.tr("Because of: {words}").format(words=reason_shown(row.suggestion))
            return plain_tip(f"{topic_name(row.topic)}\n{why}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = self.tr("Suggested topic {name}, because of {words}; Enter gives it, Delete dismisses it")
            return text.format(name=topic_name(row.topic), words=reason_shown(row.suggestion))
        return None

    def retranslate(self) -> None:
        """Announce that every text may read differently now."""
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))


def sign_boxes(row: QRect, direction: Qt.LayoutDirection) -> tuple[QRect, QRect]:
    """Where a row has its tick (give) and its cross (dismiss), given the row's rectangle."""
    cross = QRect(row.right() + 1 - _SIGN_WIDTH, row.top(), _SIGN_WIDTH, row.height())
    tick = cross.translated(-_SIGN_WIDTH, 0)
    return QStyle.visualRect(direction, row, tick), QStyle.visualRect(direction, row, cross)


class SuggestionDelegate(QStyledItemDelegate):
    """Two lines: the topic's name, and the words that speak for it; a tick and a cross to click on."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Room for both lines."""
        height = QFontMetrics(option.font).height() + QFontMetrics(smaller(option.font)).height()
        return QSize(80, height + 2 * _MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        paint_row_ground(painter, option)
        row = index.data(ROW_ROLE)
        if not isinstance(row, SuggestedTopic):
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        selected = is_selected(option)
        rect = option.rect.adjusted(_GAP, _MARGIN, -2 * _SIGN_WIDTH - _GAP // 2, -_MARGIN)
        shown = QStyle.visualRect(option.direction, option.rect, rect)
        font = QFont(option.font)
        height = QFontMetrics(font).height()
        painter.setFont(font)
        painter.setPen(text_color(option.palette, selected))
        name = QRect(shown.left(), shown.top(), shown.width(), height)
        draw_line(painter, name, topic_name(row.topic), option.direction)
        painter.setFont(smaller(option.font))
        painter.setPen(muted_color(option.palette, selected))
        below = QRect(shown.left(), name.bottom() + 1, shown.width(), shown.bottom() - name.bottom())
        draw_line(painter, below, reason_shown(row.suggestion), option.direction)
        color = accent_color(option.palette, selected)
        muted = muted_color(option.palette, selected)
        for box, mark, ink in zip(
            sign_boxes(option.rect, option.direction),
            (Mark.CONFIRMED, Mark.REJECTED),
            (color, muted),
            strict=True,
        ):
            square = QRect(0, 0, _SIGN, _SIGN)
            square.moveCenter(box.center())
            ground = option.palette.highlight() if selected else option.palette.base()
            paint_mark(painter, QRectF(square), mark, ink, ground.color())
        painter.restore()


class SuggestionList(QListView):
    """The suggestions; Enter or the tick gives a topic, Delete or the cross dismisses it."""

    accepted = Signal(object)
    dismissed = Signal(object)
    """Both carry the TopicSuggestion."""
    emptied = Signal()
    """The last one was decided while the keyboard was here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suggestions = SuggestionModel(self)
        self.setModel(self.suggestions)
        self.setItemDelegate(SuggestionDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.hide()

    def show_rows(self, rows: Sequence[SuggestedTopic]) -> None:
        """Show these; the keyboard stays on the topic it was on, or on its place."""
        if list(rows) == self.suggestions.rows:
            return
        had_focus, place = self.hasFocus(), self.currentIndex().row()
        current = self.currentIndex().data(ROW_ROLE)
        self.suggestions.set_rows(rows)
        self._fit()
        self.setVisible(bool(rows))
        if rows and place >= 0:
            same = [n for n, row in enumerate(rows) if current is not None and row.topic == current.topic]
            self.setCurrentIndex(self.suggestions.index(same[0] if same else min(place, len(rows) - 1)))
        elif not rows and had_focus:
            self.emptied.emit()

    def focus_first(self) -> None:
        """Go to the best suggestion."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.suggestions.index(0))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fit(self) -> None:
        shown = min(float(self.suggestions.rowCount()), _MOST_ROWS)
        self.setFixedHeight(round(shown * max(1, self.sizeHintForRow(0))) + 2)

    def _decide(self, index: QModelIndex, told: Any) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, SuggestedTopic):
            told.emit(row.suggestion)
            self.show_rows([other for other in self.suggestions.rows if other != row])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give or dismiss the current topic."""
        if event.key() in _ACCEPT_KEYS:
            self._decide(self.currentIndex(), self.accepted)
        elif event.key() in _DISMISS_KEYS:
            self._decide(self.currentIndex(), self.dismissed)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the tick or the cross decides."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._click(event.position().toPoint())

    def _click(self, position: QPoint) -> None:
        index = self.indexAt(position)
        tick, cross = sign_boxes(self.visualRect(index), self.layoutDirection())
        if index.isValid() and tick.contains(position):
            self._decide(index, self.accepted)
        elif index.isValid() and cross.contains(position):
            self._decide(index, self.dismissed)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the height right when the letters change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.suggestions.rows:
            self._fit()
