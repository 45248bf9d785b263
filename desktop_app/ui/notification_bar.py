"""The bar over the window's content that shows one notice at a time, and the dialog that shows a bug."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.logging_setup import Crash
from desktop_app.ui.icons import colored_icon, set_icon
from desktop_app.ui.messages import isolated
from desktop_app.ui.notifications import Notice, NotificationCenter, Severity
from desktop_app.ui.theme import current_theme

_ICON = 20
_DETAILS_HEIGHT = 140
_CRASH_ICON = 32
_CRASH_SIZE = QSize(680, 460)


class NotificationBar(QFrame):
    """Shows the center's current notice; hidden when there is none. Escape closes it while it has the focus."""

    def __init__(self, center: NotificationCenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notification_bar")
        self._center = center
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._shown: Notice | None = None
        self._focus_before: QWidget | None = None
        self._icon = QLabel(self)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._details = QPlainTextEdit(self)
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setMaximumHeight(_DETAILS_HEIGHT)
        self._build_buttons()
        self._lay_out()
        self.hide()
        self.retranslate()
        center.current_changed.connect(self._show_current)
        self._show_current()

    def _build_buttons(self) -> None:
        self._action = QPushButton(self)
        self._action.clicked.connect(self._act)
        self._more = QPushButton(self)
        self._more.setCheckable(True)
        self._more.toggled.connect(self._toggle_details)
        self._copy = QPushButton(self)
        self._copy.clicked.connect(self._copy_text)
        for button in (self._more, self._copy):
            button.setProperty("kind", "flat")
        self._count = QLabel(self)
        self._close = QToolButton(self)
        set_icon(self._close, "close")
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.clicked.connect(self.close_notice)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        for widget in (self._count, self._action, self._more, self._copy, self._close):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 7, 10, 7)
        layout.setSpacing(6)
        layout.addLayout(row)
        layout.addWidget(self._details)

    def text(self) -> str:
        """The message shown."""
        return self._text.text()

    def details(self) -> str:
        """The details of the message shown, open or not."""
        return self._details.toPlainText()

    def take_focus(self) -> None:
        """Go to the bar by keyboard: the first button that can do something."""
        if self.isVisible():
            self._focus_before = QApplication.focusWidget()
            first = next((b for b in (self._action, self._more) if b.isVisible()), self._copy)
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_notice(self) -> None:
        """Close the notice shown."""
        self._center.close_current()

    def _show_current(self) -> None:
        notice = self._center.current
        changed = notice is not self._shown
        if changed:
            self._shown = notice
            self._more.setChecked(False)
            self._details.hide()
        if notice is None:
            self._go_away()
            return
        self._fill(notice)
        self.show()
        if changed:
            self._announce()

    def _go_away(self) -> None:
        """Hide, and give the focus back when the bar had it."""
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        if had_focus and self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, notice: Notice) -> None:
        self._text.setText(notice.text())
        self._details.setPlainText(notice.details())
        self._more.setVisible(bool(notice.details()))
        self._action.setText(notice.action_text())
        self._action.setVisible(notice.action is not None)
        waiting = self._center.waiting
        self._count.setVisible(waiting > 0)
        self._count.setText(self.tr("%n more", "", waiting))
        theme = current_theme()
        icon = colored_icon(notice.severity.value, theme.colors()[notice.severity.value])
        self._icon.setPixmap(icon.pixmap(_ICON, _ICON))
        self._icon.setAccessibleName(self._severity_name(notice.severity))
        if self.property("severity") != notice.severity.value:
            self.setProperty("severity", notice.severity.value)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleName(f"{self._severity_name(notice.severity)}: {notice.text()}")

    def _announce(self) -> None:
        """Have a screen reader read the notice without the focus moving."""
        event = QAccessibleAnnouncementEvent(self, self.accessibleName())
        if self._shown is not None and self._shown.severity is Severity.ERROR:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _severity_name(self, severity: Severity) -> str:
        return {
            Severity.ERROR: self.tr("Error"),
            Severity.WARNING: self.tr("Warning"),
            Severity.INFO: self.tr("Information"),
            Severity.SUCCESS: self.tr("Done"),
        }[severity]

    def _act(self) -> None:
        notice = self._shown
        self.close_notice()
        if notice is not None and notice.action is not None:
            notice.action()

    def _toggle_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self._more.setText(self.tr("Hide details") if shown else self.tr("Details"))

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(t for t in (self.text(), self.details()) if t))

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._toggle_details(self._more.isChecked())
        self._copy.setText(self.tr("Copy"))
        self._copy.setToolTip(self.tr("Copy this message"))
        self._details.setAccessibleName(self.tr("Details"))
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        if self._shown is not None:
            self._fill(self._shown)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and self._shown is not None:
            self._fill(self._shown)
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the notice."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_notice()
        else:
            super().keyPressEvent(event)


class CrashDialog(QDialog):
    """A bug in plain words, with its report to copy; further bugs are added to the one dialog."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resize(_CRASH_SIZE)
        self._reports: list[str] = []
        icon = QLabel(self)
        icon.setPixmap(colored_icon("error", current_theme().error).pixmap(_CRASH_ICON, _CRASH_ICON))
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._where = QLabel(self)
        self._where.setWordWrap(True)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._where.setProperty("kind", "muted")
        self._report = QPlainTextEdit(self)
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._report.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._buttons = QDialogButtonBox(self)
        self._copy = self._buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report()))
        self._go_on = self._buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole)
        self._go_on.setDefault(True)
        self._buttons.rejected.connect(self.reject)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._text, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        for item in (self._report, self._where, self._buttons):
            layout.addWidget(item)
        layout.insertLayout(0, head)
        self.retranslate()

    def add(self, crash: Crash) -> None:
        """Show this bug too; the dialog opens when it is closed, without stopping the program."""
        if not self.isVisible():
            self._reports.clear()
        self._reports.append(crash.report.rstrip())
        self._report.setPlainText(self.report())
        self._where.setVisible(crash.log is not None)
        if crash.log is not None:
            self._where.setText(self.tr("Kept in {path}").format(path=isolated(str(crash.log))))
        self.open()

    def report(self) -> str:
        """Everything that can be copied."""
        return "\n\n".join(self._reports)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.setWindowTitle(self.tr("Something went wrong in Rasid"))
        self._text.setText(
            self.tr(
                "Rasid met a bug. Your work is saved: each act is stored at once. You can go on; if the "
                "window behaves oddly, restart it. Please send this report to the makers of Rasid."
            )
        )
        self._report.setAccessibleName(self.tr("Report"))
        self._copy.setText(self.tr("Copy report"))
        self._go_on.setText(self.tr("Go on"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
