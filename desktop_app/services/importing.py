"""Bringing files into the store: articles with their tags, and tables of tags for articles already there."""

from __future__ import annotations

import re
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from desktop_app.core.arabic import clean, fold
from desktop_app.core.control import Control, Unattended
from desktop_app.core.model import (
    ArticleDraft,
    Change,
    Label,
    MentionDraft,
    ReadFailure,
    Status,
    TagRecord,
    Topic,
    TopicDraft,
)
from desktop_app.errors import QT_TRANSLATE_NOOP, Cancelled, UserError
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles, entities, labels, mentions, search_index, topics
from desktop_app.storage.articles import NewArticle
from desktop_app.storage.database import LEAVE_SECONDS, StoreError
from desktop_app.storage.history import Batches, Recorder, now

_SURROGATE = re.compile("[\ud800-\udfff]")
_BATCH, _LARGE_BATCH = 150, 1250
_LETTERS = 2000
"""How long the texts of a batch may be on average; where they are longer, it has fewer."""
_TOGETHER = 75
"""How many articles without tags are stored together."""
_BATCH_SECONDS = 0.2
_STEP_SECONDS = 0.02
ALONE_SECONDS = 0.25
"""How long a transaction lasts where no window of this process waits to write: fewer of them cost less."""
_LABEL_SYNONYMS = {"PER": "PERS", "PERSON": "PERS", "MIS": "MISC", "LOCATION": "LOC", "ORGANIZATION": "ORG"}
_LABEL_KEYS = "123456789"
_Item = ArticleDraft | TagRecord | ReadFailure
_Ready = NewArticle | TagRecord | ReadFailure
_NEW_LABEL_COLORS = ("#a61e5d", "#0b7285", "#7a6200", "#5f3dc4", "#2b6a1d", "#a03a3a")


@dataclass(slots=True)
class ImportReport:
    """What an import did; `article_ids` are those of new articles, `tags` counts tags added."""

    imported: int = 0
    duplicates: int = 0
    tags: int = 0
    article_ids: list[int] = field(default_factory=list)
    failures: list[ReadFailure] = field(default_factory=list)
    cancelled: bool = False
    change: Change = field(default_factory=lambda: Change(None, "import"))


def import_paths(
    ws: Workspace,
    paths: Sequence[Path],
    format: str = "auto",
    control: Control | None = None,
    *,
    step_seconds: float | None = None,
) -> ImportReport:
    """Import files and folders; each failure is reported and the rest goes on. Never raises for bad input.

    Raises UserError only when the store can't be read. `step_seconds` is how long others who write may have to wait.
    """
    return import_items(ws, _read_all(paths, format, control or Unattended()), control, step_seconds)


def _read_all(paths: Sequence[Path], format: str, control: Control) -> Iterator[_Item]:
    from desktop_app.formats.reading import find_files, read_path  # its parsers are slow to import

    found = list(find_files(paths))
    for number, item in enumerate(found):
        control.progress(number, len(found), "" if isinstance(item, ReadFailure) else item.name)
        if isinstance(item, ReadFailure):
            yield item
            continue
        try:
            yield from read_path(item, format)
        except UserError as error:
            yield ReadFailure(str(item), error)
    control.progress(len(found), len(found))


def import_items(
    ws: Workspace,
    items: Iterable[_Item],
    control: Control | None = None,
    step_seconds: float | None = None,
) -> ImportReport:
    """Import what was read; one act for undo, in short transactions."""
    control = control or Unattended()
    report = ImportReport()
    importer = _Importer(ws, report, step_seconds or _STEP_SECONDS)
    try:
        for chunk in _chunks(items, _LARGE_BATCH if step_seconds else _BATCH):
            waiting: deque[_Waiting] = deque(chunk)
            while waiting:
                importer.take_some(waiting)
                if waiting:
                    time.sleep(LEAVE_SECONDS)
                if not (waiting and isinstance(waiting[0], _Tag)):
                    control.check()
    except Cancelled:
        report.cancelled = True
    except UserError as error:
        importer.forget_rolled_back(error)
    report.failures += importer.missing_articles()
    report.change = importer.batches.recorder.change()
    return report


