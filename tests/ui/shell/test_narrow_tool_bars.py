"""A tool bar that has no room for all of its buttons shows where the rest is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolBar, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import apply_theme, load_theme


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_button_for_the_rest_is_seen(
    app: QApplication, qtbot: QtBot, theme: str, direction: Qt.LayoutDirection
) -> None:
    apply_theme(app, load_theme(theme))
    bar = QToolBar()
    qtbot.addWidget(bar)
    bar.setLayoutDirection(direction)
    for name in ("شخص", "مكان", "منظمة", "اسم آخر"):
        bar.addAction(name)
    bar.resize(120, 40)
    with qtbot.waitExposed(bar):
        bar.show()
    rest = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    assert rest is not None and rest.isVisible()
    seen = rest.grab().toImage()
    colours = [seen.pixelColor(x, y).lightness() for x in range(seen.width()) for y in range(seen.height())]
    assert max(colours) - min(colours) > 60
