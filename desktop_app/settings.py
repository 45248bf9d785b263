"""What the user chose: a table of options, kept in one JSON file."""

from __future__ import annotations

import contextlib
import getpass
import json
import math
import os
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Generic, Self, TypeVar, cast, overload

from desktop_app import paths
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError

T = TypeVar("T", str, bool, int, float)

READER_FONTS = ("Noto Sans Arabic", "Amiri", "IBM Plex Sans Arabic")


def login_name() -> str:
    """The name under which the user is logged in, or ``analyst`` where the system knows none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "analyst"


class Option(Generic[T]):
    """One row of the table: reads and writes as an attribute of its type, and refuses any other value.

    `default` may be a function; an empty text then stands for what it returns.
    """

    def __init__(
        self,
        default: T | Callable[[], T],
        *,
        choices: tuple[T, ...] = (),
        minimum: float = -math.inf,
        maximum: float = math.inf,
    ) -> None:
        self._default: T | Callable[[], T] = default
        self.choices: tuple[T, ...] = choices
        self.minimum = minimum
        self.maximum = maximum
        self.type: type[T] = type(self.default)

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @property
    def default(self) -> T:
        return self._default() if callable(self._default) else self._default

    @overload
    def __get__(self, settings: None, owner: type) -> Self: ...
    @overload
    def __get__(self, settings: Settings, owner: type) -> T: ...
    def __get__(self, settings: Settings | None, owner: type) -> Self | T:
        if settings is None:
            return self
        value = cast(T | None, settings._chosen.get(self.name))
        if value is None or (callable(self._default) and not value):
            return self.default
        return value

    def __set__(self, settings: Settings, value: T) -> None:
        settings._chosen[self.name] = self.checked(value)

    def checked(self, value: object) -> T:
        """`value` in the option's type; ValueError if it is not allowed."""
        if self.type is float and type(value) is int:
            value = float(value)
        if type(value) is not self.type:
            raise ValueError(f"{self.name} takes {self.type.__name__}, not {value!r}")
        if self.choices and value not in self.choices:
            raise ValueError(f"{self.name} takes one of {self.choices}, not {value!r}")
        if isinstance(value, int | float) and not self.minimum <= value <= self.maximum:
            raise ValueError(f"{self.name} takes {self.minimum} to {self.maximum}, not {value!r}")
        return value


class Settings:
    """The options, as attributes; `save` writes them, `problems` says what could not be read.

    Keys of the file that this version does not know are kept, for the version that does.
    """

    language = Option("system", choices=("system", "ar", "en"))
    theme = Option("system", choices=("system", "light", "dark"))
    engine = Option("builtin", choices=("builtin", "camel"))
    own_model = Option("")
    """The trained model that the built-in recogniser uses, by name; empty for the one that came with the program."""
    expressions = Option(False)
    """Whether dates, money, percentages and quantities are suggested too."""
    recognise_on_import = Option(True)
    threshold = Option(0.3, minimum=0.0, maximum=1.0)
    """Names that a recogniser scores lower are not suggested."""
    learn_names = Option(True)
    """Whether decisions teach which names are suggested; names kept by hand always are."""
    reader_font = Option(READER_FONTS[0], choices=READER_FONTS)
    reader_size = Option(16, minimum=8, maximum=48)
    """In points."""
    line_spacing = Option(1.8, minimum=1.0, maximum=3.0)
    snap_to_words = Option(True)
    dim_boilerplate = Option(True)
    show_rejected = Option(False)
    show_label_names = Option(False)
    advance_after_decision = Option(True)
    review_order = Option("weakest", choices=("weakest", "strongest", "name", "article"))
    review_finishes = Option(False)
    """Whether the review queue marks an article as reviewed when nothing waits in it any more."""
    annotator = Option(login_name)
    camel_data = Option("")
    """The folder of camel-tools' data; empty for its own default."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[UserError] = []
        self._chosen: dict[str, object] = {}
        self._unknown: dict[str, object] = {}

    @classmethod
    def options(cls) -> dict[str, Option[str] | Option[bool] | Option[int] | Option[float]]:
        """The table, by name."""
        return {name: value for name, value in vars(cls).items() if isinstance(value, Option)}

    @classmethod
    def load(cls, path: Path | None = None) -> Settings:
        """The settings in the file at `path`, by default the user's; whatever is wrong with it, they load."""
        settings = cls(path or paths.settings_file())
        settings._take(settings._read())
        return settings

    def get(self, name: str) -> str | bool | int | float:
        """The value of the option called `name`; KeyError if there is none."""
        return self.options()[name].__get__(self, type(self))

    def set(self, name: str, value: object) -> None:
        """Choose `value` for the option called `name`; KeyError if there is none, ValueError if refused."""
        self._chosen[name] = self.options()[name].checked(value)

    def reset(self, name: str) -> None:
        """Go back to the default of the option called `name`."""
        self._chosen.pop(name, None)

    def save(self) -> None:
        """Write the file whole or not at all; UserError if it can't be written."""
        text = json.dumps(self._unknown | self._chosen, ensure_ascii=False, indent=2) + "\n"
        try:
            _write_atomically(self.path.resolve(), text)
        except OSError as error:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "UserError",
                    "The settings could not be saved in {path} ({reason}). "
                    "Check that you may write there and that the disk is not full.",
                ),
                path=self.path,
                reason=error.strerror or error,
            ) from error

    def _read(self) -> dict[str, object]:
        try:
            content = json.loads(self.path.read_text(encoding="utf-8-sig"))
        except FileNotFoundError:
            return {}
        except OSError as error:
            self._note(
                QT_TRANSLATE_NOOP(
                    "UserError",
                    "The settings in {path} could not be read ({reason}), so the defaults are used. "
                    "Check that you may read that file.",
                ),
                reason=error.strerror or error,
            )
            return {}
        except (ValueError, RecursionError):
            content = None
        if isinstance(content, dict):
            return content
        self._set_aside()
        return {}

    def _set_aside(self) -> None:
        aside = self.path.with_name(f"{self.path.name}.broken-{datetime.now():%Y%m%d-%H%M%S}")
        try:
            self.path.replace(aside)
        except OSError:
            aside = self.path
        self._note(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The settings file was damaged, so the defaults are used. "
                "It was kept as {aside}: take your choices from there, or delete it.",
            ),
            aside=aside,
        )

    def _take(self, content: dict[str, object]) -> None:
        options = self.options()
        for name, value in content.items():
            if name not in options:
                self._unknown[name] = value
                continue
            try:
                self.set(name, value)
            except ValueError:
                self._note(
                    QT_TRANSLATE_NOOP(
                        "UserError",
                        "The setting “{name}” in {path} can't be {value}, so its default is used. "
                        "Choose it again in the settings.",
                    ),
                    name=name,
                    value=json.dumps(value, ensure_ascii=False),
                )

    def _note(self, template: str, **params: object) -> None:
        self.problems.append(UserError(template, **{"path": self.path, **params}))


def _write_atomically(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
