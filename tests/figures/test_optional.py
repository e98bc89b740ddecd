"""Files that a place need not have: without them nothing is refused, nothing is made up."""

from collections.abc import Mapping
from pathlib import Path

from dakcong.figures.folder import load

OPTIONAL = (
    *("events.csv", "products.csv", "province_years.csv", "province_years_left_out.csv"),
    *("parks.csv", "cluster_rules.csv", "sides.csv", "energy.csv", "obstacles.csv"),
    *("obstacle_terms.csv", "power_output.csv", "calendar.csv", "calendar_observed.csv"),
    "proposals.csv",
)


def test_a_place_need_not_have_them(data_copy: Path) -> None:
    for name in OPTIONAL:
        (data_copy / name).unlink()
    found = load(data_copy)
    for field in ("events", "products", "parks", "sides", "projects", "obstacles", "observed"):
        assert not getattr(found, field), field
    assert found.figures
    # Nothing of a kind is asked as much of it is: every figure goes through the values of these.
    for field in ("events", "projects", "obstacles", "obstacle_terms", "power_output", "proposals"):
        assert isinstance(getattr(found, field), Mapping), field
