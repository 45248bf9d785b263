"""Things that stand under one another: labels and topics."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeVar


class _Child(Protocol):
    @property
    def parent_id(self) -> int | None: ...


C = TypeVar("C", bound=_Child)


def ancestry(item: C, by_id: Mapping[int, C]) -> list[C]:
    """The item's ancestors from the root down, and itself; it ends where parents go in a circle."""
    line = [item]
    while item.parent_id is not None and len(line) <= len(by_id):
        item = by_id[item.parent_id]
        line.insert(0, item)
    return line
