"""The tab with what was done to the open article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.model import HistoryEntry
from desktop_app.ui.dates import shown_moment
from desktop_app.ui.empty_state import EmptyState
from desktop_app.ui.marks import (
    draw_line,
    is_selected,
    isolated,
    muted_color,
    paint_row_ground,
    smaller,
    text_color,
)
from desktop_app.ui.tool_tips import plain_tip

Describe = Callable[[HistoryEntry], str]
ENTRY_ROLE = Qt.ItemDataRole.UserRole
CIRCUMSTANCES_ROLE = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_MARGIN = 7
_GAP = 8


class HistoryModel(QAbstractListModel):
    """Acts, the newest first; `describe` says what was done in the interface's language."""

    def __init__(self, describe: Describe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._entries: list[HistoryEntry] = []

    def set_entries(self, entries: Sequence[HistoryEntry]) -> None:
        """Show these acts, given in any order."""
        self.beginResetModel()
        self._entries = sorted(entries, key=lambda entry: entry.id, reverse=True)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """The number of acts."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view shows of an act."""
        if not index.isValid() or not index.row() < len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._describe(entry)
        if role == ENTRY_ROLE:
            return entry
        if role == CIRCUMSTANCES_ROLE:
            return " · ".join(isolated(fact) for fact in self._circumstances(entry))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            facts = [self._describe(entry), *self._circumstances(entry)]
            if role == Qt.ItemDataRole.ToolTipRole:
                return plain_tip("\n".join(facts))
            return self.tr(", ").join(facts)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def _circumstances(self, entry: HistoryEntry) -> list[str]:
        undone = self.tr("undone") if entry.undone else ""
        return [fact for fact in (undone, shown_moment(entry.at), entry.annotator) if fact]

    def retranslate(self) -> None:
        """Announce that every text may read differently now."""
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))


class HistoryDelegate(QStyledItemDelegate):
    """What was done; under it whether it was undone, when and by whom."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines."""
        lines = QFontMetrics(option.font).height() + QFontMetrics(smaller(option.font)).height()
        return QSize(80, lines + 2 * _MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one act; an undone one is struck out."""
        paint_row_ground(painter, option)
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, HistoryEntry):
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        rect = option.rect.adjusted(_GAP, _MARGIN, -_GAP, -_MARGIN)
        muted = muted_color(option.palette, is_selected(option))
        font = QFont(option.font)
        font.setStrikeOut(entry.undone)
        painter.setFont(font)
        painter.setPen(muted if entry.undone else text_color(option.palette, is_selected(option)))
        height = QFontMetrics(font).height()
        act = QRect(rect.left(), rect.top(), rect.width(), height)
        draw_line(painter, act, index.data() or "", option.direction)
        painter.setFont(smaller(option.font))
        painter.setPen(muted)
        below = QRect(rect.left(), rect.top() + height, rect.width(), rect.height() - height)
        draw_line(painter, below, index.data(CIRCUMSTANCES_ROLE), option.direction)
        painter.restore()


class HistoryTab(QWidget):
    """What was done to the open article, the newest first."""

    def __init__(self, describe: Describe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = False
        self.model = HistoryModel(describe, self)
        self.view = QListView(self)
        self.view.setUniformItemSizes(True)
        self.view.setItemDelegate(HistoryDelegate(self.view))
        self.view.setModel(self.model)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self._empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.view)
        self.clear()

    def show_history(self, entries: Sequence[HistoryEntry]) -> None:
        """Show an article's acts."""
        self._open = True
        self.model.set_entries(entries)
        self.retranslate()

    def clear(self) -> None:
        """Show that no article is open."""
        self._open = False
        self.model.set_entries(())
        self.retranslate()

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self.view.setAccessibleName(self.tr("History of this article"))
        if self._open:
            self._empty.set_texts(
                self.tr("Nothing done yet"),
                self.tr("What you tag, change or undo in this article is listed here."),
            )
        else:
            self._empty.set_texts(self.tr("No article is open"), self.tr("Choose one in the list."))
        self._stack.setCurrentWidget(self.view if self.model.rowCount() else self._empty)
        self.model.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
