"""The ways between spans of text and BIO labels of words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

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


def chunks(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The entities in BIO labels, as (first word, word after the last, label), by conlleval's rules.

    An I- that follows O or another label opens an entity.
    """
    start, kind = 0, ""
    for i, label in enumerate([*labels, "O"]):
        tag, _, this = label.partition("-")
        goes_on = bool(kind) and tag == "I" and this == kind
        if kind and not goes_on:
            yield start, i, kind
            kind = ""
        if tag != "O" and not goes_on:
            start, kind = i, this
