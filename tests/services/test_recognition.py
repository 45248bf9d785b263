from __future__ import annotations

import multiprocessing
import signal

import pytest

from desktop_app.core.control import Unattended
from desktop_app.core.model import Origin, Status, Suggestion
from desktop_app.errors import Cancelled, UserError
from desktop_app.nlp.registry import load_engine
from desktop_app.services import checking, reading, recognition, tagging, undoing
from desktop_app.services.workspace import Workspace


class WordEngine:
    """Suggests every occurrence of some words."""

    name = "words"

    def __init__(self, words: dict[str, str], version: str = "words-1") -> None:
        self.words = words
        self.version = version

    def recognise(self, text: str) -> list[Suggestion]:
        found = []
        for word, label in self.words.items():
            start = text.find(word)
            while start >= 0:
                found.append(Suggestion(start, start + len(word), label, 0.8, Origin.GAZETTEER))
                start = text.find(word, start + 1)
        return sorted(found, key=lambda s: s.start)

    def label_words(self, sentences: object) -> list[list[str]]:
        return []


def test_suggestions_wait_and_are_counted(seeded: Workspace) -> None:
    change = recognition.recognise_articles(seeded, WordEngine({"مصر": "LOC"}), reading.article_ids(seeded))
    assert change.articles == frozenset(reading.article_ids(seeded))
    for article_id in change.articles:
        text = reading.text(seeded, article_id)
        found = reading.article_mentions(seeded, article_id)
        assert len(found) == text.count("مصر") == reading.article(seeded, article_id).n_suggested
        assert all(text[m.start : m.end] == m.text == "مصر" for m in found)
        assert {(m.status, m.origin, m.engine) for m in found} == {
            (Status.SUGGESTED, Origin.GAZETTEER, "words-1")
        }


def test_a_newer_engine_replaces_suggestions_but_no_decision(seeded: Workspace) -> None:
    recognition.recognise_articles(seeded, WordEngine({"مصر": "LOC", "بلينكن": "PERS"}), [1])
    first, second, third, *_ = reading.article_mentions(seeded, 1)
    tagging.accept(seeded, [first.id])
    tagging.reject(seeded, [second.id])
    tagging.relabel(seeded, [third.id], first.label_id + 2)
    decided = reading.mentions_by_id(seeded, [first.id, second.id, third.id])
    recognition.recognise_articles(seeded, WordEngine({"مصر": "ORG"}, "words-2"), [1])
    assert reading.mentions_by_id(seeded, [first.id, second.id, third.id]) == decided
    rest = [m for m in reading.article_mentions(seeded, 1) if m.status is Status.SUGGESTED]
    assert {(m.text, m.label, m.engine) for m in rest} == {("مصر", "ORG", "words-2")}
    spans = {(m.start, m.end) for m in decided}
    assert not any((m.start, m.end) in spans for m in rest)


def test_nothing_is_suggested_across_an_accepted_tag(seeded: Workspace) -> None:
    text = reading.text(seeded, 1)
    start = text.index("سامح شكري")
    tagging.tag(seeded, 1, start, start + 9, 1)
    recognition.recognise_articles(seeded, WordEngine({"شكري": "LOC", "، سامح": "LOC"}), [1])
    near = [m for m in reading.article_mentions(seeded, 1) if start - 2 <= m.start < start + 9]
    assert [(m.text, m.status) for m in near] == [("سامح شكري", Status.ACCEPTED)]


def test_the_same_engine_again_changes_no_row(seeded: Workspace) -> None:
    engine = WordEngine({"مصر": "LOC"})
    recognition.recognise_articles(seeded, engine, [1])
    before = reading.article_mentions(seeded, 1)
    recognition.recognise_articles(seeded, engine, [1])
    assert reading.article_mentions(seeded, 1) == before
    assert recognition.waiting_articles(seeded, "words-1") == [2, 3, 4, 5]


def test_recognising_one_article_on_command_is_undone(seeded: Workspace) -> None:
    recognition.recognise_articles(seeded, WordEngine({"مصر": "LOC"}), [1])
    before = reading.article_mentions(seeded, 1)
    change = recognition.recognise_article(seeded, WordEngine({"بلينكن": "PERS"}, "words-2"), 1)
    assert {m.text for m in reading.article_mentions(seeded, 1)} == {"بلينكن"}
    assert change.id is not None
    undoing.undo(seeded, change.id)
    assert reading.article_mentions(seeded, 1) == before
    assert reading.article(seeded, 1).recognised_by == "words-1"


def test_cancelled_work_keeps_what_it_did_and_knows_the_rest(seeded: Workspace) -> None:
    class StopAfterTwo(Unattended):
        done = 0

        def progress(self, done: int, total: int, text: str = "") -> None:
            self.done = done

        def check(self) -> None:
            if self.done == 2:
                raise Cancelled

    recognition.recognise_articles(
        seeded, WordEngine({"مصر": "LOC"}), reading.article_ids(seeded), control=StopAfterTwo()
    )
    assert recognition.waiting_articles(seeded, "words-1") == [3, 4, 5]
    assert reading.article(seeded, 2).n_suggested > 0


def test_a_label_the_codebook_lacks_is_added(seeded: Workspace) -> None:
    recognition.recognise_articles(seeded, WordEngine({"أكتوبر": "DATE"}), [3])
    assert "DATE" in {label.name for label in reading.all_labels(seeded)}
    assert {m.label for m in reading.article_mentions(seeded, 3)} == {"DATE"}


