"""What the built-in recogniser finds in made-up sentences, by our span convention: [LABEL name] marks a name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop_app.core.model import Origin
from desktop_app.nlp.builtin import BuiltinRecogniser
from desktop_app.nlp.evaluation import evaluate
from desktop_app.nlp.gold import Gold, GoldText, Span
from desktop_app.nlp.neural.model import load_model

ENGINE = BuiltinRecogniser()
MARKED = re.compile(r"\[(PERS|LOC|ORG|MISC) (.*?)\]")
SENTENCES = (Path(__file__).parent / "marked_sentences.txt").read_text("utf-8").splitlines()


def _gold(marked: str) -> GoldText:
    spans, text, place = [], "", 0
    for match in MARKED.finditer(marked):
        text += marked[place : match.start()]
        spans.append(Span(len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        place = match.end()
    return GoldText(text + marked[place:], frozenset(spans))


def _found(text: str) -> list[tuple[str, str]]:
    return [(m.label, text[m.start : m.end]) for m in ENGINE.recognise(text)]


def test_most_names_are_found_and_little_else() -> None:
    report = evaluate(ENGINE, Gold(texts=tuple(map(_gold, SENTENCES))), keep_errors=True)
    assert report.micro.support > 170
    assert report.micro.f1 > 0.85, report.errors


@pytest.mark.parametrize(
    "marked",
    [
        "زار الرئيس المصري [PERS عبد الفتاح السيسي] مدينة [LOC نيويورك] أمس.",
        "بحث وزير الخارجية [PERS سامح شكري] مع نظيره الأميركي الأوضاع في [LOC ليبيا] و[LOC السودان].",
        "وصل إلى [LOC القاهرة] وزير الخارجية الأميركي [PERS أنتوني بلينكن] للقاء [PERS السيسي].",
        "قالت [ORG وزارة الخارجية المصرية] إن الوفد غادر إلى [LOC واشنطن].",
        "فتحت [LOC مصر] [LOC معبر رفح] أمام القادمين من [LOC قطاع غزة].",
        "أعلنت [ORG حركة حماس] موافقتها، ورفضت [LOC إسرائيل].",
    ],
)
def test_plain_news_is_read_without_a_mistake(marked: str) -> None:
    gold = _gold(marked.replace("مدينة [LOC نيويورك]", "[LOC مدينة نيويورك]"))
    assert _found(gold.text) == [
        (s.label, gold.text[s.start : s.end]) for s in sorted(gold.spans, key=lambda s: s.start)
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("سافر الوفد لمصر ثم عاد منها.", ["مصر"]),
        ("قدمت الحكومة الشكر للولايات المتحدة على دعمها.", ["لولايات المتحدة"]),
        ("اجتمع الوزير بالسيسي وبلينكن في القاهرة.", ["السيسي", "بلينكن", "القاهرة"]),
        ("قال المتحدث باسم الوزارة بوزارة الخارجية المصرية ذلك.", ["وزارة الخارجية المصرية"]),
        ("قال وائل غنيم إن وزارة الخارجية وعدت بذلك.", ["وائل غنيم", "وزارة الخارجية"]),
        ("اتصل وزير خارجية فرنسا بنظيره في بريطانيا ولبنان.", ["فرنسا", "بريطانيا", "لبنان"]),
    ],
)
def test_proclitics_stay_outside_and_first_letters_inside(text: str, names: list[str]) -> None:
    assert [name for _, name in _found(text)] == names


def test_scores_are_shares_and_the_model_is_named() -> None:
    mentions = ENGINE.recognise("زار مصر وزير الدفاع الأميركي لويد أوستن.")
    assert mentions
    assert all(m.origin is Origin.MODEL and m.score is not None and 0 < m.score <= 1 for m in mentions)
    assert ENGINE.version == "builtin-2"


def test_words_of_a_corpus_get_one_label_each() -> None:
    sentences = [["زار", "ومصر", "عبد", "الفتاح", "السيسي", "."], [], ["…"], ["(د", "ب", "أ)"]]
    labels = ENGINE.label_words(sentences)
    assert [len(row) for row in labels] == [6, 0, 1, 3]
    assert labels[0] == ["O", "B-LOC", "B-PERS", "I-PERS", "I-PERS", "O"]


def test_names_are_found_across_blocks_of_a_long_text() -> None:
    line = "وصل الرئيس السيسي إلى واشنطن مساء أمس.\n"
    text = line * 3_000
    mentions = ENGINE.recognise(text)
    assert len(mentions) == 6_000
    assert {text[m.start : m.end] for m in mentions} == {"السيسي", "واشنطن"}


@pytest.mark.parametrize(
    "piece", ["بن ", "أبو ", "عبد ", "الرئيس ", "مصر", "و", "وزارة ", "الولايات المتحدة", "( ", "🙂", "漢"]
)
def test_repeated_pieces_neither_raise_nor_make_empty_names(piece: str) -> None:
    text = piece * 5_000
    for mention in ENGINE.recognise(text):
        assert text[mention.start : mention.end].strip()


@pytest.mark.parametrize("front", ["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"])
def test_one_and_two_proclitics_are_cut(front: str) -> None:
    names = ["القاهرة", "السعودية", "واشنطن", "باريس", "فرنسا"]
    found = 0
    for name in names:
        written, expected = front + name, name
        if front.endswith("ل") and name.startswith("ال"):
            expected = "ل" + name[2:]
            written = front + expected
        text = f"أكد الوزير {written} أهمية التعاون بين البلدين."
        ends = {m.end: m.start for m in ENGINE.recognise(text)}
        end = text.index(written) + len(written)
        if end in ends:
            found += 1
            assert text[ends[end] : end] == expected
    assert found >= 4


@pytest.mark.parametrize("name", ["كامالا هاريس", "وجدي غنيم", "وفيق حبيب", "لبنى كمال", "بدر البوسعيدي"])
def test_first_letters_of_listed_names_stay(name: str) -> None:
    text = f"استقبل الرئيس {name} في مكتبه."
    start = text.index(name)
    assert all(m.start == start for m in ENGINE.recognise(text) if m.start < start + len(name))


def test_more_kinds_of_words_than_are_remembered_do_no_harm() -> None:
    strange = " ".join(f"كلمه{i:x}" for i in range(30_000))
    before = ENGINE.recognise("وصل السيسي إلى واشنطن.")
    ENGINE.recognise(strange)
    assert len(ENGINE.label_words([strange.split()])[0]) == 30_000
    assert ENGINE.recognise("وصل السيسي إلى واشنطن.") == before


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    from desktop_app.errors import UserError
    from desktop_app.nlp.gazetteer import load_gazetteer

    with pytest.raises(UserError, match=r"network\.onnx"):
        load_model(load_gazetteer(), tmp_path)
