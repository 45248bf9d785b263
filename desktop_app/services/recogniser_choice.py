"""Which recogniser the settings name: an engine, and for the built-in one the shipped model or a trained one."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.errors import UserError
from desktop_app.nlp.registry import with_model
from desktop_app.settings import Settings


@dataclass(frozen=True, slots=True)
class Choice:
    """What to load an engine by; `problem` says why the trained model of the settings isn't in it."""

    name: str
    problem: UserError | None = None


def chosen(settings: Settings) -> Choice:
    """The recogniser of the settings; the shipped model where the trained one can't be used."""
    name = with_model(settings.engine, settings.own_model)
    if name == settings.engine:
        return Choice(name)
    from desktop_app.nlp.own_models import problem

    trouble = problem(settings.own_model)
    return Choice(settings.engine, trouble) if trouble is not None else Choice(name)
