"""Asks before an act that takes something away: what goes, whether it comes back, and the safe answer first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.ui.dialogs.layout import add_button, heading, muted
from desktop_app.ui.dialogs.quote_panel import QuotePanel
from desktop_app.ui.icons import icon

_ICON_SHARE = 1.8
_NARROWEST_EMS = 30


class ConfirmDialog(QDialog):
    """A question with two answers; Enter and Escape both give the safe one until another has the focus.

    `subject` is the text that the question is about, shown in its own direction.
    """

    def __init__(self, icon_name: str, subject: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = heading("", self)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)
        self.detail = muted("", self)
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.act_button = add_button(buttons, "", role.AcceptRole)
        self.keep_button = add_button(buttons, self.tr("&Keep"), role.RejectRole, default=True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._lay_out(icon_name, subject, buttons)
        self.keep_button.setFocus()

    def _lay_out(self, icon_name: str, subject: str, buttons: QDialogButtonBox) -> None:
        side = round(self.fontMetrics().height() * _ICON_SHARE)
        sign = QLabel(self)
        sign.setPixmap(icon(icon_name).pixmap(side, side))
        texts = QVBoxLayout()
        texts.setSpacing(6)
        texts.addWidget(self.question)
        if subject:
            texts.addWidget(QuotePanel(subject, self))
        texts.addWidget(self.detail)
        texts.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(texts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(18)
        layout.addLayout(top, 1)
        layout.addWidget(buttons)
        self.setMinimumWidth(round(_NARROWEST_EMS * self.fontMetrics().height() * 0.72))

    def ask(self, title: str, question: str, detail: str, act: str) -> None:
        """Set the texts; `act` is a verb for the button that does it, with its mnemonic."""
        self.setWindowTitle(title)
        self.question.setText(question)
        self.detail.setText(detail)
        self.act_button.setText(act)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{question} {detail}")


class DeleteArticlesDialog(ConfirmDialog):
    """Asks whether articles go, with all their tags; names the article when it is one."""

    def __init__(self, titles: Sequence[str], tags: int, parent: QWidget | None = None) -> None:
        count = len(titles)
        super().__init__("delete", titles[0] if count == 1 else "", parent)
        question = (
            self.tr("Delete this article?") if count == 1 else self.tr("Delete %Ln article(s)?", "", count)
        )
        told = self.tr("%Ln tag(s) will go too.", "", tags) if tags else self.tr("No tags are lost.")
        undo = self.tr("Undo brings everything back.")
        self.ask(
            self.tr("Delete article") if count == 1 else self.tr("Delete articles"),
            question,
            f"{told} {undo}",
            self.tr("&Delete"),
        )


def confirm_delete_articles(parent: QWidget | None, titles: Sequence[str], tags: int) -> bool:
    """Whether the articles shall be deleted; waits for the answer."""
    return DeleteArticlesDialog(titles, tags, parent).exec() == QDialog.DialogCode.Accepted
