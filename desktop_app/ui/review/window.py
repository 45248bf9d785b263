"""The window of the review queue: what waits, the current one in its paragraph; it knows neither store nor services."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.model import Direction, Label
from desktop_app.core.review import Decision, QueueRow
from desktop_app.ui.dialogs.layout import resize_in_letters
from desktop_app.ui.dialogs.message_line import MessageLine
from desktop_app.ui.empty_state import EmptyState
from desktop_app.ui.notifications import Severity
from desktop_app.ui.review.acts import ReviewActs
from desktop_app.ui.review.context import ContextPane
from desktop_app.ui.review.controls import QueueControls
from desktop_app.ui.review.list import ReviewList
from desktop_app.ui.review.model import ReviewModel
from desktop_app.ui.review.name_line import NameLine

_BUSY_HEIGHT = 3
_PAUSE_MS = 120


class ReviewWindow(QDialog):
    """Rows, and what is to be done with them as signals."""

    reload_wanted = Signal()
    row_shown = Signal(object)
    """The current QueueRow changed; None when there is none."""
    row_rested_on = Signal(object)
    """The keyboard rests on a QueueRow."""
    decided = Signal(list, object, object)
    """Rows, a Decision and a label id or None."""
    name_decided = Signal(object, object, object)
    """The row whose name is meant, a Decision and a label id or None."""
    end_moved = Signal(object, str, bool)
    """A row, "start" or "end", and whether outward."""
    note_wanted = Signal(object)
    place_chosen = Signal(object)
    everywhere_wanted = Signal(object)
    article_reviewed = Signal(object)
    undo_requested = Signal()
    redo_requested = Signal()
    stop_requested = Signal()
    recognise_wanted = Signal()
    activated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._listed: int | None = None
        self._labels: Sequence[Label] = ()
        self._wanted_past: tuple[int | None] | None = None
        self.model = ReviewModel(self)
        self._make_parts()
        self.acts = ReviewActs(self.rows, self)
        self.name_line = NameLine(self.acts, self)
        self.actions_by_id = self.acts.actions_by_id
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_loading()
        self.rows.setFocus()
        resize_in_letters(self, 112, 60)

    # Parts

    def _make_parts(self) -> None:
        self.controls = QueueControls(self)
        self.rows = ReviewList(self.model, self)
        self.empty = EmptyState(self)
        self.empty.button.setProperty("kind", "primary")
        self.context = ContextPane(self)
        self.message = MessageLine(self)
        self._busy = QProgressBar(self)
        self._busy.setTextVisible(False)
        self._busy.setFixedHeight(_BUSY_HEIGHT)
        policy = self._busy.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._busy.setSizePolicy(policy)
        self.stop_button = QPushButton(self)
        self.stop_button.setAutoDefault(False)
        self.stop_button.hide()
        self.tool_bar = QToolBar(self)
        self.tool_bar.setIconSize(QSize(18, 18))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.rows)
        self._stack.addWidget(self.empty)
        under = QWidget(self)
        column = QVBoxLayout(under)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.context, 1)
        column.addWidget(self.name_line)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._stack)
        self.splitter.addWidget(under)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([460, 220])
        foot = QHBoxLayout()
        foot.addWidget(self.message, 1)
        foot.addWidget(self.stop_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self.tool_bar)
        layout.addWidget(self.controls)
        layout.addWidget(self._busy)
        layout.addWidget(self.splitter, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.controls.again_wanted.connect(self.reload_wanted)
        self.rows.selectionModel().currentChanged.connect(lambda *_: self._on_current())
        self.model.dataChanged.connect(lambda *_: self._on_current())
        self.model.modelReset.connect(self._on_reset)
        self.model.rowsInserted.connect(lambda *_: self._on_reset())
        self.rows.chosen.connect(lambda: self._act("open"))
        self.rows.menu_wanted.connect(self._menu)
        self.acts.decided.connect(self._decide)
        self.acts.triggered.connect(self._act)
        self.empty.button_pressed.connect(self.recognise_wanted)
        self.stop_button.clicked.connect(self.stop_requested)
        self._soon.timeout.connect(lambda: self.row_shown.emit(self.rows.current_row()))
        self._pause.timeout.connect(lambda: self.row_rested_on.emit(self.rows.current_row()))

    # What is shown

    def show_loading(self) -> None:
        """Say that the queue is being read."""
        self.model.hold()
        self.set_busy(True)
        if not self.model.rowCount():
            self.empty.set_texts(self.tr("Looking for what waits…"))

    def start_rows(self, rows: Sequence[QueueRow], *, more: bool) -> None:
        """Show a queue from its beginning."""
        self.set_busy(False)
        self._wanted_past = None
        self.model.start(rows, more=more)
        if rows:
            self.rows.go_to(0)
        self._on_current()

    def add_rows(self, rows: Sequence[QueueRow], *, more: bool) -> None:
        """Show the next page, and go to its first row if that is waited for."""
        self.model.add(rows, more=more)
        if self._wanted_past is not None:
            self.go_on(*self._wanted_past)

    def let_read_on(self) -> None:
        """What was being read did not come: the next page can be asked for again."""
        self._wanted_past = None
        self.model.ask_again()

    def show_labels(self, labels: Sequence[Label]) -> None:
        """The codebook's labels, in the interface's language and the theme's colours."""
        self._labels = labels
        self.model.set_labels(labels)
        self.context.set_labels({label.id: label for label in labels})
        self.acts.set_labels(labels)
        self.rows.fit_labels(labels)
        self.name_line.show_labels()
        self.controls.set_labels(labels)
        self._fill_tool_bar()
        self._on_current()

    def set_busy(self, busy: bool, *, can_stop: bool = False) -> None:
        """Show that something is looked up or done in the background."""
        self._busy.setRange(0, 0 if busy else 1)
        self._busy.setValue(0)
        self._busy.setVisible(busy)
        self.stop_button.setVisible(busy and can_stop)

    def show_progress(self, done: int, total: int, _text: str = "") -> None:
        """Show how far an act on many is."""
        self._busy.setRange(0, max(total, 1))
        self._busy.setValue(done)

    def say(self, severity: Severity, text: str) -> None:
        """Show a sentence under the list."""
        self.message.say(severity, text)

    def show_empty(self, title: str, hint: str, button: str) -> None:
        """What is said when nothing waits."""
        self.empty.set_texts(title, hint, button)

    def _on_reset(self) -> None:
        """The list where there are rows, with the keyboard if that was there; else why there are none."""
        had_focus = self.rows.hasFocus() or self.empty.button.hasFocus()
        self._stack.setCurrentWidget(self.rows if self.model.rowCount() else self.empty)
        if had_focus:
            (self.rows if self.model.rowCount() else self.empty.button).setFocus()

    def _on_current(self) -> None:
        row = self.rows.current_row()
        gone = row is not None and row.gone
        self.acts.enable(row=row is not None, gone=gone)
        self.name_line.clear(enabled=row is not None and not gone)
        self._soon.start()
        self._pause.start()

    # What is done

    def _decide(self, decision: Decision, label_id: int | None, all_of_name: bool) -> None:
        rows = [row for row in self.rows.selected_rows() if not row.gone]
        current = self.rows.current_row()
        if current is None:
            return
        if all_of_name:
            self.name_decided.emit(current, decision, label_id)
        elif not rows or (decision is Decision.ACCEPT and len(rows) == 1 and not rows[0].waits):
            self.go_on()
        else:
            self.decided.emit(rows, decision, label_id)

    def _act(self, name: str) -> None:
        signals = {
            "undo": self.undo_requested,
            "redo": self.redo_requested,
            "refresh": self.reload_wanted,
        }
        row = self.rows.current_row()
        if name in signals:
            signals[name].emit()
        elif row is None:
            return
        elif name == "next":
            self.go_on()
        elif name == "previous":
            self.rows.go_to(max(0, self.rows.currentIndex().row() - 1))
        elif name in ("end_left", "end_right"):
            outward = (name == "end_left") == (row.direction is Direction.RTL)
            self.end_moved.emit(row, "end", outward)
        elif name in ("start_earlier", "start_later"):
            self.end_moved.emit(row, "start", name == "start_earlier")
        else:
            of_row = {
                "note": self.note_wanted,
                "open": self.place_chosen,
                "everywhere": self.everywhere_wanted,
                "article_reviewed": self.article_reviewed,
            }
            of_row[name].emit(row)

    def go_on(self, past_article: int | None = None) -> None:
        """Make the next row that waits the current one, perhaps of another article; reads on where none has come.

        At the end of what waits the queue is read again, since more may wait by now.
        """
        self._wanted_past = None
        place = self.model.next_waiting(self.rows.currentIndex().row(), past_article)
        if place is not None:
            self.rows.go_to(place)
        elif self.model.has_more:
            self._wanted_past = (past_article,)
            self.model.fetchMore(self.rows.rootIndex())
        elif self.model.next_waiting(-1) is None:
            self.reload_wanted.emit()

    def _menu(self, position: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self.acts.labels.actions)
        menu.addSeparator()
        for group in (
            ("accept", "reject", "accept_name", "reject_name"),
            ("end_left", "end_right", "start_earlier", "start_later"),
            ("note", "everywhere", "open", "article_reviewed"),
        ):
            menu.addActions([self.actions_by_id[name] for name in group])
            menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)

    # Texts

    def _fill_tool_bar(self) -> None:
        bar = self.tool_bar
        bar.clear()
        for group in (("undo", "redo"), ("accept", "reject")):
            bar.addActions([self.actions_by_id[name] for name in group])
            bar.addSeparator()
        bar.addActions(self.acts.labels.actions)
        bar.addSeparator()
        last = ("note", "open", "article_reviewed", "refresh")
        bar.addActions([self.actions_by_id[name] for name in last])
        worded = [self.actions_by_id[name] for name in ("accept", "reject", "open", "article_reviewed")]
        for action in (*worded, *self.acts.labels.actions):
            button = bar.widgetForAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)  # type: ignore[attr-defined]

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self.setWindowTitle(self.tr("Review queue"))
        self.rows.setAccessibleName(self.tr("Suggestions that wait"))
        self._busy.setAccessibleName(self.tr("At work"))
        self.tool_bar.setWindowTitle(self.tr("Tools"))
        self.stop_button.setText(self.tr("&Stop"))
        self.acts.retranslate()
        self.name_line.retranslate()
        self.controls.retranslate()
        self.model.retranslate()
        self.show_labels(self._labels)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language; the main window's list may have changed while one was there."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()
        super().changeEvent(event)
