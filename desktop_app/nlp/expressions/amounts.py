"""Sums of money, percentages and quantities: a number and what it counts."""

from __future__ import annotations

import re
from decimal import Decimal

from desktop_app.nlp.expressions import measures
from desktop_app.nlp.expressions.found import Expression
from desktop_app.nlp.expressions.numbers_in_words import Number, read_number
from desktop_app.nlp.expressions.words import Line

_DASH = re.compile(r"\s?[-–—−]\s?")
_MINUS = frozenset("-−")
_OR_TO = frozenset(["الي", "او"])
_MONEY, _PERCENT, _QUANTITY = "MONEY", "PERCENT", "QUANTITY"
_SURE, _LIKELY = 0.95, 0.8


def amount_at(line: Line, i: int) -> tuple[Expression, int] | None:
    """The amount that begins with token `i`, and the token after it."""
    sign = _sign_first(line, i)
    if sign is not None:
        return sign
    first = read_number(line, i)
    if first is None:
        return _dual(line, i)
    second = _upper_end(line, first)
    for number, values in _readings(first, second):
        found = _counted(line, number, values, first.start)
        if found is not None:
            return found
    return None


def _readings(first: Number, second: Number | None) -> list[tuple[Number, list[Decimal]]]:
    """The number as the lower end of a range, and by itself."""
    alone = (first, [first.value])
    if second is None:
        return [alone]
    shared = second.scale if first.plain and first.value < second.value / second.scale else 1
    low = first.value * shared
    return [(second, [low, second.value]), alone] if low < second.value else [alone]


def _upper_end(line: Line, first: Number) -> Number | None:
    """The number after "-" or إلى."""
    i = first.after
    if line[i].digits and _DASH.fullmatch(line.gap(i)):
        return read_number(line, i)
    if line.follows_one(i, _OR_TO) and line.joined(i + 1):
        return read_number(line, i + 1)
    return None


def _counted(line: Line, number: Number, values: list[Decimal], start: int) -> tuple[Expression, int] | None:
    after = number.after
    label, unit = _PERCENT, _percent(line, after)
    if unit is None:
        label, unit = _MONEY, _currency(line, after)
    if unit is None:
        label, unit = _QUANTITY, _measure(line, after, short=number.plain)
    if unit is None or (unit[0] == "minute" and line.text[start - 1 : start] == "و"):
        return None  # With و the minutes belong to a time of day: الثامنة وعشرين دقيقة.
    name, after = unit
    if label != _MONEY and number.plain and _is_minus(line, start):
        start, values = start - 1, [-value for value in values]
    if name.startswith("-"):
        name, values = name[1:], [-value for value in values]
    written = "/".join(_plain(value) for value in values)
    note = f"{name} {written}" if label == _MONEY else f"{written} {name}"
    return Expression(start, line[after - 1].end, label, note, _SURE), after


def _is_minus(line: Line, start: int) -> bool:
    """Whether the sign before a number is its own, not a dash between two things."""
    before = line.text[max(0, start - 2) : start]
    return before[-1:] in _MINUS and before[-1:] != "" and (len(before) == 1 or before[0].isspace())


def _percent(line: Line, i: int) -> tuple[str, int] | None:
    if line.follows_one(i, measures.PERCENT_SIGNS):
        return "%", i + 1
    token = line[i]
    if token.form in measures.PER_HUNDRED and token.prefix == "ب" and line.joined(i):
        return "%", i + 1
    if line.raw(i) in ("في", "من", "ب") and line.joined(i) and line.follows_one(i + 1, measures.PER_HUNDRED):
        return "%", i + 2
    return None


def _currency(line: Line, i: int) -> tuple[str, int] | None:
    form = line[i].form
    if form in measures.CURRENCY_SIGNS and line.follows(i, form):
        return measures.CURRENCY_SIGNS[form], i + 1
    if line.raw(i) == "من" and line.joined(i) and line[i + 1].form.startswith("ال"):
        i, form = i + 1, line[i + 1].form
    elif form.startswith("ال"):
        return None
    if form not in measures.CURRENCIES or not line.follows(i, form):
        return None
    return _with_adjective(line, i, measures.CURRENCIES[form])


def _with_adjective(line: Line, i: int, currency: str) -> tuple[str, int]:
    adjective = line[i + 1].form
    code = measures.BY_ADJECTIVE.get((currency, adjective))
    if code is not None and line.follows(i + 1, adjective):
        return code, i + 2
    return currency, i + 1


def _measure(line: Line, i: int, *, short: bool) -> tuple[str, int] | None:
    form = line[i].form
    unit = measures.UNITS.get(form)
    if unit is None and short:
        unit = measures.ABBREVIATIONS.get(form)
        power = line[i + 1].digits
        if unit in measures.LENGTHS and power in ("2", "3") and not line.gap(i + 1) and line.follows(i, form):
            return unit + power, i + 2
    if form == "°" and line[i + 1].form == "c":
        return "°C", i + 2
    return _refined(line, i, unit) if unit is not None and line.follows(i, form) else None


def _refined(line: Line, i: int, unit: str) -> tuple[str, int]:
    """The unit with the words after it: متر مربع, كيلومتر في الساعة, درجة تحت الصفر."""
    after = i + 1
    refined = measures.QUALIFIERS.get((unit, line[after].form))
    if refined is not None and line.joined(after):
        unit, after = refined, after + 1
    per_hour = (
        line.raw(after) == "في" and line.joined(after) and line.follows_one(after + 1, measures.PER_HOUR)
    )
    if unit in ("km", "mi") and (per_hour or line.gap(after) == "/"):
        if per_hour:
            return f"{unit}/h", after + 2
        if line[after].form in measures.PER_HOUR:
            return f"{unit}/h", after + 1
    below, zero = measures.FREEZING
    if unit in ("degree", "°C", "°F") and line.follows(after, below) and line.follows(after + 1, zero):
        return f"-{unit}", after + 2
    return unit, after


def _sign_first(line: Line, i: int) -> tuple[Expression, int] | None:
    """$5 million and %5, as they are often typed."""
    token = line[i]
    is_percent = token.form in measures.PERCENT_SIGNS
    if not (is_percent or token.form in measures.CURRENCY_SIGNS) or not line[i + 1].digits:
        return None
    if not line.joined(i + 1) or (is_percent and line.gap(i + 1)):
        return None
    number = read_number(line, i + 1)
    if number is None:
        return None
    code, after = measures.CURRENCY_SIGNS.get(token.form, "%"), number.after
    if not is_percent and code == "USD" and line[after].form in measures.CURRENCIES:
        named = _currency(line, after)
        code, after = named if named is not None else (code, after)
    written = _plain(number.value)
    note = f"{written} %" if is_percent else f"{code} {written}"
    label = _PERCENT if is_percent else _MONEY
    return Expression(token.start, line[after - 1].end, label, note, _SURE), after


def _dual(line: Line, i: int) -> tuple[Expression, int] | None:
    """Two of something in one word: دولارين, كيلومترين."""
    token = line[i]
    if token.form in measures.CURRENCY_DUALS:
        code, after = _with_adjective(line, i, measures.CURRENCY_DUALS[token.form])
        return Expression(token.start, line[after - 1].end, _MONEY, f"{code} 2", _LIKELY), after
    if token.form in measures.DUALS:
        unit, after = _refined(line, i, measures.DUALS[token.form])
        return Expression(token.start, line[after - 1].end, _QUANTITY, f"2 {unit}", _LIKELY), after
    return None


def _plain(value: Decimal) -> str:
    """A number without exponent or idle zeros."""
    written = format(value, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written
