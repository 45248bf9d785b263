"""Which suggestions are sure enough: those of the recognisers of names are held to a threshold."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.core.model import Mention, Origin, Suggestion
from desktop_app.nlp.registry import finds_expressions, gives_scores, parts_of


def confident(suggestions: Iterable[Suggestion], threshold: float) -> list[Suggestion]:
    """Those that score at least `threshold` (0..1), that have no score, or that are no names."""
    return [s for s in suggestions if _passes(s.score, s.engine, threshold)]


def is_confident(mention: Mention, threshold: float) -> bool:
    """The same of a mention; what a file brought is not held to a threshold."""
    return mention.origin is Origin.IMPORT or _passes(mention.score, mention.engine, threshold)


def _passes(score: float | None, engine: str | None, threshold: float) -> bool:
    return score is None or score >= threshold or finds_expressions(engine or "")


def reading_mark(version: str, threshold: float) -> str:
    """What an article is marked with once read: another threshold may give other suggestions, as another version."""
    holds = threshold > 0 and any(
        gives_scores(part) and not finds_expressions(part) for part in parts_of(version)
    )
    return f"{version} >={threshold:g}" if holds else version
