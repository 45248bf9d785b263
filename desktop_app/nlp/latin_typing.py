"""Arabic typed on a Latin keyboard: the Buckwalter transliteration, by camel-tools."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

_BUCKWALTER = re.compile(r"[A-Za-z'|>&<}*$_`{~]+")
_LETTER = re.compile("[A-Za-z]")


class _Mapper(Protocol):
    def map_string(self, text: str) -> str: ...


@cache
def _mapper() -> _Mapper | None:
    """None where the program was built without camel-tools."""
    try:
        from camel_tools.utils.charmap import CharMapper  # a tenth of a second, so only when it is needed
    except ImportError:
        return None
    mapper: _Mapper = CharMapper.builtin_mapper("bw2ar")
    return mapper


def arabic_of(typed: str) -> str | None:
    """What letters typed in Buckwalter's transliteration say in Arabic; None when they are none.

    "fyrws" is فيروس, "mSr" مصر; an English word is often read so too, as one that no Arabic text has.
    """
    if not _BUCKWALTER.fullmatch(typed) or not _LETTER.search(typed):
        return None
    mapper = _mapper()
    arabic = mapper.map_string(typed) if mapper is not None else typed
    return None if _LETTER.search(arabic) else arabic
