"""The engines by name: which there are, whether one is ready, and loading it."""

from __future__ import annotations

from pathlib import Path

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.nlp.engine import EngineStatus, Recogniser

_BUILTIN = "builtin"
_CAMEL = "camel"
_NAMES = (_BUILTIN, _CAMEL)


def engine_names() -> tuple[str, ...]:
    """The names of all engines, the default first."""
    return _NAMES


def engine_status(name: str, *, data_dir: Path | None = None) -> EngineStatus:
    """Whether an engine can be loaded now; looks at files only, `data_dir` is as in `load_engine`.

    Raises UserError for a name that isn't an engine's.
    """
    _check(name)
    if name == _CAMEL:
        from desktop_app.nlp import camel

        return camel.status(data_dir)
    return EngineStatus(name, True)


def load_engine(name: str, *, data_dir: Path | None = None) -> Recogniser:
    """The engine of this name, ready to use; camel takes seconds.

    `data_dir` is where camel-tools keeps its data, default its own place ($CAMELTOOLS_DATA). Raises
    UserError when there is no such engine or its data is missing.
    """
    _check(name)
    if name == _CAMEL:
        from desktop_app.nlp import camel

        return camel.load(data_dir)
    from desktop_app.nlp.builtin import BuiltinRecogniser

    return BuiltinRecogniser()


def _check(name: str) -> None:
    if name not in _NAMES:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "There is no recogniser named {name}. Choose one of: {names}."),
            name=name,
            names=", ".join(_NAMES),
        )
