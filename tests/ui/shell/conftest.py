"""The shell's tests change the application's theme and language; each finds it as it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from desktop_app.ui import i18n


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, put back to English, left-to-right, without a theme's colours afterwards."""
    palette, locale = qapp.palette(), QLocale()
    yield qapp
    i18n.install_language(qapp, "en")
    QLocale.setDefault(locale)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.setPalette(palette)
    qapp.setStyleSheet("")
