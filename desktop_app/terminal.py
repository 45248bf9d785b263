"""What the command line and a terminal owe each other: progress, plain errors, and letters that arrive whole."""

from __future__ import annotations

import errno
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import wraps
from typing import Any

import click

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError


class TerminalProgress:
    """Progress of long work on standard error, when that is a terminal."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._shown = False

    def progress(self, done: int, total: int, text: str = "") -> None:
        if sys.stderr.isatty():
            line = f"{self._title} {done}/{total or '?'} {text}"[: shutil.get_terminal_size().columns - 1]
            click.echo(f"\r\033[K{line}", nl=False, err=True)
            self._shown = True

    def check(self) -> None:
        """The terminal stops work by Ctrl+C."""

    def close(self) -> None:
        """Leave the line free for what follows."""
        if self._shown:
            click.echo("\r\033[K", nl=False, err=True)


@contextmanager
def progress_of(title: str) -> Iterator[TerminalProgress]:
    """Show progress while a block runs."""
    control = TerminalProgress(title)
    try:
        yield control
    finally:
        control.close()


def failing_clearly(function: Callable[..., Any]) -> Callable[..., Any]:
    """A UserError, or output that can't be written, becomes a line on stderr and exit code 1."""

    @wraps(function)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except UserError as error:
            click.echo(f"rasid: {error}", err=True)
            sys.exit(1)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # Whoever read our output has seen enough; click ends without a word.
            click.echo(f"rasid: {_unwritable(error)}", err=True)
            _forget_output()
            sys.exit(1)

    return wrapped


def _unwritable(error: OSError) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError", "The output could not be written: {reason}. Free some space or write it elsewhere."
        ),
        reason=error.strerror or error,
    )


def _forget_output() -> None:
    """Let Python not try again, at its end, to write what could not be written."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_utf8() -> None:
    """Programs get UTF-8 from us, whatever the locale; a terminal gets what it can show."""
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors=errors)
