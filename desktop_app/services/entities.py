"""The acts on entities: linking, merging, splitting, editing; each is one step of undo and never alters a quote.

Acts may touch very many tags, so they are done in short transactions that can be cancelled in between; what
was done until then stays, and is one step of undo too.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from desktop_app.core.arabic import clean
from desktop_app.core.control import Control, Unattended
from desktop_app.core.entities import EntityEdit, EntityRef, Link, NameRef, Ref, TagsRef
from desktop_app.core.model import Change
from desktop_app.core.names import name_key
from desktop_app.errors import QT_TRANSLATE_NOOP, Cancelled, UserError
from desktop_app.services.entity_view import NameKeys, best_spelling
from desktop_app.services.workspace import Workspace
from desktop_app.storage import entities
from desktop_app.storage.database import LEAVE_SECONDS, Store
from desktop_app.storage.entities import EntityRow
from desktop_app.storage.history import Batches, Recorder, now, recording

_TAGS_A_STEP = 1000
_WIKIDATA = re.compile(r"[Qq][1-9]\d*")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
_GONE = QT_TRANSLATE_NOOP(
    "UserError", "This entity is no longer there; it was merged or removed meanwhile. Look again and choose."
)


def link(
    ws: Workspace, sources: Sequence[Ref], target: EntityRef | NameRef, control: Control | None = None
) -> Change:
    """Have the tags of `sources` refer to the target, which becomes an entity if it is a name; an entity is merged.

    Raises UserError when a label differs or an entity is gone; nothing is changed then.
    """
    entity_sources = any(isinstance(source, EntityRef) for source in sources)
    act = _Linking(ws, "entity_merge" if entity_sources else "entity_link", control)
    act.require_one_label([*sources, target])
    return act.run(lambda: [(source, act.entity(target), None) for source in sources])


def apply_links(ws: Workspace, links: Sequence[Link], control: Control | None = None) -> Change:
    """Do what suggestions say, all as one act; a target that is itself linked further is followed."""
    act = _Linking(ws, "entity_link", control)
    for one in links:
        act.require_one_label([one.source, one.target])
    whole = {one.source: one.target for one in links if one.articles is None}
    return act.run(
        lambda: [(one.source, act.entity(_end_of_chain(one.target, whole)), one.articles) for one in links]
    )


def _end_of_chain(
    target: EntityRef | NameRef, whole: dict[EntityRef | NameRef, EntityRef | NameRef]
) -> EntityRef | NameRef:
    seen = {target}
    while target in whole and whole[target] not in seen:
        target = whole[target]
        seen.add(target)
    return target


def split(ws: Workspace, sources: Sequence[NameRef | TagsRef], control: Control | None = None) -> Change:
    """Make a new entity of some names or tags, which leave the one they referred to."""
    act = _Linking(ws, "entity_split", control)
    act.require_one_label(sources)
    label_id = act.label_of(sources[0])
    name = act.spelling(sources[0])
    if label_id is None or name is None:
        raise UserError(_GONE)

    def targets() -> Iterator[tuple[Ref, EntityRow, frozenset[int] | None]]:
        act.give_up_names([source for source in sources if isinstance(source, NameRef)])
        entity = act.new_entity(name, label_id)
        for source in sources:
            yield source, entity, None

    return act.run(targets)


def unlink(ws: Workspace, sources: Sequence[Ref], control: Control | None = None) -> Change:
    """Let tags refer to nobody; an entity that is named itself goes, with all it was known by."""
    act = _Linking(ws, "entity_unlink", control)
    return act.run(lambda: [(source, None, None) for source in sources])


def edit(ws: Workspace, ref: EntityRef | NameRef, said: EntityEdit, control: Control | None = None) -> Change:
    """Say what an entity is called, where it is described, what is to be noted, and its other names.

    A name that is linked to none becomes an entity with it. Raises UserError for a name that is empty or
    another entity's, and for a URI that is none.
    """
    name, uri = " ".join(clean(said.name).split()), _uri(said.uri)
    if not name:
        raise UserError(QT_TRANSLATE_NOOP("UserError", "The entity has no name. Type one."))
    act = _Linking(ws, "entity_edit", control)
    label_id = act.label_of(ref)
    if label_id is None:
        raise UserError(_GONE)
    own_id = ref.entity_id
    if any(
        e.name == name and e.label_id == label_id and e.id != own_id for e in entities.all_entities(ws.store)
    ):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "There is an entity “{name}” already. Merge the two, or add what tells them apart, "
                "such as “{name} (writer)”.",
            ),
            name=name,
        )
    return act.run(lambda: act.edited(ref, name, uri, clean(said.note).strip(), said.aliases))


def keep_apart(ws: Workspace, pairs: Iterable[tuple[int, Iterable[str], Iterable[str]]]) -> Change:
    """Note that names of a label, by their keys, are not the same as others, so that it isn't suggested again."""
    with recording(ws.store, "names_apart", ws.annotator) as recorder:
        for label_id, keys, others in pairs:
            for key in keys:
                for other in others:
                    entities.keep_apart(ws.store, recorder, label_id, key, other)
        return recorder.change()


