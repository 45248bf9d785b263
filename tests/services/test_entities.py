"""Linking, merging, splitting and editing entities: what it does to the store, and that undo takes all of it back."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence

import pytest

from desktop_app.core.entities import (
    EntityEdit,
    EntityRef,
    Link,
    LinkSuggestion,
    NameRef,
    Reason,
    Referent,
    TagsRef,
)
from desktop_app.core.model import ArticleDraft, Change, Mention, MentionDraft, Status, Suggestion
from desktop_app.core.names import name_key
from desktop_app.errors import UserError
from desktop_app.services import (
    checking,
    details,
    entities,
    entity_linking,
    entity_view,
    exporting,
    importing,
    reading,
    recognition,
    tagging,
    undoing,
)
from desktop_app.services.workspace import Workspace

Label = Callable[[str], int]


def bring(ws: Workspace, texts: Sequence[str], names: dict[str, str], first_day: int = 1) -> list[int]:
    """Import texts with each place of these names tagged (the longest wins)."""
    drafts = []
    pattern = re.compile("|".join(sorted(map(re.escape, names), key=len, reverse=True)) or "(?!)")
    for number, text in enumerate(texts):
        marks = tuple(
            MentionDraft(found.start(), found.end(), names[found[0]]) for found in pattern.finditer(text)
        )
        day = f"2025-01-{first_day + number:02}"
        digest = hashlib.sha256(f"{text} {day}".encode()).hexdigest()
        drafts.append(ArticleDraft(text, digest, f"خبر {number}", published_at=day, mentions=marks))
    report = importing.import_items(ws, drafts)
    assert not report.failures
    return list(report.article_ids)


TEXTS = (
    "التقى الرئيس عبد الفتاح السيسي وزير الخارجية بلينكن، وقال السيسي إن مصر ترحب بأنتوني بلينكن.",
    "بحث عبدالفتاح السيسى في القاهرة مع حركة حماس الأزمة، وعاد بلنكن للقاهرة.",
    "قال السيسي إن حماس طرف.",
    "كتب ياسر السيسي مقالا، ورد السيسي على النقاد.",
)
NAMES = {
    "عبد الفتاح السيسي": "PERS",
    "عبدالفتاح السيسى": "PERS",
    "السيسي": "PERS",
    "ياسر السيسي": "PERS",
    "بلينكن": "PERS",
    "بلنكن": "PERS",
    "أنتوني بلينكن": "PERS",
    "مصر": "LOC",
    "القاهرة": "LOC",
    "لقاهرة": "LOC",
    "حركة حماس": "ORG",
    "حماس": "ORG",
}


@pytest.fixture
def told(ws: Workspace) -> Workspace:
    bring(ws, TEXTS, NAMES)
    return ws


@pytest.fixture
def label(ws: Workspace) -> Label:
    ids = {label.name: label.id for label in reading.all_labels(ws)}
    return ids.__getitem__


def snapshot(ws: Workspace) -> dict[str, list[tuple[object, ...]]]:
    tables = ("mentions", "entities", "aliases", "names_apart", "articles")
    return {table: ws.store.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in tables}


def one(ws: Workspace, name: str) -> Referent:
    found = [r for r in entity_view.referents(ws) if r.name == name]
    assert len(found) == 1, [r.name for r in entity_view.referents(ws)]
    return found[0]


def named(ws: Workspace, name: str) -> set[str]:
    """The quotes of the tags that refer to an entity."""
    return {m.text for id_ in reading.article_ids(ws) for m in mentions(ws, id_) if m.entity_name == name}


def mentions(ws: Workspace, article_id: int) -> list[Mention]:
    return reading.article_mentions(ws, article_id)


def suggested(ws: Workspace) -> tuple[LinkSuggestion, ...]:
    return entity_linking.suggestions(ws, entity_view.referents(ws))


def told_of(ws: Workspace) -> set[tuple[str, tuple[str, ...], str, tuple[int, ...] | None]]:
    return {
        (
            s.source.name,
            tuple(c.name for c in s.candidates),
            s.reason.value,
            None if s.articles is None else tuple(sorted(s.articles)),
        )
        for s in suggested(ws)
    }


def undone(ws: Workspace, change: Change, before: object) -> None:
    after = snapshot(ws)
    assert change.id is not None
    undoing.undo(ws, change.id)
    assert snapshot(ws) == before
    undoing.redo(ws, change.id)
    assert snapshot(ws) == after
    assert checking.problems(ws) == []


def test_one_name_in_many_spellings_is_one_row(told: Workspace) -> None:
    sisi = one(told, "عبد الفتاح السيسي")
    assert sisi.entity_id is None
    assert sisi.forms[0].spellings == ("عبد الفتاح السيسي", "عبدالفتاح السيسى")
    assert (sisi.n_tags, sisi.n_articles, sisi.first, sisi.last) == (2, 2, "2025-01-01", "2025-01-02")
    cairo = one(told, "القاهرة")
    assert cairo.forms[0].spellings == ("القاهرة", "لقاهرة"), "للقاهرة lost the alef of the article"


def test_rejected_tags_deleted_articles_and_dates_count_for_nobody(told: Workspace, label: Label) -> None:
    whose = [m for m in mentions(told, 2) if m.text == "حركة حماس"]
    tagging.reject(told, [whose[0].id])
    details.delete(told, [4])
    names = {r.name for r in entity_view.referents(told)}
    assert "حركة حماس" not in names and "ياسر السيسي" not in names
    bring(told, ["في يوم الأحد"], {"يوم الأحد": "DATE"}, first_day=9)
    assert "يوم الأحد" not in {r.name for r in entity_view.referents(told)}


def test_surnames_are_linked_in_their_article_and_asked_about_elsewhere(told: Workspace) -> None:
    found = told_of(told)
    assert ("السيسي", ("عبد الفتاح السيسي",), "in_article", (1,)) in found
    assert ("السيسي", ("ياسر السيسي",), "in_article", (4,)) in found
    assert ("السيسي", ("عبد الفتاح السيسي", "ياسر السيسي"), "surname", (3,)) in found
    ambiguous = next(s for s in suggested(told) if s.reason is Reason.SURNAME and s.source.name == "السيسي")
    assert ambiguous.is_ambiguous


def test_a_full_name_beside_the_surname_in_every_article_needs_no_list_of_them(told: Workspace) -> None:
    assert ("بلينكن", ("أنتوني بلينكن",), "in_article", None) in told_of(told)


def test_longer_forms_and_other_spellings_are_suggested(told: Workspace) -> None:
    found = told_of(told)
    assert ("حركة حماس", ("حماس",), "longer", None) in found
    pairs = {
        frozenset((source, *candidates)) for source, candidates, reason, _ in found if reason == "spelling"
    }
    assert frozenset(("بلنكن", "بلينكن")) in pairs or any("بلنكن" in pair for pair in pairs)


@pytest.mark.parametrize(
    ("first", "second"),
    [("محمد حسن", "محمود حسين"), ("أحمد سالم", "حامد سليم"), ("حسن", "حسين"), ("عمان", "عمار")],
)
def test_common_names_of_their_own_are_no_spellings_of_each_other(
    ws: Workspace, first: str, second: str
) -> None:
    bring(ws, [f"قال {first} ثم {second}."], {first: "PERS", second: "PERS"})
    assert told_of(ws) == set()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("غوتيريش", "جوتيريش"),
        ("بنيامين نتنياهو", "بنيامين نتانياهو"),
        ("فولوديمير زيلينسكي", "فلاديمير زيلينسكي"),
        ("أنتوني بلينكن", "انطوني بلنكن"),
    ],
)
def test_spellings_of_one_foreign_name_are_suggested(ws: Workspace, first: str, second: str) -> None:
    bring(ws, [f"قال {first} ثم {second}."], {first: "PERS", second: "PERS"})
    (found,) = suggested(ws)
    assert found.reason is Reason.SPELLING
    assert found.score < entity_linking.SURE, "a person looks at it first"
    assert {found.source.name, found.candidates[0].name} == {first, second}


def test_a_title_before_a_whole_name_is_a_longer_form(ws: Workspace) -> None:
    long = "الرئيس المصري عبد الفتاح السيسي"
    bring(ws, [f"قال {long}.", "عاد عبدالفتاح السيسى."], {long: "PERS", "عبدالفتاح السيسى": "PERS"})
    assert told_of(ws) == {(long, ("عبدالفتاح السيسى",), "longer", None)}


def test_a_known_alias_is_sure_unless_two_have_it(told: Workspace, label: Label) -> None:
    hamas = one(told, "حماس")
    entities.link(told, [one(told, "حركة حماس").ref], hamas.ref)
    bring(told, ["هددت حركة حماس."], {"حركة حماس": "ORG"}, first_day=9)
    assert ("حركة حماس", ("حماس",), "same", None) in told_of(told)
    other = one(told, "مصر")
    entities.edit(told, other.ref, EntityEdit("مصر"))
    egypt = NameRef(None, label("ORG"), name_key("حركة حماس"))
    entities.edit(told, egypt, EntityEdit("حركة حماس", aliases=("حماس",)))
    bring(told, ["هددت حماس."], {"حماس": "ORG"}, first_day=12)
    (asked,) = [s for s in suggested(told) if s.source.name == "حماس" and s.source.entity_id is None]
    assert asked.is_ambiguous


def test_names_said_to_be_apart_are_not_suggested_again(told: Workspace, label: Label) -> None:
    before = snapshot(told)
    (pair,) = [s for s in suggested(told) if s.reason is Reason.LONGER]
    keys = pair.source.keys, pair.candidates[0].keys
    change = entities.keep_apart(told, [(label("ORG"), *keys)])
    assert not [s for s in suggested(told) if s.reason is Reason.LONGER]
    assert entities.keep_apart(told, [(label("ORG"), *keys)]).id is None
    undone(told, change, before)


def test_linking_names_makes_an_entity_and_alters_no_quote(told: Workspace) -> None:
    before = snapshot(told)
    quotes = [m.text for id_ in reading.article_ids(told) for m in mentions(told, id_)]
    sisi, surname = one(told, "عبد الفتاح السيسي"), one(told, "السيسي")
    change = entities.link(told, [surname.ref], sisi.ref)
    assert change.params == {"name": sisi.name, "count": "5"}
    entity = one(told, sisi.name)
    assert entity.entity_id is not None
    assert entity.aliases == ("السيسي",)
    assert named(told, sisi.name) == {"السيسي", "عبد الفتاح السيسي", "عبدالفتاح السيسى"}
    assert [m.text for id_ in reading.article_ids(told) for m in mentions(told, id_)] == quotes
    undone(told, change, before)


def test_suggestions_are_applied_together_as_one_step_and_chains_are_followed(told: Workspace) -> None:
    before = snapshot(told)
    bilinkan = one(told, "أنتوني بلينكن").ref
    assert isinstance(bilinkan, NameRef)
    blinken, blnkn = one(told, "بلينكن").ref, one(told, "بلنكن").ref
    links = [
        Link(blnkn, blinken),
        Link(blinken, bilinkan),
        Link(one(told, "السيسي").ref, one(told, "عبد الفتاح السيسي").ref, frozenset({1})),
        Link(one(told, "السيسي").ref, one(told, "ياسر السيسي").ref, frozenset({4})),
    ]
    change = entities.apply_links(told, links)
    assert named(told, "أنتوني بلينكن") == {"أنتوني بلينكن", "بلينكن", "بلنكن"}
    surnames = {
        m.article_id: m.entity_name for id_ in (1, 3, 4) for m in mentions(told, id_) if m.text == "السيسي"
    }
    assert surnames == {1: "عبد الفتاح السيسي", 3: None, 4: "ياسر السيسي"}
    undone(told, change, before)


def test_merging_keeps_names_addresses_and_notes(told: Workspace) -> None:
    entities.edit(
        told, one(told, "عبد الفتاح السيسي").ref, EntityEdit("السيسي الرئيس", "Q307", "رئيس", ("الرئيس",))
    )
    entities.edit(told, one(told, "السيسي").ref, EntityEdit("السيسي", "", "لقب"))
    source, target = one(told, "السيسي"), one(told, "السيسي الرئيس")
    hidden = next(m for m in mentions(told, 3) if m.text == "السيسي")
    tagging.reject(told, [hidden.id])
    before = snapshot(told)
    change = entities.link(told, [source.ref], target.ref)
    assert change.kind == "entity_merge"
    merged = one(told, "السيسي الرئيس")
    assert merged.uri == "https://www.wikidata.org/entity/Q307"
    assert merged.note == "رئيس\nلقب"
    assert merged.aliases == ("الرئيس", "السيسي", "عبد الفتاح السيسي")
    assert len([r for r in entity_view.referents(told) if "السيسي" in r.name]) == 2
    undone(told, change, before)


def test_what_was_linked_wrongly_is_split_off(told: Workspace) -> None:
    entities.link(
        told, [one(told, "السيسي").ref, one(told, "ياسر السيسي").ref], one(told, "عبد الفتاح السيسي").ref
    )
    before = snapshot(told)
    entity = one(told, "عبد الفتاح السيسي")
    yasser = next(form.ref for form in entity.forms if form.text == "ياسر السيسي")
    wrong = next(m for m in mentions(told, 4) if m.text == "السيسي")
    change = entities.split(told, [yasser, TagsRef((wrong.id,))])
    assert named(told, "ياسر السيسي") == {"ياسر السيسي", "السيسي"}
    assert one(told, "ياسر السيسي").aliases == ("السيسي",)
    assert one(told, "عبد الفتاح السيسي").aliases == ("السيسي",), "it still has tags that say so"
    undone(told, change, before)


def test_an_entity_whose_own_name_is_split_off_is_called_by_one_it_keeps(told: Workspace) -> None:
    entities.link(told, [one(told, "السيسي").ref], one(told, "عبد الفتاح السيسي").ref)
    before = snapshot(told)
    entity = one(told, "عبد الفتاح السيسي")
    full = next(form.ref for form in entity.forms if form.text == "عبد الفتاح السيسي")
    change = entities.split(told, [full])
    assert named(told, "السيسي") == {"السيسي"} and one(told, "السيسي").aliases == ()
    assert named(told, "عبد الفتاح السيسي") and one(told, "عبد الفتاح السيسي").aliases == ()
    undone(told, change, before)


def test_tags_are_moved_between_entities_and_let_go(told: Workspace) -> None:
    entities.link(told, [one(told, "السيسي").ref], one(told, "عبد الفتاح السيسي").ref)
    entities.edit(told, one(told, "ياسر السيسي").ref, EntityEdit("ياسر السيسي"))
    wrong = next(m for m in mentions(told, 4) if m.text == "السيسي")
    entities.link(told, [TagsRef((wrong.id,))], one(told, "ياسر السيسي").ref)
    assert named(told, "ياسر السيسي") == {"ياسر السيسي", "السيسي"}
    before = snapshot(told)
    change = entities.unlink(told, [one(told, "عبد الفتاح السيسي").ref])
    assert named(told, "عبد الفتاح السيسي") == set()
    assert one(told, "عبد الفتاح السيسي").entity_id is None
    undone(told, change, before)
    form = next(form.ref for form in one(told, "ياسر السيسي").forms if form.text == "السيسي")
    entities.unlink(told, [form])
    assert named(told, "ياسر السيسي") == {"ياسر السيسي"}
    assert one(told, "ياسر السيسي").aliases == ()


def test_an_entity_is_edited_as_one_step(told: Workspace) -> None:
    before = snapshot(told)
    said = EntityEdit(" مصر  العربية ", "https://example.org/eg", " ملاحظة ", ("أم الدنيا", "ام الدنيا", ""))
    change = entities.edit(told, one(told, "مصر").ref, said)
    entity = one(told, "مصر العربية")
    assert (entity.uri, entity.note) == ("https://example.org/eg", "ملاحظة")
    assert [name_key(a) for a in entity.aliases] == [name_key("أم الدنيا"), name_key("مصر")]
    undone(told, change, before)
    entities.edit(told, entity.ref, EntityEdit("مصر"))
    again = one(told, "مصر")
    assert (again.uri, again.note, again.aliases) == (None, None, ())
    assert entities.edit(told, again.ref, EntityEdit("مصر")).id is None


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (EntityEdit("  "), "no name"),
        (EntityEdit("القاهرة الكبرى"), "already"),
        (EntityEdit("مصر", "ليس عنوانا"), "no address"),
    ],
)
def test_what_can_not_stand_is_refused_and_nothing_changes(
    told: Workspace, said: EntityEdit, words: str
) -> None:
    entities.edit(told, one(told, "القاهرة").ref, EntityEdit("القاهرة الكبرى"))
    before = snapshot(told)
    with pytest.raises(UserError, match=words):
        entities.edit(told, one(told, "مصر").ref, said)
    assert snapshot(told) == before


def test_labels_are_not_mixed_and_what_is_gone_is_said_to_be(told: Workspace) -> None:
    before = snapshot(told)
    with pytest.raises(UserError, match="one label"):
        entities.link(told, [one(told, "مصر").ref], one(told, "السيسي").ref)
    with pytest.raises(UserError, match="no longer there"):
        entities.link(told, [EntityRef(99)], one(told, "السيسي").ref)
    with pytest.raises(UserError, match="no longer there"):
        entities.edit(told, EntityRef(99), EntityEdit("من"))
    with pytest.raises(UserError, match="no longer there"):
        entities.split(told, [TagsRef((9_999,))])
    assert snapshot(told) == before


def test_an_act_that_is_cancelled_is_still_one_step(told: Workspace, stops_after) -> None:
    before = snapshot(told)
    sources = [one(told, name).ref for name in ("السيسي", "ياسر السيسي")]
    change = entities.link(told, sources, one(told, "عبد الفتاح السيسي").ref, stops_after(1))
    assert change.id is not None
    assert one(told, "ياسر السيسي").entity_id is None
    undone(told, change, before)


def test_a_link_outlives_what_a_newer_machine_suggests(told: Workspace) -> None:
    class Engine:
        name = "some"
        version = "some-1"
        score = 0.5

        def recognise(self, text: str) -> list[Suggestion]:
            return [Suggestion(0, 3, "MISC", self.score)]

        def label_words(self, sentences: object) -> list[list[str]]:
            return []

    recognition.recognise_articles(told, Engine(), [1])
    tag = next(m for m in mentions(told, 1) if m.status is Status.SUGGESTED)
    entities.edit(told, one(told, tag.text).ref, EntityEdit(tag.text))
    Engine.version, Engine.score = "some-2", 0.7
    recognition.recognise_articles(told, Engine(), [1])
    again = next(m for m in mentions(told, 1) if m.status is Status.SUGGESTED)
    assert (again.score, again.entity_name) == (0.7, tag.text)


def test_the_csv_brings_entities_back(told: Workspace, tmp_path, make_ws: Callable[[], Workspace]) -> None:
    entities.link(told, [one(told, "السيسي").ref], one(told, "عبد الفتاح السيسي").ref)
    path = tmp_path / "tags.csv"
    exporting.export_to_path(told, path, exporting.ExportOptions("csv", "all", tuple(Status), None))
    other = make_ws()
    bring(other, TEXTS, {})
    assert not importing.import_paths(other, [path]).failures
    assert named(other, "عبد الفتاح السيسي") == named(told, "عبد الفتاح السيسي") != set()


@pytest.fixture
def make_ws(tmp_path):
    from desktop_app.services import new_store

    opened = []

    def make() -> Workspace:
        ws = Workspace.open(tmp_path / "other.sqlite", "amal")
        new_store.prepare(ws)
        opened.append(ws)
        return ws

    yield make
    for ws in opened:
        ws.close()


def test_tags_are_shown_in_their_context_newest_first(told: Workspace) -> None:
    ids = entity_view.tag_ids(told, one(told, "السيسي").ref)
    shown = entity_view.places(told, ids)
    assert [place.published_at for place in shown] == ["2025-01-04", "2025-01-03", "2025-01-01"]
    assert all(place.context[place.start : place.end] == "السيسي" for place in shown)
    assert shown[0].title == "خبر 3"
