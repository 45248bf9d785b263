"""Money, percentages and quantities: spans and values."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop_app.nlp.expressions.numbers_in_words import read_number
from desktop_app.nlp.expressions.recogniser import ExpressionRecogniser
from desktop_app.nlp.expressions.words import lines


def amounts(text: str) -> list[tuple[str, str, str | None]]:
    return [(m.label, text[m.start : m.end], m.note) for m in ExpressionRecogniser().recognise(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("خمسة", "5"),
        ("خمسة عشر", "15"),
        ("أحد عشر", "11"),
        ("خمسة وعشرون", "25"),
        ("مئة", "100"),
        ("مائتان", "200"),
        ("ثلاثمئة وستة وأربعون", "346"),
        ("ثلاث مائة", "300"),
        ("ألف", "1000"),
        ("ألفان", "2000"),
        ("ألفين وثلاثة وعشرين", "2023"),
        ("خمسة آلاف", "5000"),
        ("مئة وخمسين ألفاً", "150000"),
        ("مليون ونصف", "1500000"),
        ("مليون ونصف المليون", "1500000"),
        ("نصف مليون", "500000"),
        ("ربع مليار", "250000000"),
        ("مليوني", "2000000"),
        ("مليارين وثلاثمئة مليون", "2300000000"),
        ("خمسة ملايين و200 ألف", "5200000"),
        ("3.5 مليارات", "3500000000"),
        ("٣٫٥ تريليون", "3500000000000"),
        ("خمسة ونصف", "5.5"),
        ("1,234,567", "1234567"),
        ("1.234.567,5", "1234567.5"),
        ("١٬٥٠٠", "1500"),
        ("12,5", "12.5"),
        ("72.000", "72000"),
        ("خَمسة وعِشرون", "25"),
    ],
)
def test_numbers(text: str, value: str) -> None:
    (line,) = lines(text)
    number = read_number(line, 0)
    assert number is not None
    assert (number.value, number.after) == (Decimal(value), len(line))


@pytest.mark.parametrize(
    ("text", "label", "span", "note"),
    [
        ("بخمسة ملايين دولار أمريكي نقدا", "MONEY", "خمسة ملايين دولار أمريكي", "USD 5000000"),
        ("وبـ5 ملايين يورو", "MONEY", "5 ملايين يورو", "EUR 5000000"),
        ("ل200 مليون جنيه مصري", "MONEY", "200 مليون جنيه مصري", "EGP 200000000"),
        ("والـ15 مليون دولار", "MONEY", "الـ15 مليون دولار", "USD 15000000"),
        ("ألف ليرة لبنانية", "MONEY", "ألف ليرة لبنانية", "LBP 1000"),
        ("مليون ريال", "MONEY", "مليون ريال", "riyal 1000000"),
        ("5 ملايين من الدولارات", "MONEY", "5 ملايين من الدولارات", "USD 5000000"),
        ("$5 مليون", "MONEY", "$5 مليون", "USD 5000000"),
        ("500 USD", "MONEY", "500 USD", "USD 500"),
        ("سعره 5€ فقط", "MONEY", "5€", "EUR 5"),
        ("دينارين كويتيين", "MONEY", "دينارين", "dinar 2"),
        ("٢٥٠٠ درهم إماراتي", "MONEY", "٢٥٠٠ درهم إماراتي", "AED 2500"),
        ("5-10 ملايين دولار", "MONEY", "5-10 ملايين دولار", "USD 5000000/10000000"),
        ("نحو 100 ألف شيكل جديد", "MONEY", "100 ألف شيكل جديد", "ILS 100000"),
        ("بنسبة 12.5% سنويا", "PERCENT", "12.5%", "12.5 %"),
        ("بنسبة %12 سنويا", "PERCENT", "%12", "12 %"),
        ("٥٪ منهم", "PERCENT", "٥٪", "5 %"),
        ("خمسة في المائة منهم", "PERCENT", "خمسة في المائة", "5 %"),
        ("بعشرين بالمئة", "PERCENT", "عشرين بالمئة", "20 %"),
        ("من 5 إلى 7 في المئة", "PERCENT", "5 إلى 7 في المئة", "5/7 %"),
        ("تراجع -3%", "PERCENT", "-3%", "-3 %"),
        ("على بعد 300 كيلومتر", "QUANTITY", "300 كيلومتر", "300 km"),
        ("مساحته 12 كم2", "QUANTITY", "12 كم2", "12 km2"),
        ("50 مترا مربعا", "QUANTITY", "50 مترا مربعا", "50 m2"),
        ("ل10 أيام متصلة", "QUANTITY", "10 أيام", "10 day"),
        ("مليوني برميل يوميا", "QUANTITY", "مليوني برميل", "2000000 bbl"),
        ("40 درجة مئوية", "QUANTITY", "40 درجة مئوية", "40 °C"),
        ("5 درجات تحت الصفر", "QUANTITY", "5 درجات تحت الصفر", "-5 degree"),
        ("120 كيلومترا في الساعة", "QUANTITY", "120 كيلومترا في الساعة", "120 km/h"),
        ("1200 ميغاواط", "QUANTITY", "1200 ميغاواط", "1200 MW"),
        ("ثلاثة أطنان ونصف", "QUANTITY", "ثلاثة أطنان", "3 t"),
        ("ألفي هكتار", "QUANTITY", "ألفي هكتار", "2000 ha"),
        ("5ملايين طن", "QUANTITY", "5ملايين طن", "5000000 t"),
        ("استمر يومين", "QUANTITY", "يومين", "2 day"),
    ],
)
def test_an_amount_in_a_sentence(text: str, label: str, span: str, note: str) -> None:
    assert amounts(text) == [(label, span, note)]


@pytest.mark.parametrize(
    "text",
    [
        "قتل 5 أشخاص",
        "خمسة من كل عشرة",
        "في مئة مدرسة",
        "كم 5",
        "وطن وبطن",
        "الساعة الثامنة وعشرين دقيقة",
        "ملايين الدولارات",
        "الف",
        "5\nدولارات",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert amounts(text) == []
