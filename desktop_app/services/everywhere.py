"""Every place of a name: found first, shown, and then tagged, relabelled, rejected or deleted as one step of undo."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.arabic import fold, fold_with_origins
from desktop_app.core.clitics import are_proclitics, proclitic_length
from desktop_app.core.control import Control, Unattended
from desktop_app.core.model import Change, Label, Mention, Status
from desktop_app.core.spans import word_at
from desktop_app.errors import Cancelled
from desktop_app.services import tagging
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles, entities, labels, mentions
from desktop_app.storage.database import LEAVE_SECONDS
from desktop_app.storage.history import Batches, Recorder

MOST_PLACES = 20_000
"""How many places are looked for; beyond that nobody can check them."""
_ARTICLES_A_STEP = 20
_BEFORE, _AFTER = 60, 120
_ALEF, _LAM = "ا", "ل"
_JOINED = ("عبد", "ابو")
_JOINABLE = re.compile(r"(?<!\w)(عبد|ابو)(?:\\s\+)?(?=ال)")


class Matching(StrEnum):
    """How alike a place must be: the same letters, or the same once folded."""

    EXACT = "exact"
    FOLDED = "folded"


class Deed(StrEnum):
    """What is to be done at the places."""

    TAG = "tag"
    RELABEL = "relabel"
    ACCEPT = "accept"
    REJECT = "reject"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place of a name; `context[at:at + len]` is the name there. `tags` are those on exactly this span."""

    article_id: int
    title: str
    start: int
    end: int
    context: str
    at: int
    tags: tuple[Mention, ...]

    @property
    def length(self) -> int:
        """How many characters of the context are the name."""
        return self.end - self.start


def names_of(ws: Workspace, mention: Mention) -> list[str]:
    """The other names of whom a tag refers to, so that they can be looked for with it."""
    if mention.entity_id is None:
        return []
    entity = entities.get(ws.store, mention.entity_id)
    known = entities.aliases(ws.store, mention.entity_id).get(mention.entity_id, {})
    names = [entity.name] if entity else []
    return [n for n in dict.fromkeys([*names, *(text for _, text in known.values())]) if n != mention.text]


def find(
    ws: Workspace,
    names: Sequence[str],
    article_ids: Sequence[int] | None = None,
    matching: Matching = Matching.FOLDED,
    control: Control | None = None,
) -> list[Occurrence]:
    """Where these names stand as whole words, proclitics left outside; in these articles, or (None) in all.

    The longest name wins where two begin. Stops at `MOST_PLACES`.
    """
    control = control or Unattended()
    ids = list(article_ids) if article_ids is not None else articles.all_ids(ws.store)
    look = _look(names, matching)
    found: list[Occurrence] = []
    for done, article_id in enumerate(ids):
        if done % 20 == 0:
            control.check()
            control.progress(done, len(ids))
        text = articles.text(ws.store, article_id)
        spans = list(_spans(text, look, matching)) if look is not None else []
        if spans:
            found += _occurrences(ws, article_id, text, spans)
        if len(found) >= MOST_PLACES:
            break
    control.progress(len(ids), len(ids))
    return found[:MOST_PLACES]


