"""How the reader looks: the theme's colours, and what the reading settings decide."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF

from desktop_app.core.color import mix
from desktop_app.settings import READER_FONTS
from desktop_app.ui.fonts import reader_font
from desktop_app.ui.theme import Theme, current_theme, ink, tint

_INK_SAMPLE = "أإكطلجحعغيمقpd"
_DEEP_INK = 0.6
_ROOM_FOR_NAMES = 0.3
_TINT_SHARE = {False: 0.62, True: 0.8}
_FAINT_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class InkExtent:
    """How far the letters of a font reach above and below the baseline, vowels left aside; pixels."""

    above: float
    below: float
    em: float

    @classmethod
    def of(cls, font: QFont) -> InkExtent:
        """Measured on the letters that reach furthest."""
        metrics = QFontMetricsF(font)
        boxes = [metrics.tightBoundingRect(letter) for letter in _INK_SAMPLE]
        above, below = max(-box.top() for box in boxes), max(box.bottom() for box in boxes)
        return cls(above, below, float(QFontInfo(font).pixelSize()))


@dataclass(frozen=True, slots=True)
class ReaderAppearance:
    """`line_spacing` is in ems from baseline to baseline, `threshold` a score in 0..1.

    Names suggested with a lower score are not shown; those without a score are.
    """

    theme: Theme = field(default_factory=current_theme)
    font_family: str = READER_FONTS[0]
    point_size: float = 16.0
    line_spacing: float = 2.1
    show_rejected: bool = False
    show_label_names: bool = False
    dim_boilerplate: bool = True
    threshold: float = 0.0

    def font(self) -> QFont:
        """The font of the article's text."""
        return reader_font(self.font_family, self.point_size)

    def ink(self) -> InkExtent:
        """The extent of the letters of the article's text."""
        return InkExtent.of(self.font())

    def line_pitch(self) -> float:
        """Pixels from baseline to baseline; a typeface with deep letters and label names take more."""
        ems = self.line_spacing + (_ROOM_FOR_NAMES if self.show_label_names else 0)
        return _line_pitch(self.font_family, self.point_size, ems)

    def same_layout(self, other: ReaderAppearance) -> bool:
        """Whether changing from one to the other moves no letter."""
        return (self.font(), self.line_pitch()) == (other.font(), other.line_pitch())


@lru_cache(maxsize=64)
def _line_pitch(family: str, point_size: float, ems: float) -> float:
    ink = InkExtent.of(reader_font(family, point_size))
    plain = QFont(family)
    plain.setPointSizeF(point_size)
    return float(round(ems * max(QFontInfo(plain).pixelSize(), _DEEP_INK * (ink.above + ink.below))))


@lru_cache(maxsize=512)
def tint_color(label_color: str, theme: Theme, strong: bool) -> QColor:
    """What lies under the letters of a mention."""
    full = tint(label_color, theme, strong=strong)
    return QColor(mix(theme.reader_background, full, _TINT_SHARE[strong]))


@lru_cache(maxsize=512)
def faint_tint_color(label_color: str, theme: Theme) -> QColor:
    """What lies under the letters of a mention that nobody has decided on."""
    return QColor(mix(theme.reader_background, tint(label_color, theme), _FAINT_SHARE))


@lru_cache(maxsize=512)
def line_color(label_color: str, theme: Theme) -> QColor:
    """What a mention is underlined with."""
    return QColor(ink(label_color, theme))


@lru_cache(maxsize=16)
def veil_color(theme: Theme) -> QColor:
    """The background, as translucent as turns text under it into the theme's dimmed text."""
    text, dim, ground = QColor(theme.reader_text), QColor(theme.reader_dim), QColor(theme.reader_background)
    distance = ground.lightnessF() - text.lightnessF()
    veil = QColor(ground)
    veil.setAlphaF(min(1.0, max(0.0, (dim.lightnessF() - text.lightnessF()) / distance)) if distance else 0.0)
    return veil
