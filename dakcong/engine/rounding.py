"""Results leave the engine with nine significant digits, so that equality can be judged on them."""

import math
from typing import Final

import numpy as np
import numpy.typing as npt

DIGITS: Final = 9


def significant(value: float) -> float:
    """`value` rounded to nine significant digits; 0 and infinities stay, -0.0 becomes 0.0."""
    if value == 0.0 or not math.isfinite(value):
        return 0.0 if value == 0.0 else value
    return float(f"{value:.{DIGITS - 1}e}")


def significant_amounts(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Positive finite amounts, each rounded to nine significant digits."""
    exponent = np.floor(np.log10(values)).astype(np.int64) - (DIGITS - 1)
    # Powers of ten up to 22 are exact; dividing by them keeps the nearest number to the digits.
    down = 10.0 ** np.maximum(exponent, 0)
    up = 10.0 ** np.maximum(-exponent, 0)
    rounded: npt.NDArray[np.float64] = np.rint(values / down * up) * down / up
    return rounded
