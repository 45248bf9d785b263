"""Reviewing the five seeds by keyboard, every key press counted, in the text and in the queue."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from desktop_app.core.model import Mention, Status
from desktop_app.core.review import Decision, QueueOrder, QueueRow, QueueScope
from desktop_app.errors import UserError
from desktop_app.services import details, reading, reviewing, tagging
from desktop_app.services.workspace import Workspace
from desktop_app.ui import review_desk
from desktop_app.ui.dialogs.confirm import ConfirmDialog
from desktop_app.ui.review.window import ReviewWindow

GOLD = Path(__file__).parents[1] / "nlp" / "seed_gold.jsonl"
Gold = dict[int, dict[tuple[int, int], str]]


class Reviewer:
    """A person at the keyboard of the window, whose key presses are counted."""

    def __init__(self, desktop: Any) -> None:
        self.desktop = desktop
        self.window = desktop.window
        self.workspace = desktop.window._session.workspace
        self.presses = 0

    def press(self, keys: str, times: int = 1) -> None:
        """Press keys in the window where the focus is."""
        self.presses += times
        self.desktop.press(keys, times)

    def is_done(self) -> bool:
        """Whether every article is reviewed and nothing waits."""
        progress = reviewing.progress(self.workspace, self.desktop.settings.threshold)
        return (progress.reviewed, progress.waiting) == (5, 0)

    @property
    def queue(self) -> ReviewWindow:
        """The window of the queue."""
        window = self.window.companions.review.window
        assert window is not None
        return window

    @property
    def current(self) -> QueueRow:
        """The current row of the queue."""
        row = self.queue.rows.current_row()
        assert row is not None
        return row

    def open_queue(self, order: QueueOrder = QueueOrder.WEAKEST) -> None:
        """Open the queue in an order that was chosen before, and wait for its first rows."""
        self.desktop.settings.review_order = order.value
        self.press("Ctrl+J")
        self.desktop.qtbot.waitUntil(self._has_current)
        self.queue.rows.setFocus()

    def _has_current(self) -> bool:
        return self.queue.rows.current_row() is not None

    def key(self, keys: str) -> None:
        """Press keys in the list of the queue; wait for a page where that asks for one."""
        self.presses += 1
        combination: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]
        QTest.keyClick(self.queue.rows, combination.key(), combination.keyboardModifiers())
        self.desktop.qtbot.waitUntil(lambda: self.queue._wanted_past is None)

    def status(self, row: QueueRow) -> Status:
        """What the store says of a suggestion."""
        (mention,) = reading.mentions_by_id(self.workspace, [row.id])
        return mention.status


@pytest.fixture
def reviewer(open_desktop: Callable[..., Any]) -> Reviewer:
    return Reviewer(open_desktop())


def test_seeds_without_errors_take_one_key_each(reviewer: Reviewer) -> None:
    for _ in range(5):
        reviewer.press("Ctrl+F9")
    assert reviewer.is_done()
    assert reviewer.presses == 5
    reviewer.press("Ctrl+Z")
    progress = reviewing.progress(reviewer.workspace, 0.3)
    assert progress.reviewed == 4 and progress.waiting > 0
    reviewer.press("Ctrl+Z", 4)
    assert reviewing.progress(reviewer.workspace, 0.3).reviewed == 0


def test_the_way_of_two_keys_is_still_there(reviewer: Reviewer) -> None:
    for _ in range(5):
        reviewer.press("Ctrl+Return")
        reviewer.press("F9")
    assert reviewer.is_done() and reviewer.presses == 10


def test_three_corrections_in_each_seed_take_four_keys_each(reviewer: Reviewer) -> None:
    reviewer.press("F4")
    for _ in range(5):
        assert reviewer.window.view.current_mention().status is Status.SUGGESTED
        reviewer.press("Del")
        reviewer.press("2")
        reviewer.press("Alt+Left")
        reviewer.press("Ctrl+F9")
    assert reviewer.is_done()
    assert reviewer.presses == 21


def gold_of(reviewer: Reviewer) -> Gold:
    """The names that stand in the seeds, by article and span."""
    lines = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    found: Gold = {}
    for article_id in reading.article_ids(reviewer.workspace):
        source = reading.article(reviewer.workspace, article_id).imported_from or ""
        (record,) = [line for line in lines if line["file"] in source]
        found[article_id] = {(start, end): label for start, end, label, _ in record["entities"]}
    return found


def target_of(gold: Gold, article_id: int, start: int, end: int, taken: set[tuple[int, int]]) -> Any:
    """The name that a suggestion should have been: ((start, end), label), or None where there is none."""
    if (start, end) in gold[article_id]:
        return (start, end), gold[article_id][start, end]
    over = [span for span in gold[article_id] if span[0] < end and span[1] > start and span not in taken]
    return (over[0], gold[article_id][over[0]]) if over else None


def wrong_ones(reviewer: Reviewer, gold: Gold) -> dict[int, Any]:
    """By id, the suggestions that are wrong, with what they should be."""
    wrong: dict[int, Any] = {}
    for article_id in gold:
        mentions = reading.article_mentions(reviewer.workspace, article_id)
        taken = {(m.start, m.end) for m in mentions}
        for mention in mentions:
            target = target_of(gold, article_id, mention.start, mention.end, taken)
            if target is not None:
                taken.add(target[0])
            if target != ((mention.start, mention.end), mention.label):
                wrong[mention.id] = target
    return wrong


def mend(
    target: Any,
    now: Callable[[], Mention | QueueRow | None],
    press: Callable[[str], None],
    labels: dict[str, int],
) -> None:
    """Correct the current suggestion with as few keys as it takes."""
    if target is None:
        press("Del")
        return
    (start, end), label = target
    for _ in range(8):
        current = now()
        assert current is not None
        at = current.start
        until = current.end if isinstance(current, Mention) else current.start + current.length
        if (at, until) == (start, end):
            break
        if at != start:
            press("Alt+Up" if at > start else "Alt+Down")
        else:
            press("Alt+Left" if until < end else "Alt+Right")
    current = now()
    assert current is not None and current.start == start
    if labels[label] != current.label_id:
        press(str(list(labels).index(label) + 1))


def test_the_recognisers_errors_in_the_seeds_take_less_than_half_the_keys_in_the_queue(
    open_desktop: Callable[..., Any], tmp_path: Path
) -> None:
    in_text = Reviewer(open_desktop())
    gold = gold_of(in_text)
    wrong = wrong_ones(in_text, gold)
    labels = {label.name: label.id for label in reading.all_labels(in_text.workspace)}
    store = in_text.desktop.store.read_bytes()
    before = _review_in_text(in_text, wrong, labels)
    in_text.desktop.close()
    for part in tmp_path.glob("news.sqlite*"):
        part.unlink()
    in_text.desktop.store.write_bytes(store)
    in_queue = Reviewer(open_desktop())
    assert wrong_ones(in_queue, gold) == wrong
    after = _review_in_queue(in_queue, wrong, labels)
    print(f"{len(wrong)} errors: {before} key presses in the text as before, {after} with the queue")
    assert after < before / 2


def _review_in_text(reviewer: Reviewer, wrong: dict[int, Any], labels: dict[str, int]) -> int:
    """As it was before: from suggestion to suggestion up to an article's last error, accept the rest, mark it."""
    view = reviewer.window.view
    for _ in range(5):
        article_id = reviewer.window.desk.article_id
        left = {m.id for m in reading.article_mentions(reviewer.workspace, article_id)} & set(wrong)
        view.set_current_mention(None)
        while left:
            current = view.current_mention()
            if current is not None and current.id in left:
                left.discard(current.id)
                mend(wrong[current.id], view.current_mention, reviewer.press, labels)
            if left and (view.current_mention() is None or view.current_mention().id not in left):
                reviewer.press("F4")
        reviewer.press("Ctrl+Return")
        reviewer.press("F9")
    assert reviewer.is_done()
    return reviewer.presses


