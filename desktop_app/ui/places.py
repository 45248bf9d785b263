"""Going to places that were chosen in other windows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop_app.ui.desk import Desk


class Places(QObject):
    """Shows them in the main window, which comes to the front."""

    def __init__(self, desk: Desk, show_everywhere: Callable[[], None], window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._view = desk.reader.view
        self._show_everywhere = show_everywhere
        self._window = window

    def show_tag(self, article_id: int, mention_id: int) -> None:
        """Show a tag that was chosen in another window."""
        self._desk.open(article_id)
        self._view.set_current_mention(mention_id)
        self._window.activateWindow()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def everywhere_of(self, article_id: int, mention_id: int) -> None:
        """Look for all places of a tag that was chosen in another window."""
        self.show_tag(article_id, mention_id)
        self._show_everywhere()

    def show_span(self, article_id: int, start: int, end: int) -> None:
        """Show a place that was chosen in another window, selected."""
        self._desk.open(article_id)
        if self._desk.article_id != article_id:
            return
        self._view.go_to(start, end)
        self._window.activateWindow()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def everywhere_from(self, article_id: int, start: int, end: int) -> None:
        """Ask what to do everywhere with the words of a place."""
        self.show_span(article_id, start, end)
        if self._desk.article_id == article_id:
            self._show_everywhere()
