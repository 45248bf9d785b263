"""The main job by keyboard alone, on the real seeds."""

from __future__ import annotations

import csv
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.model import Status
from desktop_app.services import reading


def rows(store: Path, *options: str) -> list[dict[str, str]]:
    """The tags of a store, as another process finds them."""
    command = [
        sys.executable,
        "-m",
        "desktop_app",
        "--store",
        str(store),
        "export",
        "-o",
        "-",
        "--format",
        "csv-raw",
    ]
    done = subprocess.run([*command, *options], capture_output=True, check=True)
    return list(csv.DictReader(done.stdout.decode("utf-8").splitlines(keepends=True)))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_five_seeds_are_reviewed_by_keyboard(open_desktop, language: str) -> None:
    desktop = open_desktop(language)
    window, view = desktop.window, desktop.window.view
    reviewed = []
    for _ in range(5):
        reviewed.append(window.desk.article_id)
        desktop.press("F4")
        assert view.hasFocus()
        first = view.current_mention()
        assert first.status is Status.SUGGESTED
        desktop.press("Return")
        assert view.current_mention().id != first.id
        desktop.press("Del")
        desktop.press("2")
        desktop.press("Ctrl+Return")
        assert not [m for m in view.mentions() if m.status is Status.SUGGESTED]
        desktop.press("F9")
    assert sorted(reviewed) == [1, 2, 3, 4, 5]
    store = desktop.store
    desktop.close()
    found = rows(store, "--status", "accepted,rejected")
    assert {row["article_id"] for row in found} == {"1", "2", "3", "4", "5"}
    assert sum(row["status"] == "rejected" for row in found) == 5
    assert {row["annotator"] for row in found} == {"amal"}
    assert rows(store, "--status", "suggested") == []


def test_selected_words_are_tagged(open_desktop) -> None:
    desktop = open_desktop()
    start, end = desktop.place_of("الدكتور أحمد سيد أحمد")
    desktop.caret_to(start)
    desktop.press("Ctrl+Shift+Left", 4)
    assert desktop.window.view.target_span() == (start, end)
    desktop.press("1")
    assert ("الدكتور أحمد سيد أحمد", "PERS", "human") in {
        (row["text"], row["label"], row["origin"]) for row in rows(desktop.store, "--status", "accepted")
    }


def test_the_labels_keys_are_on_arabic_and_farsi_layouts_too(open_desktop) -> None:
    desktop = open_desktop()
    for digit, action in enumerate(desktop.window.label_actions.actions, start=1):
        keys = {sequence.toString() for sequence in action.shortcuts()}
        assert keys == {str(digit), chr(0x660 + digit), chr(0x6F0 + digit)}


def test_a_proclitic_stays_outside_unless_wanted(open_desktop) -> None:
    desktop = open_desktop()
    start, end = (
        desktop.place_of("والقطاع") if "والقطاع" in desktop.window.view.text() else desktop.place_of("وليبيا")
    )
    desktop.caret_to(start)
    desktop.press("Ctrl+Shift+Left")
    assert desktop.window.view.target_span() == (start + 1, end)
    desktop.press("F8")
    assert desktop.window.view.target_span() == (start, end)


def test_undo_and_redo_are_named_and_reach_the_store(open_desktop) -> None:
    desktop = open_desktop()
    before = rows(desktop.store)
    desktop.press("F4")
    quote = desktop.window.view.current_mention().text
    desktop.press("Return")
    assert quote in desktop.window.actions_by_id["undo"].text()
    after = rows(desktop.store)
    desktop.press("Ctrl+Z")
    assert [row["status"] for row in rows(desktop.store)] == [row["status"] for row in before]
    assert quote in desktop.window.actions_by_id["redo"].text()
    desktop.press("Ctrl+Y")
    assert [row["status"] for row in rows(desktop.store)] == [row["status"] for row in after]


def test_the_ends_of_a_tag_move_as_the_arrows_point(open_desktop) -> None:
    desktop = open_desktop()
    desktop.press("F4")
    view = desktop.window.view
    span = (view.current_mention().start, view.current_mention().end)
    desktop.press("Alt+Left")
    grown = view.current_mention()
    assert grown.start == span[0] and grown.end > span[1]
    desktop.press("Alt+Right")
    assert (view.current_mention().start, view.current_mention().end) == span
    desktop.press("Ctrl+Z", 2)
    assert (view.current_mention().start, view.current_mention().end) == span
    assert view.current_mention().status is Status.SUGGESTED


