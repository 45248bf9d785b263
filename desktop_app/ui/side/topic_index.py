"""The tree of topics made ready for searching and walking, without Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_app.core.arabic import fold
from desktop_app.core.model import Topic

_ARTICLE = "ال"


@dataclass(frozen=True, slots=True)
class _Entry:
    topic: Topic
    names: tuple[str, ...]
    own: str
    path: str


class TopicIndex:
    """Topics by id, their children and paths, and a search over Arabic and English names and codes."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        self.topics = {topic.id: topic for topic in topics}
        self._children: dict[int | None, list[Topic]] = {}
        for topic in topics:
            parent = topic.parent_id if topic.parent_id in self.topics else None
            self._children.setdefault(parent, []).append(topic)
        self._entries = [self._entry(topic) for topic in topics]

    def _entry(self, topic: Topic) -> _Entry:
        names = tuple(fold(name) for name in (topic.name_ar, topic.name_en, topic.code or "") if name)
        above = " ".join(fold(f"{t.name_ar} {t.name_en}") for t in self.ancestors(topic))
        return _Entry(topic, names, "\n".join(names), above)

    def children(self, topic_id: int | None, name: Callable[[Topic], str]) -> list[Topic]:
        """The topics directly under one (None: the roots), sorted by `name`."""
        return sorted(self._children.get(topic_id, []), key=lambda topic: fold(name(topic)))

    def in_order(self, name: Callable[[Topic], str]) -> list[Topic]:
        """All topics, each before those under it, sorted by `name` beside each other."""
        ordered: list[Topic] = []
        waiting = self.children(None, name)[::-1]
        while waiting:
            ordered.append(waiting.pop())
            waiting += self.children(ordered[-1].id, name)[::-1]
        return ordered

    def ancestors(self, topic: Topic) -> list[Topic]:
        """The topics above this one, from the root down."""
        line: list[Topic] = []
        seen = {topic.id}
        parent = self.topics.get(topic.parent_id) if topic.parent_id is not None else None
        while parent is not None and parent.id not in seen:
            line.append(parent)
            seen.add(parent.id)
            parent = self.topics.get(parent.parent_id) if parent.parent_id is not None else None
        return line[::-1]

    def is_known(self, name: str) -> bool:
        """Whether a topic has this name, folded, in either language."""
        folded = " ".join(fold(name).split())
        return any(folded in entry.names for entry in self._entries)

    def search(self, text: str) -> list[Topic]:
        """Topics that hold every word of `text`, at least one of them in a name of their own; best first.

        A whole name comes before the beginning of a name, that before the beginning of a word, any place
        in a name before words spread over the path; then shorter names first.
        """
        query = " ".join(fold(text).split())
        words = query.split()
        if not words:
            return []
        found = []
        for place, entry in enumerate(self._entries):
            rank = _rank(entry, query, words)
            if rank is not None:
                found.append((rank, len(entry.names[0]) if entry.names else 0, place, entry.topic))
        return [topic for *_, topic in sorted(found, key=lambda hit: hit[:3])]


def _rank(entry: _Entry, query: str, words: list[str]) -> int | None:
    if not all(word in entry.own for word in words):
        if any(word in entry.own for word in words) and all(
            word in entry.own or word in entry.path for word in words
        ):
            return 4
        return None
    if query in entry.names or _ARTICLE + query in entry.names:
        return 0
    if entry.own.startswith((query, _ARTICLE + query)) or any(name.startswith(query) for name in entry.names):
        return 1
    starts = f" {entry.own}".replace("\n", " ")
    if all(f" {word}" in starts or f" {_ARTICLE}{word}" in starts for word in words):
        return 2
    return 3
