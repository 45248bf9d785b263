"""The pane around the text: headline, source and date, what is shown when there is nothing to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.core.model import ArticleRow, Direction
from desktop_app.ui.reader.appearance import ReaderAppearance
from desktop_app.ui.reader.headline import MOST_LINES
from desktop_app.ui.reader.panel import ReaderPanel
from desktop_app.ui.theme import load_theme

ROW = ArticleRow(
    id=7,
    title="شكري وبلينكن يجريان مباحثات",
    source="وكالة <الأنباء>",
    author="منى",
    url="https://www.example.org/news?a=1&b=2",
    published_at="2023-08-22T10:00:00Z",
    imported_from=None,
    imported_at="2024-01-01T00:00:00Z",
    sha256="0" * 64,
    direction=Direction.RTL,
    length=100,
    reviewed=False,
    n_accepted=0,
    n_suggested=0,
    recognised_by=None,
)


@pytest.fixture
def panel(qtbot: QtBot) -> ReaderPanel:
    made = ReaderPanel()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def arabic() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("ar_AE"))
    yield
    QLocale.setDefault(before)


def visible_words(panel: ReaderPanel) -> str:
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_without_an_article_it_says_what_to_do(panel: ReaderPanel) -> None:
    assert "Choose an article" in visible_words(panel)
    assert not panel.view.isVisible()


def test_an_article_takes_its_place_and_back(panel: ReaderPanel) -> None:
    panel.show_article(ROW, "نص المقال", ())
    assert panel.view.isVisible()
    assert panel.view.article_id() == 7
    assert panel.header.headline.text() == ROW.title

    panel.show_empty()
    assert panel.view.article_id() is None
    assert "Choose an article" in visible_words(panel)


def test_the_details_are_escaped_and_the_link_leads_to_the_address(panel: ReaderPanel, qtbot: QtBot) -> None:
    panel.show_article(ROW, "نص", ())
    text = panel.header.details.text()
    assert "&lt;الأنباء&gt;" in text
    assert "منى" in text and "2023" in text
    assert ">example.org</a>" in text
    with qtbot.waitSignal(panel.link_activated) as chosen:
        panel.header.details.linkActivated.emit(ROW.url)
    assert chosen.args == [ROW.url]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "http://[bad", "a<b"])
def test_only_web_addresses_can_be_opened(panel: ReaderPanel, url: str) -> None:
    panel.show_article(replace(ROW, url=url), "نص", ())
    assert "<a " not in panel.header.details.text()


def test_the_date_is_told_in_the_language_of_the_interface(panel: ReaderPanel, arabic: None) -> None:
    panel.show_article(ROW, "نص", ())
    assert "أغسطس" in panel.header.details.text()
    panel.set_row(replace(ROW, published_at="صيف 2020"))
    assert "صيف 2020" in panel.header.details.text()


def test_changing_the_language_writes_the_date_anew(panel: ReaderPanel, qapp: QApplication) -> None:
    panel.show_article(ROW, "نص", ())
    assert "August" in panel.header.details.text()
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("ar_AE"))
        qapp.sendEvent(panel.header, QEvent(QEvent.Type.LanguageChange))
    finally:
        QLocale.setDefault(before)
    assert "أغسطس" in panel.header.details.text()


def test_reviewed_is_said_in_words(panel: ReaderPanel) -> None:
    panel.show_article(ROW, "نص", ())
    assert not panel.header.reviewed.isVisible()
    panel.set_row(replace(ROW, reviewed=True))
    assert panel.header.reviewed.isVisible()
    assert panel.header.reviewed.text()


def test_a_long_headline_ends_after_three_lines_and_is_whole_in_the_tooltip(panel: ReaderPanel) -> None:
    short = panel.header.headline
    panel.show_article(ROW, "نص", ())
    assert short.toolTip() == ""

    long = " ".join([ROW.title] * 20)
    panel.set_row(replace(ROW, title=long))

    assert len(short.lines(short.width())) == MOST_LINES
    assert "".join(short.lines(short.width())).replace(" ", "") == long.replace(" ", "")
    assert short.toolTip() == long
    assert short.accessibleName() == long


@pytest.mark.parametrize("interface", [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight])
@pytest.mark.parametrize(
    ("title", "direction"),
    [
        ("شكري وبلينكن يجريان مباحثات في القاهرة حول العلاقات بين مصر والولايات المتحدة", Direction.RTL),
        ("Shoukry and Blinken hold talks in Cairo about Egypt, the United States and Sudan", Direction.LTR),
    ],
)
def test_a_headline_has_room_for_its_lines_at_every_width(
    panel: ReaderPanel,
    interface: Qt.LayoutDirection,
    title: str,
    direction: Direction,
    qapp: QApplication,
) -> None:
    panel.setLayoutDirection(interface)
    headline, numbers = panel.header.headline, set()
    for width in (1000, 700, 620, 610, 560, 500, 440, 380, 300, 440, 620, 1000):
        panel.resize(width, 600)
        qapp.processEvents()
        if width in (1000, 700):
            panel.show_article(replace(ROW, title=title, direction=direction), "نص", ())
            qapp.processEvents()
        numbers.add(len(headline.lines(headline.width())))
        assert headline.height() == headline.heightForWidth(headline.width()), width
        assert headline.shown_lines() == headline.lines(headline.width())
    assert len(numbers) >= 2


def test_a_headline_without_room_for_its_lines_loses_no_word(panel: ReaderPanel) -> None:
    title = " ".join([ROW.title] * 3)
    panel.resize(440, 600)
    panel.show_article(replace(ROW, title=title), "نص", ())
    headline = panel.header.headline
    for room in (3, 2, 1, 0.5):
        headline.resize(headline.width(), round(headline.heightForWidth(headline.width()) / 3 * room))
        assert len(headline.shown_lines()) == max(1, int(room))
        assert " ".join(headline.shown_lines()) == title
    assert headline.toolTip() == title


def test_an_article_without_a_title_has_one_all_the_same(panel: ReaderPanel) -> None:
    panel.show_article(replace(ROW, title=""), "نص", ())
    assert panel.header.headline.text() == "Untitled"


@pytest.mark.parametrize("interface", [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight])
def test_header_and_text_share_a_column_in_the_middle(
    panel: ReaderPanel, interface: Qt.LayoutDirection, qapp: QApplication
) -> None:
    panel.setLayoutDirection(interface)
    panel.resize(1300, 600)
    panel.show_article(ROW, "نص المقال " * 200, ())
    qapp.processEvents()

    view, header = panel.view, panel.header
    left = view.viewport().mapTo(panel, QPoint(0, 0)).x()
    right = left + view.viewport().width()
    margin = round(view.document().documentMargin())
    assert (header.x(), header.x() + header.width()) == (left + margin, right - margin)
    assert abs(left - (panel.width() - right)) <= view.verticalScrollBar().width() + 2
    assert view.viewport().width() < 900


def test_the_header_reads_in_the_direction_of_the_article(panel: ReaderPanel) -> None:
    panel.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    panel.show_article(ROW, "نص", ())
    assert panel.header.layoutDirection() is Qt.LayoutDirection.RightToLeft
    panel.show_article(replace(ROW, direction=Direction.LTR, title="News"), "text", ())
    assert panel.header.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_the_dark_theme_reaches_every_part(panel: ReaderPanel) -> None:
    dark = load_theme("dark")
    panel.show_article(ROW, "نص", ())
    panel.set_appearance(ReaderAppearance(theme=dark))
    image = panel.grab().toImage()
    corners = [image.pixelColor(3, 3), image.pixelColor(image.width() // 2, image.height() - 5)]
    assert {color.name() for color in corners} == {dark.reader_background}
