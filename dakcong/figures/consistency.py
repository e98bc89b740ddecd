"""What the tables of the data folder must agree on with each other, checked at the start."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from string import Formatter
from typing import Final

from dakcong.engine.informed import KINDS
from dakcong.engine.statements import AMOUNTS, RATIOS, TOTAL
from dakcong.errors import DataError, InputError
from dakcong.figures.catalogue import Catalogue, Indicator
from dakcong.figures.choices import BaseReading, LevelReading
from dakcong.figures.energy import Project
from dakcong.figures.obstacles import Obstacle
from dakcong.figures.parks import ParkReading
from dakcong.figures.proposals import Proposal
from dakcong.model import Figure
from dakcong.periods import MONTHS, split_vintage
from dakcong.units import BILLION_VND, MILLION_USD, PERCENT, UNITS

# Form of a projected indicator: its units, and the measures that may be its goal.
PROJECTED: Final = {
    "flow": ((MILLION_USD, BILLION_VND), ("goal", "plan")),
    "index": ((PERCENT,), ("goal_growth",)),
}
FORMS: Final = ("flow", "index", "stock", "count")
_NAME: Final = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
# What each way to read the year to date needs, beside the growth so far.
NEEDED: Final = {
    "level": ("level",),
    "plan_share": ("plan", "plan_share"),
    "plan_less_remainder": ("plan", "plan_remainder"),
    "growth": (),
}


def check(catalogue: Catalogue) -> None:
    """Refuse a folder whose tables do not fit each other.

    Raises:
        DataError: the message names file, table and remedy.
    """
    for one in catalogue.projected:
        _fitted(one, catalogue)
    _growth_ranges(catalogue)
    _dates(catalogue)
    _units(catalogue.figures, catalogue.indicators)
    for reading in catalogue.levels:
        _reading(reading, catalogue.figures)
    keys = Counter((one.indicator, one.vintage, one.code) for one in catalogue.levels)
    for (indicator, vintage, code), times in keys.items():
        if times > 1:
            raise DataError(
                f"choices.toml: [[reading]] {indicator} {vintage}: code {code!r} stands"
                f" {times} times; give each reading of a vintage its own code"
            )
    for base in catalogue.bases:
        _base(base)
    based = {one.indicator for one in catalogue.bases}
    for reading in catalogue.levels:
        if reading.level != "growth" and reading.indicator not in based:
            raise DataError(
                f"choices.toml: {reading.indicator} has readings but no [[base]]; add one that"
                " says what last year's total is computed from"
            )


def _dates(catalogue: Catalogue) -> None:
    """No source speaks of a day after it came out; as far as both are printed."""
    rows: list[tuple[str, str, str, ParkReading | Project | Obstacle | Proposal]] = [
        *(("parks.csv", "as_of", one.as_of, one) for one in catalogue.parks),
        *(("energy.csv", "date", one.date, one) for one in catalogue.projects.values()),
        *(("obstacles.csv", "date", one.date, one) for one in catalogue.obstacles.values()),
        *(("proposals.csv", "date", one.date, one) for one in catalogue.proposals.values()),
    ]
    for file, column, date, one in rows:
        told = catalogue.sources[one.source].date_published
        if date[: len(told)] > told[: len(date)]:
            raise DataError(
                f"{file}:{one.line}: column {column!r}: {date!r} lies after its source, which is of"
                f" {told}; correct one of them"
            )


def check_indicators(indicators: Mapping[str, Indicator]) -> None:
    """Refuse indicators that do not fit each other.

    Raises:
        DataError: the message names table and remedy.
    """
    projected = [one for one in indicators.values() if one.projected]
    for one in indicators.values():
        where = f"indicators.toml: [{one.id}]"
        if one.form not in FORMS:
            raise DataError(f"{where}: form {one.form!r}; use one of {', '.join(FORMS)}")
        if one.unit and one.unit not in UNITS:
            known = ", ".join(sorted(UNITS))
            raise DataError(f"{where}: unit {one.unit!r} is unknown; use one of {known}")
        if one.words not in indicators:
            raise DataError(f"{where}: words {one.words!r} is no indicator; name one, or none")
        if one.projected:
            _projected(one, where)
            _page(one, projected, where)
            _pair(one, projected, where)


def _fitted(one: Indicator, catalogue: Catalogue) -> None:
    if one.kind not in KINDS:
        raise DataError(
            f"indicators.toml: [{one.id}]: kind {one.kind!r} has no rows in totals.csv;"
            f" use one of {', '.join(sorted(KINDS))}"
        )
    if one.id not in catalogue.profiles:
        raise DataError(f"seasonal_profile.csv: {one.id} has no rows; add its twelve months")


def _growth_ranges(catalogue: Catalogue) -> None:
    for kind, _, _ in catalogue.growth_ranges:
        if kind not in KINDS:
            raise DataError(
                f"growth_ranges.csv: column 'kind': {kind!r} has no rows in totals.csv;"
                f" use one of {', '.join(sorted(KINDS))}"
            )
    for kind in sorted({one.kind for one in catalogue.projected}):
        for month in range(1, MONTHS):
            if (kind, "remainder", month) not in catalogue.growth_ranges:
                raise DataError(
                    f"growth_ranges.csv: {kind} has no row for the remainder after month {month};"
                    " restore it"
                )


def _projected(one: Indicator, where: str) -> None:
    if not one.targets:
        raise DataError(f"{where}: targets is empty; name at least one measure of a goal")
    if re.fullmatch(r"[a-z]", one.letter) is None:
        raise DataError(f"{where}: letter is {one.letter!r}; write one small letter, for links")
    if one.form not in PROJECTED:
        raise DataError(f"{where}: form {one.form!r} is not projected; take its letter away")
    units, goals = PROJECTED[one.form]
    if one.unit not in units:
        raise DataError(f"{where}: unit {one.unit!r}; a projected {one.form} has {units[0]}")
    for target in one.targets:
        if target not in goals:
            raise DataError(f"{where}: targets: {target!r}; use one of {', '.join(goals)}")


def _page(one: Indicator, projected: Sequence[Indicator], where: str) -> None:
    if [other.letter for other in projected].count(one.letter) > 1:
        raise DataError(f"{where}: letter {one.letter!r} is used twice; take another")
    if [other.page for other in projected].count(one.page) > 1:
        raise DataError(f"{where}: page {one.page!r} is used twice; give each its own")
    if _NAME.fullmatch(one.page) is None:
        raise DataError(f"{where}: page is {one.page!r}; write small letters, for an address")
    if _NAME.fullmatch(one.icon) is None:
        raise DataError(f"{where}: icon is {one.icon!r}; write the name of a Material symbol")
    for words in (one.heading.vi, one.heading.en) if one.heading else ():
        _only_the_year(words, where)


def _pair(one: Indicator, projected: Sequence[Indicator], where: str) -> None:
    others = [other.id for other in projected if other.id != one.id]
    if one.pair and one.pair not in others:
        raise DataError(f"{where}: pair {one.pair!r}; use one of {', '.join(others)}")
    if one.pair and len([other for other in projected if other.pair]) > 1:
        raise DataError(f"{where}: pair stands twice; two goals are drawn together, no more")


def _only_the_year(words: str, where: str) -> None:
    try:
        fields = {name for _, name, _, _ in Formatter().parse(words) if name is not None}
    except ValueError:
        fields = {words}
    if fields - {"year"}:
        raise DataError(f"{where}: heading {words!r}; between braces only {{year}} may stand")


def _units(figures: Sequence[Figure], indicators: Mapping[str, Indicator]) -> None:
    for one in figures:
        unit = indicators[one.indicator].unit
        if one.measure in AMOUNTS | {"month_level", "estimated_outturn"} and one.unit != unit:
            raise DataError(
                f"figures.csv:{one.line}: column 'unit': {one.unit!r} is not the unit of"
                f" {one.indicator}; write {unit}, and the value in it"
            )


def _reading(one: LevelReading, figures: Sequence[Figure]) -> None:
    where = f"choices.toml: [[reading]] {one.indicator} {one.vintage} {one.code}"
    try:
        year, month = split_vintage(one.vintage)
    except InputError as error:
        raise DataError(f"{where}: {error.message}") from error
    if month > 11:
        raise DataError(f"{where}: month {month} leaves nothing to project; name a month 1 to 11")
    named = {
        figure.measure: figure
        for figure in figures
        if (figure.indicator, figure.region) == (one.indicator, "merged")
        and figure.name in one.figures
        and (figure.measure not in ("level", "growth", "plan_share") or figure.month == month)
        and figure.year == year
    }
    for measure in ("growth", *NEEDED[one.level]):
        if measure not in named:
            raise DataError(
                f"{where}: figures names no {measure!r} of month {month} of {year}; a reading by"
                f" {one.level!r} needs it"
            )


def _base(one: BaseReading) -> None:
    where = f"choices.toml: [[base]] {one.indicator} {one.code}"
    if not one.pairs:
        raise DataError(f'{where}: pairs is empty; write for example {{ plan_growth = "plan" }}')
    for growth, amount in one.pairs.items():
        if (growth, amount) == ("estimated_outturn", TOTAL):
            continue
        if growth not in RATIOS or amount not in AMOUNTS:
            raise DataError(
                f"{where}: pairs: {growth} = {amount!r}; the first is a growth"
                f" ({', '.join(sorted(RATIOS))}), the second an amount"
                f" ({', '.join(sorted(AMOUNTS))})"
            )
