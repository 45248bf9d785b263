"""Every place of a name as a concordance that can be ticked: article, words before, name, words after, tags."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.core.kwic import Kwic, in_three
from desktop_app.core.model import Direction, Label, Status
from desktop_app.services.everywhere import Occurrence, doubtful
from desktop_app.ui.columns import NamedColumns
from desktop_app.ui.kwic import KWIC_ROLE
from desktop_app.ui.marks import text_direction
from desktop_app.ui.names import label_name
from desktop_app.ui.tool_tips import plain_tip

_NO_PARENT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands beside each other."""

    ARTICLE = 0
    BEFORE = 1
    NAME = 2
    AFTER = 3
    TAGS = 4


class PlacesModel(NamedColumns, QAbstractTableModel):
    """Places with a tick each; those at which nothing would change can't be ticked."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Occurrence] = ()
        self._labels: dict[int, Label] = {}
        self._possible: list[bool] = []
        self._ticked: list[bool] = []
        self._by_hand: dict[int, bool] = {}

    def show(
        self, rows: Sequence[Occurrence], labels: Iterable[Label], possible: Callable[[Occurrence], bool]
    ) -> None:
        """Show these, all ticked at which something would change."""
        self.beginResetModel()
        self._rows = rows
        self._labels = {label.id: label for label in labels}
        self._possible = [possible(row) for row in rows]
        self._by_hand = {}
        self._ticked = self._all_ticked()
        self.endResetModel()
        self.ticks_changed.emit()

    def judge(self, possible: Callable[[Occurrence], bool]) -> None:
        """Something else is to be done: tick the places at which it changes something, but as a person ticked."""
        self._possible = [possible(row) for row in self._rows]
        self._ticked = self._all_ticked()
        self._announce(0, len(self._rows) - 1)

    def tick_all(self, on: bool) -> None:
        """Tick all that can be, or none."""
        self._by_hand = {} if on else dict.fromkeys(range(len(self._rows)), False)
        self._ticked = self._all_ticked() if on else [False] * len(self._rows)
        self._announce(0, len(self._rows) - 1)

    def _all_ticked(self) -> list[bool]:
        """Places that a person rejected before are ticked one by one only."""
        rows = enumerate(zip(self._possible, self._rows, strict=True))
        return [possible and self._by_hand.get(at, not doubtful(row)) for at, (possible, row) in rows]

    def set_ticked(self, rows: Iterable[int], on: bool) -> None:
        """Tick or untick rows, as far as they can be."""
        changed = sorted(rows)
        for row in changed:
            self._ticked[row] = on and self._possible[row]
            if self._possible[row]:
                self._by_hand[row] = on
        if changed:
            self._announce(changed[0], changed[-1])

    def _announce(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))
        self.ticks_changed.emit()

    def is_ticked(self, row: int) -> bool:
        """Whether something will be done at a row."""
        return self._ticked[row]

    def ticked(self) -> list[Occurrence]:
        """The places at which something will be done."""
        return [row for row, on in zip(self._rows, self._ticked, strict=True) if on]

    def occurrence(self, index: _Index) -> Occurrence | None:
        """The place of a row."""
        return self._rows[index.row()] if index.isValid() else None

    def counts(self) -> tuple[int, int, int]:
        """How many are ticked, can be, and are shown."""
        return sum(self._ticked), sum(self._possible), len(self._rows)

    # Qt's questions

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """One a place."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Article, context in three parts and tags."""
        return 0 if parent.isValid() else len(Column)

    def column_names(self) -> Sequence[str]:
        """The columns' names."""
        return [
            self.tr("Article"),
            self.tr("Before"),
            self.tr("Place"),
            self.tr("After"),
            self.tr("Tags there"),
        ]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view shows of a row."""
        place = self.occurrence(index)
        if place is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.ARTICLE:
            return (Qt.CheckState.Checked if self._ticked[index.row()] else Qt.CheckState.Unchecked).value
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(place, column)
        if role == KWIC_ROLE:
            return _kwic(place)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(place.context if column is not Column.ARTICLE else place.title)
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.ARTICLE:
            facts = (place.context, place.title, self._text(place, Column.TAGS))
            return self.tr(", ").join(fact for fact in facts if fact)
        return None

    def _text(self, place: Occurrence, column: Column) -> str:
        end = place.at + place.length
        match column:
            case Column.ARTICLE:
                return place.title
            case Column.BEFORE:
                return place.context[: place.at].rstrip(" ")
            case Column.NAME:
                return " ".join(place.context[place.at : end].split())
            case Column.AFTER:
                return place.context[end:].lstrip(" ")
        return self.tr(", ").join(self._tag_text(tag.label_id, tag.status) for tag in place.tags)

    def _tag_text(self, label_id: int, status: Status) -> str:
        label = self._labels.get(label_id)
        name = label_name(label) if label else ""
        state = {
            Status.ACCEPTED: self.tr("accepted"),
            Status.SUGGESTED: self.tr("waiting"),
            Status.REJECTED: self.tr("rejected"),
        }[status]
        return self.tr("{label} ({state})").format(label=name, state=state)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a row."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.set_ticked([index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows at which nothing would change are faded."""
        can_do = super().flags(index)
        if not index.isValid():
            return can_do
        if not self._possible[index.row()]:
            return can_do & ~Qt.ItemFlag.ItemIsEnabled
        return can_do | Qt.ItemFlag.ItemIsUserCheckable if index.column() == Column.ARTICLE else can_do


def _kwic(place: Occurrence) -> Kwic:
    context, end = place.context, place.at + place.length
    rtl = text_direction(context) is not Qt.LayoutDirection.LeftToRight
    direction = Direction.RTL if rtl else Direction.LTR
    return in_three(context[: place.at], context[place.at : end], context[end:], direction)
