"""What is done with the rows of entities and with their tags: by key, by menu and by dragging."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.core.entities import EntityRef, NameRef, Ref, Referent, TagsRef
from desktop_app.ui.actions import on_arabic_layout
from desktop_app.ui.entities.model import EntityModel, RowRef
from desktop_app.ui.entities.places import PlaceList
from desktop_app.ui.entities.tree import EntityTree
from desktop_app.ui.icons import set_icon
from desktop_app.ui.messages import isolated


class RowActs(QObject):
    """Turns keys, menus and drops on the tree and the list of tags into requests; `hint` says why nothing happens."""

    link_requested = Signal(list, object)
    split_requested = Signal(list)
    unlink_requested = Signal(list)
    undo_requested = Signal()
    redo_requested = Signal()
    rename_requested = Signal()
    find_requested = Signal()
    concordance_requested = Signal(object, str)
    hint = Signal(str)

    def __init__(self, model: EntityModel, tree: EntityTree, places: PlaceList, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.model = model
        self.tree = tree
        self.places = places
        self._cut: list[Ref] = []
        self._make_actions()
        tree.selectionModel().selectionChanged.connect(lambda *_: self.enable())
        tree.dropped.connect(self._on_dropped)
        tree.customContextMenuRequested.connect(self._tree_menu)
        places.customContextMenuRequested.connect(self._places_menu)

    def _make_actions(self) -> None:
        self.actions_by_id: dict[str, QAction] = {}
        rows: tuple[tuple[str, str, str, Callable[[], object], QWidget | None], ...] = (
            ("merge", "Ctrl+M", "accept-all", self._merge, None),
            ("split", "Ctrl+Shift+M", "grow", self._split, None),
            ("unlink", "Del", "reject", self._unlink, self.tree),
            ("rename", "F2", "edit", self.rename_requested.emit, None),
            ("cut", "Ctrl+X", "shrink", self._cut_rows, self.tree),
            ("move", "Ctrl+V", "drop-target", self._move, self.tree),
            ("undo", "Ctrl+Z", "undo", self.undo_requested.emit, None),
            ("redo", "Ctrl+Y", "redo", self.redo_requested.emit, None),
            ("find", "Ctrl+F", "search", self.find_requested.emit, None),
            ("concordance", "F11", "concordance", self._show_in_context, None),
        )
        for name, keys, icon, act, owner in rows:
            action = QAction(self._window)
            action.setObjectName(name)
            action.setShortcuts(on_arabic_layout(keys))
            set_icon(action, icon)
            action.triggered.connect(lambda _checked=False, act=act: act())
            if owner is None:
                self._window.addAction(action)
            else:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                owner.addAction(action)
            self.actions_by_id[name] = action
        self.cut_places = QAction(self._window)
        self.cut_places.setShortcuts(on_arabic_layout("Ctrl+X"))
        self.cut_places.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.cut_places.triggered.connect(lambda _checked=False: self._cut_tags())
        self.unlink_places = QAction(self._window)
        self.unlink_places.setShortcuts(on_arabic_layout("Del"))
        self.unlink_places.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.unlink_places.triggered.connect(lambda _checked=False: self._unlink_tags())
        self.places.addActions([self.cut_places, self.unlink_places])

    def _rows(self) -> list[RowRef]:
        return self.tree.selected_refs()

    def merge_target(self, refs: Sequence[RowRef]) -> Referent | None:
        """Who of several rows takes the others in: an entity before a name, then the one with the most tags."""
        tops = [r for ref in refs if (r := self.model.referent(self.model.index_of(ref))) is not None]
        return max(tops, key=lambda r: (r.entity_id is not None, r.n_tags), default=None)

    def _merge(self) -> None:
        refs = self._rows()
        target = self.merge_target(refs)
        sources = [ref for ref in refs if target is not None and not _is_of(ref, target)]
        if target is None or not sources:
            self.hint.emit(self.tr("Select two rows or more (Ctrl+click, Shift+arrows) to merge them."))
            return
        self.link_requested.emit(sources, target.ref)

    def _split(self) -> None:
        focused_tags = self.places.selected_ids() if self.places.hasFocus() else ()
        sources: list[Ref] = [TagsRef(focused_tags)] if focused_tags else list(self._forms())
        if not sources:
            self.hint.emit(
                self.tr("Open an entity and select the names or the tags that are someone else's."),
            )
            return
        self.split_requested.emit(sources)

    def _forms(self) -> list[NameRef]:
        """The selected forms of entities."""
        return [ref for ref in self._rows() if isinstance(ref, NameRef) and ref.entity_id is not None]

    def _unlink(self) -> None:
        refs = [r for r in self._rows() if isinstance(r, EntityRef) or r.entity_id is not None]
        if refs:
            self.unlink_requested.emit(refs)
        else:
            self.hint.emit(self.tr("These names are linked to nobody."))

    def _show_in_context(self) -> None:
        """Ask to see all tags of the current row in their context."""
        index = self.tree.currentIndex()
        ref, referent = self.model.ref(index), self.model.referent(index)
        if ref is not None and referent is not None:
            name = referent.name if ref == referent.ref else str(index.siblingAtColumn(0).data())
            self.concordance_requested.emit(ref, name)

    def _unlink_tags(self) -> None:
        ids = self.places.selected_ids()
        if ids:
            self.unlink_requested.emit([TagsRef(ids)])

    def _cut_rows(self) -> None:
        self._cut = list(self._rows())
        self._tell_cut(len(self._cut))

    def _cut_tags(self) -> None:
        ids = self.places.selected_ids()
        self._cut = [TagsRef(ids)] if ids else []
        self._tell_cut(len(ids))

    def _tell_cut(self, count: int) -> None:
        if count:
            keys = QKeySequence("Ctrl+V").toString(QKeySequence.SequenceFormat.NativeText)
            text = self.tr("%Ln taken. Go to a row and press {keys} to move it there.", "", count)
            self.hint.emit(text.format(keys=isolated(keys)))
        self.enable()

    def _move(self) -> None:
        target = self.model.referent(self.tree.currentIndex())
        sources = [ref for ref in self._cut if target is not None and not _is_of(ref, target)]
        self._cut = []
        if target is not None and sources:
            self.link_requested.emit(sources, target.ref)
        self.enable()

    def _on_dropped(self, rows: bool, target: RowRef | None) -> None:
        """Rows or tags were dragged: onto a row they are linked to it, onto the ground they are split off."""
        tags = () if rows else self.places.selected_ids()
        sources: list[Ref] = list(self._rows()) if rows else ([TagsRef(tags)] if tags else [])
        if target is None:
            parts = [s for s in sources if isinstance(s, TagsRef) or (isinstance(s, NameRef) and s.entity_id)]
            if parts:
                self.split_requested.emit(parts)
            return
        moved = [s for s in sources if s != target and (_entity(s) is None or _entity(s) != target.entity_id)]
        if moved:
            self.link_requested.emit(moved, target)

    def enable(self) -> None:
        """Let through what can be done with the selected rows, and say whom a merge goes to."""
        refs = self._rows()
        acts = self.actions_by_id
        target = self.merge_target(refs) if 2 <= len(refs) <= 50 else None
        if target is not None:
            acts["merge"].setText(
                self.tr("&Merge into {name}").format(name=isolated(target.name.replace("&", "&&")))
            )
        else:
            acts["merge"].setText(self.tr("&Merge"))
        acts["merge"].setToolTip(self.tip(acts["merge"]))
        acts["rename"].setEnabled(self.tree.currentIndex().isValid())
        acts["concordance"].setEnabled(self.tree.currentIndex().isValid())
        acts["move"].setEnabled(bool(self._cut))

    def tip(self, action: QAction) -> str:
        """An action's name with its key."""
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{action.text().replace('&', '')} ({keys})"

    def _tree_menu(self, position: QPoint) -> None:
        menu = self.tree_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.tree.viewport().mapToGlobal(position))

    def tree_menu(self) -> QMenu:
        """What can be done with the selected rows."""
        menu = QMenu(self._window)
        for name in ("merge", "split", "unlink", "rename", "cut", "move", "concordance"):
            menu.addAction(self.actions_by_id[name])
        return menu

    def _places_menu(self, position: QPoint) -> None:
        menu = QMenu(self._window)
        go = menu.addAction(self.tr("Go to the text"), self.places.choose_current)
        go.setEnabled(self.places.currentIndex().isValid())
        ids = self.places.selected_ids()
        menu.addAction(self.tr("Split off"), lambda: self.split_requested.emit([TagsRef(ids)]))
        menu.addActions([self.cut_places, self.unlink_places])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.places.viewport().mapToGlobal(position))

    def retranslate(self) -> None:
        """Name the actions in the interface's language."""
        texts = {
            "split": self.tr("&Split off as a new entity"),
            "unlink": self.tr("&Take out, link to nobody"),
            "rename": self.tr("&Rename"),
            "cut": self.tr("&Take, to move it"),
            "move": self.tr("Move it &here"),
            "find": self.tr("&Find a name"),
            "concordance": self.tr("Its tags in &context…"),
        }
        for id_, text in texts.items():
            self.actions_by_id[id_].setText(text)
            self.actions_by_id[id_].setToolTip(self.tip(self.actions_by_id[id_]))
        short = {
            "merge": self.tr("Merge"),
            "split": self.tr("Split off"),
            "unlink": self.tr("Take out"),
            "rename": self.tr("Rename"),
            "concordance": self.tr("In context"),
        }
        for id_, text in short.items():
            self.actions_by_id[id_].setIconText(text)
        self.cut_places.setText(self.tr("&Take, to move it"))
        self.unlink_places.setText(self.tr("&Take out, link to nobody"))
        self.enable()


def _entity(ref: Ref) -> int | None:
    """The entity that a row is, or is under; None for names linked to none and for tags."""
    return None if isinstance(ref, TagsRef) else ref.entity_id


def _is_of(ref: Ref, referent: Referent) -> bool:
    """Whether a row is this one or stands under it."""
    return ref == referent.ref or (_entity(ref) is not None and _entity(ref) == referent.entity_id)
