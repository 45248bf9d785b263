"""The main window: menus, tool bar and status bar around the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from desktop_app.core.model import ArticleRow, Label
from desktop_app.ui import window_state
from desktop_app.ui.actions import LabelActions, make_actions, retranslate_actions, translated
from desktop_app.ui.article_acts import ArticleActs
from desktop_app.ui.companions import Companions
from desktop_app.ui.desk import Desk
from desktop_app.ui.edit_keys import EditKeys
from desktop_app.ui.hits import Hits
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import isolated, redo_text, undo_text
from desktop_app.ui.names_news import NamesNews
from desktop_app.ui.notification_bar import NotificationBar
from desktop_app.ui.notifications import Notice, NotificationCenter, Severity
from desktop_app.ui.outside_watch import OutsideWatch
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.progress_watch import ProgressFoot, ProgressWatch
from desktop_app.ui.reading_news import ReadingNews
from desktop_app.ui.session import Session
from desktop_app.ui.status_line import StatusLine
from desktop_app.ui.tagging import Tagging
from desktop_app.ui.tasks import TaskRunner
from desktop_app.ui.theme_controller import ThemeController
from desktop_app.ui.topic_acts import TopicActs
from desktop_app.ui.topic_suggesting import TopicSuggesting
from desktop_app.ui.window_dialogs import WindowDialogs
from desktop_app.ui.window_menus import WindowMenus

if TYPE_CHECKING:
    from desktop_app.services.importing import ImportReport
    from desktop_app.ui.codebook import Codebook

SWITCHES = ("snap_to_words", "dim_boilerplate", "show_rejected", "show_label_names")
_RECOGNITION = {"engine", "own_model", "camel_data", "expressions", "threshold", "recognise_on_import"}


class MainWindow(QMainWindow):
    """One store, one window."""

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        themes: ThemeController,
        notifications: NotificationCenter,
        runner: TaskRunner,
    ) -> None:
        super().__init__()
        self._session = session
        self.preferences = preferences
        self._settings = settings = preferences.settings
        self._themes = themes
        self.notifications = notifications
        self.runner = runner
        self.jobs = Jobs(session, runner, settings)
        self.desk = Desk(session, self.jobs, settings, self)
        self.view = self.desk.reader.view
        self.hits = Hits(self.desk.reader, self.desk.list_panel, runner, self)
        self.tagging = Tagging(session, self.view, settings)
        self.dialogs = WindowDialogs(self, session, self.jobs, self.desk, settings)
        self.progress = ProgressWatch(session, self.jobs, settings)
        self.companions = Companions(
            session, self.jobs, self.desk, preferences, self.progress, notifications, self
        )
        self.topic_acts = TopicActs(session, self.jobs, self.desk, self)
        self.article_acts = ArticleActs(
            session,
            self.jobs,
            self.desk,
            self.tagging,
            self.topic_acts,
            self.dialogs,
            notifications,
            settings,
            self,
        )
        self.actions_by_id = make_actions(self, self.view, self._handlers())
        self.names_news = NamesNews(session, self.jobs, settings, self.actions_by_id["learned_names"], self)
        self.label_actions = LabelActions(self, self.view, self.tagging.apply_label)
        self.codebook: Codebook | None = None
        TopicSuggesting(session, self.jobs, self.desk)
        ReadingNews(self.jobs, notifications, self.actions_by_id["recognise_all"], self)
        self._outside = OutsideWatch(session, self.desk, notifications, self)
        self._edit_keys = EditKeys(preferences.app, self.actions_by_id, self)
        self._build(runner)
        self._connect(runner)
        self._looked_at: int | None = None
        self.setAcceptDrops(True)
        window_state.restore(self, self.desk.splitter)
        self._on_preferences([])
        self.retranslate()
        self.desk.reload_list()
        self.desk.open_first(window_state.last_article(session.workspace.store.path))
        self.jobs.update_index()
        self.progress.refresh()

    # Parts

    def _build(self, runner: TaskRunner) -> None:
        central = QWidget(self)
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._notice_bar = NotificationBar(self.notifications, central)
        layout.addWidget(self._notice_bar)
        layout.addWidget(self.desk, 1)
        self.progress_foot = ProgressFoot(self.desk.list_panel)
        self.desk.list_panel.add_foot(self.progress_foot)
        self.setCentralWidget(central)
        self.menus = WindowMenus(self.desk, self.actions_by_id, self.label_actions, self)
        self.status = StatusLine(self.view, runner, self)

    def _connect(self, runner: TaskRunner) -> None:
        session, stack = self._session, self._session.undo_stack
        session.failed.connect(self.notifications.show_act_error)
        session.saved.connect(self.status.show_saved)
        session.saved.connect(lambda _change: self.notifications.act_succeeded())
        runner.failed.connect(self.notifications.show_error)
        stack.indexChanged.connect(self._name_undo)
        self.notifications.status_message.connect(self.statusBar().showMessage)
        self.notifications.crashed.connect(self.dialogs.crash)
        self.tagging.hint.connect(self.notifications.remark)
        self.hits.remarked.connect(self.notifications.remark)
        self.desk.searched.connect(self.hits.set_search)
        self.jobs.imported.connect(self._on_imported)
        self.jobs.exported.connect(self._on_exported)
        self.desk.article_opened.connect(self._on_article_opened)
        self.desk.labels_changed.connect(self._on_labels)
        self.desk.list_panel.import_requested.connect(self.dialogs.import_files)
        self.progress.counted.connect(self.progress_foot.show_progress)
        self.progress_foot.pressed.connect(lambda: self.companions.review.show())
        self.desk.list_panel.filter_bar.concordance_requested.connect(
            lambda: self.companions.concordance.show_search()
        )
        self.names_news.remarked.connect(self.notifications.remark)
        self.names_news.remarked.connect(self.companions.remark)
        self.view.zoom_requested.connect(self.preferences.zoom)
        self.preferences.applied.connect(self._on_preferences)
        self.preferences.failed.connect(self.notifications.show_error)
        self._themes.theme_changed.connect(lambda _theme: self._on_theme())

    def _handlers(self) -> dict[str, Callable[..., object]]:
        tagging, desk, dialogs, preferences = self.tagging, self.desk, self.dialogs, self.preferences
        companions = self.companions
        return {
            **{name: preferences.setter(name) for name in SWITCHES},
            "import_files": lambda: dialogs.import_files(),
            "import_folder": lambda: dialogs.import_folder(),
            "export": lambda: dialogs.export(),
            "codebook": lambda: self._open_codebook(),
            "suggested_topics": lambda: self.article_acts.go_to_suggested(),
            "topics_of_many": lambda: self.topic_acts.of_selected(),
            "train": lambda: companions.training.show(),
            "settings": lambda: dialogs.settings(self.preferences.apply),
            "quit": lambda: self.close(),
            "undo": lambda: self._session.undo(),
            "redo": lambda: self._session.redo(),
            "copy": lambda: self.view.copy(),
            "filter": lambda: desk.list_panel.focus_filter(),
            "filters": lambda: desk.list_panel.filter_bar.toggle_filters(),
            "save_search": lambda: desk.save_search(),
            "saved_searches": lambda: desk.list_panel.filter_bar.saved_button.showMenu(),
            "next_hit": lambda: self.hits.go(forward=True),
            "previous_hit": lambda: self.hits.go(forward=False),
            "accept": lambda: tagging.accept(),
            "reject": lambda: tagging.reject(),
            "note": lambda: tagging.edit_note(),
            "next_waiting": lambda: self.article_acts.go_waiting(forward=True),
            "previous_waiting": lambda: self.article_acts.go_waiting(forward=False),
            "weakest_waiting": lambda: self.article_acts.go_weakest(),
            "next_mention": lambda: tagging.go(forward=True, waiting_only=False),
            "previous_mention": lambda: tagging.go(forward=False, waiting_only=False),
            "cycle_nested": lambda: self.view.cycle_nested(),
            "end_left": lambda: tagging.move_end(left=True),
            "end_right": lambda: tagging.move_end(left=False),
            "start_earlier": lambda: tagging.move_start(earlier=True),
            "start_later": lambda: tagging.move_start(earlier=False),
            "accept_all": lambda: tagging.accept_all(),
            "recognise": lambda: self.article_acts.recognise_again(),
            "recognise_all": lambda: self.jobs.catch_up(),
            "add_topic": lambda: self.article_acts.pick_topic(),
            "reviewed": lambda on: self.article_acts.set_reviewed(on),
            "reviewed_next": lambda: self.article_acts.reviewed_next(),
            "accept_reviewed_next": lambda: self.article_acts.accept_reviewed_next(),
            "review_queue": lambda: companions.review.show(),
            "next_article": lambda: desk.list_panel.select_next(),
            "previous_article": lambda: desk.list_panel.select_previous(),
            "delete_article": lambda: self.article_acts.delete(),
            "everywhere": lambda: companions.everywhere.show(),
            "concordance": lambda: companions.concordance.show(),
            "entities": lambda: companions.entities.show(),
            "learned_names": lambda: companions.names.show(),
            "entity_of": lambda: companions.entities.show(self.view.current_mention()),
            "zoom_in": lambda: preferences.zoom(1),
            "zoom_out": lambda: preferences.zoom(-1),
            "zoom_reset": lambda: preferences.zoom(0),
            "focus_list": lambda: desk.list_panel.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "focus_reader": lambda: self.view.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "focus_side": lambda: desk.side.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "language": lambda: preferences.toggle_language(),
            "theme": lambda: preferences.toggle_theme(),
            "focus_notice": lambda: self._notice_bar.take_focus(),
            "focus_task": lambda: self.status.task_bar.take_focus(),
            "shortcuts": lambda: dialogs.shortcuts(self.actions_by_id, self.label_actions.actions),
            "about": lambda: dialogs.about(),
        }

    def _open_codebook(self) -> None:
        if self.codebook is None:
            from desktop_app.ui.codebook import Codebook  # its dialogs are wanted seldom

            self.codebook = Codebook(self._session, self.jobs, self.notifications, self)
        self.codebook.open()

    # What is said

    def _on_imported(self, report: ImportReport) -> None:
        self.notifications.remark(
            self.tr("Imported {imported}, duplicates {duplicates}, failed {failed}.").format(
                imported=report.imported, duplicates=report.duplicates, failed=len(report.failures)
            )
        )
        if len(report.failures) == 1:
            self.notifications.show_failures(report.failures)
        elif report.failures:
            self.notifications.post(
                Notice(
                    Severity.ERROR,
                    lambda: self.tr(
                        "%n file(s) or tag(s) could not be imported; the rest was.", "", len(report.failures)
                    ),
                    action_text=lambda: self.tr("Show…"),
                    action=lambda: self.dialogs.import_report(report),
                )
            )
        self.desk.open_first()

    def _on_exported(self, path: Path, count: int) -> None:
        self.notifications.remark(
            self.tr("%n row(s) written to {path}.", "", count).format(path=isolated(str(path)))
        )

    def _name_undo(self) -> None:
        stack = self._session.undo_stack
        for name, possible, change, words in (
            ("undo", stack.canUndo(), self._session.change_at(stack.index() - 1), undo_text),
            ("redo", stack.canRedo(), self._session.change_at(stack.index()), redo_text),
        ):
            action = self.actions_by_id[name]
            action.setEnabled(possible)
            if possible and change is not None:
                action.setText(words(change.kind, change.params))
            else:
                action.setText(translated("&Undo" if name == "undo" else "&Redo"))

    def _on_article_opened(self, row: ArticleRow | None) -> None:
        for name in (
            "accept_all",
            "recognise",
            "add_topic",
            "suggested_topics",
            "reviewed",
            "reviewed_next",
            "accept_reviewed_next",
            "delete_article",
        ):
            self.actions_by_id[name].setEnabled(row is not None)
        self.actions_by_id["reviewed"].setChecked(row is not None and row.reviewed)
        title = f"{row.title} — " if row is not None else ""
        self.setWindowTitle(title + self.tr("Rasid"))
        self.status.show_target(None)
        if row is None or row.id != self._looked_at:
            self._looked_at = row.id if row is not None else None
            self.hits.look(opened=True)

    def _on_labels(self, labels: Sequence[Label]) -> None:
        self.label_actions.rebuild(labels)
        self.menus.fill()

    # Settings and looks

    def _on_preferences(self, changed: Sequence[str]) -> None:
        """Look and behave as the settings say now; an engine that was refused may be ready."""
        self.desk.apply_settings()
        for name in SWITCHES:
            self.actions_by_id[name].setChecked(bool(self._settings.get(name)))
        if "annotator" in changed:
            self._session.sign_as(self._settings.annotator)
        if "learn_names" in changed:
            self.companions.reload_names()
        if "threshold" in changed:
            self.progress.refresh()
        if _RECOGNITION & set(changed):
            self.jobs.forget_refusals()
            self.desk.recognise_open()

    def _on_theme(self) -> None:
        self.desk.apply_settings()
        self._on_labels(self.desk.labels)
        self.companions.refresh_looks()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        retranslate_actions(self.actions_by_id)
        self.menus.retranslate()
        self.status.retranslate()
        self._on_labels(self.desk.labels)
        self._name_undo()
        self._on_article_opened(self.desk.open_row)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # Dropping files, and the window's own state

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and folders."""
        if event.mimeData().hasUrls() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what is dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.jobs.import_paths(paths)

    def close_store(self) -> None:
        """Let the background work end and close the store; the window is of no use after it."""
        self._outside.stop()
        self.runner.cancel_all()
        self.jobs.close()
        self._session.workspace.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save details still being typed and remember the window's state; all else is in the store already."""
        at_stake = self.jobs.at_stake()
        if at_stake and not self.dialogs.confirm_close(at_stake[0]):
            event.ignore()
            return
        if self._session.stepping:  # given up, so that what is still being typed can be saved
            event.ignore()
            self._session.give_up_step()
            self._session.later(self.close)
            return
        self.desk.commit()
        self.companions.close()
        window_state.keep(self, self.desk.splitter, self._session.workspace.store.path, self.desk.article_id)
        super().closeEvent(event)
