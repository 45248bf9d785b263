"""Writing tags and articles out of the store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from desktop_app.core.control import Control, Unattended
from desktop_app.core.hierarchy import ancestry
from desktop_app.core.model import Mention, Status, TagRow, Topic, TopicDraft
from desktop_app.formats.jsonl import ExportArticle
from desktop_app.formats.writing import WRITERS, Takes, open_output, writer_for
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles, mentions, tag_rows, topics

FORMATS = {writer.name: writer.extension for writer in WRITERS.values()}
"""What an export can be written as, with the extension of its files, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to write: a format, which kinds of tags in which states, of which articles (None: all)."""

    format: str = "csv"
    kind: str = "all"
    statuses: tuple[Status, ...] = (Status.ACCEPTED, Status.SUGGESTED)
    article_ids: tuple[int, ...] | None = None


def export_to_path(ws: Workspace, path: Path, options: ExportOptions, control: Control | None = None) -> int:
    """Write to a file, whole or not at all; returns the number of rows. Raises UserError."""
    ws.refuse_own_file(path)
    with open_output(path) as stream:
        return export_to_stream(ws, stream, options, control)


def export_to_stream(
    ws: Workspace, stream: BinaryIO, options: ExportOptions, control: Control | None = None
) -> int:
    """Write to an open stream; returns the number of rows (tags, or articles for jsonl). Raises UserError."""
    control = control or Unattended()
    writer = writer_for(options.format)
    with ws.store.snapshot():
        if writer.takes is Takes.ARTICLES:
            return writer.write(_articles(ws, options, control), stream)
        return writer.write(_watched(tags(ws, options), count_tags(ws, options), control), stream)


def tags(ws: Workspace, options: ExportOptions, limit: int | None = None) -> Iterator[TagRow]:
    """The rows that an export with these options writes; the first `limit` of them for a preview."""
    return tag_rows.tag_rows(ws.store, **_selection(options), limit=limit)


def count_tags(ws: Workspace, options: ExportOptions) -> int:
    """How many rows an export with these options writes as a table."""
    return tag_rows.count_tags(ws.store, **_selection(options))


def _selection(options: ExportOptions) -> dict[str, Any]:
    """The options that say which rows, as storage knows them."""
    return {
        "statuses": options.statuses,
        "entities": options.kind in ("all", "entities"),
        "article_topics": options.kind in ("all", "topics"),
        "article_ids": options.article_ids,
    }


def is_table(format: str) -> bool:
    """Whether a format has a row for each tag, not a record for each article. Raises UserError."""
    return writer_for(format).takes is Takes.TAG_ROWS


def count_records(ws: Workspace, options: ExportOptions) -> int:
    """How many articles an export with these options writes as records."""
    return articles.count(ws.store) if options.article_ids is None else len(options.article_ids)


def first_record(ws: Workspace, options: ExportOptions) -> str:
    """The first record that an export with these options writes; empty when there is none."""
    ids = options.article_ids if options.article_ids is not None else articles.first_ids(ws.store, 1)
    stream = BytesIO()
    export_to_stream(ws, stream, replace(options, article_ids=tuple(ids[:1])))
    return stream.getvalue().decode("utf-8", "replace")


def _watched(rows: Iterator[TagRow], total: int, control: Control) -> Iterator[TagRow]:
    for done, row in enumerate(rows):
        if done % 2000 == 0:
            control.check()
            control.progress(done, total)
        yield row


def _articles(ws: Workspace, options: ExportOptions, control: Control) -> Iterator[ExportArticle]:
    ids: Sequence[int] = (
        options.article_ids if options.article_ids is not None else articles.all_ids(ws.store)
    )
    every = {topic.id: topic for topic in topics.all_topics(ws.store)}
    for done, article_id in enumerate(ids):
        control.check()
        control.progress(done, len(ids))
        row = articles.get(ws.store, article_id)
        yield ExportArticle(
            id=row.id,
            title=row.title,
            source=row.source,
            author=row.author,
            url=row.url,
            published_at=row.published_at,
            article_sha256=row.sha256,
            text=articles.text(ws.store, article_id),
            mentions=_mentions(ws, options, article_id),
            topics=_topics(ws, options, article_id, every),
        )


def _mentions(ws: Workspace, options: ExportOptions, article_id: int) -> tuple[Mention, ...]:
    if options.kind == "topics":
        return ()
    return tuple(m for m in mentions.of_article(ws.store, article_id) if m.status in options.statuses)


def _topics(
    ws: Workspace, options: ExportOptions, article_id: int, every: dict[int, Topic]
) -> tuple[TopicDraft, ...]:
    if options.kind == "entities":
        return ()
    return tuple(
        TopicDraft(
            name=every[given.topic_id].name_ar,
            path=" > ".join(t.name_ar for t in ancestry(every[given.topic_id], every)),
            code=every[given.topic_id].code,
            status=given.status,
            origin=given.origin,
            engine=given.engine,
            score=given.score,
            annotator=given.annotator,
            note=given.note,
            created_at=given.created_at,
            updated_at=given.updated_at,
        )
        for given in topics.of_article(ws.store, article_id)
        if given.status in options.statuses
    )
