"""Topics: found in two languages and any spelling, picked by keyboard and mouse, shown as chips."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.model import ArticleTopic, Status, Topic
from desktop_app.ui.side.chips import Chip
from desktop_app.ui.side.flow_layout import FlowLayout
from desktop_app.ui.side.topic_delegate import plus_box
from desktop_app.ui.side.topic_index import TopicIndex
from desktop_app.ui.side.topic_model import CHOICE_ROLE, TopicModel
from desktop_app.ui.side.topics_tab import TopicsTab

TypeText = Callable[[QWidget, str], None]
Give = Callable[..., ArticleTopic]


@pytest.fixture
def tab(qtbot: QtBot, topics: list[Topic], give: Give) -> TopicsTab:
    """The tab of an article with three topics, the last one waiting."""
    made = TopicsTab()
    qtbot.addWidget(made)
    made.resize(340, 600)
    made.show()
    qtbot.waitExposed(made)
    made.show_topics(topics, [give(topics[0]), give(topics[5]), give(topics[9], Status.SUGGESTED)])
    return made


def _named(topics: list[Topic], name_en: str) -> Topic:
    return next(topic for topic in topics if topic.name_en == name_en)


@pytest.mark.parametrize("query", ["diplomacy", "DIPLOM", "دبلوماسية", "دِبلوماسيه", "الدبلوماسية"[2:]])
def test_a_topic_is_found_in_both_languages_and_any_spelling(topics: list[Topic], query: str) -> None:
    assert TopicIndex(topics).search(query)[0].name_en == "Diplomacy"


def test_a_topic_is_found_by_its_code(topics: list[Topic]) -> None:
    topic = _named(topics, "Diplomacy")
    assert topic.code and TopicIndex(topics).search(topic.code) == [topic]


def test_whole_names_come_before_beginnings_and_those_before_middles(topics: list[Topic]) -> None:
    found = [topic.name_en for topic in TopicIndex(topics).search("war")]
    assert found[0] == "War" and found[1].startswith("War ")
    assert found.index("Post-war reconstruction") > found.index("War crime")


def test_words_may_be_spread_over_the_path_but_one_is_the_topics_own() -> None:
    sport, football = Topic(1, None, "رياضة", "Sport", None), Topic(2, None, "كرة القدم", "Football", 1)
    index = TopicIndex([sport, football])
    assert index.search("رياضه كرة") == [football] == index.search("football sport")
    assert index.search("رياضة") == [sport]
    assert index.search("   ") == []


def test_a_ring_of_parents_is_no_trap() -> None:
    ring = [Topic(1, None, "أ", "a", 2), Topic(2, None, "ب", "b", 1), Topic(3, None, "ج", "c", 99)]
    index = TopicIndex(ring)
    assert [topic.id for topic in index.ancestors(ring[0])] == [2]
    model = TopicModel()
    model.set_index(index)
    assert model.rowCount() == 1


def test_the_picker_keeps_qts_rules(qtbot: QtBot, topics: list[Topic]) -> None:
    model = TopicModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_index(TopicIndex(topics))
    for text in ("ح", "حر", "حرب", "حرب نجوم", "", "war"):
        model.set_filter(text, topics[3])
    model.set_added([topics[0].id, topics[7].id])
    model.retranslate()
    model.set_index(TopicIndex(()))
    assert tester.model() is model


def test_typing_and_enter_adds_the_first_hit(
    tab: TopicsTab, qtbot: QtBot, type_text: TypeText, topics: list[Topic]
) -> None:
    tab.focus_picker()
    type_text(tab.edit, "دبلوماسيه")
    with qtbot.waitSignal(tab.topic_added) as told:
        qtbot.keyClick(tab.edit, Qt.Key.Key_Return)
    assert told.args == [_named(topics, "Diplomacy").id]
    assert tab.edit.text() == "" and tab.edit.hasFocus()


def test_down_moves_through_the_hits_while_typing_goes_on(
    tab: TopicsTab, qtbot: QtBot, topics: list[Topic]
) -> None:
    tab.focus_picker()
    qtbot.keyClicks(tab.edit, "war")
    qtbot.keyClick(tab.edit, Qt.Key.Key_Down)
    second = tab.model.index(1, 0).data(CHOICE_ROLE).topic
    with qtbot.waitSignal(tab.topic_added) as told:
        qtbot.keyClick(tab.edit, Qt.Key.Key_Enter)
    assert told.args == [second.id]


def test_the_tree_is_walked_by_keyboard(tab: TopicsTab, qtbot: QtBot) -> None:
    tab.focus_picker()
    qtbot.keyClick(tab.edit, Qt.Key.Key_Down)
    qtbot.waitUntil(tab.tree.hasFocus)
    parent = next(
        tab.model.index(row, 0)
        for row in range(tab.model.rowCount())
        if tab.model.rowCount(tab.model.index(row, 0)) and not tab.model.index(row, 0).data(CHOICE_ROLE).added
    )
    tab.tree.setCurrentIndex(parent)
    qtbot.keyClick(tab.tree, Qt.Key.Key_Right)
    qtbot.keyClick(tab.tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(tab.topic_added) as told:
        qtbot.keyClick(tab.tree, Qt.Key.Key_Return)
    assert told.args == [tab.model.index(0, 0, parent).data(CHOICE_ROLE).topic.id]


def test_a_topic_given_already_is_marked_and_not_given_twice(
    tab: TopicsTab, qtbot: QtBot, topics: list[Topic]
) -> None:
    tab.edit.setText(topics[5].name_en)
    first = tab.model.index(0, 0)
    assert first.data(CHOICE_ROLE).topic == topics[5] and first.data(CHOICE_ROLE).added
    assert "already given" in first.data(Qt.ItemDataRole.AccessibleTextRole)
    with qtbot.assertNotEmitted(tab.topic_added), qtbot.assertNotEmitted(tab.topic_removed):
        qtbot.keyClick(tab.edit, Qt.Key.Key_Return)


def test_a_hit_shows_its_path(tab: TopicsTab, topics: list[Topic]) -> None:
    index = TopicIndex(topics)
    child = next(topic for topic in topics if len(index.ancestors(topic)) >= 2)
    tab.edit.setText(child.name_en)
    path = tab.model.index(0, 0).data(CHOICE_ROLE).path
    assert path == " › ".join(topic.name_en for topic in index.ancestors(child))


def test_a_new_topic_is_offered_when_none_has_the_name(
    tab: TopicsTab, qtbot: QtBot, type_text: TypeText
) -> None:
    tab.focus_picker()
    type_text(tab.edit, "  سد   النهضة ")
    assert tab.model.rowCount() == 1
    with qtbot.waitSignal(tab.topic_created) as told:
        qtbot.keyClick(tab.edit, Qt.Key.Key_Return)
    assert told.args == ["سد النهضة", None]


@pytest.mark.parametrize("same", ["دبلوماسيه", "DIPLOMACY", " diplomacy "])
def test_no_new_topic_is_offered_for_a_name_there_is(tab: TopicsTab, same: str) -> None:
    tab.edit.setText(same)
    rows = [tab.model.index(row, 0).data(CHOICE_ROLE) for row in range(tab.model.rowCount())]
    assert rows and all(choice.topic is not None for choice in rows)


def test_a_new_topic_can_go_under_the_one_selected_in_the_tree(
    tab: TopicsTab, qtbot: QtBot, type_text: TypeText
) -> None:
    parent = tab.model.index(2, 0).data(CHOICE_ROLE).topic
    tab.tree.setCurrentIndex(tab.model.index(2, 0))
    type_text(tab.edit, "سد النهضة")
    assert [tab.model.index(row, 0).data(CHOICE_ROLE).parent for row in range(2)] == [parent, None]
    with qtbot.waitSignal(tab.topic_created) as told:
        qtbot.keyClick(tab.edit, Qt.Key.Key_Return)
    assert told.args == ["سد النهضة", parent.id]


def test_escape_goes_back_to_the_tree(tab: TopicsTab, qtbot: QtBot) -> None:
    qtbot.keyClicks(tab.edit, "war")
    qtbot.keyClick(tab.edit, Qt.Key.Key_Escape)
    assert tab.edit.text() == "" and not tab.model.is_filtered() and tab.model.rowCount() > 5


def _row_with_children(tab: TopicsTab) -> QModelIndex:
    rows = (tab.model.index(row, 0) for row in range(tab.model.rowCount()))
    return next(index for index in rows if tab.model.rowCount(index) and not index.data(CHOICE_ROLE).added)


def test_a_click_opens_a_branch_and_a_click_on_the_plus_picks_it(tab: TopicsTab, qtbot: QtBot) -> None:
    index = _row_with_children(tab)
    tab.tree.scrollTo(index)
    row = tab.tree.visualRect(index)
    with qtbot.assertNotEmitted(tab.topic_added):
        qtbot.mouseClick(tab.tree.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert tab.tree.isExpanded(index)
    plus = plus_box(tab.tree.visualRect(index), tab.layoutDirection()).center()
    with qtbot.waitSignal(tab.topic_added) as told:
        qtbot.mouseClick(tab.tree.viewport(), Qt.MouseButton.LeftButton, pos=plus)
    assert told.args == [index.data(CHOICE_ROLE).topic.id]


def test_a_click_on_a_hit_picks_it_once(tab: TopicsTab, qtbot: QtBot) -> None:
    picked: list[int] = []
    tab.topic_added.connect(picked.append)
    tab.edit.setText("war")
    place = tab.tree.visualRect(tab.model.index(1, 0)).center()
    wanted = tab.model.index(1, 0).data(CHOICE_ROLE).topic.id
    qtbot.mouseClick(tab.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked == [wanted]


def test_chips_are_removed_confirmed_and_walked_by_keyboard(
    tab: TopicsTab, qtbot: QtBot, topics: list[Topic]
) -> None:
    first, _, waiting = tab.chips.chips()
    assert (first.text.waiting, waiting.text.waiting) == (False, True)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    qtbot.keyClick(tab.chips.chips()[1], Qt.Key.Key_Right)
    qtbot.waitUntil(waiting.hasFocus)
    with qtbot.waitSignal(tab.topic_added) as told:
        qtbot.keyClick(waiting, Qt.Key.Key_Return)
    assert told.args == [topics[9].id]
    with qtbot.waitSignal(tab.topic_removed) as told:
        qtbot.keyClick(waiting, Qt.Key.Key_Delete)
    assert told.args == [topics[9].id]


def _cross(chip: Chip) -> QPoint:
    return chip._cross_box().center()


def test_chips_are_removed_and_confirmed_by_mouse(tab: TopicsTab, qtbot: QtBot, topics: list[Topic]) -> None:
    first, _, waiting = tab.chips.chips()
    with qtbot.waitSignal(tab.topic_removed) as told:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton, pos=_cross(first))
    assert told.args == [topics[0].id]
    with qtbot.waitSignal(tab.topic_added) as told:
        qtbot.mouseClick(waiting, Qt.MouseButton.LeftButton, pos=QPoint(waiting.width() // 2, 8))
    assert told.args == [topics[9].id]
    with qtbot.assertNotEmitted(tab.topic_added):
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton, pos=QPoint(first.width() // 2, 8))


def test_after_a_removal_the_keyboard_is_on_the_next_chip(
    tab: TopicsTab, qtbot: QtBot, topics: list[Topic], give: Give
) -> None:
    tab.chips.chips()[0].setFocus()
    qtbot.waitUntil(tab.chips.chips()[0].hasFocus)
    tab.show_topics(topics, [give(topics[5]), give(topics[9], Status.SUGGESTED)])
    chip = tab.chips.chips()[0]
    assert chip.text.id == topics[5].id
    qtbot.waitUntil(chip.hasFocus)


def test_arrows_are_mirrored_right_to_left(
    right_to_left: None, qtbot: QtBot, topics: list[Topic], give: Give
) -> None:
    tab = TopicsTab()
    qtbot.addWidget(tab)
    tab.resize(340, 500)
    tab.show()
    qtbot.waitExposed(tab)
    tab.show_topics(topics, [give(topics[0]), give(topics[5])])
    first, second = tab.chips.chips()
    qtbot.waitUntil(lambda: first.x() + first.width() == tab.chips.width())
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Left)
    qtbot.waitUntil(second.hasFocus)
    assert _cross(first).x() < first.width() / 2


def test_the_room_for_chips_grows_and_shrinks_with_them(
    tab: TopicsTab, qtbot: QtBot, topics: list[Topic], give: Give
) -> None:
    tab.show_topics(topics, [give(topic) for topic in topics[:12]])
    qtbot.waitUntil(lambda: tab.chips.height() > 100)
    assert all(tab.chips.rect().contains(chip.geometry()) for chip in tab.chips.chips())
    tab.show_topics(topics, [give(topics[0])])
    qtbot.waitUntil(lambda: tab.chips.height() < 50)


def test_rejected_topics_are_not_shown(tab: TopicsTab, topics: list[Topic], give: Give) -> None:
    tab.show_topics(topics, [give(topics[0], Status.REJECTED)])
    assert tab.chips.chips() == [] and tab._none.isVisible()


class _Box(QWidget):
    def sizeHint(self) -> QSize:
        return QSize(60, 20)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_flow_fills_rows_from_the_leading_side(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.setLayoutDirection(direction)
    flow = FlowLayout(parent, spacing=10)
    boxes = [_Box(parent) for _ in range(5)]
    for box in boxes:
        flow.addWidget(box)
    assert (
        flow.heightForWidth(200) == 50 and flow.heightForWidth(130) == 80 and flow.heightForWidth(20) == 140
    )
    flow.setGeometry(QRect(0, 0, 200, 50))
    lefts = [0, 70, 140, 0, 70]
    mirrored = [200 - left - 60 for left in lefts]
    rtl = direction is Qt.LayoutDirection.RightToLeft
    assert [box.x() for box in boxes] == (mirrored if rtl else lefts)
    assert [box.y() for box in boxes] == [0, 0, 0, 30, 30]
    flow.removeWidget(boxes[0])
    assert flow.count() == 4 and flow.itemAt(9) is None and flow.takeAt(9) is None


def test_every_text_follows_the_language(
    tab: TopicsTab, other_language: Callable[[], None], topics: list[Topic]
) -> None:
    other_language()
    assert tab.edit.placeholderText() == "«Add a topic»"
    tab.edit.setText("zzz")
    assert str(tab.model.index(0, 0).data()).startswith("«New topic")
    tab.show_topics(topics, [])
    assert tab._none.text().startswith("«")
    tab.clear()
    assert tab._empty.title() == "«No article is open»"
