"""The first rows of an export as a table: the file's own columns, each cell in its own direction."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from desktop_app.core.model import TagRow
from desktop_app.ui.dialogs.own_direction import OwnDirectionDelegate
from desktop_app.ui.tool_tips import plain_tip

_WIDEST_EMS = 15
_NARROWEST_EMS = 4
_LONGEST_CELL = 200
_NUMBERS = ("article_id", "start", "end", "entity_id", "score", "mention_id")
_NUMBER_COLUMNS = frozenset(TagRow._fields.index(name) for name in _NUMBERS)

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class TagPreviewModel(QAbstractTableModel):
    """Rows as they will be written; the header holds the names of the file's columns, untranslated."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[TagRow] = ()

    def set_rows(self, rows: Sequence[TagRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(TagRow._fields)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The cell's text in one line; whole in the tool tip and for screen readers."""
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if cell is None else " ".join(str(cell)[:_LONGEST_CELL].split())
        if cell is not None and role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(str(cell))
        if cell is not None and role == Qt.ItemDataRole.AccessibleTextRole:
            return str(cell)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(TagRow._fields):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return TagRow._fields[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _NUMBER_COLUMNS:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None


class TagPreviewTable(QTableView):
    """A read-only table of the first rows; Tab leaves it, the arrow keys walk in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TagPreviewModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(OwnDirectionDelegate(self, numbers=_NUMBER_COLUMNS))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.55))
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setHighlightSections(False)

    def set_rows(self, rows: Sequence[TagRow]) -> None:
        """Show other rows and fit the columns to them, within bounds; the scroll position stays."""
        self.rows.set_rows(rows)
        self.resizeColumnsToContents()
        em = self.fontMetrics().height() * 0.72
        for column in range(self.rows.columnCount()):
            widest = max(_WIDEST_EMS * em, self.horizontalHeader().sectionSizeHint(column))
            self.setColumnWidth(
                column, round(min(max(self.columnWidth(column), _NARROWEST_EMS * em), widest))
            )
