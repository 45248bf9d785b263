"""Getting at a file's bytes, with every refusal of the system said in words a person can act on."""

from __future__ import annotations

import errno
from pathlib import Path

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError

MIB = 1024 * 1024
TEXT_LIMIT = 64 * MIB
"""The largest text read as one article, in bytes; also the largest record of a file of many."""


def read_bytes(path: Path, limit: int = TEXT_LIMIT) -> bytes:
    """The whole file, never more than `limit` bytes in memory; raises UserError when larger, empty or unreadable."""
    try:
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    if not data:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "The file {path} is empty. Choose a file that holds text."),
            path=path,
        )
    if len(data) > limit:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The file {path} is larger than {limit} MB, the most that is read as one text. "
                "Split it into smaller files.",
            ),
            path=path,
            limit=limit // MIB,
        )
    return data


def unreadable(path: Path, error: OSError) -> UserError:
    """What to tell about a file or folder that the system would not let us read."""
    if isinstance(error, FileNotFoundError):
        return UserError(
            QT_TRANSLATE_NOOP("UserError", "There is no file or folder {path}. Check its name and place."),
            path=path,
        )
    if isinstance(error, PermissionError):
        return UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "You may not read {path}. Ask its owner for the right to, or close the program that holds it.",
            ),
            path=path,
        )
    if error.errno == errno.ELOOP:
        return UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "The link {path} leads back to itself. Remove it or choose its target."
            ),
            path=path,
        )
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError",
            "{path} could not be read: {reason}. Check that its disk or network drive is reachable.",
        ),
        path=path,
        reason=error.strerror or str(error),
    )
