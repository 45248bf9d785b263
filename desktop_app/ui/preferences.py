"""The user's choices in force: applied to the window as they change, and kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.errors import UserError
from desktop_app.settings import Settings
from desktop_app.ui.i18n import current_language, install_language
from desktop_app.ui.theme_controller import ThemeController

_ZOOM_STEP = 1


class Preferences(QObject):
    """Changes settings, saves them, and switches language and theme; `applied` lets others follow."""

    applied = Signal(list)
    """These settings, by name, are in force."""
    failed = Signal(object)
    """A UserError: the settings could not be saved."""

    def __init__(
        self, app: QApplication, settings: Settings, themes: ThemeController, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.app = app
        self._themes = themes
        self._language = settings.language
        self.settings = settings

    def choose(self, name: str, value: object) -> None:
        """Choose a value of a setting, look accordingly and keep it."""
        self.settings.set(name, value)
        self.apply([name])

    def setter(self, name: str) -> Callable[[object], None]:
        """What an action that switches this setting calls."""
        return lambda value: self.choose(name, value)

    def apply(self, changed: Sequence[str]) -> None:
        """These settings have changed: put them in force and keep them."""
        if self.settings.language != self._language:
            self._language = self.settings.language
            install_language(self.app, self._language)
        if self._themes.setting != self.settings.theme:
            self._themes.set_setting(self.settings.theme)
        self.applied.emit(list(changed))
        try:
            self.settings.save()
        except UserError as error:
            self.failed.emit(error)

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller; 0 is its normal size."""
        if steps == 0:
            self.settings.reset("reader_size")
        else:
            option = Settings.options()["reader_size"]
            size = self.settings.reader_size + steps * _ZOOM_STEP
            self.settings.reader_size = int(min(option.maximum, max(option.minimum, size)))
        self.apply(["reader_size"])

    def toggle_language(self) -> None:
        """Arabic or English, whichever it is not."""
        self.choose("language", "en" if current_language() == "ar" else "ar")

    def toggle_theme(self) -> None:
        """Light or dark, whichever it is not."""
        self.choose("theme", "light" if self._themes.theme.dark else "dark")
