"""Series that hardly move: the range holds a year like every one before."""

import numpy as np
import pytest

from dakcong.answers.facts import Facts
from dakcong.engine.backtest import panel, replay
from dakcong.engine.steady import least_spread

ORIGINS = [1, 3, 6, 9, 11]
KINDS = ["trade", "retail", "industry", "invest", "all"]
# Twelve years at 100, a few hundredths up or down: 100.01, 100.03, 100.05, 99.96 ... and no trend.
PLACES = np.arange(144)
HARDLY = 99.95 + 0.01 * ((6 + 7 * (PLACES // 12) + 2 * (PLACES % 12)) % 11)
STEADY = {
    "hardly moving": HARDLY,
    "constant": np.full(48, 100.0),
    "one season": np.tile(np.arange(110.0, 230, 10), 4),
    "a fifth in each January": np.tile([275.0, *[100.0] * 11], 7),
}


@pytest.mark.parametrize("information", ["full", "3y", "1y", "published5", "published"])
@pytest.mark.parametrize("months", STEADY.values(), ids=STEADY.keys())
def test_the_range_holds_a_year_as_always(
    facts: Facts, months: np.ndarray, information: str
) -> None:
    years = len(months) // 12
    batch = panel(np.tile(months, 5).tolist(), [years] * 5)
    done = replay(batch, KINDS, facts.catalogue.calibrated, ORIGINS, information)
    for ends in done.ends.values():
        assert (ends[:, 1] <= done.actual).all()
        assert (done.actual <= ends[:, 3]).all()
        assert (np.diff(ends, axis=1) > 0).all()


def signals(*values: float) -> dict[str, np.ndarray]:
    names = ("growth", "share", "level", "robust", "recent", "last")
    return {name: np.array([one]) for name, one in zip(names, values, strict=True)}


@pytest.mark.parametrize(
    ("plain", "centre", "least"),
    [
        # The highest is 0: from 0.02 down to -0.005 at 1.25 spreads below the centre.
        ([0, -0.01, -0.02, 0, -0.03, 0], 0.02, 0.02),
        # The lowest is 0.01: from -0.005 up to 0.015 at 2 spreads above.
        ([0.01, 0.02, 0.03, 0.01, 0.01, 0.4], -0.005, 0.01),
    ],
)
def test_by_hand(plain: list[float], centre: float, least: float) -> None:
    found = least_spread(signals(*plain), np.array([centre]), (-1.25, 2.0))
    assert found == pytest.approx([least])


def test_a_centre_among_what_the_series_says_asks_for_no_spread() -> None:
    found = least_spread(signals(-0.1, 0.1, 0, 0, 0, 0), np.array([0.02]), (-1.3, 1.3))
    assert found[0] < 0
