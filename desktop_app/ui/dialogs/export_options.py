"""The choices of an export that decide what is written: format, tags, states and articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.model import Status
from desktop_app.ui.dialogs.export_choices import (
    DEFAULT_STATUSES,
    KINDS,
    ExportRequest,
    ExportScope,
    FormatChoice,
    format_hint,
    format_name,
    kind_name,
)
from desktop_app.ui.dialogs.layout import muted
from desktop_app.ui.marks import STATUS_MARKS, accent_color, muted_color, paint_mark
from desktop_app.ui.tool_tips import plain_tip

_MARK_SHARE = 0.8
_HINT_EMS = 19


@dataclass(frozen=True, slots=True)
class ExportArticles:
    """Which articles there are to choose from; None where there is no such choice.

    `listed` is None unless the list is filtered; `current` is the title of the article that is open.
    """

    all: int | None = None
    listed: int | None = None
    current: str | None = None


class ExportOptionsPanel(QWidget):
    """Emits `changed` when anything is chosen otherwise."""

    changed = Signal()

    def __init__(
        self, formats: Sequence[FormatChoice], articles: ExportArticles, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._articles = articles
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self.format_box = self._combo(
            layout, self.tr("&Format:"), [(f.id, format_name(f.id)) for f in formats]
        )
        self.hint = muted("", self)
        self.hint.setMinimumWidth(round(_HINT_EMS * self.fontMetrics().height() * 0.72))
        layout.addWidget(self.hint)
        layout.addSpacing(8)
        self.kind_box = self._combo(layout, self.tr("&Tags:"), [(kind, kind_name(kind)) for kind in KINDS])
        layout.addWidget(self._statuses())
        layout.addWidget(self._scopes())
        layout.addStretch(1)
        self.format_box.currentIndexChanged.connect(self._show_hint)
        self._show_hint()
        for box in (self.format_box, self.kind_box):
            box.currentIndexChanged.connect(self.changed)

    def _combo(self, layout: QVBoxLayout, text: str, items: Sequence[tuple[str, str]]) -> QComboBox:
        combo = QComboBox(self)
        for value, shown in items:
            combo.addItem(shown, value)
        label = QLabel(text, self)
        label.setBuddy(combo)
        combo.setAccessibleName(text.replace("&", "").rstrip(":"))
        layout.addWidget(label)
        layout.addWidget(combo)
        return combo

    def _statuses(self) -> QGroupBox:
        group = QGroupBox(self.tr("States"), self)
        layout = QVBoxLayout(group)
        texts = {
            Status.ACCEPTED: self.tr("&Accepted"),
            Status.SUGGESTED: self.tr("S&uggested, not yet decided"),
            Status.REJECTED: self.tr("&Rejected"),
        }
        self.status_boxes: dict[Status, QCheckBox] = {}
        for status, text in texts.items():
            box = QCheckBox(text, group)
            box.setChecked(status in DEFAULT_STATUSES)
            box.toggled.connect(self.changed)
            layout.addWidget(box)
            self.status_boxes[status] = box
        self._draw_marks()
        return group

    def _draw_marks(self) -> None:
        ratio, side = self.devicePixelRatioF(), round(self.fontMetrics().height() * _MARK_SHARE)
        for status, box in self.status_boxes.items():
            pixmap = QPixmap(QSize(side, side) * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            color = accent_color if status is Status.ACCEPTED else muted_color
            window = self.palette().color(self.backgroundRole())
            square = QRectF(1, 1, side - 2, side - 2)
            paint_mark(painter, square, STATUS_MARKS[status], color(self.palette(), False), window)
            painter.end()
            box.setIcon(QIcon(pixmap))
            box.setIconSize(QSize(side, side))

    def _scopes(self) -> QGroupBox:
        group = QGroupBox(self.tr("Articles"), self)
        layout = QVBoxLayout(group)
        self.scope_group = QButtonGroup(self)
        self.scope_buttons: dict[ExportScope, QRadioButton] = {}
        for scope, text in self._scope_texts().items():
            button = QRadioButton(text, group)
            self.scope_group.addButton(button)
            layout.addWidget(button)
            self.scope_buttons[scope] = button
        listed, current = self.scope_buttons[ExportScope.LISTED], self.scope_buttons[ExportScope.ARTICLE]
        listed.setEnabled(self._articles.listed is not None)
        if self._articles.listed is None:
            listed.setToolTip(self.tr("The list is not filtered: it holds all articles."))
        current.setEnabled(self._articles.current is not None)
        current.setToolTip(plain_tip(self._articles.current or self.tr("No article is open.")))
        self.scope_buttons[ExportScope.ALL].setChecked(True)
        self.scope_group.buttonClicked.connect(self.changed)
        return group

    def _scope_texts(self) -> dict[ExportScope, str]:
        articles = self._articles
        texts = {
            ExportScope.ALL: self.tr("A&ll articles"),
            ExportScope.LISTED: self.tr("Articles in the l&ist"),
            ExportScope.ARTICLE: self.tr("The &open article"),
        }
        for scope, count in ((ExportScope.ALL, articles.all), (ExportScope.LISTED, articles.listed)):
            if count is not None:
                template = self.tr("{articles} ({count})")
                texts[scope] = template.format(articles=texts[scope], count=QLocale().toString(count))
        return texts

    def format(self) -> str:
        """The id of the format chosen; empty when there is none."""
        return str(self.format_box.currentData() or "")

    def request(self) -> ExportRequest:
        """The choices, without a path."""
        return ExportRequest(
            path=Path(),
            format=self.format(),
            kind=str(self.kind_box.currentData()),
            statuses=tuple(status for status, box in self.status_boxes.items() if box.isChecked()),
            scope=next(scope for scope, button in self.scope_buttons.items() if button.isChecked()),
        )

    def _show_hint(self) -> None:
        self.hint.setText(format_hint(self.format()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the states' marks in the colours of a theme that was switched."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "status_boxes"):
            self._draw_marks()
        super().changeEvent(event)
