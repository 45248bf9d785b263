"""Our line icons in the theme's colours, mirrored where they point along the reading direction."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop_app.paths import resource_path
from desktop_app.ui.theme import Theme, current_theme

MIRRORED = frozenset({"undo", "redo", "next", "previous", "chevron-next", "chevron-previous"})
_SIZES = (16, 20, 24, 32)
_NAME_PROPERTY = "icon_name"


def icon(name: str, theme: Theme | None = None) -> QIcon:
    """The icon `name` (a file of resources/icons) in the theme's text colour, faded when disabled.

    Made for the layout direction of this moment; `set_icon` keeps one right as direction and theme change.
    An unknown name raises FileNotFoundError.
    """
    mirrored = name in MIRRORED and QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    chosen = theme or current_theme()
    return _icon(name, chosen.text, chosen.disabled_text, mirrored, _pixel_ratio())


def colored_icon(name: str, color: str) -> QIcon:
    """The icon in one colour of its own, such as a label's ink or a severity's."""
    mirrored = name in MIRRORED and QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return _icon(name, color, current_theme().disabled_text, mirrored, _pixel_ratio())


def set_icon(target: QAction | QAbstractButton, name: str) -> None:
    """Give an action or a button the icon `name` and keep it in step with theme and direction."""
    target.setProperty(_NAME_PROPERTY, name)
    target.setIcon(icon(name))


def refresh_icons(app: QApplication) -> None:
    """Make the icons given with `set_icon` again, after the theme or the direction has changed.

    Actions without a window above them are not reached.
    """
    for window in app.topLevelWidgets():
        targets: list[QAction | QAbstractButton] = [
            *window.findChildren(QAction),
            *window.findChildren(QAbstractButton),
        ]
        for target in targets:
            name = target.property(_NAME_PROPERTY)
            if name:
                target.setIcon(icon(str(name)))


def app_icon() -> QIcon:
    """The program's own icon."""
    made = QIcon(str(resource_path("icons", "rasid.svg")))
    made.addFile(str(resource_path("icons", "rasid.png")), QSize(256, 256))
    return made


def _pixel_ratio() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)


@cache
def _svg(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _icon(name: str, color: str, disabled: str, mirrored: bool, ratio: float) -> QIcon:
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("currentColor", color).encode()))
    made = QIcon()
    for size in _SIZES:
        shape = _draw(renderer, size, mirrored, ratio)
        made.addPixmap(shape, QIcon.Mode.Normal)
        made.addPixmap(_recolored(shape, disabled), QIcon.Mode.Disabled)
        made.addPixmap(shape, QIcon.Mode.Selected)
    return made


def _draw(renderer: QSvgRenderer, size: int, mirrored: bool, ratio: float) -> QPixmap:
    pixels = round(size * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    if mirrored:
        pixmap = pixmap.transformed(QTransform.fromScale(-1, 1))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _recolored(shape: QPixmap, color: str) -> QPixmap:
    pixmap = QPixmap(shape)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), QColor(color))
    painter.end()
    return pixmap
