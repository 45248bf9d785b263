"""JSON lines: what doccano and others write, our own export and back, and broken records."""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.arabic import clean
from desktop_app.core.model import (
    ArticleDraft,
    Mention,
    MentionDraft,
    Origin,
    ReadFailure,
    Status,
    TopicDraft,
)
from desktop_app.errors import UserError
from desktop_app.formats.jsonl import ExportArticle, write_jsonl
from desktop_app.formats.reading import read_path

TEXT = "قال بلينكن في القاهرة إن 😀 السيسي"


def read_all(path: Path, data: bytes | str) -> tuple[list[ArticleDraft], list[ReadFailure]]:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    items = list(read_path(path))
    assert all(isinstance(item, (ArticleDraft, ReadFailure)) for item in items)
    failures = [item for item in items if isinstance(item, ReadFailure)]
    assert all(isinstance(failure.error, UserError) and str(failure.error) for failure in failures)
    return [item for item in items if isinstance(item, ArticleDraft)], failures


def lines(*records: object) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


@pytest.mark.parametrize(
    "tags",
    [
        {"label": [[4, 10, "PERS"], [27, 33, "PERS"]]},
        {"labels": [[4, 10, "PERS"], [27, 33, "PERS"]]},
        {
            "entities": [
                {"id": 1, "label": "PERS", "start_offset": 4, "end_offset": 10},
                {"id": 2, "label": "PERS", "start_offset": 27, "end_offset": 33},
            ],
            "relations": [],
        },
        {
            "mentions": [{"start": 4, "end": 10, "label": "PERS"}],
            "label": [[4, 10, "PERS"], [27, 33, "PERS"]],
        },
    ],
)
def test_spans_of_other_tools(tmp_path: Path, tags: dict[str, object]) -> None:
    (article,), failures = read_all(tmp_path / "a.jsonl", lines({"id": 7, "text": TEXT, **tags}))
    assert not failures
    assert article.mentions == (MentionDraft(4, 10, "PERS"), MentionDraft(27, 33, "PERS"))
    assert [article.text[m.start : m.end] for m in article.mentions] == ["بلينكن", "السيسي"]


def test_metadata_and_categories(tmp_path: Path) -> None:
    record = {
        "text": TEXT, "title": " عنوان\nالخبر ", "source": "الأهرام", "author": "منى سالم",
        "url": "https://news.example/1", "date": "7/10/2023", "label": ["سياسة"], "cats": ["سياسة", "دبلوماسية"],
    }  # fmt: skip
    (article,), failures = read_all(tmp_path / "a.jsonl", lines(record))
    assert not failures
    assert (article.title, article.source, article.author) == ("عنوان الخبر", "الأهرام", "منى سالم")
    assert (article.url, article.published_at) == ("https://news.example/1", "2023-10-07")
    assert article.topics == (TopicDraft("دبلوماسية"), TopicDraft("سياسة")) or article.topics == (
        TopicDraft("سياسة"),
        TopicDraft("دبلوماسية"),
    )


def test_the_identity_is_the_bytes_of_the_line(tmp_path: Path) -> None:
    line = lines({"text": TEXT}).encode().strip()
    sha = hashlib.sha256(line).hexdigest()
    for data in (line, line + b"\r\n", b"\xef\xbb\xbf" + line + b"\n\n"):
        (article,), failures = read_all(tmp_path / "a.jsonl", data)
        assert not failures
        assert article.sha256 == sha


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_arrays(tmp_path: Path, name: str, indent: int | None) -> None:
    records = [{"text": TEXT, "label": [[4, 10, "PERS"]]}, {"text": "ثان"}, {"no": 1}, 5]
    articles, failures = read_all(tmp_path / name, json.dumps(records, indent=indent))
    assert [a.text for a in articles] == [TEXT, "ثان"]
    assert [f.where.rsplit(", ")[-1] for f in failures] == ["record 3", "record 4"]
    again, _ = read_all(tmp_path / name, json.dumps(records, indent=4, sort_keys=True))
    assert [a.sha256 for a in again] == [a.sha256 for a in articles]


def test_one_object_over_many_lines(tmp_path: Path) -> None:
    for name in ("a.json", "a.jsonl"):
        (article,), failures = read_all(tmp_path / name, json.dumps({"text": TEXT}, indent=2))
        assert (article.text, failures) == (TEXT, [])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_byte_order_marks(tmp_path: Path, encoding: str) -> None:
    articles, failures = read_all(
        tmp_path / "a.jsonl", lines({"text": TEXT}, {"text": "ثان"}).encode(encoding)
    )
    assert ([a.text for a in articles], failures) == ([TEXT, "ثان"], [])


