"""The rows of the entity view as Qt reads them: entities and names, under them the forms they are written in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum, StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QLocale,
    QMimeData,
    QModelIndex,
    QObject,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from desktop_app.core.arabic import fold
from desktop_app.core.entities import EntityOverview, EntityRef, NameForm, NameRef, Referent
from desktop_app.core.model import Label
from desktop_app.core.names import name_key
from desktop_app.ui.columns import NO_PARENT, Index, NamedColumns
from desktop_app.ui.dates import shown_date
from desktop_app.ui.names import label_name
from desktop_app.ui.theme import current_theme, ink
from desktop_app.ui.tool_tips import plain_tip

MIME_TYPE = "application/x-rasid-names"
_PAGE = 300
_ROLES = frozenset(
    (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
)
_NO_COLOR = "#808080"
_SWATCH = 14
_ROW_FLAGS = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsDropEnabled
)

RowRef = EntityRef | NameRef


class Column(IntEnum):
    """What stands beside each other."""

    NAME = 0
    KIND = 1
    TAGS = 2
    ARTICLES = 3
    FIRST = 4
    LAST = 5


class Shown(StrEnum):
    """Which rows are shown."""

    ALL = "all"
    ENTITIES = "entities"
    NAMES = "names"


class EntityModel(NamedColumns, QAbstractItemModel):
    """All referents; those that the filters leave, in the order asked for, are given to the view page by page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._overview = EntityOverview()
        self._rows: list[Referent] = []
        self._loaded = 0
        self._places: dict[int, int] = {}
        """The rows, by the identity of the records that they show."""
        self._labels: dict[int, Label] = {}
        self._text = ""
        self._key = ""
        self._words: list[str] = []
        self._label_id: int | None = None
        self._shown = Shown.ALL
        self._column, self._descending = Column.TAGS, True

    def show(self, overview: EntityOverview, labels: Iterable[Label]) -> None:
        """Show everyone."""
        self._overview = overview
        self._labels = {label.id: label for label in labels}
        self._rebuild()

    def set_filter(self, text: str, label_id: int | None, shown: Shown) -> None:
        """Leave the rows that hold every word in one of their names, are of this label and of this kind."""
        self._text, self._label_id, self._shown = text, label_id, shown
        self._key, self._words = name_key(text), fold(text).split()
        self._rebuild()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in another order."""
        self._column, self._descending = Column(column), order is Qt.SortOrder.DescendingOrder
        self._rebuild()

    def _rebuild(self) -> None:
        self.beginResetModel()
        is_filtered = bool(self._text.strip()) or self._label_id is not None or self._shown is not Shown.ALL
        everyone = self._overview.referents
        self._rows = [r for r in everyone if self._passes(r)] if is_filtered else list(everyone)
        if not (self._column is Column.TAGS and self._descending):  # as they come
            for key in self._sort_keys():
                self._rows.sort(key=key, reverse=self._descending)
        self._places = {}
        self._loaded = min(_PAGE, len(self._rows))
        self.endResetModel()

    def _passes(self, referent: Referent) -> bool:
        if self._label_id is not None and referent.label_id != self._label_id:
            return False
        if self._shown is not Shown.ALL and (referent.entity_id is None) is (self._shown is Shown.ENTITIES):
            return False
        words = self._words
        if not words:
            return True
        forms = referent.forms
        names = "\n".join([form.ref.key for form in forms]) if len(forms) > 1 else forms[0].ref.key
        return self._key in names or all(map(names.__contains__, words))

    def _sort_keys(self) -> Sequence[Callable[[Referent], Any]]:
        """What rows are sorted by, the weightiest last; one after the other is far faster than all at once."""
        tags, articles = attrgetter("n_tags"), attrgetter("n_articles")
        names = self._overview.folded_names
        match self._column:
            case Column.NAME:
                return [lambda r: names[r.name]]
            case Column.KIND:
                kinds = {id_: label_name(label) for id_, label in self._labels.items()}
                return [tags, lambda r: kinds.get(r.label_id, "")]
            case Column.TAGS:
                return [articles, tags]
            case Column.ARTICLES:
                return [tags, articles]
            case Column.FIRST:
                return [tags, lambda r: r.first or ""]
        return [tags, lambda r: r.last or ""]

    def loaded_entities(self) -> list[QModelIndex]:
        """The rows that others may stand under."""
        rows = self._rows[: self._loaded]
        return [self.index(row, 0) for row, r in enumerate(rows) if r.entity_id is not None]

    def count(self) -> int:
        """How many rows the filters leave, loaded or not."""
        return len(self._rows)

    def is_empty(self) -> bool:
        """Whether there is nothing at all, whatever the filters are."""
        return not self._overview.referents

    def referent(self, index: Index) -> Referent | None:
        """The entity or name of a row, also for a form under it."""
        if not index.isValid():
            return None
        row = index.internalId() - 1 if index.internalId() else index.row()
        return self._rows[row]

    def form(self, index: Index) -> NameForm | None:
        """The form that a row under an entity stands for."""
        if not index.isValid() or not index.internalId():
            return None
        return self._rows[index.internalId() - 1].forms[index.row()]

    def ref(self, index: Index) -> RowRef | None:
        """What an act on a row acts on."""
        form, referent = self.form(index), self.referent(index)
        return form.ref if form is not None else referent.ref if referent is not None else None

    def index_of(self, ref: RowRef) -> QModelIndex:
        """The row of an entity or name, or, for a form of an entity, the form's; invalid when it isn't shown."""
        by_ref = self._overview.by_ref
        if isinstance(ref, EntityRef) or ref.entity_id is None:
            return self._top(by_ref.get(ref))
        top = self._top(by_ref.get(EntityRef(ref.entity_id)))
        for place, form in enumerate(self._rows[top.row()].forms if top.isValid() else ()):
            if form.ref == ref:
                return self.index(place, 0, top)
        return top

    def holder_of(self, ref: RowRef) -> QModelIndex:
        """The row of the entity that a name was linked to; invalid when there is none or it isn't shown.

        Of a name that an entity had, the name as it is linked to none will do.
        """
        if not isinstance(ref, NameRef):
            return QModelIndex()
        holders = map(self._top, self._overview.by_name.get((ref.label_id, ref.key), ()))
        shown = next(filter(QModelIndex.isValid, holders), None)
        name = NameRef(None, ref.label_id, ref.key)
        return shown if shown is not None else self._top(self._overview.by_ref.get(name))

    def _top(self, referent: Referent | None) -> QModelIndex:
        """The row of an entity or name, loaded if need be; invalid when it isn't shown."""
        if not self._places:  # what the records hold is left alone, since there may be very many
            self._places = {id(shown): row for row, shown in enumerate(self._rows)}
        row = self._places.get(id(referent))
        if row is None:
            return QModelIndex()
        self._load(row + 1)
        return self.index(row, 0)

    # Qt's questions

    def canFetchMore(self, parent: Index) -> bool:
        """Whether rows are left to load."""
        return not parent.isValid() and self._loaded < len(self._rows)

    def fetchMore(self, parent: Index) -> None:
        """Load another page."""
        if not parent.isValid():
            self._load(self._loaded + _PAGE)

    def _load(self, count: int) -> None:
        count = min(count, len(self._rows))
        if count > self._loaded:
            self.beginInsertRows(QModelIndex(), self._loaded, count - 1)
            self._loaded = count
            self.endInsertRows()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Loaded rows, or the forms under one."""
        if not parent.isValid():
            return self._loaded
        return 0 if parent.internalId() or parent.column() else self._n_forms(parent.row())

    def _n_forms(self, row: int) -> int:
        referent = self._rows[row]
        return len(referent.forms) if referent.entity_id is not None else 0

    def hasChildren(self, parent: Index = NO_PARENT) -> bool:
        """Whether there are rows under a row."""
        return self.rowCount(parent) > 0

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Name, kind, counts and dates."""
        return len(Column)

    def index(self, row: int, column: int, parent: Index = NO_PARENT) -> QModelIndex:
        """The index of a row, or of a form under it."""
        if not 0 <= row < self.rowCount(parent) or not 0 <= column < len(Column):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """The entity that a form is under."""
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def column_names(self) -> Sequence[str]:
        """The columns' names."""
        return [
            self.tr("Name"),
            self.tr("Kind"),
            self.tr("Tags"),
            self.tr("Articles"),
            self.tr("First"),
            self.tr("Last"),
        ]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view shows of a row."""
        if role not in _ROLES:
            return None
        referent, form = self.referent(index), self.form(index)
        if referent is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._form_text(form, column) if form is not None else self._text_of(referent, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.NAME and form is None:
            label = self._labels.get(referent.label_id)
            return swatch(label.color if label else _NO_COLOR, referent.entity_id is not None)
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.NAME:
            spellings = form.spellings if form is not None else self._other_names(referent)
            state = [] if referent.entity_id is not None else [self.tr("linked to nobody yet")]
            return plain_tip("\n".join([*spellings, *state]))
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.NAME:
            texts = (
                self._form_text(form, c) if form is not None else self._text_of(referent, c) for c in Column
            )
            heads = (self.headerData(c, Qt.Orientation.Horizontal) for c in Column)
            facts = [f"{head} {text}" for head, text in zip(heads, texts, strict=True) if text]
            if referent.entity_id is None:
                facts.append(self.tr("linked to nobody yet"))
            return self.tr(", ").join(facts)
        return None

    def _other_names(self, referent: Referent) -> list[str]:
        return [referent.name, *(form.text for form in referent.forms if form.text != referent.name)]

    def _text_of(self, referent: Referent, column: Column) -> str:
        match column:
            case Column.NAME:
                return referent.name
            case Column.KIND:
                return self.kind_text(referent)
            case Column.TAGS:
                return QLocale().toString(referent.n_tags)
            case Column.ARTICLES:
                return QLocale().toString(referent.n_articles)
            case Column.FIRST:
                return shown_date(referent.first)
        return shown_date(referent.last)

    def _form_text(self, form: NameForm, column: Column) -> str:
        if column is Column.NAME:
            return form.text
        if column is Column.KIND:
            return self.tr("written so") if form.count else self.tr("other name")
        if column in (Column.TAGS, Column.ARTICLES):
            return QLocale().toString(form.count if column is Column.TAGS else len(form.articles))
        return ""

    def kind_text(self, referent: Referent) -> str:
        """The label's name."""
        label = self._labels.get(referent.label_id)
        return label_name(label) if label else ""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged and dropped on."""
        return _ROW_FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def mimeTypes(self) -> list[str]:
        """Names, which nobody but this view understands."""
        return [MIME_TYPE]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        """An empty parcel: who drops it asks the view what is selected."""
        parcel = QMimeData()
        parcel.setData(MIME_TYPE, b"")
        return parcel

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows move."""
        return Qt.DropAction.MoveAction

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._rebuild()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)


def swatch(color: str, filled: bool) -> QIcon:
    """A label's colour: filled for an entity, an outline for a name that is linked to none."""
    return _swatch(ink(color, current_theme()), filled)


@lru_cache(maxsize=256)
def _swatch(color: str, filled: bool) -> QIcon:
    pixmap = QPixmap(_SWATCH * 2, _SWATCH * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(color), 1.5)
        if not filled:
            pen.setDashPattern([2, 1.5])
        painter.setPen(pen)
        painter.setBrush(QColor(color) if filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(2, 2, _SWATCH - 4, _SWATCH - 4), 3, 3)
    return QIcon(pixmap)
