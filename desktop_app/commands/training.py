"""`rasid train`: from a corpus folder, or from the store's reviewed articles, and which model is used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop_app.commands.choices import user_settings
from desktop_app.terminal import failing_clearly, progress_of

if TYPE_CHECKING:
    from desktop_app.nlp.own_models import OwnModel
    from desktop_app.services.reviewed_training import Training

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
@click.option("--list", "list_", is_flag=True, help="List the trained models; * marks the one in use.")
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
    corpus: Path | None,
    work: Path,
    output: Path | None,
    seed: int,
    threads: int,
    keep_out: tuple[Path, ...],
) -> None:
    """Train the built-in recogniser, on your reviewed articles or from a corpus."""
    if sum((reviewed, corpus is not None, list_, use is not None and not reviewed)) != 1:
        raise click.UsageError("Name one: --reviewed, --corpus FOLDER, --use MODEL or --list.")
    if corpus is not None:
        from desktop_app.services.training import train_recogniser

        train_recogniser(corpus, work, output, seed, threads, keep_out)
    elif reviewed:
        _train_on_reviewed(store, use or _GAINED)
    elif use is not None:
        _use(use)
    else:
        _list()


def _train_on_reviewed(store: Path, use: str) -> None:
    if use not in (_GAINED, _ANYWAY, _NEVER):
        raise click.BadParameter(
            f"with --reviewed choose from {_GAINED}, {_ANYWAY}, {_NEVER}", param_hint="--use"
        )
    from desktop_app.services import new_store, reviewed_training
    from desktop_app.services.workspace import Workspace

    with (
        Workspace.open(store, user_settings().annotator, create=False) as ws,
        progress_of("training") as control,
    ):
        new_store.prepare(ws)
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
    if name != _SHIPPED:
        from desktop_app.nlp.own_models import described

        name = described(name).name
    _choose("" if name == _SHIPPED else name)
    click.echo(
        f"the built-in recogniser is used {'as shipped' if name == _SHIPPED else f'as trained: {name}'}"
    )


def _choose(name: str) -> None:
    settings = user_settings()
    settings.own_model = name
    settings.save()


def _list() -> None:
    from desktop_app.nlp.own_models import own_models

    chosen = user_settings().own_model
    click.echo(f"{'*' if not chosen else ' '} {_SHIPPED}")
    for model in own_models():
        click.echo(f"{'*' if model.name == chosen else ' '} {_line(model)}")


def _line(model: OwnModel) -> str:
    return f"{model.name}\t{model.articles} articles\t{model.gain:+.1f} F1{'' if model.certain else ', within chance'}"
