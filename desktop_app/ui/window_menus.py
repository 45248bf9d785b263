"""The main window's menus, its tool bar and the menus that pop up in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from desktop_app.core.model import Mention
from desktop_app.ui.actions import LabelActions, translated
from desktop_app.ui.commands import COMMANDS, MENUS
from desktop_app.ui.desk import Desk

_LABELS_ON_BAR = 12


class WindowMenus(QObject):
    """Made of the table of commands and of the codebook."""

    def __init__(
        self, desk: Desk, actions: dict[str, QAction], labels: LabelActions, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._view = desk.reader.view
        self._actions = actions
        self._labels = labels
        self._menus = {name: window.menuBar().addMenu("") for name, _ in MENUS}
        self.tool_bar = QToolBar(window)
        self.tool_bar.setObjectName("tools")
        self.tool_bar.setMovable(False)
        self.tool_bar.setIconSize(QSize(20, 20))
        window.addToolBar(self.tool_bar)
        window.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._view.context_requested.connect(self.pop_up_on_text)
        desk.list_panel.context_menu_requested.connect(self.pop_up_on_article)

    def fill(self) -> None:
        """Take the labels as they are now."""
        self._fill()
        self._fill_tool_bar()

    def retranslate(self) -> None:
        """Say the menus' names in the interface's language."""
        for name, text in MENUS:
            self._menus[name].setTitle(translated(text))
        self.tool_bar.setWindowTitle(self.tr("Tools"))

    def _fill(self) -> None:
        for name, menu in self._menus.items():
            menu.clear()
            if name == "tag":
                menu.addActions(self._labels.actions)
                menu.addSeparator()
            for command in COMMANDS:
                if command.menu == name:
                    menu.addAction(self._actions[command.id])
                    if command.ends_section:
                        menu.addSeparator()

    def _fill_tool_bar(self) -> None:
        bar = self.tool_bar
        bar.clear()
        shown = [command for command in COMMANDS if command.tool]
        for menu, _ in MENUS:
            of_menu = [self._actions[c.id] for c in shown if c.menu == menu]
            if not of_menu:
                continue
            if bar.actions():
                bar.addSeparator()
            if menu == "tag":
                for action in self._labels.actions[:_LABELS_ON_BAR]:
                    bar.addAction(action)
                    button = bar.widgetForAction(action)
                    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)  # type: ignore[attr-defined]
                bar.addSeparator()
            bar.addActions(of_menu)

    def pop_up_on_text(self, position: QPoint, mention: Mention | None) -> None:
        """What can be done with the words or the tag under the pointer."""
        menu = QMenu(self._window)
        if mention is not None or self._view.target_span() is not None:
            menu.addActions(self._labels.actions)
            menu.addSeparator()
            menu.addAction(self._actions["everywhere"])
            menu.addAction(self._actions["concordance"])
        if mention is not None:
            for name in (
                "accept",
                "reject",
                "note",
                "entity_of",
                "end_left",
                "end_right",
                "start_earlier",
                "start_later",
            ):
                menu.addAction(self._actions[name])
            menu.addSeparator()
        if self._view.textCursor().hasSelection():
            menu.addAction(self._actions["copy"])
        for name in ("accept_all", "recognise", "add_topic", "reviewed_next", "accept_reviewed_next"):
            menu.addAction(self._actions[name])
        menu.exec(position)
        menu.deleteLater()

    def pop_up_on_article(self, article_id: int, position: QPoint) -> None:
        """What can be done with an article of the list, or with those selected."""
        many = self._desk.list_panel.selected_count() > 1
        if not many:
            self._desk.open(article_id)
        menu = QMenu(self._window)
        for name in (
            ("topics_of_many",)
            if many
            else ("reviewed", "recognise", "accept_all", "add_topic", "delete_article")
        ):
            menu.addAction(self._actions[name])
        menu.exec(position)
        menu.deleteLater()
