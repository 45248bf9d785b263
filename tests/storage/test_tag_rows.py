"""What an export would hold is told without looking at articles that have nothing of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations
from pathlib import Path
from typing import Any

import pytest

from desktop_app.core.model import ArticleDraft, MentionDraft, Status, TopicDraft
from desktop_app.services import details, importing, new_store
from desktop_app.services.workspace import Workspace
from desktop_app.storage import tag_rows

STATUSES = list(chain.from_iterable(combinations(Status, n) for n in range(1, 4)))


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    """Nine articles: none of a tag, one of each status, a topic, all of it, and all of it deleted."""
    everything = tuple(Status)
    tagged: list[tuple[tuple[Status, ...], tuple[Status, ...]]] = [
        ((), ()), *(((s,), ()) for s in everything), *(((), (s,)) for s in everything),
        (everything, (Status.ACCEPTED,)), (everything, everything[:1]),
    ]  # fmt: skip
    drafts = [
        ArticleDraft(
            text=f"القاهرة وبيروت {n}",
            sha256=f"{n:064x}",
            mentions=tuple(MentionDraft(i, i + 1, "LOC", status=s) for i, s in enumerate(mentions)),
            topics=tuple(TopicDraft(f"topic {s}", status=s) for s in topics),
        )
        for n, (mentions, topics) in enumerate(tagged)
    ]
    with Workspace.open(tmp_path / "news.rasid", "amal") as workspace:
        new_store.prepare(workspace)
        assert importing.import_items(workspace, drafts).failures == []
        details.delete(workspace, [len(drafts)])
        yield workspace


@pytest.mark.parametrize("ids", [None, (2, 8, 9), (1,)])
@pytest.mark.parametrize("kinds", [(True, True), (True, False), (False, True)])
@pytest.mark.parametrize("statuses", STATUSES)
def test_the_count_is_that_of_the_rows(
    ws: Workspace, statuses: tuple[Status, ...], kinds: tuple[bool, bool], ids: tuple[int, ...] | None
) -> None:
    asked: dict[str, Any] = {"entities": kinds[0], "article_topics": kinds[1], "article_ids": ids}
    rows = list(tag_rows.tag_rows(ws.store, statuses=statuses, **asked))
    assert {row.status for row in rows} <= {status.value for status in statuses}
    assert tag_rows.count_tags(ws.store, statuses, **asked) == len(rows)
    assert [row.article_id for row in rows] == sorted(row.article_id for row in rows)


def test_articles_without_such_tags_are_not_read(ws: Workspace) -> None:
    statements: list[str] = []
    ws.store._connection.set_trace_callback(statements.append)
    rows = list(tag_rows.tag_rows(ws.store, statuses=(Status.REJECTED,), article_topics=False))
    ws.store._connection.set_trace_callback(None)
    looked_for = [sql for sql in statements if sql.startswith("SELECT m.id")]
    assert {row.article_id for row in rows} == {4, 8}
    assert len(looked_for) == 2


def test_texts_are_never_sorted(ws: Workspace) -> None:
    """An export in the order of ids is read as it goes, or memory would grow with the store."""
    statements: list[str] = []
    ws.store._connection.set_trace_callback(statements.append)
    next(tag_rows.tag_rows(ws.store, statuses=tuple(Status)))
    ws.store._connection.set_trace_callback(None)
    (articles,) = (sql for sql in statements if "JOIN article_texts" in sql)
    plan = [row[3] for row in ws.store.execute(f"EXPLAIN QUERY PLAN {articles}")]
    assert not any("TEMP B-TREE" in step for step in plan), plan
