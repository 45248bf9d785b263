"""The mention that keys act on: chosen by caret, mouse and the window, told to screen readers and tooltips."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QHelpEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop_app.core.model import Mention, Origin, Status
from desktop_app.ui.reader.view import ReaderView

Show = Callable[..., ReaderView]
MakeMention = Callable[..., Mention]

TEXT = "أجرى وزير الخارجية المصري سامح شكري اتصالا في القاهرة بنظيره بلينكن."


def middle(view: ReaderView, offset: int) -> QPoint:
    """The middle of the letter at an offset, in the viewport."""
    cursor = view.textCursor()
    cursor.setPosition(view.offsets().to_utf16(offset))
    here = view.cursorRect(cursor)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return QPoint((here.left() + view.cursorRect(cursor).left()) // 2, here.center().y())


def click(qtbot: QtBot, view: ReaderView, offset: int) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, offset))


def current_text(view: ReaderView) -> str | None:
    current = view.current_mention()
    return current.text if current else None


@pytest.fixture
def nested(show: Show, mention: MakeMention) -> tuple[ReaderView, Mention, Mention]:
    outer = mention(TEXT, "وزير الخارجية المصري سامح شكري", 4)
    inner = mention(TEXT, "سامح شكري", 1)
    return show(TEXT, outer, inner), outer, inner


def test_the_caret_walks_from_mention_to_mention(show: Show, mention: MakeMention, qtbot: QtBot) -> None:
    view = show(TEXT, mention(TEXT, "القاهرة", 2))
    seen: list[Mention | None] = []
    view.current_mention_changed.connect(seen.append)
    view.go_to(TEXT.index("القاهرة") - 2, TEXT.index("القاهرة") - 2)

    for _ in range(11):
        qtbot.keyClick(view, Qt.Key.Key_Left)

    assert [m.text if m else None for m in seen] == ["القاهرة", None]


def test_a_caret_right_after_the_last_letter_still_counts(show: Show, mention: MakeMention) -> None:
    tagged = mention(TEXT, "القاهرة", 2)
    view = show(TEXT, tagged)
    view.go_to(tagged.end, tagged.end)
    assert view.current_mention() == tagged


def test_a_selection_has_no_current_mention(show: Show, mention: MakeMention, qtbot: QtBot) -> None:
    tagged = mention(TEXT, "القاهرة", 2)
    view = show(TEXT, tagged)
    view.set_current_mention(tagged.id)

    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.current_mention() is None

    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.current_mention() == tagged


def test_clicks_go_from_the_innermost_outwards_and_around(
    nested: tuple[ReaderView, Mention, Mention], qtbot: QtBot
) -> None:
    view, outer, inner = nested
    chosen = []
    for _ in range(3):
        click(qtbot, view, inner.start + 2)
        chosen.append(view.current_mention())
    assert chosen == [inner, outer, inner]


def test_a_click_elsewhere_in_the_outer_one_chooses_that(
    nested: tuple[ReaderView, Mention, Mention], qtbot: QtBot
) -> None:
    view, outer, inner = nested
    click(qtbot, view, inner.start + 2)
    click(qtbot, view, outer.start + 2)
    assert view.current_mention() == outer
    click(qtbot, view, inner.start + 2)
    assert view.current_mention() in (inner, outer)
    click(qtbot, view, 1)
    assert view.current_mention() is None


def test_the_window_can_cycle_by_keyboard(nested: tuple[ReaderView, Mention, Mention]) -> None:
    view, outer, inner = nested
    view.set_current_mention(inner.id)
    assert view.cycle_nested() == outer
    assert view.cycle_nested() == inner


def test_a_double_click_selects_the_word_also_of_a_mention(
    nested: tuple[ReaderView, Mention, Mention], qtbot: QtBot
) -> None:
    view, _outer, inner = nested
    for offset, word in ((inner.start + 2, "سامح"), (TEXT.index("المصري") + 3, "المصري"), (2, "أجرى")):
        at = middle(view, offset)
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        with qtbot.waitSignal(view.target_changed):
            qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        target = view.target_span()
        assert target is not None and TEXT[target[0] : target[1]] == word
        assert view.current_mention() is None


def test_new_mentions_keep_scroll_caret_selection_and_the_current_one(
    show: Show, mention: MakeMention, article: str, qtbot: QtBot
) -> None:
    tagged = mention(article, "القاهرة", 2, Status.SUGGESTED, nth=2)
    view = show(article, tagged)
    view.set_current_mention(tagged.id)
    place, caret = view.verticalScrollBar().value(), view.caret()
    accepted = replace(tagged, status=Status.ACCEPTED)

    with qtbot.waitSignal(view.current_mention_changed) as changed:
        view.set_mentions([accepted, mention(article, "مصر", 2)])

    assert changed.args == [accepted]
    assert (view.verticalScrollBar().value(), view.caret()) == (place, caret)
    view.go_to(5, 20)
    view.set_mentions([])
    assert view.selected_span() == (5, 20)


def test_a_deleted_mention_is_no_longer_current(show: Show, mention: MakeMention) -> None:
    tagged = mention(TEXT, "القاهرة", 2)
    view = show(TEXT, tagged)
    view.set_current_mention(tagged.id)
    view.set_mentions([])
    assert view.current_mention() is None


def test_next_and_previous_waiting(show: Show, mention: MakeMention) -> None:
    first = mention(TEXT, "وزير", 4, Status.SUGGESTED)
    second = mention(TEXT, "سامح شكري", 1)
    third = mention(TEXT, "بلينكن", 1, Status.SUGGESTED)
    view = show(TEXT, third, second, first)

    assert view.next_mention(forward=True, waiting_only=True) == first
    view.set_current_mention(first.id)
    assert view.next_mention(forward=True, waiting_only=False) == second
    assert view.next_mention(forward=True, waiting_only=True) == third
    view.set_current_mention(third.id)
    assert view.next_mention(forward=True, waiting_only=True) is None
    assert view.next_mention(forward=False, waiting_only=True) == first
    view.set_current_mention(None)
    view.go_to(second.end + 2, second.end + 2)
    assert view.next_mention(forward=False, waiting_only=False) == second


def test_a_far_mention_is_scrolled_into_view(show: Show, mention: MakeMention, article: str) -> None:
    text = "\n".join([article] * 12)
    last = mention(text, (len(text) - 40, len(text) - 35))
    view = show(text, last)

    view.set_current_mention(last.id)

    caret = view.cursorRect()
    assert caret.top() >= 0 and caret.bottom() <= view.viewport().height()
    view.set_current_mention(None)
    view.go_to(0, 0)
    assert view.verticalScrollBar().value() < view.appearance().line_pitch()


def test_choosing_without_scrolling_stays(show: Show, mention: MakeMention, article: str) -> None:
    last = mention(article, (len(article) - 40, len(article) - 35))
    view = show(article, last)
    view.set_current_mention(last.id, scroll=False)
    assert view.verticalScrollBar().value() == 0
    assert view.current_mention() == last


def test_moved_edges_follow_the_snapping(show: Show, mention: MakeMention) -> None:
    tagged = mention(TEXT, "سامح", 1)
    view = show(TEXT, tagged)
    grown = view.boundary_target(tagged, "end", True)
    assert grown and TEXT[grown[0] : grown[1]] == "سامح شكري"
    view.set_snap_to_words(False)
    grown = view.boundary_target(tagged, "end", True)
    assert grown and TEXT[grown[0] : grown[1]] == "سامح ش"


# What is said about a mention


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    before = QLocale()
    yield lambda code: QLocale.setDefault(QLocale(code))
    QLocale.setDefault(before)


def test_the_facts(show: Show, mention: MakeMention, language: Callable[[str], None]) -> None:
    found = mention(TEXT, "القاهرة", 2, Status.SUGGESTED, score=0.914, origin=Origin.MODEL, note="تحقق")
    view = show(TEXT, found)
    language("en_GB")
    facts = view.describe(found)
    for part in ("القاهرة", "Place", "waiting", "builtin-1", "91%", "تحقق"):
        assert part in facts
    language("ar_AE")
    assert "مكان" in view.describe(found)


def test_a_screen_reader_is_told_the_current_mention(show: Show, mention: MakeMention) -> None:
    tagged = mention(TEXT, "القاهرة", 2)
    view = show(TEXT, tagged)
    assert view.accessibleName()
    view.set_current_mention(tagged.id)
    assert view.accessibleDescription() == view.describe(tagged)
    view.go_to(0, 0)
    assert view.accessibleDescription() == ""


def test_the_current_mention_is_announced_while_a_screen_reader_listens(
    show: Show, mention: MakeMention
) -> None:
    tagged = mention(TEXT, "القاهرة", 2)
    view = show(TEXT, tagged)
    QAccessible.setActive(True)
    try:
        view.set_current_mention(tagged.id)
    finally:
        QAccessible.setActive(False)
    assert view.current_mention() == tagged


def test_the_tooltip_tells_all_mentions_under_the_pointer(
    nested: tuple[ReaderView, Mention, Mention], qapp: QApplication
) -> None:
    view, outer, inner = nested
    where = middle(view, inner.start + 2)
    qapp.sendEvent(
        view.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, where, view.viewport().mapToGlobal(where))
    )
    assert QToolTip.text().index(inner.text) < QToolTip.text().index(outer.text)


def test_markup_in_a_note_is_shown_as_text(show: Show, mention: MakeMention, qapp: QApplication) -> None:
    tagged = mention(TEXT, "القاهرة", 2, note="<b>&")
    view = show(TEXT, tagged)
    where = middle(view, tagged.start + 2)
    qapp.sendEvent(
        view.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, where, view.viewport().mapToGlobal(where))
    )
    assert "&lt;b&gt;&amp;" in QToolTip.text()


# Menu and wheel


def context_event(view: ReaderView, where: QPoint) -> QContextMenuEvent:
    return QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse,
        where,
        view.viewport().mapToGlobal(where),
        Qt.KeyboardModifier.NoModifier,
    )


def test_a_right_click_chooses_the_mention_and_asks_for_its_menu(
    show: Show, mention: MakeMention, qtbot: QtBot, qapp: QApplication
) -> None:
    tagged = mention(TEXT, "القاهرة", 2)
    view = show(TEXT, tagged)
    where = middle(view, tagged.start + 2)
    with qtbot.waitSignal(view.context_requested) as asked:
        qapp.sendEvent(view.viewport(), context_event(view, where))
    assert asked.args == [view.viewport().mapToGlobal(where), tagged]
    assert view.current_mention() == tagged


def test_a_right_click_in_the_selection_keeps_it(show: Show, qtbot: QtBot, qapp: QApplication) -> None:
    view = show(TEXT)
    view.go_to(5, 20)
    with qtbot.waitSignal(view.context_requested) as asked:
        qapp.sendEvent(view.viewport(), context_event(view, middle(view, 10)))
    assert asked.args is not None and asked.args[1] is None
    assert view.selected_span() == (5, 20)


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_the_menu_by_keyboard(
    show: Show, mention: MakeMention, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    tagged = mention(TEXT, "القاهرة", 2)
    view = show(TEXT, tagged)
    view.set_current_mention(tagged.id)
    with qtbot.waitSignal(view.context_requested) as asked:
        qtbot.keyClick(view, key, modifier)
    assert asked.args is not None and asked.args[1] == tagged


def test_the_wheel_with_ctrl_asks_for_another_size(show: Show, article: str, qapp: QApplication) -> None:
    view = show(article)
    steps: list[int] = []
    view.zoom_requested.connect(steps.append)
    where = QPointF(view.viewport().rect().center())

    def turn(by: int, modifier: Qt.KeyboardModifier) -> None:
        event = QWheelEvent(
            where,
            view.viewport().mapToGlobal(where),
            QPoint(),
            QPoint(0, by),
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        qapp.sendEvent(view.viewport(), event)

    for by in (120, 60, 60, -240):
        turn(by, Qt.KeyboardModifier.ControlModifier)
    assert steps == [1, 1, -2]
    assert view.verticalScrollBar().value() == 0
    turn(-120, Qt.KeyboardModifier.NoModifier)
    assert view.verticalScrollBar().value() > 0
    assert len(steps) == 3
