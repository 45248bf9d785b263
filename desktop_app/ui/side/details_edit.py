"""What an analyst changed in an article's details, and whether it can be."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import Enum
from urllib.parse import urlsplit

from desktop_app.core.model import Direction


class Unchanged(Enum):
    """Stands for a field that was left alone, where None means that it was emptied."""

    UNCHANGED = "unchanged"


UNCHANGED = Unchanged.UNCHANGED
_ISO_DATE_LENGTH = len("2024-01-31")


@dataclass(frozen=True, slots=True)
class DetailsEdit:
    """New values for some details of an article; `published_at` is ISO 8601."""

    article_id: int
    title: str | Unchanged = UNCHANGED
    source: str | Unchanged | None = UNCHANGED
    author: str | Unchanged | None = UNCHANGED
    url: str | Unchanged | None = UNCHANGED
    published_at: str | Unchanged | None = UNCHANGED
    direction: Direction | Unchanged = UNCHANGED

    def changes(self) -> dict[str, str | Direction | None]:
        """The changed fields by their names in `ArticleRow`."""
        values = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "article_id"}
        return {name: value for name, value in values.items() if value is not UNCHANGED}


def iso_date(text: str) -> str:
    """A date, or a date and a time, as ISO 8601; digits of any script and / or . for - are understood.

    Raises ValueError for anything else, a day that the calendar doesn't have included.
    """
    plain = "".join(str(d) if (d := unicodedata.decimal(char, -1)) >= 0 else char for char in text.strip())
    day = plain[:_ISO_DATE_LENGTH].replace("/", "-").replace(".", "-")
    parts = day.split("-")
    if [len(part) for part in parts] != [4, 2, 2]:
        raise ValueError(text)
    if len(plain) == _ISO_DATE_LENGTH:
        return date.fromisoformat(day).isoformat()
    datetime.fromisoformat(day + plain[_ISO_DATE_LENGTH:])
    return day + plain[_ISO_DATE_LENGTH:]


def is_web_address(text: str) -> bool:
    """Whether a browser can open the text as it stands."""
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host) and not any(char.isspace() for char in text)
