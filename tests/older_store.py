"""A store as a version before this one left it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

LAST_STEP_BEFORE = "m009_kept_names"


def without_the_last_step(path: Path) -> None:
    """Take back the last step of the schema."""
    with closing(sqlite3.connect(path)) as store, store:
        for index in ("mentions_waiting_by_score", "mentions_waiting_by_name"):
            store.execute(f"DROP INDEX {index}")
        store.execute("DELETE FROM _sqlite_migrations WHERE name > ?", (LAST_STEP_BEFORE,))
