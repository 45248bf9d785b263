"""Regular expressions that are refused, and what is said of them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from regex import _regex_core

from desktop_app.core.model import SearchMode
from desktop_app.core.search import compile_search
from desktop_app.core.search_pattern import UNKNOWN_REASON, reason_template
from desktop_app.errors import UserError


def refused(typed: str) -> UserError:
    with pytest.raises(UserError) as caught:
        compile_search(typed, SearchMode.REGEX)
    return caught.value


def _messages() -> set[str]:
    """The beginnings of all messages that the library's parser has."""
    tree = ast.parse(Path(_regex_core.__file__).read_text("utf-8"))
    found = set[str]()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id != "error":
            continue
        strings = [part for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant)]
        found.update(part.value for part in strings[:1] if isinstance(part.value, str))
    return found


def test_every_message_of_the_library_has_words_of_our_own() -> None:
    messages = _messages()
    assert len(messages) > 30
    unknown = {message for message in messages if reason_template(message) == UNKNOWN_REASON}
    assert unknown <= {"missing {}"}  # the sign that is missing stands there


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("(?P<a", "is not closed"),
        ("(?P<>a)", "name of a group is missing"),
        ("(?P<1 >a)", "can’t stand there"),
        ("(?P=b)", "not there"),
        (r"a\1", "not there"),
        ("(مصر", r"a bracket “\(” is not closed"),
        ("مصر)", r"a bracket “\)” closes none"),
        ("[مصر", r"a bracket “\[” is not closed"),
        ("[z-a]", "runs backwards"),
        ("*", "nothing before a sign"),
        ("a{3,2}", "fewest repeats"),
        ("a++*", "two signs"),
        ("\\", "at its end"),
        (r"\p{Nonsense}", "kind of letters"),
        (r"\N{NO SUCH LETTER}", "character of this name"),
        (r"\xZZ", "no meaning"),
        ("(?Z)", "is unknown"),
        ("(*NOPE)", "is unknown"),
        ("(?V0)(?V1)x", "do not go together"),
        ("(?a)(?u)x", "do not go together"),
    ],
)
def test_what_is_wrong_is_said_in_our_words(typed: str, reason: str) -> None:
    with pytest.raises(UserError, match=reason):
        compile_search(typed, SearchMode.REGEX)


def test_the_place_of_the_mistake_is_said() -> None:
    assert "near character 4:" in str(refused("مصر)"))
    assert "near character 1:" in str(refused("*مصر"))


@pytest.mark.parametrize(
    "typed", ["x*", "(a|)", r"\d*", r"\b", "^", "$", r"(?<!ا)", ".*", "(?:مصر)?", "x{0,3}"]
)
def test_what_can_be_empty_is_refused_at_once(typed: str) -> None:
    assert "matches where nothing stands" in str(refused(typed))


@pytest.mark.parametrize("typed", [r"\d+", r"\bمصر\b", "^مصر$", ".+", "مصر|x", r"(?<=ا)ل", "x*y"])
def test_what_always_takes_letters_is_not(typed: str) -> None:
    assert compile_search(typed, SearchMode.REGEX)


def test_what_turns_out_empty_in_a_text_is_refused_there() -> None:
    search = compile_search("(?=مصر)", SearchMode.REGEX)
    assert search.hits("في لبنان") == [] and not search.is_in(["في لبنان"])
    with pytest.raises(UserError, match="where nothing stands"):
        search.hits("في مصر")
    with pytest.raises(UserError, match="where nothing stands"):
        search.is_in(["في مصر"])
