"""The analyst's acts on the codebook: making, changing, ordering, merging and deleting labels."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from desktop_app.core.arabic import clean, fold
from desktop_app.core.control import Control, Unattended
from desktop_app.core.hierarchy import ancestry
from desktop_app.core.model import Change, Label, Status
from desktop_app.errors import QT_TRANSLATE_NOOP, Cancelled, UserError
from desktop_app.services.entities import dissolve, refer
from desktop_app.services.workspace import Workspace
from desktop_app.storage import entities, kept_names, labels, mentions
from desktop_app.storage.database import LEAVE_SECONDS
from desktop_app.storage.entities import EntityRow
from desktop_app.storage.history import Batches, Recorder, now, recording

ENGINE_LABELS = frozenset({"PERS", "LOC", "ORG", "MISC", "DATE", "MONEY", "PERCENT", "QUANTITY"})
"""The recognisers know these labels by their codes, which therefore stay as they are."""
PATH_MARK = " > "
PALETTE = (
    "#174a9c", "#20855f", "#8c3800", "#a64fc0", "#a61e5d", "#0b7285",
    "#7a6200", "#5f3dc4", "#2b6a1d", "#c74a45", "#156ee8", "#5b4636",
)  # fmt: skip
"""Colours that are told apart well, by eyes that mix up red and green too."""

_COLOR = re.compile("#[0-9a-f]{6}")
_STEP_SECONDS = 0.02
_IDS_A_PIECE = 50
_ARABIC_101 = str.maketrans("ضصثقفغعهخحشسيبلاتنمئءؤرىة", "QWERTYUIOPASDFGHJKLZXCVNM")


def normal_key(key: str | None) -> str | None:
    """A label's key as it is stored: a digit of 0 to 9 or a capital Latin letter, whichever layout typed it.

    None for no key. Raises UserError for anything else.
    """
    typed = (key or "").strip()
    if not typed:
        return None
    plain = fold(typed) if len(typed) == 1 and typed.isdecimal() else typed.translate(_ARABIC_101).upper()
    if len(plain) != 1 or not plain.isascii() or not plain.isalnum():
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "“{key}” can't be a label's key. Take one digit or one letter."),
            key=typed,
        )
    return plain


def free_color(present: Iterable[Label]) -> str:
    """The first colour of the palette that no label has; the first of all when each is taken."""
    taken = {label.color for label in present}
    return next((color for color in PALETTE if color not in taken), PALETTE[0])


def free_key(present: Iterable[Label]) -> str | None:
    """The first digit that sets no label yet."""
    taken = {label.key for label in present}
    return next((key for key in "1234567890" if key not in taken), None)


def checked(label: Label, present: Sequence[Label]) -> Label:
    """`label` as it may be stored among `present`, of which one may be its own former self.

    Raises UserError for a name, colour, key or parent that can't be.
    """
    others = [other for other in present if other.id != label.id]
    name = _one_line(label.name)
    if not name:
        raise UserError(QT_TRANSLATE_NOOP("UserError", "The label has no code. Type one."))
    if PATH_MARK in name:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The code “{name}” holds “ > ”, which stands between a label and its parent. Leave that out.",
            ),
            name=name,
        )
    if any(fold(other.name) == fold(name) for other in others):
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "There is a label “{name}” already. Choose another code."),
            name=name,
        )
    before = next((other for other in present if other.id == label.id), None)
    if before is not None and before.name in ENGINE_LABELS and name != before.name:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "Recognisers know the label {name} by its code. Change its names instead."
            ),
            name=before.name,
        )
    return replace(
        label,
        name=name,
        name_ar=_one_line(label.name_ar),
        name_en=_one_line(label.name_en),
        color=_checked_color(label.color),
        key=_free(normal_key(label.key), others),
        description=clean(label.description).strip(),
        parent_id=_checked_parent(label, others),
    )


def _checked_color(color: str) -> str:
    plain = color.strip().lower()
    if not _COLOR.fullmatch(plain):
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "“{color}” is no colour. Write it as #rrggbb, such as #174a9c."),
            color=color.strip()[:40],
        )
    return plain


def _free(key: str | None, others: Sequence[Label]) -> str | None:
    owner = next((other for other in others if key is not None and other.key == key), None)
    if owner is not None:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "The key {key} sets the label {label}. Take another one."),
            key=key,
            label=owner.name,
        )
    return key


def _checked_parent(label: Label, others: Sequence[Label]) -> int | None:
    by_id = {other.id: other for other in others}
    if label.id:
        by_id[label.id] = replace(label, parent_id=None)
    parent = by_id.get(label.parent_id) if label.parent_id is not None else None
    if parent is None:
        return None
    line = ancestry(parent, by_id)
    if label.id and any(step.id == label.id for step in line):
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "{label} can't stand under itself. Choose another parent."),
            label=label.name,
        )
    return parent.id


def save(ws: Workspace, label: Label) -> Change:
    """Make a label (`id` 0) or change one. Raises UserError for what can't be."""
    kind = "label_edit" if label.id else "label_create"
    with recording(ws.store, kind, ws.annotator) as recorder:
        present = labels.all_labels(ws.store)
        made = checked(label, present)
        recorder.params["label"] = made.name
        if label.id:
            recorder.update("labels", label.id, labels.values(made))
        else:
            position = max((other.position for other in present), default=-1) + 1
            labels.add(recorder, replace(made, position=position))
        return recorder.change()


