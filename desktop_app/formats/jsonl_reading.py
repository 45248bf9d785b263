"""Articles and their tags from JSON: one object a line, or a file that is one array or one object."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_app.core.arabic import clean
from desktop_app.core.model import ArticleDraft, ReadFailure
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.formats import records
from desktop_app.formats.decoding import bom_codec, decode, refuse_known_binary
from desktop_app.formats.file_access import MIB, TEXT_LIMIT, read_bytes, unreadable
from desktop_app.formats.jsonl_tags import read_tags
from desktop_app.formats.records import Fields

Item = ArticleDraft | ReadFailure

_BOM = b"\xef\xbb\xbf"


def read_jsonl(path: Path) -> Iterator[Item]:
    """One article a record; what is wrong with a record or a tag is a failure of its own, the rest goes on.

    The identity of a line is the SHA-256 of its bytes without line end and byte order mark, that of a
    record in an array the SHA-256 of its canonical JSON. Raises UserError when the file is no JSON at all.
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(64)
            stream.seek(0)
            refuse_known_binary(head, path)
            if bom_codec(head) not in (None, "utf-8-sig"):
                lines: Iterable[bytes] = decode(read_bytes(path), path).text.encode().splitlines(True)
            else:
                lines = iter(lambda: stream.readline(TEXT_LIMIT + 1), b"")
            yield from _read(path, lines)
    except OSError as error:
        raise unreadable(path, error) from error


def _read(path: Path, lines: Iterable[bytes]) -> Iterator[Item]:
    numbered = enumerate(lines, 1)
    for number, line in numbered:
        first = line.removeprefix(_BOM) if number == 1 else line
        if not first.strip():
            continue
        if not first.lstrip().startswith((b"{", b"[")):
            raise _no_json(path)
        if _begins_document(first, path):
            yield from _read_document(path)
            return
        yield from _read_line(first, number, path)
        break
    else:
        read_bytes(path)
        raise _no_json(path)
    for number, line in numbered:
        yield from _read_line(line, number, path)


def _no_json(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError",
            "{path} is not JSON. Each line must be an object with a text, like this: {example}.",
        ),
        path=path,
        example='{"text": "…"}',
    )


def _begins_document(first_line: bytes, path: Path) -> bool:
    """Whether the whole file is one JSON value, written over several lines or an array."""
    start = first_line.strip()
    if start.startswith(b"[") or start == b"{":
        return True
    if path.suffix.lower() != ".json":
        return False
    try:
        json.loads(start)
    except (ValueError, RecursionError):
        return True
    return False


def _read_document(path: Path) -> Iterator[Item]:
    text = decode(read_bytes(path), path).text
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "{path} is not well-formed JSON ({reason}). Correct it and try again."
            ),
            path=path,
            reason=error,
        ) from error
    for number, record in enumerate(value if isinstance(value, list) else [value], 1):
        where = f"{path}, record {number}"
        if not isinstance(record, dict):
            yield ReadFailure(where, _no_json(path))
            continue
        yield from _read_record(record, records.sha256_of_record(record), where, path)


def _read_line(line: bytes, number: int, path: Path) -> Iterator[Item]:
    where = f"{path}, line {number}"
    line = line.rstrip(b"\r\n")
    if not line.strip():
        return
    if len(line) > TEXT_LIMIT:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "Line {line} of {path} is longer than {limit} MB, the most that is read as one text. "
                "Nothing after it was read. Split it and import the file again.",
            ),
            path=path,
            line=number,
            limit=TEXT_LIMIT // MIB,
        )
    try:
        record = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        yield ReadFailure(where, _bad_line(error))
        return
    if not isinstance(record, dict):
        yield ReadFailure(where, _no_json(path))
        return
    yield from _read_record(record, hashlib.sha256(line).hexdigest(), where, path)


def _bad_line(error: ValueError | RecursionError) -> UserError:
    if isinstance(error, UnicodeDecodeError):
        return UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The line is not UTF-8 (byte {offset} is broken). Save the file as UTF-8 and try again.",
            ),
            offset=error.start,
        )
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError", "The line is not well-formed JSON ({reason}). Correct it and try again."
        ),
        reason=error,
    )


def _read_record(record: Fields, sha256: str, where: str, path: Path) -> Iterator[Item]:
    raw = records.raw_text(record)
    text = clean(raw) if raw is not None else ""
    if raw is None or not text.strip():
        yield ReadFailure(
            where,
            UserError(
                QT_TRANSLATE_NOOP(
                    "UserError",
                    "The record has no text. Its fields are: {found}. Put the article's text in “text”.",
                ),
                found=", ".join(map(str, list(record)[:20])) or "-",
            ),
        )
        return
    article = records.article(record, text, sha256, str(path))
    tagged, failures = read_tags(record, raw, article, where)
    yield tagged
    if (no_date := records.unread_date(record)) is not None:
        yield ReadFailure(where, no_date)
    yield from failures
