"""What a shock changes of the year end, by hand."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.year.answer import Answer, answer
from dakcong.answers.year.prices import prices
from dakcong.scenario.registry import Value


def priced(facts: Facts, indicator: str, vintage: str, given: dict[str, Value]) -> dict[str, float]:
    found = answer(facts, indicator, complete(facts, vintage, given))
    assert isinstance(found, Answer)
    return dict(prices(facts, found))


def test_a_price_is_the_loss_of_the_projected_months(facts: Facts) -> None:
    # Last year's other six months brought 1 005.85 million USD; growing 10 % they bring 1 106.43.
    # Of that the tariff takes 2.1 %, the price of coffee 12.5 %.
    found = priced(facts, "exports", "2025-06", {"x.g": 10.0})
    assert found == pytest.approx({"x.us": -23.235, "x.cf": -138.304}, abs=0.01)


def test_a_price_is_the_same_switched_on_and_follows_the_other_shocks(facts: Facts) -> None:
    # 12.5 % less is left of which the tariff can take 2.1 %: 23.235 * 0.875.
    found = priced(facts, "exports", "2025-06", {"x.g": 10.0, "x.us": "on", "x.cf": "on"})
    assert found["x.us"] == pytest.approx(-20.331, abs=0.01)


def test_a_shock_that_gives_way_to_another_has_no_price(facts: Facts) -> None:
    found = priced(facts, "exports", "2025-11", {"x.cr": "on"})
    assert found["x.cf"] == 0.0
    assert found["x.cr"] > 0.0


def test_the_price_on_an_index_is_a_part_of_its_growth(facts: Facts) -> None:
    found = priced(facts, "iip", "2025-11", {"i.fz": 10.0, "i.w": 90.0, "i.g": 0.0})
    # A tenth of December, which is a tenth of the year: one point.
    assert found["i.fl"] == pytest.approx(-0.01, abs=1e-6)
