"""The typefaces the program brings along, loaded once; a missing one is replaced by the system's."""

from __future__ import annotations

import logging
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from desktop_app.paths import resource_path
from desktop_app.settings import READER_FONTS

INTERFACE_FAMILY = "IBM Plex Sans Arabic"
_SMALLEST_INTERFACE_SIZE = 10.0
_FALLBACK = ("Noto Naskh Arabic", "Geeza Pro", "Segoe UI", "Tahoma", "DejaVu Sans")

# The files each family needs: regular and bold, and what the interface uses between them.
_FILES: dict[str, tuple[str, tuple[str, ...]]] = {
    "IBM Plex Sans Arabic": (
        "fontpkg_ibm_plex_sans_arabic",
        ("IBMPlexSansArabic-Regular.ttf", "IBMPlexSansArabic-SemiBold.ttf", "IBMPlexSansArabic-Bold.ttf"),
    ),
    "Amiri": ("fontpkg_amiri", ("Amiri-Regular.ttf", "Amiri-Bold.ttf")),
    "Noto Sans Arabic": ("fontpkg_noto_sans_arabic", ("NotoSansArabic[wdth,wght].ttf",)),
}
# Amiri is drawn small on its body: at one point size it looks a fifth smaller than the others.
_SCALE = {"Amiri": 1.2}

log = logging.getLogger(__name__)


@cache
def load_family(family: str) -> bool:
    """Make one of our families known to Qt; False, with a warning in the log, when its files are missing."""
    package, names = _FILES[family]
    folder = _folder_of(package)
    complete = True
    for name in names:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            log.warning("the font file %s can't be loaded, another face stands in for it", folder / name)
            complete = False
    return complete


def interface_font() -> QFont:
    """The font of the interface: one face for Arabic and Latin, at the system's size but never tiny."""
    load_family(INTERFACE_FAMILY)
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    size = max(font.pointSizeF(), _SMALLEST_INTERFACE_SIZE)
    made = QFont(_with_fallbacks(INTERFACE_FAMILY, font.families()))
    made.setPointSizeF(size)
    return made


def reader_font(family: str, size: float) -> QFont:
    """The font of the reader in points, evened out so that all families look equally large.

    An unknown family is looked for in the system.
    """
    if family in _FILES:
        load_family(family)
    font = QFont(_with_fallbacks(family, [INTERFACE_FAMILY] if family != INTERFACE_FAMILY else []))
    font.setPointSizeF(size * _SCALE.get(family, 1.0))
    font.setStyleStrategy(QFont.StyleStrategy.PreferQuality)
    return font


def _with_fallbacks(family: str, others: list[str]) -> list[str]:
    return list(dict.fromkeys([family, *others, *_FALLBACK]))


def _folder_of(package: str) -> Path:
    """Where a font package keeps its files; in a frozen program they stand under resources/fonts."""
    spec = find_spec(package)
    if spec is not None and spec.origin is not None:
        folder = Path(spec.origin).parent / "files"
        if folder.is_dir():
            return folder
    return resource_path("fonts", package)


__all__ = ["INTERFACE_FAMILY", "READER_FONTS", "interface_font", "load_family", "reader_font"]
