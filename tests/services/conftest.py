from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.services import new_store
from desktop_app.services.workspace import Workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    """A new store with its codebook and topics, without articles."""
    with Workspace.open(tmp_path / "news.sqlite", "amal") as workspace:
        new_store.prepare(workspace)
        yield workspace


@pytest.fixture
def seeded(ws: Workspace) -> Workspace:
    """The same with the five seed articles."""
    report = new_store.import_seeds(ws)
    assert report.failures == []
    assert report.imported == 5
    return ws
