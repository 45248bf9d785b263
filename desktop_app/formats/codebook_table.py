"""The codebook as a CSV file: one row a label, header first, for spreadsheets as for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop_app.core.model import Label, ReadFailure
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.formats.table_file import read_table, write_table

COLUMNS = ("name", "name_ar", "name_en", "color", "key", "description", "parent")
"""The header, in its order; `name` is the label's code, `parent` that of the label above it."""


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
    rows = (
        (
            label.name, label.name_ar, label.name_en, label.color, label.key or "", label.description,
            names.get(label.parent_id, "") if label.parent_id is not None else "",
        )
        for label in labels
    )  # fmt: skip
    return write_table(COLUMNS, rows, stream)


def read_codebook(path: Path) -> Iterator[LabelRecord | ReadFailure]:
    """The labels of the file; a row that is no label is a failure with its line.

    Raises UserError when the file can't be read or has no column `name`.
    """
    not_ours = QT_TRANSLATE_NOOP(
        "UserError",
        "{path} is no codebook: it lacks the column name. The first row must name the columns: {columns}.",
    )
    for row in read_table(path, "name", not_ours, COLUMNS):
        if isinstance(row, ReadFailure):
            yield row
        elif row.cells.get("name"):
            yield LabelRecord(row.where, **{name: row.cells[name] for name in COLUMNS if name in row.cells})
        else:
            yield ReadFailure(
                row.where,
                UserError(
                    QT_TRANSLATE_NOOP("UserError", "The row has no label in the column name. Fill it in.")
                ),
            )
