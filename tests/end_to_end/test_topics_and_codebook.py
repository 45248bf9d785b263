"""Suggested topics, topics of many articles and the codebook in the window, by keyboard and by mouse."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.core.model import Label, Status
from desktop_app.services import codebook, reading, topics


@pytest.fixture
def desktop(open_desktop, monkeypatch: pytest.MonkeyPatch):
    """The window on the seeds, whose names nobody reads: only topics and labels matter here."""
    from desktop_app.ui.desk import Desk

    monkeypatch.setattr(Desk, "recognise_open", lambda self: None)
    monkeypatch.setattr("desktop_app.ui.jobs.Jobs.recognise", lambda self, ids: None)
    return open_desktop()


def show_suggestions(desktop) -> list[str]:
    """Go to the topics' tab and wait for the suggestions; their English names."""
    side = desktop.window.desk.side
    side.setCurrentWidget(side.topics)
    rows = side.topics.suggestions.suggestions.rows
    desktop.qtbot.waitUntil(lambda: bool(side.topics.suggestions.suggestions.rows), timeout=20_000)
    rows = side.topics.suggestions.suggestions.rows
    return [row.topic.name_en for row in rows]


def given(desktop) -> dict[str, Status]:
    ws = desktop.window._session.workspace
    names = {topic.id: topic.name_en for topic in reading.all_topics(ws)}
    found = reading.article_topics(ws, desktop.window.desk.article_id)
    return {names[row.topic_id]: row.status for row in found}


def test_suggested_topics_are_given_and_dismissed_by_keyboard(desktop) -> None:
    first, second = show_suggestions(desktop)[:2]
    assert given(desktop) == {}
    desktop.press("Shift+F7")
    assert desktop.window.desk.side.topics.suggestions.hasFocus()
    desktop.press("Return")
    desktop.press("Del")
    assert given(desktop) == {first: Status.ACCEPTED, second: Status.REJECTED}
    desktop.settle()
    names = show_suggestions(desktop)
    assert first not in names and second not in names
    desktop.press("Ctrl+Z")
    desktop.press("Ctrl+Z")
    assert given(desktop) == {}
    desktop.qtbot.waitUntil(lambda: first in show_suggestions(desktop), timeout=20_000)


def test_the_suggestions_are_those_of_the_article_shown(desktop) -> None:
    before = show_suggestions(desktop)
    desktop.press("Ctrl+PgDown")
    tab = desktop.window.desk.side.topics
    assert tab.suggestions.suggestions.rows == []
    assert show_suggestions(desktop) != before


def test_a_topic_goes_to_several_articles_by_keyboard(desktop) -> None:
    window = desktop.window
    view = window.desk.list_panel.view
    view.setFocus()
    desktop.press("Ctrl+Home")
    desktop.press("Shift+Down", times=2)
    assert window.desk.list_panel.selected_ids() == (1, 2, 3)
    desktop.press("F7")
    dialog = window.topic_acts.dialog
    assert dialog is not None and "3" in dialog.title.text()
    desktop.qtbot.waitActive(dialog)
    dialog.edit.setFocus()
    desktop.qtbot.keyClicks(dialog.edit, "diplom")
    desktop.qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    ws = window._session.workspace
    topic = next(topic for topic in reading.all_topics(ws) if topic.name_en == "Diplomacy")
    assert reading.topic_counts(ws, [1, 2, 3, 4, 5]) == {topic.id: 3}
    assert window.desk.list_panel.selected_ids() == (1, 2, 3)
    dialog.close()
    window.activateWindow()
    window._session.undo()
    assert reading.topic_counts(ws, [1, 2, 3, 4, 5]) == {}


def test_articles_are_selected_with_the_mouse_and_the_open_one_stays(desktop) -> None:
    panel = desktop.window.desk.list_panel
    view = panel.view
    for row in (1, 3):
        at = view.visualRect(view.model().index(row, 0)).center()
        desktop.qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at
        )
    assert set(panel.selected_ids()) >= {2, 4} and panel.selected_count() >= 2
    at = view.visualRect(view.model().index(2, 0)).center()
    desktop.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert panel.selected_ids() == (3,) and desktop.window.desk.article_id == 3


def test_the_codebook_is_worked_on_beside_the_window(desktop, tmp_path: Path) -> None:
    window = desktop.window
    desktop.press("Ctrl+B")
    dialog = window.codebook.dialog
    assert dialog is not None and dialog.isVisible() and not dialog.isModal()
    ws = window._session.workspace
    unit = Label(0, "UNIT", "وحدة", "Unit", "#0b7285", "5", "", None, 0)
    window._session.perform(codebook.save, unit)
    assert any(action.data() == "Unit" for action in window.label_actions.actions)
    desktop.qtbot.waitUntil(lambda: dialog.count(1) is not None, timeout=20_000)
    dialog.go_to("UNIT")
    made = dialog.current_label()
    assert made is not None and made.name == "UNIT"
    path = tmp_path / "book.csv"
    window.codebook.export_to(path)
    window._session.perform(codebook.save, replace(made, name_en="Force"))
    window.codebook.import_from(path)
    assert "changed: 1" in dialog.message.text()
    window._session.undo()
    assert next(label for label in reading.all_labels(ws) if label.id == made.id).name_en == "Force"
    window.codebook._do(made.id, "", lambda ws_, control: codebook.delete(ws_, made.id, control))
    assert "UNIT" not in {label.name for label in reading.all_labels(ws)}
    window._session.undo()
    assert "UNIT" in {label.name for label in reading.all_labels(ws)}
    dialog.close()
    QApplication.processEvents()
    desktop.qtbot.waitUntil(lambda: window.codebook.dialog is None)


def test_an_own_topic_is_renamed_and_deleted(desktop) -> None:
    window = desktop.window
    window._session.perform(topics.create, "سد النهضة", None, [1])
    ws = window._session.workspace
    own = reading.all_topics(ws)[-1]
    window._session.perform(topics.rename, own.id, "السد", "The dam")
    assert reading.all_topics(ws)[-1].name_en == "The dam"
    window._session.perform(topics.delete, own.id)
    assert own.id not in {topic.id for topic in reading.all_topics(ws)}