def move(ws: Workspace, label_id: int, step: int) -> Change:
    """Move a label up (-1) or down (1) among those under the same parent."""
    with recording(ws.store, "label_edit", ws.annotator) as recorder:
        present = labels.all_labels(ws.store)
        here = next(label for label in present if label.id == label_id)
        siblings = [label for label in present if label.parent_id == here.parent_id]
        place = siblings.index(here)
        if 0 <= place + step < len(siblings):
            first, second = present.index(here), present.index(siblings[place + step])
            present[first], present[second] = present[second], present[first]
            for position, label in enumerate(present):
                recorder.update("labels", label.id, {"position": position})
        recorder.params["label"] = here.name
        return recorder.change()


def merge(
    ws: Workspace,
    source_id: int,
    target_id: int,
    control: Control | None = None,
    *,
    join_entities: bool = True,
) -> Change:
    """Give a label's tags, entities, kept names and children to another label, and remove it; one act for undo.

    Where both stand on the same words one tag is left, accepted if either was. Entities that are called the same
    become one, unless their URIs differ or `join_entities` is false: then one gets a number to its name. Work that is
    cancelled keeps what it did, and the label; undo takes that back too.
    """
    source, target = labels.get(ws.store, source_id), labels.get(ws.store, target_id)
    if source_id == target_id:
        return Change(None, "label_merge")
    batches = Batches(ws.store, "label_merge", ws.annotator)
    batches.recorder.params = {"label": source.name, "into": target.name}

    def left() -> list[_Piece]:
        return _left_to_merge(ws, source_id, target_id, join_entities=join_entities)

    def finish(recorder: Recorder) -> None:
        entities.carry_apart(ws.store, recorder, source_id, target_id)
        every = labels.all_labels(ws.store)
        by_id = {label.id: label for label in every}
        if source_id in {step.id for step in ancestry(by_id[target_id], by_id)}:
            recorder.update("labels", target_id, {"parent_id": by_id[source_id].parent_id})
        for label in every:
            if label.parent_id == source_id and label.id != target_id:
                recorder.update("labels", label.id, {"parent_id": target_id})
        kept_names.move(ws.store, recorder, source_id, target_id)
        recorder.delete("labels", source_id)

    _work_through(ws, batches, (source_id, target_id), left, finish, control or Unattended())
    return batches.recorder.change()


def _left_to_merge(ws: Workspace, source_id: int, target_id: int, *, join_entities: bool) -> list[_Piece]:
    there = {row.name: row for row in entities.all_entities(ws.store) if row.label_id == target_id}
    pieces = _pieces(labels.mention_ids(ws.store, source_id), partial(_give, ws, label_id=target_id))
    moving = [row for row in entities.all_entities(ws.store) if row.label_id == source_id]
    for row in moving if join_entities else ():
        if (same := there.get(row.name)) is not None and _may_be_one(row, same):
            pieces += _pieces(entities.tags_of_entity(ws.store, row.id), partial(_refer, ws, entity=same))
    return pieces + _pieces(
        [row.id for row in moving],
        partial(_adopt, ws, label_id=target_id, there=there, join=join_entities),
    )


def delete(ws: Workspace, label_id: int, control: Control | None = None) -> Change:
    """Remove a label with its tags, entities and kept names; its children move up.

    One act for undo, cancelled as `merge`.
    """
    batches = Batches(ws.store, "label_delete", ws.annotator)
    batches.recorder.params = {"label": labels.get(ws.store, label_id).name}

    def left() -> list[_Piece]:
        pieces = _pieces(labels.mention_ids(ws.store, label_id), _delete_tags)
        return pieces + _pieces(labels.entity_ids(ws.store, label_id), partial(_delete_entities, ws))

    def finish(recorder: Recorder) -> None:
        gone = labels.get(ws.store, label_id)
        for label in labels.all_labels(ws.store):
            if label.parent_id == label_id:
                recorder.update("labels", label.id, {"parent_id": gone.parent_id})
        kept_names.forget(ws.store, recorder, label_id)
        recorder.delete("labels", label_id)

    _work_through(ws, batches, (label_id,), left, finish, control or Unattended())
    return batches.recorder.change()


_Piece = tuple[Callable[[Recorder, Sequence[int]], object], Sequence[int]]


def _pieces(ids: Sequence[int], act: Callable[[Recorder, Sequence[int]], object]) -> list[_Piece]:
    """What is to be done to some rows, a few at a time."""
    return [(act, ids[first : first + _IDS_A_PIECE]) for first in range(0, len(ids), _IDS_A_PIECE)]


