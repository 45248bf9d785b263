"""The real main window for measures, and how long it takes until something is painted or the window rests."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.app import make_application, make_window
from desktop_app.settings import Settings
from desktop_app.ui.main_window import MainWindow

SIZE = (1280, 800)
_LONGEST_MS = 10_000


@contextmanager
def open_window(store: Path) -> Iterator[tuple[QApplication, MainWindow]]:
    """Rasid's window on a store, shown, active and at rest, with what it is made of set aside as by `app.run`."""
    settings = Settings.load()
    app = make_application(settings)
    window, _ = make_window(app, store, settings)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowExposed(window)
    rest(app, 1500)
    gc.collect()
    gc.freeze()
    yield app, window
    window.close()
    window.close_store()


def rest(app: QApplication, milliseconds: int) -> None:
    """Let the window do what it still has to do for a while."""
    loop = QEventLoop(app)
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class _Painted(QObject):
    """Notes that a widget was asked to paint itself."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a painting and let it happen."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def until_painted(app: QApplication, canvas: QWidget, act: Callable[[], object]) -> float:
    """Seconds from the call of `act` until `canvas` and all that was painted with it are on the screen."""
    app.processEvents()
    painted = _Painted(canvas)
    give_up = QTimer(singleShot=True, interval=_LONGEST_MS)
    give_up.start()
    began = time.perf_counter()
    act()
    while not painted.seen and give_up.isActive():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    took = time.perf_counter() - began
    if not painted.seen:
        raise TimeoutError("nothing was painted")
    canvas.removeEventFilter(painted)
    painted.deleteLater()
    return took


def busy(app: QApplication, act: Callable[[], object], milliseconds: int) -> float:
    """Seconds that the GUI thread computed for an act and its consequences within that time, waits left out."""
    app.processEvents()
    began = time.thread_time()
    act()
    rest(app, milliseconds)
    return time.thread_time() - began
