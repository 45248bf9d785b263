"""Learns topics from articles that an analyst has decided on; the only user of scikit-learn beside training.

Loading that is slow: learn in a process of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.nlp.topics.keywords import words_of
from desktop_app.nlp.topics.learned import FEWEST, LearnedTopics, TopicWeights, terms_of

_MOST_TERMS = 20_000
_MOST_WEIGHTS = 400
_UNSAID = 0.4
"""How much it counts that an article was given topics, but not this one."""


@dataclass(frozen=True, slots=True)
class DecidedArticle:
    """A text with the topics that it was given, and those that it was refused."""

    text: str
    given: frozenset[int]
    refused: frozenset[int]


def learn(
    articles: Sequence[DecidedArticle], mark: str, check: Callable[[], None] = lambda: None
) -> LearnedTopics:
    """A logistic regression for each topic with enough articles, over terms weighed by tf-idf."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    counted: dict[int, int] = {}
    for article in articles:
        for topic_id in article.given:
            counted[topic_id] = counted.get(topic_id, 0) + 1
    wanted = [t for t, n in counted.items() if n >= FEWEST and len(articles) - n >= FEWEST]
    if not wanted:
        return LearnedTopics(mark, {}, {})
    documents = []
    for article in articles:
        check()
        documents.append(terms_of(words_of(article.text)))
    vectorizer = TfidfVectorizer(
        analyzer=lambda terms: terms, min_df=2, max_df=0.9, max_features=_MOST_TERMS, sublinear_tf=True
    )
    try:
        values = vectorizer.fit_transform(documents)
    except ValueError:  # All texts are alike, or have no word in common.
        return LearnedTopics(mark, {}, {})
    terms = vectorizer.get_feature_names_out()
    learned = {}
    for topic_id in sorted(wanted):
        check()
        learned[topic_id] = _learn_one(topic_id, articles, values, terms, counted[topic_id])
    idf = dict(zip(terms.tolist(), vectorizer.idf_.tolist(), strict=True))
    return LearnedTopics(mark, idf, learned)


def _learn_one(
    topic_id: int, articles: Sequence[DecidedArticle], values: object, terms: np.ndarray, n_positive: int
) -> TopicWeights:
    from sklearn.linear_model import LogisticRegression

    truth = np.array([topic_id in article.given for article in articles])
    said = np.array([topic_id in article.given or topic_id in article.refused for article in articles])
    model = LogisticRegression(C=8.0, solver="liblinear", class_weight="balanced", random_state=1)
    model.fit(values, truth, sample_weight=np.where(said, 1.0, _UNSAID))
    coefficients = model.coef_[0]
    heaviest = np.argsort(-np.abs(coefficients))[:_MOST_WEIGHTS]
    return TopicWeights(
        n_positive,
        float(model.intercept_[0]),
        {str(terms[i]): float(coefficients[i]) for i in heaviest if abs(coefficients[i]) > 0.01},
    )
