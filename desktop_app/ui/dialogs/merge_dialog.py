"""Asks into which label another one is merged."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from desktop_app.core.model import Label
from desktop_app.ui.dialogs.layout import add_button, heading, keep_narrow, muted, resize_in_letters
from desktop_app.ui.messages import isolated
from desktop_app.ui.names import label_name


class MergeDialog(QDialog):
    """`target()` is the chosen label's id, once the dialog was accepted; `shared` counts entities of both by name."""

    def __init__(
        self,
        label: Label,
        others: Sequence[Label],
        tags: int | None,
        *,
        of_engine: bool = False,
        shared: Callable[[int], int] = lambda _label_id: 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shared = shared
        self.setWindowTitle(self.tr("Merge labels"))
        name = isolated(label_name(label))
        title = heading(self.tr("Merge {label} into another label").format(label=name), self)
        title.setWordWrap(True)
        self.box = QComboBox(self)
        keep_narrow(self.box)
        for other in others:
            self.box.addItem(f"{label_name(other)} ({other.name})", other.id)
        into = QLabel(self.tr("&Into:"), self)
        into.setBuddy(self.box)
        told = self.tr("Its %Ln tag(s) get the other label; {label} is removed.", "", tags or 0)
        if tags is None:
            told = self.tr("All its tags get the other label; {label} is removed.")
        told = told.format(label=name) + " " + self.tr("Undo brings everything back.")
        if of_engine:
            told += " " + self.tr(
                "Recognisers suggest this label, and will suggest none of its names any more."
            )
        self.join_box = QCheckBox(self)
        self.join_box.setChecked(True)
        self.box.currentIndexChanged.connect(lambda _index: self._offer_to_join())
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.merge_button = add_button(buttons, self.tr("&Merge"), role.AcceptRole, default=True)
        add_button(buttons, self.tr("Cancel"), role.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(into)
        layout.addWidget(self.box)
        layout.addWidget(self.join_box)
        layout.addWidget(muted(told, self))
        layout.addStretch(1)
        layout.addWidget(buttons)
        self._offer_to_join()
        self.box.setFocus()
        resize_in_letters(self, 42, 20)

    def _offer_to_join(self) -> None:
        count = self._shared(self.target())
        self.join_box.setVisible(count > 0)
        self.join_box.setText(self.tr("&Join %Ln entity(ies) that both have by the same name", "", count))

    def joins(self) -> bool:
        """Whether entities that are called the same become one."""
        return self.join_box.isChecked()

    def target(self) -> int:
        """The label that stays."""
        return int(self.box.currentData())
