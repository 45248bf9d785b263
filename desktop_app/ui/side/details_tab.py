"""The tab with the details of the open article, some of them editable."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QDate, QEvent, QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QFrame,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from desktop_app.core.model import ArticleRow, Direction
from desktop_app.core.spans import words
from desktop_app.ui.dates import shown_moment
from desktop_app.ui.empty_state import EmptyState
from desktop_app.ui.side.detail_fields import Fact, Field, LineField, TitleEdit
from desktop_app.ui.side.details_edit import DetailsEdit, is_web_address, iso_date

_TEXT_FIELDS = ("title", "source", "author", "url", "published_at")
_BUTTON_WIDTH = 34
_DIRECTIONS = (Direction.RTL, Direction.LTR)


class DetailsTab(QWidget):
    """Each field is saved by itself, when Enter is pressed or the field is left; Escape takes it back.

    `details_edited` carries a `DetailsEdit`.
    """

    details_edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: ArticleRow | None = None
        self._text = ""
        self._counted: str | None = None
        self._n_words = 0
        self._body = QWidget()
        self._make_fields()
        self._make_facts()
        self._empty = EmptyState(self)
        self._lay_out()
        self.setFocusProxy(self.title_edit)
        self.clear()
        self.retranslate()

    def _make_fields(self) -> None:
        self.title_edit = TitleEdit(self._body)
        self.lines = {
            "source": LineField(self._body),
            "author": LineField(self._body),
            "url": LineField(self._body, machine=True),
            "published_at": LineField(self._body, machine=True),
        }
        self.open_button = self._tool_button("↗")
        self.open_button.clicked.connect(self._open_url)
        self.calendar_button = self._tool_button("▾")
        self._make_calendar()
        self.direction_box = QComboBox(self._body)
        self.direction_box.addItems(["", ""])
        self.direction_box.activated.connect(self._on_direction)
        buttons = {"url": self.open_button, "published_at": self.calendar_button}
        self.fields = {"title": Field(self.title_edit, self._body)}
        for name, line in self.lines.items():
            self.fields[name] = Field(line, self._body, buttons.get(name))
            line.editingFinished.connect(lambda name=name: self._commit(name))
            line.reverted.connect(lambda name=name: self._revert(name))
        self.lines["url"].textChanged.connect(lambda text: self.open_button.setEnabled(is_web_address(text)))
        self.title_edit.finished.connect(lambda: self._commit("title"))
        self.title_edit.reverted.connect(lambda: self._revert("title"))
        self.fields["direction"] = Field(self.direction_box, self._body)

    def _tool_button(self, text: str) -> QToolButton:
        button = QToolButton(self._body)
        button.setText(text)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setFixedWidth(_BUTTON_WIDTH)
        return button

    def _make_calendar(self) -> None:
        menu = QMenu(self.calendar_button)
        self.calendar = QCalendarWidget(menu)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.activated.connect(self._on_day)
        self.calendar.clicked.connect(self._on_day)
        action = QWidgetAction(menu)
        action.setDefaultWidget(self.calendar)
        menu.addAction(action)
        menu.aboutToShow.connect(self._show_day)
        self.calendar_button.setMenu(menu)
        self.calendar_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _make_facts(self) -> None:
        names = ("length", "imported_at", "imported_from", "recognised_by", "sha256")
        self.facts = {name: Fact(self._body, machine=name == "sha256") for name in names}

    def _lay_out(self) -> None:
        body = QVBoxLayout(self._body)
        body.setContentsMargins(8, 12, 8, 12)
        body.setSpacing(12)
        for field in self.fields.values():
            body.addWidget(field)
        rule = QFrame(self._body)
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setForegroundRole(rule.palette().ColorRole.Mid)
        rule.setFrameShadow(QFrame.Shadow.Plain)
        body.addWidget(rule)
        for fact in self.facts.values():
            body.addWidget(fact)
        body.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._body)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def show_article(self, article: ArticleRow, text: str) -> None:
        """Show an article; what was typed for another one is saved first, what is being typed is kept."""
        before = self._article
        if before is not None and before.id != article.id:
            self.commit()
        self._article, self._text = article, text
        for name in _TEXT_FIELDS:
            if before is None or before.id != article.id or self._typed(name) == self._stored(name, before):
                self._show_value(name)
        self.direction_box.setCurrentIndex(_DIRECTIONS.index(article.direction))
        self._show_facts()
        self._stack.setCurrentWidget(self._scroll)

    def keep_unsaved(self, article: ArticleRow) -> None:
        """What was announced could not be saved; `article` still stands, and what is typed can be saved later."""
        self._article = article
        self.direction_box.setCurrentIndex(_DIRECTIONS.index(article.direction))

    def clear(self) -> None:
        """Show that no article is open; what was typed is saved first."""
        self.commit()
        self._article, self._text = None, ""
        self._stack.setCurrentWidget(self._empty)

    def commit(self) -> None:
        """Save what is typed and not saved yet, as far as it can stand."""
        if self._article is not None:
            for name in _TEXT_FIELDS:
                self._commit(name)

    def _typed(self, name: str) -> str:
        return self.title_edit.text() if name == "title" else self.lines[name].text().strip()

    def _stored(self, name: str, article: ArticleRow) -> str:
        value: str = getattr(article, name) or ""
        return " ".join(value.split()) if name == "title" else value.strip()

    def _show_value(self, name: str) -> None:
        value = "" if self._article is None else self._stored(name, self._article)
        if name == "title":
            if self.title_edit.text() != value or self.title_edit.toPlainText() != value:
                self.title_edit.setText(value)
        else:
            self.lines[name].setText(value)
            self.lines[name].setCursorPosition(0)
        self.fields[name].set_error("")

    def _revert(self, name: str) -> None:
        self._show_value(name)

    def _commit(self, name: str) -> None:
        article = self._article
        if article is None:
            return
        typed = self._typed(name)
        if typed == self._stored(name, article):
            self.fields[name].set_error("")
            return
        value, error = self._checked(name, typed)
        self.fields[name].set_error(error)
        if error:
            return
        if (value or "") == self._stored(name, article):
            self._show_value(name)
            return
        self._save(article, **{name: value})

    def _save(self, article: ArticleRow, **changes: Any) -> None:
        self._article = replace(article, **changes)
        for name in changes:
            if name in _TEXT_FIELDS:
                self._show_value(name)
        self.details_edited.emit(DetailsEdit(article.id, **changes))

    def _checked(self, name: str, typed: str) -> tuple[str | None, str]:
        """The value to store, or what is wrong with it."""
        if name == "title":
            return typed, ""
        if not typed:
            return None, ""
        if name == "url" and not is_web_address(typed):
            return None, self.tr("This is no web address. Begin with http:// or https://, or leave it empty.")
        if name == "published_at":
            try:
                return iso_date(typed), ""
            except ValueError:
                return None, self.tr("This is no date. Write year-month-day, such as 2024-01-31.")
        return typed, ""

    def _on_direction(self, index: int) -> None:
        article = self._article
        if article is not None and _DIRECTIONS[index] is not article.direction:
            self._save(article, direction=_DIRECTIONS[index])

    def _show_day(self) -> None:
        day = QDate.fromString(self._typed("published_at")[:10], Qt.DateFormat.ISODate)
        self.calendar.setSelectedDate(day if day.isValid() else QDate.currentDate())
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_day(self, day: QDate) -> None:
        self.calendar_button.menu().close()
        self.lines["published_at"].setText(day.toString(Qt.DateFormat.ISODate))
        self._commit("published_at")

    def _open_url(self) -> None:
        address = self.lines["url"].text().strip()
        if is_web_address(address):
            QDesktopServices.openUrl(QUrl(address))

    def _show_facts(self) -> None:
        article = self._article
        if article is None:
            return
        shown = {
            "length": (self.tr("Length"), self._length()),
            "imported_at": (self.tr("Imported"), shown_moment(article.imported_at)),
            "imported_from": (self.tr("Imported from"), article.imported_from or ""),
            "recognised_by": (
                self.tr("Recognised by"),
                article.recognised_by or self.tr("not recognised yet"),
            ),
            "sha256": (self.tr("SHA-256 of the original"), article.sha256),
        }
        for name, (caption, value) in shown.items():
            self.facts[name].show_fact(caption, value)

    def _length(self) -> str:
        """Characters and words; counting the words of a long text waits until somebody looks."""
        if self._counted is not self._text and self.isVisible():
            self._counted, self._n_words = self._text, sum(1 for _ in words(self._text))
        characters = self.tr("%Ln character(s)", "", len(self._text))
        if self._counted is not self._text:
            return characters
        return self.tr("{characters}, {words}").format(
            characters=characters, words=self.tr("%Ln word(s)", "", self._n_words)
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Count the words now that they are seen."""
        super().showEvent(event)
        self._show_facts()

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        captions = {
            "title": self.tr("Title"),
            "source": self.tr("Source"),
            "author": self.tr("Author"),
            "url": self.tr("Web address"),
            "published_at": self.tr("Published"),
            "direction": self.tr("Direction of the text"),
        }
        for name, caption in captions.items():
            self.fields[name].set_caption(caption)
        self.lines["published_at"].setPlaceholderText(self.tr("year-month-day"))
        for index, text in enumerate((self.tr("Right to left"), self.tr("Left to right"))):
            self.direction_box.setItemText(index, text)
        for button, text in (
            (self.open_button, self.tr("Open in the browser")),
            (self.calendar_button, self.tr("Choose a day")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.calendar.setLocale(QLocale())
        self._empty.set_texts(self.tr("No article is open"), self.tr("Choose one in the list."))
        self._show_facts()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
