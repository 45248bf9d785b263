from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.services import new_store
from desktop_app.services.workspace import Workspace


@pytest.fixture
def ws(isolated_rasid: Path) -> Iterator[Workspace]:
    """The store of the command line with the seeds, which nobody has read."""
    with Workspace.open(isolated_rasid / "store.rasid", "amal") as workspace:
        new_store.prepare(workspace)
        new_store.import_seeds(workspace)
        yield workspace