def _review_in_queue(reviewer: Reviewer, wrong: dict[int, Any], labels: dict[str, int]) -> int:
    """From the least sure on up to the last error, then one key an article."""
    reviewer.open_queue()
    left = set(wrong)
    while left:
        current = reviewer.current
        if current.id in left:
            left.discard(current.id)
            mend(wrong[current.id], reviewer.queue.rows.current_row, reviewer.key, labels)
        if left and reviewer.current.id not in left:
            reviewer.key("Space")
    reviewer.key("Ctrl+J")
    reviewer.desktop.qtbot.waitUntil(reviewer.window.isActiveWindow)
    for _ in range(5):
        reviewer.presses += 1
        combination = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(reviewer.window.view, Qt.Key.Key_F9, combination)
    assert reviewer.is_done()
    return reviewer.presses


# The queue


def waiting(reviewer: Reviewer) -> int:
    return reviewing.progress(reviewer.workspace, reviewer.desktop.settings.threshold).waiting


def test_a_decision_makes_the_next_row_current_and_undo_brings_it_back(reviewer: Reviewer) -> None:
    reviewer.open_queue()
    total = waiting(reviewer)
    rows = reviewer.queue.model._rows[:3]
    reviewer.key("Return")
    assert reviewer.status(rows[0]) is Status.ACCEPTED
    assert reviewer.current == rows[1]
    reviewer.key("Del")
    assert reviewer.status(rows[1]) is Status.REJECTED
    reviewer.key("3")
    (third,) = reading.mentions_by_id(reviewer.workspace, [rows[2].id])
    assert (third.label, third.status) == ("ORG", Status.ACCEPTED)
    assert waiting(reviewer) == total - 3 and reviewer.queue.model.place_of(rows[0].id) == 0
    reviewer.key("Ctrl+Z")
    reviewer.key("Ctrl+Z")
    assert reviewer.current == rows[1]
    assert waiting(reviewer) == total - 1
    reviewer.key("Ctrl+Y")
    assert reviewer.status(rows[1]) is Status.REJECTED


