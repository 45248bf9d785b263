"""Dates that name a day, a month or a year: 15 مايو/أيار 2021, الثالث من رمضان 1442هـ, عام 2011, 12/3/2021."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.nlp.expressions import calendar_names as calendar
from desktop_app.nlp.expressions.found import Expression
from desktop_app.nlp.expressions.measures import ABBREVIATIONS, CURRENCIES, PERCENT_SIGNS, UNITS
from desktop_app.nlp.expressions.number_words import SCALES, TEEN
from desktop_app.nlp.expressions.numbers_in_words import read_number
from desktop_app.nlp.expressions.points import Point, interval
from desktop_app.nlp.expressions.words import Line

_SURE, _LIKELY, _UNSURE = 0.95, 0.85, 0.7
_DASH = re.compile(r"\s?[-–—]\s?")
_TO = frozenset(["الي", "حتي"])
_BETWEEN = "بين"
_SLASH = re.compile(r"\s?[/\\]\s?|-")
_OPENING = re.compile(r"[^\S\n]?\(")
_BEFORE_YEAR = re.compile(r"\)?[^\S\n]{0,2}[،,]?[^\S\n]{0,2}")
_SET_OFF = re.compile(r"[\s(«\"]?")
_YEARS = range(1000, 2101)
_SHAPES = frozenset(["مربع", "مربعا", "مكعب", "مكعبا"])
_BARE_YEARS = range(1900, 2051)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_AFTER_YEARS = frozenset(
    ["في", "من", "الي", "علي", "عن", "مع", "بين", "ان", "التي", "الذي", "حيث", "عندما", "حين", "كان"]
) | frozenset(["كانت", "حتي", "بعد", "قبل", "وفي", "ومن", "وحتي", "والتي", "والذي", "ثم", "اي", "لكن"])
"""Words before which a bare number counted nothing."""
_COUNTED = frozenset([*SCALES, *CURRENCIES, *UNITS, *ABBREVIATIONS, *PERCENT_SIGNS]) - {"م2", "م3"}


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as it was read: the point, which way to look for its year, its span and the token after it."""

    point: Point
    start: int
    end: int
    after: int
    score: float
    direction: int | None = None
    last: Point | None = None
    """The end of a range such as 12-15 مارس."""

    def iso(self, published: date | None) -> str | None:
        """How it is written, with the year that a text published that day means where it names none."""
        point, last = self.point, self.last
        if published is not None:
            point = point.near(published, self.direction)
            last = last and last.near(published, self.direction)
        return interval(point.iso(), last.iso()) if last is not None else point.iso()


def date_at(line: Line, i: int, published: date | None) -> tuple[Expression, int] | None:
    """The date, or the range of dates, that begins with token `i`, and the token after it."""
    found = read_date(line, i)
    if found is None:
        return None
    found = _with_end(line, i, found)
    return Expression(found.start, found.end, "DATE", found.iso(published), found.score), found.after


def read_date(line: Line, i: int) -> Dated | None:
    """The single date that begins with token `i`."""
    token = line[i]
    if token.digits:
        return _numeric(line, i) or _day_and_month(line, i) or _bare_year(line, i)
    if token.form in calendar.ORDINALS or token.form in calendar.ORDINAL_TENS:
        return _day_and_month(line, i)
    if token.form in calendar.YEAR_WORDS:
        return _year(line, i)
    return _month_alone(line, i)


def _with_end(line: Line, i: int, first: Dated) -> Dated:
    """The range that a date begins, when إلى, a dash, or و after بين, and a second date follow."""
    if first.last is not None:
        return first
    second_at = _second_of_range(line, i, first)
    if second_at is None:
        return first
    second = _year_digits(line, second_at, first) or read_date(line, second_at)
    if second is None or second.last is not None:
        return first
    point = first.point
    if point.year is None and point.hijri == second.point.hijri:
        point = replace(point, year=second.point.year)
    both = replace(first, point=point, last=second.point, end=second.end, after=second.after)
    orderly = _precision(point) == _precision(second.point) and both.point.hijri == second.point.hijri
    return both if orderly and (both.iso(None) or both.iso(date(2001, 7, 1))) else first


