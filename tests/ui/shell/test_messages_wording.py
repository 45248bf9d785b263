"""Errors and acts in words, in both languages, whatever the params are."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.errors import UserError
from desktop_app.ui import i18n
from desktop_app.ui.messages import (
    describe_change,
    isolated,
    place_text,
    redo_text,
    translate_error,
    undo_text,
)

KINDS = [
    "tag", "relabel", "resize", "accept", "reject", "delete", "note", "accept_all", "topic_add",
    "topic_remove", "topic_create", "reviewed", "unreviewed", "import", "recognise", "undo", "redo",
    "label_create", "label_edit", "label_delete", "edit_article", "delete_articles",
]  # fmt: skip


def plain(text: str) -> str:
    """Without the isolates, which nobody sees."""
    return text.replace("\u2068", "").replace("\u2069", "")


def test_an_error_without_a_translation_is_told_in_english(app: QApplication) -> None:
    i18n.install_language(app, "ar")
    error = UserError("No one translates {path}. Try it.", path=Path("/a/ب.txt"))
    assert translate_error(error) == f"No one translates {isolated(str(Path('/a/ب.txt')))}. Try it."


def test_numbers_and_errors_as_params(app: QApplication) -> None:
    inner = UserError("It is {size:,} long.", size=12000)
    assert plain(translate_error(UserError("Not read: {why}", why=inner))) == "Not read: It is 12,000 long."


def test_an_error_with_a_wrong_template_is_still_told(app: QApplication) -> None:
    with pytest.raises(KeyError):
        str(UserError("The {nothing}"))
    assert translate_error(UserError("Fine {a}", a="x", b="y")) == f"Fine {isolated('x')}"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "params", [{}, {"text": "السيسي", "label": "PERS", "title": "ع", "topic": "ت", "count": "3"}]
)
def test_every_kind_of_act_has_words_in_both_languages(
    app: QApplication, kind: str, params: dict[str, str]
) -> None:
    i18n.install_language(app, "en")
    english = describe_change(kind, params)
    i18n.install_language(app, "ar")
    arabic = describe_change(kind, params)
    assert english and english != kind and "{" not in english and "(s)" not in english
    assert any("\u0600" <= char <= "\u06ff" for char in arabic) and "{" not in arabic and "%n" not in arabic


def test_the_fullest_wording_that_the_params_allow_is_taken(app: QApplication) -> None:
    i18n.install_language(app, "en")
    assert plain(describe_change("tag", {"text": "القاهرة", "label": "LOC"})) == "Tag “القاهرة” as Place"
    assert plain(describe_change("tag", {"text": "القاهرة"})) == "Tag “القاهرة”"
    assert plain(describe_change("relabel", {"count": "2", "label": "Brand"})) == "Change 2 tags to Brand"
    assert describe_change("accept", {"count": "1"}) == "Accept 1 tag"


def test_menu_texts(app: QApplication) -> None:
    i18n.install_language(app, "en")
    assert plain(undo_text("tag", {"text": "السيسي", "label": "PERS"})) == "Undo: tag “السيسي” as Person"
    assert plain(redo_text("topic_add", {"topic": "R&D"})) == "Redo: add the topic “R&&D”"
    i18n.install_language(app, "ar")
    assert plain(undo_text("tag", {"text": "السيسي", "label": "PERS"})) == "تراجع: وسم «السيسي»: شخص"


def test_history_of_what_was_taken_back(app: QApplication) -> None:
    i18n.install_language(app, "en")
    assert plain(describe_change("undo", {"kind": "reject", "text": "ب"})) == "Undo: reject “ب”"


def test_long_and_broken_quotes_are_shortened(app: QApplication) -> None:
    text = describe_change("delete", {"text": "كلمة\n" * 50})
    assert "\n" not in text and len(text) < 80 and "…" in text


def test_an_unknown_kind_is_called_by_its_name(app: QApplication) -> None:
    assert describe_change("teleport", {"text": "x"}) == "teleport"


def test_places_of_failures(app: QApplication) -> None:
    i18n.install_language(app, "en")
    assert place_text("a, line 2.csv") == "a, line 2.csv"
    assert place_text("news.jsonl, line 12, tag 3") == "news.jsonl, line 12, tag 3"
    i18n.install_language(app, "ar")
    assert place_text("news.jsonl, line 12, tag 3") == "news.jsonl، السطر 12، الوسم 3"
