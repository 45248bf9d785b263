"""The interface's language: translations, direction and locale, switchable while the program runs.

How a widget keeps up: put every `setText(self.tr(...))` into a method `retranslate()`, call it at the end
of `__init__`, and again from `changeEvent` on `QEvent.Type.LanguageChange`:

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

A number goes through `self.tr("%n article(s)", "", n)`: lupdate sees plurals in `self.tr` only, and only
with all three arguments in place. Digits are the ASCII ones that news use.
"""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.paths import resource_path
from desktop_app.ui.icons import refresh_icons

LANGUAGES = ("ar", "en")
_TERRITORY = {"ar": "ar_AE", "en": "en_GB"}

log = logging.getLogger(__name__)
_installed: list[QTranslator] = []


def system_language() -> str:
    """The first of the desktop's languages that the interface has; English when it has none of them."""
    for tag in QLocale.system().uiLanguages():
        language = tag.split("-")[0]
        if language in LANGUAGES:
            return language
    return "en"


def install_language(app: QApplication, setting: str) -> str:
    """Switch the interface to the setting ("system", "ar" or "en"); returns the language, "ar" or "en".

    Direction and locale follow. Open windows get LanguageChange and LayoutDirectionChange events.
    """
    language = setting if setting in LANGUAGES else system_language()
    locale = locale_for(language)
    QLocale.setDefault(locale)
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
    )
    for window in app.topLevelWidgets():
        window.setLocale(locale)
    refresh_icons(app)
    _replace_translators(app, language)
    return language


def current_language() -> str:
    """The language last installed, "ar" or "en"."""
    return "ar" if QLocale().language() is QLocale.Language.Arabic else "en"


def locale_for(language: str) -> QLocale:
    """The person's own locale when it is of this language and writes ASCII digits, as news do; else a neutral one."""
    system = QLocale.system()
    if system.name().split("_")[0] == language and system.zeroDigit() == "0":
        return QLocale(system.name())
    return QLocale(_TERRITORY[language])


def _replace_translators(app: QApplication, language: str) -> None:
    """Install Qt's own texts, then our English plurals, then the language; the last one is asked first."""
    for old in _installed:
        app.removeTranslator(old)
        old.deleteLater()
    _installed.clear()
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    ours = [resource_path("i18n", f"rasid_{code}.qm") for code in dict.fromkeys(("en", language))]
    for path in (qt_folder / f"qtbase_{language}.qm", *ours):
        translator = QTranslator(app)
        if translator.load(str(path)):
            app.installTranslator(translator)
            _installed.append(translator)
        else:
            log.info("no translations in %s", path)
            translator.deleteLater()
