"""The command line: the same services as the window, for scripts and for machines without a screen."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from desktop_app.commands.filling import check, import_, init, recognize
from desktop_app.commands.finding import concordance, list_
from desktop_app.commands.store_free import evaluate, extract
from desktop_app.commands.tables import codebook, export, suggest_topics
from desktop_app.commands.training import train
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.paths import default_store_path
from desktop_app.terminal import failing_clearly, write_utf8


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    help="The store to work on (default: RASID_STORE, or one in your data folder).",
)
@click.version_option(package_name="rasid")
@click.pass_context
def main(context: click.Context, store: Path | None) -> None:
    """Rasid reads and tags Arabic news. Without a command it opens the window."""
    write_utf8()
    context.obj = store or default_store_path()
    if context.invoked_subcommand is None:
        _open_window(context.obj)


@failing_clearly
def _open_window(store: Path) -> None:
    gc.disable()  # What a start makes stays: `run` enables it again.
    try:
        from desktop_app.app import run
    except ImportError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The window can't be opened, because a part of it is missing ({reason}). Install that; "
                "the commands (“rasid --help”) need no window.",
            ),
            reason=error,
        ) from error
    sys.exit(run(store))


for _command in (
    init,
    import_,
    list_,
    recognize,
    extract,
    evaluate,
    train,
    concordance,
    export,
    codebook,
    suggest_topics,
    check,
):
    main.add_command(_command)
