"""Training the built-in recogniser on the articles that the analyst has reviewed.

Nothing here changes the store. The trained model is a folder of the user's own beside the shipped model, which stays.
"""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.control import Control
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.formats.label_table import read_labels
from desktop_app.nlp.gold import Span
from desktop_app.nlp.own_models import OwnModel
from desktop_app.nlp.registry import finds_expressions
from desktop_app.paths import resource_path
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles, reviewed
from desktop_app.storage.database import Store

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from desktop_app.training.reviewed import ReviewedText

KNOWN = ("PERS", "LOC", "ORG", "MISC")
"""The labels of the shipped model."""
MOST_LETTERS = 1_500_000
"""Of a larger collection the articles that came last are learned from."""
_LOOK_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class LabelGain:
    """F1 in percent on articles kept out, shipped and trained, and on how many names that rests; "" is all labels."""

    label: str
    shipped: float
    trained: float
    names: int


@dataclass(frozen=True, slots=True)
class Training:
    """What a training gave: the model, what it learned from, and what it gains on articles it had not seen.

    `low` and `high` are points of F1 between which the difference lies in 95 of 100 drawings of the articles;
    `left_out` are labels that occur too rarely to be learned, with how often they do.
    """

    model: OwnModel
    names: int
    rows: tuple[LabelGain, ...]
    low: float
    high: float
    new_labels: tuple[str, ...]
    left_out: tuple[tuple[str, int], ...]


def count_reviewed(ws: Workspace) -> int:
    """How many articles there are to learn from: reviewed, with a name that was accepted or rejected."""
    return reviewed.count(ws.store)


def train(ws: Workspace, control: Control) -> Training:
    """Train on the reviewed articles, and write the model with its report into the user's folder.

    Raises UserError when there are too few.
    """
    from desktop_app.training import reviewed as learning
    from desktop_app.training.reviewed_report import write

    texts = _texts(ws.store)
    if len(texts) < learning.FEWEST_ARTICLES or len(learning.folds_of(texts)) < learning.FEWEST_ARTICLES:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "{count} reviewed articles are too few to learn from: there must be at least {fewest} that are not "
                "alike, with names accepted or rejected in them. Review more and mark them as reviewed.",
            ),
            count=len(texts),
            fewest=learning.FEWEST_ARTICLES,
        )
    labels, left_out = learning.learnable(texts, KNOWN)
    found = learning.retrain(texts, labels, control)
    names = sum(len(learning.flat(text.spans, labels)) for text in texts)
    model = write(found, ws.store.path, len(texts), names, left_out)
    gain = found.gain
    rows = tuple(
        LabelGain(
            "" if name == "micro" else name,
            100 * (gain.shipped[name].f1 if name in gain.shipped else 0.0),
            100 * scores.f1,
            scores.support,
        )
        for name, scores in gain.trained.items()
    )
    return Training(
        model, names, rows, gain.low, gain.high, tuple(labels[len(KNOWN) :]), tuple(left_out.items())
    )


def _texts(store: Store) -> list[ReviewedText]:
    from desktop_app.training.reviewed import ReviewedText

    of_rules = {label.name for label in read_labels(resource_path("labels", "expressions.csv"))}
    texts = []
    for article_id in reviewed.latest(store, MOST_LETTERS):
        spans, undecided = [], []
        for start, end, label, status, engine in reviewed.mentions_of(store, article_id):
            if label in of_rules or finds_expressions(engine):
                continue
            if status == "accepted":
                spans.append(Span(start, end, label))
            elif status == "suggested":
                undecided.append((start, end))
        texts.append(ReviewedText(articles.text(store, article_id), tuple(spans), tuple(undecided)))
    return texts


def train_apart(ws: Workspace, control: Control) -> Training:
    """The same in a process of its own, which others go before.

    `control` may end it by raising. Raises UserError as `train` does, and when the process dies.
    """
    from multiprocessing import get_context  # slow to import

    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_train_apart, args=(ws.store.path, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        while True:
            control.check()
            if not ours.poll(_LOOK_SECONDS):
                continue
            told = ours.recv()
            if isinstance(told, UserError):
                raise told
            if isinstance(told, Training):
                return told
            control.progress(*told)
    except EOFError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The training ended unexpectedly, perhaps for lack of memory. Nothing changed; "
                "close other programs and try again.",
            )
        ) from error
    finally:
        process.terminate()
        process.join()
        ours.close()


class _Told:
    """Tells another process of progress, a hundred times at most."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._last = -1

    def progress(self, done: int, total: int, text: str = "") -> None:
        share = 100 * done // max(1, total)
        if share != self._last:
            self._last = share
            self._connection.send((done, total))

    def check(self) -> None:
        """Whoever waits ends this process."""


def _train_apart(path: Path, told: Connection) -> None:
    """In the other process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(AttributeError, OSError):
        os.nice(10)
    try:
        with Workspace(Store(path, create=False), "") as ws:
            told.send(train(ws, _Told(told)))
    except UserError as error:
        told.send(error)
