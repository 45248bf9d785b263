"""Words in context as a person asks for them: from a selection, a tag, the search and the entities, and back again."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app.core.arabic import fold
from desktop_app.core.concordance import Order
from desktop_app.core.entities import EntityEdit, EntityRef, NameRef
from desktop_app.core.model import ArticleQuery, SearchMode
from desktop_app.core.names import name_key
from desktop_app.services import entities, reading, tagging
from desktop_app.services.concordance import Tags, Words


def opened(desktop, qtbot):
    """The window of concordance, once it has found all it looked for."""
    window = desktop.window.companions.concordance.window
    qtbot.waitUntil(lambda: window._outcome is not None and not desktop.window.runner.tasks)
    return window


def keywords(window) -> set[str]:
    return {fold(line.keyword) for line in window.model.lines()}


def test_selected_words_open_it_and_a_line_leads_to_its_place(open_desktop, qtbot) -> None:
    desktop = open_desktop()
    desktop.window.desk.open(1)
    desktop.drag_over(*desktop.place_of("بلينكن"))
    desktop.press("F11")
    window = opened(desktop, qtbot)
    assert window.asked().sought == Words("بلينكن") and keywords(window) == {"بلينكن"}
    assert len({line.article_id for line in window.model.lines()}) == 3 and window.table.hasFocus()
    desktop.press("End")
    line = window.table.current_line()
    desktop.press("Return")
    view = desktop.window.view
    assert desktop.window.desk.article_id == line.article_id
    assert view.selected_span() == (line.start, line.end) and window.isVisible()
    qtbot.waitUntil(view.hasFocus)
    desktop.settle()
    assert view.selected_span() == (line.start, line.end)


def test_the_search_of_the_list_opens_it_by_key_and_by_button(open_desktop, qtbot) -> None:
    desktop = open_desktop()
    bar = desktop.window.desk.list_panel.filter_bar
    desktop.press("Ctrl+F")
    desktop.type("مصر")
    desktop.settle()
    desktop.press("F11")
    window = opened(desktop, qtbot)
    assert window.asked().sought == Words("مصر") and not window.asked().listed
    in_all = window.model.rowCount()
    bar.ask(ArticleQuery("ال.*يل", SearchMode.REGEX, source="صدى البلد"))
    desktop.settle()
    bar.context_button.click()
    window = opened(desktop, qtbot)
    assert window.asked().sought == Words("ال.*يل", SearchMode.REGEX) and window.asked().listed
    assert {line.source for line in window.model.lines()} == {"صدى البلد"} and in_all > 0
    line = window.model.line(window.model.rowCount() - 1)
    window.place_chosen.emit(*line.place)
    desktop.settle()
    # The search of the list marks its hits in the text just opened; the place chosen stays in view.
    assert desktop.window.view.selected_span() == (line.start, line.end)
    cursor = desktop.window.view.cursorRect()
    assert desktop.window.view.viewport().rect().intersects(cursor)


def test_the_current_tag_opens_it_on_whom_it_refers_to(open_desktop, qtbot) -> None:
    desktop = open_desktop()
    window, ws = desktop.window, desktop.window._session.workspace
    window.desk.open(1)
    desktop.settle()
    mention = next(m for m in reading.article_mentions(ws, 1) if m.label == "PERS")
    window.view.set_current_mention(mention.id)
    window.view.setFocus()
    desktop.press("F11")
    assert opened(desktop, qtbot).asked().sought == Words(
        f'"{mention.text}"' if " " in mention.text else mention.text
    )
    desktop.press("Escape")
    edited = entities.edit(ws, _name_ref(ws, mention), EntityEdit("فلان"))
    window._session.take(edited)
    desktop.settle()
    window.view.set_current_mention(mention.id)
    window.activateWindow()
    window.view.setFocus()
    qtbot.waitUntil(window.view.hasFocus)
    desktop.press("F11")
    found = opened(desktop, qtbot)
    (entity_id,) = (m.entity_id for m in reading.article_mentions(ws, 1) if m.id == mention.id)
    assert entity_id is not None and found.asked().sought == Tags(EntityRef(entity_id), "فلان")
    assert found.model.rowCount() > 0
    assert (1, mention.start, mention.end) in {line.place for line in found.model.lines()}


def _name_ref(ws, mention):
    return NameRef(None, mention.label_id, name_key(mention.text))


def test_the_entities_open_it_by_key(open_desktop, qtbot) -> None:
    desktop = open_desktop()
    desktop.press("F12")
    people = desktop.window.companions.entities.window
    qtbot.waitUntil(lambda: people.model.rowCount() > 0 and not desktop.window.runner.tasks)
    people.tree.setCurrentIndex(people.model.index(0, 0))
    referent = people.model.referent(people.tree.currentIndex())
    qtbot.keyClick(people, Qt.Key.Key_F11)
    window = opened(desktop, qtbot)
    assert window.asked().sought == Tags(referent.ref, referent.name)
    assert window.model.rowCount() == referent.n_tags
    assert referent.name in window.controls._subject.text()


def test_tags_are_kept_in_step_and_everywhere_is_one_key_away(open_desktop, qtbot) -> None:
    desktop = open_desktop()
    main = desktop.window
    main.companions.concordance._open(Words("شكري", SearchMode.EXACT))
    window = opened(desktop, qtbot)
    line = next(line for line in window.model.lines())
    label = reading.all_labels(main._session.workspace)[3].id
    main._session.perform(tagging.tag, line.article_id, line.start, line.end, label)
    qtbot.waitUntil(lambda: any(tag.label_id == label for tag in window.model.line(0).tags))
    main._session.undo()
    qtbot.waitUntil(lambda: all(tag.label_id != label for tag in window.model.line(0).tags))
    window.acts.actions_by_id["everywhere"].trigger()
    dialog = main.companions.everywhere.dialog
    assert dialog is not None and main.desk.article_id == line.article_id
    qtbot.waitUntil(lambda: not main.runner.tasks)
    assert dialog.model.rowCount() > 0
    dialog.reject()


def test_lines_are_copied_and_exported_as_they_are_shown(
    open_desktop, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = open_desktop()
    desktop.window.companions.concordance._open(Words("القاهرة"))
    window = opened(desktop, qtbot)
    window.controls.sort_by(Order.BEFORE_1)
    qtbot.waitUntil(lambda: not desktop.window.runner.tasks)
    shown = [window.model.line(row) for row in range(window.model.rowCount())]
    desktop.press("Ctrl+A")
    desktop.press("Ctrl+C")
    qtbot.waitUntil(lambda: "copied" in window.message.text())
    copied = QApplication.clipboard().text().split("\n")
    assert len(copied) == len(shown)
    assert copied[0].split("\t")[1] == shown[0].kwic().keyword
    target = tmp_path / "سياق.csv"
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda dialog: [str(target)])
    desktop.press("Ctrl+E")
    qtbot.waitUntil(lambda: "written" in window.message.text())
    with target.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(int(row["article_id"]), int(row["start"])) for row in rows] == [
        (line.article_id, line.start) for line in shown
    ]


def test_it_follows_language_and_theme_and_closes_with_the_main_window(open_desktop, qtbot) -> None:
    desktop = open_desktop()
    desktop.press("F11")
    window = desktop.window.companions.concordance.window
    qtbot.waitUntil(window.controls.edit.hasFocus)
    desktop.window.companions.concordance._open(Words("القاهرة"))
    opened(desktop, qtbot)
    for language, title in (("ar", "الكلمات في السياق"), ("en", "Words in context")):
        desktop.window.preferences.choose("language", language)
        desktop.window.preferences.choose("theme", "dark")
        qtbot.waitUntil(lambda title=title: window.windowTitle() == title)
        assert window.grab().width() > 0
    window.acts.actions_by_id["wider"].trigger()
    qtbot.waitUntil(lambda: bool(window.passage.toPlainText()))
    desktop.window.close()
    assert not window.isVisible()
