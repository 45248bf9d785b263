"""What files and people write is shown to the letter: no markup is obeyed, no letter is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.model import (
    ArticleRow,
    Direction,
    HistoryEntry,
    Label,
    Mention,
    Origin,
    Status,
    Topic,
)
from desktop_app.ui.actions import LabelActions
from desktop_app.ui.articles.model import ArticleListModel
from desktop_app.ui.empty_state import EmptyState
from desktop_app.ui.reader.header import ArticleHeader
from desktop_app.ui.side.chips import Chip, ChipText
from desktop_app.ui.side.detail_fields import Fact
from desktop_app.ui.side.history_tab import HistoryModel
from desktop_app.ui.side.mention_model import MentionModel
from desktop_app.ui.side.topic_index import TopicIndex
from desktop_app.ui.side.topic_model import TopicModel
from desktop_app.ui.tool_tips import plain_tip

HOSTILE = "A <b>bold</b> & <img src='x'>"
LABEL = Label(1, HOSTILE, HOSTILE, HOSTILE, "#a03a3a", None, HOSTILE, None, 0)
ROW = ArticleRow(
    1, HOSTILE, HOSTILE, HOSTILE, HOSTILE, None, HOSTILE, "2026-01-01T00:00:00Z", "0" * 64,
    Direction.LTR, 100, False, 0, 0, None,
)  # fmt: skip
MENTION = Mention(
    1, 1, 0, len(HOSTILE), HOSTILE, 1, HOSTILE, Status.ACCEPTED, Origin.HUMAN, None, None, HOSTILE, HOSTILE,
    None, None, "", "",
)  # fmt: skip


class _Listing:
    count = 1

    def page(self, offset: int, limit: int) -> list[ArticleRow]:
        return [ROW][offset : offset + limit]


def article_tip(_: QWidget) -> str:
    model = ArticleListModel()
    model.set_listing(_Listing())  # type: ignore[arg-type]
    return str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))


def mention_tip(_: QWidget) -> str:
    model = MentionModel()
    model.show(HOSTILE, [MENTION], [LABEL], None)
    return str(model.index_of_mention(1).data(Qt.ItemDataRole.ToolTipRole))


def history_tip(_: QWidget) -> str:
    model = HistoryModel(lambda entry: HOSTILE)
    model.set_entries([HistoryEntry(1, "2026-01-01T00:00:00Z", "amal", "tag", {}, False)])
    return str(model.index(0).data(Qt.ItemDataRole.ToolTipRole))


def topic_tip(_: QWidget) -> str:
    model = TopicModel()
    model.set_index(TopicIndex((Topic(1, None, HOSTILE, HOSTILE, None),)))
    return str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))


def chip_tip(parent: QWidget) -> str:
    return Chip(ChipText(1, HOSTILE, HOSTILE, False), parent).toolTip()


def fact_tip(parent: QWidget) -> str:
    fact = Fact(parent)
    fact.show_fact("From", HOSTILE)
    return fact.findChildren(QLabel)[-1].toolTip()


def address_tip(parent: QWidget) -> str:
    header = ArticleHeader(parent)
    header.set_article(ROW)
    return header.details.toolTip()


def label_tip(parent: QWidget) -> str:
    actions = LabelActions(parent, parent, lambda _id: None)
    actions.rebuild([LABEL])
    return actions.actions[0].toolTip()


@pytest.mark.parametrize(
    "tip",
    [article_tip, mention_tip, history_tip, topic_tip, chip_tip, fact_tip, address_tip, label_tip],
    ids=lambda function: function.__name__,
)
def test_a_tool_tip_shows_what_was_written(qtbot: QtBot, tip: Callable[[QWidget], str]) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    shown = QTextDocument()
    text = tip(parent)
    if GuiQt.mightBeRichText(text):
        shown.setHtml(text)
        text = shown.toPlainText()
    assert HOSTILE in text


@pytest.mark.parametrize("text", ["خبر عن مصر", "A & B\nC < D", ""])
def test_an_ordinary_tool_tip_stays_as_it_is(text: str) -> None:
    assert plain_tip(text) == text


def test_labels_show_what_was_written(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    fact = Fact(parent)
    fact.show_fact("From", HOSTILE)
    EmptyState(parent).set_texts(HOSTILE, HOSTILE)
    written = [label for label in parent.findChildren(QLabel) if label.text() == HOSTILE]
    assert len(written) == 3
    assert {label.textFormat() for label in written} == {Qt.TextFormat.PlainText}


def test_a_label_keeps_its_ampersand_and_all_its_words(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    actions = LabelActions(parent, parent, lambda _id: None)
    actions.rebuild([replace(LABEL, name="Oil & gas", name_en="Oil & gas", name_ar="Oil & gas")])
    (action,) = actions.actions
    assert action.text() == "Oil && gas"
    assert action.iconText() == "Oil && gas"
    assert action.data() == "Oil & gas"
