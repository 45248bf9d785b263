"""Cells of a table that each stand in the direction of their own letters."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.ui.marks import paint_row_ground, text_direction

_CELL_PADDING = 5
_ROOM_FOR_ARROW = "\u00a0" * 4

Index = QModelIndex | QPersistentModelIndex


class OwnDirectionDelegate(QStyledItemDelegate):
    """Starts each cell at the side of its text's direction; `numbers` are columns set against the far end.

    `sentences` are columns of the interface's own words, which keep its direction.
    """

    def __init__(
        self, parent: QObject | None = None, *, numbers: Collection[int] = (), sentences: Collection[int] = ()
    ) -> None:
        super().__init__(parent)
        self._numbers, self._sentences = numbers, sentences

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Turn the option to the text's own direction, and keep the text off the grid."""
        super().initStyleOption(option, index)
        option.rect = option.rect.adjusted(_CELL_PADDING, 0, -_CELL_PADDING, 0)
        align = Qt.AlignmentFlag
        far = index.column() in self._numbers
        option.displayAlignment = (align.AlignTrailing if far else align.AlignLeading) | align.AlignVCenter
        if far or index.column() in self._sentences:
            return
        own = text_direction(option.text)
        if own is not Qt.LayoutDirection.LayoutDirectionAuto:
            option.direction = own

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the padding too."""
        return super().sizeHint(option, index) + QSize(2 * _CELL_PADDING, _CELL_PADDING)


class RowDelegate(OwnDirectionDelegate):
    """Cells in their own direction on one ground, as wide as the row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, then the cell."""
        paint_row_ground(painter, option)
        super().paint(painter, option, index)


class NumbersHeader(QHeaderView):
    """Column names on the side where the cells under them stand; `numbers` are columns set against the far end."""

    def __init__(self, numbers: Collection[int], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._numbers = numbers

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:
        """Numbers end at the far side of their column, so their name does."""
        super().initStyleOptionForIndex(option, logicalIndex)
        if logicalIndex in self._numbers:
            option.textAlignment = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            if option.sortIndicator is not QStyleOptionHeader.SortIndicator.None_:
                option.text += _ROOM_FOR_ARROW
