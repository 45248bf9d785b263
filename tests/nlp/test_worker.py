from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from datetime import date
from itertools import count
from multiprocessing import active_children
from multiprocessing.connection import wait

import pytest

from desktop_app.core.model import Origin
from desktop_app.errors import Cancelled, UserError
from desktop_app.nlp.engine import recognise_dated
from desktop_app.nlp.registry import load_engine, with_expressions
from desktop_app.nlp.worker import WorkerRecogniser

_TEXT = "التقى عبد الفتاح السيسي أنتوني بلينكن في القاهرة 🌍."


def test_it_finds_what_the_engine_finds_in_this_process() -> None:
    engine, worker = load_engine("builtin"), WorkerRecogniser("builtin")
    try:
        assert worker.version == engine.version
        assert worker.recognise(_TEXT) == engine.recognise(_TEXT)
        assert isinstance(worker.recognise(_TEXT)[0].origin, Origin)
        assert worker.label_words([["القاهرة", "مدينة"]]) == engine.label_words([["القاهرة", "مدينة"]])
        assert not worker.broken
    finally:
        worker.close()
    assert worker.broken


def test_it_finds_expressions_by_the_day_of_publication() -> None:
    name, day = with_expressions("builtin"), date(2021, 3, 17)
    engine, worker = load_engine(name), WorkerRecogniser(name)
    try:
        text = "التقى السيسي نظيره أمس في القاهرة."
        found = recognise_dated(worker, text, day)
        assert (worker.name, worker.version) == (engine.name, engine.version)
        assert found == recognise_dated(engine, text, day)
        assert [s.note for s in found if s.label == "DATE"] == ["2021-03-16"]
        assert [s.note for s in worker.recognise(text) if s.label == "DATE"] == [None]
    finally:
        worker.close()


def test_an_engine_that_is_not_ready_says_so_from_its_process(tmp_path) -> None:
    with pytest.raises(UserError) as here:
        load_engine("camel", data_dir=tmp_path)
    with pytest.raises(UserError) as there:
        WorkerRecogniser("camel", tmp_path)
    assert str(there.value) == str(here.value)


def test_waiting_can_be_given_up() -> None:
    def give_up() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        WorkerRecogniser("builtin", check=give_up)


def test_closing_ends_work_under_way() -> None:
    """Python would wait for it at its own exit: the window would be gone and the program not."""

    looks = count()

    def give_up_after_a_second() -> None:
        if next(looks) == 10:
            raise Cancelled

    before = set(active_children())
    worker = WorkerRecogniser("builtin")
    (process,) = set(active_children()) - before
    worker.check = give_up_after_a_second
    with pytest.raises(Cancelled):
        worker.recognise(f"{_TEXT}\n" * 400_000)  # Minutes of work.
    worker.close()
    # Its exit code isn't asked for: the pool waits for it too, and whoever does so second reads None.
    assert wait([process.sentinel], 20)


def test_errors_travel_whole() -> None:
    error = UserError("no {what}", what="data")
    assert str(pickle.loads(pickle.dumps(error))) == "no data"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="a way of dying that other systems lack")
def test_the_worker_ends_when_its_window_is_killed() -> None:
    program = (
        "import time; from desktop_app.nlp.worker import WorkerRecogniser\n"
        "if __name__ == '__main__':\n"
        "    worker = WorkerRecogniser('builtin'); print(worker._process_id, flush=True); time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        worker = int(window.stdout.readline())
        os.kill(worker, 0)
        window.send_signal(signal.SIGKILL)
        window.communicate(timeout=20)  # The worker holds this pipe too: it ends when both have.
