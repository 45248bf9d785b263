"""What the window says about errors and about acts, in the interface's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication, QObject

from desktop_app.errors import UserError
from desktop_app.ui.i18n import current_language

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_LONGEST_QUOTE = 48
_PLACE_ENDING = re.compile(r"(?:, (?:line|record|tag|topic) \d+)+\Z")


def isolated(text: str) -> str:
    """`text` between bidi isolates, so that a path or a foreign name can't disturb the sentence around it."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}" if text else ""


def translate_error(error: UserError) -> str:
    """The error in the interface's language; in English when it has no translation or a broken one."""
    template = QCoreApplication.translate("UserError", error.template)
    params = {name: _shown(value) for name, value in error.params.items()}
    try:
        return template.format(**params)
    except (KeyError, IndexError, ValueError):
        return str(error)


def _shown(value: object) -> object:
    """A param as it stands in a sentence: an error translated, a number as it is, all else isolated."""
    if isinstance(value, UserError):
        return translate_error(value)
    if isinstance(value, int | float):
        return value
    return isolated(str(value))


def place_text(where: str) -> str:
    """Where a failure stands ("news.csv, line 3"), its last words in the interface's language."""
    words = {
        "line": QCoreApplication.translate("Place", "line {number}"),
        "record": QCoreApplication.translate("Place", "record {number}"),
        "tag": QCoreApplication.translate("Place", "tag {number}"),
        "topic": QCoreApplication.translate("Place", "topic {number}"),
    }
    found = _PLACE_ENDING.search(where)
    if found is None:
        return where
    parts = [part.split() for part in found.group().split(", ")[1:]]
    listed = [where[: found.start()], *(words[kind].format(number=number) for kind, number in parts)]
    return QCoreApplication.translate("Place", ", ").join(listed)


