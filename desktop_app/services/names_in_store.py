"""Laying the learned names over the suggestions that the articles of a store have, without reading them again."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.control import Control, Unattended
from desktop_app.core.model import Change, Mention, Origin, Status, Suggestion
from desktop_app.errors import Cancelled
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
) -> Change:
    """Suggest the known names in these articles, or (None) in all, and take away what is never wanted.

    One act for undo; what a person decided stays, and articles count as read by whom they were. Work that is
    cancelled keeps what it did.
    """
    control = control or Unattended()
    ids = list(article_ids) if article_ids is not None else articles.all_ids(ws.store)
    batches = Batches(ws.store, "names_look", ws.annotator)
    label_ids = {label.name: label.id for label in labels.all_labels(ws.store)}
    added = removed = 0
    try:
        for first in range(0, len(ids), _ARTICLES_A_STEP):
            control.check()
            part = ids[first : first + _ARTICLES_A_STEP]
            with batches.accounted():
                differing = [id_ for id_ in part if _difference(ws, names, id_) is not None]
            if differing:
                with batches.step() as recorder:
                    for id_ in differing:
                        new, old = _take(ws, recorder, names, id_, label_ids)
                        added, removed = added + new, removed + old
                    recorder.params.update(count=str(added), removed=str(removed))
                time.sleep(LEAVE_SECONDS)
            control.progress(min(first + _ARTICLES_A_STEP, len(ids)), len(ids))
    except Cancelled:
        pass
    return batches.recorder.change()


@dataclass(frozen=True, slots=True)
class _Difference:
    """What is to be suggested in a text besides, and which suggestions are to go."""

    text: str
    new: list[Suggestion]
    gone: list[Mention]


def _difference(ws: Workspace, names: KnownNames, article_id: int) -> _Difference | None:
    """None where all is as the names want it; a suggestion with a note, which is a person's work, never goes."""
    text = articles.text(ws.store, article_id)
    present = mentions.of_article(ws.store, article_id)
    suggested = {
        Suggestion(m.start, m.end, m.label, m.score, m.origin, m.note, m.engine): m
        for m in present
        if m.status is Status.SUGGESTED
        and m.origin in mentions.MACHINES
        and not finds_expressions(m.engine or "")
    }
    of_recognisers = [s for s in suggested if (s.origin, s.engine) != (Origin.GAZETTEER, ENGINE)]
    closed = mentions.closed_places((m.start, m.end, m.status) for m in present)
    wanted = dict.fromkeys(names.corrected(text, of_recognisers, closed))
    gone = [mention for s, mention in suggested.items() if s not in wanted and not mention.note]
    going = {mention.id for mention in gone}
    standing = {(m.start, m.end, m.label) for m in present if m.id not in going}
    new = [s for s in wanted if s not in suggested and (s.start, s.end, s.label) not in standing]
    return _Difference(text, new, gone) if new or gone else None


def _take(
    ws: Workspace, recorder: Recorder, names: KnownNames, article_id: int, label_ids: dict[str, int]
) -> tuple[int, int]:
    """Do in one article what is left to do there; how many suggestions came and went."""
    found = _difference(ws, names, article_id)
    if found is None:
        return 0, 0
    for mention in found.gone:
        recorder.delete("mentions", mention.id)
    fresh = [((s.start, s.end, label_ids[s.label]), s) for s in found.new if s.label in label_ids]
    mentions.add_suggestions(ws.store, recorder, article_id, found.text, fresh, ENGINE, True, {})
    return len(fresh), len(found.gone)
