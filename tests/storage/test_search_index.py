from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from desktop_app.core.control import Unattended
from desktop_app.core.model import (
    ArticleDetails,
    ArticleDraft,
    ArticleQuery,
    ArticleSort,
    Direction,
    Label,
    SearchMode,
    Status,
    Topic,
)
from desktop_app.errors import Cancelled
from desktop_app.services import details, reading, searching, undoing
from desktop_app.services.checking import problems
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles, labels, search_index, topics
from desktop_app.storage.history import recording

_TEXTS = ("انتشر الفيروس في مصر", "رفض وزير الخارجية", "لم تنتشر الفيروسات", "عن فيروس وعن وزارة الخارجية")


@pytest.fixture
def ws(tmp_path: Path) -> Workspace:
    workspace = Workspace.open(tmp_path / "news.sqlite", "amal")
    with recording(workspace.store, "import", None) as recorder:
        for number, text in enumerate(_TEXTS):
            draft = ArticleDraft(
                text,
                f"{number:064}",
                f"عنوان {number}",
                "رويترز" if number % 2 else None,
                published_at=f"2024-01-0{number + 1}",
            )
            (id_,) = articles.add(workspace.store, recorder, [articles.NewArticle(draft)])
            search_index.add_texts(workspace.store, [(id_, text)])
    return workspace


def found(ws: Workspace, text: str = "", **filters: object) -> list[int]:
    query = ArticleQuery(text=text, **filters)  # type: ignore[arg-type]
    return list(reading.list_articles(ws, query).ids())


def as_an_older_version_left_it(ws: Workspace) -> None:
    """The texts are there, the index is empty and waits."""
    ws.store.execute("INSERT INTO text_index(text_index) VALUES ('delete-all')")
    ws.store.execute("INSERT INTO store_info VALUES ('search_indexed_to', '0'), ('search_waits_to', '4')")


def test_words_phrases_and_modes_find_articles(ws: Workspace) -> None:
    assert found(ws, "فيروس") == [1, 4]
    assert found(ws, "fyrws") == [1, 4]
    assert found(ws, "فيروس*") == [1, 3, 4]
    assert found(ws, '"وزير الخارجية"') == [2]
    assert found(ws, "خارجية رويترز", sort=ArticleSort.TITLE, descending=True) == [4, 2]
    assert found(ws, "فيروس", mode=SearchMode.EXACT) == [4]
    assert found(ws, "الفيروس في", mode=SearchMode.EXACT) == [1]
    assert found(ws, "فيروس(ات)?$", mode=SearchMode.REGEX) == [3]
    assert found(ws, "غائب") == []


def test_an_edited_title_is_found_as_it_is_and_after_undo_as_it_was(ws: Workspace) -> None:
    edited = ArticleDetails("خبر عاجل", None, "سارة", None, None, Direction.RTL)
    change = details.edit(ws, 1, edited)
    assert found(ws, "عاجل") == [1] and found(ws, "ساره فيروس") == [1] and found(ws, '"عنوان 0"') == []
    assert change.id is not None
    undoing.undo(ws, change.id)
    assert found(ws, "عاجل") == [] and found(ws, '"عنوان 0"') == [1]
    ws.store.execute("INSERT INTO title_index(title_index) VALUES ('integrity-check')")
    assert problems(ws) == []


def test_a_deleted_article_is_not_found_until_undo(ws: Workspace) -> None:
    change = details.delete(ws, [1])
    assert found(ws, "فيروس") == [4]
    assert change.id is not None
    undoing.undo(ws, change.id)
    assert found(ws, "فيروس") == [1, 4]


def test_what_waits_for_the_index_is_found_all_the_same(ws: Workspace) -> None:
    whole = {
        text: found(ws, text) for text in ("فيروس", "فيروس*", '"وزير الخارجية"', "خارجية رويترز", "غائب")
    }
    as_an_older_version_left_it(ws)
    for _ in range(5):
        assert {text: found(ws, text) for text in whole} == whole
        search_index.index_waiting(ws.store, 1)
    assert search_index.waiting(ws.store) is None and search_index.not_indexed(ws.store) == 0
    assert {text: found(ws, text) for text in whole} == whole


