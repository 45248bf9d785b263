"""The choice of a recogniser, each with its state: ready, or why not and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from desktop_app.nlp.engine import EngineStatus
from desktop_app.settings import Option
from desktop_app.ui.dialogs.layout import muted
from desktop_app.ui.dialogs.message_line import MessageLine
from desktop_app.ui.dialogs.setting_fields import SettingField, Value
from desktop_app.ui.messages import translate_error
from desktop_app.ui.notifications import Severity


class EngineField(SettingField):
    """One panel for each engine of the option; an engine that isn't ready can still be chosen."""

    def __init__(
        self, option: Option[str], engines: Sequence[EngineStatus], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self.changed)
        self.buttons: dict[str, QRadioButton] = {}
        self.states: dict[str, MessageLine] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for name in option.choices:
            layout.addWidget(self._panel(name))
        self.set_engines(engines)

    def _panel(self, name: str) -> QFrame:
        panel = QFrame(self)
        panel.setProperty("kind", "panel")
        title, about = self._texts(name)
        button = QRadioButton(title, panel)
        state = MessageLine(panel)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(muted(about, panel))
        layout.addWidget(state)
        self._group.addButton(button)
        self.buttons[name], self.states[name] = button, state
        return panel

    def _texts(self, name: str) -> tuple[str, str]:
        """The engine's name with its mnemonic, and what it is good for."""
        return {
            "builtin": (
                self.tr("B&uilt in"),
                self.tr("Fast, comes with the program and needs nothing else."),
            ),
            "camel": (
                self.tr("&camel-tools"),
                self.tr("A neural network. Slower, and its data has to be on this computer."),
            ),
        }.get(name, (name, ""))

    def set_engines(self, engines: Sequence[EngineStatus]) -> None:
        """Show the engines' states; one that isn't told about shows none."""
        told = {engine.name: engine for engine in engines}
        for name, line in self.states.items():
            engine = told.get(name)
            line.setVisible(engine is not None)
            if engine is None:
                continue
            if engine.ready:
                line.say(Severity.SUCCESS, self.tr("Ready"))
            else:
                problem = engine.problem()
                reason = translate_error(problem) if problem else ""
                line.say(Severity.WARNING, reason or self.tr("Not ready"))
            self.buttons[name].setAccessibleDescription(line.text())

    def value(self) -> str:
        return next((name for name, button in self.buttons.items() if button.isChecked()), "")

    def set_value(self, value: Value) -> None:
        self.buttons[str(value)].setChecked(True)
        self.changed.emit()

    def control(self) -> QRadioButton:
        return self.buttons.get(self.value()) or next(iter(self.buttons.values()))
