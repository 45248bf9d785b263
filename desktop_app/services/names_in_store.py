"""Laying the learned names over the suggestions that the articles of a store have, without reading them again."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.control import Control, Unattended
from desktop_app.core.model import Change, Mention, Origin, Status, Suggestion
from desktop_app.errors import Cancelled
from desktop_app.nlp.confidence import is_confident
from desktop_app.nlp.known_names import ENGINE, KnownNames
from desktop_app.nlp.registry import finds_expressions
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles, labels, mentions
from desktop_app.storage.database import LEAVE_SECONDS
from desktop_app.storage.history import Batches, Recorder

_ARTICLES_A_STEP = 20


def look(
    ws: Workspace,
    names: KnownNames,
    article_ids: Sequence[int] | None = None,
    control: Control | None = None,
    *,
    threshold: float = 0.0,
) -> Change:
    """Suggest the known names in these articles, or (None) in all, and take away what is never wanted.

    What is too weak for the threshold, which nobody sees, stays and is no hindrance to a name. One act for undo; what a
    person decided stays, and articles count as read by whom they were. Work that is cancelled keeps what it did.
    """
    control = control or Unattended()
    ids = list(article_ids) if article_ids is not None else articles.all_ids(ws.store)
    batches = Batches(ws.store, "names_look", ws.annotator)
    added = removed = 0
    try:
        for first in range(0, len(ids), _ARTICLES_A_STEP):
            control.check()
            part = ids[first : first + _ARTICLES_A_STEP]
            with batches.accounted():
                wanted = _Wanted(names, labels.ids_by_name(ws.store), threshold)
                differing = [id_ for id_ in part if _difference(ws, wanted, id_) is not None]
            if differing:
                with batches.step() as recorder:
                    wanted = _Wanted(names, labels.ids_by_name(ws.store), threshold)
                    for id_ in differing:
                        new, old = _take(ws, recorder, wanted, _difference(ws, wanted, id_))
                        added, removed = added + new, removed + old
                    recorder.params.update(count=str(added), removed=str(removed))
                time.sleep(LEAVE_SECONDS)
            control.progress(min(first + _ARTICLES_A_STEP, len(ids)), len(ids))
    except Cancelled:
        pass
    return batches.recorder.change()


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which names are to be suggested, the labels there are, and what is too weak to be seen."""

    names: KnownNames
    label_ids: dict[str, int]
    threshold: float


@dataclass(frozen=True, slots=True)
class _Difference:
    """What is to be suggested in an article besides, and which suggestions are to go."""

    article_id: int
    text: str
    new: list[Suggestion]
    gone: list[Mention]


def _difference(ws: Workspace, wanted: _Wanted, article_id: int) -> _Difference | None:
    """None where all is as the names want it; a suggestion with a note, which is a person's work, never goes.

    A weak one goes only where a name takes its very place.
    """
    text = articles.text(ws.store, article_id)
    present = mentions.of_article(ws.store, article_id)
    machines = [
        m
        for m in present
        if m.status is Status.SUGGESTED
        and m.origin in mentions.MACHINES
        and not finds_expressions(m.engine or "")
    ]
    weak = [m for m in machines if not is_confident(m, wanted.threshold)]
    suggested = {
        Suggestion(m.start, m.end, m.label, m.score, m.origin, m.note, m.engine): m
        for m in machines
        if is_confident(m, wanted.threshold)
    }
    of_recognisers = [s for s in suggested if (s.origin, s.engine) != (Origin.GAZETTEER, ENGINE)]
    closed = mentions.closed_places((m.start, m.end, m.status) for m in present)
    corrected = dict.fromkeys(wanted.names.corrected(text, of_recognisers, closed, wanted.label_ids))
    places = {(s.start, s.end, s.label) for s in corrected}
    gone = [mention for s, mention in suggested.items() if s not in corrected and not mention.note]
    gone += [m for m in weak if (m.start, m.end, m.label) in places and not m.note]
    going = {mention.id for mention in gone}
    standing = {(m.start, m.end, m.label) for m in present if m.id not in going}
    new = [s for s in corrected if s not in suggested and (s.start, s.end, s.label) not in standing]
    return _Difference(article_id, text, new, gone) if new or gone else None


def _take(ws: Workspace, recorder: Recorder, wanted: _Wanted, found: _Difference | None) -> tuple[int, int]:
    """Do in one article what is left to do there; how many suggestions came and went."""
    if found is None:
        return 0, 0
    for mention in found.gone:
        recorder.delete("mentions", mention.id)
    fresh = [((s.start, s.end, wanted.label_ids[s.label]), s) for s in found.new]
    mentions.add_suggestions(ws.store, recorder, found.article_id, found.text, fresh, ENGINE, True, {})
    return len(fresh), len(found.gone)
