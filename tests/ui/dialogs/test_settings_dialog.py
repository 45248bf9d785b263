"""The settings dialog: each option has its control, and nothing changes before OK or Apply."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop_app.nlp.engine import EngineStatus
from desktop_app.settings import Settings, login_name
from desktop_app.ui.dialogs.settings_dialog import SettingsDialog
from desktop_app.ui.notifications import Severity

ALT = Qt.KeyboardModifier.AltModifier
ENGINES = (
    EngineStatus("builtin", True),
    EngineStatus("camel", False, "Its data is missing. Choose its folder."),
)


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def dialog(settings, opened) -> SettingsDialog:
    return opened(SettingsDialog(settings, ENGINES))


def test_every_option_has_a_control_that_is_named(dialog):
    assert set(dialog.fields) == set(Settings.options())
    for name, field in dialog.fields.items():
        control = field.control()
        assert control.accessibleName() or control.property("text"), name


def test_the_controls_show_the_settings_and_their_bounds(settings, opened):
    settings.language, settings.reader_size, settings.threshold = "ar", 21, 0.375
    dialog = opened(SettingsDialog(settings, ENGINES))

    assert {name: field.value() for name, field in dialog.fields.items()} == {
        name: settings.get(name) for name in Settings.options()
    }
    spin = dialog.fields["reader_size"].control()
    assert (spin.minimum(), spin.maximum()) == (8, 48)
    assert not dialog.apply_button.isEnabled()


def test_ok_applies_what_was_changed_by_keyboard(dialog, settings, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_L, ALT)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(dialog, Qt.Key.Key_N, ALT)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(dialog.focusWidget(), "Hala")
    qtbot.keyClick(dialog, Qt.Key.Key_S, ALT)
    qtbot.keyClick(dialog, Qt.Key.Key_N, ALT)
    assert dialog.fields["threshold"].control().hasFocus()
    for _ in range(2):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_PageUp)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Up)
    with qtbot.waitSignal(dialog.applied) as applied:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert sorted(applied.args[0]) == ["annotator", "language", "threshold"]
    assert (settings.language, settings.annotator, settings.threshold) == ("ar", "Hala", 0.51)
    assert not dialog.isVisible()


def test_cancel_leaves_everything_and_shows_it_again(dialog, settings, qtbot):
    dialog.show_page("tagging")
    qtbot.mouseClick(
        dialog.fields["snap_to_words"].control(), Qt.MouseButton.LeftButton, pos=dialog.rect().topLeft()
    )
    dialog.fields["snap_to_words"].control().click()
    assert dialog.pending() in ([], ["snap_to_words"])
    dialog.fields["reader_size"].set_value(30)
    with qtbot.assertNotEmitted(dialog.applied):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert settings.reader_size == 16 and settings.snap_to_words
    assert dialog.fields["reader_size"].value() == 16


def test_apply_keeps_the_dialog_and_a_later_cancel_keeps_what_was_applied(dialog, settings, qtbot):
    dialog.fields["theme"].set_value("dark")
    with qtbot.waitSignal(dialog.applied) as applied:
        qtbot.mouseClick(dialog.apply_button, Qt.MouseButton.LeftButton)
    assert applied.args == [["theme"]]
    assert dialog.isVisible() and not dialog.apply_button.isEnabled()

    dialog.fields["theme"].set_value("light")
    qtbot.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    assert settings.theme == "dark"


def test_ok_without_a_change_applies_nothing(dialog, qtbot):
    with qtbot.assertNotEmitted(dialog.applied):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_an_emptied_name_goes_back_to_the_login_name(settings, opened):
    settings.annotator = "Hala"
    dialog = opened(SettingsDialog(settings, ENGINES))
    dialog.fields["annotator"].control().clear()
    dialog.apply()

    assert settings.annotator == login_name()
    assert dialog.fields["annotator"].value() == login_name()


def test_a_threshold_finer_than_the_slider_survives(settings, opened):
    settings.threshold = 0.375
    dialog = opened(SettingsDialog(settings, ENGINES))
    dialog.fields["theme"].set_value("dark")
    dialog.apply()

    assert settings.threshold == 0.375


def test_defaults_come_back_for_the_page_that_is_shown(dialog, qtbot):
    dialog.fields["reader_size"].set_value(30)
    dialog.fields["theme"].set_value("dark")
    dialog.show_page("reading")
    qtbot.mouseClick(dialog.defaults_button, Qt.MouseButton.LeftButton)

    assert dialog.fields["reader_size"].value() == 16
    assert dialog.fields["theme"].value() == "dark"


def test_the_sample_follows_the_controls_before_they_are_applied(dialog):
    def lines_height() -> float:
        return dialog.sample.document().firstBlock().blockFormat().lineHeight()

    before = lines_height()
    dialog.fields["line_spacing"].set_value(3.0)
    assert lines_height() > before
    dialog.fields["reader_font"].set_value("Amiri")
    assert "Amiri" in dialog.sample.document().defaultFont().families()
    ordinary = dialog.sample.document().lastBlock().begin().fragment().charFormat().foreground().color()
    dialog.fields["dim_boilerplate"].set_value(False)
    assert (
        dialog.sample.document().lastBlock().begin().fragment().charFormat().foreground().color() != ordinary
    )


def test_the_engines_say_whether_they_are_ready(dialog, settings, qtbot):
    states = dialog.fields["engine"].states
    assert states["builtin"].severity is Severity.SUCCESS
    assert states["camel"].text() == "Its data is missing. Choose its folder."

    dialog.show_page("recogniser")
    with qtbot.waitSignal(dialog.fields["engine"].changed):
        qtbot.keyClick(dialog, Qt.Key.Key_C, ALT)
    dialog.apply()
    assert settings.engine == "camel"

    dialog.set_engines([EngineStatus("camel", True)])
    assert states["camel"].severity is Severity.SUCCESS
    assert not states["builtin"].isVisible()


def test_a_folder_of_data_is_browsed_for_and_told_to_the_host(dialog, settings, qtbot, tmp_path, chooser_of):
    field = dialog.fields["camel_data"]
    dialog.show_page("recogniser")
    field.control().setText("/nowhere/at/all")
    assert "/nowhere/at/all" in field.message.text()

    qtbot.mouseClick(field.browse_button, Qt.MouseButton.LeftButton)
    chooser = chooser_of(dialog)
    chooser.setDirectory(str(tmp_path))
    with qtbot.waitSignal(dialog.camel_data_chosen) as chosen:
        chooser.accept()

    assert chosen.args == [str(tmp_path)]
    assert not field.message.isVisible()
    dialog.apply()
    assert settings.camel_data == str(tmp_path)


def test_every_label_leads_to_its_control(dialog):
    labels = [label for label in dialog.findChildren(QLabel) if "&" in label.text()]
    assert labels and all(label.buddy() is not None for label in labels)


def test_the_keyboard_reaches_every_control_of_a_page(dialog, qtbot):
    dialog.show_page("reading")
    wanted = {dialog.fields[name].control() for name in ("reader_font", "reader_size", "line_spacing")}
    wanted |= {
        dialog.fields[name].control() for name in ("dim_boilerplate", "show_rejected", "show_label_names")
    }
    reached = set()
    for _ in range(14):
        reached.add(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert wanted <= reached
