"""Kept names written to a file and brought in from one."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.learned import KeptName, NameUnderLabel, Ruling
from desktop_app.core.model import Label
from desktop_app.errors import UserError
from desktop_app.services import codebook, learned_names, names_file, reading, undoing
from desktop_app.services.workspace import Workspace
from desktop_app.storage import kept_names
from desktop_app.storage.database import Store


def kept(ws: Workspace) -> list[tuple[str, str, Ruling, str | None]]:
    codes = {label.id: label.name for label in reading.all_labels(ws)}
    rows = [row.kept for row in learned_names.listing(ws) if row.kept is not None]
    return sorted((one.name, codes[one.label_id], one.ruling, one.note) for one in rows)


def test_what_is_written_comes_back_the_same(ws: Workspace, tmp_path: Path) -> None:
    labels = {label.name: label.id for label in reading.all_labels(ws)}
    learned_names.keep(ws, [NameUnderLabel("=مركز الضاد", labels["ORG"])], Ruling.SUGGEST, "+دليل")
    learned_names.keep(ws, [NameUnderLabel("الميدان", labels["LOC"])], Ruling.NEVER)
    learned_names.keep(ws, [NameUnderLabel("الميدان", labels["ORG"])], Ruling.OPEN)
    before = kept(ws)
    path = tmp_path / "names.csv"
    assert names_file.export_to_path(ws, path) == 3
    assert '"\'=مركز الضاد","ORG","suggest","\'+دليل"' in path.read_text("utf-8-sig")
    again = names_file.import_from_path(ws, path)
    assert (again.taken, again.known, again.change.id) == (0, 3, None)
    learned_names.forget(ws, [row.ref for row in learned_names.listing(ws)])
    assert kept(ws) == []
    report = names_file.import_from_path(ws, path)
    assert kept(ws) == before and report.taken == 3 and not report.failures
    assert report.change.params == {"count": "3"} and report.change.id is not None
    undoing.undo(ws, report.change.id)
    assert kept(ws) == []


def test_a_label_made_while_names_are_written_is_not_half_seen(
    ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    orgs = next(label.id for label in reading.all_labels(ws) if label.name == "ORG")
    learned_names.keep(ws, [NameUnderLabel("مركز الضاد", orgs)], Ruling.SUGGEST)
    read = kept_names.all_kept

    def another_keeps_one(store: Store) -> list[KeptName]:
        with Workspace.open(ws.store.path, "badr") as other:
            new = Label(0, "UNIT", "وحدة", "Unit", "#174a9c", "9", "", None, 0)
            codebook.save(other, new)
            unit = next(label.id for label in reading.all_labels(other) if label.name == "UNIT")
            learned_names.keep(other, [NameUnderLabel("الميدان", unit)], Ruling.SUGGEST)
        return read(store)

    monkeypatch.setattr(kept_names, "all_kept", another_keeps_one)
    assert names_file.export_to_path(ws, tmp_path / "names.csv") == 1


def test_rows_that_can_not_be_taken_are_told_with_their_line(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text(
        "Name;Label;Ruling\nمركز الضاد;ORG;\nبلا وسم;;\nالميدان;NONE;never\nم;ORG;suggest\nالميدان;LOC;perhaps\n",
        "utf-8",
    )
    report = names_file.import_from_path(ws, path)
    assert kept(ws) == [("مركز الضاد", "ORG", Ruling.SUGGEST, None)]
    assert [failure.where.rpartition(" ")[2] for failure in report.failures] == ["3", "4", "5", "6"]


def test_a_name_that_stands_twice_is_taken_once_and_told(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text(
        "sep=,\nname,label,ruling\nأحمد الضاد,PERS,suggest\nم,ORG,\nاحمد الضاد,PERS,never\nأحمد الضاد,ORG,never\n",
        "utf-8",
    )
    report = names_file.import_from_path(ws, path)
    assert kept(ws) == [
        ("أحمد الضاد", "ORG", Ruling.NEVER, None),
        ("أحمد الضاد", "PERS", Ruling.SUGGEST, None),
    ]
    assert report.taken == 2 and report.change.params == {"count": "2"}
    assert [failure.where.rpartition(" ")[2] for failure in report.failures] == ["4", "5"]
    assert "line 3" in str(report.failures[1].error)


def test_a_row_that_is_not_well_formed_leaves_the_rest(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text('name,label\nمركز الضاد,ORG\n"مركز" ما,ORG\nالميدان,LOC\n"شارع النخلة,LOC\n', "utf-8")
    report = names_file.import_from_path(ws, path)
    assert [name for name, *_ in kept(ws)] == ["الميدان", "مركز الضاد"]
    assert [failure.where.rpartition(" ")[2] for failure in report.failures] == ["3", "5"]
    assert all("not closed or not doubled" in str(failure.error) for failure in report.failures)


@pytest.mark.parametrize(
    ("content", "reason"), [("label,ruling\nORG,never\n", "no list of names"), ('"name\nx', "well-formed")]
)
def test_another_file_is_refused(ws: Workspace, tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "other.csv"
    path.write_text(content, "utf-8")
    with pytest.raises(UserError, match=reason):
        names_file.import_from_path(ws, path)


def test_the_store_itself_is_not_written_over(ws: Workspace) -> None:
    with pytest.raises(UserError, match="store itself"):
        names_file.export_to_path(ws, ws.store.path)
