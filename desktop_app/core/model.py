"""The records that pass between the layers; all offsets are Unicode code points, end exclusive."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, Protocol


class Status(StrEnum):
    """Where a tag stands: a machine's suggestion, or what a person decided about it."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Origin(StrEnum):
    """Who made a tag first."""

    MODEL = "model"
    GAZETTEER = "gazetteer"
    RULE = "rule"
    IMPORT = "import"
    HUMAN = "human"


class Direction(StrEnum):
    """Base direction of a text, stored with the article and never guessed while painting."""

    RTL = "rtl"
    LTR = "ltr"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One span that a recogniser found: `text[start:end]`, a label's name, a score in 0..1 or None.

    `note` is the normalised value, if there is one ("2021-03-12", "USD 5000000"). `engine` is the version of
    the engine that found it, where a recogniser joins several.
    """

    start: int
    end: int
    label: str
    score: float | None = None
    origin: Origin = Origin.MODEL
    note: str | None = None
    engine: str | None = None


@dataclass(frozen=True, slots=True)
class MentionDraft:
    """A tag read from a file, before it has a place in the store.

    `text`, when given, is the quote the file claims; a span whose text differs is refused, never moved.
    """

    start: int
    end: int
    label: str
    text: str | None = None
    status: Status = Status.ACCEPTED
    origin: Origin = Origin.IMPORT
    engine: str | None = None
    score: float | None = None
    annotator: str | None = None
    note: str | None = None
    entity_name: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
    label_path: str | None = None
    """The labels' names from the root of the codebook down to `label`, for a store that lacks it."""


