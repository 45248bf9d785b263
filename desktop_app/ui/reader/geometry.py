"""Where spans of the text lie on the page: the visible lines, and the places of a span in each of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout, QTextLine

from desktop_app.core.spans import Utf16Map

Interval = tuple[float, float]

_SAME_PLACE = 0.01
_DISPLACED = 0.5


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line as laid out; `start` and `end` are code points of the article, lengths are document pixels.

    `key` is the number of its block and of the line in it; `hanging` counts the white space after `end`.
    """

    key: tuple[int, int]
    start: int
    end: int
    hanging: int
    top: float
    bottom: float
    baseline: float
    origin: float
    rtl: bool
    layout: QTextLayout
    text_line: QTextLine
    block_position: int


class PageGeometry:
    """The geometry of one document whose text is the article's, plain; what was measured is kept per line."""

    def __init__(self) -> None:
        self._document = QTextDocument()
        self._line_pitch = 0.0
        self._text = ""
        self._offsets = Utf16Map("")
        self._kept: dict[tuple[int, int], dict[tuple[int, int], list[Interval]]] = {}

    def set_document(self, document: QTextDocument, text: str, offsets: Utf16Map, line_pitch: float) -> None:
        """Measure another document, which holds `text`; `line_pitch` goes from baseline to baseline."""
        self._document, self._text, self._offsets = document, text, offsets
        self._line_pitch = line_pitch
        self.forget()

    def forget(self) -> None:
        """The lines were laid out anew."""
        self._kept.clear()

    def lines(self, top: float, bottom: float) -> list[PageLine]:
        """The lines that reach into the band from `top` to `bottom` of the document."""
        found: list[PageLine] = []
        block = self._block_at(top)
        while block.isValid():
            box = self._document.documentLayout().blockBoundingRect(block)
            if box.top() > bottom:
                break
            found.extend(self._lines_of(block, box.x(), box.y(), top, bottom))
            block = block.next()
        return found

    def _block_at(self, y: float) -> QTextBlock:
        """The first block that may reach `y`; nothing under `y` is laid out for the answer."""
        layout = self._document.documentLayout()
        position = layout.hitTest(QPointF(0, max(0.0, y)), Qt.HitTestAccuracy.FuzzyHit)
        block = self._document.findBlock(max(0, position))
        while block.previous().isValid() and layout.blockBoundingRect(block).top() > y:
            block = block.previous()
        return block

    def _lines_of(self, block: QTextBlock, x: float, y: float, top: float, bottom: float) -> list[PageLine]:
        layout, found = block.layout(), []
        count = layout.lineCount()
        first = bisect_left(range(count), top - y, key=lambda i: _line_bottom(layout, i))
        for number in range(first, count):
            line = layout.lineAt(number)
            lowest = y + line.y() + line.ascent() + line.descent()
            if lowest - self._line_pitch > bottom:
                break
            found.append(self._page_line(block, number, x, y + line.y(), lowest))
        return found

    def _page_line(self, block: QTextBlock, number: int, x: float, y: float, lowest: float) -> PageLine:
        line = block.layout().lineAt(number)
        start = self._offsets.to_code_point(block.position() + line.textStart())
        stop = block.position() + min(line.textStart() + line.textLength(), block.length() - 1)
        end = broken = self._offsets.to_code_point(stop)
        while end > start and self._text[end - 1].isspace():
            end -= 1
        return PageLine(
            key=(block.blockNumber(), number),
            start=start,
            end=end,
            hanging=broken - end,
            top=lowest - self._line_pitch,
            bottom=lowest,
            baseline=y + line.ascent(),
            origin=x,
            rtl=block.textDirection() is Qt.LayoutDirection.RightToLeft,
            layout=block.layout(),
            text_line=line,
            block_position=block.position(),
        )

    def intervals(self, line: PageLine, start: int, end: int) -> list[Interval]:
        """Where the part of `[start, end)` on this line lies, from left to right; several where directions mix."""
        start, end = max(start, line.start), min(end, line.end)
        if start >= end:
            return []
        kept = self._kept.setdefault(line.key, {})
        if (start, end) not in kept:
            kept[start, end] = self._measure(line, start, end)
        return kept[start, end]

    def _measure(self, line: PageLine, start: int, end: int) -> list[Interval]:
        first = self._offsets.to_utf16(start) - line.block_position
        stop = self._offsets.to_utf16(end) - line.block_position
        last = self._offsets.to_utf16(line.end) - line.block_position
        cell = _drawn_cell if line.hanging and _is_displaced(line, last) else _cell
        cells = _cells(line, first, stop, cell)
        after = cell(line, stop) if last > stop else None
        runs: list[Interval] = []
        begin = cells[0][0] if cells else 0.0
        for here, following in zip(cells, [*cells[1:], None], strict=True):
            if following is not None and _continues(here, following):
                continue
            finish = after[0] if following is None and after and _continues(here, after) else here[1]
            runs.append((line.origin + min(begin, finish), line.origin + max(begin, finish)))
            begin = following[0] if following is not None else finish
        return _joined(runs)


