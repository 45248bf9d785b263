"""The rows of the topic picker: the whole tree while nothing is typed, the hits while something is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.core.model import Topic
from desktop_app.ui.names import topic_name
from desktop_app.ui.side.topic_index import TopicIndex
from desktop_app.ui.tool_tips import plain_tip

CHOICE_ROLE = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_ROOT = 0
PATH_SEPARATOR = " › "


@dataclass(frozen=True, slots=True)
class Choice:
    """What a row offers: a topic, or (None) a new one called `new_name` under `parent`.

    `path` is the names above it; `added` when the article has the topic already.
    """

    topic: Topic | None
    path: str = ""
    added: bool = False
    new_name: str = ""
    parent: Topic | None = None


class TopicModel(QAbstractItemModel):
    """One column; `CHOICE_ROLE` gives the `Choice` of a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index = TopicIndex(())
        self._filter = ""
        self._parent_topic: Topic | None = None
        self._added: frozenset[int] = frozenset()
        self._clear_rows()

    def _clear_rows(self) -> None:
        self._choices: dict[int, Choice] = {}
        self._places: dict[int, tuple[int, int]] = {}
        self._below: dict[int, list[int]] = {_ROOT: []}

    def set_index(self, index: TopicIndex) -> None:
        """Offer other topics."""
        self._index = index
        self._rebuild()

    def set_filter(self, text: str, parent: Topic | None = None) -> None:
        """Show the hits for `text` and offer it as a new topic, under `parent` too; without a text, the tree."""
        self._filter, self._parent_topic = " ".join(text.split()), parent
        self._rebuild()

    def set_added(self, topic_ids: Iterable[int]) -> None:
        """Mark the topics that the article has; rows stay where they are."""
        added = frozenset(topic_ids)
        changed = added ^ self._added
        self._added = added
        for id_, choice in self._choices.items():
            if choice.topic is not None and choice.topic.id in changed:
                self._choices[id_] = self._choice(choice.topic)
                index = self.createIndex(self._places[id_][1], 0, id_)
                self.dataChanged.emit(index, index)

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._clear_rows()
        if self._filter:
            for topic in self._index.search(self._filter):
                self._add(_ROOT, self._choice(topic))
            if not self._index.is_known(self._filter):
                if self._parent_topic is not None:
                    self._add(_ROOT, Choice(None, new_name=self._filter, parent=self._parent_topic))
                self._add(_ROOT, Choice(None, new_name=self._filter))
        else:
            self._add_children(_ROOT, None, frozenset())
        self.endResetModel()

    def _add_children(self, row_id: int, topic_id: int | None, above: frozenset[int]) -> None:
        for topic in self._index.children(topic_id, topic_name):
            if topic.id not in above:
                self._add_children(self._add(row_id, self._choice(topic)), topic.id, above | {topic.id})

    def _add(self, parent_id: int, choice: Choice) -> int:
        id_ = len(self._choices) + 1
        self._choices[id_] = choice
        self._places[id_] = (parent_id, len(self._below[parent_id]))
        self._below[parent_id].append(id_)
        self._below[id_] = []
        return id_

    def _choice(self, topic: Topic) -> Choice:
        return Choice(topic, self.path(topic) if self._filter else "", topic.id in self._added)

    def path(self, topic: Topic) -> str:
        """The names above a topic in the interface's language."""
        return PATH_SEPARATOR.join(topic_name(above) for above in self._index.ancestors(topic))

    def choice(self, index: _Index) -> Choice | None:
        """What a row offers."""
        return self._choices.get(index.internalId()) if index.isValid() else None

    def is_filtered(self) -> bool:
        """Whether the rows are hits."""
        return bool(self._filter)

    def index(self, row: int, column: int, parent: _Index = _NO_PARENT) -> QModelIndex:
        """The index of a child row."""
        below = self._below.get(parent.internalId() if parent.isValid() else _ROOT, [])
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row])

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        """The row above; hits have none."""
        parent_id = self._places[index.internalId()][0] if index.isValid() else _ROOT
        if parent_id == _ROOT:
            return QModelIndex()
        return self.createIndex(self._places[parent_id][1], 0, parent_id)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """The number of rows under a row."""
        return len(self._below.get(parent.internalId() if parent.isValid() else _ROOT, []))

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """One."""
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view shows of a row."""
        choice = self.choice(index)
        if choice is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.shown(choice)
        if role == CHOICE_ROLE:
            return choice
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and choice.topic is not None:
            other = [choice.topic.name_ar, choice.topic.name_en, choice.topic.code or ""]
            return plain_tip("\n".join(fact for fact in (self.path(choice.topic), *other) if fact))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            facts = [self.shown(choice), choice.path, self.tr("already given") if choice.added else ""]
            return self.tr(", ").join(fact for fact in facts if fact)
        return None

    def shown(self, choice: Choice) -> str:
        """The first line of a row."""
        if choice.topic is not None:
            return topic_name(choice.topic)
        if choice.parent is not None:
            text = self.tr("New topic “{name}” under “{parent}”")
            return text.format(name=choice.new_name, parent=topic_name(choice.parent))
        return self.tr("New topic “{name}”").format(name=choice.new_name)

    def retranslate(self) -> None:
        """Sort and show the names in the interface's language."""
        self._rebuild()