def _chunks(items: Iterable[_Item], most: int) -> Iterator[list[_Ready]]:
    """Read ahead of each transaction, so that none is open while files are read.

    A chunk of long texts has fewer of them, since their words are indexed at the end of a transaction.
    """
    chunk: list[_Ready] = []
    letters, began = 0, time.monotonic()
    for item in items:
        if isinstance(item, ArticleDraft):
            chunk.append(NewArticle(_storable(item)))
            letters += len(item.text)
        else:
            chunk.append(item)
        if len(chunk) >= most or letters >= most * _LETTERS or time.monotonic() - began > _BATCH_SECONDS:
            yield chunk
            chunk, letters, began = [], 0, time.monotonic()
    if chunk:
        yield chunk


def _next_bare(waiting: deque[_Waiting]) -> list[NewArticle]:
    """Take the articles that are next, as long as they have no tags; so few that storing them is soon over."""
    bare: list[NewArticle] = []
    while waiting and len(bare) < _TOGETHER and isinstance(article := waiting[0], NewArticle):
        if article.draft.mentions or article.draft.topics:
            break
        bare.append(article)
        waiting.popleft()
    return bare


@dataclass(frozen=True, slots=True)
class _Tag:
    """A tag of an article that is in the store by now; `text` is the article's."""

    article_id: int
    text: str
    tag: MentionDraft | TopicDraft
    where: str


_Waiting = _Ready | _Tag


