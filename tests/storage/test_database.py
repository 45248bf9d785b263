from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.errors import UserError
from desktop_app.storage.database import NEWEST_STEP, Store
from desktop_app.storage.history import recording
from tests.older_store import LAST_STEP_BEFORE, without_the_last_step

ROOT = Path(__file__).resolve().parents[2]


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


def test_a_place_where_no_store_can_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("x")
    for path in (tmp_path / ("x" * 300), tmp_path / "file.txt" / "news.sqlite"):
        with pytest.raises(UserError, match="can't be at"):
            Store(path)
        with pytest.raises(UserError, match=r"can't be at|no store at"):
            Store(path, create=False)


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    path = tmp_path / "news.sqlite"
    path.touch()
    with Store(path, create=False) as store:
        assert store.execute("SELECT count(*) FROM articles").fetchone() == (0,)


def test_a_half_made_store_is_made_whole(tmp_path: Path) -> None:
    path = tmp_path / "news.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA application_id = {0x52534944}")
    with Store(path) as store:
        assert store.integrity_problems() == []
        assert store.execute("SELECT count(*) FROM mentions").fetchone() == (0,)


def test_damage_met_while_rows_are_read_is_explained(tmp_path: Path) -> None:
    path = tmp_path / "news.sqlite"
    with Store(path) as store, recording(store, "topic_create", "amal") as recorder:
        for number in range(2_000):
            recorder.insert("topics", {"name_ar": "غاز" * 50, "name_en": str(number)})
    content = bytearray(path.read_bytes())
    middle = len(content) // 4096 // 2 * 4096
    content[middle : middle + 8 * 4096] = b"\xff" * (8 * 4096)
    path.write_bytes(content)
    with Store(path) as store:
        for read in (lambda rows: list(rows), lambda rows: rows.fetchall()):
            with pytest.raises(UserError, match="damaged"):
                for table in ("topics", "change_rows"):
                    read(store.execute(f"SELECT * FROM {table} ORDER BY rowid"))


def test_a_snapshot_does_not_see_what_others_write_meanwhile(store: Store) -> None:
    def count() -> int:
        return store.execute("SELECT count(*) FROM topics").fetchone()[0]

    with Store(store.path) as other:
        with store.snapshot():
            assert count() == 0
            with recording(other, "topic_create", "amal") as recorder:
                recorder.insert("topics", {"name_ar": "غاز", "name_en": "Gas"})
            assert count() == 0
        assert count() == 1


def test_processes_that_make_one_store_at_once_all_find_it(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from desktop_app.storage.database import Store\n"
        "sys.stdin.readline()\n"
        "with Store(Path(sys.argv[1])) as store: print(*store.execute('SELECT count(*) FROM labels').fetchone())"
    )
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path / "news.sqlite")],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    for process in processes:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    outcomes = [(*process.communicate(timeout=60), process.returncode) for process in processes]
    assert outcomes == [("0\n", "", 0)] * 4


def test_a_store_knows_its_own_files(store: Store, tmp_path: Path) -> None:
    link = tmp_path / "link.sqlite"
    link.symlink_to(store.path)
    own = [store.path, store.path.with_name("news.sqlite-wal"), link, tmp_path / "." / "news.sqlite"]
    assert [store.is_part(path) for path in own] == [True] * 4
    assert not store.is_part(tmp_path / "news.csv")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes in folders")
def test_a_pipe_is_no_store(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for create in (True, False):
        with pytest.raises(UserError, match="is not a file"):
            Store(tmp_path / "pipe", create=create)


def test_that_an_older_store_is_brought_up_to_date_is_said_before(tmp_path: Path) -> None:
    path = tmp_path / "news.sqlite"
    last_steps: list[str] = []

    def tell() -> None:
        with closing(sqlite3.connect(path)) as other:
            last_steps.extend(other.execute("SELECT max(name) FROM _sqlite_migrations").fetchone())

    for _ in range(2):
        with Store(path, before_upgrade=tell):
            assert last_steps == [], "neither for a new store nor for one that is up to date"
    without_the_last_step(path)
    with Store(path, before_upgrade=tell) as store:
        assert last_steps == [LAST_STEP_BEFORE] and store._last_step() == NEWEST_STEP


def test_whoever_is_told_may_bring_the_store_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "news.sqlite"
    Store(path).close()
    without_the_last_step(path)
    with Store(path, before_upgrade=lambda: Store(path).close()) as store:
        assert store._last_step() == NEWEST_STEP and store.integrity_problems() == []
        (taken,) = store.execute(
            "SELECT count(*) FROM _sqlite_migrations WHERE name = ?", (NEWEST_STEP,)
        ).fetchone()
        assert taken == 1


def test_a_store_of_today_opens_without_sqlite_utils(tmp_path: Path) -> None:
    with Store(tmp_path / "news.sqlite"):
        pass
    script = (
        "import sys; from pathlib import Path; from desktop_app.storage.database import Store\n"
        "Store(Path(sys.argv[1])).close()\n"
        "print(*{'sqlite_utils', 'pandas'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "news.sqlite")]
    result = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert result.stdout.strip() == "", "NEWEST_STEP must name the last step of the schema"