def _second_of_range(line: Line, i: int, first: Dated) -> int | None:
    """The token at which the end of a range may begin."""
    after, between = first.after, line.raw(i - 1) == _BETWEEN
    if _DASH.fullmatch(line.gap(after)) or (line.gap(after) == "/" and first.point.month is None):
        return after
    if not line.joined(after):
        return None
    if line.raw(after) in _TO or (between and line[after].form == "و"):
        return after + 1 if line.joined(after + 1) else None
    return after if between and line[after].prefix == "و" else None


def _precision(point: Point) -> tuple[bool, bool, bool]:
    return point.year is None, point.month is None, point.day is None


def _year_digits(line: Line, i: int, first: Dated) -> Dated | None:
    """The second year of 2011-2013."""
    year = _four_digits(line, i)
    if year is None or first.point.month is not None or first.point.year is None or first.point.hijri:
        return None
    if year <= first.point.year or _counts(line, i + 1):
        return None
    return Dated(Point(year), line[i].start, line[i].end, i + 1, _SURE)


def _numeric(line: Line, i: int) -> Dated | None:
    """12/3/2021, 2021-03-12, 12.3.2021, 3/2021; days stand before months, as Arabic texts write them."""
    token = line[i]
    dotted = _DOTTED.fullmatch(token.digits)
    if dotted:
        return _checked(line, i, i + 1, [int(part) for part in dotted.groups()])
    sign = _sign(line, i + 1)
    if sign not in ("/", "-", "\\") or not line[i + 1].digits or _sign(line, i) == sign:
        return None
    if _sign(line, i + 2) != sign or not line[i + 2].digits:
        return _checked(line, i, i + 2, _integers(line, i, 2)) if sign == "/" else None
    if _sign(line, i + 3) == sign and line[i + 3].digits:
        return None
    return _checked(line, i, i + 3, _integers(line, i, 3))


def _sign(line: Line, i: int) -> str:
    """What parts the numbers of a date; a slash may have a space on either side."""
    gap = line.gap(i)
    return "/" if len(gap) <= 3 and gap.strip(" ") == "/" else gap


def _integers(line: Line, i: int, count: int) -> list[int]:
    """The tokens as plain whole numbers of at most four digits; empty when one isn't."""
    parts = [line[k].digits for k in range(i, i + count)]
    return [int(part) for part in parts] if all(part.isdigit() and len(part) <= 4 for part in parts) else []


def _checked(line: Line, i: int, after: int, parts: list[int]) -> Dated | None:
    if len(parts) == 2:
        parts = [0, *parts] if parts[1] in _BARE_YEARS else []
    if not parts:
        return None
    if parts[0] > 31:
        parts.reverse()
    day, month, year = parts
    hijri = 1300 <= year <= 1500
    if not hijri and year not in _YEARS:
        return None
    if month > 12 >= day > 0:
        day, month = month, day
    point = Point(year, month, day or None, hijri)
    if not 1 <= month <= 12 or not 0 <= day <= 31 or (not hijri and point.iso() is None):
        return None
    era = line[after].form if line.follows_one(after, frozenset(calendar.ERAS)) else ""
    after += bool(era)
    return Dated(point, line[i].start, line[after - 1].end, after, _SURE)


def _day_and_month(line: Line, i: int) -> Dated | None:
    """15 مايو 2021, 12-15 مايو, الخامس عشر من مايو; بين 12 و15 مايو from 12 on."""
    day, after = day_at(line, i)
    if not day:
        return None
    last, after_last = 0, after
    if _DASH.fullmatch(line.gap(after)) and line[after].digits:
        last, after_last = day_at(line, after)
    elif line.joined(after) and (
        line.raw(after) in _TO or (line[after].form == "و" and line.raw(i - 1) == _BETWEEN)
    ):
        last, after_last = day_at(line, after + 1) if line.joined(after + 1) else (0, after)
    if last > day:
        month = _month_of_day(line, after_last, i)
        if month is not None:
            return replace(
                month,
                start=line[i].start,
                point=replace(month.point, day=day),
                last=replace(month.point, day=last),
            )
    month = _month_of_day(line, after, i)
    if month is None or (month.point.hijri and day > 30):
        return None
    point = replace(month.point, day=day)
    if not point.hijri and point.iso() is None:
        return None
    return replace(month, start=line[i].start, point=point)


