from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.arabic import fold
from desktop_app.core.model import ArticleDraft, ArticleQuery, ArticleRow, ArticleSort, SearchMode
from desktop_app.core.search import compile_search
from desktop_app.storage import articles, search_index
from desktop_app.storage.database import Store
from desktop_app.storage.history import recording
from desktop_app.storage.listing import open_listing


@dataclass(frozen=True)
class Facts:
    """What a test says of an article; the rest of it doesn't matter."""

    title: str = ""
    source: str | None = None
    author: str | None = None
    published_at: str | None = None
    text: str = "نص"
    n_accepted: int = 0
    n_suggested: int = 0
    reviewed: bool = False
    deleted: bool = False


def fill(store: Store, facts: list[Facts]) -> list[int]:
    """The articles' ids, in order; the store holds no others afterwards."""
    for table in ("change_rows", "changes", "article_texts", "articles"):
        store.execute(f"DELETE FROM {table}")
    store.execute("INSERT INTO text_index(text_index) VALUES ('delete-all')")
    ids: list[int] = []
    with recording(store, "import", None) as recorder:
        for number, f in enumerate(facts):
            draft = ArticleDraft(
                f.text,
                f"{number:064}",
                f.title,
                source=f.source,
                author=f.author,
                published_at=f.published_at,
            )
            ids += articles.add(store, recorder, [articles.NewArticle(draft)])
        search_index.add_texts(store, [(id_, f.text) for id_, f in zip(ids, facts, strict=True)])
    for article_id, f in zip(ids, facts, strict=True):
        store.execute(
            "UPDATE articles SET n_accepted = ?, n_suggested = ?, reviewed = ?, deleted = ? WHERE id = ?",
            (f.n_accepted, f.n_suggested, f.reviewed, f.deleted, article_id),
        )
    return ids


def listed(store: Store, query: ArticleQuery) -> list[int]:
    listing = open_listing(store, query)
    return [row.id for row in listing.page(0, listing.count + 10)]


def found(store: Store, text: str) -> list[int]:
    return listed(store, ArticleQuery(text=text))


_KEYS = {
    ArticleSort.IMPORTED: lambda row: row.id,
    ArticleSort.TITLE: lambda row: fold(row.title),
    ArticleSort.SOURCE: lambda row: row.source,
    ArticleSort.PUBLISHED: lambda row: row.published_at,
    ArticleSort.ACCEPTED: lambda row: row.n_accepted,
    ArticleSort.SUGGESTED: lambda row: row.n_suggested,
    ArticleSort.REVIEWED: lambda row: row.reviewed,
}


def in_order(rows: list[ArticleRow], query: ArticleQuery) -> list[int]:
    """The ids as `query` sorts them: what has no value first, equals by id, all turned round when descending."""

    def key(row: ArticleRow) -> tuple[object, ...]:
        value = _KEYS[query.sort](row)
        return (value is not None, value, row.id)

    return [row.id for row in sorted(rows, key=key, reverse=query.descending)]


