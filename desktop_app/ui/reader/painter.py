"""Draws what lies under and over the letters: mentions, the focus ring, the selection, the veil on boilerplate."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop_app.core.model import Label, Mention, Status
from desktop_app.ui.names import label_name
from desktop_app.ui.reader.appearance import (
    InkExtent,
    ReaderAppearance,
    faint_tint_color,
    line_color,
    tint_color,
    veil_color,
)
from desktop_app.ui.reader.geometry import Interval, PageGeometry, PageLine
from desktop_app.ui.reader.mention_index import MAX_LANE, MentionIndex

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked in the text now; spans in code points."""

    mentions: MentionIndex
    current: Mention | None = None
    selection: Span | None = None
    target: Span | None = None
    dimmed: Sequence[Span] = ()
    hits: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class _Measures:
    """Distances in pixels, in proportion to the size of the letters."""

    above: float
    underline: float
    thickness: float
    pitch: float
    outset: float
    side: float
    radius: float

    @classmethod
    def of(cls, ink: InkExtent) -> _Measures:
        unit = ink.em / 20
        thickness = max(1.5, 1.6 * unit)
        return cls(
            above=ink.above + 2.5 * unit,
            underline=ink.below + 1.2 * unit,
            thickness=thickness,
            pitch=thickness + max(1.5, 1.4 * unit),
            outset=max(1.5, 1.6 * unit),
            side=max(1.0, 1.2 * unit),
            radius=max(2.0, 3.2 * unit),
        )


