"""The command line as a script meets it: real processes, pipes, signals and a terminal."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import pytest

ROOT = Path(__file__).resolve().parents[2]
RASID = (sys.executable, "-m", "desktop_app")
HEAVY = {
    "PySide6",
    "shiboken6",
    "camel_tools",
    "torch",
    "transformers",
    "pandas",
    "sklearn",
    "onnx",
    "trafilatura",
}
RUN_TIME = {"numpy", "onnxruntime"}  # of the built-in recogniser
TEXT = "التقى سامح شكري نظيره الأمريكي أنتوني بلينكن في القاهرة."

posix = pytest.mark.skipif(os.name != "posix", reason="pipes, signals and terminals of POSIX systems")


def run(
    *args: str | Path, stdin: bytes = b"", environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run `rasid` to its end, with these variables set besides."""
    return subprocess.run(
        [*RASID, *map(str, args)],
        input=stdin,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        timeout=120,
    )


def quiet(stderr: bytes | str) -> bool:
    """Whether nothing but plain lines stands there."""
    text = stderr.decode() if isinstance(stderr, bytes) else stderr
    return not re.search("Traceback|Exception|Error:|Warning", text)


@pytest.fixture(scope="module")
def seeded_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the seeds, made by the command line itself."""
    path = tmp_path_factory.mktemp("seeded") / "store.rasid"
    assert run("--store", path, "init").returncode == 0
    return path


@pytest.fixture(scope="module")
def large_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of 100,000 short articles, its rows written by SQLite itself."""
    path = tmp_path_factory.mktemp("large") / "store.rasid"
    assert run("--store", path, "init", "--no-seeds").returncode == 0
    connection = sqlite3.connect(path)
    connection.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
        "INSERT INTO articles (id, title, source, imported_at, sha256, text_sha256, direction, length, title_key, "
        "filter_key) SELECT i, 'خبر ' || i, 'صدى البلد', '2024', i, i, 'rtl', 20, 'خبر ' || i, 'خبر ' || i FROM n"
    )
    connection.execute("INSERT INTO article_texts SELECT id, 'مصر خبر رقم ' || id FROM articles")
    connection.execute(
        'INSERT INTO mentions (article_id, start, "end", text, label_id, status, origin, created_at, updated_at) '
        "SELECT id, 0, 3, 'مصر', 2, iif(id % 2, 'accepted', 'suggested'), 'rule', '2024', '2024' FROM articles"
    )
    connection.commit()
    connection.close()
    return path


@pytest.fixture
def store(seeded_store: Path, isolated_rasid: Path) -> Path:
    """A store with the seeds, where the command line looks for it."""
    return Path(shutil.copy(seeded_store, isolated_rasid / "store.rasid"))


@pytest.fixture
def large(large_store: Path, isolated_rasid: Path) -> Path:
    """A store of 100,000 articles, where the command line looks for it."""
    return Path(shutil.copy(large_store, isolated_rasid / "store.rasid"))


def test_the_whole_job_from_the_command_line(isolated_rasid: Path, tmp_path: Path) -> None:
    (tmp_path / "خبر جديد.txt").write_text(TEXT, encoding="utf-8")
    steps: list[tuple[str | Path, ...]] = [
        ("init",),
        ("import", tmp_path / "خبر جديد.txt"),
        ("recognize", "--jobs", "2"),
        ("export", "--output", tmp_path / "tags.jsonl", "--format", "jsonl"),
        ("check",),
    ]
    for step in steps:
        done = run(*step)
        assert (done.returncode, quiet(done.stderr)) == (0, True), done.stderr.decode()
    records = [json.loads(line) for line in (tmp_path / "tags.jsonl").read_text("utf-8").splitlines()]
    assert [record["id"] for record in records] == [1, 2, 3, 4, 5, 6]
    for record in records:
        assert len(record["label"]) > 1
        assert all(record["text"][m["start"] : m["end"]] == m["text"] for m in record["mentions"])
    other = tmp_path / "other.rasid"
    done = run("--store", other, "import", tmp_path / "tags.jsonl")
    assert done.stdout == b"imported 6, duplicates 0, failed 0\n"
    again = run("--store", other, "export", "-o", "-", "--format", "jsonl").stdout.decode()
    assert [json.loads(line)["label"] for line in again.splitlines()] == [
        record["label"] for record in records
    ]


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
    ],
    ids=str,
)
def test_output_is_utf_8_whatever_the_locale(store: Path, environment: dict[str, str]) -> None:
    rows = json.loads(run("list", "--json", environment=environment).stdout.decode("utf-8"))
    assert "بلينكن" in rows[1]["title"]
    document = json.loads(run("extract", stdin=TEXT.encode(), environment=environment).stdout.decode("utf-8"))
    assert document["text"] == TEXT
    failed = run("import", "لا يوجد.txt", environment=environment)
    assert failed.returncode == 1
    assert "لا يوجد.txt" in failed.stderr.decode("utf-8")


