"""Opens the dialog for every place of a name, looks for them and does what was chosen, all in the background."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.collector import paused_collector
from desktop_app.core.learned import LearnedName, Ruling
from desktop_app.core.model import Change, Status
from desktop_app.errors import UserError
from desktop_app.services import everywhere, reading
from desktop_app.services.everywhere import Deed, Occurrence
from desktop_app.services.workspace import Workspace
from desktop_app.ui.desk import Desk
from desktop_app.ui.everywhere.dialog import EverywhereDialog, Scope, Search
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import translate_error
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import Task, TaskControl


class EverywhereDesk(QObject):
    """From the current tag or selection of the reader to one act over any number of articles."""

    hint = Signal(str)

    def __init__(self, session: Session, jobs: Jobs, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._session = session
        self._jobs = jobs
        self._desk = desk
        self._looking: Task | None = None
        self._label_id: int | None = None
        self.dialog: EverywhereDialog | None = None

    def show(self) -> None:
        """Open the dialog for the selected words, which may be a tag's (a hit of the search), or the current tag."""
        view, ws = self._desk.reader.view, self._session.workspace
        target, mention = view.target_span(), view.current_mention()
        others: list[str] = []
        if target is not None:
            tags = (tag for tag in view.mentions() if (tag.start, tag.end) == target)
            mention = next((tag for tag in tags if tag.status is not Status.REJECTED), None)
        if target is not None and mention is None:
            name, label_id = view.text()[slice(*target)], self._label_id
        elif mention is not None:
            name, *others = everywhere.names_of(ws, mention)
            label_id = mention.label_id
        else:
            self.hint.emit(self.tr("Select words, or go to a tag, to find them everywhere."))
            return
        self._open(name, others, label_id, Deed.TAG)

    def show_name(self, learned: LearnedName) -> None:
        """Open the dialog for a name that was learned or is kept."""
        deed = Deed.REJECT if learned.ruling is Ruling.NEVER else Deed.TAG
        if self.dialog is not None:
            self.dialog.reject()
        self._open(learned.name, (), learned.label_id, deed)

    def _open(self, name: str, others: Sequence[str], label_id: int | None, deed: Deed) -> None:
        filtered = self._desk.list_panel.filter_bar.is_filtered()
        dialog = EverywhereDialog(
            name,
            others,
            reading.all_labels(self._session.workspace),
            deed=deed,
            label_id=label_id,
            listed=len(self._desk.listed_ids()) if filtered else None,
            parent=self._parent,
        )
        self.dialog = dialog
        dialog.search_wanted.connect(self._look)
        dialog.accepted.connect(self._apply)
        dialog.finished.connect(self._forget)
        dialog.open()
        dialog.activateWindow()
        dialog.look()

    def _ids(self, scope: Scope) -> Sequence[int] | None:
        if scope is Scope.LISTED:
            return self._desk.listed_ids()
        if scope is Scope.ARTICLE and self._desk.article_id is not None:
            return [self._desk.article_id]
        return None

    def _look(self, search: Search) -> None:
        dialog, ids = self.dialog, self._ids(search.scope)
        if dialog is None:
            return

        def work(ws: Workspace, control: TaskControl) -> list[Occurrence]:
            with paused_collector():
                return everywhere.find(ws, search.names, ids, search.matching, control)

        def on_error(error: UserError) -> None:
            dialog.show_error(translate_error(error))

        self._looking = self._jobs.run(
            "",
            work,
            dialog.show_places,
            key="everywhere",
            on_error=on_error,
            on_progress=dialog.show_progress,
            stale=lambda: self.dialog is not dialog,
        )

    def _forget(self) -> None:
        if self._looking is not None:
            self._looking.drop()
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _apply(self) -> None:
        if self.dialog is None:
            return
        deed, label_id, chosen = self.dialog.deed, self.dialog.label_id, self.dialog.chosen()
        keep = self.dialog.kept_names()
        self._label_id = label_id or self._label_id

        def work(ws: Workspace, control: TaskControl) -> Change:
            return everywhere.apply(ws, chosen, deed, label_id, control, keep=keep)

        titles = {
            Deed.TAG: self.tr("Tagging everywhere"),
            Deed.RELABEL: self.tr("Changing labels everywhere"),
            Deed.ACCEPT: self.tr("Accepting everywhere"),
            Deed.REJECT: self.tr("Rejecting everywhere"),
            Deed.DELETE: self.tr("Deleting everywhere"),
        }
        if chosen or keep:
            self._jobs.act(titles[deed], work)
