"""What a threshold keeps out, and what it doesn't."""

from __future__ import annotations

import pytest

from desktop_app.core.model import Suggestion
from desktop_app.nlp.confidence import confident, reading_mark


def test_names_are_held_to_it_but_neither_dates_nor_names_without_a_score() -> None:
    weak, sure, unscored = (
        Suggestion(0, 3, "LOC", 0.29),
        Suggestion(4, 7, "LOC", 0.3),
        Suggestion(8, 9, "LOC"),
    )
    date = Suggestion(10, 14, "DATE", 0.1, engine="expressions-1")
    assert confident([weak, sure, unscored, date], 0.3) == [sure, unscored, date]
    assert confident([weak, sure, unscored, date], 0.0) == [weak, sure, unscored, date]


@pytest.mark.parametrize(
    ("version", "threshold", "mark"),
    [
        ("builtin-2", 0.0, "builtin-2"),
        ("builtin-2", 0.3, "builtin-2 >=0.3"),
        ("builtin-2+expressions-1", 0.25, "builtin-2+expressions-1 >=0.25"),
        ("camel-1.6", 0.3, "camel-1.6"),
        ("camel-1.6+expressions-1", 0.3, "camel-1.6+expressions-1"),
    ],
)
def test_a_reading_is_marked_with_the_threshold_where_that_can_matter(
    version: str, threshold: float, mark: str
) -> None:
    assert reading_mark(version, threshold) == mark
