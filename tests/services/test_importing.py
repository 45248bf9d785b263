from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.control import Unattended
from desktop_app.core.model import (
    ArticleDraft,
    ArticleQuery,
    MentionDraft,
    Origin,
    ReadFailure,
    Status,
    Suggestion,
    TagRecord,
    TopicDraft,
)
from desktop_app.errors import Cancelled, UserError
from desktop_app.paths import seeds_path
from desktop_app.services import checking, importing, new_store, reading, recognition, tagging, undoing
from desktop_app.services.importing import ImportReport, import_items, import_paths
from desktop_app.services.workspace import Workspace

TEXT = "أعلن وزير الخارجية سامح شكري في القاهرة أن مصر ترحب بالمبادرة.\nوأضاف أن المباحثات مستمرة."


def outcome(report: ImportReport) -> tuple[int, int, int]:
    return report.imported, report.duplicates, len(report.failures)


def draft(text: str = TEXT, number: int = 0, **fields: object) -> ArticleDraft:
    return ArticleDraft(text, f"{number:064}", "عنوان", **fields)  # type: ignore[arg-type]


def span(words: str, label: str, text: str = TEXT, **fields: object) -> MentionDraft:
    start = text.index(words)
    return MentionDraft(start, start + len(words), label, text=words, **fields)  # type: ignore[arg-type]


def tags_of(ws: Workspace, article_id: int = 1) -> list[tuple[str, str, str]]:
    return [(m.text, m.label, m.status.value) for m in reading.article_mentions(ws, article_id)]


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


# Duplicates


