from __future__ import annotations

import pytest

from desktop_app.core.model import Change
from desktop_app.errors import UserError
from desktop_app.storage import history
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
    history.undo(store, change.id, "amal")
    assert topic_names(store) == []
    history.redo(store, change.id, "amal")
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
    history.undo(store, change.id, "amal")
    assert topic_names(store) == ["نفط"]


def test_undo_refuses_to_take_away_what_others_stand_on(store: Store) -> None:
    with recording(store, "topic_create", "amal") as recorder:
        parent = add_topic(recorder, "اقتصاد")
        change_id = recorder.change_id
    with recording(store, "topic_create", "badr") as recorder:
        add_topic(recorder, "غاز", parent)
    with pytest.raises(UserError, match="changed since"):
        history.undo(store, change_id, "amal")
    assert topic_names(store) == ["اقتصاد", "غاز"]
    assert store.integrity_problems() == []


def test_undo_refuses_to_bring_back_what_would_be_there_twice(store: Store) -> None:
    with recording(store, "topic_create", "amal") as recorder:
        first = recorder.insert("topics", {"code": "medtop:1", "name_ar": "غاز", "name_en": "Gas"})
    with recording(store, "topic_remove", "amal") as recorder:
        recorder.delete("topics", first)
        change_id = recorder.change_id
    with recording(store, "topic_create", "badr") as recorder:
        recorder.insert("topics", {"code": "medtop:1", "name_ar": "غاز", "name_en": "Gas"})
    with pytest.raises(UserError, match="changed since"):
        history.undo(store, change_id, "amal")
    assert topic_names(store) == ["غاز"]


def test_an_act_is_undone_once_and_redone_once(store: Store) -> None:
    with recording(store, "topic_create", "amal") as recorder:
        add_topic(recorder, "غاز")
        change_id = recorder.change_id
    history.undo(store, change_id, "amal")
    with pytest.raises(UserError):
        history.undo(store, change_id, "amal")
    history.redo(store, change_id, "amal")
    with pytest.raises(UserError):
        history.redo(store, change_id, "amal")
    with pytest.raises(UserError):
        history.undo(store, 987_654, "amal")
    assert topic_names(store) == ["غاز"]


def test_images_keep_every_kind_of_value(store: Store) -> None:
    with recording(store, "prepare", "amal") as recorder:
        label = {
            "name": "X",
            "name_ar": "'س\"\n\u2028😀",
            "name_en": "",
            "color": "#000000",
            "key": None,
            "position": -3,
        }
        label_id = recorder.insert("labels", label)
    with recording(store, "prepare", "amal") as recorder:
        recorder.delete("labels", label_id)
        change_id = recorder.change_id
    before = store.execute("SELECT * FROM labels").fetchall()
    history.undo(store, change_id, "amal")
    (row,) = store.execute("SELECT id, name, name_ar, name_en, color, key, position FROM labels").fetchall()
    assert (before, row) == ([], (label_id, *label.values()))
