"""The tags CSV: one row a tag, for spreadsheets (with a guard against formulas) and for programs (raw)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import BinaryIO

from desktop_app.core.model import MentionDraft, TagRecord, TagRow, TopicDraft
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.formats.records import is_sha256, offset, provenance, text_or_none

COLUMNS: tuple[str, ...] = TagRow._fields
"""The header, in its order."""

NEEDED_COLUMNS = ("article_sha256", "label")
"""Without these a row can't be given back to its article; all others may be missing."""

_BATCH = 2000
_FORMULA_START = "[=+\\-@\t\r\n＝＋－＠]"
_TO_GUARD = re.compile(f"'*{_FORMULA_START}")
_GUARDED = re.compile(f"'+{_FORMULA_START}")
_LINE = ",".join(['"%s"'] * len(COLUMNS))
_QUOTES = 2 * len(COLUMNS)
_SUSPECT_CELL = re.compile(f"\"(?:'|{_FORMULA_START})")


def guard(cell: str) -> str:
    """`cell` as a spreadsheet may hold it: what it would run as a formula gets an apostrophe in front.

    So does what already looks guarded, which makes `unguard` exact.
    """
    return "'" + cell if _TO_GUARD.match(cell) else cell


def unguard(cell: str) -> str:
    """The cell that `guard` was given."""
    return cell[1:] if _GUARDED.match(cell) else cell


def write_csv(rows: Iterable[TagRow], stream: BinaryIO, *, excel: bool) -> int:
    """Write header and rows, every field quoted, CRLF; how many rows were written.

    `excel` adds the byte order mark and guards text cells; without it they are exact. Rows are taken and
    written in batches, so memory stays flat.
    """
    stream.write((b"\xef\xbb\xbf" if excel else b"") + (_LINE % COLUMNS).encode() + b"\r\n")
    count = 0
    remaining = iter(rows)
    while batch := list(islice(remaining, _BATCH)):
        lines = [_line(row, excel) for row in batch]
        lines.append("")
        stream.write("\r\n".join(lines).encode())
        count += len(batch)
    return count


def _line(row: TagRow, guarded: bool) -> str:
    """One row; nearly all need neither escape nor guard, which two looks at the finished line tell."""
    line = _LINE % tuple(["" if cell is None else cell for cell in row])
    if line.count('"') == _QUOTES and not (guarded and _SUSPECT_CELL.search(line)):
        return line
    cells = ["" if cell is None else cell for cell in row]
    if guarded:
        cells = [guard(cell) if isinstance(cell, str) else cell for cell in cells]
    return _LINE % tuple(str(cell).replace('"', '""') for cell in cells)


def read_tag(cells: Mapping[str, str], where: str, *, guarded: bool) -> TagRecord:
    """The tag of one row; `guarded` says that the file has been through a spreadsheet's format.

    The tag's text tells itself, by its length, whether it carries a guard. Raises UserError for a row
    that is no tag.
    """
    quote = cells.get("text", "")
    if guarded:
        cells = {name: unguard(cell) for name, cell in cells.items()}
    sha256 = cells["article_sha256"].strip().lower()
    if not is_sha256(sha256):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The column article_sha256 holds “{value}”, which names no article. "
                "Take the value that the article has in an export.",
            ),
            value=sha256[:70],
        )
    label = cells["label"].strip()
    if not label:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "The column label is empty. Fill in the label or the topic.")
        )
    tag = _topic(cells, label) if _is_topic(cells) else _mention(cells, label, quote)
    return TagRecord(where, sha256, tag, cells.get("article_title", ""))


def _is_topic(cells: Mapping[str, str]) -> bool:
    kind = cells.get("kind", "").strip().lower()
    if kind not in ("", "entity", "topic"):
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "The kind “{kind}” is unknown. Write entity or topic."),
            kind=kind[:60],
        )
    return kind == "topic" or (not kind and not cells.get("start", "").strip())


def _topic(cells: Mapping[str, str], name: str) -> TopicDraft:
    return TopicDraft(name, path=text_or_none(cells, "label_path"), **provenance(cells))


def _mention(cells: Mapping[str, str], label: str, quote: str) -> MentionDraft:
    start, end = offset(cells, "start"), offset(cells, "end")
    if start is None or end is None or not 0 <= start < end:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The columns start and end hold “{start}” and “{end}”. "
                "They must be whole numbers, the end after the start.",
            ),
            start=cells.get("start", "")[:20],
            end=cells.get("end", "")[:20],
        )
    if len(quote) == end - start + 1:
        quote = unguard(quote)
    path = text_or_none(cells, "label_path")
    return MentionDraft(
        start,
        end,
        label,
        text=quote or None,
        entity_name=text_or_none(cells, "entity_name"),
        label_path=path if path != label else None,
        **provenance(cells),
    )
