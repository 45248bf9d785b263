"""A name found everywhere it stands, and one act over all of it that one undo takes back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

import pytest

from desktop_app.core.model import ArticleDraft, Change, Mention, MentionDraft, Origin, Status
from desktop_app.core.name_finder import NameFinder
from desktop_app.core.spans import words
from desktop_app.errors import Cancelled
from desktop_app.services import (
    checking,
    details,
    entities,
    entity_view,
    everywhere,
    importing,
    reading,
    tagging,
    undoing,
)
from desktop_app.services.everywhere import Deed, Matching, Occurrence
from desktop_app.services.workspace import Workspace


def bring(ws: Workspace, texts: Sequence[str], marks: Sequence[MentionDraft] = ()) -> list[int]:
    drafts = [
        ArticleDraft(
            text, hashlib.sha256(f"{n} {text}".encode()).hexdigest(), f"خبر {n}", mentions=tuple(marks)
        )
        for n, text in enumerate(texts)
    ]
    report = importing.import_items(ws, drafts)
    assert not report.failures
    return list(report.article_ids)


def quotes(found: Sequence[Occurrence]) -> list[str]:
    assert all(o.context[o.at : o.at + o.length] for o in found)
    return [o.context[o.at : o.at + o.length] for o in found]


@pytest.mark.parametrize(
    ("name", "text", "folded", "exact"),
    [
        ("فيروس", "الفيروس وفيروس وبفيروس فيروسات", ["فيروس", "فيروس"], ["فيروس", "فيروس"]),
        ("أحمد", "احمد وأحمد وأَحمد ومحمد أحمدي", ["احمد", "أحمد", "أَحمد"], ["أحمد"]),
        ("القاهرة", "القاهرة والقاهرة للقاهرة لقاهرة", ["القاهرة", "القاهرة", "لقاهرة"], None),
        (
            "الولايات المتحدة",
            "للولايات\nالمتحدة، والولايات المتحدةُ",
            ["لولايات\nالمتحدة", "الولايات المتحدةُ"],
            None,
        ),
        ("السيسي", "السيسى، والسيسي. بالسيسي!", ["السيسى", "السيسي", "السيسي"], ["السيسي", "السيسي"]),
        ("وائل", "وائل ووائل", ["وائل", "وائل"], ["وائل", "وائل"]),
        ("عبد الفتاح السيسي", "وعبدالفتاح السيسى", ["عبدالفتاح السيسى"], []),
        ("عبدالله", "عبد الله ولعبدالله", ["عبد الله", "عبدالله"], ["عبدالله"]),
        ("NATO", "nato NATO NATOs", ["nato", "NATO"], ["NATO"]),
        ("😀", "قال 😀 نعم", ["😀"], ["😀"]),
    ],
)
def test_whole_words_are_found_with_proclitics_left_outside(
    ws: Workspace, name: str, text: str, folded: list[str], exact: list[str] | None
) -> None:
    bring(ws, [text])
    assert quotes(everywhere.find(ws, [name])) == folded
    if exact is not None:
        assert quotes(everywhere.find(ws, [name], matching=Matching.EXACT)) == exact


def test_the_longest_of_several_names_wins_and_scopes_hold(ws: Workspace) -> None:
    ids = bring(ws, ["قال عبد الفتاح السيسي والسيسي", "السيسي هنا"])
    names = ["السيسي", "عبد الفتاح السيسي"]
    assert quotes(everywhere.find(ws, names)) == ["عبد الفتاح السيسي", "السيسي", "السيسي"]
    assert quotes(everywhere.find(ws, names, [ids[1]])) == ["السيسي"]
    assert everywhere.find(ws, ["", "  "]) == []


@pytest.mark.parametrize("matching", Matching)
def test_places_and_tags_in_the_seeds_are_those_of_each_article_by_itself(
    seeded: Workspace, matching: Matching
) -> None:
    texts = {id_: reading.text(seeded, id_) for id_ in range(1, 6)}
    for id_, text in texts.items():
        for start, end in list(words(text))[::60]:
            tagging.tag(seeded, id_, start, end, label_id(seeded, "PERS"))
            tagging.tag(seeded, id_, start, end, label_id(seeded, "LOC"))
    tags: dict[tuple[int, int, int], tuple[Mention, ...]] = {}
    for tag in (tag for id_ in texts for tag in reading.article_mentions(seeded, id_)):
        place = tag.article_id, tag.start, tag.end
        tags[place] = (*tags.get(place, ()), tag)
    names = list(dict.fromkeys(texts[id_][start:end] for id_, start, end in tags))
    for some in [*([name] for name in names), names[:3]]:
        finder = NameFinder([*some, *(f"zz{n}" for n in range(20))], folded=matching is Matching.FOLDED)
        plainly = [(id_, s, e) for id_, text in texts.items() for s, e, _ in finder.places(text)]
        found = everywhere.find(seeded, some, matching=matching)
        assert [(o.article_id, o.start, o.end) for o in found] == plainly
        assert [o.tags for o in found] == [tags.get(place, ()) for place in plainly]


def test_articles_are_gone_through_in_the_order_given_and_deleted_ones_left_out(ws: Workspace) -> None:
    ids = bring(ws, [f"بيروت {n}" for n in range(4)])
    details.delete(ws, [ids[2]])
    assert [o.article_id for o in everywhere.find(ws, ["بيروت"], ids[::-1])] == [ids[3], ids[1], ids[0]]


def test_the_other_names_of_an_entity_are_looked_for_too(ws: Workspace) -> None:
    (id_,) = bring(
        ws,
        ["عبد الفتاح السيسي هو السيسي"],
        [MentionDraft(0, 17, "PERS"), MentionDraft(21, 27, "PERS")],
    )
    full, short = entity_view.referents(ws)[1], entity_view.referents(ws)[0]
    if full.name == "السيسي":
        full, short = short, full
    entities.link(ws, [short.ref], full.ref)
    tag = reading.article_mentions(ws, id_)[1]
    assert everywhere.names_of(ws, tag) == ["السيسي", "عبد الفتاح السيسي"]


def snapshot(ws: Workspace) -> dict[str, list[tuple[object, ...]]]:
    tables = (
        "articles",
        "article_texts",
        "mentions",
        "labels",
        "entities",
        "aliases",
        "topics",
        "article_topics",
    )
    key = {"article_texts": "article_id"}
    return {t: ws.store.execute(f"SELECT * FROM {t} ORDER BY {key.get(t, 'id')}").fetchall() for t in tables}


@pytest.fixture
def many(ws: Workspace) -> Workspace:
    """500 articles, of which each third has a suggestion, each fifth an accepted tag of another label."""
    text = "زار وزير الخارجية بيروت، ثم عاد من بيروت إلى عمان."
    at = text.index("بيروت")
    drafts = []
    for n in range(500):
        marks = []
        if n % 3 == 0:
            marks.append(
                MentionDraft(at, at + 5, "LOC", status=Status.SUGGESTED, origin=Origin.MODEL, engine="some-1")
            )
        if n % 5 == 0:
            marks.append(MentionDraft(at, at + 5, "ORG"))
        sha = hashlib.sha256(str(n).encode()).hexdigest()
        drafts.append(ArticleDraft(f"{text} {n}", sha, f"خبر {n}", mentions=tuple(marks)))
    assert importing.import_items(ws, drafts).imported == 500
    return ws


def label_id(ws: Workspace, name: str) -> int:
    return next(label.id for label in reading.all_labels(ws) if label.name == name)


def everywhere_and_back(ws: Workspace, act: Callable[[], Change], articles: int) -> Change:
    before = snapshot(ws)
    change = act()
    assert len(change.articles) == articles
    after = snapshot(ws)
    assert after != before
    assert change.id is not None
    undoing.undo(ws, change.id)
    assert snapshot(ws) == before
    undoing.redo(ws, change.id)
    assert snapshot(ws) == after
    return change


def test_tagging_500_articles_is_one_step_that_one_undo_takes_back(many: Workspace) -> None:
    found = everywhere.find(many, ["بيروت"])
    assert len(found) == 1000
    place = label_id(many, "LOC")
    change = everywhere_and_back(many, lambda: everywhere.apply(many, found, Deed.TAG, place), 500)
    assert (change.kind, change.params) == ("tag", {"label": "LOC", "count": "1000"})
    tags = [m for id_ in (1, 2, 3) for m in reading.article_mentions(many, id_) if m.label == "LOC"]
    assert len(tags) == 6 and all(m.status is Status.ACCEPTED for m in tags)
    again = everywhere.find(many, ["بيروت"])
    assert not any(everywhere.concerned(o, Deed.TAG, place) for o in again)
    assert everywhere.apply(many, again, Deed.TAG, place).id is None
    assert checking.problems(many) == []


@pytest.mark.parametrize("deed", [Deed.RELABEL, Deed.ACCEPT, Deed.REJECT, Deed.DELETE])
def test_the_other_deeds_are_one_step_too(many: Workspace, deed: Deed) -> None:
    label = label_id(many, "MISC") if deed is Deed.RELABEL else None
    found = [o for o in everywhere.find(many, ["بيروت"]) if everywhere.concerned(o, deed, label)]
    assert len(found) == (167 if deed is Deed.ACCEPT else 233)
    change = everywhere_and_back(many, lambda: everywhere.apply(many, found, deed, label), len(found))
    assert change.kind == deed.value
    assert checking.problems(many) == []


def test_what_is_rejected_stays_when_its_place_is_deleted(many: Workspace) -> None:
    tag = reading.article_mentions(many, 1)[0]
    tagging.reject(many, [m.id for m in reading.article_mentions(many, 1)])
    found = everywhere.find(many, ["بيروت"], [1])
    assert not any(everywhere.concerned(o, Deed.DELETE, None) for o in found)
    assert tag.id in {m.id for m in reading.article_mentions(many, 1)}


def test_work_that_is_cancelled_keeps_one_step_that_undo_takes_back(many: Workspace, stops_after) -> None:
    found = everywhere.find(many, ["بيروت"])
    place = label_id(many, "LOC")
    everywhere_and_back(many, lambda: everywhere.apply(many, found, Deed.TAG, place, stops_after(2)), 40)
    with pytest.raises(Cancelled):
        everywhere.find(many, ["بيروت"], control=stops_after(2))
