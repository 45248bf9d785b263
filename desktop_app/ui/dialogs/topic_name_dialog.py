"""Asks for the names of one of the analyst's own topics."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.core.model import Topic
from desktop_app.ui.dialogs.layout import add_button, resize_in_letters


class TopicNameDialog(QDialog):
    """`names()` is the Arabic and the English name, once the dialog was accepted; one left empty is the other."""

    def __init__(self, topic: Topic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rename the topic"))
        self.name_ar = QLineEdit(topic.name_ar, self)
        self.name_en = QLineEdit(topic.name_en, self)
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.save_button = add_button(buttons, self.tr("&Save"), role.AcceptRole, default=True)
        add_button(buttons, self.tr("Cancel"), role.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("&Arabic name"), self.name_ar)
        form.addRow(self.tr("&English name"), self.name_en)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        resize_in_letters(self, 34, 12)

    def names(self) -> tuple[str, str]:
        """The Arabic and the English name."""
        ar, en = self.name_ar.text().strip(), self.name_en.text().strip()
        return ar or en, en or ar
