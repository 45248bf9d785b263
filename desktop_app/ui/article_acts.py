"""What commands do to the open article as a whole: reading it again, reviewing it, its topics, taking it out."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop_app.services import details, reviewing
from desktop_app.settings import Settings
from desktop_app.ui.desk import Desk
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.notifications import NotificationCenter
from desktop_app.ui.session import Session
from desktop_app.ui.tagging import Tagging
from desktop_app.ui.topic_acts import TopicActs
from desktop_app.ui.window_dialogs import WindowDialogs


class ArticleActs(QObject):
    """Does them, and says in the status bar what is left to do."""

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        desk: Desk,
        tagging: Tagging,
        topic_acts: TopicActs,
        dialogs: WindowDialogs,
        notifications: NotificationCenter,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._jobs = jobs
        self._desk = desk
        self._view = desk.reader.view
        self._tagging = tagging
        self._topic_acts = topic_acts
        self._dialogs = dialogs
        self._notifications = notifications
        self._settings = settings

    def go_waiting(self, *, forward: bool) -> None:
        """Go to the next or previous suggestion that waits."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tagging.go(forward=forward, waiting_only=True)

    def go_weakest(self) -> None:
        """Go to the suggestion that the machine is least sure of."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tagging.go_weakest()

    def recognise_again(self) -> None:
        """Have the engine read the article again."""
        if self._desk.article_id is not None:
            self._jobs.recognise_again(self._desk.article_id)

    def pick_topic(self) -> None:
        """Go to the line that adds a topic, or to the dialog where several articles are selected."""
        if self._desk.list_panel.selected_count() > 1:
            self._topic_acts.of_selected()
            return
        self._desk.side.setCurrentWidget(self._desk.side.topics)
        self._desk.side.topics.focus_picker()

    def go_to_suggested(self) -> None:
        """Go to the topics suggested for the article, or to the line that adds one where none is."""
        self._desk.side.setCurrentWidget(self._desk.side.topics)
        if not self._desk.side.topics.focus_suggestions():
            self._desk.side.topics.focus_picker()
            self._notifications.remark(self.tr("No topic is suggested for this article."))

    def set_reviewed(self, on: bool) -> None:
        """Mark the article as reviewed, or as not."""
        if self._desk.article_id is not None:
            self._session.perform(details.set_reviewed, [self._desk.article_id], on)

    def reviewed_next(self) -> None:
        """The article is done: mark it and open the next one that is not."""
        if self._desk.article_id is None:
            return
        waiting = self._desk.open_row.n_suggested if self._desk.open_row is not None else 0
        following = self._desk.next_unreviewed()
        self._session.perform(details.set_reviewed, [self._desk.article_id], True)
        self._go_on_to(following, waiting)

    def accept_reviewed_next(self) -> None:
        """What waits in the article is right: accept it, mark the article and open the next one, with one key."""
        if self._desk.article_id is None:
            return
        following = self._desk.next_unreviewed()
        act, threshold = reviewing.accept_all_and_review, self._settings.threshold
        if self._session.perform(act, self._desk.article_id, threshold) is not None:
            self._go_on_to(following, waiting=0)

    def _go_on_to(self, following: int | None, waiting: int) -> None:
        """Open the next article, and say what is left in the one before or that there is none."""
        if following is not None:
            self._desk.open(following)
            if self._settings.advance_after_decision:
                self._tagging.go_first_waiting()
        if waiting:
            self._notifications.remark(
                self.tr("Marked as reviewed with %n suggestion(s) still waiting in it.", "", waiting)
            )
        elif following is None:
            self._notifications.remark(
                self.tr("That was the last one: every article in the list is reviewed.")
            )
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def delete(self) -> None:
        """Ask, and take the article out."""
        article_id = self._desk.article_id
        if article_id is None or not self._dialogs.confirm_delete(article_id):
            return
        self._session.perform(details.delete, [article_id])
        self._desk.open_first()
