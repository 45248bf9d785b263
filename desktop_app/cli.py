"""The command line: the same services as the window, for scripts and for machines without a screen."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop_app.core.concordance import MOST_WORDS, Order
from desktop_app.core.model import ArticleQuery, ArticleRow, ReadFailure, SearchMode, Status
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.paths import default_store_path
from desktop_app.store_free_commands import (
    ENGINES,
    Share,
    camel_data,
    chosen_engine,
    evaluate,
    extract,
    json_line,
    user_settings,
)
from desktop_app.terminal import failing_clearly, progress_of, write_utf8
from desktop_app.training_commands import train

if TYPE_CHECKING:
    from desktop_app.services.workspace import Workspace

_DAY = click.DateTime(["%Y-%m-%d"])
_PAGE = 500
_LARGEST_ID = 2**63 - 1
_ROW_FIELDS = [field.name for field in fields(ArticleRow)]


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    help="The store to work on (default: RASID_STORE, or one in your data folder).",
)
@click.version_option(package_name="rasid")
@click.pass_context
def main(context: click.Context, store: Path | None) -> None:
    """Rasid reads and tags Arabic news. Without a command it opens the window."""
    write_utf8()
    context.obj = store or default_store_path()
    if context.invoked_subcommand is None:
        _open_window(context.obj)


@failing_clearly
def _open_window(store: Path) -> None:
    try:
        from desktop_app.app import run
    except ImportError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The window can't be opened, because a part of it is missing ({reason}). Install that; "
                "the commands (“rasid --help”) need no window.",
            ),
            reason=error,
        ) from error
    sys.exit(run(store))


def _open(store: Path, *, create: bool) -> tuple[Workspace, bool]:
    """The store, ready for work, and whether it was made just now."""
    from desktop_app.services import new_store
    from desktop_app.services.workspace import Workspace

    workspace = Workspace.open(store, user_settings().annotator, create=create)
    try:
        return workspace, new_store.prepare(workspace)
    except BaseException:
        workspace.close()
        raise


def _workspace(store: Path, *, create: bool = False) -> Workspace:
    return _open(store, create=create)[0]


def _report_failures(failures: Sequence[ReadFailure]) -> None:
    for failure in failures:
        reason = str(failure.error)
        told = reason if failure.where in reason else f"{failure.where}: {reason}"
        click.echo(f"rasid: {told}", err=True)


@main.command()
@click.option("--no-seeds", is_flag=True, help="Make an empty store.")
@click.pass_obj
@failing_clearly
def init(store: Path, no_seeds: bool) -> None:
    """Make a store, with the seed articles in it and recognised."""
    from desktop_app.services import new_store, recognition

    workspace, is_new = _open(store, create=True)
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
    _report_failures(report.failures)
    if problem is not None:
        click.echo(f"rasid: {problem}", err=True)
    click.echo(f"{store} is ready, with {report.imported} articles")
    sys.exit(1 if report.failures or problem is not None else 0)


@main.command("import")
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

    with _workspace(store, create=True) as workspace, progress_of("importing") as control:
        report = import_paths(workspace, paths, format_, control, step_seconds=ALONE_SECONDS)
    _report_failures(report.failures)
    click.echo(f"imported {report.imported}, duplicates {report.duplicates}, failed {len(report.failures)}")
    if report.tags:
        click.echo(f"{report.tags} tags imported", err=True)
    sys.exit(1 if report.failures else 0)


@main.command("list")
@click.option(
    "--query", default="", help="Words that must occur in title, source, author or text; “phrases”; word*."
)
@click.option(
    "--mode",
    type=click.Choice([mode.value for mode in SearchMode]),
    help="How the query is meant: words in any spelling, these very letters, or a regular expression.",
)
@click.option("--saved", help="A search saved in the window, by its name; the other options refine it.")
@click.option("--source", help="Articles of this source.")
@click.option("--since", type=_DAY, help="Published on this day or later, as 2024-01-31.")
@click.option("--until", type=_DAY, help="Published on this day or earlier.")
@click.option("--label", help="Articles with a mention of this label.")
@click.option("--entity", help="Articles with a mention of this entity, by its name.")
@click.option("--topic", help="Articles with this topic or one under it, by its name or code.")
@click.option("--status", type=click.Choice([s.value for s in Status]), help="The status of these tags.")
@click.option(
    "--reviewed/--to-review", default=None, help="Only articles that are reviewed, or that are not."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON array of objects.")
@click.pass_obj
@failing_clearly
def list_(store: Path, saved: str | None, as_json: bool, **options: Any) -> None:
    """List the articles."""
    from desktop_app.services import reading, searching

    with _workspace(store) as workspace:
        query = searching.saved_as(workspace, saved).query if saved else ArticleQuery()
        query = searching.refined(workspace, query, **options)
        if query.text and searching.waiting_texts(workspace):
            with progress_of("indexing") as control:
                searching.index_waiting(workspace, control)
        listing = reading.list_articles(workspace, query)
        written = False
        for offset in range(0, listing.count, _PAGE):
            rows = listing.page(offset, _PAGE)
            if as_json and rows:
                click.echo((",\n " if written else "[") + ",\n ".join(map(_row_as_json, rows)), nl=False)
                written = True
            elif rows:
                click.echo("\n".join(map(_row_as_text, rows)))
        if as_json:
            click.echo("]" if written else "[]")


def _row_as_json(row: ArticleRow) -> str:
    return json_line({name: getattr(row, name) for name in _ROW_FIELDS})


def _row_as_text(row: ArticleRow) -> str:
    return "\t".join((str(row.id), row.published_at or "-", row.source or "-", row.title))


@main.command()
@click.option(
    "--article",
    "article_ids",
    type=click.IntRange(1, _LARGEST_ID),
    multiple=True,
    help="This article only; may be repeated.",
)
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

    with _workspace(store) as workspace, progress_of("recognising") as control:
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
        known = recognition.NO_NAMES
        if learned:
            known = learned_names.known_names(workspace, learn=user_settings().learn_names)
        recognition.recognise_articles(
            workspace,
            recogniser,
            ids,
            threshold=threshold,
            names=known,
            jobs=jobs,
            data_dir=camel_data(),
            control=control,
        )
        suggestions = sum(reading.article(workspace, article_id).n_suggested for article_id in ids)
    click.echo(f"recognised {len(ids)} articles, {suggestions} suggestions waiting")
    sys.exit(1 if unknown else 0)


@main.command()
@click.option("--output", "-o", required=True, help="The file to write, or - for standard output.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["csv", "csv-raw", "jsonl"]),
    help="Default: jsonl for a file whose name ends so, csv for any other.",
)
@click.option("--kind", type=click.Choice(["all", "entities", "topics"]), default="all", show_default=True)
@click.option(
    "--status", default="accepted,suggested", show_default=True, help="Which tags, comma-separated."
)
@click.pass_obj
@failing_clearly
def export(store: Path, output: str, format_: str | None, kind: str, status: str) -> None:
    """Export the tags."""
    from desktop_app.services import exporting

    format_ = format_ or ("jsonl" if output.lower().endswith(".jsonl") else "csv")
    options = exporting.ExportOptions(format_, kind, _statuses(status))
    with _workspace(store) as workspace, progress_of("exporting") as control:
        if output == "-":
            count = exporting.export_to_stream(workspace, sys.stdout.buffer, options)
            sys.stdout.buffer.flush()
        else:
            count = exporting.export_to_path(workspace, Path(output), options, control)
    click.echo(f"{count} {'articles' if format_ == 'jsonl' else 'rows'} exported", err=True)


def _statuses(value: str) -> tuple[Status, ...]:
    names = [name.strip() for name in value.split(",") if name.strip()]
    known = [status.value for status in Status]
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        raise click.BadParameter(f"choose from {', '.join(known)}", param_hint="--status")
    return tuple(Status(name) for name in dict.fromkeys(names))


@main.command("concordance")
@click.argument("query")
@click.option("--exact", "mode", flag_value=SearchMode.EXACT.value, help="These very letters.")
@click.option("--regex", "mode", flag_value=SearchMode.REGEX.value, help="The query is a regular expression.")
@click.option(
    "--output", "-o", default="-", show_default=True, help="The file to write, or - for standard output."
)
@click.option("--sort", type=click.Choice([order.value for order in Order]), default=Order.PLACE.value)
@click.option("--descending", is_flag=True, help="The other way round.")
@click.option(
    "--words", type=click.IntRange(1, MOST_WORDS), default=15, show_default=True, help="Words on each side."
)
@click.pass_obj
@failing_clearly
def concordance_(
    store: Path, query: str, mode: str | None, output: str, sort: str, descending: bool, words: int
) -> None:
    """Write every place of a query in its context, as CSV; left is what stands before it, right what stands after."""
    from desktop_app.services import concordance, searching

    sought = concordance.Words(query, SearchMode(mode or SearchMode.WORDS))
    shape = concordance.Shape(Order(sort), descending, words)
    with _workspace(store) as workspace, progress_of("looking") as control:
        searching.prepared(ArticleQuery(sought.text, sought.mode))
        if output == "-":
            stream = sys.stdout.buffer
            count = concordance.export_to_stream(workspace, stream, sought, None, shape, control)
            stream.flush()
        else:
            count = concordance.export_to_path(workspace, Path(output), sought, None, shape, control)
    click.echo(f"{count} lines written", err=True)


@main.group("codebook")
def codebook_() -> None:
    """The labels, as a CSV file."""


@codebook_.command("export")
@click.option("--output", "-o", required=True, help="The file to write, or - for standard output.")
@click.pass_obj
@failing_clearly
def export_codebook(store: Path, output: str) -> None:
    """Write the codebook: a row a label."""
    from desktop_app.services import codebook_file

    with _workspace(store) as workspace:
        if output == "-":
            count = codebook_file.export_to_stream(workspace, sys.stdout.buffer)
            sys.stdout.buffer.flush()
        else:
            count = codebook_file.export_to_path(workspace, Path(output))
    click.echo(f"{count} labels exported", err=True)


@codebook_.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
@failing_clearly
def import_codebook(store: Path, file: Path) -> None:
    """Make and change labels as a codebook says; labels that it lacks stay."""
    from desktop_app.services import codebook_file

    with _workspace(store, create=True) as workspace:
        report = codebook_file.import_from_path(workspace, file)
    _report_failures(report.failures)
    click.echo(f"added {report.added}, changed {report.changed}, failed {len(report.failures)}")
    sys.exit(1 if report.failures else 0)


@main.command("topics")
@click.option(
    "--article",
    "article_ids",
    type=click.IntRange(1, _LARGEST_ID),
    multiple=True,
    help="This article only; may be repeated.",
)
@click.pass_obj
@failing_clearly
def suggest_topics(store: Path, article_ids: tuple[int, ...]) -> None:
    """Print topics that articles may have, one JSON object a line, with the words that speak for each.

    Nothing is stored: topics are given by a person.
    """
    from desktop_app.services import reading, topic_learning, topic_suggestions

    with _workspace(store) as workspace:
        every = {topic.id: topic for topic in reading.all_topics(workspace)}
        by = topic_suggestions.suggester(workspace, topic_learning.learned(workspace))
        for article_id in article_ids or reading.article_ids(workspace):
            for found in topic_suggestions.suggest(workspace, article_id, by):
                topic = every[found.topic_id]
                suggestion = {
                    "article_id": article_id,
                    "topic": topic.name_ar,
                    "topic_en": topic.name_en,
                    "code": topic.code,
                    "score": round(found.score, 3),
                    "words": [{"text": word, "count": count} for word, count in found.words],
                }
                click.echo(json_line(suggestion))


@main.command()
@click.pass_obj
@failing_clearly
def check(store: Path) -> None:
    """Check that the store is sound."""
    from desktop_app.services import checking

    with _workspace(store) as workspace, progress_of("checking") as control:
        found = checking.problems(workspace, control)
    for problem in found:
        click.echo(f"rasid: {problem}", err=True)
    click.echo("the store is sound" if not found else f"{len(found)} problems found")
    sys.exit(1 if found else 0)


for _command in (extract, evaluate, train):
    main.add_command(_command)
