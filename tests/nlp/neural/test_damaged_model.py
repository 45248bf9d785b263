"""A model whose files are there but spoilt is told of in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.errors import UserError
from desktop_app.nlp.gazetteer import load_gazetteer
from desktop_app.nlp.neural.files import FILES
from desktop_app.nlp.neural.model import load_model, write_words
from desktop_app.nlp.neural.word_features import Vocabulary


@pytest.mark.parametrize("sound", [(), ("model.json",), ("model.json", "words.txt.xz")], ids=str)
@pytest.mark.parametrize(
    "content", [b"", b"<html>404</html>", b"PK\x03\x04", b"\xfd7zXZ\x00", b"\x93NUMPY", b"[]"]
)
def test_spoilt_files_are_told_of(tmp_path: Path, sound: tuple[str, ...], content: bytes) -> None:
    for name in FILES:
        (tmp_path / name).write_bytes(content)
    if "model.json" in sound:
        (tmp_path / "model.json").write_text('{"version": "builtin-9", "labels": {}}', "utf-8")
    if "words.txt.xz" in sound:
        write_words(tmp_path / "words.txt.xz", Vocabulary([], [], []), {})
    with pytest.raises(UserError, match="damaged") as told:
        load_model(load_gazetteer(), tmp_path)
    assert str(tmp_path) in str(told.value)
