"""What the analyst's decisions taught of topics: weights of words, used without the library that found them."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.nlp.topics.keywords import Word, words_of

FEWEST = 4
"""So many articles with a topic, and as many without, are needed to learn it."""
_FORMAT = 1
_ARTICLES = ("وبال", "وكال", "وال", "فال", "بال", "كال", "ولل", "ال", "لل")
_SHORTEST = 3
_WORDS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class TopicWeights:
    """How a topic is told from others: the weights of terms, and how many articles with the topic were seen."""

    n_positive: int
    intercept: float
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the weights say of a text: a probability, and the words that speak for the topic, as they stand."""

    probability: float
    words: tuple[tuple[str, int], ...]


def term_of(form: str) -> str:
    """A folded word without its article and what stands before that."""
    for prefix in _ARTICLES:
        if form.startswith(prefix) and len(form) - len(prefix) >= _SHORTEST:
            return form[len(prefix) :]
    return form


def terms_of(words: list[Word]) -> list[str]:
    """The terms of a text, in its order; numbers and single letters are none."""
    return [term_of(word.form) for word in words if len(word.form) >= _SHORTEST and not word.form.isdecimal()]


class LearnedTopics:
    """Weights by topic, over terms whose rarity is `idf`; `mark` tells of which decisions they were learned."""

    def __init__(self, mark: str, idf: Mapping[str, float], topics: Mapping[int, TopicWeights]) -> None:
        self.mark = mark
        self._idf = idf
        self.topics = topics

    def opinions(self, text: str) -> dict[int, Opinion]:
        """What is to be thought of each topic that was learned."""
        words = words_of(text)
        counts = Counter(term for term in terms_of(words) if term in self._idf)
        values = {term: (1 + math.log(count)) * self._idf[term] for term, count in counts.items()}
        norm = math.sqrt(sum(value * value for value in values.values())) or 1.0
        quotes: dict[str, str] = {}
        for word in words:
            quotes.setdefault(term_of(word.form), text[word.start : word.end])
        found = {}
        for topic_id, learned in self.topics.items():
            says = {t: v / norm * learned.weights[t] for t, v in values.items() if t in learned.weights}
            margin = sum(says.values()) + learned.intercept
            best = sorted((t for t in says if says[t] > 0), key=lambda t: -says[t])[:_WORDS_SHOWN]
            found[topic_id] = Opinion(
                1 / (1 + math.exp(-max(-30.0, min(30.0, margin)))),
                tuple((quotes.get(term, term), counts[term]) for term in best),
            )
        return found

    def to_json(self) -> str:
        """As the store keeps it."""
        topics = {
            topic_id: [t.n_positive, round(t.intercept, 4), {w: round(x, 3) for w, x in t.weights.items()}]
            for topic_id, t in self.topics.items()
        }
        idf = {term: round(value, 3) for term, value in self._idf.items()}
        return json.dumps(
            {"format": _FORMAT, "mark": self.mark, "idf": idf, "topics": topics}, ensure_ascii=False
        )

    @classmethod
    def from_json(cls, text: str) -> LearnedTopics | None:
        """What `to_json` wrote; None for what another version did."""
        data = json.loads(text)
        if data.get("format") != _FORMAT:
            return None
        topics = {int(topic_id): TopicWeights(*values) for topic_id, values in data["topics"].items()}
        return cls(data["mark"], data["idf"], topics)
