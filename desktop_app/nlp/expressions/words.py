"""The words, numbers and signs of a line, as far as the rules for expressions know them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from desktop_app.core.arabic import fold, fold_with_origins
from desktop_app.nlp.expressions.vocabulary import VOCABULARY

_TOKEN = re.compile(
    r"\d+(?:[.,٫٬]\d+)*|[^\W\d_](?:[^\W\d_]|[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed])*|[%٪$€£¥₪﷼°]"
)
_LINE = re.compile(r"[^\n]+")
_SPACE = re.compile("[^\\S\\n]{0,3}[\u200c-\u200f\u061c\u202a-\u202e\u2066-\u2069]?[^\\S\\n]{0,3}")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
_SEPARATORS = str.maketrans({"٫": ".", "٬": ","})
_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
_INITIAL_HAMZA = ("أ", "إ", "آ")
"""Within a word they begin another one: وأحد is not واحد."""
_LONGEST_WORD = 24
_LONGEST_NUMBER = 24
_CACHE_SIZE = 50_000


@dataclass(slots=True)
class Token:
    """One word, number or sign.

    It stands at `begin` to `end`; `start` is where a span over it may begin: after its proclitics, which
    `prefix` has folded. `form` is the folded rest, empty for a word that no rule knows; `digits` is a number
    as it stands, in ASCII.
    """

    begin: int
    start: int
    end: int
    form: str = ""
    prefix: str = ""
    digits: str = ""


class Line:
    """The tokens of one line; reading beyond its ends gives an empty token."""

    _NOTHING = Token(-1, -1, -1)

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.tokens = tokens

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, i: int) -> Token:
        return self.tokens[i] if 0 <= i < len(self.tokens) else self._NOTHING

    def gap(self, i: int) -> str:
        """What stands between token `i` and the one before it; a line's end is a newline."""
        if not 0 < i < len(self.tokens):
            return "\n"
        return self.text[self.tokens[i - 1].end : self.tokens[i].begin]

    def joined(self, i: int) -> bool:
        """Whether only a space, if anything, parts token `i` from the one before it."""
        return _SPACE.fullmatch(self.gap(i)) is not None

    def follows(self, i: int, form: str) -> bool:
        """Whether token `i` goes on after the one before it with this very word."""
        return self[i].form == form and not self[i].prefix and self.joined(i)

    def follows_one(self, i: int, forms: frozenset[str]) -> bool:
        """As `follows`, with any of these words."""
        return self[i].form in forms and not self[i].prefix and self.joined(i)

    def raw(self, i: int) -> str:
        """The word as it stands, folded, whether a rule knows it or not."""
        token = self[i]
        return fold(self.text[token.start : token.end]) if token.end > 0 else ""


_cache: dict[str, tuple[int, str, str]] = {}


def lines(text: str) -> Iterator[Line]:
    """The lines of a text, in offsets of the text."""
    for match in _LINE.finditer(text):
        tokens = []
        for found in _TOKEN.finditer(text, match.start(), match.end()):
            begin, end = found.span()
            if text[begin].isdecimal():
                tokens.append(Token(begin, begin, end, digits=_ascii(found[0])))
                continue
            skip, form, prefix = _analysed(found[0]) if end - begin <= _LONGEST_WORD else (0, "", "")
            tokens.append(Token(begin, begin + skip, end, form, prefix))
        yield Line(text, tokens)


def _analysed(raw: str) -> tuple[int, str, str]:
    """How many characters of a word are proclitics, the rest folded, and the proclitics folded."""
    known = _cache.get(raw)
    if known is None:
        if len(_cache) >= _CACHE_SIZE:
            _cache.clear()
        known = _cache[raw] = _analyse(raw)
    return known


def _analyse(raw: str) -> tuple[int, str, str]:
    form = fold(raw)
    if form in VOCABULARY and raw[1:2] not in _INITIAL_HAMZA:
        return 0, form, ""
    for prefix in _PROCLITICS:
        rest = form[len(prefix) :]
        if not form.startswith(prefix) or len(rest) < 2:
            continue
        if rest not in VOCABULARY and prefix[-1] == rest[0] == "ل":
            rest = "ا" + rest
        if rest in VOCABULARY:
            return fold_with_origins(raw).origins[len(prefix)], rest, prefix
    return (0, form, "") if form in VOCABULARY else (0, "", "")


def _ascii(raw: str) -> str:
    return (
        "".join(c if c in ".," else str(int(c)) for c in raw.translate(_SEPARATORS)) if len(raw) < 64 else ""
    )


def value_of(digits: str) -> Decimal | None:
    """The number that digits with separators write; None when they write no single number.

    A lone comma before three digits parts thousands, any other one is a decimal comma; a lone point is a
    decimal point, but parts thousands in 72.000.
    """
    if not digits or len(digits) > _LONGEST_NUMBER:
        return None
    if _GROUPED.fullmatch(digits):
        decimal_comma = digits.count(".") > 1
        plain = digits.replace(".", "").replace(",", ".") if decimal_comma else digits.replace(",", "")
        return Decimal(plain)
    if digits.count(".") + digits.count(",") > 1:
        return None
    if digits.endswith(".000"):
        return Decimal(digits.replace(".", ""))
    return Decimal(digits.replace(",", "."))
