"""Makes or changes one label of the codebook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QColorDialog,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.hierarchy import ancestry
from desktop_app.core.model import Label
from desktop_app.errors import UserError
from desktop_app.ui.dialogs.label_preview import LabelPreview, contrasts, nearest
from desktop_app.ui.dialogs.layout import ScrollColumn, add_button, keep_narrow, muted, resize_in_letters
from desktop_app.ui.dialogs.message_line import MessageLine
from desktop_app.ui.messages import isolated, translate_error
from desktop_app.ui.names import label_name
from desktop_app.ui.notifications import Severity
from desktop_app.ui.tool_tips import plain_tip

_SWATCH = 18


class LabelDialog(QDialog):
    """`label()` is what was entered, once the dialog was accepted.

    `check` returns a label as it may be stored, or raises the UserError that says why it may not.
    """

    def __init__(
        self,
        label: Label,
        others: Sequence[Label],
        palette: Sequence[str],
        check: Callable[[Label], Label],
        *,
        fixed_code: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Label") if label.id else self.tr("New label"))
        self._label = label
        self._others = list(others)
        self._check = check
        self._color = label.color
        self._make_fields(label, fixed_code)
        self._make_colors(palette)
        self.message = MessageLine(self)
        self._build_buttons()
        self._lay_out(fixed_code)
        self._connect()
        self._show_color()
        (self.name_ar if fixed_code else self.code).setFocus()
        resize_in_letters(self, 44, 34)

    def _make_fields(self, label: Label, fixed_code: bool) -> None:
        self.code = QLineEdit(label.name, self)
        self.code.setReadOnly(fixed_code)
        self.name_ar = QLineEdit(label.name_ar, self)
        self.name_en = QLineEdit(label.name_en, self)
        self.key = QLineEdit(label.key or "", self)
        self.key.setMaxLength(1)
        self.key.setMaximumWidth(self.fontMetrics().averageCharWidth() * 8)
        self.parent_box = QComboBox(self)
        keep_narrow(self.parent_box)
        self.parent_box.addItem(self.tr("None: it stands at the top"), None)
        by_id = {other.id: other for other in self._others}
        for other in self._others:
            line = ancestry(other, {**by_id, label.id: label})
            if label.id and label in line:
                continue
            self.parent_box.addItem(" › ".join(label_name(step) for step in line), other.id)
        self.parent_box.setCurrentIndex(max(0, self.parent_box.findData(label.parent_id)))
        self.description = QPlainTextEdit(label.description, self)
        self.description.setTabChangesFocus(True)

    def _make_colors(self, palette: Sequence[str]) -> None:
        self.colors = QButtonGroup(self)
        self._swatches: dict[str, QToolButton] = {}
        for color in dict.fromkeys((*palette, self._color)):
            self._add_swatch(color)
        self.other_color = QToolButton(self)
        self.other_color.setText(self.tr("Other…"))
        self.other_color.clicked.connect(self._choose_color)
        self.preview = LabelPreview(self)
        self.contrast = muted("", self)

    def _add_swatch(self, color: str) -> QToolButton:
        button = QToolButton(self)
        pixmap = QPixmap(_SWATCH, _SWATCH)
        pixmap.fill(QColor(color))
        button.setIcon(QIcon(pixmap))
        button.setIconSize(QSize(_SWATCH, _SWATCH))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(self.tr("Colour {color}").format(color=color))
        button.setToolTip(plain_tip(color))
        button.setChecked(color == self._color)
        button.clicked.connect(lambda _on=False, chosen=color: self.set_color(chosen))
        self.colors.addButton(button)
        self._swatches[color] = button
        return button

    def _build_buttons(self) -> None:
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.save_button = add_button(self.buttons, self.tr("&Save"), role.AcceptRole, default=True)
        add_button(self.buttons, self.tr("Cancel"), role.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self, fixed_code: bool) -> None:
        content = QWidget(self)
        form = QFormLayout(content)
        form.setContentsMargins(0, 0, 6, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("&Code"), self.code)
        if fixed_code:
            form.addRow(
                "", muted(self.tr("Recognisers know this label by its code, so the code stays."), self)
            )
        form.addRow(self.tr("&Arabic name"), self.name_ar)
        form.addRow(self.tr("&English name"), self.name_en)
        form.addRow(self.tr("&Key (a digit or a letter)"), self.key)
        form.addRow(self.tr("Stands &under"), self.parent_box)
        self._color_row = QHBoxLayout()
        self._color_row.setSpacing(2)
        for button in self._swatches.values():
            self._color_row.addWidget(button)
        self._color_row.addWidget(self.other_color)
        self._color_row.addStretch(1)
        form.addRow(self.tr("Colour"), self._color_row)
        form.addRow("", self.preview)
        form.addRow("", self.contrast)
        form.addRow(self.tr("&What it is for"), self.description)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(ScrollColumn(content, self), 1)
        layout.addWidget(self.message)
        layout.addWidget(self.buttons)

    def _connect(self) -> None:
        for edit in (self.code, self.name_ar, self.name_en, self.key):
            edit.textEdited.connect(lambda _text: self._on_edited())

    def _on_edited(self) -> None:
        self.message.clear()
        self._show_color()

    def _choose_color(self) -> None:
        chosen = QColorDialog.getColor(QColor(self._color), self, self.tr("Colour of the label"))
        if chosen.isValid():
            self.set_color(chosen.name())

    def set_color(self, color: str) -> None:
        """Take a colour, of the palette or any other."""
        if color not in self._swatches:
            self._color_row.insertWidget(len(self._swatches), self._add_swatch(color))
        self._color = color
        self._swatches[color].setChecked(True)
        self._show_color()

    def _show_color(self) -> None:
        word = self.name_ar.text() or self.name_en.text() or self.code.text()
        self.preview.show_label(self._color, word.strip() or "…")
        ratios = contrasts(self._color)
        text = self.tr("Contrast of its line: {light} on light, {dark} on dark.").format(
            light=f"{ratios['light']:.1f}", dark=f"{ratios['dark']:.1f}"
        )
        near = nearest(self._color, self._others)
        if near is not None:
            text += " " + self.tr("Hard to tell from {label}: choose another.").format(
                label=isolated(label_name(near))
            )
        self.contrast.setText(text)
        self.preview.setAccessibleName(text)

    def label(self) -> Label:
        """The label as entered."""
        return replace(
            self._label,
            name=self.code.text(),
            name_ar=self.name_ar.text(),
            name_en=self.name_en.text(),
            key=self.key.text() or None,
            parent_id=self.parent_box.currentData(),
            color=self._color,
            description=self.description.toPlainText(),
        )

    def accept(self) -> None:
        """Close only with a label that may be stored; else say why it may not."""
        try:
            self._check(self.label())
        except UserError as error:
            self.message.say(Severity.ERROR, translate_error(error))
            return
        super().accept()
