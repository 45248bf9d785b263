"""Taking back an act of very many rows: in the background, whole or not at all, with the window free for reading."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.core.model import ArticleQuery
from desktop_app.services import details, reading
from desktop_app.services.workspace import Workspace
from desktop_app.storage import listing
from desktop_app.ui.dialogs.confirm import ConfirmDialog

_ARTICLES = 500


@pytest.fixture
def imported(open_desktop, tmp_path: Path):
    """A window whose last act is an import of many articles, and all that the store held before it."""
    desktop = open_desktop()
    desktop.settings.recognise_on_import = False
    before = _rows(desktop.store)
    file = tmp_path / "many.jsonl"
    with file.open("w", encoding="utf-8") as stream:
        for number in range(_ARTICLES):
            text = f"زار الوزير رقم {number} مدينة القاهرة."
            tag = {"start": text.index("القاهرة"), "end": len(text) - 1, "label": "LOC"}
            stream.write(json.dumps({"title": f"خبر {number}", "text": text, "mentions": [tag]}) + "\n")
    desktop.window.jobs.import_paths([file])
    desktop.settle()
    return desktop, before


def _rows(store: Path) -> dict[str, list[tuple[object, ...]]]:
    """What the store says of articles that are listed, with all their tags."""
    with sqlite3.connect(store) as connection:
        return {
            "articles": connection.execute("SELECT * FROM articles WHERE deleted = 0").fetchall(),
            "mentions": connection.execute("SELECT * FROM mentions ORDER BY id").fetchall(),
            "labels": connection.execute("SELECT * FROM labels").fetchall(),
        }


@contextmanager
def _held(store: Path) -> Iterator[None]:
    """Another program writes, so that an undo can only wait."""
    other = sqlite3.connect(store, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def test_a_large_act_is_taken_back_and_done_again_while_the_window_is_read(imported) -> None:
    desktop, before = imported
    window, session = desktop.window, desktop.window._session
    after = _rows(desktop.store)
    assert len(after["articles"]) == len(before["articles"]) + _ARTICLES
    with _held(desktop.store):
        desktop.press("Ctrl+Z")
        assert session.stepping
        desktop.qtbot.waitUntil(window.status.task_bar.isVisible)
        assert "Undo: import 500 articles" in window.status.task_bar.text()
        assert not window.status.task_bar._pause.isEnabled()
        first, second = window.desk.listed_ids()[:2]
        window.desk.open(first)
        window.desk.open(second)
        assert window.view.article_id() == second
    desktop.settle()
    assert not session.stepping
    assert _rows(desktop.store) == before
    assert window.desk.list_panel.model.rowCount() == len(before["articles"])
    assert window.actions_by_id["redo"].isEnabled()
    desktop.press("Ctrl+Y")
    desktop.settle()
    assert _rows(desktop.store) == after


def test_what_can_not_wait_is_refused_and_what_can_is_done_afterwards(imported) -> None:
    desktop, _ = imported
    window, session = desktop.window, desktop.window._session
    seed = window.desk.listed_ids()[0]
    window.desk.open(seed)
    with _held(desktop.store):
        desktop.press("Ctrl+Z")
        assert session.perform(details.set_reviewed, [seed], True) is None
        notice = window.notifications.current
        assert notice is not None and "cancel it at the foot" in notice.text()
        desktop.press("Ctrl+Z")
        assert session.stepping
        side = window.desk.side
        side.setCurrentWidget(side.details)
        desktop.qtbot.waitUntil(lambda: bool(side.details.title_edit.text()))
        side.details.title_edit.setFocus()
        side.details.title_edit.selectAll()
        desktop.type("عنوان جديد")
        window.desk.commit()
        window.jobs.act("marking", lambda ws, _control: details.set_reviewed(ws, [seed], True))
    desktop.settle()
    desktop.qtbot.waitUntil(lambda: window.desk.open_row.title == "عنوان جديد")
    assert window.desk.open_row.reviewed
    assert window.notifications.current is None


def test_a_large_undo_that_is_cancelled_changes_nothing(imported) -> None:
    desktop, _ = imported
    window = desktop.window
    after, words = _rows(desktop.store), window.actions_by_id["undo"].text()
    with _held(desktop.store):
        desktop.press("Ctrl+Z")
        window.status.task_bar._cancel.click()
        desktop.settle()
    assert not window._session.stepping
    assert _rows(desktop.store) == after
    assert window.actions_by_id["undo"].text() == words
    desktop.press("Ctrl+Z")
    desktop.settle()
    assert len(_rows(desktop.store)["articles"]) == len(after["articles"]) - _ARTICLES


def test_a_window_that_closes_meanwhile_gives_the_undo_up_and_saves_what_is_typed(
    imported, monkeypatch
) -> None:
    desktop, _ = imported
    window = desktop.window
    asked: list[str] = []

    def answer(dialog: ConfirmDialog) -> bool:
        asked.append(dialog.windowTitle())
        return True

    monkeypatch.setattr(ConfirmDialog, "exec", answer)
    seed = window.desk.listed_ids()[0]
    window.desk.open(seed)
    side = window.desk.side
    side.setCurrentWidget(side.details)
    desktop.qtbot.waitUntil(lambda: bool(side.details.title_edit.text()))
    with _held(desktop.store):
        desktop.press("Ctrl+Z")
        side.details.title_edit.setFocus()
        side.details.title_edit.selectAll()
        desktop.type("عنوان جديد")
        assert not window.close()
    desktop.qtbot.waitUntil(lambda: not window._session.stepping)
    desktop.qtbot.waitUntil(lambda: not window.isVisible())
    desktop.close()
    assert asked == ["Close Rasid"]
    with Workspace.open(desktop.store, "amal") as workspace:
        assert reading.article(workspace, seed).title == "عنوان جديد"
        assert listing.open_listing(workspace.store, ArticleQuery()).count == _ARTICLES + 5
