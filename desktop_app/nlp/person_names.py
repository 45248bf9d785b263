"""Rules for names of people: given names with what follows them, and what follows a title."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from desktop_app.nlp.gazetteer import (
    FOREIGN,
    GAZETTEER,
    GIVEN,
    GOD,
    GOD_HEAD,
    GOD_TAIL,
    NAME,
    NATIONALITY,
    NEVER,
    ORDINARY,
    PARTICLE,
    PORTFOLIO,
    REGNAL,
    ROYAL_TITLE,
    SURNAME,
    TITLE,
    TITLE_ADJECTIVE,
    WEAK,
)
from desktop_app.nlp.spans_found import Found
from desktop_app.nlp.tokens import Token, Tokeniser

_KUNYA = ("ابو", "ابا", "ابي", "ام", "بن", "ابن", "بنت", "ولد", "ايت", "بو")
_FOREIGN_PARTICLES = (
    "دي",
    "فان",
    "فون",
    "دا",
    "در",
    "دير",
    "لا",
    "لو",
    "ال",
    "اوف",
    "ديل",
    "دو",
    "سان",
    "ماك",
)
_LONGEST_NAME = 6
_LONGEST_TITLE = 7
_EVERYDAY = WEAK | ORDINARY | NATIONALITY | TITLE | TITLE_ADJECTIVE
_QUOTES = frozenset("\"“”«»'‘’„")
_SON = ("بن", "ابن", "بنت", "ولد")
_ALI = "علي"
_PREPOSITION = " على "


class Strength(IntEnum):
    """How surely a word is part of a person's name."""

    NONE = 0
    UNKNOWN = 1
    WEAK = 2
    STRONG = 3


_SCORE_AFTER_TITLE = {Strength.STRONG: 0.8, Strength.WEAK: 0.55, Strength.UNKNOWN: 0.6}
_TITLE_NEEDED = {Strength.STRONG: 1, Strength.WEAK: 3, Strength.UNKNOWN: 2}


