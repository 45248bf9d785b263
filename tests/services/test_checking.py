from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.control import Unattended
from desktop_app.core.model import ArticleDraft, MentionDraft
from desktop_app.errors import Cancelled, UserError
from desktop_app.services import checking, details, new_store, reading, tagging
from desktop_app.services.importing import import_items
from desktop_app.services.workspace import Workspace


@pytest.fixture
def sound(seeded: Workspace) -> Workspace:
    for article_id in (1, 2):
        tagging.tag(seeded, article_id, 0, 5, 1)
    assert checking.problems(seeded) == []
    return seeded


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (
            "UPDATE article_texts SET text = text || 'x' WHERE article_id = 2",
            "article 2: its text is not the one",
        ),
        (
            "UPDATE article_texts SET text = replace(text, 'ا', 'أ') WHERE article_id = 1",
            "article 1: its text is not",
        ),
        ("DELETE FROM article_texts WHERE article_id = 3", "article 3: its text is not the one"),
        (
            "UPDATE mentions SET text = 'غيره' WHERE article_id = 1",
            "article 1: mention 1 says “غيره” where the text",
        ),
        ('UPDATE mentions SET start = 1, "end" = 6 WHERE article_id = 2', "article 2: mention 2 says"),
        ('UPDATE mentions SET "end" = 9999999 WHERE article_id = 2', "article 2: mention 2 says"),
        ("UPDATE articles SET n_accepted = 2 WHERE id = 1", "article 1: the counts of its tags are wrong"),
        ("UPDATE articles SET n_suggested = -1 WHERE id = 5", "article 5: the counts of its tags are wrong"),
        ("UPDATE mentions SET label_id = 999 WHERE id = 1", "mentions: row 1 has no labels"),
        ("UPDATE mentions SET article_id = 999 WHERE id = 1", "mentions: row 1 has no articles"),
        (
            "INSERT INTO aliases (entity_id, text, folded) VALUES (7, 'x', 'x')",
            "aliases: row 1 has no entities",
        ),
    ],
)
def test_planted_damage_is_found(sound: Workspace, damage: str, told: str) -> None:
    sound.store.execute("PRAGMA foreign_keys = OFF")
    sound.store.execute(damage)
    assert [problem for problem in checking.problems(sound) if told in problem]


def test_damage_to_a_deleted_article_is_found_too(sound: Workspace) -> None:
    details.delete(sound, [1])
    assert checking.problems(sound) == []
    sound.store.execute("UPDATE mentions SET text = 'غيره' WHERE article_id = 1")
    assert ["article 1: mention 1" in problem for problem in checking.problems(sound)] == [True]


@pytest.mark.parametrize("step", [5, 7, 11, 13])
def test_a_torn_file_is_told_and_not_thrown(tmp_path: Path, step: int) -> None:
    path = tmp_path / "news.sqlite"
    with Workspace.open(path, "amal") as ws:
        new_store.prepare(ws)
        drafts = [
            ArticleDraft("نص طويل " * 500, f"{n:064}", f"{n}", mentions=(MentionDraft(0, 2, "X"),))
            for n in range(50)
        ]
        import_items(ws, drafts)
    content = bytearray(path.read_bytes())
    pages = len(content) // 4096
    for page in range(step, pages, step):
        content[page * 4096 : page * 4096 + 200] = b"\xee" * 200
    path.write_bytes(content)
    try:
        with Workspace.open(path, "amal") as ws:
            assert checking.problems(ws) != []
    except UserError as error:
        assert "damaged" in str(error)


def test_checking_tells_how_far_it_is_and_stops_when_asked(sound: Workspace) -> None:
    class StopAtThird(Unattended):
        """Remembers what it was told, and stops at the third article."""

        def __init__(self) -> None:
            self.told: list[tuple[int, int]] = []

        def progress(self, done: int, total: int, text: str = "") -> None:
            self.told.append((done, total))

        def check(self) -> None:
            if len(self.told) == 3:
                raise Cancelled

    control = StopAtThird()
    with pytest.raises(Cancelled):
        checking.problems(sound, control)
    assert control.told == [(0, 5), (1, 5), (2, 5)]


def test_checking_changes_nothing(sound: Workspace) -> None:
    before = reading.article_history(sound, 1)
    (version,) = sound.store.execute("PRAGMA data_version").fetchone()
    checking.problems(sound)
    assert sound.store.execute("PRAGMA data_version").fetchone() == (version,)
    assert reading.article_history(sound, 1) == before
