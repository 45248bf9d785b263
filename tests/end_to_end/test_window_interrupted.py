"""What a person has done or typed outlives a store that is busy, a window that closes and an article that is left."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from desktop_app.core.model import ArticleQuery, Status, Suggestion
from desktop_app.core.review import Decision
from desktop_app.services import details, reading, recognition, reviewing, tagging
from desktop_app.services.workspace import Workspace
from desktop_app.storage import listing, review_queue
from desktop_app.storage.database import StoreError


def test_an_act_that_a_busy_store_could_not_take_back_is_taken_back_later(open_desktop, monkeypatch) -> None:
    monkeypatch.setattr("desktop_app.storage.database._BUSY_TIMEOUT_MS", 20)
    desktop = open_desktop()
    session = desktop.window.desk._session
    mention = next(m for m in desktop.window.view.mentions() if m.status is Status.SUGGESTED)
    session.perform(tagging.reject, [mention.id])
    undo = desktop.window.actions_by_id["undo"]
    words = undo.text()
    other = sqlite3.connect(desktop.store, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    desktop.press("Ctrl+Z")
    other.execute("ROLLBACK")
    other.close()
    assert desktop.window.notifications.current is not None
    assert (undo.isEnabled(), undo.text()) == (True, words)

    desktop.press("Ctrl+Z")
    assert reading.mentions_by_id(session.workspace, [mention.id])[0].status is Status.SUGGESTED
    desktop.press("Ctrl+Y")
    assert reading.mentions_by_id(session.workspace, [mention.id])[0].status is Status.REJECTED


def test_an_act_that_another_window_overtook_leaves_the_menu(open_desktop) -> None:
    desktop = open_desktop()
    session = desktop.window.desk._session
    mention = next(m for m in desktop.window.view.mentions() if m.status is Status.SUGGESTED)
    session.perform(tagging.reject, [mention.id])
    with session.workspace.again() as elsewhere:
        tagging.accept(elsewhere, [mention.id])
    before = session.undo_stack.index()
    desktop.press("Ctrl+Z")
    assert desktop.window.notifications.current is not None
    assert session.undo_stack.index() == before - 1
    assert not desktop.window.actions_by_id["redo"].isEnabled()
    assert reading.mentions_by_id(session.workspace, [mention.id])[0].status is Status.ACCEPTED


def test_an_act_that_can_not_be_done_again_leaves_the_menu(open_desktop) -> None:
    desktop = open_desktop()
    session = desktop.window.desk._session
    mention = next(m for m in desktop.window.view.mentions() if m.status is Status.SUGGESTED)
    session.perform(tagging.reject, [mention.id])
    desktop.press("Ctrl+Z")
    with session.workspace.again() as elsewhere:
        tagging.accept(elsewhere, [mention.id])
    desktop.press("Ctrl+Y")
    redo = desktop.window.actions_by_id["redo"]
    assert (redo.isEnabled(), redo.text()) == (False, "&Redo")


def test_a_title_still_being_typed_is_saved_when_the_window_closes(open_desktop) -> None:
    desktop = open_desktop()
    article_id = desktop.window.desk.article_id
    side = desktop.window.desk.side
    side.setCurrentWidget(side.details)
    desktop.qtbot.waitUntil(lambda: bool(side.details.title_edit.text()))
    side.details.title_edit.setFocus()
    side.details.title_edit.selectAll()
    desktop.type("عنوان جديد")
    desktop.close()
    with Workspace.open(desktop.store, "amal") as workspace:
        assert reading.article(workspace, article_id).title == "عنوان جديد"


class _Reader:
    """An engine that finds one name at the beginning of every text."""

    name, version = "quick", "quick-1"

    def recognise(self, text: str) -> list[Suggestion]:
        return [Suggestion(0, 3, "LOC", 0.5)]

    def label_words(self, sentences: object) -> list[list[str]]:
        return []


def test_the_list_counts_what_was_recognised_in_an_article_left_meanwhile(open_desktop, monkeypatch) -> None:
    desktop = open_desktop()
    window, ws = desktop.window, desktop.window.desk._session.workspace
    stored, go_on = threading.Event(), threading.Event()
    recognise: Callable[..., object] = recognition.recognise_articles

    @contextmanager
    def hold(*_: object) -> Iterator[_Reader]:
        yield _Reader()

    def recognise_and_wait(*args: object, **kwargs: object) -> object:
        change = recognise(*args, **kwargs)
        stored.set()
        go_on.wait(5)
        return change

    monkeypatch.setattr(window.jobs._engines, "hold", hold)
    monkeypatch.setattr(recognition, "recognise_articles", recognise_and_wait)
    left, opened = reading.article_ids(ws)[1:3]
    recognise(ws, _Reader(), [opened])
    window.jobs.recognise_opened(left)
    assert stored.wait(5)
    window.jobs.recognise_opened(opened)
    go_on.set()
    desktop.settle()
    model = window.desk.list_panel.model
    shown = model.article(model.row_of(left))
    assert shown == reading.article(ws, left)


def listed(desktop) -> list[int | None]:
    """The articles in the list, from its top."""
    model = desktop.window.desk.list_panel.model
    return [model.article_id(row) for row in range(model.rowCount())]


def test_a_search_that_fails_is_told_and_over(open_desktop, monkeypatch) -> None:
    desktop = open_desktop()
    panel = desktop.window.desk.list_panel
    error = StoreError("The disk that holds {path} failed.", path=desktop.store)

    def fail(*_: object) -> list[int]:
        raise error

    monkeypatch.setattr(reading, "matching_articles", fail)
    before = listed(desktop)
    panel.set_query(ArticleQuery("مصر"))
    desktop.window.desk.reload_list()
    assert panel._busy.isVisible()
    desktop.settle()
    assert not panel._busy.isVisible()
    assert desktop.window.notifications.current is not None
    assert listed(desktop) == before


def test_the_article_that_is_deleted_while_texts_are_searched_is_not_asked_for_again(open_desktop) -> None:
    desktop = open_desktop()
    window, desk = desktop.window, desktop.window.desk
    desk.list_panel.set_query(ArticleQuery("مصر"))
    desk.reload_list()
    desktop.settle()
    first, *others = listed(desktop)
    desk.open(first)
    desktop.settle()
    desk._session.perform(details.delete, [first])
    desktop.settle()
    assert window.notifications.current is None
    assert listed(desktop) == others
    assert desk.article_id == others[0]


def test_a_long_list_is_filtered_in_the_background(open_desktop, monkeypatch) -> None:
    desktop = open_desktop()
    monkeypatch.setattr("desktop_app.ui.desk._FILTERED_AT_ONCE", 4)
    threads: list[threading.Thread] = []
    look: Callable[..., list[int]] = listing.matching_ids

    def look_here(*args: object) -> list[int]:
        threads.append(threading.current_thread())
        return look(*args)

    monkeypatch.setattr(listing, "matching_ids", look_here)
    edit = desktop.window.desk.list_panel.filter_bar.edit
    edit.setFocus()
    desktop.type("ويتكوف")
    wanted = reading.list_articles(desktop.window.desk._session.workspace, ArticleQuery("ويتكوف")).ids()
    threads.clear()
    desktop.qtbot.waitUntil(lambda: tuple(listed(desktop)) == wanted)
    assert 0 < len(wanted) < 5
    assert threads
    assert threading.main_thread() not in threads


def test_a_title_that_a_busy_store_refused_is_saved_when_asked_again(open_desktop, monkeypatch) -> None:
    monkeypatch.setattr("desktop_app.storage.database._BUSY_TIMEOUT_MS", 20)
    desktop = open_desktop()
    desk = desktop.window.desk
    desk.side.setCurrentWidget(desk.side.details)
    edit = desk.side.details.title_edit
    desktop.qtbot.waitUntil(lambda: bool(edit.text()))
    edit.setFocus()
    edit.selectAll()
    desktop.type("عنوان جديد")
    other = sqlite3.connect(desktop.store, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    desktop.press("Return")
    other.execute("ROLLBACK")
    other.close()
    assert desktop.window.notifications.current is not None
    assert edit.text() == "عنوان جديد"
    desktop.press("Return")
    assert reading.article(desk._session.workspace, desk.article_id).title == "عنوان جديد"


@pytest.mark.parametrize("in_background", [True, False])
@pytest.mark.parametrize("is_bug", [True, False])
def test_what_an_act_did_before_it_failed_can_be_undone(
    open_desktop, monkeypatch, in_background: bool, is_bug: bool
) -> None:
    desktop = open_desktop()
    session, jobs = desktop.window.desk._session, desktop.window.jobs
    ids = [m.id for m in desktop.window.view.mentions() if m.status is Status.SUGGESTED][:3]
    monkeypatch.setattr("desktop_app.services.reviewing._DECISIONS_A_STEP", 1)
    error = ZeroDivisionError() if is_bug else StoreError("The disk of {path} failed.", path=desktop.store)
    still_waiting: Callable[..., list[int]] = review_queue.still_waiting
    asked, events = [], []

    def fail(*args: object) -> list[int]:
        asked.append(args)
        if len(asked) == 2:
            raise error
        return still_waiting(*args)

    def crash(_type: object, crashed: BaseException, _traceback: object) -> None:
        events.append(crashed)

    def work(ws: Workspace, *_: object) -> object:
        return reviewing.decide_all(ws, "مصر", ids, Decision.ACCEPT)

    monkeypatch.setattr(review_queue, "still_waiting", fail)
    monkeypatch.setattr("sys.excepthook", crash)
    session.changed.connect(lambda change: events.append(change.kind))
    session.failed.connect(events.append)
    before = session.undo_stack.count()
    if in_background:
        jobs.act("", work, on_error=session.failed.emit)
        desktop.qtbot.waitUntil(lambda: len(events) == 2)
    elif is_bug:
        with pytest.raises(ZeroDivisionError):
            session.perform(work)
        events.append(error)
    else:
        session.perform(work)
    assert events == ["accept", error]
    assert session.undo_stack.count() == before + 1
    statuses = [m.status for m in reading.mentions_by_id(session.workspace, ids)]
    assert statuses == [Status.ACCEPTED, Status.SUGGESTED, Status.SUGGESTED]
    desktop.press("Ctrl+Z")
    desktop.settle()
    assert {m.status for m in reading.mentions_by_id(session.workspace, ids)} == {Status.SUGGESTED}
