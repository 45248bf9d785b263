"""The names that a store has learned: kept by hand, or taught by what was accepted and rejected.

What decisions teach is worked out whenever it is wanted and never stored, so undoing a decision undoes the lesson.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app.core.arabic import clean
from desktop_app.core.collector import paused_collector, set_aside
from desktop_app.core.control import Control, Unattended
from desktop_app.core.learned import (
    Evidence,
    KeptName,
    KnownName,
    LearnedName,
    NameUnderLabel,
    Ruling,
    can_be_learned,
    leads,
    lesson,
)
from desktop_app.core.model import Change
from desktop_app.core.names import name_key
from desktop_app.errors import QT_TRANSLATE_NOOP, Cancelled, UserError
from desktop_app.nlp.known_names import KnownNames
from desktop_app.services.entity_view import VALUES, NameKeys, best_spelling
from desktop_app.services.workspace import Workspace
from desktop_app.storage import kept_names, labels
from desktop_app.storage.database import LEAVE_SECONDS
from desktop_app.storage.history import Batches, Recorder

_CHECK_EVERY = 2000
NAMES_A_STEP = 50
KINDS = {Ruling.SUGGEST: "name_keep", Ruling.NEVER: "name_never", Ruling.OPEN: "name_open"}
"""The kinds of the acts that say so."""

_cache_lock = threading.Lock()
_cached: dict[Path, tuple[tuple[object, ...], KnownNames]] = {}


@dataclass(slots=True)
class _Tally:
    """What was decided on a name under a label."""

    accepted: int = 0
    rejected: int = 0
    articles: set[int] = field(default_factory=set)
    last_accepted: str = ""
    last_rejected: str = ""
    accepted_as: Counter[str] = field(default_factory=Counter)
    written: Counter[str] = field(default_factory=Counter)

    def add(self, quote: str, status: str, article_id: int, at: str) -> None:
        """Count one decision."""
        self.written[quote] += 1
        if status == "rejected":
            self.rejected += 1
            self.last_rejected = max(self.last_rejected, at)
            return
        self.accepted += 1
        self.accepted_as[quote] += 1
        self.articles.add(article_id)
        self.last_accepted = max(self.last_accepted, at)

    def evidence(self) -> Evidence:
        """The same as a record."""
        return Evidence(
            self.accepted, len(self.articles), self.rejected, self.last_accepted, self.last_rejected
        )


_Tallies = dict[str, dict[int, _Tally]]
"""By key, and then by label."""


def known_names(ws: Workspace, *, learn: bool = True) -> KnownNames:
    """What recognition is to know of this store's names; without `learn`, only those kept by hand.

    It is worked out anew only when an act may have changed it.
    """
    with ws.store.snapshot():
        stamp = (learn, *kept_names.stamp(ws.store))
        with _cache_lock:
            remembered = _cached.get(ws.store.path)
        if remembered is not None and remembered[0] == stamp:
            return remembered[1]
        with paused_collector():
            found = KnownNames(_known(ws, learn))
            set_aside()
    with _cache_lock:
        _cached.clear()
        _cached[ws.store.path] = stamp, found
    return found


def _known(ws: Workspace, learn: bool) -> list[KnownName]:
    tallies = _tallies(ws) if learn else {}
    codes = {label.id: label.name for label in labels.all_labels(ws.store)}
    known = []
    for key, rows, of_tallies in _by_name(tallies, kept_names.all_kept(ws.store)):
        lead = next((row for row in rows if row.ruling is Ruling.SUGGEST and row.leads), None)
        never = {row.label_id for row in rows if row.ruling is Ruling.NEVER}
        believed = {row.label_id for row in rows}
        believed.update(label_id for label_id, tally in of_tallies.items() if tally.accepted)
        if lead is not None or never:
            known.append(
                KnownName(
                    key,
                    lead.spellings if lead else (),
                    codes.get(lead.label_id) if lead else None,
                    frozenset(codes[id_] for id_ in believed - never if id_ in codes),
                    frozenset(codes[id_] for id_ in never if id_ in codes),
                )
            )
    return known


def listing(ws: Workspace, *, learn: bool = True, control: Control | None = None) -> tuple[LearnedName, ...]:
    """All names that something is done with, and those kept by hand, the most often accepted first."""
    with ws.store.snapshot():
        tallies = _tallies(ws, control=control) if learn else {}
        kept = kept_names.all_kept(ws.store)
        rows = [row for _, of_name, _ in _by_name(tallies, kept) for row in of_name]
    rows.sort(key=lambda row: row.evidence.rejected, reverse=True)
    rows.sort(key=lambda row: row.evidence.accepted, reverse=True)
    return tuple(rows)


_Decisions = Iterable[tuple[int, str, str, int, str]]


def _tallies(ws: Workspace, control: Control | None = None, decisions: _Decisions | None = None) -> _Tallies:
    """What was decided on each name, or by some decisions only.

    Dates and amounts are no names, and deleted articles don't count.
    """
    control = control or Unattended()
    decisions = kept_names.decisions(ws.store) if decisions is None else decisions
    hidden = kept_names.hidden_articles(ws.store)
    values = {label.id for label in labels.all_labels(ws.store) if label.name in VALUES}
    by_label: dict[int, dict[str, _Tally]] = {}
    for number, (of_label, quote, status, article_id, at) in enumerate(decisions):
        if number % _CHECK_EVERY == 0:
            control.check()
        if article_id in hidden or of_label in values:
            continue
        quotes = by_label.setdefault(of_label, {})
        tally = quotes.get(quote)
        if tally is None:
            tally = quotes[quote] = _Tally()
        tally.add(quote, status, article_id, at)
    tallies: _Tallies = {}
    for of_label, quotes in by_label.items():
        for quote, key in NameKeys(quotes).by_quote.items():
            if can_be_learned(key):
                _merge(tallies.setdefault(key, {}), of_label, quotes[quote])
    return tallies


def _merge(of_name: dict[int, _Tally], label_id: int, tally: _Tally) -> None:
    whole = of_name.get(label_id)
    if whole is None:
        of_name[label_id] = tally
        return
    whole.accepted += tally.accepted
    whole.rejected += tally.rejected
    whole.articles |= tally.articles
    whole.last_accepted = max(whole.last_accepted, tally.last_accepted)
    whole.last_rejected = max(whole.last_rejected, tally.last_rejected)
    whole.accepted_as.update(tally.accepted_as)
    whole.written.update(tally.written)


def _by_name(
    tallies: _Tallies, kept: Iterable[KeptName]
) -> Iterator[tuple[str, list[LearnedName], Mapping[int, _Tally]]]:
    """Each name's key, its rows and what was decided on it, which is taken out of `tallies`.

    Freeing all the tallies at once would stop every thread.
    """
    by_hand: dict[str, dict[int, KeptName]] = {}
    for one in kept:
        by_hand.setdefault(one.key, {})[one.label_id] = one
    while tallies:
        key, of_tallies = tallies.popitem()
        yield key, list(_rows_of(key, by_hand.pop(key, {}), of_tallies)), of_tallies
    for key, of_kept in by_hand.items():
        yield key, list(_rows_of(key, of_kept, {})), {}


def _rows_of(
    key: str, of_kept: Mapping[int, KeptName], of_tallies: Mapping[int, _Tally]
) -> Iterator[LearnedName]:
    """The labels under which a name is kept, or under which decisions teach something; what is kept goes first."""
    for label_id in {**of_kept, **of_tallies}:
        tally, by_hand = of_tallies.get(label_id, _NO_TALLY), of_kept.get(label_id)
        ruling = by_hand.ruling if by_hand else lesson(key, tally.evidence())
        if by_hand or ruling is not Ruling.OPEN:
            is_lead = _leads(label_id, of_kept, of_tallies)
            yield _row(key, label_id, ruling, tally, by_hand, is_lead)


_NO_TALLY = _Tally()


def _row(
    key: str, label_id: int, ruling: Ruling, tally: _Tally, kept: KeptName | None, is_lead: bool
) -> LearnedName:
    own = [quote for quote in tally.accepted_as if name_key(quote) == key]
    spellings = tuple(dict.fromkeys([*([kept.name] if kept else []), *own])) or (key,)
    name = kept.name if kept else _shown(tally, key)
    return LearnedName(name, key, label_id, ruling, tally.evidence(), spellings, kept, is_lead)


def _shown(tally: _Tally, key: str) -> str:
    counts: Counter[str] = Counter()
    for quote, count in (tally.accepted_as or tally.written).items():
        counts[" ".join(quote.split())] += count
    return best_spelling(counts, key)


def _leads(label_id: int, kept: Mapping[int, KeptName], tallies: Mapping[int, _Tally]) -> bool:
    """Whether a label is the one that a name is suggested with where the recogniser is silent."""
    others = [id_ for id_, one in kept.items() if id_ != label_id and one.ruling is Ruling.SUGGEST]
    if others:
        return False
    if label_id in kept:
        return True
    mine = tallies[label_id].accepted if label_id in tallies else 0
    return leads(mine, sum(tally.accepted for id_, tally in tallies.items() if id_ != label_id))


# Acts


def keep(
    ws: Workspace,
    names: Sequence[NameUnderLabel],
    ruling: Ruling,
    note: str | None = None,
    control: Control | None = None,
) -> Change:
    """Say by hand what is to be done with names under labels. Raises UserError for what is no name."""
    return _in_steps(
        ws, KINDS[ruling], names, lambda recorder, one: keep_within(ws, recorder, one, ruling, note), control
    )


def keep_within(
    ws: Workspace, recorder: Recorder, one: NameUnderLabel, ruling: Ruling, note: str | None = None
) -> bool:
    """The same of one name as a part of a larger act; whether it changes anything."""
    name = checked_name(one.name)
    label = labels.get(ws.store, one.label_id)
    return kept_names.keep(ws.store, recorder, name, label.id, ruling, note)


def checked_name(name: str) -> str:
    """The name on one line. Raises UserError where it can't be looked for."""
    name = " ".join(clean(name).split())
    if not can_be_kept(name):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "“{name}” can't be kept as a name: it needs two letters at least, and twelve words at most.",
            ),
            name=name,
        )
    return name


