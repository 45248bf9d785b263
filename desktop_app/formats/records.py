"""Articles and tags from named fields, whatever kind of file they came in."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TypedDict, TypeVar

from desktop_app.core.arabic import clean
from desktop_app.core.model import ArticleDraft, Origin, Status
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.formats.dates import iso_date

Fields = Mapping[str, object]

ALIASES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "content", "body", "data", "النص", "نص", "المحتوى"),
    "title": ("title", "headline", "article_title", "العنوان", "عنوان"),
    "source": ("source", "publisher", "site", "المصدر"),
    "author": ("author", "byline", "الكاتب", "المؤلف"),
    "url": ("url", "link", "الرابط"),
    "published_at": ("published_at", "date", "published", "تاريخ النشر", "التاريخ"),
    "article_sha256": ("article_sha256",),
}
"""The names under which an article's fields are found, the first that is there first."""

_LONGEST_HEADLINE = 160
_CUT_LENGTH = 90
_SHA256 = re.compile("[0-9a-f]{64}")
_STATUSES: Mapping[str, Status] = {status.value: status for status in Status}
_ORIGINS: Mapping[str, Origin] = {origin.value: origin for origin in Origin}
_E = TypeVar("_E", bound=StrEnum)


class Provenance(TypedDict):
    """What mentions and topics have in common: where they come from and where they stand."""

    status: Status
    origin: Origin
    engine: str | None
    score: float | None
    annotator: str | None
    note: str | None
    created_at: str | None
    updated_at: str | None


def field(fields: Fields, name: str) -> str | None:
    """The first of `name`'s aliases that holds a text or a number, trimmed; None when none does."""
    for alias in ALIASES[name]:
        value = fields.get(alias)
        if isinstance(value, (str, int, float)) and not isinstance(value, bool) and str(value).strip():
            return str(value).strip()
    return None


def raw_text(fields: Fields) -> str | None:
    """The article's text as the record gives it, neither trimmed nor cleaned: offsets count in it."""
    for alias in ALIASES["text"]:
        value = fields.get(alias)
        if isinstance(value, str) and value.strip():
            return value
    return None


def article(fields: Fields, text: str, sha256: str, imported_from: str) -> ArticleDraft:
    """An article without tags; `text` is already cleaned, `sha256` holds unless the record names its own.

    A date that `iso_date` does not read is left out: `unread_date` tells.
    """
    own = (field(fields, "article_sha256") or "").lower()
    source, author, url = (one_line(field(fields, name)) for name in ("source", "author", "url"))
    return ArticleDraft(
        text=text,
        sha256=own if is_sha256(own) else sha256,
        title=one_line(field(fields, "title")) or first_line(text),
        source=source,
        author=author,
        url=url,
        published_at=iso_date(field(fields, "published_at") or ""),
        imported_from=imported_from,
    )


def unread_date(fields: Fields) -> UserError | None:
    """What to tell when a record has a date that could not be read (the article is imported without it)."""
    written = field(fields, "published_at")
    if written is None or iso_date(written) is not None:
        return None
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError",
            "The article was read, but not its date “{date}”. Set the date in the article, "
            "or write it like 2023-10-07 and import again.",
        ),
        date=written[:60],
    )


def one_line(value: str | None) -> str | None:
    """`value` cleaned and on one line, None when nothing is left."""
    return " ".join(clean(value).split()) or None if value else None


def first_line(text: str) -> str:
    """The first line that says something, the title of a text without one.

    A line longer than a headline is the text itself: its beginning stands for it, cut at a word.
    """
    line = next((stripped for line in text.split("\n", 1000) if (stripped := line.strip())), "")
    line = " ".join(line[: 4 * _LONGEST_HEADLINE].split())
    if len(line) <= _LONGEST_HEADLINE:
        return line
    head, _, _ = line[: _CUT_LENGTH + 1].rpartition(" ")
    return (head or line[:_CUT_LENGTH]).rstrip() + "…"


def is_sha256(value: str) -> bool:
    """Whether `value` is a SHA-256 in lower-case hexadecimal digits."""
    return bool(_SHA256.fullmatch(value))


def sha256_of_record(fields: Fields) -> str:
    """The identity of a record that has no line of bytes of its own: of its canonical JSON."""
    canonical = json.dumps(fields, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def offset(fields: Fields, *names: str) -> int | None:
    """The whole number under the first of `names` that is there; None when it is none ("12.0" counts as 12)."""
    value: object = None
    for name in names:
        if name in fields:
            value = fields[name]
            break
    if type(value) is int:
        return value
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        number = float(value)
        return int(number) if number.is_integer() else None
    except (ValueError, OverflowError):
        return None


def text_or_none(fields: Fields, name: str) -> str | None:
    """A field that is a text, exactly; None when it is not there or empty."""
    value = fields.get(name)
    return value if isinstance(value, str) and value else None


def provenance(fields: Fields) -> Provenance:
    """Read what all tags have; an absent status means accepted. Raises UserError for values that are none."""
    return {
        "status": _member(fields, "status", _STATUSES, Status.ACCEPTED),
        "origin": _member(fields, "origin", _ORIGINS, Origin.IMPORT),
        "engine": text_or_none(fields, "engine"),
        "score": _score(fields.get("score")),
        "annotator": text_or_none(fields, "annotator"),
        "note": text_or_none(fields, "note"),
        "created_at": text_or_none(fields, "created_at"),
        "updated_at": text_or_none(fields, "updated_at"),
    }


def _member(fields: Fields, name: str, known: Mapping[str, _E], default: _E) -> _E:
    value = fields.get(name)
    if value is None or value == "":
        return default
    written = str(value)
    member = known.get(written) or known.get(written.strip().lower())
    if member is None:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "The {field} “{value}” is unknown. Use one of: {known}."),
            field=name,
            value=written[:60],
            known=", ".join(known),
        )
    return member


def _score(value: object) -> float | None:
    if value is None or value == "":
        return None
    try:
        score = value if type(value) is float else float(str(value).replace(",", "."))
    except ValueError:
        score = math.nan
    if not 0 <= score <= 1:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "The score “{value}” is not a number from 0 to 1. Correct or empty it."
            ),
            value=str(value)[:60],
        )
    return score
