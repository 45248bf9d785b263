"""The acts of tagging: each is one transaction, one step of undo and one entry of the history."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.model import Change, Mention, Origin, Status
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.nlp.confidence import is_confident
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles, labels, mentions
from desktop_app.storage.history import Recorder, now, recording


def tag(ws: Workspace, article_id: int, start: int, end: int, label_id: int) -> Change:
    """Label a span. On a span that carries tags already, the one with this label is accepted, else one is relabelled.

    Raises UserError when the span does not lie in the article's text, or the label is gone.
    """
    label = labels.get(ws.store, label_id)
    quote = _quote(ws, article_id, start, end)
    with recording(ws.store, "tag", ws.annotator, text=quote, label=label.name) as recorder:
        tag_within(ws, recorder, article_id, start, end, label_id)
        return recorder.change()


def tag_within(
    ws: Workspace, recorder: Recorder, article_id: int, start: int, end: int, label_id: int
) -> None:
    """Label a span, as `tag` does, as a part of a larger act. Raises UserError when the label is gone."""
    labels.get(ws.store, label_id)
    quote = _quote(ws, article_id, start, end)
    there = mentions.at_span(ws.store, article_id, start, end)
    same = next((m for m in there if m.label_id == label_id), None)
    replaceable = next((m for m in there if m.status is not Status.ACCEPTED), None)
    if same is not None:
        _decide(recorder, ws, same, Status.ACCEPTED)
    elif replaceable is not None:
        _relabel(recorder, ws, replaceable, label_id)
    else:
        _insert(recorder, ws, article_id, start, end, quote, label_id)


def relabel_within(ws: Workspace, recorder: Recorder, mention: Mention, label_id: int) -> None:
    """Give a mention another label, as `relabel` does, as a part of a larger act. Raises UserError when it is gone."""
    labels.get(ws.store, label_id)
    _relabel(recorder, ws, mention, label_id)


def decide_within(ws: Workspace, recorder: Recorder, mention: Mention, status: Status) -> None:
    """Accept or reject a mention as a part of a larger act."""
    _decide(recorder, ws, mention, status)


def resize_within(ws: Workspace, recorder: Recorder, mention: Mention, start: int, end: int) -> None:
    """Move a mention's ends, as `resize` does, as a part of a larger act."""
    quote = _quote(ws, mention.article_id, start, end)
    if (start, end) != (mention.start, mention.end) and not _give_way(
        recorder, ws, mention, start, end, mention.label_id
    ):
        recorder.update(
            "mentions",
            mention.id,
            {"start": start, "end": end, "text": quote, "score": None, **_signed(ws)},
        )


def delete_within(ws: Workspace, recorder: Recorder, mention: Mention) -> None:
    """Remove a mention, as `delete` does, as a part of a larger act."""
    if mention.engine is not None:
        _decide(recorder, ws, mention, Status.REJECTED)
    else:
        recorder.delete("mentions", mention.id)


def relabel(ws: Workspace, ids: Sequence[int], label_id: int) -> Change:
    """Give mentions another label, which also accepts them; one that then repeats another goes.

    Raises UserError when the label is gone.
    """
    found = mentions.get_many(ws.store, ids)
    label = labels.get(ws.store, label_id)
    with recording(ws.store, "relabel", ws.annotator, **(named(found) | {"label": label.name})) as recorder:
        for mention in found:
            relabel_within(ws, recorder, mention, label_id)
        return recorder.change()


def resize(ws: Workspace, mention_id: int, start: int, end: int) -> Change:
    """Move a mention's ends, which also accepts it; if it then repeats another, that one is accepted and it goes.

    Raises UserError when the span is not in the text.
    """
    found = mentions.get_many(ws.store, [mention_id])
    if not found:
        return Change(None, "resize")
    mention = found[0]
    quote = _quote(ws, mention.article_id, start, end)
    with recording(ws.store, "resize", ws.annotator, text=quote, label=mention.label) as recorder:
        resize_within(ws, recorder, mention, start, end)
        return recorder.change()


def accept(ws: Workspace, ids: Sequence[int]) -> Change:
    """Confirm mentions."""
    return _decide_all(ws, "accept", ids, Status.ACCEPTED)


def reject(ws: Workspace, ids: Sequence[int]) -> Change:
    """Say that these are no mentions; they are kept, so that no machine suggests them again."""
    return _decide_all(ws, "reject", ids, Status.REJECTED)