_NAMES = ["", "أحمد", "احمد", "مصر", "Zoo", "apple", "Apple", "100%"]
_FACTS = st.builds(
    Facts,
    title=st.sampled_from(_NAMES),
    source=st.sampled_from([None, "", "صدى البلد", "BBC", "bbc"]),
    published_at=st.sampled_from([None, "2023-10-07", "2023-10-07T10:00:00", "2024-01-01"]),
    n_accepted=st.integers(0, 2),
    n_suggested=st.integers(0, 2),
    reviewed=st.booleans(),
    deleted=st.sampled_from([False, False, False, True]),
)
_QUERIES = st.builds(
    ArticleQuery,
    text=st.sampled_from(["", "", "  ", "احمد", "a*", "%", "أحمد bbc", "نص", '"صدى البلد"', "bbc -"]),
    mode=st.sampled_from([SearchMode.WORDS, SearchMode.WORDS, SearchMode.EXACT]),
    reviewed=st.sampled_from([None, None, True, False]),
    sort=st.sampled_from(list(ArticleSort)),
    descending=st.booleans(),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(facts=st.lists(_FACTS, max_size=12), query=_QUERIES, size=st.integers(1, 5))
def test_every_listing_is_sorted_paged_and_numbered_alike(
    store: Store, facts: list[Facts], query: ArticleQuery, size: int
) -> None:
    ids = fill(store, facts)
    rows = [articles.get(store, id_) for id_, f in zip(ids, facts, strict=True) if not f.deleted]
    wanted = [
        row
        for row in rows
        if query.reviewed in (None, row.reviewed)
        and (
            not query.text.strip()
            or compile_search(query.text, query.mode).is_in([row.title, row.source or "", "نص"])
        )
    ]
    listing = open_listing(store, query)
    whole = listing.page(0, listing.count + 10)
    assert [row.id for row in whole] == in_order(wanted, query)
    assert listing.count == len(whole)
    assert listing.ids() == tuple(row.id for row in whole)
    paged = [row for offset in range(0, listing.count, size) for row in listing.page(offset, size)]
    assert paged == whole
    assert listing.page(listing.count, size) == []
    assert [listing.row_of(row.id) for row in whole] == list(range(listing.count))
    assert all(listing.row_of(id_) is None for id_ in [0, *ids] if id_ not in {row.id for row in wanted})
    for place, row in enumerate(whole):
        following = [other.id for other in whole[place + 1 :] + whole[:place] if not other.reviewed]
        assert listing.next_unreviewed(row.id) == next(iter(following), None)
    assert listing.next_unreviewed(None) == next((row.id for row in whole if not row.reviewed), None)


@pytest.mark.parametrize("descending", [False, True])
def test_articles_without_a_date_stand_at_the_old_end(store: Store, descending: bool) -> None:
    first, second, third = fill(
        store, [Facts(published_at="2023-01-02"), Facts(), Facts(published_at="2023-01-01")]
    )
    query = ArticleQuery(sort=ArticleSort.PUBLISHED, descending=descending)
    oldest_first = [second, third, first]
    assert listed(store, query) == (oldest_first[::-1] if descending else oldest_first)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("احمد", "أحمد يلتقي"),
        ("أَحْمَد", "احمد يلتقي"),
        ("مؤسسه", "المؤسسة المصرية"),
        ("المؤسسة", "المؤسسه المصريه"),
        ("فى", "في القاهرة"),
        ("مسووليه", "مسؤولية"),
        ("كتاب", "كـــتاب"),
        ("2023", "عام ٢٠٢٣"),
        ("bbc", "BBC عربي"),
        ("ازمه غزة", "غزة: الأزمة"),
    ],
)
def test_the_filter_looks_through_spelling(store: Store, typed: str, title: str) -> None:
    article_id, _ = fill(store, [Facts(title=title), Facts(title="غير ذلك")])
    assert found(store, typed) == [article_id]


@pytest.mark.parametrize("sign", ["%", "_", "\\", "'", '"', "*", "[", "?", "^", "-- x", "\\%"])
def test_signs_in_the_filter_stand_for_themselves(store: Store, sign: str) -> None:
    article_id, _ = fill(store, [Facts(title=f"زيادة 5{sign}"), Facts(title="زيادة 5")])
    assert found(store, sign) == [article_id]
    query = ArticleQuery(text=f"5{sign}", mode=SearchMode.EXACT)
    assert listed(store, query) == [article_id]


def test_all_words_must_occur_in_title_source_or_author(store: Store) -> None:
    facts = [Facts("لقاء القاهرة", "رويترز", "سارة"), Facts("لقاء القاهرة", "BBC"), Facts("لقاء", "رويترز")]
    first, second, third = fill(store, facts)
    assert found(store, "القاهره رويترز") == [first]
    assert found(store, "لقاء") == [first, second, third]
    assert found(store, "ساره لقاء") == [first]
    assert found(store, "ساره لقا") == []
    assert found(store, "لقاء غائب") == []


