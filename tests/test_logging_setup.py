from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest

from desktop_app import logging_setup, paths
from desktop_app.logging_setup import Crash, install_crash_hooks, set_up_logging

log = logging.getLogger("desktop_app.test")


@pytest.fixture(autouse=True)
def hooks_restored() -> Iterator[None]:
    hooks = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = hooks
    root = logging.getLogger()
    for handler in logging_setup._handlers:
        root.removeHandler(handler)
        handler.close()
    logging_setup._handlers.clear()


def crash(message: str) -> None:
    raise RuntimeError(message)


def hook_main(message: str) -> None:
    try:
        crash(message)
    except RuntimeError:
        sys.excepthook(*sys.exc_info())


@pytest.mark.expects_log
def test_doings_go_to_the_file_and_warnings_to_stderr_too(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging()
    log.info("فُتح المخزن")
    log.warning("careful")
    logging.getLogger("elsewhere").info("noise")
    text = paths.log_file().read_text(encoding="utf-8")
    assert "فُتح المخزن" in text and "careful" in text and "noise" not in text
    assert capsys.readouterr().err == "rasid: WARNING: careful\n"


@pytest.mark.expects_log
def test_setting_up_twice_logs_once(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging()
    set_up_logging()
    log.warning("careful")
    assert paths.log_file().read_text(encoding="utf-8").count("careful") == 1
    assert capsys.readouterr().err.count("careful") == 1


@pytest.mark.expects_log
def test_no_log_folder_is_no_reason_to_stop(capsys: pytest.CaptureFixture[str]) -> None:
    paths.log_dir().parent.mkdir(exist_ok=True)
    paths.log_dir().write_text("in the way", encoding="utf-8")
    set_up_logging()
    assert "can't be written" in capsys.readouterr().err


@pytest.mark.expects_log
def test_a_program_without_a_console_logs_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    set_up_logging()
    monkeypatch.setattr(sys, "stderr", None)
    log.warning("careful")
    install_crash_hooks()
    hook_main("boom")
    assert "careful" in paths.log_file().read_text(encoding="utf-8")
    assert "boom" in paths.crash_log().read_text(encoding="utf-8")


@pytest.mark.expects_log
def test_a_bug_is_kept_and_shown() -> None:
    shown: list[Crash] = []
    install_crash_hooks(shown.append)
    hook_main("boom")
    hook_main("again")
    assert [crash.summary for crash in shown] == ["RuntimeError: boom", "RuntimeError: again"]
    assert shown[0].log == paths.crash_log()
    assert "in crash" in shown[0].report and "Python" in shown[0].report
    kept = paths.crash_log().read_text(encoding="utf-8")
    assert shown[0].report in kept and shown[1].report in kept


@pytest.mark.expects_log
def test_a_bug_in_a_thread_is_kept_and_shown() -> None:
    shown: list[Crash] = []
    install_crash_hooks(shown.append)
    thread = threading.Thread(target=crash, args=("boom",), name="recogniser")
    thread.start()
    thread.join()
    (one,) = shown
    assert one.summary == "RuntimeError: boom" and "thread recogniser" in one.report


@pytest.mark.expects_log
def test_a_bug_while_showing_a_bug_tells_both(capsys: pytest.CaptureFixture[str]) -> None:
    def show(_crash: Crash) -> None:
        raise ValueError("no dialog")

    install_crash_hooks(show)
    hook_main("boom")
    err = capsys.readouterr().err
    assert "boom" in err and "no dialog" in err


def test_a_keyboard_interrupt_is_no_bug(capsys: pytest.CaptureFixture[str]) -> None:
    install_crash_hooks()
    try:
        raise KeyboardInterrupt
    except KeyboardInterrupt:
        sys.excepthook(*sys.exc_info())
    assert not paths.crash_log().exists()
    assert "KeyboardInterrupt" in capsys.readouterr().err
