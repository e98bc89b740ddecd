"""Results leave the engine with nine significant digits, so that equality can be judged on them."""

import math
from typing import Final

DIGITS: Final = 9


def significant(value: float) -> float:
    """`value` rounded to nine significant digits; 0 and infinities stay, -0.0 becomes 0.0."""
    if value == 0.0 or not math.isfinite(value):
        return 0.0 if value == 0.0 else value
    return float(f"{value:.{DIGITS - 1}e}")
