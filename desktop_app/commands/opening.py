"""Opening the store for a command, and telling what failed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop_app.commands.choices import user_settings
from desktop_app.core.model import ReadFailure

if TYPE_CHECKING:
    from desktop_app.services.workspace import Workspace


def open_store(store: Path, *, create: bool) -> tuple[Workspace, bool]:
    """The store, ready for work, and whether it was made just now."""
    from desktop_app.services import new_store
    from desktop_app.services.workspace import Workspace

    workspace = Workspace.open(
        store, user_settings().annotator, create=create, before_upgrade=lambda: _tell_of_upgrade(store)
    )
    try:
        return workspace, new_store.prepare(workspace)
    except BaseException:
        workspace.close()
        raise


def open_workspace(store: Path, *, create: bool = False) -> Workspace:
    """The store, ready for work."""
    return open_store(store, create=create)[0]


def _tell_of_upgrade(store: Path) -> None:
    told = "comes from an older version and is being brought up to date, once; if it is large, this takes a while"
    click.echo(f"rasid: The store {store} {told}.", err=True)


def report_failures(failures: Sequence[ReadFailure]) -> None:
    """Tell on standard error of what could not be read."""
    for failure in failures:
        reason = str(failure.error)
        told = reason if failure.where in reason else f"{failure.where}: {reason}"
        click.echo(f"rasid: {told}", err=True)
