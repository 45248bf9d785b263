"""What every recogniser offers, and how one is had by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol, runtime_checkable

from desktop_app.core.model import Suggestion
from desktop_app.errors import UserError


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """Whether an engine can be used now.

    `reason` is a marked UserError template that says why not and what to do, `params` fill its fields.
    """

    name: str
    ready: bool
    reason: str | None = None
    params: Mapping[str, object] = field(default_factory=dict)

    def problem(self) -> UserError | None:
        """Why the engine can't be used, as an error to show or raise; None when it can."""
        return UserError(self.reason, **self.params) if self.reason else None


class Recogniser(Protocol):
    """Finds named entities in Arabic text. Instances are used by one thread at a time.

    `name` is the engine's name in settings and on the command line ("builtin", "camel"); `version` is
    stored with each suggestion as engine ("builtin-1") and changes when the results may. A recogniser that
    joins several has theirs joined by "+", and its suggestions say whose they are.
    """

    name: str
    version: str

    def recognise(self, text: str) -> list[Suggestion]:
        """The mentions in raw text, in our span convention, sorted by start; any text is legal input."""
        ...

    def label_words(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """BIO labels of ready-made words (CoNLL evaluation): one label a word, for each sentence."""
        ...


@runtime_checkable
class DatedRecogniser(Protocol):
    """A recogniser that has a use for the day a text was published."""

    def recognise_dated(self, text: str, published: date | None) -> list[Suggestion]:
        """As `Recogniser.recognise`."""
        ...


def recognise_dated(recogniser: Recogniser, text: str, published: date | None) -> list[Suggestion]:
    """What a recogniser finds in a text of that day, whether it looks at the day or not."""
    if isinstance(recogniser, DatedRecogniser):
        return recogniser.recognise_dated(text, published)
    return recogniser.recognise(text)
