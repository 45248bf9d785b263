"""How far the collection is, counted in the background after each change and shown under the list of articles."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.model import Change
from desktop_app.core.review import Progress
from desktop_app.services import reviewing
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import TaskControl

_DELAY_MS = 150
_BAR_HEIGHT = 4
_PADDING = 18


class ProgressWatch(QObject):
    """Counts again when something changed, at most a few times a second; `counted` tells a Progress."""

    counted = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, settings: Settings) -> None:
        super().__init__(session)
        self._jobs = jobs
        self._settings = settings
        self.latest: Progress | None = None
        self._timer = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._timer.timeout.connect(self._count)
        session.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Count soon; a count that is due already is not put off."""
        if not self._timer.isActive():
            self._timer.start()

    def _on_changed(self, change: Change) -> None:
        if change.aspects & {"mentions", "articles", "labels"}:
            self.refresh()

    def _count(self) -> None:
        threshold = self._settings.threshold

        def look(ws: Workspace, _control: TaskControl) -> Progress:
            return reviewing.progress(ws, threshold)

        self._jobs.in_background(look, self._on_counted, key="progress")

    def _on_counted(self, progress: Progress) -> None:
        if progress != self.latest:
            self.latest = progress
            self.counted.emit(progress)


class ProgressFoot(QWidget):
    """A thin bar and a line that tell how far the collection is; pressing it asks for what waits."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress: Progress | None = None
        self._parts: tuple[str, ...] = ()
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(_BAR_HEIGHT)
        self.button = QPushButton(self)
        self.button.setProperty("kind", "flat")
        self.button.setAutoDefault(False)
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button.clicked.connect(self.pressed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 2, 10, 6)
        layout.setSpacing(2)
        layout.addWidget(self.bar)
        layout.addWidget(self.button)
        self.hide()
        self.retranslate()

    def show_progress(self, progress: Progress) -> None:
        """Tell a count; an empty collection has none."""
        self._progress = progress
        self.setVisible(progress.articles > 0)
        self.bar.setRange(0, max(progress.articles, 1))
        self.bar.setValue(progress.reviewed)
        self.retranslate()

    def text(self) -> str:
        """What the line says."""
        return self.button.text()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.button.setToolTip(self.tr("Review what waits (Ctrl+J)"))
        self.bar.setAccessibleName(self.tr("Articles reviewed"))
        if self._progress is None:
            return
        number = QLocale().toString
        reviewed = self.tr("{reviewed} of %Ln article(s) reviewed", "", self._progress.articles).format(
            reviewed=number(self._progress.reviewed)
        )
        waiting = self.tr("%Ln waiting", "", self._progress.waiting)
        self._parts = (reviewed, waiting)
        self.button.setAccessibleName(" · ".join(self._parts))
        self._fit()

    def _fit(self) -> None:
        """One line where there is room for it, else two."""
        line = " · ".join(self._parts)
        room = self.button.width() - 2 * _PADDING
        self.button.setText(
            line if self.fontMetrics().horizontalAdvance(line) <= room else "\n".join(self._parts)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the line anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
