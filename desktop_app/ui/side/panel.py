"""The side panel: what is known of the open article, in four tabs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from desktop_app.ui.side.details_tab import DetailsTab
from desktop_app.ui.side.history_tab import Describe, HistoryTab
from desktop_app.ui.side.mentions_tab import MentionsTab
from desktop_app.ui.side.topics_tab import TopicsTab


class SidePanel(QTabWidget):
    """Holds the tabs `mentions`, `topics`, `details` and `history`, each with its own methods and signals.

    Focus given to the panel goes to what its current tab is for. `describe` tells what an entry of the
    history did, in the interface's language.
    """

    def __init__(self, describe: Describe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mentions = MentionsTab(self)
        self.topics = TopicsTab(self)
        self.details = DetailsTab(self)
        self.history = HistoryTab(describe, self)
        for tab in (self.mentions, self.topics, self.details, self.history):
            self.addTab(tab, "")
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self.tabBar().setExpanding(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.currentChanged.connect(self._follow_tab)
        self._follow_tab()
        self.retranslate()

    def _follow_tab(self) -> None:
        self.setFocusProxy(self.currentWidget())

    def clear_article(self) -> None:
        """Show in every tab that no article is open."""
        self.mentions.clear()
        self.topics.clear()
        self.details.clear()
        self.history.clear()

    def retranslate(self) -> None:
        """Name the tabs in the interface's language."""
        names = (self.tr("Tags"), self.tr("Topics"), self.tr("Details"), self.tr("History"))
        for index, name in enumerate(names):
            self.setTabText(index, name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
