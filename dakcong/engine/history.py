"""Monthly histories as the engine reads them: many series at once, one fixed window of years.

A projection is made for each series from its earlier whole years and this year's months so far.
Everything is kept in arrays of one shape whatever the batch, so that a series alone and the same
series among thousands give the same digits.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from dakcong.errors import InputError

Array = npt.NDArray[np.float64]

WINDOW: Final = 10  # years; older ones are not read


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Histories:
    """Earlier years by month and this year so far, for n series with one last published month.

    Attributes:
        earlier: amounts, shape (n, WINDOW, 12); the last row is last year. Rows before a series
            began are filled with its first known year and marked in `known`.
        known: which of those rows are real, shape (n, WINDOW); true from some row on, and for
            last year always.
        current: this year's months 1..m, shape (n, m), 1 <= m <= 11.
    """

    earlier: Array
    known: npt.NDArray[np.bool_]
    current: Array

    @property
    def month(self) -> int:
        """Last published month, 1..11."""
        return int(self.current.shape[1])

    @property
    def years(self) -> npt.NDArray[np.int64]:
        """Number of earlier years read, 1..WINDOW, shape (n,)."""
        counted: npt.NDArray[np.int64] = self.known.sum(axis=1)
        return counted

    def block(self, start: int, stop: int) -> "Histories":
        """Series start to stop - 1."""
        return Histories(
            earlier=self.earlier[start:stop],
            known=self.known[start:stop],
            current=self.current[start:stop],
        )

    def limited(self, years: int) -> "Histories":
        """The same with at most `years` earlier years, 1..WINDOW; the others are not read."""
        return histories(self.earlier, np.minimum(self.years, years), self.current)


def histories(earlier: Array, years: npt.ArrayLike, current: Array) -> Histories:
    """Check and lay out earlier years and the year so far.

    Args:
        earlier: positive amounts by month, shape (n, k, 12), the last row last year; rows before
            the last `years` of a series are not read and may hold anything.
        years: how many earlier years each series has, shape (n,), 1..k.
        current: positive amounts of this year's months 1..m, shape (n, m), 1 <= m <= 11.

    Raises:
        InputError: shapes do not fit, or an amount is not positive and finite.
    """
    counts = np.asarray(years, dtype=np.int64)
    _check_shapes(earlier, counts, current)
    depth = earlier.shape[1]
    back = np.minimum(np.arange(WINDOW - 1, -1, -1), np.minimum(counts, WINDOW)[:, None] - 1)
    rows = np.take_along_axis(earlier, (depth - 1 - back)[:, :, None], axis=1)
    known = np.arange(WINDOW - 1, -1, -1) < counts[:, None]
    for name, amounts in (("earlier years", rows), ("this year", current)):
        if not (np.isfinite(amounts) & (amounts > 0)).all():
            raise InputError(
                f"{name}: an amount is not positive and finite; logarithms need positive flows,"
                " so leave such a series out",
                key="error.not_positive",
            )
    return Histories(earlier=rows, known=known, current=np.ascontiguousarray(current))


def _check_shapes(earlier: Array, counts: npt.NDArray[np.int64], current: Array) -> None:
    fits = (
        earlier.ndim == 3
        and earlier.shape[2] == 12
        and counts.shape == earlier.shape[:1] == current.shape[:1]
        and current.ndim == 2
    )
    if not fits:
        raise InputError(
            f"shapes {earlier.shape}, {counts.shape}, {current.shape}; earlier years need"
            " (series, years, 12), their counts (series,), this year (series, months)",
            key="error.shape",
        )
    if not 1 <= current.shape[1] <= 11:
        raise InputError(
            f"month={current.shape[1]}; year to date needs 1..11",
            key="error.month",
            month=current.shape[1],
        )
    if counts.size and not (counts.min() >= 1 and counts.max() <= earlier.shape[1]):
        raise InputError(
            f"{counts.min()} to {counts.max()} earlier years; each series needs"
            f" 1..{earlier.shape[1]}",
            key="error.shape",
        )