@dataclass(frozen=True, slots=True)
class TopicDraft:
    """An article's topic read from a file: `path` is the names from the root, `code` its medtop code if known."""

    name: str
    path: str | None = None
    code: str | None = None
    status: Status = Status.ACCEPTED
    origin: Origin = Origin.IMPORT
    engine: str | None = None
    score: float | None = None
    annotator: str | None = None
    note: str | None = None
    created_at: str | None = None
    updated_at: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """A text read from a file, already cleaned, not yet in the store.

    `sha256` is the hex SHA-256 of the original bytes of this article (the file's, or the record's in a
    file of many); `published_at` is ISO 8601 (a date or a date and time) or None; `source_name` says
    where it was read, for messages and `imported_from`.
    """

    text: str
    sha256: str
    title: str = ""
    source: str | None = None
    author: str | None = None
    url: str | None = None
    published_at: str | None = None
    imported_from: str | None = None
    mentions: tuple[MentionDraft, ...] = ()
    topics: tuple[TopicDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class TagRecord:
    """A row of a tags file (CSV) that belongs to an article already in the store.

    `where` names the row for messages ("tags.csv, line 12").
    """

    where: str
    article_sha256: str
    tag: MentionDraft | TopicDraft
    article_title: str = ""


@dataclass(frozen=True, slots=True)
class ReadFailure:
    """One input that could not be read; the rest of the batch goes on."""

    where: str
    error: Exception


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What the list of articles shows; the text is not in it. `length` is in code points."""

    id: int
    title: str
    source: str | None
    author: str | None
    url: str | None
    published_at: str | None
    imported_from: str | None
    imported_at: str
    sha256: str
    direction: Direction
    length: int
    reviewed: bool
    n_accepted: int
    n_suggested: int
    recognised_by: str | None


@dataclass(frozen=True, slots=True)
class ArticleDetails:
    """An article's metadata as the analyst edits it."""

    title: str
    source: str | None
    author: str | None
    url: str | None
    published_at: str | None
    direction: Direction


class ArticleSort(StrEnum):
    """What the list of articles can be sorted by."""

    IMPORTED = "imported"
    TITLE = "title"
    SOURCE = "source"
    PUBLISHED = "published"
    ACCEPTED = "accepted"
    SUGGESTED = "suggested"
    REVIEWED = "reviewed"


class SearchMode(StrEnum):
    """How what is typed in the search box is taken: as words in any spelling, as these very letters, as a pattern."""

    WORDS = "words"
    EXACT = "exact"
    REGEX = "regex"


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """Which articles to list, in which order; None leaves a filter out.

    `text` is looked for in title, source, author and text. `since` and `until` are ISO days, both included. `label_id`,
    `entity_id` and `status` speak of one mention, which has them all; without a status it is any but a rejected
    one. `topic_id` takes the topics under it too, in the same status. `reviewed` None means both.
    """

    text: str = ""
    mode: SearchMode = SearchMode.WORDS
    reviewed: bool | None = None
    source: str | None = None
    since: str | None = None
    until: str | None = None
    label_id: int | None = None
    entity_id: int | None = None
    topic_id: int | None = None
    status: Status | None = None
    sort: ArticleSort = ArticleSort.IMPORTED
    descending: bool = False

    def is_filtered(self) -> bool:
        """Whether this leaves articles out."""
        return self.has_text() or self.n_filters() > 0

    def has_text(self) -> bool:
        """Whether words or a pattern are looked for."""
        return bool(self.text.strip())

    def aspects(self) -> frozenset[str]:
        """What of a Change may let articles pass the filters, or no more; the reviewed mark aside."""
        of_tags = self.label_id is not None or self.entity_id is not None
        found = {"mentions", "labels", "entities"} if of_tags or self.status is not None else set()
        return frozenset(found | ({"article_topics", "topics"} if self.topic_id is not None else set()))

    def n_filters(self) -> int:
        """How many filters beside the text are set."""
        return sum(
            value is not None
            for value in (
                self.reviewed,
                self.source,
                self.since,
                self.until,
                self.label_id,
                self.entity_id,
                self.topic_id,
                self.status,
            )
        )

    def without_filters(self) -> ArticleQuery:
        """All articles, in the same order; what is typed next is taken as it was."""
        return ArticleQuery(mode=self.mode, sort=self.sort, descending=self.descending)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that the analyst keeps under a name."""

    id: int
    name: str
    query: ArticleQuery


class ArticleListing(Protocol):
    """A sorted, filtered list of articles that is read a page at a time."""

    count: int

    def page(self, offset: int, limit: int) -> list[ArticleRow]:
        """Rows `offset` to `offset + limit` of the list; fewer at its end."""
        ...

    def row_of(self, article_id: int) -> int | None:
        """The row an article stands on, or None when the list doesn't hold it."""
        ...

    def ids(self) -> tuple[int, ...]:
        """All articles of the list, in its order."""
        ...

    def without(self, article_ids: Set[int]) -> ArticleListing:
        """The same list after articles have left it; `next_unreviewed` goes on from where they stood."""
        ...

    def next_unreviewed(self, article_id: int | None) -> int | None:
        """The next article after this one, round the list's end, that is not reviewed; None when all are."""
        ...


@dataclass(frozen=True, slots=True)
class Label:
    """A kind of entity: `name` is its code (PERS), `color` is #rrggbb, `key` the digit or letter that sets it."""

    id: int
    name: str
    name_ar: str
    name_en: str
    color: str
    key: str | None
    description: str
    parent_id: int | None
    position: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A labelled span of an article: the article's `text[start:end]` is `text`, always."""

    id: int
    article_id: int
    start: int
    end: int
    text: str
    label_id: int
    label: str
    status: Status
    origin: Origin
    engine: str | None
    score: float | None
    annotator: str | None
    note: str | None
    entity_id: int | None
    entity_name: str | None
    created_at: str
    updated_at: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject of articles; `code` is an IPTC code (medtop:...) or None for the analyst's own."""

    id: int
    code: str | None
    name_ar: str
    name_en: str
    parent_id: int | None


@dataclass(frozen=True, slots=True)
class ArticleTopic:
    """A topic given to an article."""

    id: int
    article_id: int
    topic_id: int
    status: Status
    origin: Origin
    engine: str | None
    score: float | None
    annotator: str | None
    note: str | None
    created_at: str
    updated_at: str


@dataclass(frozen=True, slots=True)
class TopicSuggestion:
    """A topic that an article may have: how sure that is (0..1), and the words that say so with their counts."""

    topic_id: int
    score: float
    words: tuple[tuple[str, int], ...]
    origin: Origin
    engine: str

    @property
    def reason(self) -> str:
        """The words in one line, with how often each stands in the article."""
        return " · ".join(word if count == 1 else f"{word} ×{count}" for word, count in self.words)


class TagRow(NamedTuple):
    """One row of an export: the columns of the CSV contract, in its order (a tuple, since a million are made)."""

    article_id: int
    article_title: str
    source: str | None
    url: str | None
    published_at: str | None
    kind: str
    label: str
    label_path: str
    start: int | None
    end: int | None
    text: str
    entity_id: int | None
    entity_name: str | None
    origin: str
    engine: str | None
    score: float | None
    status: str
    annotator: str | None
    created_at: str
    updated_at: str
    note: str | None
    mention_id: int | None
    article_sha256: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Change:
    """What an act changed; widgets refresh only for that, undo takes it back by `id`.

    `id` is the row of the history (None: nothing changed). `kind` and `params` name the act in menus and
    in the history, translated by the window. `articles` and `mentions` are ids; `aspects` is a subset of
    {"articles", "mentions", "topics", "article_topics", "labels", "entities", "searches", "names"}. A change of
    several articles leaves `mentions` empty and names the articles only.
    """

    id: int | None
    kind: str
    params: Mapping[str, str] = field(default_factory=dict)
    articles: frozenset[int] = frozenset()
    mentions: frozenset[int] = frozenset()
    aspects: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One act as the history shows it; `undone` when a later act took it back."""

    id: int
    at: str
    annotator: str | None
    kind: str
    params: Mapping[str, str]
    undone: bool
