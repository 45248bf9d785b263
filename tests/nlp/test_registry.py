"""Engines by name."""

from __future__ import annotations

import pytest

from desktop_app.errors import UserError
from desktop_app.nlp.registry import engine_names, engine_status, load_engine


def test_the_built_in_engine_comes_first_and_is_always_ready() -> None:
    assert engine_names() == ("builtin", "camel")
    assert engine_status("builtin").ready
    assert engine_status("builtin").problem() is None
    engine = load_engine("builtin")
    assert (engine.name, engine.version) == ("builtin", "builtin-1")


@pytest.mark.parametrize("ask", [engine_status, load_engine])
def test_an_unknown_name_is_refused_with_the_known_ones(ask: type) -> None:
    with pytest.raises(UserError, match=r"nosuch.*builtin, camel"):
        ask("nosuch")
