"""Publication dates as files write them, to ISO 8601."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

_TIME = r"(?:(?:T| )(\d{1,2}(?::?\d\d.*)?))?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}")
_DAY_FIRST = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}){_TIME}")


def iso_date(written: str) -> str | None:
    """The ISO 8601 date, or date and time, of `written`; None when it can only be guessed.

    Read are ISO 8601 itself (a Z becomes +00:00), year/month/day and day/month/year with -, / or . between
    them, in Latin or Arabic digits. Day first is the custom of the Arabic press: 10/25/2023 is not read.
    """
    written = "".join(_plain(char) for char in " ".join(written.split()))
    if match := _YEAR_FIRST.fullmatch(written):
        year, _, month, day, time = match.groups()
    elif match := _DAY_FIRST.fullmatch(written):
        day, _, month, year, time = match.groups()
    else:
        return None
    try:
        whole_day = date(int(year), int(month), int(day)).isoformat()
        if time is None:
            return whole_day
        time = time.replace(" ", "")
        padded = "0" + time if time[1:2] == ":" else time
        return datetime.fromisoformat(f"{whole_day}T{padded}").isoformat()
    except ValueError:
        return None


def _plain(char: str) -> str:
    """Latin digits for any, and none of the invisible direction marks that spreadsheets add."""
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    return "" if char in "\u200e\u200f\u061c" else char
