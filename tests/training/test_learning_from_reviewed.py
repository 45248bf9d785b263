"""What is learned from, how articles are kept apart, and that unlearned layers give just what is shipped."""

from __future__ import annotations

import numpy as np

from desktop_app.core.control import Unattended
from desktop_app.nlp.builtin import BuiltinRecogniser
from desktop_app.nlp.gold import Span
from desktop_app.paths import seeds_path
from desktop_app.training.reviewed import (
    Retrained,
    ReviewedText,
    flat,
    folds_of,
    learnable,
    lessons_of,
    retrain,
    widened,
)
from desktop_app.training.upper_layers import LearningPlan

KNOWN = ("PERS", "LOC", "ORG", "MISC")
TEXTS = [path.read_text("utf-8") for path in sorted(seeds_path().glob("*.txt"))]
TAGS = ["O", *(f"{tag}-{name}" for name in (*KNOWN, "ROLE") for tag in "BI")]


def _reviewed(text: str, *spans: Span) -> ReviewedText:
    return ReviewedText(text, spans)


def test_texts_that_share_much_are_in_one_fold_whatever_their_order() -> None:
    texts = [*map(_reviewed, TEXTS), _reviewed(TEXTS[0] + "\nمزيد من الكلام."), _reviewed("خبر قصير")]
    folds = folds_of(texts)
    assert sorted(i for fold in folds for i in fold) == list(range(len(texts)))
    assert any({0, 5} <= set(fold) for fold in folds)
    back = [[len(texts) - 1 - i for i in fold] for fold in folds_of(texts[::-1])]
    assert sorted(map(sorted, back)) == sorted(map(sorted, folds))


def test_labels_of_ones_own_are_learned_when_they_occur_often_enough() -> None:
    roles = [Span(i, i + 1, "ROLE") for i in range(3)]
    rare = [Span(i, i + 1, "RARE") for i in range(4)]
    alone = [Span(i, i + 1, "ALONE") for i in range(9)]
    labels, left_out = learnable(
        [_reviewed("..........", *roles, *rare, *alone), _reviewed("...", *roles)], KNOWN
    )
    assert labels == [*KNOWN, "ROLE"]
    assert left_out == {"ALONE": 9, "RARE": 4}


def test_of_nested_names_the_outermost_is_learned() -> None:
    spans = [Span(5, 9, "LOC"), Span(0, 9, "ORG"), Span(9, 12, "PERS"), Span(20, 25, "DATE")]
    assert flat(spans, KNOWN) == (Span(0, 9, "ORG"), Span(9, 12, "PERS"))


def test_layers_that_have_learned_nothing_give_what_is_shipped() -> None:
    engine = BuiltinRecogniser()
    before = [list(engine.raw_mentions(text)) for text in TEXTS]
    words = engine.label_words([TEXTS[0].split()])
    start = widened(engine.model, (*KNOWN, "ROLE"), LearningPlan())
    engine.model.set_upper(start, TAGS)
    for text, found in zip(TEXTS, before, strict=True):
        again = list(engine.raw_mentions(text))
        assert [(m.start, m.end, m.label) for m in again] == [(m.start, m.end, m.label) for m in found]
        assert np.allclose([m.least for m in again], [m.least for m in found], atol=0.02)
    assert engine.label_words([TEXTS[0].split()]) == words


def test_sentences_with_undecided_places_are_not_learned_from() -> None:
    text = "زار الوزير القاهرة.\nثم عاد إلى بيروت.\nوقال إنه سعيد.\n"
    start = text.index("بيروت")
    model = BuiltinRecogniser().model
    [whole] = lessons_of(model, ReviewedText(text, (Span(11, 18, "LOC"),)), TAGS)
    [part] = lessons_of(model, ReviewedText(text, (Span(11, 18, "LOC"),), ((start, start + 5),)), TAGS)
    assert len(whole.sentences) == 3 and len(part.sentences) == 2
    assert sorted(whole.tags[whole.tags > 0].tolist()) == [3]


def _trained() -> Retrained:
    """The seeds, with each رئيس and وزير as a ROLE."""
    texts = []
    engine = BuiltinRecogniser()
    for text in TEXTS:
        spans = [Span(m.start, m.end, m.label) for m in engine.raw_mentions(text)]
        for word in ("الرئيس ", "وزير ", "الوزير ", "المتحدث "):
            place = text.find(word)
            while place >= 0:
                spans.append(Span(place, place + len(word) - 1, "ROLE"))
                place = text.find(word, place + 1)
        texts.append(ReviewedText(text, tuple(spans)))
    return retrain(texts, (*KNOWN, "ROLE"), Unattended(), LearningPlan(rate=2e-3))


def test_a_label_of_ones_own_is_found_in_texts_not_learned_from() -> None:
    found = _trained()
    gain = found.gain
    assert "ROLE" not in gain.shipped or gain.shipped["ROLE"].correct == 0
    assert gain.trained["ROLE"].recall > 0.3
    assert gain.low <= gain.points <= gain.high
    assert gain.trained["LOC"].f1 > 0.9
