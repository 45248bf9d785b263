"""A list to choose one of, or any; long ones are searched by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QWidget

from desktop_app.core.arabic import fold

Choice = tuple[object, str]
"""What is chosen, and its name."""

_FOLDED_ROLE = Qt.ItemDataRole.UserRole + 1


def _folded(name: str) -> str:
    return " ".join(fold(name).split())


class _FoldingCompleter(QCompleter):
    """Offers the names that hold what is typed, in any spelling."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box.model(), box)
        self.setCompletionRole(_FOLDED_ROLE)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def splitPath(self, path: str) -> list[str]:
        """What is compared with the folded names."""
        return [_folded(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The name as it is written."""
        return str(index.data(Qt.ItemDataRole.DisplayRole)).strip()


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
            self.setCompleter(_FoldingCompleter(self))
            edit = self.lineEdit()
            assert edit is not None
            edit.editingFinished.connect(self._settle)
        self._value: object = None
        self._values: list[object] = []
        self._add("", None)
        self.activated.connect(self._on_activated)

    def set_choices(self, any_name: str, choices: Sequence[Choice], gone: str) -> None:
        """Offer these; a value chosen before that is not among them any more stays, named `gone`."""
        with QSignalBlocker(self):
            self.clear()
            self._values.clear()
            self._add(any_name, None)
            for value, name in choices:
                self._add(name, value)
            if self._value not in self._values:
                self._add(gone, self._value)
            self._show_value()

    def _add(self, name: str, value: object) -> None:
        """Qt would give an enumeration back as its text, so the values stand beside the items."""
        self._values.append(value)
        self.addItem(name)
        self.setItemData(self.count() - 1, _folded(name), _FOLDED_ROLE)

    def value(self) -> object:
        """What is chosen; None for any."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show a choice without announcing it."""
        self._value = value
        with QSignalBlocker(self):
            self._show_value()

    def _show_value(self) -> None:
        at = self._values.index(self._value) if self._value in self._values else 0
        self.setCurrentIndex(at)
        edit = self.lineEdit()
        if edit is not None:
            edit.setText(self.itemText(at).strip())
            edit.setCursorPosition(0)

    def _on_activated(self, index: int) -> None:
        value = self._values[index]
        if value != self._value:
            self._value = value
            self.chosen.emit(value)
        self._show_value()

    def _settle(self) -> None:
        """What was typed: a name in any spelling, or what one name alone holds, chooses it; nothing chooses any.

        All else is taken back.
        """
        typed = _folded(self.currentText())
        if typed == _folded(self.itemText(self.currentIndex())):
            index = self.currentIndex()  # of names that are spelt alike, the one that was picked
        else:
            index = self._named(typed) if typed else 0
        if index >= 0:
            self._on_activated(index)
        else:
            self._show_value()

    def _named(self, typed: str) -> int:
        names = [self.itemData(row, _FOLDED_ROLE) or "" for row in range(self.count())]
        if typed in names:
            return names.index(typed)
        holding = [row for row, name in enumerate(names) if row and typed in name]
        return holding[0] if len(holding) == 1 else -1
