"""Keys beside the commands of a menu read the same in both directions."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui import i18n
from desktop_app.ui.actions import make_actions, retranslate_actions
from desktop_app.ui.commands import COMMANDS


def test_keys_that_end_in_a_sign_are_set_apart_in_an_arabic_menu(app: QApplication, qtbot: QtBot) -> None:
    window, reader = QWidget(), QWidget()
    qtbot.addWidget(window)
    qtbot.addWidget(reader)
    actions = make_actions(window, reader, {command.id: lambda: None for command in COMMANDS})
    i18n.install_language(app, "ar")
    retranslate_actions(actions)
    assert actions["zoom_in"].text().endswith("\t\u2066Ctrl++\u2069")
    assert "\t" not in actions["import_files"].text()
    assert "\u2066" not in actions["zoom_in"].toolTip() and "\t" not in actions["zoom_in"].iconText()
    i18n.install_language(app, "en")
    retranslate_actions(actions)
    assert actions["zoom_in"].text() == "&Larger text"
    assert actions["zoom_in"].shortcut() == QKeySequence("Ctrl++")
