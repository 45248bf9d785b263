"""Asks what to do at every place of a name, and shows the places, ticked, before anything is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.model import Label
from desktop_app.services import everywhere
from desktop_app.services.everywhere import MOST_PLACES, Deed, Matching, Occurrence
from desktop_app.ui.columns import set_up_rows
from desktop_app.ui.dialogs.layout import add_button, muted, resize_in_letters
from desktop_app.ui.dialogs.message_line import MessageLine
from desktop_app.ui.dialogs.quote_panel import QuotePanel
from desktop_app.ui.empty_state import EmptyState
from desktop_app.ui.everywhere.model import Column, PlacesModel
from desktop_app.ui.kwic import KwicDelegate, row_height
from desktop_app.ui.marks import text_direction
from desktop_app.ui.names import label_name
from desktop_app.ui.notifications import Severity

_BUSY_HEIGHT = 3
_ROWS_MEASURED = 25
_WITH_LABEL = (Deed.TAG, Deed.RELABEL)


class Scope(StrEnum):
    """Where to look."""

    ARTICLE = "article"
    LISTED = "listed"
    STORE = "store"


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for, and where."""

    names: tuple[str, ...]
    scope: Scope
    matching: Matching


class PlacesTable(QTableView):
    """Space ticks or unticks every selected row; Enter goes on to the button."""

    done = Signal()

    def __init__(self, model: PlacesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(KwicDelegate(Column.BEFORE, Column.NAME, Column.AFTER, self))
        set_up_rows(self)
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics()))
        header = self.horizontalHeader()
        self._align_names()
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (Column.NAME, Column.TAGS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _align_names(self) -> None:
        """The columns' names begin where the columns do, also where their own letters run the other way."""
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.horizontalHeader().setDefaultAlignment(
            side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the direction of what is shown."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align_names()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Enter is done."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            rows = {index.row() for index in self.selectionModel().selectedRows()}
            rows.add(self.currentIndex().row())
            self._model.set_ticked(rows, not self._model.is_ticked(self.currentIndex().row()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)


class EverywhereDialog(QDialog):
    """`search_wanted` asks for the places of a Search; they come by `show_places`.

    Once accepted, `deed`, `label_id` and `chosen` say what is to be done where.
    """

    search_wanted = Signal(object)

    def __init__(
        self,
        name: str,
        others: Sequence[str],
        labels: Sequence[Label],
        *,
        deed: Deed,
        label_id: int | None,
        listed: int | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Everywhere"))
        self._name, self._others, self._labels = name, tuple(others), labels
        self.model = PlacesModel(self)
        self.deed_box, self.label_box = QComboBox(self), QComboBox(self)
        self.scope_box, self.matching_box = QComboBox(self), QComboBox(self)
        self.others_box = QCheckBox(
            self.tr("&Other names too: {names}").format(names=self._listed_names()), self
        )
        self.others_box.setVisible(bool(others))
        self.keep_box = QCheckBox(self)
        self.table = PlacesTable(self.model, self)
        self.table.setAccessibleName(self.tr("Places, with what stands around them"))
        self._empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._busy = QProgressBar(self)
        self._busy.setTextVisible(False)
        self._busy.setFixedHeight(_BUSY_HEIGHT)
        self._busy.setAccessibleName(self.tr("Looking"))
        self._count = muted("", self)
        self.message = MessageLine(self)
        self._fill(listed, deed, label_id)
        self._lay_out()
        self._connect()
        self._on_deed()
        resize_in_letters(self, 84, 52)
        self.table.setFocus()

    def _listed_names(self) -> str:
        return self.tr(", ").join(self._others)

    def _fill(self, listed: int | None, deed: Deed, label_id: int | None) -> None:
        deeds = (
            (Deed.TAG, self.tr("Tag all as")),
            (Deed.RELABEL, self.tr("Change the label of their tags to")),
            (Deed.ACCEPT, self.tr("Accept the suggestions there")),
            (Deed.REJECT, self.tr("Reject the tags there")),
            (Deed.DELETE, self.tr("Delete the tags there")),
        )
        for value, text in deeds:
            self.deed_box.addItem(text, value)
        self.deed_box.setCurrentIndex(self.deed_box.findData(deed))
        for label in self._labels:
            self.label_box.addItem(label_name(label), label.id)
        self.label_box.setCurrentIndex(max(0, self.label_box.findData(label_id)))
        self.scope_box.addItem(self.tr("In all articles"), Scope.STORE)
        if listed is not None:
            self.scope_box.addItem(self.tr("In the %Ln article(s) listed", "", listed), Scope.LISTED)
        self.scope_box.addItem(self.tr("In this article"), Scope.ARTICLE)
        self.matching_box.addItem(self.tr("Hamza, vowels and the like don't matter"), Matching.FOLDED)
        self.matching_box.addItem(self.tr("Exactly these letters"), Matching.EXACT)

    def _lay_out(self) -> None:
        form = QFormLayout()
        deed = QHBoxLayout()
        deed.addWidget(self.deed_box, 2)
        deed.addWidget(self.label_box, 1)
        form.addRow(self.tr("&Do:"), deed)
        where = QHBoxLayout()
        where.addWidget(self.scope_box, 1)
        where.addWidget(self.matching_box, 2)
        form.addRow(self.tr("&Where:"), where)
        for field, box in ((deed, self.deed_box), (where, self.scope_box)):
            caption = form.labelForField(field)
            if isinstance(caption, QLabel):
                caption.setBuddy(box)
        self.label_box.setAccessibleName(self.tr("Label"))
        self.matching_box.setAccessibleName(self.tr("How alike"))
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.tick_button = add_button(self.buttons, "", role.ActionRole)
        self.cancel_button = add_button(self.buttons, self.tr("&Cancel"), role.RejectRole)
        self.apply_button = add_button(self.buttons, "", role.AcceptRole, default=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(QuotePanel(self._name, self))
        layout.addLayout(form)
        layout.addWidget(self.others_box)
        layout.addWidget(self._busy)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._count)
        layout.addWidget(self.keep_box)
        foot = QHBoxLayout()
        foot.addWidget(self.message, 1)
        foot.addWidget(self.buttons)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.deed_box.currentIndexChanged.connect(lambda _: self._on_deed())
        self.label_box.currentIndexChanged.connect(lambda _: self._judge())
        for box in (self.scope_box, self.matching_box):
            box.currentIndexChanged.connect(lambda _: self.look())
        self.others_box.toggled.connect(lambda _: self.look())
        self.keep_box.toggled.connect(lambda _: self._on_ticks())
        self.model.ticks_changed.connect(self._on_ticks)
        self.table.done.connect(lambda: self.apply_button.setFocus(Qt.FocusReason.OtherFocusReason))
        self.tick_button.clicked.connect(lambda: self.model.tick_all(not self.model.counts()[0]))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # Looking

    def look(self) -> None:
        """Ask for the places of what is chosen now."""
        self._busy.setRange(0, 0)
        self._busy.setVisible(True)
        self.message.clear()
        self.apply_button.setEnabled(False)
        self._empty.set_texts(self.tr("Looking…"))
        self.model.show((), self._labels, lambda _place: False)
        self._stack.setCurrentWidget(self._empty)
        self.search_wanted.emit(
            Search(
                self._wanted_names(),
                Scope(self.scope_box.currentData()),
                Matching(self.matching_box.currentData()),
            )
        )

    def show_progress(self, done: int, total: int, _text: str = "") -> None:
        """Show how many articles were looked through."""
        self._busy.setRange(0, total)
        self._busy.setValue(done)

    def show_places(self, places: Sequence[Occurrence]) -> None:
        """Show what was found."""
        self._busy.setVisible(False)
        self._empty.set_texts(
            self.tr("It stands nowhere there"), self.tr("Look in more articles, or let letters differ.")
        )
        self._stack.setCurrentWidget(self.table if places else self._empty)
        if places:
            own = text_direction(places[0].context)
            self.table.setLayoutDirection(
                own if own is not Qt.LayoutDirection.LayoutDirectionAuto else self.layoutDirection()
            )
        if len(places) >= MOST_PLACES:
            self.message.say(
                Severity.WARNING,
                self.tr(
                    "Only the first %Ln places are shown. Look in fewer articles for the rest.",
                    "",
                    MOST_PLACES,
                ),
            )
        self.model.show(places, self._labels, self._judgement())
        if places:
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.setFocus()

    def show_error(self, text: str) -> None:
        """Say why nothing could be looked up."""
        self._busy.setVisible(False)
        self._empty.set_texts(self.tr("It could not be looked for"))
        self.message.say(Severity.ERROR, text)

    # What is chosen

    @property
    def deed(self) -> Deed:
        """What is to be done."""
        return Deed(self.deed_box.currentData())

    @property
    def label_id(self) -> int | None:
        """The label that goes with the deed."""
        return self.label_box.currentData() if self.deed in _WITH_LABEL else None

    def chosen(self) -> list[Occurrence]:
        """Where it is to be done."""
        return self.model.ticked()

    def kept_names(self) -> tuple[str, ...]:
        """The names to keep as a rule."""
        return self._wanted_names() if self.keep_box.isChecked() else ()

    def _can_keep_only_the_rule(self) -> bool:
        """Whether the rule is worth keeping where nothing is to be done: its label is known."""
        return self.keep_box.isChecked() and self.deed in _WITH_LABEL and not self._busy.isVisible()

    def _wanted_names(self) -> tuple[str, ...]:
        return (self._name, *(self._others if self.others_box.isChecked() else ()))

    def _judgement(self) -> Callable[[Occurrence], bool]:
        """What tells at which places the deed changes something."""
        return partial(everywhere.concerned, deed=self.deed, label_id=self.label_id)

    def _on_deed(self) -> None:
        self.label_box.setVisible(self.deed in _WITH_LABEL)
        self._name_rule()
        self._judge()

    def _name_rule(self) -> None:
        """Say what the rule would be; one that now means the opposite is not to be kept by oversight."""
        if self.deed in (Deed.REJECT, Deed.DELETE):
            text = self.tr("&Keep as a rule: never suggest this name again")
        else:
            text = self.tr("&Keep as a rule: suggest this name from now on")
        if self.keep_box.text() not in ("", text):
            self.keep_box.setChecked(False)
        self.keep_box.setText(text)

    def _judge(self) -> None:
        self.model.judge(self._judgement())

    def _on_ticks(self) -> None:
        ticked, possible, shown = self.model.counts()
        only_rule = not ticked and self._can_keep_only_the_rule()
        self.apply_button.setEnabled(bool(ticked) or only_rule)
        self.tick_button.setEnabled(bool(possible))
        self.tick_button.setText(self.tr("&Untick all") if ticked else self.tr("&Tick all"))
        texts = {
            Deed.TAG: self.tr("&Tag %Ln place(s)", "", ticked),
            Deed.RELABEL: self.tr("&Change %Ln place(s)", "", ticked),
            Deed.ACCEPT: self.tr("&Accept at %Ln place(s)", "", ticked),
            Deed.REJECT: self.tr("&Reject at %Ln place(s)", "", ticked),
            Deed.DELETE: self.tr("&Delete at %Ln place(s)", "", ticked),
        }
        self.apply_button.setText(self.tr("Keep the &rule") if only_rule else texts[self.deed])
        told = self.tr("%Ln place(s) found.", "", shown)
        if shown > possible:
            told += " " + self.tr("At %Ln of them nothing would change.", "", shown - possible)
        self._count.setText(told + " " + self.tr("Space ticks. One undo takes all of it back."))