def delete(ws: Workspace, ids: Sequence[int]) -> Change:
    """Remove mentions. One that a machine found first becomes, or stays, rejected instead, or it would come back."""
    found = mentions.get_many(ws.store, ids)
    with recording(ws.store, "delete", ws.annotator, **named(found)) as recorder:
        for mention in found:
            delete_within(ws, recorder, mention)
        return recorder.change()


def set_note(ws: Workspace, mention_id: int, note: str) -> Change:
    """Write a note on a mention; an empty one is removed."""
    found = mentions.get_many(ws.store, [mention_id])
    with recording(ws.store, "note", ws.annotator, **named(found)) as recorder:
        for mention in found:
            if (mention.note or "") != note.strip():
                recorder.update(
                    "mentions",
                    mention.id,
                    {"note": note.strip() or None, "annotator": ws.annotator, "updated_at": now()},
                )
        return recorder.change()


def accept_all(ws: Workspace, article_id: int, threshold: float = 0.0) -> Change:
    """Confirm the waiting suggestions of an article that are sure enough for the threshold."""
    waiting = [
        m
        for m in mentions.of_article(ws.store, article_id)
        if m.status is Status.SUGGESTED and is_confident(m, threshold)
    ]
    title = articles.get(ws.store, article_id).title
    with recording(ws.store, "accept_all", ws.annotator, count=str(len(waiting)), title=title) as recorder:
        for mention in waiting:
            _decide(recorder, ws, mention, Status.ACCEPTED)
        return recorder.change()


def named(found: Sequence[Mention]) -> dict[str, str]:
    """The params that name an act on mentions: the quote for one, their number for many."""
    if len(found) == 1:
        return {"text": found[0].text, "label": found[0].label}
    return {"count": str(len(found))}


def _decide_all(ws: Workspace, kind: str, ids: Sequence[int], status: Status) -> Change:
    found = mentions.get_many(ws.store, ids)
    with recording(ws.store, kind, ws.annotator, **named(found)) as recorder:
        for mention in found:
            _decide(recorder, ws, mention, status)
        return recorder.change()


def _decide(recorder: Recorder, ws: Workspace, mention: Mention, status: Status) -> None:
    if mention.status is not status:
        recorder.update("mentions", mention.id, {"status": status.value, **decided_now(ws)})


def _relabel(recorder: Recorder, ws: Workspace, mention: Mention, label_id: int) -> None:
    if mention.label_id == label_id:
        _decide(recorder, ws, mention, Status.ACCEPTED)
    elif not _give_way(recorder, ws, mention, mention.start, mention.end, label_id):
        recorder.update(
            "mentions", mention.id, {"label_id": label_id, "score": None, "entity_id": None, **_signed(ws)}
        )


def _give_way(
    recorder: Recorder, ws: Workspace, mention: Mention, start: int, end: int, label_id: int
) -> bool:
    """Remove a mention that is about to become what another one is already, which is accepted instead."""
    there = mentions.at_span(ws.store, mention.article_id, start, end)
    twin = next((m for m in there if m.label_id == label_id and m.id != mention.id), None)
    if twin is None:
        return False
    _decide(recorder, ws, twin, Status.ACCEPTED)
    return recorder.delete("mentions", mention.id)


def decided_now(ws: Workspace) -> dict[str, object]:
    """Who decides on a mention and when; what is learned goes by `decided_at`, which notes and links leave."""
    at = now()
    return {"annotator": ws.annotator, "updated_at": at, "decided_at": at}


def _signed(ws: Workspace) -> dict[str, object]:
    """What a person's correction makes of a mention: theirs, accepted; `engine` keeps who found it first."""
    return {
        "status": Status.ACCEPTED.value,
        "origin": Origin.HUMAN.value,
        **decided_now(ws),
    }


def _insert(
    recorder: Recorder, ws: Workspace, article_id: int, start: int, end: int, quote: str, label_id: int
) -> None:
    recorder.insert(
        "mentions",
        {
            "article_id": article_id,
            "start": start,
            "end": end,
            "text": quote,
            "label_id": label_id,
            "status": Status.ACCEPTED.value,
            "origin": Origin.HUMAN.value,
            "created_at": now(),
            **decided_now(ws),
        },
    )


def _quote(ws: Workspace, article_id: int, start: int, end: int) -> str:
    """What stands at a span of an article. Raises UserError when the span is not in its text."""
    text = articles.text(ws.store, article_id)
    if not 0 <= start < end <= len(text):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "Characters {start} to {end} are not in this article. Select the words again."
            ),
            start=start,
            end=end,
        )
    return text[start:end]
