"""Every place of a name: found first, shown, and then tagged, relabelled, rejected or deleted as one step of undo."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.control import Control, Unattended
from desktop_app.core.learned import NameUnderLabel, Ruling
from desktop_app.core.model import Change, Label, Mention, Status
from desktop_app.core.name_finder import NameFinder
from desktop_app.errors import Cancelled
from desktop_app.services import learned_names, tag_names, tagging
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles, contexts, entities, labels, mentions
from desktop_app.storage.contexts import CitedText
from desktop_app.storage.database import LEAVE_SECONDS
from desktop_app.storage.history import Batches, Recorder

MOST_PLACES = 20_000
"""How many places are looked for; beyond that nobody can check them."""
_ARTICLES_READ = 100
_ARTICLES_A_STEP = 20
_BEFORE, _AFTER = 60, 120


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


_WITH_LABEL = (Deed.TAG, Deed.RELABEL)
_AGAINST = (Deed.REJECT, Deed.DELETE)


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
    """The name that a tag says, and after it the other names of whom it refers to, to be looked for with it."""
    names = [tag_names.name_of(ws, mention)]
    if mention.entity_id is not None:
        entity = entities.get(ws.store, mention.entity_id)
        known = entities.aliases(ws.store, mention.entity_id).get(mention.entity_id, {})
        names += [entity.name] if entity else []
        names += [text for _, text in known.values()]
    return list(dict.fromkeys(names))


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
    finder = NameFinder(names, folded=matching is Matching.FOLDED)
    found: list[Occurrence] = []
    for first in range(0, len(ids) if finder else 0, _ARTICLES_READ):
        control.check()
        control.progress(first, len(ids))
        found += _occurrences(ws, finder, ids[first : first + _ARTICLES_READ])
        if len(found) >= MOST_PLACES:
            break
    control.progress(len(ids), len(ids))
    return found[:MOST_PLACES]


def _occurrences(ws: Workspace, finder: NameFinder, ids: Sequence[int]) -> list[Occurrence]:
    found = [
        (cited, start, end)
        for cited in contexts.texts(ws.store, ids)
        for start, end, _ in finder.places(cited.text)
    ]
    tags = mentions.at_spans(ws.store, [(cited.article_id, start, end) for cited, start, end in found])
    return [
        _occurrence(cited, start, end, tags.get((cited.article_id, start, end), ()))
        for cited, start, end in found
    ]


def _occurrence(cited: CitedText, start: int, end: int, tags: Sequence[Mention]) -> Occurrence:
    text = cited.text
    before = text[max(0, start - _BEFORE) : start].rpartition("\n")[2].lstrip()
    after = text[end : end + _AFTER].partition("\n")[0]
    context = before + text[start:end] + after
    return Occurrence(cited.article_id, cited.title, start, end, context, len(before), tuple(tags))


def concerned(occurrence: Occurrence, deed: Deed, label_id: int | None) -> bool:
    """Whether a deed changes anything at a place; for all but tagging there must be a tag."""
    tags = occurrence.tags
    if not tags:
        return deed is Deed.TAG
    match deed:
        case Deed.TAG:
            return all(t.label_id != label_id or t.status is not Status.ACCEPTED for t in tags)
        case Deed.RELABEL:
            return any(
                t.status is Status.SUGGESTED or (t.status is Status.ACCEPTED and t.label_id != label_id)
                for t in tags
            )
        case Deed.ACCEPT:
            return any(t.status is Status.SUGGESTED for t in tags)
    return any(t.status is not Status.REJECTED for t in tags)


def doubtful(occurrence: Occurrence) -> bool:
    """Whether a person rejected a tag there, so that nothing is to be done without another look."""
    return any(tag.status is Status.REJECTED for tag in occurrence.tags)


def apply(
    ws: Workspace,
    occurrences: Sequence[Occurrence],
    deed: Deed,
    label_id: int | None = None,
    control: Control | None = None,
    *,
    keep: Sequence[str] = (),
) -> Change:
    """Do the deed at these places: one act over any number of articles, which cancelling ends early.

    `label_id` is the label to tag with or to give. The names of `keep` are kept as a rule in the same act: from now
    on they are suggested or, when tags are rejected or deleted, never again. Without places only the rule is kept. A
    name that can't be kept, as some initials can't, is done with like the others and not kept.
    """
    control = control or Unattended()
    keep = [name for name in keep if learned_names.can_be_kept(name)]
    if not occurrences:
        return _keep_only(ws, keep, deed, label_id)
    label = labels.get(ws.store, label_id) if label_id is not None and deed in _WITH_LABEL else None
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
                if not first:
                    _keep(ws, recorder, keep, deed, _labels_of_rule(occurrences, deed, label_id))
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


def _labels_of_rule(places: Sequence[Occurrence], deed: Deed, label_id: int | None) -> list[int]:
    """The labels that a rule is about: the one given; the most frequent one accepted; all that are rejected."""
    if deed in _WITH_LABEL:
        return [label_id] if label_id is not None else []
    counts = Counter(
        tag.label_id for place in places for tag in place.tags if tag.status is not Status.REJECTED
    )
    return [id_ for id_, _ in counts.most_common(1 if deed is Deed.ACCEPT else None)]


def _keep_only(ws: Workspace, names: Sequence[str], deed: Deed, label_id: int | None) -> Change:
    refs = [NameUnderLabel(name, id_) for name in names for id_ in _labels_of_rule((), deed, label_id)]
    return learned_names.keep(ws, refs, Ruling.SUGGEST) if refs else Change(None, deed.value)


def _keep(
    ws: Workspace, recorder: Recorder, names: Sequence[str], deed: Deed, label_ids: Sequence[int]
) -> None:
    ruling = Ruling.NEVER if deed in _AGAINST else Ruling.SUGGEST
    for name in names:
        for label_id in label_ids:
            learned_names.keep_within(ws, recorder, NameUnderLabel(name, label_id), ruling)


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
