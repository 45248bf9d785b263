"""Dates that hang on another day: أمس, الأسبوع الماضي, قبل يومين, الاثنين المقبل; decades and centuries."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from desktop_app.nlp.expressions import calendar_names as calendar
from desktop_app.nlp.expressions import points
from desktop_app.nlp.expressions.dates import date_at, day_at
from desktop_app.nlp.expressions.found import Expression
from desktop_app.nlp.expressions.measures import DUALS, DURATIONS, UNITS
from desktop_app.nlp.expressions.number_words import TEEN
from desktop_app.nlp.expressions.numbers_in_words import read_number
from desktop_app.nlp.expressions.words import Line

_SURE, _LIKELY, _UNSURE = 0.95, 0.85, 0.6
_AFTER_WEEKDAY = re.compile(r"[^\S\n]{0,2}[،,(]?[^\S\n]{0,2}")
_NOT_TODAY = frozenset(["هذا", "في", "طوال", "نفس", "ذلك", "ذات", "مدار", "بقيه", "اخر", "مثل"])
_OF_AGE = ("عمر", "العمر")
_MOST = 10_000
_ONE = frozenset(["يوم", "اسبوع", "شهر", "عام", "سنه"])

Reading = tuple[Expression, int] | None


def relative_date_at(line: Line, i: int, published: date | None) -> Reading:
    """The relative date, decade or century that begins with token `i`, and the token after it."""
    form = line[i].form
    if form in calendar.WEEKDAYS or form == "يوم":
        return _weekday(line, i, published)
    if form in calendar.DAY_WORDS or form in ("اول", "بعد"):
        return _day_word(line, i, published)
    if form in calendar.AGO:
        return _ago(line, i, published)
    if form in calendar.DECADES:
        return _decade(line, i)
    if form in calendar.PERIODS or form in calendar.THIS:
        return _period(line, i, published)
    return _day_of_month(line, i, published)


def _expression(line: Line, i: int, after: int, note: str | None, score: float) -> tuple[Expression, int]:
    return Expression(line[i].start, line[after - 1].end, "DATE", note, score), after


def _weekday(line: Line, i: int, published: date | None) -> Reading:
    """الاثنين, يوم الاثنين الماضي, الاثنين 15 مايو 2021: an explicit date decides."""
    named = line[i].form == "يوم"
    k = i + named
    weekday = calendar.WEEKDAYS.get(line[k].form)
    if named and (not line.joined(k) or line[k].prefix):
        return None
    if weekday is None:
        exact = date_at(line, k, published) if named and line[k].digits else None
        return _starting(line, i, exact)
    after = k + 1
    direction = calendar.QUALIFIERS.get(line[after].form)
    if direction is not None and line.joined(after) and not line[after].prefix:
        after += 1
    else:
        direction = None
    if _AFTER_WEEKDAY.fullmatch(line.gap(after)) and not line[after].prefix:
        exact = date_at(line, after, published)
        if exact is not None and exact[0].note and exact[0].note.count("-") >= 2:
            return _starting(line, i, _closed(line, exact) if "(" in line.gap(after) else exact)
    note = points.weekday_near(published, weekday, direction).isoformat() if published else None
    return _expression(line, i, after, note, _SURE if named or direction is not None else _LIKELY)


def _closed(line: Line, exact: tuple[Expression, int]) -> tuple[Expression, int]:
    end = exact[0].end
    return replace(exact[0], end=end + (line.text[end : end + 1] == ")")), exact[1]


def _starting(line: Line, i: int, exact: Reading) -> Reading:
    return None if exact is None else (replace(exact[0], start=line[i].start), exact[1])


def _day_word(line: Line, i: int, published: date | None) -> Reading:
    """أمس, أول من أمس, أمس الأول, اليوم, غدا, أمس الاثنين."""
    after, days, sure = i, 0, False
    if line[i].form == "اول":
        after += 1 + (line.raw(i + 1) == "من")
        if line[after].form not in ("امس", "الامس") or not line.joined(after) or not line.joined(i + 1):
            return None
        days = -1
    elif line[i].form == "بعد":
        after, days = i + 1, 1
        if not line.follows(after, "غد"):
            return None
    form = line[after].form
    days += calendar.DAY_WORDS[form]
    after += 1
    if form in ("امس", "الامس") and line.follows(after, "الاول"):
        days, after = days - 1, after + 1
    if line[after].form in calendar.WEEKDAYS and line.joined(after) and not line[after].prefix:
        named = _weekday(line, after, published)
        if named is not None and named[1] > after + 1:
            return _starting(line, i, named)
        after, sure = after + 1, True
    elif not _means_a_day(line, i, form, after):
        return None
    note = (published + timedelta(days)).isoformat() if published else None
    return _expression(line, i, after, note, _SURE if sure or days else _UNSURE)


def _means_a_day(line: Line, i: int, form: str, after: int) -> bool:
    """اليوم is also "the day", and غدا also "became"."""
    if form == "اليوم":
        adjective = line.raw(after).startswith("ال") and line.joined(after)
        return not adjective and line.raw(i - 1) not in _NOT_TODAY
    if form == "غدا":
        marked = "ً" in line.text[line[i].start : line[i].end]
        return marked or not line.joined(after)
    return form != "غد" or line[i].form == "بعد"


def _ago(line: Line, i: int, published: date | None) -> Reading:
    """قبل يومين, منذ 3 سنوات, قبل عام; not what is counted from something else (قبل يومين من)."""
    counted = _count(line, i + 1, published) if line.joined(i + 1) and not line[i + 1].prefix else None
    if counted is None:
        return None
    count, unit, after = counted
    if line.raw(after) in ("من", "علي") and line.joined(after):
        return None
    note = _before(published, count, unit) if published else None
    return _expression(line, i, after, note, _LIKELY)


def _count(line: Line, i: int, published: date | None) -> tuple[int, str, int] | None:
    """How many of which unit of time from token `i` on, and the token after it."""
    form = line[i].form
    if form in DUALS:
        found = 2, DUALS[form], i + 1
    elif form in _ONE:
        if date_at(line, i, published) or (form == "يوم" and _weekday(line, i, published)):
            return None
        found = 1, UNITS[form], i + 1
    else:
        number = read_number(line, i)
        if number is None or number.value % 1 or not 0 < number.value < _MOST:
            return None
        if not line.joined(number.after) or line[number.after].prefix:
            return None
        found = int(number.value), UNITS.get(line[number.after].form, ""), number.after + 1
    return found if found[1] in DURATIONS else None


def _before(published: date, count: int, unit: str) -> str | None:
    try:
        if unit in ("day", "week"):
            return (published - timedelta(count * (7 if unit == "week" else 1))).isoformat()
    except OverflowError:
        return None
    if unit == "month":
        return points.months_from(published, -count).iso()
    return points.Point(published.year - count).iso()


def _period(line: Line, i: int, published: date | None) -> Reading:
    """الأسبوع الماضي, هذا العام, القرن التاسع عشر."""
    this = line[i].form in calendar.THIS
    k = i + this
    period = calendar.PERIODS.get(line[k].form)
    if period is None or (this and (not line.joined(k) or line[k].prefix)):
        return None
    if period == "century" and not this:
        century = _century(line, k)
        if century is not None:
            return century
    direction = calendar.QUALIFIERS.get(line[k + 1].form)
    if direction is None or not line.joined(k + 1) or line[k + 1].prefix:
        if not this or period == "night":
            return None
        direction, after = 0, k + 1
    else:
        after = k + 2
    note = _of_period(published, period, direction) if published else None
    return _expression(line, i, after, note, _SURE)


def _of_period(published: date, period: str, direction: int) -> str | None:
    if period == "century":
        return f"{published.year // 100 + direction:02}XX"
    if period == "decade":
        return f"{published.year // 10 + direction:03}X"
    if period == "year":
        return points.Point(published.year + direction).iso()
    if period == "month":
        return points.months_from(published, direction).iso()
    try:
        if period == "week":
            return points.week_of(published + timedelta(7 * direction))
        return (published + timedelta(direction)).isoformat()
    except OverflowError:
        return None


def _century(line: Line, i: int) -> Reading:
    """القرن العشرين, القرن التاسع عشر, القرن الحادي والعشرين."""
    if not line.joined(i + 1) or line[i + 1].prefix:
        return None
    number, after = calendar.ORDINAL_TENS.get(line[i + 1].form, 0), i + 2
    if not number:
        number = calendar.ORDINALS.get(line[i + 1].form, 0)
        following = line[after]
        if number and line.joined(after) and following.form in TEEN and not following.prefix:
            number, after = number + 10, after + 1
        elif number and line.joined(after) and following.prefix == "و":
            tens = calendar.ORDINAL_TENS.get(following.form, 0)
            number, after = number + tens, after + bool(tens)
    if not 1 <= number <= 21:
        return None
    hijri = calendar.ERAS.get(line[after].form) if line.joined(after) else None
    after += hijri is not None
    return _expression(line, i, after, None if hijri else f"{number - 1:02}XX", _LIKELY)


def _decade(line: Line, i: int) -> Reading:
    """الثمانينيات, ثمانينيات القرن الماضي; of someone's age (الثلاثينيات من عمره) it is none."""
    digit, after, century = calendar.DECADES[line[i].form], i + 1, 19
    if line.raw(after) == "من" and line.joined(after):
        if line.raw(after + 1).startswith(_OF_AGE):
            return None
        of_century = after + 1
    else:
        of_century = after
    if line[of_century].form == "القرن" and line.joined(of_century) and not line[of_century].prefix:
        found = _century(line, of_century)
        if found is not None:
            if found[0].note is None:
                return _expression(line, i, found[1], None, _SURE)
            century, after = int(found[0].note[:2]), found[1]
        elif line[of_century + 1].form in calendar.QUALIFIERS and line.joined(of_century + 1):
            century, after = 20 + calendar.QUALIFIERS[line[of_century + 1].form], of_century + 2
    elif not line[i].form.startswith("ال"):
        return None
    return _expression(line, i, after, f"{century}{digit}X", _LIKELY)


def _day_of_month(line: Line, i: int, published: date | None) -> Reading:
    """15 من الشهر الجاري, الخامس من الشهر الماضي."""
    day, k = day_at(line, i)
    if not day or line.raw(k) != "من" or not line.joined(k) or not line.follows(k + 1, "الشهر"):
        return None
    direction = calendar.QUALIFIERS.get(line[k + 2].form)
    if direction is None or not line.joined(k + 2) or line[k + 2].prefix:
        return None
    note = replace(points.months_from(published, direction), day=day).iso() if published else None
    return _expression(line, i, k + 3, note, _SURE)
