"""The table of a concordance: the keywords in one column, in the middle of what stands around them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from desktop_app.core.concordance import Line
from desktop_app.core.model import Direction
from desktop_app.ui.concordance.model import Column, ConcordanceModel
from desktop_app.ui.kwic import KwicDelegate, keyword_font, row_height, set_up_table

_KEYWORD_PADDING = 34
_WIDEST_KEYWORD = 0.3
_LETTERS = {Column.TAGS: 7, Column.ARTICLE: 8, Column.SOURCE: 5.5, Column.DATE: 6.5}
_STEP_BACK = (Column.SOURCE, Column.DATE, Column.TAGS)
"""The columns that make room for the words around the keyword, the first to do so first."""
_CONTEXT_SHARE = 0.5
_LEAST_SHARE = 0.8
"""How much narrower than wanted a column may be before another steps back."""


class ConcordanceTable(QTableView):
    """`chosen` tells the line to open in the text, `wider_wanted` that more of its text is to be seen."""

    chosen = Signal(object)
    wider_wanted = Signal()

    def __init__(self, model: ConcordanceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(KwicDelegate(Column.BEFORE, Column.KEYWORD, Column.AFTER, self))
        set_up_table(self, Column.BEFORE, Column.AFTER, narrowest=50)
        self.setAlternatingRowColors(True)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionResized.connect(self._on_resized)
        self._sharing = False
        height = self.fontMetrics().height()
        self._wanted = {column: round(letters * height) for column, letters in _LETTERS.items()}
        self.doubleClicked.connect(lambda index: self.chosen.emit(model.line(index.row())))
        self._fit_rows()

    def run_as(self, direction: Direction) -> None:
        """Lay the columns out in the direction that most lines are read in, their names on the side of their words."""
        rtl = direction is Direction.RTL
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        align = Qt.AlignmentFlag
        side = align.AlignRight if rtl else align.AlignLeft
        self.horizontalHeader().setDefaultAlignment(side | align.AlignAbsolute | align.AlignVCenter)

    def fit_keywords(self) -> None:
        """Give the keywords the room that the longest needs, within bounds."""
        metrics = QFontMetrics(keyword_font(self.font()))
        wanted = metrics.horizontalAdvance(self._model.longest) + _KEYWORD_PADDING
        least = metrics.horizontalAdvance(
            str(self._model.headerData(Column.KEYWORD, Qt.Orientation.Horizontal))
        )
        most = int(self.viewport().width() * _WIDEST_KEYWORD)
        self.setColumnWidth(Column.KEYWORD, max(least + _KEYWORD_PADDING, min(wanted, most)))
        self._share_width()

    def _share_width(self) -> None:
        """Leave at least half of the width to the words around: other columns become narrower, then step back."""
        room = round(self.viewport().width() * (1 - _CONTEXT_SHARE)) - self.columnWidth(Column.KEYWORD)
        hidden = 0
        while (needed := self._needed(hidden)) * _LEAST_SHARE > room and hidden < len(_STEP_BACK):
            hidden += 1
        share = min(1.0, max(room, 1) / needed)
        self._sharing = True
        for column, width in self._wanted.items():
            self.setColumnHidden(column, column in _STEP_BACK[:hidden])
            if not self.isColumnHidden(column):
                self.setColumnWidth(column, int(width * share))
        self._sharing = False

    def _needed(self, hidden: int) -> int:
        return sum(width for column, width in self._wanted.items() if column not in _STEP_BACK[:hidden])

    def _on_resized(self, column: int, _before: int, width: int) -> None:
        """A width chosen by hand is the one wanted from now on."""
        by_hand = bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        if by_hand and width and not self._sharing and column in self._wanted:
            self._wanted[Column(column)] = width

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self._share_width()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics()))

    def changeEvent(self, event: QEvent) -> None:
        """Give the rows the height that a new font needs."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.model() is not None:
            self._fit_rows()

    def current_line(self) -> Line | None:
        """The line that keys act on."""
        index = self.currentIndex()
        return self._model.line(index.row()) if index.isValid() else None

    def go_to(self, row: int) -> None:
        """Make a row current, and let it be seen in the middle."""
        index = self._model.index(row, Column.KEYWORD)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def selected_rows(self) -> Sequence[int]:
        """The selected rows in their order, asked for by ranges since there may be very many."""
        ranges = self.selectionModel().selection()
        parts = (ranges.at(number) for number in range(ranges.count()))
        rows = {row for part in parts for row in range(part.top(), part.bottom() + 1)}
        return sorted(rows)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the ends of the list."""
        ends = {QAbstractItemView.CursorAction.MoveHome: 0}
        ends[QAbstractItemView.CursorAction.MoveEnd] = self._model.rowCount() - 1
        if action in ends:
            return self._model.index(ends[action], Column.KEYWORD)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Typing letters finds nothing here; the line above is for that."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the line in the text, Space shows more around it."""
        line = self.current_line()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line is not None:
            self.chosen.emit(line)
        elif event.key() == Qt.Key.Key_Space:
            self.wider_wanted.emit()
        else:
            super().keyPressEvent(event)
