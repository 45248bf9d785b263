"""Small tables as CSV files, header first, for spreadsheets as for programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop_app.core.model import ReadFailure
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.formats.csv_reading import malformed_row
from desktop_app.formats.csv_tags import guard, unguard
from desktop_app.formats.decoding import decode
from desktop_app.formats.file_access import read_bytes

_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row that is not empty: where it stands, for messages, its cells by their column's name, its first line."""

    where: str
    cells: dict[str, str]
    line: int


def write_table(columns: Sequence[str], rows: Iterable[Sequence[str]], stream: BinaryIO) -> int:
    """Write a table, every field quoted, CRLF, cells guarded against running as formulas; how many rows."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(columns)
    guarded = [[guard(cell) for cell in row] for row in rows]
    writer.writerows(guarded)
    stream.write(out.getvalue().encode("utf-8-sig"))
    return len(guarded)


def read_table(
    path: Path, needed: str, not_ours: str, columns: Sequence[str]
) -> Iterator[TableRow | ReadFailure]:
    """The rows of a table; a column's name is in small letters. A row that is not well-formed is a failure.

    Raises UserError when the file can't be read, is no CSV, or lacks the column `needed`: then with the template
    `not_ours`, which is told the `path` and the `columns`.
    """
    text = decode(read_bytes(path), path).text.lstrip("\ufeff")
    head, _, rest = text.partition("\n")
    lines_before = int(head.strip().strip('"').lower().startswith("sep="))
    if lines_before:
        text = rest
    delimiter = max(_DELIMITERS, key=text.split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = [name.strip().lower() for name in next(reader, [])]
    except csv.Error as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "{path} is not well-formed CSV near line {line} ({reason}). Save it as CSV again.",
            ),
            path=path,
            line=lines_before + reader.line_num,
            reason=error,
        ) from error
    if needed not in header:
        raise UserError(not_ours, path=path, columns=", ".join(columns))
    while True:
        line = lines_before + reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield ReadFailure(f"{path}, line {line}", malformed_row(error, lines_before + reader.line_num))
            continue
        if any(cell.strip() for cell in row):
            cells = {name: unguard(cell).strip() for name, cell in zip(header, row, strict=False)}
            yield TableRow(f"{path}, line {line}", cells, line)
