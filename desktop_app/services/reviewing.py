"""Going through what waits over the whole store: pages of a queue, decisions on one or on all of a name, progress.

Each act can mark an article as reviewed once nothing waits in it, within the same step of undo.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from desktop_app.core.control import Control, Unattended
from desktop_app.core.model import Change, Mention, Status
from desktop_app.core.review import Decision, Progress, QueueOrder, QueueRow, QueueScope
from desktop_app.errors import Cancelled
from desktop_app.nlp.confidence import is_confident
from desktop_app.nlp.registry import EXPRESSION_VERSIONS
from desktop_app.services import tag_names, tagging
from desktop_app.services.entity_view import NameKeys
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles, labels, mentions, review_queue
from desktop_app.storage.database import LEAVE_SECONDS
from desktop_app.storage.history import Batches, Recorder, recording
from desktop_app.storage.review_queue import Cursor, NameGroup, Queue

PAGE = 200
_DECISIONS_A_STEP = 500
_RELABELS_A_STEP = 50
_STATUSES = {Decision.ACCEPT: Status.ACCEPTED, Decision.REJECT: Status.REJECTED}


@dataclass(frozen=True, slots=True)
class Position:
    """Where the next page of a queue begins; `groups` and `group` are of the order by name."""

    order: QueueOrder
    scope: QueueScope
    after: Cursor | None = None
    groups: tuple[NameGroup, ...] = ()
    group: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """Rows of the queue, and where it goes on; None at its end."""

    rows: tuple[QueueRow, ...]
    following: Position | None


# Looking


def _queue(ws: Workspace, scope: QueueScope) -> Queue:
    return Queue(ws.store, scope, EXPRESSION_VERSIONS)


def first_page(
    ws: Workspace,
    order: QueueOrder,
    scope: QueueScope,
    limit: int = PAGE,
    control: Control | None = None,
) -> Page:
    """The first suggestions that wait, in this order."""
    position = Position(order, scope)
    if order is QueueOrder.NAME:
        position = replace(position, groups=_groups(ws, scope, control or Unattended()))
    return next_page(ws, position, limit)


def next_page(ws: Workspace, position: Position, limit: int = PAGE) -> Page:
    """What follows; what was decided meanwhile is passed over."""
    queue = _queue(ws, position.scope)
    match position.order:
        case QueueOrder.NAME:
            ids, following = _page_of_names(queue, position, limit)
        case QueueOrder.ARTICLE:
            ids, after = queue.by_article(position.after, limit)
            following = replace(position, after=after) if after is not None else None
        case _:
            weakest = position.order is QueueOrder.WEAKEST
            ids, after = queue.by_sureness(position.after, limit, weakest_first=weakest)
            following = replace(position, after=after) if after is not None else None
    return Page(tuple(review_queue.rows(ws.store, ids)), following if len(ids) == limit else None)


def _page_of_names(queue: Queue, position: Position, limit: int) -> tuple[list[int], Position | None]:
    ids: list[int] = []
    number, after = position.group, position.after
    while len(ids) < limit and number < len(position.groups):
        found, after = queue.of_group(position.groups[number], after, limit - len(ids))
        ids += found
        if len(ids) < limit:
            number, after = number + 1, None
    return ids, replace(position, group=number, after=after)


def _groups(ws: Workspace, scope: QueueScope, control: Control) -> tuple[NameGroup, ...]:
    """The names that wait, the most frequent first; what is linked to an entity stands together under it."""
    quotes: dict[int, dict[str, int]] = {}
    linked: dict[tuple[int, int], int] = {}
    for label_id, entity_id, text, count in _queue(ws, scope).quote_counts():
        if entity_id is None:
            quotes.setdefault(label_id, {})[text] = count
        else:
            linked[label_id, entity_id] = linked.get((label_id, entity_id), 0) + count
    found = [
        (NameGroup(label_id, (), entity_id, count), "") for (label_id, entity_id), count in linked.items()
    ]
    for label_id, counts in quotes.items():
        control.check()
        by_key: dict[str, list[str]] = {}
        for text, key in NameKeys(counts).by_quote.items():
            by_key.setdefault(key, []).append(text)
        for key, texts in by_key.items():
            found.append((NameGroup(label_id, tuple(texts), None, sum(counts[text] for text in texts)), key))
    control.check()
    found.sort(key=lambda pair: (-pair[0].count, pair[0].label_id, pair[1]))
    return tuple(group for group, _ in found)


def rows(ws: Workspace, ids: Sequence[int]) -> list[QueueRow]:
    """These tags as they are now; those that are gone are left out."""
    return review_queue.rows(ws.store, ids)


def tags_of_act(ws: Workspace, change: Change, limit: int) -> list[int]:
    """The first of the tags that an act touched, also where it touched several articles."""
    return [] if change.id is None else review_queue.tags_of_act(ws.store, change.id, limit)


def tags_around(ws: Workspace, row: QueueRow) -> list[Mention]:
    """The tags that stand within the words around a row's."""
    first = row.start - row.at
    return mentions.within(ws.store, row.article_id, first, first + len(row.context))


def count_waiting(ws: Workspace, scope: QueueScope) -> int:
    """How many suggestions wait."""
    return _queue(ws, scope).count()


def progress(ws: Workspace, threshold: float) -> Progress:
    """How far the collection is."""
    waiting = count_waiting(ws, QueueScope(threshold))
    return Progress(articles.count(ws.store), review_queue.count_reviewed(ws.store), waiting)


def decided_today(ws: Workspace) -> int:
    """How many tags have been accepted or rejected since midnight, by the clock of this machine."""
    midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return review_queue.count_decided_since(ws.store, midnight.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))


