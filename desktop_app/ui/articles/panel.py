"""The panel with the list of articles."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.model import ArticleListing, ArticleQuery
from desktop_app.ui.articles.delegate import ArticleDelegate
from desktop_app.ui.articles.filter_bar import FilterBar
from desktop_app.ui.articles.model import ArticleListModel, Column
from desktop_app.ui.columns import set_up_rows
from desktop_app.ui.empty_state import EmptyState

_BUSY_HEIGHT = 3


class _ArticleView(QTableView):
    """A list that costs the same however long it is: a table of one column (QListView lays out every row)."""

    def __init__(self, model: ArticleListModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._entering = False
        self.setModel(model)
        self.setItemDelegateForColumn(Column.TITLE, ArticleDelegate(self))
        for column in Column:
            self.setColumnHidden(column, column is not Column.TITLE)
        self.horizontalHeader().setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().hide()
        set_up_rows(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._fit_rows()

    def _fit_rows(self) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        height = self.itemDelegateForColumn(Column.TITLE).sizeHint(option, self.rootIndex()).height()
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def changeEvent(self, event: QEvent) -> None:
        """Give the rows the height that a new font needs."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.model() is not None:
            self._fit_rows()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming here opens nothing: Qt would make the first row current."""
        self._entering = True
        super().focusInEvent(event)
        self._entering = False

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the ends of the list, as in any list."""
        if self._entering:
            return QModelIndex()
        ends = {QAbstractItemView.CursorAction.MoveHome: 0}
        ends[QAbstractItemView.CursorAction.MoveEnd] = self.model().rowCount() - 1
        if action in ends:
            return self.model().index(ends[action], Column.TITLE)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Typing letters finds nothing here: it would read the whole list; the filter line is for that."""


class ArticleListPanel(QWidget):
    """Filter, order and list of articles; what is open stays open, and stays selected, by its id."""

    article_selected = Signal(int)
    query_changed = Signal(object)
    import_requested = Signal()
    context_menu_requested = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: int | None = None
        self._last_row = 0
        self._scroll = 0
        self._restoring = False
        self.model = ArticleListModel(self)
        self.filter_bar = FilterBar(self)
        self.view = _ArticleView(self.model, self)
        self._no_articles = EmptyState(self)
        self._no_match = EmptyState(self)
        self._busy = QProgressBar(self)
        self._busy.setTextVisible(False)
        self._busy.setFixedHeight(_BUSY_HEIGHT)
        self._count = QLabel(self)
        self._lay_out()
        self._connect()
        self.set_busy(False)
        self.retranslate()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        for page in (self.view, self._no_articles, self._no_match):
            self._stack.addWidget(page)
        keep = self._busy.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        keep.setVerticalPolicy(QSizePolicy.Policy.Fixed)
        self._busy.setSizePolicy(keep)
        self._count.setContentsMargins(10, 4, 10, 4)
        self._count.setForegroundRole(self._count.palette().ColorRole.PlaceholderText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter_bar)
        layout.addWidget(self._busy)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._count)
        self.setFocusProxy(self.view)

    def add_foot(self, widget: QWidget) -> None:
        """Let something stand under the list."""
        layout = self.layout()
        assert layout is not None
        layout.addWidget(widget)

    def _connect(self) -> None:
        self.filter_bar.query_changed.connect(self.query_changed)
        self.filter_bar.leave_requested.connect(self._enter_list)
        self.model.modelAboutToBeReset.connect(self._remember_scroll)
        self.model.modelReset.connect(self._restore)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.selectionModel().selectionChanged.connect(lambda _on, _off: self._show_number())
        self.view.customContextMenuRequested.connect(self._on_context_menu)
        self._no_articles.button_pressed.connect(self.import_requested)
        self._no_match.button_pressed.connect(self.clear_filter)

    def query(self) -> ArticleQuery:
        """Which articles are asked for, in which order."""
        return self.filter_bar.query()

    def set_query(self, query: ArticleQuery) -> None:
        """Show a query (as restored from the settings) without announcing it."""
        self.filter_bar.set_query(query)

    def clear_filter(self) -> None:
        """Ask for all articles again and go to the filter line."""
        self.filter_bar.clear()
        self.filter_bar.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_filter(self) -> None:
        """Go to the filter line with its text selected."""
        self.filter_bar.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_bar.edit.selectAll()

    def set_listing(self, listing: ArticleListing | None) -> None:
        """Show the answer to the present query; the selection and the scroll position are kept."""
        self.model.set_listing(listing)

    def refresh(self, article_ids: Iterable[int]) -> None:
        """Show these articles as they are now."""
        self.model.refresh(article_ids)

    def set_busy(self, busy: bool) -> None:
        """Show that a list is being made in the background."""
        self._busy.setRange(0, 0 if busy else 1)
        self._busy.setVisible(busy)

    def current_article(self) -> int | None:
        """The article last selected, also while the filter hides it."""
        return self._current

    def select_article(self, article_id: int | None) -> None:
        """Mark an article as the open one without announcing it; scroll to it when it is listed."""
        self._current = article_id
        self._show_current()
        self._scroll_to_current()

    def select_next(self) -> None:
        """Open the article after the current one, or the one that took its place in the list."""
        row = self._current_row()
        self._open_row(self._last_row if row is None else row + 1)

    def select_previous(self) -> None:
        """Open the article before the current one."""
        row = self._current_row()
        self._open_row((self._last_row if row is None else row) - 1)

    def _current_row(self) -> int | None:
        return None if self._current is None else self.model.row_of(self._current)

    def _open_row(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row, 0))

    def _enter_list(self) -> None:
        if not self.model.rowCount():
            return
        if not self.view.currentIndex().isValid():
            self._open_row(0)
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        if self._restoring or not current.isValid():
            return
        article_id = self.model.article_id(current.row())
        if article_id is not None:
            self._last_row = current.row()
            if article_id != self._current:
                self._current = article_id
                self.article_selected.emit(article_id)

    def _remember_scroll(self) -> None:
        self._scroll = self.view.verticalScrollBar().value()

    def _restore(self) -> None:
        self._show_count()
        self._show_current()
        if self.isVisible():
            self.view.executeDelayedItemsLayout()
            self.view.verticalScrollBar().setValue(self._scroll)
            self._scroll_to_current()

    def _scroll_to_current(self) -> None:
        index = self.view.currentIndex()
        if not index.isValid() or not self.isVisible():
            return
        seen = self.view.viewport().rect().intersects(self.view.visualRect(index))
        hint = QAbstractItemView.ScrollHint
        self.view.scrollTo(index, hint.EnsureVisible if seen else hint.PositionAtCenter)

    def showEvent(self, event: QShowEvent) -> None:
        """Scroll to the open article once the list has its size."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._scroll_to_current)

    def selected_ids(self) -> tuple[int, ...]:
        """The articles that are selected, in the list's order."""
        return tuple(
            id_
            for first, last in sorted(self._selected_rows())
            for id_ in self.model.ids_between(first, last)
        )

    def selected_count(self) -> int:
        """How many articles are selected."""
        return sum(last - first + 1 for first, last in self._selected_rows())

    def _selected_rows(self) -> list[tuple[int, int]]:
        """The first and the last row of each run of selected ones."""
        selection = self.view.selectionModel().selection()
        return [(rows.top(), rows.bottom()) for rows in selection]  # type: ignore[attr-defined]

    def _show_current(self) -> None:
        row = self._current_row()
        if row is not None and row == self.view.currentIndex().row() and self._selected_rows():
            self._last_row = row  # What is selected beside it stays.
            return
        self._restoring = True
        if row is None:
            self.view.selectionModel().clear()
        else:
            self._last_row = row
            self.view.setCurrentIndex(self.model.index(row, 0))
        self._restoring = False

    def _show_count(self) -> None:
        count = self.model.rowCount()
        if count or not self.model.has_listing():
            self._stack.setCurrentWidget(self.view)
        else:
            self._stack.setCurrentWidget(
                self._no_match if self.filter_bar.is_filtered() else self._no_articles
            )
        self._show_number()

    def _show_number(self) -> None:
        count, selected = self.model.rowCount(), self.selected_count()
        told = self.tr("%Ln article(s)", "", count) if count else ""
        if selected > 1:
            told = self.tr("{selected} of {articles} selected").format(
                selected=QLocale().toString(selected), articles=told
            )
        self._count.setText(told)

    def _on_context_menu(self, position: QPoint) -> None:
        article_id = self.model.article_id(self.view.indexAt(position).row())
        if article_id is not None:
            self.context_menu_requested.emit(article_id, self.view.viewport().mapToGlobal(position))

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self.model.retranslate()
        self.view.setAccessibleName(self.tr("Articles"))
        self._busy.setAccessibleName(self.tr("The list is being made"))
        self._no_articles.set_texts(
            self.tr("No articles yet"),
            self.tr("Import files or folders, or drop them on this window."),
            self.tr("Import…"),
        )
        self._no_match.set_texts(
            self.tr("Nothing matches"),
            self.tr(
                "No article has all that is searched for and passes the filters. A word is found whole; "
                "write begin* to find all that begin so."
            ),
            self.tr("Show all articles"),
        )
        self._show_count()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
