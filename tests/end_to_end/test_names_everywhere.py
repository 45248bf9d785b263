"""One act on every place of a name, and entities merged and split: by key and mouse, each taken back by one undo."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app.core.model import ArticleDraft, ArticleQuery
from desktop_app.services import importing, new_store, reading
from desktop_app.services.everywhere import Deed
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.ui.everywhere.dialog import Scope

TEXTS = (
    "التقى عبد الفتاح السيسي بلينكن، وقال السيسي: كلمة.",
    "عاد السِّيسي إلى القاهرة، والسيسى فيها.",
    "😀 گفت السیسی در قاهره، \u2067السيسي\u2069 والسيسيوبلينكن.",
    "لا أسماء هنا.",
)


@pytest.fixture
def desktop(open_desktop, tmp_path: Path):
    with Workspace.open(tmp_path / "news.sqlite", "amal") as ws:
        new_store.prepare(ws)
        drafts = [
            ArticleDraft(text, hashlib.sha256(text.encode()).hexdigest(), f"خبر {number}")
            for number, text in enumerate(TEXTS)
        ]
        assert not importing.import_items(ws, drafts).failures
    settings = Settings.load(tmp_path / "settings.json")
    settings.recognise_on_import = False
    settings.save()
    return open_desktop("ar", "dark")


def standing(desktop) -> list[tuple[int, str, str, str, str | None]]:
    """All tags: article, quote, label, status, entity."""
    ws = desktop.window._session.workspace
    return [
        (id_, m.text, m.label, m.status.value, m.entity_name)
        for id_ in reading.article_ids(ws)
        for m in reading.article_mentions(ws, id_)
    ]


def open_everywhere(desktop, words: str):
    """Select words in the open article with the mouse, and look for them everywhere."""
    window = desktop.window
    desktop.drag_over(*desktop.place_of(words))
    window.view.setFocus()
    window.actions_by_id["everywhere"].trigger()
    dialog = window.companions.everywhere.dialog
    desktop.qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
    return dialog


def done(desktop, dialog, qtbot) -> None:
    with qtbot.waitSignal(desktop.window._session.changed, timeout=20_000):
        qtbot.mouseClick(dialog.apply_button, Qt.MouseButton.LeftButton)
    desktop.settle()


def taken_back(desktop, qtbot, before: list[tuple[int, str, str, str, str | None]]) -> None:
    with qtbot.waitSignal(desktop.window._session.changed, timeout=20_000):
        desktop.window.actions_by_id["undo"].trigger()
    desktop.settle()
    assert standing(desktop) == before


def choose_deed(dialog, deed: Deed) -> None:
    dialog.deed_box.setCurrentIndex(dialog.deed_box.findData(deed))


def test_a_name_in_all_its_spellings_is_tagged_relabelled_rejected_and_deleted(desktop, qtbot) -> None:
    dialog = open_everywhere(desktop, "السيسي")
    quotes = ["السيسي", "السيسي", "السِّيسي", "السيسى", "السیسی", "السيسي"]
    assert [o.context[o.at : o.at + o.length] for o in dialog.model.ticked()] == quotes
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.model.counts()[0] == 5
    done(desktop, dialog, qtbot)
    tagged = standing(desktop)
    assert [(article, quote) for article, quote, *_ in tagged] == [
        (1, "السيسي"), (2, "السِّيسي"), (2, "السيسى"), (3, "السیسی"), (3, "السيسي"),
    ]  # fmt: skip
    for deed in (Deed.RELABEL, Deed.REJECT, Deed.DELETE):
        dialog = open_everywhere(desktop, "السيسي")
        choose_deed(dialog, deed)
        if deed is Deed.RELABEL:
            dialog.label_box.setCurrentIndex(2)
        done(desktop, dialog, qtbot)
        now = standing(desktop)
        assert {status for *_, status, _ in now} == {
            Deed.RELABEL: {"accepted"}, Deed.REJECT: {"rejected"}, Deed.DELETE: set(),
        }[deed]  # fmt: skip
        assert deed is not Deed.RELABEL or {label for _, _, label, *_ in now} == {"ORG"}
        taken_back(desktop, qtbot, tagged)
    taken_back(desktop, qtbot, [])
    ws = desktop.window._session.workspace
    assert [reading.text(ws, id_) for id_ in range(1, 5)] == list(TEXTS)


def test_words_that_are_selected_and_tagged_already_bring_their_label(desktop, qtbot) -> None:
    dialog = open_everywhere(desktop, "السيسي")
    dialog.label_box.setCurrentIndex(2)
    done(desktop, dialog, qtbot)
    dialog = open_everywhere(desktop, "كلمة")
    dialog.label_box.setCurrentIndex(3)
    done(desktop, dialog, qtbot)
    dialog = open_everywhere(desktop, "السيسي")
    assert dialog.label_box.currentIndex() == 2 and dialog.model.ticked() == []


def test_only_the_articles_that_the_list_shows_are_touched(desktop, qtbot) -> None:
    window = desktop.window
    window.desk.list_panel.filter_bar.ask(ArticleQuery("كلمة"))
    qtbot.waitUntil(lambda: window.desk.list_panel.model.rowCount() == 1)
    desktop.settle()
    dialog = open_everywhere(desktop, "السيسي")
    assert dialog.model.rowCount() == 6
    dialog.scope_box.setCurrentIndex(dialog.scope_box.findData(Scope.LISTED))
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    done(desktop, dialog, qtbot)
    assert {article for article, *_ in standing(desktop)} == {1}
    taken_back(desktop, qtbot, [])


def test_names_are_merged_named_and_split_by_key(desktop, qtbot) -> None:
    window = desktop.window
    for words in ("عبد الفتاح السيسي", "السيسي"):
        done(desktop, open_everywhere(desktop, words), qtbot)
    before = standing(desktop)
    window.actions_by_id["entities"].trigger()
    entities = window.companions.entities.window
    qtbot.waitUntil(lambda: entities.model.count() == 2)
    entities.activateWindow()
    entities.search.setFocus()
    desktop.type("سيسي")
    desktop.press("Return")
    qtbot.keyClick(entities.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(entities.tree.selected_refs()) == 2
    with qtbot.waitSignal(window._session.changed, timeout=20_000):
        entities.actions_by_id["merge"].trigger()
    qtbot.waitUntil(lambda: entities.model.count() == 1 and entities.detail.referent() is not None)
    assert len({entity for *_, entity in standing(desktop)}) == 1
    assert [row[:4] for row in standing(desktop)] == [row[:4] for row in before]
    entities.actions_by_id["rename"].trigger()
    assert entities.detail.name.hasFocus()
    desktop.type("الرئيس")
    desktop.press("Tab")
    desktop.type("Q307")
    with qtbot.waitSignal(window._session.changed, timeout=20_000):
        desktop.press("Tab")
    qtbot.waitUntil(lambda: not entities.detail.said().uri.startswith("Q"))
    assert {entity for *_, entity in standing(desktop)} == {"الرئيس"}
    top = entities.model.index(0, 0)
    entities.tree.expand(top)
    full = next(
        entities.model.index(row, 0, top)
        for row in range(entities.model.rowCount(top))
        if entities.model.index(row, 0, top).data() == "عبد الفتاح السيسي"
    )
    entities.tree.setFocus()
    entities.tree.setCurrentIndex(full)
    with qtbot.waitSignal(window._session.changed, timeout=20_000):
        entities.actions_by_id["split"].trigger()
    assert {(quote, entity) for _, quote, _, _, entity in standing(desktop) if "عبد" in quote} == {
        ("عبد الفتاح السيسي", "عبد الفتاح السيسي")
    }
    desktop.settle()
    while window._session.undo_stack.index() > 2:
        with qtbot.waitSignal(window._session.changed, timeout=20_000):
            entities.actions_by_id["undo"].trigger()
        desktop.settle()
    assert standing(desktop) == before
