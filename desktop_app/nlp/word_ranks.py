"""How frequent Arabic words are, from the program's word lists; tells first letters from proclitics."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from desktop_app.core.arabic import fold
from desktop_app.paths import resource_path

_NAMES = ("places.tsv", "regions.tsv", "people.tsv", "organisations.tsv", "names.tsv", "cues.tsv")


@cache
def word_ranks() -> dict[str, int]:
    """The rank of each folded word, 1 for the most frequent; 0 for names and the words that go with them.

    Empty when the lists are not there: a search then takes more forms for the word's.
    """
    folder = resource_path("gazetteers")
    ranks = dict.fromkeys((form for name in _NAMES for form in _first_column(folder / name)), 0)
    for place, word in enumerate(_lines(folder / "ordinary.txt"), 1):
        ranks.setdefault(word, place)
    return ranks


def rank(form: str) -> int | None:
    """The rank of a folded form, None for one that no list has."""
    return word_ranks().get(form)


def _first_column(path: Path) -> list[str]:
    return [form for line in _lines(path) if (form := fold(line.split("\t", 1)[0])) and " " not in form]


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines() if path.is_file() else []
