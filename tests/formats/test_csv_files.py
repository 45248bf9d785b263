"""CSV files: articles from any spreadsheet, our tags and back, the guard against formulas."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.model import (
    ArticleDraft,
    MentionDraft,
    Origin,
    ReadFailure,
    Status,
    TagRecord,
    TagRow,
    TopicDraft,
)
from desktop_app.errors import UserError
from desktop_app.formats.csv_tags import COLUMNS, guard, unguard, write_csv
from desktop_app.formats.reading import read_path

SHA = "0123456789abcdef" * 4
FIRST = "أول خبر في الملف وفيه حروف كثيرة"
DANGEROUS = [
    "=1+1",
    "+1",
    "-قال",
    "@x",
    "\t=1",
    "\r=1",
    "\nبعد",
    "＝1",
    "＋1",
    "－1",
    "＠1",
    "'=1",
    "''=1",
    "'",
    "''",
    "'قال",
]

Item = ArticleDraft | TagRecord | ReadFailure


def read_all(path: Path, data: bytes) -> list[Item]:
    path.write_bytes(data)
    return list(read_path(path))


def articles_of(items: list[Item]) -> list[ArticleDraft]:
    return [item for item in items if isinstance(item, ArticleDraft)]


def failures_of(items: list[Item]) -> list[ReadFailure]:
    found = [item for item in items if isinstance(item, ReadFailure)]
    assert all(isinstance(failure.error, UserError) and str(failure.error) for failure in found)
    return found


def tag_row(**changes: object) -> TagRow:
    row = TagRow(
        article_id=1, article_title="عنوان", source="الأهرام", url="https://x.example", published_at="2023-10-07",
        kind="entity", label="PERS", label_path="PERS", start=4, end=10, text="بلينكن", entity_id=9,
        entity_name="أنتوني بلينكن", origin="model", engine="builtin-1", score=0.87, status="suggested", annotator=None,
        created_at="2024-01-01T10:00:00+00:00", updated_at="2024-01-01T10:00:00+00:00", note=None, mention_id=5,
        article_sha256=SHA, prefix="قال ", suffix=" في",
    )  # fmt: skip
    return row._replace(**changes)  # type: ignore[arg-type]


def written(rows: list[TagRow], *, excel: bool) -> bytes:
    stream = io.BytesIO()
    assert write_csv(rows, stream, excel=excel) == len(rows)
    return stream.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1256", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_articles_however_a_spreadsheet_writes_them(
    tmp_path: Path, delimiter: str, encoding: str, end: str
) -> None:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter, lineterminator=end)
    writer.writerows(
        [
            ["Title", "النص", "Source", "DATE", "other"],
            ["عنوان، أول; و,ثان", f"سطر أول{end}سطر ثان", "الأهرام", "7/10/2023", "x"],
            [],
            ["", 'نص "آخر" قصير', "", "", ""],
        ]
    )
    first, second = read_all(tmp_path / "a.csv", stream.getvalue().encode(encoding))
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ArticleDraft)
    assert (first.title, first.text) == ("عنوان، أول; و,ثان", "سطر أول\nسطر ثان")
    assert (first.source, first.published_at, first.author) == ("الأهرام", "2023-10-07", None)
    assert (second.title, second.text) == ('نص "آخر" قصير', 'نص "آخر" قصير')
    assert first.sha256 != second.sha256


def test_a_rows_identity_does_not_depend_on_how_the_file_is_written(tmp_path: Path) -> None:
    (first,) = read_all(tmp_path / "a.csv", "text,title\r\nنص,عنوان\r\n".encode("utf-8-sig"))
    (second,) = read_all(tmp_path / "b.csv", 'sep=;\n"title";"text"\n"عنوان";"نص"'.encode("cp1256"))
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ArticleDraft)
    assert first.sha256 == second.sha256


def test_a_named_identity_holds(tmp_path: Path) -> None:
    (item,) = read_all(tmp_path / "a.csv", f"text,article_sha256\nنص,{SHA}\n".encode())
    assert isinstance(item, ArticleDraft)
    assert item.sha256 == SHA


@pytest.mark.parametrize(
    "data",
    ["a,b\n1,2\n", "عمود;آخر\n1;2\n", "نص طويل من كلمات\nثم سطر", "article_id,label,start,end\n1,X,0,3\n"],
)
def test_a_csv_without_the_columns_says_what_it_found(tmp_path: Path, data: str) -> None:
    (failure,) = failures_of(read_all(tmp_path / "a.csv", data.encode()))
    message = str(failure.error)
    assert data.split("\n")[0].replace(";", ",").split(",")[0] in message
    assert "article_sha256" in message
    assert "text" in message


@pytest.mark.parametrize(
    "data", [b"", b"\n\n", b"\x89PNG\r\n\x1a\n123", b"PK\x03\x04" + bytes(50), bytes(range(256)) * 9]
)
def test_what_is_no_csv_is_one_failure(tmp_path: Path, data: bytes) -> None:
    items = read_all(tmp_path / "a.csv", data)
    assert len(failures_of(items)) == len(items) == 1


def test_a_repeated_column_is_refused(tmp_path: Path) -> None:
    (failure,) = failures_of(read_all(tmp_path / "a.csv", b"text,Text\nx,y\n"))
    assert "twice" in str(failure.error)


def test_each_bad_row_fails_alone(tmp_path: Path) -> None:
    data = (
        b"text,title\n"
        b"first,\n"  # line 2
        b'"two\nlines",\n'  # lines 3 and 4
        b"a,b,c\n"  # 5: a cell too many
        b",only a title\n"  # 6: no text
        b'"x" y,z\n'  # 7: a stray quotation mark
        b"bad \xff\xfe byte,\n"  # 8
        b"short\n"  # 9: a missing last cell is an empty one
        b'last,"never closed\n'  # 10
        b"lost\n"
    )
    data = data.replace(b"first", FIRST.encode())
    items = read_all(tmp_path / "a.csv", data)
    assert [a.text for a in articles_of(items)] == [FIRST, "two\nlines", "short"]
    assert [f.where.rsplit(" ")[-1] for f in failures_of(items)] == ["5", "6", "7", "8", "10"]
    assert "ends at line 11" in str(failures_of(items)[-1].error)


def test_an_unread_date_is_told(tmp_path: Path) -> None:
    items = read_all(tmp_path / "a.csv", "text,date\nنص,غدا\n".encode())
    assert articles_of(items)[0].published_at is None
    assert "غدا" in str(failures_of(items)[0].error)


def test_a_text_of_many_megabytes_in_a_cell(tmp_path: Path) -> None:
    long = "كلمة " * 1_000_000
    (item,) = read_all(tmp_path / "a.csv", f'text\n"{long}"\n'.encode())
    assert isinstance(item, ArticleDraft)
    assert item.text == long


@pytest.mark.parametrize("excel", [True, False])
def test_the_bytes_of_the_contract(excel: bool) -> None:
    topic = tag_row(
        kind="topic", label="سياسة", label_path="مجتمع / سياسة", start=None, end=None, text="", entity_id=None,
        entity_name=None, score=None, note='قال "نعم"', mention_id=None, prefix="", suffix="",
    )  # fmt: skip
    data = written([tag_row(), topic], excel=excel)
    assert data.startswith(b"\xef\xbb\xbf") == excel
    text = data.decode("utf-8-sig")
    header, first, second, end = text.split("\r\n")
    assert end == ""
    assert header == ",".join(f'"{name}"' for name in COLUMNS)
    assert first.startswith(
        '"1","عنوان","الأهرام","https://x.example","2023-10-07","entity","PERS","PERS","4","10",'
    )
    assert '"model","builtin-1","0.87","suggested",""' in first
    assert '"قال ""نعم"""' in second
    assert '"مجتمع / سياسة","","","","",""' in second
    assert len(COLUMNS) == 25


