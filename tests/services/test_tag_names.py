"""The name of a tag that stands after the preposition ل, told by the tags of the store."""

from __future__ import annotations

import hashlib

import pytest

from desktop_app.core.model import ArticleDraft, Mention, MentionDraft, Origin, Status
from desktop_app.core.review import QueueOrder, QueueScope
from desktop_app.services import concordance, everywhere, importing, reading, reviewing, tag_names, tagging
from desktop_app.services.concordance import Words
from desktop_app.services.workspace import Workspace


def tagged(ws: Workspace, text: str, quote: str, label: str = "LOC") -> Mention:
    """The tag on the last place of a quote in a new article, which waits."""
    start = text.rindex(quote)
    draft = MentionDraft(
        start, start + len(quote), label, status=Status.SUGGESTED, origin=Origin.MODEL, engine="some-1"
    )
    article = ArticleDraft(text, hashlib.sha256(text.encode()).hexdigest(), text, mentions=(draft,))
    (article_id,) = importing.import_items(ws, [article]).article_ids
    (tag,) = reading.article_mentions(ws, article_id)
    return tag


def test_the_name_has_its_article_whole_and_what_is_stored_stays(ws: Workspace) -> None:
    cairo = tagged(ws, "وصل الوفد وعاد للقاهرة", "لقاهرة")
    lebanon = tagged(ws, "سافر للبنان", "لبنان")
    states = tagged(ws, "رسالة للولايات\nالمتحدة", "لولايات\nالمتحدة")
    assert [tag_names.name_of(ws, tag) for tag in (cairo, lebanon, states)] == [
        "القاهرة",
        "لبنان",
        "الولايات المتحدة",
    ]
    assert [row.text for row in (cairo, lebanon, states)] == ["لقاهرة", "لبنان", "لولايات\nالمتحدة"]
    rows = reviewing.first_page(ws, QueueOrder.ARTICLE, QueueScope()).rows
    assert [reviewing.name_of(ws, row) for row in rows] == ["القاهرة", "لبنان", "الولايات المتحدة"]
    assert concordance.of_mention(ws, cairo) == Words("القاهرة")
    assert concordance.of_mention(ws, states) == Words('"الولايات المتحدة"')
    assert everywhere.names_of(ws, cairo) == ["القاهرة"]


@pytest.mark.parametrize("decide", [None, tagging.accept, tagging.reject])
def test_a_name_that_stands_alone_elsewhere_keeps_its_lam(ws: Workspace, decide) -> None:
    unsure = tagged(ws, "انضم لليكود", "ليكود", "ORG")
    assert tag_names.name_of(ws, unsure) == "الليكود"
    alone = tagged(ws, "ليكود يغادر", "ليكود", "ORG")
    if decide is not None:
        decide(ws, [alone.id])
    assert tag_names.name_of(ws, unsure) == "ليكود"
    assert tag_names.name_of(ws, alone) == "ليكود"


@pytest.mark.parametrize("name", ["الودريج", "اللودريج"])
def test_a_name_that_no_list_has_is_as_it_stands_until_it_is_tagged_whole(ws: Workspace, name: str) -> None:
    unknown = tagged(ws, "تمريرة للودريج", "لودريج", "PERS")
    assert tag_names.name_of(ws, unknown) == "لودريج"
    assert everywhere.names_of(ws, unknown) == ["لودريج"]
    tagged(ws, f"سافر {name}", name, "PERS")
    assert tag_names.name_of(ws, unknown) == name
    assert len(everywhere.find(ws, everywhere.names_of(ws, unknown))) == 2


def test_an_entity_by_the_whole_name_is_not_looked_for_twice(ws: Workspace) -> None:
    whole = tagged(ws, "زار القاهرة", "القاهرة")
    cairo = tagged(ws, "عاد للقاهرة", "لقاهرة")
    place = reading.mentions_by_id(ws, [whole.id])[0]
    assert len(everywhere.find(ws, everywhere.names_of(ws, cairo))) == 2
    assert everywhere.names_of(ws, place) == ["القاهرة"]
