"""sqlite-utils without numpy and pandas.

It imports them, where they are installed, only to know their types, which takes longer than all else that a
command or the window does to start.
"""

from __future__ import annotations

import sys

_UNUSED = [name for name in ("numpy", "pandas") if name not in sys.modules]

for _name in _UNUSED:
    sys.modules[_name] = None  # type: ignore[assignment]
try:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations
finally:
    for _name in _UNUSED:
        del sys.modules[_name]

__all__ = ["Database", "Migrations"]
