"""What is said of an entity: its name, where it is described, its other names and a note."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from desktop_app.core.entities import EntityEdit, Referent
from desktop_app.ui.marks import text_direction
from desktop_app.ui.side.detail_fields import Field, LineField

_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class TextField(QTextEdit):
    """A few lines; leaving it finishes it, Escape takes back what was typed."""

    finished = Signal()
    reverted = Signal()

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show a text in its own direction; an empty one follows the interface."""
        option = self.document().defaultTextOption()
        own = text_direction(text)
        option.setTextDirection(
            own if own is not Qt.LayoutDirection.LayoutDirectionAuto else self.layoutDirection()
        )
        self.document().setDefaultTextOption(option)
        self.setPlainText(text)

    def _fit(self) -> None:
        self.setFixedHeight(self._lines * self.fontMetrics().lineSpacing() + 14)

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for the lines in a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field finishes it."""
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back what was typed."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.reverted.emit()
        else:
            super().keyPressEvent(event)


class EntityDetail(QWidget):
    """Shows one entity, or a name that becomes one with what is typed; `edited` carries who and what."""

    edited = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._referent: Referent | None = None
        self._shown = EntityEdit("")
        self.name = LineField(self)
        self.uri = LineField(self, machine=True)
        self.aliases = TextField(3, self)
        self.note = TextField(2, self)
        self._fields = {
            "name": Field(self.name, self),
            "uri": Field(self.uri, self),
            "aliases": Field(self.aliases, self),
            "note": Field(self.note, self),
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for field in self._fields.values():
            layout.addWidget(field)
        for line in (self.name, self.uri):
            line.editingFinished.connect(self.commit)
            line.reverted.connect(self.revert)
        for text in (self.aliases, self.note):
            text.finished.connect(self.commit)
            text.reverted.connect(self.revert)
        self.setFocusProxy(self.name)
        self.show_referent(None)
        self.retranslate()

    def referent(self) -> Referent | None:
        """Whom the fields are of."""
        return self._referent

    def show_referent(self, referent: Referent | None) -> None:
        """Show an entity or a name; what is being typed of the same one stays."""
        same = (
            referent is not None
            and self._referent is not None
            and (referent.ref == self._referent.ref)
            and self.said() != self._shown
        )
        self._referent = referent
        self.setEnabled(referent is not None)
        if not same:
            self._shown = _said_of(referent)
            self.revert()

    def revert(self) -> None:
        """Show again what the store says."""
        self.name.setText(self._shown.name)
        self.uri.setText(self._shown.uri)
        self.aliases.show_text("\n".join(self._shown.aliases))
        self.note.show_text(self._shown.note)
        self.name.setCursorPosition(0)
        self.uri.setCursorPosition(0)

    def said(self) -> EntityEdit:
        """What stands in the fields."""
        lines = (" ".join(line.split()) for line in self.aliases.toPlainText().splitlines())
        return EntityEdit(
            self.name.text().strip(),
            self.uri.text().strip(),
            self.note.toPlainText().strip(),
            tuple(line for line in lines if line),
        )

    def commit(self) -> None:
        """Tell what was typed, once."""
        said = self.said()
        if self._referent is not None and said != self._shown:
            self._shown = said
            self.edited.emit(self._referent.ref, said)

    def keep_unsaved(self) -> None:
        """What was told could not be done: it stays in the fields, to be mended."""
        self._shown = _said_of(self._referent)

    def retranslate(self) -> None:
        """Put every text into the interface's language."""
        captions = {
            "name": self.tr("Name"),
            "uri": self.tr("Address (Wikidata)"),
            "aliases": self.tr("Other names, one a line"),
            "note": self.tr("Note"),
        }
        for name, caption in captions.items():
            self._fields[name].set_caption(caption)
        self.uri.setPlaceholderText("Q307")


def _said_of(referent: Referent | None) -> EntityEdit:
    if referent is None:
        return EntityEdit("")
    return EntityEdit(referent.name, referent.uri or "", referent.note or "", referent.aliases)
