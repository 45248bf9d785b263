"""Reads the table of topics that a new store starts with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from desktop_app.formats.bundled_table import bad_row, read_rows

_COLUMNS = ("code", "parent", "name_ar", "name_en")
_CODE = re.compile("medtop:[0-9]{8}")


@dataclass(frozen=True, slots=True)
class TopicSeed:
    """A topic of the table: `key` names it there (its code, else its English name), `parent` is a key."""

    key: str
    code: str | None
    parent: str | None
    name_ar: str
    name_en: str


def read_topics(path: Path) -> tuple[TopicSeed, ...]:
    """The topics in the table's order, each after its parent (so there are no cycles).

    Raises UserError for a row with a code that is none or is given twice, without a name, with a name its
    siblings have too, or with a parent that no row above it has.
    """
    topics: dict[str, TopicSeed] = {}
    siblings: set[tuple[str | None, str]] = set()
    for line, row in read_rows(path, _COLUMNS):
        topic = TopicSeed(
            key=row["code"] or row["name_en"],
            code=row["code"] or None,
            parent=row["parent"] or None,
            name_ar=row["name_ar"],
            name_en=row["name_en"],
        )
        problem = _problem(topic, topics, siblings)
        if problem:
            raise bad_row(path, line, problem)
        topics[topic.key] = topic
        siblings.update({(topic.parent, topic.name_ar), (topic.parent, topic.name_en)})
    return tuple(topics.values())


def _problem(
    topic: TopicSeed, above: dict[str, TopicSeed], siblings: set[tuple[str | None, str]]
) -> str | None:
    if not topic.name_ar or not topic.name_en:
        return "the topic lacks its Arabic or its English name"
    if topic.code is not None and not _CODE.fullmatch(topic.code):
        return f"{topic.code} is no Media Topics code"
    if topic.key in above:
        return f"{topic.key} is there already"
    if topic.parent is not None and topic.parent not in above:
        return f"the parent {topic.parent} is not among the rows above"
    if not siblings.isdisjoint({(topic.parent, topic.name_ar), (topic.parent, topic.name_en)}):
        return f"a topic beside it is named {topic.name_en} or {topic.name_ar} too"
    return None
