"""The interface changes its language, direction and locale while it runs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QSpinBox
from pytestqt.qtbot import QtBot

from desktop_app.ui import i18n
from desktop_app.ui.messages import describe_change
from desktop_app.ui.task_bar import TaskBar
from desktop_app.ui.tasks import TaskRunner


def test_arabic_turns_the_application_around(app: QApplication) -> None:
    assert i18n.install_language(app, "ar") == "ar"
    assert app.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert QLocale().language() is QLocale.Language.Arabic
    assert i18n.current_language() == "ar"
    assert describe_change("undo", {}) == "تراجع"


def test_english_turns_it_back(app: QApplication) -> None:
    i18n.install_language(app, "ar")
    assert i18n.install_language(app, "en") == "en"
    assert app.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert describe_change("undo", {}) == "Undo"


def test_the_systems_language_or_english_is_taken(app: QApplication) -> None:
    assert i18n.install_language(app, "system") == i18n.system_language()
    assert i18n.install_language(app, "tlh") in i18n.LANGUAGES


def test_digits_are_those_that_news_use(app: QApplication) -> None:
    i18n.install_language(app, "ar")
    if QLocale.system().language() is not QLocale.Language.Arabic:
        assert QLocale().toString(2024) == "2,024"


@pytest.mark.parametrize(
    ("count", "english", "arabic"),
    [
        (1, "Import 1 article", "استيراد مقال واحد"),
        (2, "Import 2 articles", "استيراد مقالين"),
        (5, "Import 5 articles", "استيراد 5 مقالات"),
        (11, "Import 11 articles", "استيراد 11 مقالًا"),
        (100, "Import 100 articles", "استيراد 100 مقال"),
    ],
)
def test_plurals_follow_the_language(app: QApplication, count: int, english: str, arabic: str) -> None:
    for language, wording in (("en", english), ("ar", arabic)):
        i18n.install_language(app, language)
        assert describe_change("import", {"count": str(count)}) == wording


def test_an_open_widget_changes_with_it(app: QApplication, qtbot: QtBot) -> None:
    i18n.install_language(app, "en")
    bar = TaskBar(TaskRunner(app))
    qtbot.addWidget(bar)
    spin = QSpinBox(bar)
    assert bar.accessibleName() == "Running tasks"
    i18n.install_language(app, "ar")
    app.sendPostedEvents(None, QEvent.Type.LanguageChange)
    assert bar.accessibleName() == "المهام الجارية"
    assert bar.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert spin.locale().language() is QLocale.Language.Arabic


def test_qts_own_buttons_speak_arabic(app: QApplication, qtbot: QtBot) -> None:
    i18n.install_language(app, "ar")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    text = box.button(QDialogButtonBox.StandardButton.Cancel).text()
    assert any("\u0600" <= char <= "\u06ff" for char in text)
