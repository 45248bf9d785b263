"""The records of entities: whom or what the tags of a store refer to, and what may refer to the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.core.arabic import fold


@dataclass(frozen=True, slots=True)
class NameRef:
    """The tags of one name: those of a label whose quotes share a key, linked to one entity or (None) to none."""

    entity_id: int | None
    label_id: int
    key: str


@dataclass(frozen=True, slots=True)
class EntityRef:
    """An entity with all its tags and names."""

    entity_id: int


@dataclass(frozen=True, slots=True)
class TagsRef:
    """Some tags, by id."""

    ids: tuple[int, ...]


Ref = NameRef | EntityRef | TagsRef


@dataclass(frozen=True, slots=True)
class NameForm:
    """One name as the tags write it: `text` is its most frequent spelling, `spellings` are all of them.

    A form without tags is an alias that nothing in the store writes.
    """

    ref: NameRef
    text: str
    count: int
    articles: frozenset[int]
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Referent:
    """A row of the entity view: an entity, or a name that is linked to none (`entity_id` None).

    `aliases` are the other names an entity is known by, as they were given. `first` and `last` are the dates
    of its articles, ISO 8601.
    """

    entity_id: int | None
    name: str
    label_id: int
    uri: str | None
    note: str | None
    aliases: tuple[str, ...]
    forms: tuple[NameForm, ...]
    n_tags: int
    n_articles: int
    first: str | None
    last: str | None

    @property
    def ref(self) -> EntityRef | NameRef:
        """What an act on this row acts on."""
        return self.forms[0].ref if self.entity_id is None else EntityRef(self.entity_id)

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all its names."""
        return frozenset(form.ref.key for form in self.forms)


class Reason(StrEnum):
    """Why a name is thought to be another's."""

    SAME = "same"
    IN_ARTICLE = "in_article"
    SURNAME = "surname"
    LONGER = "longer"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class LinkSuggestion:
    """That a name, or an entity, is the same as a candidate; with several candidates a person must choose.

    `articles` limits it to the tags in these; None is all. `score` is 0..1. Candidates are best first.
    """

    source: Referent
    candidates: tuple[Referent, ...]
    reason: Reason
    score: float
    count: int
    articles: frozenset[int] | None = None

    @property
    def is_ambiguous(self) -> bool:
        """Whether only a person can tell who is meant."""
        return len(self.candidates) > 1


@dataclass(frozen=True, slots=True)
class Link:
    """A suggestion as a person accepted it."""

    source: EntityRef | NameRef
    target: EntityRef | NameRef
    articles: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class EntityEdit:
    """What a person says of an entity; `aliases` are its other names."""

    name: str
    uri: str = ""
    note: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TagPlace:
    """A tag in its context, with its article: `context[start:end]` is the tag's quote."""

    id: int
    article_id: int
    title: str
    published_at: str | None
    context: str
    start: int
    end: int
    waiting: bool
    rejected: bool = False


@dataclass(frozen=True, slots=True)
class EntityOverview:
    """Everyone the store's tags refer to, most often named first, and what may be linked.

    Made where the names are gathered, with what finds one of very many at once.
    """

    referents: tuple[Referent, ...] = ()
    suggestions: tuple[LinkSuggestion, ...] = ()
    by_ref: Mapping[EntityRef | NameRef, Referent] = field(init=False, repr=False, compare=False)
    by_name: Mapping[tuple[int, str], Sequence[Referent]] = field(init=False, repr=False, compare=False)
    """Entities by label and key of each of their names."""
    folded_names: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_name: dict[tuple[int, str], list[Referent]] = {}
        for referent in self.referents:
            for form in referent.forms if referent.entity_id is not None else ():
                by_name.setdefault((referent.label_id, form.ref.key), []).append(referent)
        object.__setattr__(self, "by_ref", {referent.ref: referent for referent in self.referents})
        object.__setattr__(self, "by_name", by_name)
        object.__setattr__(self, "folded_names", {r.name: fold(r.name) for r in self.referents})
