"""What the tags of a store name, where that is not to the letter what they stand on."""

from __future__ import annotations

from desktop_app.core.model import Mention
from desktop_app.core.names import LETTERS_BEFORE, follows_lam, whole_name
from desktop_app.nlp.word_ranks import rank
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles, contexts

_PLACES = 100
"""So many tags of a quote, waiting and decided ones each, tell whether it ever stands without ل before it."""


def name_of(ws: Workspace, mention: Mention) -> str:
    """The name that a tag says, on one line, as `name_at` has it."""
    return name_at(
        ws, mention.text, mention.label_id, articles.text(ws.store, mention.article_id), mention.start
    )


def name_at(ws: Workspace, quote: str, label_id: int, text: str, start: int) -> str:
    """The name that a tag on a quote, which begins at `start` in `text`, says, on one line.

    It is `core.names.whole_name`, told by tags on the same letters, and by the word lists where there are none.
    """

    def stands_alone(name: str) -> bool:
        return any(
            not follows_lam(around, at)
            for around, at in contexts.places_of_quote(ws.store, label_id, name, LETTERS_BEFORE, _PLACES)
        )

    return " ".join(whole_name(quote, text, start, stands_alone, rank).split())
