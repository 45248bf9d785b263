"""Asks what to export and where to, and shows the first rows of what would be written."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QLocale, QSettings, QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.model import TagRow
from desktop_app.errors import UserError
from desktop_app.ui.dialogs.export_choices import ExportRequest, FormatChoice, format_name
from desktop_app.ui.dialogs.export_options import ExportArticles, ExportOptionsPanel
from desktop_app.ui.dialogs.layout import ScrollColumn, add_button, heading, path_edit, resize_in_letters
from desktop_app.ui.dialogs.message_line import MessageLine
from desktop_app.ui.dialogs.tag_preview import TagPreviewTable
from desktop_app.ui.empty_state import EmptyState
from desktop_app.ui.messages import isolated, translate_error
from desktop_app.ui.notifications import Severity
from desktop_app.ui.tool_tips import plain_tip

PREVIEW_PAUSE_MS = 150
_RECORD_MARGIN = 12
_FOLDER_KEY = "export/folder"
_EXTENSION = re.compile(r"\.[A-Za-z]\w{0,5}")

Preview = Callable[[ExportRequest], tuple[list[TagRow], int]]
PreviewText = Callable[[ExportRequest], str]


@dataclass(frozen=True, slots=True)
class _Verdict:
    """Whether the export can go ahead, and what the message line says about it."""

    ready: bool
    severity: Severity = Severity.INFO
    text: str = ""


class ExportDialog(QDialog):
    """`request()` is what to write, once the dialog was accepted.

    `preview` gives the first rows and how many there are in all (records, for a format that is no table);
    `preview_text` the text of the first record. Both are called on the GUI thread, after a pause in the
    choosing, with an empty path; both may raise UserError. `state` remembers the last folder.
    """

    def __init__(
        self,
        formats: Sequence[FormatChoice],
        preview: Preview,
        preview_text: PreviewText,
        *,
        articles: ExportArticles | None = None,
        folder: Path | None = None,
        state: QSettings | None = None,
        today: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formats = {choice.id: choice for choice in formats}
        self._preview, self._preview_text = preview, preview_text
        self._state = state
        self._total = 0
        self._failure = ""
        self.setWindowTitle(self.tr("Export tags"))
        self._pause = QTimer(self, singleShot=True, interval=PREVIEW_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.options = ExportOptionsPanel(formats, articles or ExportArticles(), self)
        self._build_preview()
        self._build_destination()
        self._build_buttons()
        self._lay_out()
        self._suggest_path(folder, today or date.today())
        self.options.changed.connect(self._on_options)
        self._pause.start(0)
        resize_in_letters(self, 88, 56)

    def _build_preview(self) -> None:
        self.table = TagPreviewTable(self)
        self.table.setAccessibleName(self.tr("Preview of the first rows"))
        self.record = QTextEdit(self)
        self.record.setReadOnly(True)
        self.record.setTabChangesFocus(True)
        self.record.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.record.document().setDocumentMargin(_RECORD_MARGIN)
        self.record.setAccessibleName(self.tr("Preview of the first record"))
        self.empty = EmptyState(self)
        self.pages = QStackedWidget(self)
        for page in (self.table, self.record, self.empty):
            self.pages.addWidget(page)
        self.pages.setMinimumSize(240, 120)
        self.count_label = QLabel(self)
        self.count_label.setProperty("kind", "muted")

    def _build_destination(self) -> None:
        self.path_edit = path_edit(self)
        self.path_edit.setAccessibleName(self.tr("File to write"))
        self.path_edit.textChanged.connect(self._judge)
        self.browse_button = QPushButton(self.tr("&Browse…"), self)
        self.browse_button.setAutoDefault(False)
        self.browse_button.clicked.connect(self._browse)
        self.message = MessageLine(self)

    def _build_buttons(self) -> None:
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.export_button = add_button(self.buttons, self.tr("&Export"), role.AcceptRole, default=True)
        self.cancel_button = add_button(self.buttons, self.tr("Cancel"), role.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.addWidget(heading(self.tr("Preview"), self))
        title.addStretch(1)
        title.addWidget(self.count_label)
        right = QVBoxLayout()
        right.addLayout(title)
        right.addWidget(self.pages, 1)
        body = QHBoxLayout()
        body.setSpacing(18)
        body.addWidget(ScrollColumn(self.options, self))
        body.addLayout(right, 1)
        label = QLabel(self.tr("&Save as:"), self)
        label.setBuddy(self.path_edit)
        destination = QHBoxLayout()
        destination.addWidget(label)
        destination.addWidget(self.path_edit, 1)
        destination.addWidget(self.browse_button)
        foot = QHBoxLayout()
        foot.addWidget(self.message, 1)
        foot.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addLayout(body, 1)
        layout.addLayout(destination)
        layout.addLayout(foot)

    def _suggest_path(self, folder: Path | None, today: date) -> None:
        remembered = str(self._state.value(_FOLDER_KEY, "") or "") if self._state is not None else ""
        if remembered and Path(remembered).is_dir():
            folder = Path(remembered)
        if folder is None:
            documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
            folder = Path(documents) if documents and Path(documents).is_dir() else Path.home()
        self._folder = folder
        name = f"rasid-tags-{today.isoformat()}{self._suffix()}"
        self.path_edit.setText(str(folder / name))

    def _suffix(self) -> str:
        choice = self._formats.get(self.options.format())
        return choice.suffix if choice is not None else ""

    def path(self) -> Path:
        """The file as typed: in the last folder unless a whole path, with the format's extension unless it has one."""
        typed = self.path_edit.text().strip()
        if not typed:
            return Path()
        path = self._folder / Path(typed).expanduser()
        if _EXTENSION.fullmatch(path.suffix) or typed.endswith(("/", "\\")) or path.is_dir():
            return path
        return path.with_name(path.name + self._suffix())

    def request(self) -> ExportRequest:
        """What the dialog stands at."""
        return replace(self.options.request(), path=self.path())

    def _on_options(self) -> None:
        self._follow_format()
        self._pause.start(PREVIEW_PAUSE_MS)
        self._judge()

    def _follow_format(self) -> None:
        """Change an extension that belongs to another format for this format's own."""
        path = Path(self.path_edit.text().strip())
        suffixes = {choice.suffix for choice in self._formats.values()}
        if path.suffix in suffixes and path.suffix != self._suffix():
            self.path_edit.setText(str(path.with_suffix(self._suffix())))

    def refresh(self) -> None:
        """Make the preview anew, now."""
        self._pause.stop()
        asked = self.options.request()
        self._failure, self._total = "", 0
        try:
            if asked.statuses:
                self._show(asked)
        except UserError as error:
            self._failure = translate_error(error)
        if not self._total:
            self._show_nothing()
        self._judge()

    def _show(self, asked: ExportRequest) -> None:
        rows, self._total = self._preview(asked)
        if self._formats[asked.format].is_table:
            self.table.set_rows(rows)
            self.pages.setCurrentWidget(self.table)
            text = self.tr("{shown} of %Ln row(s)", "", self._total)
            self.count_label.setText(text.format(shown=QLocale().toString(len(rows))))
        else:
            self.record.setPlainText(self._preview_text(asked))
            self.pages.setCurrentWidget(self.record)
            self.count_label.setText(self.tr("First of %Ln record(s)", "", self._total))

    def _show_nothing(self) -> None:
        self.count_label.clear()
        self.empty.set_texts(
            self.tr("Nothing to export"),
            self._failure or self.tr("No tag fits these choices. Choose more tags, states or articles."),
        )
        self.pages.setCurrentWidget(self.empty)

    def _judge(self) -> None:
        """Say what stands in the way, or what will happen, and let the button follow."""
        verdict = self._verdict_on_tags() or self._verdict_on_path()
        self.export_button.setEnabled(verdict.ready)
        self.export_button.setToolTip("" if verdict.ready else plain_tip(verdict.text))
        self.export_button.setAccessibleDescription(verdict.text)
        self.message.say(verdict.severity, verdict.text)

    def _verdict_on_tags(self) -> _Verdict | None:
        if not self.options.request().statuses:
            return _Verdict(False, Severity.INFO, self.tr("Tick at least one state of tags to export."))
        if self._pause.isActive():
            return None
        if self._failure:
            return _Verdict(False, Severity.ERROR, self._failure)
        if not self._total:
            return _Verdict(
                False, Severity.INFO, self.tr("No tag fits these choices, so nothing would be written.")
            )
        return None

    def _verdict_on_path(self) -> _Verdict:
        path = self.path()
        if path == Path() or not path.name:
            return _Verdict(False, Severity.INFO, self.tr("Type or browse for the file to write."))
        if path.is_dir() or self.path_edit.text().strip().endswith(("/", "\\")):
            text = self.tr("{path} is a folder. Add the name of a file.")
            return _Verdict(False, Severity.ERROR, text.format(path=isolated(str(path))))
        if not path.parent.is_dir():
            text = self.tr("The folder {path} does not exist. Choose another one.")
            return _Verdict(False, Severity.ERROR, text.format(path=isolated(str(path.parent))))
        if not os.access(path if path.exists() else path.parent, os.W_OK):
            text = self.tr("You may not write to {path}. Choose another place.")
            return _Verdict(False, Severity.ERROR, text.format(path=isolated(str(path))))
        if path.exists():
            text = self.tr("{name} exists already and will be replaced.")
            return _Verdict(True, Severity.WARNING, text.format(name=isolated(path.name)))
        return _Verdict(True)

    def _browse(self) -> None:
        """Let the system's own dialog choose the file; whether to replace one is said here, not there."""
        path = self.path()
        chooser = QFileDialog(self, self.tr("Export tags"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setOption(QFileDialog.Option.DontConfirmOverwrite)
        chooser.setDefaultSuffix(self._suffix().lstrip("."))
        chooser.setNameFilters([self._name_filter(), self.tr("All files (*)")])
        chooser.setDirectory(str(path.parent if path.parent.is_dir() else self._folder))
        chooser.selectFile(path.name)
        chooser.fileSelected.connect(self.path_edit.setText)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.open()

    def _name_filter(self) -> str:
        return f"{format_name(self.options.format())} (*{self._suffix()})"

    def accept(self) -> None:
        """Close with what was chosen; a preview still to come is made first, so that nothing empty is written."""
        if self._pause.isActive():
            self.refresh()
        self._judge()
        if not self.export_button.isEnabled():
            return
        if self._state is not None:
            self._state.setValue(_FOLDER_KEY, str(self.path().parent))
        super().accept()
