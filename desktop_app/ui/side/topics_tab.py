"""The tab with the topics of the open article and the picker to add more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.model import ArticleTopic, Status, Topic
from desktop_app.ui.dialogs.layout import heading
from desktop_app.ui.empty_state import EmptyState
from desktop_app.ui.names import topic_name
from desktop_app.ui.side.chips import ChipArea, ChipText
from desktop_app.ui.side.topic_index import TopicIndex
from desktop_app.ui.side.topic_picker import TopicPicker
from desktop_app.ui.side.topic_suggestion_list import SuggestedTopic, SuggestionList


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
        self._page = QWidget(self)
        self.chips = ChipArea(self._page)
        self._none = QLabel(self._page)
        self._none.setWordWrap(True)
        self._none.setProperty("kind", "muted")
        self._suggested = heading("", self._page)
        self.suggestions = SuggestionList(self._page)
        self._suggested.setBuddy(self.suggestions)
        self.picker = TopicPicker(self._page, inset=8)
        self.edit, self.tree, self.model = self.picker.edit, self.picker.tree, self.picker.model
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
        page.addSpacing(2)
        page.addWidget(self.picker, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _connect(self) -> None:
        self.picker.topic_added.connect(self.topic_added)
        self.picker.topic_created.connect(self.topic_created)
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
            self.picker.set_index(self._index)
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
        self.picker.set_added(given.topic_id for given in self._given if given.status is Status.ACCEPTED)
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

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self._suggested.setText(self.tr("Suggested"))
        self.suggestions.setAccessibleName(self.tr("Suggested topics"))
        self.suggestions.suggestions.retranslate()
        self._none.setText(self.tr("No topics yet. Type a few letters, or choose from the tree."))
        self.picker.name_line(self.tr("Add a topic"))
        self.picker.retranslate()
        self._empty.set_texts(self.tr("No article is open"), self.tr("Choose one in the list."))
        self._show_given()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