def ids_of_name(ws: Workspace, text: str, label_id: int, scope: QueueScope) -> list[int]:
    """The suggestions that wait with this name, in any spelling that folds to the same, and this label."""
    queue = _queue(ws, scope)
    quotes = NameKeys({*queue.waiting_quotes(label_id), text})
    return queue.ids_of_name(label_id, quotes.quotes([quotes.by_quote[text]]))


def name_of(ws: Workspace, row: QueueRow) -> str:
    """The name that a row's tag says, on one line."""
    return tag_names.name_at(ws, row.text, row.label_id, row.context, row.at)


# Deciding


def decide(
    ws: Workspace,
    ids: Sequence[int],
    decision: Decision,
    label_id: int | None = None,
    *,
    finish: float | None = None,
) -> Change:
    """Accept, reject or relabel tags. Raises UserError when the label is gone.

    With `finish`, a threshold, articles of theirs in which nothing waits any more become reviewed.
    """
    found = mentions.get_many(ws.store, ids)
    params = tagging.named(found) | _label_param(ws, label_id)
    with recording(ws.store, decision.value, ws.annotator, **params) as recorder:
        for mention in found:
            _decide(ws, recorder, mention, decision, label_id)
        _finish(ws, recorder, {mention.article_id for mention in found}, finish)
        return recorder.change()


def resize(ws: Workspace, mention_id: int, start: int, end: int, *, finish: float | None = None) -> Change:
    """Move a tag's ends, which accepts it. Raises UserError when the span is not in the text."""
    found = mentions.get_many(ws.store, [mention_id])
    if not found:
        return Change(None, "resize")
    quote = articles.text(ws.store, found[0].article_id)[start:end]
    with recording(ws.store, "resize", ws.annotator, text=quote, label=found[0].label) as recorder:
        tagging.resize_within(ws, recorder, found[0], start, end)
        _finish(ws, recorder, {found[0].article_id}, finish)
        return recorder.change()


def accept_all_and_review(ws: Workspace, article_id: int, threshold: float = 0.0) -> Change:
    """Accept what waits in an article and is sure enough, and mark it as reviewed: one step of undo."""
    title = articles.get(ws.store, article_id).title
    waiting = [
        mention
        for mention in mentions.of_article(ws.store, article_id)
        if mention.status is Status.SUGGESTED and is_confident(mention, threshold)
    ]
    with recording(
        ws.store, "accept_reviewed", ws.annotator, count=str(len(waiting)), title=title
    ) as recorder:
        for mention in waiting:
            tagging.decide_within(ws, recorder, mention, Status.ACCEPTED)
        if recorder.update("articles", article_id, {"reviewed": 1}):
            recorder.params["reviewed"] = "1"
        return recorder.change()


def decide_all(
    ws: Workspace,
    name: str,
    ids: Sequence[int],
    decision: Decision,
    label_id: int | None = None,
    *,
    finish: float | None = None,
    control: Control | None = None,
) -> Change:
    """Decide on many suggestions of one name: one act in many short transactions, which cancelling ends early.

    What was decided or taken away since the ids were looked up stays as it is.
    """
    control = control or Unattended()
    batches = Batches(ws.store, decision.value, ws.annotator)
    step = _RELABELS_A_STEP if decision is Decision.RELABEL else _DECISIONS_A_STEP
    fixed = {"name": name} | _label_param(ws, label_id)
    done = 0
    try:
        for first in range(0, len(ids), step):
            control.check()
            if first:
                time.sleep(LEAVE_SECONDS)
            with batches.step() as recorder:
                done += _decide_part(ws, recorder, ids[first : first + step], decision, label_id)
                touched = recorder.change().articles
                recorder.params.update(fixed, count=str(done))
                finished = int(batches.recorder.params.get("reviewed", "0"))
                _finish(ws, recorder, touched, finish, already=finished)
            control.progress(min(first + step, len(ids)), len(ids))
    except Cancelled:
        pass
    return batches.recorder.change()


def _decide_part(
    ws: Workspace, recorder: Recorder, ids: Sequence[int], decision: Decision, label_id: int | None
) -> int:
    """Decide on those of some suggestions that still wait; says how many."""
    waiting = review_queue.still_waiting(ws.store, ids)
    if decision is not Decision.RELABEL:
        status = {"status": _STATUSES[decision].value}
        return recorder.update_mentions(waiting, status, tagging.decided_now(ws))
    for mention in mentions.get_many(ws.store, waiting):
        _decide(ws, recorder, mention, decision, label_id)
    return len(waiting)


def _decide(
    ws: Workspace, recorder: Recorder, mention: Mention, decision: Decision, label_id: int | None
) -> None:
    if decision is not Decision.RELABEL:
        tagging.decide_within(ws, recorder, mention, _STATUSES[decision])
    elif label_id is not None:
        tagging.relabel_within(ws, recorder, mention, label_id)


def _finish(
    ws: Workspace,
    recorder: Recorder,
    article_ids: set[int] | frozenset[int],
    threshold: float | None,
    already: int = 0,
) -> None:
    """Mark those articles as reviewed in which nothing waits any more; `already` were by this act before."""
    if threshold is None or not article_ids:
        return
    left = _queue(ws, QueueScope(threshold)).waits_in(sorted(article_ids))
    marked = already
    for article_id, title in review_queue.unreviewed(ws.store, sorted(article_ids - left)):
        recorder.update("articles", article_id, {"reviewed": 1})
        marked += 1
        if len(article_ids) == 1:
            recorder.params["title"] = title
    if marked:
        recorder.params["reviewed"] = str(marked)


def _label_param(ws: Workspace, label_id: int | None) -> dict[str, str]:
    return {} if label_id is None else {"label": labels.get(ws.store, label_id).name}
