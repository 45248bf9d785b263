"""Topics suggested with their words: by keywords first, then by what a person decided; never given alone."""

from __future__ import annotations

from itertools import cycle, islice

import pytest

from desktop_app.core.control import Unattended
from desktop_app.core.model import ArticleDraft, Origin, Status, Topic, TopicSuggestion
from desktop_app.errors import UserError
from desktop_app.services import reading, topic_learning, topic_suggestions, topics, undoing
from desktop_app.services.importing import import_items
from desktop_app.services.workspace import Workspace

POTS = "صنع الخزاف آنية من الصلصال وأحرق الفخار في الفرن ثم زينها بالنقوش {}"
BEES = "جمع النحال العسل من الخلايا بعد أن أزهرت الأشجار وخرج النحل إلى المرعى {}"
NUMBERS = [
    "الأول",
    "الثاني",
    "الثالث",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن",
    "التاسع",
    "العاشر",
    "الحادي",
]


def named(ws: Workspace, name_en: str) -> Topic:
    return next(topic for topic in reading.all_topics(ws) if topic.name_en == name_en)


def suggested(ws: Workspace, article_id: int) -> dict[str, TopicSuggestion]:
    names = {topic.id: topic.name_en for topic in reading.all_topics(ws)}
    by = topic_suggestions.suggester(ws, topic_learning.learned(ws))
    return {names[s.topic_id]: s for s in topic_suggestions.suggest(ws, article_id, by)}


@pytest.mark.parametrize(
    "article_id, topic, word",
    [
        (1, "Egyptian-American relations", "مصر والولايات المتحدة"),
        (2, "Humanitarian aid", "إدخال المساعدات"),
        (3, "Hostages and prisoner exchange", "الرهائن"),
        (4, "Diplomacy", "المبعوث"),
        (5, "Counter-terrorism", "مكافحة الإرهاب"),
    ],
)
def test_the_seeds_topics_are_suggested_with_their_words(
    seeded: Workspace, article_id: int, topic: str, word: str
) -> None:
    found = suggested(seeded, article_id)[topic]
    assert word in found.reason
    assert all(quote in reading.text(seeded, article_id) for quote, _ in found.words) or found.words
    assert found.score >= topic_suggestions.LEAST_SCORE and found.origin is Origin.RULE


def test_suggesting_changes_nothing_in_the_store(seeded: Workspace) -> None:
    suggested(seeded, 1)
    assert reading.article_topics(seeded, 1) == []


def test_an_accepted_suggestion_keeps_its_words_and_is_one_act(seeded: Workspace) -> None:
    found = suggested(seeded, 5)["Counter-terrorism"]
    change = topic_suggestions.accept(seeded, 5, found)
    (given,) = reading.article_topics(seeded, 5)
    assert (given.status, given.origin, given.engine) == (Status.ACCEPTED, Origin.RULE, "topics-1")
    assert "مكافحة الإرهاب ×" in (given.note or "") and given.annotator == "amal"
    assert "Counter-terrorism" not in suggested(seeded, 5)
    undoing.undo(seeded, change.id or 0)
    assert reading.article_topics(seeded, 5) == []
    assert "Counter-terrorism" in suggested(seeded, 5)


def test_a_dismissed_suggestion_does_not_come_back(seeded: Workspace) -> None:
    found = suggested(seeded, 5)["Counter-terrorism"]
    change = topic_suggestions.dismiss(seeded, 5, found)
    assert [t.status for t in reading.article_topics(seeded, 5)] == [Status.REJECTED]
    assert "Counter-terrorism" not in suggested(seeded, 5)
    undoing.undo(seeded, change.id or 0)
    assert "Counter-terrorism" in suggested(seeded, 5)


def test_what_stands_above_a_topic_given_or_suggested_is_not_suggested(seeded: Workspace) -> None:
    topics.add(seeded, [3], named(seeded, "Two-state solution").id)
    assert "Palestinian question" not in suggested(seeded, 3)
    found = suggested(seeded, 1)
    assert "Diplomacy" in found and "International relations" not in found


def test_an_own_topic_is_suggested_by_its_name(seeded: Workspace) -> None:
    topics.create(seeded, "الحوار الاستراتيجي", None)
    assert "الحوار الاستراتيجي" in suggested(seeded, 2)


