"""The marked texts are gathered with their plurals, and what has no translation is found."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from desktop_app.paths import resource_path
from desktop_app.ui import translations
from desktop_app.ui.commands import COMMANDS, MENUS

FIELD = re.compile(r"\{\w+\}|%L?n")


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("i18n")
    translations.update(folder)
    translations.release(folder)
    return folder


def messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): message
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


def test_marked_texts_of_modules_without_qt_are_gathered(gathered: Path) -> None:
    contexts = {context for context, _ in messages(gathered / "rasid_ar.ts")}
    assert {"UserError", "ActText", "TaskBar"} <= contexts


def test_arabic_plurals_have_six_forms_and_english_ones_are_written(gathered: Path) -> None:
    key = ("ActText", "Import %n article(s)")
    arabic = messages(gathered / "rasid_ar.ts")[key]
    assert arabic.get("numerus") == "yes" and len(arabic.findall("translation/numerusform")) == 6
    english = messages(gathered / "rasid_en.ts")[key]
    forms = [form.text for form in english.findall("translation/numerusform")]
    assert forms == ["Import %n article", "Import %n articles"]


def test_the_files_name_no_lines_and_no_obsolete_texts(gathered: Path) -> None:
    text = (gathered / "rasid_ar.ts").read_text(encoding="utf-8")
    assert "<location" not in text and "obsolete" not in text and "vanished" not in text


def test_compiled_files_can_be_loaded(gathered: Path) -> None:
    for language in ("ar", "en"):
        assert (gathered / f"rasid_{language}.qm").stat().st_size > 0
        assert QTranslator().load(str(resource_path("i18n", f"rasid_{language}.qm")))


def test_what_is_not_translated_is_named(tmp_path: Path) -> None:
    path = tmp_path / "some.ts"
    path.write_text(
        """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="ar"><context>
        <name>Window</name>
        <message><source>Open</source><translation>فتح</translation></message>
        <message><source>Close</source><translation type="unfinished"></translation></message>
        <message><source>Save</source><translation></translation></message>
        <message numerus="yes"><source>%n file(s)</source><translation><numerusform>ملف</numerusform>
        <numerusform></numerusform></translation></message>
        </context></TS>""",
        encoding="utf-8",
    )
    assert translations.unfinished(path) == ["Window: Close", "Window: Save", "Window: %n file(s)"]


def test_every_text_is_translated_and_the_compiled_files_are_up_to_date() -> None:
    assert translations.problems(resource_path("i18n")) == []


def test_translations_keep_the_fields_of_their_texts() -> None:
    """A form of a plural that says the number in words may leave the number out, nothing else."""
    for (context, source), message in messages(resource_path("i18n", "rasid_ar.ts")).items():
        forms = [form.text or "" for form in message.findall("translation/numerusform")]
        for form in forms or [message.findtext("translation") or ""]:
            assert set(FIELD.findall(form)) <= set(FIELD.findall(source)), (context, source)
        for text in forms[3:] or [message.findtext("translation") or ""]:
            assert set(FIELD.findall(text)) == set(FIELD.findall(source)), (context, source)


def test_mnemonics_are_unique_in_each_menu() -> None:
    arabic = messages(resource_path("i18n", "rasid_ar.ts"))
    for menu in ("", *(name for name, _ in MENUS)):
        texts = [c.text for c in COMMANDS if c.menu == menu] if menu else [text for _, text in MENUS]
        for shown in (texts, [arabic["Actions", text].findtext("translation") or "" for text in texts]):
            letters = [text[text.index("&") + 1].lower() for text in shown if "&" in text]
            assert len(letters) == len(set(letters)), (menu, shown)
