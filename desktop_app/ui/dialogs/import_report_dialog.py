"""Tells how an import went when something in it could not be read: the counts, and each failure with its reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.model import ReadFailure
from desktop_app.errors import UserError
from desktop_app.ui.dialogs.layout import add_button, heading, muted, resize_in_letters
from desktop_app.ui.dialogs.message_line import MessageLine
from desktop_app.ui.dialogs.own_direction import OwnDirectionDelegate
from desktop_app.ui.icons import colored_icon
from desktop_app.ui.messages import isolated, place_text, translate_error
from desktop_app.ui.notifications import Severity
from desktop_app.ui.theme import current_theme
from desktop_app.ui.tool_tips import plain_tip

_NUMBER_SHARE = 1.5
_ICON_SHARE = 1.5
_WHERE, _WHY = 0, 1
_MOST_WRAPPED_ROWS = 300
_BIDI_CONTROLS = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


def explain(error: Exception) -> str:
    """The error in the interface's language where it is one of ours, else what it says itself."""
    return translate_error(error) if isinstance(error, UserError) else str(error) or type(error).__name__


class ImportReportDialog(QDialog):
    """`failures` are shown in their order; `reason` words an error for a person."""

    def __init__(
        self,
        imported: int,
        duplicates: int,
        failures: Sequence[ReadFailure],
        reason: Callable[[Exception], str] = explain,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import report"))
        self._rows = [(place_text(failure.where), reason(failure.error)) for failure in failures]
        counts = QHBoxLayout()
        counts.setSpacing(10)
        counts.addWidget(self._count(Severity.SUCCESS, imported, self.tr("imported", "count under a number")))
        counts.addWidget(
            self._count(Severity.INFO, duplicates, self.tr("there already", "count under a number"))
        )
        counts.addWidget(
            self._count(Severity.WARNING, len(failures), self.tr("not read", "count under a number"))
        )
        self.table = self._table()
        self.message = MessageLine(self)
        title = heading(self.tr("Could not be &read"), self)
        title.setBuddy(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addLayout(counts)
        layout.addSpacing(2)
        layout.addWidget(title)
        layout.addWidget(self.table, 1)
        layout.addLayout(self._foot())
        self.close_button.setFocus()
        resize_in_letters(self, 64, 40)

    def _count(self, severity: Severity, number: int, caption: str) -> QFrame:
        panel = QFrame(self)
        panel.setProperty("kind", "panel")
        side = round(self.fontMetrics().height() * _ICON_SHARE)
        sign = QLabel(panel)
        color = getattr(current_theme(), severity.value)
        sign.setPixmap(colored_icon(severity.value, color).pixmap(QSize(side, side)))
        figure = heading(QLocale().toString(number), panel)
        font = figure.font()
        font.setPointSizeF(font.pointSizeF() * _NUMBER_SHARE)
        figure.setFont(font)
        text = muted(caption, panel)
        layout = QHBoxLayout(panel)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(10)
        layout.addWidget(sign)
        layout.addWidget(figure)
        layout.addWidget(text, 1)
        panel.setAccessibleName(f"{figure.text()} {caption}")
        return panel

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._rows), 2, self)
        table.setHorizontalHeaderLabels([self.tr("Where"), self.tr("Why, and what to do")])
        table.setAccessibleName(self.tr("What could not be read, and why"))
        table.setItemDelegate(OwnDirectionDelegate(table, sentences=(_WHY,)))
        for row, texts in enumerate(self._rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(plain_tip(text))
                table.setItem(row, column, item)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setAlternatingRowColors(True)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.verticalHeader().hide()
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(_WHERE, QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        widest = self.fontMetrics().averageCharWidth() * 36
        table.resizeColumnToContents(_WHERE)
        table.setColumnWidth(_WHERE, min(table.columnWidth(_WHERE), widest))
        if len(self._rows) <= _MOST_WRAPPED_ROWS:
            table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _foot(self) -> QHBoxLayout:
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.copy_button = add_button(self.buttons, self.tr("&Copy"), role.ActionRole)
        self.save_button = add_button(self.buttons, self.tr("&Save list…"), role.ActionRole)
        self.close_button = add_button(self.buttons, self.tr("Cl&ose"), role.RejectRole, default=True)
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self._choose_file)
        self.buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.message, 1)
        row.addWidget(self.buttons)
        return row

    def as_text(self) -> str:
        """The failures, a line each: where, a tab, why; without the marks that only a screen needs."""
        return "".join(
            f"{' '.join(where.split())}\t{' '.join(why.translate(_BIDI_CONTROLS).split())}\n"
            for where, why in self._rows
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())
        self.message.say(Severity.SUCCESS, self.tr("Copied"))

    def _choose_file(self) -> None:
        chooser = QFileDialog(self, self.tr("Save the list"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("txt")
        chooser.setNameFilter(self.tr("Text files (*.txt)"))
        chooser.selectFile("rasid-import-failures.txt")
        chooser.fileSelected.connect(self._save_to)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.open()

    def _save_to(self, name: str) -> None:
        self.save_list(Path(name))

    def save_list(self, path: Path) -> None:
        """Write the failures to a text file and say in the dialog whether it went well."""
        try:
            path.write_text(self.as_text(), encoding="utf-8-sig")
        except OSError as error:
            text = self.tr("{path} could not be written ({reason}). Choose another place.")
            text = text.format(path=isolated(str(path)), reason=isolated(error.strerror or str(error)))
            self.message.say(Severity.ERROR, text)
            return
        text = self.tr("Saved as {name}").format(name=isolated(path.name))
        self.message.say(Severity.SUCCESS, text)
