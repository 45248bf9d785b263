from __future__ import annotations

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop_app.core.model import Direction
from desktop_app.core.search import compile_search
from desktop_app.ui.reader.hit_bar import HitBar
from desktop_app.ui.reader.view import ReaderView

TEXT = "انتشر الفيرُوس 🙂 ثم عاد فيروس آخر.\n" * 3


def shown(qtbot: QtBot) -> ReaderView:
    view = ReaderView()
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show_article(1, TEXT, Direction.RTL, ())
    view.show()
    qtbot.waitExposed(view)
    return view


def test_hits_are_walked_from_the_caret_and_from_the_selection(qtbot: QtBot) -> None:
    view = shown(qtbot)
    hits = compile_search("فيروس").hits(TEXT)
    assert len(hits) == 6 and view.neighbour_hit(forward=True) is None
    view.set_hits(hits)
    walked = []
    while (hit := view.neighbour_hit(forward=True)) is not None:
        view.go_to(*hit)
        walked.append(hit)
    assert walked == hits
    back = []
    while (hit := view.neighbour_hit(forward=False)) is not None:
        view.go_to(*hit)
        back.append(hit)
    assert back == hits[-2::-1]
    view.go_to(hits[2][0] + 1, hits[2][0] + 1)
    assert view.neighbour_hit(forward=True) == hits[3] and view.neighbour_hit(forward=False) == hits[2]


def test_hits_are_painted_and_leave_with_the_article_but_not_when_it_is_shown_again(qtbot: QtBot) -> None:
    view = shown(qtbot)
    color = QColor(view.appearance().theme.search_match)

    def marked() -> int:
        image = view.viewport().grab().toImage()
        return sum(
            image.pixelColor(x, y) == color
            for x in range(0, image.width(), 3)
            for y in range(0, image.height(), 3)
        )

    assert marked() == 0
    view.set_hits(compile_search("فيروس").hits(TEXT))
    assert marked() > 50
    view.show_article(1, TEXT, Direction.RTL, ())
    assert len(view.hits()) == 6
    view.show_article(2, TEXT, Direction.RTL, ())
    assert marked() == 0 and view.hits() == ()


def test_the_bar_tells_place_and_count(qtbot: QtBot) -> None:
    bar = HitBar()
    qtbot.addWidget(bar)
    bar.show_hits(7)
    assert bar.label.text().startswith("7 hit")
    bar.show_hits(7, 2)
    assert bar.label.text() == "Hit 3 of 7"
    bar.show_hits(0)
    assert "does not stand" in bar.label.text()
    bar.show_hits(None)
    assert not bar.isVisible()
