"""A page of read-only text in a column of comfortable measure; the only place that converts Qt's positions."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from desktop_app.core.model import Direction
from desktop_app.core.spans import Utf16Map
from desktop_app.ui.reader.appearance import ReaderAppearance
from desktop_app.ui.reader.geometry import PageGeometry

Span = tuple[int, int]

_WHEEL_STEP = 120
_EDGE_ZONE = 0.12
_REVEAL_AT = 0.33
_MEASURE_SAMPLE = "في من على إلى هذا التي كان بين بعد قبل حول منذ أمس اليوم "
_MEASURE = 72
_LEAST_MARGIN = 28
_DOCUMENT_MARGIN = 8
_CARET_WIDTH = 2
_BLANK = re.compile(r"\n[^\S\n]*(?=\n|\Z)")
_BLANK_LINE = 0.3
_STYLE = """
QTextEdit {{
    background: {0}; color: {1}; border: none; border-radius: 0; padding: 0;
    selection-background-color: transparent; selection-color: {1};
}}
"""
_MOUSE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)
_POINTER = (*_MOUSE, QEvent.Type.Wheel, QEvent.Type.ContextMenu)


class TextPage(QTextEdit):
    """Shows a text exactly as it is, in its own direction, with a caret; spans are code points.

    The document is plain: one block format, no character formats, so nothing ever breaks a word's shaping.
    """

    zoom_requested = Signal(int)
    """The wheel was turned with Ctrl: steps, positive for larger."""
    column_moved = Signal()
    """The column of text lies elsewhere in the widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._offsets = Utf16Map("")
        self._direction = Direction.RTL
        self._appearance = ReaderAppearance()
        self._wheel_turned = 0
        self._shown_document: QTextDocument | None = None
        self._set_up_editor()
        self.geometry_of_page = PageGeometry()
        self._apply_colors()
        self._fill("", Direction.RTL)

    def _set_up_editor(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFont(self._appearance.font())

    # The text

    def text(self) -> str:
        """The text shown, as given."""
        return self._text

    def offsets(self) -> Utf16Map:
        """The way between the text's code points and the document's positions."""
        return self._offsets

    def direction(self) -> Direction:
        """The base direction of the text."""
        return self._direction

    def _fill(self, text: str, direction: Direction) -> None:
        """Put another text on the page, at its beginning; signals nothing."""
        self._text, self._direction = text, direction
        self._offsets = Utf16Map(text)
        with QSignalBlocker(self):
            self._show_document(self._new_document())
            self.verticalScrollBar().setValue(0)

    def _new_document(self) -> QTextDocument:
        """The text laid out by nobody yet: filling a document that no view watches takes a tenth of the time."""
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(_DOCUMENT_MARGIN)
        document.setDefaultFont(self._appearance.font())
        document.setTextWidth(self.viewport().width())
        option = QTextOption()
        rtl = self._direction is Direction.RTL
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.setBlockFormat(self._block_format())
        cursor.insertText(self._text)
        self._tighten_blank_lines(cursor)
        cursor.endEditBlock()
        return document

    def _show_document(self, document: QTextDocument) -> None:
        before, self._shown_document = self._shown_document, document
        self.setDocument(document)
        self.setCursorWidth(_CARET_WIDTH)
        pitch = self._appearance.line_pitch()
        self.geometry_of_page.set_document(document, self._text, self._offsets, pitch)
        if before is not None:
            before.deleteLater()

    def _block_format(self) -> QTextBlockFormat:
        """A fixed distance between baselines, whatever fonts a line needs, and more between paragraphs."""
        made = QTextBlockFormat()
        pitch = self._appearance.line_pitch()
        made.setLineHeight(pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setBottomMargin(round(pitch * 0.35))
        return made

    def _tighten_blank_lines(self, cursor: QTextCursor) -> None:
        """A blank line sets paragraphs apart, however many of them follow each other."""
        blank = QTextBlockFormat()
        low = self._appearance.line_pitch() * _BLANK_LINE
        blank.setLineHeight(low, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        for match in _BLANK.finditer(self._text):
            cursor.setPosition(self._offsets.to_utf16(match.start() + 1))
            cursor.setBlockFormat(blank)

    # Looks

    def appearance(self) -> ReaderAppearance:
        """How the page looks now."""
        return self._appearance

    def set_appearance(self, appearance: ReaderAppearance) -> None:
        """Look like this from now on; the line at the top of the view stays there."""
        before, self._appearance = self._appearance, appearance
        self._apply_colors()
        if not appearance.same_layout(before):
            self._lay_out_again()

    def _apply_colors(self) -> None:
        theme = self._appearance.theme
        colors = (theme.reader_background, theme.reader_text)
        self.setStyleSheet(_STYLE.format(*colors))

    def _lay_out_again(self) -> None:
        """A new document in the new font costs less than changing the one shown."""
        bar, cursor = self.verticalScrollBar(), self.textCursor()
        top = self.cursorForPosition(QPoint(self.viewport().width() // 2, 0)) if bar.value() else None
        before = self.cursorRect(top).top() if top is not None else 0
        with QSignalBlocker(self):
            self._show_document(self._new_document())
            self.setFont(self._appearance.font())
            self._centre_column()
            self.column_moved.emit()
            self._select(cursor.anchor(), cursor.position())
            if top is not None:
                line = self._cursor_at(top.position())
                bar.setValue(bar.value() + self.cursorRect(line).top() - before)

    # Caret and places

    def caret(self) -> int:
        """The code point before which the caret stands."""
        return self._offsets.to_code_point(self.textCursor().position())

    def selected_span(self) -> Span | None:
        """What is selected, exactly, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        ends = cursor.selectionStart(), cursor.selectionEnd()
        return self._offsets.to_code_point(ends[0]), self._offsets.to_code_point(ends[1])

    def _place_cursor(self, start: int, end: int) -> None:
        self._select(self._offsets.to_utf16(start), self._offsets.to_utf16(end))

    def _select(self, anchor: int, position: int) -> None:
        cursor = self._cursor_at(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _cursor_at(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return cursor

    def _reveal(self, offset: int) -> None:
        """Bring the line of `offset` into view, away from the edges; one that is well in view stays."""
        line = self.cursorRect(self._cursor_at(self._offsets.to_utf16(offset)))
        height = self.viewport().height()
        if line.top() < height * _EDGE_ZONE or line.bottom() > height * (1 - _EDGE_ZONE):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(line.top() - height * _REVEAL_AT))

    def offset_at(self, point: QPointF) -> int | None:
        """The code point of the letter at a point of the viewport, or None between letters."""
        page = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(page, Qt.HitTestAccuracy.ExactHit)
        return self._offsets.to_code_point(position) if position >= 0 else None

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what the store has: the article's own characters and line ends, without formats."""
        data = QMimeData()
        span = self.selected_span()
        data.setText(self._text[span[0] : span[1]] if span else "")
        return data

    # The column, the wheel, the margins

    def measure(self) -> float:
        """The widest a line may be, in pixels."""
        metrics = QFontMetricsF(self._appearance.font())
        return metrics.horizontalAdvance(_MEASURE_SAMPLE) / len(_MEASURE_SAMPLE) * _MEASURE

    def _centre_column(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - bar
        side = max(_LEAST_MARGIN, round((room - self.measure()) / 2))
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (side, side):
            self.setViewportMargins(side, 0, side, 0)

    def event(self, event: QEvent) -> bool:
        """Keep the column centred, and let the mouse work on the margins as on the text."""
        if event.type() == QEvent.Type.Resize:
            self._centre_column()
        moved = self._for_viewport(event)
        if moved is not None:
            return QCoreApplication.sendEvent(self.viewport(), moved)
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self.column_moved.emit()
        return done

    def viewportEvent(self, event: QEvent) -> bool:
        """No event of the mouse goes on to this widget, which sends those of its margins here."""
        done = super().viewportEvent(event)
        if event.type() in _POINTER:
            event.accept()
            return True
        return done

    def _for_viewport(self, event: QEvent) -> QEvent | None:
        """An event of the mouse on the margins as one of the viewport; None for any other."""
        viewport = self.viewport()
        if isinstance(event, QMouseEvent) and event.type() in _MOUSE:
            place = viewport.mapFrom(self, event.position())
            where, button, buttons = event.globalPosition(), event.button(), event.buttons()
            return QMouseEvent(event.type(), place, where, button, buttons, event.modifiers())
        if isinstance(event, QWheelEvent):
            return QWheelEvent(
                viewport.mapFrom(self, event.position()),
                event.globalPosition(),
                event.pixelDelta(),
                event.angleDelta(),
                event.buttons(),
                event.modifiers(),
                event.phase(),
                event.inverted(),
            )
        if isinstance(event, QContextMenuEvent) and event.reason() is QContextMenuEvent.Reason.Mouse:
            at = viewport.mapFrom(self, event.pos())
            return QContextMenuEvent(event.reason(), at, event.globalPos(), event.modifiers())
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines are broken anew."""
        self.geometry_of_page.forget()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel asks for another size; this widget doesn't change it itself."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel_turned += event.angleDelta().y()
        steps = int(self._wheel_turned / _WHEEL_STEP)
        self._wheel_turned -= steps * _WHEEL_STEP
        if steps:
            self.zoom_requested.emit(steps)
        event.accept()
