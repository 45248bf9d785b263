"""Details are edited a field at a time and checked; the history tells what was done, undone acts in words."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.model import ArticleRow, Direction, HistoryEntry
from desktop_app.ui.side.details_edit import DetailsEdit, is_web_address, iso_date
from desktop_app.ui.side.details_tab import DetailsTab
from desktop_app.ui.side.history_tab import HistoryTab
from desktop_app.ui.side.panel import SidePanel

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def article(text: str) -> ArticleRow:
    """The seed article as the store knows it."""
    return ArticleRow(
        id=1,
        title="شكري وبلينكن يجريان مباحثات",
        source="صدى البلد",
        author=None,
        url="https://example.org/story?id=1",
        published_at="2023-08-22",
        imported_from="000_048146c819500fe6.txt",
        imported_at="2025-01-05T09:12:44Z",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        direction=Direction.RTL,
        length=len(text),
        reviewed=False,
        n_accepted=0,
        n_suggested=0,
        recognised_by="builtin-1",
    )


@pytest.fixture
def tab(qtbot: QtBot, article: ArticleRow, text: str) -> DetailsTab:
    """The tab with the seed's details."""
    made = DetailsTab()
    qtbot.addWidget(made)
    made.resize(340, 900)
    made.show()
    qtbot.waitExposed(made)
    made.show_article(article, text)
    return made


@pytest.fixture
def edits(tab: DetailsTab) -> list[DetailsEdit]:
    """What the tab has announced so far."""
    heard: list[DetailsEdit] = []
    tab.details_edited.connect(heard.append)
    return heard


def test_the_facts_are_shown(tab: DetailsTab, article: ArticleRow, text: str) -> None:
    assert tab.facts["sha256"].text() == article.sha256
    assert tab.facts["recognised_by"].text() == "builtin-1"
    assert tab.facts["imported_from"].text() == article.imported_from
    digits = "".join(char for char in tab.facts["length"].text() if char.isdigit())
    assert digits.startswith(str(len(text))) and len(digits) > len(str(len(text)))


def test_enter_saves_one_field(
    tab: DetailsTab, qtbot: QtBot, edits: list[DetailsEdit], type_text: TypeText
) -> None:
    line = tab.lines["author"]
    line.setFocus()
    type_text(line, " ندى ")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert edits == [DetailsEdit(1, author="ندى")]
    assert edits[0].changes() == {"author": "ندى"}


def test_leaving_a_field_saves_it_once(tab: DetailsTab, qtbot: QtBot, edits: list[DetailsEdit]) -> None:
    line = tab.lines["source"]
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    tab.lines["author"].setFocus()
    tab.commit()
    assert edits == [DetailsEdit(1, source=None)]


def test_escape_takes_back_what_was_typed(tab: DetailsTab, qtbot: QtBot, edits: list[DetailsEdit]) -> None:
    for editor, value in (
        (tab.title_edit, "شكري وبلينكن يجريان مباحثات"),
        (tab.lines["source"], "صدى البلد"),
    ):
        qtbot.keyClicks(editor, "xyz")
        assert editor.text() != value
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
        assert editor.text() == value
    tab.commit()
    assert edits == []


def test_the_headline_stays_one_line(tab: DetailsTab, qtbot: QtBot, edits: list[DetailsEdit]) -> None:
    tab.title_edit.setPlainText("عنوان\nمن  سطرين")
    qtbot.keyClick(tab.title_edit, Qt.Key.Key_Return)
    assert edits == [DetailsEdit(1, title="عنوان من سطرين")]
    assert tab.title_edit.toPlainText() == "عنوان من سطرين"


