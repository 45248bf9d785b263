"""The look of the application: named colours read from a file, applied as palette and one small style sheet.

Widgets take colours from `current_theme()` and paint again on `QEvent.Type.PaletteChange`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.core.color import contrast_ratio, lightness, shaded, with_contrast
from desktop_app.paths import resource_path
from desktop_app.ui.style_sheet import style_sheet

THEMES = ("light", "dark")
TEXT_CONTRAST = 4.5
LINE_CONTRAST = 3.0
_TINT_DEPTH = {False: -0.085, True: 0.13}
_STRONG_TINT_DEPTH = {False: -0.17, True: 0.21}
_TINT_CHROMA = 0.085
_STRONG_TINT_CHROMA = 0.13
_DEPTH_STEPS = 10


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour of the interface as "#rrggbb", by the part it plays."""

    name: str
    dark: bool
    window: str
    surface: str
    base: str
    alternate_base: str
    text: str
    muted_text: str
    disabled_text: str
    border: str
    control_border: str
    button: str
    hover: str
    pressed: str
    accent: str
    accent_hover: str
    accent_text: str
    selection: str
    selection_text: str
    focus: str
    link: str
    success: str
    success_surface: str
    warning: str
    warning_surface: str
    error: str
    error_surface: str
    info: str
    info_surface: str
    tooltip: str
    tooltip_text: str
    reader_background: str
    reader_text: str
    reader_dim: str
    reader_selection: str
    search_match: str

    def colors(self) -> dict[str, str]:
        """All the named colours."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name not in ("name", "dark")}


def read_theme(path: Path) -> Theme:
    """A theme from its file; a colour that is missing or unknown raises TypeError."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Theme(name=path.stem, dark=data["dark"], **data["colors"])


@cache
def load_theme(name: str) -> Theme:
    """One of our own `THEMES` by its name."""
    return read_theme(resource_path("themes", f"{name}.toml"))


@cache
def tint(label_color: str, theme: Theme, *, strong: bool = False) -> str:
    """The background of a span of this label in the reader: the label's hue, evenly light for every label.

    The reader's text on it has a contrast of at least 4.5. `strong` is for the span under the pointer or
    the keyboard.
    """
    depth = (_STRONG_TINT_DEPTH if strong else _TINT_DEPTH)[theme.dark]
    chroma = _STRONG_TINT_CHROMA if strong else _TINT_CHROMA
    for step in range(_DEPTH_STEPS):
        level = lightness(theme.reader_background) + depth * (1 - step / _DEPTH_STEPS)
        color = shaded(label_color, level, chroma)
        if contrast_ratio(theme.reader_text, color) >= TEXT_CONTRAST:
            return color
    return theme.reader_background


@cache
def ink(label_color: str, theme: Theme) -> str:
    """The label's colour for text and lines: at least 4.5 against every plain background, 3 on its own tints."""
    plain = (theme.reader_background, theme.base, theme.surface, theme.window, theme.alternate_base)
    readable = with_contrast(label_color, *plain, ratio=TEXT_CONTRAST)
    tints = (tint(label_color, theme), tint(label_color, theme, strong=True))
    return with_contrast(readable, *tints, ratio=LINE_CONTRAST)


class _Current:
    theme: Theme | None = None


def current_theme() -> Theme:
    """The theme last applied; the light one before that."""
    return _Current.theme or load_theme("light")


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the running application the Fusion style, the theme's palette and the style sheet made from it."""
    _Current.theme = theme
    if app.style().name().lower() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme.name, theme.colors(), resource_path("icons")))


@contextmanager
def unpolished(app: QApplication) -> Iterator[None]:
    """Have widgets that are made in here take the style sheet at the end, all at once.

    With one in force they would take it anew at each step of their making, which is slow.
    """
    sheet = app.styleSheet()
    app.setStyleSheet("")
    try:
        yield
    finally:
        app.setStyleSheet(sheet)


def palette(theme: Theme) -> QPalette:
    """The theme's colours in Qt's roles, with the disabled ones faded."""
    role = QPalette.ColorRole
    roles = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.base,
        role.AlternateBase: theme.alternate_base,
        role.Text: theme.text,
        role.Button: theme.button,
        role.ButtonText: theme.text,
        role.BrightText: theme.error,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.selection_text,
        role.Accent: theme.accent,
        role.Link: theme.link,
        role.LinkVisited: theme.link,
        role.ToolTipBase: theme.tooltip,
        role.ToolTipText: theme.tooltip_text,
        role.PlaceholderText: theme.muted_text,
        role.Light: theme.surface,
        role.Midlight: theme.hover,
        role.Mid: theme.border,
        role.Dark: theme.control_border,
        role.Shadow: theme.pressed,
    }
    made = QPalette()
    for color_role, value in roles.items():
        made.setColor(color_role, QColor(value))
    for color_role in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, color_role, QColor(theme.disabled_text))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(theme.hover))
    return made


def system_theme(app: QApplication) -> str:
    """The name of the theme that the desktop asks for; light when it doesn't say."""
    return "dark" if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"
