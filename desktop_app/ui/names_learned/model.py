"""The learned names as rows: name, label, what is done with it, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.core.learned import LearnedName, NameUnderLabel, Ruling
from desktop_app.core.model import Label
from desktop_app.core.names import name_key
from desktop_app.ui.dates import shown_date
from desktop_app.ui.entities.model import swatch
from desktop_app.ui.icons import icon
from desktop_app.ui.names import label_name
from desktop_app.ui.tool_tips import plain_tip

_NO_PARENT = QModelIndex()
_NO_COLOR = "#808080"
_Index = QModelIndex | QPersistentModelIndex
_ICONS = {Ruling.SUGGEST: "accept", Ruling.NEVER: "reject"}


class Column(IntEnum):
    """What stands beside each other."""

    NAME = 0
    LABEL = 1
    RULING = 2
    WHY = 3
    ACCEPTED = 4
    REJECTED = 5


_AS_THEY_COME = (int(Column.ACCEPTED), Qt.SortOrder.DescendingOrder)


class NamesModel(QAbstractTableModel):
    """The rows that a filter lets through, in an order that may be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[LearnedName] = ()
        self._arranged: Sequence[LearnedName] = ()
        self._rows: list[LearnedName] = []
        self._labels: dict[int, Label] = {}
        self._text = ""
        self._label_id: int | None = None
        self._ruling: Ruling | None = None
        self._order = _AS_THEY_COME

    def show(self, rows: Sequence[LearnedName], labels: Iterable[Label]) -> None:
        """Show these, which come with the most often accepted first."""
        self.beginResetModel()
        self._all = rows
        self._labels = {label.id: label for label in labels}
        self._arrange()
        self._choose()
        self.endResetModel()

    def set_filter(self, text: str, label_id: int | None, ruling: Ruling | None) -> None:
        """Let through the names that hold a text in any spelling, with a label and a ruling."""
        self.beginResetModel()
        self._text = name_key(text) if text.strip() else ""
        self._label_id, self._ruling = label_id, ruling
        self._choose()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column."""
        if (column, order) == self._order:
            return
        self.beginResetModel()
        self._order = column, order
        self._arrange()
        self._choose()
        self.endResetModel()

    def _arrange(self) -> None:
        """Put all rows in order; done once for any number of filters."""
        if self._order == _AS_THEY_COME:
            self._arranged = self._all
            return
        column, order = self._order
        self._arranged = sorted(
            self._all, key=self._sort_key(Column(column)), reverse=order is Qt.SortOrder.DescendingOrder
        )

    def _sort_key(self, column: Column) -> Callable[[LearnedName], Any]:
        labels = {id_: label_name(label) for id_, label in self._labels.items()}
        keys: dict[Column, Callable[[LearnedName], Any]] = {
            Column.NAME: attrgetter("key"),
            Column.LABEL: lambda row: labels.get(row.label_id, ""),
            Column.RULING: attrgetter("ruling"),
            Column.WHY: lambda row: row.kept.updated_at if row.kept else "",
            Column.ACCEPTED: attrgetter("evidence.accepted"),
            Column.REJECTED: attrgetter("evidence.rejected"),
        }
        return keys[column]

    def _choose(self) -> None:
        text, label_id, ruling = self._text, self._label_id, self._ruling
        self._rows = [
            row
            for row in self._arranged
            if text in row.key
            and (label_id is None or row.label_id == label_id)
            and (ruling is None or row.ruling is ruling)
        ]

    def is_empty(self) -> bool:
        """Whether there is nothing to filter."""
        return not self._all

    def row(self, index: _Index) -> LearnedName | None:
        """The name of a row."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, ref: NameUnderLabel) -> QModelIndex:
        """Where a name stands; invalid when it doesn't."""
        for number, row in enumerate(self._rows):
            if row.label_id == ref.label_id and row.name == ref.name:
                return self.index(number, 0)
        return QModelIndex()

    # Qt's questions

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """One a name under a label."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Name, label, ruling, reason and counts."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.NAME: self.tr("Name"),
            Column.LABEL: self.tr("Label"),
            Column.RULING: self.tr("What is done"),
            Column.WHY: self.tr("Why"),
            Column.ACCEPTED: self.tr("Accepted"),
            Column.REJECTED: self.tr("Rejected"),
        }[Column(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view shows of a row."""
        row = self.row(index)
        if row is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.LABEL:
            label = self._labels.get(row.label_id)
            return swatch(label.color if label else _NO_COLOR, True)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.RULING and row.ruling in _ICONS:
            return icon(_ICONS[row.ruling])
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(self._tip(row, column)))
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.NAME:
            columns = (Column.NAME, Column.LABEL, Column.RULING, Column.WHY)
            return self.tr(", ").join(self._cell(row, each) for each in columns)
        return None

    def _cell(self, row: LearnedName, column: Column) -> str:
        match column:
            case Column.NAME:
                return row.name
            case Column.LABEL:
                return self._label_text(row)
            case Column.RULING:
                return self.ruling_text(row.ruling)
            case Column.WHY:
                return self._why(row)
            case Column.ACCEPTED:
                return QLocale().toString(row.evidence.accepted)
        return QLocale().toString(row.evidence.rejected)

    def _label_text(self, row: LearnedName) -> str:
        label = self._labels.get(row.label_id)
        return label_name(label) if label else ""

    def ruling_text(self, ruling: Ruling) -> str:
        """What is done with a name, in words."""
        return {
            Ruling.SUGGEST: self.tr("suggested"),
            Ruling.NEVER: self.tr("never suggested"),
            Ruling.OPEN: self.tr("left to the recogniser"),
        }[ruling]

    def _why(self, row: LearnedName) -> str:
        if row.kept is not None:
            told = self.tr("by hand, {date}").format(date=shown_date(row.kept.updated_at))
            return f"{told} · {row.kept.note}" if row.kept.note else told
        if row.ruling is Ruling.NEVER:
            return self.tr("rejected %Ln time(s)", "", row.evidence.rejected)
        told = self.tr("accepted %Ln time(s)", "", row.evidence.accepted)
        told = f"{told} · " + self.tr("in %Ln article(s)", "", row.evidence.articles)
        return told if row.leads else f"{told} · " + self.tr("with another label too")

    def _tip(self, row: LearnedName, column: Column) -> list[str]:
        if column is not Column.NAME:
            lines = [self._cell(row, column)]
            if column in (Column.RULING, Column.WHY) and row.ruling is Ruling.SUGGEST and not row.leads:
                lines.append(self.tr("It has been accepted with several labels, so the recogniser chooses."))
            return lines
        return list(dict.fromkeys([row.name, *row.spellings]))

    def retranslate(self) -> None:
        """Announce that every text may read differently now."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))
