"""What is asked of the review queue: its order, its articles, its label; and how many wait."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.core.model import Label
from desktop_app.core.review import QueueOrder
from desktop_app.ui.names import label_name

_ORDERS = (QueueOrder.WEAKEST, QueueOrder.STRONGEST, QueueOrder.NAME, QueueOrder.ARTICLE)


class QueueControls(QWidget):
    """Two rows above the list; `again_wanted` tells that something else is asked for."""

    again_wanted = Signal()
    finish_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: int | None = None
        self.order_box, self.scope_box, self.label_box = QComboBox(self), QComboBox(self), QComboBox(self)
        self.order_box.addItems([""] * len(_ORDERS))
        self.scope_box.addItems(["", ""])
        self.label_box.addItem("")
        self.finish_box = QCheckBox(self)
        self.counts = QLabel(self)
        self.counts.setProperty("kind", "muted")
        self.counts.setTextFormat(Qt.TextFormat.PlainText)
        asked, told = QHBoxLayout(), QHBoxLayout()
        for box in (self.order_box, self.scope_box, self.label_box):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.activated.connect(lambda _: self.again_wanted.emit())
            asked.addWidget(box)
        self.finish_box.clicked.connect(self.finish_toggled)
        asked.addStretch(1)
        told.addWidget(self.finish_box)
        told.addStretch(1)
        told.addWidget(self.counts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(asked)
        layout.addLayout(told)
        self.retranslate()

    @property
    def order(self) -> QueueOrder:
        """The order chosen."""
        return _ORDERS[self.order_box.currentIndex()]

    def set_order(self, order: QueueOrder) -> None:
        """Choose an order, without reading the queue again."""
        self.order_box.setCurrentIndex(_ORDERS.index(order))

    @property
    def only_listed(self) -> bool:
        """Whether only the articles of the main window's list are wanted."""
        return self.scope_box.currentIndex() == 1

    @property
    def label_id(self) -> int | None:
        """The one label wanted; None for all."""
        return self.label_box.currentData()

    def offer_listed(self, count: int | None) -> None:
        """How many articles the filter of the main window lets through; None when it lets all."""
        self._listed = count
        if count is None:
            self.scope_box.setCurrentIndex(0)
        self.scope_box.setEnabled(count is not None)
        self._name_scopes()

    def set_labels(self, labels: Sequence[Label]) -> None:
        """Offer the codebook's labels; all are wanted where the one chosen is there no more."""
        chosen = self.label_id
        while self.label_box.count() > 1:
            self.label_box.removeItem(self.label_box.count() - 1)
        for label in labels:
            self.label_box.addItem(label_name(label), label.id)
        self.label_box.setCurrentIndex(max(0, self.label_box.findData(chosen)) if chosen is not None else 0)
        if self.label_id != chosen:
            self.again_wanted.emit()

    def show_counts(self, text: str) -> None:
        """How many wait, and how far the collection is."""
        self.counts.setText(text)
        self.counts.setAccessibleName(text)

    def _name_scopes(self) -> None:
        self.scope_box.setItemText(0, self.tr("All articles"))
        count = self._listed or 0
        self.scope_box.setItemText(1, self.tr("The %Ln listed article(s)", "", count))

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        orders = {
            QueueOrder.WEAKEST: self.tr("Least sure first"),
            QueueOrder.STRONGEST: self.tr("Surest first"),
            QueueOrder.NAME: self.tr("By name, frequent ones first"),
            QueueOrder.ARTICLE: self.tr("By article"),
        }
        for place, order in enumerate(_ORDERS):
            self.order_box.setItemText(place, orders[order])
        self._name_scopes()
        self.label_box.setItemText(0, self.tr("All labels"))
        self.order_box.setAccessibleName(self.tr("Order of the queue"))
        self.scope_box.setAccessibleName(self.tr("Articles of the queue"))
        self.label_box.setAccessibleName(self.tr("Label of the queue"))
        self.finish_box.setText(self.tr("Mark articles &reviewed when nothing waits in them"))
