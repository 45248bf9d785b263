"""The tree of entities and names: rows are dragged onto each other, or cut and moved by key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTreeView,
    QWidget,
)

from desktop_app.ui.dates import shown_date
from desktop_app.ui.dialogs.own_direction import NumbersHeader, RowDelegate
from desktop_app.ui.entities.model import MIME_TYPE, Column, EntityModel, RowRef

_NUMBERS = (Column.TAGS, Column.ARTICLES)
_WORDS = (Column.KIND, Column.FIRST, Column.LAST)
_LETTERS, _ARROW, _PADDING, _NARROWEST = 6, 18, 28, 40
PLACES_MIME_TYPE = "application/x-rasid-places"


class EntityTree(QTreeView):
    """`dropped` tells that rows (True) or tags of the list beside it (False) fell on a row, or (None) on none."""

    dropped = Signal(bool, object)
    chosen = Signal()

    def __init__(self, model: EntityModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self, numbers=_NUMBERS, sentences=_WORDS))
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(14)
        self.setExpandsOnDoubleClick(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = NumbersHeader(_NUMBERS, self)
        self.setHeader(header)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(_NARROWEST)  # Qt's own is as wide as the font's widest letter
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)
        header.setSortIndicator(Column.TAGS, Qt.SortOrder.DescendingOrder)
        self._size_columns()

    def _size_columns(self) -> None:
        letters, names = self.fontMetrics(), self.header().fontMetrics()
        day = max(letters.horizontalAdvance(shown_date(f"2023-{month:02}-28")) for month in range(1, 13))
        for column in list(Column)[Column.KIND :]:
            name = str(self._model.headerData(column, Qt.Orientation.Horizontal))
            held = day if column in (Column.FIRST, Column.LAST) else letters.averageCharWidth() * _LETTERS
            self.header().resizeSection(column, max(held, names.horizontalAdvance(name) + _ARROW) + _PADDING)

    def changeEvent(self, event: QEvent) -> None:
        """Give the columns the room that a new font or language needs."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange, QEvent.Type.StyleChange):
            self._size_columns()

    def selected_refs(self) -> list[RowRef]:
        """What the selected rows stand for, in their order; a form whose entity is selected is left out."""
        rows = self.selectionModel().selectedRows()
        tops = {index.row() for index in rows if not index.parent().isValid()}
        kept = [index for index in rows if not (index.parent().isValid() and index.parent().row() in tops)]
        ordered = sorted(kept, key=lambda i: (i.parent().row() if i.parent().isValid() else i.row(), i.row()))
        return [ref for index in ordered if (ref := self._model.ref(index)) is not None]

    def select(self, ref: RowRef) -> bool:
        """Make the row of an entity or name the current one, as far as it is shown.

        Of a name that was linked, the row of whom it was linked to.
        """
        index = self._model.index_of(ref)
        if not index.isValid():
            index = self._model.holder_of(ref)
        if not index.isValid():
            return False
        if index.parent().isValid():
            self.expand(index.parent())
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to what is beside the tree; the rest is the tree's and the window's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def _is_ours(self, event: QDropEvent) -> bool:
        data = event.mimeData()
        return data.hasFormat(MIME_TYPE) or data.hasFormat(PLACES_MIME_TYPE)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome rows of this window."""
        if self._is_ours(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the rows would fall: on a row, or on the empty ground."""
        super().dragMoveEvent(event)
        if self._is_ours(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what fell where; the store decides, the rows follow."""
        if not self._is_ours(event):
            return
        index = self.indexAt(event.position().toPoint())
        rows = event.mimeData().hasFormat(MIME_TYPE)
        event.setDropAction(Qt.DropAction.CopyAction)  # Qt would remove rows that move
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        self.dropped.emit(rows, self._target(index))

    def _target(self, index: QModelIndex) -> RowRef | None:
        top = index.parent() if index.parent().isValid() else index
        return self._model.ref(top) if index.isValid() else None
