"""Raw text is cut into words whose offsets are exact, whatever the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.arabic import fold
from desktop_app.nlp.neural.segments import LONGEST, letter_offset, segments, tokens
from desktop_app.nlp.neural.word_features import plain

DIRTY = st.text(
    st.sampled_from(list('اأبتةيىلمصر وَّـ\u200f\u0640١2aB_-.،؟"«»#ﷺﻻ🙂\t\u00a0')) | st.characters(),
    max_size=300,
)


@given(DIRTY)
def test_each_token_folds_to_what_stands_there(text: str) -> None:
    line = text.replace("\n", " ")
    before = 0
    for piece in segments(line, 0, len(line)):
        assert len(piece.starts) <= LONGEST
        for start, end, form in zip(piece.starts, piece.ends, piece.forms, strict=True):
            assert before <= start < end <= len(line)
            assert plain(fold(line[start:end])).strip() == form.strip()
            before = end
    for start, end, folded in tokens(line):
        assert fold(line[start:end]).strip() == folded.strip()


@given(DIRTY)
def test_no_word_is_left_out(text: str) -> None:
    line = text.replace("\n", " ")
    kept = "".join(folded for _, _, folded in tokens(line))
    assert [c for c in kept if c.isalnum()] == [c for c in fold(line) if c.isalnum()]


def test_words_marks_and_glued_signs_are_tokens_of_their_own() -> None:
    text = "قال: «مِصْر» و#محمد_بن_سلمان COP27!"
    tokens = [
        text[s:e]
        for piece in segments(text, 0, len(text))
        for s, e in zip(piece.starts, piece.ends, strict=True)
    ]
    assert tokens == ["قال", ":", "«", "مِصْر", "»", "و", "#", "محمد", "_", "بن", "_", "سلمان", "COP27", "!"]


def test_a_long_line_is_cut_after_a_full_stop() -> None:
    text = "كلمة " * 45 + ". " + "كلمة " * 200
    sizes = [len(piece.starts) for piece in segments(text, 0, len(text))]
    assert sizes[0] == 46
    assert sum(sizes) == 246


def test_letters_are_counted_without_their_marks() -> None:
    text = "قال وَبِمِصْرَ"
    start = text.index("و")
    assert text[letter_offset(text, start, len(text), 2) :].startswith("م")
    assert letter_offset(text, start, len(text), 0) == start
