"""Colour arithmetic on "#rrggbb" strings: WCAG contrast, and lightness changed without changing the hue.

Contrast follows WCAG 2.2 (relative luminance, contrast ratio); hue-true mixing happens in OKLab
(Björn Ottosson, "A perceptual color space for image processing", 2020).
"""

from __future__ import annotations

import math
import re

Lab = tuple[float, float, float]
"""OKLab lightness (0..1), green to red, blue to yellow."""

_HEX = re.compile("#[0-9a-fA-F]{6}")
_STEPS = 24


def contrast_ratio(a: str, b: str) -> float:
    """WCAG contrast of two colours: 1.0 (the same) to 21.0 (black on white)."""
    lighter, darker = sorted((relative_luminance(a), relative_luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def relative_luminance(color: str) -> float:
    """WCAG relative luminance, 0.0 (black) to 1.0 (white)."""
    red, green, blue = _linear_rgb(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def lightness(color: str) -> float:
    """OKLab lightness, 0.0 (black) to 1.0 (white)."""
    return to_lab(color)[0]


def mix(a: str, b: str, share: float) -> str:
    """`share` (0..1) of `b` mixed into `a`."""
    first, second = to_lab(a), to_lab(b)
    return from_lab(
        (
            first[0] + (second[0] - first[0]) * share,
            first[1] + (second[1] - first[1]) * share,
            first[2] + (second[2] - first[2]) * share,
        )
    )


def shaded(color: str, new_lightness: float, most_chroma: float) -> str:
    """The same hue at another lightness, no more colourful than `most_chroma` (OKLCH) and than sRGB can show."""
    _, a, b = to_lab(color)
    chroma = math.hypot(a, b)
    scale = min(1.0, most_chroma / chroma) if chroma else 0.0
    for step in range(_STEPS + 1):
        kept = scale * (1 - step / _STEPS)
        candidate = (new_lightness, a * kept, b * kept)
        if _in_gamut(candidate):
            return from_lab(candidate)
    return from_lab((new_lightness, 0.0, 0.0))


def with_contrast(color: str, *against: str, ratio: float) -> str:
    """`color`, moved towards black or white no further than needed for `ratio` against every given colour.

    The end that contrasts more is taken; when even it falls short of the ratio, it is returned itself.
    """

    def worst(candidate: str) -> float:
        return min(contrast_ratio(candidate, other) for other in against)

    if worst(color) >= ratio:
        return color
    ends = sorted(("#000000", "#ffffff"), key=worst, reverse=True)
    if worst(ends[0]) < ratio:
        return ends[0]
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if worst(mix(color, ends[0], middle)) >= ratio:
            high = middle
        else:
            low = middle
    return mix(color, ends[0], high)


def to_lab(color: str) -> Lab:
    """OKLab (lightness, a, b) of a colour."""
    red, green, blue = _linear_rgb(color)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def from_lab(lab: Lab) -> str:
    """The nearest "#rrggbb" of an OKLab colour; what sRGB can't show is cut off per channel."""
    return "#" + "".join(f"{round(255 * _encoded(min(1.0, max(0.0, c)))):02x}" for c in _lab_to_linear(lab))


def _lab_to_linear(lab: Lab) -> tuple[float, float, float]:
    level, a, b = lab
    long = (level + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (level - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (level - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _in_gamut(lab: Lab) -> bool:
    return all(-0.001 <= channel <= 1.001 for channel in _lab_to_linear(lab))


def _linear_rgb(color: str) -> tuple[float, float, float]:
    if not _HEX.fullmatch(color):
        raise ValueError(f"not a #rrggbb colour: {color!r}")
    red, green, blue = (_linear(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return red, green, blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _encoded(channel: float) -> float:
    return channel * 12.92 if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055
