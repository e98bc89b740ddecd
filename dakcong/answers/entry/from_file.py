"""What a file proposes, as texts of the form: what is sure is filled in, the rest is asked.

And the file to fill in: the template of a release.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from dakcong.answers.entry.expected import measures
from dakcong.answers.entry.typed import PAGE, QUALIFIER, VALUE, WORDS, Form, field
from dakcong.answers.facts import Facts
from dakcong.answers.words.titles import indicator_name
from dakcong.errors import InputError
from dakcong.imports.records import (
    GROWTH,
    LEVEL,
    MONTH,
    PREVIOUS_YEAR,
    TO_DATE,
    Proposal,
    Reading,
)
from dakcong.imports.report import place
from dakcong.imports.template import Line, lines_of
from dakcong.periods import split_vintage
from dakcong.texts import numbers
from dakcong.texts.amounts import FIGURE, read_figure, spaced

# Measure, base and span of a proposal to the measure of a figure.
_MEASURES: Final = {
    (LEVEL, "", TO_DATE): "level",
    (LEVEL, "", MONTH): "month_level",
    (GROWTH, PREVIOUS_YEAR, TO_DATE): "growth",
    (GROWTH, PREVIOUS_YEAR, MONTH): "month_growth",
}


@dataclass(frozen=True, slots=True)
class Taken:
    """What of a file goes into the form.

    Attributes:
        fields: key of a field to its text.
        asked: proposals of this release that are not sure, with all that name the same figure.
        elsewhere: how many figures of other months the file holds.
    """

    fields: Mapping[str, str]
    asked: tuple[Proposal, ...]
    elsewhere: int


def to_fill_in(facts: Facts, release: str, language: str) -> list[Line]:
    """The lines of the template of a release.

    Raises:
        InputError: the release is not YYYY-MM.
    """
    names = {one.id: indicator_name(one, language) for one in facts.catalogue.projected}
    return list(lines_of(facts.catalogue, names, release, language))


def taken(form: Form, reading: Reading) -> Taken:
    """The sure figures of the release of the form; nothing of them where two would fit a field."""
    own = [one for one in reading.proposals if _released(form, one)]
    fitting: dict[str, list[Proposal]] = {}
    for one in own:
        if place := place_of(form, one):
            fitting.setdefault(place, []).append(one)
    fields: dict[str, str] = {}
    asked: list[Proposal] = []
    for some in fitting.values():
        if all(one.sure for one in some):  # of two values neither would be
            fields |= texts_of(form, some[0])
        else:
            asked += some
    for row in reading.rows:
        fields |= dict(_of_row(form, row))
    return Taken(fields, tuple(asked), len(reading.proposals) - len(own))


def _released(form: Form, one: Proposal) -> bool:
    return (one.year, one.month) == split_vintage(form.release)


def place_of(form: Form, one: Proposal) -> str:
    """Key of the field that a proposal fits; empty where the form has none."""
    measure = measure_of(one.measure, one.base, one.span)
    indicator = form.facts.catalogue.indicators.get(one.indicator)
    known = indicator is not None and indicator.projected and measure in measures(indicator)
    return field(VALUE, one.indicator, measure) if known and one.amount.value is not None else ""


def measure_of(measure: str, base: str, span: str) -> str:
    """The measure of a figure that a column was taken for; empty where no figure is one."""
    return _MEASURES.get((measure, base, span), "")


def texts_of(form: Form, one: Proposal) -> dict[str, str]:
    """What a proposal that fits a field puts into the form."""
    assert one.amount.value is not None
    value = numbers.printed(one.amount.value, one.amount.unit, form.language)
    where = place(one.sheet, one.cell, form.language)
    return {place_of(form, one): value, field(PAGE, one.indicator): where}


def _of_row(form: Form, row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The fields of a row of our own table."""
    indicator, measure = row["indicator"], row["measure"]
    known = {(one.id, name) for one, name in form.figures()}
    released = (row["vintage"], row["region"]) == (form.release, "merged")
    if not released or (indicator, measure) not in known:
        return
    yield field(VALUE, indicator, measure), _as_typed(row, form.language)
    yield field(QUALIFIER, indicator, measure), row["qualifier"]
    yield field(WORDS, indicator, measure), row["as_printed"]
    yield field(PAGE, indicator), row["locator"]


def _as_typed(row: Mapping[str, str], language: str) -> str:
    """The value of a row as the words printed say it, for these tell how far it is rounded."""
    value, unit = float(row["value"]), row["unit"]
    for one in FIGURE.finditer(spaced(row["as_printed"])):
        with suppress(InputError):
            if read_figure(one[0], unit, language).value == value:
                return one[0].strip().replace("usd", "USD")
    return numbers.printed(value, unit, language, max(int(row["decimals"]), 0))
