"""The command line: the same services as the window, for scripts and for machines without a screen."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import wraps
from pathlib import Path
from typing import Any

import click

from desktop_app.core.control import Control, Unattended
from desktop_app.core.model import ArticleQuery, ReadFailure, Status, Suggestion
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.paths import default_store_path
from desktop_app.settings import Settings

_ENGINES = click.Choice(["builtin", "camel"])
_PAGE = 500


class _TerminalProgress:
    """Progress of long work on standard error, when that is a terminal."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._shown = False

    def progress(self, done: int, total: int, text: str = "") -> None:
        if sys.stderr.isatty():
            click.echo(f"\r\033[K{self._title} {done}/{total or '?'} {text}", nl=False, err=True)
            self._shown = True

    def check(self) -> None:
        """The terminal stops work by Ctrl+C."""

    def close(self) -> None:
        """Leave the line free for what follows."""
        if self._shown:
            click.echo("\r\033[K", nl=False, err=True)


def _failing_clearly(function: Callable[..., Any]) -> Callable[..., Any]:
    """A UserError becomes a line on stderr and exit code 1."""

    @wraps(function)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except UserError as error:
            click.echo(f"rasid: {error}", err=True)
            sys.exit(1)

    return wrapped


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--store",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="RASID_STORE",
    help="The store to work on (default: RASID_STORE, or one in your data folder).",
)
@click.version_option(package_name="rasid")
@click.pass_context
def main(context: click.Context, store: Path | None) -> None:
    """Rasid reads and tags Arabic news. Without a command it opens the window."""
    context.obj = store or default_store_path()
    if context.invoked_subcommand is None:
        _open_window(context.obj)


@_failing_clearly
def _open_window(store: Path) -> None:
    from desktop_app.app import run

    sys.exit(run(store))


def _workspace(store: Path, *, create: bool = True) -> Any:
    from desktop_app.services import new_store
    from desktop_app.services.workspace import Workspace

    workspace = Workspace.open(store, Settings.load().annotator, create=create)
    new_store.prepare(workspace)
    return workspace


def _engine(name: str | None) -> Any:
    from desktop_app.nlp.registry import load_engine

    return load_engine(name or Settings.load().engine, data_dir=_camel_data())


def _camel_data() -> Path | None:
    chosen = Settings.load().camel_data
    return Path(chosen) if chosen else None


def _report_failures(failures: Sequence[ReadFailure]) -> None:
    for failure in failures:
        click.echo(f"rasid: {failure.where}: {failure.error}", err=True)


@main.command()
@click.option("--no-seeds", is_flag=True, help="Make an empty store.")
@click.pass_obj
@_failing_clearly
def init(store: Path, no_seeds: bool) -> None:
    """Make a store, with the seed articles in it and recognised."""
    from desktop_app.services import new_store, recognition

    is_new = not store.exists()
    with _workspace(store) as workspace:
        if no_seeds or not is_new:
            click.echo(f"{store} is ready" if is_new else f"{store} is there already")
            return
        report = new_store.import_seeds(workspace)
        recognition.recognise_articles(workspace, _engine("builtin"), report.article_ids)
    _report_failures(report.failures)
    click.echo(f"{store} is ready, with {report.imported} articles")
    sys.exit(1 if report.failures else 0)


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
@_failing_clearly
def import_(store: Path, paths: tuple[Path, ...], format_: str) -> None:
    """Import files and folders."""
    from desktop_app.services.importing import import_paths

    control = _TerminalProgress("importing")
    with _workspace(store) as workspace:
        report = import_paths(workspace, paths, format_, control)
    control.close()
    _report_failures(report.failures)
    click.echo(f"imported {report.imported}, duplicates {report.duplicates}, failed {len(report.failures)}")
    if report.tags:
        click.echo(f"{report.tags} tags imported", err=True)
    sys.exit(1 if report.failures else 0)


@main.command("list")
@click.option("--query", default="", help="Words that must occur in title, source, author or text.")
@click.option("--json", "as_json", is_flag=True, help="One JSON array of objects.")
@click.pass_obj
@_failing_clearly
def list_(store: Path, query: str, as_json: bool) -> None:
    """List the articles."""
    from desktop_app.services import reading

    with _workspace(store, create=False) as workspace:
        listing = reading.list_articles(workspace, ArticleQuery(text=query, in_text=True))
        separator = "["
        for offset in range(0, listing.count, _PAGE):
            for row in listing.page(offset, _PAGE):
                if as_json:
                    click.echo(separator + json.dumps(asdict(row), ensure_ascii=False), nl=False)
                    separator = ",\n "
                else:
                    fields = (row.id, row.published_at or "-", row.source or "-", row.title)
                    click.echo("\t".join(str(field) for field in fields))
        if as_json:
            click.echo("]" if listing.count else "[]")


