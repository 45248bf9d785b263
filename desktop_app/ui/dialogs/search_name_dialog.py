"""Asks under which name a search is to be kept."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app.core.arabic import fold
from desktop_app.ui.dialogs.layout import add_button, muted, resize_in_letters


class SearchNameDialog(QDialog):
    """`name()` is what was typed, once the dialog was accepted; never empty."""

    def __init__(self, suggested: str, taken: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = {fold(name) for name in taken}
        self.setWindowTitle(self.tr("Save this search"))
        self.edit = QLineEdit(suggested, self)
        self.edit.selectAll()
        label = QLabel(self.tr("&Name of the search:"), self)
        label.setBuddy(self.edit)
        self.edit.setAccessibleName(self.tr("Name of the search"))
        self._hint = muted("", self)
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.save_button = add_button(self.buttons, self.tr("&Save"), role.AcceptRole, default=True)
        add_button(self.buttons, self.tr("Cancel"), role.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(8)
        for widget in (label, self.edit, self._hint):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.edit.textChanged.connect(self._look)
        self._look()
        resize_in_letters(self, 34, 12)

    def _look(self) -> None:
        self.save_button.setEnabled(bool(self.name()))
        if fold(self.name()) in self._taken:
            self._hint.setText(self.tr("A search of this name is there already; it will be replaced."))
        else:
            self._hint.setText(self.tr("Words, mode, filters and order are kept."))

    def name(self) -> str:
        """The name, on one line."""
        return " ".join(self.edit.text().split())
