"""A concordance as a CSV file: one row a line, header first, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import BinaryIO, NamedTuple

from desktop_app.formats.csv_tags import guard


class ConcordanceRow(NamedTuple):
    """One line: `left` is what stands before the keyword in reading order, `right` what stands after."""

    article_id: int
    article_title: str
    source: str | None
    url: str | None
    published_at: str | None
    start: int
    end: int
    left: str
    keyword: str
    right: str


COLUMNS: tuple[str, ...] = ConcordanceRow._fields
"""The header, in its order."""
_BATCH = 2000
_LINE = ",".join(['"%s"'] * len(COLUMNS))


def write_concordance(rows: Iterable[ConcordanceRow], stream: BinaryIO) -> int:
    """Write header and rows as the tags CSV is written for spreadsheets; how many rows were written.

    Rows are taken and written in batches, so memory stays flat.
    """
    stream.write(b"\xef\xbb\xbf" + (_LINE % COLUMNS).encode() + b"\r\n")
    count = 0
    remaining = iter(rows)
    while batch := list(islice(remaining, _BATCH)):
        stream.write("".join(f"{_written(row)}\r\n" for row in batch).encode())
        count += len(batch)
    return count


def _written(row: ConcordanceRow) -> str:
    cells = ("" if cell is None else guard(cell) if isinstance(cell, str) else str(cell) for cell in row)
    return _LINE % tuple(cell.replace('"', '""') for cell in cells)
