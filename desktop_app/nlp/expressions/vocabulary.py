"""Every word that a rule for expressions knows, folded: what may be left when proclitics are taken off."""

from __future__ import annotations

from desktop_app.nlp.expressions import calendar_names as calendar
from desktop_app.nlp.expressions.measures import MEASURE_WORDS
from desktop_app.nlp.expressions.number_words import NUMBER_WORDS

_CALENDAR = (
    *(part for name in (*calendar.MONTHS, *calendar.HIJRI_MONTHS) for part in name.split()),
    *calendar.WEEKDAYS,
    *calendar.DECADES,
    *calendar.ORDINALS,
    *calendar.ORDINAL_TENS,
    *calendar.QUALIFIERS,
    *calendar.PERIODS,
    *calendar.YEAR_WORDS,
    *calendar.ERAS,
    *calendar.DAY_WORDS,
    *calendar.INTRODUCTIONS,
)
PARTICLES = frozenset(["بين", "الي", "حتي", "او", *calendar.BEFORE_YEARS]) - frozenset(_CALENDAR)
"""Words that stand between and before others, and begin nothing."""
VOCABULARY: frozenset[str] = frozenset([*_CALENDAR, *MEASURE_WORDS, *NUMBER_WORDS, *PARTICLES])
