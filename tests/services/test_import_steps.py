"""An import leaves the store to others every few hundredths of a second, and is still one act."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.core.model import ArticleDraft, ArticleQuery
from desktop_app.services import checking, importing, reading, undoing
from desktop_app.services.workspace import Workspace


@pytest.fixture
def heavy(tmp_path: Path) -> Path:
    """Two articles with twenty tags each."""
    spans = [{"start": i, "end": i + 1, "label": "LOC"} for i in range(20)]
    lines = [json.dumps({"text": f"{'x' * 30} {n}", "mentions": spans, "topics": ["A"]}) for n in (1, 2)]
    path = tmp_path / "heavy.jsonl"
    path.write_text("\n".join(lines))
    return path


@pytest.mark.parametrize(("seconds", "transactions"), [(0.0, 2 * (1 + 20 + 1)), (60.0, 1)])
def test_a_transaction_ends_when_its_time_is_up_even_within_an_article(
    ws: Workspace, heavy: Path, monkeypatch: pytest.MonkeyPatch, seconds: float, transactions: int
) -> None:
    monkeypatch.setattr(importing, "_STEP_SECONDS", seconds)
    statements: list[str] = []
    ws.store._connection.set_trace_callback(statements.append)
    report = importing.import_paths(ws, [heavy])
    ws.store._connection.set_trace_callback(None)
    assert statements.count("COMMIT") == transactions
    assert (report.imported, report.tags, report.failures) == (2, 42, [])
    assert [row.n_accepted for row in reading.list_articles(ws, ArticleQuery()).page(0, 9)] == [
        20,
        20,
    ]
    assert report.change.id is not None
    undoing.undo(ws, report.change.id)
    assert reading.count_articles(ws) == 0
    undoing.redo(ws, report.change.id)
    assert reading.count_articles(ws) == 2
    assert checking.problems(ws) == []


def test_a_batch_of_long_texts_is_as_soon_indexed_as_one_of_short_texts(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_STEP_SECONDS", 60.0)
    monkeypatch.setattr(importing, "_BATCH_SECONDS", 60.0)
    monkeypatch.setattr(importing, "_BATCH", 4)
    texts = [
        f"{n} " + "كلمة " * (importing._LETTERS * length // 5) for n, length in enumerate((4, 1, 3, 0, 0))
    ]
    drafts = [ArticleDraft(text, f"{n:064}", "عنوان") for n, text in enumerate(texts)]
    statements: list[str] = []
    ws.store._connection.set_trace_callback(statements.append)
    assert importing.import_items(ws, drafts).imported == 5
    ws.store._connection.set_trace_callback(None)
    assert statements.count("COMMIT") == 3
