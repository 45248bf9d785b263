"""The convention's last touches on labelled words."""

from __future__ import annotations

import pytest

from desktop_app.nlp.neural.convention import shaped


def _shaped(marked: str, joined: str = "") -> list[str]:
    """Words with their labels as word/B-ORG; the names found, their words joined by spaces."""
    pairs = [word.partition("/") for word in marked.split()]
    tokens = [word for word, _, _ in pairs]
    labels = [label or "O" for _, _, label in pairs]
    return [
        f"{' '.join(tokens[first:stop])} {label}"
        for first, stop, label in shaped(labels, tokens, lambda i: tokens[i] == joined)
    ]


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("قال شكري/B-PERS وبلينكن/I-PERS ذلك", ["شكري PERS", "وبلينكن PERS"]),
        ("وزارة/B-ORG التجارة/I-ORG وبلينكن/I-ORG", ["وزارة التجارة وبلينكن ORG"]),
        (
            "وكالة/B-ORG الاستخبارات/I-ORG المركزية/I-ORG CIA/I-ORG أمس",
            ["وكالة الاستخبارات المركزية ORG", "CIA ORG"],
        ),
        ("قناة/B-ORG CNN/I-ORG أمس", ["قناة CNN ORG"]),
        ("منظمة/B-ORG الصحة/I-ORG ( WHO ) أمس", ["منظمة الصحة ORG", "WHO ORG"]),
        ("مدينة/B-LOC جدة/I-LOC ( KSA ) أمس", ["مدينة جدة LOC"]),
        ("استضافت COP27 في نوفمبر", ["COP27 MISC"]),
        ('عن "/B-ORG رويترز/I-ORG "/I-ORG أمس', ["رويترز ORG"]),
        ('عن "/B-ORG ./I-ORG أمس', []),
        ("قال hello/B-MISC world/I-MISC أمس", []),
        ("no/B-MISC Arabic/I-MISC here/I-MISC", []),
        ("بنك Bank/B-ORG of/I-ORG America/I-ORG أمس", ["Bank of America ORG"]),
        ("عن New/B-ORG York/I-ORG Times/I-ORG أمس", ["New York Times ORG"]),
        ("شركة/B-ORG AT/I-ORG & T تعلن", ["شركة AT & T ORG"]),
        ("متاجر H/B-MISC & M/B-ORG و/I-ORG Marks/I-ORG", ["H & M و Marks ORG"]),
        ("وكالة/B-ORG S/I-ORG & P/B-ORG Global/I-ORG للتصنيف/I-ORG", ["وكالة S & P Global للتصنيف ORG"]),
        ("بنك/B-ORG مصر/I-ORG & غيره", ["بنك مصر ORG"]),
        ("Posted by Spokesman/B-PERS for the Egyptian/B-ORG Presidency/I-ORG on Wednesday", []),
    ],
)
def test_names_as_the_guide_wants_them(marked: str, names: list[str]) -> None:
    assert _shaped(marked, joined="وبلينكن") == names
