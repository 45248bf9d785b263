"""The window of learned names; it knows neither store nor services."""

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
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.entities import TagPlace
from desktop_app.core.learned import LearnedName, NameUnderLabel, Ruling
from desktop_app.core.model import Label
from desktop_app.ui.busy_foot import BusyFoot
from desktop_app.ui.dialogs.layout import heading, muted, resize_in_letters
from desktop_app.ui.empty_state import EmptyState
from desktop_app.ui.entities.places import PlaceList, PlaceModel
from desktop_app.ui.label_box import LabelBox
from desktop_app.ui.names_learned.model import NamesModel
from desktop_app.ui.names_learned.table import NameActs, NamesTable
from desktop_app.ui.notifications import Severity

_TYPING_MS = 150
_PAUSE_MS = 120
_RULINGS = (None, Ruling.SUGGEST, Ruling.NEVER, Ruling.OPEN)
_WITH_TEXT = ("add", "keep", "never", "forget", "everywhere", "look")


class LearnedWindow(QDialog):
    """Names with their reasons, and the tags that the current one was learned from; acts leave by `acts`."""

    name_shown = Signal(object)
    """The NameUnderLabel whose tags are wanted; None when no row is current."""
    more_places_wanted = Signal(int)
    place_chosen = Signal(int, int)
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._labels: Sequence[Label] = ()
        self._learning = True
        self._loading = True
        self._restoring = False
        self.model = NamesModel(self)
        self.place_model = PlaceModel(self)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._make_parts()
        self.acts = NameActs(self.table, self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_names((), (), loading=True)
        self.search.setFocus()
        resize_in_letters(self, 112, 52)

    # Parts

    def _make_parts(self) -> None:
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.label_box, self.ruling_box = LabelBox(self), QComboBox(self)
        self.ruling_box.addItems([""] * len(_RULINGS))
        self.table = NamesTable(self.model, self)
        self._empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._places_title = heading("", self)
        self.places = PlaceList(self.place_model, self)
        self.places.setDragEnabled(False)
        self._learning_off = muted("", self)
        self.foot = BusyFoot(self)
        self.message = self.foot.message

    def _lay_out(self) -> None:
        self.tool_bar = QToolBar(self)
        self.tool_bar.setIconSize(QSize(18, 18))
        for name, action in self.acts.by_id.items():
            if name == "find":
                continue
            if name in ("add", "keep", "everywhere", "import"):
                self.tool_bar.addSeparator()
            self.tool_bar.addAction(action)
            if name in _WITH_TEXT:
                button = self.tool_bar.widgetForAction(action)
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)  # type: ignore[attr-defined]
        top = QHBoxLayout()
        top.addWidget(self.search, 2)
        top.addWidget(self.label_box, 1)
        top.addWidget(self.ruling_box, 1)
        left, right = QWidget(self), QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.foot.bar)
        column.addWidget(self._stack, 1)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(8, 4, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self._places_title)
        beside.addWidget(self.places, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setSizes([860, 250])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self.tool_bar)
        layout.addWidget(self._learning_off)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self._enter_table)
        self._typing.timeout.connect(self._filter)
        self.label_box.activated.connect(lambda _: self._filter())
        self.ruling_box.activated.connect(lambda _: self._filter())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._on_current())
        self.table.chosen.connect(lambda: self.places.setFocus(Qt.FocusReason.OtherFocusReason))
        self.model.modelReset.connect(self._on_rows)
        self._pause.timeout.connect(self._show_current)
        self.places.chosen.connect(self.place_chosen)
        self.place_model.more_wanted.connect(self.more_places_wanted)
        self.acts.find_requested.connect(self._find)
        self.foot.stop_requested.connect(self.stop_requested)

    # What is shown

    def show_names(
        self,
        names: Sequence[LearnedName],
        labels: Sequence[Label],
        *,
        loading: bool = False,
        learning: bool = True,
    ) -> None:
        """Show the names; the current one stays current where it still is. `learning` is off where the settings are."""
        self._labels, self._loading, self._learning = labels, loading, learning
        self._learning_off.setVisible(not learning)
        self.label_box.show_labels(labels)
        current, row = self.table.current(), self.table.currentIndex().row()
        self._restoring = True
        self.model.show(names, labels)
        self._go_to(current, row)
        self._restoring = False
        self._show_current()

    def show_name(self, ref: NameUnderLabel) -> bool:
        """Go to a name, letting filters that hide it go; False when there is no such name."""
        if not self.model.index_of(ref).isValid():
            self.search.setText("")
            self.label_box.setCurrentIndex(0)
            self.ruling_box.setCurrentIndex(0)
            self._filter()
        index = self.model.index_of(ref)
        if index.isValid():
            self.table.setCurrentIndex(index)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return index.isValid()

    def _go_to(self, wanted: LearnedName | None, row: int) -> None:
        """Make a name current, or else what stands in its place now."""
        index = self.model.index_of(wanted.ref) if wanted is not None else self.model.index(-1, 0)
        if not index.isValid() and self.model.rowCount():
            index = self.model.index(min(max(row, 0), self.model.rowCount() - 1), 0)
        if index.isValid():
            self.table.setCurrentIndex(index)

    def set_busy(self, busy: bool, *, can_stop: bool = False) -> None:
        """Show that something is looked up or done in the background."""
        self.foot.set_busy(busy, can_stop=can_stop)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far an act is."""
        self.foot.show_progress(done, total)

    def say(self, severity: Severity, text: str) -> None:
        """Show a sentence under the list."""
        self.message.say(severity, text)

    def start_places(self, total: int) -> None:
        """Say of how many tags the list will be."""
        self.place_model.start(total)
        title = self.tr("Learned from %Ln tag(s)", "", total) if total else self.tr("No tag was decided on")
        self._places_title.setText(title)

    def add_places(self, places: Sequence[TagPlace], asked: int) -> None:
        """Show tags that were looked up."""
        self.places.add(places, asked)

    def _on_rows(self) -> None:
        count = self.model.rowCount()
        self._stack.setCurrentWidget(self.table if count else self._empty)
        self.foot.count.setText(self.tr("%Ln name(s)", "", count))
        if self._loading:
            self._empty.set_texts(self.tr("Looking at what you decided…"))
        elif self.model.is_empty():
            self._empty.set_texts(
                self.tr("Nothing is learned yet"),
                self.tr(
                    "Accept and reject suggestions: names that you accept are suggested elsewhere too, and names that "
                    "you reject twice are not suggested again. Or add a name by hand."
                ),
            )
        else:
            self._empty.set_texts(self.tr("No such name"), self.tr("Type less, or show all of them."))

    def _filter(self) -> None:
        self._typing.stop()
        current, row = self.table.current(), self.table.currentIndex().row()
        ruling = _RULINGS[self.ruling_box.currentIndex()]
        self.model.set_filter(self.search.text(), self.label_box.currentData(), ruling)
        self._go_to(current, row)
        self._on_current()

    def _on_current(self) -> None:
        if not self._restoring:
            self.message.clear()
            self._pause.start()

    def _show_current(self) -> None:
        """Ask for the tags of the current row, once the keyboard rests on it."""
        self._pause.stop()
        current = self.table.current()
        label = next((one for one in self._labels if current and one.id == current.label_id), None)
        self.places.shown_as.color = label.color if label else "#808080"
        self.name_shown.emit(current.ref if current is not None else None)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _enter_table(self) -> None:
        self._filter()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Texts

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self.setWindowTitle(self.tr("Learned names"))
        self.search.setPlaceholderText(self.tr("Find a name"))
        self.search.setAccessibleName(self.tr("Find a name"))
        self.ruling_box.setAccessibleName(self.tr("Show which names"))
        self.table.setAccessibleName(self.tr("Learned names"))
        self.places.setAccessibleName(self.tr("Tags that the current name was learned from"))
        self.tool_bar.setWindowTitle(self.tr("Tools"))
        rulings = (
            self.tr("All names"),
            self.tr("Suggested"),
            self.tr("Never suggested"),
            self.tr("Left to the recogniser"),
        )
        for index, name in enumerate(rulings):
            self.ruling_box.setItemText(index, name)
        self._learning_off.setText(
            self.tr(
                "Decisions teach nothing at present, as the settings say (page Tagging); names kept by hand count."
            )
        )
        self.foot.stop_button.setText(self.tr("&Stop"))
        self.acts.retranslate()
        self.model.retranslate()
        self._on_rows()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
