"""The list of a drop-down shows whole entries, as many as there is room for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import apply_theme, load_theme


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("chosen", [0, 3, 6])
def test_an_open_list_shows_every_entry_in_full_each_time(
    app: QApplication, qtbot: QtBot, theme: str, direction: Qt.LayoutDirection, chosen: int
) -> None:
    apply_theme(app, load_theme(theme))
    box = QComboBox()
    qtbot.addWidget(box)
    box.setLayoutDirection(direction)
    box.addItems(["Imported", "العنوان", "Source", "التاريخ", "Accepted", "بانتظار القرار", "Reviewed"])
    with qtbot.waitExposed(box):
        box.show()
    box.setCurrentIndex(chosen)
    for _ in range(2):
        QTest.mouseClick(box, Qt.MouseButton.LeftButton)
        entries = box.view()
        qtbot.waitUntil(entries.isVisible)
        app.processEvents()
        room = entries.viewport().rect()
        shown = [entries.visualRect(box.model().index(row, 0)) for row in range(box.count())]
        assert all(room.contains(place) for place in shown)
        assert entries.verticalScrollBar().maximum() == 0
        assert entries.currentIndex().row() == chosen
        QTest.keyClick(entries, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not entries.isVisible())  # noqa: B023
