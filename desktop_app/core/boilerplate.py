"""The paragraphs of an article that belong to the site it came from and not to the story.

Lists of links, keyword lines, comment notices, embedded posts' bylines and repeated captions are found, so
that a reader may dim them. A paragraph is a line. What might be the story is left alone: a heading of links
that is followed by prose names only itself, and a line "المصدر: ..." is information.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.core.arabic import fold

_LONGEST_LINK = 40
_MOST_PLAIN_LINKS = 30
_LONGEST_NOTICE = 14
_SHORTEST_PROSE = 25
_SHORTEST_SENTENCE = 8
_SHORTEST_REPEAT = 4
_SHORTEST_GLUED = 15
_LONGEST_GLUED = 35
_LONGEST_OPENING = 100

_EDGE = ' \t\u00a0\u200e\u200f•●▪■◆►*·|:؛.…-–—«»"()[]<>+#'
_BULLETS = tuple("•●▪■◆►*·-–—")

_LINK_HEADINGS = """
    اقرا ايضا|اقرا المزيد|اقرا كذلك|اقرا ايضا على موقعنا|لمزيد من الاخبار|المزيد من الاخبار
    قد يهمك|قد يهمك ايضا|قد يعجبك|قد يعجبك ايضا|ربما يعجبك|شاهد ايضا|طالع ايضا|تابع ايضا|للمزيد
    مقالات مشابهه|مقالات ذات صله|مقالات متعلقه|مقالات اخرى|اخبار ذات صله|اخبار متعلقه|اخبار مشابهه
    مواضيع متعلقه|مواضيع ذات صله|مواضيع مشابهه|موضوعات متعلقه|موضوعات ذات صله|موضوعات مشابهه
    ذات صله|ترشيحاتنا|نرشح لك|نرشح لكم|اخترنا لك|اخترنا لكم|الاكثر قراءه|الاكثر مشاهده
    كلمات دلاليه|الكلمات الدلاليه|كلمات مفتاحيه|الكلمات المفتاحيه|الوسوم|وسوم|تاجات
    related articles|related news|related stories|related topics|read also|read more|see also|tags|keywords
"""
_NOTICES = """
    تم اضافه تعليقك|سوف يظهر بعد المراجعه|سيظهر تعليقك|تعليقك قيد المراجعه|اترك تعليقا|اضف تعليقا|اضف تعليقك
    لا توجد تعليقات|كن اول من يعلق|شارك الخبر|شارك هذا الخبر|شارك المقال|انسخ الرابط|تم نسخ الرابط
    تابعونا على|تابعنا على|حمل التطبيق|اشترك في النشره|للاشتراك في|جميع الحقوق محفوظه
"""


def _phrases(lines: str) -> frozenset[str]:
    return frozenset(fold(phrase.strip()) for line in lines.split("\n") for phrase in line.split("|") if line)


_HEADINGS = _phrases(_LINK_HEADINGS) - {""}
_NOTICE = re.compile("|".join(map(re.escape, sorted(_phrases(_NOTICES) - {""}, key=len, reverse=True))))
_INLINE_HEADING = re.compile(f"(?:{'|'.join(sorted(_HEADINGS, key=len, reverse=True))}) ?(?:[:؛/|]|\\.\\.+)")
_POSTED_BY = re.compile(r"posted\sby\s.{1,200}\son\s[a-z]+day,\s[a-z]+\s\d{1,2},\s\d{4}", re.IGNORECASE)
_HEADLINE_DOTS = re.compile(r"[^\s.]\.\. ?[^\s.]")
_SENTENCE_ENDS = (".", "؟", "!", "?", "»", '"', "”", ":", "،", "؛")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank; `opening` is how it begins, folded: all of a line that can be a heading."""

    start: int
    end: int
    text: str
    opening: str
    words: int

    @property
    def is_prose(self) -> bool:
        """A paragraph of a story: long, or a sentence that is brought to its end."""
        ends = self.text.endswith((".", '."', ".»", ".”", "؟", "!"))
        return self.words >= (_SHORTEST_SENTENCE if ends else _SHORTEST_PROSE)

    @property
    def has_bullet(self) -> bool:
        return self.text.startswith(_BULLETS) and self.words > 1


