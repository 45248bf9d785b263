"""Regular expressions that are searched for: made ready, or refused with what is wrong in the user's language.

Imported when one is sought: the library behind it takes a while to load.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import regex

from desktop_app.core.arabic import fold
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError

_PATIENCE_SECONDS = 1.0
_LETTER = re.compile(r"[^\W_]")
_SAMPLES = ("", "وصل 12 word\n")
"""Texts in which an expression that can match between letters does so: the edges of lines and of words."""


def compiled(typed: str) -> Any:
    """The expression that was typed. Raises UserError for one that is none or that can match where nothing stands."""
    try:
        pattern = regex.compile(typed, regex.MULTILINE)
    except (regex.error, ArithmeticError, LookupError, RecursionError, ValueError) as error:
        raise _not_one(error, typed) from error
    for sample in _SAMPLES:
        for _ in matches(pattern, sample):
            pass
    return pattern


def whole_words(typed: str) -> Any:
    """The expression for these very letters where no word goes on before or after them."""
    words = r"\s+".join(regex.escape(word, special_only=True, literal_spaces=True) for word in typed.split())
    before = r"(?<![^\W_])" if _LETTER.match(typed[0]) else ""
    after = r"(?![^\W_]|\p{M}|\u0640)" if _LETTER.match(typed[-1]) or _is_mark(typed[-1]) else ""
    return regex.compile(before + words + after)


def _is_mark(char: str) -> bool:
    return not fold(char)


def matches(pattern: Any, text: str) -> Iterator[tuple[int, int]]:
    """Where an expression matches. Raises UserError when that takes too long, or when a match is empty."""
    try:
        for match in pattern.finditer(text, timeout=_PATIENCE_SECONDS, concurrent=True):
            if match.end() == match.start():
                raise UserError(
                    QT_TRANSLATE_NOOP(
                        "UserError",
                        "The regular expression also matches where nothing stands, so it is found everywhere. "
                        "Write + instead of *, and add the letters that must stand there.",
                    )
                )
            yield match.span()
    except TimeoutError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The regular expression takes too long on this text. Make it simpler, with fewer repeats "
                "inside repeats.",
            )
        ) from error


_NO_SUCH_GROUP = QT_TRANSLATE_NOOP("UserError", "it refers to a group that is not there")
_OPEN_GROUP = QT_TRANSLATE_NOOP("UserError", "a group refers to itself before it is closed")
_OPEN_SET = QT_TRANSLATE_NOOP("UserError", "a bracket “[” is not closed")
_OPEN_BRACE = QT_TRANSLATE_NOOP("UserError", "a brace “{{” is not closed, or holds what it can’t")
_WRONG_FUZZY = QT_TRANSLATE_NOOP("UserError", "the braces that allow for mistakes hold what they can’t")
_WRONG_FLAGS = QT_TRANSLATE_NOOP(
    "UserError", "the letters after “(?” that switch something do not go together"
)
_NO_ESCAPE = QT_TRANSLATE_NOOP("UserError", "a “\\” stands before what has no meaning there")
_NO_PROPERTY = QT_TRANSLATE_NOOP("UserError", "there is no such kind of letters as is named after “\\p”")

_REASONS = {
    "missing )": QT_TRANSLATE_NOOP("UserError", "a bracket “(” is not closed"),
    "missing ]": _OPEN_SET,
    "missing }": _OPEN_BRACE,
    "missing <": QT_TRANSLATE_NOOP("UserError", "a “<” is missing before a name"),
    "missing >": QT_TRANSLATE_NOOP("UserError", "a name in “< >” is not closed"),
    "missing group name": QT_TRANSLATE_NOOP("UserError", "the name of a group is missing"),
    "missing relative group number": _NO_SUCH_GROUP,
    "missing named list": QT_TRANSLATE_NOOP("UserError", "it names a list that is not there"),
    "undefined named list": QT_TRANSLATE_NOOP("UserError", "it names a list that is not there"),
    "unbalanced parenthesis": QT_TRANSLATE_NOOP("UserError", "a bracket “)” closes none"),
    "unterminated character set": _OPEN_SET,
    "expected character set": QT_TRANSLATE_NOOP("UserError", "a set of letters in “[ ]” must follow"),
    "bad character range": QT_TRANSLATE_NOOP("UserError", "a range in “[ ]” runs backwards"),
    "nothing to repeat": QT_TRANSLATE_NOOP("UserError", "there is nothing before a sign that repeats"),
    "multiple repeat": QT_TRANSLATE_NOOP("UserError", "two signs that repeat follow each other"),
    "repeat count too big": QT_TRANSLATE_NOOP("UserError", "a number of repeats is too large"),
    "min repeat greater than max repeat": QT_TRANSLATE_NOOP(
        "UserError", "the fewest repeats are more than the most"
    ),
    "expected }": _OPEN_BRACE,
    "bad fuzzy cost limit": _WRONG_FUZZY,
    "nothing for fuzzy constraint": _WRONG_FUZZY,
    "more than one cost equation": _WRONG_FUZZY,
    "repeated fuzzy cost": _WRONG_FUZZY,
    "unknown verb": QT_TRANSLATE_NOOP("UserError", "what follows “(*” is unknown"),
    "unknown extension": QT_TRANSLATE_NOOP("UserError", "what follows “(?” is unknown"),
    "expected lookaround conditional": QT_TRANSLATE_NOOP("UserError", "a condition must follow"),
    "bad inline flags": _WRONG_FLAGS,
    "VERSION0 and VERSION1": _WRONG_FLAGS,
    "ASCII, LOCALE and UNICODE": _WRONG_FLAGS,
    "cannot use LOCALE flag": _WRONG_FLAGS,
    "cannot use UNICODE flag": _WRONG_FLAGS,
    "cannot refer to an open group": _OPEN_GROUP,
    "recursive regex": _OPEN_GROUP,
    "invalid relative group number": _NO_SUCH_GROUP,
    "invalid group reference": _NO_SUCH_GROUP,
    "ambiguous group reference": _NO_SUCH_GROUP,
    "group reference not allowed": _NO_SUCH_GROUP,
    "unknown group": _NO_SUCH_GROUP,
    "bad character in group name": QT_TRANSLATE_NOOP(
        "UserError", "a name of a group has a sign that can’t stand there"
    ),
    "bad escape (end of pattern)": QT_TRANSLATE_NOOP("UserError", "nothing follows the “\\” at its end"),
    "bad escape": _NO_ESCAPE,
    "incomplete escape": _NO_ESCAPE,
    "bad hex escape": _NO_ESCAPE,
    "undefined character name": QT_TRANSLATE_NOOP("UserError", "there is no character of this name"),
    "unknown property": _NO_PROPERTY,
}
"""What the library says is wrong, by its first words, the longer ones first."""

UNKNOWN_REASON = QT_TRANSLATE_NOOP("UserError", "it can’t be understood")


def reason_template(message: str) -> str:
    """What the library says is wrong, in words of our own."""
    return next((ours for theirs, ours in _REASONS.items() if message.startswith(theirs)), UNKNOWN_REASON)


def _not_one(error: Exception, typed: str) -> UserError:
    reason = UserError(reason_template(getattr(error, "msg", "") or str(error)))
    position = getattr(error, "pos", None)
    if not isinstance(position, int):
        return UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "This is not a regular expression ({reason}). Correct it, or search for words instead.",
            ),
            reason=reason,
        )
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError",
            "This is not a regular expression (near character {position}: {reason}). Correct it, or search for "
            "words instead.",
        ),
        position=min(position + 1, len(typed)),
        reason=reason,
    )
