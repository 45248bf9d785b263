"""The button with the saved searches: choose one, keep the present one, delete one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop_app.core.model import SavedSearch
from desktop_app.ui.icons import set_icon


class SavedSearchButton(QToolButton):
    """A menu button; `can_save` says whether there is anything to keep now."""

    search_chosen = Signal(object)
    save_requested = Signal()
    forget_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.searches: Sequence[SavedSearch] = ()
        self.can_save = False
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        set_icon(self, "history")
        self.retranslate()

    def _fill(self) -> None:
        menu = self._menu
        menu.clear()
        for search in self.searches:
            action = menu.addAction(search.name.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, one=search: self.search_chosen.emit(one))
        if not self.searches:
            menu.addAction(self.tr("No saved searches yet")).setEnabled(False)
        menu.addSeparator()
        keep = menu.addAction(self.tr("&Save this search…"))
        keep.setEnabled(self.can_save)
        keep.triggered.connect(lambda _checked=False: self.save_requested.emit())
        deletion = menu.addMenu(self.tr("&Delete"))
        deletion.setEnabled(bool(self.searches))
        for search in self.searches:
            action = deletion.addAction(search.name.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, one=search: self.forget_requested.emit(one))

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self.setAccessibleName(self.tr("Saved searches"))
        self.setToolTip(self.tr("Saved searches"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
