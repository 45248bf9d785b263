"""Rasid as its command starts it, gone after the first painting of an article: `python start_rasid.py STORE`."""

import os
import sys


def run(store: str) -> None:
    """Open the window on a store; the process ends once its first article is on the screen."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent

    from desktop_app.cli import main
    from desktop_app.ui.reader.view import ReaderView

    paint = ReaderView.paintEvent

    def paint_and_leave(self: ReaderView, event: QPaintEvent) -> None:
        paint(self, event)
        if self.text():
            QTimer.singleShot(0, lambda: os._exit(0))

    ReaderView.paintEvent = paint_and_leave  # type: ignore[method-assign]
    main(["--store", store])


if __name__ == "__main__":
    run(sys.argv[1])
