"""What a store learns from decisions and from names kept by hand, and what recognition makes of it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import pytest

from desktop_app.core.entities import TagsRef
from desktop_app.core.learned import NameUnderLabel, Ruling
from desktop_app.core.model import ArticleDraft, Change, Label, MentionDraft, Origin, Status, Suggestion
from desktop_app.errors import Cancelled, UserError
from desktop_app.nlp.known_names import ENGINE, KnownNames
from desktop_app.services import (
    checking,
    codebook,
    details,
    entities,
    everywhere,
    importing,
    learned_names,
    names_in_store,
    reading,
    recognition,
    tagging,
    undoing,
)
from desktop_app.services.everywhere import Deed
from desktop_app.services.workspace import Workspace
from desktop_app.storage import history as storage_history
from desktop_app.storage.history import Batches

TEXT = "قال مركز الضاد إن الميدان في القاهرة، وللقاهرة مركز."
CENTRE, SQUARE, CAIRO = "مركز الضاد", "الميدان", "القاهرة"


class Engine:
    """Suggests each quote it is given, wherever it stands."""

    name = "some"

    def __init__(self, quotes: dict[str, str], version: str = "some-1") -> None:
        self.quotes = quotes
        self.version = version

    def recognise(self, text: str) -> list[Suggestion]:
        found = []
        for quote, label in self.quotes.items():
            start = text.find(quote)
            while start >= 0:
                found.append(Suggestion(start, start + len(quote), label, 0.8))
                start = text.find(quote, start + 1)
        return sorted(found, key=lambda s: s.start)

    def label_words(self, sentences: object) -> list[list[str]]:
        return []


def bring(ws: Workspace, texts: Sequence[str]) -> list[int]:
    offset = len(reading.article_ids(ws))
    drafts = [
        ArticleDraft(text, hashlib.sha256(f"{n + offset}".encode()).hexdigest(), f"خبر {n + offset}")
        for n, text in enumerate(texts)
    ]
    report = importing.import_items(ws, drafts)
    assert not report.failures
    return list(report.article_ids)


@pytest.fixture
def told(ws: Workspace) -> Workspace:
    """Five articles of the same text, nothing tagged."""
    bring(ws, [f"{TEXT} {n}" for n in range(5)])
    return ws


def label_id(ws: Workspace, name: str) -> int:
    return next(label.id for label in reading.all_labels(ws) if label.name == name)


def tag(ws: Workspace, article_id: int, quote: str, label: str) -> Change:
    start = reading.text(ws, article_id).index(quote)
    return tagging.tag(ws, article_id, start, start + len(quote), label_id(ws, label))


def reject(ws: Workspace, article_id: int, quote: str) -> Change:
    ids = [m.id for m in reading.article_mentions(ws, article_id) if m.text == quote]
    return tagging.reject(ws, ids[:1])


def recognise(ws: Workspace, quotes: dict[str, str], *ids: int, version: str = "some-1") -> None:
    recognition.recognise_articles(
        ws, Engine(quotes, version), ids or reading.article_ids(ws), names=learned_names.known_names(ws)
    )


def suggested(ws: Workspace, article_id: int) -> list[tuple[str, str, str | None]]:
    return [
        (m.text, m.label, m.engine)
        for m in reading.article_mentions(ws, article_id)
        if m.status is Status.SUGGESTED
    ]


def rulings(ws: Workspace, *, learn: bool = True) -> dict[tuple[str, str], Ruling]:
    codes = {label.id: label.name for label in reading.all_labels(ws)}
    return {(row.name, codes[row.label_id]): row.ruling for row in learned_names.listing(ws, learn=learn)}


def test_a_name_rejected_twice_is_not_suggested_again_until_that_is_undone(told: Workspace) -> None:
    recognise(told, {SQUARE: "ORG"})
    reject(told, 1, SQUARE)
    assert rulings(told) == {}
    second = reject(told, 2, SQUARE)
    assert rulings(told) == {(SQUARE, "ORG"): Ruling.NEVER}
    recognise(told, {SQUARE: "ORG"}, 3, 4)
    assert suggested(told, 3) == []
    assert suggested(told, 5) == [(SQUARE, "ORG", "some-1")]
    recognise(told, {SQUARE: "LOC"}, 3)
    assert suggested(told, 3) == [(SQUARE, "LOC", "some-1")]
    assert second.id is not None
    undoing.undo(told, second.id)
    assert rulings(told) == {}
    recognise(told, {SQUARE: "ORG"}, 4)
    assert suggested(told, 4) == [(SQUARE, "ORG", "some-1")]


@pytest.mark.parametrize("later", ["note", "link", "accept"])
def test_only_a_decision_tells_that_a_name_was_accepted_since(
    told: Workspace, later: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def on(day: str) -> None:
        for module in (tagging, entities, storage_history):
            monkeypatch.setattr(module, "now", lambda: f"{day}T10:00:00Z")

    recognise(told, {SQUARE: "ORG"})
    by_article = {i: reading.article_mentions(told, i)[0].id for i in range(1, 6)}
    on("2026-01-01")
    tagging.accept(told, [by_article[1]])
    on("2026-02-01")
    for article_id in (2, 3):
        reject(told, article_id, SQUARE)
    never = {(SQUARE, "ORG"): Ruling.NEVER}
    assert rulings(told) == never
    on("2026-03-01")
    if later == "note":
        change = tagging.set_note(told, by_article[1], "ملاحظة")
    elif later == "link":
        change = entities.split(told, [TagsRef((by_article[1],))])
    else:
        change = tagging.accept(told, [by_article[4]])
    assert rulings(told) == ({} if later == "accept" else never)
    assert any(
        m.updated_at.startswith("2026-03") for m in reading.mentions_by_id(told, [*by_article.values()])
    )
    again = reject(told, 1, SQUARE)
    undoing.undo(told, again.id or 0)
    assert rulings(told) == ({} if later == "accept" else never)
    undoing.undo(told, change.id or 0)
    assert rulings(told) == never


def test_only_the_second_rejection_is_told_of(told: Workspace) -> None:
    recognise(told, {SQUARE: "ORG"})
    silenced = []
    for article_id in (1, 2, 3):
        change = reject(told, article_id, SQUARE)
        assert change.id is not None
        silenced.append([row.name for row in learned_names.newly_silenced(told, change.id)])
    assert silenced == [[], [SQUARE], []]
    both = tagging.reject(told, [m.id for id_ in (4, 5) for m in reading.article_mentions(told, id_)])
    assert both.id is not None and learned_names.newly_silenced(told, both.id) == []


def test_a_name_accepted_once_is_suggested_wherever_it_stands(told: Workspace) -> None:
    tag(told, 1, CENTRE, "ORG")
    assert rulings(told) == {(CENTRE, "ORG"): Ruling.SUGGEST}
    recognise(told, {})
    assert suggested(told, 2) == [(CENTRE, "ORG", ENGINE)]
    (mention,) = reading.article_mentions(told, 2)
    assert (mention.origin, mention.score) == (Origin.GAZETTEER, None)
    assert recognition.count_waiting(told, "some-1") == 0
    assert checking.problems(told) == []


def test_one_word_must_be_accepted_in_two_articles_and_never_rejected(told: Workspace) -> None:
    tag(told, 1, CAIRO, "LOC")
    assert rulings(told) == {}
    tag(told, 2, CAIRO, "LOC")
    assert rulings(told) == {(CAIRO, "LOC"): Ruling.SUGGEST}
    recognise(told, {}, 3)
    assert [quote for quote, _, _ in suggested(told, 3)] == [CAIRO, "لقاهرة"]
    reject(told, 3, "لقاهرة")
    assert rulings(told) == {}


def test_accepting_all_counts_and_spellings_are_one_name(ws: Workspace) -> None:
    first, second, third = bring(ws, ["زار إسطنبول أمس", "في اسطنبول اليوم", "وإلى إسطنبول وأيضًا اسطنبول"])
    recognise(ws, {"إسطنبول": "LOC", "اسطنبول": "LOC"}, first, second)
    tagging.accept_all(ws, first)
    tagging.accept_all(ws, second)
    (row,) = learned_names.listing(ws)
    assert (row.evidence.accepted, row.evidence.articles) == (2, 2)
    assert set(row.spellings) == {"إسطنبول", "اسطنبول"}
    recognise(ws, {}, third)
    assert [quote for quote, _, _ in suggested(ws, third)] == ["إسطنبول", "اسطنبول"]


def test_recognising_again_never_brings_back_what_was_rejected_here(told: Workspace) -> None:
    tag(told, 1, CENTRE, "ORG")
    tag(told, 2, CENTRE, "ORG")
    recognise(told, {"الضاد": "LOC"}, 3)
    assert suggested(told, 3) == [(CENTRE, "ORG", ENGINE)]
    reject(told, 3, CENTRE)
    recognise(told, {"الضاد": "LOC"}, 3, version="some-2")
    assert suggested(told, 3) == [("الضاد", "LOC", "some-2")]
    recognise(told, {}, 1, 2)
    assert suggested(told, 1) == suggested(told, 2) == []
    assert [m.status for m in reading.article_mentions(told, 1)] == [Status.ACCEPTED]


def test_a_newer_engine_takes_the_place_of_names_that_are_no_more_known(told: Workspace) -> None:
    change = tag(told, 1, CENTRE, "ORG")
    recognise(told, {}, 2)
    assert suggested(told, 2) == [(CENTRE, "ORG", ENGINE)]
    before = [m.id for m in reading.article_mentions(told, 2)]
    recognise(told, {}, 2)
    assert [m.id for m in reading.article_mentions(told, 2)] == before
    assert change.id is not None
    undoing.undo(told, change.id)
    recognise(told, {}, 2)
    assert suggested(told, 2) == []


def test_the_analysts_label_wins_unless_both_were_confirmed(told: Workspace) -> None:
    tag(told, 1, CENTRE, "ORG")
    recognise(told, {CENTRE: "LOC"}, 2)
    assert suggested(told, 2) == [(CENTRE, "ORG", ENGINE)]
    tag(told, 3, CENTRE, "LOC")
    recognise(told, {CENTRE: "LOC"}, 4)
    assert suggested(told, 4) == [(CENTRE, "LOC", "some-1")]
    recognise(told, {}, 4)
    assert suggested(told, 4) == []
    for row in learned_names.listing(told):
        assert row.ruling is Ruling.SUGGEST and not row.leads


def test_what_is_kept_by_hand_goes_before_what_was_decided(told: Workspace) -> None:
    tag(told, 1, CENTRE, "ORG")
    org, loc = label_id(told, "ORG"), label_id(told, "LOC")
    never = learned_names.keep(told, [NameUnderLabel(CENTRE, org)], Ruling.NEVER)
    assert (never.kind, never.params) == ("name_never", {"name": CENTRE, "label": "ORG"})
    recognise(told, {CENTRE: "ORG"}, 2)
    assert suggested(told, 2) == []
    learned_names.keep(told, [NameUnderLabel("الميدان", loc)], Ruling.SUGGEST, "كما في الدليل")
    recognise(told, {}, 2)
    assert suggested(told, 2) == [(SQUARE, "LOC", ENGINE)]
    assert rulings(told, learn=False) == {(CENTRE, "ORG"): Ruling.NEVER, (SQUARE, "LOC"): Ruling.SUGGEST}
    assert never.id is not None
    undoing.undo(told, never.id)
    assert rulings(told)[CENTRE, "ORG"] is Ruling.SUGGEST
    undoing.redo(told, never.id)
    assert rulings(told)[CENTRE, "ORG"] is Ruling.NEVER


def test_keeping_again_changes_the_ruling_and_keeps_the_note(told: Workspace) -> None:
    one = [NameUnderLabel("  الميدان  ", label_id(told, "LOC"))]
    learned_names.keep(told, one, Ruling.SUGGEST, "من الدليل")
    assert learned_names.keep(told, [NameUnderLabel("الميدان", one[0].label_id)], Ruling.SUGGEST).id is None
    learned_names.keep(told, one, Ruling.NEVER)
    (row,) = learned_names.listing(told)
    assert row.kept is not None
    assert (row.name, row.ruling, row.kept.note) == (SQUARE, Ruling.NEVER, "من الدليل")


def test_forgetting_takes_back_what_was_said_and_then_leaves_it_to_the_recogniser(told: Workspace) -> None:
    tag(told, 1, CENTRE, "ORG")
    name = [NameUnderLabel(CENTRE, label_id(told, "ORG"))]
    learned_names.keep(told, name, Ruling.NEVER)
    learned_names.forget(told, name)
    assert rulings(told) == {(CENTRE, "ORG"): Ruling.SUGGEST}
    learned_names.forget(told, name)
    assert rulings(told) == {(CENTRE, "ORG"): Ruling.OPEN}
    recognise(told, {}, 2)
    assert suggested(told, 2) == []
    learned_names.forget(told, name)
    assert rulings(told) == {(CENTRE, "ORG"): Ruling.SUGGEST}


@pytest.mark.parametrize("name", ["", " ", "9", "م", "!!", "كلمة " * 13])
def test_what_is_no_name_is_refused(told: Workspace, name: str) -> None:
    with pytest.raises(UserError, match="can't be kept"):
        learned_names.keep(told, [NameUnderLabel(name, 1)], Ruling.SUGGEST)


def test_a_label_that_is_gone_is_refused(told: Workspace) -> None:
    with pytest.raises(UserError, match="label is gone"):
        learned_names.keep(told, [NameUnderLabel(CENTRE, 987)], Ruling.SUGGEST)


def test_deleted_articles_and_dates_teach_nothing(told: Workspace) -> None:
    tag(told, 1, CENTRE, "ORG")
    details.delete(told, [1])
    assert rulings(told) == {}
    codebook.save(told, Label(0, "DATE", "تاريخ", "Date", "#445566", None, "", None, 9))
    tag(told, 2, CENTRE, "DATE")
    assert rulings(told) == {}


def test_labels_that_are_merged_or_deleted_take_their_names_along(told: Workspace) -> None:
    org, loc = label_id(told, "ORG"), label_id(told, "LOC")
    for name, of in ((CENTRE, org), (SQUARE, org), (SQUARE, loc)):
        learned_names.keep(told, [NameUnderLabel(name, of)], Ruling.SUGGEST)
    before = rulings(told)
    merged = codebook.merge(told, org, loc)
    assert set(rulings(told)) == {(CENTRE, "LOC"), (SQUARE, "LOC")}
    assert merged.id is not None
    undoing.undo(told, merged.id)
    assert rulings(told) == before
    deleted = codebook.delete(told, loc)
    assert set(rulings(told)) == {(CENTRE, "ORG"), (SQUARE, "ORG")}
    assert deleted.id is not None
    undoing.undo(told, deleted.id)
    assert rulings(told) == before


def test_the_rule_of_tag_everywhere_is_part_of_the_same_step(told: Workspace) -> None:
    found = everywhere.find(told, [SQUARE], [1, 2])
    change = everywhere.apply(told, found, Deed.TAG, label_id(told, "LOC"), keep=[SQUARE, "ميدان التحرير"])
    assert set(rulings(told, learn=False)) == {(SQUARE, "LOC"), ("ميدان التحرير", "LOC")}
    assert change.id is not None
    undoing.undo(told, change.id)
    assert rulings(told) == {} and reading.article_mentions(told, 1) == []


def test_names_that_can_not_be_kept_do_not_stop_the_deed(told: Workspace) -> None:
    found = everywhere.find(told, [SQUARE], [1, 2])
    place = label_id(told, "LOC")
    everywhere.apply(told, found, Deed.TAG, place, keep=[SQUARE, "م", " 7 "])
    assert set(rulings(told, learn=False)) == {(SQUARE, "LOC")}
    assert [m.text for m in reading.article_mentions(told, 2)] == [SQUARE]
    assert everywhere.apply(told, [], Deed.TAG, place, keep=["م"]).id is None


def test_a_rule_alone_is_kept_where_nothing_is_left_to_tag(told: Workspace) -> None:
    place = label_id(told, "LOC")
    change = everywhere.apply(told, [], Deed.TAG, place, keep=[SQUARE])
    assert (change.kind, rulings(told)) == ("name_keep", {(SQUARE, "LOC"): Ruling.SUGGEST})
    assert everywhere.apply(told, [], Deed.TAG, place).id is None
    assert everywhere.apply(told, [], Deed.REJECT, keep=[SQUARE]).id is None


def test_names_known_while_an_act_goes_on_are_known_anew_when_it_is_done(told: Workspace) -> None:
    tag(told, 1, CENTRE, "ORG")
    recognise(told, {SQUARE: "ORG"}, 1, 2)
    found = everywhere.find(told, [SQUARE])
    batches = Batches(told.store, "reject", "amal")
    for article_id in (1, 2):
        with batches.step() as recorder:
            (place,) = [o for o in found if o.article_id == article_id]
            tagging.decide_within(told, recorder, place.tags[0], Status.REJECTED)
        names = learned_names.known_names(told)
    span = found[0].start, found[0].end
    kept = names.corrected(TEXT, [Suggestion(*span, "ORG")])
    assert [s.origin for s in kept] == [Origin.GAZETTEER]


@pytest.mark.parametrize(
    ("deed", "ruling"),
    [(Deed.ACCEPT, Ruling.SUGGEST), (Deed.REJECT, Ruling.NEVER), (Deed.DELETE, Ruling.NEVER)],
)
def test_a_rule_of_other_deeds_is_about_the_labels_found_there(
    told: Workspace, deed: Deed, ruling: Ruling
) -> None:
    recognise(told, {SQUARE: "ORG"}, 1, 2)
    recognise(told, {SQUARE: "LOC"}, 3)
    everywhere.apply(told, everywhere.find(told, [SQUARE]), deed, keep=[SQUARE])
    kept = rulings(told, learn=False)
    assert kept[SQUARE, "ORG"] is ruling
    assert ((SQUARE, "LOC") in kept) is (ruling is Ruling.NEVER)


def everything(ws: Workspace) -> list[tuple[object, ...]]:
    return (
        ws.store.execute("SELECT * FROM mentions ORDER BY id").fetchall()
        + ws.store.execute("SELECT id, recognised_by, n_suggested FROM articles ORDER BY id").fetchall()
    )


def test_the_store_is_looked_through_at_once_and_one_undo_takes_it_back(told: Workspace) -> None:
    recognise(told, {SQUARE: "ORG", "الضاد": "LOC"})
    reject(told, 1, SQUARE)
    reject(told, 2, SQUARE)
    tag(told, 1, CENTRE, "ORG")
    tagging.set_note(told, next(m.id for m in reading.article_mentions(told, 5) if m.text == SQUARE), "؟")
    before = everything(told)
    change = names_in_store.look(told, learned_names.known_names(told))
    assert change.articles == {2, 3, 4, 5}
    assert change.params == {"count": "4", "removed": "6"}
    assert suggested(told, 3) == [(CENTRE, "ORG", ENGINE)]
    assert suggested(told, 5) == [(CENTRE, "ORG", ENGINE), (SQUARE, "ORG", "some-1")]
    assert recognition.count_waiting(told, "some-1") == 0
    assert names_in_store.look(told, learned_names.known_names(told)).id is None
    assert change.id is not None
    undoing.undo(told, change.id)
    assert everything(told) == before
    assert checking.problems(told) == []


def test_names_that_are_known_no_more_go_at_the_next_look(told: Workspace) -> None:
    name = [NameUnderLabel(SQUARE, label_id(told, "LOC"))]
    learned_names.keep(told, name, Ruling.SUGGEST)
    assert len(names_in_store.look(told, learned_names.known_names(told)).articles) == 5
    learned_names.forget(told, name)
    change = names_in_store.look(told, learned_names.known_names(told))
    assert change.params == {"count": "0", "removed": "5"}
    assert suggested(told, 1) == []


def test_looking_is_stopped_and_what_it_did_is_one_step(ws: Workspace) -> None:
    class Stop:
        looks = 0

        def progress(self, done: int, total: int, text: str = "") -> None:
            pass

        def check(self) -> None:
            self.looks += 1
            if self.looks > 1:
                raise Cancelled

    bring(ws, [f"{TEXT} {n}" for n in range(50)])
    learned_names.keep(ws, [NameUnderLabel(CENTRE, label_id(ws, "ORG"))], Ruling.SUGGEST)
    change = names_in_store.look(ws, learned_names.known_names(ws), control=Stop())
    assert len(change.articles) == 20
    assert change.id is not None
    undoing.undo(ws, change.id)
    assert suggested(ws, 1) == []


class LabelGone:
    """A control that deletes a label when the work looks for the second time."""

    def __init__(self, ws: Workspace, label: str) -> None:
        self.ws, self.label, self.looks = ws, label, 0

    def progress(self, done: int, total: int, text: str = "") -> None:
        pass

    def check(self) -> None:
        self.looks += 1
        if self.looks == 2:
            codebook.delete(self.ws, label_id(self.ws, self.label))


def test_a_label_that_is_deleted_while_the_store_is_looked_through_comes_no_more(ws: Workspace) -> None:
    bring(ws, [f"{TEXT} {n}" for n in range(50)])
    recognise(ws, {"الضاد": "LOC"})
    learned_names.keep(ws, [NameUnderLabel(CENTRE, label_id(ws, "ORG"))], Ruling.SUGGEST)
    change = names_in_store.look(ws, learned_names.known_names(ws), control=LabelGone(ws, "ORG"))
    assert len(change.articles) == 20
    assert suggested(ws, 30) == [("الضاد", "LOC", "some-1")]
    assert "ORG" not in {label.name for label in reading.all_labels(ws)}
    assert checking.problems(ws) == []


def test_a_label_that_is_deleted_during_recognition_is_not_made_again_for_its_names(ws: Workspace) -> None:
    bring(ws, [f"{TEXT} {n}" for n in range(3)])
    learned_names.keep(ws, [NameUnderLabel(CENTRE, label_id(ws, "ORG"))], Ruling.SUGGEST)
    names = learned_names.known_names(ws)
    engine = Engine({"الضاد": "NEW"})
    recognition.recognise_articles(ws, engine, [1, 2, 3], names=names, control=LabelGone(ws, "ORG"))
    assert suggested(ws, 3) == [("الضاد", "NEW", "some-1")]
    assert {label.name for label in reading.all_labels(ws)} == {"PERS", "LOC", "MISC", "NEW"}


def test_a_name_that_is_ruled_out_while_many_articles_are_read_is_suggested_no_more(
    told: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    class RuledOut:
        looks = 0

        def progress(self, done: int, total: int, text: str = "") -> None:
            pass

        def check(self) -> None:
            self.looks += 1
            if self.looks == 2:
                learned_names.keep(told, [NameUnderLabel(SQUARE, label_id(told, "ORG"))], Ruling.NEVER)

    asked: list[bool] = []

    def names() -> KnownNames:
        asked.append(True)
        return learned_names.known_names(told)

    engine = Engine({SQUARE: "ORG"})
    recognition.recognise_articles(told, engine, [1, 2, 3, 4, 5], names=names)
    assert len(asked) == 1
    monkeypatch.setattr(recognition, "_NAMES_SECONDS", 0.0)
    recognition.recognise_articles(told, engine, [1, 2, 3, 4, 5], names=names, control=RuledOut())
    assert [len(suggested(told, id_)) for id_ in (1, 2, 3, 4, 5)] == [1, 1, 0, 0, 0]


def test_what_is_too_weak_to_be_seen_is_no_hindrance_to_a_name_and_stays(told: Workspace) -> None:
    longer = f"{CENTRE} إن"
    recognise(told, {longer: "ORG", SQUARE: "ORG", CAIRO: "LOC"})
    told.store.execute("UPDATE mentions SET score = 0.3")
    refs = [NameUnderLabel(CENTRE, label_id(told, "ORG")), NameUnderLabel(SQUARE, label_id(told, "ORG"))]
    learned_names.keep(told, refs, Ruling.SUGGEST)
    learned_names.keep(told, [NameUnderLabel(CAIRO, label_id(told, "LOC"))], Ruling.NEVER)
    names, before = learned_names.known_names(told), everything(told)
    change = names_in_store.look(told, names, threshold=0.5)
    assert suggested(told, 1) == [
        (longer, "ORG", "some-1"),
        (CENTRE, "ORG", ENGINE),
        (SQUARE, "ORG", ENGINE),
        *[(CAIRO, "LOC", "some-1")] * TEXT.count(CAIRO),
    ]
    assert names_in_store.look(told, names, threshold=0.5).id is None
    assert change.id is not None
    undoing.undo(told, change.id)
    assert everything(told) == before


def test_the_tags_that_taught_are_found(told: Workspace) -> None:
    recognise(told, {SQUARE: "ORG"}, 1, 2, 3)
    reject(told, 1, SQUARE)
    reject(told, 2, SQUARE)
    tag(told, 3, SQUARE, "ORG")
    ids = learned_names.decided_tags(told, NameUnderLabel(SQUARE, label_id(told, "ORG")))
    assert [m.status for m in reading.mentions_by_id(told, ids)].count(Status.REJECTED) == 2
    assert len(ids) == 3


def test_what_is_imported_as_accepted_teaches_too(ws: Workspace) -> None:
    drafts = [
        ArticleDraft(TEXT, f"{1:064}", "خبر", mentions=(MentionDraft(4, 14, "ORG"),)),
        ArticleDraft(f"{TEXT} .", f"{2:064}", "خبر آخر"),
    ]
    importing.import_items(ws, drafts)
    recognise(ws, {}, 2)
    assert suggested(ws, 2) == [(CENTRE, "ORG", ENGINE)]
