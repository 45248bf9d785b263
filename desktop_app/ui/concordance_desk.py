"""Opens the window of a concordance, and finds, sorts and writes its lines in the background."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop_app.core.collector import paused_collector
from desktop_app.core.concordance import Line, LineTag, Order, Ordering, as_text, ordering
from desktop_app.core.entities import EntityRef, NameRef
from desktop_app.core.model import Change
from desktop_app.errors import UserError
from desktop_app.services import concordance
from desktop_app.services.concordance import Outcome, Passage, Shape, Sought, Tags, Words
from desktop_app.services.workspace import Workspace
from desktop_app.ui.concordance.window import Asked, ConcordanceWindow
from desktop_app.ui.desk import Desk
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import translate_error
from desktop_app.ui.notifications import Severity
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import Task, TaskControl

_RETAG_MS = 250
_SHOW_AGAIN_MS = 300
_PAINT_MS = 20
_LONGEST_NAME = 40
_NOT_IN_NAMES = re.compile(r"[^\w ]+")
_ARTICLES_COME_OR_GO = {"import", "delete_articles", "edit_article"}


class ConcordanceDesk(QObject):
    """One window of concordance beside the main window; `place_chosen` names the article and span to show."""

    place_chosen = Signal(int, int, int)
    everywhere_requested = Signal(int, int, int)

    def __init__(self, session: Session, jobs: Jobs, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._session = session
        self._jobs = jobs
        self._desk = desk
        self.window: ConcordanceWindow | None = None
        self._ids: Sequence[int] | None = None
        self._coming: deque[list[Line]] = deque()
        self._shown = QElapsedTimer()
        """Since lines were shown last."""
        self._looking: Task | None = None
        self._sorting: Task | None = None
        self._changed: set[int] = set()
        self._retag = QTimer(self, singleShot=True, interval=_RETAG_MS)
        self._retag.timeout.connect(self._look_at_tags)
        session.changed.connect(self._on_changed)
        desk.list_panel.model.modelReset.connect(self._tell_listed)
        desk.labels_changed.connect(lambda _labels: self._tell_labels())

    # Opening

    def show(self) -> None:
        """Open the window on what is selected, the current tag, or the search of the list, in this order.

        From the search box the search comes first.
        """
        view, panel = self._desk.reader.view, self._desk.list_panel
        typed = Words(panel.filter_bar.edit.text().strip(), panel.query().mode)
        target, mention = view.target_span(), view.current_mention()
        if typed.text and panel.isAncestorOf(QApplication.focusWidget() or self._parent):
            self._open(typed, listed=panel.query().n_filters() > 0)
        elif target is not None:
            self._open(concordance.as_phrase(view.text()[slice(*target)]))
        elif mention is not None and (view.hasFocus() or not typed.text):
            self._open(concordance.of_mention(self._session.workspace, mention))
        elif typed.text:
            self._open(typed, listed=panel.query().n_filters() > 0)
        else:
            self._open(None)

    def show_search(self) -> None:
        """Open the window on the search of the list."""
        panel = self._desk.list_panel
        typed = Words(panel.filter_bar.edit.text().strip(), panel.query().mode)
        self._open(typed if typed.text else None, listed=panel.query().n_filters() > 0)

    def show_tags(self, ref: EntityRef | NameRef, name: str) -> None:
        """Open the window on the tags of an entity or a name."""
        self._open(Tags(ref, name))

    def _open(self, sought: Sought | None, *, listed: bool = False) -> None:
        if self.window is None:
            self.window = self._made()
        was_open = self.window.isVisible()
        self._tell_labels()
        self.window.show()
        self._tell_listed()
        self.window.raise_()
        self.window.activateWindow()
        asked = self.window.asked()
        if not (was_open and asked is not None and asked.sought == sought):
            self.window.ask(sought, listed=listed)

    def _made(self) -> ConcordanceWindow:
        window = ConcordanceWindow(self._parent)
        window.lines_wanted.connect(self._look)
        window.order_wanted.connect(self._order)
        window.place_chosen.connect(self.place_chosen)
        window.everywhere_requested.connect(self.everywhere_requested)
        window.passage_wanted.connect(self._read)
        window.copy_requested.connect(self._copy)
        window.export_requested.connect(self.export)
        window.stop_requested.connect(self._stop)
        return window

    def close(self) -> None:
        """Close the window of concordance."""
        if self.window is not None:
            self._stop()
            self.window.done(0)

    def _tell_listed(self) -> None:
        if self.window is not None and self.window.isVisible():
            filtered = self._desk.list_panel.filter_bar.is_filtered()
            self.window.controls.set_listed(self._desk.list_panel.model.rowCount() if filtered else None)

    def _tell_labels(self) -> None:
        if self.window is not None:
            self.window.model.set_labels(self._desk.labels)

    # Looking

    def _look(self, asked: Asked | None) -> None:
        for task in (self._looking, self._sorting):
            if task is not None:
                task.drop()
        coming: deque[list[Line]] = deque()
        self._coming = coming
        if asked is None or self.window is None:
            return
        window, self._ids = self.window, self._desk.listed_ids() if asked.listed else None
        sought, ids = asked.sought, self._ids

        def work(ws: Workspace, control: TaskControl) -> Outcome:
            with paused_collector():
                return concordance.find(ws, sought, coming.append, ids, control)

        def on_progress(done: int, total: int, _text: str) -> None:
            window.show_progress(done, total)  # first, since it paints all that waits to be painted
            if not window.model.rowCount() or self._shown.hasExpired(_SHOW_AGAIN_MS):
                self._hand_over()

        def on_done(outcome: Outcome) -> None:
            self._hand_over()
            window.finish(outcome)

        self._looking = self._jobs.run(
            "",
            work,
            on_done,
            key="concordance",
            on_progress=on_progress,
            on_error=self._on_error,
            stale=lambda: self._coming is not coming,
        )

    def _hand_over(self) -> None:
        """Show the lines that have come since the last time; meanwhile the search leaves the processor to that."""
        lines: list[Line] = []
        while self._coming:
            lines += self._coming.popleft()
        if not lines or self.window is None:
            return
        if self._looking is not None and self._looking.active:
            self._looking.control.pause()
            QTimer.singleShot(_PAINT_MS, self._looking.control.resume)
        self.window.add_lines(lines)
        self._shown.start()

    def _on_error(self, error: UserError) -> None:
        if self.window is not None:
            self.window.fail(translate_error(error))

    def _stop(self) -> None:
        if self._looking is not None and self._looking.active:
            self._looking.cancel()
        elif self._sorting is not None:
            self._sorting.drop()
            if self.window is not None:
                self.window.controls.sort_by(Order.PLACE)

    def _order(self, shape: Shape) -> None:
        """Sort the lines there are."""
        window = self.window
        if window is None:
            return
        if self._sorting is not None:
            self._sorting.drop()
        lines = window.model.lines()
        if shape.order is Order.PLACE and not shape.descending:
            window.show_ordering(None, shape)
            return

        def work(control: TaskControl) -> Ordering:
            with paused_collector():
                return ordering(lines, shape.order, shape.descending, control.check)

        self._sorting = self._jobs.run(
            "",
            lambda _ws, control: work(control),
            lambda found: window.show_ordering(found, shape),
            key="concordance order",
            on_error=self._on_error,
        )

    # One line

    def _read(self, line: Line) -> None:
        window = self.window
        if window is None:
            return

        def work(ws: Workspace, _control: TaskControl) -> Passage:
            return concordance.passage(ws, *line.place)

        self._jobs.run(
            "",
            work,
            lambda passage: window.show_passage(line, passage),
            key="concordance passage",
            on_error=self._on_error,
        )

    # Out of the window

    def _copy(self, lines: list[Line]) -> None:
        window = self.window
        if window is None or not lines:
            return
        n_words = window.shape().n_words

        def on_done(text: str) -> None:
            QApplication.clipboard().setText(text)
            window.say(Severity.SUCCESS, self.tr("%Ln line(s) copied.", "", len(lines)))

        self._jobs.run("", lambda _ws, _control: "\n".join(as_text(lines, n_words)), on_done, key="copy")

    def export(self) -> None:
        """Ask for a file and write every line to it, in the order shown."""
        window = self.window
        asked = window.asked() if window is not None else None
        if window is None or asked is None:
            return
        path = self._asked_path(window, asked.sought)
        if path is None:
            return
        sought, ids, shape = asked.sought, self._ids, window.shape()

        def work(ws: Workspace, control: TaskControl) -> int:
            return concordance.export_to_path(ws, path, sought, ids, shape, control)

        def on_done(count: int) -> None:
            window.say(
                Severity.SUCCESS,
                self.tr("%Ln line(s) written to {path}.", "", count).format(path=f"\u2068{path}\u2069"),
            )

        def on_error(error: UserError) -> None:
            window.say(Severity.ERROR, translate_error(error))

        self._jobs.write(self.tr("Writing the lines"), work, on_done, on_error)

    def _asked_path(self, window: ConcordanceWindow, sought: Sought) -> Path | None:
        name = _NOT_IN_NAMES.sub(" ", sought.text if isinstance(sought, Words) else sought.name)
        stem = " ".join(name.split())[:_LONGEST_NAME].strip() or "concordance"
        dialog = QFileDialog(window, self.tr("Export the lines"), f"{stem}.csv")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters([self.tr("Table for Excel (*.csv)"), self.tr("All files (*)")])
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"{stem}.csv")
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    # Keeping in step

    def _on_changed(self, change: Change) -> None:
        window = self.window
        if window is None or not window.isVisible():
            return
        if {change.kind, change.params.get("kind")} & _ARTICLES_COME_OR_GO:
            window.say(Severity.INFO, self.tr("Articles have come, gone or changed; F5 looks again."))
        if "mentions" in change.aspects or "labels" in change.aspects:
            self._changed |= change.articles
            self._retag.start()

    def _look_at_tags(self) -> None:
        """Look again at the tags of articles that have changed."""
        window, changed, self._changed = self.window, frozenset(self._changed), set()
        if window is None:
            return
        if self._looking is not None and self._looking.active:
            self._changed |= changed
            self._retag.start()
            return
        places = [line.place for line in window.model.lines() if line.article_id in changed]
        if not places:
            return

        def work(ws: Workspace, _control: TaskControl) -> Mapping[tuple[int, int, int], tuple[LineTag, ...]]:
            return concordance.tags_at(ws, places)

        self._jobs.run(
            "",
            work,
            lambda tags: window.model.set_tags(changed, tags),
            on_error=self._on_error,
            stale=lambda coming=self._coming: self._coming is not coming,
        )
