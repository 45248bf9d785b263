"""Kept names as a CSV file: one row a name under a label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop_app.core.learned import Ruling
from desktop_app.core.model import ReadFailure
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.formats.table_file import TableRow, read_table, write_table

COLUMNS = ("name", "label", "ruling", "note")
"""The header, in its order; `label` is the label's code, `ruling` one of suggest, never and open."""


@dataclass(frozen=True, slots=True)
class NameRecord:
    """A row of the file; a note that the file lacks is None, an empty one is empty."""

    where: str
    name: str
    label: str
    ruling: Ruling
    note: str | None = None
    line: int = 0


def write_names(names: Iterable[NameRecord], stream: BinaryIO) -> int:
    """Write the names in their order; how many were written."""
    rows = ((name.name, name.label, name.ruling.value, name.note or "") for name in names)
    return write_table(COLUMNS, rows, stream)


def read_names(path: Path) -> Iterator[NameRecord | ReadFailure]:
    """The names of the file; a row that is none is a failure with its line. A row without a ruling is to be suggested.

    Raises UserError when the file can't be read or has no column `name`.
    """
    not_ours = QT_TRANSLATE_NOOP(
        "UserError",
        "{path} is no list of names: it lacks the column name. The first row must name the columns: {columns}.",
    )
    for row in read_table(path, "name", not_ours, COLUMNS):
        if isinstance(row, ReadFailure):
            yield row
            continue
        try:
            yield _record(row)
        except UserError as error:
            yield ReadFailure(row.where, error)


def _record(row: TableRow) -> NameRecord:
    cells = row.cells
    if not cells.get("name") or not cells.get("label"):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "The row lacks a name or a label. Fill in the columns name and label."
            )
        )
    ruling = cells.get("ruling", "").lower() or Ruling.SUGGEST.value
    if ruling not in [known.value for known in Ruling]:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "“{ruling}” is no ruling. Write one of: {known}."),
            ruling=ruling,
            known=", ".join(known.value for known in Ruling),
        )
    return NameRecord(row.where, cells["name"], cells["label"], Ruling(ruling), cells.get("note"), row.line)
