"""Reading the small CSV tables that the program ships with: plain UTF-8, comma, header first."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError


def read_rows(path: Path, columns: Sequence[str]) -> list[tuple[int, dict[str, str]]]:
    """The rows below the header, each with its line number; cells are trimmed, blank rows skipped.

    Raises UserError when the file can't be read, isn't UTF-8 or lacks one of `columns`.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            missing = [name for name in columns if name not in (reader.fieldnames or ())]
            if missing:
                raise UserError(
                    QT_TRANSLATE_NOOP(
                        "UserError",
                        "The table {path} lacks the column {column}. Install Rasid again to get it back.",
                    ),
                    path=path,
                    column=missing[0],
                )
            return [
                (reader.line_num, {name: (row[name] or "").strip() for name in columns})
                for row in reader
                if any(row[name] for name in columns)
            ]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The table {path} can't be read ({reason}). Install Rasid again to get it back.",
            ),
            path=path,
            reason=error,
        ) from error


def bad_row(path: Path, line: int, problem: str) -> UserError:
    """The error for a row that breaks its table's rules; `problem` is a short English phrase."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError", "{path}, line {line}: {problem}. Correct that line, or install Rasid again."
        ),
        path=path,
        line=line,
        problem=problem,
    )
