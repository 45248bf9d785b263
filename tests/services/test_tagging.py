from __future__ import annotations

import pytest

from desktop_app.core.model import Change, Mention, Origin, Status, Suggestion
from desktop_app.core.review import Decision
from desktop_app.errors import UserError
from desktop_app.services import everywhere, reading, recognition, reviewing, tagging, undoing
from desktop_app.services.everywhere import Deed
from desktop_app.services.workspace import Workspace


class FixedEngine:
    """An engine that suggests what it is told to."""

    name = "fixed"

    def __init__(self, suggestions: list[Suggestion], version: str = "fixed-1") -> None:
        self.suggestions = suggestions
        self.version = version

    def recognise(self, text: str) -> list[Suggestion]:
        return self.suggestions

    def label_words(self, sentences: object) -> list[list[str]]:
        return []


def label_id(ws: Workspace, name: str) -> int:
    return next(label.id for label in reading.all_labels(ws) if label.name == name)


def place(ws: Workspace, article_id: int, words: str) -> tuple[int, int]:
    start = reading.text(ws, article_id).index(words)
    return start, start + len(words)


def mentions(ws: Workspace, article_id: int = 1) -> list[Mention]:
    return reading.article_mentions(ws, article_id)


def snapshot(ws: Workspace) -> list[tuple[object, ...]]:
    """All tags and counts, without the history."""
    rows = ws.store.execute("SELECT * FROM mentions ORDER BY id").fetchall()
    rows += ws.store.execute("SELECT * FROM article_topics ORDER BY id").fetchall()
    return rows + ws.store.execute("SELECT * FROM articles ORDER BY id").fetchall()


def tagged(ws: Workspace, words: str, label: str) -> Mention:
    change = tagging.tag(ws, 1, *place(ws, 1, words), label_id(ws, label))
    (mention_id,) = change.mentions
    return next(m for m in mentions(ws) if m.id == mention_id)


def suggested(ws: Workspace, words: str, label: str, score: float | None = 0.9) -> Mention:
    suggestion = Suggestion(*place(ws, 1, words), label, score, Origin.RULE)
    recognition.recognise_article(ws, FixedEngine([suggestion]), 1)
    return next(m for m in mentions(ws) if m.text == words)


def test_tagging_keeps_the_quote_and_signs_it(seeded: Workspace) -> None:
    mention = tagged(seeded, "سامح شكري", "PERS")
    assert (mention.text, mention.label) == ("سامح شكري", "PERS")
    assert (mention.status, mention.origin, mention.annotator) == (Status.ACCEPTED, Origin.HUMAN, "amal")
    assert reading.text(seeded, 1)[mention.start : mention.end] == "سامح شكري"
    assert reading.article(seeded, 1).n_accepted == 1


def test_spans_nest_and_overlap(seeded: Workspace) -> None:
    tagged(seeded, "وزارة الدفاع المصرية", "ORG")
    tagged(seeded, "الدفاع", "MISC")
    tagged(seeded, "المصرية والقيادة", "MISC")
    assert len(mentions(seeded)) == 3


def test_a_span_outside_the_text_is_refused(seeded: Workspace) -> None:
    length = len(reading.text(seeded, 1))
    for start, end in ((-1, 3), (5, 5), (6, 5), (length - 1, length + 1)):
        with pytest.raises(UserError, match="not in this article"):
            tagging.tag(seeded, 1, start, end, label_id(seeded, "PERS"))
    assert mentions(seeded) == []


def test_tagging_a_suggested_span_decides_it(seeded: Workspace) -> None:
    suggestion = suggested(seeded, "سامح شكري", "ORG")
    tagging.tag(seeded, 1, suggestion.start, suggestion.end, label_id(seeded, "PERS"))
    (mention,) = mentions(seeded)
    assert (mention.id, mention.label, mention.status) == (suggestion.id, "PERS", Status.ACCEPTED)
    assert (mention.origin, mention.engine, mention.score) == (Origin.HUMAN, "fixed-1", None)


@pytest.mark.parametrize(
    "act", ["accept", "reject", "delete", "relabel", "resize", "note", "tag", "accept_all"]
)
def test_every_act_is_undone_and_done_again_whole(seeded: Workspace, act: str) -> None:
    suggestion = suggested(seeded, "سامح شكري", "PERS")
    tagged(seeded, "السودان", "LOC")
    before = snapshot(seeded)
    ids = [suggestion.id]
    acts = {
        "accept": lambda: tagging.accept(seeded, ids),
        "reject": lambda: tagging.reject(seeded, ids),
        "delete": lambda: tagging.delete(seeded, [m.id for m in mentions(seeded)]),
        "relabel": lambda: tagging.relabel(seeded, ids, label_id(seeded, "ORG")),
        "resize": lambda: tagging.resize(seeded, suggestion.id, suggestion.start, suggestion.end - 5),
        "note": lambda: tagging.set_note(seeded, suggestion.id, " وزير الخارجية "),
        "tag": lambda: tagging.tag(seeded, 1, *place(seeded, 1, "ليبيا"), label_id(seeded, "LOC")),
        "accept_all": lambda: tagging.accept_all(seeded, 1),
    }
    change: Change = acts[act]()
    assert change.id is not None
    assert change.kind == act
    assert change.articles == {1}
    after = snapshot(seeded)
    assert after != before
    back = undoing.undo(seeded, change.id)
    assert (back.articles, back.mentions) == (change.articles, change.mentions)
    assert snapshot(seeded) == before
    undoing.redo(seeded, change.id)
    assert snapshot(seeded) == after


