import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.outlook import after_shocks
from dakcong.engine.shocks import MonthlyShock, kept_by_month, remainder_loss

losses = st.floats(min_value=-0.5, max_value=1.0)
amounts = st.lists(st.floats(min_value=0.01, max_value=10.0), min_size=3, max_size=3)
MONTHS = (10, 11, 12)


def shock(loss: float, *months: int) -> MonthlyShock:
    return MonthlyShock(months=frozenset(months), loss=loss)


def test_by_hand() -> None:
    # November loses 20 %, then 10 % of what is left: 72 % stay; December loses 10 %.
    kept = kept_by_month(MONTHS, [shock(0.2, 11), shock(0.1, 11, 12)])
    assert kept == pytest.approx({10: 1.0, 11: 0.72, 12: 0.9})
    # Of 2, 5 and 3 there is lost 5 * 0.28 + 3 * 0.1 = 1.7 of 10.
    assert remainder_loss({10: 2.0, 11: 5.0, 12: 3.0}, kept) == pytest.approx(0.17)


def test_months_that_are_over_play_no_part() -> None:
    assert kept_by_month(MONTHS, [shock(0.5, 8, 9)]) == {10: 1.0, 11: 1.0, 12: 1.0}


@given(losses, amounts)
def test_a_shock_of_all_months_is_a_shock_of_the_remainder(
    loss: float, months: list[float]
) -> None:
    kept = kept_by_month(MONTHS, [shock(loss, *MONTHS)])
    found = remainder_loss(dict(zip(MONTHS, months, strict=True)), kept)
    assert found == pytest.approx(loss, abs=1e-9)


@given(st.lists(losses, max_size=4), losses, amounts)
def test_the_remainder_is_what_its_months_keep(
    first: list[float], second: float, months: list[float]
) -> None:
    shocks = [*(shock(loss, 11) for loss in first), shock(second, 11, 12)]
    kept = kept_by_month(MONTHS, shocks)
    amount = dict(zip(MONTHS, months, strict=True))
    loss = remainder_loss(amount, kept)
    left = sum(one * kept[month] for month, one in amount.items())
    assert sum(months) * (1 - loss) == pytest.approx(left, abs=1e-6)
    assert kept == kept_by_month(MONTHS, shocks[::-1]) or kept == pytest.approx(
        kept_by_month(MONTHS, shocks[::-1])
    )


def test_a_gain_is_a_negative_loss() -> None:
    # 1.1 * 1.05 = 1.155.
    assert after_shocks(0.1, [-0.05]) == pytest.approx(0.155)