def test_a_long_headline_is_shown_in_full(tab: DetailsTab) -> None:
    before = tab.title_edit.height()
    tab.title_edit.setText("شكري وبلينكن يجريان مباحثات " * 5)
    assert tab.title_edit.height() > before


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("2024-02-29", "2024-02-29"),
        ("٢٠٢٤/٠١/٣١", "2024-01-31"),
        ("۲۰۲۴.۰۱.۳۱", "2024-01-31"),
        (" 2024-01-31T09:30:00+02:00 ", "2024-01-31T09:30:00+02:00"),
        ("2024/01/31 09:30", "2024-01-31 09:30"),
    ],
)
def test_dates_are_understood(typed: str, stored: str) -> None:
    assert iso_date(typed) == stored


@pytest.mark.parametrize(
    "typed", ["31/01/2024", "2024-1-1", "2024-02-30", "2024", "أمس", "2024-01-31 later", ""]
)
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        iso_date(typed)


def _error(tab: DetailsTab, name: str) -> str:
    label: QLabel = tab.fields[name].error
    return label.text() if label.isVisible() else ""


def test_a_bad_date_is_explained_and_not_saved(
    tab: DetailsTab, qtbot: QtBot, edits: list[DetailsEdit]
) -> None:
    line = tab.lines["published_at"]
    line.setText("31/31/2024")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert edits == [] and "2024-01-31" in _error(tab, "published_at")
    assert line.accessibleDescription() and line.text() == "31/31/2024"
    line.setText("2024-01-31")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert edits == [DetailsEdit(1, published_at="2024-01-31")] and _error(tab, "published_at") == ""


def test_a_day_of_the_calendar_is_saved(tab: DetailsTab, edits: list[DetailsEdit]) -> None:
    tab.calendar_button.menu().aboutToShow.emit()
    assert tab.calendar.selectedDate() == QDate(2023, 8, 22)
    tab.calendar.clicked.emit(QDate(2023, 8, 25))
    assert edits == [DetailsEdit(1, published_at="2023-08-25")]


@pytest.mark.parametrize(
    "typed", ["javascript:alert(1)", "file:///etc/passwd", "example.org", "http://", "http://a b"]
)
def test_what_no_browser_should_open_is_refused(
    tab: DetailsTab, qtbot: QtBot, edits: list[DetailsEdit], typed: str
) -> None:
    assert not is_web_address(typed)
    tab.lines["url"].setText(typed)
    qtbot.keyClick(tab.lines["url"], Qt.Key.Key_Return)
    assert edits == [] and "https://" in _error(tab, "url") and not tab.open_button.isEnabled()


