"""What the dialogs are tried with: rows of tags as an export makes them, and both interface directions."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from desktop_app.core.model import TagRow
from desktop_app.ui.theme import apply_theme, load_theme


@pytest.fixture(autouse=True)
def english_light(qapp: QApplication) -> Iterator[None]:
    """Each test starts left-to-right, in English and in the light theme, and leaves nothing changed."""
    font, locale, direction = qapp.font(), QLocale(), qapp.layoutDirection()
    QLocale.setDefault(QLocale("en_GB"))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    apply_theme(qapp, load_theme("light"))
    yield
    qapp.setFont(font)
    QLocale.setDefault(locale)
    qapp.setLayoutDirection(direction)
    qapp.setStyleSheet("")


@pytest.fixture
def opened(qtbot) -> Callable[[QDialog], QDialog]:
    """Shows a dialog and waits until it takes keys."""

    def show(dialog: QDialog) -> QDialog:
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    return show


@pytest.fixture
def tag_rows() -> list[TagRow]:
    """Two entities and a topic of one article."""
    entity = TagRow(
        article_id=1,
        article_title="BBC - القاهرة",
        source="بي بي سي",
        url="https://example.org/1",
        published_at="2023-08-21",
        kind="entity",
        label="PERS",
        label_path="PERS",
        start=22,
        end=36,
        text="أنتوني\nبلينكن",
        entity_id=None,
        entity_name=None,
        origin="model",
        engine="builtin-1",
        score=0.93,
        status="suggested",
        annotator=None,
        created_at="2026-11-20T10:00:00Z",
        updated_at="2026-11-20T10:00:00Z",
        note=None,
        mention_id=7,
        article_sha256="a" * 64,
        prefix="",
        suffix="",
    )
    topic = entity._replace(
        kind="topic", label="سياسة", label_path="سياسة", start=None, end=None, text="", mention_id=None
    )
    return [
        entity,
        entity._replace(label="ORG", label_path="ORG", start=0, end=3, text="BBC", mention_id=8),
        topic,
    ]


@pytest.fixture
def chooser_of(qtbot) -> Callable[[QDialog], QFileDialog]:
    """The file dialog that a dialog has opened, once it takes keys."""

    def find(dialog: QDialog) -> QFileDialog:
        chooser = dialog.findChild(QFileDialog)
        assert isinstance(chooser, QFileDialog)
        qtbot.waitUntil(chooser.isActiveWindow)
        return chooser

    return find