def test_words_may_stand_some_in_the_title_and_some_in_the_text(store: Store) -> None:
    first, second = fill(store, [Facts("عنوان", text="تحدث أحمد طويلا"), Facts("احمد", text="شيء")])
    assert found(store, "احمد") == [first, second]
    assert found(store, "عنوان احمد") == [first]
    assert found(store, "عنوان شيء") == []


def test_a_whole_article_pasted_into_the_filter_is_only_a_long_filter(store: Store) -> None:
    words = " ".join(f"كلمة{number}" for number in range(1_500))
    first, _ = fill(store, [Facts(words, text=words), Facts("كلمة1")])
    assert found(store, words) == [first]
    assert found(store, "ا" * 100_000) == []


def test_a_filter_of_nothing_but_vowels_and_spaces_filters_nothing(store: Store) -> None:
    ids = fill(store, [Facts("أ"), Facts("ب")])
    assert found(store, " \u064e\u0640 \u200f") == ids


def test_a_page_larger_than_any_statement_may_name_is_read(store: Store) -> None:
    fill(store, [Facts("مصر") for _ in range(1_200)])
    (limit,) = store.execute("SELECT count(*) FROM articles").fetchone()
    listing = open_listing(store, ArticleQuery(text="مصر"))
    assert len(listing.page(0, 10**9)) == listing.count == limit


def test_a_listing_of_many_articles_is_walked_without_holding_it(tmp_path: Path) -> None:
    """100,000 articles: every sort and a filter agree with plain SQL at the ends and in the middle."""
    with Store(tmp_path / "large.sqlite") as store:
        count = 100_000
        store.execute(
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
            "INSERT INTO articles (title, source, published_at, imported_at, sha256, text_sha256, direction, length, "
            "n_accepted, n_suggested, reviewed, title_key, filter_key) "
            "SELECT 'خبر ' || (i * 7919 % 1000), iif(i % 3, 'مصدر ' || (i % 17), NULL), "
            "iif(i % 5, date('2000-01-01', (i % 9000) || ' days'), NULL), '2024', i, i, 'rtl', 1, i % 4, i % 6, "
            "i % 2, 'خبر ' || (i * 7919 % 1000), 'خبر ' || (i * 7919 % 1000) || ' مصدر ' || (i % 17) FROM n",
            (count - 1,),
        )
        for sort in ArticleSort:
            listing = open_listing(store, ArticleQuery(sort=sort, descending=sort is ArticleSort.PUBLISHED))
            assert listing.count == count
            for offset in (0, count // 2, count - 3):
                rows = listing.page(offset, 3)
                assert [listing.row_of(row.id) for row in rows] == [offset, offset + 1, offset + 2]
        filtered = open_listing(store, ArticleQuery(text="خبر 77 مصدر", sort=ArticleSort.TITLE))
        expected = store.execute(
            "SELECT id FROM articles WHERE filter_key LIKE 'خبر 77 مصدر%' ORDER BY title_key, id"
        ).fetchall()
        assert [row.id for row in filtered.page(0, filtered.count)] == [row[0] for row in expected]


@pytest.fixture
def other(store: Store) -> Iterator[Store]:
    with Store(store.path) as opened:
        yield opened


def test_an_article_deleted_meanwhile_leaves_the_listing_usable(store: Store, other: Store) -> None:
    ids = fill(store, [Facts("مصر"), Facts("مصر"), Facts("مصر")])
    listing = open_listing(store, ArticleQuery(text="مصر"))
    other.execute("UPDATE articles SET deleted = 1 WHERE id = ?", (ids[1],))
    assert [row.id for row in listing.page(0, 10)][::2] == [ids[0], ids[2]]
    assert found(store, "مصر") == [ids[0], ids[2]]
