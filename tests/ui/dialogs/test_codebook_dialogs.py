"""The codebook's dialogs: what is shown of labels, and what is asked for by key and by mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTreeWidgetItem

from desktop_app.core.model import Label, Topic
from desktop_app.services.codebook import PALETTE, checked
from desktop_app.ui.dialogs.codebook_dialog import CodebookDialog
from desktop_app.ui.dialogs.label_dialog import LabelDialog
from desktop_app.ui.dialogs.label_preview import contrasts, nearest
from desktop_app.ui.dialogs.merge_dialog import MergeDialog
from desktop_app.ui.dialogs.topic_name_dialog import TopicNameDialog
from desktop_app.ui.dialogs.topics_of_many_dialog import TopicsOfManyDialog


@pytest.fixture
def labels() -> list[Label]:
    """A place, an organisation, and a unit under it."""
    return [
        Label(1, "LOC", "مكان", "Place", "#20855f", "2", "", None, 0),
        Label(2, "ORG", "منظمة", "Organisation", "#8c3800", "3", "", None, 1),
        Label(3, "UNIT", "وحدة", "Unit", "#0b7285", "5", "", 2, 2),
    ]


def ask(labels: list[Label], label: Label, *, fixed_code: bool = False) -> LabelDialog:
    others = [other for other in labels if other.id != label.id]
    return LabelDialog(
        label, others, PALETTE, lambda entered: checked(entered, labels), fixed_code=fixed_code
    )


def rows(dialog: CodebookDialog) -> list[list[str]]:
    def walk(item: QTreeWidgetItem, depth: int) -> list[list[str]]:
        own = [" " * depth + item.text(0), *(item.text(column) for column in (1, 2, 3))]
        below = [child for n in range(item.childCount()) if (child := item.child(n)) is not None]
        return [own, *(row for child in below for row in walk(child, depth + 1))]

    tops = [dialog.tree.topLevelItem(n) for n in range(dialog.tree.topLevelItemCount())]
    return [row for top in tops if top is not None for row in walk(top, 0)]


def test_the_codebook_shows_its_tree_and_counts(labels: list[Label], opened) -> None:
    dialog = opened(CodebookDialog())
    dialog.set_labels(labels)
    assert rows(dialog)[0] == ["Place", "LOC", "2", "…"]
    dialog.set_counts({1: 1234, 3: 5})
    assert rows(dialog) == [
        ["Place", "LOC", "2", "1,234"],
        ["Organisation", "ORG", "3", "0"],
        [" Unit", "UNIT", "5", "5"],
    ]


@pytest.mark.parametrize(
    "key, modifier, signal, told",
    [
        (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier, "create_requested", []),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, "edit_requested", [3]),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "edit_requested", [3]),
        (Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier, "merge_requested", [3]),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "delete_requested", [3]),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, "move_requested", [3, -1]),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier, "move_requested", [3, 1]),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "undo_requested", []),
    ],
)
def test_each_act_has_its_key(
    labels: list[Label],
    opened,
    qtbot,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    signal: str,
    told: list[int],
) -> None:
    dialog = opened(CodebookDialog())
    dialog.set_labels(labels)
    dialog.go_to("UNIT")
    dialog.tree.setFocus()
    with qtbot.waitSignal(getattr(dialog, signal)) as heard:
        qtbot.keyClick(dialog.tree, key, modifier)
    assert heard.args == told


def test_each_act_has_its_button(labels: list[Label], opened, qtbot) -> None:
    dialog = opened(CodebookDialog())
    assert not dialog.buttons["merge"].isEnabled()
    dialog.set_labels(labels)
    with qtbot.waitSignal(dialog.delete_requested) as heard:
        qtbot.mouseClick(dialog.buttons["delete"], Qt.MouseButton.LeftButton)
    assert heard.args == [1]


def test_a_label_is_entered(labels: list[Label], opened, qtbot) -> None:
    new = Label(0, "", "", "", PALETTE[3], "6", "", None, 0)
    dialog = opened(ask(labels, new))
    qtbot.keyClicks(dialog.code, "TREATY")
    dialog.name_ar.setText("معاهدة")
    dialog.parent_box.setCurrentIndex(dialog.parent_box.findData(3))
    qtbot.mouseClick(dialog._swatches["#7a6200"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    expected = replace(new, name="TREATY", name_ar="معاهدة", color="#7a6200", parent_id=3)
    assert dialog.label() == expected


def test_what_cannot_be_is_told_and_the_dialog_stays(labels: list[Label], opened, qtbot) -> None:
    dialog = opened(ask(labels, replace(labels[2], key="2")))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible() and "Take another one" in dialog.message.text()
    qtbot.keyClick(dialog.key, Qt.Key.Key_Backspace)
    assert dialog.message.text() == ""


def test_a_label_is_not_offered_its_own_children_as_parents(labels: list[Label], opened) -> None:
    dialog = opened(ask(labels, labels[1]))
    offered = [dialog.parent_box.itemData(n) for n in range(dialog.parent_box.count())]
    assert offered == [None, 1]


def test_the_code_of_an_engines_label_stays(labels: list[Label], opened) -> None:
    dialog = opened(ask(labels, labels[0], fixed_code=True))
    assert dialog.code.isReadOnly() and dialog.name_ar.hasFocus()


@pytest.mark.parametrize("color", [*PALETTE, "#ffffff", "#000000", "#ffff00", "#808080"])
def test_a_labels_line_can_be_read_in_both_themes(color: str) -> None:
    assert min(contrasts(color).values()) >= 4.5


def test_a_colour_too_near_to_anothers_is_told(labels: list[Label], opened) -> None:
    assert nearest("#21865f", labels) == labels[0] and nearest("#5f3dc4", labels) is None
    dialog = opened(ask(labels, labels[2]))
    dialog.set_color("#21865f")
    assert "Place" in dialog.contrast.text() and dialog.label().color == "#21865f"


def test_merging_asks_for_the_other_label(labels: list[Label], opened, qtbot) -> None:
    dialog = opened(MergeDialog(labels[2], labels[:2], 12))
    dialog.box.setCurrentIndex(1)
    qtbot.mouseClick(dialog.merge_button, Qt.MouseButton.LeftButton)
    assert dialog.target() == 2 and dialog.result() == MergeDialog.DialogCode.Accepted


def test_merging_offers_to_join_entities_of_one_name(labels: list[Label], opened, qtbot) -> None:
    dialog = opened(MergeDialog(labels[2], labels[:2], 12, shared={1: 0, 2: 3}.__getitem__))
    assert not dialog.join_box.isVisible()
    dialog.box.setCurrentIndex(1)
    assert dialog.join_box.isVisible() and dialog.joins()
    assert dialog.join_box.text().startswith("&Join 3 ")
    qtbot.keyClick(dialog.join_box, Qt.Key.Key_Space)
    assert not dialog.joins()


def test_the_codebook_offers_topics_that_the_store_lacks(labels: list[Label], opened, qtbot) -> None:
    dialog = opened(CodebookDialog())
    dialog.set_labels(labels)
    dialog.set_missing_topics(0)
    assert not dialog.buttons["topics"].isVisible()
    dialog.set_missing_topics(12)
    assert dialog.buttons["topics"].text().startswith("&Add 12 ")
    for act in (
        lambda: qtbot.mouseClick(dialog.buttons["topics"], Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(dialog.tree, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier),
    ):
        with qtbot.waitSignal(dialog.topics_requested):
            act()


def test_topics_of_many_are_given_and_taken(opened, qtbot) -> None:
    topics = [Topic(1, "medtop:1", "سياسة", "Politics", None), Topic(2, None, "هدنة", "Truce", 1)]
    dialog = opened(TopicsOfManyDialog(40))
    dialog.show_topics(topics, {1: 40, 2: 3})
    whole, some = dialog.chips.chips()
    assert not whole.text.waiting and some.text.waiting
    assert "3 of 40" in some.text.name and "gives it to all" in some.accessibleName()
    with qtbot.waitSignal(dialog.topic_added) as told:
        qtbot.keyClick(some, Qt.Key.Key_Return)
    assert told.args == [2]
    with qtbot.waitSignal(dialog.topic_removed) as told:
        qtbot.keyClick(whole, Qt.Key.Key_Delete)
    assert told.args == [1]
    dialog.edit.setFocus()
    qtbot.keyClicks(dialog.edit, "truce")
    with qtbot.waitSignal(dialog.topic_added) as told:
        qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert told.args == [2]
    qtbot.keyClicks(dialog.edit, "nile")
    with qtbot.waitSignal(dialog.topic_created) as told:
        qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert told.args == ["nile", None]


def test_one_name_serves_for_both_languages(opened) -> None:
    dialog = opened(TopicNameDialog(Topic(1, None, "هدنة", "هدنة", None)))
    dialog.name_en.setText(" ")
    assert dialog.names() == ("هدنة", "هدنة")
    assert dialog.mapToGlobal(QPoint()) is not None
