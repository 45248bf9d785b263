"""The reading pane: header and text in one column, or what to do when there is nothing to read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop_app.core.model import ArticleRow, Label, Mention
from desktop_app.ui.empty_state import EmptyState
from desktop_app.ui.reader.appearance import ReaderAppearance
from desktop_app.ui.reader.header import ArticleHeader
from desktop_app.ui.reader.hit_bar import HitBar
from desktop_app.ui.reader.view import ReaderView

_SPACE_OVER_HEADER = 22
_SPACE_UNDER_HEADER = 12


class ReaderPanel(QWidget):
    """Shows an article, or that none is chosen."""

    link_activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
        self.header = ArticleHeader(self)
        self.view = ReaderView(self)
        self.empty = EmptyState(self)
        self._page = QWidget(self)
        layout = QVBoxLayout(self._page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._header_box = QVBoxLayout()
        self._header_box.addWidget(self.header)
        layout.addLayout(self._header_box)
        self._rule = _Rule(self._page)
        layout.addWidget(self._rule)
        self.hit_bar = HitBar(self._page)
        self._hit_box = QVBoxLayout()
        self._hit_box.addWidget(self.hit_bar)
        layout.addLayout(self._hit_box)
        layout.addWidget(self.view, 1)
        self._pages = QStackedLayout(self)
        for page in (self.empty, self._page):
            self._pages.addWidget(page)
        self.setFocusProxy(self.view)
        self.header.link_activated.connect(self.link_activated)
        self.view.column_moved.connect(self._align_header)
        self.view.verticalScrollBar().valueChanged.connect(self._rule.set_scrolled)
        self.set_appearance(ReaderAppearance())
        self.retranslate()

    def show_article(
        self,
        row: ArticleRow,
        text: str,
        mentions: Sequence[Mention],
        dimmed: Sequence[tuple[int, int]] = (),
    ) -> None:
        """Show an article from its beginning; spans in code points."""
        self.header.set_article(row)
        self._pages.setCurrentWidget(self._page)
        self.view.show_article(row.id, text, row.direction, mentions, dimmed)

    def show_empty(self) -> None:
        """Say that no article is chosen and what to do."""
        self.view.clear_article()
        self._pages.setCurrentWidget(self.empty)

    def set_row(self, row: ArticleRow) -> None:
        """The article's metadata changed; its text never does."""
        self.header.set_article(row)

    def set_labels(self, labels: Mapping[int, Label]) -> None:
        """The labels by id."""
        self.view.set_labels(labels)

    def set_appearance(self, appearance: ReaderAppearance) -> None:
        """Colours, typeface and what is shown, for header and text."""
        self.view.set_appearance(appearance)
        self.header.set_appearance(appearance)
        self._rule.set_color(appearance.theme.border)
        self._align_header()
        self.update()

    def retranslate(self) -> None:
        """The pages' words in the language of the interface."""
        self.empty.set_texts(
            self.tr("No article is open"),
            self.tr(
                "Choose an article in the list to read it here, or drop files on the window to import them."
            ),
        )

    def _align_header(self) -> None:
        corner = self.view.viewport().mapTo(self.view, QPoint(0, 0)).x()
        margin = round(self.view.document().documentMargin())
        width = self.view.viewport().width()
        left, right = corner + margin, self.view.width() - corner - width + margin
        self._header_box.setContentsMargins(left, _SPACE_OVER_HEADER, right, _SPACE_UNDER_HEADER)
        self._hit_box.setContentsMargins(left, 0, right, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One ground under header and text."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(self.view.appearance().theme.reader_background))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class _Rule(QWidget):
    """A hairline under the header, drawn while text is scrolled under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self._color = QColor()
        self._scrolled = False

    def set_color(self, color: str) -> None:
        self._color = QColor(color)
        self.update()

    def set_scrolled(self, value: int) -> None:
        if self._scrolled != (value > 0):
            self._scrolled = value > 0
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scrolled:
            with QPainter(self) as painter:
                painter.fillRect(event.rect(), self._color)
