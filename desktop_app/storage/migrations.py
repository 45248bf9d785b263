"""The schema, in steps that are never edited after a release."""

from __future__ import annotations

from datetime import UTC, datetime

from desktop_app.storage.quick_sqlite_utils import Database, Migrations

MIGRATIONS = Migrations("rasid")


def _run(db: Database, *statements: str) -> None:
    for statement in statements:
        db.execute(statement)


@MIGRATIONS()
def m001_articles(db: Database) -> None:
    _run(
        db,
        "CREATE TABLE store_info (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        """CREATE TABLE articles (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            title TEXT NOT NULL,
            source TEXT,
            author TEXT,
            url TEXT,
            published_at TEXT,
            imported_from TEXT,
            imported_at TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            text_sha256 TEXT NOT NULL,
            direction TEXT NOT NULL CHECK (direction IN ('rtl', 'ltr')),
            length INTEGER NOT NULL,
            reviewed INTEGER NOT NULL DEFAULT 0,
            n_accepted INTEGER NOT NULL DEFAULT 0,
            n_suggested INTEGER NOT NULL DEFAULT 0,
            recognised_by TEXT,
            deleted INTEGER NOT NULL DEFAULT 0,
            title_key TEXT NOT NULL,
            filter_key TEXT NOT NULL
        )""",
        "CREATE TABLE article_texts (article_id INTEGER PRIMARY KEY REFERENCES articles(id), text TEXT NOT NULL)",
        "CREATE INDEX articles_sha256 ON articles(sha256)",
        "CREATE INDEX articles_text_sha256 ON articles(text_sha256)",
    )
    for column in ("title_key", "source", "published_at", "reviewed", "n_accepted", "n_suggested"):
        db.execute(f"CREATE INDEX articles_by_{column} ON articles({column}, id) WHERE deleted = 0")
    db.execute("CREATE INDEX articles_by_id ON articles(id) WHERE deleted = 0")
    db.execute(
        "INSERT INTO store_info VALUES ('created_at', ?)", [datetime.now(UTC).isoformat(timespec="seconds")]
    )


@MIGRATIONS()
def m002_labels_and_entities(db: Database) -> None:
    _run(
        db,
        """CREATE TABLE labels (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE,
            name_ar TEXT NOT NULL,
            name_en TEXT NOT NULL,
            color TEXT NOT NULL,
            key TEXT,
            description TEXT NOT NULL DEFAULT '',
            parent_id INTEGER REFERENCES labels(id),
            position INTEGER NOT NULL DEFAULT 0
        )""",
        """CREATE TABLE entities (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            label_id INTEGER NOT NULL REFERENCES labels(id),
            uri TEXT,
            note TEXT,
            created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL
        )""",
        """CREATE TABLE aliases (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            entity_id INTEGER NOT NULL REFERENCES entities(id),
            text TEXT NOT NULL,
            folded TEXT NOT NULL,
            UNIQUE (entity_id, folded)
        )""",
        "CREATE INDEX aliases_by_folded ON aliases(folded)",
        "CREATE INDEX entities_by_label ON entities(label_id)",
    )


@MIGRATIONS()
def m003_mentions(db: Database) -> None:
    _run(
        db,
        """CREATE TABLE mentions (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            article_id INTEGER NOT NULL REFERENCES articles(id),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" > start),
            text TEXT NOT NULL,
            label_id INTEGER NOT NULL REFERENCES labels(id),
            status TEXT NOT NULL CHECK (status IN ('suggested', 'accepted', 'rejected')),
            origin TEXT NOT NULL CHECK (origin IN ('model', 'gazetteer', 'rule', 'import', 'human')),
            engine TEXT,
            score REAL,
            annotator TEXT,
            note TEXT,
            entity_id INTEGER REFERENCES entities(id),
            created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL
        )""",
        "CREATE INDEX mentions_by_place ON mentions(article_id, start)",
        "CREATE INDEX mentions_by_label ON mentions(label_id)",
        "CREATE INDEX mentions_by_entity ON mentions(entity_id) WHERE entity_id IS NOT NULL",
        """CREATE TRIGGER mentions_counted_in AFTER INSERT ON mentions WHEN NEW.status <> 'rejected' BEGIN
            UPDATE articles SET n_accepted = n_accepted + (NEW.status = 'accepted'),
                n_suggested = n_suggested + (NEW.status = 'suggested') WHERE id = NEW.article_id;
        END""",
        """CREATE TRIGGER mentions_counted_out AFTER DELETE ON mentions WHEN OLD.status <> 'rejected' BEGIN
            UPDATE articles SET n_accepted = n_accepted - (OLD.status = 'accepted'),
                n_suggested = n_suggested - (OLD.status = 'suggested') WHERE id = OLD.article_id;
        END""",
        """CREATE TRIGGER mentions_recounted AFTER UPDATE OF status ON mentions WHEN OLD.status <> NEW.status BEGIN
            UPDATE articles SET
                n_accepted = n_accepted + (NEW.status = 'accepted') - (OLD.status = 'accepted'),
                n_suggested = n_suggested + (NEW.status = 'suggested') - (OLD.status = 'suggested')
                WHERE id = NEW.article_id;
        END""",
    )


@MIGRATIONS()
def m004_topics(db: Database) -> None:
    _run(
        db,
        """CREATE TABLE topics (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            code TEXT UNIQUE,
            name_ar TEXT NOT NULL,
            name_en TEXT NOT NULL,
            parent_id INTEGER REFERENCES topics(id)
        )""",
        """CREATE TABLE article_topics (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            article_id INTEGER NOT NULL REFERENCES articles(id),
            topic_id INTEGER NOT NULL REFERENCES topics(id),
            status TEXT NOT NULL CHECK (status IN ('suggested', 'accepted', 'rejected')),
            origin TEXT NOT NULL CHECK (origin IN ('model', 'gazetteer', 'rule', 'import', 'human')),
            engine TEXT,
            score REAL,
            annotator TEXT,
            note TEXT,
            created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL,
            UNIQUE (article_id, topic_id)
        )""",
        "CREATE INDEX article_topics_by_topic ON article_topics(topic_id)",
        "CREATE INDEX topics_by_parent ON topics(parent_id)",
    )


@MIGRATIONS()
def m005_history(db: Database) -> None:
    _run(
        db,
        """CREATE TABLE changes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            annotator TEXT,
            kind TEXT NOT NULL,
            params TEXT NOT NULL,
            undone INTEGER NOT NULL DEFAULT 0
        )""",
        """CREATE TABLE change_rows (
            id INTEGER PRIMARY KEY,
            change_id INTEGER NOT NULL REFERENCES changes(id),
            article_id INTEGER,
            table_name TEXT NOT NULL,
            row_id INTEGER NOT NULL,
            before TEXT,
            after TEXT
        )""",
        "CREATE INDEX change_rows_by_change ON change_rows(change_id)",
        "CREATE INDEX change_rows_by_article ON change_rows(article_id, change_id)",
    )


@MIGRATIONS()
def m006_rejected_mentions(db: Database) -> None:
    """The rejected are few and in no count of their article's."""
    db.execute("CREATE INDEX mentions_rejected ON mentions(article_id) WHERE status = 'rejected'")


