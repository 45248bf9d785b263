"""Many articles read in the background: paused, stopped, gone on with, and read again by a newer recogniser."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop_app.core.model import Origin, Status, Suggestion
from desktop_app.errors import Cancelled
from desktop_app.services import reading, tagging
from desktop_app.ui.engines import Engines


class Words:
    """Suggests occurrences of some words with a score; reads a text only once it may."""

    name = "words"

    def __init__(self, found: dict[str, tuple[str, float]], version: str = "words-1") -> None:
        self.found = found
        self.version = version
        self.read: list[str] = []
        self.held_back: str | None = None
        self.may_read = threading.Event()
        self.may_read.set()
        self.begun = threading.Event()
        self.check: Callable[[], None] = lambda: None

    def hold_back(self, text: str) -> None:
        """Take long over this text."""
        self.held_back = text
        self.may_read.clear()
        self.begun.clear()

    def recognise(self, text: str) -> list[Suggestion]:
        if text == self.held_back:
            self.begun.set()
            while not self.may_read.wait(0.01):
                self.check()
        self.read.append(text)
        return [
            Suggestion(start, start + len(word), label, score, Origin.MODEL)
            for word, (label, score) in self.found.items()
            if (start := text.find(word)) >= 0
        ]

    def label_words(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        return []


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Words:
    """The engine of every window: finds مصر surely and the month weakly."""
    engine = Words({"مصر": ("LOC", 0.8), "مارس": ("MISC", 0.2)})

    def of_window(_engines: Engines, _choice: object, control: Any) -> Words:
        def give_up_if_cancelled() -> None:
            if control.cancelled:
                raise Cancelled

        engine.check = give_up_if_cancelled
        return engine

    monkeypatch.setattr(Engines, "_engine", of_window)
    return engine


def newer(engine: Words, found: dict[str, tuple[str, float]] | None = None) -> None:
    """From now on the engine is a newer one."""
    engine.version, engine.read = "words-2", []
    engine.found = found or engine.found


def focused() -> QAbstractButton:
    """The button that has the focus."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, QAbstractButton)
    return widget


def unread(desktop, version: str = "words-2") -> list[int]:
    ws = desktop.window.desk._session.workspace
    ids = reading.article_ids(ws)
    return [i for i in ids if not (reading.article(ws, i).recognised_by or "").startswith(version)]


def text_of(desktop, article_id: int) -> str:
    return reading.text(desktop.window.desk._session.workspace, article_id)


def test_an_article_opened_during_a_pause_is_read_and_the_rest_when_it_goes_on(open_desktop, engine) -> None:
    desktop = open_desktop()
    assert desktop.window.notifications.current is None
    newer(engine)
    engine.hold_back(text_of(desktop, 3))
    desktop.press("Ctrl+F5")
    desktop.qtbot.waitUntil(engine.begun.is_set)
    desktop.press("Ctrl+5")
    button = focused()
    assert button.accessibleName() == "Pause: Recognising names"
    desktop.press("Space")
    assert button.accessibleName() == "Resume: Recognising names"
    engine.may_read.set()
    desktop.qtbot.waitUntil(lambda: unread(desktop) == [4, 5])
    desktop.qtbot.waitUntil(
        lambda: desktop.window.status.task_bar.text() == "Recognising names: paused at 3 of 5"
    )
    desktop.window.desk.open(5)
    desktop.qtbot.waitUntil(lambda: unread(desktop) == [4])
    desktop.press("Ctrl+F5")
    desktop.settle()
    assert unread(desktop) == []
    assert engine.read.count(text_of(desktop, 1)) == 1


def test_asking_twice_reads_once(open_desktop, engine) -> None:
    desktop = open_desktop()
    newer(engine)
    engine.hold_back(text_of(desktop, 2))
    desktop.press("Ctrl+F5")
    desktop.qtbot.waitUntil(engine.begun.is_set)
    desktop.press("Ctrl+F5")
    assert [task.title for task in desktop.window.runner.tasks if task.title] == ["Recognising names"]
    engine.may_read.set()
    desktop.settle()
    assert len(engine.read) == 5


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_was_left_is_offered_at_the_next_start(open_desktop, engine, language: str) -> None:
    desktop = open_desktop(language)
    newer(engine)
    engine.hold_back(text_of(desktop, 3))
    desktop.press("Ctrl+F5")
    desktop.qtbot.waitUntil(engine.begun.is_set)
    desktop.press("Ctrl+5")
    desktop.press("Tab")
    desktop.press("Space")
    desktop.settle()
    assert unread(desktop) == [3, 4, 5]
    assert "3" in desktop.window.statusBar().currentMessage()
    desktop.close()
    engine.may_read.set()

    again = open_desktop(language)
    notice = again.window.notifications.current
    assert notice is not None
    assert notice.text().startswith("3 ")
    again.press("Ctrl+4")
    assert focused().text() == notice.action_text()
    again.press("Space")
    again.settle()
    assert unread(again) == []
    assert again.window.notifications.current is None


