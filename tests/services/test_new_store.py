from __future__ import annotations

import threading
from pathlib import Path

from desktop_app.core.model import Direction
from desktop_app.formats.seed_metadata import read_seed_metadata
from desktop_app.paths import seeds_path
from desktop_app.services import checking, new_store, reading
from desktop_app.services.workspace import Workspace


def test_a_new_store_has_the_codebook_and_the_topics(ws: Workspace) -> None:
    labels = reading.all_labels(ws)
    assert [label.name for label in labels][:4] == ["PERS", "LOC", "ORG", "MISC"]
    assert all(label.name_ar and label.name_en and label.description for label in labels)
    assert len({label.color for label in labels}) == len({label.key for label in labels}) == len(labels)
    topics = {topic.id: topic for topic in reading.all_topics(ws)}
    assert all(
        t.name_ar and t.name_en and (t.code or "medtop:").startswith("medtop:") for t in topics.values()
    )
    assert sum(t.code is not None for t in topics.values()) > 20
    assert {t.parent_id for t in topics.values()} - {None} <= set(topics)
    assert reading.count_articles(ws) == 0


def test_preparing_twice_changes_nothing(ws: Workspace) -> None:
    before = reading.all_labels(ws), reading.all_topics(ws)
    assert new_store.prepare(ws) is False
    assert (reading.all_labels(ws), reading.all_topics(ws)) == before


def test_two_at_once_prepare_a_store_once(tmp_path: Path) -> None:
    path = tmp_path / "news.sqlite"
    Workspace.open(path, "amal").close()
    ready = threading.Barrier(4)
    outcomes: list[bool] = []

    def prepare() -> None:
        with Workspace.open(path, "amal") as ws:
            ready.wait()
            outcomes.append(new_store.prepare(ws))

    threads = [threading.Thread(target=prepare) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == [False, False, False, True]
    with Workspace.open(path, "amal") as ws:
        names = [label.name for label in reading.all_labels(ws)]
        assert len(names) == len(set(names))
        assert checking.problems(ws) == []


def test_the_seeds_come_with_what_their_table_tells(seeded: Workspace) -> None:
    for seed, article_id in zip(read_seed_metadata(seeds_path()), reading.article_ids(seeded), strict=True):
        row = reading.article(seeded, article_id)
        assert row.title == seed.title or (seed.title is None and row.title)
        assert (row.source, row.author, row.url) == (seed.source, seed.author, seed.url)
        assert (row.published_at, row.imported_from) == (seed.published_at, seed.file)
        assert (row.sha256, row.direction) == (seed.sha256, Direction.RTL)
        assert row.length == len(reading.text(seeded, article_id)) > 500
    assert checking.problems(seeded) == []
