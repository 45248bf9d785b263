"""What is in the store, for those who show it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from desktop_app.core.control import Control
from desktop_app.core.model import (
    ArticleListing,
    ArticleQuery,
    ArticleRow,
    ArticleTopic,
    HistoryEntry,
    Label,
    Mention,
    Topic,
)
from desktop_app.core.search import Search
from desktop_app.services import searching
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles, entities, history, labels, listing, mentions, topics


def list_articles(ws: Workspace, query: ArticleQuery) -> ArticleListing:
    """The articles that `query` asks for, read a page at a time. Raises UserError when it can't be searched for."""
    return listing.open_listing(ws.store, query, searching.prepared(query))


def matching_articles(ws: Workspace, query: ArticleQuery, search: Search, control: Control) -> list[int]:
    """The ids that `query` asks for, looked up in the background; `listing_of` makes a list of them."""
    return listing.matching_ids(ws.store, query, search, control.check)


def passing(ws: Workspace, query: ArticleQuery, article_ids: Collection[int]) -> set[int]:
    """Those of a few articles that pass a query's filters, whatever is looked for in their texts."""
    return listing.passing(ws.store, query, article_ids)


def sources(ws: Workspace) -> list[str]:
    """The sources that articles name, sorted."""
    return articles.sources(ws.store)


def entity_names(ws: Workspace) -> list[tuple[int, str]]:
    """The entities as (id, name), by name."""
    return entities.names(ws.store)


def listing_of(ws: Workspace, article_ids: list[int]) -> ArticleListing:
    """These articles in this order."""
    return listing.listing_of(ws.store, article_ids)


def article_ids(ws: Workspace) -> list[int]:
    """The ids of all articles, oldest first."""
    return articles.all_ids(ws.store)


def count_articles(ws: Workspace) -> int:
    """How many articles there are."""
    return articles.count(ws.store)


def article(ws: Workspace, article_id: int) -> ArticleRow:
    """Raises UserError when there is no such article."""
    return articles.get(ws.store, article_id)


def text(ws: Workspace, article_id: int) -> str:
    """The article's text."""
    return articles.text(ws.store, article_id)


def article_mentions(ws: Workspace, article_id: int) -> list[Mention]:
    """All mentions of an article, rejected ones too."""
    return mentions.of_article(ws.store, article_id)


def mentions_by_id(ws: Workspace, ids: Sequence[int]) -> list[Mention]:
    """The mentions with these ids."""
    return mentions.get_many(ws.store, ids)


def all_labels(ws: Workspace) -> list[Label]:
    """The codebook's labels in order."""
    return labels.all_labels(ws.store)


def all_topics(ws: Workspace) -> list[Topic]:
    """All topics."""
    return topics.all_topics(ws.store)


def article_topics(ws: Workspace, article_id: int) -> list[ArticleTopic]:
    """The topics of an article."""
    return topics.of_article(ws.store, article_id)


def article_history(ws: Workspace, article_id: int) -> list[HistoryEntry]:
    """The acts that touched an article, newest first."""
    return history.article_history(ws.store, article_id)


def topic_counts(ws: Workspace, article_ids: Sequence[int]) -> dict[int, int]:
    """To how many of these articles each topic is given."""
    return topics.counts_among(ws.store, article_ids)
