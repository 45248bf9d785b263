"""What is done with all of the current row's name: how many wait, and the buttons for them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop_app.ui.dialogs.layout import muted
from desktop_app.ui.icons import set_icon
from desktop_app.ui.messages import isolated
from desktop_app.ui.review.acts import ReviewActs


class NameLine(QWidget):
    """A sentence and three buttons that trigger the window's actions."""

    def __init__(self, acts: ReviewActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acts = acts
        self._sentence = muted("", self)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.accept_button, self.reject_button = QPushButton(self), QPushButton(self)
        self.relabel_button = QToolButton(self)
        self.relabel_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.relabel_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.relabel_button.setMenu(QMenu(self.relabel_button))
        set_icon(self.relabel_button, "chevron-down")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._sentence, 1)
        for button, action in self._pressed():
            button.setAutoDefault(False)
            button.clicked.connect(action.trigger)
            line.addWidget(button)
        line.addWidget(self.relabel_button)

    def _pressed(self) -> list[tuple[QPushButton, QAction]]:
        actions = self._acts.actions_by_id
        return [(self.accept_button, actions["accept_name"]), (self.reject_button, actions["reject_name"])]

    def text(self) -> str:
        """The sentence shown."""
        return self._sentence.text()

    def show_count(self, name: str, count: int) -> None:
        """How many suggestions of a name wait in this list."""
        self._sentence.setText(
            self.tr("%Ln waiting suggestion(s) of “{name}” in this list", "", count).format(
                name=isolated(name)
            )
        )

    def clear(self, *, enabled: bool) -> None:
        """Another row is the current one, or none; say whether anything can be done with its name."""
        self._sentence.clear()
        for button in (self.accept_button, self.reject_button, self.relabel_button):
            button.setEnabled(enabled)

    def show_labels(self) -> None:
        """Offer the labels that the actions have."""
        self.relabel_button.menu().clear()
        self.relabel_button.menu().addActions(self._acts.name_labels)

    def retranslate(self) -> None:
        """Say everything in the interface's language, as the actions do."""
        for button, action in self._pressed():
            button.setText(action.text())
            button.setToolTip(action.toolTip())
        self.relabel_button.setText(self.tr("Label all of this name"))
        self.relabel_button.setToolTip(self.tr("Give all of this name a label: Ctrl and the label's digit"))
