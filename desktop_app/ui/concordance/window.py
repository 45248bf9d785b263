"""The window of a concordance: what is looked for, the lines found, and more of the text around one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.concordance import Line, Order, Ordering
from desktop_app.services.concordance import MOST_LINES, Outcome, Passage, Shape, Sought, Words
from desktop_app.ui.busy_foot import BusyFoot
from desktop_app.ui.concordance.acts import ConcordanceActs
from desktop_app.ui.concordance.controls import ConcordanceControls
from desktop_app.ui.concordance.counts import CountsPanel
from desktop_app.ui.concordance.model import Column, ConcordanceModel
from desktop_app.ui.concordance.passage_pane import PassagePane
from desktop_app.ui.concordance.table import ConcordanceTable
from desktop_app.ui.dialogs.layout import resize_in_letters
from desktop_app.ui.empty_state import EmptyState
from desktop_app.ui.notifications import Severity

_OTHER = Qt.FocusReason.OtherFocusReason


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be looked for, in the articles listed or in all."""

    sought: Sought
    listed: bool = False


class ConcordanceWindow(QDialog):
    """What is wanted leaves as signals; lines, their order and passages come back by methods."""

    lines_wanted = Signal(object)
    """An Asked; None when nothing is looked for any more."""
    order_wanted = Signal(object)
    """The lines are wanted as this Shape says."""
    place_chosen = Signal(int, int, int)
    everywhere_requested = Signal(int, int, int)
    passage_wanted = Signal(object)
    copy_requested = Signal(list)
    export_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._asked: Asked | None = None
        self._outcome: Outcome | None = None
        self._busy_now = self._entering = False
        self.model = ConcordanceModel(self)
        self.controls = ConcordanceControls(self)
        self.table = ConcordanceTable(self.model, self)
        self.counts = CountsPanel(self)
        self.passage = PassagePane(self)
        self.acts = ConcordanceActs(self, self.table)
        self._make_parts()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._set_busy(False)
        self._show_lines()
        resize_in_letters(self, 110, 58)
        self.controls.setFocus()

    # Parts

    def _make_parts(self) -> None:
        self._empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self.foot = BusyFoot(self)
        self.message = self.foot.message

    def _lay_out(self) -> None:
        self.tool_bar = QToolBar(self)
        self.acts.fill(self.tool_bar)
        across = QSplitter(Qt.Orientation.Horizontal, self)
        across.addWidget(self._stack)
        across.addWidget(self.counts)
        across.setSizes([760, 240])
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.addWidget(across)
        self.splitter.addWidget(self.passage)
        self.splitter.setSizes([480, 170])
        for splitter in (across, self.splitter):
            splitter.setChildrenCollapsible(False)
            splitter.setStretchFactor(0, 1)
        self.counts.hide()
        self.passage.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self.tool_bar)
        layout.addWidget(self.controls)
        layout.addWidget(self.foot.bar)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        controls, table = self.controls, self.table
        controls.words_wanted.connect(self._on_words)
        controls.again_wanted.connect(self.look_again)
        controls.typed.connect(self._stay_in_line)
        controls.order_changed.connect(self._sort)
        controls.width_changed.connect(self.model.set_n_words)
        table.horizontalHeader().sectionClicked.connect(lambda at: controls.sort_by_column(Column(at)))
        table.selectionModel().currentChanged.connect(lambda *_: self._on_current())
        table.chosen.connect(lambda line: self.place_chosen.emit(*line.place))
        table.wider_wanted.connect(self.acts.actions_by_id["wider"].toggle)
        self.counts.chosen.connect(self._go_to_row)
        self.foot.stop_requested.connect(self.stop_requested)

    # What is looked for

    def ask(self, sought: Sought | None, *, listed: bool = False) -> None:
        """Look for something, as if it had been typed; None waits for what is typed."""
        if sought is None:
            self.controls.setFocus(_OTHER)
            return
        self.controls.listed = listed
        self._entering = True
        self._look_for(sought)

    def _on_words(self, enter: bool) -> None:
        """Look for what is typed, unless it is what was looked for last; with `enter`, go to the lines then."""
        self._entering = enter
        words = self.controls.words()
        if words is None and self._asked is not None and isinstance(self._asked.sought, Words):
            self._forget()
        elif words is not None and (self._asked is None or self._asked.sought != words):
            self._look_for(words)
        self._enter()

    def _forget(self) -> None:
        """Look for nothing any more."""
        self._asked = self._outcome = None
        self._clear()
        self._set_busy(False)
        self._show_lines()
        self.lines_wanted.emit(None)

    def _stay_in_line(self) -> None:
        self._entering = False

    def look_again(self) -> None:
        """Look once more for the same."""
        if self._asked is not None:
            self._look_for(self._asked.sought)

    def _look_for(self, sought: Sought) -> None:
        self.controls.show_sought(sought)
        self._asked = Asked(sought, self.controls.listed)
        self._outcome = None
        self._clear()
        self._set_busy(True)
        self._show_lines()
        self.lines_wanted.emit(self._asked)

    def _clear(self) -> None:
        self.message.clear()
        self.model.clear()
        self.counts.show_groups(())
        self.passage.clear_passage()

    def asked(self) -> Asked | None:
        """What was looked for last."""
        return self._asked

    def shape(self) -> Shape:
        """The order and the width that are chosen."""
        return self.controls.shape()

    # What was found

    def add_lines(self, lines: Sequence[Line]) -> None:
        """Show lines that were found."""
        first, longest = not self.model.rowCount(), self.model.longest
        if first and lines:
            self.table.run_as(lines[0].direction)
        self.model.add(lines)
        if first and lines:
            self._show_lines()
            self.table.go_to(0)
            self._enter()
        if self.model.longest != longest:
            self.table.fit_keywords()
        self._say_count()

    def _enter(self) -> None:
        """Go to the lines, if that was asked for and there are some."""
        if self._entering and self.model.rowCount():
            self._entering = False
            self.table.setFocus(_OTHER)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the search is."""
        self.foot.show_progress(done, total)

    def finish(self, outcome: Outcome) -> None:
        """All lines are there, or no more will come; put them in the order that is chosen."""
        self._outcome = outcome
        self._set_busy(False)
        self._show_lines()
        if outcome.capped:
            told = self.tr("Only the first %Ln lines are shown; an export has them all.", "", MOST_LINES)
            self.message.say(Severity.WARNING, told)
        elif outcome.stopped:
            self.message.say(Severity.WARNING, self.tr("Stopped before all articles were looked at."))
        shape = self.shape()
        if shape.order is not Order.PLACE or shape.descending:
            self._sort()

    def fail(self, text: str) -> None:
        """Say why nothing could be looked for."""
        self._outcome = Outcome(0, 0)
        self._clear()
        self._set_busy(False)
        self._show_lines()
        self._empty.set_texts(self.tr("It could not be looked for"), text)

    def show_ordering(self, ordering: Ordering | None, shape: Shape) -> None:
        """Show the lines in another order, or (None) as they were found; the current line stays current."""
        line = self.table.current_line() if self.table.currentIndex().row() > 0 else None
        rows = ordering.rows if ordering is not None else None
        self.model.set_rows(rows, shape.order, descending=shape.descending)
        self.counts.show_groups(ordering.groups if ordering is not None else ())
        row = self.model.row_of(line) if line is not None else None
        if self.model.rowCount():
            self.table.go_to(row or 0)
        self._set_busy(False)

    def show_passage(self, line: Line, passage: Passage) -> None:
        """Show more of the text around the current line."""
        if self.passage.isVisible() and self.table.current_line() == line:
            self.passage.show_passage(passage, line.direction)

    def say(self, severity: Severity, text: str) -> None:
        """Show a sentence under the lines."""
        self.message.say(severity, text)

    def _set_busy(self, busy: bool) -> None:
        self._busy_now = busy
        self.foot.set_busy(busy, can_stop=busy)

    def _show_lines(self) -> None:
        """The lines, or why there are none."""
        there = self.model.rowCount() > 0
        self._stack.setCurrentWidget(self.table if there else self._empty)
        if self._busy_now:
            self._empty.set_texts(self.tr("Looking…"))
        elif self._asked is None:
            hint = self.tr(
                "Type words, a “phrase” or begin* above; every place is shown with what stands around it."
            )
            self._empty.set_texts(self.tr("Words in their context"), hint)
        else:
            hint = self.tr("Look in more articles, or for other words.")
            self._empty.set_texts(self.tr("It stands nowhere there"), hint)
        self.acts.enable(there=there, finished=self._outcome is not None)
        self._say_count()

    def _say_count(self) -> None:
        lines = self.model.rowCount()
        text = self.tr("%Ln line(s)", "", lines) if self._asked is not None else ""
        if self._outcome is not None and lines:
            articles = self.tr("in %Ln article(s)", "", self._outcome.n_articles)
            text = self.tr("{lines} {articles}").format(lines=text, articles=articles)
        self.foot.count.setText(text)

    # Order, counts and passage

    def _sort(self) -> None:
        self.counts.show_order(self.controls.order_box.currentText(), sorted_=self._is_by_word())
        if self._outcome is not None and self.model.rowCount():
            self._set_busy(True)
            self.order_wanted.emit(self.shape())

    def _is_by_word(self) -> bool:
        return self.shape().order is not Order.PLACE

    def _go_to_row(self, row: int) -> None:
        self.table.go_to(row)
        self.table.setFocus(_OTHER)

    def show_counts(self, on: bool) -> None:
        """Show how often each word stands there, or not; with nothing to count yet, the first word after it."""
        self.counts.setVisible(on)
        if on and not self._is_by_word():
            self.controls.sort_by(Order.AFTER_1)

    def show_wider(self, on: bool) -> None:
        """Show more of the text around the current line, or not."""
        self.passage.setVisible(on)
        self._on_current()

    def _on_current(self) -> None:
        line = self.table.current_line()
        if self.passage.isVisible() and line is not None:
            self.passage_wanted.emit(line)

    # Texts

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self.setWindowTitle(self.tr("Words in context"))
        self.table.setAccessibleName(self.tr("Lines"))
        self.passage.setAccessibleName(self.tr("More of the text"))
        self.tool_bar.setWindowTitle(self.tr("Tools"))
        self.foot.stop_button.setText(self.tr("Sto&p"))
        self.acts.retranslate()
        self.controls.retranslate()
        self.counts.show_order(self.controls.order_box.currentText(), sorted_=self._is_by_word())
        self.counts.retranslate()
        self._show_lines()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops what is being looked for; else it closes the window."""
        if self._busy_now and event.matches(QKeySequence.StandardKey.Cancel):
            self.stop_requested.emit()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Closing forgets the lines."""
        super().done(result)
        self.acts.actions_by_id["wider"].setChecked(False)
        self._forget()
