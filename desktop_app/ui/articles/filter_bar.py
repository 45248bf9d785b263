"""Which articles to list and in which order: the search box and the controls above the list."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QLocale, QObject, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.model import ArticleQuery, ArticleSort, SavedSearch, SearchMode
from desktop_app.ui.articles.filter_panel import FilterPanel
from desktop_app.ui.articles.saved_menu import SavedSearchButton
from desktop_app.ui.dialogs.layout import ScrollColumn
from desktop_app.ui.icons import set_icon

TYPING_PAUSE_MS = 120
_FEWEST_LINES = 5
_DESCENDING_FIRST = {ArticleSort.PUBLISHED, ArticleSort.ACCEPTED, ArticleSort.SUGGESTED}
_REVIEWED_CHOICES: tuple[bool | None, ...] = (None, False, True)
_MODES = (SearchMode.WORDS, SearchMode.EXACT, SearchMode.REGEX)


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


class _FiltersArea(ScrollColumn):
    """As high as the filters where there is room, and scrolled to the field that has the focus where there is none."""

    def __init__(self, filters: FilterPanel, parent: QWidget) -> None:
        super().__init__(filters, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(self.fontMetrics().height() * _FEWEST_LINES)

    def sizeHint(self) -> QSize:
        """The height of all fields."""
        wanted = super().sizeHint()
        filters = self.widget()
        return QSize(wanted.width(), filters.sizeHint().height() if filters is not None else wanted.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the height that the fields want now."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class FilterBar(QWidget):
    """Edits an `ArticleQuery`; typing is answered after a short pause, everything else at once."""

    query_changed = Signal(object)
    leave_requested = Signal()
    concordance_requested = Signal()
    """What is searched for is to be seen in its context."""
    choices_wanted = Signal()
    """The panel of filters opens and needs to know what there is to choose from."""

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
        self._problem = QLabel(self)
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setProperty("kind", "error")
        self._problem.hide()
        self.mode_box = self._combo(len(_MODES))
        self.mode_box.activated.connect(lambda index: self._change(replace(self._query, mode=_MODES[index])))
        self.saved_button = SavedSearchButton(self)
        self.saved_button.search_chosen.connect(self._show_saved)
        self.context_button = QToolButton(self)
        self.context_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_icon(self.context_button, "concordance")
        self.context_button.clicked.connect(self.concordance_requested)
        self.filters_button = QToolButton(self)
        self.filters_button.setCheckable(True)
        self.filters_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.filters_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_icon(self.filters_button, "filter")
        self.filters_button.toggled.connect(self._on_filters_toggled)
        self.filters = FilterPanel(self)
        self._filters_area = _FiltersArea(self.filters, self)
        self._filters_area.hide()
        self.filters.query_changed.connect(self._change)
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
        how, which = QHBoxLayout(), QHBoxLayout()
        for row in (how, which):
            row.setSpacing(6)
        how.addWidget(self.mode_box, 1)
        how.addWidget(self.filters_button)
        how.addWidget(self.saved_button)
        how.addWidget(self.context_button)
        which.addWidget(self.reviewed_box, 1)
        which.addWidget(self.sort_box, 1)
        which.addWidget(self.order_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 6)
        layout.setSpacing(6)
        layout.addWidget(self.edit)
        layout.addWidget(self._problem)
        layout.addLayout(how)
        layout.addWidget(self._filters_area)
        layout.addLayout(which)

    def query(self) -> ArticleQuery:
        """What is asked for now; text still being typed is not in it."""
        return self._query

    def set_query(self, query: ArticleQuery) -> None:
        """Show a query without announcing it."""
        self._pause.stop()
        self._query = query
        with QSignalBlocker(self.edit):
            self.edit.setText(query.text)
        self._show_query()

    def ask(self, query: ArticleQuery) -> None:
        """Show a query and ask for what it finds."""
        changed = query != self._query
        self.set_query(query)
        if changed:
            self.query_changed.emit(query)

    def clear(self) -> None:
        """Ask for all articles again, in the same order."""
        self.ask(self._query.without_filters())

    def is_filtered(self) -> bool:
        """Whether the query leaves articles out."""
        return self._query.is_filtered()

    def show_problem(self, problem: str) -> None:
        """Say why nothing can be searched for; nothing to say hides it."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.edit.setAccessibleDescription(problem or self.edit.toolTip())

    def toggle_filters(self) -> None:
        """Open the panel of filters and go to its first field, or close it and go back to the search box."""
        self.filters_button.toggle()
        if self.filters_button.isChecked():
            self.filters.source_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_filters_toggled(self, on: bool) -> None:
        if on:
            self.choices_wanted.emit()
        self._filters_area.setVisible(on)

    def _on_text_changed(self, text: str) -> None:
        if not text:
            self._apply_text()

    def _leave(self) -> None:
        self._apply_text()
        self.leave_requested.emit()

    def _apply_text(self) -> None:
        self._change(replace(self._query, text=self.edit.text().strip()))

    def _show_saved(self, search: SavedSearch) -> None:
        self.ask(search.query)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

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
        query = self._query
        self.mode_box.setCurrentIndex(_MODES.index(query.mode))
        self.reviewed_box.setCurrentIndex(_REVIEWED_CHOICES.index(query.reviewed))
        self.sort_box.setCurrentIndex(list(ArticleSort).index(query.sort))
        self.filters.set_query(query)
        self.saved_button.can_save = query.is_filtered()
        count = query.n_filters() - (query.reviewed is not None)
        told = self.tr("Filters ({count})").format(count=QLocale().toString(count))
        self.filters_button.setText(told if count else self.tr("Filters"))
        self.order_button.setText("↓" if query.descending else "↑")
        order = self.tr("Descending order") if query.descending else self.tr("Ascending order")
        self.order_button.setAccessibleName(order)
        self.order_button.setToolTip(order)

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self.edit.setPlaceholderText(self.tr("Search titles, sources, authors and texts"))
        self.edit.setAccessibleName(self.tr("Search articles"))
        self.edit.setToolTip(
            self.tr(
                "Words in any spelling, also with proclitics and the article; “a phrase”; begin* for all words "
                "that begin so; Latin letters are read as Buckwalter's transliteration too."
            )
        )
        self.context_button.setToolTip(self.tr("What is searched for, in its context (F11)"))
        self.context_button.setAccessibleName(self.tr("What is searched for, in its context (F11)"))
        modes = (self.tr("Words"), self.tr("Exact letters"), self.tr("Regular expression"))
        for index, text in enumerate(modes):
            self.mode_box.setItemText(index, text)
        self.mode_box.setAccessibleName(self.tr("How to search"))
        self.mode_box.setToolTip(self.tr("How to search"))
        self.filters_button.setToolTip(self.tr("Filter by source, date, label, entity, topic and status"))
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
