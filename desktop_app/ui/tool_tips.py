"""Tool tips that say what they are given: Qt takes a text with a tag in it for HTML."""

from __future__ import annotations

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """`text` such that a tool tip shows it to the letter, whatever a file or a person wrote in it."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
