"""What the rules hand on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expression:
    """A span of the text, its label, its normalised value (None when it has none) and how sure it is."""

    start: int
    end: int
    label: str
    note: str | None
    score: float
