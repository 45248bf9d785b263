"""What the analyst says about a whole article: its metadata and that it was reviewed."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.model import ArticleDetails, Change
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles
from desktop_app.storage.history import recording


def edit(ws: Workspace, article_id: int, details: ArticleDetails) -> Change:
    """Change an article's metadata; the text never changes."""
    with recording(ws.store, "edit_article", ws.annotator, title=details.title) as recorder:
        articles.set_details(recorder, article_id, details)
        return recorder.change()


def set_reviewed(ws: Workspace, article_ids: Sequence[int], reviewed: bool) -> Change:
    """Mark articles as reviewed, or as not."""
    kind = "reviewed" if reviewed else "unreviewed"
    titles = [articles.get(ws.store, article_id).title for article_id in article_ids]
    params = {"title": titles[0]} if len(titles) == 1 else {"count": str(len(titles))}
    with recording(ws.store, kind, ws.annotator, **params) as recorder:
        for article_id in article_ids:
            recorder.update("articles", article_id, {"reviewed": int(reviewed)})
        return recorder.change()


def delete(ws: Workspace, article_ids: Sequence[int]) -> Change:
    """Take articles out of the list; their texts and tags stay in the store, so that undo brings all back."""
    titles = [articles.get(ws.store, article_id).title for article_id in article_ids]
    params = {"title": titles[0]} if len(titles) == 1 else {"count": str(len(titles))}
    with recording(ws.store, "delete_articles", ws.annotator, **params) as recorder:
        for article_id in article_ids:
            recorder.update("articles", article_id, {"deleted": 1})
        return recorder.change()
