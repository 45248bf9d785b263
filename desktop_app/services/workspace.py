"""What every service works on: an open store and the person at work. One a thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.storage.database import Store


@dataclass(frozen=True, slots=True)
class Workspace:
    """An open store and the name its changes are signed with."""

    store: Store
    annotator: str

    @classmethod
    def open(
        cls,
        path: Path,
        annotator: str,
        *,
        create: bool = True,
        before_upgrade: Callable[[], None] = lambda: None,
    ) -> Workspace:
        """Open the store at `path`, with the arguments of `Store`. Raises UserError as it does."""
        return cls(Store(path, create=create, before_upgrade=before_upgrade), annotator)

    def again(self) -> Workspace:
        """A workspace on the same store for another thread; whoever asks closes it."""
        store = Store(self.store.path, create=False, known=True)
        store.own_changes = self.store.own_changes
        return Workspace(store, self.annotator)

    def refuse_own_file(self, path: Path) -> None:
        """Raise UserError where an export would be written over the store."""
        if self.store.is_part(path):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "UserError", "{path} is the store itself. Choose another file to write to."
                ),
                path=path,
            )

    def close(self) -> None:
        """Close the store's connection."""
        self.store.close()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
