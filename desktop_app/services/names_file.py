"""The names that are kept by hand out to a file and back in."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.core.control import Control, Unattended
from desktop_app.core.learned import NameUnderLabel
from desktop_app.core.model import Change, ReadFailure
from desktop_app.core.names import name_key
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

    A row that can't be taken is a failure, and the rest goes on; of two rows for a name the first counts. Work that
    is cancelled keeps what it did. Raises UserError when the file can't be read.
    """
    control = control or Unattended()
    rows = list(read_names(path))
    report, lines = NamesReport(), dict[tuple[str, int], int]()
    codes = {label.name: label.id for label in labels.all_labels(ws.store)}
    batches = Batches(ws.store, "names_import", ws.annotator)
    try:
        for first in range(0, len(rows), NAMES_A_STEP):
            control.check()
            if first:
                time.sleep(LEAVE_SECONDS)
            with batches.step() as recorder:
                for row in rows[first : first + NAMES_A_STEP]:
                    if isinstance(row, ReadFailure):
                        report.failures.append(row)
                    else:
                        _take(ws, recorder, row, codes, lines, report)
                recorder.params["count"] = str(report.taken)
            control.progress(min(first + NAMES_A_STEP, len(rows)), len(rows))
    except Cancelled:
        pass
    report.change = batches.recorder.change()
    return report


def _take(
    ws: Workspace,
    recorder: Recorder,
    record: NameRecord,
    codes: dict[str, int],
    lines: dict[tuple[str, int], int],
    report: NamesReport,
) -> None:
    """Keep one name; `lines` says where each that was kept stands."""
    try:
        one = NameUnderLabel(learned_names.checked_name(record.name), _label_id(codes, record.label))
        key = name_key(one.name), one.label_id
        first = lines.get(key)
        if first is not None:
            raise _twice(record, first)
        changed = learned_names.keep_within(ws, recorder, one, record.ruling, record.note)
    except StoreError:
        raise
    except UserError as error:
        report.failures.append(ReadFailure(record.where, error))
        return
    lines[key] = record.line
    report.taken += changed
    report.known += not changed


def _twice(record: NameRecord, first: int) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError",
            "“{name}” stands twice under {label}; what line {line} says was taken. Delete one of the two rows.",
        ),
        name=record.name,
        label=record.label,
        line=first,
    )


def _label_id(codes: dict[str, int], name: str) -> int:
    if name not in codes:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "There is no label {label}. Make it in the codebook, or correct the row."
            ),
            label=name,
        )
    return codes[name]
