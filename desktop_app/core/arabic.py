"""Arabic letters: cleaning a text once at import, and folding it for matching with a way back.

Folding follows the usual orthographic normalisation of Arabic retrieval (alef, ya, ta marbuta and hamza
carriers unified, vowels and tatweel dropped; see Habash, "Introduction to Arabic NLP", 2010, ch. 3) plus
Farsi letters and digits.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from desktop_app.core.model import Direction

_FOLD_PAIRS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا",
    "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ۍ": "ي",
    "ؤ": "و",
    "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۃ": "ه",
    "ک": "ك", "ڪ": "ك", "گ": "ك",
}  # fmt: skip
_LETTER_FORMS = re.compile("[\ufb50-\ufd3d\ufd50-\ufdcf\ufdf0-\ufdf9\ufe70-\ufefc]")
_BAD_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufeff\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_EMBEDDINGS = "\u202a\u202b\u202d\u202e"
_ISOLATES = "\u2066\u2067\u2068"
_PDF, _PDI = "\u202c", "\u2069"


def _is_dropped(char: str) -> bool:
    """Vowels and other combining marks, tatweel and invisible format characters vanish in folded text."""
    return char == "\u0640" or unicodedata.category(char) in ("Mn", "Me", "Cf")


@cache
def _fold_char(char: str) -> str:
    if char in _FOLD_PAIRS:
        return _FOLD_PAIRS[char]
    if _is_dropped(char):
        return ""
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if char.isascii():
        return char.lower()
    if char.isspace():
        return " "
    if _LETTER_FORMS.match(char):
        return "".join(_fold_char(c) for c in _plain_letters(char))
    return "".join(
        _FOLD_PAIRS.get(c, c) for c in unicodedata.normalize("NFKD", char).lower() if not _is_dropped(c)
    )


class _FoldTable(dict[int, str]):
    """A str.translate table that is filled as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_char(chr(code))
        return folded


_FOLD_TABLE = _FoldTable()


def fold(text: str) -> str:
    """The text as it is compared: أحمد, احمد and أَحْمَد become one; Latin letters become lower case."""
    return text.translate(_FOLD_TABLE)


@dataclass(frozen=True, slots=True)
class FoldedText:
    """Folded text with its way back: `origins[i]` is the offset in `source` that made folded character i."""

    source: str
    text: str
    origins: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of folded `[start, end)`; marks on the last letter belong to it.

        Raises ValueError when the folded span is empty.
        """
        if start >= end:
            raise ValueError("an empty folded span has no source span")
        first, stop = self.origins[start], self.origins[end - 1] + 1
        while stop < len(self.source) and _fold_char(self.source[stop]) == "":
            stop += 1
        return first, stop


def fold_with_origins(text: str) -> FoldedText:
    """Fold `text` and keep, for each folded character, where it came from."""
    pieces: list[str] = []
    origins: list[int] = []
    for offset, char in enumerate(text):
        folded = _FOLD_TABLE[ord(char)]
        pieces.append(folded)
        origins.extend([offset] * len(folded))
    return FoldedText(text, "".join(pieces), tuple(origins))


def _plain_letters(form: str) -> str:
    """The letters of one presentation form; an isolated vowel form loses its carrier space."""
    return unicodedata.normalize("NFKC", form).replace(" ", "") or form


def clean(text: str) -> str:
    """The text as the store keeps it; done once, at import, and a fixed point: clean(clean(x)) == clean(x).

    Line ends become "\\n"; NUL, control characters, noncharacters and byte order marks go; Arabic
    presentation forms become letters; bidi embeddings and isolates without their partner go.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _BAD_CONTROLS.sub("", text)
    text = _LETTER_FORMS.sub(lambda m: _plain_letters(m[0]), text)
    return _without_lone_bidi_controls(text)


def _without_lone_bidi_controls(text: str) -> str:
    """Drop the explicit bidi controls that are not closed (or not opened) within their paragraph."""
    if not _BIDI_CONTROLS.search(text):
        return text
    return "\n".join(_balanced(line) for line in text.split("\n"))


def _balanced(line: str) -> str:
    open_at: list[tuple[str, int]] = []
    keep: set[int] = set()
    for match in _BIDI_CONTROLS.finditer(line):
        char, offset = match[0], match.start()
        if char in _EMBEDDINGS or char in _ISOLATES:
            open_at.append((_PDF if char in _EMBEDDINGS else _PDI, offset))
        elif open_at and open_at[-1][0] == char:
            keep.update((open_at.pop()[1], offset))
    return _BIDI_CONTROLS.sub(lambda m: m[0] if m.start() in keep else "", line)


def direction_of(text: str) -> Direction:
    """Right-to-left when most of the letters are of a right-to-left script, or when there are none."""
    rtl = ltr = 0
    for char in text:
        if char.isalpha():
            if unicodedata.bidirectional(char) in ("R", "AL"):
                rtl += 1
            else:
                ltr += 1
    return Direction.RTL if rtl >= ltr else Direction.LTR
