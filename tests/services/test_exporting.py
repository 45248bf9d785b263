from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from desktop_app.core.control import Unattended
from desktop_app.core.model import ArticleDraft, MentionDraft, Origin, Status, Suggestion, TopicDraft
from desktop_app.errors import Cancelled, UserError
from desktop_app.formats.csv_tags import COLUMNS
from desktop_app.services import details, exporting, reading, recognition, tagging, topics
from desktop_app.services.exporting import ExportOptions, export_to_path, export_to_stream
from desktop_app.services.importing import import_items
from desktop_app.services.workspace import Workspace

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
RISKY = ("=SUM(A1)", "+1", "-1", "@home", "\tx", "＝1", "'=1", "ال«قاهرة»", 'a"b', "عدة\nأسطر", "1,5", "001")


class WordEngine:
    """Suggests every occurrence of some words."""

    name, version = "words", "words-1"

    def recognise(self, text: str) -> list[Suggestion]:
        found = []
        for word in ("مصر", "القاهرة", "بلينكن"):
            start = text.find(word)
            while start >= 0:
                found.append(Suggestion(start, start + len(word), "LOC", 0.8, Origin.GAZETTEER))
                start = text.find(word, start + 1)
        return sorted(found, key=lambda s: s.start)

    def label_words(self, sentences: object) -> list[list[str]]:
        return []


@pytest.fixture
def tagged(seeded: Workspace) -> Workspace:
    """The seeds with suggestions, decisions of both kinds, and topics."""
    recognition.recognise_articles(seeded, WordEngine(), reading.article_ids(seeded))
    first, second, third, *_ = reading.article_mentions(seeded, 1)
    tagging.accept(seeded, [first.id])
    tagging.reject(seeded, [second.id])
    tagging.set_note(seeded, third.id, "=ملاحظة\nثانية")
    topics.add(seeded, [1, 2], reading.all_topics(seeded)[3].id)
    return seeded


def exported(ws: Workspace, options: ExportOptions) -> bytes:
    stream = io.BytesIO()
    export_to_stream(ws, stream, options)
    return stream.getvalue()


def table(ws: Workspace, **options: object) -> list[dict[str, str]]:
    content = exported(ws, ExportOptions(**{"format": "csv-raw", **options}))  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def test_the_csv_has_the_columns_and_marks_of_its_contract(tagged: Workspace) -> None:
    for format_, mark in (("csv", b"\xef\xbb\xbf"), ("csv-raw", b"")):
        content = exported(tagged, ExportOptions(format_))
        assert content.startswith(
            mark + b'"article_id","article_title","source","url","published_at","kind","label"'
        )
        assert content.endswith(b'"\r\n')
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        assert tuple(rows[0]) == COLUMNS
        assert {len(row) for row in rows} == {len(COLUMNS)}
        count = export_to_stream(tagged, io.BytesIO(), ExportOptions(format_))
        assert count == len(rows) - 1 == exporting.count_tags(tagged, ExportOptions(format_))


def test_every_row_is_the_text_of_its_span(tagged: Workspace) -> None:
    texts = {str(id_): reading.text(tagged, id_) for id_ in reading.article_ids(tagged)}
    rows = [row for row in table(tagged, statuses=tuple(Status)) if row["kind"] == "entity"]
    assert len(rows) > 20
    for row in rows:
        text, start, end = texts[row["article_id"]], int(row["start"]), int(row["end"])
        assert text[start:end] == row["text"]
        assert text[max(0, start - 32) : start] == row["prefix"]
        assert text[end : end + 32] == row["suffix"]
        assert row["article_sha256"] == reading.article(tagged, int(row["article_id"])).sha256


def test_topic_rows_have_a_path_and_no_span(tagged: Workspace) -> None:
    rows = table(tagged, kind="topics")
    topic = reading.all_topics(tagged)[3]
    assert [(row["article_id"], row["kind"], row["label"]) for row in rows] == [
        ("1", "topic", topic.name_ar),
        ("2", "topic", topic.name_ar),
    ]
    assert rows[0]["label_path"].split(" > ")[-1] == topic.name_ar
    assert {
        row[column] for row in rows for column in ("start", "end", "text", "prefix", "suffix", "mention_id")
    } == {""}


