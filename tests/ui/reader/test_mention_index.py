"""Mentions found by place, in reading order, with a lane of their own where they overlap."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.model import Mention, Status
from desktop_app.ui.reader.mention_index import MAX_LANE, MentionIndex

MakeMention = Callable[..., Mention]

TEXT = "م" * 60
SPANS = st.lists(
    st.tuples(st.integers(0, 59), st.integers(1, 20)).map(lambda p: (p[0], min(60, p[0] + p[1]))), max_size=25
)
STATUSES = st.sampled_from(list(Status))
QUIET = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(spans=SPANS, offset=st.integers(0, 60), length=st.integers(0, 10))
@QUIET
def test_overlapping_agrees_with_looking_at_every_mention(
    mention: MakeMention, spans: list[tuple[int, int]], offset: int, length: int
) -> None:
    mentions = [mention(TEXT, span, number=i + 1) for i, span in enumerate(spans)]
    found = MentionIndex(mentions).overlapping(offset, offset + length)
    expected = [m for m in mentions if m.start < offset + length and m.end > offset]
    assert {m.id for m in found} == {m.id for m in expected}
    assert [(m.start, -m.end) for m in found] == sorted((m.start, -m.end) for m in found)


@given(spans=SPANS)
@QUIET
def test_walking_forward_and_back_meets_every_mention_once(
    mention: MakeMention, spans: list[tuple[int, int]]
) -> None:
    index = MentionIndex([mention(TEXT, span, number=i + 1) for i, span in enumerate(spans)])
    walked: list[Mention] = []
    current: Mention | None = None
    while (current := index.neighbour(0, current, forward=True, waiting_only=False)) is not None:
        walked.append(current)
    assert walked == list(index.shown)

    current, back = (walked[-1] if walked else None), list(walked[-1:])
    while current and (current := index.neighbour(0, current, forward=False, waiting_only=False)):
        back.append(current)
    assert back == walked[::-1]


@given(spans=SPANS)
@QUIET
def test_a_mention_lies_further_out_than_those_inside_it_while_lanes_last(
    mention: MakeMention, spans: list[tuple[int, int]]
) -> None:
    index = MentionIndex([mention(TEXT, span, number=i + 1) for i, span in enumerate(spans)])
    for outer in index.shown:
        assert 0 <= index.lane(outer) <= MAX_LANE
        for inner in index.overlapping(outer.start, outer.end):
            contained = outer.start <= inner.start and inner.end <= outer.end
            if contained and (inner.start, inner.end) != (outer.start, outer.end):
                assert index.lane(outer) > index.lane(inner) or index.lane(outer) == MAX_LANE


def test_two_that_cross_lie_in_different_lanes(mention: MakeMention) -> None:
    first, second = mention(TEXT, (0, 10)), mention(TEXT, (5, 15))
    index = MentionIndex([first, second])
    assert index.lane(first) != index.lane(second)


def test_neighbours_that_do_not_overlap_share_the_first_lane(mention: MakeMention) -> None:
    mentions = [mention(TEXT, (i, i + 3)) for i in range(0, 30, 3)]
    index = MentionIndex(mentions)
    assert {index.lane(m) for m in mentions} == {0}


def test_deep_nesting_is_cheap_and_ends_in_the_last_lane(mention: MakeMention) -> None:
    text = "م" * 4000
    mentions = [mention(text, (i, 4000 - i)) for i in range(1900)]
    index = MentionIndex(mentions)
    assert [index.lane(m) for m in reversed(mentions)][:4] == [0, 1, 2, 2]


def test_innermost_first_and_those_that_only_end_at_the_caret_last(mention: MakeMention) -> None:
    ended, outer, inner = mention(TEXT, (0, 5)), mention(TEXT, (5, 20)), mention(TEXT, (5, 9))
    index = MentionIndex([outer, ended, inner])
    assert index.touching(5) == [inner, outer, ended]
    assert index.over(4) == [ended]
    assert index.touching(0) == [ended]


def test_hidden_mentions_are_known_by_id_but_not_by_place(mention: MakeMention) -> None:
    rejected = mention(TEXT, (0, 5), status=Status.REJECTED)
    weak = mention(TEXT, (5, 9), status=Status.SUGGESTED, score=0.2)
    sure = mention(TEXT, (9, 12), status=Status.SUGGESTED, score=0.9)
    unscored = mention(TEXT, (12, 15), status=Status.SUGGESTED)
    index = MentionIndex([rejected, weak, sure, unscored], threshold=0.5)
    assert list(index.shown) == [sure, unscored]
    assert index.get(rejected.id) == rejected
    assert len(index.all) == 4
    assert list(MentionIndex([rejected], show_rejected=True).shown) == [rejected]


def test_after_a_deleted_mention_the_walk_goes_on_from_its_place(mention: MakeMention) -> None:
    first, gone, last = (mention(TEXT, (i, i + 3)) for i in (0, 10, 20))
    index = MentionIndex([first, last])
    assert index.neighbour(0, gone, forward=True, waiting_only=False) == last
    assert index.neighbour(0, gone, forward=False, waiting_only=False) == first
