"""`rasid list`, `rasid concordance`: finding articles, and words in them."""

from __future__ import annotations

import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import click

from desktop_app.commands.choices import json_line
from desktop_app.commands.opening import open_workspace
from desktop_app.core.concordance import MOST_WORDS, Order
from desktop_app.core.model import ArticleQuery, ArticleRow, SearchMode, Status
from desktop_app.terminal import failing_clearly, progress_of

_DAY = click.DateTime(["%Y-%m-%d"])
_PAGE = 500
_ROW_FIELDS = [field.name for field in fields(ArticleRow)]


@click.command("list")
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

    with open_workspace(store) as workspace:
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


@click.command("concordance")
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
def concordance(
    store: Path, query: str, mode: str | None, output: str, sort: str, descending: bool, words: int
) -> None:
    """Write every place of a query in its context, as CSV; left is what stands before it, right what stands after."""
    from desktop_app.services import concordance, searching

    if not query.strip():
        raise click.BadParameter("there is nothing to look for; name at least one word.", param_hint="QUERY")
    sought = concordance.Words(query, SearchMode(mode or SearchMode.WORDS))
    shape = concordance.Shape(Order(sort), descending, words)
    with open_workspace(store) as workspace, progress_of("looking") as control:
        searching.prepared(ArticleQuery(sought.text, sought.mode))
        if output == "-":
            stream = sys.stdout.buffer
            count = concordance.export_to_stream(workspace, stream, sought, None, shape, control)
            stream.flush()
        else:
            count = concordance.export_to_path(workspace, Path(output), sought, None, shape, control)
    click.echo(f"{count} lines written", err=True)
