"""The words for numbers, folded."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal


def _table(rows: str) -> dict[str, int]:
    """Lines of a number and the words for it."""
    return {
        word: int(number)
        for number, *words in (line.split() for line in rows.strip().splitlines())
        for word in words
    }


UNITS: Mapping[str, int] = _table(
    """
    1 واحد واحده احد احدي
    2 اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي
    3 ثلاث ثلاثه
    4 اربع اربعه
    5 خمس خمسه
    6 ست سته
    7 سبع سبعه
    8 ثمان ثماني ثمانيه ثمانيا
    9 تسع تسعه
    10 عشر عشره
    """
)
TENS: Mapping[str, int] = _table(
    """
    20 عشرون عشرين
    30 ثلاثون ثلاثين
    40 اربعون اربعين
    50 خمسون خمسين
    60 ستون ستين
    70 سبعون سبعين
    80 ثمانون ثمانين
    90 تسعون تسعين
    """
)
HUNDREDS: Mapping[str, int] = {
    stem + hundred: number * 100
    for number, stem in enumerate(("", "", "", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"))
    if stem
    for hundred in ("ميه", "مايه")
} | _table(
    """
    100 ميه مايه
    200 ميتان ميتين ميتا ميتي مايتان مايتين مايتا مايتي
    800 ثمانيميه ثمانيمايه
    """
)
SCALES: Mapping[str, int] = _table(
    """
    1000 الف الاف الفا
    1000000 مليون ملايين مليونا
    1000000000 مليار مليارات مليارا بليون بلايين بليونا
    1000000000000 تريليون تريليونات تريليونا ترليون ترليونات ترليونا
    """
)
SCALE_DUALS = {
    stem + ending: scale
    for stem, scale in (
        ("الف", 10**3),
        ("مليون", 10**6),
        ("مليار", 10**9),
        ("بليون", 10**9),
        ("تريليون", 10**12),
        ("ترليون", 10**12),
    )
    for ending in ("ان", "ين", "ا", "ي")
}
SINGULAR_SCALES = frozenset(["الف", "مليون", "مليار", "بليون", "تريليون", "ترليون"])
OF_THE_SCALE = {"ال" + word: SCALES[word] for word in SINGULAR_SCALES}
FRACTIONS: Mapping[str, Decimal] = {"نصف": Decimal("0.5"), "ربع": Decimal("0.25")}
TEEN = frozenset(["عشر", "عشره"])
ARTICLE = "ال"

NUMBER_WORDS: frozenset[str] = frozenset(
    [*UNITS, *TENS, *HUNDREDS, *SCALES, *SCALE_DUALS, *OF_THE_SCALE, *FRACTIONS, ARTICLE, "و"]
)
