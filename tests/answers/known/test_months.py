"""Printed growths of single months against the cumulative ones."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.months import month_checks


def test_both_readings_of_november_leave_a_plausible_october(facts: Facts) -> None:
    # Seasonal shares of iip (data/calibration/seasonal_profile.csv): S9 and S11 the sums of nine
    # and eleven, s10 and s11. q = ((1 + G11) S11 - (1 + G9) S9 - (1 + g11) s11) / s10 - 1.
    share = facts.catalogue.profiles["iip"]
    nine, eleven = sum(share[:9]), sum(share[:11])
    committee, statistics = month_checks(facts, facts.catalogue.indicators["iip"], "2025-11")
    for found, single, until in ((committee, 22.34, 12.29), (statistics, 7.56, 10.86)):
        assert (found.single.value, found.until.value, found.earlier.value) == (
            *(single, until),
            12.36,
        )
        left = (1 + until / 100) * eleven - 1.1236 * nine - (1 + single / 100) * share[10]
        assert found.months == (10,)
        assert found.growth == pytest.approx(left / share[9] - 1, abs=1e-8)
        assert found.low < found.growth < found.high
        assert found.plausible


def test_before_a_month_is_printed_there_is_nothing_to_check(facts: Facts) -> None:
    for vintage in ("2025-06", "2025-09", "2025-10"):
        assert month_checks(facts, facts.catalogue.indicators["iip"], vintage) == ()
