"""Learning topics from the analyst's decisions, in a process of its own: the library for it is slow to load."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.control import Control
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.nlp.topics.learned import FEWEST, LearnedTopics
from desktop_app.services.workspace import Workspace
from desktop_app.storage import topics
from desktop_app.storage.database import Store

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

MOST_ARTICLES = 5_000
"""Only the articles decided on last are learned from."""
_LOOK_SECONDS = 0.1


def learned(ws: Workspace) -> LearnedTopics | None:
    """What was learned last, if it can still be read."""
    kept = topics.load_learned(ws.store)
    return LearnedTopics.from_json(kept) if kept else None


def is_stale(ws: Workspace, known: LearnedTopics | None) -> bool:
    """Whether there are decisions that `known` was not learned from."""
    mark = topics.decision_mark(ws.store)
    return mark != (known.mark if known is not None else _NOTHING)


_NOTHING = "0 None 0.0"


def is_worthwhile(ws: Workspace, known: LearnedTopics | None) -> bool:
    """Whether `learn` may find something that `known` lacks."""
    return topics.most_given(ws.store) >= FEWEST and is_stale(ws, known)


def learn(ws: Workspace, control: Control) -> LearnedTopics | None:
    """Learn from the decisions as they are now, keep it in the store and return it.

    `control` may end the process by raising. Raises UserError when the process dies.
    """
    from multiprocessing import get_context  # slow to import

    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_learn_apart, args=(ws.store.path, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        while not ours.poll(_LOOK_SECONDS):
            control.check()
        ours.recv()
    except EOFError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "Learning topics from your decisions ended unexpectedly, perhaps for lack of memory. "
                "Suggestions go on by keywords.",
            )
        ) from error
    finally:
        process.terminate()
        process.join()
        ours.close()
    return learned(ws)


def _learn_apart(path: Path, done: Connection) -> None:
    """In the other process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from desktop_app.nlp.topics.learning import DecidedArticle, learn

    with Store(path, create=False) as store:
        mark = topics.decision_mark(store)
        decided = [DecidedArticle(*row) for row in topics.decided_articles(store, MOST_ARTICLES)]
        topics.save_learned(store, learn(decided, mark).to_json())
    done.send(True)
