"""The application's one style sheet, made from a theme's named colours; the same in both directions.

Paddings and borders are symmetrical, because Qt mirrors layouts but not style sheets. Widgets choose a
variant with the dynamic property "kind": "primary", "danger" or "flat" for push buttons, "muted" or
"heading" for labels, "panel" for frames.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from string import Template


def style_sheet(theme: str, colors: Mapping[str, str], icon_folder: Path) -> str:
    """The whole sheet of a theme with its colours; `icon_folder` holds the signs of check boxes and arrows."""
    sheet = Template(_BASICS + _BUTTONS + _FIELDS + _VIEWS + _BARS)
    return sheet.substitute(colors, theme=theme, icons=icon_folder.as_posix())


_BASICS = """
QToolTip { background: $tooltip; color: $tooltip_text; border: 1px solid $tooltip; padding: 5px 8px; }
QLabel[kind="muted"] { color: $muted_text; }
QLabel[kind="error"] { color: $error; }
QLabel[kind="muted"]:disabled { color: $disabled_text; }
QLabel[kind="heading"] { font-weight: 600; }
QFrame[kind="panel"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
QGroupBox { border: 1px solid $border; border-radius: 8px; margin-top: 1.2em; padding: 10px 8px 8px 8px; }
QGroupBox::title {
    subcontrol-origin: margin; subcontrol-position: top left; padding: 0 6px; color: $muted_text; font-weight: 600;
}
QMainWindow::separator { background: $border; width: 1px; height: 1px; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; margin: 0 3px; }
QSplitter::handle:vertical { height: 1px; margin: 3px 0; }
QSplitter::handle:hover, QSplitter::handle:pressed { background: $accent; }
"""

_BUTTONS = """
QPushButton {
    background: $button; color: $text; border: 1px solid $control_border; border-radius: 6px;
    padding: 6px 16px; min-height: 1.3em;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $pressed; }
QPushButton:disabled { color: $disabled_text; border-color: $border; background: $surface; }
QPushButton:focus { border: 2px solid $focus; padding: 5px 15px; }
QPushButton:default, QPushButton[kind="primary"] {
    background: $accent; color: $accent_text; border-color: $accent; font-weight: 600;
}
QPushButton:default:hover, QPushButton[kind="primary"]:hover { background: $accent_hover; }
QPushButton:default:focus, QPushButton[kind="primary"]:focus {
    border: 2px solid $focus; padding: 5px 15px; background: $accent_hover;
}
QPushButton:default:disabled, QPushButton[kind="primary"]:disabled {
    background: $surface; color: $disabled_text; border-color: $border;
}
QPushButton[kind="danger"] { color: $error; border-color: $error; }
QPushButton[kind="danger"]:disabled { color: $disabled_text; border-color: $border; }
QPushButton[kind="flat"] { background: transparent; border-color: transparent; }
QPushButton[kind="flat"]:hover { background: $hover; }
QPushButton[kind="flat"]:focus { border-color: $focus; }
QToolButton {
    background: transparent; color: $text; border: 1px solid transparent; border-radius: 6px; padding: 5px;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:open { background: $pressed; }
QToolButton:checked { background: $selection; color: $selection_text; border-color: $accent; }
QToolButton:focus { border: 2px solid $focus; padding: 4px; }
QToolButton:disabled { color: $disabled_text; }
QToolButton::menu-indicator { image: none; }
QToolButton[popupMode="1"] { padding: 5px 18px; }
QToolButton[popupMode="1"]:focus { padding: 4px 17px; }
QToolButton::menu-button { border: none; border-radius: 6px; width: 16px; }
QToolButton::menu-button:hover { background: $pressed; }
QToolButton::menu-arrow { image: url("$icons/control-down.svg"); width: 12px; height: 12px; }
QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 1px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled_text; }
QCheckBox::indicator, QAbstractItemView::indicator, QMenu::indicator {
    width: 15px; height: 15px; border: 1px solid $control_border; border-radius: 4px; background: $base;
}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QMenu::indicator:checked {
    background: $accent; border-color: $accent; image: url("$icons/control-check-$theme.svg");
}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate { background: $muted_text; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $hover; border-color: $border; }
QRadioButton::indicator {
    width: 15px; height: 15px; border: 1px solid $control_border; border-radius: 8px; background: $base;
}
QRadioButton::indicator:checked { width: 7px; height: 7px; border: 5px solid $accent; background: $base; }
"""

_FIELDS = """
QLineEdit, QComboBox, QAbstractSpinBox {
    background: $base; color: $text; border: 1px solid $control_border; border-radius: 6px;
    padding: 5px 9px; min-height: 1.3em;
    selection-background-color: $selection; selection-color: $selection_text;
}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $focus; padding: 4px 8px; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    background: $surface; color: $disabled_text; border-color: $border;
}
QLineEdit:read-only { background: $surface; }
QAbstractSpinBox { qproperty-alignment: AlignCenter; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QAbstractItemView QLineEdit { border-radius: 0; padding: 0 4px; min-height: 0; }
QSlider::groove:horizontal { background: $pressed; height: 6px; border-radius: 3px; margin: 0 2px; }
QSlider::handle:horizontal {
    background: $accent; border: 2px solid $accent; width: 14px; margin: -6px 0; border-radius: 9px;
}
QSlider::handle:horizontal:hover { background: $accent_hover; }
QSlider::handle:horizontal:focus { border-color: $focus; }
QSlider::handle:horizontal:disabled { background: $disabled_text; border-color: $disabled_text; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 26px; subcontrol-position: center right; }
QComboBox::down-arrow { image: url("$icons/control-down.svg"); width: 14px; height: 14px; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $control_border; padding: 4px; border-radius: 0; outline: none;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 22px; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url("$icons/control-up.svg"); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url("$icons/control-down.svg"); width: 12px; height: 12px; }
"""

_VIEWS = """
QAbstractItemView, QTextEdit, QPlainTextEdit {
    background: $base; border: 1px solid $border; border-radius: 6px;
    selection-background-color: $selection; selection-color: $selection_text;
}
QAbstractItemView:focus, QTextEdit:focus, QPlainTextEdit:focus { border-color: $focus; }
QAbstractItemView { alternate-background-color: $alternate_base; }
QTreeView::item, QListView::item { padding: 3px 2px; }
QTableView { gridline-color: $border; }
QHeaderView { background: $surface; border: none; border-radius: 0; }
QHeaderView::section {
    background: $surface; color: $muted_text; border: none; border-bottom: 1px solid $border;
    padding: 7px 8px; font-weight: 600;
}
QHeaderView::section:hover { background: $hover; color: $text; }
QTableCornerButton::section { background: $surface; border: none; border-bottom: 1px solid $border; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $muted_text; padding: 8px 14px; border: 2px solid transparent;
    border-bottom: 3px solid transparent;
}
QTabBar::tab:hover { color: $text; background: $hover; }
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom-color: $accent; }
QTabBar::tab:focus { border-color: $focus; border-radius: 4px; }
QTabBar::tab:disabled { color: $disabled_text; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; margin: 2px; }
QScrollBar:horizontal { height: 12px; margin: 2px; }
QScrollBar::handle { background: $control_border; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted_text; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
"""

_BARS = """
QToolBar { background: $window; border: none; border-bottom: 1px solid $border; padding: 5px 8px; spacing: 3px; }
QToolBarExtension, QToolBarExtension:focus {
    padding: 0; border: none; border-radius: 4px; qproperty-icon: url("$icons/control-down.svg");
}
QToolBar::separator { background: $border; width: 1px; height: 1px; margin: 6px; }
QMenuBar { background: $window; border: none; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 5px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; color: $text; }
QMenu { background: $surface; color: $text; border: 1px solid $control_border; padding: 5px; }
QMenu::item { padding: 7px 30px; border-radius: 5px; border: 1px solid transparent; }
QMenu::item:selected { background: $selection; color: $selection_text; border-color: $accent; }
QMenu::item:disabled { color: $disabled_text; }
QMenu::item:disabled:selected { background: transparent; border-color: $border; }
QMenu::separator { height: 1px; background: $border; margin: 5px 8px; }
QMenu::icon { padding: 0 8px; }
QMenu::indicator { margin: 0 8px; }
QStatusBar { background: $window; border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted_text; padding: 2px 6px; }
QProgressBar {
    background: $pressed; color: $text; border: none; border-radius: 4px; min-height: 8px; max-height: 8px;
}
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QFrame#notification_bar { border: none; border-bottom: 1px solid $border; border-radius: 0; }
QFrame#notification_bar QLabel { color: $text; }
QFrame#notification_bar[severity="error"] { background: $error_surface; border-bottom: 2px solid $error; }
QFrame#notification_bar[severity="warning"] { background: $warning_surface; border-bottom: 2px solid $warning; }
QFrame#notification_bar[severity="info"] { background: $info_surface; border-bottom: 2px solid $info; }
QFrame#notification_bar[severity="success"] { background: $success_surface; border-bottom: 2px solid $success; }
"""
