"""Boxes pushed apart: none overlaps another, and those that were free stay where they are."""

import random
import time
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from kg.visualise.boxes import Box, push_apart

_NUMBERS = st.floats(-200, 200)
_SIDES = st.floats(1, 180)


def _touching(boxes: list[Box]) -> list[tuple[Box, Box]]:
    return [(one, two) for one, two in combinations(boxes, 2) if one.overlaps(two)]


def test_push_apart_separates_boxes_at_one_point():
    """Even boxes exactly on top of each other end up side by side."""
    assert _touching(push_apart([Box(0, 0, 30, 20)] * 9)) == []


@given(st.lists(st.builds(Box, _NUMBERS, _NUMBERS, _SIDES, _SIDES), max_size=20))
def test_push_apart_separates_whatever_lies_anywhere(boxes: list[Box]):
    """Boxes of any size, anywhere, end without an overlap and keep their sizes."""
    apart = push_apart(boxes)
    assert _touching(apart) == []
    assert [(box.width, box.height) for box in apart] == [(box.width, box.height) for box in boxes]


def test_push_apart_leaves_free_boxes_alone():
    """What does not overlap is not moved."""
    boxes = [Box(0, 0, 10, 10), Box(50, 0, 10, 10)]
    assert push_apart(boxes) == boxes


def test_push_apart_keeps_the_order_of_names_in_a_line():
    """Wide boxes side by side, overlapping a little, stay in their line."""
    apart = push_apart([Box(0, 0, 100, 20), Box(95, 2, 100, 20)])
    assert [box.y for box in apart] == [0, 2]


def test_push_apart_of_a_heap_spreads_it_round():
    """A heap of squares grows in all directions alike, not along one axis."""
    chance = random.Random(3)
    heap = [Box(chance.gauss(0, 9), chance.gauss(0, 9), 20, 20) for _ in range(200)]
    apart = push_apart(heap)
    wide = max(box.x for box in apart) - min(box.x for box in apart)
    high = max(box.y for box in apart) - min(box.y for box in apart)
    assert 0.7 < wide / high < 1.4


def test_push_apart_of_thousands_takes_seconds():
    """Ten thousand boxes on twice their own area are settled, in time in line with their number."""
    chance = random.Random(5)
    boxes = [Box(chance.uniform(0, 2800), chance.uniform(0, 2800), 20, 20) for _ in range(10_000)]
    began = time.process_time()
    push_apart(boxes)
    assert time.process_time() - began < 10