class _Importer:
    """The state of one import: names already looked up, and how much of the report is safely stored."""

    def __init__(self, ws: Workspace, report: ImportReport, step_seconds: float) -> None:
        self._ws = ws
        self._report = report
        self._step_seconds = step_seconds
        self.batches = Batches(ws.store, "import", ws.annotator)
        self._stored = (0, 0, 0, 0)
        self._tagged: tuple[str, int, str] | None = None
        self._unindexed: list[tuple[int, str]] = []
        self._missing: dict[str, list[TagRecord]] = {}
        self._labels = {label.name: label for label in labels.all_labels(ws.store)}
        every = topics.all_topics(ws.store)
        self._topics = _topic_names(every)
        self._codes = {topic.code: topic.id for topic in every if topic.code}

    def forget_rolled_back(self, error: UserError | None) -> None:
        """After a step: what the report counts is stored, or, on an error, was rolled back and is not counted."""
        report = self._report
        if error is None:
            self._stored = (report.imported, report.duplicates, report.tags, len(report.article_ids))
            return
        report.imported, report.duplicates, report.tags, kept = self._stored
        del report.article_ids[kept:]
        report.failures.append(ReadFailure(str(self._ws.store.path), error))

    def take_some(self, waiting: deque[_Waiting]) -> None:
        """Store what waits in one transaction that is soon over, for the window may want to write too."""
        self._unindexed.clear()
        with self.batches.step() as recorder:
            ends = time.monotonic() + self._step_seconds
            while waiting:
                if bare := _next_bare(waiting):
                    self._take_bare(recorder, bare)
                else:
                    waiting.extendleft(reversed(self._take(recorder, waiting.popleft())))
                if time.monotonic() >= ends:
                    break
            search_index.add_folded(self._ws.store, self._unindexed)
            recorder.params["count"] = str(self._report.imported)
        self.forget_rolled_back(None)

    def _take(self, recorder: Recorder, item: _Waiting) -> list[_Tag]:
        """Store one thing that was read; returns what belongs to it and is to be stored next."""
        if isinstance(item, ReadFailure):
            self._report.failures.append(item)
        elif isinstance(item, NewArticle):
            return self._take_article(recorder, item)
        elif isinstance(item, _Tag):
            self._add_tag(recorder, item)
        else:
            self._take_record(recorder, item)
        return []

    def _take_bare(self, recorder: Recorder, bare: list[NewArticle]) -> None:
        """Store articles without tags, those together that surely are new."""
        known = articles.known_hashes(self._ws.store, bare)
        new: list[NewArticle] = []
        for article in bare:
            if article.draft.sha256 in known or article.text_sha256 in known:
                self._add(recorder, new)
                new = []
                self._take_article(recorder, article)
                known.add(article.draft.sha256)
            else:
                known |= {article.draft.sha256, article.text_sha256}
                new.append(article)
        self._add(recorder, new)

    def _add(self, recorder: Recorder, new: list[NewArticle]) -> None:
        if not new:
            return
        ids = articles.add(self._ws.store, recorder, new)
        self._unindexed += ((id_, fold(article.draft.text)) for id_, article in zip(ids, new, strict=True))
        self._report.imported += len(ids)
        self._report.article_ids += ids

    def _take_article(self, recorder: Recorder, article: NewArticle) -> list[_Tag]:
        draft = article.draft
        found = articles.find_duplicate(self._ws.store, article)
        if found is None:
            self._add(recorder, [article])
            article_id, text = self._report.article_ids[-1], draft.text
        else:
            article_id, was_out = found
            text = articles.text(self._ws.store, article_id)
            if was_out:
                recorder.revive(article_id)
                self._report.imported += 1
                self._report.article_ids.append(article_id)
            else:
                self._report.duplicates += 1
        where = draft.imported_from or draft.title
        tags: tuple[MentionDraft | TopicDraft, ...] = (*draft.mentions, *draft.topics)
        return [_Tag(article_id, text, tag, where) for tag in tags]

    def _take_record(self, recorder: Recorder, record: TagRecord) -> None:
        article = self._article_of(record)
        if article is None:
            self._missing.setdefault(record.article_sha256, []).append(record)
        else:
            self._add_tag(recorder, _Tag(*article, record.tag, record.where))

    def missing_articles(self) -> list[ReadFailure]:
        """One failure for each article that tags were read for and the store does not have."""
        return [
            ReadFailure(
                records[0].where,
                UserError(
                    QT_TRANSLATE_NOOP(
                        "UserError",
                        "The article “{title}” is not in the store, so its tags ({count}) were left out. "
                        "Import the article first, then the tags again.",
                    ),
                    title=records[0].article_title,
                    count=len(records),
                ),
            )
            for records in self._missing.values()
        ]

    def _article_of(self, record: TagRecord) -> tuple[int, str] | None:
        """The id and text of the article that a row names; the rows of an article mostly follow each other."""
        if self._tagged is None or self._tagged[0] != record.article_sha256:
            article_id = articles.find_by_sha256(self._ws.store, record.article_sha256)
            if article_id is None:
                return None
            self._tagged = record.article_sha256, article_id, articles.text(self._ws.store, article_id)
        return self._tagged[1:]

    def _add_tag(self, recorder: Recorder, found: _Tag) -> None:
        try:
            if isinstance(found.tag, MentionDraft):
                mention = _storable(found.tag)
                self._report.tags += self._add_mention(recorder, found.article_id, found.text, mention)
            else:
                self._report.tags += self._add_topic(recorder, found.article_id, _storable(found.tag))
        except StoreError:
            raise
        except UserError as error:
            self._report.failures.append(ReadFailure(found.where, error))

    def _add_mention(self, recorder: Recorder, article_id: int, text: str, tag: MentionDraft) -> bool:
        quote = text[max(tag.start, 0) : max(tag.end, 0)]
        if not 0 <= tag.start < tag.end <= len(text) or (tag.text is not None and tag.text != quote):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "UserError",
                    "The tag “{text}” does not stand at {start} to {end} of its article, so it was left out. "
                    "Its file belongs to another version of the text.",
                ),
                text=tag.text or "",
                start=tag.start,
                end=tag.end,
            )
        label = self._label(recorder, tag.label, tag.label_path)
        present = mentions.at_span(self._ws.store, article_id, tag.start, tag.end)
        if any(m.label_id == label.id and _at_least(m.status, tag.status) for m in present):
            return False
        values = {**_provenance(tag), "label_id": label.id, "entity_id": self._entity(recorder, tag, label)}
        values["decided_at"] = None if tag.status is Status.SUGGESTED else values["updated_at"]
        weaker = next((m for m in present if m.label_id == label.id), None)
        if weaker is not None:
            return recorder.update("mentions", weaker.id, values)
        recorder.insert(
            "mentions",
            {"article_id": article_id, "start": tag.start, "end": tag.end, "text": quote, **values},
        )
        return True

    def _entity(self, recorder: Recorder, tag: MentionDraft, label: Label) -> int | None:
        name = _one_line(tag.entity_name or "")
        return entities.find_or_add(self._ws.store, recorder, name, label.id) if name else None

    def _label(self, recorder: Recorder, name: str, path: str | None = None) -> Label:
        """The label of this name; a name that the codebook lacks becomes a new label, so that no tag is lost.

        A new one stands under the labels that its path names, which are made where they are missing.
        """
        name = _one_line(name)
        if not name:
            raise UserError(QT_TRANSLATE_NOOP("UserError", "The tag has no label. Give it one."))
        name = name if name in self._labels else _LABEL_SYNONYMS.get(name.upper(), name)
        if name not in self._labels:
            parent = self._parent_label(recorder, name, path)
            position = len(self._labels)
            color = _NEW_LABEL_COLORS[position % len(_NEW_LABEL_COLORS)]
            taken = {label.key for label in self._labels.values()}
            key = next((key for key in _LABEL_KEYS if key not in taken), None)
            label = Label(0, name, name, name, color, key, "", parent.id if parent else None, position)
            self._labels[name] = replace(label, id=labels.add(recorder, label))
        return self._labels[name]

    def _parent_label(self, recorder: Recorder, name: str, path: str | None) -> Label | None:
        """The label that the last step but one of the path names."""
        steps = [step for part in (path or "").split(" > ") if (step := _one_line(part))]
        if len(steps) < 2 or steps[-1] != name or name in steps[:-1]:
            return None
        return self._label(recorder, steps[-2], " > ".join(steps[:-1]))

    def _add_topic(self, recorder: Recorder, article_id: int, tag: TopicDraft) -> bool:
        topic_id = self._topic(recorder, tag)
        present = next(
            (t for t in topics.of_article(self._ws.store, article_id) if t.topic_id == topic_id), None
        )
        if present is not None:
            return not _at_least(present.status, tag.status) and recorder.update(
                "article_topics", present.id, _provenance(tag)
            )
        recorder.insert(
            "article_topics", {"article_id": article_id, "topic_id": topic_id, **_provenance(tag)}
        )
        return True

    def _topic(self, recorder: Recorder, tag: TopicDraft) -> int:
        """The topic of this code or path; steps of the path that are missing are made."""
        if tag.code and tag.code in self._codes:
            return self._codes[tag.code]
        parent: int | None = None
        names = [name for part in (tag.path or tag.name).split(" > ") if (name := _one_line(part))]
        for depth, name in enumerate(names, 1):
            key = (parent, fold(name))
            if key not in self._topics:
                code = tag.code if depth == len(names) else None
                self._topics[key] = topics.add(recorder, Topic(0, code or None, name, name, parent))
                if code:
                    self._codes[code] = self._topics[key]
            parent = self._topics[key]
        if parent is None:
            raise UserError(QT_TRANSLATE_NOOP("UserError", "The topic has no name. Give it one."))
        return parent


