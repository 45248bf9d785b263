"""What commands share: engines, thresholds, the user's settings, JSON lines."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop_app.errors import UserError
from desktop_app.settings import Settings

if TYPE_CHECKING:
    from desktop_app.nlp.engine import Recogniser

_NAMES = ("builtin", "camel")
_LINE_BREAKERS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}
_LARGEST_ID = 2**63 - 1


class EngineName(click.ParamType[str]):
    """An engine, or the built-in one with a trained model: builtin:NAME."""

    name = "engine"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value in _NAMES or (str(value).startswith("builtin:") and "+" not in value):
            return str(value)
        self.fail(f"{value!r} is not one of {', '.join(map(repr, _NAMES))} or 'builtin:MODEL'.", param, ctx)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return "[builtin|camel|builtin:MODEL]"


ENGINES = EngineName()

articles_option = click.option(
    "--article",
    "article_ids",
    type=click.IntRange(1, _LARGEST_ID),
    multiple=True,
    help="This article only; may be repeated.",
)


class Share(click.FloatRange):
    """A number of 0 to 1, which "nan" is not, though no bound keeps it out."""

    def __init__(self) -> None:
        super().__init__(0, 1)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        share = float(super().convert(value, param, ctx))
        if math.isnan(share):
            self.fail(f"{value!r} is not a number from 0 to 1.", param, ctx)
        return share


def user_settings() -> Settings:
    """The user's settings, read once a command; what is wrong with them is told on standard error."""
    known = click.get_current_context().meta
    if "rasid.settings" not in known:
        settings = known["rasid.settings"] = Settings.load()
        for problem in settings.problems:
            click.echo(f"rasid: {problem}", err=True)
    settings = known["rasid.settings"]
    assert isinstance(settings, Settings)
    return settings


def chosen_engine(name: str | None, *, expressions: bool = False) -> Recogniser:
    """The engine of this name, None for that of the settings, ready to use.

    Where the settings name a trained model that can't be used, the shipped one is, and standard error says so.
    """
    from desktop_app.nlp.registry import load_engine, with_expressions
    from desktop_app.services.recogniser_choice import Choice, after_failure, chosen

    def loaded(choice: Choice) -> Recogniser:
        if choice.problem is not None:
            click.echo(f"rasid: {choice.problem}", err=True)
        full = with_expressions(choice.name) if expressions else choice.name
        return load_engine(full, data_dir=camel_data())

    if name is not None:
        return loaded(Choice(name))
    choice = chosen(user_settings())
    try:
        return loaded(choice)
    except UserError:
        instead = after_failure(choice.name)
        if instead is None:
            raise
        return loaded(instead)


def camel_data() -> Path | None:
    """The folder of camel-tools' data, if the settings name one."""
    chosen = user_settings().camel_data
    return Path(chosen) if chosen else None


def json_line(value: object) -> str:
    """One line of JSON, also for readers to whom more characters than "\\n" end a line."""
    return json.dumps(value, ensure_ascii=False).translate(_LINE_BREAKERS)
