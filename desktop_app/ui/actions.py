"""The commands of the table, and the labels, as Qt actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from desktop_app.core.model import Label
from desktop_app.ui.commands import COMMANDS
from desktop_app.ui.i18n import current_language
from desktop_app.ui.icons import set_icon
from desktop_app.ui.names import label_name
from desktop_app.ui.theme import current_theme, ink
from desktop_app.ui.tool_tips import plain_tip

_SWATCH = 20
_ARABIC_101 = dict(zip("QWERTYUIOPASDFGHJKLZXCVNM", "ضصثقفغعهخحشسيبلاتنمئءؤرىة", strict=True))
_ARABIC_101.update(zip("0123456789", "٠١٢٣٤٥٦٧٨٩", strict=True))
_LEFT_TO_RIGHT_ISOLATE, _POP_ISOLATE = "\u2066", "\u2069"


def translated(text: str) -> str:
    """A text of this table in the interface's language."""
    return QCoreApplication.translate("Actions", text)


def plain(text: str) -> str:
    """An action's text without its mnemonic and dots."""
    return text.replace("&", "").rstrip("…")


def make_actions(
    parent: QWidget, reader: QWidget, handlers: Mapping[str, Callable[..., object]]
) -> dict[str, QAction]:
    """A QAction for each row, connected to its handler; KeyError when a row has none."""
    actions = {}
    for command in COMMANDS:
        action = QAction(parent)
        action.setObjectName(command.id)
        action.setCheckable(command.checkable)
        action.setShortcuts([sequence for keys in command.keys for sequence in on_arabic_layout(keys)])
        if command.in_reader:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            reader.addAction(action)
        else:
            parent.addAction(action)
        action.triggered.connect(handlers[command.id])
        actions[command.id] = action
    return actions


def retranslate_actions(actions: Mapping[str, QAction]) -> None:
    """Give the actions their texts in the interface's language and their icons."""
    for command in COMMANDS:
        action = actions[command.id]
        text = translated(command.text)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setText(text + _turned_keys(keys))
        name = plain(text)
        action.setIconText(name)
        action.setToolTip(f"{name} ({keys})" if keys else name)
        if command.icon:
            set_icon(action, command.icon)


def _turned_keys(keys: str) -> str:
    """Keys that an Arabic menu would show turned around ("++Ctrl"), as that menu needs them written."""
    if not keys or current_language() != "ar" or (keys.isascii() and keys[-1].isalnum()):
        return ""
    return f"\t{_LEFT_TO_RIGHT_ISOLATE}{keys}{_POP_ISOLATE}"


def on_arabic_layout(keys: str) -> list[QKeySequence]:
    """The keys, and for Ctrl with a Latin letter or digit the Arabic one on the same key (layout Arabic 101).

    Where an Arabic layout is the only one, Qt finds no Latin letter for the key.
    """
    sequences = [QKeySequence(keys)]
    modifiers, _, letter = keys.rpartition("+")
    if modifiers.startswith("Ctrl") and letter in _ARABIC_101:
        sequences.append(QKeySequence(f"{modifiers}+{_ARABIC_101[letter]}"))
    return sequences


def digit_keys(key: str) -> list[QKeySequence]:
    """A label's key, and what an Arabic layout types with it: for a digit the Arabic-Indic and Farsi ones."""
    keys = [key]
    if len(key) == 1 and key.isascii() and key.isdigit():
        keys += [chr(0x660 + int(key)), chr(0x6F0 + int(key))]
    elif key in _ARABIC_101:
        keys.append(_ARABIC_101[key])
    return [QKeySequence(k) for k in keys]


class LabelActions(QObject):
    """One action a label, with the label's colour and key; they tag the selection or relabel the current tag."""

    def __init__(self, parent: QWidget, reader: QWidget, chosen: Callable[[int], object]) -> None:
        super().__init__(parent)
        self._parent = parent
        self._reader = reader
        self._chosen = chosen
        self.actions: list[QAction] = []

    def rebuild(self, labels: Sequence[Label]) -> None:
        """Make the actions anew, in the codebook's order and the interface's language."""
        for action in self.actions:
            self._reader.removeAction(action)
            action.deleteLater()
        self.actions = [self._action(label) for label in labels]

    def _action(self, label: Label) -> QAction:
        name = label_name(label)
        text = name.replace("&", "&&")
        action = QAction(_swatch(label), f"{text}\t{label.key}" if label.key else text, self._parent)
        action.setIconText(f"{text} {label.key}" if label.key else text)
        action.setData(name)
        heading = f"{name} ({label.key})" if label.key else name
        action.setToolTip(plain_tip(f"{heading}\n{label.description}"))
        if label.key:
            action.setShortcuts(digit_keys(label.key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False, chosen=label.id: self._chosen(chosen))
        self._reader.addAction(action)
        return action


def _swatch(label: Label) -> QIcon:
    """A label's colour, as the reader tints and underlines with it."""
    theme = current_theme()
    pixmap = QPixmap(_SWATCH * 2, _SWATCH * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink(label.color, theme)))
        painter.drawRoundedRect(QRectF(2, 2, _SWATCH - 4, _SWATCH - 4), 4, 4)
    return QIcon(pixmap)
