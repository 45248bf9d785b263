"""A choice of one label, or of all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.core.model import Label
from desktop_app.ui.names import label_name


class LabelBox(QComboBox):
    """Its data is a label's id, None where all are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: Sequence[Label] = ()
        self.show_labels(())

    def show_labels(self, labels: Sequence[Label]) -> None:
        """Offer these labels; what is chosen stays chosen where it still is."""
        self._labels = labels
        chosen = self.currentData()
        self.clear()
        self.addItem(self.tr("All labels"), None)
        for label in labels:
            self.addItem(label_name(label), label.id)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.setAccessibleName(self.tr("Show which label"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_labels(self._labels)
        super().changeEvent(event)
