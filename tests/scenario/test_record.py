import pytest

from dakcong.scenario.scenario import Scenario


def test_values_cannot_be_changed_from_outside() -> None:
    given: dict[str, float | str] = {"x.g": 5.0}
    scenario = Scenario("2025-06", given)
    given["x.g"] = 99.0
    assert scenario.number("x.g") == 5.0
    with pytest.raises(TypeError):
        scenario.by_code["x.g"] = 1.0  # type: ignore[index]  # that it fails is what is tested


def test_equal_values_make_equal_scenarios() -> None:
    one = Scenario("2025-06", {"x.g": 5.0, "x.t": "plan"})
    other = Scenario("2025-06", {"x.t": "plan", "x.g": 5.0})
    assert one == other
    assert hash(one) == hash(other)


def test_another_vintage_is_another_scenario() -> None:
    assert Scenario("2025-06", {"x.g": 5.0}) != Scenario("2025-08", {"x.g": 5.0})


def test_an_option_is_not_a_number() -> None:
    scenario = Scenario("2025-06", {"x.t": "plan"})
    assert scenario.option("x.t") == "plan"
    with pytest.raises(TypeError, match=r"x\.t is an option"):
        scenario.number("x.t")