class _Browser(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[_Browser]:
    """Stands where the desktop's browser would."""
    made = _Browser()
    QDesktopServices.setUrlHandler("https", made, "open")  # type: ignore[arg-type]
    yield made
    QDesktopServices.unsetUrlHandler("https")


def test_the_address_opens_in_the_browser(
    tab: DetailsTab, qtbot: QtBot, browser: _Browser, article: ArticleRow
) -> None:
    qtbot.mouseClick(tab.open_button, Qt.MouseButton.LeftButton)
    assert browser.opened == [article.url]


def test_the_direction_is_chosen_by_keyboard(tab: DetailsTab, qtbot: QtBot, edits: list[DetailsEdit]) -> None:
    qtbot.keyClick(tab.direction_box, Qt.Key.Key_Down)
    assert edits == [DetailsEdit(1, direction=Direction.LTR)]


def test_what_was_typed_is_saved_for_its_own_article_when_another_opens(
    tab: DetailsTab, edits: list[DetailsEdit], article: ArticleRow
) -> None:
    tab.lines["author"].setText("ندى")
    tab.show_article(replace(article, id=2, author="سلمى"), "نص آخر")
    assert edits == [DetailsEdit(1, author="ندى")]
    assert tab.lines["author"].text() == "سلمى"
    tab.lines["author"].setText("هدى")
    tab.clear()
    assert edits[1:] == [DetailsEdit(2, author="هدى")]


def test_a_refresh_leaves_alone_what_is_being_typed(
    tab: DetailsTab, edits: list[DetailsEdit], article: ArticleRow, text: str
) -> None:
    tab.lines["author"].setText("ند")
    tab.show_article(replace(article, source="مصدر آخر", n_accepted=3), text)
    assert tab.lines["author"].text() == "ند" and tab.lines["source"].text() == "مصدر آخر"
    assert edits == []


def test_an_error_does_not_follow_to_the_next_article(
    tab: DetailsTab, edits: list[DetailsEdit], article: ArticleRow
) -> None:
    tab.lines["url"].setText("nowhere")
    tab.commit()
    tab.show_article(replace(article, id=2), "نص")
    assert _error(tab, "url") == "" and tab.lines["url"].text() == article.url and edits == []


def _describe(entry: HistoryEntry) -> str:
    return f"{entry.kind} {entry.params['text']}"


@pytest.fixture
def history() -> list[HistoryEntry]:
    """Three acts, the second taken back."""
    return [
        HistoryEntry(1, "2025-01-05T09:10:00Z", "ندى", "tag", {"text": "بلينكن"}, False),
        HistoryEntry(2, "2025-01-05T09:11:00Z", "ندى", "relabel", {"text": "القاهرة"}, True),
        HistoryEntry(3, "2025-01-05T09:12:00Z", None, "accept", {"text": "مصر"}, False),
    ]


def test_the_newest_act_stands_first_and_undone_ones_say_so(
    qtbot: QtBot, history: list[HistoryEntry], other_language: Callable[[], None]
) -> None:
    tab = HistoryTab(_describe)
    qtbot.addWidget(tab)
    tab.resize(300, 300)
    tab.show()
    qtbot.waitExposed(tab)
    tester = QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    tab.show_history(history)
    said = [tab.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert [text.split(",")[0] for text in said] == ["accept مصر", "relabel القاهرة", "tag بلينكن"]
    assert ["undone" in text for text in said] == [False, True, False]
    assert "ندى" in said[2] and tester.model() is tab.model
    other_language()
    assert "«undone»" in tab.model.index(1).data(Qt.ItemDataRole.ToolTipRole)


def test_every_tab_says_when_no_article_is_open(
    qtbot: QtBot, history: list[HistoryEntry], other_language: Callable[[], None]
) -> None:
    panel = SidePanel(_describe)
    qtbot.addWidget(panel)
    panel.resize(340, 500)
    panel.show()
    qtbot.waitExposed(panel)
    panel.history.show_history(history)
    panel.clear_article()
    titles = []
    for number in range(panel.count()):
        panel.setCurrentIndex(number)
        seen = (label.text() for label in panel.findChildren(QLabel) if label.isVisible())
        titles += [text for text in seen if "No article" in text]
    assert titles == ["No article is open"] * 4
    other_language()
    assert [panel.tabText(i) for i in range(4)] == ["«Tags»", "«Topics»", "«Details»", "«History»"]


def test_focus_given_to_the_panel_goes_into_the_tab(
    qtbot: QtBot, article: ArticleRow, text: str, history: list[HistoryEntry]
) -> None:
    panel = SidePanel(_describe)
    qtbot.addWidget(panel)
    panel.resize(340, 500)
    panel.show()
    qtbot.waitExposed(panel)
    panel.topics.show_topics([], [])
    panel.details.show_article(article, text)
    panel.history.show_history(history)
    for number, target in enumerate(
        (panel.mentions.tree, panel.topics.edit, panel.details.title_edit, panel.history.view)
    ):
        panel.setCurrentIndex(number)
        panel.tabBar().setFocus()
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if number:
            qtbot.waitUntil(target.hasFocus)


def test_details_follow_the_language(tab: DetailsTab, other_language: Callable[[], None]) -> None:
    other_language()
    assert all(field.caption.text().startswith("«") for field in tab.fields.values())
    assert all(fact.caption.text().startswith("«") for fact in tab.facts.values())
    assert tab.direction_box.itemText(0) == "«Right to left»"
    assert tab.open_button.accessibleName() == "«Open in the browser»"
