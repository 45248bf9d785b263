"""The table of commands: what each is called, where it stands and which keys do it.

Keys that tag work on an Arabic keyboard layout too: they are digits (both kinds), function keys and
keys without letters.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from desktop_app.core.model import Label
from desktop_app.errors import QT_TRANSLATE_NOOP
from desktop_app.ui.icons import set_icon
from desktop_app.ui.names import label_name
from desktop_app.ui.theme import current_theme, ink

_SWATCH = 20


@dataclass(frozen=True, slots=True)
class Command:
    """A row of the table: `menu` names its menu, `in_reader` limits its keys to the text, `tool` puts it on the bar."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str | None = None
    checkable: bool = False
    in_reader: bool = False
    tool: bool = False
    ends_section: bool = False


MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("tag", QT_TRANSLATE_NOOP("Actions", "&Tag")),
    ("article", QT_TRANSLATE_NOOP("Actions", "&Article")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)

COMMANDS: tuple[Command, ...] = (
    Command("import_files", "file", QT_TRANSLATE_NOOP("Actions", "&Import files…"), ("Ctrl+O",), "import", tool=True),
    Command("import_folder", "file", QT_TRANSLATE_NOOP("Actions", "Import a &folder…"), ("Ctrl+Shift+O",), "folder"),
    Command("export", "file", QT_TRANSLATE_NOOP("Actions", "&Export tags…"), ("Ctrl+E",), "export", tool=True, ends_section=True),
    Command("settings", "file", QT_TRANSLATE_NOOP("Actions", "&Settings…"), ("Ctrl+,",), "settings", ends_section=True),
    Command("quit", "file", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",)),
    Command("undo", "edit", QT_TRANSLATE_NOOP("Actions", "&Undo"), ("Ctrl+Z",), "undo", tool=True),
    Command("redo", "edit", QT_TRANSLATE_NOOP("Actions", "&Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", tool=True, ends_section=True),
    Command("filter", "edit", QT_TRANSLATE_NOOP("Actions", "&Find articles"), ("Ctrl+F",), "filter"),
    Command("accept", "tag", QT_TRANSLATE_NOOP("Actions", "&Accept"), ("Return", "Enter"), "accept", in_reader=True, tool=True),
    Command("reject", "tag", QT_TRANSLATE_NOOP("Actions", "&Reject or delete"), ("Del", "Backspace"), "reject", in_reader=True, tool=True),
    Command("note", "tag", QT_TRANSLATE_NOOP("Actions", "&Note…"), ("F2",), "note", in_reader=True, ends_section=True),
    Command("next_waiting", "tag", QT_TRANSLATE_NOOP("Actions", "Next &waiting suggestion"), ("F4",), "next", tool=True),
    Command("previous_waiting", "tag", QT_TRANSLATE_NOOP("Actions", "Previous wa&iting suggestion"), ("Shift+F4",), "previous", tool=True),
    Command("next_mention", "tag", QT_TRANSLATE_NOOP("Actions", "Next &tag"), ("Alt+Down",), in_reader=True),
    Command("previous_mention", "tag", QT_TRANSLATE_NOOP("Actions", "Previous t&ag"), ("Alt+Up",), in_reader=True, ends_section=True),
    Command("grow_end", "tag", QT_TRANSLATE_NOOP("Actions", "Move the end &outwards"), ("Ctrl+Alt+Down", "Alt+PgDown"), "grow", in_reader=True),
    Command("shrink_end", "tag", QT_TRANSLATE_NOOP("Actions", "Move the end &inwards"), ("Ctrl+Alt+Up", "Alt+PgUp"), "shrink", in_reader=True),
    Command("grow_start", "tag", QT_TRANSLATE_NOOP("Actions", "Move the &start outwards"), ("Alt+Home",), in_reader=True),
    Command("shrink_start", "tag", QT_TRANSLATE_NOOP("Actions", "Move the s&tart inwards"), ("Alt+End",), in_reader=True, ends_section=True),
    Command("snap_to_words", "tag", QT_TRANSLATE_NOOP("Actions", "Snap to &words"), ("F8",), "snap", checkable=True, tool=True),
    Command("accept_all", "tag", QT_TRANSLATE_NOOP("Actions", "Accept &all in this article"), ("Ctrl+Return", "Ctrl+Enter"), "accept-all", tool=True),
    Command("recognise", "article", QT_TRANSLATE_NOOP("Actions", "&Recognise names again"), ("F5",), "recognise"),
    Command("recognise_all", "article", QT_TRANSLATE_NOOP("Actions", "Recognise names in &all articles"), ("Ctrl+F5",), ends_section=True),
    Command("add_topic", "article", QT_TRANSLATE_NOOP("Actions", "Add a &topic"), ("F7",), "topic"),
    Command("reviewed", "article", QT_TRANSLATE_NOOP("Actions", "Re&viewed"), ("Shift+F9",), "reviewed", checkable=True),
    Command("reviewed_next", "article", QT_TRANSLATE_NOOP("Actions", "Reviewed, open the &next"), ("F9",), "reviewed", tool=True, ends_section=True),
    Command("next_article", "article", QT_TRANSLATE_NOOP("Actions", "Ne&xt article"), ("Ctrl+PgDown",)),
    Command("previous_article", "article", QT_TRANSLATE_NOOP("Actions", "&Previous article"), ("Ctrl+PgUp",), ends_section=True),
    Command("delete_article", "article", QT_TRANSLATE_NOOP("Actions", "&Delete the article…"), ("Ctrl+Del",), "delete"),
    Command("zoom_in", "view", QT_TRANSLATE_NOOP("Actions", "&Larger text"), ("Ctrl++", "Ctrl+="), "zoom-in"),
    Command("zoom_out", "view", QT_TRANSLATE_NOOP("Actions", "&Smaller text"), ("Ctrl+-",), "zoom-out"),
    Command("zoom_reset", "view", QT_TRANSLATE_NOOP("Actions", "&Normal text size"), ("Ctrl+0",), ends_section=True),
    Command("dim_boilerplate", "view", QT_TRANSLATE_NOOP("Actions", "&Dim site furniture"), checkable=True),
    Command("show_rejected", "view", QT_TRANSLATE_NOOP("Actions", "Show &rejected tags"), checkable=True),
    Command("show_label_names", "view", QT_TRANSLATE_NOOP("Actions", "Show label na&mes"), ("F6",), checkable=True, ends_section=True),
    Command("focus_list", "view", QT_TRANSLATE_NOOP("Actions", "Go to the &articles"), ("Ctrl+1",)),
    Command("focus_reader", "view", QT_TRANSLATE_NOOP("Actions", "Go to the &text"), ("Ctrl+2",)),
    Command("focus_side", "view", QT_TRANSLATE_NOOP("Actions", "Go to the &panel"), ("Ctrl+3",), ends_section=True),
    Command("language", "view", QT_TRANSLATE_NOOP("Actions", "العربية / English"), ("Ctrl+Shift+L",), "language"),
    Command("theme", "view", QT_TRANSLATE_NOOP("Actions", "Dark or light"), ("Ctrl+Shift+D",), "moon"),
    Command("shortcuts", "help", QT_TRANSLATE_NOOP("Actions", "&Keys"), ("F1",), "help"),
    Command("about", "help", QT_TRANSLATE_NOOP("Actions", "&About Rasid"), (), "info"),
)  # fmt: skip


def translated(text: str) -> str:
    """A text of this table in the interface's language."""
    return QCoreApplication.translate("Actions", text)


def make_actions(
    parent: QWidget, reader: QWidget, handlers: Mapping[str, Callable[..., object]]
) -> dict[str, QAction]:
    """A QAction for each row, connected to its handler; KeyError when a row has none."""
    actions = {}
    for command in COMMANDS:
        action = QAction(parent)
        action.setObjectName(command.id)
        action.setCheckable(command.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
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
        action.setText(text)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        plain = text.replace("&", "").rstrip("…")
        action.setIconText(plain)
        action.setToolTip(f"{plain} ({keys})" if keys else plain)
        if command.icon:
            set_icon(action, command.icon)


def digit_keys(key: str) -> list[QKeySequence]:
    """A label's key, and for a digit the Arabic-Indic and Farsi ones, as an Arabic layout types them."""
    keys = [key]
    if len(key) == 1 and key.isascii() and key.isdigit():
        keys += [chr(0x660 + int(key)), chr(0x6F0 + int(key))]
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
        action = QAction(_swatch(label), f"{name}\t{label.key}" if label.key else name, self._parent)
        action.setIconText(f"{name} {label.key}" if label.key else name)
        action.setToolTip(
            f"{name} ({label.key})\n{label.description}" if label.key else f"{name}\n{label.description}"
        )
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
