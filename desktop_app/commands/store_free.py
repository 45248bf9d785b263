"""`rasid extract`, `rasid evaluate`: commands that need no store."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import click

from desktop_app.commands.choices import ENGINES, Share, chosen_engine, json_line
from desktop_app.core.model import Suggestion
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.settings import Settings
from desktop_app.terminal import failing_clearly, progress_of

_ENGINE_HELP = "builtin is the model as shipped, whatever the settings choose; builtin:NAME is a trained one."
_THRESHOLD = Settings.threshold.default


def _as_json(text: str, mentions: Sequence[Suggestion]) -> str:
    found = [
        {"start": m.start, "end": m.end, "label": m.label, "text": text[m.start : m.end], "score": m.score}
        | ({"note": m.note} if m.note else {})
        for m in mentions
    ]
    return json_line({"text": text, "mentions": found})


@click.command()
@click.argument("file", default="-")
@click.option("--engine", type=ENGINES, default="builtin", show_default=True, help=_ENGINE_HELP)
@click.option(
    "--threshold",
    type=Share(),
    default=_THRESHOLD,
    show_default=True,
    help="Give names with at least this confidence, 0 to 1.",
)
@click.option("--lines", is_flag=True, help="One document a line in, one JSON a line out.")
@click.option("--expressions", is_flag=True, help="Dates, money, percentages and quantities too.")
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day the text was published, from which --expressions resolves dates such as أمس.",
)
@failing_clearly
def extract(
    file: str, engine: str, threshold: float, lines: bool, expressions: bool, published: datetime | None
) -> None:
    """Find the names in a text, without a store: text in, JSON out."""
    from desktop_app.nlp.confidence import confident
    from desktop_app.nlp.engine import recognise_dated

    name = "standard input" if file == "-" else file
    with _input(file) as stream:
        recogniser = chosen_engine(engine, expressions=expressions)

        def answer(text: str) -> None:
            found = recognise_dated(recogniser, text, published.date() if published else None)
            click.echo(_as_json(text, confident(found, threshold)))

        if not lines:
            answer(_decoded(stream.read(), name))
            return
        failed = False
        for number, raw in enumerate(stream, start=1):
            try:
                line = _decoded(raw, f"{name}, line {number}", first=number == 1)
            except UserError as error:
                click.echo(f"rasid: {error}", err=True)
                line, failed = "", True
            line = line.removesuffix("\n").removesuffix("\r")
            answer(line)
    sys.exit(1 if failed else 0)


@contextmanager
def _input(file: str) -> Iterator[BinaryIO]:
    """A file to read, or standard input for "-"."""
    if file == "-":
        yield sys.stdin.buffer
        return
    path = Path(file)
    try:
        stream = path.open("rb")
    except OSError as error:
        from desktop_app.formats.file_access import unreadable

        raise unreadable(path, error) from error
    with stream:
        yield stream


def _decoded(data: bytes, name: str, *, first: bool = True) -> str:
    """UTF-8 text exactly as given, so that offsets are those of the input; a mark at its very start is not text."""
    try:
        return data.decode("utf-8-sig" if first else "utf-8")
    except UnicodeDecodeError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "{name} is not UTF-8 text (byte {offset}). Convert it to UTF-8 first."
            ),
            name=name,
            offset=error.start,
        ) from error


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.option("--engine", type=ENGINES, default="builtin", show_default=True, help=_ENGINE_HELP)
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
@click.option(
    "--threshold",
    type=Share(),
    default=_THRESHOLD,
    show_default=True,
    help="Count names with at least this confidence, 0 to 1 (JSONL; the word labels of CoNLL have none).",
)
@click.option("--errors", is_flag=True, help="List the errors by kind on standard error, and count them.")
@failing_clearly
def evaluate(gold: Path, engine: str, as_json: bool, threshold: float, errors: bool) -> None:
    """Score a recogniser against annotated text (CoNLL or JSONL)."""
    from desktop_app.nlp import evaluation
    from desktop_app.nlp.gold import read_gold
    from desktop_app.nlp.overlap import seen_sentences

    annotation = read_gold(gold)
    if annotation.renamed:
        renamed = ", ".join(f"{name} as {ours}" for name, ours in annotation.renamed)
        click.echo(f"labels of the gold taken for ours: {renamed}", err=True)
    try:
        seen = seen_sentences(annotation) if engine == "builtin" else 0
    except UserError as damage:
        click.echo(f"rasid: {damage}", err=True)
        seen = 0
    if seen:
        total = len(annotation.sentences) or len(annotation.texts)
        click.echo(f"the recogniser was trained on text like {seen} of these {total}", err=True)
    with progress_of("evaluating") as control:
        report = evaluation.evaluate(
            chosen_engine(engine),
            annotation,
            threshold=threshold,
            keep_errors=errors,
            on_progress=control.progress,
        )
    for missed in report.errors or ():
        expected, found = (span.label if span else "-" for span in (missed.expected, missed.found))
        words = f"{missed.expected_text or '-'}\t{missed.found_text or '-'}"
        click.echo(f"{missed.kind}\t{expected}\t{found}\t{words}\t{missed.context}", err=True)
    click.echo(json_line(report.to_json()) if as_json else report.to_text())