def _line_bottom(layout: QTextLayout, number: int) -> float:
    line = layout.lineAt(number)
    return line.y() + line.ascent() + line.descent()


def _cell(line: PageLine, position: int) -> Interval:
    """Where a character starts and stops, in its own direction; all of a ligature share the stop.

    Qt puts a right-to-left character behind a left-to-right one where that one ends: there its glyphs tell.
    """
    counted = _counted_cell(line, position)
    return counted if _has_width(counted) else _drawn_cell(line, position) or counted


def _counted_cell(line: PageLine, position: int) -> Interval:
    place: Callable[..., tuple[float, int]] = line.text_line.cursorToX  # type: ignore[assignment]
    return place(position, QTextLine.Edge.Leading)[0], place(position, QTextLine.Edge.Trailing)[0]


def _drawn_cell(line: PageLine, position: int) -> Interval | None:
    """The same from the glyphs themselves, which is slower; None for a character without any."""
    for run in line.text_line.glyphRuns(position, 1):
        box = run.boundingRect()
        return (box.right(), box.left()) if run.isRightToLeft() else (box.left(), box.right())
    return None


def _has_width(cell: Interval) -> bool:
    return abs(cell[0] - cell[1]) > _SAME_PLACE


def _is_displaced(line: PageLine, last: int) -> bool:
    """Whether Qt's caret is off in this line: so it is where words against the line's direction end it.

    The white space at which the line was broken is drawn behind them then, and counted before them.
    """
    position = last
    while (previous := line.layout.previousCursorPosition(position)) < position:
        position = previous
        counted, drawn = _counted_cell(line, position), _drawn_cell(line, position)
        if drawn is not None and _has_width(counted):
            return abs(drawn[0] - counted[0]) > _DISPLACED
    return False


def _cells(
    line: PageLine, first: int, stop: int, cell: Callable[[PageLine, int], Interval | None]
) -> list[Interval]:
    cells = []
    position = first
    if not line.layout.isValidCursorPosition(position):
        position = line.layout.previousCursorPosition(position)
    while position < stop:
        here = cell(line, position)
        if here is not None:
            cells.append(here)
        following = line.layout.nextCursorPosition(position)
        if following <= position:
            break
        position = following
    return cells


def _continues(here: Interval, following: Interval) -> bool:
    """Whether the next character of the text stands right behind this one, or in the same ligature."""
    return abs(following[0] - here[1]) < _SAME_PLACE or abs(following[1] - here[1]) < _SAME_PLACE


def _joined(runs: list[Interval]) -> list[Interval]:
    """The intervals from left to right; those that touch become one, empty ones go."""
    joined: list[Interval] = []
    for left, right in sorted(run for run in runs if run[1] - run[0] > _SAME_PLACE):
        if joined and left - joined[-1][1] < _SAME_PLACE:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined
