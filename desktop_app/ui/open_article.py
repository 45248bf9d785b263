"""The article on the desk: its record, text and mentions, kept up to date change by change."""

from __future__ import annotations

from desktop_app.core.arabic import fold
from desktop_app.core.boilerplate import boilerplate_spans
from desktop_app.core.model import ArticleRow, Change, Mention
from desktop_app.services import reading
from desktop_app.services.workspace import Workspace


class OpenArticle:
    """What the reader and the side panel show; `mentions` is by start, then longest first."""

    def __init__(self, workspace: Workspace, article_id: int) -> None:
        self._workspace = workspace
        self.row: ArticleRow = reading.article(workspace, article_id)
        self.text = reading.text(workspace, article_id)
        self.dimmed = boilerplate_spans(self.text)
        self._by_id = {m.id: m for m in reading.article_mentions(workspace, article_id)}
        self._name_starts: set[str] | None = None

    @property
    def id(self) -> int:
        """The article's id."""
        return self.row.id

    def mentions(self) -> list[Mention]:
        """All mentions, rejected ones too."""
        return sorted(self._by_id.values(), key=lambda m: (m.start, -m.end, m.id))

    def begins_a_name(self, form: str) -> bool:
        """Whether a folded word is the first of a name tagged or suggested here: evidence that a proclitic is one."""
        if self._name_starts is None:
            self._name_starts = {
                fold(m.text.split(maxsplit=1)[0]) for m in self._by_id.values() if m.text.strip()
            }
        return form in self._name_starts

    def concerns(self, change: Change) -> bool:
        """Whether a change touches this article."""
        return self.id in change.articles

    def take(self, change: Change) -> None:
        """Read again what a change touched. Raises UserError when the article is gone."""
        self._name_starts = None
        self.row = reading.article(self._workspace, self.id)
        if change.mentions:
            self._take_mentions(change.mentions)
        elif "mentions" in change.aspects or "labels" in change.aspects:
            self._by_id = {m.id: m for m in reading.article_mentions(self._workspace, self.id)}

    def _take_mentions(self, ids: frozenset[int]) -> None:
        found = {m.id: m for m in reading.mentions_by_id(self._workspace, tuple(ids))}
        for mention_id in ids:
            mention = found.get(mention_id)
            if mention is None or mention.article_id != self.id:
                self._by_id.pop(mention_id, None)
            else:
                self._by_id[mention_id] = mention
