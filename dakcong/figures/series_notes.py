"""What is said of a file of series beside its numbers: left out, taken as, or looking wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from dakcong.engine.informed import ANY_KIND, KINDS
from dakcong.figures.doubts import Written

SHOWN: Final = 3  # names in one note
GAPS_SHOWN: Final = 10  # series whose missing months are told, and gaps of each
LONGEST_NAME: Final = 60  # letters


@dataclass(slots=True)
class Remarks:
    """Names of series by what is to be said of them, gathered while a file is read.

    Attributes:
        cut: lost years that are not whole at an end. empty: have no whole year.
        gaps: sentences on months that are missing between others.
        twice: had a row more than once, as keys in their order.
        cumulative: look added up since January.
        kinds: that are not known.
        changed: write some amounts as if a point stood between thousands.
        between: whether all series together look so.
        grouped, bare: text and line of the first amount with a mark between thousands, and of the
            first from 1000 on without, where marks between thousands are allowed.
    """

    cut: list[str] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    twice: dict[str, None] = field(default_factory=dict)
    cumulative: list[str] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    changed: list[str] = field(default_factory=list)
    between: bool = False
    grouped: tuple[str, int] | None = None
    bare: tuple[str, int] | None = None

    def laid_out(self, name: str, months: list[int], first: int, years: int) -> None:
        """Remark on what is left of a series.

        Args:
            name: of the series.
            months: it has, numbered from year 0, in order.
            first: year that was kept.
            years: how many were kept.
        """
        if months[-1] - months[0] + 1 != len(months):
            kept = f"{first} to {first + years - 1} kept" if years else "no whole year is left"
            self.gaps.append(f"{_shown(name)}: no row for {_missing(months)}; {kept}")
        elif years and years * 12 < len(months):
            self.cut.append(name)
        if not years:
            self.empty.append(name)

    def doubt(self, written: Mapping[str, Written]) -> None:
        """Remark on how the amounts of all series were written."""
        together = Written()
        for name, one in written.items():
            together.add_all(one)
            if one.changes_within_a_series:
                self.changed.append(name)
        self.between = together.changes_between_series

    def of_gaps(self) -> tuple[str, ...]:
        """Sentences on missing months, of a few series, and how many more there are."""
        more = len(self.gaps) - GAPS_SHOWN
        rest = (f"{more} more series have months missing between others",) if more > 0 else ()
        return (*self.gaps[:GAPS_SHOWN], *rest)

    def notes(self) -> tuple[str, ...]:
        """All that is to be said, in sentences."""
        return (
            *_note(self.cut, "years that are not whole were left out"),
            *self.of_gaps(),
            *_note(self.empty, "left out, without a whole year"),
            *_note(
                sorted(self.kinds),
                f"not a known kind ({', '.join(KINDS)}), taken as {ANY_KIND}",
            ),
            *_note(list(self.twice), "rows that stand twice with the same value were counted once"),
            *self._of_style(),
            *_note(
                self.cumulative,
                "looks cumulative (rises all year, falls back in January); write the amount of"
                " each month alone",
            ),
        )

    def _of_style(self) -> tuple[str, ...]:
        remedy = "the point was read as a decimal point; where 1.092 means 1092, write 1092"
        what = "numbers change their thousands style"
        if self.changed:
            return _note(self.changed, f"{what} (some have a point and three digits); {remedy}")
        if self.between:
            return (f"value: {what} (from 1000 on all have a point and three digits); {remedy}",)
        if self.grouped and self.bare:
            return (
                f"value: {what} ({self.grouped[0]} in line {self.grouped[1]}, {self.bare[0]} in"
                f" line {self.bare[1]}); both were read as thousands",
            )
        return ()


def _shown(name: str) -> str:
    """A name as it may stand in a note: short, and without what a terminal would obey."""
    short = name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in short)


def _note(names: list[str], what: str) -> tuple[str, ...]:
    if not names:
        return ()
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return (f"{', '.join(map(_shown, names[:SHOWN]))}{more}: {what}",)


def _missing(months: list[int]) -> str:
    """The months missing between the first and the last, neighbours together."""
    holes = [
        _month(low + 1) if high - low == 2 else f"{_month(low + 1)} to {_month(high - 1)}"
        for low, high in pairwise(months)
        if high - low > 1
    ]
    more = f" and {len(holes) - GAPS_SHOWN} more" if len(holes) > GAPS_SHOWN else ""
    return ", ".join(holes[:GAPS_SHOWN]) + more


def _month(number: int) -> str:
    return f"{number // 12:04d}-{number % 12 + 1:02d}"