def _work_through(
    ws: Workspace,
    batches: Batches,
    needed: Sequence[int],
    left: Callable[[], list[_Piece]],
    finish: Callable[[Recorder], None],
    control: Control,
) -> None:
    """Do each piece that is `left`, in short transactions, and `finish` in the one that finds nothing left any more.

    Others may tag with a label while it is worked on. Raises UserError when a label that is `needed` is gone.
    """
    pieces = left()
    done, rows, total = 0, 0, sum(len(ids) for _, ids in pieces)
    try:
        while True:
            control.check()
            control.progress(rows, total)
            with batches.step() as recorder:
                for label_id in needed:
                    labels.get(ws.store, label_id)
                ends = time.monotonic() + _STEP_SECONDS
                while done < len(pieces) and time.monotonic() < ends:
                    act, ids = pieces[done]
                    act(recorder, ids)
                    done, rows = done + 1, rows + len(ids)
                if done == len(pieces):
                    pieces, done = left(), 0
                    total += sum(len(ids) for _, ids in pieces)
                    if not pieces:
                        finish(recorder)
                        return
            time.sleep(LEAVE_SECONDS)
    except Cancelled:
        return


def _delete_tags(recorder: Recorder, ids: Sequence[int]) -> None:
    for mention_id in ids:
        recorder.delete("mentions", mention_id)


def _delete_entities(ws: Workspace, recorder: Recorder, ids: Sequence[int]) -> None:
    for entity_id in ids:
        recorder.update_mentions(labels.mentions_of_entity(ws.store, entity_id), {"entity_id": None})
        for alias_id in labels.alias_ids(ws.store, entity_id):
            recorder.delete("aliases", alias_id)
        recorder.delete("entities", entity_id)


def shared_entities(ws: Workspace, label_id: int, other_id: int) -> int:
    """How many entities of two labels are called the same and may be."""
    return entities.count_shared(ws.store, label_id, other_id)


def _may_be_one(one: EntityRow, other: EntityRow) -> bool:
    return one.uri is None or other.uri is None or one.uri == other.uri


def _adopt(
    ws: Workspace,
    recorder: Recorder,
    ids: Sequence[int],
    *,
    label_id: int,
    there: dict[str, EntityRow],
    join: bool,
) -> None:
    """Give entities another label, where `there` are some by name: one called the same joins it or gets a number."""
    for entity_id in ids:
        entity = entities.get(ws.store, entity_id)
        if entity is None:
            continue
        same = _still_there(ws, there.get(entity.name))
        if same is not None and join and _may_be_one(entity, same):
            dissolve(ws.store, recorder, entity_id, same)
            continue
        name = entities.free_name(entity.name, there)
        there[name] = entity._replace(name=name, label_id=label_id)
        recorder.update("entities", entity_id, {"label_id": label_id, "name": name})
        if name != entity.name:
            entities.add_alias(ws.store, recorder, entity._replace(name=name), entity.name)


def _refer(ws: Workspace, recorder: Recorder, ids: Sequence[int], *, entity: EntityRow) -> None:
    """Have tags refer to an entity, unless that is gone meanwhile."""
    if _still_there(ws, entity) is not None:
        refer(recorder, ids, entity)


def _still_there(ws: Workspace, entity: EntityRow | None) -> EntityRow | None:
    """An entity as it is now, as long as it has the label it had."""
    present = entities.get(ws.store, entity.id) if entity is not None else None
    return (
        present
        if entity is not None and present is not None and present.label_id == entity.label_id
        else None
    )


def _give(ws: Workspace, recorder: Recorder, ids: Sequence[int], *, label_id: int) -> None:
    """Give tags another label; where one of that label stands on the same words already, that one stays."""
    twins = mentions.twins(ws.store, ids, label_id)
    recorder.update_mentions([id_ for id_ in ids if id_ not in twins], {"label_id": label_id})
    pairs = {m.id: m for m in mentions.get_many(ws.store, [*twins, *twins.values()])}
    for mention_id, twin_id in twins.items():
        mention, twin = pairs[mention_id], pairs[twin_id]
        if mention.status is Status.ACCEPTED and twin.status is not Status.ACCEPTED:
            at = now()
            signed = {"annotator": mention.annotator, "updated_at": at, "decided_at": at}
            recorder.update("mentions", twin_id, {"status": Status.ACCEPTED.value, **signed})
        if mention.note and not twin.note:
            recorder.update("mentions", twin_id, {"note": mention.note})
        if mention.entity_id is not None and twin.entity_id is None:
            recorder.update("mentions", twin_id, {"entity_id": mention.entity_id})
        recorder.delete("mentions", mention_id)


def tag_counts(ws: Workspace) -> dict[int, int]:
    """How many tags each label has."""
    return labels.tag_counts(ws.store)


def _one_line(name: str) -> str:
    return " ".join(clean(name).split())
