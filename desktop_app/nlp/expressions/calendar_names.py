"""The words of the calendar, folded as `core.arabic.fold` does: months, weekdays, decades, ordinals.

The months' names are facts of each country's usage; CLDR's Arabic locales have most of them.
"""

from __future__ import annotations

from collections.abc import Mapping


def _numbered(rows: str) -> dict[str, int]:
    """Each line's words, by the line's number from 1."""
    lines = rows.strip().splitlines()
    return {name.strip(): number for number, line in enumerate(lines, 1) for name in line.split("،")}


MONTHS: Mapping[str, int] = _numbered(
    """
    يناير، جانفي، كانون الثاني، كانون ثاني
    فبراير، فيفري، شباط
    مارس، اذار
    ابريل، افريل، نيسان
    مايو، ماي، ايار
    يونيو، يونيه، جوان، حزيران
    يوليو، يوليه، يوليوز، جويليه، تموز
    اغسطس، اغشت، غشت، اوت، اب
    سبتمبر، شتنبر، شتمبر، ايلول
    اكتوبر، تشرين الاول، تشرين اول
    نوفمبر، نونبر، تشرين الثاني، تشرين ثاني
    ديسمبر، دجنبر، دجمبر، كانون الاول، كانون اول
    """
)
HIJRI_MONTHS: Mapping[str, int] = _numbered(
    """
    محرم، المحرم
    صفر
    ربيع الاول، ربيع اول
    ربيع الاخر، ربيع الثاني، ربيع ثاني
    جمادي الاولي، جمادي الاول
    جمادي الاخره، جمادي الاخر، جمادي الثانيه، جمادي الثاني
    رجب
    شعبان
    رمضان
    شوال
    ذو القعده، ذي القعده
    ذو الحجه، ذي الحجه
    """
)
CLEAR_MONTHS = frozenset(
    [
        "يناير",
        "جانفي",
        "شباط",
        "فبراير",
        "فيفري",
        "ابريل",
        "افريل",
        "مايو",
        "حزيران",
        "يونيو",
        "يونيه",
        "جويليه",
        "يوليو",
        "يوليه",
        "يوليوز",
        "اغسطس",
        "سبتمبر",
        "ايلول",
        "اكتوبر",
        "نوفمبر",
        "ديسمبر",
    ]
) | {name for name in MONTHS if " " in name}
"""Months that are nothing else, so that the bare word is a date."""

WEEKDAYS: Mapping[str, int] = {
    "الاثنين": 0,
    "الثلاثاء": 1,
    "الثلاثا": 1,
    "الاربعاء": 2,
    "الاربعا": 2,
    "الخميس": 3,
    "الجمعه": 4,
    "السبت": 5,
    "الاحد": 6,
}
"""As `date.weekday` counts."""

_TENS = ("عشرين", "ثلاثين", "اربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين")
DECADES: Mapping[str, int] = {
    article + name: digit
    for digit, tens in enumerate(_TENS, 2)
    for article in ("", "ال")
    for name in (tens + "يات", tens + "ات", tens[:-2] + "ينيات")
}
"""The tens digit of a decade by its name; السبعينيات, السبعينات."""

_FIRSTS = ("اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع")
ORDINALS: Mapping[str, int] = {"ال" + word: number for number, word in enumerate(_FIRSTS, 1)} | {
    "الحادي": 1,
    "العاشر": 10,
}
ORDINAL_TENS: Mapping[str, int] = {"العشرين": 20, "العشرون": 20, "الثلاثين": 30, "الثلاثون": 30}

QUALIFIERS: Mapping[str, int] = {
    **dict.fromkeys(["الماضي", "الماضيه", "المنصرم", "المنصرمه", "الفايت", "الفايته"], -1),
    **dict.fromkeys(["الجاري", "الجاريه", "الحالي", "الحاليه"], 0),
    **dict.fromkeys(["المقبل", "المقبله", "القادم", "القادمه"], 1),
}
"""Last, this, next."""
PERIODS: Mapping[str, str] = {
    "الاسبوع": "week",
    "الشهر": "month",
    "العام": "year",
    "السنه": "year",
    "القرن": "century",
    "العقد": "decade",
    "الليله": "night",
}
THIS = frozenset(["هذا", "هذه"])
YEAR_WORDS = frozenset(["عام", "العام", "سنه", "السنه", "عامي", "سنتي", "اعوام", "الاعوام", "سنوات"])
ERAS: Mapping[str, bool] = {
    **dict.fromkeys(["م", "ميلادي", "ميلاديه", "للميلاد", "الميلادي", "الميلاديه"], False),
    **dict.fromkeys(["ه", "هجري", "هجريه", "للهجره", "الهجري", "الهجريه"], True),
}
"""What follows a year: whether it is Hijri."""
DAY_WORDS: Mapping[str, int] = {
    "امس": -1,
    "الامس": -1,
    "البارحه": -1,
    "اليوم": 0,
    "غدا": 1,
    "الغد": 1,
    "غد": 1,
}
"""Days by their distance from today."""
AGO = frozenset(["قبل", "منذ"])
INTRODUCTIONS = frozenset(["يوم", "شهر", "اول", "بعد", *THIS, *AGO])
BEFORE_YEARS = frozenset(
    [
        "في",
        "منذ",
        "حتي",
        "خلال",
        "قبل",
        "بعد",
        "مطلع",
        "نهايه",
        "اواخر",
        "اوايل",
        "بدايه",
        "منتصف",
        "صيف",
        "شتاء",
        "خريف",
        "ربيع",
        "موسم",
        "الي",
    ]
)
"""Words after which a bare number can be a year."""
