from __future__ import annotations

import sqlite3

import pytest

from desktop_app.core.model import Change
from desktop_app.storage import history, undoing
from desktop_app.storage.database import Store
from desktop_app.storage.history import Batches, recording


def add_topic(recorder: history.Recorder, name: str, parent_id: int | None = None) -> int:
    return recorder.insert("topics", {"name_ar": name, "name_en": name, "parent_id": parent_id})


def topic_names(store: Store) -> list[str]:
    return [row[0] for row in store.execute("SELECT name_ar FROM topics ORDER BY id")]


def test_an_act_of_many_steps_is_one_entry(store: Store) -> None:
    batches = Batches(store, "import", "amal")
    for name in ("غاز", "نفط", "ماء"):
        with batches.step() as recorder:
            add_topic(recorder, name)
            recorder.params["count"] = name
    change = batches.recorder.change()
    assert change == Change(change.id, "import", {"count": "ماء"}, aspects=frozenset({"topics"}))
    assert change.id is not None
    undoing.undo(store, change.id, "amal")
    assert topic_names(store) == []
    undoing.redo(store, change.id, "amal")
    assert topic_names(store) == ["غاز", "نفط", "ماء"]


def test_a_step_that_fails_leaves_no_trace_in_the_act(store: Store) -> None:
    batches = Batches(store, "import", "amal")
    with pytest.raises(ZeroDivisionError), batches.step() as recorder:
        add_topic(recorder, "غاز")
        recorder.touch("mentions", 5, 7)
        raise ZeroDivisionError
    assert batches.recorder.change() == Change(None, "import")
    with recording(store, "topic_create", "amal") as recorder:
        add_topic(recorder, "نفط")
    with batches.step() as recorder:
        add_topic(recorder, "ماء")
    change = batches.recorder.change()
    assert change.id is not None
    undoing.undo(store, change.id, "amal")
    assert topic_names(store) == ["نفط"]


def test_an_error_tells_what_the_act_had_done_before_it(store: Store) -> None:
    batches = Batches(store, "import", "amal")
    with pytest.raises(ZeroDivisionError) as first, batches.step() as recorder:
        add_topic(recorder, "غاز")
        raise ZeroDivisionError
    assert history.done_before(first.value) is None
    with batches.step() as recorder:
        add_topic(recorder, "نفط")
    with pytest.raises(sqlite3.IntegrityError) as later, batches.step() as recorder:
        add_topic(recorder, "ماء", parent_id=987_654)
    assert topic_names(store) == ["نفط"]
    done = history.done_before(later.value)
    assert done is not None and done == batches.recorder.change() and done.id is not None
    with pytest.raises(ZeroDivisionError) as between, batches.accounted():
        raise ZeroDivisionError
    assert history.done_before(between.value) == done
