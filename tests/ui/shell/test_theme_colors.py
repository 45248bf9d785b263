"""Every pair of colours that meets on the screen is readable, in both themes and for any label colour."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.core.color import contrast_ratio, lightness
from desktop_app.paths import resource_path
from desktop_app.ui import theme_controller
from desktop_app.ui.theme import (
    LINE_CONTRAST,
    TEXT_CONTRAST,
    THEMES,
    apply_theme,
    current_theme,
    ink,
    load_theme,
    read_theme,
    system_theme,
    tint,
)
from desktop_app.ui.theme_controller import ThemeController

TEXT_PAIRS = [
    *[
        ("text", ground)
        for ground in ("window", "surface", "base", "alternate_base", "button", "hover", "pressed")
    ],
    *[("muted_text", ground) for ground in ("window", "surface", "base", "alternate_base")],
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("selection_text", "selection"),
    ("link", "base"),
    ("link", "window"),
    ("text", "selection"),
    *[("text", f"{kind}_surface") for kind in ("success", "warning", "error", "info")],
    *[(kind, "base") for kind in ("success", "warning", "error", "info")],
    *[(kind, "window") for kind in ("success", "warning", "error", "info")],
    ("tooltip_text", "tooltip"),
    ("reader_text", "reader_background"),
    ("reader_dim", "reader_background"),
    ("reader_text", "reader_selection"),
    ("reader_text", "search_match"),
]
LINE_PAIRS = [
    *[
        ("focus", ground)
        for ground in ("window", "surface", "base", "button", "selection", "reader_background")
    ],
    *[("control_border", ground) for ground in ("window", "surface", "base")],
    *[("accent", ground) for ground in ("window", "surface", "base", "selection")],
    *[(kind, f"{kind}_surface") for kind in ("success", "warning", "error", "info")],
]
colors = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("front", "ground"), TEXT_PAIRS)
def test_text_is_readable(name: str, front: str, ground: str) -> None:
    named = load_theme(name).colors()
    assert contrast_ratio(named[front], named[ground]) >= TEXT_CONTRAST


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("front", "ground"), LINE_PAIRS)
def test_lines_and_borders_can_be_seen(name: str, front: str, ground: str) -> None:
    named = load_theme(name).colors()
    assert contrast_ratio(named[front], named[ground]) >= LINE_CONTRAST


@pytest.mark.parametrize("name", THEMES)
@given(color=colors)
def test_any_label_colour_is_readable_in_the_reader(name: str, color: str) -> None:
    theme = load_theme(name)
    line = ink(color, theme)
    assert contrast_ratio(line, theme.base) >= TEXT_CONTRAST
    assert contrast_ratio(line, theme.reader_background) >= TEXT_CONTRAST
    for strong in (False, True):
        ground = tint(color, theme, strong=strong)
        assert contrast_ratio(theme.reader_text, ground) >= TEXT_CONTRAST
        assert contrast_ratio(line, ground) >= LINE_CONTRAST


@pytest.mark.parametrize("name", THEMES)
def test_a_tint_stands_out_from_the_page_and_a_strong_one_more(name: str) -> None:
    theme = load_theme(name)
    page = lightness(theme.reader_background)
    for color in ("#d1495b", "#00798c", "#edae49", "#66539a", "#000000"):
        plain, strong = (abs(lightness(tint(color, theme, strong=s)) - page) for s in (False, True))
        assert 0.05 < plain < strong


@pytest.mark.parametrize("name", THEMES)
def test_the_signs_drawn_from_files_have_the_themes_colours(name: str) -> None:
    theme = load_theme(name)
    assert f'"{theme.accent_text}"' in resource_path("icons", f"control-check-{name}.svg").read_text()
    for arrow in ("control-up", "control-down"):
        assert f'"{theme.control_border}"' in resource_path("icons", f"{arrow}.svg").read_text()


@pytest.mark.parametrize("wrong", ["window = '#ffffff'", "unheard_of = '#ffffff'"])
def test_a_theme_file_with_a_missing_or_unknown_colour_is_refused(tmp_path: Path, wrong: str) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(f"dark = false\n[colors]\n{wrong}\n", encoding="utf-8")
    with pytest.raises(TypeError):
        read_theme(path)


@pytest.mark.parametrize("name", THEMES)
def test_applying_a_theme_changes_style_palette_and_sheet(app: QApplication, name: str, qtbot: QtBot) -> None:
    theme = load_theme(name)
    apply_theme(app, theme)
    label = QLabel("نص")
    qtbot.addWidget(label)
    label.show()
    assert current_theme() is theme
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == theme.text
    assert app.palette().color(QPalette.ColorRole.Accent).name() == theme.accent
    assert theme.focus in app.styleSheet() and "$" not in app.styleSheet()


def test_the_controller_follows_the_setting_and_tells_of_changes(app: QApplication, qtbot: QtBot) -> None:
    controller = ThemeController(app, "light")
    with qtbot.waitSignal(controller.theme_changed) as told:
        controller.set_setting("dark")
    assert told.args == [load_theme("dark")] and controller.theme.dark
    controller.set_setting("system")
    assert controller.theme.name == system_theme(app)
    controller.set_setting("no such theme")
    assert controller.setting == "system"
    controller.deleteLater()


def test_the_controller_follows_the_desktop(
    app: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    controller = ThemeController(app, "system")
    assert not controller.theme.dark
    monkeypatch.setattr(theme_controller, "system_theme", lambda app: "dark")
    with qtbot.waitSignal(controller.theme_changed):
        app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert controller.theme.dark
    controller.deleteLater()