def test_the_builtin_engine_reads_in_several_processes_as_in_one(seeded: Workspace) -> None:
    ids = reading.article_ids(seeded)
    engine = load_engine("builtin")
    recognition.recognise_articles(seeded, engine, ids)
    alone = [tags(seeded, article_id) for article_id in ids]
    assert all(alone)
    seeded.store.execute("DELETE FROM mentions")
    assert recognition.recognise_articles(seeded, engine, ids, jobs=2).articles == frozenset(ids)
    assert [tags(seeded, article_id) for article_id in ids] == alone


def tags(ws: Workspace, article_id: int) -> list[tuple[int, int, str, float | None, str | None]]:
    return [(m.start, m.end, m.label, m.score, m.engine) for m in reading.article_mentions(ws, article_id)]


def test_work_in_several_processes_is_cancelled_and_keeps_what_it_did(seeded: Workspace) -> None:
    class StopAtOnce(Unattended):
        def check(self) -> None:
            raise Cancelled

    engine = load_engine("builtin")
    recognition.recognise_articles(seeded, engine, reading.article_ids(seeded), jobs=2, control=StopAtOnce())
    assert recognition.waiting_articles(seeded, engine.version) == [2, 3, 4, 5]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows ends processes otherwise")
def test_a_process_that_dies_is_told_in_plain_words(seeded: Workspace) -> None:
    class KillTheWorkers(Unattended):
        def progress(self, done: int, total: int, text: str = "") -> None:
            for process in multiprocessing.active_children():
                process.kill()
                process.join()

    many = [reading.article_ids(seeded)[0]] * 40
    with pytest.raises(UserError, match="fewer processes"):
        recognition.recognise_articles(seeded, load_engine("builtin"), many, jobs=2, control=KillTheWorkers())
    assert reading.article(seeded, 1).n_suggested > 0


def test_articles_that_are_not_there_are_passed_over(seeded: Workspace) -> None:
    change = recognition.recognise_articles(seeded, WordEngine({"مصر": "LOC"}), [987_654])
    assert (change.id, reading.article_mentions(seeded, 987_654)) == (None, [])


def test_a_full_disk_stops_recognition_and_keeps_what_was_done(seeded: Workspace) -> None:
    ids = reading.article_ids(seeded)
    letters = WordEngine(dict.fromkeys("ابتمنهوي", "MISC"))
    recognition.recognise_articles(seeded, letters, ids[:1])
    before = tags(seeded, 1)
    (pages,) = seeded.store.execute("PRAGMA page_count").fetchone()
    seeded.store.execute(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(UserError, match="is full"):
        recognition.recognise_articles(seeded, letters, ids)
    assert tags(seeded, 1) == before
    assert recognition.waiting_articles(seeded, "words-1") == ids[1:]
    assert checking.problems(seeded) == []


def test_a_suggestion_with_a_note_stays(seeded: Workspace) -> None:
    """What a person wrote on a suggestion does not go with a machine's change of mind."""
    article_id = reading.article_ids(seeded)[0]
    recognition.recognise_articles(seeded, WordEngine({"مصر": "LOC"}), [article_id])
    first, *others = reading.article_mentions(seeded, article_id)
    assert others
    tagging.set_note(seeded, first.id, "ask the desk")
    recognition.recognise_articles(seeded, WordEngine({}, "words-2"), [article_id])
    assert [(m.id, m.note) for m in reading.article_mentions(seeded, article_id)] == [
        (first.id, "ask the desk")
    ]


def test_names_under_the_threshold_are_not_kept_and_another_threshold_waits_to_be_read(
    seeded: Workspace,
) -> None:
    engine, ids = WordEngine({"مصر": "LOC"}), reading.article_ids(seeded)
    recognition.recognise_articles(seeded, engine, ids, threshold=0.9)
    assert sum(reading.article(seeded, article_id).n_suggested for article_id in ids) == 0
    assert recognition.waiting_articles(seeded, "words-1", 0.9) == []
    assert recognition.count_waiting(seeded, "words-1", 0.8) == 5
    recognition.recognise_article(seeded, engine, 2, threshold=0.8)
    assert {m.score for m in reading.article_mentions(seeded, 2)} == {0.8}
    assert recognition.waiting_articles(seeded, "words-1", 0.8) == [1, 3, 4, 5]
    assert not recognition.is_waiting(seeded, 2, "words-1", 0.8)


def test_what_a_higher_threshold_leaves_out_goes_unless_it_is_decided(seeded: Workspace) -> None:
    engine = WordEngine({"مصر": "LOC"})
    recognition.recognise_articles(seeded, engine, [1])
    first, second, *others = reading.article_mentions(seeded, 1)
    assert others
    tagging.accept(seeded, [first.id])
    tagging.reject(seeded, [second.id])
    decided = reading.mentions_by_id(seeded, [first.id, second.id])
    recognition.recognise_articles(seeded, engine, [1], threshold=0.9)
    assert reading.article_mentions(seeded, 1) == decided
    recognition.recognise_articles(seeded, engine, [1])
    assert len(reading.article_mentions(seeded, 1)) == 2 + len(others)
    assert reading.mentions_by_id(seeded, [first.id, second.id]) == decided


def test_articles_that_an_older_version_read_wait_after_the_store_was_closed(seeded: Workspace) -> None:
    recognition.recognise_articles(seeded, WordEngine({"مصر": "LOC"}), reading.article_ids(seeded))
    recognition.recognise_articles(seeded, WordEngine({"مصر": "LOC"}, "words-2"), [2, 4])
    with seeded.again() as reopened:
        assert recognition.waiting_articles(reopened, "words-2") == [1, 3, 5]
