"""`rasid list` as a search and `rasid concordance`, on the seeds and without a recogniser."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from click.testing import CliRunner, Result

from desktop_app.cli import main
from desktop_app.core.model import ArticleQuery
from desktop_app.services import reading, searching
from desktop_app.services.workspace import Workspace


def rasid(*args: str) -> Result:
    result = CliRunner().invoke(main, list(args), prog_name="rasid")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def _ids(*options: str) -> list[int]:
    result = rasid("list", "--json", *options)
    assert result.exit_code == 0, result.stderr
    return [row["id"] for row in json.loads(result.stdout)]


def test_list_searches_in_every_mode_and_filters(ws: Workspace) -> None:
    assert (
        _ids("--query", "blynkn") == _ids("--query", "بلينكن") == _ids("--query", "بلينك.", "--mode", "regex")
    )
    assert _ids("--query", "السيسى", "--mode", "exact") != _ids("--query", "السيسي", "--mode", "exact")
    assert _ids("--query", "السيسى") == _ids("--query", "السيسي")
    assert _ids("--source", "صدى البلد", "--since", "2023-08-01", "--until", "2023-08-31") == [1]
    assert _ids("--since", "2030-01-01") == []
    assert _ids("--reviewed") == [] and len(_ids("--to-review")) == 5
    searching.save(ws, "مصر في أغسطس", ArticleQuery("مصر", until="2023-08-31"))
    assert _ids("--saved", "مصر فى اغسطس") == _ids("--query", "مصر", "--until", "2023-08-31") == [1]
    for wrong in (("--saved", "غائب"), ("--label", "NONE"), ("--query", "(", "--mode", "regex")):
        result = rasid("list", *wrong)
        assert (result.exit_code, result.stdout) == (1, "") and result.stderr
    assert rasid("list", "--since", "أمس").exit_code == 2


def test_list_makes_the_index_first_where_an_older_version_left_none(ws: Workspace) -> None:
    ws.store.execute("INSERT INTO text_index(text_index) VALUES ('delete-all')")
    ws.store.execute("INSERT INTO store_info VALUES ('search_indexed_to', '0'), ('search_waits_to', '5')")
    assert len(_ids("--query", "بلينكن")) == 3
    assert searching.waiting_texts(ws) == 0 and rasid("check").exit_code == 0


def test_concordance_writes_every_place_in_its_context(ws: Workspace, tmp_path: Path) -> None:
    result = rasid("concordance", "بلينكن", "--sort", "after-1", "--words", "3")
    assert result.exit_code == 0 and result.stdout_bytes.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(result.stdout_bytes.decode("utf-8-sig"), newline="")))
    assert f"{len(rows)} lines written" in result.stderr and len({row["article_id"] for row in rows}) == 3
    for row in rows:
        text = reading.text(ws, int(row["article_id"]))
        assert text[int(row["start"]) : int(row["end"])] == row["keyword"]
        assert len(row["left"].split()) <= 3 and len(row["right"].split()) <= 3
    target = tmp_path / "lines.csv"
    exact = rasid("concordance", "السيسى", "--exact", "-o", str(target))
    assert (exact.exit_code, exact.stdout) == (0, "")
    with target.open(encoding="utf-8-sig", newline="") as stream:
        assert {row["keyword"] for row in csv.DictReader(stream)} == {"السيسى"}
    wrong = rasid("concordance", "(", "--regex")
    assert (wrong.exit_code, wrong.stdout) == (1, "") and "regular expression" in wrong.stderr
    assert rasid("concordance", "بلينكن", "--sort", "left").exit_code == 2
    for nothing in ("", "   "):
        empty = rasid("concordance", nothing)
        assert (empty.exit_code, empty.stdout) == (2, "") and "nothing to look for" in empty.stderr
    assert _ids("--query", "") == _ids() and len(_ids()) == 5


def test_commands_without_a_store_say_that_they_take_the_shipped_model() -> None:
    for command in ("extract", "evaluate"):
        told = " ".join(rasid(command, "--help").stdout.split())
        assert "as shipped, whatever the settings choose" in told and "builtin:NAME" in told
