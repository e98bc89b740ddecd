"""The overview: a tile for each target, one picture, the published status rule."""

from collections.abc import Mapping
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.boards.badges import badge, badges, card, marked
from dakcong.answers.boards.parts import Drawing
from dakcong.answers.explain import words as explain_words
from dakcong.answers.explain.map import two_goals
from dakcong.answers.reach import words as reach_words
from dakcong.answers.reach.goals import together
from dakcong.answers.reader import Reader
from dakcong.answers.words import sentences
from dakcong.answers.words.coverage import coverage
from dakcong.answers.words.labels import older_words, reason
from dakcong.answers.words.pens import numbers_pen
from dakcong.answers.words.titles import indicator_name, page_title
from dakcong.answers.year.answer import Answer, Missing
from dakcong.charts.summary import LEGEND, Bar, summary_data, summary_specification
from dakcong.engine.status import RULE
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.shows import Chart, Headline, Part, Table, Tile
from dakcong.texts import numbers
from dakcong.texts.styles import say_by

# Words for the probabilities of each status of the rule.
_EDGES: Final = {
    "near_certain": "overview.from_95",
    "likely": "chart.chance_80",
    "possible": "chart.chance_50",
    "hard": "chart.chance_20",
    "unlikely": "overview.below_20",
    "missing": "overview.no_figure",
}


def tiles(reader: Reader, paths: Mapping[str, str]) -> list[Tile]:
    """One tile an indicator: sentence, number with its range, what it takes.

    Args:
        reader: who reads.
        paths: id of an indicator to the path of its page.
    """
    return [
        _tile(reader, indicator, paths[indicator.id])
        for indicator in reader.facts.catalogue.projected
    ]


def overview(reader: Reader) -> list[Part]:
    """What stands below the tiles: all targets in one picture and together, and the status rule."""
    return [*_picture(reader), _rule(reader)]


def _tile(reader: Reader, indicator: Indicator, page: str) -> Tile:
    found = reader.outcome(indicator.id)
    title = page_title(reader.facts, indicator, reader.language)
    tile = Tile(
        heading=indicator_name(indicator, reader.language),
        said=_headline(reader, found),
        card=None,
        lines=[],
        note="",
        page=page,
        label=reader.text("overview.open", page=title),
    )
    if not isinstance(found, Answer):
        return tile
    pen = numbers_pen(found, reader.language)
    below = say_by(pen, reader.language, "metric.year_end_range")
    takes = sentences.what_it_takes(found, reader.language)
    return {
        **tile,
        "card": card(reader, "year_end", pen("year_end"), below),
        "lines": [f"{reader.text('metric.probability')}: **{pen('probability')}**. {takes}"],
        "note": older_words(reader, found),
    }


def _headline(reader: Reader, found: Answer | Missing | InputError) -> Headline:
    if isinstance(found, InputError):
        return Headline(badges=[], sentence=reason(reader, found), remarks=[])
    missing = isinstance(found, Missing)
    return Headline(
        badges=badges(reader, found),
        sentence=sentences.headline(found, reader.language),
        remarks=[reader.text("headline.missing_card")] if missing else [],
    )


def _picture(reader: Reader) -> list[Part]:
    """Year ends in per cent of their targets, where there is an answer."""
    answers = [reader.outcome(one.id) for one in reader.facts.catalogue.projected]
    found = [one for one in answers if isinstance(one, Answer)]
    if not found:
        return []
    said = _together(reader)
    return [
        parts.part(
            "",
            _chart(reader, found),
            parts.note(coverage(reader.facts, reader.language, max(one.month for one in found))),
            *([parts.text(said)] if said else []),
            parts.fold("summary", reader.text("chart.table"), _table(reader, found)),
            level=2,
        )
    ]


def _chart(reader: Reader, found: list[Answer]) -> Chart:
    language = reader.language
    bars = [
        Bar(label=indicator_name(one.indicator, language), outlook=one.outlook, target=one.target)
        for one in found
    ]
    rows = summary_data(bars)
    drawn = Drawing(summary_specification(language), rows, parts.legend(language, LEGEND))
    ends = ("median", "low", "high")
    said = []
    for row in rows:
        median, low, high = (reader.written(row[end], "number") for end in ends)
        said.append(f"{row['label']} {median} ({low}{numbers.DASH}{high})")
    alt = reader.text("chart.overview_alt", parts="; ".join(said))
    return parts.chart("summary", reader.text("chart.overview_title"), alt, drawn)


def _together(reader: Reader) -> str:
    """The probability that all targets are reached, and from which growth on two of them are.

    Empty where the assumptions of one allow no answer, which its tile says.
    """
    facts, scenario, language = reader.facts, reader.scenario, reader.language
    pair = facts.catalogue.pair
    try:
        said = [reach_words.together(together(facts, scenario), language)]
        both = two_goals(facts, pair[0].id, pair[1].id, scenario) if pair else None
    except InputError:
        return ""
    if both is not None:
        said.append(explain_words.two_goals(both, language))
    return " ".join(one for one in said if one)


def _table(reader: Reader, found: list[Answer]) -> Table:
    rows = (
        (
            indicator_name(one.indicator, reader.language),
            *(one.amount(one.outlook.year_end(level)) for level in (0.1, 0.5, 0.9)),
            one.amount(one.reach.target),
            one.reach.probability,
        )
        for one in found
    )
    columns = "indicator p10:fine p50:fine p90:fine target:exact probability:probability"
    return parts.table(reader, columns, rows)


def _rule(reader: Reader) -> Part:
    """Which probability carries which word."""
    lines = [
        f"- {marked(badge(reader, status))} {reader.text(_EDGES[status])}"
        for status in (*(name for _, name in RULE), "missing")
    ]
    fold = parts.fold(
        "status_rule",
        reader.text("overview.rule_heading"),
        parts.text(reader.text("overview.rule_text")),
        parts.text("\n".join(lines)),
    )
    return parts.part("", fold, level=2)
