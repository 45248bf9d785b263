"""The yardstick of starting: a bare window with one text, gone after its first painting.

`python start_bare.py TEXT_FILE FONT_FILE`; imports nothing of the program.
"""

import os
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QFontDatabase, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit


class _Text(QTextEdit):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))


application = QApplication([])
QFontDatabase.addApplicationFont(sys.argv[2])
text = _Text()
text.setFont(QFont("Noto Sans Arabic", 16))
with open(sys.argv[1], encoding="utf-8") as file:  # noqa: PTH123 - a bare window needs no pathlib
    text.setPlainText(file.read())
window = QMainWindow()
window.setCentralWidget(text)
window.resize(1280, 800)
window.show()
application.exec()
