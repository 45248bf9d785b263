"""The tree of mentions: grouping, snippets, and changes that leave the other rows alone."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop_app.core.model import Label, Mention, Status
from desktop_app.ui.side.mention_groups import MentionGrouping, snippet
from desktop_app.ui.side.mention_model import MentionModel

Shape = list[tuple[str, int, int, "Shape"]]


def _shape(model: MentionModel, parent: QModelIndex | None = None) -> Shape:
    at = parent if parent is not None else QModelIndex()
    rows = []
    for row in range(model.rowCount(at)):
        index = model.index(row, 0, at)
        group = model.group(index)
        assert group is not None and model.parent(index) == at
        rows.append((str(index.data()), group.n_accepted, group.n_suggested, _shape(model, index)))
    return rows


def _model(text: str, mentions: list[Mention], labels: list[Label]) -> MentionModel:
    model = MentionModel()
    model.show(text, mentions, labels)
    return model


def test_names_stand_under_labels_the_most_frequent_first(
    text: str, mentions: list[Mention], labels: list[Label]
) -> None:
    groups = MentionGrouping().group(text, mentions, labels)
    assert [group.title for group in groups] == ["PERS", "LOC", "ORG"]
    for label in groups:
        sizes = [len(name.mentions) for name in label.children]
        assert sizes == sorted(sizes, reverse=True)
        assert all(
            [m.start for m in name.mentions] == sorted(m.start for m in name.mentions)
            for name in label.children
        )
    everything = [m for label in groups for name in label.children for m in name.mentions]
    assert sorted(m.id for m in everything) == [m.id for m in mentions]
    accepted = sum(m.status is Status.ACCEPTED for m in mentions)
    assert sum(label.n_accepted for label in groups) == accepted
    assert sum(label.n_suggested for label in groups) == sum(m.status is Status.SUGGESTED for m in mentions)


def test_quotes_that_fold_alike_are_one_name_in_its_most_frequent_form(
    text: str, mentions: list[Mention], labels: list[Label]
) -> None:
    forms = ["أحمد", "احمد", "أَحْمَد", "أحمد", "الأمم\nالمتحدة", "الامم المتحدة", "الأمم المتحدة"]
    written = [
        replace(mentions[0], id=id_, text=form, start=id_, end=id_ + 1) for id_, form in enumerate(forms, 1)
    ]
    (label,) = MentionGrouping().group(text, written, labels)
    assert [(name.title, len(name.mentions)) for name in label.children] == [
        ("أحمد", 4),
        ("الأمم المتحدة", 3),
    ]


def _named(mention: Mention, text: str, *spans: tuple[int, int]) -> list[Mention]:
    return [
        replace(mention, id=id_, start=start, end=end, text=text[start:end])
        for id_, (start, end) in enumerate(spans, 1)
    ]


@pytest.mark.parametrize(
    ("article", "quotes", "names"),
    [
        ("سافر للقاهرة", ["لقاهرة"], [("القاهرة", 1)]),
        ("سافر لِلقاهرة", ["لقاهرة"], [("القاهرة", 1)]),
        ("القاهرة ثم للقاهرة وللقاهرة", ["القاهرة", "لقاهرة", "لقاهرة"], [("القاهرة", 3)]),
        ("قال للولايات المتحدة", ["لولايات المتحدة"], [("الولايات المتحدة", 1)]),
        ("سافر لليبيا ثم لليبيا", ["ليبيا", "ليبيا"], [("ليبيا", 2)]),
        ("لوكا قال للوكا", ["لوكا", "لوكا"], [("لوكا", 2)]),
        ("مصر ولبنان", ["لبنان"], [("لبنان", 1)]),
        ("ليبيا", ["ليبيا"], [("ليبيا", 1)]),
    ],
)
def test_a_name_after_the_preposition_has_its_article_back(
    mentions: list[Mention],
    labels: list[Label],
    article: str,
    quotes: list[str],
    names: list[tuple[str, int]],
) -> None:
    spans, end = [], 0
    for quote in quotes:
        start = article.index(quote, end)
        end = start + len(quote)
        spans.append((start, end))
    written = _named(mentions[0], article, *spans)
    (label,) = MentionGrouping().group(article, written, labels)
    assert [(name.title, len(name.mentions)) for name in label.children] == names
    assert [single.title for name in label.children for single in name.children] == quotes


def test_groups_that_did_not_change_are_the_same_objects(
    text: str, mentions: list[Mention], labels: list[Label]
) -> None:
    grouping = MentionGrouping()
    before = grouping.group(text, mentions, labels)
    again = grouping.group(text, [replace(mention) for mention in reversed(mentions)], labels)
    assert all(one is other for one, other in zip(before, again, strict=True))
    changed = [replace(m, note="?") if m.label_id == 2 else m for m in mentions]
    after = grouping.group(text, changed, labels)
    assert [one is other for one, other in zip(before, after, strict=True)] == [True, False, True]


def test_the_model_shows_what_a_fresh_one_would_after_any_change(
    qtbot: QtBot, text: str, mentions: list[Mention], labels: list[Label]
) -> None:
    chance = random.Random(7)
    model = MentionModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    present = list(mentions)
    for step in range(60):
        for _ in range(chance.choice((1, 1, 1, 40))):
            at = chance.randrange(len(present))
            change = chance.randrange(4)
            if change == 0 and len(present) > 5:
                del present[at]
            elif change == 1:
                present.insert(at, chance.choice([m for m in mentions if m not in present] or mentions[:1]))
                present = list({mention.id: mention for mention in present}.values())
            elif change == 2:
                present[at] = replace(present[at], status=chance.choice(list(Status)))
            else:
                present[at] = replace(present[at], label_id=chance.randint(1, 4))
        shown = [m for m in present if step % 7 or m.status is Status.SUGGESTED]
        model.show(text, shown, labels)
        assert _shape(model) == _shape(_model(text, shown, labels))
        assert {m.id for m in shown} == {m.id for m in mentions if model.index_of_mention(m.id).isValid()}
    model.show("another text", [], labels)
    assert tester.model() is model and model.rowCount() == 0


def test_a_change_touches_only_the_rows_that_differ(
    qtbot: QtBot, text: str, mentions: list[Mention], labels: list[Label]
) -> None:
    model = _model(text, mentions, labels)
    kept = [QPersistentModelIndex(model.index_of_mention(m.id)) for m in mentions]
    accepted = [replace(m, status=Status.ACCEPTED) if m.id == 1 else m for m in mentions]
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.rowsRemoved):
        model.show(text, accepted, labels)
    assert all(index.isValid() for index in kept)
    with qtbot.waitSignal(model.rowsRemoved):
        model.show(text, [m for m in accepted if m.id != 1], labels)
    assert [index.isValid() for index in kept] == [m.id != 1 for m in mentions]


def test_labels_read_in_the_language_of_the_interface_and_counts_are_said(
    text: str, mentions: list[Mention], labels: list[Label]
) -> None:
    model = _model(text, mentions, labels)
    label = model.index(0, 0)
    assert label.data() == "Person"
    said = label.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Person, Accepted: ") and ", Waiting: " in said


def test_a_mention_tells_its_status_origin_and_note(
    text: str, mention_at: Callable[..., Mention], labels: list[Label]
) -> None:
    model = _model(text, [mention_at(1, 4, 7, 2, Status.REJECTED, "a country")], labels)
    index = model.index_of_mention(1)
    facts = index.data(Qt.ItemDataRole.ToolTipRole).split("\n")
    assert facts[1:] == [
        "Rejected",
        "Suggested by a list of names (builtin-1)",
        "Note: \u2068a country\u2069",
    ]


def test_a_label_that_was_deleted_in_the_meantime_still_has_a_name(
    text: str, mentions: list[Mention], labels: list[Label]
) -> None:
    model = _model(text, mentions, labels[:1])
    assert [model.index(row, 0).data() for row in range(3)] == ["Person", "LOC", "ORG"]


def test_the_snippet_holds_the_mention_at_its_offsets(text: str, mentions: list[Mention]) -> None:
    for mention in mentions:
        shown = snippet(text, mention.start, mention.end)
        assert shown.text[shown.start : shown.end] == mention.text.replace("\n", " ")
        assert "\n" not in shown.text


@pytest.mark.parametrize(
    ("source", "quote", "shown"),
    [
        ("وبلينكن في القاهرة", "بلينكن", "وبلينكن في القاهرة"),
        ("العنوان\nقال بلينكن\nثم", "بلينكن", "قال بلينكن"),
        ("قال وزير الخارجية الأمريكي أنتوني بلينكن اليوم", "بلينكن", "… الأمريكي أنتوني بلينكن اليوم"),
        ("كلمةطويلةجدابلافراغاتقبلالاسمبلينكن", "بلينكن", "… بلينكن"),
        ("a 😀 b بلينكن 😀", "بلينكن", "a 😀 b بلينكن 😀"),
    ],
)
def test_a_snippet_begins_with_a_whole_word_of_the_same_line(source: str, quote: str, shown: str) -> None:
    start = source.index(quote)
    assert snippet(source, start, start + len(quote)).text == shown
