"""The list of an entity's tags, each in its words with its article; more are asked for as one scrolls."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.core.entities import TagPlace
from desktop_app.ui.dates import shown_date
from desktop_app.ui.entities.tree import PLACES_MIME_TYPE
from desktop_app.ui.marks import (
    draw_line,
    is_selected,
    isolated,
    muted_color,
    paint_row_ground,
    smaller,
    text_color,
)
from desktop_app.ui.side.mention_delegate import mark_color, paint_snippet
from desktop_app.ui.side.mention_groups import Snippet
from desktop_app.ui.theme import current_theme

PLACE_ROLE = Qt.ItemDataRole.UserRole
_NO_PARENT = QModelIndex()
_MARGIN = 5
_GAP = 8
_BEFORE = 26

_Index = QModelIndex | QPersistentModelIndex


class PlaceModel(QAbstractListModel):
    """As many of `total` tags as have come; `more_wanted` asks for those from a place on."""

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: list[TagPlace] = []
        self._total = 0
        self._asked = 0

    def start(self, total: int) -> None:
        """Show none yet of so many."""
        self.beginResetModel()
        self._places, self._total, self._asked = [], total, 0
        self.endResetModel()

    def add(self, places: Sequence[TagPlace], asked: int) -> None:
        """Show more; `asked` is the place up to which has been looked for."""
        if places:
            first = len(self._places)
            self.beginInsertRows(QModelIndex(), first, first + len(places) - 1)
            self._places += places
            self.endInsertRows()
        self._asked = asked

    def place(self, index: _Index) -> TagPlace | None:
        """The tag of a row."""
        return self._places[index.row()] if index.isValid() else None

    def canFetchMore(self, parent: _Index) -> bool:
        """Whether there are tags that have not come, nor been asked for."""
        return self._asked == len(self._places) > 0 and self._asked < self._total

    def fetchMore(self, parent: _Index) -> None:
        """Ask for more; they come later."""
        asked, self._asked = self._asked, self._total
        self.more_wanted.emit(asked)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Those that have come."""
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view shows of a row."""
        place = self.place(index)
        if place is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            state = self.tr("waiting") if place.waiting else self.tr("rejected") if place.rejected else ""
            facts = (place.context, place.title, shown_date(place.published_at), state)
            return self.tr(", ").join(fact for fact in facts if fact)
        return place if role == PLACE_ROLE else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Tags can be dragged onto an entity."""
        return super().flags(index) | (
            Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        )

    def mimeTypes(self) -> list[str]:
        """Tags, which nobody but the tree beside understands."""
        return [PLACES_MIME_TYPE]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        """An empty parcel: who drops it asks the list what is selected."""
        parcel = QMimeData()
        parcel.setData(PLACES_MIME_TYPE, b"")
        return parcel


class PlaceDelegate(QStyledItemDelegate):
    """Two lines: the tag in its words, and below the article with its date."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.color = "#808080"

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The same height for all."""
        small = QFontMetrics(smaller(option.font)).height()
        return QSize(120, QFontMetrics(option.font).height() + small + 3 * _MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one tag."""
        paint_row_ground(painter, option)
        place = index.data(PLACE_ROLE)
        if not isinstance(place, TagPlace):
            return
        selected = is_selected(option)
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setFont(option.font)
        painter.setPen(text_color(option.palette, selected))
        rect = option.rect.adjusted(_GAP, _MARGIN, -_GAP, -_MARGIN)
        line = QRect(rect.left(), rect.top(), rect.width(), QFontMetrics(option.font).height())
        snippet = _cut(place)
        paint_snippet(painter, line, snippet, mark_color(self.color, current_theme(), selected))
        painter.setFont(smaller(option.font))
        painter.setPen(muted_color(option.palette, selected))
        below = QRect(
            rect.left(), line.bottom() + _MARGIN, rect.width(), rect.bottom() - line.bottom() - _MARGIN + 1
        )
        rejected = self.tr("rejected") if place.rejected else ""
        facts = (rejected, isolated(place.title), shown_date(place.published_at))
        draw_line(painter, below, " · ".join(fact for fact in facts if fact), option.direction)
        painter.restore()


def _cut(place: TagPlace) -> Snippet:
    """A context that begins with a whole word near the tag, so that the tag is seen in a narrow list."""
    first = max(0, place.start - _BEFORE)
    if first:
        space = place.context.find(" ", first, place.start)
        first = space + 1 if space >= 0 else place.start
    lead = "… " if first else ""
    shift = len(lead) - first
    return Snippet(lead + place.context[first:], place.start + shift, place.end + shift)


class PlaceList(QListView):
    """`chosen` tells the tag to go to in the text."""

    chosen = Signal(int, int)

    def __init__(self, model: PlaceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.shown_as = PlaceDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self.shown_as)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self._choose)

    def add(self, places: Sequence[TagPlace], asked: int) -> None:
        """Show tags that were looked up, as `PlaceModel.add`; the first of all becomes the current one."""
        first = not self._model.rowCount()
        self._model.add(places, asked)
        if first and places:
            self.setCurrentIndex(self._model.index(0))

    def _choose(self, index: _Index) -> None:
        place = self._model.place(index)
        if place is not None:
            self.chosen.emit(place.article_id, place.id)

    def choose_current(self) -> None:
        """Go to the current tag."""
        self._choose(self.currentIndex())

    def selected_ids(self) -> tuple[int, ...]:
        """The selected tags."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return tuple(place.id for index in rows if (place := self._model.place(index)) is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the tag in the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.choose_current()
        else:
            super().keyPressEvent(event)