def test_each_bad_line_fails_alone(tmp_path: Path) -> None:
    good = lines({"text": TEXT})
    bad = [
        b"{broken", b"[1, 2]", b'{"text": "\xff"}', b'{"text": "  "}', b'{"title": "x"}',
        b'{"text": ' + b"[" * 100_000, b'{"text": 5}', b'{"text": ' + b"9" * 5000 + b"}",
    ]  # fmt: skip
    data = good.encode() + b"\n".join(bad) + b"\n\n" + good.encode()
    articles, failures = read_all(tmp_path / "a.jsonl", data)
    assert [a.text for a in articles] == [TEXT, TEXT]
    assert [f.where.rsplit(", ")[-1] for f in failures] == [f"line {n}" for n in range(2, 10)]
    assert "title" in str(failures[4].error)


@pytest.mark.parametrize(
    "data", ["", "\n \n", "خبر بلا أقواس", "\x89PNG\r\n\x1a\n", '[{"text": "x"},', "{\n"]
)
def test_what_is_no_json_is_one_failure(tmp_path: Path, data: str) -> None:
    raw = b"\x89PNG\r\n\x1a\n" if data.startswith("\x89") else data.encode()
    articles, failures = read_all(tmp_path / "a.jsonl", raw)
    assert not articles
    assert len(failures) == 1
    assert str(tmp_path / "a.jsonl") in str(failures[0].error)


@pytest.mark.parametrize(
    ("tag", "says"),
    [
        ([0, 99, "PERS"], "outside the text"),
        ([-2, 3, "PERS"], "outside the text"),
        ([3, 3, "PERS"], "outside the text"),
        ([5, 3, "PERS"], "outside the text"),
        ([0, 3], "needs a start"),
        (["a", 3, "PERS"], "needs a start"),
        ([True, 3, "PERS"], "needs a start"),
        ([0, 3, ""], "needs a start"),
        (7, "needs a start"),
        ({"start": 0, "end": 3, "label": "X", "text": "بلينكن"}, "is said to be"),
        ({"start": 0, "end": 3, "label": "X", "status": "maybe"}, "status"),
        ({"start": 0, "end": 3, "label": "X", "status": []}, "status"),
        ({"start": 0, "end": 3, "label": ["X"]}, "needs a start"),
        ({"start": 10**400, "end": 3, "label": "X"}, "outside the text"),
        ({"start": "1e400", "end": 3, "label": "X"}, "needs a start"),
        ({"start": 0, "end": 3, "label": "X", "origin": "magic"}, "origin"),
        ({"start": 0, "end": 3, "label": "X", "score": 87}, "score"),
        ({"start": 0, "end": 3, "label": "X", "score": float("nan")}, "score"),
    ],
)
def test_a_bad_tag_fails_alone(tmp_path: Path, tag: object, says: str) -> None:
    record = {"text": TEXT, "label": [[4, 10, "PERS"], tag, [27.0, 33, "PERS"]]}
    (article,), (failure,) = read_all(tmp_path / "a.jsonl", lines(record))
    assert len(article.mentions) == 2
    assert failure.where.endswith("line 1, tag 2")
    assert says in str(failure.error)


def test_an_unread_date_is_told_and_the_article_kept(tmp_path: Path) -> None:
    (article,), (failure,) = read_all(tmp_path / "a.jsonl", lines({"text": TEXT, "date": "10/25/2023"}))
    assert article.published_at is None
    assert "10/25/2023" in str(failure.error)


def test_offsets_move_with_the_cleaned_text(tmp_path: Path) -> None:
    raw = "\ufeffقال\r\n\ufef6 😀 بـِلينكن\x00\u2028\ufdf2 \u202eرجل"
    span = raw.index("بـِ"), raw.index("\x00") + 1
    god = raw.index("\ufdf2"), raw.index("\ufdf2") + 1
    lone = raw.index("\u202e"), raw.index("\u202e") + 1
    record = {"text": raw, "label": [[*span, "PERS"], [*god, "X"], [*lone, "GONE"]]}
    (article,), (failure,) = read_all(tmp_path / "a.jsonl", lines(record))
    assert article.text == clean(raw)
    assert [article.text[m.start : m.end] for m in article.mentions] == ["بـِلينكن", "الله"]
    assert "GONE" in str(failure.error)


TROUBLE = st.text(
    st.sampled_from("ابـَِّٰیک😀𝟙\u200f\u2028\x85\ufefb\ufdf2\ufc5e\x00\ufeff\r\n\t a"), min_size=1, max_size=30
)


