"""Asks for a name that is to be kept by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.learned import NameUnderLabel, Ruling
from desktop_app.core.model import Label
from desktop_app.errors import UserError
from desktop_app.ui.dialogs.layout import add_button, resize_in_letters
from desktop_app.ui.dialogs.message_line import MessageLine
from desktop_app.ui.messages import translate_error
from desktop_app.ui.names import label_name
from desktop_app.ui.notifications import Severity


class AddNameDialog(QDialog):
    """`ref`, `ruling` and `note` are what was chosen, once accepted; `checked` raises UserError for what is no name."""

    def __init__(
        self,
        labels: Sequence[Label],
        label_id: int | None,
        checked: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._checked = checked
        self.setWindowTitle(self.tr("Keep a name"))
        self.name_edit, self.note_edit = QLineEdit(self), QLineEdit(self)
        self.label_box, self.ruling_box = QComboBox(self), QComboBox(self)
        for label in labels:
            self.label_box.addItem(label_name(label), label.id)
        self.label_box.setCurrentIndex(max(0, self.label_box.findData(label_id)))
        self.ruling_box.addItem(self.tr("Suggest it wherever it stands"), Ruling.SUGGEST)
        self.ruling_box.addItem(self.tr("Never suggest it"), Ruling.NEVER)
        self.ruling_box.addItem(self.tr("Leave it to the recogniser"), Ruling.OPEN)
        form = QFormLayout()
        form.addRow(self.tr("&Name:"), self.name_edit)
        form.addRow(self.tr("&Label:"), self.label_box)
        form.addRow(self.tr("&What to do:"), self.ruling_box)
        form.addRow(self.tr("N&ote:"), self.note_edit)
        self.message = MessageLine(self)
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.keep_button = add_button(self.buttons, self.tr("&Keep"), role.AcceptRole, default=True)
        add_button(self.buttons, self.tr("Cancel"), role.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self.message)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.name_edit.textChanged.connect(lambda _text: self._look())
        self._look()
        self.name_edit.setFocus()
        resize_in_letters(self, 40, 20)

    def _look(self) -> None:
        self.message.clear()
        self.keep_button.setEnabled(bool(self.name_edit.text().strip()))

    @property
    def ref(self) -> NameUnderLabel:
        """The name with its label."""
        return NameUnderLabel(" ".join(self.name_edit.text().split()), int(self.label_box.currentData()))

    @property
    def ruling(self) -> Ruling:
        """What is to be done with it."""
        return Ruling(self.ruling_box.currentData())

    @property
    def note(self) -> str:
        """What was noted on it."""
        return self.note_edit.text().strip()

    def accept(self) -> None:
        """Say what is wrong with a name, else be done."""
        try:
            self._checked(self.name_edit.text())
        except UserError as error:
            self.message.say(Severity.ERROR, translate_error(error))
            self.name_edit.setFocus()
            return
        super().accept()
