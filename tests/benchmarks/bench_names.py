"""What the learned names cost: beside the recogniser, when they are worked out, and for the window meanwhile."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from desktop_app.core.collector import paused_collector
from desktop_app.core.learned import KnownName, NameUnderLabel, Ruling
from desktop_app.core.names import name_key
from desktop_app.nlp.builtin import BuiltinRecogniser
from desktop_app.nlp.gazetteer import load_gazetteer
from desktop_app.nlp.known_names import KnownNames
from desktop_app.paths import seeds_path
from desktop_app.services import learned_names, reading
from desktop_app.services.workspace import Workspace
from tests.benchmarks import made_text
from tests.benchmarks.bench_bulk import blocks
from tests.benchmarks.made_store import store_at
from tests.benchmarks.measuring import Goal, Measure, compared, seconds
from tests.benchmarks.window import open_window, rest

_ARTICLES = 20_000
_MENTIONS_EACH = 40
_ROUNDS = 5
_READ = 200


def measure(folder: Path) -> Iterator[Measure]:
    """Thousands of names over texts; then a store with 150,000 decisions on 34,000 names, without and in the window."""
    yield from _over_texts()
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        store = Path(shutil.copy(store_at(folder, _ARTICLES, _MENTIONS_EACH), Path(scratch) / "news.sqlite"))
        yield from _in_the_window(store)
        with Workspace.open(store, "bench") as ws:
            _tell_apart(ws)
            yield _worked_out(ws)
        with open_window(store) as (app, window):
            window.companions.names.show()
            rest(app, 4000)
            yield from blocks(
                app, window, [("list 34,000 learned names again", window.companions.names.reload)]
            )


def _over_texts() -> Iterator[Measure]:
    listed = load_gazetteer().names
    names = KnownNames(
        KnownName(name_key(form), (form,), label, frozenset({label})) for form, label in dict(listed).items()
    )
    recogniser = BuiltinRecogniser()
    seeds = [path.read_text("utf-8-sig") for path in sorted(seeds_path().glob("*.txt"))]
    generated = [passage.text for _, passage in made_text.articles(_READ)]
    for what, texts in (("the seeds", seeds), (f"{_READ} generated articles", generated)):
        found = [recogniser.recognise(text) for text in texts]

        def lay(texts: list[str] = texts, found: list[list[object]] = found) -> object:  # type: ignore[assignment]
            return [names.corrected(text, one) for text, one in zip(texts, found, strict=True)]  # type: ignore[arg-type]

        yield compared(
            f"{len(dict(listed)):,} known names laid over {what}",
            lambda lay=lay: seconds(lay),  # type: ignore[misc]
            lambda texts=texts: seconds(lambda: [recogniser.recognise(text) for text in texts]),  # type: ignore[misc]
            than="the built-in recogniser reading the same texts",
            rounds=_ROUNDS,
            goal=Goal(0.1),
        )


def _tell_apart(ws: Workspace) -> None:
    """Make the accepted tags name a hundred times as many; their quotes are no more what stands in the texts."""
    with ws.store.transaction():
        ws.store.execute(
            "UPDATE mentions SET text = text || ' ' || char(1575 + id % 10) || char(1576 + id / 10 % 10) "
            "WHERE status = 'accepted'"
        )


def _worked_out(ws: Workspace) -> Measure:
    decided = (
        "SELECT label_id, text, status, article_id, updated_at FROM mentions WHERE status <> 'suggested'"
    )

    def list_all() -> None:
        with paused_collector():
            learned_names.listing(ws)

    (count,) = ws.store.execute("SELECT count(*) FROM mentions WHERE status <> 'suggested'").fetchone()
    rows = len(learned_names.listing(ws))
    return compared(
        f"work out what {count:,} decisions teach ({rows:,} names)",
        lambda: seconds(list_all),
        lambda: seconds(lambda: ws.store.execute(decided).fetchall()),
        than="fetching the same rows with sqlite3, its index there",
        rounds=_ROUNDS,
        note="in the background, and only when an act may have changed it",
    )


def _in_the_window(store: Path) -> Iterator[Measure]:
    with open_window(store) as (app, window):
        ws = window._session.workspace
        labels = {label.name: label.id for label in reading.all_labels(ws)}
        names = [NameUnderLabel(name, labels["MISC"]) for name in made_text.SUBJECTS]
        learned_names.keep(ws, names, Ruling.SUGGEST)
        desk = window.companions.names
        look = f"look for {len(names)} new names and all others in {_ARTICLES:,} articles"
        yield from blocks(
            app, window, [("open the window of learned names", desk.show), (look, desk.look_in_store)]
        )
