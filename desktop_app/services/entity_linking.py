"""Suggests which names refer to the same entity, and says why; nothing is linked here.

A surname is thought to be the one full name that ends with it, in its article or in the store; where several
do, a person must choose. Longer forms hold a name of several words, or one after a word for its kind
(حركة حماس). Spellings are compared by their skeletons, and then by RapidFuzz.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from desktop_app.core.collector import let_go
from desktop_app.core.control import Control, Unattended
from desktop_app.core.entities import LinkSuggestion, NameForm, Reason, Referent
from desktop_app.core.names import are_own_names, skeleton, without_article
from desktop_app.services.workspace import Workspace
from desktop_app.storage import entities, labels

SURE = 0.9
"""The score from which a suggestion that is not ambiguous may be linked together with others."""
_SCORES = {Reason.SAME: 1.0, Reason.IN_ARTICLE: 0.95, Reason.SURNAME: 0.8, Reason.LONGER: 0.85}
_ALIKE = 78.0
_MISSPELT = 0.6
_SHORTEST_VARIANT = 4
_SHORTEST_SURE_VARIANT = 5
_MOST_ALIKE = 40
_MOST_CANDIDATES = 12
_CHECK_EVERY = 500
_KIND_WORDS = """
    حركه منظمه جماعه حزب شركه وكاله صحيفه قناه شبكه تنظيم هيئه موسسه مدينه دوله جمهوريه مملكه المملكه