@posix
@pytest.mark.parametrize(
    "command",
    [["list", "--json"], ["list"], ["export", "-o", "-"], ["export", "-o", "-", "--format", "jsonl"]],
    ids=" ".join,
)
def test_a_reader_that_has_seen_enough_is_no_error_to_tell(large: Path, command: list[str]) -> None:
    process = subprocess.Popen([*RASID, *command], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    assert process.stderr
    assert process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait(60)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux's")
@pytest.mark.parametrize(
    "command", [["list"], ["list", "--json"], ["export", "-o", "-"], ["check"], ["extract"]], ids=" ".join
)
def test_output_that_finds_no_room_is_told_in_a_line(store: Path, command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*RASID, *command], cwd=ROOT, input=TEXT.encode(), stdout=full, stderr=subprocess.PIPE, timeout=60
        )
    (line,) = done.stderr.decode().splitlines()
    assert (done.returncode, line.startswith("rasid: The output could not be written: No space left")) == (
        1,
        True,
    )


def answered(process: subprocess.Popen[bytes], line: str) -> dict[str, object]:
    """What a running `extract --lines` says to one line."""
    assert process.stdin
    assert process.stdout
    process.stdin.write(line.encode() + b"\n")
    process.stdin.flush()
    answer: dict[str, object] = json.loads(process.stdout.readline())
    return answer


