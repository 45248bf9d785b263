"""Text that was trained on is told from text that was not, by hashes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop_app.errors import UserError
from desktop_app.nlp.gold import Gold, GoldText
from desktop_app.nlp.neural.files import model_folder
from desktop_app.nlp.overlap import SeenText, run_hashes, seen_sentences
from desktop_app.paths import seeds_path

LEARNED = ["سافر", "الوفد", "إلى", "العاصمة", ",", "ثم", "عاد", "منها"]


def test_runs_are_those_of_folded_words_without_marks() -> None:
    assert run_hashes(LEARNED) == run_hashes(["سافر", "الوفد", "الى", "«العاصمه»", "ثم", "عاد", "منها"])
    assert len(run_hashes(LEARNED)) == 3
    assert run_hashes(LEARNED[:4]) == []


def test_saved_hashes_are_the_same(tmp_path: Path) -> None:
    seen = SeenText.of([LEARNED, ["كلمات", "أخرى", "لا", "تشبه", "ما", "سبق"]])
    seen.save(tmp_path / "seen.npz")
    again = SeenText.load(tmp_path / "seen.npz")
    assert len(again) == len(seen) == 5
    assert again.shared(LEARNED) == 3
    assert again.shared(["سافر", "الوفد", "إلى", "البيت", "ثم", "عاد", "منها"]) == 0


def test_a_model_without_hashes_has_seen_nothing(tmp_path: Path) -> None:
    assert seen_sentences(Gold(texts=(GoldText("أي نص", frozenset()),)), tmp_path) == 0


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"<html>404</html>"])
def test_damaged_hashes_are_told_of(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "seen.npz").write_bytes(content)
    with pytest.raises(UserError, match=r"seen\.npz is damaged"):
        seen_sentences(Gold(texts=(GoldText("أي نص", frozenset()),)), tmp_path)


def test_the_shipped_model_was_not_trained_on_the_texts_it_is_judged_by() -> None:
    seen = SeenText.load(model_folder() / "seen.npz")
    assert len(seen) > 100_000
    for path in seeds_path().glob("*.txt"):
        words = path.read_text("utf-8").split()
        assert seen.shared(words) <= len(words) // 100, path.name
    marked = (Path(__file__).parent / "marked_sentences.txt").read_text("utf-8")
    for sentence in re.sub(r"\[[A-Z]+ |\]", "", marked).splitlines():
        words = sentence.split()
        assert seen.shared(words) <= len(words) // 2, sentence
