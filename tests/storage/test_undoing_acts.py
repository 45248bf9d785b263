from __future__ import annotations

import pytest

from desktop_app.errors import Cancelled, UserError
from desktop_app.storage import history, undoing
from desktop_app.storage.database import Store
from desktop_app.storage.history import recording


def add_topic(recorder: history.Recorder, name: str, parent_id: int | None = None) -> int:
    return recorder.insert("topics", {"name_ar": name, "name_en": name, "parent_id": parent_id})


def topic_names(store: Store) -> list[str]:
    return [row[0] for row in store.execute("SELECT name_ar FROM topics ORDER BY id")]


def test_undo_refuses_to_take_away_what_others_stand_on(store: Store) -> None:
    with recording(store, "topic_create", "amal") as recorder:
        parent = add_topic(recorder, "اقتصاد")
        change_id = recorder.change_id
    with recording(store, "topic_create", "badr") as recorder:
        add_topic(recorder, "غاز", parent)
    with pytest.raises(UserError, match="changed since"):
        undoing.undo(store, change_id, "amal")
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
        undoing.undo(store, change_id, "amal")
    assert topic_names(store) == ["غاز"]


def test_an_act_is_undone_once_and_redone_once(store: Store) -> None:
    with recording(store, "topic_create", "amal") as recorder:
        add_topic(recorder, "غاز")
        change_id = recorder.change_id
    undoing.undo(store, change_id, "amal")
    with pytest.raises(UserError):
        undoing.undo(store, change_id, "amal")
    undoing.redo(store, change_id, "amal")
    with pytest.raises(UserError):
        undoing.redo(store, change_id, "amal")
    with pytest.raises(UserError):
        undoing.undo(store, 987_654, "amal")
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
    undoing.undo(store, change_id, "amal")
    (row,) = store.execute("SELECT id, name, name_ar, name_en, color, key, position FROM labels").fetchall()
    assert (before, row) == ([], (label_id, *label.values()))


def many_topics(store: Store, count: int) -> int:
    with recording(store, "import", "amal") as recorder:
        for number in range(count):
            parent = add_topic(recorder, f"موضوع {number}")
            recorder.update("topics", parent, {"name_en": f"topic {number}"})
        return recorder.change_id


def test_an_undo_that_is_given_up_leaves_everything_as_it_was(store: Store, stops_after) -> None:
    change_id = many_topics(store, 1_000)
    before = [
        store.execute(f"SELECT * FROM {name}").fetchall() for name in ("topics", "changes", "change_rows")
    ]
    control = stops_after(3)
    with pytest.raises(Cancelled):
        undoing.undo(store, change_id, "amal", control)
    assert control.told == [(0, 2_000), (500, 2_000), (1_000, 2_000)]
    after = [
        store.execute(f"SELECT * FROM {name}").fetchall() for name in ("topics", "changes", "change_rows")
    ]
    assert after == before
    undoing.undo(store, change_id, "amal")
    assert topic_names(store) == []
    with pytest.raises(Cancelled):
        undoing.redo(store, change_id, "amal", stops_after(2))
    assert topic_names(store) == []
    undoing.redo(store, change_id, "amal", stops_after(100))
    assert [store.execute("SELECT * FROM topics").fetchall()] == before[:1]


def test_only_the_undo_of_a_large_act_is_work_for_the_background(store: Store) -> None:
    assert not undoing.is_long(store, many_topics(store, 10))
    assert undoing.is_long(store, many_topics(store, 1_000))


def test_rows_that_an_act_touched_in_turns_go_back_in_turns(store: Store) -> None:
    with recording(store, "topic_create", "amal") as recorder:
        first, second = add_topic(recorder, "غاز"), add_topic(recorder, "نفط")
    before = store.execute("SELECT * FROM topics").fetchall()
    with recording(store, "topic_rename", "amal") as recorder:
        for name in ("ماء", "هواء", "نار"):
            recorder.update("topics", first, {"name_ar": name})
            recorder.update("topics", second, {"name_ar": f"{name} 2"})
        recorder.delete("topics", second)
        change_id = recorder.change_id
    after = store.execute("SELECT * FROM topics").fetchall()
    undoing.undo(store, change_id, "amal")
    assert store.execute("SELECT * FROM topics").fetchall() == before
    undoing.redo(store, change_id, "amal")
    assert store.execute("SELECT * FROM topics").fetchall() == after
