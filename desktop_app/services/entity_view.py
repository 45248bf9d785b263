"""Who and what the tags of a store refer to, with counts and dates, for those who show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from desktop_app.core.collector import let_go
from desktop_app.core.control import Control, Unattended
from desktop_app.core.entities import EntityRef, NameForm, NameRef, Ref, Referent, TagPlace, TagsRef
from desktop_app.core.names import name_key, whole_key
from desktop_app.services.workspace import Workspace
from desktop_app.storage import entities, labels
from desktop_app.storage.entities import EntityRow

VALUES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"})
"""Labels of dates and amounts, which name nobody."""
_CHECK_EVERY = 2000


class NameKeys:
    """The key of each quote of one label; a quote that lost the alef of its article counts with the whole name."""

    def __init__(self, quotes: Iterable[str]) -> None:
        keys = {quote: name_key(quote) for quote in quotes}
        known = set(keys.values())
        self.by_quote = {quote: whole_key(key, known) for quote, key in keys.items()}

    def quotes(self, keys: Iterable[str]) -> list[str]:
        """The quotes whose key is one of these."""
        wanted = set(keys)
        return [quote for quote, key in self.by_quote.items() if key in wanted]


def referents(
    ws: Workspace, *, threshold: float = 0.0, control: Control | None = None
) -> tuple[Referent, ...]:
    """The entities, and the names that are linked to none, the most often named first.

    Rejected tags, tags of deleted articles and suggestions under the threshold don't count.
    """
    control = control or Unattended()
    with ws.store.snapshot():
        dates = entities.dates_of_articles(ws.store)
        forms = _forms(ws, dates.keys(), threshold, control)
        stored = entities.all_entities(ws.store)
        aliases = entities.aliases(ws.store)
    found = [
        _entity(row, forms.pop(row.id, {}), {text for _, text in aliases.get(row.id, {}).values()}, dates)
        for row in stored
    ]
    for of_entity in forms.values():
        found += [
            _referent(None, form.text, form.ref.label_id, (form,), dates) for form in of_entity.values()
        ]
        let_go(of_entity)
    return tuple(sorted(found, key=lambda r: (-r.n_tags, r.label_id, r.name)))


def _forms(
    ws: Workspace, articles: Iterable[int], threshold: float, control: Control
) -> dict[int | None, dict[tuple[int, str], NameForm]]:
    """The names as tags write them, by entity and then by label and key."""
    listed = set(articles)
    values = {label.id for label in labels.all_labels(ws.store) if label.name in VALUES}
    quotes: dict[int, dict[str, dict[int | None, list[int]]]] = {}
    for number, (text, label_id, entity_id, article_id) in enumerate(entities.uses(ws.store, threshold)):
        if number % _CHECK_EVERY == 0:
            control.check()
        if article_id in listed and label_id not in values:
            by_entity = quotes.setdefault(label_id, {}).setdefault(text, {})
            by_entity.setdefault(entity_id, []).append(article_id)
    gathered: dict[tuple[int | None, int, str], list[tuple[str, list[int]]]] = {}
    for label_id, by_quote in quotes.items():
        for quote, key in NameKeys(by_quote).by_quote.items():
            for entity_id, places in by_quote[quote].items():
                gathered.setdefault((entity_id, label_id, key), []).append((quote, places))
    forms: dict[int | None, dict[tuple[int, str], NameForm]] = {}
    for (entity_id, label_id, key), spelled in gathered.items():
        forms.setdefault(entity_id, {})[label_id, key] = _form(NameRef(entity_id, label_id, key), spelled)
    let_go(gathered, *quotes.values())
    return forms


def best_spelling(counts: Mapping[str, int], key: str = "") -> str:
    """The most frequent spelling, one that has the whole `key` first; words apart before words joined."""
    return max(counts, key=lambda text: (name_key(text) == key, counts[text], text.count(" "), text))


def _form(ref: NameRef, spelled: list[tuple[str, list[int]]]) -> NameForm:
    counts: Counter[str] = Counter()
    for quote, places in spelled:
        counts[" ".join(quote.split())] += len(places)
    shown = best_spelling(counts, ref.key)
    articles = frozenset(article for _, places in spelled for article in places)
    return NameForm(ref, shown, counts.total(), articles, tuple(sorted(counts)))


def _entity(
    row: EntityRow,
    forms: dict[tuple[int, str], NameForm],
    aliases: set[str],
    dates: dict[int, str | None],
) -> Referent:
    written = sorted(forms.values(), key=lambda form: (-form.count, form.text))
    keys = {form.ref.key for form in written}
    silent = {name_key(text): text for text in (*sorted(aliases), row.name) if name_key(text) not in keys}
    written += [
        NameForm(NameRef(row.id, row.label_id, key), text, 0, frozenset(), (text,))
        for key, text in silent.items()
    ]
    return _referent(row, row.name, row.label_id, tuple(written), dates, tuple(sorted(aliases)))


def _referent(
    row: EntityRow | None,
    name: str,
    label_id: int,
    forms: tuple[NameForm, ...],
    dates: dict[int, str | None],
    aliases: tuple[str, ...] = (),
) -> Referent:
    articles = frozenset[int]().union(*(form.articles for form in forms))
    days = sorted(day for article in articles if (day := dates[article]))
    return Referent(
        row.id if row else None,
        name,
        label_id,
        row.uri if row else None,
        row.note if row else None,
        aliases,
        forms,
        sum(form.count for form in forms),
        len(articles),
        days[0] if days else None,
        days[-1] if days else None,
    )


def tag_ids(ws: Workspace, ref: Ref) -> tuple[int, ...]:
    """The tags that a row of the entity view stands for, newest articles first; `places` shows them."""
    match ref:
        case EntityRef():
            return tuple(entities.place_ids_of_entity(ws.store, ref.entity_id))
        case NameRef():
            quotes = NameKeys(entities.quotes_of_label(ws.store, ref.label_id)).quotes([ref.key])
            return tuple(entities.place_ids(ws.store, ref.label_id, ref.entity_id, quotes))
        case TagsRef():
            return ref.ids


def places(ws: Workspace, ids: Sequence[int]) -> list[TagPlace]:
    """These tags, as far as they are there, in their context."""
    found = []
    for id_, article_id, title, date, quote, start, _end, status, around in entities.places(ws.store, ids):
        at = start - entities.context_start(start)
        head, tail = around[:at].rpartition("\n")[2], around[at + len(quote) :].partition("\n")[0]
        shown = " ".join(quote.split())
        lead = head.lstrip()
        found.append(
            TagPlace(
                id_, article_id, title, date, lead + shown + tail, len(lead), len(lead) + len(shown),
                status == "suggested", status == "rejected",
            )
        )  # fmt: skip
    return found
