"""Reviewing the five seeds by keyboard, every key press counted, in the text and in the queue."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from desktop_app.core.model import Mention, Status
from desktop_app.core.review import QueueOrder, QueueRow
from desktop_app.services import reading, reviewing
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
        window = self.window.review_desk.window
        assert window is not None
        return window

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
    assert current is not None and current.start == start, current.text
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
        current = reviewer.queue.rows.current_row()
        assert current is not None
        if current.id in left:
            left.discard(current.id)
            mend(wrong[current.id], reviewer.queue.rows.current_row, reviewer.key, labels)
        now = reviewer.queue.rows.current_row()
        if left and now is not None and now.id not in left:
            reviewer.key("Space")
    reviewer.key("Ctrl+J")
    reviewer.desktop.qtbot.waitUntil(reviewer.window.isActiveWindow)
    for _ in range(5):
        reviewer.presses += 1
        combination = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(reviewer.window.view, Qt.Key.Key_F9, combination)
    assert reviewer.is_done()
    return reviewer.presses