def test_an_undo_brings_a_row_back_that_had_left_the_list(reviewer: Reviewer) -> None:
    reviewer.open_queue()
    row = reviewer.current
    reviewer.key("Return")
    reviewer.key("F5")
    reviewer.desktop.qtbot.waitUntil(lambda: reviewer.queue.model.place_of(row.id) is None)
    reviewer.key("Ctrl+Z")
    assert reviewer.current == row


def decided_and_read_again(reviewer: Reviewer, ids: list[int]) -> None:
    """Accept these by one act and have the queue read again, so that they have left the list."""
    reviewer.window._session.perform(reviewing.decide, ids, Decision.ACCEPT)
    reviewer.key("F5")
    model = reviewer.queue.model
    reviewer.desktop.qtbot.waitUntil(lambda: all(model.place_of(id_) is None for id_ in ids))


@pytest.mark.parametrize("at_once", [100, 1])
def test_an_undo_of_an_act_in_several_articles_brings_their_rows_back(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    reviewer.open_queue()
    model = reviewer.queue.model
    rows = [next(row for row in model._rows if row.article_id == article_id) for article_id in (3, 4, 5)]
    ids = [row.id for row in rows]
    decided_and_read_again(reviewer, ids)
    monkeypatch.setattr(review_desk, "_AT_ONCE", at_once)
    reviewer.key("Ctrl+Z")
    reviewer.desktop.qtbot.waitUntil(lambda: all(model.place_of(id_) is not None for id_ in ids))
    reviewer.desktop.qtbot.waitUntil(lambda: reviewer.current.id in ids and reviewer.current.waits)


class Gate:
    """Pages of five, of which the first can be made to wait and the following to fail."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.open = threading.Event()
        self.open.set()
        self.fails = False
        self._first, self._next = reviewing.first_page, reviewing.next_page
        monkeypatch.setattr(reviewing, "first_page", self.first_page)
        monkeypatch.setattr(reviewing, "next_page", self.next_page)

    def first_page(self, *arguments: Any, control: Any) -> reviewing.Page:
        self.open.wait(10)
        order, scope = arguments[1:]
        return self._next(arguments[0], reviewing.Position(order, scope), 5)

    def next_page(self, ws: Any, position: reviewing.Position) -> reviewing.Page:
        if self.fails:
            raise UserError("It failed.")
        return self._next(ws, position, 5)


def is_busy(reviewer: Reviewer) -> bool:
    return reviewer.queue._busy.isVisible()


def test_scrolling_while_the_queue_is_read_again_asks_for_nothing(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, qtbot = Gate(monkeypatch), reviewer.desktop.qtbot
    reviewer.open_queue(QueueOrder.STRONGEST)
    model = reviewer.queue.model
    gate.open.clear()
    reviewer.queue.reload_wanted.emit()
    assert is_busy(reviewer) and model.has_more
    asked: list[int] = []
    model.more_wanted.connect(lambda: asked.append(1))
    model.fetchMore(model.index(-1, -1))
    reviewer.queue.rows.go_to(model.rowCount() - 1)
    QTest.keyClick(reviewer.queue.rows, Qt.Key.Key_Space)
    assert not asked
    gate.open.set()
    qtbot.waitUntil(lambda: not is_busy(reviewer))
    assert reviewer.queue.rows.currentIndex().row() == 0
    there = model.rowCount()
    model.fetchMore(model.index(-1, -1))
    qtbot.waitUntil(lambda: model.rowCount() > there)


def test_a_page_that_failed_can_be_asked_for_again(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, qtbot = Gate(monkeypatch), reviewer.desktop.qtbot
    reviewer.open_queue()
    model = reviewer.queue.model
    reviewer.queue.rows.go_to(model.rowCount() - 1)
    qtbot.waitUntil(lambda: model.canFetchMore(model.index(-1, -1)))
    gate.fails, there = True, model.rowCount()
    model.fetchMore(model.index(-1, -1))
    qtbot.waitUntil(lambda: reviewer.queue.message.text() == "It failed.")
    assert model.rowCount() == there and model.canFetchMore(model.index(-1, -1))
    gate.fails = False
    model.fetchMore(model.index(-1, -1))
    qtbot.waitUntil(lambda: model.rowCount() > there)


def test_what_was_taken_away_is_gone_not_rejected(reviewer: Reviewer) -> None:
    reviewer.open_queue()
    row = reviewer.current
    reviewer.window._session.perform(details.delete, [row.article_id])
    shown = reviewer.current
    assert shown.id == row.id and shown.gone and not shown.waits
    index = reviewer.queue.rows.currentIndex()
    assert "gone" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "rejected" not in index.data(Qt.ItemDataRole.AccessibleTextRole)
    reviewer.key("Del")
    assert reviewer.current.id == row.id
    reviewer.key("Return")
    assert reviewer.current.id != row.id and reviewer.current.article_id != row.article_id
    reviewer.window._session.undo()
    place = reviewer.queue.model.place_of(row.id)
    assert place is not None and reviewer.queue.model._rows[place].waits


def test_space_and_arabic_digits_and_ends_work_in_the_list(reviewer: Reviewer) -> None:
    reviewer.open_queue(QueueOrder.ARTICLE)
    first = reviewer.current
    reviewer.key("Space")
    second = reviewer.current
    assert first != second and reviewer.status(first) is Status.SUGGESTED
    reviewer.key("Alt+Left")
    grown = reviewer.current
    assert grown.id == second.id and grown.length > second.length and grown.start == second.start
    assert grown.context[grown.at : grown.at + grown.length] == grown.text
    reviewer.key("Alt+Right")
    assert reviewer.current.length == second.length
    reviewer.key("Return")
    third = reviewer.current
    assert third.id not in (first.id, second.id) and third.waits
    keys = {sequence.toString() for sequence in reviewer.queue.acts.labels.actions[1].shortcuts()}
    assert keys == {"2", "٢", "۲"}


def test_an_end_stops_at_a_comma_once_in_the_queue_too(reviewer: Reviewer) -> None:
    reviewer.open_queue(QueueOrder.ARTICLE)
    model = reviewer.queue.model
    id_ = model.ids_where(lambda row: row.context.startswith("، ", row.at + row.length))[0]
    reviewer.queue.rows.go_to(model.place_of(id_) or 0)
    row = reviewer.current
    reviewer.key("Alt+Left")
    assert reviewer.current == row and reviewer.status(row) is Status.SUGGESTED
    assert "،" in reviewer.queue.message.text()
    reviewer.key("Alt+Left")
    assert reviewer.current.id == id_ and reviewer.current.text.startswith(f"{row.text}، ")


@pytest.mark.parametrize(("quote", "name"), [("لقاهرة", "القاهرة"), ("لبنان", "لبنان")])
def test_all_of_a_name_is_told_under_the_whole_name(reviewer: Reviewer, quote: str, name: str) -> None:
    reviewer.open_queue(QueueOrder.ARTICLE)
    model = reviewer.queue.model
    (id_,) = model.ids_where(lambda row: row.text == quote and row.context[: row.at].endswith("ل"))
    reviewer.queue.rows.go_to(model.place_of(id_) or 0)
    row = reviewer.current
    reviewer.desktop.qtbot.waitUntil(lambda: reviewer.queue.name_line.text() != "")
    assert f"\u2068{name}\u2069" in reviewer.queue.name_line.text()
    assert reviewer.current.text == quote
    reviewer.key("Ctrl+Return")
    reviewer.desktop.qtbot.waitUntil(lambda: reviewer.status(row) is Status.ACCEPTED)
    assert reading.article_history(reviewer.workspace, row.article_id)[0].params["name"] == name


def test_all_of_a_name_are_accepted_by_one_key_and_the_next_name_comes(reviewer: Reviewer) -> None:
    reviewer.open_queue(QueueOrder.NAME)
    row = reviewer.current
    scope = QueueScope(reviewer.desktop.settings.threshold)
    ids = reviewing.ids_of_name(reviewer.workspace, row.text, row.label_id, scope)
    assert 10 < len(ids) <= 100
    total = waiting(reviewer)
    reviewer.desktop.qtbot.waitUntil(lambda: str(len(ids)) in reviewer.queue.name_line.text())
    reviewer.key("Ctrl+Return")
    reviewer.desktop.qtbot.waitUntil(lambda: waiting(reviewer) == total - len(ids))
    following = reviewer.current
    assert following.waits and following.text != row.text
    reviewer.key("Ctrl+Del")
    reviewer.desktop.qtbot.waitUntil(lambda: reviewer.status(following) is Status.REJECTED)
    third = reviewer.current
    reviewer.key("Ctrl+4")
    reviewer.desktop.qtbot.waitUntil(lambda: reviewer.status(third) is Status.ACCEPTED)
    reviewer.key("Ctrl+Z")
    reviewer.key("Ctrl+Z")
    reviewer.key("Ctrl+Z")
    assert waiting(reviewer) == total
    assert reviewer.current == row


@pytest.mark.parametrize("answer", [True, False])
def test_very_many_of_a_name_are_asked_about_and_decided_in_the_background(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch, answer: bool
) -> None:
    monkeypatch.setattr(review_desk, "_AT_ONCE", 5)
    monkeypatch.setattr(reviewing, "_DECISIONS_A_STEP", 2)
    asked: list[str] = []

    def exec_(dialog: ConfirmDialog) -> bool:
        asked.append(dialog.question.text())
        return answer

    monkeypatch.setattr(ConfirmDialog, "exec", exec_)
    reviewer.open_queue(QueueOrder.NAME)
    row, total, qtbot = reviewer.current, waiting(reviewer), reviewer.desktop.qtbot
    scope = QueueScope(reviewer.desktop.settings.threshold)
    ids = reviewing.ids_of_name(reviewer.workspace, row.text, row.label_id, scope)
    reviewer.key("Ctrl+Return")
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [f"Accept all {len(ids)} suggestions of this name?"]
    if not answer:
        assert waiting(reviewer) == total
        return
    qtbot.waitUntil(lambda: reviewer.window._session.undo_stack.count() == 1)
    assert waiting(reviewer) == total - len(ids)
    qtbot.waitUntil(lambda: reviewer.current.text != row.text)
    reviewer.key("Ctrl+Z")
    assert waiting(reviewer) == total
    qtbot.waitUntil(lambda: reviewer.current.id == row.id)


def test_the_last_of_an_article_waits_for_f9_which_opens_the_next(reviewer: Reviewer) -> None:
    reviewer.open_queue(QueueOrder.ARTICLE)
    first = reviewer.current
    ids = reviewer.queue.model.ids_where(lambda row: row.article_id == first.article_id)
    others = [m.id for m in reading.article_mentions(reviewer.workspace, first.article_id) if m.id != ids[0]]
    reviewer.window._session.perform(reviewing.decide, [i for i in others if i != ids[1]], Decision.ACCEPT)
    reviewer.queue.rows.go_to(0)
    reviewer.key("Return")
    assert reviewer.current.id == ids[1]
    reviewer.key("Return")
    assert reviewer.current.id == ids[1]
    assert "F9" in reviewer.queue.message.text()
    reviewer.key("F9")
    assert reading.article(reviewer.workspace, first.article_id).reviewed
    reviewer.desktop.qtbot.waitUntil(lambda: reviewer.current.article_id != first.article_id)


def test_articles_become_reviewed_by_themselves_where_that_is_wanted(reviewer: Reviewer) -> None:
    reviewer.open_queue(QueueOrder.ARTICLE)
    reviewer.queue.controls.finish_box.click()
    assert reviewer.desktop.settings.review_finishes
    reviewer.queue.rows.setFocus()
    first = reviewer.current
    others = [
        m.id for m in reading.article_mentions(reviewer.workspace, first.article_id) if m.id != first.id
    ]
    reviewer.window._session.perform(reviewing.decide, others, Decision.ACCEPT)
    reviewer.queue.rows.go_to(reviewer.queue.model.place_of(first.id) or 0)
    reviewer.key("Return")
    assert reading.article(reviewer.workspace, first.article_id).reviewed
    reviewer.desktop.qtbot.waitUntil(lambda: reviewer.current.article_id != first.article_id)
    reviewer.key("Ctrl+Z")
    assert not reading.article(reviewer.workspace, first.article_id).reviewed
    assert reviewer.current.id == first.id


def test_only_the_listed_articles_and_what_is_said_when_nothing_waits(reviewer: Reviewer) -> None:
    panel, qtbot = reviewer.window.desk.list_panel, reviewer.desktop.qtbot
    reviewer.press("Ctrl+F")
    reviewer.desktop.type("ويتكوف")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    reviewer.open_queue()
    assert reviewer.queue.controls.scope_box.isEnabled()
    reviewer.queue.controls.scope_box.setCurrentIndex(1)
    reviewer.queue.controls.scope_box.activated.emit(1)
    qtbot.waitUntil(lambda: {r.article_id for r in reviewer.queue.model._rows} == {4})
    reviewer.window._session.perform(reviewing.accept_all_and_review, 4, 0.3)
    reviewer.key("F5")
    qtbot.waitUntil(lambda: reviewer.queue.model.rowCount() == 0)
    assert "listed articles" in reviewer.queue.empty.title()
    for article_id in (1, 2, 3, 5):
        reviewer.window._session.perform(reviewing.accept_all_and_review, article_id, 0.3)
    reviewer.queue.controls.scope_box.setCurrentIndex(0)
    reviewer.queue.controls.scope_box.activated.emit(0)
    qtbot.waitUntil(lambda: reviewer.queue.empty.title() == "Nothing waits")
    assert reviewer.queue.empty.button.isVisible()
    reviewer.window.preferences.choose("language", "ar")
    assert reviewer.queue.empty.title() == "لا شيء ينتظر"
    assert "رُوجع" in reviewer.queue.controls.counts.text()
    reviewer.window.preferences.choose("language", "en")
    reviewer.window._session.undo()
    qtbot.waitUntil(lambda: reviewer.queue.model.rowCount() > 0)


def test_only_one_label_is_gone_through_and_the_rest_comes_back(reviewer: Reviewer) -> None:
    reviewer.open_queue()
    box, model, qtbot = reviewer.queue.controls.label_box, reviewer.queue.model, reviewer.desktop.qtbot
    there = [row.label_id for row in model._rows]
    label_id = min(there, key=there.count)
    box.setCurrentIndex(box.findData(label_id))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: {row.label_id for row in model._rows} == {label_id})
    assert not model.has_more
    qtbot.waitUntil(lambda: reviewer.queue.controls.counts.text().startswith(f"{model.rowCount()} waiting"))
    ids = [row.id for row in model._rows]
    reviewer.window._session.perform(reviewing.decide, ids, Decision.ACCEPT)
    reviewer.key("F5")
    qtbot.waitUntil(lambda: reviewer.queue.empty.title() == "Nothing waits with this label")
    box.setCurrentIndex(0)
    box.activated.emit(0)
    qtbot.waitUntil(lambda: {row.label_id for row in model._rows} == set(there) - {label_id})


def test_the_text_and_every_place_are_one_key_away(reviewer: Reviewer) -> None:
    reviewer.open_queue()
    reviewer.key("End")
    row = reviewer.current
    QTest.mouseDClick(
        reviewer.queue.rows.viewport(),
        Qt.MouseButton.LeftButton,
        pos=reviewer.queue.rows.visualRect(reviewer.queue.rows.currentIndex()).center(),
    )
    assert reviewer.window.desk.article_id == row.article_id
    assert reviewer.window.view.current_mention().id == row.id
    reviewer.key("Ctrl+R")
    assert reviewer.window.companions.everywhere.dialog is not None
    reviewer.window.companions.everywhere.dialog.reject()


def test_how_far_the_collection_is_stands_under_the_list(reviewer: Reviewer) -> None:
    foot, qtbot = reviewer.window.progress_foot, reviewer.desktop.qtbot
    total = waiting(reviewer)
    qtbot.waitUntil(lambda: foot.text() == f"0 of 5 articles reviewed · {total} waiting")
    reviewer.press("Ctrl+F9")
    left = waiting(reviewer)
    qtbot.waitUntil(lambda: foot.text() == f"1 of 5 articles reviewed · {left} waiting")
    assert (foot.bar.value(), foot.bar.maximum()) == (1, 5)
    foot.button.click()
    assert reviewer.queue.isVisible()


def test_another_threshold_is_counted_by_before_the_queue_was_ever_opened(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    foot, qtbot = reviewer.window.progress_foot, reviewer.desktop.qtbot
    total = waiting(reviewer)
    qtbot.waitUntil(lambda: foot.text() == f"0 of 5 articles reviewed · {total} waiting")
    monkeypatch.setattr(reviewer.window.jobs, "recognise_opened", lambda _article_id: None)
    reviewer.window.preferences.choose("threshold", 0.99)
    assert 0 < waiting(reviewer) < total
    qtbot.waitUntil(lambda: foot.text() == f"0 of 5 articles reviewed · {waiting(reviewer)} waiting")


def test_the_least_sure_suggestion_of_the_article_is_one_key_away(reviewer: Reviewer) -> None:
    reviewer.press("Ctrl+F4")
    current = reviewer.window.view.current_mention()
    shown = [
        m.score
        for m in reviewer.window.view.mentions()
        if m.status is Status.SUGGESTED and m.score is not None and m.score >= 0.3
    ]
    assert current.score == min(shown)


def test_the_queue_says_what_was_taken_back_and_why_an_act_was_refused(reviewer: Reviewer) -> None:
    reviewer.open_queue()
    reviewer.key("Delete")
    assert reviewer.queue.message.text()
    reviewer.key("Ctrl+Z")
    assert reviewer.queue.message.text().startswith("Undo: ")
    reviewer.key("Space")
    reviewer.window._session.failed.emit(UserError("The store is full."))
    assert reviewer.queue.message.text() == "The store is full."


def test_rows_follow_what_another_program_decides(reviewer: Reviewer) -> None:
    reviewer.open_queue()
    row = reviewer.current
    with Workspace.open(reviewer.workspace.store.path, "huda") as other:
        tagging.reject(other, [row.id])
    reviewer.window._outside.look()
    assert (reviewer.current.id, reviewer.current.status) == (row.id, Status.REJECTED)