def test_the_offer_goes_once_it_is_taken_up_by_the_menu(open_desktop, engine) -> None:
    desktop = open_desktop()
    desktop.close()
    newer(engine)
    again = open_desktop()
    assert again.window.notifications.current is not None
    again.press("Ctrl+F5")
    assert again.window.notifications.current is None
    again.settle()
    assert unread(again) == []
    assert again.window.statusBar().currentMessage() == "Names recognised in 4 articles."
    again.press("Ctrl+F5")
    again.settle()
    notice = again.window.notifications.current
    assert notice is not None and notice.text() == "The recogniser has read every article."


def test_all_articles_are_read_again_where_none_waits(open_desktop, engine) -> None:
    desktop = open_desktop()
    ws = desktop.window._session.workspace
    tag = next(m for m in reading.article_mentions(ws, 1) if m.text == "مصر")
    engine.read.clear()
    desktop.press("Ctrl+F5")
    desktop.settle()
    desktop.press("Ctrl+4")
    desktop.press("Space")
    desktop.settle()
    assert len(engine.read) == len(reading.article_ids(ws))
    assert [m.start for m in reading.article_mentions(ws, 1) if m.text == "مصر"] == [tag.start]
    assert desktop.window.notifications.current is None


def test_a_newer_recogniser_touches_no_decision(open_desktop, engine) -> None:
    desktop = open_desktop()
    ws = desktop.window.desk._session.workspace
    engine.found["أكتوبر"] = ("MISC", 0.9)
    of_place = {i: m for i in reading.article_ids(ws) for m in reading.article_mentions(ws, i)}
    rejected, accepted, corrected = list(of_place.values())[:3]
    desktop.window.desk._session.perform(tagging.reject, [rejected.id])
    desktop.window.desk._session.perform(tagging.accept, [accepted.id])
    desktop.window.desk._session.perform(tagging.relabel, [corrected.id], corrected.label_id + 1)
    decided = reading.mentions_by_id(ws, [rejected.id, accepted.id, corrected.id])
    newer(engine, {"مصر": ("ORG", 0.9)})
    desktop.press("Ctrl+F5")
    desktop.settle()
    assert unread(desktop) == []
    assert reading.mentions_by_id(ws, [rejected.id, accepted.id, corrected.id]) == decided
    for mention in decided:
        there = [
            m
            for m in reading.article_mentions(ws, mention.article_id)
            if (m.start, m.end) == (mention.start, mention.end)
        ]
        assert there == [mention]
    suggested = [
        m
        for i in reading.article_ids(ws)
        for m in reading.article_mentions(ws, i)
        if m.status is Status.SUGGESTED
    ]
    assert {(m.text, m.label, m.engine) for m in suggested} <= {("مصر", "ORG", "words-2")}


def test_another_threshold_reads_the_open_article_again_and_offers_the_rest(open_desktop, engine) -> None:
    desktop = open_desktop()
    ws = desktop.window.desk._session.workspace
    opened = desktop.window.desk.article_id
    engine.found[text_of(desktop, opened).split()[0]] = ("MISC", 0.25)

    def scores() -> set[float | None]:
        return {m.score for m in reading.article_mentions(ws, opened) if m.status is Status.SUGGESTED}

    assert 0.25 not in scores()
    desktop.window.preferences.choose("threshold", 0.1)
    desktop.settle()
    assert 0.25 in scores()
    assert {m.score for m in desktop.window.view.mentions()} == scores()
    notice = desktop.window.notifications.current
    assert notice is not None and notice.text().startswith("4 articles")
    desktop.window.preferences.choose("threshold", 0.9)
    desktop.settle()
    assert scores() == set()