class ActText(QObject):
    """Names the acts of the history; for each kind the fullest wording whose fields are all known is taken."""

    def __init__(self) -> None:
        super().__init__()
        self._wordings: dict[str, Callable[[int], tuple[str, ...]]] = {
            **self._on_mentions(),
            **self._on_articles(),
            **self._on_topics_and_labels(),
            **self._on_entities(),
            **self._on_names(),
        }

    def describe(self, kind: str, params: Mapping[str, str]) -> str:
        """A short phrase ("Tag “Cairo” as Place"); the kind's own name when it is unknown."""
        if kind in ("undo", "redo"):
            return self._taken_back(kind, params)
        wording = self._wordings.get(kind)
        if wording is None:
            return kind
        fields = _fields(params)
        for template in wording(_number(params.get("count"))):
            try:
                return template.format(**fields)
            except KeyError:
                continue
        return kind

    def _taken_back(self, kind: str, params: Mapping[str, str]) -> str:
        inner = params.get("kind", "")
        if not inner:
            return self.tr("Undo") if kind == "undo" else self.tr("Redo")
        what = self.describe(inner, params if inner not in ("undo", "redo") else {})
        template = self.tr("Undo: {what}") if kind == "undo" else self.tr("Redo: {what}")
        return template.format(what=_inside(what))

    def _on_mentions(self) -> dict[str, Callable[[int], tuple[str, ...]]]:
        return {
            "tag": lambda n: (
                self.tr("Tag “{text}” as {label}"),
                self.tr("Tag “{text}”"),
                self.tr("Add %n tag(s) as {label}", "", n),
                self.tr("Add %n tag(s)", "", n),
            ),
            "relabel": lambda n: (
                self.tr("Change “{name}” to {label} at %n place(s)", "", n),
                self.tr("Change “{text}” to {label}"),
                self.tr("Change the label of “{text}”"),
                self.tr("Change %n tag(s) to {label}", "", n),
                self.tr("Change the label of %n tag(s)", "", n),
            ),
            "resize": lambda n: (self.tr("Move the ends of “{text}”"), self.tr("Move the ends of a tag")),
            "accept": lambda n: (
                self.tr("Accept “{name}” at %n place(s)", "", n),
                self.tr("Accept “{text}”, “{title}” reviewed"),
                self.tr("Accept “{text}”"),
                self.tr("Accept %n tag(s)", "", n),
            ),
            "reject": lambda n: (
                self.tr("Reject “{name}” at %n place(s)", "", n),
                self.tr("Reject “{text}”, “{title}” reviewed"),
                self.tr("Reject “{text}”"),
                self.tr("Reject %n tag(s)", "", n),
            ),
            "delete": lambda n: (self.tr("Delete “{text}”"), self.tr("Delete %n tag(s)", "", n)),
            "note": lambda n: (self.tr("Note on “{text}”"), self.tr("Note on a tag")),
            "accept_reviewed": lambda n: (
                self.tr("Accept all %n suggestion(s) in “{title}” and mark it as reviewed", "", n),
                self.tr("Accept all and mark as reviewed"),
            ),
            "accept_all": lambda n: (
                self.tr("Accept all %n suggestion(s) in “{title}”", "", n),
                self.tr("Accept all %n suggestion(s)", "", n),
            ),
        }

    def _on_articles(self) -> dict[str, Callable[[int], tuple[str, ...]]]:
        return {
            "import": lambda n: (self.tr("Import “{title}”"), self.tr("Import %n article(s)", "", n)),
            "recognise": lambda n: (
                self.tr("Recognise names in “{title}”"),
                self.tr("Recognise names in %n article(s)", "", n) if n else self.tr("Recognise names"),
            ),
            "reviewed": lambda n: (
                self.tr("Mark “{title}” as reviewed"),
                self.tr("Mark %n article(s) as reviewed", "", n),
            ),
            "unreviewed": lambda n: (
                self.tr("Mark “{title}” as not reviewed"),
                self.tr("Mark %n article(s) as not reviewed", "", n),
            ),
            "edit_article": lambda n: (self.tr("Edit the details of “{title}”"), self.tr("Edit details")),
            "delete_articles": lambda n: (
                self.tr("Delete the article “{title}”"),
                self.tr("Delete %n article(s)", "", n),
            ),
        }

    def _on_topics_and_labels(self) -> dict[str, Callable[[int], tuple[str, ...]]]:
        return {
            "topic_add": lambda n: (
                self.tr("Add the topic “{topic}” to %n article(s)", "", n)
                if n > 1
                else self.tr("Add the topic “{topic}”"),
                self.tr("Add a topic"),
            ),
            "topic_remove": lambda n: (
                self.tr("Remove the topic “{topic}” from %n article(s)", "", n)
                if n > 1
                else self.tr("Remove the topic “{topic}”"),
                self.tr("Remove a topic"),
            ),
            "topic_create": lambda n: (self.tr("New topic “{topic}”"), self.tr("New topic")),
            "topics_added": lambda n: (self.tr("Add %n topic(s) of the list", "", n),),
            "topic_dismiss": lambda n: (self.tr("Dismiss the topic “{topic}”"), self.tr("Dismiss a topic")),
            "topic_rename": lambda n: (self.tr("Rename the topic “{topic}”"), self.tr("Rename a topic")),
            "topic_delete": lambda n: (self.tr("Delete the topic “{topic}”"), self.tr("Delete a topic")),
            "label_merge": lambda n: (
                self.tr("Merge the label “{label}” into “{into}”"),
                self.tr("Merge labels"),
            ),
            "codebook_import": lambda n: (self.tr("Import %n label(s)", "", n),),
            "label_create": lambda n: (self.tr("New label “{label}”"), self.tr("New label")),
            "label_edit": lambda n: (self.tr("Change the label “{label}”"), self.tr("Change a label")),
            "label_delete": lambda n: (self.tr("Delete the label “{label}”"), self.tr("Delete a label")),
            "search_save": lambda n: (self.tr("Save the search “{search}”"),),
            "search_delete": lambda n: (self.tr("Delete the saved search “{search}”"),),
        }

    def _on_entities(self) -> dict[str, Callable[[int], tuple[str, ...]]]:
        return {
            "entity_link": lambda n: (
                self.tr("Link %n tag(s) to “{name}”", "", n),
                self.tr("Link %n tag(s)", "", n),
            ),
            "entity_merge": lambda n: (
                self.tr("Merge into “{name}” (%n tag(s))", "", n),
                self.tr("Merge entities"),
            ),
            "entity_split": lambda n: (
                self.tr("Split off “{name}” (%n tag(s))", "", n),
                self.tr("Split an entity"),
            ),
            "entity_unlink": lambda n: (
                self.tr("Unlink “{name}” (%n tag(s))", "", n),
                self.tr("Unlink tags"),
            ),
            "entity_edit": lambda n: (self.tr("Edit the entity “{name}”"), self.tr("Edit an entity")),
            "names_apart": lambda n: (self.tr("Keep names apart"),),
        }

    def _on_names(self) -> dict[str, Callable[[int], tuple[str, ...]]]:
        return {
            "name_keep": lambda n: (
                self.tr("Suggest “{name}” as {label} from now on"),
                self.tr("Suggest %n name(s) from now on", "", n),
            ),
            "name_never": lambda n: (
                self.tr("Never suggest “{name}” as {label}"),
                self.tr("Never suggest %n name(s)", "", n),
            ),
            "name_open": lambda n: (
                self.tr("Leave “{name}” to the recogniser"),
                self.tr("Leave %n name(s) to the recogniser", "", n),
            ),
            "name_forget": lambda n: (
                self.tr("Forget the name “{name}”"),
                self.tr("Forget %n name(s)", "", n),
            ),
            "names_import": lambda n: (self.tr("Import %n name(s)", "", n),),
            "names_look": lambda n: (self.tr("Look for learned names: %n new suggestion(s)", "", n),),
        }

    def label_name(self, name: str) -> str:
        """A built-in label's code in words; any other name as it is."""
        words = {
            "PERS": self.tr("Person"),
            "LOC": self.tr("Place"),
            "ORG": self.tr("Organisation"),
            "MISC": self.tr("Other name"),
        }
        return words.get(name, name)


