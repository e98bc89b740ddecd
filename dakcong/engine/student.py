"""Student's t with three degrees of freedom: the shape of year-end errors around the default.

Shape and scale come from `data/calibration/totals.csv`; the methods page says how.
"""

from typing import Final

from scipy.special import stdtr, stdtrit

DEGREES: Final = 3


def quantile(probability: float) -> float:
    """The value that a t(3) variable stays below with `probability`, 0 < probability < 1."""
    return float(stdtrit(DEGREES, probability))


def below(value: float) -> float:
    """Probability, 0..1, that a t(3) variable is at most `value`."""
    return float(stdtr(DEGREES, value))
