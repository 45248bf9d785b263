"""A concordance written for spreadsheets: header, quotes, guard against formulas."""

from __future__ import annotations

import csv
import io

from desktop_app.formats.concordance_table import COLUMNS, ConcordanceRow, write_concordance


def test_rows_are_quoted_guarded_and_open_in_excel() -> None:
    rows = [
        ConcordanceRow(1, "عنوان", None, "https://x.example", "2024-05-01", 3, 9, '="1"', "القاهرة", "- أمس"),
        ConcordanceRow(2, '=SUM("A1")', "مصدر", None, None, 0, 4, "", "+966", ""),
    ]
    stream = io.BytesIO()
    assert write_concordance(rows, stream) == 2
    written = stream.getvalue()
    assert written.startswith(b"\xef\xbb\xbf") and written.count(b"\r\n") == 3
    read = list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""), strict=True))
    assert tuple(read[0]) == COLUMNS
    assert read[1] == [
        "1",
        "عنوان",
        "",
        "https://x.example",
        "2024-05-01",
        "3",
        "9",
        '\'="1"',
        "القاهرة",
        "'- أمس",
    ]
    assert read[2] == ["2", '\'=SUM("A1")', "مصدر", "", "", "0", "4", "", "'+966", ""]
    assert written.decode("utf-8-sig").split("\r\n")[2].startswith('"2","')
