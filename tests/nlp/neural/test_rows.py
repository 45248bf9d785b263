"""Sentences share rows in their order, none left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.nlp.neural.rows import ROW, pack


@given(st.lists(st.integers(1, 130), max_size=60))
def test_rows_hold_all_sentences_and_are_short(lengths: list[int]) -> None:
    rows = pack(lengths)
    assert [i for first, stop in rows for i in range(first, stop)] == list(range(len(lengths)))
    for first, stop in rows:
        assert stop - first == 1 or 1 + sum(n + 1 for n in lengths[first:stop]) <= ROW


def test_neighbours_stand_together() -> None:
    assert pack([20, 20, 20, 20, 20]) == [(0, 4), (4, 5)]
