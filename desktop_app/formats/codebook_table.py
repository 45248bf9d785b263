"""The codebook as a CSV file: one row a label, header first, for spreadsheets as for programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop_app.core.model import Label, ReadFailure
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.formats.csv_tags import guard, unguard
from desktop_app.formats.decoding import decode
from desktop_app.formats.file_access import read_bytes

COLUMNS = ("name", "name_ar", "name_en", "color", "key", "description", "parent")
"""The header, in its order; `name` is the label's code, `parent` that of the label above it."""
_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class LabelRecord:
    """A row of the file; a column that the file lacks is None, an empty cell is empty."""

    where: str
    name: str
    name_ar: str | None = None
    name_en: str | None = None
    color: str | None = None
    key: str | None = None
    description: str | None = None
    parent: str | None = None


def write_codebook(labels: Sequence[Label], stream: BinaryIO) -> int:
    """Write the labels in their order, parents by their codes; how many were written."""
    names = {label.id: label.name for label in labels}
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for label in labels:
        parent = names.get(label.parent_id, "") if label.parent_id is not None else ""
        cells = (
            label.name, label.name_ar, label.name_en, label.color, label.key or "", label.description, parent,
        )  # fmt: skip
        writer.writerow([guard(cell) for cell in cells])
    stream.write(out.getvalue().encode("utf-8-sig"))
    return len(labels)


def read_codebook(path: Path) -> Iterator[LabelRecord | ReadFailure]:
    """The labels of the file; a row that is no label is a failure with its line.

    Raises UserError when the file can't be read or has no column `name`.
    """
    text = decode(read_bytes(path), path).text.lstrip("\ufeff")
    head, _, rest = text.partition("\n")
    if head.strip().strip('"').lower().startswith("sep="):
        text = rest
    delimiter = max(_DELIMITERS, key=text.split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        if "name" not in header:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "UserError",
                    "{path} is no codebook: it lacks the column name. The first row must name the columns: {columns}.",
                ),
                path=path,
                columns=", ".join(COLUMNS),
            )
        yield from _records(reader, header, path)
    except csv.Error as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "{path} is not well-formed CSV near line {line} ({reason}). Save it as CSV again.",
            ),
            path=path,
            line=reader.line_num,
            reason=error,
        ) from error


def _records(
    reader: Iterable[list[str]], header: list[str], path: Path
) -> Iterator[LabelRecord | ReadFailure]:
    for row in reader:
        where = f"{path}, line {reader.line_num}"  # type: ignore[attr-defined]
        if not any(cell.strip() for cell in row):
            continue
        cells = {name: unguard(cell).strip() for name, cell in zip(header, row, strict=False)}
        if not cells.get("name"):
            yield ReadFailure(
                where,
                UserError(
                    QT_TRANSLATE_NOOP("UserError", "The row has no label in the column name. Fill it in.")
                ),
            )
            continue
        yield LabelRecord(where, **{name: cells[name] for name in COLUMNS if name in cells})
