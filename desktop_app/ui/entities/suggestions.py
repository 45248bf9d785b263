"""The list of names that may be the same: why, for how many tags, and which of several is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QObject,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from desktop_app.core.entities import EntityRef, Link, LinkSuggestion, NameRef, Reason, Referent
from desktop_app.ui.columns import NO_PARENT, Index, NamedColumns, set_up_rows
from desktop_app.ui.dialogs.own_direction import OwnDirectionDelegate
from desktop_app.ui.messages import isolated
from desktop_app.ui.tool_tips import plain_tip

_SURE = 0.9
_ROWS_MEASURED = 50
_NARROWEST = 40


class Column(IntEnum):
    """What stands beside each other."""

    NAME = 0
    TARGET = 1
    REASON = 2
    TAGS = 3


class SuggestionModel(NamedColumns, QAbstractTableModel):
    """Suggestions with a tick each; the sure ones are ticked at first, ambiguous ones once a candidate is chosen."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[LinkSuggestion] = ()
        self._sure: frozenset[int] = frozenset()
        self._ticked: set[int] = set()
        self._chosen: dict[int, Referent] = {}

    def show(self, suggestions: Sequence[LinkSuggestion]) -> None:
        """Show these; what was ticked, unticked or chosen before stays so where it is suggested still."""
        said = {_identity(self._rows[row]): row in self._ticked for row in self._ticked ^ self._sure}
        chosen = {_identity(self._rows[row]): referent for row, referent in self._chosen.items()}
        self.beginResetModel()
        self._rows, self._chosen = suggestions, {}
        self._sure = frozenset(row for row, s in enumerate(suggestions) if is_sure(s))
        self._ticked = set(self._sure)
        if said or chosen:
            self._say_again(said, chosen)
        self.endResetModel()
        self.ticks_changed.emit()

    def _say_again(self, said: Mapping[_Identity, bool], chosen: Mapping[_Identity, Referent]) -> None:
        """Tick, untick and choose what a person did among other rows."""
        sources = {ref.key if isinstance(ref, NameRef) else ref.entity_id for ref, *_ in (*said, *chosen)}
        for row, suggestion in enumerate(self._rows):
            source = suggestion.source
            if (source.forms[0].ref.key if source.entity_id is None else source.entity_id) not in sources:
                continue  # as most: to identify all of them would hold the window up
            identity = _identity(suggestion)
            candidate = chosen.get(identity)
            if candidate is not None and candidate in suggestion.candidates:
                self._chosen[row] = candidate
            if said.get(identity, row in self._ticked) and self.target(row) is not None:
                self._ticked.add(row)
            else:
                self._ticked.discard(row)

    def suggestion(self, index: Index) -> LinkSuggestion | None:
        """The suggestion of a row."""
        return self._rows[index.row()] if index.isValid() else None

    def target(self, row: int) -> Referent | None:
        """Whom a row links to; None while nobody has said which of several."""
        suggestion = self._rows[row]
        return self._chosen.get(row) if suggestion.is_ambiguous else suggestion.candidates[0]

    def choose(self, row: int, candidate: Referent) -> None:
        """Say who is meant, which ticks the row."""
        self._chosen[row] = candidate
        self._ticked.add(row)
        self._announce(row)

    def set_ticked(self, row: int, on: bool) -> None:
        """Tick or untick a row; an ambiguous one only once a candidate is chosen."""
        if on and self.target(row) is None:
            return
        (self._ticked.add if on else self._ticked.discard)(row)
        self._announce(row)

    def is_ticked(self, row: int) -> bool:
        """Whether a row will be linked."""
        return row in self._ticked

    def n_ticked(self) -> int:
        """How many rows will be linked."""
        return len(self._ticked)

    def has_sure(self) -> bool:
        """Whether there are rows that are ticked from the start."""
        return bool(self._sure)

    def tick_sure(self, on: bool) -> None:
        """Tick all that are sure, or untick all."""
        self._ticked = set(self._sure) if on else set()
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))
        self.ticks_changed.emit()

    def _announce(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
        self.ticks_changed.emit()

    def links(self) -> list[Link]:
        """What the ticked rows say."""
        found = []
        for row in sorted(self._ticked):
            suggestion, target = self._rows[row], self.target(row)
            if target is not None:
                found.append(Link(suggestion.source.ref, target.ref, suggestion.articles))
        return found

    # Qt's questions

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """One a suggestion."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Name, target, reason and number of tags."""
        return 0 if parent.isValid() else len(Column)

    def column_names(self) -> Sequence[str]:
        """The columns' names."""
        return [
            self.tr("Name"),
            self.tr("Is the same as"),
            self.tr("Because"),
            self.tr("Tags"),
        ]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view shows of a row."""
        suggestion = self.suggestion(index)
        if suggestion is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.NAME:
            ticked = index.row() in self._ticked
            return (Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked).value
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), suggestion, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._text(index.row(), suggestion, column))
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.NAME:
            return self.tr(", ").join(self._text(index.row(), suggestion, c) for c in Column)
        return None

    def _text(self, row: int, suggestion: LinkSuggestion, column: Column) -> str:
        if column is Column.NAME:
            return suggestion.source.name
        if column is Column.TAGS:
            return QLocale().toString(suggestion.count)
        if column is Column.REASON:
            return self._reason(suggestion)
        target = self.target(row)
        if target is not None:
            return target.name
        return self.tr("Choose: %n possible", "", len(suggestion.candidates))

    def _reason(self, suggestion: LinkSuggestion) -> str:
        reason = {
            Reason.SAME: self.tr("known by this name"),
            Reason.IN_ARTICLE: self.tr("full name beside it"),
            Reason.SURNAME: self.tr("only such full name"),
            Reason.LONGER: self.tr("longer form"),
            Reason.SPELLING: self.tr("other spelling"),
        }[suggestion.reason]
        if suggestion.is_ambiguous:
            reason = self.tr("several are called so")
        if suggestion.articles is None:
            return reason
        return self.tr("{reason} (%n article(s))", "", len(suggestion.articles)).format(reason=reason)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a row."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.set_ticked(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be ticked."""
        can_do = super().flags(index)
        return can_do | Qt.ItemFlag.ItemIsUserCheckable if index.column() == Column.NAME else can_do

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))


