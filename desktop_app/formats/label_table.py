"""Reads the table of labels that a new store starts with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from desktop_app.formats.bundled_table import bad_row, read_rows

_COLUMNS = ("name", "name_ar", "name_en", "color", "key", "description_ar", "description_en")
_COLOR = re.compile("#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class LabelSeed:
    """A label of the table, in its order; `color` is #rrggbb, `key` the digit that sets the label."""

    name: str
    name_ar: str
    name_en: str
    color: str
    key: str
    description_ar: str
    description_en: str


def read_labels(path: Path) -> tuple[LabelSeed, ...]:
    """The labels in the table's order.

    Raises UserError for a row with an empty cell, a colour that is none, or a name or key given twice.
    """
    labels: list[LabelSeed] = []
    for line, row in read_rows(path, _COLUMNS):
        label = LabelSeed(**row)
        problem = _problem(label, labels)
        if problem:
            raise bad_row(path, line, problem)
        labels.append(label)
    return tuple(labels)


def _problem(label: LabelSeed, above: list[LabelSeed]) -> str | None:
    if not all(getattr(label, column) for column in _COLUMNS):
        return "a cell is empty"
    if not _COLOR.fullmatch(label.color):
        return f"{label.color} is no colour of the form #rrggbb"
    if any(label.name == other.name or label.key == other.key for other in above):
        return f"the name {label.name} or the key {label.key} is there already"
    return None
