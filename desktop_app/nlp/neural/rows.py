"""How the sentences of a document share the network's rows, so that each is read with what stands around it."""

from __future__ import annotations

from collections.abc import Sequence

ROW = 96


def pack(lengths: Sequence[int]) -> list[tuple[int, int]]:
    """Which sentences stand together in a row, as (first, after the last).

    A row holds sentences that follow each other, a line end before, between and after them, ROW words in all
    at most unless a single sentence is longer.
    """
    rows: list[tuple[int, int]] = []
    first, size = 0, 1
    for i, length in enumerate(lengths):
        if i > first and size + length + 1 > ROW:
            rows.append((first, i))
            first, size = i, 1
        size += length + 1
    if len(lengths) > first:
        rows.append((first, len(lengths)))
    return rows
