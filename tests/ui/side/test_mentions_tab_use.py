"""The mentions tab, used with keys and mouse."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.model import Label, Mention, Status
from desktop_app.ui.side.mentions_tab import MentionsTab

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def tab(qtbot: QtBot, text: str, mentions: list[Mention], labels: list[Label]) -> Iterator[MentionsTab]:
    """The tab with the seed's mentions, in a window whose shortcuts want the same keys."""
    window = QWidget()
    qtbot.addWidget(window)
    made = MentionsTab(window)
    QVBoxLayout(window).addWidget(made)
    for key in ("Space", "1", "2", "Del", "Return"):
        QShortcut(QKeySequence(key), window)
    window.resize(340, 700)
    window.show()
    qtbot.waitExposed(window)
    made.show_mentions(text, mentions, labels)
    yield made


def _name(tab: MentionsTab, row: int = 0, label: int = 0) -> QModelIndex:
    return tab.model.index(row, 0, tab.model.index(label, 0))


def _ids(tab: MentionsTab, index: QModelIndex) -> list[int]:
    group = tab.model.group(index)
    assert group is not None
    return [mention.id for mention in group.mentions]


def _mention(tab: MentionsTab, id_: int) -> QModelIndex:
    index = tab.model.index_of_mention(id_)
    tab.tree.expand(index.parent())
    tab.tree.scrollTo(index)
    return index


def test_labels_are_open_and_names_closed_at_first(tab: MentionsTab) -> None:
    assert tab.tree.isExpanded(tab.model.index(0, 0)) and not tab.tree.isExpanded(_name(tab))


def test_a_click_on_a_mention_or_a_name_says_which(tab: MentionsTab, qtbot: QtBot) -> None:
    port = tab.tree.viewport()
    with qtbot.waitSignal(tab.name_chosen) as told:
        qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=tab.tree.visualRect(_name(tab)).center())
    assert told.args == [_ids(tab, _name(tab))]
    index = _mention(tab, 4)
    with qtbot.waitSignal(tab.mention_chosen) as told:
        qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=tab.tree.visualRect(index).center())
    assert told.args == [4]


def test_a_click_that_extends_the_selection_goes_nowhere(tab: MentionsTab, qtbot: QtBot) -> None:
    place = tab.tree.visualRect(_name(tab, 1)).center()
    with qtbot.assertNotEmitted(tab.name_chosen):
        qtbot.mouseClick(
            tab.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place
        )
    assert tab.selected_mentions()


