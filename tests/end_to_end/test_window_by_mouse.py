"""The main job by mouse alone, on the real seeds."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop_app.core.model import Status
from desktop_app.services import reading
from desktop_app.ui.dialogs.export_dialog import ExportDialog


def stored(desktop, status: Status) -> set[tuple[str, str]]:
    mentions = reading.article_mentions(desktop.window._session.workspace, desktop.window.desk.article_id)
    return {(m.text, m.label) for m in mentions if m.status is status}


def click_tool(desktop, action: QAction) -> None:
    button = desktop.window.menus.tool_bar.widgetForAction(action)
    desktop.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def click_in_menu(desktop, offset: int, wanted: QAction) -> None:
    """Open the reader's context menu on a character and click a row of it."""
    view = desktop.window.view
    position = desktop.point_of(offset)
    desktop.click_on(offset)
    clicked = []

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert wanted in menu.actions()
        clicked.append(wanted)
        desktop.qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(wanted).center())

    QTimer.singleShot(50, choose)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, position, view.viewport().mapToGlobal(position))
    QApplication.sendEvent(view.viewport(), event)
    assert clicked


def test_dragging_over_words_and_clicking_a_label_tags_them(open_desktop) -> None:
    desktop = open_desktop()
    start, end = desktop.place_of("الدكتور أحمد سيد أحمد")
    desktop.drag_over(start, end)
    assert desktop.window.view.target_span() == (start, end)
    click_tool(desktop, desktop.window.label_actions.actions[0])
    assert ("الدكتور أحمد سيد أحمد", "PERS") in stored(desktop, Status.ACCEPTED)


def test_a_rough_drag_takes_whole_words_and_leaves_the_proclitic(open_desktop) -> None:
    desktop = open_desktop()
    start, end = desktop.place_of("والولايات المتحدة")
    desktop.drag_over(start + 3, end - 3)
    assert desktop.window.view.target_span() == (start + 1, end)


def test_the_context_menu_decides(open_desktop) -> None:
    desktop = open_desktop()
    actions = desktop.window.actions_by_id
    waiting = sorted((m for m in desktop.window.view.mentions()), key=lambda m: m.start)[:4]
    click_in_menu(desktop, waiting[0].start, actions["accept"])
    click_in_menu(desktop, waiting[1].start, actions["reject"])
    click_in_menu(desktop, waiting[2].start, desktop.window.label_actions.actions[3])
    now = {m.id: m for m in desktop.window.view.mentions()}
    assert [now[m.id].status for m in waiting] == [
        Status.ACCEPTED, Status.REJECTED, Status.ACCEPTED, Status.SUGGESTED,
    ]  # fmt: skip
    assert now[waiting[2].id].label == "MISC"


def test_the_five_seeds_are_reviewed_by_mouse(open_desktop, qtbot) -> None:
    desktop = open_desktop("ar")
    panel = desktop.window.desk.list_panel
    for row in range(5):
        place = panel.view.visualRect(panel.model.index(row, 0)).center()
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert desktop.window.desk.article_id == panel.model.article_id(row)
        click_tool(desktop, desktop.window.actions_by_id["accept_all"])
        click_tool(desktop, desktop.window.actions_by_id["reviewed_next"])
    workspace = desktop.window._session.workspace
    for article_id in reading.article_ids(workspace):
        article = reading.article(workspace, article_id)
        assert article.reviewed and article.n_suggested == 0 and article.n_accepted > 0


def test_a_click_in_the_side_panel_goes_to_the_mention(open_desktop, qtbot) -> None:
    desktop = open_desktop()
    tab = desktop.window.desk.side.mentions
    qtbot.waitUntil(lambda: tab.model.rowCount() > 0)
    label = tab.model.index(0, 0)
    tab.tree.expand(label)
    name = tab.model.index(2, 0, label)
    tab.tree.scrollTo(name)
    qtbot.mouseClick(tab.tree.viewport(), Qt.MouseButton.LeftButton, pos=tab.tree.visualRect(name).center())
    current = desktop.window.view.current_mention()
    assert current is not None
    assert current.text in str(name.data())


def drop(window: QWidget, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, none = QPoint(400, 300), Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(
        window, QDropEvent(QPointF(where), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    )


def test_dropped_files_are_imported_and_failures_told(open_desktop, qtbot, tmp_path: Path) -> None:
    desktop = open_desktop()
    good, bad = tmp_path / "خبر.txt", tmp_path / "صورة.txt"
    good.write_text("التقى وزير الخارجية بدر عبد العاطي نظيره في القاهرة.\n", encoding="utf-8")
    bad.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)))
    with qtbot.waitSignal(desktop.window.jobs.imported, timeout=10_000) as done:
        drop(desktop.window, [good, bad])
    (report,) = done.args
    assert (report.imported, len(report.failures)) == (1, 1)
    assert "صورة.txt" in desktop.window.notifications.current.text()
    desktop.settle()
    assert desktop.window.desk.list_panel.model.rowCount() == 6
    workspace = desktop.window._session.workspace
    assert reading.article(workspace, report.article_ids[0]).n_suggested > 0


def test_export_from_the_menu_shows_the_first_rows_and_writes(open_desktop, qtbot, tmp_path: Path) -> None:
    desktop = open_desktop()
    target = tmp_path / "tags.csv"

    def fill_in() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        qtbot.waitUntil(lambda: dialog.table.model().rowCount() > 0)
        dialog.path_edit.setText(str(target))
        qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(100, fill_in)
    with qtbot.waitSignal(desktop.window.jobs.exported, timeout=10_000):
        desktop.window.actions_by_id["export"].trigger()
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    texts = {
        str(i): reading.text(desktop.window._session.workspace, i)
        for i in reading.article_ids(desktop.window._session.workspace)
    }
    assert len(rows) > 300
    assert all(texts[r["article_id"]][int(r["start"]) : int(r["end"])] == r["text"] for r in rows)
