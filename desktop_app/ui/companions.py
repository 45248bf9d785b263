"""The windows beside the main one, each made with its desk when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.nlp.word_ranks import word_ranks
from desktop_app.services.workspace import Workspace
from desktop_app.ui.desk import Desk
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.notifications import NotificationCenter
from desktop_app.ui.places import Places
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.progress_watch import ProgressWatch
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import TaskControl

if TYPE_CHECKING:
    from desktop_app.ui.concordance_desk import ConcordanceDesk
    from desktop_app.ui.entity_desk import EntityDesk
    from desktop_app.ui.everywhere_desk import EverywhereDesk
    from desktop_app.ui.names_desk import NamesDesk
    from desktop_app.ui.review_desk import ReviewDesk
    from desktop_app.ui.training_desk import TrainingDesk

T = TypeVar("T", bound=QObject)

_LOAD_MS = 1_500
_DESKS = (
    "entity_desk",
    "everywhere_desk",
    "concordance_desk",
    "review_desk",
    "names_desk",
)


class Companions(QObject):
    """A start waits for none of them; what they need is loaded in the background soon after, so that they open fast."""

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        desk: Desk,
        preferences: Preferences,
        progress: ProgressWatch,
        notifications: NotificationCenter,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._jobs = jobs
        self._desk = desk
        self._preferences = preferences
        self._progress = progress
        self._notifications = notifications
        self._window = window
        self._places = Places(desk, lambda: self.everywhere.show(), window)
        QTimer.singleShot(_LOAD_MS, self, self._load)

    def _load(self) -> None:
        def work(_ws: Workspace, control: TaskControl) -> None:
            word_ranks()  # Names are told by them, which must not wait for the lists either.
            for name in _DESKS:
                control.check()
                import_module(f"desktop_app.ui.{name}")

        self._jobs.in_background(work, lambda _nothing: None, key="load companions")

    @cached_property
    def entities(self) -> EntityDesk:
        """Who is spoken of."""
        from desktop_app.ui.entity_desk import EntityDesk

        desk = EntityDesk(self._session, self._jobs, self._preferences.settings, self._window)
        desk.place_chosen.connect(self._places.show_tag)
        desk.concordance_requested.connect(lambda ref, name: self.concordance.show_tags(ref, name))
        return self._own(desk)

    @cached_property
    def everywhere(self) -> EverywhereDesk:
        """Every place of a name."""
        from desktop_app.ui.everywhere_desk import EverywhereDesk

        desk = EverywhereDesk(self._session, self._jobs, self._desk, self._window)
        desk.hint.connect(self._notifications.remark)
        return self._own(desk)

    @cached_property
    def concordance(self) -> ConcordanceDesk:
        """Words in their contexts."""
        from desktop_app.ui.concordance_desk import ConcordanceDesk

        desk = ConcordanceDesk(self._session, self._jobs, self._desk, self._window)
        desk.place_chosen.connect(self._places.show_span)
        desk.everywhere_requested.connect(self._places.everywhere_from)
        return self._own(desk)

    @cached_property
    def review(self) -> ReviewDesk:
        """The queue of what waits."""
        from desktop_app.ui.review_desk import ReviewDesk

        desk = ReviewDesk(
            self._session, self._jobs, self._desk, self._preferences, self._progress, self._window
        )
        desk.place_chosen.connect(self._places.show_tag)
        desk.everywhere_chosen.connect(self._places.everywhere_of)
        return self._own(desk)

    @cached_property
    def names(self) -> NamesDesk:
        """What is learned from decisions."""
        from desktop_app.ui.names_desk import NamesDesk

        desk = NamesDesk(self._session, self._jobs, self._preferences.settings, self._window)
        desk.place_chosen.connect(self._places.show_tag)
        desk.everywhere_requested.connect(lambda learned: self.everywhere.show_name(learned))
        return self._own(desk)

    @cached_property
    def training(self) -> TrainingDesk:
        """Learning from the reviewed articles."""
        from desktop_app.ui.training_desk import TrainingDesk

        return self._own(TrainingDesk(self._session, self._jobs, self._preferences, self._window))

    def _own(self, desk: T) -> T:
        """Have it end before the session, whose undo stack tells of its own end."""
        desk.setParent(self)
        return desk

    def remark(self, text: str) -> None:
        """Say what the main window remarks on in the queue too, behind which that may lie."""
        if self._is_made("review"):
            self.review.remark(text)

    def reload_names(self) -> None:
        """Show what is learned as it is now."""
        if self._is_made("names"):
            self.names.reload()

    def refresh_looks(self) -> None:
        """Look as the theme says now."""
        if self._is_made("review"):
            self.review.refresh_looks()

    def close(self) -> None:
        """Save what is being typed in them and close them."""
        for name in ("entities", "concordance", "names", "review"):
            if self._is_made(name):
                getattr(self, name).close()

    def _is_made(self, name: str) -> bool:
        return name in vars(self)