@pytest.mark.parametrize("format_", ["csv-raw", "jsonl"])
def test_kinds_states_and_articles_are_chosen(tagged: Workspace, format_: str) -> None:
    def tags(**options: object) -> list[tuple[int, str, str]]:
        if format_ == "csv-raw":
            return [(int(r["article_id"]), r["kind"], r["status"]) for r in table(tagged, **options)]
        content = exported(tagged, ExportOptions(**{"format": "jsonl", **options}))  # type: ignore[arg-type]
        records = [json.loads(line) for line in content.decode().splitlines()]
        return [
            (record["id"], kind, tag["status"])
            for record in records
            for kind, name in (("entity", "mentions"), ("topic", "topics"))
            for tag in record[name]
        ]

    every = tags(statuses=tuple(Status))
    assert {status for _, _, status in every} == {"accepted", "suggested", "rejected"}
    assert tags() == [tag for tag in every if tag[2] != "rejected"]
    assert tags(statuses=(Status.REJECTED,)) == [(1, "entity", "rejected")]
    assert tags(statuses=()) == []
    assert tags(kind="topics") == [(1, "topic", "accepted"), (2, "topic", "accepted")]
    assert tags(kind="entities") == [tag for tag in tags() if tag[1] == "entity"]
    assert tags(article_ids=(2, 4)) == [tag for tag in tags() if tag[0] in (2, 4)]
    assert tags(article_ids=()) == []


def test_deleted_articles_are_not_exported(tagged: Workspace) -> None:
    details.delete(tagged, [1])
    assert "1" not in {row["article_id"] for row in table(tagged)}
    assert exporting.count_tags(tagged, ExportOptions()) == len(table(tagged))
    records = [json.loads(line) for line in exported(tagged, ExportOptions("jsonl")).decode().splitlines()]
    assert [record["id"] for record in records] == [2, 3, 4, 5]
    with pytest.raises(UserError, match="no article 1"):
        exported(tagged, ExportOptions("jsonl", article_ids=(1,)))


def test_the_preview_is_the_beginning_of_the_export(tagged: Workspace) -> None:
    options = ExportOptions(statuses=tuple(Status))
    every = list(exporting.tags(tagged, options))
    for limit in (1, 5, len(every) + 5):
        assert list(exporting.tags(tagged, options, limit=limit)) == every[:limit]
    record = exporting.first_record(tagged, ExportOptions("jsonl"))
    assert record.encode() == exported(tagged, ExportOptions("jsonl")).splitlines(keepends=True)[0]


# The file


class StopAtOnce(Unattended):
    """Asks the work to stop."""

    def check(self) -> None:
        raise Cancelled


@pytest.mark.parametrize("format_", exporting.FORMATS)
def test_a_cancelled_export_leaves_the_file_as_it_was(
    tagged: Workspace, tmp_path: Path, format_: str
) -> None:
    path = tmp_path / "out" / "tags.csv"
    path.parent.mkdir()
    path.write_text("before")
    with pytest.raises(Cancelled):
        export_to_path(tagged, path, ExportOptions(format_), StopAtOnce())
    assert [(p.name, p.read_text()) for p in path.parent.iterdir()] == [("tags.csv", "before")]