"""
_KINDS = frozenset(_KIND_WORDS.split())
"""Folded words for a kind of body or place, which its name is used with or without."""
_PERSON = "PERS"


def suggestions(
    ws: Workspace, referents: Iterable[Referent], control: Control | None = None
) -> tuple[LinkSuggestion, ...]:
    """What of `referents` may be the same, the surest first; pairs that a person keeps apart are left out."""
    persons = {label.id for label in labels.all_labels(ws.store) if label.name == _PERSON}
    finder = _Finder(referents, persons, entities.names_apart(ws.store), control or Unattended())
    found = tuple(sorted(finder.found(), key=_order))
    finder.forget()
    return found


def _order(suggestion: LinkSuggestion) -> tuple[bool, float, int, str]:
    return suggestion.is_ambiguous, -suggestion.score, -suggestion.count, suggestion.source.name


_Node = tuple[int | None, int, str]


def _node(referent: Referent) -> _Node:
    """What tells referents apart."""
    first = referent.forms[0].ref
    return referent.entity_id, referent.label_id, "" if referent.entity_id is not None else first.key


class _Finder:
    """Indexes the names once and looks each up by its key, its endings and its skeleton."""

    def __init__(
        self,
        referents: Iterable[Referent],
        persons: set[int],
        apart: set[tuple[int, str, str]],
        control: Control,
    ) -> None:
        self._all = list(referents)
        self._persons = persons
        self._apart = apart
        self._control = control
        self._by_key: dict[tuple[int, str], list[Referent]] = {}
        self._by_ending: dict[tuple[int, str], list[Referent]] = {}
        self._alike: dict[tuple[int, str], list[Referent]] = {}
        self._alike_endings: dict[tuple[int, str], list[Referent]] = {}
        for referent in self._all:
            self._index(referent)

    def _index(self, referent: Referent) -> None:
        label_id = referent.label_id
        for key in sorted(referent.keys):
            words = key.split()
            self._by_key.setdefault((label_id, key), []).append(referent)
            if label_id in self._persons:
                if len(words) > 1:
                    _add(self._alike_endings, (label_id, skeleton(words[-1])), referent)
                for first in range(1, len(words)):
                    _add(self._by_ending, (label_id, " ".join(words[first:])), referent)
            for likeness in _likenesses(key):
                _add(self._alike, (label_id, likeness), referent)

    def found(self) -> Iterator[LinkSuggestion]:
        """Every suggestion once; a name that has been thought of is not thought of again."""
        done: set[_Node] = set()
        pairs: set[frozenset[_Node]] = set()
        for number, referent in enumerate(self._all):
            if number % _CHECK_EVERY == 0:
                self._control.check()
            if referent.entity_id is None:
                named = list(self._of_name(referent))
                if named:
                    done.add(_node(referent))
                    yield from named
        for number, referent in enumerate(self._all):
            if number % _CHECK_EVERY == 0:
                self._control.check()
            for offered in self._of_forms(referent):
                suggestion = _turned(offered) if _node(offered.source) in done else offered
                pair = frozenset((_node(suggestion.source), _node(suggestion.candidates[0])))
                if pair not in pairs and _node(suggestion.source) not in done:
                    pairs.add(pair)
                    done.add(_node(suggestion.source))
                    yield suggestion

    def forget(self) -> None:
        """Let the indexes go."""
        let_go(self._by_key, self._by_ending, self._alike, self._alike_endings)

    # A name that an entity is known by, and surnames

    def _of_name(self, name: Referent) -> Iterator[LinkSuggestion]:
        form = name.forms[0]
        same = [r for r in self._by_key[name.label_id, form.ref.key] if r.entity_id is not None]
        same = [r for r in same if not self._are_apart(name, r)]
        if len(form.ref.key.split()) > 1 or name.label_id not in self._persons:
            yield from self._choice(name, form, same, Reason.SAME)
            return
        if len(same) == 1 and all(len(key.split()) == 1 for key in same[0].keys):
            yield _suggestion(name, (same[0],), Reason.SAME)
            return
        full = self._by_ending.get((name.label_id, form.ref.key), [])
        candidates = _distinct([*same, *(r for r in full if not self._are_apart(name, r))])
        if len(candidates) == 1:
            yield from self._choice(name, form, candidates, Reason.SAME if same else Reason.SURNAME)
        elif candidates:
            yield from self._choice(name, form, candidates, Reason.SURNAME)
        else:
            yield from self._misspelt(name, form.ref.key)

    def _misspelt(self, name: Referent, key: str) -> Iterator[LinkSuggestion]:
        """Full names whose last word may be another spelling of this one."""
        alike = self._alike_endings.get((name.label_id, skeleton(key)), [])
        likely = [
            r
            for r in (alike if len(alike) <= _MOST_ALIKE else ())
            if _likeness(key, {full.split()[-1] for full in r.keys}) >= _ALIKE
            and not self._are_apart(name, r)
        ]
        if likely:
            ranked = tuple(sorted(likely, key=lambda r: (r.entity_id is None, -r.n_tags, r.name)))
            yield _suggestion(name, ranked[:_MOST_CANDIDATES], Reason.SPELLING, score=_MISSPELT)

    def _choice(
        self, name: Referent, form: NameForm, candidates: list[Referent], reason: Reason
    ) -> Iterator[LinkSuggestion]:
        """One suggestion for each candidate that is named in full beside the name, one for what is left."""
        if len(candidates) == 1 and reason is Reason.SAME:
            yield _suggestion(name, (candidates[0],), reason)
            return
        left = set(form.articles)
        for candidate in candidates[:_MOST_CANDIDATES] if candidates else ():
            others = frozenset[int]().union(
                *(_named_in_full(c, form) for c in candidates if c is not candidate)
            )
            here = form.articles & _named_in_full(candidate, form) - others
            if here:
                left -= here
                everywhere = here == form.articles
                yield _suggestion(
                    name, (candidate,), Reason.IN_ARTICLE, None if everywhere else frozenset(here)
                )
        if candidates and left:
            everywhere = left == form.articles
            ranked = tuple(sorted(candidates, key=lambda r: (r.entity_id is None, -r.n_tags, r.name)))
            yield _suggestion(
                name, ranked[:_MOST_CANDIDATES], reason, None if everywhere else frozenset(left)
            )

    # Longer forms and spellings

    def _of_forms(self, referent: Referent) -> Iterator[LinkSuggestion]:
        for key in sorted(referent.keys):
            shorter = self._shorter(referent, key)
            if shorter:
                yield from self._pair(referent, shorter, Reason.LONGER, _SCORES[Reason.LONGER])
        best: dict[_Node, tuple[float, Referent]] = {}
        for key in sorted(referent.keys):
            for likeness in _likenesses(key):
                alike = self._alike[referent.label_id, likeness]
                for other in alike if len(alike) <= _MOST_ALIKE else ():
                    if other is not referent and (score := _likeness(key, other.keys)) >= _ALIKE:
                        known = best.get(_node(other), (0.0, other))
                        best[_node(other)] = max(known, (score, other), key=lambda pair: pair[0])
        for score, other in sorted(best.values(), key=lambda pair: (-pair[0], pair[1].name)):
            yield from self._pair(referent, [other], Reason.SPELLING, min(score / 100, SURE) - 0.05)

    def _shorter(self, referent: Referent, key: str) -> list[Referent]:
        """Who bears the longest ending of this name that is a whole name by itself."""
        words = key.split()
        for first in range(1, len(words)):
            ending = words[first:]
            is_name = len(ending) > 1 and referent.label_id in self._persons
            if not is_name and not (first == 1 and without_article(words[0]) in _KINDS):
                continue
            bearers = self._by_key.get((referent.label_id, " ".join(ending)), [])
            others = [r for r in bearers if r is not referent]
            if others:
                return others
        return []

    def _pair(
        self, referent: Referent, others: list[Referent], reason: Reason, score: float
    ) -> Iterator[LinkSuggestion]:
        others = [other for other in others if not self._are_apart(referent, other)]
        if not others:
            return
        if len(others) > 1:
            if referent.entity_id is None:
                ranked = sorted(others, key=lambda r: (r.entity_id is None, -r.n_tags, r.name))
                yield _suggestion(referent, tuple(ranked[:_MOST_CANDIDATES]), reason, score=score)
            return
        source, target = referent, others[0]
        if _weight(source) > _weight(target):
            source, target = target, source
        yield _suggestion(source, (target,), reason, score=score)

    def _are_apart(self, one: Referent, other: Referent) -> bool:
        if not self._apart:
            return False
        pairs = ((a, b) for a in one.keys for b in other.keys)
        return any((one.label_id, *sorted(pair)) in self._apart for pair in pairs)


def _suggestion(
    source: Referent,
    candidates: tuple[Referent, ...],
    reason: Reason,
    articles: frozenset[int] | None = None,
    score: float | None = None,
) -> LinkSuggestion:
    count = source.n_tags
    if articles is not None:
        share = len(articles) / max(1, source.n_articles)
        count = max(len(articles), round(source.n_tags * share))
    return LinkSuggestion(source, candidates, reason, score or _SCORES[reason], count, articles)


def _turned(suggestion: LinkSuggestion) -> LinkSuggestion:
    """The same the other way round, where that can be done."""
    source, target = suggestion.source, suggestion.candidates[0]
    if suggestion.is_ambiguous or target.entity_id is not None or source.entity_id is not None:
        return suggestion
    return _suggestion(target, (source,), suggestion.reason, score=suggestion.score)


def _named_in_full(candidate: Referent, form: NameForm) -> frozenset[int]:
    """The articles that name a candidate by more than this form."""
    longer = (f.articles for f in candidate.forms if len(f.ref.key.split()) > len(form.ref.key.split()))
    return frozenset[int]().union(*longer)


def _weight(referent: Referent) -> tuple[bool, int, int]:
    """Who of two takes the other in: entities before names, then the one with more tags, then the shorter."""
    return referent.entity_id is not None, referent.n_tags, -len(referent.name)


def _distinct(referents: Iterable[Referent]) -> list[Referent]:
    return list({_node(referent): referent for referent in referents}.values())


def _add(index: dict[tuple[int, str], list[Referent]], key: tuple[int, str], referent: Referent) -> None:
    there = index.setdefault(key, [])
    if not there or there[-1] is not referent:
        there.append(referent)


def _likenesses(key: str) -> Iterator[str]:
    """What a spelling of the same name shares with this one: the skeleton, or all words but one."""
    words = key.split()
    if len(key) < _SHORTEST_VARIANT:
        return
    yield skeleton(key)
    if len(words) == 1:
        if len(key) > _SHORTEST_SURE_VARIANT:
            yield f"{skeleton(key)[:3]}…"
        return
    for gap in range(len(words)):
        yield " ".join("…" if place == gap else word for place, word in enumerate(words))


def _likeness(key: str, others: Iterable[str]) -> float:
    """How alike (0..100) a name and the most alike of others are; 0 where they can't be spellings of one."""
    return max((_word_by_word(key.split(), other.split()) for other in others), default=0.0)


def _word_by_word(words: list[str], others: list[str]) -> float:
    if len(words) != len(others) or words == others:
        return 0.0
    ratios = []
    for word, other in zip(words, others, strict=True):
        if word == other:
            continue
        short = min(len(without_article(word)), len(without_article(other)))
        alike = skeleton(word) == skeleton(other)
        if short < (_SHORTEST_VARIANT if alike else _SHORTEST_SURE_VARIANT) or are_own_names(word, other):
            return 0.0
        ratio = fuzz.ratio(word, other)
        if not alike and ratio < 83:
            return 0.0
        ratios.append(ratio)
    return min(ratios)