class PersonRules:
    """Finds people in one line of tokens; `taken[i]` is the label of a gazetteer name over token i, or ""."""

    def __init__(self, tokeniser: Tokeniser, text: str, start: int, end: int) -> None:
        self._tokeniser = tokeniser
        self._text = text
        # A writer who spells the preposition على means the name by علي.
        self._tells_ali = text.find(_PREPOSITION, start, end) >= 0

    def find(self, tokens: Sequence[Token], taken: Sequence[str]) -> list[Found]:
        """Names that start with a given name, and names after titles."""
        found = []
        titled = self._after_titles(tokens, taken)
        if speaker := self._speaker(tokens, taken):
            found.append(speaker)
        i = 0
        while i < len(tokens):
            span = self._name_at(tokens, taken, i, titled.get(i, 0))
            if span is None:
                i += 1
            else:
                found.append(span)
                i = span.last + 1
        return found

    def unit(self, tokens: Sequence[Token], i: int, first: bool, nested: int = 0) -> tuple[int, Strength]:
        """How many tokens from `i` on are one part of a name (عبد العاطي is one), and how surely."""
        token = tokens[i]
        form = token.stem if first else token.form
        flags = token.flags if first else (token.flags if not token.skip else 0)
        if not first and token.skip:
            return 0, Strength.NONE
        following = tokens[i + 1] if i + 1 < len(tokens) and tokens[i + 1].joined else None
        compound = self._compound(form, following)
        if compound:
            return compound, Strength.STRONG
        if form in _KUNYA or (not first and form in _FOREIGN_PARTICLES):
            return self._after_particle(tokens, i, form, following, nested)
        if first and following is not None and following.form in _SON and self._bears_patronymic(token, form):
            return 1, Strength.STRONG
        return 1, self._single(token, form, flags)

    def _bears_patronymic(self, token: Token, form: str) -> bool:
        """Whether a word before بن is somebody's name: سهل بن حنيف."""
        return form == _ALI or not token.flags & ~(NAME | WEAK | ORDINARY | PARTICLE)

    def _compound(self, form: str, following: Token | None) -> int:
        """عبد + a divine name, glued or not; صلاح الدين and its like."""
        if form.startswith("عبد") and len(form) > 5 and self._has(form[3:], GOD):
            return 1
        if following is None or (following.skip and not following.form.startswith("ال")):
            return 0
        if form == "عبد" and self._has(following.form, GOD):
            return 2
        if self._has(form, GOD_HEAD) and self._has(following.form, GOD_TAIL):
            return 2
        return 0

    def _after_particle(
        self, tokens: Sequence[Token], i: int, form: str, following: Token | None, nested: int
    ) -> tuple[int, Strength]:
        """أبو, بن, آل ... and the name they belong to; two of them may follow each other (بن أبي طالب)."""
        if following is None or following.skip or nested > 1:
            return 0, Strength.NONE
        if form == "ال":
            house = self._text[tokens[i].start : tokens[i].end].startswith("آ")
            return (2, Strength.STRONG) if house else (0, Strength.NONE)
        size, strength = self.unit(tokens, i + 1, first=False, nested=nested + 1)
        if strength is Strength.NONE and form in _SON and not following.flags & ~ORDINARY:
            return 2, Strength.WEAK
        if strength in (Strength.NONE, Strength.UNKNOWN) and form in ("ام", "ولد", "لا", "لو", "ابي"):
            return 0, Strength.NONE
        if strength is Strength.NONE:
            return 0, Strength.NONE
        return size + 1, max(strength, Strength.WEAK)

    def _single(self, token: Token, form: str, flags: int) -> Strength:
        if form == _ALI:
            return Strength.WEAK if self._text[token.end - 1] == "ي" else Strength.NONE
        if flags & NATIONALITY and not flags & GIVEN and form.startswith("ال") and not flags & SURNAME:
            return Strength.NONE
        if flags & NEVER:
            return Strength.NONE
        if flags & NAME:
            return Strength.WEAK if flags & _EVERYDAY else Strength.STRONG
        if form.startswith("ابو") and len(form) >= 6 and not flags:
            return Strength.STRONG
        if flags & WEAK and not flags & TITLE:
            return Strength.WEAK
        if not flags and self._tokeniser.is_unknown(form):
            return Strength.UNKNOWN
        return Strength.NONE

    def _speaker(self, tokens: Sequence[Token], taken: Sequence[str]) -> Found | None:
        """A headline's first word before a colon (الهباش: ...), when it can be nothing else than a name."""
        if len(tokens) < 2 or taken[0] or tokens[0].skip or not tokens[1].gap.startswith(":"):
            return None
        strength = self._single(tokens[0], tokens[0].form, tokens[0].flags)
        if strength is Strength.STRONG or (strength is Strength.UNKNOWN and tokens[0].form.startswith("ال")):
            return Found(0, 0, "PERS", 0.6 if strength is Strength.STRONG else 0.5, rule=True)
        return None

    def _has(self, form: str, flag: int) -> bool:
        return bool(self._tokeniser.flags_of(form) & flag)

    def _name_at(self, tokens: Sequence[Token], taken: Sequence[str], i: int, title: int) -> Found | None:
        if taken[i] not in ("", "PERS") or self._cannot_begin(tokens, i, title):
            return None
        size, strength = self.unit(tokens, i, first=True)
        if title > 1 and strength is Strength.NONE and self._may_be_surname(tokens[i], tokens[i].stem):
            size, strength = 1, Strength.UNKNOWN
        if taken[i] and strength is not Strength.STRONG:
            return None
        if not size or strength is Strength.NONE or (strength is Strength.UNKNOWN and not title):
            return None
        strengths: list[Strength] = [strength]
        end = i + size
        foreign = bool(tokens[i].flags & FOREIGN) or strength is Strength.UNKNOWN
        while end < len(tokens) and end - i < _LONGEST_NAME:
            size, strength = self._continuation(tokens, taken, end, strengths, foreign)
            if not size:
                break
            strengths.append(strength)
            end += size
        score = self._accept(tokens[i], strengths, title, end - i)
        return Found(i, end - 1, "PERS", score, rule=True) if score else None

    def _continuation(
        self,
        tokens: Sequence[Token],
        taken: Sequence[str],
        i: int,
        strengths: Sequence[Strength],
        foreign: bool,
    ) -> tuple[int, Strength]:
        """The next part of a name that has begun, or (0, NONE) when token `i` is not part of it."""
        token = tokens[i]
        if not token.joined or token.skip or taken[i] in ("ORG", "MISC"):
            return 0, Strength.NONE
        if taken[i] == "LOC" and not token.flags & (SURNAME | GIVEN):
            return 0, Strength.NONE
        size, strength = self.unit(tokens, i, first=False)
        if strength is Strength.NONE and len(strengths) == 1 and strengths[0] is not Strength.WEAK:
            if self._may_be_surname(token, token.form):
                size, strength = 1, Strength.UNKNOWN
            elif (
                token.flags & REGNAL
                and strengths[0] is Strength.STRONG
                and i > 1
                and self._reigns(tokens[i - 2])
            ):
                size, strength = 1, Strength.STRONG
        if token.form == _ALI and not self._ali_fits(tokens, i):
            return 0, Strength.NONE
        if taken[i] == "PERS":
            return (max(size, 1), Strength.STRONG) if Strength.STRONG in strengths else (0, Strength.NONE)
        if strength is Strength.UNKNOWN:
            sure = sum(s is Strength.STRONG for s in strengths)
            if (Strength.UNKNOWN in strengths and not foreign) or len(strengths) > 2:
                return 0, Strength.NONE
            if sure > 1 and not token.form.startswith("ال"):
                return 0, Strength.NONE
        elif strength is Strength.WEAK and token.flags & (TITLE | NATIONALITY) and len(strengths) > 1:
            return 0, Strength.NONE
        return (size, strength) if strength else (0, Strength.NONE)

    def _cannot_begin(self, tokens: Sequence[Token], i: int, title: int) -> bool:
        flags = tokens[i].flags
        if flags & NATIONALITY and not flags & GIVEN:
            return True
        return bool(flags & (TITLE | TITLE_ADJECTIVE)) and not title

    def _may_be_surname(self, token: Token, form: str) -> bool:
        """Whether a word that everyday lists hold, but not near the top, may be a surname where one is due."""
        return not token.flags & ~ORDINARY and self._tokeniser.is_rare(form)

    def _reigns(self, token: Token) -> bool:
        return bool(token.flags & ROYAL_TITLE)

    def _ali_fits(self, tokens: Sequence[Token], i: int) -> bool:
        """علي inside a name is the preposition in some spellings: there it needs a name or a phrase's end after it."""
        if self._tells_ali or i + 1 >= len(tokens) or not tokens[i + 1].joined:
            return True
        return bool(tokens[i + 1].flags & NAME) or bool(tokens[i + 1].skip)

    def _accept(self, first: Token, strengths: Sequence[Strength], title: int, length: int) -> float:
        """The score of a name by its parts and its title, 0 to refuse it."""
        sure = sum(s is Strength.STRONG for s in strengths)
        if (
            len(strengths) == 1
            and length == 1
            and self._has(first.stem[1:], ORDINARY)
            and first.stem[0] in "بل"
        ):
            return 0
        if len(strengths) == 1:
            if title:
                return _SCORE_AFTER_TITLE[strengths[0]] if title >= _TITLE_NEEDED[strengths[0]] else 0
            return 0.6 if length > 1 and sure else 0
        if title:
            return 0.85 if sure else 0.7
        if not first.flags & GIVEN and length == len(strengths) and strengths[0] is not Strength.STRONG:
            return 0
        if strengths[0] is Strength.STRONG:
            return 0.85 if sure > 1 else 0.7 if first.flags & GIVEN or length > len(strengths) else 0
        return 0.65 if sure and first.flags & GIVEN else 0

    def _after_titles(self, tokens: Sequence[Token], taken: Sequence[str]) -> dict[int, int]:
        """Tokens that stand where a name follows a title: 3 right after a definite title, 2 further on, else 1."""
        places: dict[int, int] = {}
        for i, token in enumerate(tokens):
            if not token.flags & TITLE or taken[i]:
                continue
            j = i + 1
            while (
                j < len(tokens)
                and j - i < _LONGEST_TITLE
                and tokens[j].joined
                and self._in_title(tokens, taken, j)
            ):
                j += 1
            if j < len(tokens) and (tokens[j].joined or _is_quote(tokens[j].gap)):
                definite = token.stem.startswith(("ال", "نظير", "خلف", "سلف"))
                sure = 2 if j > i + 1 else 3 if definite else 1
                places[j] = max(places.get(j, 0), sure if tokens[j].joined else 1)
        return places

    def _in_title(self, tokens: Sequence[Token], taken: Sequence[str], j: int) -> bool:
        if taken[j] in ("ORG", "LOC"):
            return True
        flags = tokens[j].flags
        if flags & (TITLE | TITLE_ADJECTIVE | NATIONALITY | PORTFOLIO) and not flags & GAZETTEER:
            return not (flags & GIVEN and not flags & (WEAK | TITLE_ADJECTIVE))
        return False


def _is_quote(gap: str) -> bool:
    rest = gap.strip()
    return bool(rest) and all(char in _QUOTES for char in rest)
