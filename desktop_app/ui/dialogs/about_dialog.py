"""Says what the program is, in which version, where it keeps things and what it is built on."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.dialogs.layout import add_button, heading, muted, path_edit, resize_in_letters
from desktop_app.ui.dialogs.licences import COMPONENTS
from desktop_app.ui.dialogs.message_line import MessageLine
from desktop_app.ui.dialogs.own_direction import OwnDirectionDelegate
from desktop_app.ui.icons import app_icon
from desktop_app.ui.notifications import Severity
from desktop_app.ui.tool_tips import plain_tip

_PACKAGE = "rasid"
_ICON_SHARE = 3.4
_NAME_SHARE = 1.6
_USE_COLUMN = 1


def program_version() -> str:
    """The version of the installed package; empty where it runs without having been installed."""
    try:
        return version(_PACKAGE)
    except PackageNotFoundError:
        return ""


class AboutDialog(QDialog):
    """`store` and `log` are the files in use; their paths can be copied together with all versions."""

    def __init__(self, store: Path, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Rasid"))
        self._store, self._log = store, log
        self.message = MessageLine(self)
        self.table = self._licence_table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addLayout(self._title())
        layout.addLayout(self._places())
        label = heading(self.tr("Built &with"), self)
        label.setBuddy(self.table)
        layout.addSpacing(4)
        layout.addWidget(label)
        layout.addWidget(self.table, 1)
        layout.addLayout(self._foot())
        self.close_button.setFocus()
        resize_in_letters(self, 54, 44)

    def _title(self) -> QHBoxLayout:
        side = round(self.fontMetrics().height() * _ICON_SHARE)
        sign = QLabel(self)
        sign.setPixmap(app_icon().pixmap(side, side))
        name = heading(self.tr("Rasid"), self)
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * _NAME_SHARE)
        name.setFont(font)
        own = program_version()
        self.version_label = QLabel(self.tr("Version {version}").format(version=own) if own else "", self)
        self.version_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(name)
        texts.addWidget(muted(self.tr("A desktop reader and tagger for Arabic news."), self))
        if own:
            texts.addWidget(self.version_label)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        return row

    def _places(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        self.store_edit = self._place(form, self.tr("&Store:"), self._store)
        self.log_edit = self._place(form, self.tr("&Log:"), self._log)
        return form

    def _place(self, form: QFormLayout, text: str, path: Path) -> QLineEdit:
        edit = path_edit(self)
        edit.setReadOnly(True)
        edit.setText(str(path))
        edit.setCursorPosition(0)
        edit.setToolTip(plain_tip(str(path)))
        edit.setAccessibleName(text.replace("&", "").rstrip(":"))
        label = QLabel(text, self)
        label.setBuddy(edit)
        form.addRow(label, edit)
        return edit

    def _licence_table(self) -> QTableWidget:
        table = QTableWidget(len(COMPONENTS), 3, self)
        table.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Used for"), self.tr("Licence")])
        table.setAccessibleName(self.tr("What Rasid is built with, and the licences"))
        table.setItemDelegate(OwnDirectionDelegate(table, sentences=range(3)))
        for row, component in enumerate(COMPONENTS):
            for column, text in enumerate((component.name, component.shown_use(), component.licence)):
                table.setItem(row, column, QTableWidgetItem(text))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.6))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_USE_COLUMN, QHeaderView.ResizeMode.Stretch)
        return table

    def _foot(self) -> QHBoxLayout:
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.copy_button = add_button(self.buttons, self.tr("&Copy details"), role.ActionRole)
        self.copy_button.setToolTip(self.tr("Versions and paths, for a report of a fault"))
        self.close_button = add_button(self.buttons, self.tr("Cl&ose"), role.RejectRole, default=True)
        self.copy_button.clicked.connect(self._copy)
        self.buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.message, 1)
        row.addWidget(self.buttons)
        return row

    def details(self) -> str:
        """Versions and paths in English, a line each, as a report of a fault needs them."""
        return "\n".join(
            (
                f"Rasid {program_version() or '(not installed)'}",
                f"Python {platform.python_version()}, Qt {qVersion()}",
                platform.platform(),
                f"Store: {self._store}",
                f"Log: {self._log}",
            )
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details())
        self.message.say(Severity.SUCCESS, self.tr("Copied"))
