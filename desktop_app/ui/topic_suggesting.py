"""Keeps the suggested topics of the open article up to date, and has the analyst's decisions learned from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.core.model import ArticleRow, Change, TopicSuggestion
from desktop_app.errors import UserError
from desktop_app.services import reading
from desktop_app.services.workspace import Workspace
from desktop_app.ui.desk import Desk
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.session import Session
from desktop_app.ui.side.topic_suggestion_list import SuggestedTopic
from desktop_app.ui.tasks import TaskControl

if TYPE_CHECKING:
    from desktop_app.nlp.topics.learned import LearnedTopics

_PAUSE_MS = 120
_FIRST_LEARNING_MS = 4_000
_LEARNING_MS = 60_000


class TopicSuggesting(QObject):
    """Suggests in the background while the topics are seen; a person's decision goes through the session."""

    def __init__(self, session: Session, jobs: Jobs, desk: Desk) -> None:
        super().__init__(desk)
        self._session = session
        self._jobs = jobs
        self._desk = desk
        self._tab = desk.side.topics
        self._learned: LearnedTopics | None = None
        self._shown: int | None = None
        self._learning = False
        self._gave_up = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._suggest)
        self._learn_timer = QTimer(self, singleShot=True, interval=_FIRST_LEARNING_MS)
        self._learn_timer.timeout.connect(self._learn)
        desk.article_opened.connect(self._on_opened)
        desk.side.currentChanged.connect(lambda _index: self._pause.start())
        session.changed.connect(self._on_changed)
        self._tab.suggestion_accepted.connect(lambda s: self._decide(s, accepted=True))
        self._tab.suggestion_dismissed.connect(lambda s: self._decide(s, accepted=False))

    def _on_opened(self, row: ArticleRow | None) -> None:
        article_id = row.id if row is not None else None
        if article_id != self._shown:
            self._shown = article_id
            self._tab.show_suggestions(())
            self._pause.start()

    def _on_changed(self, change: Change) -> None:
        if change.aspects & {"topics", "article_topics"}:
            self._pause.start()

    def _is_seen(self) -> bool:
        return self._desk.side.currentWidget() is self._tab

    def _suggest(self) -> None:
        article_id = self._desk.article_id
        if article_id is None or not self._is_seen():
            return
        known = self._learned

        def work(
            ws: Workspace, control: TaskControl
        ) -> tuple[LearnedTopics | None, list[TopicSuggestion], bool]:
            from desktop_app.services import (  # slow, and seldom wanted at once
                topic_learning,
                topic_suggestions,
            )

            control.check()
            learned = known or topic_learning.learned(ws)
            by = topic_suggestions.suggester(ws, learned)
            found = topic_suggestions.suggest(ws, article_id, by)
            return learned, found, topic_learning.is_worthwhile(ws, learned)

        def on_done(result: tuple[LearnedTopics | None, list[TopicSuggestion], bool]) -> None:
            self._learned, found, worthwhile = result
            if self._desk.article_id == article_id:
                topics = {topic.id: topic for topic in reading.all_topics(self._session.workspace)}
                self._tab.show_suggestions(
                    [SuggestedTopic(topics[s.topic_id], s) for s in found if s.topic_id in topics]
                )
            if worthwhile and not self._learning and not self._gave_up and not self._learn_timer.isActive():
                self._learn_timer.start()

        self._jobs.in_background(work, on_done, key="topic suggestions")

    def _decide(self, suggestion: TopicSuggestion, *, accepted: bool) -> None:
        from desktop_app.services import topic_suggestions

        if self._desk.article_id is not None:
            act = topic_suggestions.accept if accepted else topic_suggestions.dismiss
            self._session.perform(act, self._desk.article_id, suggestion)

    def _learn(self) -> None:
        self._learning = True

        def on_done(learned: LearnedTopics | None) -> None:
            self._learning, self._learned = False, learned
            self._learn_timer.setInterval(_LEARNING_MS)
            self._pause.start()

        def on_error(error: UserError) -> None:
            """Told once; suggestions go on by keywords."""
            self._learning, self._gave_up = False, True
            self._session.failed.emit(error)

        from desktop_app.services import topic_learning

        self._jobs.in_background(topic_learning.learn, on_done, key="topic learning", on_error=on_error)
