"""What every test runs under: no screen, folders of its own, and no unexpected log line."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.errors import Cancelled

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def isolated_rasid(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Point the program's store, settings and log at an empty folder, which is what it returns.

    Processes that a test starts inherit it.
    """
    folder = tmp_path_factory.mktemp("rasid")
    places = {
        "RASID_STORE": folder / "store.rasid",
        "RASID_CONFIG_DIR": folder / "config",
        "RASID_LOG_DIR": folder / "log",
        "RASID_MODELS_DIR": folder / "models",
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, place in places.items():
            patch.setenv(name, str(place))
        yield folder


class StopsAfter:
    """A control that ends the work after so many looks."""

    def __init__(self, looks: int) -> None:
        self.left = looks
        self.told: list[tuple[int, int]] = []

    def progress(self, done: int, total: int, text: str = "") -> None:
        """Note how far the work is."""
        self.told.append((done, total))

    def check(self) -> None:
        """One look."""
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.fixture
def stops_after() -> type[StopsAfter]:
    """Makes controls that end the work after so many looks."""
    return StopsAfter


class _LogCollector(logging.Handler):
    """Keeps what the program logs at WARNING or above, and what anyone logs at ERROR or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.ERROR or record.name.split(".")[0] == "desktop_app":
            self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning or error without the mark ``expects_log``."""
    collector = _LogCollector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    if collector.lines and request.node.get_closest_marker("expects_log") is None:
        pytest.fail("unexpected log lines:\n" + "\n".join(collector.lines), pytrace=False)
