"""The window of entities without a store: what it shows, and what leaves it by key and by mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.entities import (
    EntityEdit,
    EntityOverview,
    EntityRef,
    Link,
    LinkSuggestion,
    NameForm,
    NameRef,
    Reason,
    Referent,
    TagPlace,
    TagsRef,
)
from desktop_app.core.model import Label
from desktop_app.core.names import name_key
from desktop_app.ui.entities.model import MIME_TYPE, Column, Shown
from desktop_app.ui.entities.tree import PLACES_MIME_TYPE
from desktop_app.ui.entities.window import EntityWindow
from desktop_app.ui.i18n import install_language

LABELS = [
    Label(1, "PERS", "شخص", "Person", "#2e7d32", "1", "", None, 1),
    Label(2, "LOC", "مكان", "Place", "#1565c0", "2", "", None, 2),
]


def form(name: str, label_id: int, entity_id: int | None, count: int) -> NameForm:
    return NameForm(
        NameRef(entity_id, label_id, name_key(name)), name, count, frozenset(range(count)), (name,)
    )


def referent(name: str, label_id: int, count: int, entity_id: int | None = None, also: str = "") -> Referent:
    forms = [form(name, label_id, entity_id, count)] + ([form(also, label_id, entity_id, 1)] if also else [])
    aliases = (also,) if also else ()
    return Referent(
        entity_id, name, label_id, None, None, aliases, tuple(forms), count, count, "2025-01-01", "2025-02-01"
    )


SISI = referent("عبد الفتاح السيسي", 1, 5, 7, "السيسي")
SURNAME = referent("السيسي", 1, 9)
YASSER = referent("ياسر السيسي", 1, 1)
CAIRO = referent("القاهرة", 2, 3)
EVERYONE = (SURNAME, SISI, CAIRO, YASSER)
SURE = LinkSuggestion(SURNAME, (SISI,), Reason.IN_ARTICLE, 0.95, 4, frozenset({1, 2}))
UNSURE = LinkSuggestion(YASSER, (SISI,), Reason.SPELLING, 0.7, 1)
AMBIGUOUS = LinkSuggestion(SURNAME, (SISI, YASSER), Reason.SURNAME, 0.8, 5, frozenset({3}))


@pytest.fixture
def window(qtbot: QtBot) -> EntityWindow:
    made = EntityWindow()
    qtbot.addWidget(made)
    made.show_overview(EntityOverview(EVERYONE, (SURE, UNSURE, AMBIGUOUS)), LABELS)
    with qtbot.waitExposed(made):
        made.show()
    return made


def names(window: EntityWindow) -> list[str]:
    model = window.model
    return [str(model.index(row, Column.NAME).data()) for row in range(model.rowCount())]


def select(window: EntityWindow, *wanted: Referent) -> None:
    window.tree.clearSelection()
    rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for one in wanted:
        index = window.model.index_of(one.ref)
        window.tree.selectionModel().setCurrentIndex(index, rows)


def test_rows_are_filtered_folded_and_sorted(window: EntityWindow) -> None:
    assert names(window) == ["السيسي", "عبد الفتاح السيسي", "القاهرة", "ياسر السيسي"]
    window.model.set_filter("عبدالفتّاح السيسى", None, Shown.ALL)
    assert names(window) == ["عبد الفتاح السيسي"]
    window.model.set_filter("", 2, Shown.ALL)
    assert names(window) == ["القاهرة"]
    window.model.set_filter("", None, Shown.ENTITIES)
    assert names(window) == ["عبد الفتاح السيسي"]
    window.model.set_filter("", None, Shown.NAMES)
    window.tree.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
    assert names(window) == ["السيسي", "القاهرة", "ياسر السيسي"]


def test_the_holder_of_a_name_is_the_one_that_is_shown(window: EntityWindow) -> None:
    namesake = referent("حسن السيسي", 1, 2, 8, "السيسي")
    window.show_overview(EntityOverview((SISI, namesake)), LABELS)
    name = NameRef(None, 1, name_key("السيسي"))
    assert window.model.holder_of(name) == window.model.index_of(SISI.ref)
    window.model.set_filter("حسن", None, Shown.ALL)
    assert window.model.holder_of(name) == window.model.index_of(namesake.ref)
    assert window.model.holder_of(name).isValid()


@pytest.mark.parametrize("order", Qt.SortOrder)
def test_rows_of_one_kind_or_day_stand_by_how_often_they_are_named(
    window: EntityWindow, order: Qt.SortOrder
) -> None:
    rarest_first = {
        Column.FIRST: [YASSER, CAIRO, SISI, SURNAME],
        Column.LAST: [YASSER, CAIRO, SISI, SURNAME],
        Column.KIND: [YASSER, SISI, SURNAME, CAIRO],
    }
    for column, rows in rarest_first.items():
        window.tree.sortByColumn(column, order)
        shown = [row.name for row in rows]
        assert names(window) == (shown if order is Qt.SortOrder.AscendingOrder else shown[::-1])


def test_a_filter_without_hits_says_what_to_do(window: EntityWindow, qtbot: QtBot) -> None:
    window.search.setText("لا أحد هنا")
    qtbot.waitUntil(lambda: window._stack.currentWidget() is window._empty)
    assert window._empty.title() == "Nobody is called so"


def test_selected_rows_are_merged_into_the_entity_by_key(window: EntityWindow, qtbot: QtBot) -> None:
    select(window, SURNAME, SISI, YASSER)
    assert "عبد الفتاح السيسي" in window.actions_by_id["merge"].text()
    with qtbot.waitSignal(window.link_requested) as heard:
        qtbot.keyClick(window.tree, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert heard.args == [[SURNAME.ref, YASSER.ref], EntityRef(7)]


def test_one_row_alone_is_not_merged_and_that_is_said(window: EntityWindow) -> None:
    select(window, YASSER)
    window.actions_by_id["merge"].trigger()
    assert "two rows" in window.message.text()


def test_rows_are_moved_by_cutting_and_pasting(window: EntityWindow, qtbot: QtBot) -> None:
    window.tree.setFocus()
    select(window, YASSER)
    qtbot.keyClick(window.tree, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    select(window, SURNAME)
    with qtbot.waitSignal(window.link_requested) as heard:
        qtbot.keyClick(window.tree, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert heard.args == [[YASSER.ref], SURNAME.ref]


def drop(window: EntityWindow, kind: str, position: QPoint) -> None:
    data = QMimeData()
    data.setData(kind, b"")
    event = QDropEvent(
        QPointF(position),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.tree.dropEvent(event)


def center(window: EntityWindow, one: Referent) -> QPoint:
    return window.tree.visualRect(window.model.index_of(one.ref)).center()


def test_a_row_dragged_onto_another_is_linked_to_it(window: EntityWindow, qtbot: QtBot) -> None:
    select(window, SURNAME)
    with qtbot.waitSignal(window.link_requested) as heard:
        drop(window, MIME_TYPE, center(window, SISI))
    assert heard.args == [[SURNAME.ref], SISI.ref]


def test_a_form_dragged_onto_the_empty_ground_is_split_off(window: EntityWindow, qtbot: QtBot) -> None:
    top = window.model.index_of(SISI.ref)
    window.tree.expand(top)
    window.tree.setCurrentIndex(window.model.index(1, 0, top))
    with qtbot.waitSignal(window.split_requested) as heard:
        drop(window, MIME_TYPE, QPoint(20, window.tree.viewport().height() - 2))
    assert heard.args == [[SISI.forms[1].ref]]
    with qtbot.waitSignal(window.split_requested) as again:
        qtbot.keyClick(
            window.tree,
            Qt.Key.Key_M,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
    assert again.args == heard.args


def test_a_form_dropped_on_its_own_entity_stays(window: EntityWindow, qtbot: QtBot) -> None:
    top = window.model.index_of(SISI.ref)
    window.tree.expand(top)
    window.tree.setCurrentIndex(window.model.index(1, 0, top))
    with qtbot.assertNotEmitted(window.link_requested):
        drop(window, MIME_TYPE, center(window, SISI))


def test_delete_takes_an_entity_apart_and_says_so_of_a_name(window: EntityWindow, qtbot: QtBot) -> None:
    window.tree.setFocus()
    select(window, SISI)
    with qtbot.waitSignal(window.unlink_requested) as heard:
        qtbot.keyClick(window.tree, Qt.Key.Key_Delete)
    assert heard.args == [[EntityRef(7)]]
    select(window, YASSER)
    with qtbot.assertNotEmitted(window.unlink_requested):
        qtbot.keyClick(window.tree, Qt.Key.Key_Delete)


def place(id_: int) -> TagPlace:
    return TagPlace(id_, 40 + id_, "خبر", "2025-01-01", "قال السيسي إن", 4, 10, False)


def fill_places(window: EntityWindow, ids: Sequence[int], total: int) -> None:
    window.start_places(total)
    window.add_places([place(id_) for id_ in ids], len(ids))


def test_tags_are_gone_to_moved_and_split_off(window: EntityWindow, qtbot: QtBot) -> None:
    select(window, SURNAME)
    fill_places(window, [1, 2], 2)
    window.places.setFocus()
    with qtbot.waitSignal(window.place_chosen) as heard:
        qtbot.keyClick(window.places, Qt.Key.Key_Return)
    assert heard.args == [41, 1]
    window.places.setCurrentIndex(window.place_model.index(1))
    with qtbot.waitSignal(window.link_requested) as moved:
        drop(window, PLACES_MIME_TYPE, center(window, SISI))
    assert moved.args == [[TagsRef((2,))], SISI.ref]
    with qtbot.waitSignal(window.split_requested) as split:
        window.actions_by_id["split"].trigger()
    assert split.args == [[TagsRef((2,))]]
    with qtbot.waitSignal(window.unlink_requested) as gone:
        qtbot.keyClick(window.places, Qt.Key.Key_Delete)
    assert gone.args == [[TagsRef((2,))]]


def test_more_tags_are_asked_for_once(window: EntityWindow, qtbot: QtBot) -> None:
    fill_places(window, [1, 2], 5)
    model = window.place_model
    assert model.canFetchMore(model.index(-1))
    with qtbot.waitSignal(window.more_places_wanted) as heard:
        model.fetchMore(model.index(-1))
    assert heard.args == [2]
    assert not model.canFetchMore(model.index(-1))
    window.add_places([place(3), place(4), place(5)], 5)
    assert model.rowCount() == 5
    assert not model.canFetchMore(model.index(-1))


def test_what_is_typed_of_an_entity_leaves_once(window: EntityWindow, qtbot: QtBot) -> None:
    select(window, SISI)
    window._show_current()
    window.detail.note.setPlainText("رئيس مصر")
    with qtbot.waitSignal(window.edit_requested) as heard:
        window.commit()
    assert heard.args == [EntityRef(7), EntityEdit(SISI.name, "", "رئيس مصر", ("السيسي",))]
    with qtbot.assertNotEmitted(window.edit_requested):
        window.commit()
    window.detail.keep_unsaved()
    with qtbot.waitSignal(window.edit_requested):
        window.commit()


def test_escape_takes_back_what_was_typed(window: EntityWindow, qtbot: QtBot) -> None:
    select(window, SISI)
    window._show_current()
    window.detail.name.setText("غيره")
    qtbot.keyClick(window.detail.name, Qt.Key.Key_Escape)
    assert window.detail.name.text() == SISI.name
    assert window.isVisible()


def test_only_sure_suggestions_are_ticked_and_the_ambiguous_need_a_choice(
    window: EntityWindow, qtbot: QtBot
) -> None:
    model, table = window.suggestion_page.model, window.suggestion_page.table
    assert [model.is_ticked(row) for row in range(3)] == [True, False, False]
    model.set_ticked(2, True)
    assert not model.is_ticked(2), "nobody said who is meant"
    window.tabs.setCurrentIndex(1)
    table.choices(2).actions()[1].trigger()
    assert model.is_ticked(2)
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    with qtbot.waitSignal(window.links_accepted) as heard:
        qtbot.mouseClick(window.suggestion_page.link_button, Qt.MouseButton.LeftButton)
    assert heard.args == [
        [
            Link(SURNAME.ref, SISI.ref, frozenset({1, 2})),
            Link(YASSER.ref, SISI.ref),
            Link(SURNAME.ref, YASSER.ref, frozenset({3})),
        ]
    ]


def test_wrong_suggestions_are_kept_apart_by_key(window: EntityWindow, qtbot: QtBot) -> None:
    window.tabs.setCurrentIndex(1)
    window.suggestion_page.table.selectRow(1)
    with qtbot.waitSignal(window.apart_requested) as heard:
        qtbot.keyClick(window.suggestion_page.table, Qt.Key.Key_Delete)
    assert heard.args == [[UNSURE]]


def test_a_new_overview_keeps_ticks_choices_and_the_current_row(window: EntityWindow) -> None:
    select(window, CAIRO)
    window.suggestion_page.model.set_ticked(0, False)
    window.suggestion_page.model.set_ticked(1, True)
    window.show_overview(EntityOverview(EVERYONE[1:], (UNSURE, SURE)), LABELS)
    assert [window.suggestion_page.model.is_ticked(row) for row in range(2)] == [True, False]
    assert window.model.ref(window.tree.currentIndex()) == CAIRO.ref


def test_a_new_overview_keeps_who_was_chosen_as_long_as_that_one_is_suggested(window: EntityWindow) -> None:
    model = window.suggestion_page.model
    model.choose(2, YASSER)
    window.show_overview(EntityOverview(EVERYONE, (AMBIGUOUS, SURE, UNSURE)), LABELS)
    assert [model.is_ticked(row) for row in range(3)] == [True, True, False]
    assert model.target(0) == YASSER and model.n_ticked() == len(model.links())
    model.set_ticked(0, False)
    window.show_overview(EntityOverview(EVERYONE, (SURE, AMBIGUOUS)), LABELS)
    assert [model.is_ticked(row) for row in range(2)] == [True, False] and model.target(1) == YASSER
    model.set_ticked(1, True)
    without = replace(AMBIGUOUS, candidates=(SISI, CAIRO))
    window.show_overview(EntityOverview(EVERYONE, (SURE, without)), LABELS)
    assert [model.is_ticked(row) for row in range(2)] == [True, False] and model.target(1) is None


def test_a_new_overview_keeps_all_unticked_and_ticks_what_is_new_and_sure(window: EntityWindow) -> None:
    model, new = window.suggestion_page.model, replace(SURE, articles=frozenset({8}))
    window.suggestion_page.sure_button.click()
    assert not model.n_ticked() and not window.suggestion_page.link_button.isEnabled()
    window.show_overview(EntityOverview(EVERYONE, (SURE, new, UNSURE)), LABELS)
    assert [model.is_ticked(row) for row in range(3)] == [False, True, False]
    window.suggestion_page.sure_button.click()
    window.suggestion_page.sure_button.click()
    assert [model.is_ticked(row) for row in range(3)] == [True, True, False]


def test_many_rows_come_page_by_page(window: EntityWindow) -> None:
    many = tuple(referent(f"اسم {n}", 1, 5000 - n) for n in range(2000))
    window.show_overview(EntityOverview(many, ()), LABELS)
    assert window.model.rowCount() < 500
    assert window.show_ref(many[1500].ref, "")
    assert window.tree.currentIndex().row() == 1500


def test_rows_say_everything_to_a_screen_reader(window: EntityWindow) -> None:
    told = window.model.index_of(YASSER.ref).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Person" in told and "linked to nobody yet" in told
    for widget in (window.tree, window.places, window.suggestion_page.table, window.search, window.label_box):
        assert widget.accessibleName()


def test_after_names_were_merged_the_entity_they_became_is_current(window: EntityWindow) -> None:
    select(window, SURNAME, YASSER)
    window.tree.setCurrentIndex(window.model.index_of(SURNAME.ref))
    merged = referent("ياسر السيسي", 1, 10, 9, "السيسي")
    window.show_overview(EntityOverview((merged, CAIRO)), LABELS)
    assert window.model.referent(window.tree.currentIndex()) == merged == window.detail.referent()


def test_after_an_entity_was_taken_apart_the_name_that_was_current_under_it_still_is(
    window: EntityWindow,
) -> None:
    window.tree.select(SISI.forms[0].ref)
    assert window.model.form(window.tree.currentIndex()) == SISI.forms[0]
    alone = referent(SISI.name, 1, 5)
    window.show_overview(EntityOverview((SURNAME, alone, CAIRO)), LABELS)
    assert window.model.referent(window.tree.currentIndex()) == alone
    window.show_overview(EntityOverview(EVERYONE), LABELS)
    assert window.model.referent(window.tree.currentIndex()) == SISI, "or whom it is linked to again"


def test_rows_that_a_filter_hides_are_not_gone_to(window: EntityWindow) -> None:
    window.kind_box.setCurrentIndex(2)
    window._filter()
    window.tree.select(YASSER.ref)
    merged = referent("ياسر السيسي", 1, 10, 9, "السيسي")
    window.show_overview(EntityOverview((SURNAME, merged, CAIRO)), LABELS)
    assert window.model.referent(window.tree.currentIndex()) == CAIRO, "the entity isn't among the names"


def test_when_the_current_row_is_gone_the_one_in_its_place_is_current(window: EntityWindow) -> None:
    window.tree.select(SISI.ref)
    window.show_overview(EntityOverview((SURNAME, CAIRO, YASSER)), LABELS)
    assert window.model.referent(window.tree.currentIndex()) == CAIRO
    window.show_overview(EntityOverview(()), LABELS)
    assert not window.tree.currentIndex().isValid() and window.detail.referent() is None


@pytest.mark.parametrize("language", ["en", "ar"])
def test_dates_and_numbers_are_shown_whole(window: EntityWindow, qapp: QApplication, language: str) -> None:
    install_language(qapp, language)
    try:
        window.show_overview(EntityOverview(EVERYONE), LABELS)
        for column in (Column.TAGS, Column.ARTICLES, Column.FIRST, Column.LAST):
            assert window.tree.columnWidth(column) >= window.tree.sizeHintForColumn(column)
    finally:
        install_language(qapp, "en")
