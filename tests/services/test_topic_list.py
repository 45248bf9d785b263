"""Stores of an earlier version get the topics that the program's list has won since, and keep their own."""

from __future__ import annotations

from desktop_app.core.model import Topic
from desktop_app.services import reading, topic_list, topics, undoing
from desktop_app.services.workspace import Workspace


def _take_away(ws: Workspace, names: set[str]) -> list[Topic]:
    """Make the store one of an earlier version, which did not know these and what stands below them."""
    gone = [topic for topic in reading.all_topics(ws) if topic.name_en in names]
    ids = {topic.id for topic in gone}
    for topic in reading.all_topics(ws):
        if topic.parent_id in ids:
            ids.add(topic.id)
            gone.append(topic)
    for id_ in sorted(ids, reverse=True):
        ws.store.execute("DELETE FROM topics WHERE id = ?", (id_,))
    return gone


def _paths(ws: Workspace) -> set[tuple[str | None, str, str]]:
    every = {topic.id: topic for topic in reading.all_topics(ws)}
    return {(t.code, t.name_ar, every[t.parent_id].name_ar if t.parent_id else "") for t in every.values()}


def test_a_new_store_lacks_no_topic(ws: Workspace) -> None:
    assert topic_list.count_missing(ws) == 0
    assert topic_list.add_missing(ws).id is None


def test_what_is_missing_is_added_in_one_act_and_own_topics_stay(ws: Workspace) -> None:
    own = topics.create(ws, "شأن خاص", None)
    whole = _paths(ws)
    first = reading.all_topics(ws)[0]
    gone = _take_away(ws, {first.name_en, reading.all_topics(ws)[-2].name_en})
    assert len(gone) > 2
    before = reading.all_topics(ws)
    assert topic_list.count_missing(ws) == len(gone)
    change = topic_list.add_missing(ws)
    assert change.params == {"count": str(len(gone))}
    assert _paths(ws) == whole
    assert topic_list.count_missing(ws) == 0
    undoing.undo(ws, change.id or 0)
    assert reading.all_topics(ws) == before
    undoing.undo(ws, own.id or 0)


def test_an_own_topic_of_the_same_name_stands_for_the_missing_one(ws: Workspace) -> None:
    last = next(t for t in reversed(reading.all_topics(ws)) if t.parent_id is not None)
    ws.store.execute("DELETE FROM topics WHERE id = ?", (last.id,))
    topics.create(ws, last.name_ar, last.parent_id)
    before = reading.all_topics(ws)
    assert topic_list.count_missing(ws) == 0
    topic_list.add_missing(ws)
    assert reading.all_topics(ws) == before
