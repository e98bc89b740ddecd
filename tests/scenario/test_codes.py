"""Codes by the part they play, against the identities that the registry gives them."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.scenario.codes import codes

# Read off data/assumptions.toml.
OF_FLOWS = {
    "reading": "exports.reading",
    "base": "exports.base",
    "target": "exports.target",
    "path": "exports.path",
    "trend": "exports.trend",
    "trend_size": "exports.trend_size",
    "growth": "exports.remainder_growth",
    "first_part": "exports.growth_to_date",
    "spread": "exports.spread",
    "fourth_quarter_share": "exports.fourth_quarter_share",
}
OF_INDEX = {"first_part": "iip.growth_to_date", "first_part_weight": "iip.weight"}


@pytest.mark.parametrize(
    ("letter", "role", "identity"),
    [
        *(("x", role, identity) for role, identity in OF_FLOWS.items()),
        *(("i", role, identity) for role, identity in OF_INDEX.items()),
    ],
)
def test_a_code_is_that_of_its_assumption(
    facts: Facts, letter: str, role: str, identity: str
) -> None:
    assert facts.registry.find(getattr(codes(letter), role)).id == identity


def test_every_quarter_has_its_own(facts: Facts) -> None:
    made = [facts.registry.find(codes("r").quarter(number)) for number in range(1, 5)]
    assert [one.quarter for one in made] == [1, 2, 3, 4]


def test_an_indicator_owns_what_begins_with_its_letter() -> None:
    assert codes("x").owns("x.g")
    assert not codes("x").owns("i.g")
    assert not codes("x").owns("xx")
