"""`rasid train`: from a corpus folder, or from the store's reviewed articles, and which model is used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop_app.commands.choices import user_settings
from desktop_app.commands.opening import open_workspace
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.terminal import failing_clearly, progress_of

if TYPE_CHECKING:
    from desktop_app.nlp.own_models import OwnModel
    from desktop_app.services.reviewed_training import Training

_BUILTIN = "builtin"
_SHIPPED, _GAINED, _ANYWAY, _NEVER = "shipped", "gained", "anyway", "never"


@click.command()
@click.option(
    "--reviewed",
    is_flag=True,
    help="Learn from the reviewed articles of the store, and say what it gains on articles kept out; takes minutes.",
)
@click.option(
    "--use",
    help="With --reviewed, when to use the trained model from now on: gained (the default: if it is better by more "
    "than chance), anyway or never. Alone: shipped, or the name of a trained model.",
)
@click.option("--list", "list_", is_flag=True, help="List the trained models; * marks what is in use.")
@click.option("--delete", metavar="MODEL", help="Delete a trained model that is not in use.")
@click.option(
    "--corpus",
    type=click.Path(path_type=Path),
    help="Train everything anew from this folder of text, in hours; docs/training.md lists the files.",
)
@click.option("--work", type=click.Path(path_type=Path), default=Path("build/training"), show_default=True)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="With --corpus, the model's folder (default: the program's own).",
)
@click.option("--seed", default=1, show_default=True)
@click.option("--threads", default=2, show_default=True)
@click.option(
    "--keep-out",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    help="A CoNLL file whose sentences must not be learned from, a test set say.",
)
@click.pass_obj
@failing_clearly
def train(
    store: Path,
    reviewed: bool,
    use: str | None,
    list_: bool,
    delete: str | None,
    corpus: Path | None,
    work: Path,
    output: Path | None,
    seed: int,
    threads: int,
    keep_out: tuple[Path, ...],
) -> None:
    """Train the built-in recogniser, on your reviewed articles or from a corpus."""
    asked = (reviewed, corpus is not None, list_, delete is not None, use is not None and not reviewed)
    if sum(asked) != 1:
        raise click.UsageError(
            "Name one: --reviewed, --corpus FOLDER, --use MODEL, --delete MODEL or --list."
        )
    if corpus is not None:
        from desktop_app.services.training import train_recogniser

        train_recogniser(corpus, work, output, seed, threads, keep_out)
    elif reviewed:
        _train_on_reviewed(store, use or _GAINED)
    elif use is not None:
        _use(use)
    elif delete is not None:
        _delete(delete)
    else:
        _list()


def _train_on_reviewed(store: Path, use: str) -> None:
    if use not in (_GAINED, _ANYWAY, _NEVER):
        raise click.BadParameter(
            f"with --reviewed choose from {_GAINED}, {_ANYWAY}, {_NEVER}", param_hint="--use"
        )
    from desktop_app.services import reviewed_training

    with open_workspace(store) as ws, progress_of("training") as control:
        training = reviewed_training.train(ws, control)
    click.echo(_told(training))
    if use == _ANYWAY or (use == _GAINED and training.model.certain):
        _choose(training.model.name)
        click.echo("It is used from now on; “rasid train --use shipped” goes back.")
    else:
        click.echo(f"The recogniser in use stays; “rasid train --use {training.model.name}” takes this one.")


def _told(training: Training) -> str:
    model = training.model
    lines = [
        f"{model.name}: learned from {model.articles} reviewed articles with {training.names} names",
        "on articles kept out, F1 in percent:",
        f"{'':12} {'shipped':>8} {'trained':>8} {'gain':>6} {'names':>6}",
    ]
    lines += [
        f"{row.label or 'all':12} {row.shipped:8.1f} {row.trained:8.1f} {row.trained - row.shipped:+6.1f} {row.names:6}"
        for row in training.rows
    ]
    lines.append(
        f"in 95 of 100 drawings of the articles the gain is {training.low:+.1f} to {training.high:+.1f}"
    )
    if not model.certain:
        lines[-1] += ": no certain gain"
    if training.new_labels:
        lines.append(f"labels that it learned to give: {', '.join(training.new_labels)}")
    if training.left_out:
        rare = ", ".join(f"{name} ({count})" for name, count in training.left_out)
        lines.append(f"labels that occur too rarely to be learned: {rare}")
    return "\n".join(lines)


def _use(name: str) -> None:
    if name == _SHIPPED:
        _choose("")
        engine = user_settings().engine
        also = "" if engine == _BUILTIN else f"; in use is {engine}, as the settings say"
        click.echo(f"the built-in recogniser is used as shipped{also}")
        return
    from desktop_app.nlp.own_models import described

    _choose(described(name).name)
    click.echo(f"the built-in recogniser is used as trained: {name}")


def _choose(name: str) -> None:
    """Use a trained model, which needs the built-in engine, or with "" the shipped one."""
    settings = user_settings()
    settings.own_model = name
    if name and settings.engine != _BUILTIN:
        click.echo(f"the engine is now {_BUILTIN}; it was {settings.engine}")
        settings.engine = _BUILTIN
    settings.save()


def _delete(name: str) -> None:
    from desktop_app.nlp.own_models import delete

    if name and name == user_settings().own_model:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The trained recogniser {name} is in use. Choose another one first, with “rasid train --use shipped”.",
            ),
            name=name,
        )
    delete(name)
    click.echo(f"deleted: {name}")


def _list() -> None:
    from desktop_app.nlp.own_models import own_models
    from desktop_app.nlp.registry import model_of
    from desktop_app.services.recogniser_choice import chosen

    choice = chosen(user_settings())
    if choice.problem is not None:
        click.echo(f"rasid: {choice.problem}", err=True)
    engine, model = choice.name.partition(":")[0], model_of(choice.name)
    if engine != _BUILTIN:
        click.echo(f"* {engine}")
    click.echo(f"{'*' if engine == _BUILTIN and not model else ' '} {_SHIPPED}")
    for own in own_models():
        click.echo(f"{'*' if own.name == model else ' '} {_line(own)}")


def _line(model: OwnModel) -> str:
    return f"{model.name}\t{model.articles} articles\t{model.gain:+.1f} F1{'' if model.certain else ', within chance'}"
