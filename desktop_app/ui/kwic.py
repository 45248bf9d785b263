"""How keywords in their contexts are painted: three columns, the words before and after set against the keyword."""

from __future__ import annotations

from functools import lru_cache
from typing import cast

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop_app.core.kwic import Kwic
from desktop_app.core.model import Direction
from desktop_app.core.spans import Utf16Map
from desktop_app.ui.columns import set_up_rows
from desktop_app.ui.marks import accent_color, is_selected, paint_row_ground, text_color, text_direction
from desktop_app.ui.theme import current_theme

KWIC_ROLE = Qt.ItemDataRole.UserRole + 17
"""The Kwic of a row, for the delegate."""

_MARGIN = 7
_HEIGHT = 12
_LINE = 2.0
_DOTS = "…"
_ROUNDS = 12

_Index = QModelIndex | QPersistentModelIndex


class KwicDelegate(QStyledItemDelegate):
    """Paints three columns of a table from the row's `KWIC_ROLE`, each piece by itself; the others as they are.

    The columns are those before, of and after the keyword in reading order. A line that runs against the table
    has its pieces changed over, so that it reads in its own direction. The keyword is bold, underlined and on a
    ground of its own; contexts are cut at their far end, between words.
    """

    def __init__(self, before: int, keyword: int, after: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before, self._keyword = before, keyword
        self._context = (before, keyword, after)
        self._font, self._font_name = QFont(), ""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Room for the bold letters of a keyword."""
        kwic = index.data(KWIC_ROLE)
        if index.column() == self._keyword and isinstance(kwic, Kwic):
            metrics = QFontMetrics(keyword_font(option.font))
            return QSize(
                metrics.horizontalAdvance(kwic.keyword) + 4 * _MARGIN, row_height(option.fontMetrics)
            )
        return super().sizeHint(option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        column = index.column()
        if (
            index.flags() & Qt.ItemFlag.ItemIsUserCheckable
            or index.data(Qt.ItemDataRole.CheckStateRole) is not None
        ):
            super().paint(painter, option, index)
            return
        selected, palette = is_selected(option), option.palette
        if selected:
            paint_row_ground(painter, option)
        painter.save()
        painter.setClipRect(option.rect)
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        faded = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        painter.setPen(text_color(palette, selected) if enabled else faded)
        rect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        kwic = index.data(KWIC_ROLE) if column in self._context else None
        if not isinstance(kwic, Kwic):
            _paint_fact(painter, rect, str(index.data() or ""), option)
        elif column == self._keyword:
            line = accent_color(palette, selected) if enabled else faded
            paint_keyword(painter, rect, kwic, option.font, line, grounded=enabled)
        else:
            against = (kwic.direction is Direction.RTL) != (option.direction is _RTL)
            before = (column == self._before) != against
            _paint_context(painter, rect, kwic, self._face(option.font), before=before)
        painter.restore()

    def _face(self, font: QFont) -> tuple[QFont, str]:
        """A font with what it is called, which takes long to ask."""
        if font != self._font or not self._font_name:
            self._font, self._font_name = QFont(font), font.toString()
        return self._font, self._font_name


_RTL = Qt.LayoutDirection.RightToLeft


def set_up_table(table: QTableView, before: int, after: int, *, narrowest: int) -> None:
    """Have a table show rows of keywords in their contexts, which take what room its other columns leave."""
    set_up_rows(table)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setMinimumSectionSize(narrowest)
    for column in range(header.count()):
        mode = QHeaderView.ResizeMode
        header.setSectionResizeMode(column, mode.Stretch if column in (before, after) else mode.Interactive)


def row_height(metrics: QFontMetrics) -> int:
    """How high a row of a concordance is."""
    return metrics.height() + _HEIGHT


def keyword_font(font: QFont) -> QFont:
    """The face of keywords."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    return bold


def paint_keyword(
    painter: QPainter, rect: QRect, kwic: Kwic, font: QFont, line_color: QColor, *, grounded: bool = True
) -> None:
    """Paint a keyword in the middle of `rect`, with a ground and a line under the letters that were found."""
    bold = keyword_font(font)
    shown = QFontMetrics(bold).elidedText(kwic.keyword, Qt.TextElideMode.ElideRight, rect.width())
    layout = _laid_out(shown, bold, kwic.direction)
    line = layout.lineAt(0)
    origin = QPointF(
        rect.left() + (rect.width() - line.naturalTextWidth()) / 2,
        rect.top() + (rect.height() - line.height()) / 2,
    )
    units, last = Utf16Map(kwic.keyword), len(shown.encode("utf-16-le")) // 2
    xs = sorted(_x_of(line, min(units.to_utf16(at), last)) for at in (kwic.start, kwic.end))
    box = QRectF(origin.x() + xs[0] - 2, origin.y() - 1, xs[1] - xs[0] + 4, line.height() + 2)
    pen = painter.pen()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if grounded:
        painter.setBrush(QColor(current_theme().search_match))
        painter.drawRoundedRect(box, 3, 3)
    painter.fillRect(QRectF(box.left(), box.bottom() - _LINE / 2, box.width(), _LINE), line_color)
    # On the ground the letters keep the theme's own colour, on which the ground was chosen.
    painter.setPen(QColor(current_theme().text) if grounded else pen)
    layout.draw(painter, origin)
    painter.setPen(pen)


def _paint_fact(painter: QPainter, rect: QRect, text: str, option: QStyleOptionViewItem) -> None:
    """Paint a cell of another column: at the table's side, its words running as its letters do."""
    if not text:
        return
    own = text_direction(text)
    rtl = (option.direction if own is Qt.LayoutDirection.LayoutDirectionAuto else own) is _RTL
    shown = option.fontMetrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, rect.width())
    layout = _laid_out(shown, option.font, Direction.RTL if rtl else Direction.LTR)
    line = layout.lineAt(0)
    x = rect.right() + 1 - line.naturalTextWidth() if option.direction is _RTL else rect.left()
    layout.draw(painter, QPointF(x, rect.top() + (rect.height() - line.height()) / 2))


