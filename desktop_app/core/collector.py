"""What stops every thread: Python's collector of cycles, and letting very many things go at once."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_lock = threading.Lock()
_pausing = 0


@contextmanager
def paused_collector() -> Iterator[None]:
    """For work that makes very many records without cycles: nothing is looked through meanwhile."""
    global _pausing
    with _lock:
        _pausing += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _pausing -= 1
            if not _pausing:
                gc.enable()


def let_go(*held: dict[Any, Any]) -> None:
    """Empty these one by one: very many things that go all at once keep every other thread waiting."""
    for some in held:
        while some:
            some.popitem()


def set_aside() -> None:
    """Don't look again at what there is now; it still goes when nobody holds it any more."""
    gc.freeze()
