"""The built-in recogniser's knowledge: names to look up and words that play a part in names.

The lists are in resources/gazetteers, one ``form<TAB>label<TAB>kind`` a line; see NOTICE.md there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import ahocorasick

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
_SCORES = {
    "country": 0.97,
    "region": 0.93,
    "city": 0.9,
    "state": 0.9,
    "person": 0.97,
    "alias": 0.9,
    "organisation": 0.95,
    "event": 0.9,
    "quoted": 0.8,
}
_NAME_LISTS = ("places.tsv", "regions.tsv", "events.tsv", "people.tsv", "organisations.tsv")
_ADJECTIVE_ENDINGS = ("", "ه", "ين", "ون", "ان", "ات", "تين", "تان")
_COMMON_WORDS = 10_000
_LONG_ENOUGH_TO_BE_GLUED = 12
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of the gazetteer, as the automaton reports it.

    `length` is that of the pattern; `after_lam` marks the form that ال takes after ل (للولايات);
    `glued` marks a pattern that ends inside a word; `upper` a name that counts only in capitals.
    """

    label: str
    kind: str
    score: float
    words: int
    length: int
    after_lam: bool = False
    glued: bool = False
    upper: bool = False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """`automaton` finds names in folded words that are each followed by one space; `flags` say what a
    folded word can be; `phrases` are folded cue phrases of several words, by flag.
    """

    automaton: ahocorasick.Automaton
    flags: dict[str, int]
    phrases: dict[int, frozenset[str]] = field(default_factory=dict)

    def known(self, folded: str) -> bool:
        """Whether a folded form is a word by itself as far as names go; for `proclitic_length` and `snap`."""
        return self.flags.get(folded, 0) & ~(ORDINARY | COMMON | NEVER) != 0


@cache
def load_gazetteer(folder: Path | None = None) -> Gazetteer:
    """The lists of `folder` (default: the program's own), read once.

    Raises UserError when a list is missing.
    """
    folder = folder or resource_path("gazetteers")
    names: dict[str, tuple[str, str]] = {}
    for name in _NAME_LISTS:
        for form, label, kind in _rows(folder / name):
            if kind != "quoted" or fold(form) not in names:
                names[form if form.isascii() else fold(form)] = label, kind
    ordinary = _lines(folder / "ordinary.txt")
    flags = dict.fromkeys(ordinary, ORDINARY)
    flags.update(dict.fromkeys(ordinary[:_COMMON_WORDS], ORDINARY | COMMON))
    phrases: dict[int, set[str]] = {}
    for form, _, kind in (*_rows(folder / "names.tsv"), *_rows(folder / "cues.tsv")):
        folded, flag = fold(form), _FLAGS[kind]
        if " " in folded:
            phrases.setdefault(flag, set()).add(folded)
        else:
            flags[folded] = flags.get(folded, 0) | flag
    for form, _, _ in _rows(folder / "nationalities.tsv"):
        for article in ("", "ال"):
            for ending in _ADJECTIVE_ENDINGS:
                adjective = article + fold(form) + ending
                flags[adjective] = flags.get(adjective, 0) | NATIONALITY
    for form in names:
        folded = fold(form)
        if " " not in folded:
            flags[folded] = flags.get(folded, 0) | GAZETTEER
    return Gazetteer(_automaton(names), flags, {flag: frozenset(forms) for flag, forms in phrases.items()})


def load_names(folder: Path | None = None) -> Iterator[tuple[str, str]]:
    """The names of the lists with their labels, as they are written.

    Raises UserError when a list is missing.
    """
    folder = folder or resource_path("gazetteers")
    for name in _NAME_LISTS:
        for form, label, _ in _rows(folder / name):
            yield form, label


def _automaton(names: dict[str, tuple[str, str]]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for form, (label, kind) in names.items():
        for pattern, entry in _patterns(form, label, kind):
            automaton.add_word(pattern, entry)
    automaton.make_automaton()
    return automaton


def _patterns(form: str, label: str, kind: str) -> Iterator[tuple[str, Entry]]:
    folded_words = _WORDS.findall(fold(form))
    folded, count = " ".join(folded_words), len(folded_words)
    score = _SCORES[kind]
    upper = form.isascii() and form.isupper()
    starts = [(folded, False)]
    if folded.startswith("ال") and len(folded_words[0]) > 3:
        starts.append(("ل" + folded[2:], True))
    for start, after_lam in starts:
        yield start + " ", Entry(label, kind, score, count, len(start) + 1, after_lam, upper=upper)
        if count > 1 and len(start) >= _LONG_ENOUGH_TO_BE_GLUED:
            yield start, Entry(label, kind, score - 0.1, count, len(start), after_lam, glued=True)


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
