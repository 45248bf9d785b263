"""The recogniser of expressions: dates, money, percentages and quantities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from desktop_app.core.model import Origin, Suggestion
from desktop_app.nlp.expressions.amounts import amount_at
from desktop_app.nlp.expressions.dates import date_at
from desktop_app.nlp.expressions.found import Expression
from desktop_app.nlp.expressions.relative_dates import relative_date_at
from desktop_app.nlp.expressions.vocabulary import PARTICLES
from desktop_app.nlp.expressions.words import Line, lines
from desktop_app.nlp.word_labels import label_by_spans


class ExpressionRecogniser:
    """Finds expressions by rules; linear in the text's length, without model or lists to load."""

    name = "expressions"
    version = "expressions-1"

    def recognise(self, text: str, published: date | None = None) -> list[Suggestion]:
        """The expressions of a text, flat and sorted, each with its normalised value as note.

        Dates that name no year, and relative ones (أمس), are resolved when the text's own date is known.
        """
        return [
            Suggestion(e.start, e.end, e.label, e.score, Origin.RULE, e.note)
            for line in lines(text)
            for e in _expressions(line, published)
        ]

    def label_words(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """BIO labels of ready-made words."""
        return label_by_spans(self.recognise, sentences)


def _expressions(line: Line, published: date | None) -> Iterator[Expression]:
    i = 0
    while i < len(line):
        token = line.tokens[i]
        found = None
        if token.digits or (token.form and token.form not in PARTICLES):
            found = date_at(line, i, published) or relative_date_at(line, i, published) or amount_at(line, i)
        if found is None:
            i += 1
        else:
            yield found[0]
            i = found[1]
