from __future__ import annotations

from pathlib import Path

from desktop_app.services import checking, reading
from desktop_app.services.workspace import Workspace
from tests.benchmarks.made_store import long_article_id, store_at
from tests.benchmarks.made_text import long_article


def test_a_made_store_is_as_sound_as_one_that_was_worked_in(tmp_path: Path) -> None:
    with Workspace.open(store_at(tmp_path, 30, with_long=True), "bench") as workspace:
        assert checking.problems(workspace) == []
        assert reading.count_articles(workspace) == 31
        long_id = long_article_id(workspace.store)
        assert len(reading.text(workspace, long_id)) == 300_000
        assert len(reading.article_mentions(workspace, long_id)) == 3_000


def test_the_long_article_has_its_names_where_it_says() -> None:
    article = long_article(2_000, 12)
    assert len(article.marks) == 12
    assert all(
        article.text[start:end].strip() == article.text[start:end] != "" for start, end, _ in article.marks
    )
    assert article == long_article(2_000, 12)