@dataclass(frozen=True, slots=True)
class _Look:
    """What is looked for: any of the names, as they stand in a text or in a folded one."""

    pattern: re.Pattern[str]
    first_words: frozenset[str]

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a name stands that ends a word, and begins one or follows proclitics in one."""
        at = 0
        while (match := self.pattern.search(text, at)) is not None:
            at = match.start() + 1
            if self._stands_alone(text, *match.span()):
                yield match.span()
                at = match.end()

    def _stands_alone(self, text: str, start: int, end: int) -> bool:
        last = word_at(text, end - 1)
        if last is None or last[1] != end:
            return last is None
        word = word_at(text, start)
        if word is None or word[0] == start:
            return not self._lost_its_alef(text, start)
        before = text[word[0] : start]
        if not are_proclitics(before):
            return False
        if self._lost_its_alef(text, start):
            return fold(before).endswith(_LAM)
        return proclitic_length(text[slice(*word)], self.first_words.__contains__) == len(before)

    def _lost_its_alef(self, text: str, start: int) -> bool:
        """Whether what stands there is a name without the alef of its article, as it is written after ل."""
        word = word_at(text, start)
        rest = fold(text[start : word[1]]) if word else ""
        return rest not in self.first_words and f"{_ALEF}{rest}" in self.first_words


def _look(names: Iterable[str], matching: Matching) -> _Look | None:
    """None when there is nothing to look for."""
    shaped = [" ".join((fold(n) if matching is Matching.FOLDED else n).split()) for n in names]
    whole = [name for name in dict.fromkeys(shaped) if name]
    joined = [name[1:] for name in whole if name.startswith(_ALEF + _LAM)]
    wanted = sorted(dict.fromkeys([*whole, *joined]), key=len, reverse=True)
    if not wanted:
        return None
    pattern = "|".join(_spelled(name, matching) for name in wanted)
    return _Look(
        re.compile(pattern), frozenset(first for name in whole for first in _first_words(fold(name)))
    )


def _spelled(name: str, matching: Matching) -> str:
    """The pattern of a name: any white space between its words, and once folded perhaps none after عبد and أبو."""
    pattern = r"\s+".join(map(re.escape, name.split()))
    if matching is Matching.FOLDED:
        pattern = _JOINABLE.sub(lambda found: found[1] + r"\s*", pattern)
    return pattern


def _first_words(folded: str) -> Iterator[str]:
    """The first word of a name, as it may be joined to the next or stand apart from it."""
    words = folded.split()
    yield words[0]
    if words[0] in _JOINED and len(words) > 1:
        yield words[0] + words[1]
    yield from (part for part in _JOINED if words[0].startswith(part + _ALEF + _LAM))


def _spans(text: str, look: _Look, matching: Matching) -> Iterator[tuple[int, int]]:
    """The places in a text, in order."""
    if matching is Matching.EXACT:
        yield from ((start, end) for start, end in look.places(text))
        return
    letters = fold(text)
    if not look.pattern.search(letters):
        return
    if all(len(fold(char)) == 1 for char in set(text)):  # as in most texts: no offset differs
        yield from look.places(letters)
        return
    folded = fold_with_origins(text)
    for start, end in look.places(folded.text):
        yield folded.original_span(start, end)


def _occurrences(
    ws: Workspace, article_id: int, text: str, spans: Sequence[tuple[int, int]]
) -> Iterator[Occurrence]:
    title = articles.get(ws.store, article_id).title
    tags: dict[tuple[int, int], list[Mention]] = {}
    for mention in mentions.of_article(ws.store, article_id):
        tags.setdefault((mention.start, mention.end), []).append(mention)
    for start, end in spans:
        before = text[max(0, start - _BEFORE) : start].rpartition("\n")[2].lstrip()
        after = text[end : end + _AFTER].partition("\n")[0]
        context = before + text[start:end] + after
        there = tuple(tags.get((start, end), ()))
        yield Occurrence(article_id, title, start, end, context, len(before), there)


def concerned(occurrence: Occurrence, deed: Deed, label_id: int | None) -> bool:
    """Whether a deed changes anything at a place; for all but tagging there must be a tag."""
    standing = [tag for tag in occurrence.tags if tag.status is not Status.REJECTED]
    match deed:
        case Deed.TAG:
            return not any(t.label_id == label_id and t.status is Status.ACCEPTED for t in standing)
        case Deed.RELABEL:
            return any(t.label_id != label_id or t.status is not Status.ACCEPTED for t in standing)
        case Deed.ACCEPT:
            return any(t.status is Status.SUGGESTED for t in standing)
        case Deed.REJECT:
            return bool(standing)
    return bool(standing)


def doubtful(occurrence: Occurrence) -> bool:
    """Whether a person rejected a tag there, so that nothing is to be done without another look."""
    return any(tag.status is Status.REJECTED for tag in occurrence.tags)


def apply(
    ws: Workspace,
    occurrences: Sequence[Occurrence],
    deed: Deed,
    label_id: int | None = None,
    control: Control | None = None,
) -> Change:
    """Do the deed at these places: one act over any number of articles, which cancelling ends early.

    `label_id` is the label to tag with or to give.
    """
    control = control or Unattended()
    label = next((one for one in labels.all_labels(ws.store) if one.id == label_id), None)
    batches = Batches(ws.store, deed.value, ws.annotator)
    by_article: dict[int, list[Occurrence]] = {}
    for occurrence in occurrences:
        by_article.setdefault(occurrence.article_id, []).append(occurrence)
    ids, done = list(by_article), 0
    try:
        for first in range(0, len(ids), _ARTICLES_A_STEP):
            control.check()
            if first:
                time.sleep(LEAVE_SECONDS)
            with batches.step() as recorder:
                part = [o for id_ in ids[first : first + _ARTICLES_A_STEP] for o in by_article[id_]]
                for occurrence in part:
                    _do(ws, recorder, occurrence, deed, label)
                recorder.params.update(
                    count=str(done + len(part)), **({"label": label.name} if label else {})
                )
            done += len(part)
            control.progress(done, len(occurrences))
    except Cancelled:
        pass
    return batches.recorder.change()


def _do(ws: Workspace, recorder: Recorder, place: Occurrence, deed: Deed, label: Label | None) -> None:
    if deed is Deed.TAG:
        if label is not None:
            tagging.tag_within(ws, recorder, place.article_id, place.start, place.end, label.id)
        return
    standing = [
        tag
        for tag in mentions.at_span(ws.store, place.article_id, place.start, place.end)
        if tag.status is not Status.REJECTED
    ]
    for tag in standing:
        if deed is Deed.RELABEL and label is not None:
            tagging.relabel_within(ws, recorder, tag, label.id)
        elif deed is Deed.DELETE:
            tagging.delete_within(ws, recorder, tag)
        elif deed in (Deed.ACCEPT, Deed.REJECT):
            status = Status.ACCEPTED if deed is Deed.ACCEPT else Status.REJECTED
            tagging.decide_within(ws, recorder, tag, status)
