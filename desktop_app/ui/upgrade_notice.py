"""What is seen while a start brings a large store of an older version up to date."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QThread, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop_app.errors import UserError
from desktop_app.services.workspace import Workspace

_PATIENCE_MS = 300
"""A start that is held up no longer than this needs no word."""
_WIDTH, _MARGIN = 420, 24


class UpgradeNotice(QWidget):
    """A small window without a button to close it, since a store is brought up to date wholly or not at all."""

    def __init__(self) -> None:
        flags = Qt.WindowType.Dialog | Qt.WindowType.CustomizeWindowHint | Qt.WindowType.WindowTitleHint
        super().__init__(None, flags)
        self.setWindowTitle("Rasid")
        label = QLabel(
            self.tr(
                "Your store comes from an older version of Rasid and is being brought up to date. "
                "This happens once; with many articles and tags it takes a while."
            )
        )
        label.setWordWrap(True)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(label.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(_MARGIN // 2)
        layout.addWidget(label)
        layout.addWidget(bar)
        self.setFixedWidth(_WIDTH)
        self._done = False

    def done(self) -> None:
        """Close it."""
        self._done = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay until all is done, whatever keys are pressed."""
        event.setAccepted(self._done)


class _Upgrade(QThread):
    def __init__(self, store: Path) -> None:
        super().__init__()
        self._store = store
        self.error: UserError | None = None

    def run(self) -> None:
        try:
            Workspace.open(self._store, "", create=False).close()
        except UserError as error:
            self.error = error


def upgrade(store: Path) -> None:
    """Bring a store up to date beside the GUI thread, and say so where that takes long.

    Raises the UserError of opening it.
    """
    notice = UpgradeNotice()
    work, loop, patience = _Upgrade(store), QEventLoop(), QTimer()
    patience.setSingleShot(True)
    patience.timeout.connect(notice.show)
    work.finished.connect(loop.quit)
    patience.start(_PATIENCE_MS)
    work.start()
    loop.exec()
    work.wait()
    patience.stop()
    notice.done()
    if work.error is not None:
        raise work.error