def _paint_context(
    painter: QPainter, rect: QRect, kwic: Kwic, face: tuple[QFont, str], *, before: bool
) -> None:
    """Paint what stands before or after against the keyword's side of `rect`."""
    text = kwic.before if before else kwic.after
    shown = fitting(text, face[1], rect.width(), before)
    layout = _laid_out(shown, face[0], kwic.direction)
    line = layout.lineAt(0)
    if not line.isValid():
        return
    keyword_is_left = before == (kwic.direction is Direction.RTL)
    x = rect.left() if keyword_is_left else rect.right() + 1 - line.naturalTextWidth()
    layout.draw(painter, QPointF(x, rect.top() + (rect.height() - line.height()) / 2))


def _laid_out(text: str, font: QFont, direction: Direction) -> QTextLayout:
    """One line in a direction of its own, whatever its letters."""
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(_RTL if direction is Direction.RTL else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


def _x_of(line: QTextLine, position: int) -> float:
    x, _ = cast(tuple[float, int], line.cursorToX(position))
    return x


@lru_cache(maxsize=4096)
def fitting(text: str, font: str, width: int, before: bool) -> str:
    """As many whole words next to the keyword as are not wider than `width`; `font` as QFont writes itself.

    Of words `before` the keyword the first ones are left out, else the last.
    """
    metrics = _metrics(font)
    whole = metrics.horizontalAdvance(text)
    if whole <= width:
        return text
    words = text.split(" ")
    room = width - metrics.horizontalAdvance(f" {_DOTS}")
    fits, too_many = 0, len(words)
    guess = int(len(words) * room / whole)
    for _ in range(_ROUNDS):
        if fits + 1 >= too_many:
            break
        guess = min(max(guess, fits + 1), too_many - 1)
        part = " ".join(words[-guess:] if before else words[:guess])
        if metrics.horizontalAdvance(part) <= room:
            fits, guess = guess, guess + 1
        else:
            too_many, guess = guess, guess - 1
    if not fits:
        return _DOTS
    return " ".join((_DOTS, *words[-fits:]) if before else (*words[:fits], _DOTS))


@lru_cache(maxsize=8)
def _metrics(font: str) -> QFontMetricsF:
    made = QFont()
    made.fromString(font)
    return QFontMetricsF(made)
