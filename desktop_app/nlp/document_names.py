"""People met again in a text: the surname alone, once the full name has been found."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.nlp.gazetteer import (
    GAZETTEER,
    NATIONALITY,
    NEVER,
    ORDINARY,
    SPEECH,
    TITLE,
    TITLE_ADJECTIVE,
    WEAK,
)
from desktop_app.nlp.person_names import PersonRules
from desktop_app.nlp.spans_found import Found, longest
from desktop_app.nlp.tokens import Token, Tokeniser

_MOST_NAMES = 20_000
_EVERYDAY = ORDINARY | WEAK | TITLE | TITLE_ADJECTIVE | NATIONALITY | SPEECH
_PROCLITICS = frozenset(["و", "ف", "ب", "ل", "ك", "وب", "ول", "فل", "وك"])


class DocumentNames:
    """The names of people found so far in one text."""

    def __init__(self, tokeniser: Tokeniser) -> None:
        self._tokeniser = tokeniser
        self._surnames: set[str] = set()
        self._parts: set[str] = set()

    def learn(self, tokens: Sequence[Token], found: Sequence[Found], rules: PersonRules) -> None:
        """Remember the surnames (عبد العاطي is one) and other parts of the people of a line."""
        for name in found:
            if name.label != "PERS" or name.last == name.first or len(self._surnames) >= _MOST_NAMES:
                continue
            parts = _parts(tokens, name, rules)
            usable = [part for part in parts[1:] if not self._tokeniser.flags_of(part) & NEVER]
            if usable and usable[-1] == parts[-1]:
                self._surnames.add(parts[-1])
            self._parts.update(usable)

    def complete(self, tokens: Sequence[Token], found: list[Found]) -> list[Found]:
        """The line's names and the surnames that stand alone in it."""
        if not self._surnames:
            return found
        taken = {i for name in found for i in range(name.first, name.last + 1)}
        people = {i for name in found if name.label == "PERS" for i in range(name.first, name.last + 1)}
        more = []
        for i, token in enumerate(tokens):
            if i in taken:
                continue
            for size in (2, 1):
                key = _key(tokens, i, size, taken)
                skip, name = self._remembered(key, token)
                if not name or not self._is_safe(tokens, i, size, name, people):
                    continue
                more.append(Found(i, i + size - 1, "PERS", 0.75, rule=True, skip=skip))
                taken.update(range(i, i + size))
                people.update(range(i, i + size))
                break
        return longest([*found, *more]) if more else found

    def _remembered(self, key: str, token: Token) -> tuple[int, str]:
        """The number of proclitic letters and the remembered name after them, or (0, "")."""
        for skip in (0, 1, 2):
            if skip >= len(token.form) or (skip and key[:skip] not in _PROCLITICS):
                break
            names = [key[skip:]]
            if skip and key[skip - 1 : skip + 1] == "لل":
                names.append("ال" + key[skip + 1 :])
            for name in names:
                if name in self._surnames or name in self._parts:
                    return skip, name
        return 0, ""

    def _is_safe(self, tokens: Sequence[Token], i: int, size: int, key: str, people: set[int]) -> bool:
        """An everyday word is a surname only in company that tells: a speech verb, a title, another person."""
        flags = self._tokeniser.flags_of(key)
        if key in self._surnames and (size > 1 or not flags & _EVERYDAY) and not flags & GAZETTEER:
            return True
        before = tokens[i - 1] if i else None
        after = tokens[i + size] if i + size < len(tokens) else None
        if before is not None and tokens[i].joined and before.flags & (SPEECH | TITLE) and not tokens[i].skip:
            return True
        if key not in self._surnames:
            return False
        if i + size in people and after is not None and after.joined:
            return True
        if i - 1 in people and tokens[i].joined and tokens[i].form.startswith("و"):
            return True
        return after is not None and ":" in after.gap and before is None


def _parts(tokens: Sequence[Token], name: Found, rules: PersonRules) -> list[str]:
    parts = []
    i = name.first
    while i <= name.last:
        size, _ = rules.unit(tokens, i, first=i == name.first)
        size = max(size, 1)
        part = tokens[i].stem if i == name.first else tokens[i].form
        parts.append(part + "".join(t.form for t in tokens[i + 1 : min(i + size, name.last + 1)]))
        i += size
    return parts


def _key(tokens: Sequence[Token], i: int, size: int, taken: set[int]) -> str:
    if size == 1:
        return tokens[i].form
    if i + 1 >= len(tokens) or i + 1 in taken or not tokens[i + 1].joined:
        return ""
    return tokens[i].form + tokens[i + 1].form
