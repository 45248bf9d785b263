"""The dialog of every place: what it shows ticked, what keys and boxes change, and what it asks to look for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.core.model import Label, Mention, Origin, Status
from desktop_app.services.everywhere import Deed, Matching, Occurrence
from desktop_app.ui.everywhere.dialog import EverywhereDialog, Scope, Search
from desktop_app.ui.everywhere.model import Column

LABELS = [
    Label(1, "PERS", "شخص", "Person", "#2e7d32", "1", "", None, 1),
    Label(2, "LOC", "مكان", "Place", "#1565c0", "2", "", None, 2),
]
CONTEXT = "عاد من بيروت أمس"


def tag(id_: int, label_id: int, status: Status) -> Mention:
    label = LABELS[label_id - 1].name
    return Mention(
        id_, 1, 7, 12, "بيروت", label_id, label, status, Origin.HUMAN, None, None,
        None, None, None, None, "2025-01-01T00:00:00Z", "2025-01-01T00:00:00Z",
    )  # fmt: skip


def place(article_id: int, *tags: Mention) -> Occurrence:
    return Occurrence(article_id, f"خبر {article_id}", 7, 12, CONTEXT, 7, tags)


PLACES = [
    place(1),
    place(2, tag(1, 2, Status.ACCEPTED)),
    place(3, tag(2, 2, Status.SUGGESTED)),
    place(4, tag(3, 1, Status.ACCEPTED)),
    place(5, tag(4, 2, Status.REJECTED)),
]


@pytest.fixture
def dialog(qtbot: QtBot) -> EverywhereDialog:
    made = EverywhereDialog("بيروت", ["ست الدنيا"], LABELS, deed=Deed.TAG, label_id=2, listed=7)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.show_places(PLACES)
    return made


def ticked(dialog: EverywhereDialog) -> list[int]:
    return [occurrence.article_id for occurrence in dialog.chosen()]


@pytest.mark.parametrize(
    ("deed", "articles"),
    [
        (Deed.TAG, [1, 3, 4]),
        (Deed.RELABEL, [3, 4]),
        (Deed.ACCEPT, [3]),
        (Deed.REJECT, [2, 3, 4]),
        (Deed.DELETE, [2, 3, 4]),
    ],
)
def test_only_places_where_something_changes_are_ticked(
    dialog: EverywhereDialog, deed: Deed, articles: list[int]
) -> None:
    dialog.deed_box.setCurrentIndex(dialog.deed_box.findData(deed))
    assert ticked(dialog) == articles
    assert dialog.label_box.isVisible() is (deed in (Deed.TAG, Deed.RELABEL))
    assert str(len(articles)) in dialog.apply_button.text()


def test_rows_are_unticked_by_key_and_all_by_button(dialog: EverywhereDialog, qtbot: QtBot) -> None:
    dialog.table.setFocus()
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert ticked(dialog) == [3, 4]
    dialog.tick_button.click()
    assert ticked(dialog) == []
    assert not dialog.apply_button.isEnabled()
    dialog.tick_button.click()
    assert ticked(dialog) == [1, 3, 4]


def test_a_tick_box_is_clicked(dialog: EverywhereDialog) -> None:
    index = dialog.model.index(2, Column.ARTICLE)
    assert dialog.model.setData(index, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert ticked(dialog) == [1, 4]


def test_another_label_is_judged_anew(dialog: EverywhereDialog) -> None:
    dialog.label_box.setCurrentIndex(dialog.label_box.findData(1))
    assert ticked(dialog) == [1, 2, 3]
    assert dialog.label_id == 1


def test_what_was_ticked_by_hand_stays_so_when_the_label_changes(dialog: EverywhereDialog) -> None:
    dialog.model.set_ticked([0], False)
    dialog.model.set_ticked([4], True)
    dialog.label_box.setCurrentIndex(dialog.label_box.findData(1))
    assert ticked(dialog) == [2, 3, 5]
    dialog.tick_button.click()
    dialog.label_box.setCurrentIndex(dialog.label_box.findData(2))
    assert ticked(dialog) == []
    dialog.tick_button.click()
    assert ticked(dialog) == [1, 3, 4]


def test_scope_letters_and_other_names_ask_for_another_search(dialog: EverywhereDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.search_wanted) as heard:
        dialog.scope_box.setCurrentIndex(dialog.scope_box.findData(Scope.LISTED))
    assert heard.args == [Search(("بيروت",), Scope.LISTED, Matching.FOLDED)]
    assert not dialog.apply_button.isEnabled()
    with qtbot.waitSignal(dialog.search_wanted) as heard:
        dialog.matching_box.setCurrentIndex(dialog.matching_box.findData(Matching.EXACT))
    with qtbot.waitSignal(dialog.search_wanted) as heard:
        dialog.others_box.setChecked(True)
    assert heard.args == [Search(("بيروت", "ست الدنيا"), Scope.LISTED, Matching.EXACT)]
    assert isinstance(heard.args[0].scope, Scope) and isinstance(heard.args[0].matching, Matching)


def test_nothing_found_and_what_failed_are_said(dialog: EverywhereDialog) -> None:
    dialog.show_places([])
    assert dialog._stack.currentWidget() is dialog._empty
    assert dialog._empty.title() == "It stands nowhere there"
    dialog.show_error("The disk is full.")
    assert dialog.message.text() == "The disk is full."


def test_the_concordance_reads_from_right_to_left(dialog: EverywhereDialog) -> None:
    assert dialog.table.layoutDirection() is Qt.LayoutDirection.RightToLeft
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    assert dialog.table.horizontalHeader().defaultAlignment() & right == right
    row = [dialog.model.index(2, column).data() for column in Column]
    assert row == ["خبر 3", "عاد من", "بيروت", "أمس", "Place (waiting)"]
    told = dialog.model.index(2, Column.ARTICLE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert CONTEXT in told and "waiting" in told


def test_a_rule_is_kept_of_the_names_looked_for_and_never_by_oversight(dialog: EverywhereDialog) -> None:
    assert dialog.kept_names() == ()
    dialog.keep_box.click()
    assert dialog.kept_names() == ("بيروت",)
    dialog.others_box.setChecked(True)
    dialog.show_places(PLACES)
    assert dialog.kept_names() == ("بيروت", "ست الدنيا")
    assert "from now on" in dialog.keep_box.text()
    dialog.deed_box.setCurrentIndex(dialog.deed_box.findData(Deed.RELABEL))
    assert dialog.keep_box.isChecked()
    dialog.deed_box.setCurrentIndex(dialog.deed_box.findData(Deed.REJECT))
    assert "never" in dialog.keep_box.text() and dialog.kept_names() == ()
    dialog.keep_box.click()
    dialog.deed_box.setCurrentIndex(dialog.deed_box.findData(Deed.DELETE))
    assert dialog.kept_names() == ("بيروت", "ست الدنيا")


def test_a_rule_can_be_kept_where_nothing_is_left_to_do(dialog: EverywhereDialog) -> None:
    dialog.tick_button.click()
    assert not dialog.apply_button.isEnabled()
    dialog.keep_box.click()
    assert dialog.apply_button.isEnabled() and dialog.apply_button.text() == "Keep the &rule"
    dialog.deed_box.setCurrentIndex(dialog.deed_box.findData(Deed.REJECT))
    dialog.keep_box.click()
    assert dialog.keep_box.isChecked() and not dialog.apply_button.isEnabled()
