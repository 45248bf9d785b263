"""One door to the SQLite file: opening it, its transactions, and what its failures mean to a person."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError

NEWEST_STEP = "m010_review_queue"
"""The last step of the schema: a store that has taken it opens without sqlite-utils, which is slow to import."""
_APPLICATION_ID = 0x52534944  # "RSID"
_BUSY_TIMEOUT_MS = 5_000
_LOOK_SECONDS = 0.001
_WAL_BYTES = 4_000_000
LEAVE_SECONDS = 0.003
"""How long one who writes again and again leaves the store to others in between: some of their looks."""


_READ_ONLY = QT_TRANSLATE_NOOP(
    "UserError",
    "The store {path} is read-only. Give yourself the right to write to the file and its folder, "
    "or copy it elsewhere.",
)


class StoreError(UserError):
    """The store itself failed; what was being written was not."""


class Store:
    """An open store; one connection, used by the thread that opened it.

    Raises UserError where the file can't be used: missing folder, locked, read-only, full disk, corrupt,
    not a Rasid store, or written by a newer Rasid.
    """

    def __init__(
        self,
        path: Path,
        *,
        create: bool = True,
        known: bool = False,
        before_upgrade: Callable[[], None] = lambda: None,
    ) -> None:
        """A `known` store was opened before: it may be in use by a writer, and is not asked to be written.

        `before_upgrade` is called where a store of an older version is to be brought up to date, which may take long;
        it may as well do that itself, by another connection.
        """
        self.path = path
        self._before_upgrade = before_upgrade
        self.patience = _BUSY_TIMEOUT_MS / 1000
        """For how many seconds a transaction waits for others to leave the store."""
        self.keep_waiting: Callable[[], bool] = lambda: False
        """Asked while a transaction waits: whether it is one of ours it waits for, so that patience begins anew."""
        self.own_changes: set[int] = set()
        """The acts that this program recorded since it opened the store, on any of its connections."""
        _require_place(path, create=create)
        with self._explained():
            self._connection = sqlite3.connect(path, timeout=_BUSY_TIMEOUT_MS / 1000, isolation_level=None)
        try:
            with self._explained():
                self._prepare(known)
        except BaseException:
            self._connection.close()
            raise

    def _prepare(self, known: bool) -> None:
        is_new = self._check_identity()
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        if is_new or self._last_step() != NEWEST_STEP:
            self._migrate(is_new)
        if not known:
            self._refuse_read_only()

    def _last_step(self) -> str | None:
        """The step of the schema that the store took last."""
        row = self._connection.execute(
            "SELECT name FROM _sqlite_migrations WHERE migration_set = 'rasid' ORDER BY id DESC LIMIT 1"
        ).fetchone()
        return None if row is None else row[0]

    def _migrate(self, is_new: bool) -> None:
        """Take the steps of the schema that are missing; refuse a store with steps that are unknown here."""
        from desktop_app.storage.migrations import MIGRATIONS
        from desktop_app.storage.quick_sqlite_utils import Database

        db = Database(self._connection, recursive_triggers=False, execute_plugins=False)
        if is_new:
            db.enable_wal()
        known = {migration.name for migration in MIGRATIONS.pending(Database(memory=True))}
        if any(migration.name not in known for migration in MIGRATIONS.applied(db)):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "UserError",
                    "The store {path} was written by a newer version of Rasid. "
                    "Update Rasid to open it; nothing in it was changed.",
                ),
                path=self.path,
            )
        if MIGRATIONS.pending(db):
            if not is_new:
                self._before_upgrade()
            with self.transaction():
                self._connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
                MIGRATIONS.apply(db)

    def _check_identity(self) -> bool:
        """True for a new, empty file; refuses files that are not ours. Reads the file for the first time."""
        (application_id,) = self._connection.execute("PRAGMA application_id").fetchone()
        (objects,) = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if application_id not in (0, _APPLICATION_ID) or (objects and application_id != _APPLICATION_ID):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "UserError",
                    "{path} is a database of another program, not a Rasid store. Choose another file.",
                ),
                path=self.path,
            )
        return not objects

    def _refuse_read_only(self) -> None:
        """A store that can't be written would lose the next tag, so it is refused at once."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            self._connection.execute("UPDATE store_info SET value = value WHERE key = 'created_at'")
        finally:
            self._connection.execute("ROLLBACK")

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise explain(error, self.path) from error

    @contextmanager
    def transaction(self) -> Iterator[Store]:
        """One transaction, taken for writing from its start; a nested one joins the outer."""
        if self._connection.in_transaction:
            yield self
            return
        with self._explained():
            self._begin()
            try:
                yield self
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _begin(self) -> None:
        """Take the store for writing, looking often for it: SQLite would sleep through the moments it is free."""
        ends = time.monotonic() + self.patience
        self._connection.execute("PRAGMA busy_timeout = 0")
        try:
            while not self._is_begun(give_up=time.monotonic() >= ends):
                if self.keep_waiting():
                    ends = time.monotonic() + self.patience
                time.sleep(_LOOK_SECONDS)
        finally:
            self._connection.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}")

    def _is_begun(self, *, give_up: bool) -> bool:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if give_up or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            return False
        return True

    @contextmanager
    def snapshot(self) -> Iterator[Store]:
        """All that is read within sees the store as it was at the first look, whoever writes meanwhile."""
        if self._connection.in_transaction:
            yield self
            return
        with self._explained():
            self._connection.execute("BEGIN")
            try:
                yield self
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def execute(self, sql: str, params: tuple[Any, ...] | dict[str, Any] = ()) -> sqlite3.Cursor:
        """Run one statement; rows come as tuples."""
        cursor = _Cursor(self._connection)
        cursor.path = self.path
        try:
            return cursor.execute(sql, params)
        except sqlite3.Error as error:
            raise explain(error, self.path) from error

    def execute_many(self, sql: str, rows: list[tuple[Any, ...]]) -> None:
        """Run one statement for many rows."""
        with self._explained():
            self._connection.executemany(sql, rows)

    def put_off_checkpoints(self) -> None:
        """Let commits leave what they write in the WAL; another connection has to `checkpoint` now and then."""
        self.execute("PRAGMA wal_autocheckpoint = 0")

    def waits_for_checkpoint(self) -> bool:
        """Whether so much stands in the WAL that it should be carried over into the file."""
        try:
            return Path(f"{self.path}-wal").stat().st_size > _WAL_BYTES
        except OSError:
            return False

    def checkpoint(self) -> None:
        """Carry what stands in the WAL over into the file, as far as nobody reads it, holding nobody up."""
        self.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def integrity_problems(self) -> list[str]:
        """What SQLite's own checks find wrong with the file and its foreign keys; empty when sound."""
        problems = [row[0] for row in self.execute("PRAGMA integrity_check") if row[0] != "ok"]
        problems += [
            f"{table}: row {row} has no {parent}"
            for table, row, parent, _ in self.execute("PRAGMA foreign_key_check")
        ]
        return problems

    def is_part(self, path: Path) -> bool:
        """Whether `path` is the store's file or one of those that SQLite keeps beside it."""
        own, other = (os.path.normcase(os.path.realpath(p)) for p in (self.path, path))
        return other in {own + suffix for suffix in ("", "-wal", "-shm", "-journal")}

    def close(self) -> None:
        """Close the connection; the last one to close folds the WAL back into the file."""
        self._connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Cursor(sqlite3.Cursor):
    """A cursor whose rows, which SQLite looks for as they are asked for, fail as clearly as its statement."""

    path: Path

    def __iter__(self) -> Iterator[Any]:  # type: ignore[override]
        try:
            yield from iter(super().__next__, None)
        except sqlite3.Error as error:
            raise explain(error, self.path) from error

    def fetchone(self) -> Any:
        """The next row, or None."""
        try:
            return super().fetchone()
        except sqlite3.Error as error:
            raise explain(error, self.path) from error

    def fetchall(self) -> list[Any]:
        """The rows that are left."""
        try:
            return super().fetchall()
        except sqlite3.Error as error:
            raise explain(error, self.path) from error


