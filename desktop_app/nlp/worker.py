"""A recogniser in a process of its own, so that neither its work nor its imports ever hold up the window."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, TimeoutError
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from multiprocessing import active_children, get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import TypeVar

from desktop_app.core.model import Suggestion
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.nlp.engine import Recogniser, recognise_dated
from desktop_app.nlp.registry import load_engine

T = TypeVar("T")
_LOOK_SECONDS = 0.1

_engine: Recogniser | None = None


def _load(name: str, data_dir: Path | None) -> tuple[str, int]:
    """In the worker: load the engine once; its version, and the id of its process."""
    global _engine
    if _engine is None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        Thread(target=_end_with_parent, daemon=True).start()
        _engine = load_engine(name, data_dir=data_dir)
    return _engine.version, os.getpid()


def _end_with_parent() -> None:
    """A window that was killed can't close its worker, which would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)


def _recognise(text: str, published: date | None) -> list[Suggestion]:
    assert _engine is not None
    return recognise_dated(_engine, text, published)


def _label_words(sentences: Sequence[Sequence[str]]) -> list[list[str]]:
    assert _engine is not None
    return _engine.label_words(sentences)


class WorkerRecogniser:
    """An engine by name, loaded and run in another process; a `Recogniser` for one thread at a time.

    Making one loads the engine and raises the UserError that loading it raises. `check` is called while
    it waits and may raise to give up waiting.
    """

    def __init__(
        self, name: str, data_dir: Path | None = None, check: Callable[[], None] = lambda: None
    ) -> None:
        self.name = name
        self.check = check
        self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        self._process_id: int | None = None
        try:
            self.version, self._process_id = self._await(self._pool.submit(_load, name, data_dir))
        except BaseException:
            self.close()
            raise

    def recognise(self, text: str) -> list[Suggestion]:
        """As the engine does."""
        return self.recognise_dated(text, None)

    def recognise_dated(self, text: str, published: date | None) -> list[Suggestion]:
        """As the engine does, with the day the text was published if it has a use for it."""
        return self._await(self._pool.submit(_recognise, text, published))

    def label_words(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """As the engine does."""
        return self._await(self._pool.submit(_label_words, sentences))

    def _await(self, future: Future[T]) -> T:
        while True:
            self.check()
            try:
                return future.result(_LOOK_SECONDS)
            except TimeoutError:
                continue
            except BrokenProcessPool as error:
                raise UserError(
                    QT_TRANSLATE_NOOP(
                        "UserError",
                        "The recogniser “{name}” stopped unexpectedly, perhaps for lack of memory. "
                        "What it had found is kept; start it again.",
                    ),
                    name=self.name,
                ) from error

    @property
    def broken(self) -> bool:
        """Whether its process is gone."""
        try:
            self._pool.submit(int)
        except (BrokenProcessPool, RuntimeError):
            return True
        return False

    def close(self) -> None:
        """End the process with the work under way in it: Python would wait for that before it exits itself."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        for child in active_children():
            if child.pid == self._process_id:
                child.terminate()
