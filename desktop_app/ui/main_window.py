"""The main window: menus, tool bar and status bar around the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSettings, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu, QToolBar, QVBoxLayout, QWidget

from desktop_app.core.model import ArticleRow, Change, Label, Mention
from desktop_app.paths import window_state_file
from desktop_app.services import details, reviewing
from desktop_app.services.importing import ImportReport
from desktop_app.ui.actions import LabelActions, make_actions, retranslate_actions, translated
from desktop_app.ui.commands import COMMANDS, MENUS
from desktop_app.ui.concordance_desk import ConcordanceDesk
from desktop_app.ui.desk import Desk
from desktop_app.ui.edit_keys import EditKeys
from desktop_app.ui.entity_desk import EntityDesk
from desktop_app.ui.everywhere_desk import EverywhereDesk
from desktop_app.ui.hits import Hits
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import describe_change, isolated, redo_text, undo_text
from desktop_app.ui.names_desk import NamesDesk
from desktop_app.ui.notification_bar import NotificationBar
from desktop_app.ui.notifications import Notice, NotificationCenter, Severity
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.progress_watch import ProgressFoot, ProgressWatch
from desktop_app.ui.reading_news import ReadingNews
from desktop_app.ui.review_desk import ReviewDesk
from desktop_app.ui.session import Session
from desktop_app.ui.tagging import Tagging
from desktop_app.ui.task_bar import TaskBar
from desktop_app.ui.tasks import TaskRunner
from desktop_app.ui.theme_controller import ThemeController
from desktop_app.ui.topic_acts import TopicActs
from desktop_app.ui.topic_suggesting import TopicSuggesting
from desktop_app.ui.training_desk import TrainingDesk
from desktop_app.ui.window_dialogs import WindowDialogs

if TYPE_CHECKING:
    from desktop_app.ui.codebook import Codebook

SWITCHES = ("snap_to_words", "dim_boilerplate", "show_rejected", "show_label_names")
_LABELS_ON_BAR = 12
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
        self.entity_desk = EntityDesk(session, self.jobs, settings, self)
        self.everywhere = EverywhereDesk(session, self.jobs, self.desk, self)
        self.training = TrainingDesk(session, self.jobs, self.preferences, self)
        self.concordance = ConcordanceDesk(session, self.jobs, self.desk, self)
        self.progress = ProgressWatch(session, self.jobs, settings)
        self.review_desk = ReviewDesk(session, self.jobs, self.desk, preferences, self.progress, self)
        self.actions_by_id = make_actions(self, self.view, self._handlers())
        self.names_desk = NamesDesk(session, self.jobs, settings, self.actions_by_id["learned_names"], self)
        self.label_actions = LabelActions(self, self.view, self.tagging.apply_label)
        self.codebook: Codebook | None = None
        self.topic_acts = TopicActs(session, self.jobs, self.desk, self)
        TopicSuggesting(session, self.jobs, self.desk)
        ReadingNews(self.jobs, notifications, self.actions_by_id["recognise_all"], self)
        self._edit_keys = EditKeys(preferences.app, self.actions_by_id, self)
        self._build(runner)
        self._connect(runner)
        self._looked_at: int | None = None
        self.setAcceptDrops(True)
        self._restore_state()
        self._on_preferences([])
        self.retranslate()
        self.desk.reload_list()
        self.desk.open_first(self._last_article())
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
        self._menus = {name: self.menuBar().addMenu("") for name, _ in MENUS}
        self._tool_bar = QToolBar(self)
        self._tool_bar.setObjectName("tools")
        self._tool_bar.setMovable(False)
        self._tool_bar.setIconSize(QSize(20, 20))
        self.addToolBar(self._tool_bar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._saved = QLabel(self)
        self._saved.setTextFormat(Qt.TextFormat.PlainText)
        self._target = QLabel(self)
        self._target.setTextFormat(Qt.TextFormat.PlainText)
        self.statusBar().addWidget(self._saved)
        self.statusBar().addPermanentWidget(self._target)
        self._task_bar = TaskBar(runner, self)
        self.statusBar().addPermanentWidget(self._task_bar)

    def _fill_menus(self) -> None:
        for name, menu in self._menus.items():
            menu.clear()
            if name == "tag":
                menu.addActions(self.label_actions.actions)
                menu.addSeparator()
            for command in COMMANDS:
                if command.menu == name:
                    menu.addAction(self.actions_by_id[command.id])
                    if command.ends_section:
                        menu.addSeparator()

    def _fill_tool_bar(self) -> None:
        bar = self._tool_bar
        bar.clear()
        shown = [command for command in COMMANDS if command.tool]
        for menu, _ in MENUS:
            of_menu = [self.actions_by_id[c.id] for c in shown if c.menu == menu]
            if not of_menu:
                continue
            if bar.actions():
                bar.addSeparator()
            if menu == "tag":
                for action in self.label_actions.actions[:_LABELS_ON_BAR]:
                    bar.addAction(action)
                    button = bar.widgetForAction(action)
                    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)  # type: ignore[attr-defined]
                bar.addSeparator()
            bar.addActions(of_menu)

    def _connect(self, runner: TaskRunner) -> None:
        session, stack = self._session, self._session.undo_stack
        session.failed.connect(self.notifications.show_act_error)
        session.saved.connect(self._on_saved)
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
        self.entity_desk.place_chosen.connect(self._go_to_place)
        self.entity_desk.concordance_requested.connect(self.concordance.show_tags)
        self.review_desk.place_chosen.connect(self._go_to_place)
        self.review_desk.everywhere_chosen.connect(self._look_everywhere)
        self.progress.counted.connect(self.progress_foot.show_progress)
        self.progress_foot.pressed.connect(self.review_desk.show)
        self.everywhere.hint.connect(self.notifications.remark)
        self.concordance.place_chosen.connect(self._go_to_span)
        self.concordance.everywhere_requested.connect(self._everywhere_from)
        self.desk.list_panel.filter_bar.concordance_requested.connect(self.concordance.show_search)
        self.names_desk.place_chosen.connect(self._go_to_place)
        self.names_desk.everywhere_requested.connect(self.everywhere.show_name)
        self.names_desk.remarked.connect(self.notifications.remark)
        self.desk.list_panel.context_menu_requested.connect(self._on_article_menu)
        self.view.target_changed.connect(self._show_target)
        self.view.current_mention_changed.connect(lambda _mention: self._show_target(None))
        self.view.context_requested.connect(self._on_context_menu)
        self.view.zoom_requested.connect(self.preferences.zoom)
        self.preferences.applied.connect(self._on_preferences)
        self.preferences.failed.connect(self.notifications.show_error)
        self._themes.theme_changed.connect(lambda _theme: self._on_theme())

    def _handlers(self) -> dict[str, Callable[..., object]]:
        tagging, desk, dialogs, preferences = self.tagging, self.desk, self.dialogs, self.preferences
        return {
            **{name: preferences.setter(name) for name in SWITCHES},
            "import_files": lambda: dialogs.import_files(),
            "import_folder": lambda: dialogs.import_folder(),
            "export": lambda: dialogs.export(),
            "codebook": lambda: self._open_codebook(),
            "suggested_topics": lambda: self._go_to_suggested(),
            "topics_of_many": lambda: self.topic_acts.of_selected(),
            "train": lambda: self.training.show(),
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
            "next_waiting": lambda: self._go_waiting(forward=True),
            "previous_waiting": lambda: self._go_waiting(forward=False),
            "weakest_waiting": lambda: self._go_weakest(),
            "next_mention": lambda: tagging.go(forward=True, waiting_only=False),
            "previous_mention": lambda: tagging.go(forward=False, waiting_only=False),
            "cycle_nested": lambda: self.view.cycle_nested(),
            "end_left": lambda: tagging.move_end(left=True),
            "end_right": lambda: tagging.move_end(left=False),
            "start_earlier": lambda: tagging.move_start(earlier=True),
            "start_later": lambda: tagging.move_start(earlier=False),
            "accept_all": lambda: tagging.accept_all(),
            "recognise": lambda: self._recognise_again(),
            "recognise_all": lambda: self.jobs.catch_up(),
            "add_topic": lambda: self._pick_topic(),
            "reviewed": lambda on: self._set_reviewed(on),
            "reviewed_next": lambda: self._reviewed_next(),
            "accept_reviewed_next": lambda: self._accept_reviewed_next(),
            "review_queue": lambda: self.review_desk.show(),
            "next_article": lambda: desk.list_panel.select_next(),
            "previous_article": lambda: desk.list_panel.select_previous(),
            "delete_article": lambda: self._delete_article(),
            "everywhere": lambda: self.everywhere.show(),
            "concordance": lambda: self.concordance.show(),
            "entities": lambda: self.entity_desk.show(),
            "learned_names": lambda: self.names_desk.show(),
            "entity_of": lambda: self.entity_desk.show(self.view.current_mention()),
            "zoom_in": lambda: preferences.zoom(1),
            "zoom_out": lambda: preferences.zoom(-1),
            "zoom_reset": lambda: preferences.zoom(0),
            "focus_list": lambda: desk.list_panel.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "focus_reader": lambda: self.view.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "focus_side": lambda: desk.side.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "language": lambda: preferences.toggle_language(),
            "theme": lambda: preferences.toggle_theme(),
            "focus_notice": lambda: self._notice_bar.take_focus(),
            "focus_task": lambda: self._task_bar.take_focus(),
            "shortcuts": lambda: dialogs.shortcuts(self.actions_by_id, self.label_actions.actions),
            "about": lambda: dialogs.about(),
        }

    # Acts on the article

    def _go_waiting(self, *, forward: bool) -> None:
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tagging.go(forward=forward, waiting_only=True)

    def _go_weakest(self) -> None:
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tagging.go_weakest()

    def _recognise_again(self) -> None:
        if self.desk.article_id is not None:
            self.jobs.recognise_again(self.desk.article_id)

    def _pick_topic(self) -> None:
        if self.desk.list_panel.selected_count() > 1:
            self.topic_acts.of_selected()
            return
        self.desk.side.setCurrentWidget(self.desk.side.topics)
        self.desk.side.topics.focus_picker()

    def _open_codebook(self) -> None:
        if self.codebook is None:
            from desktop_app.ui.codebook import Codebook  # its dialogs are wanted seldom

            self.codebook = Codebook(self._session, self.jobs, self.notifications, self)
        self.codebook.open()

    def _go_to_suggested(self) -> None:
        """Go to the topics suggested for the article, or to the line that adds one where none is."""
        self.desk.side.setCurrentWidget(self.desk.side.topics)
        if not self.desk.side.topics.focus_suggestions():
            self.desk.side.topics.focus_picker()
            self.notifications.remark(self.tr("No topic is suggested for this article."))

    def _set_reviewed(self, on: bool) -> None:
        if self.desk.article_id is not None:
            self._session.perform(details.set_reviewed, [self.desk.article_id], on)

    def _reviewed_next(self) -> None:
        """The article is done: mark it and open the next one that is not."""
        if self.desk.article_id is None:
            return
        waiting = self.desk.open_row.n_suggested if self.desk.open_row is not None else 0
        following = self.desk.next_unreviewed()
        self._session.perform(details.set_reviewed, [self.desk.article_id], True)
        self._go_on_to(following, waiting)

    def _accept_reviewed_next(self) -> None:
        """What waits in the article is right: accept it, mark the article and open the next one, with one key."""
        if self.desk.article_id is None:
            return
        following = self.desk.next_unreviewed()
        act, threshold = reviewing.accept_all_and_review, self._settings.threshold
        if self._session.perform(act, self.desk.article_id, threshold) is not None:
            self._go_on_to(following, waiting=0)

    def _go_on_to(self, following: int | None, waiting: int) -> None:
        """Open the next article, and say what is left in the one before or that there is none."""
        if following is not None:
            self.desk.open(following)
            if self._settings.advance_after_decision:
                self.tagging.go_first_waiting()
        if waiting:
            self.notifications.remark(
                self.tr("Marked as reviewed with %n suggestion(s) still waiting in it.", "", waiting)
            )
        elif following is None:
            self.notifications.remark(
                self.tr("That was the last one: every article in the list is reviewed.")
            )
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to_place(self, article_id: int, mention_id: int) -> None:
        """Show a tag that was chosen in another window."""
        self.desk.open(article_id)
        self.view.set_current_mention(mention_id)
        self.activateWindow()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_everywhere(self, article_id: int, mention_id: int) -> None:
        """Look for all places of a tag that was chosen in another window."""
        self._go_to_place(article_id, mention_id)
        self.everywhere.show()

    def _delete_article(self) -> None:
        article_id = self.desk.article_id
        if article_id is None or not self.dialogs.confirm_delete(article_id):
            return
        self._session.perform(details.delete, [article_id])
        self.desk.open_first()

    def _go_to_span(self, article_id: int, start: int, end: int) -> None:
        """Show a place that was chosen in another window, selected."""
        self.desk.open(article_id)
        if self.desk.article_id != article_id:
            return
        self.view.go_to(start, end)
        self.activateWindow()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _everywhere_from(self, article_id: int, start: int, end: int) -> None:
        """Ask what to do everywhere with the words of a place."""
        self._go_to_span(article_id, start, end)
        if self.desk.article_id == article_id:
            self.everywhere.show()

    # Menus that pop up

    def _on_context_menu(self, position: QPoint, mention: Mention | None) -> None:
        menu = QMenu(self)
        if mention is not None or self.view.target_span() is not None:
            menu.addActions(self.label_actions.actions)
            menu.addSeparator()
            menu.addAction(self.actions_by_id["everywhere"])
            menu.addAction(self.actions_by_id["concordance"])
        if mention is not None:
            for name in (
                "accept",
                "reject",
                "note",
                "entity_of",
                "end_left",
                "end_right",
                "start_earlier",
                "start_later",
            ):
                menu.addAction(self.actions_by_id[name])
            menu.addSeparator()
        if self.view.textCursor().hasSelection():
            menu.addAction(self.actions_by_id["copy"])
        for name in ("accept_all", "recognise", "add_topic", "reviewed_next", "accept_reviewed_next"):
            menu.addAction(self.actions_by_id[name])
        menu.exec(position)
        menu.deleteLater()

    def _on_article_menu(self, article_id: int, position: QPoint) -> None:
        many = self.desk.list_panel.selected_count() > 1
        if not many:
            self.desk.open(article_id)
        menu = QMenu(self)
        for name in (
            ("topics_of_many",)
            if many
            else ("reviewed", "recognise", "accept_all", "add_topic", "delete_article")
        ):
            menu.addAction(self.actions_by_id[name])
        menu.exec(position)
        menu.deleteLater()

    # What is said

    def _on_saved(self, change: Change) -> None:
        self.statusBar().clearMessage()
        what = describe_change(change.kind, change.params)
        self._saved.setText(self.tr("Saved: {what}").format(what=what))

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

    def _show_target(self, target: tuple[int, int] | None) -> None:
        """Say what a label's key would tag now, or what the current tag is."""
        target = target or self.view.target_span()
        mention = self.view.current_mention()
        if target is not None:
            quote = " ".join(self.view.text()[target[0] : target[1]].split())
            quote = quote if len(quote) <= 60 else quote[:59] + "…"
            self._target.setText(self.tr("To tag: {quote}").format(quote=isolated(quote)))
        elif mention is not None:
            self._target.setText(" · ".join(self.view.describe(mention).splitlines()))
        else:
            self._target.clear()

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
        self._show_target(None)
        if row is None or row.id != self._looked_at:
            self._looked_at = row.id if row is not None else None
            self.hits.look(opened=True)

    def _on_labels(self, labels: Sequence[Label]) -> None:
        self.label_actions.rebuild(labels)
        self._fill_menus()
        self._fill_tool_bar()

    # Settings and looks

    def _on_preferences(self, changed: Sequence[str]) -> None:
        """Look and behave as the settings say now; an engine that was refused may be ready."""
        self.desk.apply_settings()
        for name in SWITCHES:
            self.actions_by_id[name].setChecked(bool(self._settings.get(name)))
        if "annotator" in changed:
            self._session.sign_as(self._settings.annotator)
        if "learn_names" in changed:
            self.names_desk.reload()
        if _RECOGNITION & set(changed):
            self.jobs.forget_refusals()
            self.desk.recognise_open()

    def _on_theme(self) -> None:
        self.desk.apply_settings()
        self._on_labels(self.desk.labels)
        self.review_desk.refresh_looks()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        retranslate_actions(self.actions_by_id)
        for name, text in MENUS:
            self._menus[name].setTitle(translated(text))
        self._tool_bar.setWindowTitle(self.tr("Tools"))
        self._saved.setText(self.tr("Every act is saved at once."))
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

    def _restore_state(self) -> None:
        state = QSettings(str(window_state_file()), QSettings.Format.IniFormat)
        self.resize(1280, 800)
        geometry, splitter = state.value("geometry"), state.value("splitter")
        if geometry is not None:
            self.restoreGeometry(geometry)
        if splitter is not None:
            self.desk.splitter.restoreState(splitter)

    def _last_article(self) -> int | None:
        state = QSettings(str(window_state_file()), QSettings.Format.IniFormat)
        if state.value("store") != str(self._session.workspace.store.path):
            return None
        value = state.value("article")
        return int(str(value)) if value is not None and str(value).isdecimal() else None

    def close_store(self) -> None:
        """Let the background work end and close the store; the window is of no use after it."""
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
        self.entity_desk.close()
        self.concordance.close()
        self.names_desk.close()
        self.review_desk.close()
        state = QSettings(str(window_state_file()), QSettings.Format.IniFormat)
        state.setValue("geometry", self.saveGeometry())
        state.setValue("splitter", self.desk.splitter.saveState())
        state.setValue("store", str(self._session.workspace.store.path))
        state.setValue("article", self.desk.article_id)
        super().closeEvent(event)
