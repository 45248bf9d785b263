"""The dialog for training: counts, progress, what was gained, and the choice of a model."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop_app.core.model import Label
from desktop_app.nlp.own_models import OwnModel
from desktop_app.services.reviewed_training import LabelGain, Training
from desktop_app.ui.dialogs.model_field import ModelField
from desktop_app.ui.dialogs.training_dialog import TrainingDialog

MODEL = OwnModel("2026-11-22-77bc74ca", "2026-11-22", 111, 2.4, True)
ROWS = (LabelGain("PERS", 93.9, 93.7, 822), LabelGain("ROLE", 0.0, 75.7, 89), LabelGain("", 87.8, 90.2, 911))


def _training(*, certain: bool = True) -> Training:
    model = OwnModel(MODEL.name, MODEL.made, MODEL.articles, MODEL.gain, certain)
    return Training(model, 911, ROWS, 1.7 if certain else -0.4, 3.2, ("ROLE",), (("RARE", 2),))


@pytest.fixture
def dialog(opened) -> TrainingDialog:
    return opened(TrainingDialog(""))


def test_too_few_articles_can_not_be_learned_from(dialog):
    dialog.show_count(2)
    assert not dialog.start_button.isEnabled()
    assert "three" in dialog.message.text()
    assert "2" in dialog.title.text()


def test_training_by_keyboard_from_the_count_to_the_choice(dialog, qtbot):
    dialog.show_count(111)
    assert dialog.start_button.hasFocus()
    with qtbot.waitSignal(dialog.start_wanted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.bar.isVisible() and not dialog.start_button.isEnabled()
    dialog.show_progress(30, 120)
    assert dialog.bar.value() * 4 == dialog.bar.maximum()
    dialog.show_training(_training())
    assert not dialog.bar.isVisible()
    shown = [dialog.table.item(0, column).text() for column in range(5)]
    assert shown[:3] == ["All", "87.8", "90.2"] and "+2.4" in shown[3]
    assert "RARE" in dialog.message.text() and "1.7" in dialog.message.text()
    assert dialog.use_button.hasFocus()
    with qtbot.waitSignal(dialog.model_chosen) as chosen:
        qtbot.keyClick(dialog.use_button, Qt.Key.Key_Space)
    assert chosen.args == [MODEL.name]
    assert not dialog.isVisible()


def test_without_a_certain_gain_the_present_one_is_at_hand(dialog, qtbot):
    dialog.show_count(5)
    dialog.start_button.click()
    dialog.show_training(_training(certain=False))
    assert dialog.title.text() == "No certain gain"
    assert dialog.close_button.hasFocus()
    with qtbot.assertNotEmitted(dialog.model_chosen):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_labels_are_called_as_everywhere_in_the_window(opened):
    label = Label(1, "PERS", "شخص", "Person", "#123456", None, "", None, 0)
    dialog = opened(TrainingDialog("", [label]))
    dialog.show_training(_training())
    cells = [dialog.table.item(i, 0).text() for i in range(dialog.table.rowCount())]
    assert "Person" in cells and "PERS" not in cells and "ROLE" in cells


def test_escape_gives_a_running_training_up_once(dialog, qtbot):
    dialog.show_count(5)
    dialog.start_button.click()
    with qtbot.waitSignal(dialog.stop_wanted):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_problem_is_told_and_it_can_be_tried_again(dialog):
    dialog.show_count(5)
    dialog.start_button.click()
    dialog.show_problem("The disk is full.")
    assert dialog.message.text() == "The disk is full."
    assert dialog.start_button.isEnabled() and not dialog.bar.isVisible()


def test_a_model_in_use_is_left_by_a_button(opened, qtbot):
    dialog = opened(TrainingDialog(MODEL.name))
    with qtbot.waitSignal(dialog.model_chosen) as chosen:
        qtbot.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)
    assert chosen.args == [""]


def test_a_model_that_is_gone_is_listed_as_such(qtbot):
    field = ModelField([MODEL])
    qtbot.addWidget(field)
    assert field.value() == ""
    field.set_value(MODEL.name)
    assert field.value() == MODEL.name and "+2.4" in field.box.currentText()
    field.set_value("gone")
    assert field.value() == "gone" and "can't be used" in field.box.currentText()
