"""The table of learned names, and what is done with its rows by key and by menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from desktop_app.core.learned import LearnedName, Ruling
from desktop_app.ui.actions import on_arabic_layout
from desktop_app.ui.columns import set_up_rows
from desktop_app.ui.dialogs.own_direction import NumbersHeader, RowDelegate
from desktop_app.ui.icons import set_icon
from desktop_app.ui.names_learned.model import Column, NamesModel

_NUMBERS = (Column.ACCEPTED, Column.REJECTED)
_SENTENCES = (Column.LABEL, Column.RULING, Column.WHY)


class NamesTable(QTableView):
    """`chosen` tells that Enter or a double click goes on to the tags of the current row."""

    chosen = Signal()

    def __init__(self, model: NamesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = model
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self, numbers=_NUMBERS, sentences=_SENTENCES))
        set_up_rows(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = NumbersHeader(_NUMBERS, self)
        header.setSectionsClickable(True)
        self.setHorizontalHeader(header)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(Column.WHY, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(Column.ACCEPTED, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(lambda _index: self.chosen.emit())
        self._size()

    def _size(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in (
            (Column.NAME, 20),
            (Column.LABEL, 12),
            (Column.RULING, 15),
            (Column.ACCEPTED, 9),
            (Column.REJECTED, 9),
        ):
            self.horizontalHeader().resizeSection(column, letters * letter + 16)

    def changeEvent(self, event: QEvent) -> None:
        """Give rows and columns the room that a new font needs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "names"):
            self._size()

    def current(self) -> LearnedName | None:
        """The name of the current row."""
        return self.names.row(self.currentIndex())

    def selected(self) -> list[LearnedName]:
        """The names of the selected rows, in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row for number in rows if (row := self.names.row(self.names.index(number, 0))) is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the tags."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class NameActs(QObject):
    """Turns keys and menus into requests; those on rows carry the refs of the selected ones."""

    rule_requested = Signal(list, object)
    """NameUnderLabels, and the Ruling for them."""
    forget_requested = Signal(list)
    everywhere_requested = Signal(object)
    add_requested = Signal()
    look_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    find_requested = Signal()

    def __init__(self, table: NamesTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._table = table
        self.by_id: dict[str, QAction] = {}
        rows: tuple[tuple[str, str, str, Callable[[], object], bool], ...] = (
            ("undo", "Ctrl+Z", "undo", self.undo_requested.emit, False),
            ("redo", "Ctrl+Y", "redo", self.redo_requested.emit, False),
            ("add", "Ctrl+N", "add", self.add_requested.emit, False),
            ("keep", "+", "accept", lambda: self._rule(Ruling.SUGGEST), True),
            ("never", "-", "reject", lambda: self._rule(Ruling.NEVER), True),
            ("forget", "Del", "delete", self._forget, True),
            ("everywhere", "Ctrl+R", "search", self._everywhere, False),
            ("look", "F5", "recognise", self.look_requested.emit, False),
            ("import", "Ctrl+O", "import", self.import_requested.emit, False),
            ("export", "Ctrl+E", "export", self.export_requested.emit, False),
            ("find", "Ctrl+F", "search", self.find_requested.emit, False),
        )
        for name, keys, image, act, on_table in rows:
            action = QAction(parent)
            action.setObjectName(name)
            action.setShortcuts(on_arabic_layout(keys))
            set_icon(action, image)
            action.triggered.connect(lambda _checked=False, act=act: act())
            if on_table:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                table.addAction(action)
            else:
                parent.addAction(action)
            self.by_id[name] = action
        table.customContextMenuRequested.connect(self._show_menu)
        table.selectionModel().selectionChanged.connect(lambda *_: self.enable())
        table.names.modelReset.connect(self.enable)

    def _rule(self, ruling: Ruling) -> None:
        refs = [row.ref for row in self._table.selected() if row.kept is None or row.ruling is not ruling]
        if refs:
            self.rule_requested.emit(refs, ruling)

    def _forget(self) -> None:
        refs = [row.ref for row in self._table.selected()]
        if refs:
            self.forget_requested.emit(refs)

    def _everywhere(self) -> None:
        current = self._table.current()
        if current is not None:
            self.everywhere_requested.emit(current)

    def enable(self) -> None:
        """Let through what can be done with the selected rows."""
        any_row = self._table.selectionModel().hasSelection()
        for name in ("keep", "never", "forget", "everywhere"):
            self.by_id[name].setEnabled(any_row)

    def menu(self) -> QMenu:
        """What can be done with the selected rows."""
        menu = QMenu(self._window)
        menu.addActions([self.by_id[name] for name in ("keep", "never", "forget")])
        menu.addSeparator()
        menu.addAction(self.by_id["everywhere"])
        return menu

    def _show_menu(self, position: QPoint) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._table.viewport().mapToGlobal(position))

    def name_undo(self, undo: str | None, redo: str | None) -> None:
        """Say what can be taken back and done again; None where nothing can."""
        for name, text, plain in (("undo", undo, self.tr("Undo")), ("redo", redo, self.tr("Redo"))):
            self.by_id[name].setEnabled(text is not None)
            self._name(name, text or plain)

    def _name(self, name: str, text: str, short: str = "") -> None:
        action = self.by_id[name]
        action.setText(text)
        action.setIconText(short or text.replace("&", ""))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text.replace('&', '').rstrip('…')} ({keys})")

    def retranslate(self) -> None:
        """Name the actions in the interface's language."""
        self._name("add", self.tr("&Add a name…"), self.tr("Add"))
        self._name("keep", self.tr("&Suggest from now on"), self.tr("Suggest"))
        self._name("never", self.tr("&Never suggest"), self.tr("Never"))
        self._name("forget", self.tr("&Forget"), self.tr("Forget"))
        self._name("everywhere", self.tr("Find it &everywhere…"), self.tr("Everywhere"))
        self._name("look", self.tr("&Look for these names in all articles now"), self.tr("Look now"))
        self._name("import", self.tr("&Import names…"))
        self._name("export", self.tr("E&xport the names kept by hand…"))
        self._name("find", self.tr("&Find a name"))
