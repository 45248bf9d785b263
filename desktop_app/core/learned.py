"""What a person's decisions on tags teach of names, and the records in which it is told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

_ENOUGH_REJECTIONS = 2
_ENOUGH_ARTICLES = 2
_MOST_WORDS = 12
_SHORTEST = 2
_LEADS = 0.8


class Ruling(StrEnum):
    """What is done with a name under a label: suggest it, never do, or leave it to the recogniser."""

    SUGGEST = "suggest"
    NEVER = "never"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Evidence:
    """How often a name was accepted and rejected under one label, and when last (as the store writes times)."""

    accepted: int = 0
    articles: int = 0
    """In how many articles it was accepted."""
    rejected: int = 0
    last_accepted: str = ""
    last_rejected: str = ""


def lesson(key: str, evidence: Evidence) -> Ruling:
    """What decisions on a name teach; `key` is its `core.names.name_key`.

    NEVER: rejected at least twice, more often than accepted, and not accepted since. SUGGEST: accepted, and more
    often than rejected; a name of one word, which may be an ordinary one, in two articles and never rejected.
    """
    if not can_be_learned(key):
        return Ruling.OPEN
    if (
        evidence.rejected >= _ENOUGH_REJECTIONS
        and evidence.rejected > evidence.accepted
        and evidence.last_rejected > evidence.last_accepted
    ):
        return Ruling.NEVER
    if " " not in key:
        sure = evidence.articles >= _ENOUGH_ARTICLES and not evidence.rejected
    else:
        sure = evidence.accepted > evidence.rejected
    return Ruling.SUGGEST if sure else Ruling.OPEN


def can_be_learned(key: str) -> bool:
    """Whether decisions on a name can teach anything: it has letters, more than one, and isn't a whole sentence."""
    letters = sum(char.isalpha() for char in key)
    return letters >= _SHORTEST and key.count(" ") < _MOST_WORDS


def leads(accepted: int, others: int) -> bool:
    """Whether a label is so much the usual one of a name that it is suggested where the recogniser is silent."""
    return accepted >= _LEADS * (accepted + others)


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name as recognition uses it; labels by their codes.

    `label` is the one it is suggested with wherever it stands, None where no label leads. A recogniser that gives one
    of the `confirmed` labels is believed; with one of `never` it is not suggested. `spellings` are the ways it is
    written.
    """

    key: str
    spellings: tuple[str, ...] = ()
    label: str | None = None
    confirmed: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class KeptName:
    """What a person said of a name under a label, by hand."""

    id: int
    name: str
    key: str
    label_id: int
    ruling: Ruling
    note: str | None
    created_at: str
    updated_at: str


@dataclass(frozen=True, slots=True)
class LearnedName:
    """A row of what was learned: a name under a label, what is done with it and why.

    `kept` is there when a person said so by hand, which counts before any evidence. `leads` is false for a name that
    is accepted under several labels, so that the recogniser chooses.
    """

    name: str
    key: str
    label_id: int
    ruling: Ruling
    evidence: Evidence
    spellings: tuple[str, ...]
    kept: KeptName | None = None
    leads: bool = True

    @property
    def ref(self) -> NameUnderLabel:
        """What an act on this row acts on."""
        return NameUnderLabel(self.name, self.label_id)


@dataclass(frozen=True, slots=True)
class NameUnderLabel:
    """A name, in any spelling, with a label."""

    name: str
    label_id: int
