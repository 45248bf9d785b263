"""Languages, themes, sizes, engines and bad news, in the real window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer

from desktop_app.core.model import Status
from desktop_app.services import checking, reading
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.ui import upgrade_notice
from desktop_app.ui.dialogs.confirm import ConfirmDialog
from tests.older_store import without_the_last_step


def test_the_language_is_switched_while_running(open_desktop) -> None:
    desktop = open_desktop("en")
    window = desktop.window
    assert window.layoutDirection() == Qt.LayoutDirection.LeftToRight
    desktop.press("Ctrl+Shift+L")
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    desktop.qtbot.waitUntil(lambda: "قبول" in window.actions_by_id["accept"].text())
    latin = [a.text() for a in window.menuBar().actions() if a.text().replace("&", "").isascii()]
    assert latin == []
    desktop.press("Ctrl+Shift+L")
    desktop.qtbot.waitUntil(lambda: window.actions_by_id["accept"].text() == "&Accept")
    assert Settings.load(desktop.settings.path).language == "en"


def test_the_theme_is_switched_and_kept(open_desktop) -> None:
    desktop = open_desktop(theme="light")
    desktop.press("Ctrl+Shift+D")
    assert desktop.window.view.appearance().theme.dark
    assert Settings.load(desktop.settings.path).theme == "dark"


def test_the_text_grows_and_shrinks(open_desktop) -> None:
    desktop = open_desktop()
    size = desktop.window.view.appearance().point_size
    desktop.press("Ctrl++", 2)
    assert desktop.window.view.appearance().point_size == size + 2
    desktop.press("Ctrl+-")
    desktop.press("Ctrl+0")
    assert desktop.window.view.appearance().point_size == size


def test_rejected_tags_are_hidden_until_asked_for_and_can_be_accepted(open_desktop) -> None:
    desktop = open_desktop()
    view = desktop.window.view
    desktop.press("F4")
    rejected = view.current_mention()
    desktop.press("Del")
    desktop.window.actions_by_id["show_rejected"].trigger()
    view.set_current_mention(rejected.id)
    desktop.press("Return")
    assert next(m for m in view.mentions() if m.id == rejected.id).status is Status.ACCEPTED


def test_an_engine_without_its_data_is_explained_once_and_the_window_goes_on(open_desktop, tmp_path) -> None:
    desktop = open_desktop()
    desktop.window.preferences.choose("camel_data", str(tmp_path / "none"))
    desktop.window.preferences.choose("engine", "camel")
    desktop.settle()
    notice = desktop.window.notifications.current
    assert notice is not None
    assert "camel_data" in notice.text()
    desktop.window.notifications.close_all()
    desktop.press("Ctrl+PgDown")
    desktop.settle()
    assert desktop.window.notifications.current is None
    assert desktop.window.desk.article_id == 2
    desktop.press("F5")
    desktop.settle()
    told = desktop.window.notifications.current
    assert told is not None and "camel_data" in told.text()


def test_acts_are_signed_with_the_name_in_the_settings(open_desktop) -> None:
    desktop = open_desktop()
    desktop.window.preferences.choose("annotator", "نورة")
    desktop.press("F4")
    desktop.press("Return")
    accepted = [m for m in desktop.window.view.mentions() if m.status is Status.ACCEPTED]
    assert [m.annotator for m in accepted] == ["نورة"]


def test_a_store_that_fails_is_told_in_the_window_and_nothing_changes(open_desktop) -> None:
    desktop = open_desktop()
    desktop.press("F4")
    current = desktop.window.view.current_mention()
    desktop.window._session.workspace.store.execute("PRAGMA query_only = ON")
    desktop.press("Return")
    assert "read-only" in desktop.window.notifications.current.text()
    assert desktop.window.view.current_mention() == current
    desktop.window._session.workspace.store.execute("PRAGMA query_only = OFF")
    desktop.press("Return")
    found = reading.mentions_by_id(desktop.window._session.workspace, [current.id])
    assert found[0].status is Status.ACCEPTED


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_without_a_screen_the_program_says_how_to_go_on(tmp_path: Path) -> None:
    environment = {
        k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    command = [sys.executable, "-m", "desktop_app", "--store", str(tmp_path / "news.sqlite")]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 1
    assert "no screen" in done.stderr
    assert "Traceback" not in done.stderr


def test_closing_asks_while_an_import_runs_and_keeps_what_it_did(open_desktop, qtbot, tmp_path) -> None:
    desktop = open_desktop()
    for number in range(3000):
        (tmp_path / "news").mkdir(exist_ok=True)
        (tmp_path / "news" / f"{number}.txt").write_text(f"خبر رقم {number} من القاهرة.", encoding="utf-8")
    asked = []

    def answer(act: bool) -> None:
        dialog = desktop.app.activeModalWidget()
        assert isinstance(dialog, ConfirmDialog)
        asked.append(dialog.question.text())
        qtbot.mouseClick(dialog.act_button if act else dialog.keep_button, Qt.MouseButton.LeftButton)

    desktop.window.jobs.import_paths([tmp_path / "news"])
    QTimer.singleShot(0, lambda: answer(False))
    assert not desktop.window.close()
    assert desktop.window.isVisible()
    QTimer.singleShot(0, lambda: answer(True))
    assert desktop.window.close()
    assert len(asked) == 2 and "Importing" in asked[0]
    desktop.window.close_store()
    with Workspace.open(desktop.store, "amal", create=False) as workspace:
        assert checking.problems(workspace) == []


def test_a_cancelled_import_shows_what_it_brought(open_desktop, qtbot, tmp_path) -> None:
    desktop = open_desktop()
    (tmp_path / "news").mkdir()
    for number in range(3000):
        (tmp_path / "news" / f"{number}.txt").write_text(f"خبر رقم {number} من القاهرة.", encoding="utf-8")
    with qtbot.waitSignal(desktop.window.jobs.imported, timeout=20_000) as done:
        desktop.window.jobs.import_paths([tmp_path / "news"])
        task = desktop.window.runner.tasks[-1]
        task.progressed.connect(lambda *_: task.cancel())
    report = done.args[0]
    assert report.cancelled and 0 < report.imported < 3000
    listed = desktop.window.desk.list_panel.model.rowCount()
    assert listed == 5 + report.imported == reading.count_articles(desktop.window._session.workspace)


def test_dates_are_suggested_once_switched_on_and_stay_when_switched_off(open_desktop) -> None:
    desktop = open_desktop()
    view = desktop.window.view
    names = view.mentions()
    assert "DATE" not in {m.label for m in names}
    desktop.window.preferences.choose("expressions", True)
    desktop.settle()
    both = view.mentions()
    assert {m.label for m in both} >= {"DATE"} and {m.id for m in both} > {m.id for m in names}
    assert "DATE" in {label.name for label in desktop.window.desk.labels}
    desktop.window.grab()
    desktop.window.preferences.choose("expressions", False)
    desktop.settle()
    assert view.mentions() == both


def test_a_store_of_an_older_version_is_brought_up_to_date_at_the_start(
    open_desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_desktop()
    first.close()
    without_the_last_step(first.store)
    upgrade, told = upgrade_notice.upgrade, []

    def upgrade_and_tell(store: Path) -> None:
        told.append(store)
        upgrade(store)

    monkeypatch.setattr(upgrade_notice, "upgrade", upgrade_and_tell)
    again = open_desktop()
    assert told == [again.store]
    with Workspace.open(again.store, "amal", before_upgrade=pytest.fail) as ws:
        assert checking.problems(ws) == []