def can_be_kept(name: str) -> bool:
    """Whether a name can be looked for, so that there is anything to say of it."""
    return can_be_learned(name_key(" ".join(clean(name).split())))


def forget(ws: Workspace, names: Sequence[NameUnderLabel], control: Control | None = None) -> Change:
    """Take back what was said by hand; of a name that only decisions taught, leave it to the recogniser."""

    def act(recorder: Recorder, one: NameUnderLabel) -> None:
        there = kept_names.find(ws.store, name_key(one.name), one.label_id)
        if there is not None:
            recorder.delete("kept_names", there.id)
        else:
            keep_within(ws, recorder, one, Ruling.OPEN)

    return _in_steps(ws, "name_forget", names, act, control)


def _in_steps(
    ws: Workspace,
    kind: str,
    names: Sequence[NameUnderLabel],
    act: Callable[[Recorder, NameUnderLabel], object],
    control: Control | None,
) -> Change:
    """One act on any number of names in short transactions; work that is cancelled keeps what it did."""
    control = control or Unattended()
    batches = Batches(ws.store, kind, ws.annotator)
    batches.recorder.params = _named(ws, names)
    try:
        for first in range(0, len(names), NAMES_A_STEP):
            control.check()
            if first:
                time.sleep(LEAVE_SECONDS)
            part = names[first : first + NAMES_A_STEP]
            with batches.step() as recorder:
                for one in part:
                    act(recorder, one)
            control.progress(first + len(part), len(names))
    except Cancelled:
        pass
    return batches.recorder.change()


