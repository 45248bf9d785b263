"""The choice of the built-in recogniser's model: as it came with the program, or trained on the user's articles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop_app.nlp.own_models import OwnModel
from desktop_app.ui.dialogs.layout import keep_narrow
from desktop_app.ui.dialogs.setting_fields import SettingField, Value
from desktop_app.ui.messages import isolated

_LEFT_TO_RIGHT, _POP = "\u2066", "\u2069"


def signed(points: float) -> str:
    """A difference with its sign before it, also in Arabic text."""
    return f"{_LEFT_TO_RIGHT}{points:+.1f}{_POP}"


class ModelField(SettingField):
    """A list of models; one that the setting names and that can't be used is listed as such."""

    def __init__(self, models: Sequence[OwnModel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox(self)
        keep_narrow(self.box)
        self.box.addItem(self.tr("As it came with the program"), "")
        for model in models:
            self.box.addItem(self._name(model), model.name)
        self.box.currentIndexChanged.connect(self.changed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box, 1)

    def _name(self, model: OwnModel) -> str:
        day = QLocale().toString(QDate.fromString(model.made, "yyyy-MM-dd"), QLocale.FormatType.ShortFormat)
        text = self.tr("Trained on %Ln of your article(s), {date}: {gain} points", "", model.articles)
        return text.format(date=isolated(day), gain=signed(model.gain))

    def value(self) -> str:
        return str(self.box.currentData())

    def set_value(self, value: Value) -> None:
        if self.box.findData(value) < 0:
            self.box.addItem(self.tr("{name}: can't be used").format(name=isolated(str(value))), value)
        self.box.setCurrentIndex(self.box.findData(value))

    def control(self) -> QComboBox:
        return self.box
