"""Concordances of words, patterns, phrases and entities: found, capped, stopped, in any order, written out whole."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop_app.core.concordance import Line, Order
from desktop_app.core.entities import EntityRef, NameRef
from desktop_app.core.model import ArticleDraft, MentionDraft, SearchMode, Status
from desktop_app.core.names import name_key
from desktop_app.core.search import Search
from desktop_app.errors import Cancelled, UserError
from desktop_app.services import concordance, details, importing, reading, tagging
from desktop_app.services.concordance import Outcome, Shape, Sought, Tags, Words
from desktop_app.services.workspace import Workspace

TEXTS = [
    "وصل الوزير إلى القاهرة أمس.\nوغادر بالقاهرة كل شيء.",
    "لا شيء هنا.",
    "القاهره مدينة كبيرة، وفي القَاهِرَة نيل.",
]


def bring(ws: Workspace, texts: Sequence[str], marks: Sequence[MentionDraft] = ()) -> list[int]:
    drafts = [
        ArticleDraft(
            text,
            hashlib.sha256(f"{n} {text}".encode()).hexdigest(),
            f"خبر {n}",
            source=f"مصدر {n % 2}",
            published_at=f"2024-05-{9 - n:02}",
            url=f"https://news.example/{n}",
            mentions=tuple(marks),
        )
        for n, text in enumerate(texts)
    ]
    report = importing.import_items(ws, drafts)
    assert not report.failures
    return list(report.article_ids)


def found(ws: Workspace, sought: Sought, ids: Sequence[int] | None = None) -> list[Line]:
    lines: list[Line] = []
    outcome = concordance.find(ws, sought, lines.extend, ids)
    assert outcome == Outcome(len(lines), len({line.article_id for line in lines}))
    for line in lines:
        text = reading.text(ws, line.article_id)
        assert text[line.start : line.end] == line.keyword
        assert text[: line.start].endswith(line.before) and text[line.end :].startswith(line.after)
    return lines


@pytest.mark.parametrize(
    ("sought", "keywords"),
    [
        (Words("القاهرة"), ["القاهرة", "القاهرة", "القاهره", "القَاهِرَة"]),
        (Words("القاهرة", SearchMode.EXACT), ["القاهرة"]),
        (Words(r"\bال\w+", SearchMode.REGEX), ["الوزير", "القاهرة", "القاهره", "القَاهِرَة"]),
        (Words('"إلى القاهرة"'), ["إلى القاهرة"]),
        (Words("الوزير القاهرة"), ["الوزير", "القاهرة", "القاهرة"]),
        (Words("AlqAhrp"), ["القاهرة", "القاهرة", "القاهره", "القَاهِرَة"]),
        (Words("خبر"), []),
        (Words("   "), []),
        (concordance.as_phrase(" إلى\n«القاهرة» "), ["إلى القاهرة"]),
        (concordance.as_phrase("القاهرة*"), ["القاهرة", "القاهرة", "القاهره", "القَاهِرَة"]),
    ],
)
def test_what_is_looked_for_is_found_as_the_search_box_finds_it(
    ws: Workspace, sought: Sought, keywords: list[str]
) -> None:
    bring(ws, TEXTS)
    assert [line.keyword for line in found(ws, sought)] == keywords


def test_lines_come_in_the_order_of_the_articles_given(ws: Workspace) -> None:
    first, second, third = bring(ws, TEXTS)
    lines = found(ws, Words("القاهرة"), [third, second, first])
    assert [line.article_id for line in lines] == [third, third, first, first]
    assert {line.article_id for line in found(ws, Words("القاهرة"), [third])} == {third}
    assert (lines[0].title, lines[0].source, lines[0].published_at) == ("خبر 2", "مصدر 0", "2024-05-07")
    details.delete(ws, [third])
    assert {line.article_id for line in found(ws, Words("القاهرة"))} == {first}
    assert {line.article_id for line in found(ws, Words("القاهرة"), [third, first])} == {first}


def test_tags_on_exactly_the_keyword_are_told(ws: Workspace) -> None:
    (first, *_rest) = bring(ws, TEXTS)
    lines = found(ws, Words("القاهرة"))
    label = reading.all_labels(ws)[1].id
    tagging.tag(ws, first, lines[0].start, lines[0].end, label)
    tagging.tag(ws, first, lines[1].start - 1, lines[1].end, label)
    tagged = found(ws, Words("القاهرة"))
    assert [[(tag.label_id, tag.status) for tag in line.tags] for line in tagged] == [
        [(label, Status.ACCEPTED)], [], [], [],
    ]  # fmt: skip
    assert concordance.tags_at(ws, [line.place for line in lines]) == {lines[0].place: tagged[0].tags}


def test_the_tags_of_an_entity_or_of_a_name_make_a_concordance(ws: Workspace) -> None:
    text = "القاهرة عاصمة مصر، والقاهرة كبيرة."
    at = text.rindex("القاهرة")
    ids = bring(
        ws,
        [text, text + " نعم"],
        [MentionDraft(0, 7, "LOC", entity_name="القاهرة"), MentionDraft(at, at + 7, "LOC")],
    )
    mention, other = reading.article_mentions(ws, ids[0])
    of_entity = concordance.of_mention(ws, mention)
    assert of_entity == Tags(EntityRef(mention.entity_id or 0), "القاهرة")
    assert [line.place for line in found(ws, of_entity)] == [(ids[0], 0, 7), (ids[1], 0, 7)]
    assert concordance.of_mention(ws, other) == Words("القاهرة")
    of_name = Tags(NameRef(None, other.label_id, name_key("القاهرة")), "القاهرة")
    assert [line.start for line in found(ws, of_name, [ids[1]])] == [at]
    tagging.reject(ws, [mention.id])
    assert [line.article_id for line in found(ws, of_entity)] == [ids[1]]


class _Stops:
    """A control that cancels after so many checks."""

    def __init__(self, checks: int) -> None:
        self.left = checks

    def progress(self, done: int, total: int, text: str = "") -> None:
        """Nobody looks."""

    def check(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def test_a_concordance_is_capped_and_stopped_and_says_so(ws: Workspace) -> None:
    bring(ws, [f"القاهرة {n} القاهرة" for n in range(45)])
    lines: list[Line] = []
    outcome = concordance.find(ws, Words("القاهرة"), lines.extend, most=7)
    assert outcome == Outcome(7, 4, capped=True) and len(lines) == 7
    lines.clear()
    assert not concordance.find(ws, Words("القاهرة"), lines.extend, most=90).capped and len(lines) == 90
    lines.clear()
    sought = Words("القاهر.", SearchMode.REGEX)
    outcome = concordance.find(ws, sought, lines.extend, control=_Stops(40))
    assert outcome == Outcome(80, 40, stopped=True) and len(lines) == 80


def test_stopping_waits_for_one_text_at_most(ws: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    bring(ws, [f"القاهرة {n}" for n in range(20)])
    looked_at: list[str] = []
    whole = Search.hits

    def counted(search: Search, text: str) -> list[tuple[int, int]]:
        looked_at.append(text)
        return whole(search, text)

    monkeypatch.setattr(Search, "hits", counted)
    sought = Words("القاهر.", SearchMode.REGEX)
    assert concordance.find(ws, sought, lambda _lines: None, control=_Stops(3)).stopped
    assert len(looked_at) == 3


def test_a_wrong_pattern_is_an_error_that_says_what_to_do(ws: Workspace) -> None:
    with pytest.raises(UserError, match="regular expression"):
        found(ws, Words("(", SearchMode.REGEX))


def written(ws: Workspace, *args: object) -> list[list[str]]:
    stream = io.BytesIO()
    count = concordance.export_to_stream(ws, stream, *args)  # type: ignore[arg-type]
    rows = list(csv.reader(io.StringIO(stream.getvalue().decode("utf-8-sig"), newline=""), strict=True))
    assert len(rows) == count + 1
    return rows[1:]


def test_every_line_is_written_in_the_order_shown(ws: Workspace) -> None:
    bring(ws, TEXTS)
    lines = found(ws, Words("القاهرة"))
    plain = written(ws, Words("القاهرة"))
    assert [row[5:7] for row in plain] == [[str(line.start), str(line.end)] for line in lines]
    assert plain[0] == [
        "1", "خبر 0", "مصدر 0", "https://news.example/0", "2024-05-09", "15", "22",
        "وصل الوزير إلى", "القاهرة", "أمس.",
    ]  # fmt: skip
    narrow = written(ws, Words("القاهرة"), None, Shape(n_words=1))
    assert narrow[0][7:] == ["إلى", "القاهرة", "أمس."]
    assert narrow[1][7:] == ["ب", "القاهرة", "كل"]
    sorted_rows = written(ws, Words("القاهرة"), None, Shape(Order.AFTER_1))
    assert [row[9].split()[0] for row in sorted_rows] == ["أمس.", "كل", "مدينة", "نيل."]
    turned = written(ws, Words("القاهرة"), None, Shape(Order.DATE, descending=True))
    assert [row[0] for row in turned] == ["1", "1", "3", "3"]


def test_an_export_has_all_lines_where_the_window_has_not(ws: Workspace, tmp_path: Path) -> None:
    bring(ws, [f"القاهرة {n} القاهرة" for n in range(45)])
    for shape in (Shape(), Shape(Order.BEFORE_1)):
        assert len(written(ws, Words("القاهرة"), None, shape)) == 90
    target = tmp_path / "lines.csv"
    assert concordance.export_to_path(ws, target, Words("القاهرة")) == 90 and target.exists()
    target.unlink()
    with pytest.raises(Cancelled):
        concordance.export_to_path(ws, target, Words("القاهرة"), control=_Stops(1))
    assert not target.exists()
    with pytest.raises(UserError, match="store itself"):
        concordance.export_to_path(ws, ws.store.path, Words("القاهرة"))


def test_a_passage_is_whole_paragraphs_or_whole_words(ws: Workspace) -> None:
    long = "كلمة " * 400
    text = f"عنوان\n{long}\nهنا القاهرة أمس\n{long}"
    short_id, long_id = bring(ws, ["أ\nفي القاهرة\nب", text])
    near = concordance.passage(ws, short_id, 5, 12)
    assert near.text == "أ\nفي القاهرة\nب" and near.text[near.start : near.end] == "القاهرة"
    at = text.index("القاهرة")
    wide = concordance.passage(ws, long_id, at, at + 7)
    assert wide.text[wide.start : wide.end] == "القاهرة"
    assert "هنا القاهرة أمس" in wide.text and wide.text.strip() in text
    inside = concordance.passage(ws, long_id, 1000, 1004)
    assert inside.text.split()[0] == "كلمة" and inside.text.split()[-1] == "كلمة" and len(inside.text) > 900
