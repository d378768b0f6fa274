"""Groups packed beside each other: none overlaps another, little room is left between."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from kg.visualise.boxes import Box
from kg.visualise.packing import best_width, pack, rows_of

_SIZES = st.lists(st.tuples(st.integers(1, 90), st.integers(1, 90)), min_size=1, max_size=25)


def test_pack_puts_small_groups_beside_large_ones():
    """Free room beside a large group is used before a new row is begun."""
    assert pack([(60, 50), (30, 20), (30, 20)], 100) == [(0, 0), (60, 0), (60, 20)]


@given(_SIZES, st.integers(50, 400))
def test_pack_lets_no_two_overlap(sizes: list[tuple[int, int]], width: int):
    """Whatever the sizes, each has its place to itself, within the width where it fits."""
    corners = pack(sizes, width)
    boxes = [
        Box(left + wide / 2, top + high / 2, wide, high)
        for (left, top), (wide, high) in zip(corners, sizes, strict=True)
    ]
    assert not any(one.overlaps(two) for one, two in combinations(boxes, 2))
    assert all(
        left + wide <= max(width, wide) for (left, _), (wide, _) in zip(corners, sizes, strict=True)
    )


def test_best_width_gives_many_equal_groups_the_shape_of_a_screen():
    """Six hundred squares go into thirty columns of twenty rows, or nearly."""
    sizes = [(10.0, 10.0)] * 600
    width = best_width(sizes, [])
    high = max(top for _, top in pack(sizes, width)) + 10
    assert 1.3 < width / high < 1.7


def test_best_width_counts_the_rows_below():
    """Many lone nodes make the picture wider, for their rows stand under everything."""
    assert best_width([(100, 100)], [(10, 10)] * 3000) > best_width([(100, 100)], [])


def test_rows_of_nothing_are_none():
    """Without lone nodes there is no strip."""
    assert rows_of([], 100) == (0, 0)