@settings(deadline=None)
@given(raw=TROUBLE, data=st.data())
def test_every_span_lands_on_what_it_covered(
    tmp_path_factory: pytest.TempPathFactory, raw: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(raw) - 1))
    end = data.draw(st.integers(start + 1, len(raw)))
    if any(raw[i - 1 : i + 1] == "\r\n" for i in (start, end)):
        return
    path = tmp_path_factory.getbasetemp() / "spans.jsonl"
    articles, failures = read_all(path, lines({"text": raw, "label": [[start, end, "X"]]}))
    if not clean(raw).strip():
        assert not articles
        return
    expected = len(clean(raw[:start])), len(clean(raw[:end]))
    if expected[0] == expected[1]:
        assert len(failures) == 1
        assert not articles[0].mentions
    else:
        assert not failures
        (mention,) = articles[0].mentions
        assert (mention.start, mention.end) == expected
        assert articles[0].text[mention.start : mention.end] == clean(raw[start:end])


def export(*articles: ExportArticle) -> bytes:
    stream = io.BytesIO()
    assert write_jsonl(articles, stream) == len(articles)
    return stream.getvalue()


OPTIONAL = st.none() | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
STAMPS = st.sampled_from(["2024-01-01T10:00:00+00:00", "2024-02-03T04:05:06.789000+00:00"])
SCORES = st.none() | st.floats(0, 1)


@settings(deadline=None)
@given(data=st.data())
def test_our_own_export_comes_back_whole(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    mentions = data.draw(
        st.lists(
            st.builds(
                lambda start, length, **rest: Mention(
                    article_id=3, start=start, end=start + length, text=TEXT[start : start + length], **rest
                ),
                start=st.integers(0, 20), length=st.integers(1, 12), id=st.integers(1), label_id=st.integers(1, 4),
                label=st.sampled_from(["PERS", "LOC", "=ORG"]), status=st.sampled_from(Status),
                origin=st.sampled_from(Origin), engine=OPTIONAL, score=SCORES, annotator=OPTIONAL, note=OPTIONAL,
                entity_id=st.none() | st.integers(1), entity_name=OPTIONAL, created_at=STAMPS, updated_at=STAMPS,
            ),
            max_size=5,
        )
    )  # fmt: skip
    topics = data.draw(
        st.lists(
            st.builds(
                TopicDraft, name=st.sampled_from(["سياسة", "اقتصاد"]), path=OPTIONAL, code=OPTIONAL,
                status=st.sampled_from(Status), origin=st.sampled_from(Origin), engine=OPTIONAL, score=SCORES,
                annotator=OPTIONAL, note=OPTIONAL, created_at=STAMPS, updated_at=STAMPS,
            ),
            max_size=3, unique=True,
        )
    )  # fmt: skip
    article = ExportArticle(
        3,
        "عنوان",
        "مصدر",
        None,
        "https://x.example",
        "2023-10-07",
        "ab" * 32,
        TEXT,
        tuple(mentions),
        tuple(topics),
    )
    written = export(article)
    (back,), failures = read_all(tmp_path_factory.getbasetemp() / "own.jsonl", written)
    assert not failures
    assert (back.text, back.sha256, back.title, back.source) == (TEXT, "ab" * 32, "عنوان", "مصدر")
    assert (back.author, back.url, back.published_at) == (None, "https://x.example", "2023-10-07")
    assert back.topics == tuple(topics)
    assert len(back.mentions) == len(mentions)
    for draft, mention in zip(back.mentions, mentions, strict=True):
        for name in MentionDraft.__dataclass_fields__.keys() - {"label_path"}:
            assert getattr(draft, name) == getattr(mention, name)
    assert len(written.decode().splitlines()) == 1


def test_what_doccano_reads_from_us() -> None:
    def mention(start: int, status: Status) -> Mention:
        return Mention(
            start, 1, start, start + 3, TEXT[start : start + 3], 1, "PERS", status, Origin.HUMAN, None, None, None,
            None, None, None, "2024-01-01", "2024-01-01",
        )  # fmt: skip

    tags = tuple(mention(i, status) for i, status in enumerate(Status))
    line = export(ExportArticle(1, "", None, None, None, None, "0" * 64, TEXT, tags))
    record = json.loads(line)
    assert record["label"] == [[0, 3, "PERS"], [1, 4, "PERS"]]
    assert [m["status"] for m in record["mentions"]] == ["suggested", "accepted", "rejected"]
    assert line.endswith(b"}\n")
    assert b"\\u06" not in line
