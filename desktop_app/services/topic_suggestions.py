"""Suggesting topics for an article, with the words that speak for them; nothing is given without a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from desktop_app.core.hierarchy import ancestry
from desktop_app.core.model import ArticleTopic, Change, Origin, Status, Topic, TopicSuggestion
from desktop_app.formats.topic_keywords import TopicKeywords, read_keywords
from desktop_app.nlp.topics.keywords import STRONG, WEAK, Keywords, score, words_of
from desktop_app.nlp.topics.learned import LearnedTopics
from desktop_app.paths import resource_path
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles, topics
from desktop_app.storage.history import now, recording

ENGINE = "topics-1"
LEAST_SCORE = 0.5
MOST = 6
_OWN_NAME = 1.6
_DOUBT = 4
"""So many suggestions of a topic are dismissed in a row before half as much is thought of its keywords."""
_TRUST = 8
"""With so many articles of a topic, what was learned of it counts as much as its keywords."""
_WORDS_TOLD = 5


class TopicSuggester:
    """Knows the topics, their keywords and what was learned of them; used by one thread after another."""

    def __init__(
        self,
        every: Sequence[Topic],
        decisions: Mapping[int, tuple[int, int]],
        learned: LearnedTopics | None = None,
    ) -> None:
        self._topics = {topic.id: topic for topic in every}
        self._keywords = _keywords_of(tuple(every))
        self._decisions = decisions
        self._learned = learned

    def suggest(self, title: str, text: str, given: Sequence[ArticleTopic]) -> list[TopicSuggestion]:
        """The likeliest topics of an article, best first; none that it has, or that a person refused.

        Nor a topic above one that the article has, or that is suggested itself.
        """
        whole = text if text.startswith(title) else f"{title}\n{text}"
        known = {row.topic_id for row in given}
        has = {row.topic_id for row in given if row.status is Status.ACCEPTED}
        found = [s for s in self._all(whole) if s.topic_id not in known and s.score >= LEAST_SCORE]
        above = {a for topic_id in has for a in self._above(topic_id)}
        above |= {a for s in found for a in self._above(s.topic_id)}
        best = sorted((s for s in found if s.topic_id not in above), key=lambda s: -s.score)
        return best[:MOST]

    def _above(self, topic_id: int) -> set[int]:
        topic = self._topics.get(topic_id)
        return set() if topic is None else {t.id for t in ancestry(topic, self._topics)} - {topic_id}

    def _all(self, text: str) -> list[TopicSuggestion]:
        n_words = len(words_of(text))
        evidence = self._keywords.find(text)
        opinions = self._learned.opinions(text) if self._learned is not None else {}
        found = []
        for topic_id in evidence.keys() | (opinions.keys() & self._topics.keys()):
            told = evidence.get(topic_id, [])
            accepted, dismissed = self._decisions.get(topic_id, (0, 0))
            sure = score(told, n_words) * (accepted + _DOUBT) / (accepted + dismissed + _DOUBT)
            words = [(e.phrase, e.count) for e in told]
            origin = Origin.RULE
            opinion = opinions.get(topic_id)
            if opinion is not None and self._learned is not None:
                n = self._learned.topics[topic_id].n_positive
                trust = n / (n + _TRUST)
                if opinion.probability * trust > sure * (1 - trust):
                    origin = Origin.MODEL
                    words = [*opinion.words[:3], *words]
                sure = opinion.probability * trust + sure * (1 - trust)
            if words:
                found.append(TopicSuggestion(topic_id, sure, _told(words), origin, ENGINE))
        return found


def _told(words: Sequence[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """The weightiest words, none that stands in one told before it."""
    told: list[tuple[str, int]] = []
    for word, count in words:
        if not any(word in other for other, _ in told):
            told.append((word, count))
    return tuple(told[:_WORDS_TOLD])


@cache
def _table() -> dict[str, TopicKeywords]:
    return {row.topic: row for row in read_keywords(resource_path("topics", "keywords.csv"))}


_made: dict[tuple[Topic, ...], Keywords] = {}


def _keywords_of(every: tuple[Topic, ...]) -> Keywords:
    """The keywords of these topics; an own topic that the table lacks has its names. The last ones are kept."""
    if every not in _made:
        phrases: dict[int, list[tuple[str, float]]] = {}
        for topic in every:
            row = _table().get(topic.code or topic.name_en)
            if row is not None:
                given = [(p, STRONG) for p in row.strong] + [(p, WEAK) for p in row.weak]
                phrases[topic.id] = given
            elif topic.code is None:
                phrases[topic.id] = [(name, _OWN_NAME) for name in {topic.name_ar, topic.name_en}]
        keywords = Keywords(phrases)
        _made.clear()
        _made[every] = keywords
    return _made[every]


def suggester(ws: Workspace, learned: LearnedTopics | None = None) -> TopicSuggester:
    """A suggester with the topics and decisions as they are now."""
    return TopicSuggester(topics.all_topics(ws.store), topics.decisions(ws.store), learned)


def suggest(ws: Workspace, article_id: int, by: TopicSuggester) -> list[TopicSuggestion]:
    """Topics for an article of the store. Raises UserError when there is no such article."""
    title = articles.get(ws.store, article_id).title
    return by.suggest(title, articles.text(ws.store, article_id), topics.of_article(ws.store, article_id))


def accept(ws: Workspace, article_id: int, suggestion: TopicSuggestion) -> Change:
    """Give an article a topic that was suggested; its words stay as the note."""
    return _decide(ws, "topic_add", article_id, suggestion, Status.ACCEPTED)


def dismiss(ws: Workspace, article_id: int, suggestion: TopicSuggestion) -> Change:
    """Refuse a topic that was suggested, so that it isn't again."""
    return _decide(ws, "topic_dismiss", article_id, suggestion, Status.REJECTED)


def _decide(ws: Workspace, kind: str, article_id: int, suggestion: TopicSuggestion, status: Status) -> Change:
    every = {topic.id: topic for topic in topics.all_topics(ws.store)}
    topic = every[suggestion.topic_id]
    names = {"topic": topic.name_ar, "topic_en": topic.name_en}
    with recording(ws.store, kind, ws.annotator, **names) as recorder:
        at = now()
        present = topics.find(ws.store, article_id, topic.id)
        if present is not None:
            decided = {"status": status.value, "annotator": ws.annotator, "updated_at": at}
            recorder.update("article_topics", present, decided)
        else:
            recorder.insert(
                "article_topics",
                {
                    "article_id": article_id,
                    "topic_id": topic.id,
                    "status": status.value,
                    "origin": suggestion.origin.value,
                    "engine": suggestion.engine,
                    "score": round(suggestion.score, 4),
                    "annotator": ws.annotator,
                    "note": suggestion.reason,
                    "created_at": at,
                    "updated_at": at,
                },
            )
        return recorder.change()