def _named(ws: Workspace, names: Sequence[NameUnderLabel]) -> dict[str, str]:
    if len(names) != 1:
        return {"count": str(len(names))}
    codes = {label.id: label.name for label in labels.all_labels(ws.store)}
    return {"name": " ".join(names[0].name.split()), "label": codes.get(names[0].label_id, "")}


# Looking


def decided_tags(ws: Workspace, one: NameUnderLabel) -> tuple[int, ...]:
    """The tags from which a name was learned, rejected ones first, then the newest; `entity_view.places` shows them."""
    quotes = NameKeys(kept_names.decided_quotes(ws.store, one.label_id)).quotes([name_key(one.name)])
    return tuple(kept_names.decided_ids(ws.store, one.label_id, quotes))


def newly_silenced(ws: Workspace, change_id: int) -> list[LearnedName]:
    """The names that this rejecting act made to be not suggested again, and that were suggested before it."""
    rejected: dict[int, Counter[str]] = {}
    for quote, label_id in kept_names.rejected_by(ws.store, change_id):
        rejected.setdefault(label_id, Counter())[quote] += 1
    silenced = []
    for label_id, counts in rejected.items():
        keys = NameKeys([*kept_names.decided_quotes(ws.store, label_id), *counts])
        by_key: Counter[str] = Counter()
        for quote, count in counts.items():
            by_key[keys.by_quote[quote]] += count
        decisions = kept_names.decisions_on(ws.store, label_id, keys.quotes(by_key))
        tallies = _tallies(ws, decisions=decisions)
        for key, count in by_key.items():
            tally = tallies.get(key, {}).get(label_id)
            if tally is None or kept_names.find(ws.store, key, label_id) is not None:
                continue
            now = tally.evidence()
            before = replace(now, rejected=now.rejected - count)
            if lesson(key, now) is Ruling.NEVER and lesson(key, before) is not Ruling.NEVER:
                silenced.append(_row(key, label_id, Ruling.NEVER, tally, None, True))
    return silenced
