"""Series steadier than those that the rules were fitted to.

The rules carry the usual growth of the series they were fitted to, and a spread that shrinks with
what a series has strayed. Where months hardly move, that growth alone put the range above a year
like every one before.
"""

from typing import Final

import numpy as np

from dakcong.engine.history import Array
from dakcong.engine.signals import Signals
from dakcong.engine.terms import STEADY

# Signals that say the whole growth of the remaining months by themselves.
PLAIN: Final = ("growth", "share", "level", "robust", "recent", "last")


def least_spread(signals: Signals, centre: Array, reach: tuple[float, float]) -> Array:
    """Spread at which a range takes in the nearest of PLAIN and STEADY beyond it, shape (n,).

    Args:
        signals: as `signals.signals` gives them.
        centre: median log growth of the remaining months, shape (n,).
        reach: of the range below and above the centre at a spread of 1; the first negative.

    Returns:
        0 or less where the centre itself lies that far among them.
    """
    plain = np.array([signals[name] for name in PLAIN])
    below, above = plain.max(axis=0) - STEADY, plain.min(axis=0) + STEADY
    low, high = reach
    least: Array = np.maximum((below - centre) / low, (above - centre) / high)
    return least
