"""The current suggestion in its paragraph, as the reader shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.model import Label, Mention
from desktop_app.core.review import QueueRow
from desktop_app.ui.dates import shown_date
from desktop_app.ui.marks import isolated
from desktop_app.ui.reader.appearance import ReaderAppearance
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.review.model import score_text

_LINES = 4


class ContextPane(QWidget):
    """The article's title over the words around a suggestion, with all tags among them; it takes no focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: QueueRow | None = None
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("kind", "heading")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.view = ReaderView(self)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.view, 1)
        self.retranslate()

    def show_row(self, row: QueueRow | None, tags: Sequence[Mention]) -> None:
        """Show a suggestion; `tags` are those that stand in its context, in offsets of the article."""
        self._row = row
        self._show_title()
        if row is None:
            self.view.clear_article()
            return
        first = row.start - row.at
        shifted = [replace(tag, start=tag.start - first, end=tag.end - first) for tag in tags]
        self.view.show_article(row.article_id, row.context, row.direction, shifted)
        self.view.set_current_mention(row.id)

    def _show_title(self) -> None:
        row = self._row
        if row is None:
            self.title.clear()
            return
        score = self.tr("score {score}").format(score=score_text(row)) if row.score is not None else ""
        facts = (
            isolated(row.title),
            shown_date(row.published_at),
            self.tr("reviewed") if row.reviewed else "",
            score,
            self.tr("refers to {name}").format(name=isolated(row.entity_name)) if row.entity_name else "",
            self.tr("note: {note}").format(note=isolated(row.note)) if row.note else "",
        )
        self.title.setText(" · ".join(fact for fact in facts if fact))

    def set_labels(self, labels: Mapping[int, Label]) -> None:
        """The labels by id."""
        self.view.set_labels(labels)

    def set_appearance(self, appearance: ReaderAppearance) -> None:
        """Look like the reader, with rejected tags shown, since the current one may be rejected."""
        self.view.set_appearance(replace(appearance, show_rejected=True, dim_boilerplate=False))
        margins = 2 * self.view.document().documentMargin()
        self.view.setMinimumHeight(round(_LINES * self.view.appearance().line_pitch() + margins))

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.view.setAccessibleName(self.tr("The suggestion in its paragraph"))
        self._show_title()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
