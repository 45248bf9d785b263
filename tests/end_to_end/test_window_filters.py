"""The filters beside the search box in the real window: by keyboard alone, and by mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer

from desktop_app.core.model import ArticleQuery, Status
from desktop_app.services import reading, searching, tagging, topics


def wait_for_list(desktop, wanted: set[int]) -> None:
    desk = desktop.window.desk
    model = desk.list_panel.model

    def has_come() -> bool:
        shown = {model.article(row).id for row in range(model.rowCount())}
        return not desk._searching and shown == wanted

    desktop.qtbot.waitUntil(has_come, timeout=20_000)


def test_every_filter_is_set_by_keyboard_alone(open_desktop, qtbot) -> None:
    desktop = open_desktop("ar", "dark")
    window, ws = desktop.window, desktop.window._session.workspace
    panel = window.desk.list_panel
    filters = panel.filter_bar.filters
    wanted = next(row for row in (reading.article(ws, id_) for id_ in range(1, 6)) if row.source)
    assert wanted.source is not None
    topic = next(topic for topic in reading.all_topics(ws) if topic.name_ar == "دبلوماسية")
    window._session.perform(topics.add, [wanted.id], topic.id)
    person = next(m for m in reading.article_mentions(ws, wanted.id) if m.label == "PERS")
    window._session.perform(tagging.reject, [person.id])
    desktop.press("Ctrl+Shift+F")
    assert wanted.source is not None
    desktop.type(wanted.source.replace("أ", "ا").replace("ى", "ي"))
    desktop.press("Return")
    for typed in ("٢٠٢٣", "2023-12"):
        desktop.press("Tab")
        desktop.type(typed)
    desktop.press("Tab")
    desktop.press("Down")  # the first label
    desktop.press("Tab", 2)  # over the entity
    assert filters.topic_box.hasFocus()
    line = filters.topic_box.lineEdit()
    assert line is not None
    line.selectAll()
    desktop.type("دبلوماسيه")
    desktop.press("Return")
    query = panel.query()
    assert query.source == wanted.source and query.topic_id == topic.id and query.label_id == person.label_id
    assert (query.since, query.until) == ("2023-01-01", "2023-12-31")
    wait_for_list(desktop, {wanted.id})
    desktop.press("Ctrl+Shift+F")
    assert not filters.isVisible() and panel.filter_bar.edit.hasFocus()
    panel.filter_bar.clear()
    wait_for_list(desktop, {1, 2, 3, 4, 5})


def test_a_search_with_a_status_is_kept_and_chosen_again(open_desktop, qtbot) -> None:
    desktop = open_desktop()
    window, ws = desktop.window, desktop.window._session.workspace
    window._session.perform(tagging.accept, [reading.article_mentions(ws, 4)[0].id])
    bar = window.desk.list_panel.filter_bar
    bar.ask(ArticleQuery("مصر", status=Status.ACCEPTED))
    wait_for_list(desktop, {4})
    window._session.perform(searching.save, "مقبولة", bar.query())
    bar.clear()
    wait_for_list(desktop, {1, 2, 3, 4, 5})
    menu = bar.saved_button.menu()

    def choose() -> None:
        first = menu.actionGeometry(menu.actions()[0]).center()
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=first)

    menu.aboutToShow.connect(lambda: QTimer.singleShot(0, choose))
    desktop.press("Ctrl+K")
    wait_for_list(desktop, {4})
    assert bar.query().status is Status.ACCEPTED and bar.edit.text() == "مصر"


def test_articles_are_found_by_the_status_of_their_tags(open_desktop, qtbot) -> None:
    desktop = open_desktop()
    window, ws = desktop.window, desktop.window._session.workspace
    filters = window.desk.list_panel.filter_bar.filters
    window._session.perform(tagging.reject, [reading.article_mentions(ws, 2)[0].id])
    window._session.perform(tagging.accept, [reading.article_mentions(ws, 4)[0].id])
    desktop.press("Ctrl+Shift+F")
    filters.status_box.setFocus()
    for status, articles in (
        (Status.SUGGESTED, {1, 2, 3, 4, 5}),
        (Status.ACCEPTED, {4}),
        (Status.REJECTED, {2}),
    ):
        desktop.press("Down")
        assert window.desk.list_panel.query().status is status
        wait_for_list(desktop, articles)
    qtbot.mouseClick(filters.clear_button, Qt.MouseButton.LeftButton)
    wait_for_list(desktop, {1, 2, 3, 4, 5})


def test_the_filters_are_opened_by_mouse_and_fit_the_window(open_desktop, qtbot) -> None:
    desktop = open_desktop()
    bar = desktop.window.desk.list_panel.filter_bar
    height = desktop.window.height()
    qtbot.mouseClick(bar.filters_button, Qt.MouseButton.LeftButton)
    assert bar.filters.isVisible()
    assert desktop.window.minimumSizeHint().height() <= 700 and desktop.window.height() == height
    qtbot.mouseClick(bar.filters_button, Qt.MouseButton.LeftButton)
    assert not bar.filters.isVisible()
