"""The two ways a thing can go wrong: the world failed (a person can act), or we have a bug."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name Qt Linguist's lupdate looks for
    """Mark `text` for translation and return it unchanged; the window translates it when it shows it."""
    return text


class UserError(Exception):
    """A failure that a person can act on.

    `template` is an English sentence, marked with ``QT_TRANSLATE_NOOP("UserError", ...)``, that says
    what happened and what to do; `params` fill its ``{named}`` fields. The command line prints
    ``str(error)``, the window translates the template first.
    """

    def __init__(self, template: str, **params: object) -> None:
        super().__init__(template, params)
        self.template = template
        self.params = params

    def __str__(self) -> str:
        return self.template.format(**self.params)

    def __reduce__(self) -> tuple[object, ...]:
        """Errors of worker processes arrive whole."""
        return _restored, (self.template, self.params)


def _restored(template: str, params: dict[str, object]) -> UserError:
    return UserError(template, **params)


class Cancelled(Exception):
    """Raised inside long work when its user asked it to stop."""
