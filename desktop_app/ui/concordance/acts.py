"""What is done with the lines of a concordance: by key, by button and by menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar

from desktop_app.ui.actions import on_arabic_layout
from desktop_app.ui.concordance.table import ConcordanceTable
from desktop_app.ui.icons import set_icon

if TYPE_CHECKING:
    from desktop_app.ui.concordance.window import ConcordanceWindow

_ICON = QSize(18, 18)
_OF_LINES = ("open", "wider", "everywhere", "copy")


class ConcordanceActs(QObject):
    """The actions of a concordance's window."""

    def __init__(self, window: ConcordanceWindow, table: ConcordanceTable) -> None:
        super().__init__(window)
        self._window = window
        self._table = table
        self.actions_by_id: dict[str, QAction] = {}
        rows: tuple[tuple[str, str, str, Callable[[bool], object]], ...] = (
            ("open", "", "article", lambda _on: self._open()),
            ("wider", "", "grow", window.show_wider),
            ("counts", "F6", "topic", window.show_counts),
            ("everywhere", "Ctrl+R", "search", lambda _on: self._everywhere()),
            ("copy", "Ctrl+C", "copy", lambda _on: self._copy()),
            ("export", "Ctrl+E", "export", lambda _on: window.export_requested.emit()),
            ("again", "F5", "recognise", lambda _on: window.look_again()),
            ("find", "Ctrl+F", "filter", lambda _on: self._find()),
        )
        for name, keys, icon, act in rows:
            action = QAction(window)
            action.setObjectName(name)
            action.setCheckable(name in ("wider", "counts"))
            if keys:
                action.setShortcuts(on_arabic_layout(keys))
            set_icon(action, icon)
            if action.isCheckable():
                action.toggled.connect(act)
            else:
                action.triggered.connect(act)
            self.actions_by_id[name] = action
        # The passage and the line that is typed in copy their own letters.
        copy = self.actions_by_id["copy"]
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        table.addAction(copy)
        window.addActions([action for name, action in self.actions_by_id.items() if name != "copy"])
        table.customContextMenuRequested.connect(self._menu)

    def fill(self, bar: QToolBar) -> None:
        """Put the buttons on a tool bar."""
        bar.setIconSize(_ICON)
        for name in ("open", "wider", "counts", "", "everywhere", "", "copy", "export", "again"):
            if not name:
                bar.addSeparator()
                continue
            bar.addAction(self.actions_by_id[name])
            button = bar.widgetForAction(self.actions_by_id[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)  # type: ignore[attr-defined]

    def enable(self, *, there: bool, finished: bool) -> None:
        """Let through what can be done: with lines, and once all of them are known."""
        for name in _OF_LINES:
            self.actions_by_id[name].setEnabled(there)
        self.actions_by_id["export"].setEnabled(there and finished)

    def menu(self) -> QMenu:
        """What can be done with the selected lines."""
        menu = QMenu(self._window)
        for name in ("open", "wider", "everywhere", "copy", "export"):
            menu.addAction(self.actions_by_id[name])
        return menu

    def _menu(self, position: QPoint) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._table.viewport().mapToGlobal(position))

    def _open(self) -> None:
        line = self._table.current_line()
        if line is not None:
            self._window.place_chosen.emit(*line.place)

    def _everywhere(self) -> None:
        line = self._table.current_line()
        if line is not None:
            self._window.everywhere_requested.emit(*line.place)

    def _copy(self) -> None:
        model = self._window.model
        self._window.copy_requested.emit([model.line(row) for row in self._table.selected_rows()])

    def _find(self) -> None:
        self._window.controls.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.controls.edit.selectAll()

    def retranslate(self) -> None:
        """Name the actions in the interface's language."""
        texts = {
            "open": (self.tr("&Open in the text"), self.tr("Open"), "Return"),
            "wider": (self.tr("&More of the text"), self.tr("More text"), "Space"),
            "counts": (self.tr("Co&unts"), self.tr("Counts"), ""),
            "everywhere": (self.tr("&Find it everywhere, tag it there…"), self.tr("Everywhere"), ""),
            "copy": (self.tr("&Copy the lines"), self.tr("Copy"), ""),
            "export": (self.tr("&Export all lines…"), self.tr("Export…"), ""),
            "again": (self.tr("&Look again"), self.tr("Look again"), ""),
            "find": (self.tr("&Type what to look for"), self.tr("Type"), ""),
        }
        for name, (text, short, keys) in texts.items():
            action = self.actions_by_id[name]
            action.setText(text)
            action.setIconText(short)
            native = QKeySequence.SequenceFormat.NativeText
            told = QKeySequence(keys).toString(native) if keys else action.shortcut().toString(native)
            plain = text.replace("&", "").rstrip("…")
            action.setToolTip(f"{plain} ({told})" if told else plain)
