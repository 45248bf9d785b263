"""How often each word stands where lines are sorted by it; choosing one goes to its lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from desktop_app.core.concordance import Group
from desktop_app.ui.columns import set_up_rows
from desktop_app.ui.dialogs.layout import heading, muted
from desktop_app.ui.dialogs.own_direction import OwnDirectionDelegate
from desktop_app.ui.kwic import row_height

_NO_PARENT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class CountModel(QAbstractTableModel):
    """Two columns: a word, and how many lines have it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: Sequence[Group] = ()

    def show(self, groups: Sequence[Group]) -> None:
        """Show these."""
        self.beginResetModel()
        self._groups = groups
        self.endResetModel()

    def group(self, index: _Index) -> Group | None:
        """The group of a row."""
        return self._groups[index.row()] if index.isValid() else None

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """One a word."""
        return 0 if parent.isValid() else len(self._groups)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Word and count."""
        return 0 if parent.isValid() else 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view shows of a row."""
        group = self.group(index)
        if group is None:
            return None
        count = QLocale().toString(group.count)
        if role == Qt.ItemDataRole.DisplayRole:
            return count if index.column() else group.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{word}: {count}").format(word=group.text, count=count)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr("Lines") if section else self.tr("What")


class CountList(QTableView):
    """`chosen` names the first row of the word's lines."""

    chosen = Signal(int)

    def __init__(self, model: CountModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(OwnDirectionDelegate(self, numbers=(1,)))
        set_up_rows(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics()))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(1, 5 * self.fontMetrics().height())
        self.clicked.connect(self._choose)

    def _choose(self, index: _Index) -> None:
        group = self._model.group(index)
        if group is not None:
            self.chosen.emit(group.row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the lines of the current word."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)


class CountsPanel(QWidget):
    """The list under what it counts, or what to do to have one; `chosen` is the list's."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CountModel(self)
        self.list = CountList(self.model, self)
        self.list.chosen.connect(self.chosen)
        self._title = heading("", self)
        self._hint = muted("", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addWidget(self.list, 1)
        layout.addStretch()

    def show_order(self, name: str, *, sorted_: bool) -> None:
        """Say by what the lines are sorted."""
        self._title.setText(name)
        self._title.setVisible(sorted_)
        self.list.setVisible(sorted_)
        self._hint.setVisible(not sorted_)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these counts."""
        self.model.show(groups)

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self._hint.setText(self.tr("Sort the lines by a word to see how often each one stands there."))
        self.list.setAccessibleName(self.tr("How often each word stands there"))
