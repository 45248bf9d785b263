"""Shows what another window or the command line did to the store, soon after it did."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktop_app.core.model import Change
from desktop_app.errors import UserError
from desktop_app.services import outside
from desktop_app.services.undoing import Conflict
from desktop_app.ui.desk import Desk
from desktop_app.ui.notifications import NotificationCenter
from desktop_app.ui.session import Session

_LOOK_MS = 2_000
_ASPECTS = frozenset(
    {"articles", "mentions", "topics", "article_topics", "labels", "entities", "searches", "names"}
)


class OutsideWatch(QObject):
    """Looks every two seconds, which costs microseconds while nothing happened, and at once after a conflict."""

    def __init__(
        self, session: Session, desk: Desk, notifications: NotificationCenter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._notifications = notifications
        self._seen = outside.first_look(session.workspace)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        session.failed.connect(self._on_failed)

    def stop(self) -> None:
        """Look no more; the store is about to be closed."""
        self._timer.stop()

    def look(self) -> None:
        """Have everything that is shown read again if another program changed the store."""
        if self._session.stepping:
            return
        try:
            self._seen, changed = outside.look(self._session.workspace, self._seen)
        except UserError:
            return  # the store is busy or out of reach for now; whoever acts on it next hears why
        if not changed:
            return
        article_id = self._desk.article_id
        articles = frozenset() if article_id is None else frozenset({article_id})
        self._session.changed.emit(Change(None, "outside", articles=articles, aspects=_ASPECTS))
        self._notifications.remark(
            self.tr("Another window or program changed the store. It is shown as it is now.")
        )

    def _on_failed(self, error: UserError) -> None:
        if isinstance(error, Conflict):
            self.look()
