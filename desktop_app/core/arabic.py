"""Arabic letters: cleaning a text once at import, and folding it for matching with a way back.

Folding follows the usual orthographic normalisation of Arabic retrieval (alef, ya, ta marbuta and hamza
carriers unified, vowels and tatweel dropped; see Habash, "Introduction to Arabic NLP", 2010, ch. 3) plus
Farsi letters and digits.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
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
_FORMS = "\ufb50-\ufd3d\ufd50-\ufdcf\ufdf0-\ufdf9\ufe70-\ufefc"
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufeff\ud800-\udfff\ufffe\uffff"
_HIGH_PLANES = (
    "\U0001fffe-\U0010ffff"  # holds the noncharacters beyond the BMP; searched as one range for speed
)
_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
_BIDI = "\u202a-\u202e\u2066-\u2069"
_LETTER_FORMS = re.compile(f"[{_FORMS}]")
_BAD_CONTROLS = re.compile(f"[{_CONTROLS}]")
_LINE_ENDS = re.compile(f"\r\n|[{_BREAKS}]")
_BIDI_CONTROLS = re.compile(f"[{_BIDI}]")
_BIDI_OR_LINE_END = re.compile(f"[{_BIDI}\n]")
_IN_HIGH_PLANES = re.compile(f"[{_HIGH_PLANES}]")
_UNCLEAN = re.compile(f"[{_FORMS}{_CONTROLS}{_BREAKS}{_BIDI}{_HIGH_PLANES}]")
_ARABIC_BLOCK = 0x06
_NO_LETTERS_OF_BLOCK = re.compile("[\u0600-\u0620\u063b-\u0640\u064b-\u0670\u06d4-\u06ff]")
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
    letters = (
        _plain_letters(char) if _LETTER_FORMS.match(char) else unicodedata.normalize("NFKD", char).lower()
    )
    return char if letters == char else "".join(_fold_char(c) for c in letters)


class _FoldTable(dict[int, str]):
    """A str.translate table that is filled as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_char(chr(code))
        return folded


_FOLD_TABLE = _FoldTable()
_SHORT = 24
_FREQUENT = [(letter, _fold_char(letter)) for letter in "أإآىةؤئًٌٍَُِّْـ\xa0٠١٢٣٤٥٦٧٨٩"]
_SAME = "".join(c for c in map(chr, (10, *range(32, 127), *range(0x600, 0x700))) if _fold_char(c) == c)
_UNUSUAL = re.compile(f"[^{re.escape(_SAME)}]+")


def fold(text: str) -> str:
    """The text as it is compared: أحمد, احمد and أَحْمَد become one; Latin letters become lower case.

    What Arabic texts are full of is looked for letter by letter, which takes a fraction of looking at each letter.
    """
    if len(text) < _SHORT or text.isascii():
        return text.translate(_FOLD_TABLE)
    for letter, folded in _FREQUENT:
        if letter in text:
            text = text.replace(letter, folded)
    return _UNUSUAL.sub(lambda run: run[0].translate(_FOLD_TABLE), text)


_even: set[str] = set()
"""Characters met so far that fold to one character each."""


def folds_evenly(text: str) -> bool:
    """Whether each character folds to one, as in most texts without vowels: then no offset differs."""
    others = set(text) - _even
    if any(len(_FOLD_TABLE[ord(char)]) != 1 for char in others):
        return False
    _even.update(others)
    return True


