"""Topics of an article as chips: focusable, removable by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from desktop_app.ui.marks import draw_line
from desktop_app.ui.side.flow_layout import FlowLayout
from desktop_app.ui.theme import current_theme
from desktop_app.ui.tool_tips import plain_tip

_PADDING = 11
_GAP = 6
_CROSS = 8
_WIDEST = 420
_REMOVE_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_CONFIRM_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class ChipText:
    """What a chip shows; `waiting` chips are suggestions that a person has not confirmed.

    `spoken` is the accessible name, where the usual one does not fit.
    """

    id: int
    name: str
    tip: str
    waiting: bool
    spoken: str = ""


class Chip(QWidget):
    """A rounded name with a cross; Delete removes it, Enter accepts a waiting one, arrows go to its neighbours."""

    removed = Signal(int)
    confirmed = Signal(int)
    step_requested = Signal(int)

    def __init__(self, text: ChipText, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = text
        self._over_cross = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setToolTip(plain_tip(text.tip))
        if text.waiting:
            name = self.tr("Waiting topic {name}; Enter accepts, Delete removes")
        else:
            name = self.tr("Topic {name}; Delete removes")
        self.setAccessibleName(text.spoken or name.format(name=text.name))

    def sizeHint(self) -> QSize:
        """Room for name and cross."""
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.text.name) + 2 * _PADDING + _GAP + _CROSS + 4
        return QSize(min(width, _WIDEST), metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        """A long name is elided."""
        return QSize(2 * _PADDING + _GAP + _CROSS + 24, self.sizeHint().height())

    def _cross_box(self) -> QRect:
        side = self.height()
        box = QRect(self.width() - side, 0, side, side)
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint outline (dashed while waiting), name and cross."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPen(QColor(theme.control_border), 1)
        if self.text.waiting:
            outline.setDashPattern([4, 3])
        if self.hasFocus():
            outline = QPen(QColor(theme.focus), 2)
        painter.setPen(outline)
        painter.setBrush(QColor(theme.base if self.text.waiting else theme.selection))
        inset = outline.widthF() / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        color = QColor(theme.text if self.text.waiting else theme.selection_text)
        painter.setPen(color)
        painter.setLayoutDirection(self.layoutDirection())
        name = QRect(_PADDING, 0, self.width() - self.height() - _PADDING, self.height())
        draw_line(painter, QStyle.visualRect(self.layoutDirection(), self.rect(), name), self.text.name)
        self._paint_cross(painter, color)

    def _paint_cross(self, painter: QPainter, color: QColor) -> None:
        center = QPointF(self._cross_box().center()) + QPointF(0.5, 0.5)
        if self._over_cross:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(current_theme().pressed))
            painter.drawEllipse(center, _CROSS, _CROSS)
        pen = QPen(color, 1.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        arm = _CROSS / 2 - 0.5
        painter.drawLine(center + QPointF(-arm, -arm), center + QPointF(arm, arm))
        painter.drawLine(center + QPointF(-arm, arm), center + QPointF(arm, -arm))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the cross under the pointer."""
        self._set_over_cross(self._cross_box().contains(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Put out the cross."""
        self._set_over_cross(False)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up the cross when the pointer comes in over it."""
        self._set_over_cross(self._cross_box().contains(event.position().toPoint()))

    def _set_over_cross(self, over: bool) -> None:
        if over != self._over_cross:
            self._over_cross = over
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the cross removes the topic, elsewhere it accepts a waiting one."""
        position = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(position):
            return
        if self._cross_box().contains(position):
            self.removed.emit(self.text.id)
        elif self.text.waiting:
            self.confirmed.emit(self.text.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove, accept or move on."""
        forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            forward, back = back, forward
        if event.key() in _REMOVE_KEYS:
            self.removed.emit(self.text.id)
        elif event.key() in _CONFIRM_KEYS and self.text.waiting:
            self.confirmed.emit(self.text.id)
        elif event.key() in (forward, back):
            self.step_requested.emit(1 if event.key() == forward else -1)
        else:
            super().keyPressEvent(event)


class ChipArea(QWidget):
    """The chips, wrapped; after a removal the keyboard stays on the chip that moved up."""

    removed = Signal(int)
    confirmed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def chips(self) -> list[Chip]:
        """The chips in their order."""
        return list(self._chips)

    def set_chips(self, texts: Sequence[ChipText]) -> None:
        """Show these; nothing happens when they are shown already."""
        if [chip.text for chip in self._chips] == list(texts):
            return
        focused = next((place for place, chip in enumerate(self._chips) if chip.hasFocus()), None)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(text) for text in texts]
        if focused is not None and self._chips:
            self._chips[min(focused, len(self._chips) - 1)].setFocus()
        self._fit()
        self.updateGeometry()

    def _chip(self, text: ChipText) -> Chip:
        chip = Chip(text, self)
        chip.removed.connect(self.removed)
        chip.confirmed.connect(self.confirmed)
        chip.step_requested.connect(lambda step, chip=chip: self._step(chip, step))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _step(self, chip: Chip, step: int) -> None:
        place = self._chips.index(chip) + step
        if 0 <= place < len(self._chips):
            self._chips[place].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the new width needs."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(self._flow.heightForWidth(self.width()))
