"""Articles with their tags as JSON lines: what doccano reads, with everything we know beside it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import BinaryIO

from desktop_app.core.model import Mention, Status, TopicDraft

_LINE_BREAKERS = re.compile("[\x85\u2028\u2029]")
_MENTION_FIELDS = tuple(f.name for f in fields(Mention))
_TOPIC_FIELDS = tuple(f.name for f in fields(TopicDraft))


@dataclass(frozen=True, slots=True)
class ExportArticle:
    """An article as it leaves the store, with all tags that were asked for."""

    id: int
    title: str
    source: str | None
    author: str | None
    url: str | None
    published_at: str | None
    article_sha256: str
    text: str
    mentions: tuple[Mention, ...] = ()
    topics: tuple[TopicDraft, ...] = ()


def write_jsonl(articles: Iterable[ExportArticle], stream: BinaryIO) -> int:
    """Write one object a line, UTF-8 without a mark, "\\n" at each end; how many were written.

    `label` holds the accepted and suggested spans as doccano reads them, `mentions` and `topics` every
    field of all that were given: reading the file again gives the same tags on the same article.
    """
    count = 0
    for article in articles:
        line = json.dumps(_record(article), ensure_ascii=False)
        line = _LINE_BREAKERS.sub(lambda m: f"\\u{ord(m[0]):04x}", line)
        stream.write(line.encode("utf-8", "backslashreplace") + b"\n")
        count += 1
    return count


def _record(article: ExportArticle) -> dict[str, object]:
    return {
        "id": article.id,
        "text": article.text,
        "label": [[m.start, m.end, m.label] for m in article.mentions if m.status is not Status.REJECTED],
        "title": article.title,
        "source": article.source,
        "author": article.author,
        "url": article.url,
        "published_at": article.published_at,
        "article_sha256": article.article_sha256,
        "mentions": [{name: getattr(m, name) for name in _MENTION_FIELDS} for m in article.mentions],
        "topics": [{name: getattr(t, name) for name in _TOPIC_FIELDS} for t in article.topics],
    }
