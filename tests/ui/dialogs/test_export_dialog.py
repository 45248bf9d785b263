"""The export dialog as a person uses it: choices by keyboard and mouse, the preview, and where the file goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLineEdit

from desktop_app.core.model import Status, TagRow
from desktop_app.errors import UserError
from desktop_app.ui.dialogs.export_choices import ExportRequest, ExportScope, FormatChoice
from desktop_app.ui.dialogs.export_dialog import ExportDialog
from desktop_app.ui.dialogs.export_options import ExportArticles
from desktop_app.ui.notifications import Severity

FORMATS = (FormatChoice("csv", ".csv"), FormatChoice("csv-raw", "csv"), FormatChoice("jsonl", ".jsonl"))
DAY = date(2026, 11, 21)


class Exporter:
    """Answers the dialog as the services would, and keeps what it was asked."""

    def __init__(self, rows: list[TagRow]) -> None:
        self.rows = rows
        self.asked: list[ExportRequest] = []

    def preview(self, request: ExportRequest) -> tuple[list[TagRow], int]:
        self.asked.append(request)
        fits = [
            row
            for row in self.rows
            if row.status in request.statuses
            and request.kind in ("all", {"entity": "entities", "topic": "topics"}[row.kind])
        ]
        return fits, 1200 * len(fits)

    def text(self, request: ExportRequest) -> str:
        return '{"text": "وصل بلينكن"}'


@pytest.fixture
def exporter(tag_rows) -> Exporter:
    return Exporter(tag_rows)


@pytest.fixture
def dialog(exporter, opened, tmp_path, qtbot) -> ExportDialog:
    made = ExportDialog(
        FORMATS,
        exporter.preview,
        exporter.text,
        articles=ExportArticles(5, None, "BBC - القاهرة"),
        folder=tmp_path,
        today=DAY,
    )
    opened(made)
    qtbot.waitUntil(lambda: bool(exporter.asked))
    return made


def enter(qtbot, dialog: ExportDialog) -> None:
    qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)


def test_enter_exports_with_the_defaults(dialog, qtbot, tmp_path):
    enter(qtbot, dialog)

    assert dialog.result() == ExportDialog.DialogCode.Accepted
    assert dialog.request() == ExportRequest(
        path=tmp_path / "rasid-tags-2026-11-21.csv",
        format="csv",
        kind="all",
        statuses=(Status.ACCEPTED, Status.SUGGESTED),
        scope=ExportScope.ALL,
    )


def test_escape_cancels(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.result() == ExportDialog.DialogCode.Rejected
    assert not dialog.isVisible()


def test_all_choices_by_keyboard(dialog, qtbot):
    boxes = dialog.options.status_boxes
    for key, button in (
        (Qt.Key.Key_R, boxes[Status.REJECTED]),
        (Qt.Key.Key_A, boxes[Status.ACCEPTED]),
        (Qt.Key.Key_O, dialog.options.scope_buttons[ExportScope.ARTICLE]),
    ):
        with qtbot.waitSignal(button.toggled):
            qtbot.keyClick(dialog, key, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    assert dialog.options.format_box.hasFocus()
    qtbot.keyClick(dialog.options.format_box, Qt.Key.Key_Down)
    qtbot.keyClick(dialog, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(dialog.options.kind_box, Qt.Key.Key_Down)

    assert replace(dialog.request(), path=Path()) == ExportRequest(
        Path(), "csv-raw", "entities", (Status.SUGGESTED, Status.REJECTED), ExportScope.ARTICLE
    )


def test_all_choices_by_mouse(dialog, qtbot, exporter):
    qtbot.mouseClick(dialog.options.status_boxes[Status.ACCEPTED], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.options.scope_buttons[ExportScope.ARTICLE], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: exporter.asked[-1].scope is ExportScope.ARTICLE)
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)

    assert dialog.result() == ExportDialog.DialogCode.Accepted
    assert dialog.request().statuses == (Status.SUGGESTED,)


def test_several_choices_in_a_row_make_one_preview(dialog, qtbot, exporter):
    before = len(exporter.asked)
    for status in (Status.REJECTED, Status.ACCEPTED, Status.ACCEPTED):
        dialog.options.status_boxes[status].click()
    qtbot.waitUntil(lambda: len(exporter.asked) > before)

    assert len(exporter.asked) == before + 1
    assert exporter.asked[-1].path == Path()


def test_the_preview_counts_rows_and_shows_the_files_own_columns(dialog):
    model = dialog.table.model()

    assert [model.headerData(c, Qt.Orientation.Horizontal) for c in range(25)] == list(TagRow._fields)
    assert model.rowCount() == 3
    assert dialog.count_label.text().startswith("3 of 3,600")
    column = TagRow._fields.index("text")
    assert model.index(0, column).data() == "أنتوني بلينكن"
    assert model.index(2, TagRow._fields.index("start")).data() == ""


def test_the_preview_model_keeps_qts_rules(dialog, qtmodeltester):
    qtmodeltester.check(dialog.table.rows)


def test_a_format_of_records_shows_the_first_one(dialog, qtbot, exporter):
    dialog.options.format_box.setCurrentIndex(2)
    qtbot.waitUntil(lambda: exporter.asked[-1].format == "jsonl")

    assert dialog.pages.currentWidget() is dialog.record
    assert dialog.record.toPlainText() == '{"text": "وصل بلينكن"}'


def test_the_extension_follows_the_format_but_not_a_name_of_ones_own(dialog, tmp_path):
    dialog.options.format_box.setCurrentIndex(2)
    assert dialog.path() == tmp_path / "rasid-tags-2026-11-21.jsonl"

    dialog.path_edit.setText(str(tmp_path / "tags.txt"))
    dialog.options.format_box.setCurrentIndex(0)
    assert dialog.path() == tmp_path / "tags.txt"

    dialog.path_edit.setText("tags 1.5")
    assert dialog.path() == tmp_path / "tags 1.5.csv"


def test_nothing_ticked_says_so_and_exports_nothing(dialog, qtbot):
    for status in (Status.ACCEPTED, Status.SUGGESTED):
        qtbot.mouseClick(dialog.options.status_boxes[status], Qt.MouseButton.LeftButton)

    assert not dialog.export_button.isEnabled()
    assert "Tick" in dialog.message.text() == dialog.export_button.toolTip()
    enter(qtbot, dialog)
    assert dialog.isVisible()


def test_no_row_says_so_even_when_enter_comes_before_the_preview(dialog, qtbot):
    dialog.options.status_boxes[Status.SUGGESTED].click()
    enter(qtbot, dialog)

    assert dialog.isVisible()
    assert not dialog.export_button.isEnabled()
    assert "nothing would be written" in dialog.message.text()
    assert dialog.pages.currentWidget() is dialog.empty

    dialog.options.status_boxes[Status.SUGGESTED].click()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.table)
    assert dialog.export_button.isEnabled()


def test_a_file_that_exists_is_warned_of_and_may_be_replaced(dialog, tmp_path):
    (tmp_path / "rasid-tags-2026-11-21.csv").write_text("old")
    dialog.path_edit.setText("rasid-tags-2026-11-21")

    assert dialog.message.severity is Severity.WARNING
    assert "rasid-tags-2026-11-21.csv" in dialog.message.text()
    assert dialog.export_button.isEnabled()


@pytest.mark.parametrize("name", ["", "nowhere/tags.csv", ".", "/"])
def test_a_place_that_cannot_be_written_is_refused(dialog, name):
    dialog.path_edit.setText(name)

    assert not dialog.export_button.isEnabled()
    assert dialog.message.text()


def test_choices_that_do_not_exist_are_disabled_and_say_why(dialog):
    listed = dialog.options.scope_buttons[ExportScope.LISTED]

    assert not listed.isEnabled()
    assert "not filtered" in listed.toolTip()
    assert dialog.options.scope_buttons[ExportScope.ARTICLE].toolTip() == "BBC - القاهرة"


def test_a_preview_that_fails_tells_what_to_do(opened, tmp_path, qtbot):
    def fail(request: ExportRequest) -> tuple[list[TagRow], int]:
        raise UserError("The store is locked. Close the other program.")

    made = ExportDialog(FORMATS, fail, lambda request: "", folder=tmp_path)
    opened(made)
    qtbot.waitUntil(lambda: "locked" in made.message.text())

    assert not made.export_button.isEnabled()


def test_the_folder_is_remembered(exporter, opened, tmp_path, qtbot):
    state = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    other = tmp_path / "تصدير"
    other.mkdir()
    first = ExportDialog(FORMATS, exporter.preview, exporter.text, folder=tmp_path, state=state, today=DAY)
    opened(first)
    first.path_edit.setText(str(other / "a.csv"))
    enter(qtbot, first)

    second = ExportDialog(FORMATS, exporter.preview, exporter.text, folder=tmp_path, state=state, today=DAY)
    qtbot.addWidget(second)
    assert second.path() == other / "rasid-tags-2026-11-21.csv"


def test_browsing_chooses_the_file(dialog, qtbot, tmp_path, chooser_of):
    other = tmp_path / "other"
    other.mkdir()
    qtbot.mouseClick(dialog.browse_button, Qt.MouseButton.LeftButton)
    chooser = chooser_of(dialog)
    name = chooser.findChild(QLineEdit, "fileNameEdit")
    assert name.text() == "rasid-tags-2026-11-21.csv"
    name.setText(str(other / "mine"))
    qtbot.keyClick(name, Qt.Key.Key_Return)

    assert dialog.path() == other / "mine.csv"


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_cells_stand_in_their_own_direction(dialog, direction):
    from PySide6.QtWidgets import QStyleOptionViewItem

    dialog.setLayoutDirection(direction)
    model, delegate = dialog.table.model(), dialog.table.itemDelegate()

    def drawn(row: int, name: str) -> Qt.LayoutDirection:
        option = QStyleOptionViewItem()
        option.direction = direction
        delegate.initStyleOption(option, model.index(row, TagRow._fields.index(name)))
        return option.direction

    assert drawn(0, "text") is Qt.LayoutDirection.RightToLeft
    assert drawn(0, "article_title") is Qt.LayoutDirection.RightToLeft
    assert drawn(1, "text") is Qt.LayoutDirection.LeftToRight
    assert drawn(0, "url") is Qt.LayoutDirection.LeftToRight
    assert drawn(0, "published_at") is direction


def test_the_dialog_mirrors(dialog, qapp, qtbot):
    def options_stand_first() -> bool:
        return dialog.options.mapTo(dialog, dialog.options.rect().center()).x() < dialog.width() / 2

    assert options_stand_first()
    dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: not options_stand_first())
    assert dialog.path_edit.layoutDirection() is Qt.LayoutDirection.LeftToRight
