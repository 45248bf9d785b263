"""Arabic news text composed from word lists of our own: as varied as the measures need, never anyone's sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random


def _listed(words: str) -> list[str]:
    return words.split("|")


GIVEN = _listed(
    "محمد|أحمد|علي|حسن|خالد|يوسف|عمر|سعيد|إبراهيم|مصطفى|ليلى|فاطمة|مريم|سارة|نور|هدى|منى|رنا|سلمى|دينا"
)
SURNAMES = _listed(
    "المصري|الخطيب|النجار|الحداد|العلي|الحسيني|القاسم|الشامي|البغدادي|المغربي|السالم|الزهراني|"
    "الأنصاري|العمري|الجابري|الكندي|الهاشمي|الطائي|البكري|السعدي"
)
PLACES = _listed(
    "القاهرة|بيروت|دمشق|بغداد|عمان|الرياض|الدوحة|أبوظبي|الكويت|مسقط|صنعاء|طرابلس|تونس|الجزائر|"
    "الرباط|الخرطوم|القدس|غزة|باريس|لندن|برلين|موسكو|أنقرة|طهران|بكين|طوكيو|نيويورك|مدريد|روما|جنيف"
)
BODIES = _listed(
    "الأمم المتحدة|مجلس الأمن|جامعة الدول العربية|البنك الدولي|صندوق النقد الدولي|"
    "منظمة الصحة العالمية|الاتحاد الأوروبي|وزارة الخارجية|وزارة المالية|وزارة الصحة|الهلال الأحمر|"
    "البنك المركزي"
)
TITLES = _listed("الرئيس|الوزير|المدير|السفير|المتحدث الرسمي|الخبير|الدكتور|النائب|المحافظ|المهندس")
SAID = _listed("أعلن|أكد|أوضح|ذكر|أضاف|صرح|كشف|أشار إلى|شدد على|نفى")
DAYS = _listed("السبت|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة")
SUBJECTS = _listed(
    "المفاوضات|الأسعار|الانتخابات|المشروعات|الاستثمارات|المساعدات|الاتفاقية|الميزانية|الصادرات|"
    "الخدمات|الطرق|المدارس|المستشفيات|المحاصيل|المياه|الطاقة|السياحة|الصناعة|التجارة|الزراعة|"
    "الاتصالات|المواصلات"
)
ADJECTIVES = _listed(
    "الجديدة|الأخيرة|المحلية|الدولية|المشتركة|المقبلة|السابقة|الكبيرة|الأساسية|المتوقعة|العاجلة|اليومية"
)
CHANGES = _listed(
    "ستشهد تحسنا ملحوظا|تراجعت بنسبة كبيرة|ما زالت قيد الدراسة|ستبدأ مطلع العام|"
    "توقفت مؤقتا بسبب الطقس|تحتاج إلى تمويل إضافي|حققت نتائج فاقت التوقعات|ستخضع لمراجعة شاملة|"
    "تسير وفق الجدول المحدد|أثارت جدلا واسعا بين المواطنين"
)
REASONS = _listed(
    "بعد اجتماع استمر عدة ساعات|في إطار خطة تمتد خمس سنوات|رغم الصعوبات التي تواجه القطاع|"
    "وسط اهتمام شعبي كبير|بحضور عدد من المسؤولين|خلال مؤتمر صحفي عقد صباح اليوم|"
    "بناء على تقرير أعدته لجنة مختصة|في ظل ارتفاع الطلب وقلة المعروض"
)
LABELS = ("PERS", "LOC", "ORG")

Mark = tuple[int, int, str]
"""Start and end in code points, and the label's name."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and the names in it, by start."""

    text: str
    marks: tuple[Mark, ...]


def sentences(count: int, seed: int = 7) -> list[Passage]:
    """That many sentences of some 130 characters, two to four names in each."""
    random = Random(seed)
    return [_sentence(random) for _ in range(count)]


def _sentence(random: Random) -> Passage:
    person = f"{random.choice(GIVEN)} {random.choice(SURNAMES)}"
    pieces: list[tuple[str, str]] = [
        (f"{random.choice(SAID)} {random.choice(TITLES)}", ""),
        (person, "PERS"),
        (f"يوم {random.choice(DAYS)} في", ""),
        (random.choice(PLACES), "LOC"),
        (f"أن {random.choice(SUBJECTS)} {random.choice(ADJECTIVES)} {random.choice(CHANGES)}", ""),
    ]
    if random.random() < 0.5:
        pieces += [("بالتعاون مع", ""), (random.choice(BODIES), "ORG")]
    pieces.append((f"{random.choice(REASONS)}، بقيمة {random.randrange(10, 9999)} ألف", ""))
    return _joined(pieces)


def _joined(pieces: list[tuple[str, str]]) -> Passage:
    parts: list[str] = []
    marks: list[Mark] = []
    place = 0
    for words, label in pieces:
        if label:
            marks.append((place, place + len(words), label))
        parts.append(words)
        place += len(words) + 1
    return Passage(" ".join(parts) + ".", tuple(marks))


def headline(random: Random, number: int) -> str:
    """A headline; `number` keeps each apart from the others."""
    return (
        f"{random.choice(PLACES)}: {random.choice(SUBJECTS)} {random.choice(ADJECTIVES)} "
        f"{random.choice(CHANGES)} ({number})"
    )


def articles(count: int, characters: int = 1500, seed: int = 11) -> Iterator[tuple[str, Passage]]:
    """That many (headline, text) of about so many characters: paragraphs of three sentences."""
    random = Random(seed)
    stock = sentences(4000, seed)
    per_article = max(1, characters // 150)
    for number in range(count):
        title = headline(random, number)
        yield title, compose(title, random.choices(stock, k=per_article))


def compose(title: str, chosen: list[Passage]) -> Passage:
    """The headline, then the sentences, three to a paragraph."""
    parts = [title, "\n\n"]
    marks: list[Mark] = []
    place = len(title) + 2
    for at, sentence in enumerate(chosen, 1):
        marks += [(start + place, end + place, label) for start, end, label in sentence.marks]
        separator = "\n\n" if at % 3 == 0 else " "
        parts += sentence.text, separator
        place += len(sentence.text) + len(separator)
    parts.pop()
    return Passage("".join(parts), tuple(marks))


def long_article(characters: int = 300_000, names: int = 3_000) -> Passage:
    """One article of exactly so many characters with exactly so many names marked."""
    whole = compose("ملف شامل", Random(5).choices(sentences(4000, 5), k=characters // 100))
    text = whole.text[:characters]
    inside = [mark for mark in whole.marks if mark[1] <= len(text)]
    step = len(inside) / names
    return Passage(text, tuple(inside[int(i * step)] for i in range(names)))
