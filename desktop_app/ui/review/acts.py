"""What is done with the rows of the review queue: by key, by button and by menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.core.model import Label
from desktop_app.core.review import Decision
from desktop_app.ui.actions import LabelActions, digit_keys, on_arabic_layout
from desktop_app.ui.icons import set_icon
from desktop_app.ui.names import label_name

_KEYS: dict[str, tuple[str, ...]] = {
    "accept": ("Return", "Enter"),
    "reject": ("Del", "Backspace"),
    "accept_name": ("Ctrl+Return", "Ctrl+Enter"),
    "reject_name": ("Ctrl+Del", "Ctrl+Backspace"),
    "next": ("Space", "F4"),
    "previous": ("Shift+Space", "Shift+F4"),
    "end_left": ("Alt+Left",),
    "end_right": ("Alt+Right",),
    "start_earlier": ("Alt+Up",),
    "start_later": ("Alt+Down",),
    "note": ("F2",),
    "everywhere": ("Ctrl+R",),
    "open": ("Ctrl+J",),
    "article_reviewed": ("F9",),
    "refresh": ("F5",),
    "undo": ("Ctrl+Z",),
    "redo": ("Ctrl+Y", "Ctrl+Shift+Z"),
}
_ICONS = {
    "accept": "accept",
    "reject": "reject",
    "accept_name": "accept-all",
    "reject_name": "reject",
    "next": "next",
    "previous": "previous",
    "note": "note",
    "everywhere": "search",
    "open": "article",
    "article_reviewed": "reviewed",
    "refresh": "recognise",
    "undo": "undo",
    "redo": "redo",
}
_IN_LIST = (
    "accept",
    "reject",
    "next",
    "previous",
    "end_left",
    "end_right",
    "start_earlier",
    "start_later",
    "note",
)
"""Their keys mean something else in boxes and buttons, so they work in the list alone."""
_ONWARDS = ("accept", "next", "previous")
"""What leads on from a row with which nothing can be done."""


class ReviewActs(QObject):
    """The actions of the window; `triggered` names the one that was, `decided` what is to be done with one or many."""

    triggered = Signal(str)
    decided = Signal(object, object, bool)
    """A Decision, a label id or None, and whether for all of the name."""

    def __init__(self, rows: QWidget, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._rows = rows
        self.actions_by_id: dict[str, QAction] = {}
        for name, keys in _KEYS.items():
            action = QAction(window)
            action.setObjectName(name)
            action.setShortcuts([sequence for key in keys for sequence in on_arabic_layout(key)])
            if name in _ICONS:
                set_icon(action, _ICONS[name])
            if name in _IN_LIST:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                rows.addAction(action)
            else:
                window.addAction(action)
            action.triggered.connect(lambda _checked=False, name=name: self._on_triggered(name))
            self.actions_by_id[name] = action
        self.labels = LabelActions(window, rows, lambda id_: self.decided.emit(Decision.RELABEL, id_, False))
        self.name_labels: list[QAction] = []

    def _on_triggered(self, name: str) -> None:
        kind, _, all_of_name = name.partition("_")
        if kind in (Decision.ACCEPT, Decision.REJECT):
            self.decided.emit(Decision(kind), None, bool(all_of_name))
        else:
            self.triggered.emit(name)

    def set_labels(self, labels: Sequence[Label]) -> None:
        """Make the actions of the labels anew: the label's key for one row, Ctrl with it for all of the name."""
        self.labels.rebuild(labels)
        for action in self.name_labels:
            self._rows.removeAction(action)
            action.deleteLater()
        self.name_labels = [self._name_label(label) for label in labels]

    def _name_label(self, label: Label) -> QAction:
        action = QAction(label_name(label).replace("&", "&&"), self._window)
        if label.key and label.key.isdecimal():
            action.setShortcuts([QKeySequence(f"Ctrl+{key.toString()}") for key in digit_keys(label.key)])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(
            lambda _checked=False, id_=label.id: self.decided.emit(Decision.RELABEL, id_, True)
        )
        self._rows.addAction(action)
        return action

    def name_undo(self, undo: str | None, redo: str | None) -> None:
        """Say what can be taken back and done again; None where nothing can."""
        for name, text, plain in (("undo", undo, self.tr("Undo")), ("redo", redo, self.tr("Redo"))):
            action = self.actions_by_id[name]
            action.setEnabled(text is not None)
            action.setText(text or plain)
            self._tell_key(action)

    def enable(self, *, row: bool, gone: bool = False) -> None:
        """Whether there is a row to do something with; of one that is gone there is only the way on."""
        for name, action in self.actions_by_id.items():
            if name not in ("undo", "redo", "refresh"):
                action.setEnabled(row and (not gone or name in _ONWARDS))
        for action in (*self.labels.actions, *self.name_labels):
            action.setEnabled(row and not gone)

    def _tell_key(self, action: QAction) -> None:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        name = action.text().replace("&", "")
        action.setToolTip(f"{name} ({keys})" if keys else name)

    def retranslate(self) -> None:
        """Name the actions in the interface's language."""
        texts = {
            "accept": self.tr("&Accept"),
            "reject": self.tr("&Reject"),
            "accept_name": self.tr("Accept a&ll of this name"),
            "reject_name": self.tr("Reject all &of this name"),
            "next": self.tr("Next &waiting one"),
            "previous": self.tr("Pre&vious one"),
            "end_left": self.tr("Move the end to the left"),
            "end_right": self.tr("Move the end to the right"),
            "start_earlier": self.tr("Begin the tag earlier"),
            "start_later": self.tr("Begin the tag later"),
            "note": self.tr("&Note…"),
            "everywhere": self.tr("Find it everywhere…"),
            "open": self.tr("Open in the te&xt"),
            "article_reviewed": self.tr("Article reviewe&d, next"),
            "refresh": self.tr("Read the &queue again"),
        }
        for name, text in texts.items():
            self.actions_by_id[name].setText(text)
            self.actions_by_id[name].setIconText(text.replace("&", "").rstrip("…"))
            self._tell_key(self.actions_by_id[name])
