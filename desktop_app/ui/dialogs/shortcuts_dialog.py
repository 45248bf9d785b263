"""Lists what the keyboard can do, by subject, and finds a command by its name or by its keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.arabic import fold
from desktop_app.ui.dialogs.layout import add_button, resize_in_letters
from desktop_app.ui.empty_state import EmptyState
from desktop_app.ui.marks import is_selected

_KEYS = 1
_CAP_PADDING = 7
_CAP_GAP = 6
_BETWEEN = re.compile(r"\n|\s{2,}")

Index = QModelIndex | QPersistentModelIndex


class ShortcutRow(NamedTuple):
    """One command; several shortcuts stand on lines of their own or two spaces apart."""

    category: str
    text: str
    shortcut: str


class ShortcutsDialog(QDialog):
    """`rows` are shown in their order; each category once, where it comes first. Texts may hold mnemonics."""

    def __init__(self, rows: Iterable[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Command or keys"))
        self.search.setAccessibleName(self.tr("Search the commands"))
        self.search.textChanged.connect(self._filter)
        label = QLabel(self.tr("&Search:"), self)
        label.setBuddy(self.search)
        self.tree = self._tree()
        self._fill([ShortcutRow(*row) for row in rows])
        self._nothing = EmptyState(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self._nothing)
        self.buttons = QDialogButtonBox(self)
        add_button(self.buttons, self.tr("&Close"), QDialogButtonBox.ButtonRole.RejectRole, default=True)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(8)
        layout.addWidget(label)
        layout.addWidget(self.search)
        layout.addWidget(self._pages, 1)
        layout.addSpacing(4)
        layout.addWidget(self.buttons)
        self.search.setFocus()
        resize_in_letters(self, 50, 50)

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setColumnCount(2)
        tree.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        tree.setAccessibleName(self.tr("Commands and their keys"))
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setIndentation(14)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setItemDelegateForColumn(_KEYS, KeyCapDelegate(tree))
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_KEYS, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(False)
        return tree

    def _fill(self, rows: Sequence[ShortcutRow]) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for row in rows:
            category = _plain(row.category)
            if category not in groups:
                groups[category] = self._group(category)
            item = QTreeWidgetItem(groups[category], [_plain(row.text), row.shortcut])
            item.setData(_KEYS, Qt.ItemDataRole.AccessibleTextRole, ", ".join(_BETWEEN.split(row.shortcut)))
        self.tree.expandAll()

    def _group(self, category: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.tree, [category])
        item.setFirstColumnSpanned(True)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.font()
        font.setBold(True)
        item.setFont(0, font)
        return item

    def _filter(self, text: str) -> None:
        """Leave the commands that hold every word in their name or their keys, or whose category does."""
        words = fold(text).split()
        found = 0
        for group in self._groups():
            shown = 0
            for item in _items(group):
                hit = all(word in _searched(group, item) for word in words)
                item.setHidden(not hit)
                shown += hit
            group.setHidden(not shown)
            found += shown
        self._nothing.set_texts(self.tr("No such command"), self.tr("Try another word, or a part of it."))
        self._pages.setCurrentIndex(0 if found else 1)

    def _groups(self) -> list[QTreeWidgetItem]:
        return _items(self.tree.invisibleRootItem())

    def shown(self) -> list[tuple[str, str]]:
        """Text and keys of the commands that the search leaves."""
        return [
            (item.text(0), item.text(_KEYS))
            for group in self._groups()
            for item in _items(group)
            if not item.isHidden()
        ]


def _plain(text: str) -> str:
    """A text without its mnemonic; "&&" stands for a real "&"."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _items(parent: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [item for row in range(parent.childCount()) if (item := parent.child(row)) is not None]


def _searched(group: QTreeWidgetItem, item: QTreeWidgetItem) -> str:
    return fold(f"{group.text(0)} {item.text(0)} {item.text(_KEYS)}")


class KeyCapDelegate(QStyledItemDelegate):
    """Draws each shortcut as a key cap; keys read left-to-right in both interfaces."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All caps beside each other."""
        widths = [self._width(option.fontMetrics, keys) for keys in self._keys(index)]
        return QSize(sum(widths) + _CAP_GAP * (len(widths) + 1), round(option.fontMetrics.height() * 1.75))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row's background, then the caps from the leading end on."""
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        offset = _CAP_GAP
        for keys in self._keys(index):
            width = self._width(option.fontMetrics, keys)
            self._paint_cap(painter, option, offset, width, keys)
            offset += width + _CAP_GAP
        painter.restore()

    def _paint_cap(
        self, painter: QPainter, option: QStyleOptionViewItem, offset: int, width: int, keys: str
    ) -> None:
        height = option.fontMetrics.height() + 4
        box = option.rect.adjusted(offset, (option.rect.height() - height) // 2, 0, 0)
        box.setSize(QSize(width, height))
        box = QStyle.visualRect(option.direction, option.rect, box)
        palette, selected = option.palette, is_selected(option)
        text = palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        edge, fill = QColor(text), QColor(text)
        edge.setAlphaF(0.45)
        fill.setAlphaF(0.06)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(text)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), keys)

    def _keys(self, index: Index) -> list[str]:
        return [keys for keys in _BETWEEN.split(str(index.data() or "")) if keys]

    def _width(self, metrics: QFontMetrics, keys: str) -> int:
        return metrics.horizontalAdvance(keys) + 2 * _CAP_PADDING
