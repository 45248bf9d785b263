"""The codebook window: what its buttons do to the store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop_app.core.model import Change, Label
from desktop_app.errors import UserError
from desktop_app.services import codebook, codebook_file, reading, topic_list
from desktop_app.services.codebook_file import CodebookReport
from desktop_app.services.workspace import Workspace
from desktop_app.ui.dialogs.codebook_dialog import CodebookDialog
from desktop_app.ui.dialogs.confirm import ConfirmDialog
from desktop_app.ui.dialogs.label_dialog import LabelDialog
from desktop_app.ui.dialogs.merge_dialog import MergeDialog
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import isolated, translate_error
from desktop_app.ui.names import label_name
from desktop_app.ui.notifications import NotificationCenter, Severity
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import TaskControl

_FEW = 500
"""So many tags are changed at once; more are, in the background."""
_COUNT_MS = 150


class Codebook(QObject):
    """Opens the window of labels and does what is asked there; one window at a time."""

    def __init__(
        self, session: Session, jobs: Jobs, notifications: NotificationCenter, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._jobs = jobs
        self._notifications = notifications
        self._window = window
        self.dialog: CodebookDialog | None = None
        self._count_timer = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._count_timer.timeout.connect(self._count)
        session.changed.connect(self._on_changed)
        session.failed.connect(self._on_failed)

    def open(self) -> None:
        """Show the codebook."""
        if self.dialog is None:
            self.dialog = dialog = CodebookDialog(self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.destroyed.connect(self._forget)
            dialog.create_requested.connect(self._create)
            dialog.edit_requested.connect(self._edit)
            dialog.merge_requested.connect(self._merge)
            dialog.delete_requested.connect(self._delete)
            dialog.move_requested.connect(lambda id_, step: self._session.perform(codebook.move, id_, step))
            dialog.import_requested.connect(self._import)
            dialog.export_requested.connect(self._export)
            dialog.topics_requested.connect(self._add_topics)
            dialog.undo_requested.connect(self._session.undo)
            dialog.redo_requested.connect(self._session.redo)
            dialog.set_labels(self._labels())
            self._show_missing_topics()
            self._count()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.tree.setFocus()

    def _forget(self) -> None:
        self.dialog = None

    def _labels(self) -> list[Label]:
        return reading.all_labels(self._session.workspace)

    def _label(self, label_id: int) -> Label:
        return next(label for label in self._labels() if label.id == label_id)

    def _on_changed(self, change: Change) -> None:
        if self.dialog is None:
            return
        if "labels" in change.aspects:
            self.dialog.message.clear()
            self.dialog.set_labels(self._labels())
        if "topics" in change.aspects:
            self._show_missing_topics()
        if change.aspects & {"labels", "mentions"}:
            self._count_timer.start()

    def _on_failed(self, error: UserError) -> None:
        """The bar of the main window lies behind the dialog."""
        if self.dialog is not None:
            self.dialog.message.say(Severity.ERROR, translate_error(error))

    def _count(self) -> None:
        def work(ws: Workspace, control: TaskControl) -> dict[int, int]:
            control.check()
            return codebook.tag_counts(ws)

        def on_done(counts: dict[int, int]) -> None:
            if self.dialog is not None:
                self.dialog.set_counts(counts)

        if self.dialog is not None:
            self._jobs.in_background(work, on_done, key="tag counts")

    def _create(self) -> None:
        every = self._labels()
        self._ask(Label(0, "", "", "", codebook.free_color(every), codebook.free_key(every), "", None, 0))

    def _edit(self, label_id: int) -> None:
        self._ask(self._label(label_id))

    def _ask(self, label: Label) -> None:
        every = self._labels()
        dialog = LabelDialog(
            label,
            [other for other in every if other.id != label.id],
            codebook.PALETTE,
            lambda entered: codebook.checked(entered, every),
            fixed_code=label.name in codebook.ENGINE_LABELS and bool(label.id),
            parent=self.dialog,
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            change = self._session.perform(codebook.save, dialog.label())
            if change is not None and self.dialog is not None:
                self.dialog.go_to(change.params.get("label", ""))

    def _merge(self, label_id: int) -> None:
        label = self._label(label_id)
        others = [other for other in self._labels() if other.id != label_id]
        of_engine = label.name in codebook.ENGINE_LABELS
        ws = self._session.workspace
        dialog = MergeDialog(
            label,
            others,
            self._tags(label_id),
            of_engine=of_engine,
            shared=lambda other_id: codebook.shared_entities(ws, label_id, other_id),
            parent=self.dialog,
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            target, joins = dialog.target(), dialog.joins()
            self._do(
                label_id,
                self.tr("Merging labels"),
                lambda ws, control: codebook.merge(ws, label_id, target, control, join_entities=joins),
            )

    def _delete(self, label_id: int) -> None:
        label, tags = self._label(label_id), self._tags(label_id)
        dialog = ConfirmDialog("delete", parent=self.dialog)
        told = self.tr("%Ln tag(s) of it will go too.", "", tags or 0) if tags else self.tr("No tag has it.")
        if tags is None:
            told = self.tr("All its tags will go too.")
        if label.name in codebook.ENGINE_LABELS:
            told += " " + self.tr("Recognisers will suggest no names of it any more.")
        dialog.ask(
            self.tr("Delete label"),
            self.tr("Delete the label {label}?").format(label=isolated(label_name(label))),
            told + " " + self.tr("Undo brings everything back."),
            self.tr("&Delete"),
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._do(
                label_id,
                self.tr("Deleting a label"),
                lambda ws, control: codebook.delete(ws, label_id, control),
            )

    def _tags(self, label_id: int) -> int | None:
        return self.dialog.count(label_id) if self.dialog is not None else None

    def _do(self, label_id: int, title: str, act: Callable[[Workspace, TaskControl | None], Change]) -> None:
        """At once where few tags are touched, else in the background, where it can be cancelled."""
        tags = self._tags(label_id)
        if tags is not None and tags <= _FEW:
            self._session.perform(lambda ws: act(ws, None))
        else:
            self._jobs.act(title, act)

    def _show_missing_topics(self) -> None:
        if self.dialog is not None:
            self.dialog.set_missing_topics(topic_list.count_missing(self._session.workspace))

    def _add_topics(self) -> None:
        change = self._session.perform(topic_list.add_missing)
        if change is not None and self.dialog is not None:
            added = int(change.params["count"])
            told = self.tr("%Ln topic(s) added; yours are as they were.", "", added)
            self.dialog.message.say(Severity.SUCCESS, told)

    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.dialog, self.tr("Import a codebook"), "", self.tr("CSV tables (*.csv);;All files (*)")
        )
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Bring in a codebook, and say what of it could not be."""
        reports: list[CodebookReport] = []

        def act(ws: Workspace) -> Change:
            reports.append(codebook_file.import_from_path(ws, path))
            return reports[0].change

        if self._session.perform(act) is None:
            return
        report = reports[0]
        told = self.tr("New labels: {added}; changed: {changed}.").format(
            added=report.added, changed=report.changed
        )
        if self.dialog is not None:
            severity = Severity.WARNING if report.failures else Severity.SUCCESS
            if report.failures:
                told += " " + self.tr("%n row(s) could not be taken.", "", len(report.failures))
            self.dialog.message.say(severity, told)
        if report.failures:
            from desktop_app.ui.dialogs.import_report_dialog import ImportReportDialog

            ImportReportDialog(report.added + report.changed, 0, report.failures, parent=self.dialog).exec()

    def _export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self.dialog, self.tr("Export the codebook"), "codebook.csv", self.tr("CSV tables (*.csv)")
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the codebook to a file."""
        try:
            count = codebook_file.export_to_path(self._session.workspace, path)
        except UserError as error:
            self._session.failed.emit(error)
            return
        told = self.tr("%n label(s) written to {path}.", "", count).format(path=isolated(str(path)))
        self._notifications.remark(told)
        if self.dialog is not None:
            self.dialog.message.say(Severity.SUCCESS, told)
