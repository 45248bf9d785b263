"""`rasid export`, `codebook`, `topics`: tags, labels and suggested topics as files and lines."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from desktop_app.commands.choices import (
    articles_option,
    json_line,
)
from desktop_app.commands.opening import open_workspace, report_failures
from desktop_app.core.model import Status
from desktop_app.terminal import failing_clearly, progress_of


@click.command()
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
    with open_workspace(store) as workspace, progress_of("exporting") as control:
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


@click.group("codebook")
def codebook() -> None:
    """The labels, as a CSV file."""


@codebook.command("export")
@click.option("--output", "-o", required=True, help="The file to write, or - for standard output.")
@click.pass_obj
@failing_clearly
def export_codebook(store: Path, output: str) -> None:
    """Write the codebook: a row a label."""
    from desktop_app.services import codebook_file

    with open_workspace(store) as workspace:
        if output == "-":
            count = codebook_file.export_to_stream(workspace, sys.stdout.buffer)
            sys.stdout.buffer.flush()
        else:
            count = codebook_file.export_to_path(workspace, Path(output))
    click.echo(f"{count} labels exported", err=True)


@codebook.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
@failing_clearly
def import_codebook(store: Path, file: Path) -> None:
    """Make and change labels as a codebook says; labels that it lacks stay."""
    from desktop_app.services import codebook_file

    with open_workspace(store, create=True) as workspace:
        report = codebook_file.import_from_path(workspace, file)
    report_failures(report.failures)
    click.echo(f"added {report.added}, changed {report.changed}, failed {len(report.failures)}")
    sys.exit(1 if report.failures else 0)


@click.command("topics")
@articles_option
@click.pass_obj
@failing_clearly
def suggest_topics(store: Path, article_ids: tuple[int, ...]) -> None:
    """Print topics that articles may have, one JSON object a line, with the words that speak for each.

    Nothing is stored: topics are given by a person.
    """
    from desktop_app.services import reading, topic_learning, topic_suggestions

    with open_workspace(store) as workspace:
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
