"""One indicator as published: the chosen figures, the year so far, its targets, its statements."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from dakcong.answers.known import vintages
from dakcong.engine.rounding import significant
from dakcong.engine.statements import TOTAL, Statement, ends, statement_of
from dakcong.errors import InputError
from dakcong.figures.catalogue import Catalogue
from dakcong.figures.choices import BaseReading, LevelReading
from dakcong.model import Figure, YearToDate
from dakcong.periods import split_vintage
from dakcong.units import fraction

# Measures that speak of months 1 to m; the others speak of the year.
MONTHLY: Final = frozenset({"level", "growth", "plan_share", "plan_remainder"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Published:
    """The figures that a reading of an indicator rests on.

    Attributes:
        figures: measure to figure of the merged province.
        west: figures of its western side of the same month, for reconciliation and evidence.
        others: figures of the merged province and the same month that the reading leaves out.
    """

    indicator: str
    level: LevelReading
    base: BaseReading | None
    figures: Mapping[str, Figure]
    west: tuple[Figure, ...]
    others: tuple[Figure, ...]

    @property
    def year(self) -> int:
        """The year that is projected."""
        return split_vintage(self.level.vintage)[0]

    @property
    def month(self) -> int:
        """The last published month, 1..12."""
        return split_vintage(self.level.vintage)[1]

    @property
    def pairs(self) -> dict[str, str]:
        """Planned growth to the amount it is measured on."""
        return dict(self.base.pairs) if self.base is not None else {}

    def value(self, measure: str) -> float:
        """A printed value.

        Raises:
            InputError: the reading has no such figure.
        """
        figure = self.figures.get(measure)
        if figure is None:
            raise InputError(
                f"{self.indicator} {self.level.vintage}: reading {self.level.code!r} has no"
                f" {measure!r}; add the figure to figures.csv and name it in choices.toml",
                key="error.missing_figure",
                indicator=self.indicator,
                measure=measure,
            )
        return figure.value


def printed(one: Published | None, measure: str) -> float | None:
    """A printed value; None where the reading has none, or there is no reading."""
    figure = None if one is None else one.figures.get(measure)
    return None if figure is None else figure.value


@lru_cache(maxsize=256)
def statements(one: Published) -> tuple[Statement, ...]:
    """What the chosen figures, and those of the West, state together."""
    pairs = one.pairs
    used = [
        figure
        for figure in one.figures.values()
        if figure.measure not in ("plan_growth", "goal_growth") or figure.measure in pairs
    ]
    # The West's own plan is never printed, so its share of plan binds nothing.
    used += [figure for figure in one.west if figure.measure != "plan_share"]
    made = (statement_of(figure, pairs) for figure in used)
    return tuple(stated for stated in made if stated is not None)


@lru_cache(maxsize=256)
def published(
    catalogue: Catalogue, indicator: str, vintage: str, reading: str = "", base: str = ""
) -> Published | None:
    """The chosen figures of an indicator in a vintage; None when nothing was published yet.

    Args:
        catalogue: the data.
        indicator: its id.
        vintage: the release, YYYY-MM.
        reading: code of the level reading; the default when empty or unknown to the vintage.
        base: code of the base reading; likewise.
    """
    levels = vintages.levels(catalogue, indicator, vintage)
    if not levels:
        return None
    level = next((one for one in levels if one.code == reading), levels[0])
    bases = vintages.bases(catalogue, indicator, vintage)
    chosen = next((one for one in bases if one.code == base), bases[0] if bases else None)
    known = [one for one in vintages.visible(catalogue, vintage) if one.indicator == indicator]
    merged = [one for one in known if one.region == "merged"]
    year, month = split_vintage(level.vintage)
    figures = {
        one.measure: one
        for one in merged
        if one.name in level.figures
        and one.year == year
        and (one.measure not in MONTHLY or one.month == month)
    }
    figures |= _total(merged, chosen, year - 1)
    same = [one for one in known if (one.year, one.month) == (year, month)]
    return Published(
        indicator=indicator,
        level=level,
        base=chosen,
        figures=figures,
        west=tuple(one for one in same if one.region == "west"),
        others=tuple(
            one for one in same if one.region == "merged" and one.name not in level.figures
        ),
    )


def _total(merged: list[Figure], base: BaseReading | None, year: int) -> dict[str, Figure]:
    """The printed total of a year, where a base reading names one; the newest counts."""
    named = [measure for measure, of in base.pairs.items() if of == TOTAL] if base else []
    return {one.measure: one for one in merged if one.measure in named and one.year == year}


@lru_cache(maxsize=256)
def year_to_date(one: Published) -> YearToDate:
    """The year so far of a flow, at face value.

    value by the reading's rule; same period = value / (1 + growth); previous year =
    plan / (1 + planned growth), or as printed, by the base reading.

    Raises:
        InputError: a figure that the rule needs is missing.
    """
    match one.level.level:
        case "plan_less_remainder":
            value = one.value("plan") - one.value("plan_remainder")
        case "plan_share":
            value = one.value("plan") * fraction(one.value("plan_share"))
        case _:
            value = one.value("level")
    growth, amount = next(iter(one.pairs.items()))
    planned = 1.0 if amount == TOTAL else 1 + fraction(one.value(growth))
    return YearToDate(
        year=one.year,
        month=one.month,
        value=value,
        same_period=value / (1 + fraction(one.value("growth"))),
        previous_year=one.value(growth if amount == TOTAL else amount) / planned,
        vintage=one.level.vintage,
    )


def least_to_date(one: Published) -> float:
    """The lowest year so far that the rounding of the figure behind it allows, of a flow."""
    match one.level.level:
        case "plan_less_remainder":
            return year_to_date(one).value
        case "plan_share":
            figure, scale = one.figures["plan_share"], fraction(one.value("plan"))
        case _:
            figure, scale = one.figures["level"], 1.0
    low, _ = ends(figure)
    return significant(scale * low)
