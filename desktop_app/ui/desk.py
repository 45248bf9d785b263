"""The three panes of the window, list, reader and side panel, around one open article."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop_app.core.model import (
    ArticleDetails,
    ArticleListing,
    ArticleQuery,
    ArticleRow,
    Change,
    Label,
    Mention,
    Status,
)
from desktop_app.core.search import Search
from desktop_app.errors import UserError
from desktop_app.nlp.confidence import is_confident
from desktop_app.services import details, reading, searching, tagging, topics
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.storage.database import StoreError
from desktop_app.ui.articles.filter_panel import FilterChoices
from desktop_app.ui.articles.panel import ArticleListPanel
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import describe_change, translate_error
from desktop_app.ui.names import label_name, topic_name
from desktop_app.ui.open_article import OpenArticle
from desktop_app.ui.reader.appearance import ReaderAppearance
from desktop_app.ui.reader.panel import ReaderPanel
from desktop_app.ui.session import Session
from desktop_app.ui.side.details_edit import DetailsEdit
from desktop_app.ui.side.panel import SidePanel
from desktop_app.ui.side.topic_index import TopicIndex
from desktop_app.ui.theme import current_theme

_SIDE_DELAY_MS = 60
_READ_DELAY_MS = 100
_LIST_DELAY_MS = 300
_CHECKED_AT_ONCE = 200
_FILTERED_AT_ONCE = 10_000
_CHOICES = {"articles", "labels", "topics", "entities"}


class Desk(QWidget):
    """Opens articles and keeps what is shown in step with every change of the store."""

    article_opened = Signal(object)
    """The ArticleRow now open, also when its record changed; None when none is."""
    labels_changed = Signal(list)
    searched = Signal(object)
    """The list answers another Search now, one that is false when no words are looked for."""

    def __init__(
        self, session: Session, jobs: Jobs, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._settings = settings
        self._open: OpenArticle | None = None
        self._listing: ArticleListing | None = None
        self._searching = False
        self.labels: list[Label] = []
        self.list_panel = ArticleListPanel(self)
        self.reader = ReaderPanel(self)
        self.side = SidePanel(lambda entry: describe_change(entry.kind, entry.params), self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for pane in (self.list_panel, self.reader, self.side):
            self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([300, 700, 310])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self._side_timer = QTimer(self, singleShot=True, interval=_SIDE_DELAY_MS)
        self._side_timer.timeout.connect(self._show_side)
        self._read_timer = QTimer(self, singleShot=True, interval=_READ_DELAY_MS)
        self._read_timer.timeout.connect(self.recognise_open)
        self._list_timer = QTimer(self, singleShot=True, interval=_LIST_DELAY_MS)
        self._list_timer.timeout.connect(self.reload_list)
        self._connect()
        self.apply_settings()
        self.reload_labels()
        self._show_saved_searches()

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self.list_panel.article_selected.connect(self.open)
        self.list_panel.query_changed.connect(self.reload_list)
        bar = self.list_panel.filter_bar
        bar.choices_wanted.connect(self._offer_choices)
        bar.saved_button.save_requested.connect(self.save_search)
        bar.saved_button.forget_requested.connect(
            lambda search: self._session.perform(searching.forget, search)
        )
        view = self.reader.view
        view.current_mention_changed.connect(
            lambda mention: self.side.mentions.set_current_mention(mention.id if mention else None)
        )
        self.reader.link_activated.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        self._connect_side()

    def _connect_side(self) -> None:
        mentions, topics_tab = self.side.mentions, self.side.topics
        mentions.mention_chosen.connect(self._go_to_mention)
        mentions.name_chosen.connect(lambda ids: self._go_to_mention(ids[0]) if ids else None)
        mentions.accept_requested.connect(lambda ids: self._session.perform(tagging.accept, ids))
        mentions.reject_requested.connect(lambda ids: self._session.perform(tagging.reject, ids))
        mentions.relabel_requested.connect(
            lambda ids, label: self._session.perform(tagging.relabel, ids, label)
        )
        topics_tab.topic_added.connect(self._add_topic)
        topics_tab.topic_removed.connect(self._remove_topic)
        topics_tab.topic_created.connect(self._create_topic)
        self.side.details.details_edited.connect(self._edit_details)
        self.side.currentChanged.connect(lambda _index: self._show_side())

    # The list

    def reload_list(self, query: ArticleQuery | None = None) -> None:
        """Ask the store for the list again: at once, or in the background where all articles must be looked at."""
        query = query or self.list_panel.query()
        self.list_panel.filter_bar.show_problem("")
        self._searching = self._takes_long(query)
        self.list_panel.set_busy(self._searching)
        if self._searching:
            self._jobs.find_articles(query, self._show_found, self._show_not_found)
            return
        self._jobs.stop_finding()
        try:
            listing = reading.list_articles(self._session.workspace, query)
        except UserError as error:
            self._session.failed.emit(error)
            return
        self._show_listing(listing)
        self.searched.emit(Search())

    def _takes_long(self, query: ArticleQuery) -> bool:
        if query.has_text():
            return True
        return query.is_filtered() and reading.count_articles(self._session.workspace) > _FILTERED_AT_ONCE

    def _show_found(self, found: tuple[Search, list[int]]) -> None:
        search, article_ids = found
        self._searching = False
        self.list_panel.set_busy(False)
        self._show_listing(reading.listing_of(self._session.workspace, article_ids))
        self.searched.emit(search)
        self.open_first()

    def _show_not_found(self, error: UserError) -> None:
        self._searching = False
        self.list_panel.set_busy(False)
        if isinstance(error, StoreError):
            self._session.failed.emit(error)
        else:
            self.list_panel.filter_bar.show_problem(translate_error(error))

    def _offer_choices(self) -> None:
        """Tell the filters what the store has to choose from."""
        ws = self._session.workspace
        index = TopicIndex(reading.all_topics(ws))
        under = {topic.id: len(index.ancestors(topic)) for topic in index.topics.values()}
        self.list_panel.filter_bar.filters.set_choices(
            FilterChoices(
                sources=[(source, source) for source in reading.sources(ws)],
                labels=[(label.id, label_name(label)) for label in self.labels],
                entities=reading.entity_names(ws),
                topics=[
                    (topic.id, "\u2003" * under[topic.id] + topic_name(topic))
                    for topic in index.in_order(topic_name)
                ],
            )
        )

    def _show_saved_searches(self) -> None:
        self.list_panel.filter_bar.saved_button.searches = searching.saved(self._session.workspace)

    def save_search(self) -> None:
        """Ask for a name and keep the present search under it."""
        from desktop_app.ui.dialogs.search_name_dialog import SearchNameDialog

        query = self.list_panel.query()
        if not query.is_filtered():
            return
        taken = [search.name for search in searching.saved(self._session.workspace)]
        dialog = SearchNameDialog(query.text, taken, self)
        if dialog.exec():
            self._session.perform(searching.save, dialog.name(), query)

    def _show_listing(self, listing: ArticleListing) -> None:
        self._listing = listing
        self.list_panel.set_listing(listing)

    def listed_ids(self) -> tuple[int, ...]:
        """The articles that the filter lets through, in the list's order."""
        return self._listing.ids() if self._listing is not None else ()

    # The open article

    @property
    def article_id(self) -> int | None:
        """The article that is open."""
        return self._open.id if self._open else None

    def open(self, article_id: int) -> None:
        """Show an article; one that the present engine has not read yet is read in the background once it is seen."""
        if self._open is not None and self._open.id == article_id:
            return
        self.commit()
        try:
            self._open = OpenArticle(self._session.workspace, article_id)
        except UserError as error:
            self._session.failed.emit(error)
            return
        self.list_panel.select_article(article_id)
        self.reader.view.set_known_words(self._open.begins_a_name)
        self.reader.show_article(self._open.row, self._open.text, self._open.mentions(), self._open.dimmed)
        self._side_timer.start()
        self.article_opened.emit(self._open.row)
        self._read_timer.start()

    def recognise_open(self) -> None:
        """Have the engine read the open article in the background, if it has not and the settings let it."""
        if self._open is not None and self._settings.recognise_on_import:
            self._jobs.recognise_opened(self._open.id)

    @property
    def open_row(self) -> ArticleRow | None:
        """The record of the article that is open."""
        return self._open.row if self._open else None

    def next_unreviewed(self) -> int | None:
        """The article after the open one, in the list's order and round its end, that is not reviewed."""
        return self._listing.next_unreviewed(self.article_id) if self._listing is not None else None

    def commit(self) -> None:
        """Save the details that are being typed."""
        self.side.details.commit()

    def close_article(self) -> None:
        """Show no article."""
        self.commit()
        self._open = None
        self.reader.show_empty()
        self.side.clear_article()
        self.list_panel.select_article(None)
        self.article_opened.emit(None)

    def open_first(self, preferred: int | None = None) -> None:
        """Open an article if none is: the preferred one if it is there, else the list's first, once it is there."""
        if self._open is not None or self._searching:
            return
        model = self.list_panel.model
        if preferred is not None and model.row_of(preferred) is not None:
            self.open(preferred)
        elif model.rowCount():
            first = model.article_id(0)
            if first is not None:
                self.open(first)

    def _go_to_mention(self, mention_id: int) -> None:
        self.reader.view.set_current_mention(mention_id)
        self.reader.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_topic(self, topic_id: int) -> None:
        if self._open is not None:
            self._session.perform(topics.add, [self._open.id], topic_id)

    def _remove_topic(self, topic_id: int) -> None:
        if self._open is not None:
            self._session.perform(topics.remove, [self._open.id], topic_id)

    def _create_topic(self, name: str, parent_id: int | None) -> None:
        if self._open is not None:
            self._session.perform(topics.create, name, parent_id, [self._open.id])

    def _edit_details(self, edited: DetailsEdit) -> None:
        """Save what was typed for an article, which may just have been left for another."""
        if self._session.stepping:
            self._session.later(lambda: self._edit_details(edited))
            return
        ws = self._session.workspace

        def edit(workspace: Workspace) -> Change:
            row = reading.article(ws, edited.article_id)
            present = ArticleDetails(
                row.title, row.source, row.author, row.url, row.published_at, row.direction
            )
            return details.edit(workspace, row.id, replace(present, **edited.changes()))  # type: ignore[arg-type]

        failed = self._session.perform(edit) is None
        if failed and self._open is not None and self._open.id == edited.article_id:
            self.side.details.keep_unsaved(self._open.row)

    # Keeping in step

    def _on_changed(self, change: Change) -> None:
        if "labels" in change.aspects or (change.kind == "recognise" and self._labels_differ()):
            self.reload_labels()
        if "searches" in change.aspects:
            self._show_saved_searches()
        if self.list_panel.filter_bar.filters.isVisible() and change.aspects & _CHOICES:
            self._offer_choices()
        if self._list_may_differ(change):
            self.reload_list()
        else:
            self._refilter(change)
            self.list_panel.refresh(change.articles)
        if self._open is not None and self._open.concerns(change):
            self._refresh_open(change)
        elif "topics" in change.aspects:
            self._side_timer.start()
        self.open_first()

    def _list_may_differ(self, change: Change) -> bool:
        kinds = (change.kind, change.params.get("kind"))
        return "reviewed" in change.params or any(
            kind in ("import", "edit_article", "delete_articles", "reviewed", "unreviewed", "outside")
            for kind in kinds
        )

    def _refilter(self, change: Change) -> None:
        """Let articles go that pass the filters no more; where some pass now, ask for the list again soon."""
        query = self.list_panel.query()
        if self._listing is None or self._searching or not change.aspects & query.aspects():
            return
        if not change.articles or len(change.articles) > _CHECKED_AT_ONCE:
            self._list_timer.start()
            return
        passing = reading.passing(self._session.workspace, query, change.articles)
        listed = {id_ for id_ in change.articles if self._listing.row_of(id_) is not None}
        if passing - listed:
            self._list_timer.start()
        if listed - passing:
            self._show_listing(self._listing.without(listed - passing))

    def _refresh_open(self, change: Change) -> None:
        assert self._open is not None
        before = self._open.row
        try:
            self._open.take(change)
        except UserError:
            self.close_article()
            return
        if self._open.row != before:
            self.reader.set_row(self._open.row)
            self.article_opened.emit(self._open.row)
        if self._open.row.direction is not before.direction:
            self.reader.show_article(
                self._open.row, self._open.text, self._open.mentions(), self._open.dimmed
            )
        elif change.aspects & {"mentions", "labels"}:
            self.reader.view.set_mentions(self._open.mentions())
        self._side_timer.start()

    def _show_side(self) -> None:
        """Fill the tab that is seen; the others are filled when they are."""
        if self._open is None:
            return
        ws, article_id, shown = self._session.workspace, self._open.id, self.side.currentWidget()
        if shown is self.side.mentions:
            listed = [m for m in self._open.mentions() if self._is_listed(m)]
            self.side.mentions.show_mentions(self._open.text, listed, self.labels)
            current = self.reader.view.current_mention()
            self.side.mentions.set_current_mention(current.id if current else None)
        elif shown is self.side.topics:
            self.side.topics.show_topics(reading.all_topics(ws), reading.article_topics(ws, article_id))
        elif shown is self.side.details:
            self.side.details.show_article(self._open.row, self._open.text)
        else:
            self.side.history.show_history(reading.article_history(ws, article_id))

    def _is_listed(self, mention: Mention) -> bool:
        """Whether the side panel tells of a mention: weak suggestions, which the reader hides, are left out."""
        return mention.status is not Status.SUGGESTED or is_confident(mention, self._settings.threshold)

    def _labels_differ(self) -> bool:
        """Whether the codebook is no longer the one shown: a recogniser adds the labels it needs."""
        return reading.all_labels(self._session.workspace) != self.labels

    def reload_labels(self) -> None:
        """Take the codebook from the store."""
        self.labels = reading.all_labels(self._session.workspace)
        self.reader.set_labels({label.id: label for label in self.labels})
        self._side_timer.start()
        self.labels_changed.emit(self.labels)

    # Looks

    def appearance(self) -> ReaderAppearance:
        """What the settings and the theme make of the reader."""
        chosen = self._settings
        return ReaderAppearance(
            theme=current_theme(),
            font_family=chosen.reader_font,
            point_size=float(chosen.reader_size),
            line_spacing=chosen.line_spacing,
            show_rejected=chosen.show_rejected,
            show_label_names=chosen.show_label_names,
            dim_boilerplate=chosen.dim_boilerplate,
            threshold=chosen.threshold,
        )

    def apply_settings(self) -> None:
        """Look and snap as the settings say."""
        self.reader.set_appearance(self.appearance())
        self.reader.view.set_snap_to_words(self._settings.snap_to_words)
        self._side_timer.start()
