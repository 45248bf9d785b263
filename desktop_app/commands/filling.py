"""`rasid init`, `import`, `recognize`, `check`: what fills a store and looks after it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from desktop_app.commands.choices import (
    ENGINES,
    Share,
    articles_option,
    camel_data,
    chosen_engine,
    user_settings,
)
from desktop_app.commands.opening import open_store, open_workspace, report_failures
from desktop_app.errors import UserError
from desktop_app.terminal import failing_clearly, progress_of


@click.command()
@click.option("--no-seeds", is_flag=True, help="Make an empty store.")
@click.pass_obj
@failing_clearly
def init(store: Path, no_seeds: bool) -> None:
    """Make a store, with the seed articles in it and recognised."""
    from desktop_app.services import new_store, recognition

    workspace, is_new = open_store(store, create=True)
    with workspace:
        if no_seeds or not is_new:
            click.echo(f"{store} is ready" if is_new else f"{store} is there already")
            return
        report = new_store.import_seeds(workspace)
        problem = None
        try:
            recognition.recognise_articles(
                workspace, chosen_engine("builtin"), report.article_ids, threshold=user_settings().threshold
            )
        except UserError as error:
            problem = error
    report_failures(report.failures)
    if problem is not None:
        click.echo(f"rasid: {problem}", err=True)
    click.echo(f"{store} is ready, with {report.imported} articles")
    sys.exit(1 if report.failures or problem is not None else 0)


@click.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "format_",
    type=click.Choice(["auto", "txt", "html", "docx", "pdf", "csv", "jsonl", "rss"]),
    default="auto",
    show_default=True,
)
@click.pass_obj
@failing_clearly
def import_(store: Path, paths: tuple[Path, ...], format_: str) -> None:
    """Import files and folders."""
    from desktop_app.services.importing import ALONE_SECONDS, import_paths

    with open_workspace(store, create=True) as workspace, progress_of("importing") as control:
        report = import_paths(workspace, paths, format_, control, step_seconds=ALONE_SECONDS)
    report_failures(report.failures)
    click.echo(f"imported {report.imported}, duplicates {report.duplicates}, failed {len(report.failures)}")
    if report.tags:
        click.echo(f"{report.tags} tags imported", err=True)
    sys.exit(1 if report.failures else 0)


@click.command()
@articles_option
@click.option("--engine", type=ENGINES, help="Default: the one chosen in the settings.")
@click.option(
    "--waiting",
    is_flag=True,
    help="Only articles that the recogniser, as it is now, has not read yet: goes on where an earlier run "
    "stopped, and brings the store up to date when the recogniser is a newer one.",
)
@click.option(
    "--threshold",
    type=Share(),
    help="Suggest names with at least this confidence, 0 to 1. Default: as the settings say.",
)
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes to use.")
@click.option(
    "--expressions/--no-expressions",
    default=None,
    help="Dates, money, percentages and quantities too, or not. Default: as the settings say.",
)
@click.option(
    "--learned-names/--no-learned-names",
    "learned",
    default=True,
    show_default=True,
    help="Names that this store keeps or has learned too, or what the recogniser finds alone.",
)
@click.pass_obj
@failing_clearly
def recognize(
    store: Path,
    article_ids: tuple[int, ...],
    engine: str | None,
    waiting: bool,
    threshold: float | None,
    jobs: int,
    expressions: bool | None,
    learned: bool,
) -> None:
    """Suggest mentions in all or some articles; what a person decided stays."""
    from desktop_app.services import learned_names, reading, recognition

    with open_workspace(store) as workspace, progress_of("recognising") as control:
        ids: list[int] = []
        unknown = 0
        for article_id in dict.fromkeys(article_ids):
            try:
                ids.append(reading.article(workspace, article_id).id)
            except UserError as error:
                click.echo(f"rasid: {error}", err=True)
                unknown += 1
        if not article_ids:
            ids = reading.article_ids(workspace)
        expressions = user_settings().expressions if expressions is None else expressions
        threshold = user_settings().threshold if threshold is None else threshold
        recogniser = chosen_engine(engine, expressions=expressions)
        if waiting:
            unread = set(recognition.waiting_articles(workspace, recogniser.version, threshold))
            ids = [article_id for article_id in ids if article_id in unread]
        learn = user_settings().learn_names
        recognition.recognise_articles(
            workspace,
            recogniser,
            ids,
            threshold=threshold,
            names=(lambda: learned_names.known_names(workspace, learn=learn))
            if learned
            else recognition.NO_NAMES,
            jobs=jobs,
            data_dir=camel_data(),
            control=control,
        )
        suggestions = sum(reading.article(workspace, article_id).n_suggested for article_id in ids)
    click.echo(f"recognised {len(ids)} articles, {suggestions} suggestions waiting")
    sys.exit(1 if unknown else 0)


@click.command()
@click.pass_obj
@failing_clearly
def check(store: Path) -> None:
    """Check that the store is sound."""
    from desktop_app.services import checking

    with open_workspace(store) as workspace, progress_of("checking") as control:
        found = checking.problems(workspace, control)
    for problem in found:
        click.echo(f"rasid: {problem}", err=True)
    click.echo("the store is sound" if not found else f"{len(found)} problems found")
    sys.exit(1 if found else 0)
