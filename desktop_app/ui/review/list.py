"""The list of the review queue: a table of one row a suggestion, gone through by keyboard."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desktop_app.core.model import Label
from desktop_app.core.review import QueueRow
from desktop_app.ui.kwic import row_height, set_up_table
from desktop_app.ui.names import label_name
from desktop_app.ui.review.delegate import ReviewDelegate, label_width
from desktop_app.ui.review.model import Column, ReviewModel

_SHARES = {Column.LABEL: 0.12, Column.NAME: 0.17, Column.SCORE: 0.07, Column.ARTICLE: 0.18}
_WIDEST_LABEL = 0.2


class ReviewList(QTableView):
    """`chosen` tells that a row was double-clicked, `menu_wanted` where a menu is to open."""

    chosen = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: ReviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(ReviewDelegate(self))
        set_up_table(self, Column.BEFORE, Column.AFTER, narrowest=40)
        self.horizontalHeader().setSectionsClickable(False)
        self.customContextMenuRequested.connect(
            lambda position: self.menu_wanted.emit(self.viewport().mapToGlobal(position))
        )
        self._sized = 0
        self._label_width = 0
        self._fit_rows()

    def _fit_rows(self) -> None:
        height = row_height(self.fontMetrics())
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def current_row(self) -> QueueRow | None:
        """The current suggestion."""
        return self._model.row(self.currentIndex())

    def selected_rows(self) -> list[QueueRow]:
        """The selected suggestions, the current one alone when there is no more."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = [self._model.row(self._model.index(place, 0)) for place in places]
        current = self.current_row()
        return [row for row in rows if row is not None] or ([current] if current is not None else [])

    def go_to(self, place: int) -> None:
        """Make a row the current one and the only one selected, and show it."""
        index = self._model.index(place, Column.NAME)
        if index.isValid():
            whole = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, whole)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the ends of the list; left and right go nowhere."""
        kinds = QAbstractItemView.CursorAction
        if action in (kinds.MoveLeft, kinds.MoveRight):
            return self.currentIndex()
        ends = {kinds.MoveHome: 0, kinds.MoveEnd: self._model.rowCount() - 1}
        if action in ends:
            return self._model.index(ends[action], Column.NAME)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Letters are labels' keys here, no search."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the row in the text."""
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out when there is much more or less of it; the user's own widths stay otherwise."""
        width = self.viewport().width()
        if abs(width - self._sized) > 40:
            self._sized = width
            for column, share in _SHARES.items():
                self.setColumnWidth(column, round(share * width))
            self._widen_labels()
        super().resizeEvent(event)

    def fit_labels(self, labels: Iterable[Label]) -> None:
        """Show the names of these labels whole, where there is room."""
        metrics = self.fontMetrics()
        self._label_width = max((label_width(label_name(label), metrics) for label in labels), default=0)
        self._widen_labels()

    def _widen_labels(self) -> None:
        wanted = min(self._label_width, round(_WIDEST_LABEL * self.viewport().width()))
        if self.columnWidth(Column.LABEL) < wanted:
            self.setColumnWidth(Column.LABEL, wanted)

    def changeEvent(self, event: QEvent) -> None:
        """Give the rows the height that a new font needs."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.model() is not None:
            self._fit_rows()
