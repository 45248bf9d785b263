"""The plain facts about a mention in a few lines: what the tooltip shows and a screen reader says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.core.model import Label, Mention, Origin, Status
from desktop_app.nlp.known_names import ENGINE as KNOWN_NAMES
from desktop_app.ui.messages import isolated
from desktop_app.ui.names import label_name

translate = QCoreApplication.translate

_LONGEST_QUOTE = 120


def describe(mention: Mention, label: Label | None) -> str:
    """Quote, label, status, where it comes from, score and note; one fact a line, each in its own direction."""
    name = label_name(label) if label else mention.label
    facts = [
        translate("MentionFacts", "“{quote}”").format(quote=_isolated(_shortened(mention.text))),
        translate("MentionFacts", "{label}, {status}").format(
            label=_isolated(name), status=_status(mention.status)
        ),
        _source(mention),
    ]
    if mention.entity_name:
        facts.append(
            translate("MentionFacts", "Refers to {name}").format(name=_isolated(mention.entity_name))
        )
    if mention.note:
        facts.append(translate("MentionFacts", "Note: {note}").format(note=_isolated(mention.note)))
    return "\n".join(facts)


def _isolated(text: str) -> str:
    return isolated(" ".join(text.split()))


def _shortened(quote: str) -> str:
    return quote if len(quote) <= _LONGEST_QUOTE else quote[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _status(status: Status) -> str:
    return {
        Status.SUGGESTED: translate("MentionFacts", "waiting"),
        Status.ACCEPTED: translate("MentionFacts", "accepted"),
        Status.REJECTED: translate("MentionFacts", "rejected"),
    }[status]


def _source(mention: Mention) -> str:
    if mention.origin is Origin.GAZETTEER and mention.engine == KNOWN_NAMES:
        return translate("MentionFacts", "A name that this store has learned")
    origin = {
        Origin.MODEL: translate("MentionFacts", "Found by a model"),
        Origin.GAZETTEER: translate("MentionFacts", "Found in a list of names"),
        Origin.RULE: translate("MentionFacts", "Found by a rule"),
        Origin.IMPORT: translate("MentionFacts", "Imported"),
        Origin.HUMAN: translate("MentionFacts", "Tagged by hand"),
    }[mention.origin]
    details = [mention.annotator if mention.origin is Origin.HUMAN else mention.engine]
    if mention.score is not None:
        percent = f"{QLocale().toString(round(mention.score * 100))}{QLocale().percent()}"
        details.append(translate("MentionFacts", "score {percent}").format(percent=percent))
    known = [_isolated(detail) for detail in details if detail]
    if not known:
        return origin
    listed = translate("MentionFacts", ", ").join(known)
    return translate("MentionFacts", "{origin} ({details})").format(origin=origin, details=listed)
