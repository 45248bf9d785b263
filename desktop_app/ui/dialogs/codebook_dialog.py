"""The codebook: all labels in their tree, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.model import Label
from desktop_app.ui.dialogs.layout import ScrollColumn, muted, resize_in_letters
from desktop_app.ui.dialogs.message_line import MessageLine
from desktop_app.ui.names import label_name
from desktop_app.ui.theme import current_theme, ink
from desktop_app.ui.tool_tips import plain_tip

_NAME, _CODE, _KEY, _TAGS = range(4)
_SWATCH = 14


class CodebookDialog(QDialog):
    """Shows what it is given and says what is wanted; a window of its own, beside which work goes on."""

    create_requested = Signal()
    edit_requested = Signal(int)
    merge_requested = Signal(int)
    delete_requested = Signal(int)
    move_requested = Signal(int, int)
    """A label's id, and -1 for up or 1 for down."""
    import_requested = Signal()
    export_requested = Signal()
    topics_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: dict[int, Label] = {}
        self._counts: Mapping[int, int] | None = None
        self._missing_topics = 0
        self.tree = QTreeWidget(self)
        self.tree.setColumnCount(4)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setAllColumnsShowFocus(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.message = MessageLine(self)
        self.hint = muted("", self)
        self._make_actions()
        self._lay_out()
        self.tree.itemActivated.connect(lambda _item, _column: self._tell(self.edit_requested))
        self.tree.currentItemChanged.connect(lambda _now, _before: self._enable())
        self.tree.customContextMenuRequested.connect(self._on_menu)
        self.retranslate()
        self._enable()
        resize_in_letters(self, 58, 40)

    def _make_actions(self) -> None:
        table: tuple[tuple[str, tuple[str, ...], Callable[[], object]], ...] = (
            ("new", ("Ins", "Ctrl+N"), self.create_requested.emit),
            ("edit", ("F2",), lambda: self._tell(self.edit_requested)),
            ("merge", ("Ctrl+M",), lambda: self._tell(self.merge_requested)),
            ("delete", ("Del",), lambda: self._tell(self.delete_requested)),
            ("up", ("Alt+Up",), lambda: self._move(-1)),
            ("down", ("Alt+Down",), lambda: self._move(1)),
            ("import", ("Ctrl+O",), self.import_requested.emit),
            ("export", ("Ctrl+E",), self.export_requested.emit),
            ("topics", ("Ctrl+T",), self.topics_requested.emit),
            ("undo", ("Ctrl+Z",), self.undo_requested.emit),
            ("redo", ("Ctrl+Y", "Ctrl+Shift+Z"), self.redo_requested.emit),
        )
        self.actions_by_name: dict[str, QAction] = {}
        for name, keys, act in table:
            action = QAction(self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(lambda _on=False, act=act: act())
            self.addAction(action)
            self.actions_by_name[name] = action

    def _lay_out(self) -> None:
        self.buttons: dict[str, QPushButton] = {}
        beside = QWidget(self)
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for name in ("new", "edit", "merge", "delete", "up", "down", "", "topics", "import", "export"):
            if not name:
                column.addStretch(1)
                continue
            button = QPushButton(beside)
            button.setAutoDefault(False)
            button.clicked.connect(self.actions_by_name[name].trigger)
            column.addWidget(button)
            self.buttons[name] = button
        self.close_button = QPushButton(beside)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.close)
        column.addWidget(self.close_button)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.tree, 1)
        row.addWidget(ScrollColumn(beside, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(8)
        layout.addLayout(row, 1)
        layout.addWidget(self.hint)
        layout.addWidget(self.message)

    def set_labels(self, labels: Sequence[Label]) -> None:
        """Show the codebook; the current label stays current."""
        current = self.current_label()
        self._labels = {label.id: label for label in labels}
        self.tree.clear()
        items = {label.id: QTreeWidgetItem() for label in labels}
        for label in labels:
            parent = items.get(label.parent_id) if label.parent_id is not None else None
            (parent.addChild if parent is not None else self.tree.addTopLevelItem)(items[label.id])
            self._fill(items[label.id], label)
        self.tree.expandAll()
        wanted = items.get(current.id) if current is not None else None
        first = wanted or self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
        self._enable()

    def set_counts(self, counts: Mapping[int, int]) -> None:
        """Show how many tags each label has."""
        self._counts = counts
        for item, label in self._items():
            self._fill(item, label)

    def set_missing_topics(self, count: int) -> None:
        """Offer to add topics that the store lacks, if there are any."""
        self._missing_topics = count
        self.actions_by_name["topics"].setEnabled(count > 0)
        self.buttons["topics"].setVisible(count > 0)
        self.buttons["topics"].setText(self.tr("&Add %Ln topic(s)", "", count))
        self.buttons["topics"].setToolTip(
            plain_tip(
                self.tr(
                    "The list of topics has grown since this store was made. Your own topics stay as they are."
                )
            )
        )

    def count(self, label_id: int) -> int | None:
        """How many tags a label has; None while that is not known."""
        return None if self._counts is None else self._counts.get(label_id, 0)

    def _items(self) -> list[tuple[QTreeWidgetItem, Label]]:
        walk = QTreeWidgetItemIterator(self.tree)
        found: list[tuple[QTreeWidgetItem, Label]] = []
        while (item := walk.value()) is not None:
            found.append((item, self._labels[item.data(_NAME, Qt.ItemDataRole.UserRole)]))
            walk += 1
        return found

    def _fill(self, item: QTreeWidgetItem, label: Label) -> None:
        count = self.count(label.id)
        shown = "…" if count is None else QLocale().toString(count)
        item.setData(_NAME, Qt.ItemDataRole.UserRole, label.id)
        for column, text in enumerate((label_name(label), label.name, label.key or "", shown)):
            item.setText(column, text)
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(column, plain_tip(label.description) if label.description else "")
        pixmap = QPixmap(_SWATCH, _SWATCH)
        pixmap.fill(QColor(ink(label.color, current_theme())))
        item.setIcon(_NAME, QIcon(pixmap))

    def current_label(self) -> Label | None:
        """The label that the acts are about."""
        item = self.tree.currentItem()
        return self._labels.get(item.data(_NAME, Qt.ItemDataRole.UserRole)) if item is not None else None

    def go_to(self, name: str) -> None:
        """Make the label of this code the current one."""
        for item, label in self._items():
            if label.name == name:
                self.tree.setCurrentItem(item)

    def _tell(self, signal: object) -> None:
        label = self.current_label()
        if label is not None:
            signal.emit(label.id)  # type: ignore[attr-defined]

    def _move(self, step: int) -> None:
        label = self.current_label()
        if label is not None:
            self.move_requested.emit(label.id, step)

    def _enable(self) -> None:
        on = self.current_label() is not None
        for name in ("edit", "merge", "delete", "up", "down"):
            enabled = on and (name != "merge" or len(self._labels) > 1)
            self.actions_by_name[name].setEnabled(enabled)
            self.buttons[name].setEnabled(enabled)

    def _on_menu(self, position: QPoint) -> None:
        menu = QMenu(self)
        for name in ("edit", "merge", "delete", "up", "down"):
            menu.addAction(self.actions_by_name[name])
        menu.exec(self.tree.viewport().mapToGlobal(position))
        menu.deleteLater()

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self.setWindowTitle(self.tr("Codebook"))
        self.tree.setHeaderLabels([self.tr("Label"), self.tr("Code"), self.tr("Key"), self.tr("Tags")])
        self.tree.setAccessibleName(self.tr("Labels of the codebook"))
        texts = {
            "new": self.tr("&New…"),
            "edit": self.tr("&Edit…"),
            "merge": self.tr("&Merge into…"),
            "delete": self.tr("&Delete…"),
            "up": self.tr("Move &up"),
            "down": self.tr("Move d&own"),
            "import": self.tr("&Import…"),
            "export": self.tr("E&xport…"),
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
        }
        self.actions_by_name["topics"].setText(self.tr("Add missing topics"))
        self.set_missing_topics(self._missing_topics)
        for name, text in texts.items():
            action = self.actions_by_name[name]
            action.setText(text.replace("&", ""))
            if name in self.buttons:
                self.buttons[name].setText(text)
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                self.buttons[name].setToolTip(keys)
        self.close_button.setText(self.tr("&Close"))
        self.hint.setText(self.tr("Each act is saved at once; Ctrl+Z takes it back."))
        self.set_labels(list(self._labels.values()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and self._labels:
            self.set_labels(list(self._labels.values()))
        super().changeEvent(event)
