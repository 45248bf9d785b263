"""The codebook out to a file and back in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from desktop_app.core.arabic import clean
from desktop_app.core.model import Change, Label, ReadFailure
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.formats.codebook_table import LabelRecord, read_codebook, write_codebook
from desktop_app.formats.writing import open_output
from desktop_app.services import codebook
from desktop_app.services.workspace import Workspace
from desktop_app.storage import labels
from desktop_app.storage.database import StoreError
from desktop_app.storage.history import Recorder, recording


@dataclass(slots=True)
class CodebookReport:
    """What bringing in a codebook did."""

    added: int = 0
    changed: int = 0
    failures: list[ReadFailure] = field(default_factory=list)
    change: Change = field(default_factory=lambda: Change(None, "codebook_import"))


def export_to_path(ws: Workspace, path: Path) -> int:
    """Write the codebook to a file, whole or not at all; how many labels. Raises UserError."""
    ws.refuse_own_file(path)
    with open_output(path) as stream:
        return export_to_stream(ws, stream)


def export_to_stream(ws: Workspace, stream: BinaryIO) -> int:
    """Write the codebook to an open stream; how many labels."""
    return write_codebook(labels.all_labels(ws.store), stream)


def import_from_path(ws: Workspace, path: Path) -> CodebookReport:
    """Bring a codebook in: labels of the file are made or changed, others stay; one act for undo.

    A row that can't be taken is a failure, and the rest goes on. Raises UserError when the file can't be read.
    """
    records = list(read_codebook(path))
    report = CodebookReport(failures=[record for record in records if isinstance(record, ReadFailure)])
    rows = [record for record in records if isinstance(record, LabelRecord)]
    with recording(ws.store, "codebook_import", ws.annotator) as recorder:
        _take_all(ws, recorder, rows, report)
        recorder.params["count"] = str(report.added + report.changed)
        report.change = recorder.change()
    return report


def _take_all(ws: Workspace, recorder: Recorder, rows: Iterable[LabelRecord], report: CodebookReport) -> None:
    """Labels first and parents after them, for a parent may stand further down."""
    added: set[int] = set()
    changed: set[int] = set()
    taken: list[tuple[LabelRecord, int]] = []
    for row in rows:
        try:
            label_id, is_new, differs = _take(ws, recorder, row, report)
        except StoreError:
            raise
        except UserError as error:
            report.failures.append(ReadFailure(row.where, error))
            continue
        taken.append((row, label_id))
        added.update({label_id} if is_new else ())
        changed.update({label_id} if differs else ())
    for row, label_id in taken:
        try:
            if row.parent is not None and _put_under(ws, recorder, label_id, row.parent):
                changed.add(label_id)
        except StoreError:
            raise
        except UserError as error:
            report.failures.append(ReadFailure(row.where, error))
    report.added, report.changed = len(added), len(changed - added)


def _take(
    ws: Workspace, recorder: Recorder, row: LabelRecord, report: CodebookReport
) -> tuple[int, bool, bool]:
    """Make or change one label; its id, whether it is new and whether it changed.

    A key that another label has is left out and told of; the label is taken all the same.
    """
    present = labels.all_labels(ws.store)
    name = " ".join(clean(row.name).split())
    before = next((label for label in present if label.name == name), None)
    wanted = before or Label(
        0, name, name, name, codebook.free_color(present), None, "", None,
        max((label.position for label in present), default=-1) + 1,
    )  # fmt: skip
    given = {
        column: value
        for column in ("name_ar", "name_en", "color", "description")
        if (value := getattr(row, column)) is not None and (value or column not in ("color",))
    }
    wanted = codebook.checked(replace(wanted, **given), present)
    if row.key is not None:
        try:
            wanted = codebook.checked(replace(wanted, key=row.key), present)
        except UserError as error:
            report.failures.append(ReadFailure(row.where, error))
    if before is None:
        return labels.add(recorder, wanted), True, False
    return before.id, False, recorder.update("labels", before.id, labels.values(wanted))


def _put_under(ws: Workspace, recorder: Recorder, label_id: int, parent_name: str) -> bool:
    present = labels.all_labels(ws.store)
    label = next(label for label in present if label.id == label_id)
    name = " ".join(clean(parent_name).split())
    parent = next((other for other in present if other.name == name), None)
    if name and parent is None:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The label {label} is to stand under {parent}, which there is not. Add a row for {parent}.",
            ),
            label=label.name,
            parent=name,
        )
    moved = codebook.checked(replace(label, parent_id=parent.id if parent else None), present)
    return recorder.update("labels", label_id, {"parent_id": moved.parent_id})
