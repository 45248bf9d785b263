"""The built-in recogniser's knowledge: names to look up and words that play a part in names.

The lists are in resources/gazetteers, one ``form<TAB>label<TAB>kind`` a line; see NOTICE.md there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop_app.core.arabic import fold
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.paths import resource_path

GIVEN = 1 << 0
SURNAME = 1 << 1
FOREIGN = 1 << 2
WEAK = 1 << 3
NEVER = 1 << 4
PARTICLE = 1 << 5
GOD = 1 << 6
GOD_HEAD = 1 << 7
GOD_TAIL = 1 << 8
TITLE = 1 << 9
TITLE_ADJECTIVE = 1 << 10
PORTFOLIO = 1 << 11
INSTITUTION = 1 << 12
MINISTRY = 1 << 13
ORG_HEAD = 1 << 14
ORG_HEAD_LOC = 1 << 15
LOC_HEAD = 1 << 16
LOC_HEAD_PLAIN = 1 << 17
LOC_ADJECTIVE = 1 << 18
EVENT_HEAD = 1 << 19
SPEECH = 1 << 20
NATIONALITY = 1 << 21
ORDINARY = 1 << 22
GAZETTEER = 1 << 23
COMMON = 1 << 29
LOC_HEAD_PERSON = 1 << 24
ORG_HEAD_NOUN = 1 << 25
ORG_HEAD_NOUNS = 1 << 26
NOT_IN_ORG = 1 << 27
ROYAL_TITLE = 1 << 28
PRESS_HEAD = 1 << 30
REGNAL = 1 << 31
NAME = GIVEN | SURNAME | FOREIGN

_FLAGS = {
    "given": GIVEN,
    "surname": SURNAME,
    "foreign_given": GIVEN | FOREIGN,
    "weak_name": WEAK,
    "not_name": NEVER,
    "particle": PARTICLE,
    "god": GOD,
    "god_head": GOD_HEAD,
    "god_tail": GOD_TAIL,
    "title": TITLE,
    "title_adjective": TITLE_ADJECTIVE,
    "portfolio": PORTFOLIO,
    "institution": INSTITUTION,
    "ministry": MINISTRY,
    "org_head": ORG_HEAD,
    "org_head_loc": ORG_HEAD | ORG_HEAD_LOC,
    "loc_head": LOC_HEAD,
    "loc_head_plain": LOC_HEAD | LOC_HEAD_PLAIN,
    "loc_adjective": LOC_ADJECTIVE,
    "loc_head_person": LOC_HEAD | LOC_HEAD_PERSON,
    "org_head_noun": ORG_HEAD | ORG_HEAD_NOUN,
    "org_head_nouns": ORG_HEAD | ORG_HEAD_NOUNS,
    "not_in_org": NOT_IN_ORG,
    "press_head": PRESS_HEAD,
    "regnal": REGNAL,
    "royal_title": ROYAL_TITLE | TITLE,
    "event_head": EVENT_HEAD,
    "speech": SPEECH,
}
_NAME_LISTS = ("places.tsv", "regions.tsv", "events.tsv", "people.tsv", "organisations.tsv")
_ADJECTIVE_ENDINGS = ("", "ه", "ين", "ون", "ان", "ات", "تين", "تان")
_COMMON_WORDS = 10_000


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """`names` are the listed names as they are written, with their labels; `flags` say what a folded word can be."""

    names: tuple[tuple[str, str], ...]
    flags: dict[str, int]

    def known(self, folded: str) -> bool:
        """Whether a folded form is a word by itself as far as names go; for `proclitic_length` and `snap`."""
        return self.flags.get(folded, 0) & ~(ORDINARY | COMMON | NEVER) != 0


@cache
def load_gazetteer(folder: Path | None = None) -> Gazetteer:
    """The lists of `folder` (default: the program's own), read once.

    Raises UserError when a list is missing.
    """
    folder = folder or resource_path("gazetteers")
    names = tuple((form, label) for name in _NAME_LISTS for form, label, _ in _rows(folder / name))
    ordinary = _lines(folder / "ordinary.txt")
    flags = dict.fromkeys(ordinary, ORDINARY)
    flags.update(dict.fromkeys(ordinary[:_COMMON_WORDS], ORDINARY | COMMON))
    for form, _, kind in (*_rows(folder / "names.tsv"), *_rows(folder / "cues.tsv")):
        folded = fold(form)
        if " " not in folded:
            flags[folded] = flags.get(folded, 0) | _FLAGS[kind]
    for form, _, _ in _rows(folder / "nationalities.tsv"):
        for article in ("", "ال"):
            for ending in _ADJECTIVE_ENDINGS:
                adjective = article + fold(form) + ending
                flags[adjective] = flags.get(adjective, 0) | NATIONALITY
    for form, _ in names:
        folded = fold(form)
        if " " not in folded:
            flags[folded] = flags.get(folded, 0) | GAZETTEER
    return Gazetteer(names, flags)


def _rows(path: Path) -> Iterator[tuple[str, str, str]]:
    for line in _lines(path):
        form, label, kind = line.split("\t")
        yield form, label, kind


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The word list {path} is missing, so names cannot be found. Install the program again.",
            ),
            path=path,
        ) from None
