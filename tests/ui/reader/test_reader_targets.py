"""What a tag key would tag, selected with real keys and a real mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from desktop_app.core.model import Direction
from desktop_app.ui.reader.view import ReaderView

Show = Callable[..., ReaderView]

TEXT = "التقى وبلينكن الرئيس السيسي. قال بلينكن للرئيس: نعم، شكرا."


def place_caret(view: ReaderView, offset: int) -> None:
    view.go_to(offset, offset)


def point_of(view: ReaderView, offset: int) -> QPoint:
    """The middle of the letter at an offset, in the viewport."""
    cursor = view.textCursor()
    cursor.setPosition(view.offsets().to_utf16(offset))
    here = view.cursorRect(cursor)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    following = view.cursorRect(cursor)
    return QPoint((here.left() + following.left()) // 2, here.center().y())


def quote(view: ReaderView) -> str | None:
    target = view.target_span()
    return view.text()[target[0] : target[1]] if target else None


def press(qtbot: QtBot, view: ReaderView, key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        qtbot.keyClick(view, key, Qt.KeyboardModifier.ShiftModifier)


def test_shift_and_an_arrow_select_in_reading_direction(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT)
    place_caret(view, TEXT.index("الرئيس"))

    press(qtbot, view, Qt.Key.Key_Left, 3)

    assert view.selected_span() == (TEXT.index("الرئيس"), TEXT.index("الرئيس") + 3)
    assert quote(view) == "الرئيس"


def test_the_arrows_are_mirrored_in_a_left_to_right_article(show: Show, qtbot: QtBot) -> None:
    view = show("President Sisi met Blinken", direction=Direction.LTR)
    place_caret(view, 0)

    press(qtbot, view, Qt.Key.Key_Right, 2)

    assert quote(view) == "President"


def test_a_proclitic_stays_outside_because_the_article_knows_the_name(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT)
    place_caret(view, TEXT.index("وبلينكن"))

    press(qtbot, view, Qt.Key.Key_Left, 7)

    assert quote(view) == "بلينكن"


def test_a_first_letter_of_the_name_itself_stays(show: Show) -> None:
    text = "زار وائل فيصل القاهرة"
    view = show(text)
    view.go_to(text.index("وائل"), text.index("وائل") + 2)
    assert quote(view) == "وائل"


def test_known_words_from_outside_decide_too(show: Show) -> None:
    text = "التقى وزاهي المدير"
    view = show(text)
    view.go_to(text.index("وزاهي"), text.index("وزاهي") + 5)
    assert quote(view) == "وزاهي"

    view.set_known_words(lambda form: form == "زاهي")

    assert quote(view) == "زاهي"


def test_without_snapping_the_selection_is_taken_exactly_but_trimmed(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT)
    view.set_snap_to_words(False)
    place_caret(view, TEXT.index(" الرئيس"))

    press(qtbot, view, Qt.Key.Key_Left, 4)

    assert quote(view) == "الر"


def test_turning_snapping_off_changes_the_target_at_once(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT)
    start = TEXT.index("الرئيس")
    view.go_to(start + 1, start + 3)
    with qtbot.waitSignal(view.target_changed) as changed:
        view.set_snap_to_words(False)
    assert changed.args == [(start + 1, start + 3)]


def test_only_punctuation_selected_means_nothing(show: Show) -> None:
    view = show(TEXT)
    view.go_to(TEXT.index(". "), TEXT.index(". ") + 2)
    assert view.target_span() is None


def test_dragging_the_mouse_over_part_of_two_words_means_both(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT)
    start, end = TEXT.index("الرئيس") + 2, TEXT.index("السيسي") + 3
    viewport = view.viewport()
    targets: list[object] = []
    view.target_changed.connect(targets.append)

    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point_of(view, start))
    qtbot.mouseMove(viewport, point_of(view, start + 2))
    qtbot.mouseMove(viewport, point_of(view, end))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point_of(view, end))

    assert quote(view) == "الرئيس السيسي"
    assert targets[-1] == view.target_span()


def test_a_drag_may_begin_inside_the_selection(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT)
    view.selectAll()
    start = TEXT.index("السيسي")
    viewport = view.viewport()

    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point_of(view, start))
    qtbot.mouseMove(viewport, point_of(view, start + 2))
    qtbot.mouseMove(viewport, point_of(view, start + 4))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point_of(view, start + 4))

    assert quote(view) == "السيسي"


def test_a_drag_may_begin_in_the_margin(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT)
    inside = view.viewport().mapTo(view, point_of(view, TEXT.index("وبلينكن") + 2))
    margin = QPoint(view.width() - view.viewportMargins().right() // 2, inside.y())

    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=margin)
    qtbot.mouseMove(view, inside + QPoint(20, 0))
    qtbot.mouseMove(view, inside)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=inside)

    selected = view.selected_span()
    assert selected is not None
    assert selected[0] == 0 and TEXT.index("وبلينكن") < selected[1] <= TEXT.index(" الرئيس")


def test_a_double_click_off_the_mentions_selects_the_word(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT)
    where = point_of(view, TEXT.index("السيسي") + 2)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert quote(view) == "السيسي"


def test_the_target_goes_with_the_selection(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT)
    view.go_to(0, 4)
    with qtbot.waitSignal(view.target_changed) as changed:
        qtbot.keyClick(view, Qt.Key.Key_Left)
    assert changed.args == [None]


def test_a_new_article_has_no_target(show: Show) -> None:
    view = show(TEXT)
    view.go_to(0, 4)
    show("نص آخر")
    assert view.target_span() is None
    assert view.selected_span() is None


def test_the_text_can_not_be_changed_by_typing_or_pasting(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT)
    qtbot.keyClicks(view, "x1 ")
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert view.toPlainText() == TEXT


def test_tab_leaves_the_text(show: Show) -> None:
    view = show(TEXT)
    assert view.tabChangesFocus()


def test_files_dropped_on_the_text_are_left_to_the_window(view: ReaderView) -> None:
    assert not view.acceptDrops()
    assert not view.viewport().acceptDrops()