@dataclass(frozen=True, slots=True)
class FoldedText:
    """Folded text with its way back: `origins[i]` is the offset in `source` that made folded character i."""

    source: str
    text: str
    origins: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of folded `[start, end)`; marks on the last letter belong to it, bidi controls don't.

        Raises ValueError when the folded span is empty.
        """
        if start >= end:
            raise ValueError("an empty folded span has no source span")
        first, stop = self.origins[start], self.origins[end - 1] + 1
        for offset in range(stop, len(self.source)):
            char = self.source[offset]
            if not _is_dropped(char):
                break
            if unicodedata.category(char) != "Cf":
                stop = offset + 1
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
    if not _UNCLEAN.search(text):
        return text
    for pattern, replacement in _CLEANING:
        text = pattern.sub(replacement, text)
    lone = _lone_bidi_controls(text)
    return _BIDI_CONTROLS.sub(lambda m: "" if m.start() in lone else m[0], text) if lone else text


_CLEANING: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_LINE_ENDS, lambda m: "\n"),
    (_BAD_CONTROLS, lambda m: ""),
    (_IN_HIGH_PLANES, lambda m: "" if ord(m[0]) & 0xFFFE == 0xFFFE else m[0]),
    (_LETTER_FORMS, lambda m: _plain_letters(m[0])),
)


@dataclass(frozen=True, slots=True)
class CleanedText:
    """Cleaned text with its way back: `origins[i]` is the offset in `source` that made cleaned character i."""

    source: str
    text: str
    origins: Sequence[int]

    def cleaned_span(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the source span `[start, end)` stands in the cleaned text; None when nothing of it is left.

        Raises ValueError for a span that is not one of the source's.
        """
        if not 0 <= start < end <= len(self.source):
            raise ValueError("not a span of this text")
        first, stop = bisect_left(self.origins, start), bisect_left(self.origins, end)
        return (first, stop) if first < stop else None


def clean_with_origins(text: str) -> CleanedText:
    """Clean `text` as `clean` does and keep, for each character, where it came from ("\\r\\n": from its "\\r")."""
    cleaned = CleanedText(text, text, range(len(text)))
    if not _UNCLEAN.search(text):
        return cleaned
    for pattern, replacement in _CLEANING:
        cleaned = _replaced(cleaned, pattern, replacement)
    lone = _lone_bidi_controls(cleaned.text)
    return _replaced(cleaned, _BIDI_CONTROLS, lambda m: "" if m.start() in lone else m[0])


def _replaced(
    cleaned: CleanedText, pattern: re.Pattern[str], replacement: Callable[[re.Match[str]], str]
) -> CleanedText:
    pieces: list[str] = []
    origins: list[int] = []
    done = 0
    for match in pattern.finditer(cleaned.text):
        new = replacement(match)
        pieces += cleaned.text[done : match.start()], new
        origins += cleaned.origins[done : match.start()]
        origins += [cleaned.origins[match.start()]] * len(new)
        done = match.end()
    if not pieces:
        return cleaned
    pieces.append(cleaned.text[done:])
    origins += cleaned.origins[done:]
    return CleanedText(cleaned.source, "".join(pieces), origins)


def _lone_bidi_controls(text: str) -> set[int]:
    """The offsets of the explicit bidi controls that are not closed (or not opened) within their paragraph.

    Paired as in the Unicode Bidirectional Algorithm: the end of an isolate ends the embeddings left open in it.
    """
    lone: set[int] = set()
    open_at: list[tuple[str, int]] = []
    open_isolates = 0
    for match in _BIDI_OR_LINE_END.finditer(text) if _BIDI_CONTROLS.search(text) else ():
        char, offset = match[0], match.start()
        if char == "\n":
            lone.update(opened for _, opened in open_at)
            open_at.clear()
            open_isolates = 0
        elif char in _EMBEDDINGS:
            open_at.append((_PDF, offset))
        elif char in _ISOLATES:
            open_at.append((_PDI, offset))
            open_isolates += 1
        elif char == _PDI and open_isolates:
            while open_at[-1][0] != _PDI:
                lone.add(open_at.pop()[1])
            open_at.pop()
            open_isolates -= 1
        elif open_at and open_at[-1][0] == char:
            open_at.pop()
        else:
            lone.add(offset)
    lone.update(opened for _, opened in open_at)
    return lone


def direction_of(text: str) -> Direction:
    """Right-to-left when most of the letters are of a right-to-left script, or when there are none."""
    if _is_mostly_arabic(text):
        return Direction.RTL
    rtl = ltr = 0
    for char, count in Counter(text).items():
        if char.isalpha():
            if unicodedata.bidirectional(char) in ("R", "AL"):
                rtl += count
            else:
                ltr += count
    return Direction.RTL if rtl >= ltr else Direction.LTR


def _is_mostly_arabic(text: str) -> bool:
    """Whether at least half of all characters are surely Arabic letters; ten times as fast as counting them."""
    high_bytes = text.encode("utf-16-le", "surrogatepass")[1::2]
    letters = high_bytes.count(_ARABIC_BLOCK) - len(_NO_LETTERS_OF_BLOCK.findall(text))
    return 2 * letters >= len(text)
