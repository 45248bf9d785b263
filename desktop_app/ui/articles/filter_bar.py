"""Which articles to list and in which order: the controls above the list."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.model import ArticleQuery, ArticleSort

TYPING_PAUSE_MS = 120
_DESCENDING_FIRST = {ArticleSort.PUBLISHED, ArticleSort.ACCEPTED, ArticleSort.SUGGESTED}
_REVIEWED_CHOICES: tuple[bool | None, ...] = (None, False, True)


class FilterEdit(QLineEdit):
    """A line to type a filter in; Down and Enter leave it for what was found, Escape empties it."""

    leave_requested = Signal()
    cleared = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the keys that leave or empty the line into signals."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Cancel) and self.text():
            self.clear()
            self.cleared.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Edits an `ArticleQuery`; typing is answered after a short pause, everything else at once."""

    query_changed = Signal(object)
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = ArticleQuery()
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._apply_text)
        self.edit = FilterEdit(self)
        self.edit.setClearButtonEnabled(True)
        self.edit.textEdited.connect(self._pause.start)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.leave_requested.connect(self._leave)
        self.edit.cleared.connect(self._apply_text)
        self.in_text_box = QCheckBox(self)
        self.in_text_box.hide()
        self.in_text_box.clicked.connect(lambda on: self._change(replace(self._query, in_text=on)))
        self.reviewed_box = self._combo(len(_REVIEWED_CHOICES))
        self.reviewed_box.activated.connect(self._on_reviewed)
        self.sort_box = self._combo(len(ArticleSort))
        self.sort_box.activated.connect(lambda index: self._sort_by(list(ArticleSort)[index]))
        self.order_button = QToolButton(self)
        self.order_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.order_button.clicked.connect(self._turn_order)
        self._lay_out()
        self.retranslate()

    def _combo(self, items: int) -> QComboBox:
        combo = QComboBox(self)
        combo.addItems([""] * items)
        combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(6)
        return combo

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.reviewed_box, 1)
        row.addWidget(self.sort_box, 1)
        row.addWidget(self.order_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 6)
        layout.setSpacing(6)
        layout.addWidget(self.edit)
        layout.addWidget(self.in_text_box)
        layout.addLayout(row)

    def query(self) -> ArticleQuery:
        """What is asked for now; text still being typed is not in it."""
        return self._query

    def set_query(self, query: ArticleQuery) -> None:
        """Show a query without announcing it."""
        self._pause.stop()
        self._query = query
        with QSignalBlocker(self.edit):
            self.edit.setText(query.text)
        self.in_text_box.setVisible(bool(query.text))
        self._show_query()

    def clear(self) -> None:
        """Ask for all articles again, in the same order."""
        self.edit.clear()
        self._change(replace(self._query, text="", reviewed=None))

    def is_filtered(self) -> bool:
        """Whether the query leaves articles out."""
        return bool(self._query.text) or self._query.reviewed is not None

    def _on_text_changed(self, text: str) -> None:
        self.in_text_box.setVisible(bool(text))
        if not text:
            self._apply_text()

    def _leave(self) -> None:
        self._apply_text()
        self.leave_requested.emit()

    def _apply_text(self) -> None:
        self._change(replace(self._query, text=self.edit.text().strip()))

    def _on_reviewed(self, index: int) -> None:
        self._change(replace(self._query, reviewed=_REVIEWED_CHOICES[index]))

    def _sort_by(self, sort: ArticleSort) -> None:
        self._change(replace(self._query, sort=sort, descending=sort in _DESCENDING_FIRST))

    def _turn_order(self) -> None:
        self._change(replace(self._query, descending=not self._query.descending))

    def _change(self, query: ArticleQuery) -> None:
        self._pause.stop()
        if query != self._query:
            self._query = query
            self._show_query()
            self.query_changed.emit(query)

    def _show_query(self) -> None:
        self.reviewed_box.setCurrentIndex(_REVIEWED_CHOICES.index(self._query.reviewed))
        self.sort_box.setCurrentIndex(list(ArticleSort).index(self._query.sort))
        self.in_text_box.setChecked(self._query.in_text)
        self.order_button.setText("↓" if self._query.descending else "↑")
        order = self.tr("Descending order") if self._query.descending else self.tr("Ascending order")
        self.order_button.setAccessibleName(order)
        self.order_button.setToolTip(order)

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self.edit.setPlaceholderText(self.tr("Filter by title, source or author"))
        self.edit.setAccessibleName(self.tr("Filter articles"))
        self.in_text_box.setText(self.tr("Look in the texts too (slower)"))
        for index, text in enumerate((self.tr("All articles"), self.tr("To review"), self.tr("Reviewed"))):
            self.reviewed_box.setItemText(index, text)
        self.reviewed_box.setAccessibleName(self.tr("Show which articles"))
        self.reviewed_box.setToolTip(self.tr("Show which articles"))
        self.sort_box.setAccessibleName(self.tr("Sort by"))
        self.sort_box.setToolTip(self.tr("Sort by"))
        names = {
            ArticleSort.IMPORTED: self.tr("Imported"),
            ArticleSort.TITLE: self.tr("Title"),
            ArticleSort.SOURCE: self.tr("Source"),
            ArticleSort.PUBLISHED: self.tr("Date"),
            ArticleSort.ACCEPTED: self.tr("Accepted"),
            ArticleSort.SUGGESTED: self.tr("Waiting"),
            ArticleSort.REVIEWED: self.tr("Reviewed"),
        }
        for index, sort in enumerate(ArticleSort):
            self.sort_box.setItemText(index, names[sort])
        self._show_query()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
