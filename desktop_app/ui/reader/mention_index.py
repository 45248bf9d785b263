"""An article's mentions in reading order, found by place in logarithmic time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter

from desktop_app.core.model import Mention, Status
from desktop_app.nlp.confidence import is_confident

MAX_LANE = 2


class MentionIndex:
    """All mentions of one article by id, and those that are shown by place (code points).

    Reading order is by start, the longer first, so an outer mention comes before those inside it. Rejected
    mentions are shown on request, suggestions when they are sure enough for the `threshold`.
    """

    def __init__(
        self, mentions: Sequence[Mention] = (), *, show_rejected: bool = False, threshold: float = 0.0
    ) -> None:
        self._by_id = {mention.id: mention for mention in mentions}
        shown = [
            m
            for m in mentions
            if m.status is Status.ACCEPTED
            or (m.status is Status.SUGGESTED and is_confident(m, threshold))
            or (show_rejected and m.status is Status.REJECTED)
        ]
        shown.sort(key=attrgetter("end"), reverse=True)
        shown.sort(key=attrgetter("start"))
        self.shown: Sequence[Mention] = shown
        self._starts = [mention.start for mention in shown]
        self._furthest_ends = list(accumulate((mention.end for mention in shown), max))
        self._lanes: dict[int, int] = {}

    @property
    def all(self) -> Sequence[Mention]:
        """The mentions as given, hidden ones included."""
        return tuple(self._by_id.values())

    def get(self, mention_id: int) -> Mention | None:
        """The mention with this id, shown or not."""
        return self._by_id.get(mention_id)

    def overlapping(self, start: int, end: int) -> list[Mention]:
        """The shown mentions that share a character with `[start, end)`, in reading order."""
        first = bisect_right(self._furthest_ends, start)
        stop = bisect_left(self._starts, end)
        return [mention for mention in self.shown[first:stop] if mention.end > start]

    def over(self, offset: int) -> list[Mention]:
        """The shown mentions over the character at `offset`, innermost first."""
        return sorted(self.overlapping(offset, offset + 1), key=_length)

    def touching(self, offset: int) -> list[Mention]:
        """The shown mentions a caret at `offset` stands in, innermost first; those it only ends come last."""
        ended = [m for m in self.overlapping(max(0, offset - 1), offset) if m.end == offset]
        return self.over(offset) + sorted(ended, key=_length)

    def neighbour(
        self, offset: int, current: Mention | None, *, forward: bool, waiting_only: bool
    ) -> Mention | None:
        """The next or previous shown mention after `current`, or after the caret where there is none."""
        if current is not None:
            place = bisect_left(self.shown, _reading_order(current), key=_reading_order)
            while place < len(self.shown) and _reading_order(self.shown[place]) == _reading_order(current):
                if self.shown[place].id == current.id:
                    place += forward
                    break
                place += 1
        else:
            place = bisect_left(self._starts, offset)
        candidates = range(place, len(self.shown)) if forward else range(place - 1, -1, -1)
        for i in candidates:
            if not waiting_only or self.shown[i].status is Status.SUGGESTED:
                return self.shown[i]
        return None

    def lane(self, mention: Mention) -> int:
        """How far out a mention is drawn, 0 to MAX_LANE: over what it contains, beside what it crosses."""
        if mention.id not in self._lanes:
            self._assign_lanes(mention)
        return self._lanes.get(mention.id, 0)

    def _assign_lanes(self, mention: Mention) -> None:
        """Give their lanes to a mention and all that hang together with it."""
        first = bisect_right(self._furthest_ends, mention.start)
        while 0 < first < len(self.shown) and self._furthest_ends[first - 1] > self._starts[first]:
            first -= 1
        stop = first + 1
        while stop < len(self.shown) and self._furthest_ends[stop - 1] > self._starts[stop]:
            stop += 1
        for i in range(min(stop, len(self.shown)) - 1, first - 1, -1):
            self._lanes[self.shown[i].id] = self._free_lane(i, self._lanes)

    def _free_lane(self, i: int, lanes: dict[int, int]) -> int:
        """The lane of shown mention `i` when all that start after it have theirs."""
        mention = self.shown[i]
        lowest, taken = 0, 0
        for other in self.shown[i + 1 : bisect_left(self._starts, mention.end)]:
            lane = lanes[other.id]
            taken |= 1 << lane
            if other.end <= mention.end:
                lowest = max(lowest, lane + 1)
            if lowest >= MAX_LANE:
                return MAX_LANE
        while lowest < MAX_LANE and taken & (1 << lowest):
            lowest += 1
        return lowest


def _reading_order(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


def _length(mention: Mention) -> tuple[int, int]:
    return mention.end - mention.start, -mention.id
