"""The topics of several articles: what they have, and a picker to give one to all of them at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.model import Topic
from desktop_app.ui.dialogs.layout import heading, muted, resize_in_letters
from desktop_app.ui.messages import isolated
from desktop_app.ui.names import topic_name
from desktop_app.ui.side.chips import ChipArea, ChipText
from desktop_app.ui.side.topic_index import TopicIndex
from desktop_app.ui.side.topic_picker import TopicPicker

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
        self._counts: Mapping[int, int] = {}
        self.title = heading("", self)
        self.hint = muted("", self)
        self.chips = ChipArea(self)
        self.picker = TopicPicker(self)
        self.edit, self.tree, self.model = self.picker.edit, self.picker.tree, self.picker.model
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
        layout.addWidget(self.picker, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTrailing)

    def _connect(self) -> None:
        self.picker.topic_added.connect(self.topic_added)
        self.picker.topic_created.connect(self.topic_created)
        self.chips.confirmed.connect(self.topic_added)
        self.chips.removed.connect(self.topic_removed)
        self.close_button.clicked.connect(self.close)
        for keys, told in ((("Ctrl+Z"), self.undo_requested), ("Ctrl+Y", self.redo_requested)):
            QShortcut(QKeySequence(keys), self).activated.connect(told)

    def show_topics(self, topics: Sequence[Topic], counts: Mapping[int, int]) -> None:
        """Show all topics there are, and to how many of the articles each is given."""
        if list(self._index.topics.values()) != list(topics):
            self._index = TopicIndex(topics)
            self.picker.set_index(self._index)
        self._counts = counts
        self._show_counts()

    def _show_counts(self) -> None:
        self.picker.set_added(id_ for id_, number in self._counts.items() if number >= self._count)
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
        counted = self.tr("{number} of {count}").format(
            number=QLocale().toString(number), count=QLocale().toString(self._count)
        )
        told = f"{isolated(name)} · {isolated(counted)}"
        tip = self.tr("Click or press Enter to give it to all of these articles.")
        spoken = self.tr("{told}; Enter gives it to all, Delete removes it").format(told=told)
        return ChipText(topic_id, told, f"{told}\n{tip}", True, spoken)

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self.setWindowTitle(self.tr("Topics of several articles"))
        self.title.setText(self.tr("Topics of %Ln article(s)", "", self._count))
        self.hint.setText(self.tr("What you choose is given to all of them, as one step of undo."))
        self.picker.name_line(self.tr("Add a topic to all"))
        self.picker.retranslate()
        self.close_button.setText(self.tr("&Close"))
        self._show_counts()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
