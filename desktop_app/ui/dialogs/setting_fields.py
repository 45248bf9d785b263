"""Controls for options of the settings: each takes its choices and bounds from the option it edits."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop_app.settings import Option
from desktop_app.ui.dialogs.layout import muted, path_edit
from desktop_app.ui.dialogs.message_line import MessageLine
from desktop_app.ui.messages import isolated
from desktop_app.ui.notifications import Severity

Value = str | bool | int | float
_PERCENT = 100
_SPACING_STEP = 0.1
_HINT_INDENT = 28


class SettingField(QWidget):
    """Edits one option; `changed` when a person or the program gives it another value."""

    changed = Signal()

    def value(self) -> Value:
        """What stands in the control, as the option's type."""
        raise NotImplementedError

    def set_value(self, value: Value) -> None:
        """Show another value."""
        raise NotImplementedError

    def control(self) -> QWidget:
        """The widget that takes the focus, the buddy of a label."""
        raise NotImplementedError


def _row(field: QWidget, *widgets: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout(field)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


class ToggleField(SettingField):
    """A check box with an explanation under it."""

    def __init__(self, text: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(text, self)
        self.box.toggled.connect(self.changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.box, 0, Qt.AlignmentFlag.AlignLeading)
        if hint:
            self.box.setAccessibleDescription(hint)
            label = muted(hint, self)
            label.setIndent(_HINT_INDENT)
            layout.addWidget(label)

    def value(self) -> bool:
        return self.box.isChecked()

    def set_value(self, value: Value) -> None:
        self.box.setChecked(bool(value))

    def control(self) -> QCheckBox:
        return self.box


class ChoiceField(SettingField):
    """A list of the option's choices under the names given for them."""

    def __init__(self, option: Option[str], names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox(self)
        for choice in option.choices:
            self.box.addItem(names.get(choice, choice), choice)
        self.box.currentIndexChanged.connect(self.changed)
        _row(self, self.box).addStretch(1)

    def value(self) -> str:
        return str(self.box.currentData())

    def set_value(self, value: Value) -> None:
        self.box.setCurrentIndex(self.box.findData(value))

    def control(self) -> QComboBox:
        return self.box


class TextField(SettingField):
    """A line of text; empty stands for the option's default, which it shows faintly."""

    def __init__(self, option: Option[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(option.default)
        self.edit.textChanged.connect(self.changed)
        _row(self, self.edit)

    def value(self) -> str:
        return self.edit.text().strip()

    def set_value(self, value: Value) -> None:
        self.edit.setText(str(value))

    def control(self) -> QLineEdit:
        return self.edit


class NumberField(SettingField):
    """A number within the option's bounds, whole or with one decimal as the option's type is."""

    def __init__(
        self, option: Option[int] | Option[float], unit: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.spin: QSpinBox | QDoubleSpinBox
        if option.type is int:
            self.spin = QSpinBox(self)
            self.spin.setRange(int(option.minimum), int(option.maximum))
        else:
            self.spin = QDoubleSpinBox(self, decimals=1, singleStep=_SPACING_STEP)
            self.spin.setRange(option.minimum, option.maximum)
        self.spin.setStepType(QAbstractSpinBox.StepType.DefaultStepType)
        self.spin.setSuffix(unit)
        self.spin.setAlignment(Qt.AlignmentFlag.AlignLeading)
        self.spin.valueChanged.connect(self.changed)
        _row(self, self.spin).addStretch(1)

    def value(self) -> int | float:
        number = self.spin.value()
        return number if isinstance(number, int) else round(number, 1)

    def set_value(self, value: Value) -> None:
        if isinstance(self.spin, QSpinBox):
            self.spin.setValue(int(value))
        else:
            self.spin.setValue(float(value))

    def control(self) -> QSpinBox | QDoubleSpinBox:
        return self.spin


class PercentField(SettingField):
    """A slider over the option's bounds in hundredths; a stored value finer than that is kept until it is moved."""

    def __init__(self, option: Option[float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = option.default
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(round(option.minimum * _PERCENT), round(option.maximum * _PERCENT))
        self.slider.setPageStep(10)
        self.slider.setTickInterval(10)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.valueChanged.connect(self._on_moved)
        self._number = QLabel(self)
        self._number.setMinimumWidth(self.fontMetrics().horizontalAdvance("100 %") + 4)
        self._number.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        _row(self, self.slider, self._number)
        self._show()

    def _on_moved(self, value: int) -> None:
        self._value = value / _PERCENT
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._number.setText(f"{QLocale().toString(self.slider.value())}{QLocale().percent()}")

    def value(self) -> float:
        return self._value

    def set_value(self, value: Value) -> None:
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(float(value) * _PERCENT))
        self._value = float(value)
        self._show()
        self.changed.emit()

    def control(self) -> QSlider:
        return self.slider


class FolderField(SettingField):
    """A folder, typed or browsed for; says beneath when there is none of that name."""

    def __init__(self, placeholder: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.edit = path_edit(self)
        self.edit.setPlaceholderText(placeholder)
        self.edit.textChanged.connect(self._on_text)
        self.browse_button = QPushButton(self.tr("&Browse…"), self)
        self.browse_button.setAutoDefault(False)
        self.browse_button.clicked.connect(self._browse)
        self.message = MessageLine(self)
        self.message.hide()
        row = QHBoxLayout()
        row.addWidget(self.edit, 1)
        row.addWidget(self.browse_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.message)

    def _on_text(self) -> None:
        missing = bool(self.value()) and not Path(self.value()).expanduser().is_dir()
        text = self.tr("There is no folder {path}.").format(path=isolated(self.value())) if missing else ""
        self.message.say(Severity.WARNING, text)
        self.message.setVisible(missing)
        self.changed.emit()

    def _browse(self) -> None:
        chooser = QFileDialog(self, self._title)
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        if Path(self.value()).is_dir():
            chooser.setDirectory(self.value())
        chooser.fileSelected.connect(self.edit.setText)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.open()

    def value(self) -> str:
        return self.edit.text().strip()

    def set_value(self, value: Value) -> None:
        self.edit.setText(str(value))

    def control(self) -> QLineEdit:
        return self.edit
