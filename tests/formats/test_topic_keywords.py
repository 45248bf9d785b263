"""The table of topics' words: whole, and each row for a topic that a new store has."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.errors import UserError
from desktop_app.formats.topic_keywords import read_keywords
from desktop_app.formats.topic_table import read_topics
from desktop_app.paths import resource_path


def test_every_row_is_of_a_topic() -> None:
    topics = {topic.key for topic in read_topics(resource_path("topics", "media_topics.csv"))}
    rows = read_keywords(resource_path("topics", "keywords.csv"))
    assert len(rows) > 100 and {row.topic for row in rows} <= topics
    assert all(row.strong and not set(row.strong) & set(row.weak) for row in rows)


@pytest.mark.parametrize("rows", ["a,x,\na,y,\n", "a,,x\n"])
def test_a_row_that_breaks_the_rules_is_told(rows: str, tmp_path: Path) -> None:
    path = tmp_path / "keywords.csv"
    path.write_text("topic,strong,weak\n" + rows, "utf-8")
    with pytest.raises(UserError, match="line"):
        read_keywords(path)
