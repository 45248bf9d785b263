# ruff: noqa: E501 - a table reads as a table
"""The table of commands: what each is called, where it stands and which keys do it.

Keys that tag work on an Arabic keyboard layout too: they are digits (both kinds), function keys and
keys without letters. Ends of tags move as the arrows point, whichever way the text runs.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Command:
    """A row of the table: `menu` names its menu, `in_reader` limits its keys to the text, `tool` puts it on the bar."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str | None = None
    checkable: bool = False
    in_reader: bool = False
    tool: bool = False
    ends_section: bool = False


MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("tag", QT_TRANSLATE_NOOP("Actions", "&Tag")),
    ("article", QT_TRANSLATE_NOOP("Actions", "&Article")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)

COMMANDS: tuple[Command, ...] = (
    Command("import_files", "file", QT_TRANSLATE_NOOP("Actions", "&Import files…"), ("Ctrl+O",), "import", tool=True),
    Command("import_folder", "file", QT_TRANSLATE_NOOP("Actions", "Import a &folder…"), ("Ctrl+Shift+O",), "folder"),
    Command("export", "file", QT_TRANSLATE_NOOP("Actions", "&Export tags…"), ("Ctrl+E",), "export", tool=True, ends_section=True),
    Command("codebook", "file", QT_TRANSLATE_NOOP("Actions", "Code&book…"), ("Ctrl+B",), "edit"),
    Command("train", "file", QT_TRANSLATE_NOOP("Actions", "&Train on my reviewed articles…")),
    Command("settings", "file", QT_TRANSLATE_NOOP("Actions", "&Settings…"), ("Ctrl+,",), "settings", ends_section=True),
    Command("quit", "file", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",)),
    Command("undo", "edit", QT_TRANSLATE_NOOP("Actions", "&Undo"), ("Ctrl+Z",), "undo", tool=True),
    Command("redo", "edit", QT_TRANSLATE_NOOP("Actions", "&Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", tool=True, ends_section=True),
    Command("copy", "edit", QT_TRANSLATE_NOOP("Actions", "&Copy"), ("Ctrl+C",), "copy", in_reader=True, ends_section=True),
    Command("filter", "edit", QT_TRANSLATE_NOOP("Actions", "&Find articles"), ("Ctrl+F",), "search"),
    Command("filters", "edit", QT_TRANSLATE_NOOP("Actions", "Fi&lters of the list"), ("Ctrl+Shift+F",), "filter"),
    Command("save_search", "edit", QT_TRANSLATE_NOOP("Actions", "Sa&ve this search…"), ("Ctrl+D",)),
    Command("saved_searches", "edit", QT_TRANSLATE_NOOP("Actions", "Saved searc&hes"), ("Ctrl+K",), ends_section=True),
    Command("next_hit", "edit", QT_TRANSLATE_NOOP("Actions", "&Next hit of the search"), ("Ctrl+G",)),
    Command("previous_hit", "edit", QT_TRANSLATE_NOOP("Actions", "&Previous hit of the search"), ("Ctrl+Shift+G",)),
    Command("accept", "tag", QT_TRANSLATE_NOOP("Actions", "&Accept"), ("Enter", "Return"), "accept", in_reader=True, tool=True),
    Command("reject", "tag", QT_TRANSLATE_NOOP("Actions", "&Reject or delete"), ("Del", "Backspace"), "reject", in_reader=True, tool=True),
    Command("note", "tag", QT_TRANSLATE_NOOP("Actions", "&Note…"), ("F2",), "note", in_reader=True),
    Command("everywhere", "tag", QT_TRANSLATE_NOOP("Actions", "Find it everywhere, tag it there…"), ("Ctrl+R",), "search"),
    Command("entity_of", "tag", QT_TRANSLATE_NOOP("Actions", "Who or what is t&his…"), ("Shift+F12",), "person", ends_section=True),
    Command("next_waiting", "tag", QT_TRANSLATE_NOOP("Actions", "Next &waiting suggestion"), ("F4",), "next", tool=True),
    Command("previous_waiting", "tag", QT_TRANSLATE_NOOP("Actions", "Previous wa&iting suggestion"), ("Shift+F4",), "previous", tool=True),
    Command("weakest_waiting", "tag", QT_TRANSLATE_NOOP("Actions", "L&east sure suggestion"), ("Ctrl+F4",)),
    Command("next_mention", "tag", QT_TRANSLATE_NOOP("Actions", "Next &tag"), ("F3",), in_reader=True),
    Command("previous_mention", "tag", QT_TRANSLATE_NOOP("Actions", "Previous ta&g"), ("Shift+F3",), in_reader=True),
    Command("cycle_nested", "tag", QT_TRANSLATE_NOOP("Actions", "Tag aro&und or inside this one"), ("Alt+Enter", "Alt+Return"), in_reader=True, ends_section=True),
    Command("end_left", "tag", QT_TRANSLATE_NOOP("Actions", "Move the end to the left"), ("Alt+Left",), in_reader=True),
    Command("end_right", "tag", QT_TRANSLATE_NOOP("Actions", "Move the end to the right"), ("Alt+Right",), in_reader=True),
    Command("start_earlier", "tag", QT_TRANSLATE_NOOP("Actions", "Begin the tag earlier"), ("Alt+Up",), in_reader=True),
    Command("start_later", "tag", QT_TRANSLATE_NOOP("Actions", "Begin the tag later"), ("Alt+Down",), in_reader=True, ends_section=True),
    Command("snap_to_words", "tag", QT_TRANSLATE_NOOP("Actions", "Snap to wor&ds"), ("F8",), "snap", checkable=True, tool=True),
    Command("accept_all", "tag", QT_TRANSLATE_NOOP("Actions", "Accept a&ll in this article"), ("Ctrl+Enter", "Ctrl+Return"), "accept-all", tool=True),
    Command("recognise", "article", QT_TRANSLATE_NOOP("Actions", "&Recognise names again"), ("F5",), "recognise"),
    Command("recognise_all", "article", QT_TRANSLATE_NOOP("Actions", "Recognise names in &all articles"), ("Ctrl+F5",), ends_section=True),
    Command("add_topic", "article", QT_TRANSLATE_NOOP("Actions", "Add a &topic"), ("F7",), "topic"),
    Command("suggested_topics", "article", QT_TRANSLATE_NOOP("Actions", "Su&ggested topics"), ("Shift+F7",), "topic"),
    Command("topics_of_many", "article", QT_TRANSLATE_NOOP("Actions", "Topics of the selected articles…"), ("Ctrl+F7",), "topic", ends_section=True),
    Command("review_queue", "article", QT_TRANSLATE_NOOP("Actions", "Review &queue…"), ("Ctrl+J",), "reviewed"),
    Command("reviewed", "article", QT_TRANSLATE_NOOP("Actions", "Re&viewed"), ("Shift+F9",), "reviewed", checkable=True),
    Command("reviewed_next", "article", QT_TRANSLATE_NOOP("Actions", "Reviewed, open the &next"), ("F9",), "reviewed", tool=True),
    Command("accept_reviewed_next", "article", QT_TRANSLATE_NOOP("Actions", "Accept all, reviewed, &open the next"), ("Ctrl+F9",), "accept-all", ends_section=True),
    Command("next_article", "article", QT_TRANSLATE_NOOP("Actions", "Ne&xt article"), ("Ctrl+PgDown",)),
    Command("previous_article", "article", QT_TRANSLATE_NOOP("Actions", "&Previous article"), ("Ctrl+PgUp",), ends_section=True),
    Command("delete_article", "article", QT_TRANSLATE_NOOP("Actions", "&Delete the article…"), ("Ctrl+Del",), "delete"),
    Command("entities", "view", QT_TRANSLATE_NOOP("Actions", "&Who and what is named…"), ("F12",), "person"),
    Command("concordance", "view", QT_TRANSLATE_NOOP("Actions", "Words in &context…"), ("F11",), "concordance"),
    Command("learned_names", "view", QT_TRANSLATE_NOOP("Actions", "Learned names…"), ("Ctrl+F12",), "reviewed", ends_section=True),
    Command("zoom_in", "view", QT_TRANSLATE_NOOP("Actions", "&Larger text"), ("Ctrl++", "Ctrl+="), "zoom-in"),
    Command("zoom_out", "view", QT_TRANSLATE_NOOP("Actions", "&Smaller text"), ("Ctrl+-",), "zoom-out"),
    Command("zoom_reset", "view", QT_TRANSLATE_NOOP("Actions", "&Normal text size"), ("Ctrl+0",), ends_section=True),
    Command("dim_boilerplate", "view", QT_TRANSLATE_NOOP("Actions", "&Dim site furniture"), checkable=True),
    Command("show_rejected", "view", QT_TRANSLATE_NOOP("Actions", "Show &rejected tags"), checkable=True),
    Command("show_label_names", "view", QT_TRANSLATE_NOOP("Actions", "Show label na&mes"), ("F6",), checkable=True, ends_section=True),
    Command("focus_list", "view", QT_TRANSLATE_NOOP("Actions", "Go to the &articles"), ("Ctrl+1",)),
    Command("focus_reader", "view", QT_TRANSLATE_NOOP("Actions", "Go to the &text"), ("Ctrl+2",)),
    Command("focus_side", "view", QT_TRANSLATE_NOOP("Actions", "Go to the &panel"), ("Ctrl+3",)),
    Command("focus_notice", "view", QT_TRANSLATE_NOOP("Actions", "Go to the m&essage"), ("Ctrl+4",)),
    Command("focus_task", "view", QT_TRANSLATE_NOOP("Actions", "Go to the running tas&k"), ("Ctrl+5",), ends_section=True),
    Command("language", "view", QT_TRANSLATE_NOOP("Actions", "العربية / English"), ("Ctrl+Shift+L",), "language"),
    Command("theme", "view", QT_TRANSLATE_NOOP("Actions", "Dark or light"), ("Ctrl+Shift+D",), "moon"),
    Command("shortcuts", "help", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), ("F1",), "help"),
    Command("about", "help", QT_TRANSLATE_NOOP("Actions", "&About Rasid"), (), "info"),
)  # fmt: skip
