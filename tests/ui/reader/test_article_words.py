"""Edges of a mention moved by words and by letters, and words told from proclitics by the article itself."""

from __future__ import annotations

import pytest

from desktop_app.ui.reader.article_words import ArticleWords, Edge

TEXT = "وقال وزير الخارجية المصري سامح شكري، إن وبلينكن بلينكن\nسطر آخر"


def moved(quote: str, edge: Edge, outward: bool, text: str = TEXT) -> str | None:
    start = text.index(quote)
    span = ArticleWords(text).moved_edge(start, start + len(quote), edge, outward=outward)
    return text[span[0] : span[1]] if span else None


@pytest.mark.parametrize(
    ("quote", "edge", "outward", "expected"),
    [
        ("وزير الخارجية", "end", True, "وزير الخارجية المصري"),
        ("وزير الخارجية", "end", False, "وزير"),
        ("وزير الخارجية", "start", False, "الخارجية"),
        ("الخارجية", "start", True, "وزير الخارجية"),
        ("شكري", "end", True, "شكري، إن"),
        ("شكري", "end", False, None),
        ("شكري", "start", False, None),
        ("إن وبلينكن", "start", False, "بلينكن"),
        ("لينكن", "start", True, "بلينكن"),
        ("زير", "start", True, "وزير"),
        ("وزي", "end", True, "وزير"),
        ("وزير الخا", "end", False, "وزير"),
        ("سطر", "start", True, None),
        ("آخر", "end", True, None),
    ],
)
def test_an_edge_moves_by_a_word(quote: str, edge: Edge, outward: bool, expected: str | None) -> None:
    assert moved(quote, edge, outward) == expected


def test_growing_backwards_leaves_the_proclitic_of_the_next_word_outside() -> None:
    text = "التقى وبلينكن شكري ثم قال بلينكن"
    assert moved("شكري", "start", True, text) == "بلينكن شكري"


def test_shrinking_drops_a_proclitic_that_was_tagged_with_the_word() -> None:
    text = "التقى وبلينكن شكري ثم قال بلينكن"
    assert moved("وبلينكن", "start", False, text) == "بلينكن"


@pytest.mark.parametrize(
    ("text", "quote", "edge", "outward", "expected"),
    [
        ("هو محمد هنا", "محم", "end", True, "محمد"),
        ("هو محمد هنا", "محمد", "end", True, "محمد ه"),
        ("هو محمد هنا", "محمد", "end", False, "محم"),
        ("هو محمد هنا", "محمد", "start", True, "و محمد"),
        ("هو محمد هنا", "محمد", "start", False, "حمد"),
        ("هو م هنا", "م", "start", False, None),
        ("هو م هنا", "م", "end", False, None),
        ("مُحَمَّد", "مُحَ", "end", True, "مُحَمَّ"),
        ("مُحَمَّد", "مُحَمَّد", "start", False, "حَمَّد"),
        ("سطر\nثان", "سطر", "end", True, None),
        ("سطر\nثان", "ثان", "start", True, None),
        ("كلمة", "كلمة", "end", True, None),
        ("كلمة", "كلمة", "start", True, None),
        ("ا😀ب", "ا", "end", True, "ا😀"),
    ],
)
def test_an_edge_moves_by_a_letter_with_its_marks(
    text: str, quote: str, edge: Edge, outward: bool, expected: str | None
) -> None:
    start = text.index(quote)
    span = ArticleWords(text).nudged_edge(start, start + len(quote), edge, outward=outward)
    assert (text[span[0] : span[1]] if span else None) == expected


@pytest.mark.parametrize(
    ("text", "form", "known"),
    [
        ("وبلينكن ثم بلينكن", "بلينكن", True),
        ("وبلينكن ثم بلينكن", "وبلينكن", False),
        ("وبلينكن فقط", "وبلينكن", True),
        ("والرئيس هنا", "والرئيس", False),
        ("كان وأن", "كان", True),
        ("فيصل فيصل يصل", "فيصل", True),
        ("نص", "غيره", False),
        ("قال أَحْمَدُ", "احمد", True),
    ],
)
def test_a_form_is_known_when_it_stands_alone(text: str, form: str, known: bool) -> None:
    assert ArticleWords(text).known(form) is known


def test_a_long_selection_is_snapped_at_both_ends() -> None:
    text = " ".join(["كلمات"] * 300)
    assert ArticleWords(text).snapped(2, len(text) - 2) == (0, len(text))


def test_snapping_looks_no_further_than_the_words_at_hand() -> None:
    text = "س " * 100_000 + "وبلينكن بلينكن"
    start = text.index("وبلينكن")
    assert ArticleWords(text).snapped(start + 2, start + 3) == (start + 1, start + 7)