_Identity = tuple[EntityRef | NameRef, Reason, str | None, frozenset[int] | None]


def is_sure(suggestion: LinkSuggestion) -> bool:
    """Whether a suggestion is ticked from the start."""
    return suggestion.score >= _SURE and not suggestion.is_ambiguous


def _identity(suggestion: LinkSuggestion) -> _Identity:
    first = suggestion.candidates[0].name if not suggestion.is_ambiguous else None
    return suggestion.source.ref, suggestion.reason, first, suggestion.articles


class SuggestionTable(QTableView):
    """Space ticks, Enter or a double click chooses among several, Delete says that they are not the same."""

    apart_typed = Signal()

    def __init__(self, model: SuggestionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(OwnDirectionDelegate(self, numbers=(Column.TAGS,), sentences=(Column.REASON,)))
        set_up_rows(self)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().setDefaultSectionSize(QFontMetrics(self.font()).height() + 12)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        header.setMinimumSectionSize(_NARROWEST)  # Qt's own is as wide as the font's widest letter
        for column in (Column.REASON, Column.TAGS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.doubleClicked.connect(lambda index: self.choose(index.row()))

    def current_row(self) -> int | None:
        """The row that the keyboard is on."""
        return self.currentIndex().row() if self.currentIndex().isValid() else None

    def selected(self) -> list[LinkSuggestion]:
        """The suggestions of the selected rows."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [s for row in rows if (s := self._model.suggestion(self._model.index(row, 0))) is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks every selected row, Enter chooses, Delete keeps apart."""
        row = self.current_row()
        if event.key() == Qt.Key.Key_Space and row is not None:
            on = not self._model.is_ticked(row)
            if on and self._model.target(row) is None:
                self.choose(row)
                return
            for index in self.selectionModel().selectedRows():
                self._model.set_ticked(index.row(), on)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.choose(row)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.apart_typed.emit()
        else:
            super().keyPressEvent(event)

    def choices(self, row: int) -> QMenu:
        """The candidates of a row, as a menu."""
        menu = QMenu(self)
        suggestion = self._model.suggestion(self._model.index(row, 0))
        for candidate in suggestion.candidates if suggestion is not None else ():
            number = QLocale().toString(candidate.n_tags)
            text = self.tr("{name} ({number} tags)").format(name=isolated(candidate.name), number=number)
            action = menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _=False, one=candidate: self._model.choose(row, one))
        return menu

    def choose(self, row: int) -> None:
        """Ask which of several is meant; a row with one is ticked or unticked."""
        suggestion = self._model.suggestion(self._model.index(row, 0))
        if suggestion is None:
            return
        if not suggestion.is_ambiguous:
            self._model.set_ticked(row, not self._model.is_ticked(row))
            return
        menu = self.choices(row)
        menu.aboutToHide.connect(menu.deleteLater)
        box = self.visualRect(self._model.index(row, Column.TARGET))
        menu.popup(self.viewport().mapToGlobal(box.bottomLeft() + QPoint(4, 0)))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
