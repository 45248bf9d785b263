"""The engines by name: which there are, whether one is ready, and loading it."""

from __future__ import annotations

from pathlib import Path

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.nlp.engine import EngineStatus, Recogniser

_BUILTIN = "builtin"
_CAMEL = "camel"
_NAMES = (_BUILTIN, _CAMEL)
_EXPRESSIONS = "expressions"
EXPRESSION_VERSIONS = f"{_EXPRESSIONS}-*"
"""A glob of the versions of which `finds_expressions` is true."""
_JOIN = "+"
_MODEL = ":"


def engine_names() -> tuple[str, ...]:
    """The names of all engines, the default first."""
    return _NAMES


def with_expressions(name: str) -> str:
    """What to load an engine by to have dates, money, percentages and quantities found beside it."""
    return f"{name}{_JOIN}{_EXPRESSIONS}"


def with_model(name: str, model: str) -> str:
    """What to load the built-in recogniser by with a trained model; as shipped for "", and so are other engines."""
    return f"{name}{_MODEL}{model}" if model and name == _BUILTIN else name


def model_of(name: str) -> str:
    """The trained model in what an engine is loaded by, "" where there is none."""
    return name.partition(_JOIN)[0].partition(_MODEL)[2]


def without_model(name: str) -> str:
    """What to load the same engine by as shipped."""
    engine, joined, beside = name.partition(_JOIN)
    return engine.partition(_MODEL)[0] + joined + beside


def parts_of(version: str) -> tuple[str, ...]:
    """The versions of the engines that a recogniser's version joins."""
    return tuple(version.split(_JOIN))


def finds_expressions(version: str) -> bool:
    """Whether a single engine's version is that of the recogniser of expressions."""
    return version.startswith(_EXPRESSIONS + "-")


def gives_scores(version: str) -> bool:
    """Whether the names that a recogniser of this version finds come with a score."""
    return not version.startswith(_CAMEL)


def engine_status(name: str, *, data_dir: Path | None = None) -> EngineStatus:
    """Whether an engine can be loaded now; looks at files only, `data_dir` is as in `load_engine`.

    Raises UserError for a name that isn't an engine's.
    """
    name, _, model = name.partition(_MODEL)
    _check(name)
    if name == _CAMEL:
        from desktop_app.nlp import camel

        return camel.status(data_dir)
    if model:
        from desktop_app.nlp.own_models import problem

        trouble = problem(model)
        if trouble is not None:
            return EngineStatus(name, False, trouble.template, trouble.params)
    from desktop_app.nlp.neural.files import MISSING, missing_file

    missing = missing_file()
    return EngineStatus(name, False, MISSING, {"path": missing}) if missing else EngineStatus(name, True)


def load_engine(name: str, *, data_dir: Path | None = None) -> Recogniser:
    """The engine of this name, or of one that `with_expressions` gives, ready to use; camel takes seconds.

    `data_dir` is where camel-tools keeps its data, default its own place ($CAMELTOOLS_DATA). Raises
    UserError when there is no such engine or its data is missing.
    """
    name, joined, beside = name.partition(_JOIN)
    kind, _, model = name.partition(_MODEL)
    _check(kind if kind == _BUILTIN else name)
    if joined and beside == _EXPRESSIONS:
        from desktop_app.nlp.with_expressions import WithExpressions

        return WithExpressions(load_engine(name, data_dir=data_dir))
    if name == _CAMEL:
        from desktop_app.nlp import camel

        return camel.load(data_dir)
    from desktop_app.nlp.builtin import BuiltinRecogniser

    if model:
        from desktop_app.nlp.own_models import described

        return BuiltinRecogniser(own=described(model).folder)
    return BuiltinRecogniser()


def _check(name: str) -> None:
    if name not in _NAMES:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "There is no recogniser named {name}. Choose one of: {names}."),
            name=name,
            names=", ".join(_NAMES),
        )
