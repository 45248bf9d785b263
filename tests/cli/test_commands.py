"""Each command, in this process: exit codes, what goes to standard output and what to standard error."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desktop_app.cli import main
from desktop_app.nlp.confidence import confident
from desktop_app.nlp.registry import load_engine
from desktop_app.paths import seeds_path
from desktop_app.services import details, reading, tagging
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from tests.older_store import without_the_last_step

TEXT = "التقى سامح شكري نظيره الأمريكي أنتوني بلينكن في القاهرة."


def rasid(*args: str | Path, stdin: str | bytes | None = None) -> Result:
    """Run the command line; a traceback fails the test."""
    result = CliRunner().invoke(main, [str(arg) for arg in args], input=stdin, prog_name="rasid")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def told(result: Result, code: int) -> str:
    """What a failing command told: one plain line on standard error, nothing on standard output."""
    assert (result.exit_code, result.stdout) == (code, ""), result.stderr
    (line,) = result.stderr.splitlines()
    assert line.startswith("rasid: ")
    return line


@pytest.fixture
def store(isolated_rasid: Path) -> Path:
    return isolated_rasid / "store.rasid"


@pytest.fixture
def seeded(store: Path) -> Path:
    """A store with the seeds, read by the built-in engine."""
    assert rasid("init").exit_code == 0
    return store


@pytest.fixture
def ws(seeded: Path) -> Iterator[Workspace]:
    with Workspace.open(seeded, "amal") as workspace:
        yield workspace


# init


def test_init_makes_a_store_with_recognised_seeds_once(store: Path) -> None:
    first = rasid("init")
    assert (first.exit_code, first.stdout, first.stderr) == (0, f"{store} is ready, with 5 articles\n", "")
    with Workspace.open(store, "amal") as ws:
        assert all(reading.article(ws, id_).n_suggested > 5 for id_ in reading.article_ids(ws))
    again = rasid("init")
    assert (again.exit_code, again.stdout) == (0, f"{store} is there already\n")


def test_init_without_seeds_makes_an_empty_store(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "news.rasid"
    result = rasid("--store", path, "init", "--no-seeds")
    assert (result.exit_code, result.stdout) == (0, f"{path} is ready\n")
    assert rasid("--store", path, "list").stdout == ""


# import


def test_import_counts_what_it_did(store: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_bytes(TEXT.encode("cp1256"))
    result = rasid("import", tmp_path / "in")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "imported 1, duplicates 1, failed 0\n", "")
    assert (
        rasid("import", *sorted(seeds_path().glob("*.txt"))).stdout == "imported 5, duplicates 0, failed 0\n"
    )


def test_import_tells_each_failure_and_does_the_rest(store: Path, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    result = rasid("import", tmp_path / "good.txt", tmp_path / "empty.txt", tmp_path / "missing.txt")
    assert (result.exit_code, result.stdout) == (1, "imported 1, duplicates 0, failed 2\n")
    first, second = result.stderr.splitlines()
    assert first.startswith("rasid: ") and first.count(str(tmp_path / "empty.txt")) == 1
    assert second.startswith("rasid: There is no file") and second.count(str(tmp_path / "missing.txt")) == 1


def test_import_reads_a_file_as_the_format_asked_for(store: Path, tmp_path: Path) -> None:
    (tmp_path / "data.dat").write_text(
        json.dumps({"text": TEXT, "label": [[6, 15, "PER"]]}), encoding="utf-8"
    )
    result = rasid("import", "--format", "jsonl", tmp_path / "data.dat")
    assert (result.exit_code, result.stdout) == (0, "imported 1, duplicates 0, failed 0\n")
    assert result.stderr == "1 tags imported\n"
    for format_ in ("docx", "pdf", "rss"):
        refused = rasid("import", "--format", format_, tmp_path / "data.dat")
        assert (refused.exit_code, refused.stdout) == (1, "imported 0, duplicates 0, failed 1\n")
        assert "not supported yet" in refused.stderr


# list


def test_list_as_json_is_one_array_of_articles(seeded: Path) -> None:
    rows = json.loads(rasid("list", "--json").stdout)
    assert [row["id"] for row in rows] == [1, 2, 3, 4, 5]
    assert {"id", "title", "source", "url", "published_at"} <= set(rows[0])
    assert (rows[0]["direction"], rows[0]["reviewed"]) == ("rtl", False)
    assert json.loads(rasid("list", "--json", "--query", "لا توجد هذه الكلمة").stdout) == []


def test_list_of_an_empty_store_is_an_empty_array(store: Path) -> None:
    rasid("init", "--no-seeds")
    assert rasid("list", "--json").stdout == "[]\n"


def test_list_pages_through_many_articles(store: Path) -> None:
    lines = [json.dumps({"text": f"نص رقم {n} عن {'القاهرة' if n % 2 else 'بيروت'}"}) for n in range(1_201)]
    (store.parent / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    rasid("import", store.parent / "many.jsonl")
    assert [row["id"] for row in json.loads(rasid("list", "--json").stdout)] == list(range(1, 1_202))
    assert len(rasid("list").stdout.splitlines()) == 1_201
    assert len(json.loads(rasid("list", "--json", "--query", "القاهره").stdout)) == 600


@pytest.mark.parametrize("query", ["بلينكن", "الشرق الاوسط", "الشَّرق الأوسط", "القياده المصريه"])
def test_list_finds_words_in_texts_whatever_their_spelling(ws: Workspace, query: str) -> None:
    from desktop_app.core.arabic import fold

    found = [row["id"] for row in json.loads(rasid("list", "--json", "--query", query).stdout)]
    words = fold(query).split()
    expected = [
        id_
        for id_ in reading.article_ids(ws)
        if all(re.search(rf"\b[وفبلك]{{0,2}}(ال)?{word}\b", fold(reading.text(ws, id_))) for word in words)
    ]
    assert found == expected != []


def test_list_for_people_is_a_line_an_article(seeded: Path) -> None:
    lines = rasid("list").stdout.splitlines()
    assert [line.split("\t")[0] for line in lines] == ["1", "2", "3", "4", "5"]
    assert {len(line.split("\t")) for line in lines} == {4}


# recognize


def test_recognize_reads_all_articles_and_again_changes_nothing(ws: Workspace) -> None:
    before = [reading.article_mentions(ws, id_) for id_ in reading.article_ids(ws)]
    tagging.reject(ws, [before[0][0].id])
    for jobs in ("1", "2"):
        result = rasid("recognize", "--engine", "builtin", "--jobs", jobs)
        waiting = sum(map(len, before)) - 1
        assert (result.exit_code, result.stdout) == (
            0,
            f"recognised 5 articles, {waiting} suggestions waiting\n",
        )
    assert [len(reading.article_mentions(ws, id_)) for id_ in reading.article_ids(ws)] == list(
        map(len, before)
    )


def test_recognize_reads_the_articles_named_and_tells_of_unknown_ones(ws: Workspace) -> None:
    ws.store.execute("DELETE FROM mentions")
    result = rasid("recognize", "--article", "2", "--article", "99", "--article", "2", "--article", "4")
    assert (result.exit_code, result.stdout.split(",")[0]) == (1, "recognised 2 articles")
    assert "There is no article 99" in result.stderr
    assert [reading.article(ws, id_).n_suggested > 0 for id_ in range(1, 6)] == [
        False,
        True,
        False,
        True,
        False,
    ]


def test_recognize_suggests_expressions_as_asked_or_as_the_settings_say(
    ws: Workspace, isolated_rasid: Path
) -> None:
    def labels() -> set[str]:
        return {m.label for m in reading.article_mentions(ws, 1)}

    names = labels()
    assert rasid("recognize").exit_code == 0
    assert labels() == names
    assert rasid("recognize", "--expressions").exit_code == 0
    assert labels() == names | {"DATE"}
    ws.store.execute("DELETE FROM mentions")
    settings = Settings.load()
    settings.expressions = True
    settings.save()
    assert rasid("recognize", "--no-expressions").exit_code == 0
    assert labels() == names
    assert rasid("recognize").exit_code == 0
    assert labels() == names | {"DATE"}


def test_recognize_does_not_read_deleted_articles(ws: Workspace) -> None:
    details.delete(ws, [3])
    assert rasid("recognize").stdout.startswith("recognised 4 articles")
    assert rasid("recognize", "--article", "3").exit_code == 1


def test_recognize_by_an_engine_without_its_data_says_what_to_do(
    seeded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path / "none"))
    assert len(told(rasid("recognize", "--engine", "camel"), 1)) > 40


# extract


def extracted(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT + "\n",
        f"خبر\r\n\r\n{TEXT}\r\n",
        f"😀😀 {TEXT}\x00\u2028{TEXT}",
        f"\u200f{TEXT}\u202b\ufeff",
        "مِصْرُ وسامِح شُكرِي",
        "",
        " \n",
        "no Arabic here",
    ],
)
def test_extract_gives_offsets_in_the_text_as_given(text: str, tmp_path: Path) -> None:
    path = tmp_path / "in.txt"
    path.write_bytes(text.encode())
    expected = confident(load_engine("builtin").recognise(text), Settings.threshold.default)
    for result in (
        rasid("extract", stdin=text.encode()),
        rasid("extract", "-", stdin=text.encode()),
        rasid("extract", path),
    ):
        (document,) = extracted(result)
        assert document["text"] == text
        mentions = document["mentions"]
        assert isinstance(mentions, list)
        assert [(m["start"], m["end"], m["label"]) for m in mentions] == [
            (s.start, s.end, s.label) for s in expected
        ]
        assert all(text[m["start"] : m["end"]] == m["text"] for m in mentions)
        assert all(set(m) == {"start", "end", "label", "text", "score"} for m in mentions)
    assert bool(expected) == ("شكري" in text or "شُكرِي" in text)


def test_extract_gives_expressions_with_their_values_when_asked() -> None:
    text = "دفع سامح شكري 5 ملايين دولار أمس."
    (document,) = extracted(rasid("extract", "--expressions", "--published", "2021-03-17", stdin=text))
    mentions = document["mentions"]
    assert isinstance(mentions, list)
    assert [(m["label"], m["text"], m.get("note")) for m in mentions] == [
        ("PERS", "سامح شكري", None),
        ("MONEY", "5 ملايين دولار", "USD 5000000"),
        ("DATE", "أمس", "2021-03-16"),
    ]
    (document,) = extracted(rasid("extract", stdin=text))
    assert [m["label"] for m in document["mentions"]] == ["PERS"]  # type: ignore[attr-defined]


def test_extract_leaves_out_a_byte_order_mark_at_the_very_start_only() -> None:
    (document,) = extracted(rasid("extract", stdin=b"\xef\xbb\xbf" + TEXT.encode()))
    assert document["text"] == TEXT
    first, second = extracted(rasid("extract", "--lines", stdin=f"\ufeff{TEXT}\n\ufeff{TEXT}\n".encode()))
    assert (first["text"], second["text"]) == (TEXT, f"\ufeff{TEXT}")


def test_extract_of_lines_answers_each_line() -> None:
    lines = [TEXT, "", "😀", f"{TEXT} \u2028 \x85 {TEXT}", "آخر سطر بلا نهاية"]
    documents = extracted(rasid("extract", "--lines", stdin="\n".join(lines).encode()))
    assert [document["text"] for document in documents] == lines
    windows = extracted(rasid("extract", "--lines", stdin="\r\n".join([*lines, ""]).encode()))
    assert windows == documents
    assert extracted(rasid("extract", "--lines", stdin=b"")) == []
    assert [d["text"] for d in extracted(rasid("extract", "--lines", stdin=b"\n\n"))] == ["", ""]


def test_extract_of_lines_tells_a_broken_line_and_answers_it_empty() -> None:
    result = rasid("extract", "--lines", stdin=TEXT.encode() + b"\n\xe3\xe4\xff\n" + TEXT.encode())
    documents = [json.loads(line) for line in result.stdout.splitlines()]
    assert [document["text"] for document in documents] == [TEXT, "", TEXT]
    assert documents[1] == {"text": "", "mentions": []}
    assert (result.exit_code, result.stderr.splitlines()) == (
        1,
        ["rasid: standard input, line 2 is not UTF-8 text (byte 0). Convert it to UTF-8 first."],
    )


def test_extract_of_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "cp1256.txt").write_bytes(TEXT.encode("cp1256"))
    assert "is not UTF-8 text" in told(rasid("extract", tmp_path / "cp1256.txt"), 1)
    assert "There is no file" in told(rasid("extract", tmp_path / "none.txt"), 1)
    assert str(tmp_path) in told(rasid("extract", tmp_path), 1)


def test_extract_needs_no_store(store: Path) -> None:
    assert rasid("extract", stdin=TEXT).exit_code == 0
    assert not store.exists()


# evaluate


@pytest.fixture
def golds(tmp_path: Path) -> list[Path]:
    """The same two sentences as CoNLL and as JSONL."""
    sentences = [
        [("التقى", "O"), ("سامح", "B-PERS"), ("شكري", "I-PERS"), ("في", "O"), ("القاهرة", "B-LOC")],
        [("وصل", "O"), ("الوفد", "O"), ("إلى", "O"), ("بيروت", "B-LOC")],
    ]
    conll, jsonl = tmp_path / "gold.conll", tmp_path / "gold.jsonl"
    conll.write_text(
        "\n\n".join("\n".join(f"{word} {label}" for word, label in sentence) for sentence in sentences)
        + "\n",
        encoding="utf-8",
    )
    records = [
        {"text": "التقى سامح شكري في القاهرة", "label": [[6, 15, "PERS"], [19, 26, "LOC"]]},
        {"text": "وصل الوفد إلى بيروت", "label": [[14, 19, "LOC"]]},
    ]
    jsonl.write_text(
        "\n".join(json.dumps(record, ensure_ascii=False) for record in records), encoding="utf-8"
    )
    return [conll, jsonl]


def test_evaluate_gives_the_scores_of_its_contract(golds: list[Path]) -> None:
    for gold in golds:
        report = json.loads(rasid("evaluate", gold, "--json").stdout)
        assert set(report) == {"micro", "labels", "tokens_per_second"}
        assert report["micro"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "support": 3}
        assert {label: scores["support"] for label, scores in report["labels"].items()} == {
            "LOC": 2,
            "PERS": 1,
        }
        assert report["tokens_per_second"] > 0
        table = rasid("evaluate", gold)
        assert (table.exit_code, table.stderr) == (0, "")
        assert "micro" in table.stdout


def test_evaluate_lists_errors_apart_from_the_scores(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(
        '{"text": "وصل الوفد إلى بيروت", "label": [[0, 3, "ORG"], [14, 19, "ORG"]]}', encoding="utf-8"
    )
    result = rasid("evaluate", gold, "--json", "--errors")
    assert json.loads(result.stdout)["micro"]["recall"] == 0
    assert [line.split("\t")[:3] for line in result.stderr.splitlines()] == [
        ["missed", "ORG", "-"],
        ["label", "ORG", "LOC"],
    ]
    assert json.loads(result.stdout)["errors"] == {"missed": 1, "spurious": 0, "boundary": 0, "label": 1}


def test_evaluate_of_what_is_no_gold_says_why(tmp_path: Path) -> None:
    (tmp_path / "bad.conll").write_text("كلمة\n")
    assert "line 1" in told(rasid("evaluate", tmp_path / "bad.conll"), 1)
    told(rasid("evaluate", tmp_path / "none.conll"), 1)
    told(rasid("evaluate", tmp_path), 1)


# export


def test_export_to_standard_output_is_the_file_byte_for_byte(seeded: Path, tmp_path: Path) -> None:
    for format_ in ("csv", "csv-raw", "jsonl"):
        to_file = rasid("export", "-o", tmp_path / "tags", "--format", format_)
        to_stdout = rasid("export", "--output", "-", "--format", format_)
        assert (to_file.exit_code, to_stdout.exit_code, to_file.stdout) == (0, 0, "")
        assert to_stdout.stdout_bytes == (tmp_path / "tags").read_bytes()
        assert to_file.stderr == to_stdout.stderr != ""


def test_export_follows_the_name_of_the_file_where_no_format_is_named(seeded: Path, tmp_path: Path) -> None:
    for name, format_ in (("tags.JSONL", "jsonl"), ("tags.csv", "csv"), ("tags", "csv")):
        rasid("export", "-o", tmp_path / name)
        rasid("export", "-o", tmp_path / "named", "--format", format_)
        assert (tmp_path / name).read_bytes() == (tmp_path / "named").read_bytes()
    rasid("export", "-o", tmp_path / "table.jsonl", "--format", "csv")
    assert (tmp_path / "table.jsonl").read_bytes().startswith(b"\xef\xbb\xbf")


def test_export_writes_the_kinds_and_states_asked_for(ws: Workspace) -> None:
    first, second, *_ = reading.article_mentions(ws, 1)
    tagging.accept(ws, [first.id])
    tagging.reject(ws, [second.id])

    def statuses(*options: str) -> list[str]:
        result = rasid("export", "-o", "-", "--format", "csv-raw", *options)
        assert result.exit_code == 0
        content = result.stdout_bytes.decode()
        return [row["status"] for row in csv.DictReader(io.StringIO(content, newline=""))]

    assert set(statuses()) == {"accepted", "suggested"}
    assert statuses("--status", "accepted") == ["accepted"]
    assert statuses("--status", " rejected ,accepted,rejected") == ["accepted", "rejected"]
    assert statuses("--kind", "topics") == []
    assert len(statuses("--kind", "entities")) == len(statuses("--kind", "all"))


def test_export_where_nothing_can_be_written_says_why(seeded: Path, tmp_path: Path) -> None:
    assert "no folder" in told(rasid("export", "-o", tmp_path / "none" / "tags.csv"), 1)
    assert "is a folder" in told(rasid("export", "-o", tmp_path), 1)
    assert "is the store itself" in told(rasid("export", "-o", seeded), 1)
    assert rasid("check").stdout == "the store is sound\n"


# check


def test_check_tells_each_problem_and_how_many(ws: Workspace) -> None:
    assert (rasid("check").exit_code, rasid("check").stdout) == (0, "the store is sound\n")
    ws.store.execute("UPDATE article_texts SET text = text || ' ' WHERE article_id = 2")
    ws.store.execute("UPDATE articles SET n_accepted = 9 WHERE id = 3")
    result = rasid("check")
    assert (result.exit_code, result.stdout) == (1, "2 problems found\n")
    assert [line.split(":")[1] for line in result.stderr.splitlines()] == [" article 2", " article 3"]


# Stores that can't be used, and wrong usage

USES = pytest.mark.parametrize(
    "command",
    [
        ["list"],
        ["list", "--json"],
        ["recognize"],
        ["export", "-o", "-"],
        ["check"],
        ["import", "."],
        ["init"],
    ],
    ids=" ".join,
)
NEEDS_ONE = pytest.mark.parametrize(
    "command", [["list"], ["recognize"], ["export", "-o", "-"], ["check"]], ids=" ".join
)


@NEEDS_ONE
def test_a_missing_store_is_not_made(store: Path, command: list[str]) -> None:
    assert told(rasid(*command), 1) == f"rasid: There is no store at {store}. Make one with “rasid init”."
    assert not store.exists()


def test_a_store_of_an_older_version_is_brought_up_to_date_with_a_word(tmp_path: Path) -> None:
    path = tmp_path / "news.rasid"
    rasid("--store", path, "init", "--no-seeds")
    without_the_last_step(path)
    first, second = rasid("--store", path, "check"), rasid("--store", path, "check")
    assert (first.exit_code, first.stdout) == (0, second.stdout)
    assert f"{path} comes from an older version" in first.stderr and second.stderr == ""


@USES
def test_a_folder_is_no_store(tmp_path: Path, command: list[str]) -> None:
    assert "is a folder, not a store" in told(rasid("--store", tmp_path, *command), 1)


@USES
def test_a_corrupt_store_is_told_and_left_alone(store: Path, command: list[str]) -> None:
    store.write_bytes(b"this is no database " * 300)
    assert "damaged or is not a Rasid store" in told(rasid(*command), 1)
    assert store.read_bytes() == b"this is no database " * 300


@USES
def test_a_newer_store_is_told_and_left_alone(store: Path, command: list[str]) -> None:
    rasid("init", "--no-seeds")
    with sqlite3.connect(store) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('rasid', 'm9', '')"
        )
    connection.close()
    before = store.read_bytes()
    assert "newer version of Rasid" in told(rasid(*command), 1)
    assert store.read_bytes() == before


@USES
def test_another_programs_database_is_told_and_left_alone(store: Path, command: list[str]) -> None:
    with sqlite3.connect(store) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()
    before = store.read_bytes()
    assert "another program" in told(rasid(*command), 1)
    assert store.read_bytes() == before


@USES
def test_a_locked_store_is_told(store: Path, command: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    rasid("init", "--no-seeds")
    monkeypatch.setattr("desktop_app.storage.database._BUSY_TIMEOUT_MS", 20)
    other = sqlite3.connect(store, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        assert "in use by another program" in told(rasid(*command), 1)
    finally:
        other.close()


@pytest.mark.parametrize("place", ["x" * 300, "file/news.rasid"])
@USES
def test_a_place_where_no_store_can_be_is_told(tmp_path: Path, command: list[str], place: str) -> None:
    (tmp_path / "file").touch()
    told(rasid("--store", tmp_path / place, *command), 1)


@pytest.mark.parametrize(
    "args",
    [
        ["--no-such-option"],
        ["no-such-command"],
        ["import"],
        ["import", "--format", "odt", "x"],
        ["export"],
        ["export", "-o"],
        ["export", "-o", "-", "--format", "pdf"],
        ["export", "-o", "-", "--status", "doubtful"],
        ["export", "-o", "-", "--status", " , "],
        ["export", "-o", "-", "--kind", "names"],
        ["recognize", "--engine", "magic"],
        ["recognize", "--article", "first"],
        ["recognize", "--article", "99999999999999999999"],
        ["recognize", "--jobs", "0"],
        ["evaluate"],
        ["extract", "--engine", "magic"],
        ["list", "extra"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_exit_2_with_a_hint(seeded: Path, args: list[str]) -> None:
    result = rasid(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: " in result.stderr


@pytest.mark.parametrize(
    "command", [None, "init", "import", "list", "recognize", "extract", "evaluate", "export", "check"]
)
def test_every_command_has_help(command: str | None, store: Path) -> None:
    result = rasid(*([command] if command else []), "--help")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Usage: rasid")
    assert not store.exists()


def test_the_store_of_the_environment_is_used_and_its_home_sign_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv("RASID_STORE", "~/mine.rasid")
    assert rasid("init", "--no-seeds").exit_code == 0
    assert (tmp_path / "mine.rasid").is_file()
    other = tmp_path / "other.rasid"
    assert rasid("--store", other, "init", "--no-seeds").exit_code == 0
    assert other.is_file()


def test_damaged_settings_are_told_once_and_the_command_goes_on(seeded: Path, isolated_rasid: Path) -> None:
    settings = isolated_rasid / "config" / "settings.json"
    settings.parent.mkdir(exist_ok=True)
    settings.write_text("{ broken")
    result = rasid("recognize", "--article", "1")
    assert result.exit_code == 0
    (line,) = result.stderr.splitlines()
    assert "settings file was damaged" in line
    settings.write_text('{"engine": "magic"}')
    result = rasid("recognize", "--article", "1")
    (line,) = result.stderr.splitlines()
    assert "“engine”" in line


def test_changes_are_signed_with_the_name_of_the_settings(seeded: Path, tmp_path: Path) -> None:
    settings = Settings.load()
    settings.annotator = "سلمى"
    settings.save()
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    rasid("import", tmp_path / "a.txt")
    with Workspace.open(seeded, "amal") as ws:
        assert [entry.annotator for entry in reading.article_history(ws, 6)] == ["سلمى"]


def test_the_window_without_a_screen_says_what_to_do(monkeypatch: pytest.MonkeyPatch, store: Path) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert "no screen" in told(rasid(), 1)
    assert not store.exists()
