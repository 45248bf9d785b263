"""Entities from the reader to the store and back, with undo, on a real window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app.core.model import ArticleDraft, MentionDraft
from desktop_app.services import importing, new_store, reading
from desktop_app.services.workspace import Workspace

TEXTS = (
    "التقى عبد الفتاح السيسي بلينكن، وقال السيسي كلمة.",
    "عاد السيسي إلى القاهرة.",
)
NAMES = {"عبد الفتاح السيسي": "PERS", "السيسي": "PERS", "بلينكن": "PERS", "القاهرة": "LOC"}


@pytest.fixture
def desktop(open_desktop, tmp_path: Path):
    pattern = re.compile("|".join(sorted(NAMES, key=len, reverse=True)))
    with Workspace.open(tmp_path / "news.sqlite", "amal") as ws:
        new_store.prepare(ws)
        drafts = [
            ArticleDraft(
                text,
                f"{number:064}",
                f"خبر {number}",
                mentions=tuple(MentionDraft(m.start(), m.end(), NAMES[m[0]]) for m in pattern.finditer(text)),
            )
            for number, text in enumerate(TEXTS)
        ]
        assert not importing.import_items(ws, drafts).failures
    from desktop_app.settings import Settings

    settings = Settings.load(tmp_path / "settings.json")
    settings.recognise_on_import = False
    settings.save()
    return open_desktop()


def entity_names(desktop) -> list[str | None]:
    ws = desktop.window._session.workspace
    return [m.entity_name for id_ in reading.article_ids(ws) for m in reading.article_mentions(ws, id_)]


def test_a_surname_is_linked_and_unlinked_by_keys_alone(desktop, qtbot) -> None:
    window = desktop.window
    window.view.setFocus()
    desktop.press("F3", 3)
    assert window.view.current_mention().text == "السيسي"
    desktop.press("Shift+F12")
    entities = window.companions.entities.window
    qtbot.waitUntil(lambda: entities.model.count() == 4)
    referent = entities.model.referent(entities.tree.currentIndex())
    assert referent.name == "السيسي"
    entities.tabs.setCurrentIndex(1)
    entities.suggestion_page.table.selectRow(0)
    with qtbot.waitSignal(window._session.changed):
        entities.suggestion_page.link_button.click()
    assert entity_names(desktop) == ["عبد الفتاح السيسي", None, "عبد الفتاح السيسي", None, None]
    desktop.settle()
    qtbot.waitUntil(lambda: entities.actions_by_id["undo"].isEnabled())
    with qtbot.waitSignal(window._session.changed):
        entities.actions_by_id["undo"].trigger()
    assert entity_names(desktop) == [None] * 5
    with qtbot.waitSignal(window._session.changed):
        entities.actions_by_id["redo"].trigger()
    assert "عبد الفتاح السيسي" in entity_names(desktop)
    desktop.settle()


def test_a_tag_is_gone_to_in_another_article(desktop, qtbot) -> None:
    window = desktop.window
    window.actions_by_id["entities"].trigger()
    entities = window.companions.entities.window
    qtbot.waitUntil(lambda: entities.model.count() == 4)
    cairo = next(r for r in window.companions.entities._overview.referents if r.name == "القاهرة")
    assert entities.show_ref(cairo.ref, cairo.name)
    qtbot.waitUntil(lambda: entities.place_model.rowCount() == 1)
    entities.places.choose_current()
    assert window.desk.article_id == 2
    assert window.view.current_mention().text == "القاهرة"
    desktop.settle()


def test_what_can_not_be_done_is_said_in_the_window(desktop, qtbot) -> None:
    window = desktop.window
    window.actions_by_id["entities"].trigger()
    entities = window.companions.entities.window
    qtbot.waitUntil(lambda: entities.model.count() == 4)
    found = {r.name: r for r in window.companions.entities._overview.referents}
    entities.link_requested.emit([found["القاهرة"].ref], found["السيسي"].ref)
    qtbot.waitUntil(lambda: "one label" in entities.message.text())
    assert entity_names(desktop) == [None] * 5
    desktop.settle()


def accepted(desktop, quote: str) -> int:
    ws = desktop.window._session.workspace
    tags = [m for id_ in reading.article_ids(ws) for m in reading.article_mentions(ws, id_)]
    return sum(m.text == quote and m.status.value == "accepted" for m in tags)


def test_selected_words_are_tagged_everywhere_by_keys_and_taken_back_by_one(desktop, qtbot) -> None:
    window = desktop.window
    start, end = desktop.place_of("كلمة")
    desktop.caret_to(start)
    desktop.press("Ctrl+Shift+Left")
    assert window.view.target_span() == (start, end)
    desktop.press("Ctrl+R")
    dialog = window.companions.everywhere.dialog
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    with qtbot.waitSignal(window._session.changed):
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
        assert dialog.apply_button.hasFocus()
        qtbot.keyClick(dialog.apply_button, Qt.Key.Key_Space)
    assert accepted(desktop, "كلمة") == 1
    desktop.settle()
    window.actions_by_id["undo"].trigger()
    assert accepted(desktop, "كلمة") == 0


def test_a_name_is_deleted_everywhere_and_comes_back_by_one_undo(desktop, qtbot) -> None:
    window = desktop.window
    window.view.set_current_mention(next(m.id for m in window.view.mentions() if m.text == "بلينكن"))
    window.actions_by_id["everywhere"].trigger()
    dialog = window.companions.everywhere.dialog
    dialog.deed_box.setCurrentIndex(4)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    with qtbot.waitSignal(window._session.changed):
        dialog.apply_button.click()
    assert accepted(desktop, "بلينكن") == 0
    desktop.settle()
    window.actions_by_id["undo"].trigger()
    assert accepted(desktop, "بلينكن") == 1
