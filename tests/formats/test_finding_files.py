"""Which files a list of paths stands for, and which kind each is taken for."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop_app.core.model import ArticleDraft, ReadFailure
from desktop_app.errors import UserError
from desktop_app.formats.reading import FORMATS, find_files, read_path

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs links, pipes and rights as POSIX has them")


def write(path: Path, text: str = "نص الخبر هنا") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def found(*paths: Path) -> tuple[list[Path], list[ReadFailure]]:
    items = list(find_files(paths))
    failures = [item for item in items if isinstance(item, ReadFailure)]
    assert all(isinstance(failure.error, UserError) and str(failure.error) for failure in failures)
    return [item for item in items if isinstance(item, Path)], failures


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    wanted = [
        write(tmp_path / name) for name in ("a.txt", "b/1.html", "b/c/2.JSON", "b/z.csv", "c.docx", "d.txt")
    ]
    for name in (".hidden.txt", ".git/x.txt", "b/~$lock.docx", "b/photo.png", "README", "b/.DS_Store"):
        write(tmp_path / name)
    assert found(tmp_path) == (wanted, [])


def test_named_files_come_as_named(tmp_path: Path) -> None:
    odd, hidden = write(tmp_path / "notes.odd"), write(tmp_path / ".hidden.txt")
    assert found(hidden, odd) == ([hidden, odd], [])


def test_what_is_not_there(tmp_path: Path) -> None:
    files, (failure,) = found(tmp_path / "missing.txt")
    assert not files
    assert "missing.txt" in str(failure.error)


@posix
def test_links_in_circles_end(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a" / "1.txt"), write(tmp_path / "b" / "2.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b" / "over").symlink_to(tmp_path / "a")
    (tmp_path / "self.txt").symlink_to("self.txt")
    (tmp_path / "lost.txt").symlink_to("nowhere")
    files, failures = found(tmp_path)
    assert files == [first, second]
    assert [Path(f.where).name for f in failures] == ["up", "lost.txt", "self.txt"]


@posix
def test_pipes_and_devices_are_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert found(tmp_path) == ([], [])
    for path in (tmp_path / "pipe.txt", Path("/dev/zero"), tmp_path):
        (item,) = read_path(path)
        assert isinstance(item, ReadFailure)
        assert "not a file" in str(item.error)


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read(tmp_path: Path) -> None:
    write(tmp_path / "closed" / "a.txt")
    secret = write(tmp_path / "secret.txt")
    (tmp_path / "closed").chmod(0)
    secret.chmod(0)
    files, (failure,) = found(tmp_path)
    (tmp_path / "closed").chmod(0o700)
    assert files == [secret]
    assert "may not read" in str(failure.error)
    (item,) = read_path(secret)
    assert isinstance(item, ReadFailure)
    assert "may not read" in str(item.error)


def test_a_missing_file_is_a_failure(tmp_path: Path) -> None:
    (item,) = read_path(tmp_path / "gone.txt")
    assert isinstance(item, ReadFailure)
    assert "gone.txt" in str(item.error)


@pytest.mark.parametrize("name", ["docx", "pdf", "rss"])
def test_formats_to_come_say_so(tmp_path: Path, name: str) -> None:
    assert name in FORMATS
    with pytest.raises(UserError, match="not supported yet by this version"):
        read_path(write(tmp_path / "a.txt"), name)
    (item,) = read_path(write(tmp_path / f"a.{name}"))
    assert isinstance(item, ReadFailure)
    assert "not supported yet by this version" in str(item.error)


def test_an_unknown_format_names_the_known(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="auto, txt, html, jsonl, csv"):
        read_path(write(tmp_path / "a.txt"), "doc")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("\ufeff<!DOCTYPE html><html><body><p>نص الخبر هنا</p></body></html>", "نص الخبر هنا"),
        (
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>نص الخبر هنا</p></body></html>",
            "نص الخبر هنا",
        ),
        ('{"text": "نص الخبر هنا"}', "نص الخبر هنا"),
        ('[{"text": "نص الخبر هنا"}]', "نص الخبر هنا"),
        ("نص الخبر هنا", "نص الخبر هنا"),
        ("{نص} الخبر", "{نص} الخبر"),
    ],
)
def test_a_named_file_of_unknown_extension_is_known_by_its_content(
    tmp_path: Path, content: str, text: str
) -> None:
    for name in ("article", "article.odd"):
        (item,) = read_path(write(tmp_path / name, content))
        assert isinstance(item, ArticleDraft)
        assert item.text == text


@pytest.mark.parametrize(
    "content",
    ["%PDF-1.4", "<?xml version='1.0'?><rss version='2.0'>", "PK\x03\x04 [Content_Types].xml word/"],
)
def test_content_to_come_says_so(tmp_path: Path, content: str) -> None:
    (item,) = read_path(write(tmp_path / "article", content))
    assert isinstance(item, ReadFailure)
    assert "not supported yet" in str(item.error)


def test_the_asked_for_format_wins(tmp_path: Path) -> None:
    (item,) = read_path(write(tmp_path / "a.html", "<p>نص"), "txt")
    assert isinstance(item, ArticleDraft)
    assert item.text == "<p>نص"