class MarkPainter:
    """Paints marks in document coordinates, a line at a time; the text itself is drawn by Qt in between."""

    def __init__(self, geometry: PageGeometry) -> None:
        self._geometry = geometry
        self._labels: Mapping[int, Label] = {}
        self.set_appearance(ReaderAppearance())

    def set_labels(self, labels: Mapping[int, Label]) -> None:
        """The labels by id; they give colours and names."""
        self._labels = labels

    def set_appearance(self, appearance: ReaderAppearance) -> None:
        """Colours and the font that the distances follow."""
        self._appearance = appearance
        self._measures = _Measures.of(appearance.ink())
        self._name_font = QFont(appearance.font())
        self._name_font.setPointSizeF(max(5.5, appearance.point_size * 0.42))
        self._name_font.setBold(True)

    @property
    def reach(self) -> float:
        """How far below the baseline the lowest mark may lie, in pixels."""
        return self._measures.underline + MAX_LANE * self._measures.pitch + self._measures.thickness

    def paint_under(self, painter: QPainter, lines: Sequence[PageLine], marks: Marks) -> None:
        """What belongs under the letters."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        index = marks.mentions
        outer_first = [
            (line, sorted(index.overlapping(line.start, line.end), key=index.lane, reverse=True))
            for line in lines
        ]
        for line, mentions in outer_first:
            for mention in mentions:
                self._paint_ground(painter, line, mention, marks)
        for line in lines if marks.hits else ():
            self._paint_hits(painter, line, marks.hits)
        for line, mentions in outer_first:
            if marks.selection:
                self._paint_selection(painter, line, marks.selection)
            for mention in mentions:
                self._paint_line(painter, line, mention, marks)
            if self._appearance.show_label_names:
                self._paint_names(painter, line, mentions)
        for line in lines:
            if marks.current is not None:
                self._paint_ring(painter, line, marks.current, index.lane(marks.current))
            if marks.target:
                self._paint_target(painter, line, marks.target)

    def paint_over(self, painter: QPainter, lines: Sequence[PageLine], marks: Marks) -> None:
        """The veil over dimmed ranges."""
        if not (self._appearance.dim_boilerplate and marks.dimmed):
            return
        veil = veil_color(self._appearance.theme)
        for line in lines:
            for start, end in marks.dimmed:
                for left, right in self._geometry.intervals(line, start, end):
                    height = line.bottom - line.top
                    painter.fillRect(QRectF(left, line.top, right - left, height), veil)

    def box(self, line: PageLine, interval: Interval, lane: int) -> QRectF:
        """The box of a part of a mention, from over the letters down to under its line."""
        m = self._measures
        top = line.baseline - m.above - lane * m.outset
        bottom = line.baseline + m.underline + lane * m.pitch + m.thickness
        side = m.side + lane * m.outset * 0.5
        return QRectF(interval[0] - side, top, interval[1] - interval[0] + 2 * side, bottom - top)

    def _boxes(self, line: PageLine, mention: Mention, lane: int) -> list[QRectF]:
        return [
            self.box(line, part, lane) for part in self._geometry.intervals(line, mention.start, mention.end)
        ]

    def _paint_ground(self, painter: QPainter, line: PageLine, mention: Mention, marks: Marks) -> None:
        current = marks.current is not None and marks.current.id == mention.id
        if mention.status is Status.REJECTED and not current:
            return
        color, theme = self._label_color(mention), self._appearance.theme
        faint = mention.status is Status.SUGGESTED and not current
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faint_tint_color(color, theme) if faint else tint_color(color, theme, current))
        for box in self._boxes(line, mention, marks.mentions.lane(mention)):
            painter.drawRoundedRect(box, self._measures.radius, self._measures.radius)

    def _paint_line(self, painter: QPainter, line: PageLine, mention: Mention, marks: Marks) -> None:
        pen = self._pen(mention)
        half = pen.widthF() / 2
        painter.setPen(pen)
        for box in self._boxes(line, mention, marks.mentions.lane(mention)):
            y = box.bottom() - half
            inset = self._measures.radius * 0.5
            left, right = box.left() + inset, box.right() - inset
            if right > left:
                painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _pen(self, mention: Mention) -> QPen:
        """Solid for what was accepted, dashed for what waits, dotted and grey for what was rejected."""
        thickness = self._measures.thickness
        if mention.status is Status.REJECTED:
            pen = QPen(QColor(self._appearance.theme.reader_dim), thickness)
            pen.setDashPattern([0.1, 2.4])
        else:
            pen = QPen(line_color(self._label_color(mention), self._appearance.theme), thickness)
            if mention.status is Status.SUGGESTED:
                pen.setDashPattern([2.2, 2.4])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen

    def _label_color(self, mention: Mention) -> str:
        label = self._labels.get(mention.label_id)
        return label.color if label else self._appearance.theme.reader_dim

    def _paint_hits(self, painter: QPainter, line: PageLine, hits: Sequence[Span]) -> None:
        """What was searched for: a marker's colour, framed so that it is no matter of colour alone."""
        theme, m = self._appearance.theme, self._measures
        painter.setPen(QPen(QColor(theme.reader_dim), max(1.0, m.thickness * 0.5)))
        painter.setBrush(QColor(theme.search_match))
        first = bisect_left(hits, (line.start, 0))
        if first and hits[first - 1][1] > line.start:
            first -= 1
        for start, end in takewhile(lambda hit: hit[0] < line.end, islice(hits, first, None)):
            for left, right in self._geometry.intervals(line, start, end):
                top = line.baseline - m.above
                painter.drawRect(QRectF(left, top, right - left, line.baseline + m.underline - top))

    def _paint_selection(self, painter: QPainter, line: PageLine, selection: Span) -> None:
        color = QColor(self._appearance.theme.reader_selection)
        top = line.baseline - self._measures.above
        bottom = line.baseline + self._measures.underline + self._measures.thickness
        for left, right in self._geometry.intervals(line, *selection):
            painter.fillRect(QRectF(left, top, right - left, bottom - top), color)

    def _paint_target(self, painter: QPainter, line: PageLine, target: Span) -> None:
        pen = QPen(QColor(self._appearance.theme.reader_text), max(1.0, self._measures.thickness * 0.6))
        self._outline(painter, line, target, pen, lane=0, gap=0.0)

    def _paint_ring(self, painter: QPainter, line: PageLine, mention: Mention, lane: int) -> None:
        pen = QPen(QColor(self._appearance.theme.focus), max(2.0, self._measures.thickness * 1.1))
        self._outline(painter, line, (mention.start, mention.end), pen, lane, gap=pen.widthF())

    def _outline(
        self, painter: QPainter, line: PageLine, span: Span, pen: QPen, lane: int, gap: float
    ) -> None:
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._measures.radius + gap
        for interval in self._geometry.intervals(line, *span):
            painter.drawRoundedRect(
                self.box(line, interval, lane).adjusted(-gap, -gap, gap, gap), radius, radius
            )

    def _paint_names(self, painter: QPainter, line: PageLine, mentions: Sequence[Mention]) -> None:
        """The labels' names in the leading over the start of their mentions, side by side where they nest."""
        metrics = QFontMetricsF(self._name_font)
        painter.setFont(self._name_font)
        free_from = None
        for mention in sorted((m for m in mentions if m.start >= line.start), key=lambda m: m.start):
            label = self._labels.get(mention.label_id)
            parts = self._geometry.intervals(line, mention.start, mention.end)
            if label is None or not parts or mention.status is Status.REJECTED:
                continue
            name = label_name(label)
            width = metrics.horizontalAdvance(name)
            x = max(part[1] for part in parts) - width if line.rtl else min(part[0] for part in parts)
            if free_from is not None:
                x = min(x, free_from - width) if line.rtl else max(x, free_from)
            free_from = x - metrics.averageCharWidth() if line.rtl else x + width + metrics.averageCharWidth()
            painter.setPen(line_color(label.color, self._appearance.theme))
            baseline = (
                line.baseline
                - self._measures.above
                - MAX_LANE * self._measures.outset
                - metrics.descent() * 0.3
            )
            painter.drawText(QPointF(x, baseline), name)
