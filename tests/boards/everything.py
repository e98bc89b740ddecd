"""All that every page but the methods says, for many releases and scenarios."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import replace

from dakcong.answers.boards.compare import lead
from dakcong.answers.boards.compare_charts import charts
from dakcong.answers.boards.due_days import due_days
from dakcong.answers.boards.energy import energy
from dakcong.answers.boards.evidence import evidence
from dakcong.answers.boards.figures import figures
from dakcong.answers.boards.fixed import fixed
from dakcong.answers.boards.from_where import from_where
from dakcong.answers.boards.head import head
from dakcong.answers.boards.indicator import board
from dakcong.answers.boards.notices import notices
from dakcong.answers.boards.overview import overview, tiles
from dakcong.answers.boards.parks import parks
from dakcong.answers.boards.products import products
from dakcong.answers.boards.sections import section, section_choice
from dakcong.answers.boards.sides import sides
from dakcong.answers.boards.sources import sources, sources_of
from dakcong.answers.facts import Facts
from dakcong.answers.moves.links import OTHERS
from dakcong.answers.reader import Reader, arrived
from dakcong.answers.year.answer import Answer
from dakcong.scenario.link import INDICATOR, SECTIONS

# What only the browser calculates with.
MACHINE = ("settings", "terms", "quantiles")
INDICATORS = ("exports", "retail_sales", "iip")
NUMBERS = ("year_end", "probability", "required", "gap", "target", "so_far")
COLUMNS = tuple(
    f"{chart}.{field}"
    for chart, fields in {
        "fan": "actual p2_5 p10 p50 p90 p97_5 default target last_year",
        "months": "last_year needed projected path",
        "rates": "low growth high target",
    }.items()
    for field in fields.split()
)
RELEASES = ("2025-06", "2025-09", "2025-11")
GIVEN: tuple[Mapping[str, str], ...] = (
    {},
    {"i.h": "15", "x.g": "-40", "r.g": "2", "x.t": "plan"},
    {"i.h": "-20", "x.g": "60", "r.g": "30", "x.us": "on", "r.st": "on", "x.p": "quarters"},
    {"i.h": "60", "x.p": "commodities", "r.p": "volume_price", "x.m": "on", "r.h": "10.9"},
)

PINNED = (("pa", "x.g_-30.us_on-r.g_1-i.h_12.g_3"), ("pb", "x.t_plan.g_30-r.g_20-i.h_18.g_30"))


def readers(facts: Facts, language: str) -> Iterator[Reader]:
    for release in RELEASES:
        for given in GIVEN:
            pairs = [("v", release), *given.items(), ("lang", language)]
            yield arrived(facts, pairs)[0]


def strings(made: object) -> Iterator[str]:
    """Every text within what a page shows; of a drawing its titles alone."""
    if isinstance(made, str):
        yield made
    elif isinstance(made, Mapping):
        for name, one in made.items():
            if name == "specification":
                yield from titles(one)
            elif name != "origin" and (
                name not in ("table", "moves", "settings")
                or not isinstance(one, Mapping)
                or "columns" in one
            ):
                yield from strings(one)
    elif isinstance(made, list | tuple):
        for one in made:
            yield from strings(one)


def titles(made: object) -> Iterator[str]:
    if isinstance(made, Mapping):
        for name, one in made.items():
            if name == "title" and isinstance(one, str | list):
                yield from strings(one)
            else:
                yield from titles(one)
    elif isinstance(made, list):
        for one in made:
            yield from titles(one)


def shown(facts: Facts, reader: Reader) -> Iterator[object]:
    """All that a reader can see of a scenario: overview, boards, questions, figures, notices."""
    heading = reader.text("heading.overview", year=2025)
    sent = [("x.g", "999"), ("r.g", "nan"), ("lang", reader.language), ("r", "x1_0.5-i9.87_0.5")]
    yield head(reader, heading, [], notices(*arrived(facts, sent)))
    yield fixed(reader.language, "Bình Minh")
    yield tiles(reader, dict.fromkeys(INDICATORS, "page"))
    yield overview(reader)
    pins = [("v", reader.scenario.vintage), *PINNED]
    pinned = replace(reader, pins=arrived(facts, pins)[0].pins)
    for name in INDICATORS:
        yield lead(pinned.showing(INDICATOR, name))
        yield charts(pinned.showing(INDICATOR, name))
    yield sources(reader, sources_of(reader, *INDICATORS))
    for name in (*INDICATORS, OTHERS):
        asked = [("v", reader.scenario.vintage), ("kf", name), ("lang", reader.language)]
        yield figures(arrived(facts, asked)[0])
    day = datetime.date(2026, 1, 31)
    yield from (page(reader, day) for page in (due_days, energy))
    yield from (page(reader) for page in (parks, products, sides))
    for name in INDICATORS:
        yield board(reader, name)
        yield [
            from_where(reader, name, number) for number in (*NUMBERS, "against_default", *COLUMNS)
        ]
        yield section_choice(reader, name)
        yield evidence(reader, name)
        found = reader.outcome(name)
        if isinstance(found, Answer):
            yield from (section(asking(facts, reader, one), found) for one in SECTIONS)


def asking(facts: Facts, reader: Reader, question: str) -> Reader:
    """The same reader with a question open."""
    own = [("k", question), ("lang", reader.language)]
    return arrived(facts, own)[0].assuming(reader.scenario)
