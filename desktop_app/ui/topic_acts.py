"""Topics of many articles at once, and the care of the analyst's own topics."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from desktop_app.core.model import Change, Topic
from desktop_app.services import reading, topics
from desktop_app.services.workspace import Workspace
from desktop_app.ui.desk import Desk
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import isolated
from desktop_app.ui.names import topic_name
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import TaskControl

if TYPE_CHECKING:
    from desktop_app.ui.dialogs.topics_of_many_dialog import TopicsOfManyDialog

_FEW = 200
"""So many articles are given a topic at once; more are, in the background."""


class TopicActs(QObject):
    """Opens the dialogs about topics and does what is asked there."""

    def __init__(self, session: Session, jobs: Jobs, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._jobs = jobs
        self._desk = desk
        self._window = window
        self.dialog: TopicsOfManyDialog | None = None
        self._ids: tuple[int, ...] = ()
        session.changed.connect(self._on_changed)
        desk.side.topics.topic_menu_requested.connect(self._on_menu)

    def of_selected(self) -> None:
        """Show the topics of the articles selected in the list, or of the open one."""
        ids = self._desk.list_panel.selected_ids()
        if not ids and self._desk.article_id is not None:
            ids = (self._desk.article_id,)
        if ids:
            self._show(ids)

    def _show(self, ids: Sequence[int]) -> None:
        from desktop_app.ui.dialogs.topics_of_many_dialog import TopicsOfManyDialog

        if self.dialog is not None:
            self.dialog.close()
        self._ids = tuple(ids)
        self.dialog = dialog = TopicsOfManyDialog(len(ids), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda _result, closed=dialog: self._forget(closed))
        dialog.topic_added.connect(lambda id_: self._do(id_, self.tr("Adding a topic"), topics.add))
        dialog.topic_removed.connect(lambda id_: self._do(id_, self.tr("Removing a topic"), topics.remove))
        dialog.topic_created.connect(self._create)
        dialog.undo_requested.connect(self._session.undo)
        dialog.redo_requested.connect(self._session.redo)
        self._fill()
        dialog.show()
        dialog.activateWindow()

    def _forget(self, closed: TopicsOfManyDialog) -> None:
        if self.dialog is closed:
            self.dialog = None

    def _fill(self) -> None:
        """Show what the articles have: at once for a few, else once it is counted."""
        if self.dialog is None:
            return
        every, ids = reading.all_topics(self._session.workspace), self._ids
        if len(ids) <= _FEW:
            self.dialog.show_topics(every, reading.topic_counts(self._session.workspace, ids))
            return

        def count(ws: Workspace, control: TaskControl) -> dict[int, int]:
            control.check()
            return reading.topic_counts(ws, ids)

        def on_done(counts: dict[int, int]) -> None:
            if self.dialog is not None and self._ids is ids:
                self.dialog.show_topics(every, counts)

        self._jobs.in_background(count, on_done, key="topic counts")

    def _on_changed(self, change: Change) -> None:
        if change.aspects & {"topics", "article_topics"}:
            self._fill()

    def _do(self, topic_id: int, title: str, act: Callable[..., Change]) -> None:
        """At once for a few articles, else in the background, where it can be cancelled."""
        ids = self._ids
        if len(ids) <= _FEW:
            self._session.perform(act, list(ids), topic_id)
            return

        def work(ws: Workspace, control: TaskControl) -> Change:
            return act(ws, list(ids), topic_id, control)

        self._jobs.act(title, work)

    def _create(self, name: str, parent_id: int | None) -> None:
        ids = self._ids
        if len(ids) <= _FEW:
            self._session.perform(topics.create, name, parent_id, ids)
            return
        change = self._session.perform(topics.create, name, parent_id)
        made = topics.find_own(self._session.workspace, name, parent_id) if change is not None else None
        if made is not None:
            self._do(made, self.tr("Adding a topic"), topics.add)

    # The analyst's own topics

    def _on_menu(self, topic: Topic, position: QPoint) -> None:
        menu = QMenu(self._window)
        rename = menu.addAction(self.tr("Rename…"))
        delete = menu.addAction(self.tr("Delete…"))
        for action in (rename, delete):
            action.setEnabled(topic.code is None)
        rename.triggered.connect(lambda: self.rename(topic))
        delete.triggered.connect(lambda: self.delete(topic))
        menu.exec(position)
        menu.deleteLater()

    def rename(self, topic: Topic) -> None:
        """Ask for other names of an own topic."""
        from desktop_app.ui.dialogs.topic_name_dialog import TopicNameDialog

        dialog = TopicNameDialog(topic, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._session.perform(topics.rename, topic.id, *dialog.names())

    def delete(self, topic: Topic) -> None:
        """Ask before an own topic is removed."""
        from desktop_app.ui.dialogs.confirm import ConfirmDialog

        count = topics.count_articles(self._session.workspace, topic.id)
        dialog = ConfirmDialog("delete", parent=self._window)
        told = self.tr("%Ln article(s) have it and will lose it.", "", count) if count else ""
        dialog.ask(
            self.tr("Delete topic"),
            self.tr("Delete the topic {topic}?").format(topic=isolated(topic_name(topic))),
            f"{told} {self.tr('Undo brings everything back.')}".strip(),
            self.tr("&Delete"),
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._session.perform(topics.delete, topic.id)
