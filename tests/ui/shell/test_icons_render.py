"""Every icon exists, shows something, follows theme, direction and disabled state."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QMainWindow, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.paths import resource_path
from desktop_app.ui import i18n
from desktop_app.ui.icons import MIRRORED, app_icon, colored_icon, icon, refresh_icons, set_icon
from desktop_app.ui.theme import load_theme
from desktop_app.ui.theme_controller import ThemeController

NAMES = sorted(path.stem for path in resource_path("icons").glob("*.svg"))
LINE_ICONS = [name for name in NAMES if not name.startswith(("control-", "rasid"))]
PROMISED = [
    "import", "export", "undo", "redo", "accept", "reject", "delete", "note", "next", "previous",
    "accept-all", "recognise", "search", "filter", "reviewed", "topic", "person", "place",
    "organisation", "misc", "settings", "zoom-in", "zoom-out", "sun", "moon", "language", "grow",
    "shrink", "snap", "close", "add", "chevron-next", "chevron-previous", "chevron-up", "chevron-down",
    "info", "success", "warning", "error", "drop-target", "pause", "resume", "copy", "history",
    "article", "edit", "folder", "more", "help", "rasid",
]  # fmt: skip


def image(made: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    return made.pixmap(QSize(24, 24), mode).toImage().convertToFormat(QImage.Format.Format_ARGB32)


def strongest(picture: QImage) -> QColor:
    """The most opaque pixel."""
    pixels = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
    return max(pixels, key=lambda color: color.alpha())


def test_the_promised_icons_are_there() -> None:
    assert set(PROMISED) <= set(NAMES)


@pytest.mark.parametrize("name", LINE_ICONS)
def test_an_icon_is_drawn_in_the_themes_colours(app: QApplication, name: str) -> None:
    for theme in (load_theme("light"), load_theme("dark")):
        made = icon(name, theme)
        for mode, color in ((QIcon.Mode.Normal, theme.text), (QIcon.Mode.Disabled, theme.disabled_text)):
            shown = strongest(image(made, mode))
            assert shown.alpha() > 200
            wanted = QColor(color)
            assert abs(shown.red() - wanted.red()) <= 3 and abs(shown.blue() - wanted.blue()) <= 3


@pytest.mark.parametrize("name", LINE_ICONS)
def test_a_line_icon_keeps_to_the_family(name: str) -> None:
    source = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in source and 'stroke="currentColor"' in source
    assert re.search(r"#[0-9a-f]{3,6}\b", source) is None


@pytest.mark.parametrize("name", sorted(MIRRORED))
def test_icons_that_point_along_the_text_are_mirrored(app: QApplication, name: str) -> None:
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    left_to_right = image(icon(name))
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right_to_left = image(icon(name))
    assert left_to_right != right_to_left
    assert right_to_left.flipped(Qt.Orientation.Horizontal) == left_to_right


def test_other_icons_stay_as_they_are(app: QApplication) -> None:
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    before = image(icon("accept"))
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert image(icon("accept")) == before


def test_icons_keep_up_with_theme_and_language(app: QApplication, qtbot: QtBot) -> None:
    controller = ThemeController(app, "light")
    window = QMainWindow()
    qtbot.addWidget(window)
    action = QAction("undo", window)
    button = QToolButton(window)
    set_icon(action, "undo")
    set_icon(button, "accept")
    before = image(action.icon())
    i18n.install_language(app, "ar")
    assert image(action.icon()) != before
    controller.set_setting("dark")
    assert strongest(image(button.icon())).name() == load_theme("dark").text
    set_icon(button, "reject")
    refresh_icons(app)
    assert image(button.icon()) == image(icon("reject"))
    controller.deleteLater()


def test_an_icon_in_a_colour_of_its_own(app: QApplication) -> None:
    assert strongest(image(colored_icon("person", "#aa3366"))).name() == "#aa3366"


def test_an_unknown_icon_is_a_mistake_that_shows(app: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_the_programs_own_icon_is_there_in_every_form(app: QApplication) -> None:
    assert not app_icon().pixmap(64, 64).isNull()
    assert QImage(str(resource_path("icons", "rasid.png"))).size() == QSize(256, 256)
    assert not QImage(str(resource_path("icons", "rasid.ico"))).isNull()
