"""Small tables that are read: rows that are not well-formed, and lines as an editor counts them."""

from __future__ import annotations

from pathlib import Path

from desktop_app.core.model import ReadFailure
from desktop_app.formats.codebook_table import LabelRecord, read_codebook
from desktop_app.formats.table_file import TableRow, read_table


def test_a_broken_row_is_a_failure_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text('sep=;\nname;note\nأ;"سطر\nآخر"\n\n"ب" ج;د\nهـ;و\n"ز;ح\n', "utf-8")
    rows = list(read_table(path, "name", "", ("name", "note")))
    assert [row.line if isinstance(row, TableRow) else row.where.rpartition(" ")[2] for row in rows] == [
        3, "6", 7, "8",
    ]  # fmt: skip


def test_a_codebook_with_a_broken_row_has_the_others(tmp_path: Path) -> None:
    path = tmp_path / "book.csv"
    path.write_text('name,name_en\nONE,One\n"TWO,Two\n', "utf-8")
    one, broken = read_codebook(path)
    assert isinstance(one, LabelRecord) and one.name == "ONE"
    assert isinstance(broken, ReadFailure) and broken.where.endswith("line 3")