def _require_place(path: Path, *, create: bool) -> None:
    """Raise UserError unless a store is at `path` or, to `create` one, may be made there."""
    try:
        is_there, is_file, is_folder = path.exists(), path.is_file(), path.is_dir()
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "The store can't be at {path} ({reason}). Choose another place."),
            path=path,
            reason=getattr(error, "strerror", None) or error,
        ) from error
    if is_folder:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "{path} is a folder, not a store. Name a file, such as news.rasid."
            ),
            path=path,
        )
    if is_there and not is_file:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "{path} is not a file, so no store. Choose another file."),
            path=path,
        )
    if is_there and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        # SQLite would leave files beside the store that stay read-only when the store no longer is.
        raise UserError(_READ_ONLY, path=path)
    if not is_there and not create:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "There is no store at {path}. Make one with “rasid init”."),
            path=path,
        )


_EXPLANATIONS: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("locked", "busy"),
        QT_TRANSLATE_NOOP(
            "UserError", "The store {path} is in use by another program. Close that program and try again."
        ),
    ),
    (
        ("readonly", "read-only"),
        _READ_ONLY,
    ),
    (
        ("full",),
        QT_TRANSLATE_NOOP(
            "UserError",
            "The disk that holds {path} is full. Nothing that was saved is lost; free some space and do it again.",
        ),
    ),
    (
        ("malformed", "not a database", "corrupt", "disk image"),
        QT_TRANSLATE_NOOP(
            "UserError",
            "{path} is damaged or is not a Rasid store. Restore a backup of it or choose another file.",
        ),
    ),
    (
        ("unable to open",),
        QT_TRANSLATE_NOOP(
            "UserError",
            "The store {path} can't be opened. Check that its folder exists and that you may write there.",
        ),
    ),
    (
        ("disk i/o",),
        QT_TRANSLATE_NOOP(
            "UserError", "The disk that holds {path} failed to read or write. Check the disk, then try again."
        ),
    ),
)


def explain(error: sqlite3.Error, path: Path) -> Exception:
    """The StoreError that an SQLite failure means, or the error itself when it is a bug of ours."""
    text = str(error).lower()
    for needles, template in _EXPLANATIONS:
        if any(needle in text for needle in needles):
            return StoreError(template, path=path)
    return error
