"""A table's own behaviour, measured."""

from kg.loaders.attribution.lattice import posterior
from kg.loaders.attribution.moves import START, Moves
from kg.loaders.attribution.rates import measure
from kg.loaders.attribution.weights import FIRST_DRIFT, Rates
from kg.loaders.tables import RowFields
from kg.model.company import CompanyRef
from tests.tiny import evidence, row

COMPANIES = [CompanyRef(f"第{n}海运", f"9992{n:02}.SH") for n in range(30)]


def _table(companies: int = 30, *, late: int = 0, back: bool = False) -> list[RowFields]:
    """Return companies of four rows each that open with their names; labels may be late."""
    rows = []
    for number, company in enumerate(COMPANIES[:companies]):
        for place in range(4):
            day = f"{4 - place if back and place else 1 + place + number % 2}"
            rows.append(
                row(
                    len(rows) + 1,
                    f"5-{day}",
                    f"{company.name}做了第{number}之{place}件事",
                    company if place == late else None,
                )
            )
    return rows


def _measured(rows: list[RowFields]) -> Rates:
    found = evidence(rows)
    moves = Moves(found, Rates())
    return measure(found, moves, posterior(len(found.rows), START, moves, moves.closing))


def test_clean_table_trusts_its_labels():
    """Where all labels stand on their first rows, hardly any is expected to stray."""
    assert max(_measured(_table()).drift) < 0.05 < FIRST_DRIFT


def test_table_of_late_labels_expects_them_to_stray():
    """Where every label stands late, straying is usual, but never taken for certain."""
    drift = _measured(_table(late=2)).drift
    assert min(drift) > FIRST_DRIFT
    assert max(drift) <= 0.6


def test_damage_is_expected_near_damage():
    """Labels beside strayed ones are doubted more than those far off."""
    clean, late = _table(), _table(late=2)
    drift = _measured([*clean[:60], *late[60:]]).drift
    assert drift[25] > drift[4] + 0.1


def test_drift_is_given_for_every_label():
    """Each label has its own rate."""
    assert len(_measured(_table(7)).drift) == 7


def test_short_table_stays_near_what_is_usual():
    """A few rows do not overrule what tables usually do."""
    rates, usual = _measured(_table(2)), Rates()
    assert abs(rates.stay_up - usual.stay_up) < 0.1
    assert abs(rates.change_back - usual.change_back) < 0.1


def test_steps_back_stay_within_bounds():
    """However often dates step back inside companies, it stays a sign of a change."""
    rates = _measured(_table(back=True))
    assert -6.0 <= rates.stay_small <= -3.5
    assert -7.0 <= rates.stay_back <= -5.0


def test_costs_are_logarithms_of_shares():
    """No rate is a gain."""
    rates = _measured(_table())
    costs = (rates.stay_up, rates.change_up, rates.change_back, rates.slide_on)
    assert all(cost < 0 for cost in costs)


def test_table_without_labels_has_no_drift():
    """Without labels there is nothing to stray."""
    assert _measured([row(1, "5-1", "甲"), row(2, "5-2", "乙")]).drift == ()
