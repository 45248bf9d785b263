"""The typefaces are loaded from their packages and cover what the interface and the reader write."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from desktop_app.ui import fonts


@pytest.mark.parametrize("family", fonts.READER_FONTS)
def test_a_reader_font_is_really_had_and_covers_arabic_and_latin(app: QApplication, family: str) -> None:
    font = fonts.reader_font(family, 16)
    assert QFontInfo(font).family() == family
    raw = QRawFont.fromFont(font, QFontDatabase.WritingSystem.Arabic)
    for char in "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئةىپچگکی،؛؟ًٌٍَُِّْABCxyz0123456789«»":
        assert raw.supportsCharacter(ord(char)), char


def test_the_interface_font_is_one_face_at_a_readable_size(app: QApplication) -> None:
    font = fonts.interface_font()
    assert QFontInfo(font).family() == fonts.INTERFACE_FAMILY
    assert font.pointSizeF() >= 10


def test_the_reader_fonts_look_equally_large(app: QApplication) -> None:
    heights = [
        QFontMetricsF(fonts.reader_font(f, 20)).tightBoundingRect("د").height() for f in fonts.READER_FONTS
    ]
    assert max(heights) / min(heights) < 1.3


@pytest.mark.expects_log
def test_a_missing_font_is_a_warning_and_no_failure(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(fonts._FILES, "Lost", ("no_such_font_package", ("Lost-Regular.ttf",)))
    with caplog.at_level(logging.WARNING):
        assert not fonts.load_family("Lost")
    assert "Lost-Regular.ttf" in caplog.text
    assert QFontInfo(fonts.reader_font("Lost", 16)).family()
