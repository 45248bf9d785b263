"""What stands over an article's text: headline, source, date, author, link, and whether it was reviewed."""

from __future__ import annotations

import html
from urllib.parse import urlsplit

from PySide6.QtCore import QDate, QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.core.model import ArticleRow, Direction
from desktop_app.ui.fonts import reader_font
from desktop_app.ui.icons import colored_icon
from desktop_app.ui.messages import isolated
from desktop_app.ui.reader.appearance import ReaderAppearance
from desktop_app.ui.reader.headline import Headline
from desktop_app.ui.tool_tips import plain_tip

_HEADLINE_SCALE = 1.35
_ISO_DAY = len("2024-01-31")
_WEB = ("http", "https")


class ArticleHeader(QWidget):
    """Shows one article's metadata, mirrored to the direction of its text rather than the interface's."""

    link_activated = Signal(str)
    """The article's address was chosen; it is to be opened outside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: ArticleRow | None = None
        self._appearance = ReaderAppearance()
        self.headline = Headline(self)
        self.details = QLabel(self)
        self.details.setTextFormat(Qt.TextFormat.RichText)
        self.details.setWordWrap(True)
        self.details.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.details.linkActivated.connect(self.link_activated)
        self._mark = QLabel(self)
        self.reviewed = QLabel(self)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.details, 1)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.reviewed, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.headline)
        layout.addLayout(line)
        self.set_appearance(self._appearance)

    def set_article(self, row: ArticleRow | None) -> None:
        """Show an article's metadata, or nothing."""
        self._row = row
        self.retranslate()

    def set_appearance(self, appearance: ReaderAppearance) -> None:
        """Follow the reader's theme and typeface."""
        self._appearance = appearance
        font = reader_font(appearance.font_family, appearance.point_size * _HEADLINE_SCALE)
        font.setBold(True)
        self.headline.setFont(font)
        theme = appearance.theme
        for widget, color in (
            (self.headline, theme.reader_text),
            (self.details, theme.reader_dim),
            (self.reviewed, theme.success),
        ):
            palette = QPalette(widget.palette())
            palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
            palette.setColor(QPalette.ColorRole.Link, QColor(theme.link))
            widget.setPalette(palette)
        side = self.reviewed.fontMetrics().height()
        self._mark.setPixmap(colored_icon("reviewed", theme.success).pixmap(QSize(side, side)))
        self.retranslate()

    def retranslate(self) -> None:
        """Write date and words anew in the language of the interface."""
        row = self._row
        rtl = row is None or row.direction is Direction.RTL
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        title = (row.title if row else "") or self.tr("Untitled")
        self.headline.set_text(title, row.direction if row else Direction.RTL)
        self.details.setText(self._details(row, "rtl" if rtl else "ltr") if row else "")
        self.details.setToolTip(plain_tip(row.url or "") if row else "")
        self.details.setAccessibleName(self.tr("Source and date"))
        self.reviewed.setText(self.tr("Reviewed"))
        shown = row is not None and row.reviewed
        self._mark.setVisible(shown)
        self.reviewed.setVisible(shown)

    def _details(self, row: ArticleRow, direction: str) -> str:
        facts = [row.source, _long_date(row.published_at), row.author]
        shown = [isolated(html.escape(fact)) for fact in facts if fact]
        if row.url:
            shown.append(self._link(row.url))
        separator = ' <span style="white-space: pre"> · </span> '
        return f'<div dir="{direction}">{separator.join(shown)}</div>'

    def _link(self, url: str) -> str:
        try:
            parts = urlsplit(url)
        except ValueError:
            return isolated(html.escape(url))
        if parts.scheme.lower() not in _WEB or not parts.hostname:
            return isolated(html.escape(url))
        name = html.escape(parts.hostname.removeprefix("www."))
        color = self._appearance.theme.link
        return isolated(f'<a href="{html.escape(url)}" style="color: {color}">{name}</a>')

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _long_date(iso: str | None) -> str:
    """The day with the month's name in full; what is no ISO date is shown as it is."""
    if not iso:
        return ""
    day = QDate.fromString(iso[:_ISO_DAY], Qt.DateFormat.ISODate)
    return QLocale().toString(day, "d MMMM yyyy") if day.isValid() else iso
