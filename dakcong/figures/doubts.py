"""What looks wrong in a series although every cell of it can be read: said, never mended."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

# A month beside December: a twelfth when amounts were added up since January, far more when not.
FALL: Final = 1 / 4

_GROUPED: Final = re.compile(r"[1-9]\d{0,2}\.\d{3}", re.A)
_WHOLE: Final = re.compile(r"\d+", re.A)


@dataclass(slots=True)
class Written:
    """How amounts were written, counted one by one.

    Attributes:
        small, large: whole numbers below 1000, and from 1000 on.
        three: numbers with a point and three digits behind it, which may be thousands.
        other: every other number.
    """

    small: int = 0
    large: int = 0
    three: int = 0
    other: int = 0

    def add(self, text: str, value: float) -> None:
        """Count one amount, written with a decimal point or none."""
        if _GROUPED.fullmatch(text):
            self.three += 1
        elif not _WHOLE.fullmatch(text):
            self.other += 1
        elif value < 1000:
            self.small += 1
        else:
            self.large += 1

    def add_all(self, others: "Written") -> None:
        """Count what was counted elsewhere."""
        self.small += others.small
        self.large += others.large
        self.three += others.three
        self.other += others.other

    @property
    def changes_within_a_series(self) -> bool:
        """Whether a point seems to stand between thousands in some amounts and not in others.

        A program that writes three decimals writes them everywhere, and one that leaves zeros out
        writes one and two decimals as well.
        """
        return self.three > 0 and self.small + self.large > 0 and not self.other

    @property
    def changes_between_series(self) -> bool:
        """Whether all amounts of a file are as if points stood between thousands."""
        return self.three > 0 and self.small > 0 and not self.other and not self.large


def cumulative(months: Sequence[float]) -> bool:
    """Whether whole years of months look added up since January.

    They do when two neighbouring years rise all along, or stand, and the second begins below FALL
    of the first one's December.
    """
    years = [months[start : start + 12] for start in range(0, len(months), 12)]
    rising = [
        year[0] < year[-1] and all(one <= after for one, after in pairwise(year)) for year in years
    ]
    return any(
        rising[place] and rising[place + 1] and years[place + 1][0] < FALL * years[place][-1]
        for place in range(len(years) - 1)
    )
