"""The year so far of an indicator: its newest release, and its figures under chosen readings."""

import math

from dakcong.answers.facts import Facts
from dakcong.answers.known.own_history import own_history
from dakcong.answers.known.published import Published, published, year_to_date
from dakcong.answers.known.release import release
from dakcong.engine.calibration import Persistence
from dakcong.engine.index import index_year
from dakcong.figures.catalogue import Indicator
from dakcong.model import YearToDate
from dakcong.scenario.codes import codes
from dakcong.scenario.registry import Value, Values
from dakcong.units import fraction


def origin_month(facts: Facts, indicator: str, vintage: str) -> int:
    """Last published month of an indicator; that of the vintage when it has no figure yet."""
    return release(facts.catalogue, indicator, vintage).month


def chosen_figures(
    facts: Facts, indicator: Indicator, vintage: str, values: Values
) -> Published | None:
    """The published figures under the readings that the values choose."""
    return published(
        facts.catalogue,
        indicator.id,
        vintage,
        str(values.get(codes(indicator.letter).reading, "")),
        str(values.get(codes(indicator.letter).base, "")),
    )


def inputs(indicator: Indicator, values: Values) -> frozenset[tuple[str, Value]]:
    """All of the values that the functions below read, where there are any."""
    code = codes(indicator.letter)
    read = code.reading, code.base, code.first_part, code.first_part_weight
    usual = code.trend, code.trend_size
    return frozenset((one, values[one]) for one in (*read, *usual) if one in values)


def growth_assumed(
    facts: Facts, indicator: Indicator, vintage: str, values: Values
) -> float | None:
    """Growth so far that a reader assumes, a fraction; None where it is the printed one."""
    code = codes(indicator.letter).first_part
    given = values.get(code)
    if not isinstance(given, float | int):
        return None
    figures = chosen_figures(facts, indicator, vintage, values)
    untouched = figures and facts.registry.find(code).rounded(figures.value("growth"))
    return None if given == untouched else fraction(given)


def year_so_far(
    facts: Facts, indicator: Indicator, vintage: str, values: Values
) -> YearToDate | None:
    """The year to date under the given values; None when a figure and an assumption lack.

    The one place where an assumed growth so far takes the printed one's: `YearToDate.growth` is
    the growth so far under the scenario. An index has no amounts, so its value moves; amounts stay
    as printed with last year's total, so what last year brought by now moves.
    """
    figures = chosen_figures(facts, indicator, vintage, values)
    growth = growth_assumed(facts, indicator, vintage, values)
    if indicator.flow:
        printed = None if figures is None else year_to_date(figures)
        return printed if printed is None or growth is None else printed.rebased(growth)
    weight = values.get(codes(indicator.letter).first_part_weight)
    if growth is None and figures is not None:
        growth = fraction(figures.value("growth"))
    if growth is None or not isinstance(weight, float | int):
        return None
    here = release(facts.catalogue, indicator.id, vintage)
    return index_year(
        year=here.year,
        month=here.month,
        growth=growth,
        weight=fraction(weight),
        vintage=here.origin,
    )


def earlier_releases(facts: Facts, indicator: Indicator, vintage: str) -> dict[int, Published]:
    """Month to the figures of each earlier release of the year, under its default reading."""
    here = release(facts.catalogue, indicator.id, vintage)
    known = {one.vintage for one in facts.catalogue.levels if one.indicator == indicator.id}
    before = (one for one in sorted(known) if one < here.origin)
    found = (published(facts.catalogue, indicator.id, one) for one in before)
    return {one.month: one for one in found if one is not None and one.year == here.year}


def persistence_of(facts: Facts, indicator: Indicator, vintage: str) -> Persistence:
    """Calibration of the indicator's kind at its last published month.

    Where the place has a monthly history of it: what that says, whatever the growth so far.
    """
    month = origin_month(facts, indicator.id, vintage)
    own = own_history(facts.catalogue, indicator.id, vintage)
    if own is not None:
        return Persistence(
            kind=indicator.kind,
            month=month,
            intercept=own.centre,
            slope=0.0,
            of_kind=0.0,
            season=0.0,
            base=own.spread,
            widening=0.0,
            unevenness=0.0,
        )
    return facts.catalogue.persistence[indicator.kind, month]


def stated_trend(indicator: Indicator, values: Values) -> float | None:
    """Usual log growth a year that the reader states; None while its switch is off."""
    code = codes(indicator.letter)
    usual = values.get(code.trend_size)
    if values.get(code.trend) != "on" or not isinstance(usual, float | int):
        return None
    return math.log1p(fraction(usual))
