"""The codebook: labels made, changed, merged and deleted, each one act that undo takes back whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.entities import EntityEdit, EntityRef, NameRef, TagsRef
from desktop_app.core.learned import NameUnderLabel, Ruling
from desktop_app.core.model import ArticleDraft, Label, MentionDraft, Status
from desktop_app.core.names import name_key
from desktop_app.errors import UserError
from desktop_app.services import (
    codebook,
    codebook_file,
    entities,
    learned_names,
    reading,
    tagging,
    undoing,
)
from desktop_app.services.importing import import_items, import_paths
from desktop_app.services.workspace import Workspace
from desktop_app.storage import entities as stored

NEW = Label(0, "UNIT", "وحدة", "Unit", "#0b7285", "٥", "تشكيل عسكري", None, 0)


def named(ws: Workspace, name: str) -> Label:
    return next(label for label in reading.all_labels(ws) if label.name == name)


def tables(ws: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """All that an act may change, history aside."""
    return {
        table: ws.store.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
        for table in ("labels", "mentions", "entities", "aliases", "articles")
    }


@pytest.fixture
def tagged(ws: Workspace) -> Workspace:
    """Thirty articles with persons and units, two of them on the same words."""
    text = "قال قائد اللواء إن الكتيبة وصلت إلى الميناء"
    drafts = [
        ArticleDraft(
            f"{text} {number}",
            f"{number:064}",
            mentions=(
                MentionDraft(0, 3, "PERS", entity_name="سامي"),
                MentionDraft(4, 8, "UNIT", entity_name="القيادة"),
                MentionDraft(4, 8, "ORG", status=Status.SUGGESTED),
                MentionDraft(9, 15, "UNIT"),
            ),
        )
        for number in range(30)
    ]
    assert import_items(ws, drafts).failures == []
    return ws


def test_a_label_is_made_with_its_key_and_parent(ws: Workspace) -> None:
    change = codebook.save(ws, replace(NEW, parent_id=named(ws, "ORG").id))
    made = named(ws, "UNIT")
    assert (made.key, made.parent_id, made.color) == ("5", named(ws, "ORG").id, "#0b7285")
    assert reading.all_labels(ws)[-1] == made
    assert change.aspects == {"labels"} and change.params == {"label": "UNIT"}
    undoing.undo(ws, change.id or 0)
    assert "UNIT" not in {label.name for label in reading.all_labels(ws)}


@pytest.mark.parametrize(
    "typed, kept", [("", None), ("7", "7"), ("٧", "7"), ("۷", "7"), ("q", "Q"), ("ض", "Q"), (" w ", "W")]
)
def test_a_key_is_the_same_on_every_layout(typed: str, kept: str | None) -> None:
    assert codebook.normal_key(typed) == kept


@pytest.mark.parametrize("typed", ["12", "F2", "+", "é", "  ab"])
def test_what_is_no_single_key_is_refused(typed: str) -> None:
    with pytest.raises(UserError):
        codebook.normal_key(typed)


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"name": "a > b"},
        {"name": "pers"},
        {"key": "1"},
        {"color": "blue"},
        {"color": "#12345"},
    ],
)
def test_a_label_that_cannot_be_is_refused_and_nothing_is_stored(
    ws: Workspace, wrong: dict[str, str]
) -> None:
    before = tables(ws)
    with pytest.raises(UserError):
        codebook.save(ws, replace(NEW, **wrong))  # type: ignore[arg-type]
    assert tables(ws) == before


def test_a_label_is_renamed_but_not_the_code_that_recognisers_know(ws: Workspace) -> None:
    codebook.save(ws, NEW)
    codebook.save(ws, replace(named(ws, "UNIT"), name="FORCE", name_en="Force"))
    assert named(ws, "FORCE").name_en == "Force"
    codebook.save(ws, replace(named(ws, "LOC"), name_ar="موضع"))
    with pytest.raises(UserError, match="Recognisers"):
        codebook.save(ws, replace(named(ws, "LOC"), name="PLACE"))


def test_a_label_does_not_come_to_stand_under_itself(ws: Workspace) -> None:
    codebook.save(ws, replace(NEW, parent_id=named(ws, "ORG").id))
    for parent in ("UNIT", "ORG"):
        with pytest.raises(UserError, match="under itself"):
            codebook.save(ws, replace(named(ws, "ORG"), parent_id=named(ws, parent).id))


def test_labels_move_among_their_siblings(ws: Workspace) -> None:
    change = codebook.move(ws, named(ws, "ORG").id, -1)
    assert [label.name for label in reading.all_labels(ws)] == ["PERS", "ORG", "LOC", "MISC"]
    assert codebook.move(ws, named(ws, "PERS").id, -1).id is None
    undoing.undo(ws, change.id or 0)
    assert [label.name for label in reading.all_labels(ws)] == ["PERS", "LOC", "ORG", "MISC"]


def test_merging_gives_the_tags_to_the_other_label_in_one_act(tagged: Workspace) -> None:
    unit, org = named(tagged, "UNIT"), named(tagged, "ORG")
    codebook.save(tagged, replace(NEW, name="SQUAD", key="", parent_id=unit.id))
    before = tables(tagged)
    change = codebook.merge(tagged, unit.id, org.id)
    assert "UNIT" not in {label.name for label in reading.all_labels(tagged)}
    assert named(tagged, "SQUAD").parent_id == org.id
    found = reading.article_mentions(tagged, 1)
    assert [(m.start, m.label, m.status) for m in found] == [
        (0, "PERS", Status.ACCEPTED),
        (4, "ORG", Status.ACCEPTED),
        (9, "ORG", Status.ACCEPTED),
    ]
    assert len(change.articles) == 30
    entity_labels = tagged.store.execute("SELECT name, label_id FROM entities").fetchall()
    assert ("القيادة", org.id) in entity_labels
    undoing.undo(tagged, change.id or 0)
    assert tables(tagged) == before
    undoing.redo(tagged, change.id or 0)
    assert codebook.tag_counts(tagged)[org.id] == 60
    assert tagged.store.integrity_problems() == []


@pytest.mark.parametrize("join, uri", [(True, None), (False, None), (True, "https://example.org/other")])
def test_merging_labels_loses_nothing_of_entities_that_are_called_the_same(
    ws: Workspace, join: bool, uri: str | None
) -> None:
    codebook.save(ws, NEW)
    text = "قال قائد القيادة في بيان"
    same = (
        MentionDraft(9, 16, "UNIT", entity_name="القيادة"),
        MentionDraft(0, 3, "ORG", entity_name="القيادة"),
    )
    twin = MentionDraft(4, 8, "UNIT", entity_name="القائد"), MentionDraft(4, 8, "ORG")
    assert import_items(ws, [ArticleDraft(text, "1" * 64, mentions=(*same, *twin))]).failures == []
    unit, org = named(ws, "UNIT"), named(ws, "ORG")
    by_label = {row.label_id: row.id for row in stored.all_entities(ws.store) if row.name == "القيادة"}
    said = EntityEdit("القيادة", "https://example.org/one", "ملاحظة", ("القيادة العامة",))
    entities.edit(ws, EntityRef(by_label[unit.id]), said)
    entities.edit(ws, EntityRef(by_label[org.id]), EntityEdit("القيادة", uri or "", "", ()))
    entities.keep_apart(ws, [(unit.id, ["القياده"], ["القياده الاخري"])])
    before = {**tables(ws), "apart": stored.names_apart(ws.store)}
    joined = join and uri is None
    assert codebook.shared_entities(ws, unit.id, org.id) == (uri is None)
    assert codebook.shared_entities(ws, unit.id, named(ws, "LOC").id) == 0

    change = codebook.merge(ws, unit.id, org.id, join_entities=join)
    found = {m.start: m.entity_name for m in reading.article_mentions(ws, 1)}
    assert found == {0: "القيادة", 4: "القائد", 9: "القيادة" if joined else "القيادة (2)"}
    rows = {row.name: row for row in stored.all_entities(ws.store)}
    kept = rows["القيادة" if joined else "القيادة (2)"]
    assert (kept.uri, kept.note) == ("https://example.org/one", "ملاحظة")
    known = {text for _, text in stored.aliases(ws.store)[kept.id].values()}
    assert known == {"القيادة العامة"} | (set() if joined else {"القيادة"})
    assert {label for label, _, _ in stored.names_apart(ws.store)} == {org.id}
    undoing.undo(ws, change.id or 0)
    assert {**tables(ws), "apart": stored.names_apart(ws.store)} == before
    undoing.redo(ws, change.id or 0)
    assert ws.store.integrity_problems() == []


def test_a_label_is_merged_into_its_own_child(tagged: Workspace) -> None:
    unit = named(tagged, "UNIT")
    codebook.save(tagged, replace(NEW, name="SQUAD", key="", parent_id=unit.id))
    codebook.merge(tagged, unit.id, named(tagged, "SQUAD").id)
    assert named(tagged, "SQUAD").parent_id is None
    assert codebook.tag_counts(tagged)[named(tagged, "SQUAD").id] == 60


def test_deleting_takes_the_tags_too_and_undo_brings_all_back(tagged: Workspace) -> None:
    unit = named(tagged, "UNIT")
    before = tables(tagged)
    change = codebook.delete(tagged, unit.id)
    assert unit.id not in codebook.tag_counts(tagged)
    assert {m.label for m in reading.article_mentions(tagged, 7)} == {"PERS", "ORG"}
    assert tagged.store.integrity_problems() == []
    undoing.undo(tagged, change.id or 0)
    assert tables(tagged) == before


def test_merging_that_is_cancelled_keeps_the_label_and_is_undone_as_one_act(
    tagged: Workspace, stops_after, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tables(tagged)
    unit, org = named(tagged, "UNIT"), named(tagged, "ORG")
    monkeypatch.setattr(codebook, "_STEP_SECONDS", 0.0005)
    change = codebook.merge(tagged, unit.id, org.id, stops_after(1))
    assert "UNIT" in {label.name for label in reading.all_labels(tagged)}
    assert 0 < codebook.tag_counts(tagged)[unit.id] < 60
    undoing.undo(tagged, change.id or 0)
    assert tables(tagged) == before


class Meanwhile:
    """A control that has something done by someone else each time the work looks, at most so many times."""

    def __init__(self, act: Callable[[int], object], times: int = 3) -> None:
        self.act = act
        self.left = times

    def progress(self, done: int, total: int, text: str = "") -> None:
        assert done <= total

    def check(self) -> None:
        if self.left:
            self.left -= 1
            self.act(self.left)


@pytest.mark.parametrize("merging", [True, False])
@pytest.mark.parametrize("thing", ["tag", "entity", "name"])
def test_what_gets_the_label_meanwhile_goes_with_it(
    tagged: Workspace, monkeypatch: pytest.MonkeyPatch, thing: str, merging: bool
) -> None:
    unit, org = named(tagged, "UNIT"), named(tagged, "ORG")
    monkeypatch.setattr(codebook, "_IDS_A_PIECE", 10)
    monkeypatch.setattr(codebook, "_STEP_SECONDS", 0.0005)

    def come(number: int) -> None:
        tagging.tag(tagged, number + 1, 16, 18, unit.id)
        if thing == "entity":
            tag = next(m for m in reading.article_mentions(tagged, number + 1) if m.start == 16)
            entities.link(tagged, [TagsRef((tag.id,))], NameRef(None, unit.id, name_key("إن")))
        elif thing == "name":
            learned_names.keep(tagged, [NameUnderLabel("الكتيبة", unit.id)], Ruling.SUGGEST)

    meanwhile = Meanwhile(come)
    if merging:
        change = codebook.merge(tagged, unit.id, org.id, meanwhile)
    else:
        change = codebook.delete(tagged, unit.id, meanwhile)
    assert not meanwhile.left
    assert "UNIT" not in {label.name for label in reading.all_labels(tagged)}
    tags = [m for number in (1, 2, 3) for m in reading.article_mentions(tagged, number) if m.start == 16]
    assert [m.label for m in tags] == (["ORG"] * 3 if merging else [])
    assert tagged.store.integrity_problems() == []
    undoing.undo(tagged, change.id or 0)
    assert codebook.tag_counts(tagged)[unit.id] == 63
    assert tagged.store.integrity_problems() == []


def test_merging_into_a_label_that_is_deleted_meanwhile_is_refused_and_undone(
    tagged: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    unit, org = named(tagged, "UNIT"), named(tagged, "ORG")
    monkeypatch.setattr(codebook, "_IDS_A_PIECE", 10)
    monkeypatch.setattr(codebook, "_STEP_SECONDS", 0.0005)
    looks = iter((None, lambda: codebook.delete(tagged, org.id)))
    with pytest.raises(UserError, match="gone") as failure:
        codebook.merge(tagged, unit.id, org.id, Meanwhile(lambda _n: (next(looks) or str)(), 2))
    assert "UNIT" in {label.name for label in reading.all_labels(tagged)}
    assert undoing.done_before(failure.value) is not None


def test_the_codebook_goes_out_and_comes_back_elsewhere(ws: Workspace, tmp_path: Path) -> None:
    codebook.save(ws, replace(NEW, parent_id=named(ws, "ORG").id, name_en="=1+1", description="سطر\nوآخر"))
    codebook.save(ws, replace(named(ws, "LOC"), color="#123456", name_ar="موضع"))
    path = tmp_path / "codebook.csv"
    assert codebook_file.export_to_path(ws, path) == 5
    assert path.read_bytes().startswith(b"\xef\xbb\xbf") and "'=1+1" in path.read_text("utf-8-sig")

    from desktop_app.services import new_store

    with Workspace.open(tmp_path / "other.sqlite", "badr") as other:
        new_store.prepare(other)
        report = codebook_file.import_from_path(other, path)
        assert (report.added, report.changed, report.failures) == (1, 1, [])
        keep = [replace(label, id=0, parent_id=None) for label in reading.all_labels(ws)]
        assert [replace(label, id=0, parent_id=None) for label in reading.all_labels(other)] == keep
        assert named(other, "UNIT").parent_id == named(other, "ORG").id
        again = codebook_file.import_from_path(other, path)
        assert (again.added, again.changed, again.change.id) == (0, 0, None)
        undoing.undo(other, report.change.id or 0)
        assert len(reading.all_labels(other)) == 4 and named(other, "LOC").name_ar == "مكان"


def test_what_a_codebook_gets_wrong_is_told_and_the_rest_comes_in(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "codebook.csv"
    path.write_text(
        "name;color;key;parent\nA;#112233;1;B\nB;red;;\nC;;;NOBODY\n;#112233;;\nD;;9;A\nORG;;;D\nD2;;;\n",
        "utf-8",
    )
    report = codebook_file.import_from_path(ws, path)
    assert {label.name for label in reading.all_labels(ws)} >= {"A", "C", "D", "D2"}
    assert named(ws, "A").key is None and named(ws, "D").key == "9"
    assert named(ws, "ORG").parent_id == named(ws, "D").id
    assert report.added == 4 and len(report.failures) == 5


def test_a_file_that_is_no_codebook_is_refused(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("label,color\nA,#112233\n", "utf-8")
    with pytest.raises(UserError, match="no codebook"):
        codebook_file.import_from_path(ws, path)


def test_a_labels_parents_survive_the_tags_csv(ws: Workspace, tmp_path: Path) -> None:
    from desktop_app.services import exporting, new_store

    codebook.save(ws, replace(NEW, parent_id=named(ws, "ORG").id))
    codebook.save(ws, replace(NEW, name="SQUAD", key="", parent_id=named(ws, "UNIT").id))
    draft = ArticleDraft("وصلت السرية", "5" * 64)
    import_items(ws, [draft])
    tagging.tag(ws, 1, 5, 11, named(ws, "SQUAD").id)
    path = tmp_path / "tags.csv"
    exporting.export_to_path(ws, path, exporting.ExportOptions())
    with Workspace.open(tmp_path / "other.sqlite", "badr") as other:
        new_store.prepare(other)
        import_items(other, [draft])
        assert import_paths(other, [path]).failures == []
        assert named(other, "SQUAD").parent_id == named(other, "UNIT").id
        assert named(other, "UNIT").parent_id == named(other, "ORG").id