def boilerplate_spans(text: str) -> list[tuple[int, int]]:
    """The code point spans of the site's furniture, sorted, each from a line's start to a line's end.

    Furniture that follows on furniture, with nothing but blank lines between, makes one span. Linear time.
    """
    lines = _lines(text)
    furniture = _link_lists(lines) | _repeats(lines) | _glued_headlines(lines)
    furniture |= {i for i, line in enumerate(lines) if _stands_for_itself(line)}
    spans: list[tuple[int, int]] = []
    for i in sorted(furniture):
        if i - 1 in furniture:
            spans[-1] = (spans[-1][0], lines[i].end)
        else:
            spans.append((lines[i].start, lines[i].end))
    return spans


def _lines(text: str) -> list[_Line]:
    """The lines that are not blank."""
    lines = []
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            opening = fold(stripped[:_LONGEST_OPENING])
            lines.append(_Line(start, start + len(raw), stripped, opening, len(stripped.split())))
        start += len(raw) + 1
    return lines


def _is_heading(line: _Line) -> bool:
    return len(line.text) <= _LONGEST_OPENING and line.opening.strip(_EDGE) in _HEADINGS


def _stands_for_itself(line: _Line) -> bool:
    """A heading of links with or without its link beside it, keywords, a notice, an embedded post's byline."""
    if _is_heading(line) or _POSTED_BY.match(line.text):
        return True
    inline = _INLINE_HEADING.match(line.opening.lstrip(_EDGE))
    if inline and (line.words <= _LONGEST_LINK or "كلمات" in inline[0]):
        return True
    return line.words <= _LONGEST_NOTICE and bool(_NOTICE.match(line.opening.lstrip(_EDGE)))


def _link_lists(lines: list[_Line]) -> set[int]:
    """The lines under a heading of links, up to the first prose.

    The last line before that prose may be its headline and stays, unless it has a bullet as links do; so do
    all where they are too many to be a list (verse, a script).
    """
    found: set[int] = set()
    i = 0
    while i < len(lines):
        if not _is_heading(lines[i]):
            i += 1
            continue
        first = i + 1
        i = first
        while i < len(lines) and _may_be_link(lines[i]):
            i += 1
        at_end = i == len(lines) or _is_heading(lines[i])
        stop = i if at_end or i == first or lines[i - 1].has_bullet else i - 1
        if sum(not line.has_bullet for line in lines[first:stop]) <= _MOST_PLAIN_LINKS:
            found.update(range(first, stop))
    return found


def _may_be_link(line: _Line) -> bool:
    if _is_heading(line):
        return False
    return line.words <= _LONGEST_LINK if line.has_bullet else not line.is_prose


def _repeats(lines: list[_Line]) -> set[int]:
    """The second and later of identical lines of several words."""
    seen: set[str] = set()
    found: set[int] = set()
    for i, line in enumerate(lines):
        if line.words >= _SHORTEST_REPEAT:
            if line.text in seen:
                found.add(i)
            seen.add(line.text)
    return found


def _glued_headlines(lines: list[_Line]) -> set[int]:
    """Headlines of other stories that stand on one line between two paragraphs of prose.

    Told by the two dots of headlines in a line too long for a heading, without a comma and without an end.
    """
    return {
        i
        for i, line in enumerate(lines[1:-1], start=1)
        if _SHORTEST_GLUED <= line.words <= _LONGEST_GLUED
        and _HEADLINE_DOTS.search(line.text)
        and not line.text.endswith(_SENTENCE_ENDS)
        and "،" not in line.text
        and lines[i - 1].is_prose
        and lines[i + 1].is_prose
    }
