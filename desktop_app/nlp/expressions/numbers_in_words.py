"""Numbers written in words, in digits, or both: خمسة ملايين و200 ألف, مليون ونصف المليون."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop_app.nlp.expressions.number_words import (
    ARTICLE,
    FRACTIONS,
    HUNDREDS,
    OF_THE_SCALE,
    SCALE_DUALS,
    SCALES,
    SINGULAR_SCALES,
    TEEN,
    TENS,
    UNITS,
)
from desktop_app.nlp.expressions.words import Line, value_of


@dataclass(frozen=True, slots=True)
class Number:
    """A number: its value, where a span over it begins, and the token after it.

    `scale` is the last word of magnitude in it (ألف, مليون), 1 for none; `plain` when it is digits alone.
    """

    value: Decimal
    start: int
    after: int
    scale: int
    plain: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    value: Decimal
    after: int
    scale: int
    fraction: bool = False


def read_number(line: Line, i: int) -> Number | None:
    """The longest number that begins with token `i`."""
    first = line[i]
    if first.form == ARTICLE and line[i + 1].digits and not line.gap(i + 1):
        start, i = first.start, i + 1
    else:
        start = first.start
    part = _part(line, i)
    if part is None:
        return None
    value, after, scale = part.value, part.after, part.scale
    while (more := _addend(line, after)) is not None:
        if more.fraction:
            value += more.value if more.scale > 1 else more.value * scale
            after = more.after
            break
        if scale == 1 or more.value >= scale:
            break
        value, after, scale = value + more.value, more.after, more.scale
    if value <= 0 and not line[i].digits:
        return None
    return Number(value, start, after, scale, plain=bool(line[i].digits) and after == i + 1)


def _addend(line: Line, i: int) -> _Part | None:
    """What و adds: وعشرون, و200."""
    if not line.joined(i):
        return None
    if line[i].form == "و" and line[i + 1].digits and line.joined(i + 1):
        return _part(line, i + 1)
    return _part(line, i) if line[i].prefix == "و" else None


def _part(line: Line, i: int) -> _Part | None:
    """A number without و between magnitudes: 3.5 ملايين, خمسة وعشرون ألفا, مليونا, نصف مليون."""
    form = line[i].form
    if form in FRACTIONS:
        return _fraction(line, i)
    if line[i].digits:
        value, after = value_of(line[i].digits), i + 1
        if value is None:
            return None
    elif form in SINGULAR_SCALES:
        value, after = Decimal(1), i
    elif form in SCALE_DUALS:
        return _Part(Decimal(2 * SCALE_DUALS[form]), i + 1, SCALE_DUALS[form])
    else:
        small = _below_thousand(line, i)
        if small is None:
            return None
        value, after = Decimal(small[0]), small[1]
    scale = 1
    while (line[after].form in SCALES) and (after == i or line.follows(after, line[after].form)):
        scale *= SCALES[line[after].form]
        after += 1
        if scale > 10**15:
            return None
    return _Part(value * scale, after, scale)


def _fraction(line: Line, i: int) -> _Part:
    share = FRACTIONS[line[i].form]
    after = line[i + 1].form
    scale = OF_THE_SCALE.get(after) or (SCALES[after] if after in SINGULAR_SCALES else 1)
    if scale > 1 and line.follows(i + 1, after):
        return _Part(share * scale, i + 2, scale, fraction=True)
    return _Part(share, i + 1, 1, fraction=True)


def _below_thousand(line: Line, i: int) -> tuple[int, int] | None:
    form = line[i].form
    hundreds, after = HUNDREDS.get(form, 0), i + 1
    if not hundreds and form in UNITS and HUNDREDS.get(line[after].form) == 100 and line.joined(after):
        if line[after].prefix:
            return UNITS[form], after
        hundreds, after = UNITS[form] * 100, after + 1
    if not hundreds:
        return _below_hundred(line, i)
    if line[after].prefix == "و" and line.joined(after):
        rest = _below_hundred(line, after)
        if rest is not None:
            return hundreds + rest[0], rest[1]
    return hundreds, after


def _below_hundred(line: Line, i: int) -> tuple[int, int] | None:
    form = line[i].form
    if form in TENS:
        return TENS[form], i + 1
    if form not in UNITS:
        return None
    unit, after = UNITS[form], i + 1
    if not line.joined(after):
        return unit, after
    following = line[after]
    if following.form in TEEN and not following.prefix and unit < 10:
        return unit + 10, after + 1
    if following.form in TENS and following.prefix == "و" and unit < 10:
        return unit + TENS[following.form], after + 1
    return unit, after
