"""Every dialog fits a screen of 1280x720 with letters of double size, and gives each key of Alt one meaning."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QTabBar

from desktop_app.core.model import Label, ReadFailure, Topic
from desktop_app.nlp.engine import EngineStatus
from desktop_app.nlp.own_models import OwnModel
from desktop_app.services.reviewed_training import LabelGain, Training
from desktop_app.settings import Settings
from desktop_app.ui.dialogs.about_dialog import AboutDialog
from desktop_app.ui.dialogs.codebook_dialog import CodebookDialog
from desktop_app.ui.dialogs.confirm import DeleteArticlesDialog
from desktop_app.ui.dialogs.export_choices import FormatChoice
from desktop_app.ui.dialogs.export_dialog import ExportDialog
from desktop_app.ui.dialogs.import_report_dialog import ImportReportDialog
from desktop_app.ui.dialogs.label_dialog import LabelDialog
from desktop_app.ui.dialogs.merge_dialog import MergeDialog
from desktop_app.ui.dialogs.note_dialog import NoteDialog
from desktop_app.ui.dialogs.settings_dialog import SettingsDialog
from desktop_app.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from desktop_app.ui.dialogs.topic_name_dialog import TopicNameDialog
from desktop_app.ui.dialogs.topics_of_many_dialog import TopicsOfManyDialog
from desktop_app.ui.dialogs.training_dialog import TrainingDialog
from desktop_app.ui.fonts import interface_font
from desktop_app.ui.theme import apply_theme, load_theme

LONG = "وزير الخارجية يصل إلى القاهرة في زيارة تستمر يومين " * 12
LABEL = Label(1, "X", LONG, LONG, "#123456", "1", LONG, None, 0)


def _shown_training() -> TrainingDialog:
    """With all that it can show at once."""
    dialog = TrainingDialog("2026-11-22-77bc74ca")
    model = OwnModel("2026-11-22-77bc74ca", "2026-11-22", 10**6, 2.4, True)
    rows = tuple(LabelGain(LONG[:20], 93.9, 93.7, 10**6) for _ in range(30))
    dialog.show_training(Training(model, 10**6, rows, 1.7, 3.2, (LONG[:20],), ((LONG[:20], 2),) * 20))
    return dialog


MAKERS: dict[str, Callable[[], QDialog]] = {
    "about": lambda: AboutDialog(Path("/a/" + "b" * 300), Path("/c")),
    "codebook": CodebookDialog,
    "confirm": lambda: DeleteArticlesDialog([LONG], 1_000_000),
    "export": lambda: ExportDialog(
        [FormatChoice("csv", ".csv")], lambda r: ([], 0), lambda r: "", folder=Path("/")
    ),
    "label": lambda: LabelDialog(LABEL, [], ["#123456"] * 12, lambda label: label, fixed_code=True),
    "merge": lambda: MergeDialog(LABEL, [LABEL], 10**6, of_engine=True),
    "note": lambda: NoteDialog(LONG, LONG),
    "report": lambda: ImportReportDialog(10**6, 10**6, [ReadFailure(LONG, ValueError(LONG))] * 50),
    "settings": lambda: SettingsDialog(Settings(Path("/none")), [EngineStatus("camel", False, LONG)]),
    "shortcuts": lambda: ShortcutsDialog([("File", LONG, "Ctrl+Shift+Alt+F12  F4")]),
    "topic name": lambda: TopicNameDialog(Topic(1, None, LONG, LONG, None)),
    "training": lambda: _shown_training(),
    "topics of many": lambda: TopicsOfManyDialog(10**6),
}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("name", MAKERS)
def test_a_dialog_fits_a_small_screen_with_large_letters(
    name: str, direction: Qt.LayoutDirection, theme: str, qapp: QApplication, opened
) -> None:
    font = interface_font()
    font.setPointSizeF(font.pointSizeF() * 2)
    qapp.setFont(font)
    qapp.setLayoutDirection(direction)
    apply_theme(qapp, load_theme(theme))
    dialog = opened(MAKERS[name]())

    needed = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    assert needed.width() <= 1280 and needed.height() <= 680
    assert not dialog.grab().isNull()


def _mnemonics(dialog: QDialog) -> list[str]:
    """The letters that Alt reaches in what is shown."""
    texts = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    texts += [button.text() for button in dialog.findChildren(QAbstractButton) if button.isVisible()]
    for bar in dialog.findChildren(QTabBar):
        texts += [bar.tabText(index) for index in range(bar.count())]
    return [key.toString() for key in map(QKeySequence.mnemonic, texts) if not key.isEmpty()]


@pytest.mark.parametrize("name", MAKERS)
def test_no_letter_leads_to_two_places(name: str, opened) -> None:
    dialog = opened(MAKERS[name]())
    pages = range(dialog.tabs.count()) if isinstance(dialog, SettingsDialog) else [0]
    for page in pages:
        if isinstance(dialog, SettingsDialog):
            dialog.tabs.setCurrentIndex(page)
        letters = _mnemonics(dialog)
        assert letters and len(letters) == len(set(letters)), letters