@main.command()
@click.option("--article", "article_ids", type=int, multiple=True, help="This article only; may be repeated.")
@click.option("--engine", type=_ENGINES, help="Default: the one chosen in the settings.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes to use.")
@click.pass_obj
@_failing_clearly
def recognize(store: Path, article_ids: tuple[int, ...], engine: str | None, jobs: int) -> None:
    """Suggest mentions in all or some articles; what a person decided stays."""
    from desktop_app.services import reading, recognition

    with _workspace(store, create=False) as workspace:
        ids: list[int] = []
        unknown = 0
        for article_id in article_ids:
            try:
                ids.append(reading.article(workspace, article_id).id)
            except UserError as error:
                click.echo(f"rasid: {error}", err=True)
                unknown += 1
        if not article_ids:
            ids = reading.article_ids(workspace)
        control = _TerminalProgress("recognising")
        recognition.recognise_articles(
            workspace, _engine(engine), ids, jobs=jobs, data_dir=_camel_data(), control=control
        )
        control.close()
        waiting = sum(reading.article(workspace, article_id).n_suggested for article_id in ids)
    click.echo(f"recognised {len(ids)} articles, {waiting} suggestions waiting")
    sys.exit(1 if unknown else 0)


def _as_json(text: str, mentions: Sequence[Suggestion]) -> str:
    found = [
        {"start": m.start, "end": m.end, "label": m.label, "text": text[m.start : m.end], "score": m.score}
        for m in mentions
    ]
    return json.dumps({"text": text, "mentions": found}, ensure_ascii=False)


@main.command()
@click.argument("file", type=click.File("rb"), default="-")
@click.option("--engine", type=_ENGINES, default="builtin", show_default=True)
@click.option("--lines", is_flag=True, help="One document a line in, one JSON a line out.")
@_failing_clearly
def extract(file: Any, engine: str, lines: bool) -> None:
    """Find the names in a text, without a store: text in, JSON out."""
    recogniser = _engine(engine)
    if not lines:
        text = _decoded(file.read(), file.name)
        click.echo(_as_json(text, recogniser.recognise(text)))
        return
    failed = False
    for number, raw in enumerate(file, start=1):
        try:
            line = _decoded(raw, f"{file.name}:{number}").removesuffix("\n").removesuffix("\r")
        except UserError as error:
            click.echo(f"rasid: {error}", err=True)
            line, failed = "", True
        click.echo(_as_json(line, recogniser.recognise(line)))
    sys.exit(1 if failed else 0)


def _decoded(data: bytes, name: str) -> str:
    """UTF-8 text exactly as given, so that offsets are those of the input; a byte order mark is not text."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "{name} is not UTF-8 text (byte {offset}). Convert it to UTF-8 first."
            ),
            name=name,
            offset=error.start,
        ) from error


@main.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.option("--engine", type=_ENGINES, default="builtin", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
@click.option("--errors", is_flag=True, help="List the errors by kind on standard error.")
@_failing_clearly
def evaluate(gold: Path, engine: str, as_json: bool, errors: bool) -> None:
    """Score a recogniser against annotated text (CoNLL or JSONL)."""
    from desktop_app.nlp import evaluation

    report = evaluation.evaluate(gold, _engine(engine))
    if errors:
        for error in report.errors:
            click.echo(str(error), err=True)
    click.echo(report.to_json() if as_json else report.to_text())


@main.command()
@click.option("--output", "-o", required=True, help="The file to write, or - for standard output.")
@click.option(
    "--format", "format_", type=click.Choice(["csv", "csv-raw", "jsonl"]), default="csv", show_default=True
)
@click.option("--kind", type=click.Choice(["all", "entities", "topics"]), default="all", show_default=True)
@click.option(
    "--status", default="accepted,suggested", show_default=True, help="Which tags, comma-separated."
)
@click.pass_obj
@_failing_clearly
def export(store: Path, output: str, format_: str, kind: str, status: str) -> None:
    """Export the tags."""
    from desktop_app.services import exporting

    options = exporting.ExportOptions(format_, kind, _statuses(status))
    with _workspace(store, create=False) as workspace:
        if output == "-":
            count = exporting.export_to_stream(workspace, sys.stdout.buffer, options)
            sys.stdout.buffer.flush()
        else:
            control = _TerminalProgress("exporting")
            count = exporting.export_to_path(workspace, Path(output), options, control)
            control.close()
    click.echo(f"{count} rows exported", err=True)


def _statuses(value: str) -> tuple[Status, ...]:
    names = [name.strip() for name in value.split(",") if name.strip()]
    known = [status.value for status in Status]
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        raise click.BadParameter(f"choose from {', '.join(known)}", param_hint="--status")
    return tuple(Status(name) for name in dict.fromkeys(names))


@main.command()
@click.pass_obj
@_failing_clearly
def check(store: Path) -> None:
    """Check that the store is sound."""
    from desktop_app.services import checking

    with _workspace(store, create=False) as workspace:
        control: Control = _TerminalProgress("checking") if sys.stderr.isatty() else Unattended()
        found = checking.problems(workspace, control)
    for problem in found:
        click.echo(f"rasid: {problem}", err=True)
    click.echo("the store is sound" if not found else f"{len(found)} problems found")
    sys.exit(1 if found else 0)
