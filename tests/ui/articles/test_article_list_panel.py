"""The panel with the list of articles, used with keys and mouse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.model import ArticleQuery, ArticleSort, SavedSearch, SearchMode, Status
from desktop_app.ui.articles.filter_panel import FilterChoices, day_of
from desktop_app.ui.articles.panel import ArticleListPanel

ListingOf = Callable[[int], Any]
TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def panel(qtbot: QtBot, listing_of: ListingOf) -> ArticleListPanel:
    """The panel in a window, with 60 articles."""
    made = ArticleListPanel()
    qtbot.addWidget(made)
    made.resize(320, 500)
    made.show()
    qtbot.waitExposed(made)
    made.set_listing(listing_of(60))
    return made


def _selected_row(panel: ArticleListPanel) -> int:
    return panel.view.currentIndex().row()


def test_typing_asks_once_after_a_pause(panel: ArticleListPanel, qtbot: QtBot, type_text: TypeText) -> None:
    asked: list[ArticleQuery] = []
    panel.query_changed.connect(asked.append)
    panel.focus_filter()
    with qtbot.waitSignal(panel.query_changed):
        type_text(panel.filter_bar.edit, "بلينكن")
    assert [query.text for query in asked] == ["بلينكن"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_leaving_the_filter_goes_to_the_first_article(
    panel: ArticleListPanel, qtbot: QtBot, type_text: TypeText, key: Qt.Key
) -> None:
    panel.focus_filter()
    type_text(panel.filter_bar.edit, "مصر")
    with qtbot.waitSignal(panel.query_changed), qtbot.waitSignal(panel.article_selected) as told:
        qtbot.keyClick(panel.filter_bar.edit, key)
    assert told.args == [1]
    assert panel.query().text == "مصر"
    qtbot.waitUntil(panel.view.hasFocus)


def test_escape_empties_the_filter_at_once_and_then_is_left_to_the_window(
    panel: ArticleListPanel, qtbot: QtBot
) -> None:
    panel.set_query(ArticleQuery(text="مصر"))
    panel.focus_filter()
    with qtbot.waitSignal(panel.query_changed, timeout=50):
        qtbot.keyClick(panel.filter_bar.edit, Qt.Key.Key_Escape)
    assert panel.query() == ArticleQuery()
    with qtbot.assertNotEmitted(panel.query_changed):
        qtbot.keyClick(panel.filter_bar.edit, Qt.Key.Key_Escape)


def test_arrow_keys_open_articles_and_home_and_end_reach_the_ends(
    panel: ArticleListPanel, qtbot: QtBot
) -> None:
    opened: list[int] = []
    panel.article_selected.connect(opened.append)
    panel.view.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home):
        qtbot.keyClick(panel.view, key)
    assert opened == [1, 2, 60, 59, 1]


def test_coming_into_the_list_opens_nothing(panel: ArticleListPanel, qtbot: QtBot) -> None:
    panel.filter_bar.edit.setFocus()
    with qtbot.assertNotEmitted(panel.article_selected):
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert panel.view.hasFocus() and _selected_row(panel) == -1


def test_letters_typed_in_the_list_read_no_page(panel: ArticleListPanel, qtbot: QtBot) -> None:
    panel.select_article(3)
    qtbot.keyClicks(panel.view, "xyz")
    assert panel.current_article() == 3 and _selected_row(panel) == 2


def test_a_click_opens_the_article_under_it(panel: ArticleListPanel, qtbot: QtBot) -> None:
    place = panel.view.visualRect(panel.model.index(2, 0)).center()
    with qtbot.waitSignal(panel.article_selected) as told:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [3]


def test_the_selection_follows_the_article_when_the_list_changes(
    panel: ArticleListPanel, qtbot: QtBot, listing_of: ListingOf
) -> None:
    panel.select_article(40)
    turned = listing_of(60)
    turned.rows.reverse()
    with qtbot.assertNotEmitted(panel.article_selected):
        panel.set_listing(turned)
    assert _selected_row(panel) == 20
    assert panel.view.viewport().rect().contains(panel.view.visualRect(panel.view.currentIndex()).center())


def test_an_article_hidden_by_the_filter_stays_open_and_is_selected_again(
    panel: ArticleListPanel, qtbot: QtBot, listing_of: ListingOf
) -> None:
    panel.select_article(40)
    with qtbot.assertNotEmitted(panel.article_selected):
        panel.set_listing(listing_of(10))
        assert not panel.view.selectionModel().hasSelection()
        assert panel.current_article() == 40
        panel.set_listing(listing_of(60))
    assert _selected_row(panel) == 39


def test_next_takes_the_article_that_moved_up_when_the_open_one_left_the_list(
    panel: ArticleListPanel, qtbot: QtBot, listing_of: ListingOf
) -> None:
    panel.select_article(5)
    fewer = listing_of(60)
    del fewer.rows[4]
    fewer.count = 59
    panel.set_listing(fewer)
    with qtbot.waitSignal(panel.article_selected) as told:
        panel.select_next()
    assert told.args == [6]
    with qtbot.waitSignal(panel.article_selected) as told:
        panel.select_previous()
    assert told.args == [4]


def test_next_and_previous_stop_at_the_ends(panel: ArticleListPanel, qtbot: QtBot) -> None:
    panel.select_article(60)
    with qtbot.assertNotEmitted(panel.article_selected):
        panel.select_next()
        panel.select_article(1)
        panel.select_previous()
    assert panel.current_article() == 1


def test_refresh_keeps_selection_and_scroll_position(panel: ArticleListPanel, listing_of: ListingOf) -> None:
    panel.select_article(40)
    before = panel.view.verticalScrollBar().value()
    panel.refresh([40, 41])
    assert _selected_row(panel) == 39 and panel.view.verticalScrollBar().value() == before


def test_sorting_and_order_by_keyboard(panel: ArticleListPanel, qtbot: QtBot) -> None:
    asked: list[ArticleQuery] = []
    panel.query_changed.connect(asked.append)
    bar = panel.filter_bar
    bar.sort_box.setFocus()
    qtbot.keyClick(bar.sort_box, Qt.Key.Key_Down)
    qtbot.keyClick(bar.sort_box, Qt.Key.Key_End)
    qtbot.keyClick(bar.order_button, Qt.Key.Key_Space)
    bar.reviewed_box.setFocus()
    qtbot.keyClick(bar.reviewed_box, Qt.Key.Key_Down)
    assert asked == [
        ArticleQuery(sort=ArticleSort.TITLE),
        ArticleQuery(sort=ArticleSort.REVIEWED),
        ArticleQuery(sort=ArticleSort.REVIEWED, descending=True),
        ArticleQuery(sort=ArticleSort.REVIEWED, descending=True, reviewed=False),
    ]


def test_dates_and_counts_come_with_the_newest_and_largest_first(
    panel: ArticleListPanel, qtbot: QtBot
) -> None:
    bar = panel.filter_bar
    for sort in ArticleSort:
        bar.sort_box.setCurrentIndex(list(ArticleSort).index(sort))
        bar.sort_box.activated.emit(bar.sort_box.currentIndex())
        large_first = sort in (ArticleSort.PUBLISHED, ArticleSort.ACCEPTED, ArticleSort.SUGGESTED)
        assert (panel.query().sort, panel.query().descending) == (sort, large_first)


def test_the_mode_is_chosen_by_keyboard(panel: ArticleListPanel, qtbot: QtBot) -> None:
    box = panel.filter_bar.mode_box
    box.setFocus()
    with qtbot.waitSignal(panel.query_changed):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert panel.query().mode is SearchMode.EXACT
    with qtbot.waitSignal(panel.query_changed):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert panel.query().mode is SearchMode.REGEX


def test_filters_open_by_key_and_tell_how_many_are_set(
    panel: ArticleListPanel, qtbot: QtBot, type_text: TypeText
) -> None:
    bar = panel.filter_bar
    filters = bar.filters
    bar.choices_wanted.connect(
        lambda: filters.set_choices(
            FilterChoices(
                sources=[("رويترز", "رويترز"), ("صدى البلد", "صدى البلد")],
                labels=[(1, "Person"), (2, "Place")],
                topics=[(7, "Politics"), (8, "\u2003Elections")],
            )
        )
    )
    assert not filters.isVisible()
    bar.toggle_filters()
    qtbot.waitUntil(lambda: filters.isVisible() and filters.source_box.hasFocus())
    filters.source_box.setEditText("صدى البلد")
    qtbot.keyClick(filters.source_box, Qt.Key.Key_Return)
    filters.label_box.setFocus()
    qtbot.keyClick(filters.label_box, Qt.Key.Key_Down)
    filters.status_box.setFocus()
    qtbot.keyClick(filters.status_box, Qt.Key.Key_Down)
    filters.since_edit.setFocus()
    type_text(filters.since_edit, "٢٠٢٤-٢")
    qtbot.keyClick(filters.since_edit, Qt.Key.Key_Return)
    filters.until_edit.setFocus()
    type_text(filters.until_edit, "2024")
    qtbot.keyClick(filters.until_edit, Qt.Key.Key_Return)
    assert panel.query() == ArticleQuery(
        source="صدى البلد", label_id=1, status=Status.SUGGESTED, since="2024-02-01", until="2024-12-31"
    )
    assert isinstance(panel.query().status, Status)
    assert bar.filters_button.text() == "Filters (5)"
    qtbot.mouseClick(filters.clear_button, Qt.MouseButton.LeftButton)
    assert panel.query() == ArticleQuery() and bar.filters_button.text() == "Filters"
    assert filters.source_box.currentText() == "Any source" and filters.since_edit.text() == ""
    bar.toggle_filters()
    assert not filters.isVisible() and bar.edit.hasFocus()


def test_what_is_no_choice_or_no_day_is_not_taken(
    panel: ArticleListPanel, qtbot: QtBot, type_text: TypeText
) -> None:
    bar = panel.filter_bar
    bar.toggle_filters()
    bar.filters.set_choices(FilterChoices(sources=[("رويترز", "رويترز")]))
    with qtbot.assertNotEmitted(panel.query_changed):
        bar.filters.source_box.setEditText("غير معروف")
        qtbot.keyClick(bar.filters.source_box, Qt.Key.Key_Return)
        bar.filters.since_edit.setFocus()
        type_text(bar.filters.since_edit, "أمس")
        qtbot.keyClick(bar.filters.since_edit, Qt.Key.Key_Return)
    assert bar.filters.source_box.currentText() == "Any source"
    assert bar.filters._error.isVisible()


def test_names_are_chosen_by_letters_in_any_spelling(
    panel: ArticleListPanel, qtbot: QtBot, type_text: TypeText
) -> None:
    bar = panel.filter_bar
    bar.toggle_filters()
    box = bar.filters.source_box
    bar.filters.set_choices(
        FilterChoices(
            sources=[(name, name) for name in ("أخبار ليبيا", "صدى البلد", "إرم نيوز")],
            topics=[(7, "سياسة"), (8, "\u2003التعاون العسكري والأمني")],
        )
    )
    line, completer = box.lineEdit(), box.completer()
    assert line is not None and completer is not None
    line.selectAll()
    type_text(box, "اخبار")
    assert completer.completionCount() == 1
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert panel.query().source == "أخبار ليبيا" == box.currentText()
    box.setEditText("صدي")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert panel.query().source == "صدى البلد"
    box.setEditText("ي")  # in two names
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert panel.query().source == "صدى البلد" == box.currentText()
    bar.filters.topic_box.setEditText("التعاون العسكرى والامنى")
    qtbot.keyClick(bar.filters.topic_box, Qt.Key.Key_Return)
    assert panel.query().topic_id == 8


def test_filters_are_gone_through_in_the_order_they_stand(panel: ArticleListPanel, qtbot: QtBot) -> None:
    bar = panel.filter_bar
    filters = bar.filters
    bar.ask(ArticleQuery(since="2024-01-01"))
    bar.toggle_filters()
    qtbot.waitUntil(filters.source_box.hasFocus)
    for field in (
        filters.since_edit, filters.until_edit, filters.label_box, filters.entity_box, filters.topic_box,
        filters.status_box, filters.clear_button,
    ):  # fmt: skip
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is field


def test_filters_fit_a_low_window_and_leave_room_for_the_list(panel: ArticleListPanel, qtbot: QtBot) -> None:
    panel.filter_bar.toggle_filters()
    qtbot.waitUntil(panel.filter_bar.filters.isVisible)
    assert panel.minimumSizeHint().height() <= 500
    assert panel.view.height() >= 2 * panel.view.verticalHeader().defaultSectionSize()


def test_emptying_a_day_by_mouse_takes_effect_at_once(
    panel: ArticleListPanel, qtbot: QtBot, type_text: TypeText
) -> None:
    bar = panel.filter_bar
    bar.ask(ArticleQuery(since="2024-01-01"))
    bar.toggle_filters()
    type_text(bar.filters.until_edit, "2024-02-30")
    qtbot.keyClick(bar.filters.until_edit, Qt.Key.Key_Return)
    assert bar.filters._error.isVisible() and "\u20662024-01-31\u2069" in bar.filters._error.text()
    for edit in (bar.filters.until_edit, bar.filters.since_edit):
        qtbot.mouseClick(edit.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert not bar.filters._error.isVisible() and panel.query() == ArticleQuery()


def test_a_filter_whose_choice_is_gone_is_shown_and_can_be_cleared(
    panel: ArticleListPanel, qtbot: QtBot
) -> None:
    bar = panel.filter_bar
    bar.ask(ArticleQuery(label_id=99))
    bar.filters.set_choices(FilterChoices(labels=[(1, "Person")]))
    assert bar.filters.label_box.currentText() == "(not there any more)"
    bar.clear()
    assert bar.filters.label_box.currentText() == "Any label" and panel.query() == ArticleQuery()


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024/2", "2024-02-01", "2024-02-29"),
        ("٢٠٢٤-٠١-٣١", "2024-01-31", "2024-01-31"),
        (" ", "", ""),
        ("2024-13", None, None),
        ("24", None, None),
    ],
)
def test_days_may_be_typed_short(typed: str, first: str | None, last: str | None) -> None:
    assert (day_of(typed, last=False), day_of(typed, last=True)) == (first, last)


def test_saved_searches_are_chosen_kept_and_deleted_from_a_menu(
    panel: ArticleListPanel, qtbot: QtBot
) -> None:
    button = panel.filter_bar.saved_button
    saved = SavedSearch(3, "أوبئة & وباء", ArticleQuery("فيروس", SearchMode.EXACT, source="رويترز"))
    button.searches = [saved]
    button._fill()
    choose, keep, _deletion = (a for a in button.menu().actions() if not a.isSeparator())
    assert choose.text() == "أوبئة && وباء" and not keep.isEnabled()
    with qtbot.waitSignal(panel.query_changed):
        choose.trigger()
    assert panel.query() == saved.query and panel.filter_bar.edit.text() == "فيروس"
    button._fill()
    _, keep, _deletion = (a for a in button.menu().actions() if not a.isSeparator())
    with qtbot.waitSignal(button.save_requested):
        keep.trigger()
    with qtbot.waitSignal(button.forget_requested) as told:
        button.menu().findChildren(QMenu)[-1].actions()[0].trigger()
    assert told.args == [saved]


def test_an_empty_store_says_how_to_begin(
    panel: ArticleListPanel, qtbot: QtBot, listing_of: ListingOf
) -> None:
    panel.set_listing(listing_of(0))
    button = next(b for b in panel.findChildren(QPushButton) if b.isVisible())
    with qtbot.waitSignal(panel.import_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_filter_without_result_can_be_cleared(
    panel: ArticleListPanel, qtbot: QtBot, listing_of: ListingOf
) -> None:
    query = ArticleQuery(text="زحل", reviewed=True, sort=ArticleSort.TITLE)
    panel.set_query(query)
    panel.set_listing(listing_of(0))
    button = next(b for b in panel.findChildren(QPushButton) if b.isVisible())
    asked: list[ArticleQuery] = []
    panel.query_changed.connect(asked.append)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert asked[-1] == replace(query, text="", reviewed=None)
    qtbot.waitUntil(panel.filter_bar.edit.hasFocus)


def test_setting_a_query_announces_nothing_but_shows_it(panel: ArticleListPanel, qtbot: QtBot) -> None:
    query = ArticleQuery(
        text="غزة", reviewed=False, sort=ArticleSort.SOURCE, descending=True, mode=SearchMode.REGEX
    )
    with qtbot.assertNotEmitted(panel.query_changed, wait=200):
        panel.set_query(query)
    bar = panel.filter_bar
    assert panel.query() == query and bar.edit.text() == "غزة" and bar.mode_box.currentIndex() == 2
    assert bar.sort_box.currentText() == "Source" and bar.reviewed_box.currentText() == "To review"
    assert bar.order_button.accessibleName() == "Descending order"


def test_the_context_menu_is_asked_for_with_the_article(panel: ArticleListPanel, qtbot: QtBot) -> None:
    place = panel.view.visualRect(panel.model.index(1, 0)).center()
    with qtbot.waitSignal(panel.context_menu_requested) as told:
        panel.view.customContextMenuRequested.emit(place)
    assert told.args is not None and told.args[0] == 2
    with qtbot.assertNotEmitted(panel.context_menu_requested):
        panel.view.customContextMenuRequested.emit(QPoint(5, 100_000))


def test_being_busy_moves_nothing(panel: ArticleListPanel, qtbot: QtBot) -> None:
    before = panel.view.mapTo(panel, QPoint(0, 0))
    panel.set_busy(True)
    QApplication.processEvents()
    assert panel.view.mapTo(panel, QPoint(0, 0)) == before
    panel.set_busy(False)


def test_every_text_follows_the_language(
    panel: ArticleListPanel, other_language: Callable[[], None], listing_of: ListingOf
) -> None:
    other_language()
    QApplication.processEvents()
    bar = panel.filter_bar
    assert bar.edit.placeholderText().startswith("«") and bar.sort_box.itemText(0).startswith("«")
    assert bar.order_button.toolTip().startswith("«") and panel.view.accessibleName() == "«Articles»"
    assert panel.model.headerData(0, Qt.Orientation.Horizontal) == "«Title»"
    panel.set_listing(listing_of(0))
    button = next(b for b in panel.findChildren(QPushButton) if b.isVisible())
    assert button.text() == "«Import…»"
