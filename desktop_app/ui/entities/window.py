"""The window of entities: who and what is named, and what may be the same; it knows neither store nor services."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.entities import (
    EntityOverview,
    LinkSuggestion,
    TagPlace,
)
from desktop_app.core.model import Label
from desktop_app.ui.busy_foot import BusyFoot
from desktop_app.ui.dialogs.layout import heading, resize_in_letters
from desktop_app.ui.empty_state import EmptyState
from desktop_app.ui.entities.detail import EntityDetail
from desktop_app.ui.entities.model import EntityModel, RowRef, Shown
from desktop_app.ui.entities.places import PlaceList, PlaceModel
from desktop_app.ui.entities.row_acts import RowActs
from desktop_app.ui.entities.suggestion_page import SuggestionPage
from desktop_app.ui.entities.tree import EntityTree
from desktop_app.ui.label_box import LabelBox
from desktop_app.ui.messages import isolated
from desktop_app.ui.notifications import Severity

_TYPING_MS = 150
_PAUSE_MS = 120
_KINDS = (Shown.ALL, Shown.ENTITIES, Shown.NAMES)


class EntityWindow(QDialog):
    """Rows and what is known of the current one; what is to be done leaves as signals."""

    referent_shown = Signal(object)
    """The ref whose tags are wanted; None when no row is current."""
    more_places_wanted = Signal(int)
    place_chosen = Signal(int, int)
    link_requested = Signal(list, object)
    split_requested = Signal(list)
    unlink_requested = Signal(list)
    edit_requested = Signal(object, object)
    links_accepted = Signal(list)
    apart_requested = Signal(list)
    undo_requested = Signal()
    redo_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._labels: Sequence[Label] = ()
        self._restoring = False
        self._loading = True
        self.model = EntityModel(self)
        self.place_model = PlaceModel(self)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._make_parts()
        self.acts = RowActs(self.model, self.tree, self.places, self)
        self.actions_by_id = self.acts.actions_by_id
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_overview(EntityOverview(), (), loading=True)
        self.search.setFocus()
        resize_in_letters(self, 100, 56)

    # Parts

    def _make_parts(self) -> None:
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.label_box = LabelBox(self)
        self.kind_box = QComboBox(self)
        self.kind_box.addItems([""] * len(_KINDS))
        self.tree = EntityTree(self.model, self)
        self._empty = EmptyState(self)
        self.detail = EntityDetail(self)
        self._places_title = heading("", self)
        self.places = PlaceList(self.place_model, self)
        self.suggestion_page = SuggestionPage(self)
        self.foot = BusyFoot(self)
        self.message = self.foot.message

    def _lay_out(self) -> None:
        self.tool_bar = QToolBar(self)
        self.tool_bar.setIconSize(QSize(18, 18))
        for name in ("undo", "redo", "merge", "split", "unlink", "rename", "concordance"):
            self.tool_bar.addAction(self.actions_by_id[name])
            if name not in ("undo", "redo"):
                button = self.tool_bar.widgetForAction(self.actions_by_id[name])
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)  # type: ignore[attr-defined]
            if name == "redo":
                self.tool_bar.addSeparator()
        top = QHBoxLayout()
        top.addWidget(self.search, 2)
        top.addWidget(self.label_box, 1)
        top.addWidget(self.kind_box, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        left = QWidget(self.splitter)
        self._stack = QStackedWidget(left)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.foot.bar)
        column.addWidget(self._stack, 1)
        self.tabs = QTabWidget(self.splitter)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._entity_page(), "")
        self.tabs.addTab(self.suggestion_page, "")
        self.splitter.setSizes([600, 400])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self.tool_bar)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.foot)

    def _entity_page(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(8, 10, 8, 0)
        layout.setSpacing(10)
        layout.addWidget(self.detail)
        layout.addWidget(self._places_title)
        layout.addWidget(self.places, 1)
        return page

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self._enter_tree)
        self._typing.timeout.connect(self._filter)
        self.label_box.activated.connect(lambda _: self._filter())
        self.kind_box.activated.connect(lambda _: self._filter())
        self.tree.selectionModel().currentChanged.connect(lambda *_: self._on_current())
        self.acts.link_requested.connect(self.link_requested)
        self.acts.split_requested.connect(self.split_requested)
        self.acts.unlink_requested.connect(self.unlink_requested)
        self.acts.undo_requested.connect(self.undo_requested)
        self.acts.redo_requested.connect(self.redo_requested)
        self.acts.rename_requested.connect(self._rename)
        self.acts.find_requested.connect(self._find)
        self.acts.hint.connect(lambda text: self.say(Severity.INFO, text))
        self.tree.chosen.connect(lambda: self.places.setFocus(Qt.FocusReason.OtherFocusReason))
        self.model.modelReset.connect(self._on_rows)
        self._pause.timeout.connect(self._show_current)
        self.detail.edited.connect(self.edit_requested)
        self.places.chosen.connect(self.place_chosen)
        self.place_model.more_wanted.connect(self.more_places_wanted)
        self.suggestion_page.links_accepted.connect(self.links_accepted)
        self.suggestion_page.apart_requested.connect(self.apart_requested)
        self.suggestion_page.source_wanted.connect(self._show_source)
        self.suggestion_page.nothing_selected.connect(
            lambda: self.say(Severity.INFO, self.tr("Select the suggestions that are wrong."))
        )
        self.foot.stop_requested.connect(self.stop_requested)

    # What is shown

    def show_overview(
        self, overview: EntityOverview, labels: Sequence[Label], *, loading: bool = False
    ) -> None:
        """Show everyone and all suggestions; what was selected stays selected where it still is."""
        self._labels = labels
        self._loading = loading
        self.label_box.show_labels(labels)
        place, selected = self.tree.currentIndex(), self.tree.selected_refs()
        current = self.model.ref(place)
        row = place.parent().row() if place.parent().isValid() else place.row()
        expanded = self._expanded()
        self._restoring = True
        self.model.show(overview, labels)
        self.suggestion_page.show_suggestions(overview.suggestions)
        for ref in expanded:
            self.tree.expand(self.model.index_of(ref))
        self._restoring = False
        wanted = [current, *selected] if current is not None else selected
        if not any(self.tree.select(ref) for ref in wanted) and row >= 0:  # go on where it was
            self.tree.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), 0))
        self._show_current()
        self.tabs.setTabText(1, self.suggestion_page.title())

    def _expanded(self) -> list[RowRef]:
        opened = filter(self.tree.isExpanded, self.model.loaded_entities())
        return [ref for index in opened if (ref := self.model.ref(index)) is not None]

    def set_busy(self, busy: bool, *, can_stop: bool = False) -> None:
        """Show that something is looked up or done in the background."""
        self.foot.set_busy(busy, can_stop=can_stop)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far an act on many tags is."""
        self.foot.show_progress(done, total)

    def say(self, severity: Severity, text: str) -> None:
        """Show a sentence under the list."""
        self.message.say(severity, text)

    def show_ref(self, ref: RowRef, text: str) -> bool:
        """Go to the row of an entity or name, letting filters that hide it go; False when there is none."""
        if not self.model.index_of(ref).isValid():
            self.search.setText("")
            self.label_box.setCurrentIndex(0)
            self.kind_box.setCurrentIndex(0)
            self._filter()
        found = self.tree.select(ref)
        if found:
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.say(Severity.INFO, self.tr("“{name}” is not in the list.").format(name=isolated(text)))
        return found

    def start_places(self, total: int) -> None:
        """Say of how many tags the list will be."""
        self.place_model.start(total)
        self._places_title.setText(self.tr("%Ln tag(s)", "", total) if total else self.tr("No tags"))

    def add_places(self, places: Sequence[TagPlace], asked: int) -> None:
        """Show tags that were looked up."""
        self.places.add(places, asked)

    def _on_rows(self) -> None:
        count = self.model.count()
        self._stack.setCurrentWidget(self.tree if count else self._empty)
        self.foot.count.setText(self.tr("%Ln row(s)", "", count))
        if self._loading:
            self._empty.set_texts(self.tr("Looking at the tags…"))
        elif self.model.is_empty():
            self._empty.set_texts(
                self.tr("Nobody is named yet"),
                self.tr(
                    "Tag names in the articles, or let the recogniser suggest some. They are gathered here."
                ),
            )
        else:
            self._empty.set_texts(self.tr("Nobody is called so"), self.tr("Type less, or show all kinds."))
        self.acts.enable()

    def _filter(self) -> None:
        self._typing.stop()
        current = self.model.ref(self.tree.currentIndex())
        label_id = self.label_box.currentData()
        self.model.set_filter(self.search.text(), label_id, _KINDS[self.kind_box.currentIndex()])
        if not (current is not None and self.tree.select(current)) and self.model.rowCount():
            self.tree.setCurrentIndex(self.model.index(0, 0))
        self._on_current()

    def _on_current(self) -> None:
        if not self._restoring:
            self.message.clear()
            self._pause.start()
        self.acts.enable()

    def _show_current(self) -> None:
        """Show what is known of the current row, once the keyboard rests on it."""
        self._pause.stop()
        index = self.tree.currentIndex()
        referent = self.model.referent(index)
        self.detail.show_referent(referent)
        label = next((one for one in self._labels if referent and one.id == referent.label_id), None)
        self.places.shown_as.color = label.color if label else "#808080"
        self.referent_shown.emit(self.model.ref(index))

    def _rename(self) -> None:
        self.tabs.setCurrentIndex(0)
        self.detail.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.detail.name.selectAll()

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _enter_tree(self) -> None:
        self._filter()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def name_undo(self, undo: str | None, redo: str | None) -> None:
        """Say what can be taken back and done again; None where nothing can."""
        for name, text, plain in (("undo", undo, self.tr("Undo")), ("redo", redo, self.tr("Redo"))):
            action = self.actions_by_id[name]
            action.setEnabled(text is not None)
            action.setText(text or plain)
            action.setToolTip(self.acts.tip(action))

    def _show_source(self, suggestion: LinkSuggestion) -> None:
        if self.show_ref(suggestion.source.ref, suggestion.source.name):
            self.tabs.setCurrentIndex(0)

    # Texts

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self.setWindowTitle(self.tr("Who and what is named"))
        self.search.setPlaceholderText(self.tr("Find a name"))
        self.search.setAccessibleName(self.tr("Find a name"))
        self.kind_box.setAccessibleName(self.tr("Show which kind"))
        self.tree.setAccessibleName(self.tr("Entities and names"))
        self.places.setAccessibleName(self.tr("Tags of the current row"))
        self.tool_bar.setWindowTitle(self.tr("Tools"))
        kinds = (self.tr("Entities and names"), self.tr("Entities"), self.tr("Names not linked"))
        for index, name in enumerate(kinds):
            self.kind_box.setItemText(index, name)
        self.acts.retranslate()
        self.tabs.setTabText(0, self.tr("Entity"))
        self.tabs.setTabText(1, self.suggestion_page.title())
        self.foot.stop_button.setText(self.tr("&Stop"))
        self.suggestion_page.retranslate()
        self.detail.retranslate()
        self.model.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def commit(self) -> None:
        """Tell what is still being typed."""
        self.detail.commit()

    def reject(self) -> None:
        """Closing, by Escape or by the frame's button, loses nothing that was typed."""
        self.commit()
        super().reject()
