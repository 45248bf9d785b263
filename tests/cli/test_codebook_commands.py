"""The codebook and the suggested topics from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from desktop_app.cli import main


def run(*arguments: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A new store without articles."""
    path = tmp_path / "news.sqlite"
    assert run("--store", path, "init", "--no-seeds")[0] == 0
    return path


def test_a_codebook_goes_out_and_comes_in(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "book.csv"
    assert run("--store", store, "codebook", "export", "-o", file)[:2] == (0, "")
    table = file.read_text("utf-8-sig")
    file.write_text(table + '"UNIT","وحدة","Unit","#0b7285","5","","ORG"\r\n', "utf-8-sig")
    assert run("--store", store, "codebook", "import", file)[:2] == (0, "added 1, changed 0, failed 0\n")
    code, out, _ = run("--store", store, "codebook", "export", "-o", "-")
    assert code == 0 and '"UNIT","وحدة","Unit","#0b7285","5","","ORG"' in out


def test_a_bad_row_is_told_and_the_rest_comes_in(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "book.csv"
    file.write_text("name,color\nA,#112233\nB,red\n", "utf-8")
    code, out, err = run("--store", store, "codebook", "import", file)
    assert (code, out) == (1, "added 1, changed 0, failed 1\n") and "line 3" in err and "red" in err


def test_topics_are_suggested_with_their_words_and_nothing_is_stored(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("اتفاق هدنة\nأعلن الوسيط وقف إطلاق النار وبدأت الهدنة وتبادل الأسرى.", "utf-8")
    assert run("--store", store, "import", file)[0] == 0
    code, out, _ = run("--store", store, "topics")
    found = [json.loads(line) for line in out.splitlines()]
    assert code == 0 and found[0]["topic_en"] == "Ceasefire and truce"
    assert {"text": "وقف إطلاق النار", "count": 1} in found[0]["words"]
    assert (
        run("--store", store, "export", "-o", "-", "--kind", "topics", "--format", "csv-raw")[1].count("\n")
        == 1
    )
