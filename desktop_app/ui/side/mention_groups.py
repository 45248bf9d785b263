"""An article's mentions grouped by label, then by name, without Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from operator import attrgetter, is_

from desktop_app.core.arabic import fold
from desktop_app.core.model import Label, Mention, Status
from desktop_app.core.names import follows_lam, name_key, whole_name
from desktop_app.nlp.word_ranks import rank

_BEFORE = 18
_AFTER = 70
_NO_COLOR = "#808080"
_IN_TEXT_ORDER = attrgetter("start", "end", "id")
_LAM = "ل"


class Kind(Enum):
    """What a row of the tree stands for."""

    LABEL = "label"
    NAME = "name"
    MENTION = "mention"


@dataclass(frozen=True, slots=True)
class Group:
    """A row of the tree: a label, a name or a single mention, and what is under it.

    `key` is stable and unique among its siblings. `color` is the label's "#rrggbb".
    """

    kind: Kind
    key: str
    title: str
    color: str
    n_accepted: int
    n_suggested: int
    mentions: tuple[Mention, ...]
    children: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Snippet:
    """A mention in its context: `text[start:end]` is the mention."""

    text: str
    start: int
    end: int


class MentionGrouping:
    """Groups mentions again and again: a group whose mentions are the same as before is the same object."""

    def __init__(self) -> None:
        self._singles: dict[int, Group] = {}
        self._names: dict[tuple[int, str], Group] = {}
        self._labels: dict[int, Group] = {}

    def group(
        self, text: str, mentions: Iterable[Mention], labels: Sequence[Label], status: Status | None = None
    ) -> tuple[Group, ...]:
        """Labels in their order, under each its names, the most frequent first, under each its mentions.

        Quotes that fold to the same letters are one name, shown in its most frequent form; one that lost the
        alef of its article after ل in `text` (للقاهرة) is taken for the whole name. `status`
        leaves out the mentions of another one; names keep their order by all of them, so that none jumps
        when a mention is decided. Names and labels without mentions are left out.
        """
        colors = {label.id: label.color for label in labels}
        by_label: dict[int, dict[str, list[Group]]] = {}
        singles: dict[int, Group] = {}
        ordered = sorted(mentions, key=_IN_TEXT_ORDER)
        whole = _whole_names(text, ordered)
        for mention in ordered:
            color = colors.get(mention.label_id, _NO_COLOR)
            single = singles[mention.id] = self._single(mention, color)
            name = _name_key(whole.get(mention.id, mention.text))
            by_label.setdefault(mention.label_id, {}).setdefault(name, []).append(single)
        before_names, before_labels = self._names, self._labels
        self._singles, self._names, self._labels = singles, {}, {}
        for label_id, by_name in by_label.items():
            names = []
            for key, found in sorted(by_name.items(), key=_by_frequency):
                kept = found if status is None else [one for one in found if one.mentions[0].status is status]
                if kept:
                    named = _reused(before_names.get((label_id, key)), kept) or _name_group(key, kept, whole)
                    self._names[label_id, key] = named
                    names.append(named)
            if names:
                self._labels[label_id] = _reused(before_labels.get(label_id), names) or _label_group(names)
        places = {label.id: (label.position, label.id) for label in labels}
        order = sorted(self._labels, key=lambda id_: (id_ not in places, places.get(id_, (0, id_))))
        return tuple(self._labels[label_id] for label_id in order)

    def _single(self, mention: Mention, color: str) -> Group:
        before = self._singles.get(mention.id)
        if before is not None and before.color == color and before.mentions[0] == mention:
            return before
        accepted, suggested = mention.status is Status.ACCEPTED, mention.status is Status.SUGGESTED
        key = str(mention.id)
        return Group(Kind.MENTION, key, mention.text, color, int(accepted), int(suggested), (mention,))


def _by_frequency(name: tuple[str, list[Group]]) -> tuple[int, int, str]:
    key, singles = name
    return -len(singles), singles[0].mentions[0].start, key


def _reused(before: Group | None, children: list[Group]) -> Group | None:
    if before is None or len(before.children) != len(children):
        return None
    return before if all(map(is_, before.children, children)) else None


def _whole_names(text: str, mentions: Sequence[Mention]) -> dict[int, str]:
    """By id, the names of mentions that follow a ل and begin with one, with the alef of their article back."""
    joined = [m for m in mentions if m.text.startswith(_LAM) and follows_lam(text, m.start)]
    if not joined:
        return {}
    ids = {mention.id for mention in joined}
    others = {name_key(mention.text) for mention in mentions if mention.id not in ids}
    return {
        m.id: whole_name(m.text, text, m.start, lambda name: name_key(name) in others, rank) for m in joined
    }


def _name_group(key: str, singles: list[Group], whole: Mapping[int, str]) -> Group:
    written = (whole.get(single.mentions[0].id, single.title) for single in singles)
    forms = Counter(" ".join(form.split()) for form in written)
    return _above(Kind.NAME, key, forms.most_common(1)[0][0], singles)


def _label_group(names: list[Group]) -> Group:
    mention = names[0].mentions[0]
    return _above(Kind.LABEL, str(mention.label_id), mention.label, names)


def _above(kind: Kind, key: str, title: str, children: list[Group]) -> Group:
    return Group(
        kind,
        key,
        title,
        children[0].color,
        sum(child.n_accepted for child in children),
        sum(child.n_suggested for child in children),
        tuple(mention for child in children for mention in child.mentions),
        tuple(children),
    )


@lru_cache(maxsize=16384)
def _name_key(quote: str) -> str:
    return " ".join(fold(quote).split()) or quote


def snippet(text: str, start: int, end: int) -> Snippet:
    """Some words around `text[start:end]` on one line; the context begins with a whole word."""
    first = max(0, start - _BEFORE, text.rfind("\n", 0, start) + 1)
    if first and not text[first - 1].isspace():
        while first < start and not text[first].isspace():
            first += 1
    before = text[first:start].lstrip()
    stop = text.find("\n", end, end + _AFTER)
    after = text[end : stop if stop >= 0 else end + _AFTER].rstrip()
    quote = text[start:end].replace("\n", " ")
    lead = "… " if first > text.rfind("\n", 0, start) + 1 else ""
    offset = len(lead) + len(before)
    return Snippet(lead + before + quote + after, offset, offset + len(quote))
