"""CSV files: their encoding and delimiter, and whether their rows are articles or tags."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.arabic import clean
from desktop_app.core.model import ArticleDraft, ReadFailure, TagRecord
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.formats import records
from desktop_app.formats.csv_tags import COLUMNS, NEEDED_COLUMNS, read_tag
from desktop_app.formats.decoding import bom_codec, decode
from desktop_app.formats.file_access import MIB, TEXT_LIMIT, read_bytes, unreadable

Item = ArticleDraft | TagRecord | ReadFailure

_DELIMITERS = ",;\t"
_SAMPLE = MIB
_KNOWN = frozenset(COLUMNS) | {alias for aliases in records.ALIASES.values() for alias in aliases}
_BROKEN_BYTES = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class _Table:
    """How a CSV file is written, and its header."""

    encoding: str
    delimiter: str
    lines_before: int
    header: tuple[str, ...]


def read_csv(path: Path) -> Iterator[Item]:
    """One article or one tag a row; a row that can't be read is a failure with its line, the rest goes on.

    Raises UserError when the file is no CSV with the needed columns.
    """
    table = _table(path)
    names = frozenset(table.header)
    tags = {"label", "start", "end"} <= names or set(NEEDED_COLUMNS) <= names
    _require(path, table.header, tags)
    guarded = table.encoding != "utf-8"
    for line, row in _rows(path, table):
        where = f"{path}, line {line}"
        try:
            if isinstance(row, UserError):
                raise row
            cells = _cells(table.header, row)
            if tags:
                yield read_tag(cells, where, guarded=guarded)
            else:
                yield _article(cells, path)
                if (no_date := records.unread_date(cells)) is not None:
                    yield ReadFailure(where, no_date)
        except UserError as error:
            yield ReadFailure(where, error)


def _table(path: Path) -> _Table:
    sample = _sample(path)
    decoded = decode(sample, path, mend=True)
    lines = decoded.text.lstrip("\ufeff").split("\n", 2)
    skipped = 1 if lines[0].strip().lower().strip('"').startswith("sep=") and len(lines) > 1 else 0
    if skipped and (named := lines[0].strip().strip('"')[4:5] or "\t") in _DELIMITERS:
        candidates = named
    else:
        candidates = _DELIMITERS
    text = "\n".join(lines[skipped:])
    headers = {delimiter: _header(text, delimiter) for delimiter in candidates}
    delimiter = max(headers, key=lambda d: (len(_KNOWN.intersection(headers[d])), len(headers[d])))
    return _Table(decoded.encoding, delimiter, skipped, headers[delimiter])


def _sample(path: Path) -> bytes:
    """The beginning of the file, ended at a line."""
    try:
        with path.open("rb") as stream:
            sample = stream.read(_SAMPLE)
    except OSError as error:
        raise unreadable(path, error) from error
    if not sample:
        read_bytes(path)
    if len(sample) < _SAMPLE:
        return sample
    if bom_codec(sample) is not None:
        return sample[: len(sample) // 4 * 4]
    cut = sample.rfind(b"\n") + 1
    return sample[: cut + cut % 2 if sample[cut : cut + 1] == b"\0" else cut] or sample


def _header(text: str, delimiter: str) -> tuple[str, ...]:
    try:
        names = next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])
    except csv.Error:
        return ()
    return tuple(" ".join(clean(name).split()).lower() for name in names)


def _require(path: Path, header: tuple[str, ...], tags: bool) -> None:
    text_columns = records.ALIASES["text"]
    missing = [name for name in NEEDED_COLUMNS if name not in header] if tags else []
    if missing or not (tags or any(name in header for name in text_columns)):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "{path} lacks a column. Its columns are: {found}. "
                "Articles need the column text, tags need {needed}. Name the columns so in the first row.",
            ),
            path=path,
            found=", ".join(name[:40] for name in header[:30] if name) or "-",
            needed=", ".join((*NEEDED_COLUMNS, "start", "end")),
        )
    twice = sorted({name for name in header if name in _KNOWN and header.count(name) > 1})
    if twice:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "{path} has the column {columns} twice. Rename or remove one."),
            path=path,
            columns=", ".join(twice),
        )


def _rows(path: Path, table: _Table) -> Iterator[tuple[int, list[str] | UserError]]:
    """Each row after the header that isn't blank, with the number of its first line."""
    csv.field_size_limit(TEXT_LIMIT)
    line = 1
    errors = "surrogateescape" if table.encoding in ("utf-8", "utf-8-sig") else "strict"
    try:
        with path.open(encoding=table.encoding, newline="", errors=errors) as stream:
            for _ in range(table.lines_before):
                stream.readline()
            reader = csv.reader(stream, delimiter=table.delimiter, strict=True)
            header_is_next = True
            while True:
                line = table.lines_before + reader.line_num + 1
                try:
                    row = next(reader)
                except StopIteration:
                    return
                except csv.Error as error:
                    yield line, malformed_row(error, table.lines_before + reader.line_num)
                else:
                    if any(row) and not header_is_next:
                        yield line, row
                header_is_next = False
    except UnicodeDecodeError:
        yield line, _bad_encoding(table.encoding)
    except OSError as error:
        raise unreadable(path, error) from error


def malformed_row(error: csv.Error, last_line: int) -> UserError:
    """What is wrong with a row that can't be read."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError",
            "The row, which ends at line {last_line}, is not well-formed CSV ({reason}). "
            "Look for a quotation mark that is not closed or not doubled.",
        ),
        last_line=last_line,
        reason=error,
    )


def _bad_encoding(encoding: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError",
            "The text is not well-formed {encoding} here. Save the file as UTF-8 and import it again.",
        ),
        encoding=encoding.removesuffix("-sig").upper(),
    )


def _cells(header: tuple[str, ...], row: list[str]) -> dict[str, str]:
    if len(row) > len(header) and any(row[len(header) :]):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The row has {cells} cells, but there are {columns} columns. "
                "Put cells that hold the delimiter in quotation marks.",
            ),
            cells=len(row),
            columns=len(header),
        )
    if any(_BROKEN_BYTES.search(cell) for cell in row if not cell.isascii()):
        raise _bad_encoding("utf-8")
    row = row + [""] * (len(header) - len(row))
    return dict(zip(header, row, strict=False))


def _article(cells: dict[str, str], path: Path) -> ArticleDraft:
    text = clean(records.raw_text(cells) or "")
    if not text.strip():
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "The row has no text. Fill in its column text or remove it.")
        )
    return records.article(cells, text, records.sha256_of_record(cells), str(path))