def test_other_readers_agree() -> None:
    rows = [tag_row(note=cell, prefix=cell, mention_id=i) for i, cell in enumerate(DANGEROUS)]
    rows.append(tag_row(note='a"b,c;\r\nd', article_title="سطر\u2028واحد", text="😀", start=0))
    for excel in (True, False):
        data = written(rows, excel=excel)
        expected = [
            ["" if c is None else guard(c) if excel and isinstance(c, str) else str(c) for c in row]
            for row in rows
        ]
        assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[1:] == expected
        table = pandas.read_csv(io.BytesIO(data), dtype=str, keep_default_na=False, encoding="utf-8-sig")
        assert list(table.columns) == list(COLUMNS)
        assert table.to_numpy().tolist() == expected


@pytest.mark.parametrize("cell", DANGEROUS)
def test_no_cell_of_the_spreadsheet_format_runs(cell: str) -> None:
    guarded = guard(cell)
    assert guarded[0] not in "=+-@\t\r\n＝＋－＠"
    assert unguard(guarded) == cell


@settings(deadline=None)
@given(st.text(st.sampled_from("'=+-@\t\r\n＝＋－＠\"a،"), max_size=6))
def test_the_guard_is_exact(cell: str) -> None:
    assert unguard(guard(cell)) == cell


