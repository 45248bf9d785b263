"""Qt's positions and the store's code points name the same characters, whatever the text holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from desktop_app.core.arabic import clean
from desktop_app.core.model import Direction
from desktop_app.ui.reader.view import ReaderView

PIECES = [
    "وبلينكن", "الرئيس", "مُحَمَّدٌ", "كـــتاب", "کیف", "می\u200cخواهم", "👩‍👩‍👧", "😀", "🇪🇬", "𝐀", "لا", "BBC",
    "2024", "\n", "\r\n", "\u2028", "\u2029", "\x0b", "\x85", " ", "\u00a0", "\t", "،", "\ufffc", "\u200f",
    "\u202b", "\u202c", "e\u0301", "ﻻ", "\x00", "\ufdd0",
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=20).map(
    lambda pieces: clean("".join(pieces))
)


def select(view: ReaderView, start: int, end: int) -> None:
    view.go_to(start, end)


@given(text=TEXTS, data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_selection_comes_back_as_the_span_it_was_made_from(
    view: ReaderView, text: str, data: st.DataObject
) -> None:
    view.set_snap_to_words(False)
    view.show_article(1, text, Direction.RTL, ())
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    select(view, start, end)

    assert view.document().characterCount() - 1 == len(text.encode("utf-16-le")) // 2
    if start == end:
        assert view.selected_span() is None
        return
    assert view.selected_span() == (start, end)
    target = view.target_span()
    quote = text[start:end].strip()
    assert (text[target[0] : target[1]] if target else "") == quote


@given(text=TEXTS, data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_snapped_target_begins_and_ends_in_words(view: ReaderView, text: str, data: st.DataObject) -> None:
    view.set_snap_to_words(True)
    view.show_article(1, text, Direction.RTL, ())
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    select(view, start, end)

    target = view.target_span()
    if target is not None:
        quote = text[target[0] : target[1]]
        assert quote == quote.strip() != ""


@pytest.mark.parametrize(
    "text",
    ["سطر\nوسطر", "مسافة\u00a0لا تنكسر", "😀 وجه\n\nو👩‍👩‍👧 عائلة", "كـــتاب مُحَمَّدٍ\tهنا", "می\u200cخواهم"],
)
def test_copying_gives_the_characters_of_the_store(
    show: Callable[..., ReaderView], qapp: QApplication, text: str
) -> None:
    view = show(text)

    view.selectAll()
    view.copy()

    assert qapp.clipboard().text() == text
    assert not qapp.clipboard().mimeData().hasHtml()


def test_the_document_holds_no_format_inside_its_words(show: Callable[..., ReaderView], article: str) -> None:
    view = show(article)
    block = view.document().begin()
    while block.isValid():
        assert len(block.textFormats()) <= 1
        block = block.next()
