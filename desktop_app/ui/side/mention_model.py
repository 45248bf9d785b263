"""The tree of an article's mentions as Qt's views read it; a change touches only the rows that differ."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.core.model import Label, Mention, Origin, Status
from desktop_app.nlp.known_names import ENGINE as KNOWN_NAMES
from desktop_app.ui.messages import isolated
from desktop_app.ui.names import label_name
from desktop_app.ui.side.mention_groups import Group, Kind, MentionGrouping, Snippet, snippet
from desktop_app.ui.tool_tips import plain_tip

GROUP_ROLE = Qt.ItemDataRole.UserRole
SNIPPET_ROLE = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_ROOT = 0


class _Node:
    __slots__ = ("children", "group", "id", "parent", "row")

    def __init__(self, id_: int, group: Group | None, parent: _Node | None, row: int) -> None:
        self.id = id_
        self.group = group
        self.parent = parent
        self.row = row
        self.children: list[_Node] = []


class MentionModel(QAbstractItemModel):
    """Labels, under them names, under them single mentions; `GROUP_ROLE` gives the `Group` of a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._grouping = MentionGrouping()
        self._labels: dict[int, Label] = {}
        self._next_id = _ROOT + 1
        self._root = _Node(_ROOT, None, None, 0)
        self._nodes = {_ROOT: self._root}
        self._by_mention: dict[int, _Node] = {}

    def show(
        self,
        text: str,
        mentions: Sequence[Mention],
        labels: Sequence[Label],
        status: Status | None = None,
    ) -> None:
        """Show these mentions of a text, all or those of one status.

        Rows that stay keep their indexes unless the text is another one.
        """
        groups = self._grouping.group(text, mentions, labels, status)
        self._labels = {label.id: label for label in labels}
        if text == self._text:
            self._sync(self._root, groups)
            return
        self.beginResetModel()
        self._text = text
        self._root.children.clear()
        self._nodes = {_ROOT: self._root}
        self._by_mention.clear()
        self._insert(self._root, 0, groups)
        self.endResetModel()

    def _sync(self, node: _Node, groups: Sequence[Group]) -> None:
        """Make the children of a node those of `groups`, removing and inserting as few rows as possible."""
        places = {group.key: place for place, group in enumerate(groups)}
        kept = _longest_increasing([places.get(_group_of(child).key, -1) for child in node.children])
        index = self._index_of(node)
        for first, last in reversed(list(_gaps(kept, len(node.children)))):
            self.beginRemoveRows(index, first, last)
            self._remove(node, first, last)
            self.endRemoveRows()
        staying = [places[_group_of(child).key] for child in node.children]
        for first, last in _gaps(staying, len(groups)):
            self.beginInsertRows(index, first, last)
            self._insert(node, first, groups[first : last + 1])
            self.endInsertRows()
        for place in staying:
            self._update(node.children[place], groups[place])

    def _update(self, node: _Node, group: Group) -> None:
        if node.group is group:
            return
        self._sync(node, group.children)
        node.group = group
        index = self._index_of(node)
        self.dataChanged.emit(index, index)

    def _insert(self, parent: _Node, row: int, groups: Sequence[Group]) -> None:
        made = [self._make(parent, group) for group in groups]
        parent.children[row:row] = made
        self._number(parent, row)

    def _make(self, parent: _Node, group: Group) -> _Node:
        node = _Node(self._next_id, group, parent, 0)
        self._next_id += 1
        self._nodes[node.id] = node
        if group.kind is Kind.MENTION:
            self._by_mention[group.mentions[0].id] = node
        self._insert(node, 0, group.children)
        return node

    def _remove(self, parent: _Node, first: int, last: int) -> None:
        for child in parent.children[first : last + 1]:
            self._forget(child)
        del parent.children[first : last + 1]
        self._number(parent, first)

    def _forget(self, node: _Node) -> None:
        del self._nodes[node.id]
        if node.group is not None and node.group.kind is Kind.MENTION:
            mention_id = node.group.mentions[0].id
            if self._by_mention.get(mention_id) is node:
                del self._by_mention[mention_id]
        for child in node.children:
            self._forget(child)

    def _number(self, parent: _Node, first: int) -> None:
        for row in range(first, len(parent.children)):
            parent.children[row].row = row

    def _node(self, index: _Index) -> _Node:
        return self._nodes[index.internalId()] if index.isValid() else self._root

    def _index_of(self, node: _Node) -> QModelIndex:
        return QModelIndex() if node is self._root else self.createIndex(node.row, 0, node.id)

    def group(self, index: _Index) -> Group | None:
        """What a row stands for."""
        return self._node(index).group

    def index_of_mention(self, mention_id: int) -> QModelIndex:
        """The row of a single mention; invalid when it isn't shown."""
        node = self._by_mention.get(mention_id)
        return QModelIndex() if node is None else self._index_of(node)

    def index(self, row: int, column: int, parent: _Index = _NO_PARENT) -> QModelIndex:
        """The index of a child row."""
        children = self._nodes[parent.internalId() if parent.isValid() else _ROOT].children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row].id)

    def hasChildren(self, parent: _Index = _NO_PARENT) -> bool:
        """Whether there are rows under a row."""
        return bool(self._nodes[parent.internalId() if parent.isValid() else _ROOT].children)

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        """The row that a row is under."""
        node = self._node(index)
        return QModelIndex() if node.parent is None else self._index_of(node.parent)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """The number of rows under a row."""
        return len(self._nodes[parent.internalId() if parent.isValid() else _ROOT].children)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """One: a delegate paints the counts."""
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view shows of a row."""
        group = self.group(index)
        if group is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._snippet(group).text if group.kind is Kind.MENTION else self.shown_title(group)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip("\n".join(self._facts(group)))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr(", ").join(self._facts(group))
        if role == GROUP_ROLE:
            return group
        if role == SNIPPET_ROLE and group.kind is Kind.MENTION:
            return self._snippet(group)
        return None

    def shown_title(self, group: Group) -> str:
        """A label's name in the interface's language, a name as it is written."""
        if group.kind is Kind.LABEL:
            label = self._labels.get(group.mentions[0].label_id)
            return group.title if label is None else label_name(label)
        return group.title

    def _snippet(self, group: Group) -> Snippet:
        mention = group.mentions[0]
        return snippet(self._text, mention.start, mention.end)

    def _facts(self, group: Group) -> Iterator[str]:
        if group.kind is not Kind.MENTION:
            yield self.shown_title(group)
            yield self.tr("Accepted: {count}").format(count=QLocale().toString(group.n_accepted))
            yield self.tr("Waiting: {count}").format(count=QLocale().toString(group.n_suggested))
            return
        mention = group.mentions[0]
        yield self._snippet(group).text
        yield self.status_name(mention.status)
        yield self._provenance(mention)
        if mention.note:
            yield self.tr("Note: {note}").format(note=isolated(mention.note))

    def status_name(self, status: Status) -> str:
        """Where a tag stands, in words."""
        return {
            Status.ACCEPTED: self.tr("Accepted"),
            Status.SUGGESTED: self.tr("Waiting"),
            Status.REJECTED: self.tr("Rejected"),
        }[status]

    def _provenance(self, mention: Mention) -> str:
        if mention.origin is Origin.GAZETTEER and mention.engine == KNOWN_NAMES:
            return self.tr("A name that this store has learned")
        name = {
            Origin.MODEL: self.tr("Suggested by a model"),
            Origin.GAZETTEER: self.tr("Suggested by a list of names"),
            Origin.RULE: self.tr("Suggested by a rule"),
            Origin.IMPORT: self.tr("Imported"),
            Origin.HUMAN: self.tr("Tagged by hand"),
        }[mention.origin]
        detail = mention.annotator if mention.origin is Origin.HUMAN else mention.engine
        return f"{name} ({detail})" if detail else name

    def retranslate(self) -> None:
        """Announce that every text may read differently now."""
        if self._root.children:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._root.children) - 1, 0))


def _group_of(node: _Node) -> Group:
    assert node.group is not None
    return node.group


def _longest_increasing(places: Sequence[int]) -> list[int]:
    """Positions of the longest increasing subsequence of `places`; negative places are left out."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = [-1] * len(places)
    for position, place in enumerate(places):
        if place < 0:
            continue
        at = bisect_left(tails, place)
        before[position] = ends[at - 1] if at else -1
        tails[at : at + 1] = [place]
        ends[at : at + 1] = [position]
    found: list[int] = []
    position = ends[-1] if ends else -1
    while position >= 0:
        found.append(position)
        position = before[position]
    return found[::-1]


def _gaps(kept: Sequence[int], count: int) -> Iterator[tuple[int, int]]:
    """The unbroken runs of 0..count-1 that the ascending `kept` leave out, as (first, last)."""
    start = 0
    for place in [*kept, count]:
        if place > start:
            yield start, place - 1
        start = place + 1
