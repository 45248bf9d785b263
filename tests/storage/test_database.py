from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from desktop_app.errors import UserError
from desktop_app.storage.database import Store
from desktop_app.storage.history import recording


def test_a_new_store_is_wal_with_foreign_keys(store: Store) -> None:
    assert store.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert store.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert store.integrity_problems() == []


def test_opening_again_keeps_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "news.sqlite"
    with Store(path) as store, recording(store, "topic_create", "amal") as recorder:
        recorder.insert("topics", {"name_ar": "غاز", "name_en": "Gas"})
    with Store(path, create=False) as store:
        assert store.execute("SELECT name_ar FROM topics").fetchall() == [("غاز",)]


def test_a_missing_store_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"no store at .*none\.sqlite"):
        Store(tmp_path / "none.sqlite", create=False)
    assert not (tmp_path / "none.sqlite").exists()


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        Store(tmp_path)


def test_a_newer_store_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "news.sqlite"
    with Store(path) as store:
        store.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('rasid', 'm999_future', 'x')"
        )
    before = path.read_bytes()
    with pytest.raises(UserError, match="newer version"):
        Store(path)
    assert path.read_bytes() == before


def test_another_programs_database_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    with pytest.raises(UserError, match="another program"):
        Store(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"not a database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4096])
def test_a_corrupt_file_is_refused_and_left_as_it_was(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "news.sqlite"
    path.write_bytes(content)
    with pytest.raises(UserError, match="damaged or is not a Rasid store"):
        Store(path)
    assert path.read_bytes() == content


def test_a_store_torn_in_the_middle_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "news.sqlite"
    Store(path).close()
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\x07" * 3996
    path.write_bytes(content)
    with pytest.raises(UserError, match="damaged"):
        Store(path)


def test_a_locked_store_says_who_may_help(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.storage.database._BUSY_TIMEOUT_MS", 50)
    path = tmp_path / "news.sqlite"
    Store(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UserError, match="in use by another program"):
        Store(path)
    other.execute("ROLLBACK")
    other.close()
    Store(path).close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to every file")
def test_a_read_only_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "news.sqlite"
    Store(path).close()
    path.chmod(0o400)
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(UserError, match=r"read-only|can't be opened"):
            Store(path)
    finally:
        tmp_path.chmod(0o700)


def test_a_read_only_connection_is_explained(store: Store) -> None:
    store.execute("PRAGMA query_only = ON")
    with pytest.raises(UserError, match="read-only"), recording(store, "topic_create", "amal") as recorder:
        recorder.insert("topics", {"name_ar": "غاز", "name_en": "Gas"})


def test_a_full_disk_loses_nothing_that_was_saved(store: Store) -> None:
    with recording(store, "topic_create", "amal") as recorder:
        recorder.insert("topics", {"name_ar": "غاز", "name_en": "Gas"})
    (pages,) = store.execute("PRAGMA page_count").fetchone()
    store.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(UserError, match="is full"), recording(store, "topic_create", "amal") as recorder:
        for number in range(10_000):
            recorder.insert("topics", {"name_ar": f"{number}" * 100, "name_en": f"{number}" * 100})
    assert store.execute("SELECT name_ar FROM topics").fetchall() == [("غاز",)]
    assert store.execute("SELECT count(*) FROM changes").fetchone() == (1,)
    assert store.integrity_problems() == []


def test_an_error_inside_a_transaction_rolls_it_back(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.transaction():
        store.execute("INSERT INTO topics (name_ar, name_en) VALUES ('x', 'x')")
        raise ZeroDivisionError
    assert store.execute("SELECT count(*) FROM topics").fetchone() == (0,)
