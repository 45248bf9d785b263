"""Saved searches."""

from __future__ import annotations

import json
from dataclasses import asdict

from desktop_app.core.arabic import fold
from desktop_app.core.model import ArticleQuery, ArticleSort, SavedSearch, SearchMode, Status
from desktop_app.storage.database import Store
from desktop_app.storage.history import Recorder, now


def all_searches(store: Store) -> list[SavedSearch]:
    """The saved searches by name."""
    rows = store.execute("SELECT id, name, query FROM searches ORDER BY folded")
    return [SavedSearch(id_, name, _query(written)) for id_, name, written in rows]


def find(store: Store, name: str) -> SavedSearch | None:
    """The search saved under a name, however that is spelt."""
    row = store.execute("SELECT id, name, query FROM searches WHERE folded = ?", (_key(name),)).fetchone()
    return None if row is None else SavedSearch(row[0], row[1], _query(row[2]))


def put(store: Store, recorder: Recorder, name: str, query: ArticleQuery) -> int:
    """Keep a search under a name, in place of one that has it; returns its id."""
    values = {"name": name, "query": json.dumps(asdict(query), ensure_ascii=False), "updated_at": now()}
    present = find(store, name)
    if present is not None:
        recorder.update("searches", present.id, values)
        return present.id
    return recorder.insert("searches", {**values, "folded": _key(name), "created_at": values["updated_at"]})


def _key(name: str) -> str:
    return " ".join(fold(name).split())


def _query(written: str) -> ArticleQuery:
    """The query as it was written; filters that a later version may have added are left out."""
    values = {name: value for name, value in json.loads(written).items() if name in ArticleQuery.__slots__}
    values["mode"] = SearchMode(values.get("mode", SearchMode.WORDS))
    values["sort"] = ArticleSort(values.get("sort", ArticleSort.IMPORTED))
    values["status"] = Status(values["status"]) if values.get("status") else None
    return ArticleQuery(**values)
