"""The filters beside the words: source, days, label, entity, topic, status."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPushButton, QWidget

from desktop_app.core.arabic import fold
from desktop_app.core.model import ArticleQuery, Status
from desktop_app.ui.articles.choice_box import Choice, ChoiceBox

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_STATUSES = (None, Status.SUGGESTED, Status.ACCEPTED, Status.REJECTED)


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What the store has to choose from."""

    sources: Sequence[Choice] = ()
    labels: Sequence[Choice] = ()
    entities: Sequence[Choice] = ()
    topics: Sequence[Choice] = ()


class FilterPanel(QWidget):
    """Shows the filters of a query and tells of each that is changed; what was typed is a day, or marked as none."""

    query_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = ArticleQuery()
        self._choices = FilterChoices()
        self.source_box = ChoiceBox(self, searchable=True)
        self.label_box = ChoiceBox(self)
        self.status_box = ChoiceBox(self)
        self.topic_box = ChoiceBox(self, searchable=True)
        self.entity_box = ChoiceBox(self, searchable=True)
        self._boxes = {
            "source": self.source_box,
            "label_id": self.label_box,
            "status": self.status_box,
            "topic_id": self.topic_box,
            "entity_id": self.entity_box,
        }
        for name, box in self._boxes.items():
            box.chosen.connect(lambda value, name=name: self._change({name: value}))
        self.since_edit, self.until_edit = QLineEdit(self), QLineEdit(self)
        self._error = QLabel(self)
        self._error.setWordWrap(True)
        self._error.setProperty("kind", "error")
        self._error.hide()
        for edit in (self.since_edit, self.until_edit):
            edit.setClearButtonEnabled(True)
            edit.editingFinished.connect(self._take_days)
            edit.textChanged.connect(lambda text: None if text else self._take_days())
        self.clear_button = QPushButton(self)
        self.clear_button.clicked.connect(lambda: self.query_changed.emit(self._query_without_filters()))
        self._captions = {name: QLabel(self) for name in (*self._boxes, "since", "until")}
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 2, 0, 2)
        form.setVerticalSpacing(5)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        previous: QWidget | None = None
        for name in ("source", "since", "until", "label_id", "entity_id", "topic_id", "status"):
            caption, widget = self._captions[name], self._field(name)
            caption.setBuddy(widget)
            form.addRow(caption, widget)
            if name == "until":
                form.addRow(self._error)
            if previous is not None:
                self.setTabOrder(previous, widget)
            previous = widget
        form.addRow(self.clear_button)
        if previous is not None:
            self.setTabOrder(previous, self.clear_button)

    def set_choices(self, choices: FilterChoices) -> None:
        """Offer what the store has now."""
        self._choices = choices
        gone = self.tr("(not there any more)")
        self.source_box.set_choices(self.tr("Any source"), choices.sources, gone)
        self.label_box.set_choices(self.tr("Any label"), choices.labels, gone)
        self.entity_box.set_choices(self.tr("Any entity"), choices.entities, gone)
        self.topic_box.set_choices(self.tr("Any topic"), choices.topics, gone)
        names = {
            Status.SUGGESTED: self.tr("Suggested"),
            Status.ACCEPTED: self.tr("Accepted"),
            Status.REJECTED: self.tr("Rejected"),
        }
        statuses = [(status, names[status]) for status in _STATUSES if status is not None]
        self.status_box.set_choices(self.tr("Any status"), statuses, gone)

    def set_query(self, query: ArticleQuery) -> None:
        """Show the filters of a query without announcing it."""
        self._query = query
        for name, box in self._boxes.items():
            box.set_value(getattr(query, name))
        if any(box.value() is not None and box.currentIndex() == 0 for box in self._boxes.values()):
            self.set_choices(self._choices)
        for edit, day in ((self.since_edit, query.since), (self.until_edit, query.until)):
            if not edit.hasFocus():
                with QSignalBlocker(edit):
                    edit.setText(day or "")
        self.clear_button.setEnabled(query.n_filters() > 0)

    def _field(self, name: str) -> QWidget:
        days = {"since": self.since_edit, "until": self.until_edit}
        return self._boxes.get(name) or days[name]

    def _query_without_filters(self) -> ArticleQuery:
        return replace(self._query.without_filters(), text=self._query.text)

    def _take_days(self) -> None:
        days = []
        for edit, last in ((self.since_edit, False), (self.until_edit, True)):
            day = day_of(edit.text(), last=last)
            self._error.setVisible(day is None)
            if day is None:
                told = self.tr("Write a day as {day}, a month as {month} or a year.")
                self._error.setText(
                    told.format(day=_left_to_right("2024-01-31"), month=_left_to_right("2024-01"))
                )
                return
            with QSignalBlocker(edit):
                edit.setText(day)
            days.append(day or None)
        self._change({"since": days[0], "until": days[1]})

    def _change(self, values: dict[str, Any]) -> None:
        query = replace(self._query, **values)
        if query != self._query:
            self.query_changed.emit(query)

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        names = {
            "source": self.tr("Source:"),
            "since": self.tr("From:"),
            "until": self.tr("To:"),
            "label_id": self.tr("Label:"),
            "entity_id": self.tr("Entity:"),
            "topic_id": self.tr("Topic:"),
            "status": self.tr("Tags:"),
        }
        for name, caption in self._captions.items():
            caption.setText(names[name])
            self._field(name).setAccessibleName(names[name].rstrip(":"))
        self.since_edit.setPlaceholderText(self.tr("year, month or day"))
        self.until_edit.setPlaceholderText(self.tr("year, month or day"))
        self.clear_button.setText(self.tr("Clear the filters"))
        self.set_choices(self._choices)
        self.set_query(self._query)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _left_to_right(date: str) -> str:
    """A date in digits for a sentence that may be Arabic, where its parts would be shown turned around."""
    return f"\u2066{date}\u2069"


def day_of(typed: str, *, last: bool) -> str | None:
    """The ISO day that was typed, the first or `last` of a year or month; "" for nothing, None for no day."""
    typed = fold(typed).strip().replace("/", "-")
    if not typed:
        return ""
    match = _DAY.fullmatch(typed)
    if match is None:
        return None
    year, month = int(match[1]), int(match[2] or (12 if last else 1))
    if not (year and 1 <= month <= 12):
        return None
    days = monthrange(year, month)[1]
    day = int(match[3] or (days if last else 1))
    return f"{match[1]}-{month:02}-{day:02}" if 1 <= day <= days else None
