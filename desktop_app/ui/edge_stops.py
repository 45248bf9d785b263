"""Where an end that keys move stops first: before a comma, and at the end of a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.core.spans import parting_sign
from desktop_app.ui.messages import isolated

Span = tuple[int, int]


class EdgeStops:
    """Remembers the end that stopped last; pressed again right after, the key takes it past the sign."""

    def __init__(self) -> None:
        self._stopped: tuple[int, Span] | None = None

    def forget(self) -> None:
        """Something else was done, so that the next sign stops an end again."""
        self._stopped = None

    def remark(self, text: str, mention_id: int, span: Span, target: Span) -> str:
        """What to say when a tag's end stops on its way from `span` to `target`; "" when it may go."""
        sign = parting_sign(text, target[0], span[0]) or parting_sign(text, span[1], target[1])
        stopped, self._stopped = self._stopped, None
        if not sign or stopped == (mention_id, target):
            return ""
        self._stopped = mention_id, target
        return QCoreApplication.translate(
            "EdgeStops", "“{sign}” stands in between. The same key again goes past it."
        ).format(sign=isolated(sign))