def day_at(line: Line, i: int) -> tuple[int, int]:
    """The day of the month in digits or as an ordinal, and the token after it; 0 for none."""
    token = line[i]
    if token.digits:
        day = int(token.digits) if token.digits.isdigit() and len(token.digits) <= 2 else 0
        return (day if day <= 31 else 0), i + 1
    if token.form in calendar.ORDINAL_TENS:
        return calendar.ORDINAL_TENS[token.form], i + 1
    unit = calendar.ORDINALS.get(token.form, 0)
    after = line[i + 1]
    if not unit or not line.joined(i + 1):
        return unit, i + 1
    if after.form in TEEN and not after.prefix and unit < 10:
        return unit + 10, i + 2
    if after.form in calendar.ORDINAL_TENS and after.prefix == "و" and unit < 10:
        return unit + calendar.ORDINAL_TENS[after.form], i + 2
    return unit, i + 1


def _month_of_day(line: Line, i: int, day: int) -> Dated | None:
    """The month after a day's number, with من or شهر between them, and its year."""
    if line.raw(i) == "من" and line.joined(i):
        i += 1
    if line[i].form == "شهر" and line.joined(i):
        i += 1
    if not (line.joined(i) or _SLASH.fullmatch(line.gap(i))):
        return None
    month = _month(line, i)
    if month is None or line[i].prefix:
        return None
    if month.point.hijri and month.point.month == 2 and month.point.year is None:
        return None  # صفر is zero too: a score, 2 صفر.
    return replace(month, score=_SURE)


def _month_alone(line: Line, i: int) -> Dated | None:
    """مايو 2021, شهر مايو, and a month that can be nothing else."""
    named = line[i].form == "شهر"
    if named and not line.joined(i + 1):
        return None
    month = _month(line, i + named)
    if month is None or (named and line[i + 1].prefix):
        return None
    clear = named or month.point.year is not None or month.score >= _LIKELY
    return replace(month, start=line[i].start, score=max(month.score, _LIKELY)) if clear else None


def _month(line: Line, i: int) -> Dated | None:
    """A month's name, perhaps twice (يناير/كانون الثاني), and the year or الماضي after it."""
    name, after = _month_name(line, i)
    if not name:
        return None
    hijri = name not in calendar.MONTHS
    number = (calendar.HIJRI_MONTHS if hijri else calendar.MONTHS)[name]
    score = _LIKELY if name in calendar.CLEAR_MONTHS else _UNSURE
    end = line[after - 1].end
    again, after_again = _month_name(line, after)
    gap = line.gap(after)
    if again and calendar.MONTHS.get(again) == number and (_SLASH.fullmatch(gap) or gap in (" - ", " – ")):
        after, end, score = after_again, line[after_again - 1].end, _SURE
    elif again and calendar.MONTHS.get(again) == number and _OPENING.fullmatch(gap):
        close = line[after_again - 1].end
        if line.text[close : close + 1] == ")":
            after, end, score = after_again, close + 1, _SURE
    month = Dated(Point(None, number, None, hijri), line[i].start, end, after, score)
    return _with_year(line, month)


def _month_name(line: Line, i: int) -> tuple[str, int]:
    """The name in one word or two, and the token after it."""
    form = line[i].form
    if not form:
        return "", i
    if line.joined(i + 1) and not line[i + 1].prefix:
        both = f"{form} {line[i + 1].form}"
        if both in calendar.MONTHS or both in calendar.HIJRI_MONTHS:
            return both, i + 2
    known = form in calendar.MONTHS or form in calendar.HIJRI_MONTHS
    return (form, i + 1) if known and not (form == "اب" and _is_father(line, i)) else ("", i)


def _is_father(line: Line, i: int) -> bool:
    """أب is a father, آب (and a hasty اب) a month."""
    return "أ" in line.text[line[i].start : line[i].end]