def test_extract_answers_each_line_as_it_comes(isolated_rasid: Path) -> None:
    with subprocess.Popen(
        [*RASID, "extract", "--lines"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        for number in range(3):
            assert answered(process, f"{number} {TEXT}")["text"] == f"{number} {TEXT}"
        assert process.stdin
        process.stdin.close()
        assert process.wait(60) == 0


def heed_ctrl_c() -> None:
    """Before a process begins: tests that a shell runs in the background are deaf to it, and so are theirs."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@posix
def test_ctrl_c_ends_a_command_without_a_traceback(isolated_rasid: Path) -> None:
    process = subprocess.Popen(
        [*RASID, "extract", "--lines"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heed_ctrl_c,
    )
    answered(process, TEXT)
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=60)
    assert (process.returncode, stderr.split()) == (1, [b"Aborted!"])


def read_until(stream: IO[bytes], wanted: bytes) -> bytes:
    """What a terminal shows up to some bytes."""
    shown = b""
    while wanted not in shown:
        piece = os.read(stream.fileno(), 4096)
        assert piece, shown
        shown += piece
    return shown


def rest_of(stream: IO[bytes]) -> bytes:
    """What a terminal shows until nobody writes to it any more."""
    shown = b""
    while True:
        try:
            piece = os.read(stream.fileno(), 4096)
        except OSError:
            return shown
        if not piece:
            return shown
        shown += piece


@posix
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_during_recognition_keeps_what_was_done(large: Path, jobs: str) -> None:
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*RASID, "recognize", "--jobs", jobs],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=theirs,
        start_new_session=True,
        preexec_fn=heed_ctrl_c,
    )
    os.close(theirs)
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        read_until(terminal, b"recognising 40/100000")
        os.killpg(process.pid, signal.SIGINT)
        told = rest_of(terminal)
    stdout, _ = process.communicate(timeout=60)
    assert (process.returncode, stdout) == (1, b"")
    assert b"Aborted!" in told
    assert quiet(told.replace(b"Aborted!", b""))
    connection = sqlite3.connect(large)
    (done,) = connection.execute("SELECT count(*) FROM articles WHERE recognised_by IS NOT NULL").fetchone()
    assert 40 <= done < 100_000
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


@pytest.mark.slow
def test_a_store_locked_by_another_process_is_told(store: Path) -> None:
    code = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('BEGIN EXCLUSIVE'); print('locked', flush=True); sys.stdin.readline()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, store], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline().strip() == b"locked"
        done = run("list")
        holder.communicate(b"\n")
    (line,) = done.stderr.decode().splitlines()
    assert (done.returncode, done.stdout, "in use by another program" in line) == (1, b"", True)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write to every file")
def test_a_read_only_store_is_told(store: Path) -> None:
    store.chmod(0o400)
    store.parent.chmod(0o500)
    try:
        done = run("list")
    finally:
        store.parent.chmod(0o700)
    (line,) = done.stderr.decode().splitlines()
    assert (done.returncode, "read-only" in line or "can't be opened" in line) == (1, True)


def test_the_window_without_a_screen_says_what_to_do(isolated_rasid: Path) -> None:
    without = {
        name: value for name, value in os.environ.items() if "DISPLAY" not in name and "QT_" not in name
    }
    done = subprocess.run(RASID, cwd=ROOT, env=without, capture_output=True, text=True, timeout=60)
    if sys.platform == "linux":
        (line,) = done.stderr.splitlines()
        assert (done.returncode, done.stdout) == (1, "")
        assert "xvfb-run" in line
        assert not (isolated_rasid / "store.rasid").exists()


def test_the_window_without_qt_says_what_is_missing(isolated_rasid: Path) -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None; sys.argv = ['rasid']\n"
        "from desktop_app.cli import main; main(prog_name='rasid')"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    (line,) = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (1, "")
    assert "PySide6" in line
    assert "rasid --help" in line


@pytest.mark.parametrize(
    "args",
    [
        ["--help"],
        ["--version"],
        ["recognize", "--help"],
        ["init"],
        ["list", "--json", "--query", "مصر"],
        ["import", "a.txt", "a.jsonl", "a.csv"],
        ["recognize", "--engine", "builtin"],
        ["extract", "a.txt"],
        ["evaluate", "gold.jsonl"],
        ["export", "-o", "out.csv"],
        ["export", "-o", "out.jsonl", "--format", "jsonl"],
        ["check"],
    ],
    ids=" ".join,
)
def test_no_command_but_the_window_loads_qt_or_a_model(store: Path, tmp_path: Path, args: list[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.csv").write_text(f"text,title\n{TEXT} ثانية,عنوان\n", encoding="utf-8")
    for name in ("a.jsonl", "gold.jsonl"):
        (tmp_path / name).write_text(json.dumps({"text": f"{TEXT} أخرى", "label": [[6, 15, "PERS"]]}))
    code = (
        "import sys\nfrom desktop_app.cli import main\n"
        "try: main(sys.argv[1:], prog_name='rasid')\n"
        "finally: print('loaded', *sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *args],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    loaded = set(done.stderr.split("loaded ")[-1].split())
    assert "desktop_app" in loaded
    assert not loaded & HEAVY
    reads_names = args[0] in ("extract", "evaluate", "init") or args[1:2] == ["--engine"]
    assert reads_names or not loaded & RUN_TIME


@pytest.mark.slow
def test_a_hundred_thousand_articles_are_listed_and_exported(large: Path, tmp_path: Path) -> None:
    rows = json.loads(run("list", "--json").stdout)
    assert (len(rows), rows[-1]["title"]) == (100_000, "خبر 100000")
    found = json.loads(run("list", "--json", "--query", "خبر 99999").stdout)
    assert [row["id"] for row in found] == [99_999]
    done = run("export", "-o", tmp_path / "tags.csv", "--status", "accepted")
    assert done.stderr == b"50000 rows exported\n"
    assert (tmp_path / "tags.csv").read_bytes().count(b"\r\n") == 50_001
