"""Files and folders to articles and tags: which files there are, what each is, and who reads it."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.model import ArticleDraft, ReadFailure, TagRecord
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.formats.csv_reading import read_csv
from desktop_app.formats.decoding import bom_codec
from desktop_app.formats.file_access import unreadable
from desktop_app.formats.html import read_html
from desktop_app.formats.jsonl_reading import read_jsonl
from desktop_app.formats.plain_text import read_text

Item = ArticleDraft | TagRecord | ReadFailure


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its extensions, and its reader (None: known, but not read by this version)."""

    name: str
    extensions: tuple[str, ...]
    read: Callable[[Path], Iterator[Item]] | None = None


def _read_one_text(path: Path) -> Iterator[Item]:
    yield read_text(path)


def _read_one_page(path: Path) -> Iterator[Item]:
    yield read_html(path)


FORMATS: Mapping[str, Format] = {
    f.name: f
    for f in (
        Format("txt", (".txt", ".text"), _read_one_text),
        Format("html", (".html", ".htm", ".xhtml"), _read_one_page),
        Format("jsonl", (".jsonl", ".ndjson", ".json"), read_jsonl),
        Format("csv", (".csv", ".tsv"), read_csv),
        Format("docx", (".docx",)),
        Format("pdf", (".pdf",)),
        Format("rss", (".rss", ".atom")),
    )
}
"""What can be asked for by name; "auto" stands beside them."""

_BY_EXTENSION = {extension: f for f in FORMATS.values() for extension in f.extensions}
_HEAD = 4096
_JSON_START = re.compile(r"\{\s*\"|\[\s*\{")


def read_path(path: Path, format: str = "auto") -> Iterator[Item]:
    """What one file holds, its texts cleaned; whatever can't be read is a ReadFailure, never an exception.

    Raises UserError at once for a `format` that is unknown or that this version doesn't read.
    """
    return _read(path, None if format == "auto" else _asked_for(format))


def _asked_for(name: str) -> Format:
    if name not in FORMATS:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "There is no format “{name}”. Use one of: {known}."),
            name=name,
            known=", ".join(("auto", *FORMATS)),
        )
    if FORMATS[name].read is None:
        raise _unsupported(name)
    return FORMATS[name]


def _unsupported(name: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError",
            "Files of the kind {name} are not supported yet by this version. Save as one of: {known}.",
        ),
        name=name,
        known=", ".join(f.name for f in FORMATS.values() if f.read is not None),
    )


def _read(path: Path, asked: Format | None) -> Iterator[Item]:
    try:
        _refuse_special(path)
        found = asked or _BY_EXTENSION.get(path.suffix.lower()) or _by_content(path)
        if found.read is None:
            raise _unsupported(found.name)
        yield from found.read(path)
    except OSError as error:
        yield ReadFailure(str(path), unreadable(path, error))
    except UserError as error:
        yield ReadFailure(str(path), error)


def _refuse_special(path: Path) -> None:
    """Raise for what is no regular file: reading a pipe or a device may never end."""
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "{path} is not a file that can be read. Choose a file that holds text."
            ),
            path=path,
        )


def _by_content(path: Path) -> Format:
    """The format that the first bytes of a file with an unknown extension show; plain text when none."""
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if head.startswith(b"%PDF-"):
        return FORMATS["pdf"]
    if head.startswith(b"PK\x03\x04") and (b"word/" in head or b"[Content_Types].xml" in head):
        return FORMATS["docx"]
    text = head.decode(bom_codec(head) or "utf-8", "replace").lstrip("\ufeff").lstrip().lower()
    if text.startswith("<") and any(mark in text for mark in ("<rss", "<feed", "<rdf:rdf")):
        return FORMATS["rss"]
    if text.startswith("<") and ("<html" in text or "<!doctype html" in text):
        return FORMATS["html"]
    first_line = text.split("\n", 1)[0]
    if _JSON_START.match(text):
        return FORMATS["jsonl"]
    if "article_sha256" in first_line and "label" in first_line:
        return FORMATS["csv"]
    return FORMATS["txt"]


def find_files(paths: Iterable[Path]) -> Iterator[Path | ReadFailure]:
    """The files named, and those in the folders named, in order of their names.

    In a folder hidden files and those of unknown extension are passed over, and a folder reached twice is
    walked once; links that lead nowhere or back into themselves, and folders that can't be listed, are failures.
    """
    for path in paths:
        try:
            is_folder = stat.S_ISDIR(path.stat().st_mode)
        except OSError as error:
            yield ReadFailure(str(path), unreadable(path, error))
            continue
        if is_folder:
            yield from _walk(path)
        else:
            yield path


def _walk(root: Path) -> Iterator[Path | ReadFailure]:
    walked: set[tuple[int, int]] = set()
    waiting: list[tuple[Path, frozenset[tuple[int, int]]]] = [(root, frozenset())]
    while waiting:
        path, above = waiting.pop()
        try:
            status = path.stat()
            if not stat.S_ISDIR(status.st_mode):
                if stat.S_ISREG(status.st_mode) and path.suffix.lower() in _BY_EXTENSION:
                    yield path
                continue
            identity = (status.st_dev, status.st_ino)
            if identity in above:
                yield ReadFailure(str(path), unreadable(path, OSError(errno.ELOOP, os.strerror(errno.ELOOP))))
                continue
            if identity in walked:
                continue
            walked.add(identity)
            entries = sorted((entry for entry in path.iterdir() if not _is_hidden(entry)), reverse=True)
        except OSError as error:
            yield ReadFailure(str(path), unreadable(path, error))
            continue
        waiting += [(entry, above | {identity}) for entry in entries]


def _is_hidden(path: Path) -> bool:
    """Dot files, the lock files of office programs, and what Windows marks as hidden."""
    if path.name.startswith((".", "~$")):
        return True
    if sys.platform != "win32":
        return False
    return bool(path.lstat().st_file_attributes & stat.FILE_ATTRIBUTE_HIDDEN)
