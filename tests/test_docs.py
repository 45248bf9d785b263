"""The documents say what is there: links, commands, keys and columns."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop_app import cli
from desktop_app.formats.csv_tags import COLUMNS
from desktop_app.ui.commands import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("resources/*/*.md"), *ROOT.glob("seeds/*.md")]
)
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_to_a_file_leads_to_one(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)", document.read_text(encoding="utf-8")):
        if not target.startswith("http"):
            assert (document.parent / target).exists(), target


def test_the_readme_names_every_make_target_a_newcomer_needs() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`make (\w+)`", README):
        assert re.search(rf"^{target}:", makefile, re.M), target
    for target in ("run", "demo", "test", "bench"):
        assert f"`make {target}`" in README


def test_the_readme_shows_every_command() -> None:
    assert set(re.findall(r"\brasid (?:--\w+ \w+ )?([a-z]+)\b", README)) >= set(cli.main.commands)


def test_the_readme_lists_the_columns_in_their_order() -> None:
    listed = README[README.index("`article_id,") + 1 : README.index("suffix`") + len("suffix")]
    assert tuple(listed.replace("\n", " ").split(", ")) == tuple(COLUMNS)


def test_the_keys_of_the_readme_are_those_of_the_program() -> None:
    known = {key for command in COMMANDS for key in command.keys}
    names = {
        "Enter": "Return",
        "Delete": "Del",
        "Alt+←": "Alt+Left",
        "Alt+→": "Alt+Right",
        "Alt+↑": "Alt+Up",
        "Alt+↓": "Alt+Down",
        "Ctrl+Enter": "Ctrl+Return",
    }
    table = README[README.index("| key | does |") : README.index("Each act is saved")]
    keys = [
        key
        for row in table.splitlines()[2:]
        for key in re.findall(r"`([^`]+)`", row.split("|")[1] if "|" in row else "")
    ]
    assert keys
    for key in keys:
        if not re.fullmatch(r"[19١٩]|Shift", key):
            assert names.get(key, key) in known, key


@pytest.mark.parametrize(
    "module",
    re.findall(
        r"`((?:core|storage|nlp|formats|services|ui)/[\w/]+\.py)",
        (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"),
    ),
)
def test_the_architecture_names_modules_that_exist(module: str) -> None:
    assert (ROOT / "desktop_app" / module).is_file()
