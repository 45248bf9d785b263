"""Names learned from decisions and kept by hand, on a real window: seen, ruled, looked for, and taken back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app.core.learned import NameUnderLabel, Ruling
from desktop_app.core.model import ArticleDraft, MentionDraft, Origin, Status
from desktop_app.services import importing, learned_names, names_file, new_store, reading
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.storage import kept_names
from desktop_app.ui.tasks import Task

TEXT = "قال مركز الضاد إن الميدان في القاهرة."
SQUARE = (TEXT.index("الميدان"), TEXT.index("الميدان") + len("الميدان"))


@pytest.fixture
def desktop(open_desktop, tmp_path: Path):
    """Four articles with the same suggestion, of which the first is open."""
    suggested = MentionDraft(
        *SQUARE, "ORG", status=Status.SUGGESTED, origin=Origin.MODEL, engine="some-1", score=0.9
    )
    with Workspace.open(tmp_path / "news.sqlite", "amal") as ws:
        new_store.prepare(ws)
        drafts = [
            ArticleDraft(f"{TEXT} {n}", f"{n:064}", f"خبر {n}", mentions=(suggested,)) for n in range(4)
        ]
        assert not importing.import_items(ws, drafts).failures
    settings = Settings.load(tmp_path / "settings.json")
    settings.recognise_on_import = False
    settings.save()
    return open_desktop()


def quotes(desktop, article_id: int, status: Status = Status.SUGGESTED) -> list[str]:
    ws = desktop.window._session.workspace
    return [m.text for m in reading.article_mentions(ws, article_id) if m.status is status]


def rows(names) -> list[tuple[str, Ruling]]:
    model = names.model
    return [(row.name, row.ruling) for n in range(model.rowCount()) if (row := model.row(model.index(n, 0)))]


def open_names(desktop, qtbot):
    desktop.window.actions_by_id["learned_names"].trigger()
    desktop.settle()
    return desktop.window.companions.names.window


def test_the_second_rejection_is_remarked_on_and_the_window_shows_it(desktop, qtbot) -> None:
    window = desktop.window
    said: list[str] = []
    window.names_news.remarked.connect(said.append)
    for article_id in (1, 2, 3):
        window.desk.open(article_id)
        window.view.setFocus()
        desktop.press("F4")
        desktop.press("Delete")
        desktop.settle()
        assert quotes(desktop, article_id, Status.REJECTED) == ["الميدان"]
    assert len(said) == 1 and "الميدان" in said[0] and "Ctrl+F12" in said[0]
    names = open_names(desktop, qtbot)
    qtbot.waitUntil(lambda: rows(names) == [("الميدان", Ruling.NEVER)])
    qtbot.waitUntil(lambda: names.place_model.rowCount() == 3)
    for _ in range(2):
        window._session.undo()
    desktop.settle()
    qtbot.waitUntil(lambda: rows(names) == [])
    desktop.settle()


def test_a_name_is_added_found_in_the_store_and_all_of_it_taken_back(desktop, qtbot, monkeypatch) -> None:
    names = open_names(desktop, qtbot)
    from desktop_app.ui.names_learned import add_dialog

    def fill(dialog: add_dialog.AddNameDialog) -> int:
        dialog.name_edit.setText("مركز الضاد")
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(add_dialog.AddNameDialog, "exec", fill)
    desktop.qtbot.keyClick(names, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: rows(names) == [("مركز الضاد", Ruling.SUGGEST)])
    desktop.settle()
    with qtbot.waitSignal(desktop.window._session.saved):
        qtbot.keyClick(names.table, Qt.Key.Key_F5)
    desktop.settle()
    assert all(quotes(desktop, id_) == ["مركز الضاد", "الميدان"] for id_ in (1, 2, 3, 4))
    assert "4 new suggestions" in names.message.text()
    assert "learned" in desktop.window.view.describe(desktop.window.view.mentions()[0])
    names.table.setFocus()
    qtbot.keyClick(names.table, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: "already" in names.message.text())
    desktop.settle()
    qtbot.keyClick(names, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(names, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert quotes(desktop, 1) == ["الميدان"]
    qtbot.waitUntil(lambda: rows(names) == [])
    desktop.settle()


def test_names_are_ruled_and_forgotten_by_keys(desktop, qtbot) -> None:
    ws = desktop.window._session.workspace
    org = next(label.id for label in reading.all_labels(ws) if label.name == "ORG")
    learned_names.keep(ws, [NameUnderLabel("الميدان", org)], Ruling.SUGGEST)
    names = open_names(desktop, qtbot)
    qtbot.waitUntil(lambda: len(rows(names)) == 1)
    names.table.setFocus()
    qtbot.keyClick(names.table, Qt.Key.Key_Minus)
    qtbot.waitUntil(lambda: rows(names) == [("الميدان", Ruling.NEVER)])
    desktop.settle()
    qtbot.keyClick(names.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rows(names) == [])
    desktop.settle()
    assert names._empty.title() == "Nothing is learned yet"


def test_names_go_to_a_file_and_come_back(desktop, qtbot, tmp_path: Path) -> None:
    ws = desktop.window._session.workspace
    org = next(label.id for label in reading.all_labels(ws) if label.name == "ORG")
    learned_names.keep(ws, [NameUnderLabel("الميدان", org)], Ruling.NEVER)
    names = open_names(desktop, qtbot)
    path = tmp_path / "names.csv"
    desktop.window.companions.names.export_to(path)
    qtbot.waitUntil(lambda: "1 name written" in names.message.text())
    learned_names.forget(ws, [NameUnderLabel("الميدان", org)])
    desktop.window.companions.names.import_from(path)
    qtbot.waitUntil(lambda: "taken: 1" in names.message.text())
    qtbot.waitUntil(lambda: rows(names) == [("الميدان", Ruling.NEVER)])
    desktop.window.companions.names.import_from(tmp_path / "none.csv")
    qtbot.waitUntil(lambda: "none.csv" in names.message.text())
    desktop.settle()


@pytest.mark.parametrize("act", ["rule", "forget", "import"])
def test_closing_the_window_asks_before_many_names_are_left_half_done(
    desktop, qtbot, tmp_path: Path, monkeypatch, act: str
) -> None:
    window, ws = desktop.window, desktop.window._session.workspace
    org = next(label.id for label in reading.all_labels(ws) if label.name == "ORG")
    refs = [NameUnderLabel(f"مركز {one}{other}", org) for one in "بتثجحخ" for other in "دذرزسشصضطظ"]
    if act == "import":
        learned_names.keep(ws, refs, Ruling.NEVER)
        names_file.export_to_path(ws, tmp_path / "names.csv")
    names = open_names(desktop, qtbot)
    looked, go_on = threading.Event(), threading.Event()

    find: Callable[..., object] = kept_names.find

    def hold(*args: object) -> object:
        looked.set()
        go_on.wait(10)
        return find(*args)

    asked: list[str] = []

    def stay(task: Task) -> bool:
        asked.append(task.title)
        go_on.set()
        return False

    monkeypatch.setattr(kept_names, "find", hold)
    monkeypatch.setattr(window.dialogs, "confirm_close", stay)
    if act == "rule":
        names.acts.rule_requested.emit(refs, Ruling.NEVER)
    elif act == "forget":
        names.acts.forget_requested.emit(refs)
    else:
        window.companions.names.import_from(tmp_path / "names.csv")
    qtbot.waitUntil(looked.is_set)
    assert not window.close()
    titles = {
        "rule": "Never suggest 60 names",
        "forget": "Forget 60 names",
        "import": "Import names",
    }
    assert asked == [titles[act]]
    monkeypatch.undo()
    desktop.settle()


def test_a_rule_is_kept_with_the_tags_and_taken_back_with_them(desktop, qtbot) -> None:
    window = desktop.window
    window.view.set_current_mention(window.view.mentions()[0].id)
    window.actions_by_id["everywhere"].trigger()
    dialog = window.companions.everywhere.dialog
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 4)
    dialog.keep_box.click()
    with qtbot.waitSignal(window._session.changed):
        dialog.apply_button.click()
    desktop.settle()
    ws = window._session.workspace
    (kept,) = [row for row in learned_names.listing(ws) if row.kept]
    assert (kept.name, kept.ruling) == ("الميدان", Ruling.SUGGEST)
    window.actions_by_id["undo"].trigger()
    assert learned_names.listing(ws) == ()


def test_a_learned_name_is_looked_for_everywhere_and_its_tags_are_gone_to(desktop, qtbot) -> None:
    window = desktop.window
    ws = window._session.workspace
    org = next(label.id for label in reading.all_labels(ws) if label.name == "ORG")
    learned_names.keep(ws, [NameUnderLabel("الميدان", org)], Ruling.SUGGEST)
    window.tagging.accept_all()
    names = open_names(desktop, qtbot)
    qtbot.waitUntil(lambda: names.place_model.rowCount() == 1)
    window.desk.open(3)
    names.places.choose_current()
    assert window.desk.article_id == 1 and window.view.current_mention().text == "الميدان"
    names.acts.by_id["everywhere"].trigger()
    dialog = window.companions.everywhere.dialog
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 4)
    assert dialog.label_id == org
    dialog.reject()
    desktop.settle()


def test_learning_is_switched_off_in_the_settings(desktop, qtbot) -> None:
    names = open_names(desktop, qtbot)
    desktop.settings.learn_names = False
    desktop.window.preferences.apply(["learn_names"])
    qtbot.waitUntil(lambda: names._learning_off.isVisible())
    desktop.settle()