D = TypeVar("D", ArticleDraft, MentionDraft, TopicDraft)


def _storable(draft: D) -> D:
    """`draft` with its fields as UTF-8 can hold them: file names and JSON escapes may bring lone surrogates."""
    mended: dict[str, Any] = {
        f.name: value.encode("utf-8", "replace").decode()
        for f in fields(draft)
        if f.name != "text"
        and isinstance(value := getattr(draft, f.name), str)
        and not value.isascii()
        and _SURROGATE.search(value)
    }
    return replace(draft, **mended) if mended else draft


def _one_line(name: str) -> str:
    return " ".join(clean(name).split())


def _topic_names(every: list[Topic]) -> dict[tuple[int | None, str], int]:
    """Topics by (parent, folded name), in both languages."""
    names: dict[tuple[int | None, str], int] = {}
    for topic in every:
        names.setdefault((topic.parent_id, fold(topic.name_en)), topic.id)
    for topic in every:
        names[(topic.parent_id, fold(topic.name_ar))] = topic.id
    return names


def _at_least(present: Status, wanted: Status) -> bool:
    """Whether what the store says stands: a person's decision there yields to nothing from a file."""
    return present is not Status.SUGGESTED or wanted is Status.SUGGESTED


def _provenance(tag: MentionDraft | TopicDraft) -> dict[str, object]:
    at = now()
    return {
        "status": tag.status.value,
        "origin": tag.origin.value,
        "engine": tag.engine,
        "score": tag.score,
        "annotator": tag.annotator,
        "note": tag.note,
        "created_at": tag.created_at or at,
        "updated_at": tag.updated_at or tag.created_at or at,
    }
