"""The days that articles speak of, whether or not dates are tagged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.nlp.expressions.points import days_of
from desktop_app.nlp.expressions.recogniser import ExpressionRecogniser
from desktop_app.services.recognition import published_on
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles


@dataclass(frozen=True, slots=True)
class DatedMention:
    """Words of an article that name a day or a span of days: `first` to `last`, `iso` as the note has it."""

    start: int
    end: int
    text: str
    iso: str
    first: date
    last: date


def dates_of(ws: Workspace, article_id: int) -> list[DatedMention]:
    """The dates an article speaks of, in the order of time; those whose year nobody knows are left out."""
    text = articles.text(ws.store, article_id)
    dated = []
    for found in ExpressionRecogniser().recognise(text, published_on(ws, article_id)):
        days = days_of(found.note) if found.label == "DATE" and found.note else None
        if days is not None and found.note is not None:
            quote = text[found.start : found.end]
            dated.append(DatedMention(found.start, found.end, quote, found.note, *days))
    return sorted(dated, key=lambda d: (d.first, d.last, d.start))
