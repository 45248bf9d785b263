"""Whatever is done in whatever order: counts, quotes and undo hold."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop_app.core.entities import EntityEdit, EntityRef, Ref, Referent, TagsRef
from desktop_app.core.learned import NameUnderLabel, Ruling
from desktop_app.core.model import (
    ArticleDetails,
    ArticleDraft,
    Change,
    MentionDraft,
    Origin,
    Status,
    Suggestion,
    TopicDraft,
)
from desktop_app.errors import UserError
from desktop_app.services import (
    checking,
    details,
    entities,
    entity_linking,
    entity_view,
    importing,
    learned_names,
    names_in_store,
    new_store,
    reading,
    recognition,
    tagging,
    topics,
    undoing,
)
from desktop_app.services.workspace import Workspace

_TEXTS = (
    "قال أحمد 😀 في القاهرة",
    "وصل الرئيس إلى بيروت\nوالتقى السفراء",
    "بيان: مِصْر تستقبل وفدًا",
    "BBC - London",
)
_LABELS = ["PERS", "LOC", "ORG", "DATE", "EVENT"]
_TABLES = {
    "mentions": "1",
    "article_topics": "1",
    "topics": "1",
    "labels": "1",
    "entities": "1",
    "aliases": "1",
    "names_apart": "1",
    "kept_names": "1",
    "articles": "deleted = 0",
}


class SomeEngine:
    """Suggests what it is told to."""

    name = "some"

    def __init__(self, suggestions: list[Suggestion], version: str) -> None:
        self.suggestions = suggestions
        self.version = version

    def recognise(self, text: str) -> list[Suggestion]:
        return [s for s in self.suggestions if s.end <= len(text)]

    def label_words(self, sentences: object) -> list[list[str]]:
        return []


@cache
def prepared_store() -> Path:
    """A store with its codebook and two articles, made once."""
    path = Path(tempfile.mkdtemp()) / "news.sqlite"
    with Workspace.open(path, "amal") as ws:
        new_store.prepare(ws)
        drafts = [ArticleDraft(text, f"{n:064}", f"عنوان {n}") for n, text in enumerate(_TEXTS[:2])]
        assert importing.import_items(ws, drafts).imported == 2
    return path


@pytest.fixture(scope="module", autouse=True)
def cleaned_up() -> Iterator[None]:
    yield
    shutil.rmtree(prepared_store().parent)
    prepared_store.cache_clear()


def snapshot(ws: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """Everything but the history; an article that is not in the list counts as absent."""
    return {
        table: ws.store.execute(f"SELECT * FROM {table} WHERE {condition} ORDER BY id").fetchall()
        for table, condition in _TABLES.items()
    }


_PICK = st.integers(0, 50)
_SPAN = st.tuples(st.integers(0, 22), st.integers(1, 9))
_STATUS = st.sampled_from(list(Status))
_SUGGESTIONS = st.lists(
    st.builds(
        lambda span, label, score, origin: Suggestion(span[0], sum(span), label, score, origin),
        _SPAN,
        st.sampled_from(_LABELS),
        st.sampled_from([None, 0.4, 0.9]),
        st.sampled_from([Origin.MODEL, Origin.RULE]),
    ),
    max_size=4,
)
_MENTION_DRAFTS = st.lists(
    st.builds(
        lambda span, label, status, entity: MentionDraft(
            span[0], sum(span), label, status=status, entity_name=entity
        ),
        _SPAN,
        st.sampled_from(_LABELS),
        _STATUS,
        st.sampled_from([None, "أحمد بن علي"]),
    ),
    max_size=3,
)
_TOPIC_DRAFTS = st.lists(
    st.builds(
        lambda path, status: TopicDraft(path.split(" > ")[-1], path, status=status),
        st.sampled_from(["غاز", "طاقة > غاز", "طاقة"]),
        _STATUS,
    ),
    max_size=2,
)


class AnyActs(RuleBasedStateMachine):
    """An analyst, a machine and some files at work on one store."""

    @initialize()
    def open_store(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        shutil.copy(prepared_store(), self.folder / "news.sqlite")
        self.ws = Workspace.open(self.folder / "news.sqlite", "amal")
        self.start_afresh()

    def start_afresh(self) -> None:
        """What was done so far can't be taken back."""
        self.before = [snapshot(self.ws)]
        self.done: list[Change] = []
        self.undone: list[tuple[Change, dict[str, list[tuple[object, ...]]]]] = []

    def teardown(self) -> None:
        if not hasattr(self, "ws"):
            return
        with closing(self.ws):
            while self.done:
                self.undo()
        shutil.rmtree(self.folder)

    def take(self, change: Change) -> None:
        after = snapshot(self.ws)
        if change.id is None:
            assert after == self.before[-1]
            return
        self.done.append(change)
        self.before.append(after)
        self.undone.clear()

    def pick_article(self, number: int) -> int | None:
        ids = reading.article_ids(self.ws)
        return ids[number % len(ids)] if ids else None

    def pick_mention(self, number: int) -> int | None:
        ids = [m.id for id_ in reading.article_ids(self.ws) for m in reading.article_mentions(self.ws, id_)]
        return ids[number % len(ids)] if ids else None

    def on_article(self, number: int, act: Callable[[int], Change]) -> None:
        article_id = self.pick_article(number)
        if article_id is not None:
            self.take(act(article_id))

    def on_mention(self, number: int, act: Callable[[int], Change]) -> None:
        mention_id = self.pick_mention(number)
        if mention_id is not None:
            self.take(act(mention_id))

    def a_label(self, number: int) -> int:
        labels = reading.all_labels(self.ws)
        return labels[number % len(labels)].id

    def a_topic(self, number: int) -> int:
        every = reading.all_topics(self.ws)
        return every[-1 - number % 4].id

    @rule(article=_PICK, span=_SPAN, label=_PICK)
    def tag(self, article: int, span: tuple[int, int], label: int) -> None:
        article_id = self.pick_article(article)
        if article_id is None:
            return
        try:
            self.take(tagging.tag(self.ws, article_id, span[0], sum(span), self.a_label(label)))
        except UserError:
            assert sum(span) > len(reading.text(self.ws, article_id))
            assert snapshot(self.ws) == self.before[-1]

    @rule(mention=_PICK, label=_PICK)
    def relabel(self, mention: int, label: int) -> None:
        self.on_mention(mention, lambda id_: tagging.relabel(self.ws, [id_], self.a_label(label)))

    @rule(mention=_PICK, start=st.integers(0, 4), length=st.integers(1, 6))
    def resize(self, mention: int, start: int, length: int) -> None:
        self.on_mention(mention, lambda id_: tagging.resize(self.ws, id_, start, start + length))

    @rule(mention=_PICK, act=st.sampled_from([tagging.accept, tagging.reject, tagging.delete]))
    def decide(self, mention: int, act: Callable[[Workspace, list[int]], Change]) -> None:
        self.on_mention(mention, lambda id_: act(self.ws, [id_, id_, 987_654]))

    @rule(mention=_PICK, note=st.sampled_from(["", " ملاحظة ", "=1+1\n😀"]))
    def note(self, mention: int, note: str) -> None:
        self.on_mention(mention, lambda id_: tagging.set_note(self.ws, id_, note))

    @rule(article=_PICK, threshold=st.sampled_from([0.0, 0.5]))
    def accept_all(self, article: int, threshold: float) -> None:
        self.on_article(article, lambda id_: tagging.accept_all(self.ws, id_, threshold))

    @rule(article=_PICK, topic=_PICK, act=st.sampled_from([topics.add, topics.remove]))
    def topic(self, article: int, topic: int, act: Callable[[Workspace, list[int], int], Change]) -> None:
        self.on_article(article, lambda id_: act(self.ws, [id_], self.a_topic(topic)))

    @rule(article=_PICK, name=st.sampled_from(["غاز", "نفط", "مياه"]), child=st.booleans())
    def new_topic(self, article: int, name: str, child: bool) -> None:
        parent_id = self.a_topic(0) if child else None
        try:
            self.on_article(article, lambda id_: topics.create(self.ws, name, parent_id, [id_]))
        except UserError:
            assert snapshot(self.ws) == self.before[-1]

    @rule(
        article=_PICK, title=st.sampled_from(["", "خبر", "عنوان 0"]), source=st.sampled_from([None, "رويترز"])
    )
    def edit(self, article: int, title: str, source: str | None) -> None:
        def act(article_id: int) -> Change:
            row = reading.article(self.ws, article_id)
            new = ArticleDetails(title, source, row.author, row.url, row.published_at, row.direction)
            return details.edit(self.ws, article_id, new)

        self.on_article(article, act)

    @rule(article=_PICK, reviewed=st.booleans())
    def review(self, article: int, reviewed: bool) -> None:
        self.on_article(article, lambda id_: details.set_reviewed(self.ws, [id_], reviewed))

    @rule(article=_PICK)
    def delete_article(self, article: int) -> None:
        self.on_article(article, lambda id_: details.delete(self.ws, [id_]))

    def on_names(self, act: Callable[[tuple[Referent, ...]], Change]) -> None:
        """Do something with those who are named; what is refused changes nothing."""
        named = entity_view.referents(self.ws)
        if not named:
            return
        try:
            self.take(act(named))
        except UserError:
            assert snapshot(self.ws) == self.before[-1]

    @rule(sources=st.lists(_PICK, min_size=1, max_size=3), into=_PICK)
    def link_names(self, sources: list[int], into: int) -> None:
        def act(named: tuple[Referent, ...]) -> Change:
            refs = [named[n % len(named)].ref for n in sources]
            return entities.link(self.ws, refs, named[into % len(named)].ref)

        self.on_names(act)

    @rule(mention=_PICK, into=_PICK)
    def link_a_tag(self, mention: int, into: int) -> None:
        mention_id = self.pick_mention(mention)
        if mention_id is not None:
            self.on_names(
                lambda named: entities.link(self.ws, [TagsRef((mention_id,))], named[into % len(named)].ref)
            )

    @rule(whom=_PICK, part=_PICK, act=st.sampled_from([entities.split, entities.unlink]))
    def part_names(self, whom: int, part: int, act: Callable[[Workspace, list[Ref]], Change]) -> None:
        def do(named: tuple[Referent, ...]) -> Change:
            one = named[whom % len(named)]
            ref: Ref = one.forms[part % len(one.forms)].ref
            if isinstance(one.ref, EntityRef) and act is entities.unlink and part % 2:
                ref = one.ref
            return act(self.ws, [ref])

        self.on_names(do)

    @rule(whom=_PICK, name=st.sampled_from(["أحمد", "بيروت", " "]), also=st.sampled_from([(), ("أبو علي",)]))
    def edit_entity(self, whom: int, name: str, also: tuple[str, ...]) -> None:
        said = EntityEdit(name, "Q1", "ملاحظة", also)
        self.on_names(lambda named: entities.edit(self.ws, named[whom % len(named)].ref, said))

    @rule(one=_PICK, other=_PICK)
    def keep_apart(self, one: int, other: int) -> None:
        def act(named: tuple[Referent, ...]) -> Change:
            first, second = named[one % len(named)], named[other % len(named)]
            return entities.keep_apart(self.ws, [(first.label_id, sorted(first.keys), sorted(second.keys))])

        self.on_names(act)

    @invariant()
    def suggestions_can_be_made(self) -> None:
        for suggestion in entity_linking.suggestions(self.ws, entity_view.referents(self.ws)):
            assert all(c.label_id == suggestion.source.label_id for c in suggestion.candidates)
            assert suggestion.source not in suggestion.candidates

    @rule(article=_PICK, suggestions=_SUGGESTIONS, version=st.sampled_from(["some-1", "some-2"]))
    def recognise(self, article: int, suggestions: list[Suggestion], version: str) -> None:
        engine = SomeEngine(suggestions, version)
        self.on_article(article, lambda id_: self.read(id_, engine))

    def read(self, article_id: int, engine: SomeEngine) -> Change:
        names = learned_names.known_names(self.ws)
        return recognition.recognise_article(self.ws, engine, article_id, names=names)

    @rule(
        name=st.sampled_from(["القاهرة", "أحمد", "وصل الرئيس", "BBC - London"]),
        label=_PICK,
        ruling=st.sampled_from([*Ruling, None]),
    )
    def keep_name(self, name: str, label: int, ruling: Ruling | None) -> None:
        one = [NameUnderLabel(name, self.a_label(label))]
        self.take(learned_names.keep(self.ws, one, ruling) if ruling else learned_names.forget(self.ws, one))

    @rule()
    def look_for_names(self) -> None:
        self.take(names_in_store.look(self.ws, learned_names.known_names(self.ws)))
        again = names_in_store.look(self.ws, learned_names.known_names(self.ws))
        assert again.id is None

    @rule(suggestions=_SUGGESTIONS, version=st.sampled_from(["some-1", "some-2"]))
    def recognise_all(self, suggestions: list[Suggestion], version: str) -> None:
        """Without images of its rows: nothing before it is asked back afterwards."""
        engine = SomeEngine(suggestions, version)
        recognition.recognise_articles(self.ws, engine, reading.article_ids(self.ws))
        self.start_afresh()

    @rule(
        text=st.sampled_from(_TEXTS),
        url=st.sampled_from([None, "https://a.example", "https://b.example"]),
        mentions=_MENTION_DRAFTS,
        topic_drafts=_TOPIC_DRAFTS,
    )
    def import_file(
        self, text: str, url: str | None, mentions: list[MentionDraft], topic_drafts: list[TopicDraft]
    ) -> None:
        sha = f"{_TEXTS.index(text):063}{(url or '')[8:9] or '0'}"
        draft = ArticleDraft(
            text, sha, "عنوان", url=url, mentions=tuple(mentions), topics=tuple(topic_drafts)
        )
        report = importing.import_items(self.ws, [draft])
        assert report.imported + report.duplicates == 1
        assert len(report.failures) == sum(m.end > len(text) for m in mentions)
        self.take(report.change)

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        change = self.done.pop()
        assert change.id is not None
        undoing.undo(self.ws, change.id)
        self.undone.append((change, self.before.pop()))
        assert snapshot(self.ws) == self.before[-1]

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        change, after = self.undone.pop()
        assert change.id is not None
        undoing.redo(self.ws, change.id)
        assert snapshot(self.ws) == after
        self.done.append(change)
        self.before.append(after)

    @invariant()
    def nothing_is_wrong(self) -> None:
        assert checking.problems(self.ws) == []

    @invariant()
    def counts_and_quotes_are_those_of_the_tags(self) -> None:
        for article_id in reading.article_ids(self.ws):
            text = reading.text(self.ws, article_id)
            found = reading.article_mentions(self.ws, article_id)
            row = reading.article(self.ws, article_id)
            assert [text[m.start : m.end] for m in found] == [m.text for m in found]
            assert row.n_accepted == sum(m.status is Status.ACCEPTED for m in found)
            assert row.n_suggested == sum(m.status is Status.SUGGESTED for m in found)

    @invariant()
    def no_tag_is_there_twice(self) -> None:
        (twice,) = self.ws.store.execute(
            'SELECT count(*) FROM (SELECT 1 FROM mentions GROUP BY article_id, start, "end", label_id '
            "HAVING count(*) > 1)"
        ).fetchone()
        assert twice == 0


TestAnyActs = AnyActs.TestCase
TestAnyActs.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)


def test_undo_across_what_a_machine_did_meanwhile_is_whole_or_refused(seeded: Workspace) -> None:
    text = reading.text(seeded, 1)
    engine = SomeEngine([Suggestion(0, 4, "LOC", 0.9), Suggestion(10, 14, "LOC", 0.9)], "some-1")
    recognition.recognise_articles(seeded, engine, [1])
    first, second = reading.article_mentions(seeded, 1)
    accepted = tagging.accept(seeded, [first.id])
    doubted = tagging.accept(seeded, [second.id])
    assert doubted.id is not None
    undoing.undo(seeded, doubted.id)
    recognition.recognise_articles(seeded, SomeEngine([], "some-2"), [1])
    assert [m.text for m in reading.article_mentions(seeded, 1)] == [text[:4]]
    assert accepted.id is not None
    before = snapshot(seeded)
    with pytest.raises(UserError, match="changed since"):
        undoing.redo(seeded, doubted.id)
    assert snapshot(seeded) == before
    undoing.undo(seeded, accepted.id)
    assert reading.article_mentions(seeded, 1) == [first]
