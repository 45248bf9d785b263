"""The word lists are whole, in their format, and free of what would spoil a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.arabic import fold
from desktop_app.errors import UserError
from desktop_app.nlp.gazetteer import load_gazetteer
from desktop_app.paths import resource_path

FOLDER = resource_path("gazetteers")
LISTS = {
    "people.tsv": "PERS",
    "names.tsv": "PERS",
    "organisations.tsv": "ORG",
    "places.tsv": "LOC",
    "regions.tsv": "LOC",
    "events.tsv": "MISC",
    "cues.tsv": "-",
    "nationalities.tsv": "-",
}
WHOLE_WORDS = [
    "وائل",
    "وزارة",
    "بدر",
    "فلسطين",
    "لبنان",
    "ليبيا",
    "سوريا",
    "كوريا",
    "واشنطن",
    "بيروت",
    "كربلاء",
]


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (FOLDER / name).read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("name", "label"), LISTS.items())
def test_each_line_is_form_label_kind_and_stands_once(name: str, label: str) -> None:
    rows = _rows(name)
    assert all(len(row) == 3 and row[1] == label and row[0] == row[0].strip() != "" for row in rows)
    keys = [(fold(form) if not form.isascii() else form, kind) for form, _, kind in rows]
    assert len(keys) == len(set(keys))


def test_each_list_is_named_in_the_notice() -> None:
    notice = (FOLDER / "NOTICE.md").read_text("utf-8")
    files = {path.name for path in FOLDER.iterdir()} - {"NOTICE.md"}
    assert files == {*LISTS, "ordinary.txt"}
    assert all(f"`{name}`" in notice for name in files)


def test_ordinary_words_are_folded_and_stand_once() -> None:
    words = (FOLDER / "ordinary.txt").read_text("utf-8").splitlines()
    assert len(words) == len(set(words)) > 30_000
    assert all(word == fold(word) for word in words)


@pytest.mark.parametrize("word", WHOLE_WORDS)
def test_names_that_begin_like_a_proclitic_are_known_whole(word: str) -> None:
    assert load_gazetteer().known(fold(word))


@pytest.mark.parametrize("word", ["كانت", "الرؤى", "ومصر", ""])
def test_ordinary_words_are_not_known_as_names(word: str) -> None:
    assert not load_gazetteer().known(fold(word))


def test_a_missing_list_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"places\.tsv"):
        load_gazetteer(tmp_path)
