"""The tab with the mentions of the open article."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Container, Sequence

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QMenu,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.model import Label, Mention, Status
from desktop_app.ui.empty_state import EmptyState
from desktop_app.ui.names import label_name
from desktop_app.ui.side.mention_delegate import MentionDelegate
from desktop_app.ui.side.mention_groups import Kind
from desktop_app.ui.side.mention_model import MentionModel

_FILTERS: tuple[Status | None, ...] = (None, Status.SUGGESTED, Status.ACCEPTED, Status.REJECTED)
_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REJECT_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_SWATCH = 12


def key_of(event: QKeyEvent) -> str:
    """The character of a key press as labels' keys are written: lower case, any script's digit as 0-9."""
    text = event.text()
    if len(text) != 1:
        return ""
    digit = unicodedata.decimal(text, -1)
    return str(digit) if digit >= 0 else text.lower()


class MentionTree(QTreeView):
    """Says what was clicked or typed; it takes its keys before the window's shortcuts do."""

    chosen = Signal(QModelIndex)
    accept_typed = Signal()
    reject_typed = Signal()
    label_typed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label_keys: dict[str, int] = {}
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(14)

    def _takes(self, event: QKeyEvent) -> bool:
        if event.modifiers() not in _PLAIN:
            return False
        return (
            event.key() in (*_ENTER_KEYS, *_REJECT_KEYS, Qt.Key.Key_Space) or key_of(event) in self.label_keys
        )

    def event(self, event: QEvent) -> bool:
        """Claim the tree's own keys from shortcuts of the same keys."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._takes(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, Space accepts, Delete rejects, a label's key changes the label."""
        if not self._takes(event):
            super().keyPressEvent(event)
        elif event.key() in _ENTER_KEYS:
            if self.currentIndex().isValid():
                self.chosen.emit(self.currentIndex())
        elif event.key() in _REJECT_KEYS:
            self.reject_typed.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.accept_typed.emit()
        else:
            self.label_typed.emit(self.label_keys[key_of(event)])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click on a row, not on its arrow, chooses it."""
        index = self.indexAt(event.position().toPoint())
        pressed = index.isValid() and index == self.currentIndex()
        super().mouseReleaseEvent(event)
        plain = event.button() == Qt.MouseButton.LeftButton and event.modifiers() in _PLAIN
        if plain and pressed and self.visualRect(index).contains(event.position().toPoint()):
            self.chosen.emit(index)


class MentionsTab(QWidget):
    """Mentions by label and name; what is to be done with them leaves as signals, with ids."""

    mention_chosen = Signal(int)
    name_chosen = Signal(list)
    accept_requested = Signal(list)
    reject_requested = Signal(list)
    relabel_requested = Signal(list, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: str | None = None
        self._mentions: Sequence[Mention] = ()
        self._labels: Sequence[Label] = ()
        self._open_names: set[tuple[int, str]] = set()
        self.model = MentionModel(self)
        self.tree = MentionTree(self)
        self.tree.setItemDelegate(MentionDelegate(self.tree))
        self.tree.setModel(self.model)
        self.filter_box = QComboBox(self)
        self.filter_box.addItems([""] * len(_FILTERS))
        self.filter_box.currentIndexChanged.connect(lambda _: self._show())
        self._empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        above = QVBoxLayout()
        above.setContentsMargins(8, 0, 8, 0)
        above.addWidget(self.filter_box)
        layout.addLayout(above)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self.tree)
        self._connect()
        self.clear()
        self.retranslate()

    def _connect(self) -> None:
        self.tree.chosen.connect(self._on_chosen)
        self.tree.accept_typed.connect(lambda: self._accept(self._typed_at()))
        self.tree.reject_typed.connect(lambda: self._reject(self._typed_at()))
        self.tree.label_typed.connect(lambda label_id: self._relabel(self._typed_at(), label_id))
        self.model.rowsInserted.connect(self._on_rows_inserted)
        self.model.modelReset.connect(self._expand_labels)
        self.tree.expanded.connect(lambda index: self._open_names.add(self._open_key(index)))
        self.tree.collapsed.connect(lambda index: self._open_names.discard(self._open_key(index)))

    def show_mentions(self, article_text: str, mentions: Sequence[Mention], labels: Sequence[Label]) -> None:
        """Show an article's mentions, rejected ones too; for the same text the rows that stay are kept."""
        self._text, self._mentions, self._labels = article_text, mentions, labels
        self.tree.label_keys = {label.key.lower(): label.id for label in labels if label.key}
        self._show()

    def clear(self) -> None:
        """Show that no article is open."""
        self._text, self._mentions = None, ()
        self._show()

    def set_current_mention(self, mention_id: int | None) -> None:
        """Mark a mention as the current one and bring it into view, without announcing it.

        While the keyboard is in the tree, its own current row stays.
        """
        if self.tree.hasFocus():
            return
        self._go_to(mention_id)

    def _go_to(self, mention_id: int | None) -> None:
        index = QModelIndex() if mention_id is None else self.model.index_of_mention(mention_id)
        if not index.isValid():
            self.tree.selectionModel().clear()
            return
        if self.tree.currentIndex() == index.parent() and not self.tree.isExpanded(index.parent()):
            return
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)

    def set_filter(self, status: Status | None) -> None:
        """Show only mentions of this status; None shows all."""
        self.filter_box.setCurrentIndex(_FILTERS.index(status))

    def _show(self) -> None:
        status = _FILTERS[self.filter_box.currentIndex()]
        group = self.model.group(self.tree.currentIndex()) if self.tree.currentIndex().isValid() else None
        current = group.mentions[0].id if group is not None and group.kind is Kind.MENTION else None
        had_selection = self.tree.selectionModel().hasSelection()
        self.model.show(self._text or "", self._mentions, self._labels, status)
        if current is not None:
            kept = self.model.index_of_mention(current)
            if kept.isValid() and kept != self.tree.currentIndex():
                self._go_to(current)
        if had_selection and not self.tree.selectionModel().hasSelection():
            self.tree.setCurrentIndex(self.tree.currentIndex())
        self._show_filter_counts()
        self._stack.setCurrentWidget(self.tree if self.model.rowCount() else self._empty)
        self.filter_box.setEnabled(bool(self._mentions))
        self._explain_emptiness()

    def _expand_labels(self) -> None:
        self._open_names.clear()
        for row in range(self.model.rowCount()):
            self.tree.expand(self.model.index(row, 0))

    def _on_rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        """Open new labels, and names that were open before they moved."""
        if parent.parent().isValid():
            return
        for row in range(first, last + 1):
            index = self.model.index(row, 0, parent)
            if not parent.isValid() or self._open_key(index) in self._open_names:
                self.tree.expand(index)

    def _open_key(self, index: QModelIndex) -> tuple[int, str]:
        group = self.model.group(index)
        return (group.mentions[0].label_id, group.key) if group is not None else (0, "")

    def _on_chosen(self, index: QModelIndex) -> None:
        group = self.model.group(index)
        if group is None:
            return
        match group.kind:
            case Kind.LABEL:
                self.tree.setExpanded(index, not self.tree.isExpanded(index))
            case Kind.NAME:
                self.name_chosen.emit([mention.id for mention in group.mentions])
            case Kind.MENTION:
                self.mention_chosen.emit(group.mentions[0].id)

    def selected_mentions(self, kinds: Container[Kind] = tuple(Kind)) -> list[Mention]:
        """The mentions of all selected rows of these kinds, those under them included, in the text's order."""
        found: dict[int, Mention] = {}
        for index in self.tree.selectionModel().selectedIndexes():
            group = self.model.group(index)
            if group is not None and group.kind in kinds:
                found.update((mention.id, mention) for mention in group.mentions)
        return sorted(found.values(), key=lambda mention: (mention.start, mention.end, mention.id))

    def _typed_at(self) -> list[Mention]:
        """What a key acts on: never all of a label, which the next row may be once a row is gone."""
        return self.selected_mentions((Kind.NAME, Kind.MENTION))

    def _accept(self, mentions: Sequence[Mention]) -> None:
        ids = [mention.id for mention in mentions if mention.status is not Status.ACCEPTED]
        if ids:
            self.accept_requested.emit(ids)

    def _reject(self, mentions: Sequence[Mention]) -> None:
        ids = [mention.id for mention in mentions if mention.status is not Status.REJECTED]
        if ids:
            self.reject_requested.emit(ids)

    def _relabel(self, mentions: Sequence[Mention], label_id: int) -> None:
        ids = [mention.id for mention in mentions if mention.label_id != label_id]
        if ids:
            self.relabel_requested.emit(ids, label_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selected mentions, by mouse or by the menu key."""
        if not self.selected_mentions():
            return
        position = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            below = self.tree.visualRect(self.tree.currentIndex()).bottomLeft()
            position = self.tree.viewport().mapToGlobal(below + QPoint(_SWATCH, 0))
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)

    def make_menu(self) -> QMenu:
        """The menu for the selected mentions."""
        mentions = self.selected_mentions()
        menu = QMenu(self)
        go = menu.addAction(self.tr("Go to the text"), lambda: self._on_chosen(self.tree.currentIndex()))
        group = self.model.group(self.tree.currentIndex())
        go.setEnabled(group is not None and group.kind is not Kind.LABEL)
        menu.addSeparator()
        accept = menu.addAction(self.tr("Accept") + f"\t{_key_name(Qt.Key.Key_Space)}")
        accept.triggered.connect(lambda: self._accept(mentions))
        accept.setEnabled(any(mention.status is not Status.ACCEPTED for mention in mentions))
        reject = menu.addAction(self.tr("Reject") + f"\t{_key_name(Qt.Key.Key_Delete)}")
        reject.triggered.connect(lambda: self._reject(mentions))
        reject.setEnabled(any(mention.status is not Status.REJECTED for mention in mentions))
        labels = menu.addMenu(self.tr("Change label"))
        used = {mention.label_id for mention in mentions}
        for label in self._labels:
            text = label_name(label).replace("&", "&&") + (f"\t{label.key}" if label.key else "")
            action = labels.addAction(_swatch(label.color), text)
            action.triggered.connect(lambda _=False, id_=label.id: self._relabel(mentions, id_))
            action.setEnabled(used != {label.id})
        return menu

    def _show_filter_counts(self) -> None:
        names = (self.tr("All"), self.tr("Waiting"), self.tr("Accepted"), self.tr("Rejected"))
        counts = Counter(mention.status for mention in self._mentions)
        for index, (status, name) in enumerate(zip(_FILTERS, names, strict=True)):
            count = len(self._mentions) if status is None else counts[status]
            self.filter_box.setItemText(index, f"{name} ({QLocale().toString(count)})")

    def _explain_emptiness(self) -> None:
        if self._text is None:
            self._empty.set_texts(self.tr("No article is open"), self.tr("Choose one in the list."))
        elif self._mentions:
            self._empty.set_texts(self.tr("None of this kind"), self.tr("Choose another kind above."))
        else:
            self._empty.set_texts(
                self.tr("Nothing tagged yet"),
                self.tr("Select words in the text and press a label's key, or let the recogniser suggest."),
            )

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        self.filter_box.setAccessibleName(self.tr("Show which tags"))
        self.tree.setAccessibleName(self.tr("Tags in this article"))
        self.model.retranslate()
        self._show_filter_counts()
        self._explain_emptiness()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _key_name(key: Qt.Key) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _swatch(color: str) -> QIcon:
    pixmap = QPixmap(_SWATCH, _SWATCH)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(pixmap.rect(), 3, 3)
    painter.end()
    return QIcon(pixmap)
