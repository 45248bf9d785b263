"""What the built-in recogniser finds, by our span convention: [LABEL name] marks a name."""

from __future__ import annotations

import re

import pytest

from desktop_app.core.model import Origin
from desktop_app.nlp.builtin import BuiltinRecogniser

ENGINE = BuiltinRecogniser()
MARKED = re.compile(r"\[(PERS|LOC|ORG|MISC) (.*?)\]")

PLACES = [
    "زار الملك [LOC السعودية] وعاد من [LOC السعودية]",
    "عاد الوفد من [LOC مصر] و[LOC سوريا] إلى [LOC لبنان]",
    "سافر ل[LOC لبنان] ول[LOC مصر] وب[LOC روسيا] ثم وصل ف[LOC القاهرة]",
    "أرسلت الدعوة ل[LOC لولايات المتحدة] ول[LOC لقاهرة]",
    "تتعاون [LOC الولايات المتحدة الأمريكية] مع [LOC كوريا الجنوبية]",
    "بقيت [LOC الولایات المتحدة] كما كانت",
    "في [LOC مِصْر] و[LOC لـبـنـان]",
    "خرجت القافلة من [LOC معبر رفح البري] إلى [LOC قطاع غزة]",
    "يسكنون [LOC مدينة الرياض] و[LOC ولاية تكساس] و[LOC منطقة الشرق الأوسط]",
    "هبطت في [LOC مطار بيروت] قرب [LOC شارع محمد محمود]",
    "وصلوا [LOC جزيرة سقطرى] مساء",
    "[LOC مصر] و[LOC الولايات المتحدة]تعاون مشترك",
]
PEOPLE = [
    "قال الرئيس [PERS عبد الفتاح السيسي] إن الأمر انتهى",
    "التقى [PERS عبدالفتاح السيسى] ب[PERS بلينكن]",
    'الرئيس الأمريكي "[PERS جو بايدن]" وصل',
    "وزير خارجية [LOC الولايات المتحدة]، [PERS أنتوني بلينكن]، وصل",
    "استقبل مدير [ORG وكالة الاستخبارات المركزية الأمريكية] [ORG CIA] [PERS بيل بيرنز] الوفد",
    "أعلن الدكتور [PERS وائل غنيم] ذلك",
    "الملك [PERS سلمان بن عبدالعزيز آل سعود] غادر",
    "قال [PERS عتيبة بن غزوان] ذلك",
    "لقاء [PERS محمد بن سلمان] مع [PERS حمد بن خليفة آل ثاني]",
    "[PERS بلينكن]: على [LOC روسيا] أن تتوقف",
]
ORGANISATIONS = [
    "أعلنت [ORG وزارة الخارجية المصرية] ذلك",
    "بيان [ORG وزارة الاقتصاد والتجارة] أمس",
    "وقالت [ORG الخارجية الأمريكية] إن الأمر انتهى",
    "رئيس [ORG المخابرات المصرية] غادر",
    "اتهم [ORG الجيش الإسرائيلي] [ORG حركة حماس] بذلك",
    "درس في [ORG جامعة الملك سعود] ثم عمل في [ORG صحيفة الشرق الأوسط]",
    "فاز [ORG منتخب البرازيل] على [ORG فريق برشلونة]",
    "دعم ل[ORG لأمم المتحدة] ول[ORG لهلال الأحمر المصري]",
    "أقر [ORG جهاز الاستخبارات الوطنية الأمريكى] الخطة",
]
OTHERS = [
    "انعقدت [MISC قمة برلين] ثم [MISC مؤتمر باريس] عن [LOC ليبيا]",
    "[MISC مؤتمر الأمم المتحدة للمناخ] [MISC COP27] في [LOC شرم الشيخ]",
    "نال [MISC جائزة نوبل للسلام] بعد [MISC الحرب العالمية الثانية]",
]
NOTHING = [
    "العلاقات المصرية الأمريكية قوية",
    "وزير الخارجية الأمريكي ونظيره المصري",
    "قوات الاحتلال الإسرائيلية والفصائل الفلسطينية",
    "المتحدث الرسمي باسم الوزارة",
    "السلطات السعودية والطائرات السعودية",
    "منذ اليوم السابع من شهر أكتوبر",
    "أمام حركة المرور في المدينة",
    "تقدمًا كبيرًا وحلول سلمية",
    "استقبله على رأس الوفد المرافق له",
    "Posted on Wednesday, who said: un and eu",
]


@pytest.mark.parametrize("marked", PLACES + PEOPLE + ORGANISATIONS + OTHERS + NOTHING)
def test_finds_these_names_and_no_others(marked: str) -> None:
    expected = MARKED.findall(marked)
    text = MARKED.sub(lambda match: match[2], marked)
    found = [(m.label, text[m.start : m.end]) for m in ENGINE.recognise(text)]
    assert found == expected


def test_a_surname_alone_is_found_once_the_full_name_stands_in_the_text() -> None:
    text = "قال الهندرسي ذلك.\nوصل المهندس فوزي الهندرسي أمس.\nوأضاف الهندرسي أنه عاد للهندرسي."
    found = [text[m.start : m.end] for m in ENGINE.recognise(text) if m.label == "PERS"]
    assert found == ["الهندرسي", "فوزي الهندرسي", "الهندرسي", "لهندرسي"]


def test_texts_do_not_share_their_people() -> None:
    ENGINE.recognise("وصل المهندس فوزي الهندرسي أمس.")
    assert ENGINE.recognise("وصل الهندرسي أمس.") == []


def test_a_list_is_a_gazetteer_and_a_pattern_a_rule() -> None:
    text = "زار مصر وزارة الدفاع"
    assert [m.origin for m in ENGINE.recognise(text)] == [Origin.GAZETTEER, Origin.RULE]


def test_a_word_that_holds_a_span_has_its_label() -> None:
    sentences = [["زار", "ومصر", "عبد", "الفتاح", "السيسي", "."], []]
    assert ENGINE.label_words(sentences) == [["O", "B-LOC", "B-PERS", "I-PERS", "I-PERS", "O"], []]


def test_names_are_found_across_blocks_of_a_long_text() -> None:
    line = "وصل الرئيس السيسي إلى واشنطن مساء أمس.\n"
    text = line * 20_000
    mentions = ENGINE.recognise(text)
    assert len(mentions) == 40_000
    assert {text[m.start : m.end] for m in mentions} == {"السيسي", "واشنطن"}


@pytest.mark.parametrize(
    "piece", ["بن ", "أبو ", "عبد ", "الرئيس ", "مصر", "و", "وزارة ", "الولايات المتحدة", "( "]
)
def test_repeated_cues_neither_nest_too_deep_nor_raise(piece: str) -> None:
    text = piece * 30_000
    for mention in ENGINE.recognise(text):
        assert text[mention.start : mention.end].strip()


def test_the_preposition_is_not_taken_for_a_person_named_alike() -> None:
    text = "وصل الدكتور محمد علي أمس.\nوأكد على الأمر، وشدد علي ذلك."
    assert [text[m.start : m.end] for m in ENGINE.recognise(text)] == ["محمد علي"]
