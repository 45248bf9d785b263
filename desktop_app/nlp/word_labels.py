"""Labels of ready-made words (CoNLL) from spans of text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from desktop_app.core.model import Suggestion


def label_by_spans(
    recognise: Callable[[str], list[Suggestion]], sentences: Sequence[Sequence[str]]
) -> list[list[str]]:
    """BIO labels of the words that a recogniser of text gives when they are joined by spaces.

    Each sentence is a text of its own. A word that holds any part of a span takes its label.
    """
    labels = []
    for sentence in sentences:
        starts, place = [], 0
        for word in sentence:
            starts.append(place)
            place += len(word) + 1
        tags = ["O"] * len(sentence)
        for span in recognise(" ".join(sentence)):
            first = bisect_right(starts, span.start) - 1
            last = bisect_right(starts, span.end - 1) - 1
            for i in range(first, last + 1):
                if tags[i] == "O":
                    tags[i] = ("B-" if i == first else "I-") + span.label
        labels.append(tags)
    return labels
