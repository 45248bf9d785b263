"""Training on reviewed articles in the window, from the menu to the choice in the settings and back."""

from __future__ import annotations

import pytest

from desktop_app.nlp.own_models import own_models
from desktop_app.services import details, reading, tagging


@pytest.mark.slow
def test_the_window_trains_uses_the_model_and_leaves_it_again(open_desktop) -> None:
    desktop = open_desktop()
    window, ws = desktop.window, desktop.window.desk._session.workspace
    ids = reading.article_ids(ws)
    for article_id in ids:
        tagging.accept_all(ws, article_id)
    details.set_reviewed(ws, ids, True)
    window.actions_by_id["train"].trigger()
    dialog = window.companions.training.dialog
    assert dialog is not None
    desktop.qtbot.waitUntil(dialog.start_button.isEnabled, timeout=10_000)
    desktop.press("Return")
    desktop.qtbot.waitUntil(lambda: dialog.bar.maximum() > 0 and dialog.bar.value() > 0, timeout=60_000)
    desktop.qtbot.waitUntil(dialog.use_button.isVisible, timeout=240_000)
    assert dialog.table.rowCount() >= 4
    [model] = own_models()
    dialog.use_button.setFocus()
    desktop.press("Space")
    assert desktop.settings.own_model == model.name
    desktop.settle()
    assert f".{model.name[-8:]} " in (reading.article(ws, window.desk.article_id).recognised_by or "")

    window.actions_by_id["train"].trigger()
    desktop.qtbot.waitUntil(window.companions.training.dialog.start_button.isEnabled, timeout=10_000)
    window.companions.training.dialog.back_button.setFocus()
    desktop.press("Space")
    assert desktop.settings.own_model == ""
    desktop.settle()


def test_closing_the_dialog_gives_the_training_up(open_desktop) -> None:
    desktop = open_desktop()
    window, ws = desktop.window, desktop.window.desk._session.workspace
    ids = reading.article_ids(ws)
    for article_id in ids:
        tagging.accept_all(ws, article_id)
    details.set_reviewed(ws, ids, True)
    window.actions_by_id["train"].trigger()
    dialog = window.companions.training.dialog
    desktop.qtbot.waitUntil(dialog.start_button.isEnabled, timeout=10_000)
    desktop.press("Return")
    desktop.qtbot.waitUntil(lambda: any(task.key == "train" for task in window.runner.tasks))
    desktop.press("Esc")
    assert window.companions.training.dialog is None
    desktop.settle()
    assert own_models() == []


def test_a_trained_model_that_is_gone_is_told_of_at_the_start(open_desktop) -> None:
    desktop = open_desktop()
    desktop.settings.own_model = "2026-01-01-gone"
    desktop.settings.save()
    desktop.close()
    notice = open_desktop().window.notifications.current
    assert notice is not None and "2026-01-01-gone" in notice.text()
