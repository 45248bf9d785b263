"""Suggested topics: seen with their words, given and dismissed by key and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop_app.core.model import Origin, Topic, TopicSuggestion
from desktop_app.ui.side.topic_suggestion_list import SuggestedTopic, SuggestionModel, sign_boxes
from desktop_app.ui.side.topics_tab import TopicsTab


@pytest.fixture
def rows(topics: list[Topic]) -> list[SuggestedTopic]:
    """Three suggestions."""
    words = ((("هدنة", 3), ("وقف إطلاق النار", 1)), (("السفير", 1),), (("البنك المركزي", 2),))
    return [
        SuggestedTopic(topics[n], TopicSuggestion(topics[n].id, 0.9, told, Origin.RULE, "topics-1"))
        for n, told in zip((4, 8, 12), words, strict=True)
    ]


@pytest.fixture
def tab(qtbot: QtBot, topics: list[Topic], rows: list[SuggestedTopic]) -> TopicsTab:
    """The tab of an article with these suggestions and no topic."""
    made = TopicsTab()
    qtbot.addWidget(made)
    made.resize(340, 640)
    made.show()
    qtbot.waitExposed(made)
    made.show_topics(topics, [])
    made.show_suggestions(rows)
    return made


def test_the_words_that_speak_for_a_topic_are_told(rows: list[SuggestedTopic]) -> None:
    model = SuggestionModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_rows(rows)
    model.retranslate()
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "هدنة" in spoken and "×3" in spoken and "وقف إطلاق النار" in spoken and "Enter" in spoken
    assert "هدنة" in model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert tester.model() is model


def test_enter_gives_and_the_keyboard_stays_on_the_place(
    tab: TopicsTab, qtbot: QtBot, rows: list[SuggestedTopic]
) -> None:
    assert tab.focus_suggestions() and tab.suggestions.hasFocus()
    qtbot.keyClick(tab.suggestions, Qt.Key.Key_Down)
    with qtbot.waitSignal(tab.suggestion_accepted) as told:
        qtbot.keyClick(tab.suggestions, Qt.Key.Key_Return)
    assert told.args == [rows[1].suggestion]
    with qtbot.waitSignal(tab.suggestion_dismissed) as told:
        qtbot.keyClick(tab.suggestions, Qt.Key.Key_Delete)
    assert told.args == [rows[2].suggestion]


def test_when_the_last_is_decided_the_keyboard_goes_to_the_picker(
    tab: TopicsTab, qtbot: QtBot, rows: list[SuggestedTopic]
) -> None:
    tab.show_suggestions(rows[:1])
    tab.focus_suggestions()
    qtbot.keyClick(tab.suggestions, Qt.Key.Key_Return)
    assert not tab.suggestions.isVisible() and tab.edit.hasFocus()
    assert not tab.focus_suggestions()


@pytest.mark.parametrize("place, name", [(0, "suggestion_accepted"), (1, "suggestion_dismissed")])
def test_a_click_on_a_sign_decides_and_elsewhere_does_not(
    tab: TopicsTab, qtbot: QtBot, rows: list[SuggestedTopic], place: int, name: str
) -> None:
    view = tab.suggestions
    row = view.visualRect(view.suggestions.index(1))
    elsewhere = QPoint(row.left() + 40, row.center().y())
    with qtbot.assertNotEmitted(tab.suggestion_accepted), qtbot.assertNotEmitted(tab.suggestion_dismissed):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=elsewhere)
    at = sign_boxes(row, view.layoutDirection())[place].center()
    with qtbot.waitSignal(getattr(tab, name)) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [rows[1].suggestion]


def test_signs_are_mirrored(tab: TopicsTab, right_to_left: None) -> None:
    view = tab.suggestions
    row = view.visualRect(view.suggestions.index(0))
    tick, cross = sign_boxes(row, Qt.LayoutDirection.RightToLeft)
    assert cross.left() == row.left() and tick.left() > cross.left()
    assert not tab.grab().isNull()


def test_no_article_has_no_suggestions(tab: TopicsTab) -> None:
    tab.clear()
    assert tab.suggestions.suggestions.rowCount() == 0