def test_an_end_stops_at_a_comma_once(open_desktop) -> None:
    desktop = open_desktop()
    view, text = desktop.window.view, desktop.window.view.text()
    mention = next(m for m in view.mentions() if text.startswith(("، ", "، و"), m.end))
    desktop.caret_to(mention.start)
    view.set_current_mention(mention.id)
    desktop.press("Alt+Left")
    assert view.current_mention() == mention
    assert "،" in desktop.window.statusBar().currentMessage()
    desktop.press("Alt+Left")
    grown = view.current_mention()
    assert grown.id == mention.id and text[mention.end : grown.end].startswith("، ")
    desktop.press("Ctrl+Z")
    desktop.press("Alt+Left")
    assert (view.current_mention().start, view.current_mention().end) == (mention.start, mention.end)


def test_the_start_of_a_tag_moves_too(open_desktop) -> None:
    desktop = open_desktop()
    desktop.press("F4", 2)
    view = desktop.window.view
    span = (view.current_mention().start, view.current_mention().end)
    desktop.press("Alt+Up")
    grown = view.current_mention()
    assert grown.start < span[0] and grown.end == span[1]
    desktop.press("Alt+Down")
    assert (view.current_mention().start, view.current_mention().end) == span


def test_undo_right_after_giving_a_topic_takes_the_topic_back(open_desktop) -> None:
    desktop = open_desktop()
    desktop.press("F7")
    desktop.type("حرب")
    desktop.press("Return")
    assert len(rows(desktop.store, "--kind", "topics")) == 1
    desktop.press("Ctrl+Z")
    assert rows(desktop.store, "--kind", "topics") == []


def test_ctrl_letters_work_where_an_arabic_layout_is_the_only_one(open_desktop) -> None:
    actions = open_desktop().window.actions_by_id
    for name, arabic in (("undo", "ئ"), ("redo", "غ"), ("filter", "ب"), ("export", "ث"), ("copy", "ؤ")):
        assert f"Ctrl+{arabic}" in {sequence.toString() for sequence in actions[name].shortcuts()}


def test_a_topic_is_found_in_either_language_and_given(open_desktop) -> None:
    desktop = open_desktop()
    for typed in ("diplom", "مكافحة الارهاب"):
        desktop.press("F7")
        desktop.type(typed)
        desktop.press("Return")
    found = rows(desktop.store, "--kind", "topics")
    assert len(found) == 2
    assert "مكافحة الإرهاب" in {row["label"] for row in found}


def test_the_next_process_opens_on_the_same_article(open_desktop) -> None:
    desktop = open_desktop()
    desktop.press("Ctrl+PgDown", 2)
    article_id = desktop.window.desk.article_id
    assert article_id == 3
    desktop.close()
    assert open_desktop().window.desk.article_id == article_id


def test_the_search_box_finds_sources_and_texts(open_desktop, qtbot) -> None:
    desktop = open_desktop()
    panel = desktop.window.desk.list_panel
    desktop.press("Ctrl+F")
    desktop.type('"أخبار ليبيا"')
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    panel.filter_bar.ask(replace(panel.query(), text="ويتكوف"))
    qtbot.waitUntil(lambda: [panel.model.article_id(r) for r in range(panel.model.rowCount())] == [4])


def test_details_typed_for_an_article_are_saved_to_it_though_another_is_opened(open_desktop) -> None:
    desktop = open_desktop()
    side = desktop.window.desk.side
    side.setCurrentWidget(side.details)
    side.details.lines["source"].setFocus()
    side.details.lines["source"].selectAll()
    desktop.type("وكالة الأنباء")
    desktop.press("Ctrl+PgDown")
    workspace = desktop.window._session.workspace
    assert desktop.window.desk.article_id == 2
    assert reading.article(workspace, 1).source == "وكالة الأنباء"
    assert reading.article(workspace, 2).source == "أخبار ليبيا 24"
