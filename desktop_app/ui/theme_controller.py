"""Keeps the application in the theme that was chosen, or in the desktop's."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.ui.icons import refresh_icons
from desktop_app.ui.theme import THEMES, Theme, apply_theme, current_theme, load_theme, system_theme


class ThemeController(QObject):
    """Keeps the application in the theme of the setting ("system", "light" or "dark"), following the desktop."""

    theme_changed = Signal(object)

    def __init__(self, app: QApplication, setting: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self._setting = ""
        self._applied: Theme | None = None
        app.styleHints().colorSchemeChanged.connect(self._follow_desktop)
        self.set_setting(setting)

    @property
    def setting(self) -> str:
        """What was asked for: "system", "light" or "dark"."""
        return self._setting

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return current_theme()

    def set_setting(self, setting: str) -> None:
        """Change the setting and the look at once; an unknown word means "system"."""
        self._setting = setting if setting in THEMES else "system"
        hints = self._app.styleHints()
        if self._setting == "system":
            hints.unsetColorScheme()
        else:
            dark = self._setting == "dark"
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._apply()

    def _follow_desktop(self) -> None:
        if self._setting == "system":
            self._apply()

    def _apply(self) -> None:
        theme = load_theme(system_theme(self._app) if self._setting == "system" else self._setting)
        if theme is not self._applied:
            self._applied = theme
            apply_theme(self._app, theme)
            refresh_icons(self._app)
            self.theme_changed.emit(theme)
