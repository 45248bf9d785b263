"""Searching as a person does: typing, going from hit to hit, keeping a search, taking it back."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.core.arabic import fold
from desktop_app.core.model import ArticleQuery, SearchMode, Status
from desktop_app.services import reading, searching, tagging, topics
from desktop_app.ui.dialogs.search_name_dialog import SearchNameDialog


def quotes(desktop) -> list[str]:
    text = desktop.window.view.text()
    return [text[start:end] for start, end in desktop.window.view.hits()]


def selected(desktop) -> str:
    start, end = desktop.window.view.selected_span()
    return desktop.window.view.text()[start:end]


def test_hits_are_shown_on_the_very_letters_and_gone_through_by_key(open_desktop, qtbot) -> None:
    desktop = open_desktop()
    panel, view, bar = desktop.window.desk.list_panel, desktop.window.view, desktop.window.desk.reader.hit_bar
    desktop.press("Ctrl+F")
    desktop.type("blynkn")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3 and len(view.hits()) > 0)
    assert {fold(quote) for quote in quotes(desktop)} == {"بلينكن"}
    assert bar.isVisible() and str(len(view.hits())) in bar.label.text()
    desktop.press("Ctrl+G")
    assert view.hasFocus() and fold(selected(desktop)) == "بلينكن" and bar.label.text().startswith("Hit 1 ")
    desktop.press("Ctrl+G")
    assert view.selected_span() == view.hits()[1]
    desktop.press("Ctrl+Shift+G")
    assert view.selected_span() == view.hits()[0]
    desktop.press("Ctrl+G", len(view.hits()) - 1)
    assert view.selected_span() == view.hits()[-1]
    first = desktop.window.desk.article_id
    desktop.press("Ctrl+G")
    qtbot.waitUntil(lambda: desktop.window.desk.article_id != first and view.selected_span() is not None)
    assert view.selected_span() == view.hits()[0]
    bar.previous_button.click()
    qtbot.waitUntil(lambda: desktop.window.desk.article_id == first and view.selected_span() is not None)
    assert view.selected_span() == view.hits()[-1]
    panel.clear_filter()
    qtbot.waitUntil(lambda: not bar.isVisible() and not view.hits())


def test_a_wrong_expression_is_told_under_the_box_and_goes_when_it_is_right(open_desktop, qtbot) -> None:
    desktop = open_desktop()
    panel = desktop.window.desk.list_panel
    panel.filter_bar.ask(ArticleQuery("(", SearchMode.REGEX))
    qtbot.waitUntil(panel.filter_bar._problem.isVisible)
    assert "regular expression" in panel.filter_bar._problem.text()
    assert desktop.window.notifications.current is None or "expression" not in str(
        desktop.window.notifications.current
    )
    panel.filter_bar.ask(ArticleQuery("بلينكن?", SearchMode.REGEX))
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    assert not panel.filter_bar._problem.isVisible()


def test_a_search_is_kept_by_key_chosen_again_and_taken_back(open_desktop, qtbot) -> None:
    desktop = open_desktop()
    window = desktop.window
    bar, ws = window.desk.list_panel.filter_bar, window._session.workspace
    bar.ask(replace(bar.query(), text="فلسطين*", source="صدى البلد"))
    desktop.settle()

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SearchNameDialog)
        dialog.edit.setText("قضية")
        dialog.save_button.click()

    QTimer.singleShot(0, answer)
    window.actions_by_id["save_search"].trigger()
    (kept,) = searching.saved(ws)
    assert (kept.name, kept.query.text, kept.query.source) == ("قضية", "فلسطين*", "صدى البلد")
    assert list(bar.saved_button.searches) == [kept]
    bar.clear()
    bar.saved_button.search_chosen.emit(kept)
    assert bar.query() == kept.query and bar.edit.text() == "فلسطين*"
    bar.saved_button.forget_requested.emit(kept)
    assert searching.saved(ws) == [] == list(bar.saved_button.searches)
    window._session.undo()
    assert list(bar.saved_button.searches) == [kept]
    window._session.undo()
    assert list(bar.saved_button.searches) == []


def test_the_filters_offer_what_the_store_has(open_desktop, qtbot) -> None:
    desktop = open_desktop()
    bar = desktop.window.desk.list_panel.filter_bar
    desktop.press("Ctrl+Shift+F")
    filters = bar.filters
    assert filters.isVisible() and filters.source_box.findText("صدى البلد") > 0
    assert filters.label_box.findText("Person") > 0 and filters.topic_box.count() > 20
    filters.source_box.setEditText("صدى البلد")
    desktop.press("Return")
    model = desktop.window.desk.list_panel.model
    qtbot.waitUntil(lambda: 0 < model.rowCount() < 5)
    assert {model.article(row).source for row in range(model.rowCount())} == {"صدى البلد"}


def test_an_article_leaves_the_filtered_list_when_it_passes_no_more_and_comes_back(
    open_desktop, qtbot
) -> None:
    desktop = open_desktop()
    desk, panel = desktop.window.desk, desktop.window.desk.list_panel
    session = desktop.window._session
    every = desk.listed_ids()
    for text in ("", "من"):
        panel.set_query(ArticleQuery(text=text, status=Status.SUGGESTED))
        desk.reload_list()
        qtbot.waitUntil(lambda: not desk._searching)
        assert desk.listed_ids() == every
        second, following = every[1:3]
        desk.open(second)
        session.perform(tagging.accept_all, second, 0.0)
        assert desk.listed_ids() == tuple(id_ for id_ in every if id_ != second)
        assert desk.article_id == second and panel.current_article() == second
        assert desk.next_unreviewed() == following
        session.undo()
        qtbot.waitUntil(lambda: desk.listed_ids() == every)


def test_an_article_joins_the_filtered_list_when_a_topic_is_given_to_it(open_desktop, qtbot) -> None:
    desktop = open_desktop()
    desk, session = desktop.window.desk, desktop.window._session
    first, second = desk.listed_ids()[:2]
    topic = reading.all_topics(session.workspace)[7]
    session.perform(topics.add, [first], topic.id)
    desk.list_panel.set_query(ArticleQuery(topic_id=topic.id))
    desk.reload_list()
    assert desk.listed_ids() == (first,)
    session.perform(topics.add, [second], topic.id)
    qtbot.waitUntil(lambda: desk.listed_ids() == (first, second))
    session.perform(topics.remove, [first], topic.id)
    assert desk.listed_ids() == (second,)
    assert desk.next_unreviewed() == second
