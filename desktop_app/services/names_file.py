"""The names that are kept by hand out to a file and back in."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.core.control import Control, Unattended
from desktop_app.core.learned import NameUnderLabel
from desktop_app.core.model import Change, ReadFailure
from desktop_app.errors import QT_TRANSLATE_NOOP, Cancelled, UserError
from desktop_app.formats.names_table import NameRecord, read_names, write_names
from desktop_app.formats.writing import open_output
from desktop_app.services import learned_names
from desktop_app.services.learned_names import NAMES_A_STEP
from desktop_app.services.workspace import Workspace
from desktop_app.storage import kept_names, labels
from desktop_app.storage.database import LEAVE_SECONDS, StoreError
from desktop_app.storage.history import Batches, Recorder


@dataclass(slots=True)
class NamesReport:
    """What bringing in names did: how many rows changed anything, how many were so already, and which failed."""

    taken: int = 0
    known: int = 0
    failures: list[ReadFailure] = field(default_factory=list)
    change: Change = field(default_factory=lambda: Change(None, "names_import"))


def export_to_path(ws: Workspace, path: Path) -> int:
    """Write the kept names to a file, whole or not at all; how many. Raises UserError."""
    ws.refuse_own_file(path)
    with ws.store.snapshot():
        codes = {label.id: label.name for label in labels.all_labels(ws.store)}
        every = kept_names.all_kept(ws.store)
    records = [NameRecord("", kept.name, codes[kept.label_id], kept.ruling, kept.note) for kept in every]
    with open_output(path) as stream:
        return write_names(records, stream)


def import_from_path(ws: Workspace, path: Path, control: Control | None = None) -> NamesReport:
    """Keep the names of a file, in the place of what was kept of them; others stay. One act for undo.

    A row that can't be taken is a failure, and the rest goes on. Work that is cancelled keeps what it did. Raises
    UserError when the file can't be read.
    """
    control = control or Unattended()
    read = list(read_names(path))
    records = [record for record in read if isinstance(record, NameRecord)]
    report = NamesReport(failures=[record for record in read if isinstance(record, ReadFailure)])
    codes = {label.name: label.id for label in labels.all_labels(ws.store)}
    batches = Batches(ws.store, "names_import", ws.annotator)
    try:
        for first in range(0, len(records), NAMES_A_STEP):
            control.check()
            if first:
                time.sleep(LEAVE_SECONDS)
            with batches.step() as recorder:
                for record in records[first : first + NAMES_A_STEP]:
                    _take(ws, recorder, record, codes, report)
                recorder.params["count"] = str(report.taken)
            control.progress(min(first + NAMES_A_STEP, len(records)), len(records))
    except Cancelled:
        pass
    report.change = batches.recorder.change()
    return report


def _take(
    ws: Workspace, recorder: Recorder, record: NameRecord, codes: dict[str, int], report: NamesReport
) -> None:
    try:
        one = NameUnderLabel(record.name, _label_id(codes, record.label))
        changed = learned_names.keep_within(ws, recorder, one, record.ruling, record.note)
    except StoreError:
        raise
    except UserError as error:
        report.failures.append(ReadFailure(record.where, error))
        return
    report.taken += changed
    report.known += not changed


def _label_id(codes: dict[str, int], name: str) -> int:
    if name not in codes:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "There is no label {label}. Make it in the codebook, or correct the row."
            ),
            label=name,
        )
    return codes[name]
