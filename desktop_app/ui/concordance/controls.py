"""What to look for, where, and in which order and width the lines are shown."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.concordance import AFTER_ORDERS, BEFORE_ORDERS, MOST_WORDS, Order
from desktop_app.core.model import SearchMode
from desktop_app.core.search import in_quotes
from desktop_app.services.concordance import Shape, Sought, Tags, Words
from desktop_app.ui.articles.filter_bar import FilterEdit
from desktop_app.ui.concordance.model import COLUMN_OF, Column
from desktop_app.ui.dialogs.layout import heading, muted
from desktop_app.ui.messages import isolated

_TYPING_MS = 400
_MODES = (SearchMode.WORDS, SearchMode.EXACT, SearchMode.REGEX)
_ORDERS = tuple(Order)
_NEWEST_FIRST = (Order.DATE,)


class ConcordanceControls(QWidget):
    """Two rows: what and where, and how it is shown. Typing is answered after a pause."""

    words_wanted = Signal(bool)
    """What is typed is to be looked for; whether one then goes to the lines."""
    again_wanted = Signal()
    typed = Signal()
    order_changed = Signal()
    width_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: int | None = None
        self._tags: Tags | None = None
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self.edit = FilterEdit(self)
        self.edit.setClearButtonEnabled(True)
        self.mode_box, self.scope_box, self.order_box = QComboBox(self), QComboBox(self), QComboBox(self)
        self.mode_box.addItems([""] * len(_MODES))
        self.order_box.addItems([""] * len(_ORDERS))
        self.order_button = QToolButton(self)
        self.order_button.setCheckable(True)
        self.order_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.words_box = QSpinBox(self)
        self.words_box.setRange(1, MOST_WORDS)
        self.words_box.setValue(Shape().n_words)
        self._subject = heading("", self)
        self._subject.setTextFormat(Qt.TextFormat.PlainText)
        self._order_label, self._words_label = QLabel(self), QLabel(self)
        self._order_label.setBuddy(self.order_box)
        self._words_label.setBuddy(self.words_box)
        self._apart = muted("", self)
        self._apart.setWordWrap(False)
        self.phrase_button = QPushButton(self)
        self.phrase_button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self._hint_at_phrase()
        self.setFocusProxy(self.edit)
        self.retranslate()

    def _lay_out(self) -> None:
        asked, hinted, shaped = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        asked.addWidget(self.edit, 3)
        asked.addWidget(self.mode_box, 1)
        asked.addWidget(self.scope_box, 1)
        hinted.addWidget(self._apart)
        hinted.addWidget(self.phrase_button)
        hinted.addStretch(1)
        for widget in (self._order_label, self.order_box, self.order_button):
            shaped.addWidget(widget)
        shaped.addSpacing(18)
        shaped.addWidget(self._words_label)
        shaped.addWidget(self.words_box)
        shaped.addStretch(1)
        shaped.addWidget(self._subject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(asked)
        layout.addLayout(hinted)
        layout.addLayout(shaped)

    def _connect(self) -> None:
        self.edit.textEdited.connect(lambda _: self._on_typed())
        self.edit.textChanged.connect(self._hint_at_phrase)
        self.edit.cleared.connect(self._typing.stop)
        self.edit.leave_requested.connect(lambda: self._want_words(enter=True))
        self._typing.timeout.connect(lambda: self._want_words(enter=False))
        self.mode_box.currentIndexChanged.connect(self._hint_at_phrase)
        self.phrase_button.clicked.connect(self._want_phrase)
        self.mode_box.activated.connect(lambda _: self._want_words(enter=False))
        self.scope_box.activated.connect(lambda _: self.again_wanted.emit())
        self.order_box.activated.connect(self._on_order_chosen)
        self.order_button.toggled.connect(lambda _: self._on_order())
        self.words_box.valueChanged.connect(self.width_changed)

    def _on_typed(self) -> None:
        self.typed.emit()
        self._typing.start()

    def _want_words(self, *, enter: bool) -> None:
        self._typing.stop()
        self.words_wanted.emit(enter)

    # What is looked for

    def words(self) -> Words | None:
        """What is typed; None when nothing is."""
        text = self.edit.text().strip()
        return Words(text, _MODES[self.mode_box.currentIndex()]) if text else None

    def _hint_at_phrase(self) -> None:
        """Words without quotes around them are found apart, which is not always what is meant."""
        words = self.words()
        phrase = in_quotes(words.text) if words is not None and words.mode is SearchMode.WORDS else None
        self._apart.setVisible(phrase is not None)
        self.phrase_button.setVisible(phrase is not None)

    def _want_phrase(self) -> None:
        phrase = in_quotes(self.edit.text().strip())
        if phrase is not None:
            self.edit.setText(phrase)
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self._want_words(enter=False)

    def show_sought(self, sought: Sought) -> None:
        """Show what is looked for."""
        self._typing.stop()
        if isinstance(sought, Words):
            self.mode_box.setCurrentIndex(_MODES.index(sought.mode))
        text = sought.text if isinstance(sought, Words) else ""
        if self.edit.text().strip() != text:
            with QSignalBlocker(self.edit):
                self.edit.setText(text)
            self._hint_at_phrase()
        self._tags = sought if isinstance(sought, Tags) else None
        self._say_subject()

    def _say_subject(self) -> None:
        name = isolated(self._tags.name) if self._tags is not None else ""
        self._subject.setText(self.tr("The tags of {name}").format(name=name) if name else "")

    @property
    def listed(self) -> bool:
        """Whether only the articles listed are looked at."""
        return self.scope_box.currentIndex() > 0

    @listed.setter
    def listed(self, on: bool) -> None:
        self.scope_box.setCurrentIndex(int(on and self.scope_box.count() > 1))

    def set_listed(self, count: int | None) -> None:
        """How many articles the list shows, or None when it shows all."""
        listed, self._listed = self.listed, count
        self.scope_box.clear()
        self.scope_box.addItem(self.tr("In all articles"))
        if count is not None:
            self.scope_box.addItem(self.tr("In the %Ln article(s) listed", "", count))
        self.listed = listed

    # How it is shown

    def shape(self) -> Shape:
        """The order and the width that are chosen."""
        order = _ORDERS[self.order_box.currentIndex()]
        return Shape(order, self.order_button.isChecked(), self.words_box.value())

    def sort_by(self, order: Order, descending: bool = False) -> None:
        """Choose an order."""
        self.order_box.setCurrentIndex(_ORDERS.index(order))
        with QSignalBlocker(self.order_button):
            self.order_button.setChecked(descending)
        self._on_order()

    def sort_by_column(self, column: Column) -> None:
        """What a click on a header means: on the words before or after, the next click takes the next word."""
        present = self.shape()
        orders = [order for order in Order if COLUMN_OF.get(order) is column]
        if not orders:
            return
        if present.order not in orders:
            self.sort_by(orders[0], orders[0] in _NEWEST_FIRST)
        elif len(orders) > 1:
            self.sort_by(orders[(orders.index(present.order) + 1) % len(orders)], present.descending)
        else:
            self.sort_by(present.order, not present.descending)

    def _on_order_chosen(self, index: int) -> None:
        self.sort_by(_ORDERS[index], _ORDERS[index] in _NEWEST_FIRST)

    def _on_order(self) -> None:
        self._name_order()
        self.order_changed.emit()

    def _name_order(self) -> None:
        down = self.order_button.isChecked()
        text = self.tr("Descending order") if down else self.tr("Ascending order")
        self.order_button.setText("↓" if down else "↑")
        self.order_button.setToolTip(text)
        self.order_button.setAccessibleName(text)

    def order_names(self) -> dict[Order, str]:
        """What each order is called."""
        before = (self.tr("1st word before"), self.tr("2nd word before"), self.tr("3rd word before"))
        after = (self.tr("1st word after"), self.tr("2nd word after"), self.tr("3rd word after"))
        return {
            Order.PLACE: self.tr("Article and place"),
            Order.KEYWORD: self.tr("Keyword"),
            **dict(zip(AFTER_ORDERS, after, strict=True)),
            **dict(zip(BEFORE_ORDERS, before, strict=True)),
            Order.TITLE: self.tr("Title of the article"),
            Order.SOURCE: self.tr("Source"),
            Order.DATE: self.tr("Date"),
        }

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self.edit.setPlaceholderText(self.tr("Words, a “phrase”, begin*"))
        self.edit.setAccessibleName(self.tr("What to look for"))
        modes = (self.tr("Words"), self.tr("Exact letters"), self.tr("Regular expression"))
        for index, text in enumerate(modes):
            self.mode_box.setItemText(index, text)
        self.mode_box.setAccessibleName(self.tr("How to search"))
        self.scope_box.setAccessibleName(self.tr("Where to look"))
        self._apart.setText(self.tr("Each word is found apart; “…” around them finds the phrase."))
        self.phrase_button.setText(self.tr("Find the p&hrase"))
        self._order_label.setText(self.tr("&Sort by:"))
        self._words_label.setText(self.tr("&Words on each side:"))
        names = self.order_names()
        for index, order in enumerate(_ORDERS):
            self.order_box.setItemText(index, names[order])
        self.words_box.setLocale(QLocale())
        self.set_listed(self._listed)
        self._name_order()
        self._say_subject()
