"""Repulsion over a mesh, against the sum over all pairs."""

import random

import numpy as np

from kg.visualise.mesh import spread_repulsion


def test_spread_repulsion_is_near_the_sum_over_all_pairs():
    """For scattered nodes the median error is small, and hardly any push points elsewhere."""
    chance = random.Random(11)
    place = np.array([(chance.gauss(0, 300), chance.gauss(0, 200)) for _ in range(1500)])
    mass = np.array([chance.choice((2.0, 3.0, 40.0)) for _ in place])
    apart = place[:, None, :] - place[None, :, :]
    square = np.maximum((apart**2).sum(axis=2, keepdims=True), 1e-9)
    exact = (apart / square * mass[None, :, None]).sum(axis=1)
    missed = np.linalg.norm(spread_repulsion(place, mass) - exact, axis=1)
    share = missed / np.linalg.norm(exact, axis=1)
    assert np.median(share) < 0.03
    assert np.quantile(share, 0.9) < 0.2


def test_spread_repulsion_of_nodes_at_one_point_is_finite():
    """Without a direction there is no push, and no division by nothing."""
    push = spread_repulsion(np.zeros((3, 2)), np.ones(3))
    assert np.isfinite(push).all()
