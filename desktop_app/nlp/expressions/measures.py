"""The words of money and measure, folded, with their ISO 4217 codes and symbols.

A currency that several countries have gets its code from the adjective after it (دينار كويتي) and none
without one: its English name then stands in the code's place.
"""

from __future__ import annotations

from collections.abc import Mapping


def _words(rows: str) -> dict[str, str]:
    """Lines of a value and the words for it."""
    return {
        word: value
        for value, *words in (line.split() for line in rows.strip().splitlines())
        for word in words
    }


CURRENCIES: Mapping[str, str] = _words(
    """
    USD دولار دولارا دولارات الدولارات
    EUR يورو اليوروهات يوروهات
    pound جنيه جنيها جنيهات الجنيهات
    riyal ريال ريالا ريالات الريالات
    dirham درهم درهما دراهم الدراهم
    dinar دينار دينارا دنانير الدنانير
    lira ليره ليرات الليرات
    ILS شيكل شيكلا شيقل شيقلا شواكل شواقل الشواكل شيكلات
    JPY ين ينا
    CNY يوان يوانا
    RUB روبل روبلا روبلات
    franc فرنك فرنكا فرنكات
    rupee روبيه روبيات
    krone كرونه كرون كرونات كرونا
    ZAR راند راندا
    peso بيزو بيزوهات
    KRW وون
    IRT تومان تومانا
    UAH هريفنيا
    """
)
CURRENCY_DUALS: Mapping[str, str] = {
    stem + ending: CURRENCIES[stem]
    for stem in ("دولار", "جنيه", "ريال", "درهم", "دينار", "شيكل")
    for ending in ("ان", "ين")
} | {"ليرتان": "lira", "ليرتين": "lira"}


def _by_adjective(rows: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """(currency, masculine adjective) -> code; a row's codes come before their adjectives."""
    found: dict[tuple[str, str], str] = {}
    for currency, row in rows.items():
        code = ""
        for word in row.split():
            if word.isascii():
                code = word
            else:
                found.update({(currency, word + ending): code for ending in ("", "ا", "ه")})
    return found


BY_ADJECTIVE: Mapping[tuple[str, str], str] = _by_adjective(
    {
        "USD": "USD امريكي اميركي AUD استرالي CAD كندي NZD نيوزيلندي SGD سنغافوري TWD تايواني",
        "EUR": "EUR اوروبي",
        "pound": "EGP مصري GBP استرليني بريطاني انجليزي SDG سوداني",
        "riyal": "SAR سعودي QAR قطري OMR عماني YER يمني IRR ايراني BRL برازيلي",
        "dirham": "AED اماراتي MAD مغربي",
        "dinar": "KWD كويتي BHD بحريني JOD اردني IQD عراقي LYD ليبي TND تونسي DZD جزايري RSD صربي",
        "lira": "SYP سوري LBP لبناني TRY تركي ITL ايطالي GBP استرليني",
        "ILS": "ILS اسراييلي جديد",
        "JPY": "JPY ياباني",
        "CNY": "CNY صيني",
        "RUB": "RUB روسي BYN بيلاروسي",
        "franc": "CHF سويسري FRF فرنسي XOF افريقي DJF جيبوتي RWF رواندي",
        "rupee": "INR هندي PKR باكستاني LKR سريلانكي NPR نيبالي IDR اندونيسي",
        "krone": "SEK سويدي NOK نرويجي DKK دنماركي CZK تشيكي ISK ايسلندي",
        "peso": "MXN مكسيكي ARS ارجنتيني CLP تشيلي COP كولومبي PHP فلبيني",
        "KRW": "KRW كوري",
        "IRT": "IRT ايراني",
    }
)
CURRENCY_SIGNS: Mapping[str, str] = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₪": "ILS", "﷼": "riyal",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "egp": "EGP", "sar": "SAR", "aed": "AED", "kwd": "KWD",
    "qar": "QAR", "jod": "JOD", "iqd": "IQD", "try": "TRY", "ils": "ILS", "dzd": "DZD", "mad": "MAD",
}  # fmt: skip
PERCENT_SIGNS = frozenset(["%", "٪"])
PER_HUNDRED = frozenset(["الميه", "المايه"])

