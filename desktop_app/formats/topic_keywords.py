"""Reads the table of words that speak for a topic."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.formats.bundled_table import bad_row, read_rows

_COLUMNS = ("topic", "strong", "weak")
_BETWEEN = "؛"


@dataclass(frozen=True, slots=True)
class TopicKeywords:
    """Words and phrases of a topic, which `topic` names by its code or, without one, its English name."""

    topic: str
    strong: tuple[str, ...]
    weak: tuple[str, ...]


def read_keywords(path: Path) -> tuple[TopicKeywords, ...]:
    """The rows of the table. Raises UserError for a topic given twice or without a strong word."""
    found: dict[str, TopicKeywords] = {}
    for line, row in read_rows(path, _COLUMNS):
        if row["topic"] in found or not row["strong"]:
            raise bad_row(path, line, f"{row['topic']} is there already or has no strong word")
        found[row["topic"]] = TopicKeywords(row["topic"], _phrases(row["strong"]), _phrases(row["weak"]))
    return tuple(found.values())


def _phrases(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in cell.split(_BETWEEN) if part.strip()))