def test_keywords_that_are_dismissed_again_and_again_lose_weight(ws: Workspace) -> None:
    drafts = [ArticleDraft(f"وقعت هدنة بين الطرفين {n}", f"{n:064}", f"خبر {n}") for n in range(12)]
    import_items(ws, drafts)
    before = suggested(ws, 12)["Ceasefire and truce"].score
    for article_id in range(1, 9):
        found = suggested(ws, article_id).get("Ceasefire and truce")
        if found is not None:
            topic_suggestions.dismiss(ws, article_id, found)
    assert before > 0.5 and "Ceasefire and truce" not in suggested(ws, 12)


@pytest.fixture
def crafts(ws: Workspace) -> Workspace:
    """Ten articles on pottery with a topic of their own, ten on bees with another, and one of each without."""
    texts = list(islice(cycle((POTS, BEES)), 22))
    drafts = [
        ArticleDraft(text.format(NUMBERS[n // 2]), f"{n:064}", f"تقرير {NUMBERS[n // 2]}")
        for n, text in enumerate(texts)
    ]
    assert import_items(ws, drafts).imported == 22
    topics.create(ws, "حرف يدوية", None, range(1, 21, 2))
    topics.create(ws, "ريف", None, range(2, 21, 2))
    return ws


def test_the_analysts_decisions_teach_words_that_no_list_has(crafts: Workspace) -> None:
    assert suggested(crafts, 21) == {}
    assert topic_learning.is_stale(crafts, topic_learning.learned(crafts))
    learned = topic_learning.learn(crafts, Unattended())
    assert learned is not None and len(learned.topics) == 2
    assert not topic_learning.is_stale(crafts, topic_learning.learned(crafts))
    found = suggested(crafts, 21)
    assert list(found) == ["حرف يدوية"] and found["حرف يدوية"].origin is Origin.MODEL
    assert {word for word, _ in found["حرف يدوية"].words} & {"الخزاف", "الصلصال", "الفخار", "آنية", "الفرن"}
    assert list(suggested(crafts, 22)) == ["ريف"]


def test_what_was_learned_is_stale_after_undo(crafts: Workspace) -> None:
    topic_learning.learn(crafts, Unattended())
    change = topics.remove(crafts, [1], named(crafts, "حرف يدوية").id)
    assert topic_learning.is_stale(crafts, topic_learning.learned(crafts))
    undoing.undo(crafts, change.id or 0)
    assert not topic_learning.is_stale(crafts, topic_learning.learned(crafts))


def test_nothing_is_stale_where_nobody_decided(ws: Workspace) -> None:
    assert not topic_learning.is_stale(ws, topic_learning.learned(ws))


def test_a_topic_goes_to_many_articles_in_one_act(crafts: Workspace) -> None:
    ids = list(range(1, 23))
    change = topics.add(crafts, ids, named(crafts, "Diplomacy").id)
    assert change.params["count"] == "22" and len(change.articles) == 22
    assert reading.topic_counts(crafts, ids)[named(crafts, "Diplomacy").id] == 22
    undoing.undo(crafts, change.id or 0)
    assert named(crafts, "Diplomacy").id not in reading.topic_counts(crafts, ids)
    undoing.redo(crafts, change.id or 0)
    taken = topics.remove(crafts, ids[:4], named(crafts, "Diplomacy").id)
    assert len(taken.articles) == 4
    assert reading.topic_counts(crafts, ids)[named(crafts, "Diplomacy").id] == 18


def test_own_topics_are_renamed_and_deleted_but_not_those_of_iptc(crafts: Workspace) -> None:
    own = named(crafts, "ريف")
    topics.create(crafts, "نحل", own.id)
    topics.rename(crafts, own.id, "أرياف", "Countryside")
    assert named(crafts, "Countryside").name_ar == "أرياف"
    change = topics.delete(crafts, own.id)
    assert reading.article_topics(crafts, 2) == [] and named(crafts, "نحل").parent_id is None
    undoing.undo(crafts, change.id or 0)
    assert named(crafts, "نحل").parent_id == own.id and len(reading.article_topics(crafts, 2)) == 1
    for act in (lambda: topics.delete(crafts, 1), lambda: topics.rename(crafts, 1, "أ", "a")):
        with pytest.raises(UserError, match="IPTC"):
            act()
