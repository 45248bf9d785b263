"""Files written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from desktop_app.errors import UserError
from desktop_app.formats.writing import WRITERS, Takes, open_output, writer_for

posix = pytest.mark.skipif(
    sys.platform == "win32", reason="needs links, devices and rights as POSIX has them"
)


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_file_appears_whole(tmp_path: Path) -> None:
    target = tmp_path / ("ملف " * 35 + ".csv")
    with open_output(target) as stream:
        stream.write(b"one")
        assert not target.exists()
    assert target.read_bytes() == b"one"
    with open_output(target) as stream:
        stream.write(b"two")
        assert target.read_bytes() == b"one"
    assert target.read_bytes() == b"two"
    assert names(tmp_path) == [target.name]


def test_what_goes_wrong_inside_leaves_everything_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_bytes(b"kept")
    with pytest.raises(KeyboardInterrupt), open_output(target) as stream:
        stream.write(b"half")
        raise KeyboardInterrupt
    with pytest.raises(ZeroDivisionError), open_output(tmp_path / "b.csv") as stream:
        stream.write(b"half")
        raise ZeroDivisionError
    assert target.read_bytes() == b"kept"
    assert names(tmp_path) == ["a.csv"]


@posix
def test_rights_and_links_stay(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link = tmp_path / "link.csv"
    link.symlink_to("a.csv")
    with open_output(link) as stream:
        stream.write(b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    with open_output(tmp_path / "fresh.csv") as stream:
        stream.write(b"x")
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE((tmp_path / "fresh.csv").stat().st_mode) == 0o666 & ~mask


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"), open_output(tmp_path):
        pass
    assert names(tmp_path) == []


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no folder"), open_output(tmp_path / "no" / "a.csv"):
        pass
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UserError), open_output(tmp_path / "file" / "a.csv"):
        pass


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_device(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="disk is full"), open_output(Path("/dev/full")) as stream:
        stream.write(b"x" * 10_000_000)
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


@posix
def test_a_disk_that_fills_while_writing(tmp_path: Path) -> None:
    import resource
    import signal

    target = tmp_path / "a.csv"
    target.write_bytes(b"kept")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
        with pytest.raises(UserError, match="was not written"), open_output(target) as stream:
            for _ in range(5000):
                stream.write(b"x" * 1000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert target.read_bytes() == b"kept"
    assert names(tmp_path) == ["a.csv"]


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_what_may_not_be_written(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_bytes(b"kept")
    target.chmod(0o444)
    with pytest.raises(UserError, match="may not be written"), open_output(target):
        pass
    tmp_path.chmod(0o555)
    with pytest.raises(UserError, match="may not be written"), open_output(tmp_path / "b.csv"):
        pass
    tmp_path.chmod(0o755)
    assert target.read_bytes() == b"kept"


def test_the_formats_of_export() -> None:
    assert list(WRITERS) == ["csv", "csv-raw", "jsonl"]
    assert all(writer.name == name and writer.extension.startswith(".") for name, writer in WRITERS.items())
    assert writer_for("jsonl").takes is Takes.ARTICLES
    with pytest.raises(UserError, match="csv, csv-raw, jsonl"):
        writer_for("docx")