@cache
def _acts() -> ActText:
    return ActText()


def describe_change(kind: str, params: Mapping[str, str]) -> str:
    """What an act did, for the history and the status bar: `kind` and `params` of a Change or HistoryEntry."""
    return _acts().describe(kind, params)


def undo_text(kind: str, params: Mapping[str, str]) -> str:
    """The menu's words for taking this act back ("Undo: tag “Cairo” as Place"), safe as an action's text."""
    return _menu_text(_acts().describe("undo", {**params, "kind": kind}))


def redo_text(kind: str, params: Mapping[str, str]) -> str:
    """The menu's words for doing this act again, safe as an action's text."""
    return _menu_text(_acts().describe("redo", {**params, "kind": kind}))


def label_name(name: str) -> str:
    """A built-in label's code (PERS, LOC, ORG, MISC) in words; any other name as it is."""
    return _acts().label_name(name)


def _menu_text(text: str) -> str:
    return text.replace("&", "&&")


def _inside(phrase: str) -> str:
    """A phrase as it stands after a colon: without the capital of an English beginning."""
    return phrase[:1].lower() + phrase[1:] if phrase[:1].isascii() else phrase


def _fields(params: Mapping[str, str]) -> dict[str, str]:
    """The params that say something, shortened and isolated."""
    shown = {name: _short(value) for name, value in params.items() if value}
    if current_language() == "en" and "topic_en" in shown:
        shown["topic"] = shown["topic_en"]
    if "label" in shown:
        shown["label"] = label_name(shown["label"])
    return {name: isolated(value) for name, value in shown.items()}


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() else 0
