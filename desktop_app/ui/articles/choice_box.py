"""A list to choose one of, or any; long ones are searched by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QWidget

Choice = tuple[object, str]
"""What is chosen, and its name."""


class ChoiceBox(QComboBox):
    """Its first item stands for any (None); typing into a `searchable` one shows what holds the letters."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, *, searchable: bool = False) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        if searchable:
            self.setEditable(True)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            completer, edit = self.completer(), self.lineEdit()
            assert completer is not None and edit is not None
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            edit.editingFinished.connect(self._settle)
        self._value: object = None
        self.addItem("", None)
        self.activated.connect(self._on_activated)

    def set_choices(self, any_name: str, choices: Sequence[Choice], gone: str) -> None:
        """Offer these; a value chosen before that is not among them any more stays, named `gone`."""
        with QSignalBlocker(self):
            self.clear()
            self.addItem(any_name, None)
            for value, name in choices:
                self.addItem(name, value)
            if self._value is not None and self.findData(self._value) < 0:
                self.addItem(gone, self._value)
            self._show_value()

    def value(self) -> object:
        """What is chosen; None for any."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show a choice without announcing it."""
        self._value = value
        with QSignalBlocker(self):
            self._show_value()

    def _show_value(self) -> None:
        at = 0 if self._value is None else self.findData(self._value)
        self.setCurrentIndex(max(at, 0))
        edit = self.lineEdit()
        if edit is not None:
            edit.setText(self.itemText(max(at, 0)).strip())
            edit.setCursorPosition(0)

    def _on_activated(self, index: int) -> None:
        value = self.itemData(index)
        if value != self._value:
            self._value = value
            self.chosen.emit(value)
        self._show_value()

    def _settle(self) -> None:
        """What was typed: a name chooses it, nothing chooses any, all else is taken back."""
        typed = self.currentText().strip()
        index = 0 if not typed else self.findText(typed, Qt.MatchFlag.MatchFixedString)
        if index >= 0:
            self._on_activated(index)
        else:
            self._show_value()