@MIGRATIONS()
def m007_search(db: Database) -> None:
    """Two indexes of folded words: of texts, which never change, and of what the list shows, which may.

    Texts that are there already wait to be indexed in the background: ids up to `search_waits_to`.
    """
    _run(
        db,
        "CREATE VIRTUAL TABLE text_index USING fts5(text, content='', tokenize='unicode61 remove_diacritics 0')",
        "INSERT INTO text_index(text_index, rank) VALUES ('automerge', 8)",
        "CREATE VIRTUAL TABLE title_index USING fts5(filter_key, content='articles', content_rowid='id', "
        "tokenize='unicode61 remove_diacritics 0')",
        "INSERT INTO title_index(title_index) VALUES ('rebuild')",
        """CREATE TRIGGER articles_title_indexed AFTER INSERT ON articles BEGIN
            INSERT INTO title_index(rowid, filter_key) VALUES (NEW.id, NEW.filter_key);
        END""",
        """CREATE TRIGGER articles_title_reindexed AFTER UPDATE OF filter_key ON articles BEGIN
            INSERT INTO title_index(title_index, rowid, filter_key) VALUES ('delete', OLD.id, OLD.filter_key);
            INSERT INTO title_index(rowid, filter_key) VALUES (NEW.id, NEW.filter_key);
        END""",
        """CREATE TRIGGER articles_title_unindexed AFTER DELETE ON articles BEGIN
            INSERT INTO title_index(title_index, rowid, filter_key) VALUES ('delete', OLD.id, OLD.filter_key);
        END""",
        "CREATE INDEX articles_hidden ON articles(id) WHERE deleted = 1",
        "INSERT INTO store_info SELECT 'search_indexed_to', '0' WHERE EXISTS (SELECT 1 FROM articles)",
        "INSERT INTO store_info SELECT 'search_waits_to', max(id) FROM articles HAVING max(id) IS NOT NULL",
        """CREATE TABLE searches (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            folded TEXT NOT NULL UNIQUE,
            query TEXT NOT NULL,
            created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL
        )""",
    )


@MIGRATIONS()
def m008_names_apart(db: Database) -> None:
    """Pairs of names that a person said are not the same; no foreign key, since a label may go before them."""
    db.execute(
        """CREATE TABLE names_apart (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            label_id INTEGER NOT NULL,
            first_key TEXT NOT NULL,
            second_key TEXT NOT NULL,
            created_at TEXT NOT NULL,
            UNIQUE (label_id, first_key, second_key)
        )"""
    )


@MIGRATIONS()
def m009_kept_names(db: Database) -> None:
    """Names that a person keeps or never wants; and when each tag was decided, with an index: that teaches the same.

    No foreign key, since a label may go before its names. `decided_at` is apart from `updated_at`, which notes and
    links move too; tags decided before this step keep the only time that is known of them. Entities are found by name
    where two labels are to become one.
    """
    _run(
        db,
        """CREATE TABLE kept_names (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            key TEXT NOT NULL,
            label_id INTEGER NOT NULL,
            ruling TEXT NOT NULL CHECK (ruling IN ('suggest', 'never', 'open')),
            note TEXT,
            created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL,
            UNIQUE (key, label_id)
        )""",
        "CREATE INDEX kept_names_by_label ON kept_names(label_id)",
        "CREATE INDEX entities_by_name ON entities(label_id, name, uri)",
        "ALTER TABLE mentions ADD COLUMN decided_at TEXT",
        "UPDATE mentions SET decided_at = updated_at WHERE status <> 'suggested'",
        "CREATE INDEX mentions_decided ON mentions(label_id, text, status, article_id, decided_at, updated_at) "
        "WHERE status <> 'suggested'",
    )


@MIGRATIONS()
def m010_review_queue(db: Database) -> None:
    """What waits by how sure it is and by name, so that a page of the queue is read without sorting all."""
    _run(
        db,
        "CREATE INDEX mentions_waiting_by_score ON mentions(coalesce(score, 1.0)) WHERE status = 'suggested'",
        "CREATE INDEX mentions_waiting_by_name ON mentions(label_id, text) WHERE status = 'suggested'",
    )
