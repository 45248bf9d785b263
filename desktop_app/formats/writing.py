"""What can be exported, and a file that is either written whole or left as it was."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.formats.csv_tags import write_csv
from desktop_app.formats.jsonl import write_jsonl


class Takes(StrEnum):
    """What a writer is fed with: `TagRow`s, or `ExportArticle`s with their texts."""

    TAG_ROWS = "tag_rows"
    ARTICLES = "articles"


@dataclass(frozen=True, slots=True)
class Writer:
    """One format of export; `write(items, stream)` returns how many items it wrote."""

    name: str
    extension: str
    takes: Takes
    write: Callable[[Iterable[Any], BinaryIO], int]


WRITERS: Mapping[str, Writer] = {
    writer.name: writer
    for writer in (
        Writer("csv", ".csv", Takes.TAG_ROWS, partial(write_csv, excel=True)),
        Writer("csv-raw", ".csv", Takes.TAG_ROWS, partial(write_csv, excel=False)),
        Writer("jsonl", ".jsonl", Takes.ARTICLES, write_jsonl),
    )
}
"""Every format of export, in the order in which they are offered; a new one is a row here."""

_BUFFER = 1024 * 1024


def writer_for(name: str) -> Writer:
    """The writer of that name; raises UserError when there is none."""
    if name not in WRITERS:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "There is no export format “{format}”. Choose one of: {formats}."),
            format=name,
            formats=", ".join(WRITERS),
        )
    return WRITERS[name]


@contextmanager
def open_output(path: Path) -> Iterator[BinaryIO]:
    """A stream whose content becomes the file `path` when the block ends well, and vanishes when it doesn't.

    An existing file stays as it was until then and keeps its permissions; a link stays a link. A pipe or a
    device is written to directly. Raises UserError when the system refuses.
    """
    target = Path(os.path.realpath(path))
    try:
        mode = _mode(target)
        if mode is not None and not stat.S_ISREG(mode):
            with target.open("wb", buffering=_BUFFER) as stream:
                yield stream
            return
        if mode is not None and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
        with _replacing(target, mode) as stream:
            yield stream
    except OSError as error:
        raise _unwritable(path, error) from error


def _mode(target: Path) -> int | None:
    """The mode of what stands at `target`, None when nothing does."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    return mode


@contextmanager
def _replacing(target: Path, mode: int | None) -> Iterator[BinaryIO]:
    partial_file = target.with_name(f".rasid-{secrets.token_hex(6)}.part")
    try:
        with partial_file.open("xb", buffering=_BUFFER) as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            partial_file.chmod(stat.S_IMODE(mode))
        partial_file.replace(target)
    finally:
        with suppress(OSError):
            partial_file.unlink(missing_ok=True)


def _unwritable(path: Path, error: OSError) -> UserError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The disk is full: {path} was not written. Free some space or choose another disk.",
            ),
            path=path,
        )
    if isinstance(error, IsADirectoryError):
        return UserError(
            QT_TRANSLATE_NOOP("UserError", "{path} is a folder. Give the name of a file in it."), path=path
        )
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return UserError(
            QT_TRANSLATE_NOOP("UserError", "There is no folder {folder}. Make it or choose another one."),
            folder=path.parent,
        )
    if isinstance(error, PermissionError):
        return UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "{path} may not be written. Close it in other programs, or choose a folder that is yours.",
            ),
            path=path,
        )
    return UserError(
        QT_TRANSLATE_NOOP("UserError", "{path} was not written: {reason}. Choose another place."),
        path=path,
        reason=error.strerror or str(error),
    )
