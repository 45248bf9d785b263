"""Phrases are found however Arabic writes them, and not inside other words."""

from __future__ import annotations

import pytest

from desktop_app.nlp.topics.keywords import STRONG, WEAK, Keywords, score, words_of
from desktop_app.nlp.topics.learned import LearnedTopics, TopicWeights, term_of

KEYWORDS = Keywords(
    {
        1: [("هدنة", STRONG), ("وقف إطلاق النار", STRONG)],
        2: [("البنك المركزي", STRONG), ("أسعار", WEAK)],
        3: [("وزير", STRONG)],
    }
)


@pytest.mark.parametrize(
    "text, topic, quote",
    [
        ("أعلنت الهدنة", 1, "الهدنة"),
        ("وبالهدنة", 1, "وبالهدنة"),
        ("للهدنة", 1, "للهدنة"),
        ("لِهُدْنَةٍ", 1, "لِهُدْنَةٍ"),
        ("هدنتهم", 1, "هدنتهم"),
        ("هدنات", 1, "هدنات"),
        ("لوقف اطلاق النار", 1, "لوقف اطلاق النار"),
        ("وقف  إطلاق\nالنار", 1, "وقف إطلاق النار"),
        ("والبنك المركزى", 2, "والبنك المركزى"),
        ("ووزير", 3, "ووزير"),
        ("الوزيرين", 3, "الوزيرين"),
    ],
)
def test_a_phrase_is_found_in_any_dress(text: str, topic: int, quote: str) -> None:
    found = KEYWORDS.find(f"قبل {text} بعد")
    assert list(found) == [topic] and [e.phrase for e in found[topic]] == [quote]


@pytest.mark.parametrize("text", ["مهادنة", "البنك الأهلي المركزي", "زير", "وقف النار", "", "123 !؟"])
def test_what_is_another_word_is_not_found(text: str) -> None:
    assert KEYWORDS.find(text) == {}


def test_more_and_earlier_says_more_and_long_texts_need_more() -> None:
    once = KEYWORDS.find("هدنة")[1]
    often = KEYWORDS.find("هدنة هدنة هدنة هدنة")[1]
    late = KEYWORDS.find("كلمة " * 300 + "هدنة")[1]
    weak = KEYWORDS.find("أسعار")[2]
    assert score(often, 4) > score(once, 1) > score(late, 1) > score(weak, 1)
    assert score(once, 3000) < score(once, 300)


def test_words_stand_where_they_say() -> None:
    text = "قال 😀 مِصْرُ، والهدنة"
    assert [text[w.start : w.end] for w in words_of(text)] == ["قال", "مِصْرُ", "والهدنة"]


def test_what_was_learned_is_written_and_read_back() -> None:
    learned = LearnedTopics(
        "m", {"نحل": 1.5, "عسل": 1.2}, {7: TopicWeights(5, -0.5, {"نحل": 2.0, "عسل": -1.0})}
    )
    back = LearnedTopics.from_json(learned.to_json())
    assert back is not None and back.mark == "m"
    opinion = back.opinions("النحل والنحل")[7]
    assert opinion.probability > 0.5 and opinion.words == (("النحل", 2),)
    assert back.opinions("العسل")[7].probability < 0.5
    assert LearnedTopics.from_json('{"format": 0}') is None


def test_a_term_loses_its_article_and_what_stands_before() -> None:
    assert [term_of(form) for form in ("والنحل", "بالنحل", "للنحل", "النحل", "نحل", "الى")] == ["نحل"] * 5 + [
        "الى"
    ]