CELLS = st.text(st.sampled_from("'=+-@\t\r\n＝＠\",;aبـَ😀ی\u2028 "), min_size=1, max_size=12)
OPTIONAL = st.none() | CELLS
SCORES = st.none() | st.floats(0, 1)


@settings(deadline=None)
@given(data=st.data(), excel=st.booleans())
def test_tags_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, excel: bool
) -> None:
    text = data.draw(CELLS)
    shared = {
        "origin": data.draw(st.sampled_from(Origin)), "status": data.draw(st.sampled_from(Status)),
        "engine": data.draw(OPTIONAL), "score": data.draw(SCORES), "annotator": data.draw(OPTIONAL),
        "note": data.draw(OPTIONAL), "created_at": "2024-01-01T10:00:00+00:00", "updated_at": "2024-01-02",
    }  # fmt: skip
    entity, title = data.draw(OPTIONAL), data.draw(CELLS)
    mention = tag_row(
        **shared, start=7, end=7 + len(text), text=text, entity_name=entity, article_title=title,
        prefix=data.draw(CELLS), suffix=data.draw(CELLS),
    )  # fmt: skip
    path = data.draw(OPTIONAL)
    topic = tag_row(
        **shared,
        kind="topic",
        label="سياسة",
        label_path=path or "",
        start=None,
        end=None,
        text="",
        entity_name=None,
    )
    file = tmp_path_factory.getbasetemp() / "tags.csv"
    first, second = read_all(file, written([mention, topic], excel=excel))
    assert first == TagRecord(
        f"{file}, line 2",
        SHA,
        MentionDraft(7, 7 + len(text), "PERS", text=text, entity_name=entity, **shared),
        title,
    )
    assert isinstance(second, TagRecord)
    assert second.tag == TopicDraft("سياسة", path=path, **shared)


def test_columns_in_any_order_and_only_those_needed(tmp_path: Path) -> None:
    (item,) = read_all(
        tmp_path / "a.csv", f"end;label;start;article_sha256\n10.0;PERS;4;{SHA.upper()}\n".encode()
    )
    assert isinstance(item, TagRecord)
    assert (item.article_sha256, item.tag) == (SHA, MentionDraft(4, 10, "PERS"))
    (item,) = read_all(tmp_path / "b.csv", f"label,article_sha256\nسياسة,{SHA}\n".encode())
    assert isinstance(item, TagRecord)
    assert item.tag == TopicDraft("سياسة")


