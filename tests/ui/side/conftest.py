"""Mentions, topics and history of a seed article, and a language to switch to."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.model import ArticleTopic, Label, Mention, Origin, Status, Topic
from desktop_app.paths import resource_path, seeds_path

_NAMES = {
    1: ("بلينكن", "السيسي", "سامح شكري"),
    2: ("مصر", "القاهرة", "الولايات المتحدة"),
    3: ("وزارة الخارجية",),
}
_MOMENT = "2025-01-05T09:12:44Z"


@pytest.fixture(scope="session")
def labels() -> list[Label]:
    """The four labels of a new store, with their keys."""
    rows = (
        (1, "PERS", "شخص", "Person", "#2e7d32"),
        (2, "LOC", "مكان", "Place", "#1565c0"),
        (3, "ORG", "منظمة", "Organisation", "#8e24aa"),
        (4, "MISC", "أخرى", "Other", "#b26a00"),
    )
    return [Label(id_, name, ar, en, color, str(id_), "", None, id_) for id_, name, ar, en, color in rows]


@pytest.fixture(scope="session")
def text() -> str:
    """The first seed article."""
    return sorted(seeds_path().glob("*.txt"))[0].read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def mention_at(text: str, labels: list[Label]) -> Callable[..., Mention]:
    """Makes a mention of the seed article."""

    def make(
        id_: int,
        start: int,
        end: int,
        label_id: int = 1,
        status: Status = Status.SUGGESTED,
        note: str | None = None,
    ) -> Mention:
        label = labels[label_id - 1].name
        return Mention(
            id_, 1, start, end, text[start:end], label_id, label, status, Origin.GAZETTEER, "builtin-1", 0.9,
            None, note, None, None, _MOMENT, _MOMENT,
        )  # fmt: skip

    return make


@pytest.fixture(scope="session")
def mentions(text: str, mention_at: Callable[..., Mention]) -> list[Mention]:
    """Every place of a few names in the seed, each third one confirmed, each fifth one rejected."""
    places = [
        (match.start(), match.end(), label)
        for label, names in _NAMES.items()
        for name in names
        for match in re.finditer(name, text)
    ]
    found = []
    for id_, (start, end, label) in enumerate(sorted(places), start=1):
        status = Status.REJECTED if id_ % 5 == 0 else Status.ACCEPTED if id_ % 3 == 0 else Status.SUGGESTED
        found.append(mention_at(id_, start, end, label, status))
    return found


@pytest.fixture(scope="session")
def topics() -> list[Topic]:
    """The topics of a new store."""
    with resource_path("topics", "media_topics.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    ids = {row["code"]: id_ for id_, row in enumerate(rows, start=1) if row["code"]}
    return [
        Topic(id_, row["code"] or None, row["name_ar"], row["name_en"], ids.get(row["parent"]))
        for id_, row in enumerate(rows, start=1)
    ]


@pytest.fixture(scope="session")
def give() -> Callable[..., ArticleTopic]:
    """Gives a topic to the article."""

    def make(topic: Topic, status: Status = Status.ACCEPTED) -> ArticleTopic:
        return ArticleTopic(
            topic.id, 1, topic.id, status, Origin.HUMAN, None, None, "nada", None, _MOMENT, _MOMENT
        )

    return make


def _type(widget: QWidget, text: str) -> None:
    for char in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, char)
            QApplication.sendEvent(widget, event)


@pytest.fixture
def type_text() -> Callable[[QWidget, str], None]:
    """Types a text of any script, a key press a letter (QTest's keyClicks knows Latin letters only)."""
    return _type


class _Marked(QTranslator):
    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str:
        return f"«{text}»"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def other_language(qapp: QApplication) -> Iterator[Callable[[], None]]:
    """Switches to a language in which every text stands in guillemets."""
    translator = _Marked()

    def switch() -> None:
        qapp.installTranslator(translator)
        QApplication.processEvents()

    yield switch
    qapp.removeTranslator(translator)


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    """The interface runs right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
