"""Points of time as a text gives them, with parts missing, and how they are written: ISO 8601."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from hijridate import Gregorian, Hijri

_UNKNOWN_YEAR = "XXXX"


@dataclass(frozen=True, slots=True)
class Point:
    """A day, a month or a year, by the Gregorian or the Hijri calendar; what isn't said is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hijri: bool = False

    def iso(self) -> str | None:
        """ISO 8601, an unknown year as XXXX (ISO 8601-2); a Hijri month or year as the interval it is.

        None for a day that no calendar has, and for Hijri dates outside of the tables of Umm al-Qura (1343 to
        1500) or without a year.
        """
        if self.hijri:
            return self._hijri_iso()
        if self.month is None:
            return f"{self.year:04}" if self.year in range(MINYEAR, MAXYEAR + 1) else None
        try:
            date(2000 if self.year is None else self.year, self.month, self.day or 1)
        except ValueError:
            return None
        written = f"{self.year:04}" if self.year is not None else _UNKNOWN_YEAR
        return f"{written}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")

    def _hijri_iso(self) -> str | None:
        if self.year is None:
            return None
        try:
            first = Hijri(self.year, self.month or 1, self.day or 1)
            last = first
            if self.day is None:
                last = Hijri(self.year, self.month or 12, 1)
                last = Hijri(self.year, last.month, last.month_length())
            start, end = first.to_gregorian(), last.to_gregorian()
        except (ValueError, OverflowError):
            return None
        return start.isoformat() if self.day else f"{start.isoformat()}/{end.isoformat()}"

    def near(self, published: date, direction: int | None) -> Point:
        """The same with the year it most likely has in a text of that day.

        `direction` is -1, 0 or 1 for "last", "this" and "next", None where nothing is said: then the nearest.
        """
        if self.year is not None or self.month is None:
            return self
        today = _today(published, self.hijri)
        if today is None:
            return self
        if direction == 0:
            return replace(self, year=today[0])
        here = (today[1], today[2] if self.day else 0)
        there = (self.month, self.day or 0)
        if direction is not None:
            passed = there < here if direction < 0 else there > here
            return replace(self, year=today[0] if passed else today[0] + direction)
        distance = (self.month - today[1]) * 30 + ((self.day or 15) - today[2])
        return replace(self, year=today[0] + (distance < -182) - (distance > 182))


def _today(published: date, hijri: bool) -> tuple[int, int, int] | None:
    if not hijri:
        return published.year, published.month, published.day
    try:
        return Gregorian(published.year, published.month, published.day).to_hijri().datetuple()
    except (ValueError, OverflowError):
        return None


def interval(first: str | None, last: str | None) -> str | None:
    """From one to the other; None when one isn't known, or they stand in the wrong order."""
    if first is None or last is None or len(first) != len(last) or "/" in first or first >= last:
        return None
    return f"{first}/{last}"


def week_of(day: date) -> str:
    """The ISO week that holds a day."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def months_from(day: date, months: int) -> Point:
    """The month so many months later."""
    count = day.year * 12 + day.month - 1 + months
    return Point(count // 12, count % 12 + 1)


def weekday_near(published: date, weekday: int, direction: int | None) -> date:
    """The day of this name that a text of `published` means: the last one, today included, unless it says "next"."""
    back = (published.weekday() - weekday) % 7
    if direction == 1:
        return published + timedelta(7 - back)
    if direction == -1 and back == 0:
        back = 7
    return published - timedelta(back)


def days_of(iso: str) -> tuple[date, date] | None:
    """The first and the last day of what this module writes; None where the year is unknown."""
    first, _, last = iso.partition("/")
    start, end = _days_of_one(first), _days_of_one(last or first)
    return (start[0], end[1]) if start and end else None


def _days_of_one(iso: str) -> tuple[date, date] | None:
    if iso.startswith("X"):
        return None
    if "W" in iso:
        year, week = iso.split("-W")
        start = date.fromisocalendar(int(year), int(week), 1)
        return start, start + timedelta(6)
    parts: Iterable[str] = iso.split("-")
    year, *rest = parts
    if "X" in year:
        return date(int(year.replace("X", "0")) or 1, 1, 1), date(int(year.replace("X", "9")), 12, 31)
    if len(rest) == 2:
        day = date.fromisoformat(iso)
        return day, day
    if not rest:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    following = months_from(date(int(year), int(rest[0]), 1), 1)
    assert following.year is not None and following.month is not None
    return date(int(year), int(rest[0]), 1), date(following.year, following.month, 1) - timedelta(1)
