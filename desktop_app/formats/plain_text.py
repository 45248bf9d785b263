"""Plain text files: one article, its first line its title."""

from __future__ import annotations

import hashlib
from pathlib import Path

from desktop_app.core.arabic import clean
from desktop_app.core.model import ArticleDraft
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.formats.decoding import decode
from desktop_app.formats.file_access import read_bytes
from desktop_app.formats.records import first_line


def read_text(path: Path) -> ArticleDraft:
    """The file's text as one article; raises UserError when it is binary, broken, too large or empty."""
    data = read_bytes(path)
    text = clean(decode(data, path).text)
    if not text.strip():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "The file {path} holds only blank space. Choose a file that holds text."
            ),
            path=path,
        )
    return ArticleDraft(
        text, hashlib.sha256(data).hexdigest(), title=first_line(text), imported_from=str(path)
    )
