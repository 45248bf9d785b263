"""The queue of waiting suggestions: its orders, its rows and what is counted of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.model import Direction, Origin, Status


class QueueOrder(StrEnum):
    """In which order suggestions are gone through."""

    WEAKEST = "weakest"
    STRONGEST = "strongest"
    NAME = "name"
    ARTICLE = "article"


class Decision(StrEnum):
    """What is decided on a suggestion; giving it a label accepts it as that."""

    ACCEPT = "accept"
    REJECT = "reject"
    RELABEL = "relabel"


@dataclass(frozen=True, slots=True)
class QueueScope:
    """Which suggestions wait: those that reach the threshold, of these articles and this label, or (None) of all."""

    threshold: float = 0.0
    articles: tuple[int, ...] | None = None
    label_id: int | None = None


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A suggestion with the words around it: `context[at : at + length]` is the tag, which begins at `start`.

    `context` is a part of the tag's paragraph as it stands in the text. `label_id`, `status` and the rest are the
    tag's, `title`, `published_at`, `direction` and `reviewed` its article's. A row that is `gone` was taken away since,
    by a recogniser that suggests something else now or with its article: nobody decided on it.
    """

    id: int
    article_id: int
    start: int
    length: int
    text: str
    label_id: int
    score: float | None
    status: Status
    origin: Origin
    note: str | None
    entity_name: str | None
    context: str
    at: int
    title: str
    published_at: str | None
    direction: Direction
    reviewed: bool
    gone: bool = False

    @property
    def waits(self) -> bool:
        """Whether it is there and nobody has decided on it."""
        return self.status is Status.SUGGESTED and not self.gone


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the collection is: articles reviewed of all, suggestions that wait."""

    articles: int = 0
    reviewed: int = 0
    waiting: int = 0
