"""Where the program's log goes, and what happens when it meets a bug."""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TextIO

from desktop_app import paths

_LOG_BYTES = 1_000_000
_LOGS_KEPT = 3
_FILE_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"

log = logging.getLogger(__name__)
_handlers: list[logging.Handler] = []
_native_crash_file: TextIO | None = None


class _StderrHandler(logging.StreamHandler[TextIO]):
    """Writes to what `sys.stderr` is at that moment; a program without a console has none."""

    def emit(self, record: logging.LogRecord) -> None:
        if sys.stderr is not None:
            self.stream = sys.stderr
            super().emit(record)


def set_up_logging(*, verbose: bool = False) -> None:
    """Log the program's doings to a rotating file, and warnings to stderr; again, it starts anew.

    A log that can't be written is no reason to stop: the program then logs to stderr alone.
    """
    root = logging.getLogger()
    for handler in _handlers:
        root.removeHandler(handler)
        handler.close()
    _handlers.clear()

    stderr = _StderrHandler()
    stderr.setLevel(logging.DEBUG if verbose else logging.WARNING)
    stderr.setFormatter(logging.Formatter("rasid: %(levelname)s: %(message)s"))
    _handlers.append(stderr)
    problem: OSError | None = None
    try:
        paths.log_dir().mkdir(parents=True, exist_ok=True)
        file = RotatingFileHandler(
            paths.log_file(), maxBytes=_LOG_BYTES, backupCount=_LOGS_KEPT, encoding="utf-8"
        )
        file.setFormatter(logging.Formatter(_FILE_FORMAT))
        _handlers.append(file)
    except OSError as error:
        problem = error
    for handler in _handlers:
        root.addHandler(handler)
    logging.getLogger("desktop_app").setLevel(logging.DEBUG if verbose else logging.INFO)
    if problem is not None:
        log.warning("no log is kept, %s can't be written: %s", paths.log_file(), problem.strerror or problem)


@dataclass(frozen=True, slots=True)
class Crash:
    """A bug that nobody caught: `report` is to be sent to its makers, `log` where it was kept, if it was."""

    summary: str
    report: str
    log: Path | None


def install_crash_hooks(show: Callable[[Crash], None] | None = None) -> None:
    """Keep every uncaught exception of any thread in the crash log, then hand it to `show`.

    `show` runs on the thread that crashed; without it, and if it fails, the report goes to stderr.
    """

    def on_main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, Exception):
            _report(error, trace, threading.current_thread().name, show)
        else:
            sys.__excepthook__(kind, error, trace)

    def on_thread(args: threading.ExceptHookArgs) -> None:
        if isinstance(args.exc_value, Exception):
            _report(args.exc_value, args.exc_traceback, args.thread.name if args.thread else "?", show)

    sys.excepthook = on_main
    threading.excepthook = on_thread


def catch_native_crashes() -> None:
    """Have the interpreter itself write to the crash log when it is killed by a fault in native code."""
    global _native_crash_file
    try:
        paths.log_dir().mkdir(parents=True, exist_ok=True)
        _native_crash_file = paths.crash_log().open("a", encoding="utf-8")
    except OSError:
        return
    faulthandler.enable(_native_crash_file)


def _report(
    error: BaseException, trace: TracebackType | None, thread: str, show: Callable[[Crash], None] | None
) -> None:
    summary = "".join(traceback.format_exception_only(error)).strip()
    lines = traceback.format_exception(type(error), error, trace)
    report = f"{_heading(thread)}\n{''.join(lines)}"
    crash = Crash(summary, report, _keep(report))
    log.critical("uncaught %s", summary)
    if show is not None:
        try:
            show(crash)
            return
        except Exception:  # noqa: BLE001 - nothing is left above this to catch it
            report += "\nand while showing it:\n" + traceback.format_exc()
    if sys.stderr is not None:
        sys.stderr.write(report)


def _heading(thread: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        own = version("rasid")
    except PackageNotFoundError:
        own = "?"
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return f"{now} rasid {own}, Python {platform.python_version()}, {platform.platform()}, thread {thread}"


def _keep(report: str) -> Path | None:
    path = paths.crash_log()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(report + "\n")
    except OSError:
        return None
    return path
