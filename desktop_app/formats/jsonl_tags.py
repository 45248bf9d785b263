"""The tags of a JSON record: doccano's spans and categories, spaCy's dicts, and our own full objects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop_app.core.arabic import CleanedText, clean, clean_with_origins
from desktop_app.core.model import ArticleDraft, MentionDraft, ReadFailure, Status, TopicDraft
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.formats.records import Fields, offset, provenance, text_or_none

_SPAN_LISTS = ("mentions", "label", "labels", "entities", "spans")
_TOPIC_LISTS = ("topics", "cats", "label", "labels")


def read_tags(
    record: Fields, raw: str, article: ArticleDraft, where: str
) -> tuple[ArticleDraft, list[ReadFailure]]:
    """`article` with the tags of its record, their offsets moved from the raw to the cleaned text.

    A tag that is out of range, of which cleaning leaves nothing, or whose quote differs from the text is
    a failure; a span that stands in the record twice ("label" repeats "mentions") is taken once.
    """
    mentions: list[MentionDraft] = []
    topics: list[TopicDraft] = []
    failures: list[ReadFailure] = []
    seen: set[tuple[int, int, str]] = set()
    spans = list(_spans(record))
    cleaned = clean_with_origins(raw) if spans else CleanedText(raw, article.text, ())
    for number, span in enumerate(spans, 1):
        try:
            mention = _mention(span, cleaned)
        except UserError as error:
            failures.append(ReadFailure(f"{where}, tag {number}", error))
            continue
        key = mention.start, mention.end, mention.label
        if key not in seen or "status" in span:
            mentions.append(mention)
        if mention.status is not Status.REJECTED:
            seen.add(key)
    for number, fields in enumerate(_topics(record), 1):
        try:
            topic = _topic(fields)
        except UserError as error:
            failures.append(ReadFailure(f"{where}, topic {number}", error))
            continue
        if topic not in topics:
            topics.append(topic)
    if mentions or topics:
        article = replace(article, mentions=tuple(mentions), topics=tuple(topics))
    return article, failures


def _spans(record: Fields) -> Iterator[Fields]:
    """Each span as a dict with start, end and label, whichever way it is written."""
    for name in _SPAN_LISTS:
        items = record.get(name)
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict):
                yield item
            elif isinstance(item, list):
                yield dict(zip(("start", "end", "label"), item, strict=False))
            elif not isinstance(item, str) or name not in _TOPIC_LISTS:
                yield {"label": item}


def _topics(record: Fields) -> Iterator[Fields]:
    """Each topic as a dict with its name; a bare text among doccano's labels is a category of the whole text."""
    for name in _TOPIC_LISTS:
        items = record.get(name)
        for item in items if isinstance(items, list) else [items] if isinstance(items, str) else ():
            if isinstance(item, str):
                yield {"name": item}
            elif name in ("topics", "cats"):
                yield item if isinstance(item, dict) else {}


def _mention(fields: Fields, cleaned: CleanedText) -> MentionDraft:
    start, end = offset(fields, "start", "start_offset"), offset(fields, "end", "end_offset")
    label = fields.get("label")
    if start is None or end is None or not isinstance(label, str) or not label.strip():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "A tag needs a start, an end and a label, like {example}. This one is {tag}. Correct it.",
            ),
            example='[0, 4, "PERS"]',
            tag=str(dict(fields))[:80],
        )
    try:
        span = cleaned.cleaned_span(start, end)
    except ValueError:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The tag {label} from {start} to {end} is outside the text, which has {length} characters. "
                "Correct its offsets.",
            ),
            label=label,
            start=start,
            end=end,
            length=len(cleaned.source),
        ) from None
    if span is None:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The tag {label} from {start} to {end} covers only control characters, which are not kept. Remove it.",
            ),
            label=label,
            start=start,
            end=end,
        )
    here = cleaned.text[span[0] : span[1]]
    quote = text_or_none(fields, "text")
    if quote is not None and quote != cleaned.source[start:end] and clean(quote) != here:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The tag {label} from {start} to {end} is said to be “{quote}”, but the text there is “{here}”. "
                "Correct its offsets.",
            ),
            label=label,
            start=start,
            end=end,
            quote=quote[:60],
            here=here[:60],
        )
    return MentionDraft(
        *span,
        label.strip(),
        text=here if quote is not None else None,
        entity_name=text_or_none(fields, "entity_name"),
        **provenance(fields),
    )


def _topic(fields: Fields) -> TopicDraft:
    name = fields.get("name")
    if not isinstance(name, str) or not name.strip():
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "A topic needs a name. This one is {topic}. Correct it."),
            topic=str(dict(fields))[:80],
        )
    return TopicDraft(
        name.strip(),
        path=text_or_none(fields, "path"),
        code=text_or_none(fields, "code"),
        **provenance(fields),
    )
