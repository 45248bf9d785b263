"""The store's own names laid over what a recogniser found: some are suggested wherever they stand, some never."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Sequence

from desktop_app.core.learned import KnownName
from desktop_app.core.model import Origin, Suggestion
from desktop_app.core.name_finder import NameFinder
from desktop_app.core.names import follows_lam, name_key, whole_key
from desktop_app.nlp.registry import finds_expressions
from desktop_app.nlp.word_ranks import rank

ENGINE = "learned-names-1"
"""What the suggestions of known names are signed with."""


def _nowhere(_start: int, _end: int) -> bool:
    return False


class KnownNames:
    """Names of a store, ready to be looked for in texts; false when there are none."""

    def __init__(self, names: Iterable[KnownName] = ()) -> None:
        names = list(names)
        self._looked_for = [name for name in names if name.label is not None]
        spelled = [
            (spelling, name) for name in self._looked_for for spelling in name.spellings or (name.key,)
        ]
        self._by_number = [name for _, name in spelled]
        self._finder = NameFinder([spelling for spelling, _ in spelled], rank=rank if spelled else None)
        self._never = {name.key: name.never for name in names if name.never}

    def __bool__(self) -> bool:
        return bool(self._looked_for or self._never)

    def corrected(
        self,
        text: str,
        suggestions: Sequence[Suggestion],
        closed: Callable[[int, int], bool] = _nowhere,
        labels: Container[str] | None = None,
    ) -> list[Suggestion]:
        """The suggestions without those never wanted and with the known names, in order.

        A known name that a longer suggestion holds or overlaps stays out; shorter ones that it holds or overlaps give
        way to it, and so does one on the same words with a label that was never confirmed. Dates and amounts are left
        alone. `closed` tells where nothing more is to be suggested, since a person decided. With `labels`, names of
        other labels, which are gone since the names were asked for, are not looked for.
        """
        others = [s for s in suggestions if finds_expressions(s.engine or "")]
        names = [
            s for s in suggestions if not finds_expressions(s.engine or "") and not self._is_never(text, s)
        ]
        names.sort(key=lambda s: (s.start, -s.end))
        added, gone = self._found(text, names, closed, labels)
        kept = [s for number, s in enumerate(names) if number not in gone]
        return sorted([*others, *kept, *added], key=lambda s: (s.start, -s.end))

    def _found(
        self,
        text: str,
        names: Sequence[Suggestion],
        closed: Callable[[int, int], bool],
        labels: Container[str] | None,
    ) -> tuple[list[Suggestion], set[int]]:
        """Suggestions of known names, and the places in `names` of those that give way to them."""
        added: list[Suggestion] = []
        gone: set[int] = set()
        if not self._finder:
            return added, gone
        starts = [s.start for s in names]
        longest = max((s.end - s.start for s in names), default=0)
        for start, end, number in self._finder.places(text):
            known = self._by_number[number]
            if closed(start, end) or (labels is not None and known.label not in labels):
                continue
            first, last = bisect_left(starts, start - longest), bisect_left(starts, end)
            there = [n for n in range(first, last) if names[n].end > start]
            if any(_stands_before(names[n], start, end, known) for n in there):
                continue
            gone.update(there)
            assert known.label is not None
            added.append(Suggestion(start, end, known.label, None, Origin.GAZETTEER, None, ENGINE))
        return added, gone

    def _is_never(self, text: str, suggestion: Suggestion) -> bool:
        if not self._never:
            return False
        key = name_key(text[suggestion.start : suggestion.end])
        if follows_lam(text, suggestion.start):
            key = whole_key(key, self._never)
        return suggestion.label in self._never.get(key, ())


def _stands_before(other: Suggestion, start: int, end: int, known: KnownName) -> bool:
    """Whether a recogniser's suggestion that overlaps a known name is the one to be believed."""
    if (other.start, other.end) == (start, end):
        return other.label in known.confirmed
    return other.end - other.start > end - start
