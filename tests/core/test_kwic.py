"""A context cut in three: whole words in the keyword, the rest on one line each."""

from __future__ import annotations

import pytest

from desktop_app.core.kwic import in_three


@pytest.mark.parametrize(
    ("text", "found", "pieces", "marked"),
    [
        ("عاد من بيروت أمس", "بيروت", ("عاد من", "بيروت", "أمس"), "بيروت"),
        ("أقيم وببيروت حفل", "بيروت", ("أقيم", "وببيروت", "حفل"), "بيروت"),
        ("أقيم وبِبيروت حفل", "بيروت", ("أقيم", "وبِبيروت", "حفل"), "بيروت"),
        ("قال (بيروت): نعم", "بيروت", ("قال (", "بيروت", "): نعم"), "بيروت"),
        ("منظمة الأمم\n المتحدة أمس", "الأمم\n المتحدة", ("منظمة", "الأمم المتحدة", "أمس"), "الأمم المتحدة"),
        ("نسبة 25% أو", "%", ("نسبة 25", "%", "أو"), "%"),
        ("بيروتيون", "بيروت", ("", "بيروتيون", ""), "بيروت"),
    ],
)
def test_letters_written_onto_a_keyword_stay_with_it(
    text: str, found: str, pieces: tuple[str, str, str], marked: str
) -> None:
    at = text.index(found)
    kwic = in_three(text[:at], found, text[at + len(found) :])
    assert (kwic.before, kwic.keyword, kwic.after) == pieces
    assert kwic.keyword[kwic.start : kwic.end] == marked
