"""Whether a store is sound."""

from __future__ import annotations

from desktop_app.core.control import Control, Unattended
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles, mentions, search_index


def problems(ws: Workspace, control: Control | None = None) -> list[str]:
    """What is wrong with the store, in plain words; empty when all is well.

    Checks SQLite's structures and foreign keys, that each article's text is what was imported, that each
    mention's quote is the text of its span, and that the counts shown in the list are right; deleted
    articles are checked too, since undo brings them back.
    """
    control = control or Unattended()
    found = ws.store.integrity_problems()
    hashes = articles.text_hashes(ws.store)
    for done, (article_id, text_hash) in enumerate(hashes.items()):
        control.check()
        control.progress(done, len(hashes))
        text = articles.text(ws.store, article_id)
        if articles.text_hash(text) != text_hash:
            found.append(f"article {article_id}: its text is not the one that was imported")
        found += [
            f"article {article_id}: mention {m.id} says “{m.text}” where the text has “{text[m.start : m.end]}”"
            for m in mentions.of_article(ws.store, article_id)
            if text[m.start : m.end] != m.text
        ]
    found += [
        f"article {article_id}: the counts of its tags are wrong"
        for (article_id,) in ws.store.execute(
            "SELECT a.id FROM articles a WHERE a.n_accepted <> (SELECT count(*) FROM mentions WHERE article_id = a.id "
            "AND status = 'accepted') OR a.n_suggested <> (SELECT count(*) FROM mentions WHERE article_id = a.id "
            "AND status = 'suggested')"
        )
    ]
    missing = search_index.not_indexed(ws.store)
    if missing:
        found.append(f"the index of words lacks {missing} articles")
    return found
