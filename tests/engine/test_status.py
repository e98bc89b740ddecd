import pytest

from dakcong.engine.reach import Reach
from dakcong.engine.status import asks_too_little, status


def reached(probability: float, gap: float = 10.0, required: float | None = 0.1) -> Reach:
    return Reach(
        target=100.0,
        gap=gap,
        excess=0.0,
        per_month=1.0,
        last_year_per_month=1.0,
        required_growth=required,
        probability=probability,
        growth_for_80=None,
    )


# docs/design.md 7: >= 95 %, 80-95, 50-80, 20-50, < 20.
@pytest.mark.parametrize(
    ("probability", "word"),
    [
        (1.0, "near_certain"),
        (0.95, "near_certain"),
        (0.949999, "likely"),
        (0.80, "likely"),
        (0.799999, "possible"),
        (0.50, "possible"),
        (0.499999, "hard"),
        (0.20, "hard"),
        (0.199999, "unlikely"),
        (0.0, "unlikely"),
    ],
)
def test_the_published_rule(probability: float, word: str) -> None:
    assert status(reached(probability)) == word


def test_a_target_that_is_reached_is_met() -> None:
    assert status(reached(1.0, gap=0.0, required=None)) == "met"


# docs/design.md 7: kế hoạch thấp where probability >= 95 % and required growth < 0.
@pytest.mark.parametrize(
    ("probability", "required", "low"),
    [
        (0.95, -0.001, True),
        (0.95, 0.0, False),
        (0.9499, -0.5, False),
        (1.0, 0.1, False),
        (1.0, None, True),
    ],
)
def test_a_plan_that_asks_too_little(probability: float, required: float | None, low: bool) -> None:
    assert asks_too_little(reached(probability, required=required)) is low


def test_a_target_that_is_met_asks_for_nothing() -> None:
    assert asks_too_little(reached(1.0, gap=0.0, required=None)) is False
