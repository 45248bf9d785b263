"""The recogniser that the window uses: loaded once, in a process of its own, shared by the tasks that read."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.model import Suggestion
from desktop_app.errors import Cancelled, UserError
from desktop_app.nlp.engine import Recogniser, recognise_dated
from desktop_app.nlp.registry import with_expressions
from desktop_app.services.recogniser_choice import after_failure, chosen
from desktop_app.settings import Settings
from desktop_app.ui.tasks import TaskControl

if TYPE_CHECKING:
    from desktop_app.nlp.worker import WorkerRecogniser

_LOOK_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class EngineChoice:
    """What the settings said of recognition when a task began: the engine to load, and how sure names must be."""

    name: str
    data_dir: str
    threshold: float

    @classmethod
    def of(cls, settings: Settings) -> EngineChoice:
        """The choice of now."""
        name = chosen(settings).name
        return cls(
            with_expressions(name) if settings.expressions else name, settings.camel_data, settings.threshold
        )


class Engines:
    """Keeps the engine used last; one thread at a time has it."""

    def __init__(self, on_trouble: Callable[[UserError], object] = lambda _error: None) -> None:
        """`on_trouble` hears, in whatever thread, why the shipped model is used in the place of a trained one."""
        self._on_trouble = on_trouble
        self._lock = threading.Lock()
        self._loaded: tuple[tuple[str, str], WorkerRecogniser] | None = None

    @contextmanager
    def hold(self, choice: EngineChoice, control: TaskControl) -> Iterator[Recogniser]:
        """The chosen engine, for this thread alone. Raises UserError when it is not ready."""
        while not self._lock.acquire(timeout=_LOOK_SECONDS):
            control.check()
        try:
            yield self._engine(choice, control)
        finally:
            self._lock.release()

    def _engine(self, choice: EngineChoice, control: TaskControl) -> WorkerRecogniser:
        def give_up_if_cancelled() -> None:
            """A paused task must not wait here, where it keeps the engine from others."""
            if control.cancelled:
                raise Cancelled

        wanted = (choice.name, choice.data_dir)
        if self._loaded is not None:
            key, engine = self._loaded
            if key == wanted and not engine.broken:
                engine.check = give_up_if_cancelled
                return engine
            engine.close()
            self._loaded = None
        from desktop_app.nlp.worker import WorkerRecogniser  # multiprocessing is slow to import

        data_dir = Path(choice.data_dir) if choice.data_dir else None
        try:
            engine = WorkerRecogniser(choice.name, data_dir, give_up_if_cancelled)
        except UserError:
            instead = after_failure(choice.name)
            if instead is None or instead.problem is None:
                raise
            self._on_trouble(instead.problem)
            engine = WorkerRecogniser(instead.name, data_dir, give_up_if_cancelled)
        self._loaded = (wanted, engine)
        return engine

    def close(self) -> None:
        """End the engine's process."""
        if self._loaded is not None:
            self._loaded[1].close()
            self._loaded = None


class TextByText:
    """The chosen engine for a long task, which holds it for one text at a time and so lets others in between.

    Making one loads the engine and raises the UserError that loading it raises.
    """

    def __init__(self, engines: Engines, choice: EngineChoice, control: TaskControl) -> None:
        self._engines = engines
        self._choice = choice
        self._control = control
        with engines.hold(choice, control) as engine:
            self.name, self.version = engine.name, engine.version

    def recognise(self, text: str) -> list[Suggestion]:
        """As the engine does."""
        return self.recognise_dated(text, None)

    def recognise_dated(self, text: str, published: date | None) -> list[Suggestion]:
        """As the engine does."""
        with self._engines.hold(self._choice, self._control) as engine:
            return recognise_dated(engine, text, published)

    def label_words(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """As the engine does."""
        with self._engines.hold(self._choice, self._control) as engine:
            return engine.label_words(sentences)