def _with_year(line: Line, month: Dated) -> Dated:
    """The month with the year that follows it: 2021, من عام 2021, 1442هـ, الماضي, من العام الماضي."""
    i = month.after
    qualifier = calendar.QUALIFIERS.get(line[i].form)
    if qualifier is not None and line.joined(i) and not line[i].prefix:
        return replace(month, direction=qualifier, end=line[i].end, after=i + 1, score=_LIKELY)
    if not _BEFORE_YEAR.fullmatch(line.gap(i)):
        return month
    if line.raw(i) == "من" and line.joined(i + 1):
        i += 1
    named = line[i].form in calendar.YEAR_WORDS and line.joined(i + 1)
    year = _year_after(line, i + named, month.point.hijri)
    if year is None or (i > month.after and not named) or (not named and _counts(line, year[2])):
        return month
    number, hijri, after = year
    if hijri != month.point.hijri:
        return month
    point = replace(month.point, year=number)
    return replace(month, point=point, end=line[after - 1].end, after=after, score=_SURE)


def _year_after(line: Line, i: int, hijri: bool = False) -> tuple[int, bool, int] | None:
    """A year in digits, whether it is Hijri, and the token after it and its era."""
    digits = line[i].digits
    if not digits.isdigit() or len(digits) not in (3, 4):
        return None
    year, after = int(digits), i + 1
    era = line[after].form
    if era in calendar.ERAS and line.joined(after) and not line[after].prefix:
        hijri, after = calendar.ERAS[era], after + 1
    if year in (range(1, 1501) if hijri else _YEARS):
        return year, hijri, after
    return None


def _four_digits(line: Line, i: int) -> int | None:
    digits = line[i].digits
    return int(digits) if len(digits) == 4 and digits.isdigit() and int(digits) in _BARE_YEARS else None


def _counts(line: Line, i: int) -> bool:
    """Whether what follows a number says that it counts something."""
    return line[i].form in _COUNTED and line.joined(i) and not line[i].prefix


def _year(line: Line, i: int) -> Dated | None:
    """عام 2011, العام 1442هـ, عام ألفين وأحد عشر; عامي 2011 و2013 gives the first."""
    bracketed = _OPENING.fullmatch(line.gap(i + 1)) is not None
    if not line.joined(i + 1) and not bracketed:
        return None
    year = _year_after(line, i + 1)
    if year is not None:
        number, hijri, after = year
        end = line[after - 1].end
        end += bracketed and line.text[end : end + 1] == ")"
        return Dated(Point(number, hijri=hijri), line[i].start, end, after, _SURE)
    words = read_number(line, i + 1) if line[i + 1].form and not line[i + 1].prefix else None
    if words is None or words.value not in _YEARS:
        return None
    return Dated(Point(int(words.value)), line[i].start, line[words.after - 1].end, words.after, _LIKELY)


def _bare_year(line: Line, i: int) -> Dated | None:
    """A year without the word for it: with its era, in 2011-2013, in brackets, or after في, منذ, مطلع."""
    era = _year_after(line, i)
    if era is not None and era[2] == i + 2 and len(line[i].digits) == 4 and line[i + 2].form not in _SHAPES:
        return Dated(Point(era[0], hijri=era[1]), line[i].start, line[era[2] - 1].end, era[2], _SURE)
    year = _four_digits(line, i)
    if year is None or _counts(line, i + 1):
        return None
    found = Dated(Point(year), line[i].start, line[i].end, i + 1, _UNSURE)
    second = _four_digits(line, i + 1)
    sign = line.gap(i + 1)
    if second is not None and second > year and (sign == "/" or _DASH.fullmatch(sign)):
        return found
    text, token = line.text, line[i]
    if text[token.begin - 1 : token.begin] == "(" and text[token.end : token.end + 1] == ")":
        return found
    introduced = line.joined(i) and line.raw(i - 1) in calendar.BEFORE_YEARS
    listed = line[i - 1].form == "و" and line.joined(i) and line[i - 2].digits and _four_digits(line, i - 2)
    if (
        line[i - 1].digits
        or line[i + 1].digits
        or not _SET_OFF.fullmatch(text[max(0, token.begin - 1) : token.begin])
    ):
        return found if listed else None
    counts_nothing = not line.joined(i + 1) or line.raw(i + 1) in _AFTER_YEARS
    return found if (introduced or listed or counts_nothing) and year % 100 else None