def test_the_same_bytes_are_one_article(ws: Workspace, inbox: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (inbox / name).write_text(TEXT, encoding="utf-8")
    assert outcome(import_paths(ws, [inbox])) == (1, 1, 0)
    again = import_paths(ws, [inbox])
    assert (outcome(again), again.change.id) == ((0, 2, 0), None)


def test_the_same_text_in_another_encoding_is_one_article(ws: Workspace, inbox: Path) -> None:
    for codec in ("utf-8", "utf-8-sig", "utf-16", "cp1256"):
        (inbox / f"{codec}.txt").write_bytes(TEXT.encode(codec))
    (inbox / "windows.txt").write_bytes(TEXT.replace("\n", "\r\n").encode())
    assert outcome(import_paths(ws, [inbox])) == (1, 4, 0)
    assert reading.text(ws, 1) == TEXT


def test_the_same_text_from_elsewhere_stays_apart(ws: Workspace) -> None:
    items = [
        draft(number=1, url="https://a.example/1", source="أ"),
        draft(number=2, url="https://b.example/1", source="أ"),
        draft(number=3, url="https://a.example/1", source="ب"),
        draft(number=4, url="https://a.example/1"),
        draft(number=5),
    ]
    assert outcome(import_items(ws, items)) == (3, 2, 0)


def test_an_article_that_was_deleted_comes_back_unless_another_is_there(ws: Workspace) -> None:
    first = import_items(ws, [draft(number=1, url="https://a.example")])
    assert first.change.id is not None
    undoing.undo(ws, first.change.id)
    assert import_items(ws, [draft(number=2, url="https://b.example")]).article_ids == [2]
    assert outcome(import_items(ws, [draft(number=3)])) == (0, 1, 0)
    assert reading.article_ids(ws) == [2]
    assert import_items(ws, [draft(number=1)]).article_ids == [1]


def test_a_returning_article_keeps_its_own_text(ws: Workspace) -> None:
    """A file may claim another article's identity; its tags are held against the text of the store."""
    first = import_items(ws, [draft()])
    assert first.change.id is not None
    undoing.undo(ws, first.change.id)
    other = "نص آخر تمامًا عن القاهرة"
    report = import_items(ws, [draft(other, mentions=(span("القاهرة", "LOC", other), span("مصر", "LOC")))])
    assert outcome(report) == (1, 0, 1)
    assert (reading.text(ws, 1), tags_of(ws)) == (TEXT, [("مصر", "LOC", "accepted")])
    assert checking.problems(ws) == []


@pytest.mark.parametrize("together", [1, 3, 200])
def test_articles_stored_together_are_as_if_stored_one_by_one(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch, together: int
) -> None:
    """New ones, repeated ones, one that comes back, tagged ones and failures, in any groups."""
    monkeypatch.setattr(importing, "_TOGETHER", together)
    gone = import_items(ws, [draft("خبر قديم عن الإسكندرية", 50)])
    assert gone.change.id is not None
    undoing.undo(ws, gone.change.id)
    items: list[ArticleDraft | ReadFailure] = [
        draft("خبر أول عن القاهرة", 1),
        draft("خبر ثان عن بيروت", 2, source="أ"),
        draft("خبر ثان عن بيروت", 3, source="ب"),
        draft("خبر آخر له بايتات الأول", 1),
        draft("خبر قديم عن الإسكندرية", 50),
        ReadFailure("broken.txt", UserError("No.")),
        draft(TEXT, 4, mentions=(span("مصر", "COUNTRY"),)),
        draft(TEXT, 5),
        draft("خبر أخير عن القاهرة", 6),
    ]
    report = import_items(ws, items)
    assert outcome(report) == (6, 2, 1)
    assert report.article_ids == [2, 3, 4, 1, 5, 6]
    assert report.change.articles == set(report.article_ids)
    assert [reading.text(ws, id_)[:8] for id_ in (2, 3, 4, 6)] == [
        "خبر أول ",
        "خبر ثان ",
        "خبر ثان ",
        "خبر أخير",
    ]
    assert tags_of(ws, 5) == [("مصر", "COUNTRY", "accepted")]
    for word, ids in (("القاهرة", [2, 5, 6]), ("بيروت", [3, 4]), ("الإسكندرية", [1]), ("بايتات", [])):
        assert list(reading.list_articles(ws, ArticleQuery(text=word)).ids()) == ids
    assert checking.problems(ws) == []
    assert report.change.id is not None
    undoing.undo(ws, report.change.id)
    assert reading.count_articles(ws) == 0


@pytest.mark.parametrize("together", [1, 200])
def test_an_identity_that_came_with_a_text_of_the_store_is_known_from_then_on(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch, together: int
) -> None:
    monkeypatch.setattr(importing, "_TOGETHER", together)
    import_items(ws, [draft(number=1, url="https://example.org/1")])
    again = [draft(number=2, url="https://example.org/2"), draft("نص آخر", 2, url="https://example.org/2")]
    assert outcome(import_items(ws, again)) == (1, 1, 0)


# Undo


def test_undoing_an_import_hides_its_articles_and_takes_back_its_tags(seeded: Workspace) -> None:
    before = reading.article_ids(seeded)
    labels = reading.all_labels(seeded)
    item = draft(mentions=(span("مصر", "COUNTRY"),), topics=(TopicDraft("غاز"),))
    report = import_items(seeded, [item, draft("نص ثان", 2)])
    assert reading.article_ids(seeded) == [*before, 6, 7]
    assert report.change.articles == {6, 7}
    assert report.change.params == {"count": "2"}
    assert report.change.id is not None
    undoing.undo(seeded, report.change.id)
    assert reading.article_ids(seeded) == before
    assert reading.all_labels(seeded) == labels
    assert "غاز" not in {topic.name_ar for topic in reading.all_topics(seeded)}
    undoing.redo(seeded, report.change.id)
    assert reading.article_ids(seeded) == [*before, 6, 7]
    assert tags_of(seeded, 6) == [("مصر", "COUNTRY", "accepted")]


def test_what_was_imported_undone_and_imported_again_is_there_once(ws: Workspace) -> None:
    item = draft(mentions=(span("مصر", "COUNTRY"),), topics=(TopicDraft("غاز"),))
    first = import_items(ws, [item])
    assert first.change.id is not None
    undoing.undo(ws, first.change.id)
    again = import_items(ws, [item])
    assert (outcome(again), again.article_ids, again.tags) == ((1, 0, 0), [1], 2)
    assert tags_of(ws) == [("مصر", "COUNTRY", "accepted")]
    assert again.change.id is not None
    undoing.undo(ws, again.change.id)
    assert reading.count_articles(ws) == 0
    undoing.redo(ws, first.change.id)
    assert tags_of(ws) == [("مصر", "COUNTRY", "accepted")]
    assert checking.problems(ws) == []


# Tags


@pytest.mark.parametrize("decision", ["accepted", "rejected", "relabelled"])
@pytest.mark.parametrize("status", list(Status))
def test_a_persons_decision_is_never_overwritten_by_a_file(
    ws: Workspace, decision: str, status: Status
) -> None:
    import_items(ws, [draft(mentions=(span("سامح شكري", "ORG", status=Status.SUGGESTED),))])
    (mention,) = reading.article_mentions(ws, 1)
    match decision:
        case "accepted":
            tagging.accept(ws, [mention.id])
        case "rejected":
            tagging.reject(ws, [mention.id])
        case _:
            tagging.relabel(ws, [mention.id], 1)
    (decided,) = reading.article_mentions(ws, 1)
    tag = span(
        "سامح شكري", decided.label, status=status, note="من الملف", entity_name="شكري", annotator="badr"
    )
    report = import_items(ws, [TagRecord("tags.csv, line 2", "0" * 64, tag)])
    assert (report.tags, report.failures, report.change.id) == (0, [], None)
    assert reading.article_mentions(ws, 1) == [decided]


def test_a_decision_in_a_file_settles_a_suggestion(ws: Workspace) -> None:
    import_items(
        ws, [draft(mentions=(span("مصر", "LOC", status=Status.SUGGESTED, engine="x-1", score=0.5),))]
    )
    (before,) = reading.article_mentions(ws, 1)
    decided = span("مصر", "LOC", status=Status.ACCEPTED, annotator="badr", origin=Origin.HUMAN)
    report = import_items(ws, [TagRecord("tags.csv, line 2", "0" * 64, decided)])
    (after,) = reading.article_mentions(ws, 1)
    assert (report.tags, after.id, after.status, after.annotator) == (1, before.id, Status.ACCEPTED, "badr")
    assert report.change.id is not None
    undoing.undo(ws, report.change.id)
    assert reading.article_mentions(ws, 1) == [before]


def test_a_machine_brings_back_no_span_that_a_file_rejected(ws: Workspace) -> None:
    class Engine:
        name, version = "some", "some-1"

        def recognise(self, text: str) -> list[Suggestion]:
            start = text.index("مصر")
            return [Suggestion(start, start + 3, "LOC", 0.9)]

        def label_words(self, sentences: object) -> list[list[str]]:
            return []

    import_items(ws, [draft(mentions=(span("مصر", "LOC", status=Status.REJECTED),))])
    recognition.recognise_articles(ws, Engine(), [1])
    assert tags_of(ws) == [("مصر", "LOC", "rejected")]


def test_a_tag_that_does_not_fit_is_told_and_the_rest_imported(ws: Workspace) -> None:
    good = span("القاهرة", "LOC")
    misfits = (
        MentionDraft(good.start + 1, good.end + 1, "LOC", text="القاهرة"),
        MentionDraft(0, len(TEXT) + 1, "LOC"),
        MentionDraft(-3, 2, "LOC"),
        MentionDraft(5, 5, "LOC"),
        MentionDraft(10**30, 10**30 + 1, "LOC"),
        MentionDraft(0, 4, " \x00"),
    )
    report = import_items(
        ws, [draft(imported_from="a.jsonl", mentions=(*misfits, good), topics=(TopicDraft(" > "),))]
    )
    assert (outcome(report), report.tags) == ((1, 0, 7), 1)
    assert {failure.where for failure in report.failures} == {"a.jsonl"}
    assert "does not stand at" in str(report.failures[0].error)
    assert "no label" in str(report.failures[5].error)
    assert "topic has no name" in str(report.failures[6].error)
    assert tags_of(ws) == [("القاهرة", "LOC", "accepted")]


def test_a_tag_for_an_unknown_article_names_the_article(ws: Workspace) -> None:
    import_items(ws, [draft()])
    records = [
        TagRecord("tags.csv, line 2", "f" * 64, span("مصر", "LOC"), "خبر مفقود"),
        TagRecord("tags.csv, line 3", "0" * 64, span("مصر", "LOC"), "عنوان"),
    ]
    report = import_items(ws, records)
    assert (outcome(report), report.tags) == ((0, 0, 1), 1)
    (failure,) = report.failures
    assert (failure.where, "خبر مفقود" in str(failure.error)) == ("tags.csv, line 2", True)


def test_labels_take_a_free_key_and_usual_other_names_are_known(ws: Workspace) -> None:
    known = reading.all_labels(ws)
    names = ["PER", "person", "Organization", "DATE", *(f"L{number}" for number in range(10))]
    import_items(ws, [draft(mentions=tuple(span("مصر", name) for name in names))])
    labels = reading.all_labels(ws)
    assert [label.name for label in labels[len(known) :]] == ["DATE", *(f"L{number}" for number in range(10))]
    keys = [label.key for label in labels if label.key]
    assert len(keys) == len(set(keys))
    assert {m.label for m in reading.article_mentions(ws, 1)} == {"PERS", "ORG", *names[3:]}


def test_topics_are_found_by_code_or_path_and_made_where_missing(ws: Workspace) -> None:
    sport = next(t for t in reading.all_topics(ws) if t.code and t.parent_id is None)
    before = len(reading.all_topics(ws))
    topics = (
        TopicDraft("أي اسم", code=sport.code),
        TopicDraft("تحليل", path=f"{sport.name_en} > تحليل"),
        TopicDraft("جديد", path="عام > جديد", code="medtop:99999999"),
        TopicDraft("غير ذلك", code="medtop:99999999"),
    )
    report = import_items(ws, [draft(topics=topics)])
    made = reading.all_topics(ws)[before:]
    assert [(t.name_ar, t.code) for t in made] == [
        ("تحليل", None),
        ("عام", None),
        ("جديد", "medtop:99999999"),
    ]
    assert made[0].parent_id == sport.id
    given = [t.topic_id for t in reading.article_topics(ws, 1)]
    assert (report.tags, given) == (3, [sport.id, made[0].id, made[2].id])


# Files and folders


def test_a_folder_of_good_and_bad_files_gives_what_is_good(ws: Workspace, inbox: Path) -> None:
    (inbox / "good.txt").write_text(TEXT, encoding="utf-8")
    (inbox / "empty.txt").touch()
    (inbox / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (inbox / "blank.txt").write_text(" \n\t")
    (inbox / "broken.html").write_text("<html><p>نص في صفحة <b>ناقصة", encoding="utf-8")
    (inbox / "columns.csv").write_text("a,b\n1,2\n")
    (inbox / "lines.jsonl").write_text('{"text": "نص أول"}\nnot json\n{"x": 1}\n', encoding="utf-8")
    (inbox / "letter.docx").write_bytes(b"PK\x03\x04rest")
    (inbox / "picture.png").write_bytes(b"\x89PNG")
    (inbox / "nested").mkdir()
    (inbox / "nested" / "deep.txt").write_text("خبر عميق", encoding="utf-8")
    report = import_paths(ws, [inbox, inbox / "none.txt", inbox / "good.txt"])
    assert outcome(report) == (4, 1, 8)
    told = {Path(failure.where.split(", ")[0]).name for failure in report.failures}
    assert told == {
        "empty.txt",
        "binary.txt",
        "blank.txt",
        "columns.csv",
        "lines.jsonl",
        "letter.docx",
        "none.txt",
    }
    assert checking.problems(ws) == []


def test_a_format_that_cannot_be_read_fails_for_each_file(ws: Workspace, inbox: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        (inbox / name).write_bytes(b"%PDF-1.4")
    for format_ in ("pdf", "no-such-format"):
        report = import_paths(ws, [inbox], format_)
        assert [failure.where for failure in report.failures] == [str(inbox / "a.pdf"), str(inbox / "b.pdf")]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names there are Unicode")
def test_a_file_whose_name_is_no_unicode_is_imported(ws: Workspace, inbox: Path) -> None:
    Path(os.fsdecode(os.fsencode(inbox) + b"/\xe4\xdf.txt")).write_text(TEXT, encoding="utf-8")
    assert outcome(import_paths(ws, [inbox])) == (1, 0, 0)
    assert (reading.article(ws, 1).imported_from or "").endswith("??.txt")


@pytest.mark.parametrize(
    "content",
    [
        r'{"text": "خبر \ud800 عن مصر", "title": "\udfff", "label": [[0, 3, "\ud800"], [0, 3, "X\ud800"]]}',
        r'{"text": "خبر", "spans": [{"start": 0, "end": 3, "label": "X", "note": "\ud800", "entity_name": "\udc0a"}]}',
        r'{"text": "خبر", "label": [[0, 3, "a\u0000b"]], "topics": [{"name": "\ud83d", "path": "\ud83d > x"}]}',
        r'{"text": "خبر", "label": [[1e400, 3, "X"], [0, 99999999999999999999999, "X"], null, [], {}, 5, [[]]]}',
        r'{"text": "خبر", "topics": [{"name": "x", "code": "\ud800", "note": "\ud800"}, {"name": 5}, [], null]}',
        r'{"text": "خبر", "published_at": "\ud800", "url": {"a": 1}, "source": ["x"], "author": -1e999}',
        "[" * 100_000,
        '{"text": ' + '"خ' * 5 + "}",
    ],
)
def test_odd_json_never_stops_an_import(ws: Workspace, inbox: Path, content: str) -> None:
    (inbox / "a-odd.jsonl").write_text(content, encoding="utf-8")
    (inbox / "b-good.txt").write_text(TEXT, encoding="utf-8")
    report = import_paths(ws, [inbox])
    assert (inbox / "b-good.txt").name in {
        Path(reading.article(ws, i).imported_from or "").name for i in report.article_ids
    }
    assert checking.problems(ws) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.lists(
            st.sampled_from(
                ["text,label,start,end,article_sha256\r\n", '"', ",", "\n", "نص", "0" * 64, "=1", ";"]
            )
        )
        .map("".join)
        .map(str.encode),
    ),
    suffix=st.sampled_from([".txt", ".html", ".csv", ".jsonl", ".json", ".dat"]),
)
def test_no_bytes_stop_an_import(ws: Workspace, inbox: Path, content: bytes, suffix: str) -> None:
    path = inbox / f"any{suffix}"
    path.write_bytes(content)
    report = import_paths(ws, [path])
    assert (report.imported, report.cancelled) == (len(report.article_ids), False)
    path.unlink()


# Cancelling, and a store that fails


class StopAfter(Unattended):
    """Asks the work to stop at its n-th check."""

    def __init__(self, checks: int) -> None:
        self.left = checks

    def check(self) -> None:
        self.left -= 1
        if self.left <= 0:
            raise Cancelled


def many(count: int) -> Iterator[ArticleDraft]:
    return (
        draft(f"نص رقم {number} عن مصر", number, mentions=(MentionDraft(0, 2, "X"),))
        for number in range(count)
    )


def test_an_import_that_is_cancelled_keeps_what_it_did_as_one_act(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_BATCH", 10)
    report = import_items(ws, many(100), StopAfter(3))
    assert report.cancelled
    assert (report.imported, report.tags, len(report.article_ids)) == (30, 30, 30)
    assert reading.article_ids(ws) == report.article_ids
    assert report.change.id is not None
    undoing.undo(ws, report.change.id)
    assert reading.count_articles(ws) == 0


@pytest.mark.parametrize("failing_from_the_start", [False, True])
def test_a_full_disk_keeps_earlier_batches_and_tells(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch, failing_from_the_start: bool
) -> None:
    monkeypatch.setattr(importing, "_BATCH", 10)
    (pages,) = ws.store.execute("PRAGMA page_count").fetchone()
    ws.store.execute(f"PRAGMA max_page_count = {pages + (0 if failing_from_the_start else 60)}")
    report = import_items(ws, many(1_000) if not failing_from_the_start else [draft("نص " * 50_000)])
    (failure,) = report.failures
    assert ("is full" in str(failure.error), failure.where) == (True, str(ws.store.path))
    assert not report.cancelled
    assert reading.article_ids(ws) == report.article_ids
    assert (report.imported, report.duplicates) == (len(report.article_ids), 0)
    assert report.tags == sum(len(reading.article_mentions(ws, i)) for i in report.article_ids)
    assert (report.imported == 0) == failing_from_the_start
    ws.store.execute("PRAGMA max_page_count = 1000000")
    assert checking.problems(ws) == []
    if failing_from_the_start:
        assert report.change.id is None
        return
    assert report.change.id is not None
    undoing.undo(ws, report.change.id)
    assert reading.count_articles(ws) == 0
    assert outcome(import_items(ws, many(1_000))) == (1_000, 0, 0)


def test_others_can_write_while_files_are_read(ws: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "_BATCH", 2)
    import_items(ws, [draft(number=99)])
    with ws.again() as other:

        def items() -> Iterator[ArticleDraft | ReadFailure]:
            for item in many(6):
                tagging.tag(other, 1, 0, 4, 1)
                tagging.delete(other, [m.id for m in reading.article_mentions(other, 1)])
                yield item

        assert outcome(import_items(ws, items())) == (6, 0, 0)


# Large and whole


@pytest.mark.slow
def test_a_text_of_50_megabytes_is_imported_and_read(ws: Workspace, inbox: Path) -> None:
    class Sparse:
        """Finds the first and the last word."""

        name, version = "sparse", "sparse-1"

        def recognise(self, text: str) -> list[Suggestion]:
            return [Suggestion(0, 4, "MISC", 0.5), Suggestion(len(text) - 4, len(text), "MISC", 0.5)]

        def label_words(self, sentences: object) -> list[list[str]]:
            return []

    line = "كلمة أخرى في نص طويل جدًا 😀\n"
    size = 50 * 1024 * 1024
    text = line * (size // len(line.encode())) + "خاتم"
    (inbox / "large.txt").write_text(text, encoding="utf-8")
    report = import_paths(ws, [inbox])
    assert outcome(report) == (1, 0, 0)
    assert reading.text(ws, 1) == text
    recognition.recognise_articles(ws, Sparse(), [1])
    assert [m.text for m in reading.article_mentions(ws, 1)] == ["كلمة", "خاتم"]
    assert checking.problems(ws) == []


def test_the_seeds_are_imported_once(ws: Workspace) -> None:
    assert outcome(new_store.import_seeds(ws)) == (5, 0, 0)
    assert outcome(new_store.import_seeds(ws)) == (0, 5, 0)
    assert outcome(import_paths(ws, sorted(seeds_path().glob("*.txt")))) == (0, 5, 0)
