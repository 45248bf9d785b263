"""Notes, shortcuts, about, the report of an import and the question before deleting."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from desktop_app.core.model import ReadFailure
from desktop_app.errors import UserError
from desktop_app.ui.dialogs.about_dialog import AboutDialog
from desktop_app.ui.dialogs.confirm import DeleteArticlesDialog
from desktop_app.ui.dialogs.import_report_dialog import ImportReportDialog
from desktop_app.ui.dialogs.licences import COMPONENTS
from desktop_app.ui.dialogs.note_dialog import NoteDialog
from desktop_app.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from desktop_app.ui.notifications import Severity

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
SHORTCUTS = [
    ("&File", "&Export tags…", "Ctrl+E"),
    ("&File", "Save && close", "Ctrl+W"),
    ("الوسم", "إلى المقترح التالي", "F4"),
    ("الوسم", "قبول", "Return  Enter"),
]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_saves_a_note_of_several_lines(opened, qtbot, key):
    dialog = opened(NoteDialog("وزارة الخارجية"))
    qtbot.keyClicks(dialog.edit, "first")
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.edit, "second ")
    qtbot.keyClick(dialog.edit, key, CTRL)

    assert dialog.result() == NoteDialog.DialogCode.Accepted
    assert dialog.note() == "first\nsecond"


def test_escape_leaves_a_note(opened, qtbot):
    dialog = opened(NoteDialog("BBC", "old"))
    assert dialog.edit.hasFocus() and dialog.edit.textCursor().atEnd()
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Escape)
    assert dialog.result() == NoteDialog.DialogCode.Rejected


def test_tab_leaves_the_note_for_the_buttons(opened, qtbot):
    dialog = opened(NoteDialog("BBC", "old"))
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Tab)
    assert not dialog.edit.hasFocus() and dialog.note() == "old"


def test_a_note_runs_in_the_direction_of_its_letters(opened, qtbot):
    dialog = opened(NoteDialog("BBC"))

    def direction() -> Qt.LayoutDirection:
        return dialog.edit.document().defaultTextOption().textDirection()

    assert direction() is LTR
    dialog.edit.setPlainText("BBC هيئة الإذاعة البريطانية")
    assert direction() is RTL
    dialog.edit.setPlainText("the British broadcaster هيئة")
    assert direction() is LTR


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["Export tags…", "Save & close", "إلى المقترح التالي", "قبول"]),
        ("export", ["Export tags…"]),
        ("الي مُقترح", ["إلى المقترح التالي"]),
        ("ctrl+w", ["Save & close"]),
        ("enter", ["قبول"]),
        ("الوسم", ["إلى المقترح التالي", "قبول"]),
        ("file close", ["Save & close"]),
        ("nothing like it", []),
    ],
)
def test_commands_are_found_by_name_keys_and_subject(opened, qtbot, words, found):
    dialog = opened(ShortcutsDialog(SHORTCUTS))
    assert dialog.search.hasFocus()
    dialog.search.setText(words)
    assert [text for text, _ in dialog.shown()] == found


def test_the_list_of_keys_is_painted_and_closed_by_keyboard(opened, qtbot):
    dialog = opened(ShortcutsDialog(SHORTCUTS))
    for direction in (LTR, RTL):
        dialog.setLayoutDirection(direction)
        assert not dialog.grab().isNull()
    keys = dialog.tree.topLevelItem(1).child(1)
    assert keys.data(1, Qt.ItemDataRole.AccessibleTextRole) == "Return, Enter"
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_about_names_every_package_that_is_needed(pytestconfig):
    project = tomllib.loads((pytestconfig.rootpath / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=!~\[; ]", line)[0].lower() for line in project["dependencies"]}
    assert needed == {package.lower() for component in COMPONENTS for package in component.packages}


def test_about_shows_and_copies_where_things_are(opened, qtbot):
    dialog = opened(AboutDialog(Path("/data/rasid.sqlite"), Path("/log/rasid.log")))
    assert dialog.store_edit.text() == str(Path("/data/rasid.sqlite"))
    with qtbot.waitSignal(dialog.copy_button.clicked):
        qtbot.keyClick(dialog, Qt.Key.Key_C, ALT)

    copied = QGuiApplication.clipboard().text()
    assert str(Path("/log/rasid.log")) in copied and "Qt 6" in copied
    assert dialog.message.text() == "Copied"
    assert {dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())} >= {
        "GeoNames",
        "Unicode CLDR",
    }
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


FAILURES = [
    ReadFailure("أخبار.txt", UserError("The file {path} is empty. Choose another one.", path="أخبار.txt")),
    ReadFailure("tags.csv, line 12", ValueError("bad line")),
]


def test_a_report_tells_counts_and_reasons(opened, qtbot):
    dialog = opened(ImportReportDialog(1284, 3, FAILURES))
    rows = [[dialog.table.item(row, column).text() for column in range(2)] for row in range(2)]
    assert rows[0] == ["أخبار.txt", "The file \u2068أخبار.txt\u2069 is empty. Choose another one."]
    assert rows[1] == ["tags.csv, line 12", "bad line"]

    with qtbot.waitSignal(dialog.copy_button.clicked):
        qtbot.keyClick(dialog, Qt.Key.Key_C, ALT)
    assert QGuiApplication.clipboard().text() == (
        "أخبار.txt\tThe file أخبار.txt is empty. Choose another one.\ntags.csv, line 12\tbad line\n"
    )


def test_a_report_words_errors_as_it_is_told(opened):
    dialog = opened(ImportReportDialog(0, 0, FAILURES, lambda error: type(error).__name__))
    assert [dialog.table.item(row, 1).text() for row in range(2)] == ["UserError", "ValueError"]


def test_the_list_of_failures_is_saved(opened, qtbot, tmp_path, chooser_of):
    dialog = opened(ImportReportDialog(1, 0, FAILURES))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    chooser = chooser_of(dialog)
    name = chooser.findChild(QLineEdit, "fileNameEdit")
    name.setText(str(tmp_path / "list"))
    qtbot.keyClick(name, Qt.Key.Key_Return)

    assert (tmp_path / "list.txt").read_text(encoding="utf-8-sig") == dialog.as_text()
    assert dialog.message.severity is Severity.SUCCESS


def test_a_list_that_cannot_be_saved_says_so(opened, tmp_path):
    dialog = opened(ImportReportDialog(1, 0, FAILURES))
    dialog.save_list(tmp_path / "nowhere" / "list.txt")
    assert dialog.message.severity is Severity.ERROR
    assert "list.txt" in dialog.message.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space])
def test_the_first_answer_is_the_safe_one(opened, qtbot, key):
    dialog = opened(DeleteArticlesDialog(["BBC - القاهرة"], 12))
    assert "12" in dialog.detail.text() and "Undo" in dialog.detail.text()
    qtbot.keyClick(dialog.focusWidget(), key)
    assert dialog.result() == DeleteArticlesDialog.DialogCode.Rejected and not dialog.isVisible()


def test_deleting_takes_a_deliberate_key_or_click(opened, qtbot):
    by_key = opened(DeleteArticlesDialog(["a"], 0))
    with qtbot.waitSignal(by_key.accepted):
        qtbot.keyClick(by_key, Qt.Key.Key_D, ALT)
    assert by_key.result() == DeleteArticlesDialog.DialogCode.Accepted

    by_mouse = opened(DeleteArticlesDialog(["a", "b"], 3))
    assert "2" in by_mouse.question.text()
    qtbot.mouseClick(by_mouse.act_button, Qt.MouseButton.LeftButton)
    assert by_mouse.result() == DeleteArticlesDialog.DialogCode.Accepted