def test_an_export_that_fails_midway_leaves_the_file_as_it_was(
    tagged: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(handle: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "out" / "tags.csv"
    path.parent.mkdir()
    path.write_text("before")
    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(UserError, match="disk is full"):
        export_to_path(tagged, path, ExportOptions())
    assert [(p.name, p.read_text()) for p in path.parent.iterdir()] == [("tags.csv", "before")]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux's")
def test_a_full_disk_is_told(tagged: Workspace) -> None:
    with pytest.raises(UserError, match="disk is full"):
        export_to_path(tagged, Path("/dev/full"), ExportOptions())


def test_the_store_itself_is_never_written_over(tagged: Workspace, tmp_path: Path) -> None:
    link = tmp_path / "link.csv"
    link.symlink_to(tagged.store.path)
    for path in (tagged.store.path, tagged.store.path.with_name("news.sqlite-wal"), link):
        with pytest.raises(UserError, match="is the store itself"):
            export_to_path(tagged, path, ExportOptions())
    assert reading.count_articles(tagged) == 5


def test_an_unknown_format_is_told_with_those_there_are(tagged: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"no export format .*csv-raw"):
        export_to_path(tagged, tmp_path / "x", ExportOptions("docx"))
    assert list(tmp_path.glob("*x*")) == []


@pytest.mark.parametrize("format_", exporting.FORMATS)
def test_what_others_write_during_an_export_is_not_in_it(tagged: Workspace, format_: str) -> None:
    before = exported(tagged, ExportOptions(format_))
    with tagged.again() as other:

        class Meanwhile(Unattended):
            """Changes the store while it is being exported."""

            def check(self) -> None:
                tagging.accept_all(other, 4)
                if reading.count_articles(other) == 5:
                    details.delete(other, [5])

        stream = io.BytesIO()
        export_to_stream(tagged, stream, ExportOptions(format_), Meanwhile())
    assert stream.getvalue() == before
    assert exported(tagged, ExportOptions(format_)) != before


def test_progress_runs_to_the_number_of_rows(tagged: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    class Noting(Unattended):
        """Remembers what was told."""

        def __init__(self) -> None:
            self.told: list[tuple[int, int]] = []

        def progress(self, done: int, total: int, text: str = "") -> None:
            self.told.append((done, total))

    control = Noting()
    export_to_stream(tagged, io.BytesIO(), ExportOptions(article_ids=(2,)), control)
    assert control.told == [(0, len(table(tagged, article_ids=(2,))))]


# Other programs


@pytest.fixture
def risky(ws: Workspace) -> Iterator[Workspace]:
    """A store in which everything that can begin like a formula does, and what has quotes and breaks."""
    text = "".join(RISKY)
    spans, start = [], 0
    for piece in RISKY:
        spans.append(
            MentionDraft(start, start + len(piece), "MISC", note=piece, entity_name=piece, annotator=piece)
        )
        start += len(piece)
    drafts = [
        ArticleDraft(
            text,
            f"{n:064}",
            piece,
            source=piece,
            url=piece,
            mentions=tuple(spans),
            topics=(TopicDraft(piece),),
        )
        for n, piece in enumerate(RISKY)
    ]
    assert import_items(ws, drafts).failures == []
    yield ws


def test_no_cell_of_the_spreadsheet_format_begins_like_a_formula(risky: Workspace) -> None:
    content = exported(risky, ExportOptions()).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(content, newline="")) for cell in row]
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r\n＝＋－＠")]
    assert "'=SUM(A1)" in cells


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.slow
def test_libreoffice_shows_every_cell_as_text_and_runs_nothing(risky: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "tags.csv"
    export_to_path(risky, path, ExportOptions())
    options = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,0,true"
    subprocess.run(
        [SOFFICE or "", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         f"--infilter={options}", "--convert-to", "xlsx", "--outdir", str(tmp_path), str(path)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    sheet = openpyxl.load_workbook(tmp_path / "tags.xlsx").active
    assert sheet is not None
    shown = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    written = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
    assert shown[0] == written[0]
    assert len(shown) == len(written)
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    for column in ("text", "note", "entity_name", "label", "prefix"):
        place = written[0].index(column)
        pairs = [(row[place], cells[place]) for row, cells in zip(shown, written, strict=True)]
        assert [shown for shown, cell in pairs if not cell.isdigit()] == [
            cell for _, cell in pairs if not cell.isdigit()
        ]