def test_an_act_that_changes_nothing_leaves_no_history(seeded: Workspace) -> None:
    mention = tagged(seeded, "سامح شكري", "PERS")
    before = len(reading.article_history(seeded, 1))
    assert tagging.accept(seeded, [mention.id]).id is None
    assert tagging.resize(seeded, mention.id, mention.start, mention.end).id is None
    assert tagging.accept(seeded, [987_654]).id is None
    assert len(reading.article_history(seeded, 1)) == before


def test_deleting_a_machines_find_keeps_it_from_coming_back(seeded: Workspace) -> None:
    suggestion = suggested(seeded, "سامح شكري", "PERS")
    tagging.delete(seeded, [suggestion.id])
    assert tagging.delete(seeded, [suggestion.id]).id is None
    engine = FixedEngine([Suggestion(suggestion.start, suggestion.end, "PERS", 0.9)], "fixed-2")
    recognition.recognise_articles(seeded, engine, [1])
    assert [m.status for m in mentions(seeded)] == [Status.REJECTED]


def test_undo_refuses_what_has_changed_since(seeded: Workspace) -> None:
    first = tagging.tag(seeded, 1, *place(seeded, 1, "سامح شكري"), label_id(seeded, "PERS"))
    (mention_id,) = first.mentions
    tagging.relabel(seeded, [mention_id], label_id(seeded, "ORG"))
    before = snapshot(seeded)
    assert first.id is not None
    with pytest.raises(UserError, match="changed since"):
        undoing.undo(seeded, first.id)
    assert snapshot(seeded) == before


def test_the_history_tells_who_did_what(seeded: Workspace) -> None:
    change = tagging.tag(seeded, 1, *place(seeded, 1, "سامح شكري"), label_id(seeded, "PERS"))
    assert change.id is not None
    undoing.undo(seeded, change.id)
    newest, older, *_ = reading.article_history(seeded, 1)
    assert (newest.kind, newest.params["kind"], newest.params["text"]) == ("undo", "tag", "سامح شكري")
    assert (older.kind, older.annotator, older.undone) == ("tag", "amal", True)
    assert older.params == {"text": "سامح شكري", "label": "PERS"}


def test_accept_all_respects_the_threshold(seeded: Workspace) -> None:
    engine = FixedEngine(
        [
            Suggestion(*place(seeded, 1, "سامح شكري"), "PERS", 0.9),
            Suggestion(*place(seeded, 1, "السودان"), "LOC", 0.3),
            Suggestion(*place(seeded, 1, "ليبيا"), "LOC", None),
        ]
    )
    recognition.recognise_articles(seeded, engine, [1])
    tagging.accept_all(seeded, 1, threshold=0.5)
    row = reading.article(seeded, 1)
    assert (row.n_accepted, row.n_suggested) == (2, 1)


def test_a_label_that_another_tag_has_already_leaves_one_tag(seeded: Workspace) -> None:
    for label in ("PERS", "LOC", "ORG"):
        tagged(seeded, "سامح شكري", label)
    before = snapshot(seeded)
    change = tagging.relabel(seeded, [m.id for m in mentions(seeded)], label_id(seeded, "MISC"))
    assert [(m.text, m.label) for m in mentions(seeded)] == [("سامح شكري", "MISC")]
    assert reading.article(seeded, 1).n_accepted == 1
    assert change.id is not None
    undoing.undo(seeded, change.id)
    assert snapshot(seeded) == before


def test_ends_that_another_tag_has_already_leave_one_tag_accepted(seeded: Workspace) -> None:
    whole = suggested(seeded, "سامح شكري", "PERS")
    part = tagged(seeded, "شكري", "PERS")
    before = snapshot(seeded)
    change = tagging.resize(seeded, part.id, whole.start, whole.end)
    assert [(m.id, m.status, m.annotator) for m in mentions(seeded)] == [(whole.id, Status.ACCEPTED, "amal")]
    assert change.id is not None
    undoing.undo(seeded, change.id)
    assert snapshot(seeded) == before


@pytest.mark.parametrize("act", ["tag", "relabel", "decide", "decide_all", "everywhere"])
def test_a_label_that_is_gone_is_told(seeded: Workspace, act: str) -> None:
    mention = suggested(seeded, "سامح شكري", "PERS")
    before = snapshot(seeded)
    with pytest.raises(UserError, match="label is gone"):
        match act:
            case "tag":
                tagging.tag(seeded, 1, 0, 3, 987)
            case "relabel":
                tagging.relabel(seeded, [mention.id], 987)
            case "decide":
                reviewing.decide(seeded, [mention.id], Decision.RELABEL, 987)
            case "decide_all":
                reviewing.decide_all(seeded, mention.text, [mention.id], Decision.RELABEL, 987)
            case "everywhere":
                found = everywhere.find(seeded, [mention.text])
                everywhere.apply(seeded, found, Deed.RELABEL, 987)
    assert snapshot(seeded) == before
