"""Asking what to export and where, with a preview of it; written in the background."""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from desktop_app.core.model import TagRow
from desktop_app.paths import window_state_file
from desktop_app.services import exporting, reading
from desktop_app.services.exporting import ExportOptions
from desktop_app.ui.desk import Desk
from desktop_app.ui.dialogs.export_choices import ExportRequest, ExportScope, FormatChoice
from desktop_app.ui.dialogs.export_dialog import ExportDialog
from desktop_app.ui.dialogs.export_options import ExportArticles
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.session import Session

_PREVIEW_ROWS = 100


def ask_and_export(window: QWidget, session: Session, jobs: Jobs, desk: Desk) -> None:
    """Show the dialog, and start the export that it was asked for."""
    ws, row = session.workspace, desk.open_row
    listed = desk.list_panel.model.rowCount() if desk.list_panel.filter_bar.is_filtered() else None

    def preview(request: ExportRequest) -> tuple[list[TagRow], int]:
        options = _options(request, desk)
        if not exporting.is_table(options.format):
            return [], exporting.count_records(ws, options)
        return list(exporting.tags(ws, options, limit=_PREVIEW_ROWS)), exporting.count_tags(ws, options)

    dialog = ExportDialog(
        [FormatChoice(name, extension) for name, extension in exporting.FORMATS.items()],
        preview,
        lambda request: exporting.first_record(ws, _options(request, desk)),
        articles=ExportArticles(reading.count_articles(ws), listed, row.title if row else None),
        state=QSettings(str(window_state_file()), QSettings.Format.IniFormat),
        parent=window,
    )
    if dialog.exec():
        request = dialog.request()
        jobs.export(request.path, _options(request, desk))


def _options(request: ExportRequest, desk: Desk) -> ExportOptions:
    scope: tuple[int, ...] | None = None
    if request.scope is ExportScope.LISTED:
        scope = desk.listed_ids()
    elif request.scope is ExportScope.ARTICLE and desk.article_id is not None:
        scope = (desk.article_id,)
    return ExportOptions(request.format, request.kind, request.statuses, scope)
