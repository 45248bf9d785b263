"""Opens the window of learned names and does its acts in the background."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop_app.core.collector import paused_collector, set_aside
from desktop_app.core.control import Control
from desktop_app.core.learned import LearnedName, NameUnderLabel, Ruling
from desktop_app.core.model import Change
from desktop_app.errors import UserError
from desktop_app.services import learned_names, names_file, names_in_store, reading
from desktop_app.services.learned_names import NAMES_A_STEP
from desktop_app.services.names_file import NamesReport
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.ui.act_queue import ActQueue
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import describe_change, isolated, translate_error
from desktop_app.ui.names_learned.window import LearnedWindow
from desktop_app.ui.notifications import Severity
from desktop_app.ui.place_lookup import PlaceLookup
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import TaskControl

_RELOAD_MS = 250
_ASPECTS = {"mentions", "names", "labels", "articles"}


class NamesDesk(QObject):
    """One window of learned names beside the main window."""

    place_chosen = Signal(int, int)
    everywhere_requested = Signal(object)
    """A LearnedName whose places are wanted."""

    def __init__(self, session: Session, jobs: Jobs, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._session = session
        self._jobs = jobs
        self._settings = settings
        self.window: LearnedWindow | None = None
        self._lookup = PlaceLookup(jobs, "learned places", self)
        self._lookup.failed.connect(self._on_error)
        self._wanted: NameUnderLabel | None = None
        self._queue = queue = ActQueue(jobs, self)
        queue.begun.connect(self._on_begun)
        queue.progressed.connect(lambda *so_far: self.window and self.window.show_progress(*so_far))
        queue.ended.connect(lambda: self.window and self.window.set_busy(False))
        queue.done.connect(self._on_acted)
        queue.refused.connect(self._on_error)
        self._reload = QTimer(self, singleShot=True, interval=_RELOAD_MS)
        self._reload.timeout.connect(self.reload)
        session.changed.connect(self._on_changed)
        session.undo_stack.indexChanged.connect(self._name_undo)

    # Showing

    def show(self) -> None:
        """Open the window."""
        if self.window is None:
            self.window = self._made()
        self._name_undo()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.reload()

    def _made(self) -> LearnedWindow:
        window = LearnedWindow(self._parent)
        window.name_shown.connect(self._look_up)
        self._lookup.started.connect(window.start_places)
        self._lookup.found.connect(window.add_places)
        window.more_places_wanted.connect(self._lookup.look_further)
        window.place_chosen.connect(self.place_chosen)
        window.stop_requested.connect(self._queue.stop)
        window.finished.connect(self._on_closed)
        acts = window.acts
        acts.rule_requested.connect(self._rule)
        acts.forget_requested.connect(self._forget)
        acts.everywhere_requested.connect(self.everywhere_requested)
        acts.add_requested.connect(self._add)
        acts.look_requested.connect(self.look_in_store)
        acts.import_requested.connect(self._import)
        acts.export_requested.connect(self._export)
        acts.undo_requested.connect(self._session.undo)
        acts.redo_requested.connect(self._session.redo)
        return window

    def reload(self) -> None:
        """Look at all decisions again, in the background."""
        window = self.window
        if window is None or not window.isVisible():
            return
        self._reload.stop()
        learn = self._settings.learn_names

        def look(ws: Workspace, control: TaskControl) -> tuple[LearnedName, ...]:
            with paused_collector():
                found = learned_names.listing(ws, learn=learn, control=control)
                set_aside()
            return found

        def on_done(names: tuple[LearnedName, ...]) -> None:
            if self.window is not None:
                self.window.set_busy(self._queue.busy, can_stop=self._queue.busy)
                labels = reading.all_labels(self._session.workspace)
                self.window.show_names(names, labels, learning=learn)
                if self._wanted is not None and self.window.show_name(self._wanted):
                    self._wanted = None

        window.set_busy(True, can_stop=self._queue.busy)
        self._jobs.run("", look, on_done, key="learned names", on_error=self._on_error)

    def _look_up(self, ref: NameUnderLabel | None) -> None:
        """Find the tags that the name which is shown now was learned from."""
        self._lookup.look_up(None if ref is None else lambda ws: learned_names.decided_tags(ws, ref))

    def _on_changed(self, change: Change) -> None:
        if change.kind == "recognise":
            return
        if change.aspects & _ASPECTS and self.window is not None and self.window.isVisible():
            self._reload.start()

    def _name_undo(self) -> None:
        if self.window is not None:
            self.window.acts.name_undo(*self._session.step_texts())

    # Acts

    def _rule(self, refs: list[NameUnderLabel], ruling: Ruling) -> None:
        title = self._title_of_many(learned_names.KINDS[ruling], refs)
        self._queue.do(lambda ws, control: learned_names.keep(ws, refs, ruling, control=control), title=title)

    def _forget(self, refs: list[NameUnderLabel]) -> None:
        title = self._title_of_many("name_forget", refs)
        self._queue.do(lambda ws, control: learned_names.forget(ws, refs, control), title=title)

    def _title_of_many(self, kind: str, refs: Sequence[NameUnderLabel]) -> str:
        """What the task bar calls an act on so many names that it takes more than one step; nothing for few."""
        return describe_change(kind, {"count": str(len(refs))}) if len(refs) > NAMES_A_STEP else ""

    def _add(self) -> None:
        if self.window is None:
            return
        from desktop_app.ui.names_learned.add_dialog import AddNameDialog

        current = self.window.table.current()
        dialog = AddNameDialog(
            reading.all_labels(self._session.workspace),
            current.label_id if current else None,
            learned_names.checked_name,
            self.window,
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._wanted = ref = dialog.ref
            ruling, note = dialog.ruling, dialog.note
            self._queue.do(lambda ws, control: learned_names.keep(ws, [ref], ruling, note or None, control))
        dialog.deleteLater()

    def look_in_store(self) -> None:
        """Lay the names over the suggestions of all articles, in the background; one step of undo."""
        learn, threshold = self._settings.learn_names, self._settings.threshold

        def act(ws: Workspace, control: Control) -> Change:
            names = learned_names.known_names(ws, learn=learn)
            return names_in_store.look(ws, names, control=control, threshold=threshold)

        def on_done(change: Change) -> None:
            if change.id is None and self.window is not None:
                self.window.say(Severity.INFO, self.tr("The articles have these suggestions already."))

        self._queue.do(act, on_done, self.tr("Looking for the learned names"))

    def _on_begun(self) -> None:
        if self.window is not None:
            self.window.message.clear()
            self.window.set_busy(True, can_stop=True)

    def _on_acted(self, change: Change) -> None:
        if self.window is not None and change.id is not None:
            self.window.say(Severity.SUCCESS, describe_change(change.kind, change.params))

    def _on_error(self, error: UserError) -> None:
        if self.window is not None and self.window.isVisible():
            self.window.set_busy(self._queue.busy)
            self.window.say(Severity.ERROR, translate_error(error))
        else:
            self._session.failed.emit(error)

    # Files

    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.window, self.tr("Import names"), "", self.tr("CSV tables (*.csv);;All files (*)")
        )
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Bring in names, and say what of them could not be."""
        reports: list[NamesReport] = []

        def act(ws: Workspace, control: Control) -> Change:
            reports.append(names_file.import_from_path(ws, path, control))
            return reports[0].change

        self._queue.do(act, lambda _change: self._on_imported(reports[0]), self.tr("Import names"))

    def _on_imported(self, report: NamesReport) -> None:
        if self.window is None:
            return
        told = self.tr("Names taken: {taken}; there already: {known}.").format(
            taken=report.taken, known=report.known
        )
        if not report.failures:
            self.window.say(Severity.SUCCESS, told)
            return
        told += " " + self.tr("%n row(s) could not be taken.", "", len(report.failures))
        self.window.say(Severity.WARNING, told)
        from desktop_app.ui.dialogs.import_report_dialog import ImportReportDialog

        ImportReportDialog(report.taken, report.known, report.failures, parent=self.window).exec()

    def _export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self.window, self.tr("Export names"), "names.csv", self.tr("CSV tables (*.csv)")
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the names kept by hand to a file."""

        def on_done(count: int) -> None:
            if self.window is not None:
                told = self.tr("%n name(s) written to {path}.", "", count).format(path=isolated(str(path)))
                self.window.say(Severity.SUCCESS, told)

        self._jobs.run(
            "", lambda ws, _control: names_file.export_to_path(ws, path), on_done, on_error=self._on_error
        )

    def _on_closed(self) -> None:
        """Hold nothing of the store while nobody looks."""
        self._lookup.forget()
        if self.window is not None:
            self.window.show_names((), (), loading=True)

    def close(self) -> None:
        """Close the window of names."""
        if self.window is not None:
            self.window.close()
