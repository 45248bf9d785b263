"""A reader with the labels of a new store, and mentions made by quoting the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.arabic import clean
from desktop_app.core.model import Direction, Label, Mention, Origin, Status
from desktop_app.paths import seeds_path
from desktop_app.ui.fonts import READER_FONTS, load_family
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.theme import apply_theme, load_theme

MakeMention = Callable[..., Mention]

LABELS = {
    number: Label(number, name, arabic, english, color, str(number), "", None, number)
    for number, (name, arabic, english, color) in enumerate(
        [
            ("PERS", "شخص", "Person", "#2f6fde"),
            ("LOC", "مكان", "Place", "#1f9254"),
            ("ORG", "منظمة", "Organisation", "#b5541c"),
            ("MISC", "متفرقات", "Miscellaneous", "#8a4fc7"),
        ],
        start=1,
    )
}


@pytest.fixture(autouse=True)
def reader_looks(qapp: QApplication) -> Iterator[None]:
    """The light theme and our typefaces, as the program has them; taken off again afterwards."""
    palette, flash = qapp.palette(), qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    apply_theme(qapp, load_theme("light"))
    for family in READER_FONTS:
        load_family(family)
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setCursorFlashTime(flash)


@pytest.fixture(scope="session")
def article() -> str:
    """A real article, as the store would keep it."""
    path = sorted(seeds_path().glob("000_*.txt"))[0]
    return clean(path.read_text(encoding="utf-8"))


@pytest.fixture
def mention() -> MakeMention:
    """Makes a mention of a quote's n-th occurrence, or of a span."""
    numbers = count(1)

    def make(
        text: str,
        quote: str | tuple[int, int],
        label: int = 1,
        status: Status = Status.ACCEPTED,
        nth: int = 0,
        score: float | None = None,
        origin: Origin = Origin.HUMAN,
        note: str | None = None,
        number: int | None = None,
    ) -> Mention:
        if isinstance(quote, str):
            start = -1
            for _ in range(nth + 1):
                start = text.index(quote, start + 1)
            span = (start, start + len(quote))
        else:
            span = quote
        return Mention(
            id=number or next(numbers),
            article_id=1,
            start=span[0],
            end=span[1],
            text=text[span[0] : span[1]],
            label_id=label,
            label=LABELS[label].name,
            status=status,
            origin=origin,
            engine=None if origin is Origin.HUMAN else "builtin-1",
            score=score,
            annotator="منى" if origin is Origin.HUMAN else None,
            note=note,
            entity_id=None,
            entity_name=None,
            created_at="2024-01-01T00:00:00Z",
            updated_at="2024-01-01T00:00:00Z",
        )

    return make


@pytest.fixture
def view(qtbot: QtBot) -> ReaderView:
    """An empty reader on the screen, with the keyboard's focus."""
    shown = ReaderView()
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    shown.set_labels(LABELS)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.setFocus()
    return shown


@pytest.fixture
def show(view: ReaderView) -> Callable[..., ReaderView]:
    """Shows a right-to-left text with mentions in the reader."""

    def showing(text: str, *mentions: Mention, direction: Direction = Direction.RTL) -> ReaderView:
        view.show_article(1, text, direction, mentions)
        return view

    return showing
