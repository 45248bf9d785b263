"""Which recogniser the settings name: an engine, and for the built-in one the shipped model or a trained one."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.nlp.registry import model_of, with_model, without_model
from desktop_app.settings import Settings


@dataclass(frozen=True, slots=True)
class Choice:
    """What to load an engine by; `problem` says why the trained model of the settings isn't in it."""

    name: str
    problem: UserError | None = None


def chosen(settings: Settings) -> Choice:
    """The recogniser of the settings; the shipped model where the trained one can't be used, as far as is seen fast."""
    name = with_model(settings.engine, settings.own_model)
    if name == settings.engine:
        return Choice(name)
    from desktop_app.nlp.own_models import problem

    trouble = problem(settings.own_model)
    return Choice(settings.engine, _instead(trouble)) if trouble is not None else Choice(name)


def after_failure(name: str) -> Choice | None:
    """The shipped model, for an engine that failed to load because the files of its trained model are damaged.

    None where it failed for another reason. Reads the files whole: for the background.
    """
    model = model_of(name)
    if not model:
        return None
    from desktop_app.nlp.own_models import damage

    trouble = damage(model)
    return None if trouble is None else Choice(without_model(name), _instead(trouble))


def _instead(trouble: UserError) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError", "{reason} Until then the recogniser that came with the program is used."
        ),
        reason=trouble,
    )