def _uri(text: str) -> str:
    """The address; a Wikidata number alone becomes one."""
    text = text.strip()
    if _WIKIDATA.fullmatch(text):
        return f"https://www.wikidata.org/entity/{text.upper()}"
    if text and not _ADDRESS.fullmatch(text):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "“{uri}” is no address. Write one such as https://www.wikidata.org/entity/Q307, or Q307 alone.",
            ),
            uri=text,
        )
    return text


def dissolve(store: Store, recorder: Recorder, entity_id: int, into: EntityRow | None) -> int:
    """Remove an entity within an act; its tags, what it is called and what is said of it pass to `into`.

    Returns how many tags did.
    """
    gone = entities.get(store, entity_id)
    if gone is None:
        return 0
    moved = refer(recorder, entities.tags_of_entity(store, entity_id), into)
    names = [gone.name]
    for id_, text in entities.aliases(store, entity_id).get(entity_id, {}).values():
        names.append(text)
        recorder.delete("aliases", id_)
    recorder.delete("entities", entity_id)
    if into is None:
        recorder.params.setdefault("name", gone.name)
        return moved
    for name in names:
        entities.add_alias(store, recorder, into, name)
    present = entities.get(store, into.id) or into
    notes = dict.fromkeys(note for note in (present.note, gone.note) if note)
    said = {"uri": present.uri or gone.uri, "note": "\n".join(notes) or None}
    if said != {"uri": present.uri, "note": present.note}:
        recorder.update("entities", into.id, {**said, "updated_at": now()})
    return moved


def refer(recorder: Recorder, ids: Sequence[int], entity: EntityRow | None) -> int:
    """Have tags refer to an entity, or to none, within an act; returns how many did not."""
    return recorder.update_mentions(ids, {"entity_id": entity.id if entity else None}, {"updated_at": now()})


_Plan = Iterable[tuple[Ref, EntityRow | None, frozenset[int] | None]]


