"""The line to type in and the topics to pick from, as the side panel and the dialog of several articles have it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLineEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.model import Topic
from desktop_app.ui.side.topic_delegate import TopicDelegate, plus_box
from desktop_app.ui.side.topic_index import TopicIndex
from desktop_app.ui.side.topic_model import TopicModel

_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVE_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class TopicEdit(QLineEdit):
    """The line that filters the picker; the keys that belong to the list below go there."""

    picked = Signal()
    list_requested = Signal()

    def __init__(self, view: QTreeView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter picks, Escape empties, the arrows move through the hits or into the tree."""
        if event.key() in _ENTER_KEYS:
            self.picked.emit()
        elif event.matches(QKeySequence.StandardKey.Cancel) and self.text():
            self.clear()
        elif event.key() in _MOVE_KEYS and self.text():
            QApplication.sendEvent(self._view, event)
        elif event.key() == Qt.Key.Key_Down:
            self.list_requested.emit()
        else:
            super().keyPressEvent(event)


class TopicTree(QTreeView):
    """The picker's rows; Enter, a double click or a click on its plus picks one."""

    picked = Signal()
    row_clicked = Signal(QModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(16)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda _: self.picked.emit())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a row's plus picks it."""
        super().mouseReleaseEvent(event)
        index, position = self.indexAt(event.position().toPoint()), event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex():
            if plus_box(self.visualRect(index), self.layoutDirection()).contains(position):
                self.picked.emit()
            elif self.visualRect(index).contains(position):
                self.row_clicked.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter picks the current row."""
        if event.key() in _ENTER_KEYS:
            self.picked.emit()
        else:
            super().keyPressEvent(event)


class TopicPicker(QWidget):
    """A topic that is picked is added, unless it is already; `topic_created` carries the name of one to be made.

    With the name comes the id of the topic it belongs under, or None.
    """

    topic_added = Signal(int)
    topic_created = Signal(str, object)

    def __init__(self, parent: QWidget, *, inset: int = 0) -> None:
        """`inset` is the room beside the line that the tree does without."""
        super().__init__(parent)
        self._parent_topic: Topic | None = None
        self.model = TopicModel(self)
        self.tree = TopicTree(self)
        self.tree.setItemDelegate(TopicDelegate(self.tree))
        self.tree.setModel(self.model)
        self.edit = TopicEdit(self.tree, self)
        line = QVBoxLayout()
        line.setContentsMargins(inset, 0, inset, 0)
        line.addWidget(self.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(line)
        layout.addWidget(self.tree, 1)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.picked.connect(self._pick)
        self.edit.list_requested.connect(self._enter_tree)
        self.tree.picked.connect(self._pick)
        self.tree.row_clicked.connect(self._on_clicked)
        self.retranslate()

    def set_index(self, index: TopicIndex) -> None:
        """Offer these topics."""
        self.model.set_index(index)

    def set_added(self, topic_ids: Iterable[int]) -> None:
        """Say which topics are there already."""
        self.model.set_added(topic_ids)

    def name_line(self, text: str) -> None:
        """Say in the line what typing there does."""
        self.edit.setPlaceholderText(text)
        self.edit.setAccessibleName(text)

    def _on_text_changed(self, text: str) -> None:
        if not self.model.is_filtered():
            choice = self.model.choice(self.tree.currentIndex())
            self._parent_topic = choice.topic if choice is not None else None
        self.model.set_filter(text, self._parent_topic)
        self.tree.setRootIsDecorated(not text.strip())
        if text.strip():
            self.tree.setCurrentIndex(self.model.index(0, 0))

    def _enter_tree(self) -> None:
        if not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self.model.index(0, 0))
        self.tree.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.model.is_filtered():
            self._pick()
        elif self.model.rowCount(index):
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _pick(self) -> None:
        choice = self.model.choice(self.tree.currentIndex())
        if choice is None:
            return
        if self.edit.text():
            self.edit.setText("")
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if choice.topic is None:
            self.topic_created.emit(choice.new_name, None if choice.parent is None else choice.parent.id)
        elif not choice.added:
            self.topic_added.emit(choice.topic.id)

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self.tree.setAccessibleName(self.tr("Topics to choose from"))
        self.model.retranslate()
