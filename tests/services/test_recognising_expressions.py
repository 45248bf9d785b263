"""Dates and amounts beside the names: neither engine's suggestions disturb the other's, nor a decision."""

from __future__ import annotations

import pytest

from desktop_app.core.model import ArticleDetails, Label, Mention, Status, Suggestion
from desktop_app.nlp.registry import load_engine, with_expressions
from desktop_app.nlp.with_expressions import WithExpressions
from desktop_app.services import details, reading, recognition, tagging, timeline, undoing
from desktop_app.services.workspace import Workspace
from desktop_app.storage import labels
from desktop_app.storage.history import recording

EXPRESSIONS = {"DATE", "MONEY", "PERCENT", "QUANTITY"}


class Names:
    """Suggests one word as a place."""

    name = "names"

    def __init__(self, word: str, version: str = "names-1") -> None:
        self.word, self.version = word, version

    def recognise(self, text: str) -> list[Suggestion]:
        start = text.find(self.word)
        return [Suggestion(start, start + len(self.word), "LOC", 0.9)] if start >= 0 else []

    def label_words(self, sentences: object) -> list[list[str]]:
        return []


def of_expressions(ws: Workspace, article_id: int) -> list[Mention]:
    return [m for m in reading.article_mentions(ws, article_id) if m.engine == "expressions-1"]


def of_names(ws: Workspace, article_id: int) -> list[Mention]:
    return [m for m in reading.article_mentions(ws, article_id) if m.engine != "expressions-1"]


def test_they_are_off_unless_asked_for(seeded: Workspace) -> None:
    recognition.recognise_articles(seeded, load_engine("builtin"), [1])
    assert of_expressions(seeded, 1) == []
    assert not EXPRESSIONS & {label.name for label in reading.all_labels(seeded)}


@pytest.mark.parametrize("jobs", [1, 2])
def test_labels_and_normalised_notes_come_with_them(seeded: Workspace, jobs: int) -> None:
    engine = load_engine(with_expressions("builtin"))
    ids = reading.article_ids(seeded)
    recognition.recognise_articles(seeded, engine, ids, jobs=jobs)
    found = [m for article_id in ids for m in of_expressions(seeded, article_id)]
    assert {m.label for m in found} <= EXPRESSIONS
    assert "DATE" in {m.label for m in found}
    assert any(m.note for m in found) and all(m.annotator is None for m in found)
    assert all(of_names(seeded, article_id) for article_id in ids)
    new = [label for label in reading.all_labels(seeded) if label.name in EXPRESSIONS]
    assert [label.key for label in new] == ["5", "6", "7", "8"]
    assert recognition.waiting_articles(seeded, engine.version) == []
    assert recognition.waiting_articles(seeded, "builtin-1") == ids


def test_each_engine_replaces_its_own_suggestions_only(seeded: Workspace) -> None:
    recognition.recognise_articles(seeded, WithExpressions(Names("مصر")), [1])
    names, expressions = of_names(seeded, 1), of_expressions(seeded, 1)
    assert names and expressions
    recognition.recognise_articles(seeded, Names("القاهرة", "names-2"), [1])
    assert of_expressions(seeded, 1) == expressions
    assert {m.text for m in of_names(seeded, 1)} == {"القاهرة"}
    recognition.recognise_articles(seeded, WithExpressions(Names("القاهرة", "names-2")), [1])
    assert of_expressions(seeded, 1) == expressions
    assert {m.engine for m in of_names(seeded, 1)} == {"names-2"}


def test_a_decision_and_a_persons_note_stay(seeded: Workspace) -> None:
    engine = WithExpressions(Names("مصر"))
    recognition.recognise_articles(seeded, engine, [1])
    first, second, third, *_ = of_expressions(seeded, 1)
    tagging.accept(seeded, [first.id])
    tagging.reject(seeded, [second.id])
    tagging.set_note(seeded, third.id, "ask the desk")
    kept = reading.mentions_by_id(seeded, [first.id, second.id, third.id])
    recognition.recognise_articles(seeded, engine, [1])
    assert reading.mentions_by_id(seeded, [first.id, second.id, third.id]) == kept
    spans = [(m.start, m.end) for m in reading.article_mentions(seeded, 1) if m.label in EXPRESSIONS]
    assert len(spans) == len(set(spans))


def test_a_corrected_day_of_publication_corrects_the_notes(seeded: Workspace) -> None:
    engine = WithExpressions(Names("مصر"))
    recognition.recognise_articles(seeded, engine, [1])
    before = of_expressions(seeded, 1)
    row = reading.article(seeded, 1)
    details.edit(
        seeded,
        1,
        ArticleDetails(row.title, row.source, row.author, row.url, "1999-05-05", row.direction),
    )
    recognition.recognise_articles(seeded, engine, [1])
    after = of_expressions(seeded, 1)
    assert [(m.start, m.end) for m in after] == [(m.start, m.end) for m in before]
    assert [m.note for m in after] != [m.note for m in before]


def test_reading_one_article_is_undone_and_the_labels_stay_for_the_others(seeded: Workspace) -> None:
    engine = WithExpressions(Names("مصر"))
    change = recognition.recognise_article(seeded, engine, 1)
    recognition.recognise_articles(seeded, engine, [3])
    others = of_expressions(seeded, 3)
    assert change.id is not None and of_expressions(seeded, 1) and others
    undoing.undo(seeded, change.id)
    assert of_expressions(seeded, 1) == []
    assert of_expressions(seeded, 3) == others


def test_a_label_or_key_of_the_analysts_own_is_not_taken(seeded: Workspace) -> None:
    with recording(seeded.store, "add_label", "amal") as recorder:
        labels.add(recorder, Label(0, "DATE", "موعد", "Deadline", "#123456", "6", "", None, 4))
    recognition.recognise_articles(seeded, WithExpressions(Names("مصر")), [1])
    found = {label.name: label for label in reading.all_labels(seeded)}
    assert (found["DATE"].name_en, found["DATE"].key, found["MONEY"].key) == ("Deadline", "6", None)
    assert found["PERCENT"].key == "7"


def test_suggestions_of_dates_can_all_be_decided_like_others(seeded: Workspace) -> None:
    recognition.recognise_articles(seeded, WithExpressions(Names("مصر")), [1])
    found = of_expressions(seeded, 1)
    tagging.accept(seeded, [m.id for m in found])
    assert {m.status for m in of_expressions(seeded, 1)} == {Status.ACCEPTED}


def test_the_timeline_of_an_article_needs_no_tags(seeded: Workspace) -> None:
    dated = timeline.dates_of(seeded, 1)
    text = reading.text(seeded, 1)
    assert dated and of_expressions(seeded, 1) == []
    assert [d.first for d in dated] == sorted(d.first for d in dated)
    assert all(text[d.start : d.end] == d.text and d.first <= d.last for d in dated)