class _Linking:
    """One act: tags are moved a step at a time, then what has become empty goes."""

    def __init__(self, ws: Workspace, kind: str, control: Control | None) -> None:
        self._ws = ws
        self._store = ws.store
        self._control = control or Unattended()
        self._batches = Batches(ws.store, kind, ws.annotator)
        self._made: dict[NameRef, EntityRow] = {}
        self._keys: dict[int, NameKeys] = {}
        self._moved = 0
        self._total = 0

    # What is asked of the store beforehand

    def label_of(self, ref: Ref) -> int | None:
        """The label of what `ref` stands for; None when it is gone."""
        if isinstance(ref, NameRef):
            return ref.label_id
        if isinstance(ref, EntityRef):
            row = entities.get(self._store, ref.entity_id)
            return None if row is None else row.label_id
        found = entities.labels_of_tags(self._store, ref.ids)
        return found.pop() if len(found) == 1 else None

    def require_one_label(self, refs: Iterable[Ref]) -> None:
        """Raise UserError unless all are there and of one label."""
        found: set[int] = set()
        for ref in refs:
            if isinstance(ref, TagsRef):
                found |= entities.labels_of_tags(self._store, ref.ids)
            elif (label_id := self.label_of(ref)) is not None:
                found.add(label_id)
            else:
                raise UserError(_GONE)
        if len(found) > 1:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "UserError",
                    "An entity has tags of one label only, and these have several. Give the tags one label first.",
                )
            )

    def ids(self, source: Ref, articles: frozenset[int] | None = None) -> list[int]:
        """The tags of a source, in these articles or in all."""
        if isinstance(source, EntityRef):
            return entities.tags_of_entity(self._store, source.entity_id)
        if isinstance(source, NameRef):
            quotes = self._quotes(source)
            return entities.tags_of_quotes(self._store, source.label_id, source.entity_id, quotes, articles)
        return list(source.ids)

    def spelling(self, source: Ref, ids: Sequence[int] | None = None) -> str | None:
        """What the tags of a source, `ids` if they are known, say in the spelling most have; None when none is left."""
        counts: Counter[str] = Counter()
        known = self.ids(source) if ids is None else ids
        for quote, count in entities.quote_counts(self._store, known).items():
            counts[" ".join(quote.split())] += count
        return best_spelling(counts, source.key if isinstance(source, NameRef) else "") if counts else None

    def _quotes(self, name: NameRef) -> list[str]:
        if name.label_id not in self._keys:
            self._keys[name.label_id] = NameKeys(entities.quotes_of_label(self._store, name.label_id))
        return self._keys[name.label_id].quotes([name.key])

    # Doing it

    def run(self, plan: Callable[[], _Plan]) -> Change:
        """Move the tags of each source of the plan (a function that gives it), then tidy up; tells what was done."""
        try:
            with self._batches.accounted():
                for source, entity, articles in plan():
                    self._move(source, entity, articles)
        except Cancelled:
            pass
        return self._batches.recorder.change()

    def entity(self, target: EntityRef | NameRef) -> EntityRow:
        """The target as an entity: a name that is linked to none is made one, with all its tags."""
        if isinstance(target, EntityRef) or target.entity_id is not None:
            row = entities.get(self._store, target.entity_id)  # type: ignore[arg-type]
            if row is None:
                raise UserError(_GONE)
            return row
        if target not in self._made:
            name = self.spelling(target)
            if name is None:
                raise UserError(_GONE)
            self._made[target] = self.new_entity(name, target.label_id)
            self._move(target, self._made[target], None)
        return self._made[target]

    def give_up_names(self, leaving: Sequence[NameRef]) -> None:
        """An entity whose own name is to leave is called by the name that most of its other tags have."""
        for source in leaving:
            row = entities.get(self._store, source.entity_id) if source.entity_id is not None else None
            if row is None or name_key(row.name) != source.key:
                continue
            gone = {quote for one in leaving if one.entity_id == row.id for quote in self._quotes(one)}
            counts = entities.quote_counts(self._store, entities.tags_of_entity(self._store, row.id))
            left: Counter[str] = Counter()
            for quote, count in counts.items():
                if quote not in gone:
                    left[" ".join(quote.split())] += count
            if left:
                self._call(row, best_spelling(left, ""))

    def _call(self, row: EntityRow, name: str) -> None:
        """Give an entity another name of its own, which is then no alias any more."""
        rows = entities.all_entities(self._store)
        if any(other.name == name and other.label_id == row.label_id for other in rows):
            return
        with self._batches.step() as recorder:
            recorder.update("entities", row.id, {"name": name, "updated_at": now()})
            held = entities.aliases(self._store, row.id).get(row.id, {})
            if name_key(name) in held:
                recorder.delete("aliases", held[name_key(name)][0])

    def new_entity(self, name: str, label_id: int) -> EntityRow:
        """Add an entity; a name that is taken gets a number."""
        shown = " ".join(name.split())
        taken = {row.name for row in entities.all_entities(self._store) if row.label_id == label_id}
        free = entities.free_name(shown, taken)
        at = now()
        with self._batches.step() as recorder:
            values = {"name": free, "label_id": label_id, "created_at": at, "updated_at": at}
            id_ = recorder.insert("entities", values)
            recorder.params.setdefault("name", free)
        return EntityRow(id_, free, label_id, None, None)

    def _move(self, source: Ref, entity: EntityRow | None, articles: frozenset[int] | None) -> None:
        if entity is not None and getattr(source, "entity_id", None) == entity.id:
            return
        ids = self.ids(source, articles)
        quote = self.spelling(source, ids if articles is None else None)
        self._total += len(ids)
        for first in range(0, len(ids), _TAGS_A_STEP):
            self._control.check()
            if first:
                time.sleep(LEAVE_SECONDS)
            with self._batches.step() as recorder:
                self._moved += refer(recorder, ids[first : first + _TAGS_A_STEP], entity)
            self._control.progress(self._moved, self._total)
        with self._batches.step() as recorder:
            if isinstance(source, EntityRef):
                self._moved += dissolve(self._store, recorder, source.entity_id, entity)
            else:
                self._rename(recorder, source, entity, quote)
            self._name_act(recorder, entity, quote)

    def _name_act(self, recorder: Recorder, entity: EntityRow | None, quote: str | None) -> None:
        recorder.params["count"] = str(self._moved)
        name = entity.name if entity else quote
        if name:
            recorder.params.setdefault("name", name)

    def _rename(self, recorder: Recorder, source: Ref, entity: EntityRow | None, quote: str | None) -> None:
        """Let the names follow the tags: the entity they came to has them, the one they left has them no more."""
        if entity is not None and quote is not None:
            if isinstance(source, TagsRef):
                for text in entities.quote_counts(self._store, source.ids):
                    entities.add_alias(self._store, recorder, entity, " ".join(text.split()))
            else:
                entities.add_alias(self._store, recorder, entity, " ".join(quote.split()))
        if isinstance(source, NameRef) and source.entity_id is not None:
            held = entities.aliases(self._store, source.entity_id).get(source.entity_id, {})
            quotes = self._quotes(source)
            if source.key in held and not entities.is_written(self._store, source.entity_id, quotes):
                recorder.delete("aliases", held[source.key][0])

    def edited(
        self, ref: EntityRef | NameRef, name: str, uri: str, note: str, aliases: Sequence[str]
    ) -> _Plan:
        """Write what is said of an entity; nothing is left to move then."""
        row = self.entity(ref)
        with self._batches.step() as recorder:
            recorder.params["name"] = name
            new = {"name": name, "uri": uri or None, "note": note or None}
            if new != {"name": row.name, "uri": row.uri, "note": row.note}:
                recorder.update("entities", row.id, {**new, "updated_at": now()})
            wanted = {name_key(text): text for alias in aliases if (text := " ".join(clean(alias).split()))}
            before = NameRef(row.id, row.label_id, name_key(row.name))
            if entities.is_written(self._store, row.id, self._quotes(before)):
                wanted.setdefault(before.key, row.name)
            wanted.pop(name_key(name), None)
            held = entities.aliases(self._store, row.id).get(row.id, {})
            for key, (id_, text) in held.items():
                if key not in wanted:
                    recorder.delete("aliases", id_)
                elif wanted[key] != text:
                    recorder.update("aliases", id_, {"text": wanted[key]})
            for key, text in wanted.items():
                if key not in held:
                    recorder.insert("aliases", {"entity_id": row.id, "text": text, "folded": key})
        return ()
