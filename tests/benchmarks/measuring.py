"""What a measure is, and how its yardstick is measured beside it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Goal:
    """A limit for the ratio to the yardstick, or for the value itself (`of` = "value")."""

    limit: float
    of: str = "ratio"
    at_least: bool = False

    def met(self, value: float) -> bool:
        """Whether a ratio or value keeps to it."""
        return value >= self.limit if self.at_least else value <= self.limit

    def text(self, unit: str) -> str:
        """As in the table: "<= 1.5x", "< 16 ms"."""
        sign = ">=" if self.at_least else "<="
        return f"{sign} {self.limit:g}{'x' if self.of == 'ratio' else ' ' + unit}"


@dataclass(frozen=True, slots=True)
class Measure:
    """One row of the table: medians of ours and of the yardstick, in `unit`, and their ratio.

    `ratio` is the median of the rounds' own ratios, since a busy machine slows both halves of a round.
    """

    what: str
    ours: float
    unit: str
    yardstick: float | None = None
    than: str = ""
    ratio: float | None = None
    goal: Goal | None = None
    note: str = ""
    rounds: tuple[tuple[float, ...], ...] = ()

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None without a goal."""
        value = self.ratio if self.goal is not None and self.goal.of == "ratio" else self.ours
        return None if self.goal is None or value is None else self.goal.met(value)


def seconds(act: Callable[[], object]) -> float:
    """How long a call takes; garbage of earlier calls is collected before it."""
    gc.collect()
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def compared(
    what: str,
    ours: Callable[[], float],
    yardstick: Callable[[], float],
    *,
    than: str,
    rounds: int,
    unit: str = "ms",
    scale: float = 1000.0,
    goal: Goal | None = None,
    note: str = "",
) -> Measure:
    """Measure both by turns, so that whatever else the machine does meets both; `scale` turns seconds to `unit`."""
    pairs: list[tuple[float, ...]] = []
    for number in range(rounds):
        first, second = (ours, yardstick) if number % 2 == 0 else (yardstick, ours)
        one, two = first() * scale, second() * scale
        pairs.append((one, two) if number % 2 == 0 else (two, one))
    return of_pairs(what, pairs, than=than, unit=unit, goal=goal, note=note)


def of_pairs(
    what: str,
    pairs: Sequence[tuple[float, ...]],
    *,
    than: str,
    unit: str,
    goal: Goal | None = None,
    note: str = "",
) -> Measure:
    """The measure that (ours, yardstick) of several rounds give."""
    return Measure(
        what,
        median(pair[0] for pair in pairs),
        unit,
        median(pair[1] for pair in pairs),
        than,
        median(pair[0] / pair[1] for pair in pairs),
        goal,
        note,
        tuple(pairs),
    )


def alone(
    what: str, values: Sequence[float], *, unit: str, goal: Goal | None = None, note: str = ""
) -> Measure:
    """A measure without a yardstick; the median counts, the note tells the slowest."""
    slowest = min(values) if unit.endswith("/s") else max(values)
    worst = f"slowest of {len(values)}: {slowest:,.0f} {unit}"
    return Measure(
        what,
        median(values),
        unit,
        goal=goal,
        note=f"{worst}; {note}" if note else worst,
        rounds=tuple((v,) for v in values),
    )