def test_enter_goes_to_the_row_by_keyboard_alone(tab: MentionsTab, qtbot: QtBot) -> None:
    tab.tree.setFocus()
    tab.tree.setCurrentIndex(tab.model.index(0, 0))
    qtbot.keyClick(tab.tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(tab.name_chosen):
        qtbot.keyClick(tab.tree, Qt.Key.Key_Return)
    qtbot.keyClick(tab.tree, Qt.Key.Key_Right)
    qtbot.keyClick(tab.tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(tab.mention_chosen) as told:
        qtbot.keyClick(tab.tree, Qt.Key.Key_Enter)
    assert told.args == _ids(tab, _name(tab))[:1]


def test_enter_on_a_label_opens_and_closes_it(tab: MentionsTab, qtbot: QtBot) -> None:
    label = tab.model.index(0, 0)
    tab.tree.setCurrentIndex(label)
    qtbot.keyClick(tab.tree, Qt.Key.Key_Return)
    assert not tab.tree.isExpanded(label)


def test_space_confirms_and_delete_rejects_what_is_not_so_already(
    tab: MentionsTab, qtbot: QtBot, mentions: list[Mention]
) -> None:
    ids = _ids(tab, _name(tab))
    by_id = {mention.id: mention for mention in mentions}
    tab.tree.setFocus()
    tab.tree.setCurrentIndex(_name(tab))
    with qtbot.waitSignal(tab.accept_requested) as told:
        qtbot.keyClick(tab.tree, Qt.Key.Key_Space)
    assert told.args == [[id_ for id_ in ids if by_id[id_].status is not Status.ACCEPTED]]
    with qtbot.waitSignal(tab.reject_requested) as told:
        qtbot.keyClick(tab.tree, Qt.Key.Key_Delete)
    assert told.args == [[id_ for id_ in ids if by_id[id_].status is not Status.REJECTED]]


@pytest.mark.parametrize("key", ["2", "٢", "۲"])
def test_a_labels_key_relabels_on_any_layout(
    tab: MentionsTab, qtbot: QtBot, type_text: TypeText, key: str
) -> None:
    tab.tree.setFocus()
    tab.tree.setCurrentIndex(_mention(tab, 4))
    label = next(m for m in tab.selected_mentions()).label_id
    with qtbot.waitSignal(tab.relabel_requested) as told:
        type_text(tab.tree, "1" if label == 2 else key)
    assert told.args == [[4], 1 if label == 2 else 2]


def test_no_key_acts_on_a_whole_label(tab: MentionsTab, qtbot: QtBot) -> None:
    tab.tree.setFocus()
    tab.tree.setCurrentIndex(tab.model.index(0, 0))
    with qtbot.assertNotEmitted(tab.accept_requested), qtbot.assertNotEmitted(tab.reject_requested):
        qtbot.keyClick(tab.tree, Qt.Key.Key_Space)
        qtbot.keyClick(tab.tree, Qt.Key.Key_Delete)


def _action(menu: QMenu, words: str) -> QAction:
    return next(a for a in menu.actions() if words in a.text())


def test_the_menu_acts_on_the_selected_rows(tab: MentionsTab, qtbot: QtBot, mentions: list[Mention]) -> None:
    tab.tree.setCurrentIndex(tab.model.index(0, 0))
    people = [m for m in mentions if m.label_id == 1]
    menu = tab.make_menu()
    assert not _action(menu, "Go to").isEnabled()
    with qtbot.waitSignal(tab.accept_requested) as told:
        _action(menu, "Accept").trigger()
    assert told.args == [[m.id for m in people if m.status is not Status.ACCEPTED]]
    labels = _action(menu, "Change label").menu()
    assert isinstance(labels, QMenu)
    assert [a.isEnabled() for a in labels.actions()] == [False, True, True, True]
    with qtbot.waitSignal(tab.relabel_requested) as told:
        labels.actions()[2].trigger()
    assert told.args == [[m.id for m in people], 3]


def test_the_menu_opens_by_keyboard_too(tab: MentionsTab, qtbot: QtBot) -> None:
    tab.tree.setCurrentIndex(_name(tab))
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(tab.tree, asked)
    menu = tab.findChild(QMenu)
    assert isinstance(menu, QMenu) and menu.isVisible()
    menu.close()


def test_a_name_that_moves_stays_open(
    tab: MentionsTab,
    text: str,
    mentions: list[Mention],
    labels: list[Label],
    mention_at: Callable[..., Mention],
) -> None:
    index = _name(tab, 1)
    name = str(index.data())
    tab.tree.expand(index)
    start = text.index(name)
    more = [mention_at(2000 + at, start, start + len(name), 1) for at in range(100)]
    tab.show_mentions(text, mentions + more, labels)
    assert _name(tab).data() == name and tab.tree.isExpanded(_name(tab))


@pytest.mark.parametrize("status", [Status.SUGGESTED, Status.ACCEPTED, Status.REJECTED])
def test_the_filter_shows_one_kind_and_counts_all(
    tab: MentionsTab, status: Status, mentions: list[Mention]
) -> None:
    tab.set_filter(status)
    shown = [m.id for m in mentions if tab.model.index_of_mention(m.id).isValid()]
    assert shown == [m.id for m in mentions if m.status is status]
    counts = [int(re.findall(r"\d+", tab.filter_box.itemText(i))[0]) for i in range(4)]
    assert counts[0] == len(mentions) == sum(counts[1:])


def test_a_change_keeps_what_was_open_and_selected(
    tab: MentionsTab, text: str, mentions: list[Mention], labels: list[Label]
) -> None:
    tab.tree.setCurrentIndex(_mention(tab, 4))
    tab.tree.collapse(tab.model.index(1, 0))
    accepted = [replace(m, status=Status.ACCEPTED) for m in mentions]
    tab.show_mentions(text, accepted, labels)
    assert tab.tree.currentIndex() == tab.model.index_of_mention(4)
    assert tab.tree.isExpanded(tab.tree.currentIndex().parent())
    assert not tab.tree.isExpanded(tab.model.index(1, 0))
    relabelled = [replace(m, label_id=3, label="ORG") if m.id == 4 else m for m in accepted]
    tab.show_mentions(text, relabelled, labels)
    assert [m.id for m in tab.selected_mentions()] == [4]


def test_confirming_one_after_another_moves_on_by_itself(
    tab: MentionsTab, qtbot: QtBot, text: str, mentions: list[Mention], labels: list[Label]
) -> None:
    tab.set_filter(Status.SUGGESTED)
    index = _name(tab)
    waiting = _ids(tab, index)
    tab.tree.expand(index)
    tab.tree.setFocus()
    tab.tree.setCurrentIndex(tab.model.index(0, 0, index))
    present = {m.id: m for m in mentions}
    done: list[int] = []

    def accept(ids: list[int]) -> None:
        done.extend(ids)
        present.update((id_, replace(present[id_], status=Status.ACCEPTED)) for id_ in ids)
        tab.show_mentions(text, list(present.values()), labels)

    tab.accept_requested.connect(accept)
    for _ in range(3):
        qtbot.keyClick(tab.tree, Qt.Key.Key_Space)
    assert done == waiting[:3]


def test_the_readers_mention_is_shown_without_an_echo(tab: MentionsTab, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(tab.mention_chosen), qtbot.assertNotEmitted(tab.name_chosen):
        tab.filter_box.setFocus()
        tab.set_current_mention(7)
    assert [m.id for m in tab.selected_mentions()] == [7]
    tab.set_current_mention(None)
    assert tab.selected_mentions() == []
    tab.set_current_mention(999_999)
    assert tab.selected_mentions() == []


def test_a_closed_name_that_was_chosen_stays_closed(tab: MentionsTab) -> None:
    tab.filter_box.setFocus()
    tab.tree.setCurrentIndex(_name(tab))
    tab.set_current_mention(_ids(tab, _name(tab))[0])
    assert tab.tree.currentIndex() == _name(tab) and not tab.tree.isExpanded(_name(tab))


def test_the_keyboards_place_in_the_tree_is_not_taken_away(tab: MentionsTab, qtbot: QtBot) -> None:
    tab.tree.setFocus()
    qtbot.waitUntil(tab.tree.hasFocus)
    tab.tree.setCurrentIndex(_name(tab, 1))
    tab.set_current_mention(7)
    assert tab.tree.currentIndex() == _name(tab, 1)


def _title(tab: MentionsTab) -> str:
    return tab._empty.title() if tab._empty.isVisible() else ""


def test_each_emptiness_is_explained(
    tab: MentionsTab, text: str, mentions: list[Mention], labels: list[Label]
) -> None:
    tab.show_mentions(text, [], labels)
    assert _title(tab) == "Nothing tagged yet"
    tab.show_mentions(text, [m for m in mentions if m.status is Status.ACCEPTED], labels)
    tab.set_filter(Status.REJECTED)
    assert _title(tab) == "None of this kind"
    tab.clear()
    assert _title(tab) == "No article is open"


def test_every_text_follows_the_language(tab: MentionsTab, other_language: Callable[[], None]) -> None:
    other_language()
    assert tab.filter_box.itemText(1).startswith("«Waiting»")
    assert tab.tree.accessibleName() == "«Tags in this article»"
    tab.tree.setCurrentIndex(_name(tab))
    assert all(a.text().startswith("«") for a in tab.make_menu().actions() if not a.isSeparator())
    tab.clear()
    assert _title(tab) == "«No article is open»"
