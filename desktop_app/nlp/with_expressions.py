"""A recogniser of names with the recogniser of expressions beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop_app.core.model import Suggestion
from desktop_app.nlp.engine import Recogniser
from desktop_app.nlp.expressions.recogniser import ExpressionRecogniser


class WithExpressions:
    """Both run on each text; each suggestion names its engine, so neither takes the place of the other's."""

    def __init__(self, names: Recogniser) -> None:
        self._names = names
        self._expressions = ExpressionRecogniser()
        self.name = f"{names.name}+{self._expressions.name}"
        self.version = f"{names.version}+{self._expressions.version}"

    def recognise(self, text: str) -> list[Suggestion]:
        """The suggestions of both, sorted; a date may stand inside a name, and a name inside an amount."""
        return self.recognise_dated(text, None)

    def recognise_dated(self, text: str, published: date | None) -> list[Suggestion]:
        """The same, with dates such as أمس resolved from the day the text was published."""
        found = [replace(s, engine=self._names.version) for s in self._names.recognise(text)]
        found += [
            replace(s, engine=self._expressions.version) for s in self._expressions.recognise(text, published)
        ]
        return sorted(found, key=lambda s: (s.start, -s.end))

    def label_words(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """The names' labels only: annotated corpora of names know no others."""
        return self._names.label_words(sentences)
