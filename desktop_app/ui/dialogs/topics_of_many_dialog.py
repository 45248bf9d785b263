"""The topics of several articles: what they have, and a picker to give one to all of them at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.model import Topic
from desktop_app.ui.dialogs.layout import heading, muted, resize_in_letters
from desktop_app.ui.names import topic_name
from desktop_app.ui.side.chips import ChipArea, ChipText
from desktop_app.ui.side.topic_delegate import TopicDelegate
from desktop_app.ui.side.topic_index import TopicIndex
from desktop_app.ui.side.topic_model import TopicModel
from desktop_app.ui.side.topics_tab import TopicEdit, TopicTree

_MOST_CHIPS = 24


class TopicsOfManyDialog(QDialog):
    """A topic that some of the articles lack has a dashed chip with their number; Enter gives it to the rest.

    A window of its own, beside which work goes on; the articles stay those that it was opened for.
    """

    topic_added = Signal(int)
    topic_removed = Signal(int)
    topic_created = Signal(str, object)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self._index = TopicIndex(())
        self._parent_topic: Topic | None = None
        self._counts: Mapping[int, int] = {}
        self.model = TopicModel(self)
        self.title = heading("", self)
        self.hint = muted("", self)
        self.chips = ChipArea(self)
        self.tree = TopicTree(self)
        self.tree.setItemDelegate(TopicDelegate(self.tree))
        self.tree.setModel(self.model)
        self.edit = TopicEdit(self.tree, self)
        self.close_button = QPushButton(self)
        self.close_button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.edit.setFocus()
        resize_in_letters(self, 40, 44)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.hint)
        layout.addWidget(self.chips)
        layout.addWidget(self.edit)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTrailing)

    def _connect(self) -> None:
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.picked.connect(self._pick)
        self.edit.list_requested.connect(self._enter_tree)
        self.tree.picked.connect(self._pick)
        self.chips.confirmed.connect(self.topic_added)
        self.chips.removed.connect(self.topic_removed)
        self.close_button.clicked.connect(self.close)
        for keys, told in ((("Ctrl+Z"), self.undo_requested), ("Ctrl+Y", self.redo_requested)):
            QShortcut(QKeySequence(keys), self).activated.connect(told)

    def show_topics(self, topics: Sequence[Topic], counts: Mapping[int, int]) -> None:
        """Show all topics there are, and to how many of the articles each is given."""
        if list(self._index.topics.values()) != list(topics):
            self._index = TopicIndex(topics)
            self.model.set_index(self._index)
        self._counts = counts
        self._show_counts()

    def _show_counts(self) -> None:
        self.model.set_added(id_ for id_, number in self._counts.items() if number >= self._count)
        known = [(n, id_) for id_, n in self._counts.items() if id_ in self._index.topics]
        ordered = sorted(known, key=lambda pair: (-pair[0], pair[1]))[:_MOST_CHIPS]
        self.chips.set_chips([self._chip(id_, number) for number, id_ in ordered])
        self.chips.setVisible(bool(ordered))

    def _chip(self, topic_id: int, number: int) -> ChipText:
        topic = self._index.topics[topic_id]
        name, whole = topic_name(topic), number >= self._count
        if whole:
            tip = self.tr("All of these articles have it.")
            return ChipText(topic_id, name, f"{name}\n{tip}", False)
        told = self.tr("{name} · {number} of {count}").format(
            name=name, number=QLocale().toString(number), count=QLocale().toString(self._count)
        )
        tip = self.tr("Click or press Enter to give it to all of these articles.")
        spoken = self.tr("{told}; Enter gives it to all, Delete removes it").format(told=told)
        return ChipText(topic_id, told, f"{told}\n{tip}", True, spoken)

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
        self.setWindowTitle(self.tr("Topics of several articles"))
        self.title.setText(self.tr("Topics of %Ln article(s)", "", self._count))
        self.hint.setText(self.tr("What you choose is given to all of them, as one step of undo."))
        self.edit.setPlaceholderText(self.tr("Add a topic to all"))
        self.edit.setAccessibleName(self.tr("Add a topic to all"))
        self.tree.setAccessibleName(self.tr("Topics to choose from"))
        self.close_button.setText(self.tr("&Close"))
        self.model.retranslate()
        self._show_counts()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