UNITS: Mapping[str, str] = _words(
    """
    km كيلومتر كيلومترا كيلومترات كيلومترين كيلومتران
    m متر مترا امتار مترين متران
    cm سنتيمتر سنتيمترا سنتيمترات سنتمتر سنتمترا سنتمترات
    mm ميليمتر ميليمترا ميليمترات مليمتر مليمترا مليمترات ملم
    mi ميل ميلا اميال ميلين
    ft قدم قدما اقدام
    in بوصه بوصات
    ha هكتار هكتارا هكتارات هكتارين
    feddan فدان فدانا فدادين افدنه فدانين
    dunam دونم دونما دونمات دونمين
    t طن طنا اطنان
    kg كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجراما كيلوجرامات كيلوغرامين
    g غرام غراما غرامات جرام جراما جرامات
    mg ميليغرام ميليغراما ميليغرامات مليغرام ملليجرام مليجرام
    quintal قنطار قنطارا قناطير
    oz اوقيه اوقيات اونصه اونصات اوقيتين
    lb رطل رطلا ارطال
    L لتر لترا لترات لترين
    bbl برميل برميلا براميل برميلين
    gal غالون غالونا غالونات جالون
    MW ميغاواط ميغاوات ميجاواط ميجاوات
    GW غيغاواط غيغاوات جيجاواط جيجاوات
    kW كيلوواط كيلووات
    W واط
    V فولت فولتا
    B بايت
    MB ميغابايت ميجابايت
    GB غيغابايت جيجابايت
    TB تيرابايت
    Hz هرتز
    degree درجه درجات
    second ثانيه ثوان ثواني ثانيتين
    minute دقيقه دقايق دقيقتين دقيقتان
    hour ساعه ساعات ساعتين ساعتان
    day يوم يوما ايام يومين يومان
    week اسبوع اسبوعا اسابيع اسبوعين اسبوعان
    month شهر شهرا اشهر شهور شهرين شهران
    year عام عاما اعوام عامين عامان سنه سنوات سنين سنتين سنتان
    decade عقد عقدا عقود عقدين عقدان
    century قرن قرنا قرون قرنين قرنان
    """
)
ABBREVIATIONS: Mapping[str, str] = {
    "م": "m", "كم": "km", "كلم": "km", "سم": "cm", "مم": "mm", "كغ": "kg", "كجم": "kg", "كلغ": "kg", "م2": "m2",
    "م3": "m3", "كم2": "km2", "كلم2": "km2", "km": "km", "cm": "cm", "mm": "mm", "kg": "kg", "m": "m",
    "mw": "MW", "gw": "GW", "kw": "kW", "gb": "GB", "mb": "MB", "tb": "TB", "km2": "km2", "m2": "m2",
}  # fmt: skip
"""Short forms that count only after digits; one of them is also a question word."""
LENGTHS = frozenset(["km", "m", "cm", "mm"])
DURATIONS = frozenset(["day", "week", "month", "year"])
DUALS: Mapping[str, str] = {
    word: unit
    for word, unit in UNITS.items()
    if word.endswith(("ين", "ان"))
    and word not in ("سنين", "فدان")
    and unit in ("km", "m", "minute", "hour", "second", "day", "week", "month", "year", "decade", "century")
}
"""Words that say two of a unit by themselves."""
QUALIFIERS: Mapping[tuple[str, str], str] = {
    (unit, word): refined
    for unit, words in {
        "degree": {"ميويه": "°C", "سيليزيه": "°C", "سلسيوس": "°C", "فهرنهايت": "°F"},
        "mi": {"بحري": "nmi", "بحريا": "nmi", "بحريه": "nmi"},
        **{
            unit: {"مربع": f"{unit}2", "مربعا": f"{unit}2", "مربعه": f"{unit}2"}
            for unit in ("km", "mi", "in")
        },
        **{
            unit: {
                "مربع": f"{unit}2", "مربعا": f"{unit}2", "مربعه": f"{unit}2",
                "مكعب": f"{unit}3", "مكعبا": f"{unit}3", "مكعبه": f"{unit}3",
            }
            for unit in ("m", "ft", "cm")
        },
        **{unit: {"ساعه": f"{unit}h"} for unit in ("W", "kW", "MW", "GW")},
    }.items()
    for word, refined in words.items()
}  # fmt: skip
"""What the word after a unit makes of it: متر مربع."""
PER_HOUR = frozenset(["الساعه", "ساعه"])
FREEZING = ("تحت", "الصفر")
"""Two words after degrees that make them negative."""

MEASURE_WORDS: frozenset[str] = frozenset(
    word
    for word in [
        *CURRENCIES,
        *CURRENCY_DUALS,
        *(adjective for _, adjective in BY_ADJECTIVE),
        *CURRENCY_SIGNS,
        *PERCENT_SIGNS,
        *PER_HUNDRED,
        *UNITS,
        *ABBREVIATIONS,
        *(word for _, word in QUALIFIERS),
        *PER_HOUR,
        *FREEZING,
        "°",
    ]
)
