"""A second program writes to the store that the window shows."""

from __future__ import annotations

import pytest

from desktop_app.core.model import Status
from desktop_app.services import details, outside, reading, tagging
from desktop_app.services.workspace import Workspace


@pytest.fixture
def desktop(open_desktop):
    return open_desktop()


@pytest.fixture
def other(desktop):
    with Workspace.open(desktop.store, "huda") as ws:
        yield ws


def waiting(ws: Workspace, article_id: int):
    return [m for m in reading.article_mentions(ws, article_id) if m.status is Status.SUGGESTED]


def statuses(desktop) -> dict[int, Status]:
    return {m.id: m.status for m in desktop.window.desk._open.mentions()}


def test_what_another_program_decides_is_shown(desktop, other) -> None:
    window = desktop.window
    article_id = window.desk.article_id
    tag, row = waiting(other, article_id)[0], window.desk.open_row
    assert row is not None
    tagging.reject(other, [tag.id])
    assert statuses(desktop)[tag.id] is Status.SUGGESTED
    window._outside.look()
    assert statuses(desktop)[tag.id] is Status.REJECTED
    assert window.desk.open_row.n_suggested == row.n_suggested - 1
    assert "program" in window.statusBar().currentMessage()


def test_the_look_comes_by_itself(desktop, other, qtbot) -> None:
    tag = waiting(other, desktop.window.desk.article_id)[0]
    tagging.reject(other, [tag.id])
    qtbot.waitUntil(lambda: statuses(desktop)[tag.id] is Status.REJECTED, timeout=10_000)


def test_an_undo_that_conflicts_shows_why(desktop, other) -> None:
    window = desktop.window
    tag = waiting(other, window.desk.article_id)[0]
    window._session.perform(tagging.accept, [tag.id])
    tagging.reject(other, [tag.id])
    desktop.press("Ctrl+Z")
    assert statuses(desktop)[tag.id] is Status.REJECTED
    assert not window._session.undo_stack.canUndo()


def test_an_article_deleted_elsewhere_leaves_the_list_and_the_reader(desktop, other, qtbot) -> None:
    window = desktop.window
    gone, count = window.desk.article_id, window.desk.list_panel.model.rowCount()
    details.delete(other, [gone])
    window._outside.look()
    qtbot.waitUntil(lambda: window.desk.list_panel.model.rowCount() == count - 1)
    qtbot.waitUntil(lambda: window.desk.article_id not in (None, gone))


def test_our_own_acts_are_none_of_it(desktop, qtbot) -> None:
    window, told = desktop.window, []
    window._session.changed.connect(lambda change: told.append(change.kind))
    tag = waiting(window._session.workspace, window.desk.article_id)[0]
    with window._session.workspace.again() as beside:
        tagging.reject(beside, [tag.id])
    window._outside.look()
    assert "outside" not in told


def test_a_long_act_elsewhere_counts_at_each_step(desktop, other) -> None:
    ws = desktop.window._session.workspace
    seen = outside.first_look(ws)
    first, second = waiting(other, 1)[:2]
    tagging.reject(other, [first.id])
    seen, changed = outside.look(ws, seen)
    assert changed
    assert outside.look(ws, seen) == (seen, False)
    tagging.reject(other, [second.id])
    assert outside.look(ws, seen)[1]
