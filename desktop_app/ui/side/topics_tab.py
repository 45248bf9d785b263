"""The tab with the topics of the open article and the picker to add more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.model import ArticleTopic, Status, Topic
from desktop_app.ui.dialogs.layout import heading
from desktop_app.ui.empty_state import EmptyState
from desktop_app.ui.names import topic_name
from desktop_app.ui.side.chips import ChipArea, ChipText
from desktop_app.ui.side.topic_delegate import TopicDelegate, plus_box
from desktop_app.ui.side.topic_index import TopicIndex
from desktop_app.ui.side.topic_model import TopicModel
from desktop_app.ui.side.topic_suggestion_list import SuggestedTopic, SuggestionList

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


class TopicsTab(QWidget):
    """Chips of the topics given; below, a line to type in and the tree or the hits to pick from.

    `topic_added` also accepts a waiting topic. `topic_created` carries the name and the id of the topic
    it belongs under, or None.
    """

    topic_added = Signal(int)
    topic_removed = Signal(int)
    topic_created = Signal(str, object)
    suggestion_accepted = Signal(object)
    suggestion_dismissed = Signal(object)
    """Both carry a TopicSuggestion."""
    topic_menu_requested = Signal(object, object)
    """A topic of the tree was right-clicked, or the menu key pressed on it: the Topic, and where on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topics: tuple[Topic, ...] = ()
        self._given: tuple[ArticleTopic, ...] = ()
        self._index = TopicIndex(())
        self._parent_topic: Topic | None = None
        self.model = TopicModel(self)
        self._page = QWidget(self)
        self.chips = ChipArea(self._page)
        self._none = QLabel(self._page)
        self._none.setWordWrap(True)
        self._none.setProperty("kind", "muted")
        self._suggested = heading("", self._page)
        self.suggestions = SuggestionList(self._page)
        self._suggested.setBuddy(self.suggestions)
        self.tree = TopicTree(self._page)
        self.tree.setItemDelegate(TopicDelegate(self.tree))
        self.tree.setModel(self.model)
        self.edit = TopicEdit(self.tree, self._page)
        self._empty = EmptyState(self)
        self._lay_out()
        self.setFocusProxy(self.edit)
        self._connect()
        self.clear()
        self.retranslate()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 10, 0, 0)
        page.setSpacing(8)
        above = QVBoxLayout()
        above.setContentsMargins(8, 0, 8, 0)
        above.setSpacing(10)
        above.addWidget(self._none)
        above.addWidget(self.chips)
        above.addWidget(self._suggested)
        page.addLayout(above)
        page.addWidget(self.suggestions)
        below = QVBoxLayout()
        below.setContentsMargins(8, 2, 8, 0)
        below.addWidget(self.edit)
        page.addLayout(below)
        page.addWidget(self.tree, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _connect(self) -> None:
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.picked.connect(self._pick)
        self.edit.list_requested.connect(self._enter_tree)
        self.tree.picked.connect(self._pick)
        self.tree.row_clicked.connect(self._on_clicked)
        self.chips.removed.connect(self.topic_removed)
        self.chips.confirmed.connect(self.topic_added)
        self.suggestions.accepted.connect(self.suggestion_accepted)
        self.suggestions.dismissed.connect(self.suggestion_dismissed)
        self.suggestions.emptied.connect(self.edit.setFocus)
        self.suggestions.suggestions.modelReset.connect(self._show_suggested)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._on_tree_menu)

    def show_topics(self, topics: Sequence[Topic], article_topics: Sequence[ArticleTopic]) -> None:
        """Show an article's topics among all topics there are; rejected ones count as not given."""
        if tuple(topics) != self._topics:
            self._topics = tuple(topics)
            self._index = TopicIndex(self._topics)
            self.model.set_index(self._index)
        self._given = tuple(given for given in article_topics if given.status is not Status.REJECTED)
        self._show_given()
        self._stack.setCurrentWidget(self._page)

    def show_suggestions(self, rows: Sequence[SuggestedTopic]) -> None:
        """Show the topics suggested for the article."""
        self.suggestions.show_rows(rows)

    def _show_suggested(self) -> None:
        self._suggested.setVisible(bool(self.suggestions.suggestions.rows))

    def focus_suggestions(self) -> bool:
        """Go to the suggested topics; False when there are none."""
        if self.suggestions.suggestions.rows:
            self.suggestions.focus_first()
            return True
        return False

    def _on_tree_menu(self, position: QPoint) -> None:
        index = self.tree.indexAt(position)
        choice = self.model.choice(index if index.isValid() else self.tree.currentIndex())
        if choice is not None and choice.topic is not None:
            self.topic_menu_requested.emit(choice.topic, self.tree.viewport().mapToGlobal(position))

    def clear(self) -> None:
        """Show that no article is open."""
        self.suggestions.show_rows(())
        self._show_suggested()
        self._given = ()
        self.edit.setText("")
        self._show_given()
        self._stack.setCurrentWidget(self._empty)

    def focus_picker(self) -> None:
        """Go to the line that adds a topic."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def _show_given(self) -> None:
        self.model.set_added(given.topic_id for given in self._given if given.status is Status.ACCEPTED)
        order = sorted(self._given, key=lambda given: (given.status is Status.SUGGESTED, given.id))
        self.chips.set_chips([text for given in order if (text := self._chip_text(given)) is not None])
        self.chips.setVisible(bool(self.chips.chips()))
        self._none.setVisible(not self.chips.chips())

    def _chip_text(self, given: ArticleTopic) -> ChipText | None:
        topic = self._index.topics.get(given.topic_id)
        if topic is None:
            return None
        waiting = given.status is Status.SUGGESTED
        facts = [self.model.path(topic), topic_name(topic), topic.code or ""]
        if waiting:
            facts.append(self.tr("Waiting: click to accept"))
        return ChipText(topic.id, topic_name(topic), "\n".join(fact for fact in facts if fact), waiting)

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
        self._forget_text()
        if choice.topic is None:
            self.topic_created.emit(choice.new_name, None if choice.parent is None else choice.parent.id)
        elif not choice.added:
            self.topic_added.emit(choice.topic.id)

    def _forget_text(self) -> None:
        if self.edit.text():
            self.edit.setText("")
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self._suggested.setText(self.tr("Suggested"))
        self.suggestions.setAccessibleName(self.tr("Suggested topics"))
        self.suggestions.suggestions.retranslate()
        self._none.setText(self.tr("No topics yet. Type a few letters, or choose from the tree."))
        self.edit.setPlaceholderText(self.tr("Add a topic"))
        self.edit.setAccessibleName(self.tr("Add a topic"))
        self.tree.setAccessibleName(self.tr("Topics to choose from"))
        self._empty.set_texts(self.tr("No article is open"), self.tr("Choose one in the list."))
        self.model.retranslate()
        self._show_given()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
