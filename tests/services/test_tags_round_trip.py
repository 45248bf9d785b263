"""Tags written to a file and read into another store are the same tags."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.arabic import clean
from desktop_app.core.model import ArticleDraft, MentionDraft, Origin, Status, TagRow, TopicDraft
from desktop_app.services import exporting, new_store, reading, tagging, topics, undoing
from desktop_app.services.exporting import ExportOptions
from desktop_app.services.importing import import_items, import_paths
from desktop_app.services.workspace import Workspace

EVERY_STATUS = tuple(Status)
IDS = ("article_id", "entity_id", "mention_id")
TEXT = 'قال أحمد 😀 =SUM(A1) في "القاهرة"\nوالتقى مِصْر تاون، @home -5 +3 \tنهاية'


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Workspace]:
    """Another new store, with only its codebook and topics."""
    with Workspace.open(tmp_path / "elsewhere" / "news.sqlite", "badr") as workspace:
        new_store.prepare(workspace)
        yield workspace


def span(words: str, label: str, text: str = TEXT, **fields: object) -> MentionDraft:
    start = text.index(words)
    return MentionDraft(start, start + len(words), label, **fields)  # type: ignore[arg-type]


def article(*mentions: MentionDraft, topics: tuple[TopicDraft, ...] = (), number: int = 0) -> ArticleDraft:
    title = "=cmd|' /C calc'!A0 «عنوان»"
    return ArticleDraft(
        TEXT, f"{number:064}", title, "صدى, البلد", "كاتب", f"https://a.example/{number}", "2023-10-07",
        mentions=mentions, topics=topics,
    )  # fmt: skip


def rows(ws: Workspace, **options: object) -> list[TagRow]:
    """What a table would hold, without the ids of this store."""
    every = ExportOptions(statuses=EVERY_STATUS, **options)  # type: ignore[arg-type]
    return [row._replace(**dict.fromkeys(IDS)) for row in exporting.tags(ws, every)]  # type: ignore[arg-type]


def file_of(ws: Workspace, path: Path, format_: str) -> Path:
    exporting.export_to_path(ws, path, ExportOptions(format_, statuses=EVERY_STATUS))
    return path


def carry_over(ws: Workspace, elsewhere: Workspace, folder: Path, format_: str) -> None:
    """Bring the tags of `ws`, and its articles, elsewhere by a file of this format."""
    if format_ != "jsonl":
        bare = [
            ArticleDraft(
                reading.text(ws, row.id),
                row.sha256,
                row.title,
                row.source,
                row.author,
                row.url,
                row.published_at,
            )
            for row in (reading.article(ws, id_) for id_ in reading.article_ids(ws))
        ]
        assert import_items(elsewhere, bare).failures == []
    path = file_of(ws, folder / f"tags.{format_.removesuffix('-raw')}", format_)
    report = import_paths(elsewhere, [path])
    assert [str(failure.error) for failure in report.failures] == []
    assert report.tags == len(rows(ws))


FORMATS = pytest.mark.parametrize("format_", ["csv", "csv-raw", "jsonl"])


@FORMATS
def test_every_kind_of_tag_comes_back_as_it_was(
    ws: Workspace, elsewhere: Workspace, tmp_path: Path, format_: str
) -> None:
    (iptc,) = [t for t in reading.all_topics(ws) if t.code and t.parent_id is None][:1]
    mentions = (
        span(
            "أحمد",
            "PERS",
            note="\"مهم\"\r\n=1+1\n''",
            entity_name="أحمد بن علي",
            annotator="amal",
            origin=Origin.HUMAN,
        ),
        span(
            "قال أحمد 😀",
            "حدث خاص",
            status=Status.REJECTED,
            origin=Origin.MODEL,
            engine="camel-1",
            score=0.123456789,
        ),
        span(
            "أحمد 😀 =SUM", "ORG", status=Status.SUGGESTED, origin=Origin.RULE, engine="builtin-1", score=1.0
        ),
        span("=SUM(A1)", "=LABEL()", note="=SUM(A1)", entity_name="+هيئة", annotator="@amal"),
        span("@home", "MISC", note="\t-x"),
        span("-5 +3", "MISC", note="'=x"),
        span("+3 \t", "MISC", score=0.0),
        span("القاهرة", "LOC", created_at="2020-01-01T00:00:00Z", updated_at="2021-01-01T00:00:00Z"),
        span("القاهرة", "ORG", status=Status.SUGGESTED),
        span('"\nو', "MISC", note=" مسافات "),
    )
    given_topics = (
        TopicDraft(
            iptc.name_ar, iptc.name_ar, iptc.code, engine="topics-1", score=0.5, status=Status.SUGGESTED
        ),
        TopicDraft("غاز", f"{iptc.name_ar} > طاقة خاصة > غاز", status=Status.REJECTED, note="=لا"),
        TopicDraft("+فئة", "+فئة"),
    )
    first = article(*mentions, topics=given_topics)
    report = import_items(ws, [first, article(span("مِصْر", "LOC"), number=1), article(number=2)])
    assert (report.failures, report.tags) == ([], len(mentions) + len(given_topics) + 1)
    carry_over(ws, elsewhere, tmp_path, format_)
    assert rows(elsewhere) == rows(ws)
    made = {t.id: t for t in reading.all_topics(elsewhere)}
    gas = next(t for t in made.values() if t.name_ar == "غاز")
    assert gas.parent_id is not None
    assert made[made[gas.parent_id].parent_id or 0].code == iptc.code


@FORMATS
def test_an_analysts_own_work_comes_back_as_it_was(
    seeded: Workspace, elsewhere: Workspace, tmp_path: Path, format_: str
) -> None:
    for words, label_id in (
        ("سامح شكري", 1),
        ("مصر", 2),
        ("وزارة الدفاع المصرية", 3),
        ("الدفاع المصرية والقيادة", 4),
    ):
        start = reading.text(seeded, 1).index(words)
        tagging.tag(seeded, 1, start, start + len(words), label_id)
    first, second, *_ = reading.article_mentions(seeded, 1)
    tagging.reject(seeded, [first.id])
    tagging.set_note(seeded, second.id, "سطر\nآخر")
    topics.create(seeded, "ملف الغاز", reading.all_topics(seeded)[0].id, [1, 2])
    carry_over(seeded, elsewhere, tmp_path, format_)
    assert rows(elsewhere) == rows(seeded)
    assert sorted(t.name_ar for t in reading.all_topics(elsewhere)) == sorted(
        t.name_ar for t in reading.all_topics(seeded)
    )


@FORMATS
def test_tags_read_again_into_their_own_store_change_nothing(
    seeded: Workspace, tmp_path: Path, format_: str
) -> None:
    tagging.tag(seeded, 1, 0, 5, 1)
    path = file_of(seeded, tmp_path / "tags.dat", format_)
    path = path.rename(tmp_path / f"tags.{format_.removesuffix('-raw')}")
    report = import_paths(seeded, [path])
    assert (report.failures, report.tags, report.imported, report.change.id) == ([], 0, 0, None)


@FORMATS
def test_tags_that_were_taken_back_come_again_from_a_file(
    seeded: Workspace, tmp_path: Path, format_: str
) -> None:
    change = tagging.tag(seeded, 1, 0, 5, 1)
    before = rows(seeded)
    path = file_of(seeded, tmp_path / f"tags.{format_.removesuffix('-raw')}", format_)
    assert change.id is not None
    undoing.undo(seeded, change.id)
    assert rows(seeded) == []
    assert import_paths(seeded, [path]).tags == 1
    assert rows(seeded) == before


def test_a_spreadsheet_edited_by_hand_still_fits(
    seeded: Workspace, elsewhere: Workspace, tmp_path: Path
) -> None:
    """Columns in another order, some missing, semicolons, a lone row that is wrong."""
    tagging.tag(seeded, 1, 0, 5, 1)
    tagging.tag(seeded, 1, 6, 9, 2)
    table = list(
        csv.DictReader(io.StringIO(file_of(seeded, tmp_path / "x", "csv").read_text("utf-8-sig"), newline=""))
    )
    table[1]["start"] = "7"
    columns = ["label", "text", "end", "start", "article_sha256", "article_title"]
    with (tmp_path / "edited.csv").open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, columns, delimiter=";", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(table)
    new_store.import_seeds(elsewhere)
    report = import_paths(elsewhere, [tmp_path / "edited.csv"])
    (failure,) = report.failures
    assert (report.tags, failure.where) == (1, f"{tmp_path / 'edited.csv'}, line 3")
    (mention,) = reading.article_mentions(elsewhere, 1)
    assert (mention.start, mention.end, mention.status, mention.origin) == (
        0,
        5,
        Status.ACCEPTED,
        Origin.IMPORT,
    )


_CELL = st.one_of(
    st.none(),
    st.text(st.sampled_from("=+-@'\"\t\n\r ,;ابء😀\u2028\u200f＝"), min_size=1, max_size=6),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=6),
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    notes=st.lists(_CELL, min_size=1, max_size=4),
    entity=_CELL,
    engine=_CELL,
    score=st.one_of(st.none(), st.floats(0, 1)),
    title=_CELL,
    status=st.sampled_from(EVERY_STATUS),
    text=st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn")), min_size=4, max_size=12)
    .map(clean)
    .filter(lambda text: len(text) >= 4 and text.strip()),
)
@FORMATS
def test_any_note_name_and_score_comes_back(
    tmp_path: Path,
    format_: str,
    notes: list[str | None],
    entity: str | None,
    engine: str | None,
    score: float | None,
    title: str | None,
    status: Status,
    text: str,
) -> None:
    mentions = tuple(
        MentionDraft(
            n % 3,
            n % 3 + 1,
            f"L{n}",
            note=note,
            entity_name=entity,
            engine=engine,
            score=score,
            status=status,
        )
        for n, note in enumerate(notes)
    )
    topic = TopicDraft("غاز", note=notes[0], engine=engine, score=score, status=status)
    draft = ArticleDraft(text, "0" * 64, title or "", mentions=mentions, topics=(topic,))
    for name in ("here.sqlite", "there.sqlite"):
        (tmp_path / name).unlink(missing_ok=True)
    with (
        Workspace.open(tmp_path / "here.sqlite", "amal") as here,
        Workspace.open(tmp_path / "there.sqlite", "b") as there,
    ):
        assert import_items(here, [draft]).failures == []
        carry_over(here, there, tmp_path, format_)
        assert [replace_title(row, format_) for row in rows(there)] == [
            replace_title(row, format_) for row in rows(here)
        ]


def replace_title(row: TagRow, format_: str) -> TagRow:
    """A record's title is put on one line as it is read; the store may have been given any."""
    return row._replace(article_title="") if format_ == "jsonl" else row


def test_the_jsonl_of_two_stores_differs_only_in_ids(
    ws: Workspace, elsewhere: Workspace, tmp_path: Path
) -> None:
    draft = article(span("أحمد", "PERS", note="x"), span("أحمد", "ORG", status=Status.SUGGESTED))
    import_items(
        ws, [draft, replace(draft, sha256="f" * 64, url=None, source=None, text="نص آخر", mentions=())]
    )
    carry_over(ws, elsewhere, tmp_path, "jsonl")

    def records(workspace: Workspace) -> list[dict[str, object]]:
        content = file_of(workspace, tmp_path / "again.jsonl", "jsonl").read_text("utf-8")
        return [json.loads(line, object_hook=without_ids) for line in content.splitlines()]

    def without_ids(value: dict[str, object]) -> dict[str, object]:
        return {
            key: item
            for key, item in value.items()
            if key not in ("id", "article_id", "label_id", "entity_id")
        }

    assert records(elsewhere) == records(ws)
