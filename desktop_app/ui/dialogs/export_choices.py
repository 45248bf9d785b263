"""What an export can be asked for, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop_app.core.model import Status

DEFAULT_STATUSES = (Status.ACCEPTED, Status.SUGGESTED)
KINDS = ("all", "entities", "topics")
_TABLES = frozenset({".csv", ".tsv", ".xlsx"})


class ExportScope(StrEnum):
    """Of which articles tags are written."""

    ALL = "all"
    LISTED = "listed"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class FormatChoice:
    """A format by the id that services know it under, and the extension of its files (".csv")."""

    id: str
    extension: str

    @property
    def suffix(self) -> str:
        """The extension with its dot."""
        return f".{self.extension.lstrip('.')}"

    @property
    def is_table(self) -> bool:
        """Whether the preview is a table of tags; otherwise it is the text of the first record."""
        return self.suffix in _TABLES


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the dialog was asked to write; `path` is empty (`Path()`) while it asks for a preview."""

    path: Path
    format: str
    kind: str = "all"
    statuses: tuple[Status, ...] = DEFAULT_STATUSES
    scope: ExportScope = ExportScope.ALL


def format_name(format_id: str) -> str:
    """The format's name in the list of formats; an unknown id stands for itself."""
    names = {
        "csv": QCoreApplication.translate("ExportDialog", "CSV for Excel"),
        "csv-raw": QCoreApplication.translate("ExportDialog", "Plain CSV"),
        "jsonl": QCoreApplication.translate("ExportDialog", "JSON Lines"),
    }
    return names.get(format_id, format_id)


def format_hint(format_id: str) -> str:
    """What the format is good for, in a sentence or two; empty for an unknown id."""
    hints = {
        "csv": QCoreApplication.translate(
            "ExportDialog",
            "One row a tag. Opens in Excel with its Arabic letters intact, and no cell can run as a formula.",
        ),
        "csv-raw": QCoreApplication.translate(
            "ExportDialog", "One row a tag, every value exactly as stored. For programs and scripts."
        ),
        "jsonl": QCoreApplication.translate(
            "ExportDialog", "One article a line, with its text and all its tags. For annotation tools."
        ),
    }
    return hints.get(format_id, "")


def kind_name(kind: str) -> str:
    """What a kind of tags is called in the list of kinds."""
    names = {
        "all": QCoreApplication.translate("ExportDialog", "Entities and topics"),
        "entities": QCoreApplication.translate("ExportDialog", "Entities only"),
        "topics": QCoreApplication.translate("ExportDialog", "Topics only"),
    }
    return names.get(kind, kind)