def test_what_a_spreadsheet_saves_again_is_still_read(tmp_path: Path) -> None:
    rows = list(
        csv.reader(
            io.StringIO(written([tag_row(text="-قال", end=8, note="=x")], excel=True).decode("utf-8-sig"))
        )
    )
    for delimiter, encoding, note in ((";", "cp1256", "=x"), ("\t", "utf-16", "=x"), (",", "utf-8", "'=x")):
        stream = io.StringIO(newline="")
        csv.writer(stream, delimiter=delimiter).writerows(rows)
        (item,) = read_all(
            tmp_path / "a.csv",
            stream.getvalue().replace("0.87", "0,87" if delimiter == ";" else "0.87").encode(encoding),
        )
        assert isinstance(item, TagRecord)
        assert (item.tag.note, item.tag.score) == (note, 0.87)
        assert isinstance(item.tag, MentionDraft)
        assert item.tag.text == "-قال"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"article_sha256": "12"}, "article_sha256"),
        ({"label": " "}, "label"),
        ({"kind": "thing"}, "thing"),
        ({"start": 10, "end": 4}, "start and end"),
        ({"start": None}, "start and end"),
        ({"start": 4.5}, "start and end"),
        ({"status": "maybe"}, "maybe"),
        ({"origin": "magic"}, "magic"),
        ({"score": 2.0}, "2.0"),
    ],
)
def test_a_bad_tag_fails_with_its_line(tmp_path: Path, changes: dict[str, object], says: str) -> None:
    items = read_all(tmp_path / "a.csv", written([tag_row(), tag_row(**changes), tag_row()], excel=True))
    assert [isinstance(item, TagRecord) for item in items] == [True, False, True]
    (failure,) = failures_of(items)
    assert failure.where.endswith("line 3")
    assert says in str(failure.error)


def test_rows_are_taken_as_they_are_written() -> None:
    taken = 0

    def rows() -> object:
        nonlocal taken
        for taken in range(1, 10_001):
            yield tag_row(mention_id=taken)

    class Watching(io.BytesIO):
        def write(self, data: object, /) -> int:
            assert taken <= len(behind) * 2000
            behind.append(None)
            return super().write(data)  # type: ignore[arg-type]

    behind: list[None] = []
    assert write_csv(rows(), Watching(), excel=True) == 10_000  # type: ignore[arg-type]
    assert len(behind) > 5


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_a_spreadsheet_shows_the_tags_and_runs_nothing(tmp_path: Path) -> None:
    rows = [tag_row(note=cell, prefix=cell, mention_id=i) for i, cell in enumerate(DANGEROUS)]
    rows.append(tag_row(article_title='قال "نعم"، ثم;صمت\nوانصرف', text="😀", start=0, end=1))
    source = tmp_path / "tags.csv"
    source.write_bytes(written(rows, excel=True))
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
         "--infilter=Text - txt - csv (StarCalc):44,34,76,1",
         "--convert-to", "xlsx", "--outdir", str(tmp_path), str(source)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    sheet = openpyxl.load_workbook(tmp_path / "tags.xlsx").active
    assert sheet is not None
    header, *shown = sheet.iter_rows()
    assert [cell.value for cell in header] == list(COLUMNS)
    assert len(shown) == len(rows)
    assert all(cell.data_type != "f" for line in shown for cell in line)
    for line, row in zip(shown, rows, strict=True):
        cells = {name: cell.value for name, cell in zip(COLUMNS, line, strict=True)}
        for name in ("article_title", "source", "text", "entity_name", "note", "prefix"):
            value = getattr(row, name)
            if value is not None:
                assert str(cells[name]) == guard(value).replace("\r", "\n")
        assert (cells["start"], cells["score"]) == (row.start, row.score)


def test_a_header_whose_quotation_mark_is_not_closed_is_one_failure(tmp_path: Path) -> None:
    path = tmp_path / "torn.csv"
    path.write_text('"نص', encoding="utf-8")
    (item,) = read_path(path)
    assert isinstance(item, ReadFailure)
    assert "quotation mark" in str(item.error)
