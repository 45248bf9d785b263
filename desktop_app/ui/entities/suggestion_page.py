"""The page of names that may be the same, with what can be done about them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.entities import LinkSuggestion
from desktop_app.ui.dialogs.layout import muted
from desktop_app.ui.empty_state import EmptyState
from desktop_app.ui.entities.suggestions import SuggestionModel, SuggestionTable


class SuggestionPage(QWidget):
    """`source_wanted` asks to show whom a suggestion is about; `nothing_selected` that one be told to select."""

    links_accepted = Signal(list)
    apart_requested = Signal(list)
    source_wanted = Signal(object)
    nothing_selected = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SuggestionModel(self)
        self.table = SuggestionTable(self.model, self)
        self._nothing = EmptyState(self)
        self._hint = muted("", self)
        self.link_button = QPushButton(self)
        self.sure_button = QPushButton(self)
        self.apart_button = QPushButton(self)
        for button in (self.link_button, self.sure_button, self.apart_button):
            button.setAutoDefault(False)
        self.link_button.setProperty("kind", "primary")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        self._lay_out()
        self.model.ticks_changed.connect(self._on_ticks)
        self.table.apart_typed.connect(self._keep_apart)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.link_button.clicked.connect(lambda: self.links_accepted.emit(self.model.links()))
        self.sure_button.clicked.connect(self._toggle_sure)
        self.apart_button.clicked.connect(self._keep_apart)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.link_button)
        buttons.addWidget(self.sure_button)
        buttons.addStretch(1)
        buttons.addWidget(self.apart_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 10, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(self._hint)
        layout.addWidget(self._stack, 1)
        layout.addLayout(buttons)

    def show_suggestions(self, suggestions: Sequence[LinkSuggestion]) -> None:
        """Show these, the surest first, as they come."""
        self.model.show(suggestions)
        self._stack.setCurrentWidget(self.table if suggestions else self._nothing)
        self.sure_button.setEnabled(self.model.has_sure())
        self.apart_button.setEnabled(bool(suggestions))

    def title(self) -> str:
        """What the page's tab is called."""
        count = self.model.rowCount()
        return self.tr("Suggestions (%Ln)", "", count) if count else self.tr("Suggestions")

    def _toggle_sure(self) -> None:
        self.model.tick_sure(not self.model.n_ticked())

    def _on_ticks(self) -> None:
        count = self.model.n_ticked()
        self.link_button.setText(self.tr("&Link %Ln ticked", "", count) if count else self.tr("&Link ticked"))
        self.link_button.setEnabled(bool(count))
        self.sure_button.setText(self.tr("&Untick all") if count else self.tr("Tick all that are s&ure"))

    def _keep_apart(self) -> None:
        chosen = self.table.selected()
        if chosen:
            self.apart_requested.emit(chosen)
        else:
            self.nothing_selected.emit()

    def _show_menu(self, position: QPoint) -> None:
        index: QModelIndex = self.table.indexAt(position)
        suggestion = self.model.suggestion(index)
        if suggestion is None:
            return
        menu = self.table.choices(index.row())
        menu.addSeparator()
        menu.addAction(self.tr("Show in the list"), lambda: self.source_wanted.emit(suggestion))
        menu.addAction(self.tr("Not the same"), self._keep_apart)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.viewport().mapToGlobal(position))

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self.table.setAccessibleName(self.tr("Names that may be the same"))
        self._hint.setText(
            self.tr(
                "Space ticks, Enter chooses who is meant, Delete says that they are not the same. "
                "Nothing is linked before you say so."
            )
        )
        self._nothing.set_texts(
            self.tr("Nothing to suggest"),
            self.tr("No name looks like another one that is linked or in full."),
        )
        self.apart_button.setText(self.tr("&Not the same"))
        self._on_ticks()
        self.model.retranslate()
