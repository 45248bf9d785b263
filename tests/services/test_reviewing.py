"""The queue of waiting suggestions and the acts on it, on the seeds with made-up suggestions."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.core.control import Unattended
from desktop_app.core.entities import NameRef
from desktop_app.core.model import ArticleDraft, Origin, Status, Suggestion
from desktop_app.core.names import name_key
from desktop_app.core.review import Decision, Progress, QueueOrder, QueueRow, QueueScope
from desktop_app.errors import Cancelled
from desktop_app.services import details, entities, reading, recognition, reviewing, tagging, undoing
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles, review_queue
from desktop_app.storage.history import recording

TEXTS = (
    "زار سامح شكري القاهرة ثم عاد سامح شكري إلى القاهرة.\nوالتقى بلينكن في واشنطن.",
    "قال بلينكن إن القاهره قريبة.",
    "بقي أنتوني بلينكن في واشنطن.",
)
NAMES: dict[str, tuple[str, float | None]] = {
    "سامح شكري": ("PERS", 0.9),
    "القاهرة": ("LOC", 0.8),
    "القاهره": ("LOC", 0.4),
    "أنتوني بلينكن": ("PERS", 0.6),
    "بلينكن": ("PERS", 0.5),
    "واشنطن": ("LOC", None),
}


class Known:
    """Suggests the names above wherever they stand."""

    name = "known"
    version = "known-1"

    def recognise(self, text: str) -> list[Suggestion]:
        found: list[Suggestion] = []
        taken: set[int] = set()
        for name, (label, score) in NAMES.items():
            at = text.find(name)
            while at >= 0:
                if at not in taken:
                    found.append(Suggestion(at, at + len(name), label, score, Origin.MODEL))
                    taken |= set(range(at, at + len(name)))
                at = text.find(name, at + 1)
        return sorted(found, key=lambda s: s.start)

    def label_words(self, sentences: object) -> list[list[str]]:
        return []


@pytest.fixture
def store(ws: Workspace) -> Workspace:
    """Three articles, ids 1 to 3, with ten suggestions."""
    with recording(ws.store, "import", None) as recorder:
        for number, text in enumerate(TEXTS, 1):
            draft = ArticleDraft(text, f"{number:064}", f"خبر {number}")
            articles.add(ws.store, recorder, [articles.NewArticle(draft)])
    recognition.recognise_articles(ws, Known(), [1, 2, 3])
    return ws


def snapshot(ws: Workspace) -> list[tuple[object, ...]]:
    found = ws.store.execute("SELECT * FROM mentions ORDER BY id").fetchall()
    return found + ws.store.execute("SELECT * FROM articles ORDER BY id").fetchall()


def walked(
    ws: Workspace, order: QueueOrder, scope: QueueScope | None = None, limit: int = 3
) -> list[QueueRow]:
    """The whole queue, in small pages."""
    page = reviewing.first_page(ws, order, scope or QueueScope(), limit)
    found = list(page.rows)
    while page.following is not None:
        page = reviewing.next_page(ws, page.following, limit)
        found += page.rows
    return found


@pytest.mark.parametrize("order", list(QueueOrder))
@pytest.mark.parametrize("limit", [1, 2, 3, 100])
def test_every_suggestion_comes_once_whatever_the_pages(
    store: Workspace, order: QueueOrder, limit: int
) -> None:
    found = [row.id for row in walked(store, order, limit=limit)]
    assert len(found) == len(set(found)) == reviewing.count_waiting(store, QueueScope()) == 10


def test_the_weakest_come_first_and_what_has_no_score_is_not_doubted(store: Workspace) -> None:
    weak = [row.text for row in walked(store, QueueOrder.WEAKEST)]
    assert weak[:2] == ["القاهره", "بلينكن"] and weak[-2:] == ["واشنطن", "واشنطن"]
    assert [row.text for row in walked(store, QueueOrder.STRONGEST)] == [
        row.text
        for row in sorted(
            walked(store, QueueOrder.WEAKEST),
            key=lambda row: (-(1.0 if row.score is None else row.score), -row.id),
        )
    ]


def test_by_name_the_most_frequent_come_first_in_any_spelling(store: Workspace) -> None:
    names = [row.text for row in walked(store, QueueOrder.NAME)]
    assert names[:3] == ["القاهرة", "القاهرة", "القاهره"]
    assert names.count("بلينكن") == 2 and names[names.index("بلينكن") + 1] == "بلينكن"


def test_an_entitys_names_stand_together(store: Workspace) -> None:
    wanted = [row for row in walked(store, QueueOrder.NAME) if "بلينكن" in row.text]
    label = wanted[0].label_id
    refs = [NameRef(None, label, name_key(text)) for text in ("بلينكن", "أنتوني بلينكن")]
    entities.link(store, refs[:1], refs[1])
    rows = walked(store, QueueOrder.NAME)
    places = [number for number, row in enumerate(rows) if row.entity_name == "أنتوني بلينكن"]
    assert len(places) == 3 and places[-1] - places[0] == 2


def test_by_article_unreviewed_ones_come_first_in_reading_order(store: Workspace) -> None:
    details.set_reviewed(store, [1], True)
    found = walked(store, QueueOrder.ARTICLE)
    assert [row.article_id for row in found] == [2, 2, 3, 3, 1, 1, 1, 1, 1, 1]
    in_first = [row.start for row in found if row.article_id == 1]
    assert in_first == sorted(in_first)


def test_only_listed_articles_and_sure_ones_and_none_of_deleted_ones(store: Workspace) -> None:
    for order in QueueOrder:
        assert {row.article_id for row in walked(store, order, QueueScope(articles=(2, 3)))} == {2, 3}
        assert "القاهره" not in {row.text for row in walked(store, order, QueueScope(0.45))}
    assert reviewing.count_waiting(store, QueueScope(0.45)) == 9
    assert reviewing.count_waiting(store, QueueScope(0.45, (2,))) == 1
    details.delete(store, [1])
    for order in QueueOrder:
        assert {row.article_id for row in walked(store, order)} == {2, 3}
    assert reviewing.progress(store, 0.0).waiting == reviewing.count_waiting(store, QueueScope())


def test_a_row_shows_its_paragraph_and_where_it_stands_in_it(store: Workspace) -> None:
    for row in walked(store, QueueOrder.ARTICLE):
        assert row.context[row.at : row.at + row.length] == row.text
        text = reading.text(store, row.article_id)
        assert text[row.start : row.start + row.length] == row.text
        assert row.context in text.split("\n")


def test_long_paragraphs_are_cut_at_words(ws: Workspace) -> None:
    text = "كلمة " * 300 + "القاهرة" + " كلمة" * 300
    with recording(ws.store, "import", None) as recorder:
        articles.add(ws.store, recorder, [articles.NewArticle(ArticleDraft(text, "0" * 64, "طويل"))])
    recognition.recognise_articles(ws, Known(), [1])
    (row,) = walked(ws, QueueOrder.WEAKEST)
    assert row.context.startswith("كلمة ") and row.context.endswith(" كلمة")
    assert 500 < len(row.context) < 1000


@pytest.mark.parametrize("decision", list(Decision))
def test_a_decision_is_one_step_and_finishes_an_article_if_asked(
    store: Workspace, decision: Decision
) -> None:
    other = next(label.id for label in reading.all_labels(store) if label.name == "ORG")
    label = other if decision is Decision.RELABEL else None
    first, last = (row.id for row in walked(store, QueueOrder.ARTICLE, QueueScope(articles=(2,))))
    reviewing.decide(store, [first], decision, label, finish=0.0)
    assert not reading.article(store, 2).reviewed
    before = snapshot(store)
    change = reviewing.decide(store, [last], decision, label, finish=0.0)
    assert reading.article(store, 2).reviewed and change.params["reviewed"] == "1"
    assert not walked(store, QueueOrder.ARTICLE, QueueScope(articles=(2,)))
    assert change.id is not None
    undoing.undo(store, change.id)
    assert snapshot(store) == before


def test_weak_suggestions_do_not_keep_an_article_from_being_finished(store: Workspace) -> None:
    (row,) = walked(store, QueueOrder.ARTICLE, QueueScope(0.45, (2,)))
    reviewing.decide(store, [row.id], Decision.ACCEPT, finish=0.45)
    assert reading.article(store, 2).reviewed


def test_moving_an_end_accepts_and_may_finish(store: Workspace) -> None:
    rows = walked(store, QueueOrder.ARTICLE, QueueScope(articles=(3,)))
    reviewing.decide(store, [rows[0].id], Decision.REJECT)
    before = snapshot(store)
    change = reviewing.resize(
        store, rows[1].id, rows[1].start - 3, rows[1].start + rows[1].length, finish=0.0
    )
    assert reading.article(store, 3).reviewed
    moved = next(m for m in reading.article_mentions(store, 3) if m.id == rows[1].id)
    assert moved.text == "في واشنطن" and moved.status is Status.ACCEPTED
    assert change.id is not None
    undoing.undo(store, change.id)
    assert snapshot(store) == before


def test_all_of_a_name_is_decided_in_any_spelling_as_one_step(store: Workspace) -> None:
    label = walked(store, QueueOrder.NAME)[0].label_id
    ids = reviewing.ids_of_name(store, "القاهرة", label, QueueScope())
    assert len(ids) == 3
    assert len(reviewing.ids_of_name(store, "القاهرة", label, QueueScope(articles=(1,)))) == 2
    assert len(reviewing.ids_of_name(store, "القاهرة", label, QueueScope(0.45))) == 2
    before = snapshot(store)
    tagging.reject(store, ids[:1])
    middle = snapshot(store)
    change = reviewing.decide_all(store, "القاهرة", ids, Decision.ACCEPT)
    assert change.params == {"name": "القاهرة", "count": "2"}
    statuses = [m.status for m in reading.mentions_by_id(store, ids)]
    assert statuses.count(Status.ACCEPTED) == 2 and statuses.count(Status.REJECTED) == 1
    assert change.id is not None
    undoing.undo(store, change.id)
    assert snapshot(store) == middle != before


def test_all_of_a_name_get_another_label_and_articles_are_finished(store: Workspace) -> None:
    other = next(label.id for label in reading.all_labels(store) if label.name == "ORG")
    rows = walked(store, QueueOrder.ARTICLE)
    keep = [row.id for row in rows if row.text not in ("القاهرة", "القاهره")]
    reviewing.decide(store, keep, Decision.ACCEPT)
    ids = [row.id for row in walked(store, QueueOrder.NAME)]
    before = snapshot(store)
    change = reviewing.decide_all(store, "القاهرة", ids, Decision.RELABEL, other, finish=0.0)
    assert {m.label for m in reading.mentions_by_id(store, ids)} == {"ORG"}
    assert [reading.article(store, i).reviewed for i in (1, 2, 3)] == [True, True, False]
    assert change.params["reviewed"] == "2" and change.id is not None
    undoing.undo(store, change.id)
    assert snapshot(store) == before


class StopAfter(Unattended):
    """Stops at its second question."""

    def __init__(self) -> None:
        self.asked = 0

    def check(self) -> None:
        self.asked += 1
        if self.asked > 1:
            raise Cancelled


def test_a_stopped_act_keeps_what_it_did_as_one_step(
    store: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reviewing, "_DECISIONS_A_STEP", 1)
    label = walked(store, QueueOrder.NAME)[0].label_id
    ids = reviewing.ids_of_name(store, "القاهرة", label, QueueScope())
    before = snapshot(store)
    change = reviewing.decide_all(store, "القاهرة", ids, Decision.ACCEPT, control=StopAfter())
    assert change.params["count"] == "1" and change.id is not None
    undoing.undo(store, change.id)
    assert snapshot(store) == before


def test_accepting_all_and_marking_as_reviewed_is_one_step(store: Workspace) -> None:
    before = snapshot(store)
    change = reviewing.accept_all_and_review(store, 2, 0.45)
    assert [m.status.value for m in reading.article_mentions(store, 2)] == ["accepted", "suggested"]
    assert reading.article(store, 2).reviewed
    assert change.params == {"title": "خبر 2", "count": "1", "reviewed": "1"} and change.id is not None
    undoing.undo(store, change.id)
    assert snapshot(store) == before
    assert reviewing.accept_all_and_review(store, 2).articles == {2}


def test_what_was_decided_today_is_counted_without_what_was_taken_back(store: Workspace) -> None:
    assert reviewing.decided_today(store) == 0
    rows = walked(store, QueueOrder.ARTICLE)
    reviewing.decide(store, [rows[0].id], Decision.ACCEPT)
    reviewing.decide(store, [rows[0].id], Decision.REJECT)
    change = reviewing.decide(store, [row.id for row in rows[1:4]], Decision.ACCEPT)
    assert reviewing.decided_today(store) == 4
    assert change.id is not None
    undoing.undo(store, change.id)
    assert reviewing.decided_today(store) == 1
    details.set_reviewed(store, [1], True)
    assert reviewing.progress(store, 0.0) == Progress(3, 1, 9)


def test_an_empty_store_has_an_empty_queue(ws: Workspace) -> None:
    for order in QueueOrder:
        assert reviewing.first_page(ws, order, QueueScope()) == reviewing.Page((), None)
    assert reviewing.progress(ws, 0.3) == Progress(0, 0, 0)


@pytest.mark.parametrize("order", [QueueOrder.WEAKEST, QueueOrder.STRONGEST])
@pytest.mark.parametrize("limit", [1, 2, 3, 100])
@pytest.mark.parametrize("many", [1, 1000])
def test_what_no_threshold_holds_back_stands_in_its_place_among_the_rest(
    store: Workspace, monkeypatch: pytest.MonkeyPatch, order: QueueOrder, limit: int, many: int
) -> None:
    monkeypatch.setattr(review_queue, "_MANY_WEAK", many)
    store.store.execute("UPDATE mentions SET origin = 'import' WHERE text = 'القاهره'")
    store.store.execute("UPDATE mentions SET engine = 'expressions-1' WHERE text = 'القاهرة'")
    scope = QueueScope(0.85)
    found = walked(store, order, scope, limit)
    weakest = ["القاهره", "القاهرة", "القاهرة", "سامح شكري", "سامح شكري", "واشنطن", "واشنطن"]
    assert [row.text for row in found] == (weakest if order is QueueOrder.WEAKEST else weakest[::-1])
    assert len({row.id for row in found}) == reviewing.count_waiting(store, scope) == 7


@pytest.mark.parametrize("few", [0, 500])
@pytest.mark.parametrize("many", [1, 1000])
def test_however_it_is_counted_it_is_what_the_queue_shows(
    store: Workspace, monkeypatch: pytest.MonkeyPatch, few: int, many: int
) -> None:
    monkeypatch.setattr(review_queue, "_MANY_WEAK", many)
    monkeypatch.setattr(review_queue, "_FEW_ARTICLES", few)
    store.store.execute("UPDATE mentions SET origin = 'import' WHERE text = 'القاهره'")
    details.delete(store, [3])
    for threshold in (0.0, 0.45, 0.55, 0.85, 1.0):
        for among in (None, (1,), (2, 3), ()):
            scope = QueueScope(threshold, among)
            assert reviewing.count_waiting(store, scope) == len(walked(store, QueueOrder.WEAKEST, scope))


def test_asking_of_one_article_reads_that_article_alone(store: Workspace) -> None:
    queue = review_queue.Queue(store.store, QueueScope(0.9, (2,)), "expressions-*")
    plan = store.store.execute(f"EXPLAIN QUERY PLAN SELECT count(*) FROM {queue._from()}", queue._params)
    steps = [row[3] for row in plan]
    assert any("mentions_by_place (article_id=?)" in step for step in steps), steps


def test_names_linked_while_they_are_counted_are_counted_as_they_were(
    store: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [row.id for row in walked(store, QueueOrder.NAME) if row.text == "بلينكن"]
    label = reading.mentions_by_id(store, ids)[0].label_id
    key = name_key("بلينكن")
    entities.link(store, [NameRef(None, label, key)], NameRef(None, label, name_key("أنتوني بلينكن")))
    real, other = store.store.execute, store.again()

    def execute(sql: str, *params: Any) -> Any:
        if sql.startswith("SELECT label_id, text, count(*)"):
            with other as ws:
                reviewing.decide(ws, ids, Decision.ACCEPT)
        return real(sql, *params)

    monkeypatch.setattr(store.store, "execute", execute)
    page = reviewing.first_page(store, QueueOrder.NAME, QueueScope())
    assert not set(ids) & {row.id for row in page.rows}


@pytest.mark.parametrize("order", list(QueueOrder))
@pytest.mark.parametrize("limit", [1, 2, 100])
def test_only_one_label_is_shown_where_that_is_asked_for(
    store: Workspace, order: QueueOrder, limit: int
) -> None:
    labels = {label.name: label.id for label in reading.all_labels(store)}
    everything = walked(store, order)
    for name in ("LOC", "PERS", "ORG"):
        scope = QueueScope(label_id=labels[name])
        wanted = [row.id for row in everything if row.label_id == labels[name]]
        assert [row.id for row in walked(store, order, scope, limit)] == wanted
        assert reviewing.count_waiting(store, scope) == len(wanted)
        few = QueueScope(articles=(1, 2), label_id=labels[name])
        among = [row.id for row in walked(store, order, few, limit)]
        assert sorted(among) == sorted(
            row.id for row in everything if row.id in wanted and row.article_id < 3
        )
        assert reviewing.count_waiting(store, few) == len(among)
