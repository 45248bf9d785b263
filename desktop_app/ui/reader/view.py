"""The text of one article with its mentions: read with the keyboard or the mouse, never changed here."""

from __future__ import annotations

import html
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from desktop_app.core.model import Direction, Label, Mention
from desktop_app.core.spans import trim
from desktop_app.ui.reader.appearance import ReaderAppearance
from desktop_app.ui.reader.article_words import ArticleWords, Edge
from desktop_app.ui.reader.describe import describe
from desktop_app.ui.reader.geometry import PageLine
from desktop_app.ui.reader.mention_index import MentionIndex
from desktop_app.ui.reader.painter import MarkPainter, Marks
from desktop_app.ui.reader.text_page import Span, TextPage

_NO_MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ReaderView(TextPage):
    """Shows an article and says what is selected and which mention is current; spans are code points.

    Marks are painted under the letters, so tagging moves none of them.
    """

    target_changed = Signal(object)
    """The span that a tag key would tag now changed: (start, end), or None."""
    current_mention_changed = Signal(object)
    """Another mention is current, or the current one's record changed: a Mention, or None."""
    context_requested = Signal(QPoint, object)
    """A menu is wanted at a global position, for a Mention or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article_id: int | None = None
        self._known_elsewhere: Callable[[str], bool] | None = None
        self._words = ArticleWords("")
        self._index = MentionIndex()
        self._labels: Mapping[int, Label] = {}
        self._dimmed: tuple[Span, ...] = ()
        self._hits: tuple[Span, ...] = ()
        self._target: Span | None = None
        self._current: Mention | None = None
        self._snap_to_words = True
        self._follows_cursor = True
        self._followed: Span | None = None
        self._marks = MarkPainter(self.geometry_of_page)
        self.cursorPositionChanged.connect(self._follow_cursor)
        self.selectionChanged.connect(self._follow_cursor)
        self.selectionChanged.connect(self.viewport().update)
        self.retranslate()

    # The article and its mentions

    def show_article(
        self,
        article_id: int,
        text: str,
        direction: Direction,
        mentions: Sequence[Mention],
        dimmed: Sequence[Span] = (),
    ) -> None:
        """Show an article from its beginning; `text` as stored, `dimmed` the ranges that recede."""
        self._follows_cursor = False
        if article_id != self._article_id:
            self._hits = ()
        self._article_id = article_id
        self._dimmed = tuple(dimmed)
        self._index = self._indexed(mentions)
        self._fill(text, direction)
        self._words = self._new_words()
        self._follows_cursor, self._followed = True, None
        self._follow_cursor()

    def clear_article(self) -> None:
        """Show nothing."""
        self.show_article(-1, "", self._direction, ())
        self._article_id = None

    def article_id(self) -> int | None:
        """The article shown, or None."""
        return self._article_id

    def set_mentions(self, mentions: Sequence[Mention]) -> None:
        """The article's mentions changed; place, caret and selection stay."""
        before = self._current
        self._index = self._indexed(mentions)
        kept = self._index.get(before.id) if before is not None else None
        self._set_current(kept if kept is not None else self._mention_at_caret())
        self.viewport().update()

    def mentions(self) -> Sequence[Mention]:
        """The article's mentions, hidden ones included."""
        return self._index.all

    def set_labels(self, labels: Mapping[int, Label]) -> None:
        """The labels by id."""
        self._labels = dict(labels)
        self._marks.set_labels(self._labels)
        self.viewport().update()

    def set_appearance(self, appearance: ReaderAppearance) -> None:
        """Look like this from now on; the line at the top of the view stays there."""
        super().set_appearance(appearance)
        self._marks.set_appearance(appearance)
        self.set_mentions(self._index.all)

    def describe(self, mention: Mention) -> str:
        """The facts about a mention, a line each."""
        return describe(mention, self._labels.get(mention.label_id))

    def _indexed(self, mentions: Sequence[Mention]) -> MentionIndex:
        look = self._appearance
        return MentionIndex(mentions, show_rejected=look.show_rejected, threshold=look.threshold)

    # What a tag key would tag

    def set_snap_to_words(self, on: bool) -> None:
        """Whether a selection means whole words without their proclitics, or exactly what is selected."""
        self._snap_to_words = on
        self._follow_cursor()

    def snap_to_words(self) -> bool:
        """Whether selections snap to words."""
        return self._snap_to_words

    def set_known_words(self, known: Callable[[str], bool] | None) -> None:
        """Words (folded) that are known besides the article's own; they tell proclitics from first letters."""
        self._known_elsewhere = known
        self._words = self._new_words()
        self._follow_cursor()

    def _new_words(self) -> ArticleWords:
        known = self._known_elsewhere
        return ArticleWords(self._text, known) if known else ArticleWords(self._text)

    def target_span(self) -> Span | None:
        """The span that a tag key would tag now, or None without a selection that holds a word."""
        return self._target

    def _target_of(self, selection: Span | None) -> Span | None:
        if selection is None:
            return None
        if self._snap_to_words:
            return self._words.snapped(*selection)
        start, end = trim(self._text, *selection)
        return (start, end) if start < end else None

    def boundary_target(self, mention: Mention, edge: Edge, outward: bool) -> Span | None:
        """The mention's span with one end moved by a word, or by a letter when snapping is off; never empty."""
        move = self._words.moved_edge if self._snap_to_words else self._words.nudged_edge
        return move(mention.start, mention.end, edge, outward=outward)

    # The current mention

    def current_mention(self) -> Mention | None:
        """The mention that keys act on: the one chosen last, else the innermost at the caret."""
        return self._current

    def set_current_mention(self, mention_id: int | None, *, scroll: bool = True) -> None:
        """Choose a mention and put the caret at its start; None chooses none and leaves the caret."""
        mention = self._index.get(mention_id) if mention_id is not None else None
        if mention is not None:
            self._follows_cursor = False
            top = self.verticalScrollBar().value()
            self._place_cursor(mention.start, mention.start)
            self.verticalScrollBar().setValue(top)
            if scroll:
                self._reveal(mention.start)
            self._follows_cursor, self._followed = True, self._cursor_place()
            self._set_target(None)
        self._set_current(mention)

    def go_to(self, start: int, end: int) -> None:
        """Select a span and bring it into view."""
        self._place_cursor(start, end)
        self._reveal(start)

    def set_hits(self, hits: Sequence[Span]) -> None:
        """What was searched for stands at these spans, in order and apart."""
        if self._hits or hits:
            self._hits = tuple(hits)
            self.viewport().update()

    def hits(self) -> Sequence[Span]:
        """The spans of what was searched for."""
        return self._hits

    def neighbour_hit(self, *, forward: bool) -> Span | None:
        """The next or previous hit, from the selection or caret; None where there is no more."""
        start, end = self.selected_span() or (self.caret(), self.caret())
        if forward:
            at = bisect_left(self._hits, (start, end + 1) if start < end else (start, 0))
            return self._hits[at] if at < len(self._hits) else None
        at = bisect_left(self._hits, (start, 0)) - 1
        return self._hits[at] if at >= 0 else None

    def reveal(self, offset: int) -> None:
        """Bring the line of `offset` into view; caret and selection stay."""
        self._reveal(offset)

    def next_mention(self, forward: bool, waiting_only: bool) -> Mention | None:
        """The next or previous shown mention in reading order; None at the end. Nothing moves."""
        caret = self._offsets.to_code_point(self.textCursor().selectionStart())
        return self._index.neighbour(caret, self._current, forward=forward, waiting_only=waiting_only)

    def cycle_nested(self) -> Mention | None:
        """Choose the next mention outwards of those at the caret, after the outermost the innermost again."""
        stack = self._index.touching(self.caret())
        if stack:
            self._set_current(_following(stack, self._current))
        return self._current

    def _mention_at_caret(self) -> Mention | None:
        if self.textCursor().hasSelection():
            return None
        return next(iter(self._index.touching(self.caret())), None)

    def _set_current(self, mention: Mention | None) -> None:
        if mention == self._current:
            return
        self._current = mention
        self.viewport().update()
        facts = self.describe(mention) if mention is not None else ""
        self.setAccessibleDescription(facts)
        if facts and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, facts))
        self.current_mention_changed.emit(mention)

    def _set_target(self, target: Span | None) -> None:
        if target != self._target:
            self._target = target
            self.viewport().update()
            self.target_changed.emit(target)

    def _follow_cursor(self) -> None:
        if not self._follows_cursor:
            return
        self._set_target(self._target_of(self.selected_span()))
        if self._cursor_place() != self._followed:
            self._followed = self._cursor_place()
            self._set_current(self._mention_at_caret())

    def _cursor_place(self) -> Span:
        cursor = self.textCursor()
        return cursor.anchor(), cursor.position()

    # Mouse and keyboard

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the innermost mention, clicks again those around it; a selection is never dragged."""
        plain = event.button() is Qt.MouseButton.LeftButton and event.modifiers() in _NO_MODIFIERS
        if not plain:
            super().mousePressEvent(event)
            return
        stack = self._mentions_at(event.position())
        self._follows_cursor = False
        self._drop_selection()
        super().mousePressEvent(event)
        self._follows_cursor, self._followed = True, self._cursor_place()
        self._set_target(self._target_of(self.selected_span()))
        self._set_current(_following(stack, self._current) if stack else self._mention_at_caret())

    def _drop_selection(self) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def _mentions_at(self, point: QPointF) -> list[Mention]:
        offset = self.offset_at(point)
        return self._index.over(offset) if offset is not None else []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+F10 asks for the menu where the platform doesn't."""
        shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if (event.key() == Qt.Key.Key_F10 and shifted) or event.key() == Qt.Key.Key_Menu:
            self._request_menu_at_caret()
            event.accept()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu; a click outside the selection first goes to what is under the pointer."""
        event.accept()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._request_menu_at_caret()
            return
        stack = self._mentions_at(QPointF(event.pos()))
        selection, offset = self.selected_span(), self.offset_at(QPointF(event.pos()))
        in_selection = selection and offset is not None and selection[0] <= offset < selection[1]
        if not in_selection:
            self.setTextCursor(self.cursorForPosition(event.pos()))
            if stack:
                self._set_current(stack[0])
        self.context_requested.emit(event.globalPos(), stack[0] if stack else None)

    def _request_menu_at_caret(self) -> None:
        corner = self.cursorRect().bottomLeft()
        self.context_requested.emit(self.viewport().mapToGlobal(corner), self._current)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the facts about the mentions under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            facts = [self.describe(mention) for mention in self._mentions_at(QPointF(event.pos()))]
            if facts:
                QToolTip.showText(event.globalPos(), self._as_tooltip(facts), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def _as_tooltip(self, facts: Sequence[str]) -> str:
        direction = "rtl" if self.isRightToLeft() else "ltr"
        paragraphs = "".join(f"<p>{html.escape(fact).replace(chr(10), '<br>')}</p>" for fact in facts)
        return f'<div dir="{direction}">{paragraphs}</div>'

    def changeEvent(self, event: QEvent) -> None:
        """Speak the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Say what a screen reader says of the text, in the language of the interface."""
        self.setAccessibleName(self.tr("Text of the article"))
        self.setAccessibleDescription(self.describe(self._current) if self._current else "")

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marks first, then Qt's letters and caret, then the veil; only the lines to be painted are looked at."""
        lines = self._lines_in(event)
        marks = Marks(
            self._index, self._current, self.selected_span(), self._target, self._dimmed, self._hits
        )
        with QPainter(self.viewport()) as under:
            under.fillRect(event.rect(), QColor(self._appearance.theme.reader_background))
            under.translate(0, -self.verticalScrollBar().value())
            self._marks.paint_under(under, lines, marks)
        super().paintEvent(event)
        if self._dimmed and self._appearance.dim_boilerplate:
            with QPainter(self.viewport()) as over:
                over.translate(0, -self.verticalScrollBar().value())
                self._marks.paint_over(over, lines, marks)

    def _lines_in(self, event: QPaintEvent) -> list[PageLine]:
        page = QRectF(event.rect()).translated(0, self.verticalScrollBar().value())
        reach = self._appearance.line_pitch()
        return self.geometry_of_page.lines(page.top() - reach, page.bottom() + reach)


def _following(stack: Sequence[Mention], current: Mention | None) -> Mention:
    """The member after `current`, around; the first when `current` is no member."""
    ids = [mention.id for mention in stack]
    place = ids.index(current.id) if current is not None and current.id in ids else -1
    return stack[(place + 1) % len(stack)]