def test_indexing_goes_on_where_it_was_stopped(ws: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    as_an_older_version_left_it(ws)
    monkeypatch.setattr(searching, "_STEP", 1)

    class StopsAfterTwo(Unattended):
        asked = 0

        def check(self) -> None:
            self.asked += 1
            if self.asked == 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        searching.index_waiting(ws, StopsAfterTwo())
    assert searching.waiting_texts(ws) == 2
    assert searching.index_waiting(ws, Unattended()) == 2
    assert searching.waiting_texts(ws) == 0 and problems(ws) == []


def test_a_store_of_an_older_version_waits_to_be_indexed(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    with Workspace.open(path, "amal") as ws, recording(ws.store, "import", None) as recorder:
        articles.add(ws.store, recorder, [articles.NewArticle(ArticleDraft("نص قديم", "0" * 64, "عنوان"))])
    old = sqlite3.connect(path)
    for name in ("articles_title_indexed", "articles_title_reindexed", "articles_title_unindexed"):
        old.execute(f"DROP TRIGGER {name}")
    for name in ("text_index", "title_index", "searches"):
        old.execute(f"DROP TABLE {name}")
    old.execute("DROP INDEX articles_hidden")
    for name in ("mentions_decided", "entities_by_name"):
        old.execute(f"DROP INDEX {name}")
    old.execute("ALTER TABLE mentions DROP COLUMN decided_at")
    for name in ("names_apart", "kept_names"):
        old.execute(f"DROP TABLE {name}")
    for name in ("mentions_waiting_by_score", "mentions_waiting_by_name"):
        old.execute(f"DROP INDEX {name}")
    old.execute("DELETE FROM _sqlite_migrations WHERE name >= 'm007'")
    old.commit()
    old.close()
    with Workspace.open(path, "amal") as ws:
        assert searching.waiting_texts(ws) == 1
        assert found(ws, "قديم") == [1] and found(ws, "عنوان") == [1]
        searching.index_waiting(ws, Unattended())
        assert found(ws, "قديم") == [1] and problems(ws) == []


def test_filters_by_source_day_label_entity_topic_and_status(ws: Workspace) -> None:
    assert found(ws, source="رويترز") == [2, 4]
    assert found(ws, since="2024-01-02", until="2024-01-03") == [2, 3]
    with recording(ws.store, "tag", None) as recorder:
        pers = labels.add(recorder, Label(0, "PERS", "شخص", "Person", "#111111", "1", "", None, 0))
        entity = recorder.insert(
            "entities", {"name": "مصر", "label_id": pers, "created_at": "", "updated_at": ""}
        )
        for article, status, of in ((1, "accepted", entity), (2, "suggested", None), (3, "rejected", entity)):
            recorder.insert(
                "mentions",
                {"article_id": article, "start": 0, "end": 1, "text": "ا", "label_id": pers, "status": status,
                 "origin": "human", "entity_id": of, "created_at": "", "updated_at": ""},
            )  # fmt: skip
        parent = topics.add(recorder, Topic(0, None, "سياسة", "Politics", None))
        child = topics.add(recorder, Topic(0, None, "انتخابات", "Elections", parent))
        recorder.insert(
            "article_topics",
            {
                "article_id": 4,
                "topic_id": child,
                "status": "accepted",
                "origin": "human",
                "created_at": "",
                "updated_at": "",
            },
        )
    assert found(ws, label_id=pers) == [1, 2]
    assert found(ws, label_id=pers, status=Status.REJECTED) == [3]
    assert found(ws, entity_id=entity) == [1]
    assert found(ws, status=Status.SUGGESTED) == [2]
    assert found(ws, topic_id=parent) == [4] and found(ws, topic_id=parent, status=Status.SUGGESTED) == []
    assert found(ws, "فيروس", topic_id=parent, source="رويترز") == [4]


def test_saved_searches_keep_everything_and_can_be_undone(ws: Workspace) -> None:
    query = ArticleQuery(
        "فيروس",
        SearchMode.EXACT,
        True,
        "رويترز",
        "2024-01-01",
        None,
        1,
        None,
        2,
        Status.ACCEPTED,
        ArticleSort.TITLE,
        True,
    )
    change = searching.save(ws, "  أوبئة  ", query)
    assert [(s.name, s.query) for s in searching.saved(ws)] == [("أوبئة", query)]
    replaced = searching.save(ws, "اوبئه", ArticleQuery("وباء"))
    (only,) = searching.saved(ws)
    assert only.query == ArticleQuery("وباء") and searching.saved_as(ws, "أوبئة") == only
    gone = searching.forget(ws, only)
    assert searching.saved(ws) == []
    for act in (gone, replaced, change):
        assert act.id is not None and "searches" in act.aspects
        undoing.undo(ws, act.id)
    assert searching.saved(ws) == []
