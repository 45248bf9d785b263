"""A start that has to bring an older store up to date says so where that takes long."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.errors import UserError
from desktop_app.services.workspace import Workspace
from desktop_app.ui import i18n, upgrade_notice
from tests.older_store import without_the_last_step


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A store of the version before."""
    path = tmp_path / "news.sqlite"
    Workspace.open(path, "amal").close()
    without_the_last_step(path)
    return path


@pytest.fixture
def writer(older: Path) -> Iterator[sqlite3.Connection]:
    """Another program that writes to the store, so that bringing it up to date has to wait."""
    connection = sqlite3.connect(older, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


def test_a_long_upgrade_is_told_in_the_language_of_the_window_until_it_is_done(
    qtbot: QtBot, app: QApplication, older: Path, writer: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    notices: list[upgrade_notice.UpgradeNotice] = []
    texts: list[str] = []

    class Seen(upgrade_notice.UpgradeNotice):
        def showEvent(self, event: QShowEvent) -> None:
            super().showEvent(event)
            notices.append(self)
            texts.extend(label.text() for label in self.findChildren(QLabel))
            writer.execute("ROLLBACK")

    monkeypatch.setattr(upgrade_notice, "UpgradeNotice", Seen)
    monkeypatch.setattr(upgrade_notice, "_PATIENCE_MS", 0)
    i18n.install_language(app, "ar")
    upgrade_notice.upgrade(older)
    (notice,), (text,) = notices, texts
    assert text.startswith("مخزنك من إصدار أقدم")
    assert not notice.isVisible()
    with Workspace.open(older, "amal", before_upgrade=pytest.fail) as ws:
        assert ws.store.integrity_problems() == []


def test_a_short_upgrade_and_a_store_of_today_show_nothing(
    qtbot: QtBot, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QShowEvent] = []
    monkeypatch.setattr(upgrade_notice, "_PATIENCE_MS", 60_000)
    monkeypatch.setattr(upgrade_notice.UpgradeNotice, "showEvent", lambda _self, event: shown.append(event))
    upgrade_notice.upgrade(older)
    upgrade_notice.upgrade(older)
    assert shown == []


def test_what_hinders_an_upgrade_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no store"):
        upgrade_notice.upgrade(tmp_path / "none.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_the_notice_stays_until_all_is_done(qtbot: QtBot) -> None:
    notice = upgrade_notice.UpgradeNotice()
    qtbot.addWidget(notice, before_close_func=lambda _widget: notice.done())
    notice.show()
    assert not notice.close() and notice.isVisible()
    notice.done()
    assert not notice.isVisible()
