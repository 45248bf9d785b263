"""Reads what is known about the articles that a new store starts with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.formats.bundled_table import bad_row, read_rows

METADATA_NAME = "metadata.csv"
_COLUMNS = ("file", "sha256", "title", "source", "author", "url", "published_at", "note")
_SHA256 = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class SeedMetadata:
    """One seed article: its file's name and SHA-256, and what its own text tells about it (None: nothing).

    `published_at` is an ISO 8601 date; `note` says where the facts stand in the text.
    """

    file: str
    sha256: str
    title: str | None
    source: str | None
    author: str | None
    url: str | None
    published_at: str | None
    note: str | None


def read_seed_metadata(folder: Path) -> tuple[SeedMetadata, ...]:
    """The rows of `metadata.csv` in `folder`, in its order.

    Raises UserError when the table can't be read, names a file that isn't there or that it named before,
    or has a hash or date that is none. The texts themselves are not read.
    """
    path = folder / METADATA_NAME
    seeds: dict[str, SeedMetadata] = {}
    for line, row in read_rows(path, _COLUMNS):
        seed = SeedMetadata(
            file=row["file"],
            sha256=row["sha256"],
            title=row["title"] or None,
            source=row["source"] or None,
            author=row["author"] or None,
            url=row["url"] or None,
            published_at=row["published_at"] or None,
            note=row["note"] or None,
        )
        problem = _problem(seed, folder, seeds)
        if problem:
            raise bad_row(path, line, problem)
        seeds[seed.file] = seed
    return tuple(seeds.values())


def _problem(seed: SeedMetadata, folder: Path, above: dict[str, SeedMetadata]) -> str | None:
    if seed.file != Path(seed.file).name or not (folder / seed.file).is_file():
        return f"there is no file {seed.file} beside the table"
    if seed.file in above:
        return f"{seed.file} is there already"
    if not _SHA256.fullmatch(seed.sha256):
        return f"{seed.sha256} is no SHA-256"
    if seed.published_at is not None and not _is_date(seed.published_at):
        return f"{seed.published_at} is no date of the form 2024-09-18"
    return None


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
