"""Rules for names that a head noun opens: ministries, parties, towns, crossings, conferences."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.nlp.gazetteer import (
    EVENT_HEAD,
    GAZETTEER,
    INSTITUTION,
    LOC_ADJECTIVE,
    LOC_HEAD,
    LOC_HEAD_PERSON,
    LOC_HEAD_PLAIN,
    MINISTRY,
    NATIONALITY,
    NOT_IN_ORG,
    ORG_HEAD,
    ORG_HEAD_LOC,
    ORG_HEAD_NOUN,
    ORG_HEAD_NOUNS,
    PORTFOLIO,
    ROYAL_TITLE,
    TITLE,
    TITLE_ADJECTIVE,
    Gazetteer,
)
from desktop_app.nlp.spans_found import Found
from desktop_app.nlp.tokens import Token, Tokeniser

_LONGEST_PHRASE = 5
_MINISTRY = "وزاره"
_CROSSING = "معبر"
_FEMININE_ONLY = frozenset(["الخارجيه", "الداخليه", "الماليه"])


class PhraseRules:
    """Finds phrases in one line of tokens, given the names already found in it."""

    def __init__(self, tokeniser: Tokeniser, gazetteer: Gazetteer) -> None:
        self._tokeniser = tokeniser
        self._portfolios = gazetteer.phrases[PORTFOLIO]
        self._institutions = gazetteer.phrases[INSTITUTION]

    def find(self, tokens: Sequence[Token], names: Sequence[Found]) -> list[Found]:
        """The phrases, names inside them included."""
        at = {name.first: name for name in names}
        found = []
        for i, token in enumerate(tokens):
            flags = token.flags
            span = None
            if flags & MINISTRY and token.stem == _MINISTRY:
                span = self._ministry(tokens, i)
            if span is None and (flags & INSTITUTION or self._phrase(tokens, i, self._institutions)):
                span = self._institution(tokens, i)
            if span is None and i in at:
                span = self._whose(tokens, at[i])
            elif span is None and flags & (LOC_HEAD | ORG_HEAD | EVENT_HEAD):
                span = self._headed(tokens, i, at)
            if span is not None:
                found.append(span)
        return found

    def _ministry(self, tokens: Sequence[Token], i: int) -> Found | None:
        size = self._phrase(tokens, i + 1, self._portfolios)
        if not size and self._definite_follows(tokens, i + 1) and not _is_adjective(tokens[i + 1]):
            size = 1
        if not size:
            return None
        last = i + size
        while last + 1 < len(tokens) and _joins_portfolio(tokens[last + 1]):
            last += 1
        return Found(i, self._with_adjective(tokens, last), "ORG", 0.9, rule=True)

    def _with_adjective(self, tokens: Sequence[Token], last: int) -> int:
        """The end of a phrase that ends at `last`, with the nationality that may follow it."""
        following = last + 1
        whose = self._definite_follows(tokens, following) and _is_adjective(tokens[following])
        return following if whose else last

    def _definite_follows(self, tokens: Sequence[Token], i: int) -> bool:
        return self._follows(tokens, i) and _definite(tokens[i])

    def _whose(self, tokens: Sequence[Token], name: Found) -> Found | None:
        """A listed organisation that a head noun opens, with its nationality: حزب المحافظين البريطاني."""
        headed = tokens[name.first].flags & (ORG_HEAD | MINISTRY | INSTITUTION)
        if name.label != "ORG" or name.last == name.first or not headed or not _definite(tokens[name.last]):
            return None
        last = self._with_adjective(tokens, name.last)
        return Found(name.first, last, "ORG", name.score, rule=True) if last > name.last else None

    def _institution(self, tokens: Sequence[Token], i: int) -> Found | None:
        """الخارجية الأمريكية, الجيش المصري, مجلس النواب الليبي: an institution and whose it is."""
        size = self._phrase(tokens, i, self._institutions) or 1
        last = i + size
        if not self._follows(tokens, last) or not _is_adjective(tokens[last]):
            return None
        if size == 1 and not (_definite(tokens[i]) and _definite(tokens[last])):
            return None
        if size == 1 and tokens[i].flags & PORTFOLIO and not self._is_short_for_ministry(tokens, i):
            return None
        return Found(i, last, "ORG", 0.85, rule=True)

    def _is_short_for_ministry(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether الخارجية and its like stand for the ministry: not a minister's, not an adjective themselves."""
        token = tokens[i]
        if token.stem in _FEMININE_ONLY and not tokens[i + 1].form.endswith("ه"):
            return False
        if not i or not token.joined:
            return True
        before = tokens[i - 1]
        if before.flags & (TITLE | MINISTRY | PORTFOLIO) or _definite(before):
            return False
        return bool(token.skip or before.flags or not before.form.endswith(("ه", "ات")))

    def _headed(self, tokens: Sequence[Token], i: int, at: dict[int, Found]) -> Found | None:
        token = tokens[i]
        if _definite(token) or not self._follows(tokens, i + 1):
            return None
        name = at.get(i + 1)
        if name is not None and not name.outside(tokens[name.first].skip):
            return self._with_name(tokens, i, name)
        if tokens[i + 1].flags & ROYAL_TITLE and (name := at.get(i + 2)) is not None and name.label == "PERS":
            return self._with_name(tokens, i, name)
        if token.flags & ORG_HEAD:
            return self._with_nouns(tokens, i)
        if token.flags & LOC_HEAD_PLAIN and self._maybe_place(tokens[i + 1]):
            return Found(i, i + 1, "LOC", 0.6, rule=True)
        return None

    def _with_name(self, tokens: Sequence[Token], i: int, name: Found) -> Found | None:
        flags = tokens[i].flags
        if flags & LOC_HEAD and (name.label == "LOC" or (name.label == "PERS" and flags & LOC_HEAD_PERSON)):
            last = name.last
            crossing = tokens[i].stem == _CROSSING and self._follows(tokens, last + 1)
            if crossing and tokens[last + 1].flags & LOC_ADJECTIVE:
                last += 1
            return Found(i, last, "LOC", min(name.score, 0.9), rule=True)
        if flags & ORG_HEAD and (name.label in ("ORG", "PERS") or flags & ORG_HEAD_LOC):
            last = name.last
            if name.label == "LOC" and self._follows(tokens, last + 1) and _is_adjective(tokens[last + 1]):
                last += 1
            return Found(i, last, "ORG", min(name.score, 0.85), rule=True)
        if flags & EVENT_HEAD and name.kind in ("city", "region"):
            return Found(i, name.last, "MISC", 0.7, rule=True)
        return None

    def _with_nouns(self, tokens: Sequence[Token], i: int) -> Found | None:
        """A head noun and definite nouns after it: حزب المؤتمر, هيئة الرقابة المالية."""
        flags = tokens[i].flags
        if not flags & (ORG_HEAD_NOUN | ORG_HEAD_NOUNS):
            return None
        last = i
        while last - i < 4 and self._follows(tokens, last + 1) and self._in_org(tokens[last + 1]):
            if last == i and _is_adjective(tokens[last + 1]):
                return None
            last += 1
            if _is_adjective(tokens[last]):
                break
        needed = 1 if flags & ORG_HEAD_NOUN else 2
        return Found(i, last, "ORG", 0.6, rule=True) if last - i >= needed else None

    def _in_org(self, token: Token) -> bool:
        return _definite(token) and not token.flags & NOT_IN_ORG

    def _maybe_place(self, token: Token) -> bool:
        if token.skip or token.flags & (TITLE | TITLE_ADJECTIVE | NATIONALITY):
            return False
        return self._tokeniser.is_unknown(token.form) or bool(token.flags & GAZETTEER)

    def _follows(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether token `i` goes on the phrase before it: no punctuation, no proclitic."""
        return i < len(tokens) and tokens[i].joined and not tokens[i].skip

    def _phrase(self, tokens: Sequence[Token], i: int, phrases: frozenset[str]) -> int:
        """The number of words of the longest of `phrases` that stands at `i`; single words count as portfolios."""
        if i >= len(tokens):
            return 0
        one = (
            phrases is self._portfolios and i > 0 and self._follows(tokens, i) and tokens[i].flags & PORTFOLIO
        )
        best = 1 if one else 0
        joined = tokens[i].stem
        for size in range(2, _LONGEST_PHRASE + 1):
            if i + size > len(tokens) or not tokens[i + size - 1].joined:
                break
            joined += " " + tokens[i + size - 1].form
            if joined in phrases:
                best = size
        return best


def _joins_portfolio(token: Token) -> bool:
    """Whether a word adds to a ministry's name: وزارة الاقتصاد والتجارة."""
    return token.joined and token.form.startswith("وال") and bool(token.flags & PORTFOLIO)


def _definite(token: Token) -> bool:
    return token.stem.startswith("ال") and len(token.stem) > 4


def _is_adjective(token: Token) -> bool:
    return bool(token.flags & NATIONALITY)
