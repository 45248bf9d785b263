"""Undo and redo of a person's acts around what a machine has done since."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop_app.core.model import Change, Status, Suggestion
from desktop_app.services import checking, importing, reading, recognition, tagging, undoing
from desktop_app.services.workspace import Workspace


class Engine:
    """Finds what it is told to."""

    name = "some"

    def __init__(self, found: list[Suggestion], version: str = "some-1") -> None:
        self.found = found
        self.version = version

    def recognise(self, text: str) -> list[Suggestion]:
        return self.found

    def label_words(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        return []


@pytest.fixture
def loc(seeded: Workspace) -> int:
    return next(label.id for label in reading.all_labels(seeded) if label.name == "LOC")


def undo(ws: Workspace, change: Change) -> Change:
    assert change.id is not None
    return undoing.undo(ws, change.id)


def tags(ws: Workspace, article_id: int = 1) -> list[tuple[int, int, Status]]:
    return [(m.start, m.end, m.status) for m in reading.article_mentions(ws, article_id)]


def test_a_tag_that_comes_back_takes_the_place_of_what_was_suggested_there(
    seeded: Workspace, loc: int
) -> None:
    tagging.tag(seeded, 1, 0, 4, loc)
    (tagged,) = reading.article_mentions(seeded, 1)
    deleted = tagging.delete(seeded, [tagged.id])
    recognition.recognise_articles(seeded, Engine([Suggestion(0, 4, "LOC"), Suggestion(6, 9, "LOC")]), [1])
    suggested = reading.article_mentions(seeded, 1)[0]
    change = undo(seeded, deleted)
    assert tags(seeded) == [(0, 4, Status.ACCEPTED), (6, 9, Status.SUGGESTED)]
    assert change.mentions == {tagged.id, suggested.id}
    assert checking.problems(seeded) == []


def test_a_tag_whose_ends_move_back_does_so_too(seeded: Workspace, loc: int) -> None:
    tagging.tag(seeded, 1, 0, 4, loc)
    (tagged,) = reading.article_mentions(seeded, 1)
    moved = tagging.resize(seeded, tagged.id, 10, 14)
    recognition.recognise_articles(seeded, Engine([Suggestion(0, 4, "LOC")]), [1])
    undo(seeded, moved)
    assert tags(seeded) == [(0, 4, Status.ACCEPTED)]


def test_an_import_is_taken_back_although_a_machine_replaced_its_suggestions(
    seeded: Workspace, tmp_path: Path
) -> None:
    spans = [
        {"start": 0, "end": 7, "label": "LOC", "status": "suggested", "origin": "model", "engine": "camel-1"},
        {"start": 8, "end": 13, "label": "LOC"},
    ]
    path = tmp_path / "tagged.jsonl"
    path.write_text(json.dumps({"text": "القاهرة بيروت دمشق", "mentions": spans}), encoding="utf-8")
    report = importing.import_paths(seeded, [path])
    (article_id,) = report.article_ids
    recognition.recognise_articles(seeded, Engine([Suggestion(14, 18, "LOC")]), [article_id])
    undo(seeded, report.change)
    assert article_id not in reading.article_ids(seeded)
    assert report.change.id is not None
    undoing.redo(seeded, report.change.id)
    assert tags(seeded, article_id) == [
        (0, 7, Status.SUGGESTED), (8, 13, Status.ACCEPTED), (14, 18, Status.SUGGESTED)
    ]  # fmt: skip
    assert checking.problems(seeded) == []
