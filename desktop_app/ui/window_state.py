"""Where the main window was and what it showed when it was closed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter

from desktop_app.paths import window_state_file


def _kept() -> QSettings:
    return QSettings(str(window_state_file()), QSettings.Format.IniFormat)


def restore(window: QMainWindow, splitter: QSplitter) -> None:
    """Put the window where it was, and its panes."""
    state = _kept()
    window.resize(1280, 800)
    geometry, sizes = state.value("geometry"), state.value("splitter")
    if geometry is not None:
        window.restoreGeometry(geometry)
    if sizes is not None:
        splitter.restoreState(sizes)


def last_article(store: Path) -> int | None:
    """The article that was open, if it was one of this store."""
    state = _kept()
    if state.value("store") != str(store):
        return None
    value = state.value("article")
    return int(str(value)) if value is not None and str(value).isdecimal() else None


def keep(window: QMainWindow, splitter: QSplitter, store: Path, article_id: int | None) -> None:
    """Remember all this."""
    state = _kept()
    state.setValue("geometry", window.saveGeometry())
    state.setValue("splitter", splitter.saveState())
    state.setValue("store", str(store))
    state.setValue("article", article_id)
