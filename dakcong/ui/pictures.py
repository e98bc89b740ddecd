"""The charts of a board, each under its message and with its table."""

import pyarrow as pa
import streamlit as st

from dakcong.answers.words import sentences
from dakcong.answers.year.answer import Answer
from dakcong.charts import fan, months, rates
from dakcong.charts.fan import BANDS, fan_data, fan_specification
from dakcong.charts.months import month_amounts, months_data, months_specification
from dakcong.charts.rates import PARTS, rates_data, rates_specification
from dakcong.texts import numbers
from dakcong.ui import frame, session, ways
from dakcong.units import fraction

text = session.text


def draw(found: Answer) -> None:
    """The charts of an answer: amounts for a flow, rates for an index."""
    facts, language = session.facts(), session.language()
    if found.indicator.form == "index":
        _rates(found, language)
        st.caption(sentences.coverage(facts, language))
        return
    unit = numbers.unit_name(found.indicator.unit, language)
    data = fan_data(
        found.outlook, found.reach.target, found.shares, found.projected_shares, language
    )
    frame.chart(
        "fan",
        fan_specification(language, unit),
        data,
        title=fan_title(found, data, language),
        alt=fan_alt(found, language),
        legend=fan.LEGEND,
    )
    st.caption(fan_caption(found, language))
    frame.table_on_demand("fan", text("chart.table"), lambda: _fan_table(data, language))
    ways.contributions(found)
    amounts = month_amounts(found.outlook, found.reach.target, found.shares, found.projected_shares)
    frame.chart(
        "months",
        months_specification(language, unit),
        months_data(amounts, language),
        title=months_title(found),
        alt=months_alt(found, language),
        legend=months.LEGEND,
    )
    st.caption(months_caption(found, language))
    frame.table_on_demand(
        "months", text("path.heading"), lambda: _months_table(found, amounts, language)
    )


def _rates(found: Answer, language: str) -> None:
    published = not sentences.assumed(found)
    data = rates_data(found.outlook, found.reach.target, language, published=published)
    frame.chart(
        "rates",
        rates_specification(language),
        data,
        title=rates_title(found),
        alt=rates_alt(found, data, language),
        legend=rates.LEGEND,
    )
    st.caption(rates_caption(found, language))
    frame.table_on_demand("rates", text("chart.table"), lambda: _rates_table(data, language))
    ways.contributions(found)


def rates_title(found: Answer) -> str:
    """Whether the year ends above the target or below it."""
    above = found.outlook.year_end() >= found.reach.target
    return text(f"chart.growth_title_{'above' if above else 'below'}")


def rates_caption(found: Answer, language: str) -> str:
    """What the remaining months must do, and the ranges in words."""
    return (
        f"{sentences.what_it_takes(found, language)} {sentences.on_track(found, language)} "
        f"{sentences.ranges(found.outlook, found.indicator.unit, language)}"
    )


def rates_alt(found: Answer, data: pa.Table, language: str) -> str:
    """The rates in words, for who does not see them."""
    outlook, unit = found.outlook, found.indicator.unit
    return text(
        "chart.growth_alt",
        so_far=numbers.share(outlook.ytd.growth, language, 2, signed=True),
        rest=numbers.share(fraction(data["growth"][1].as_py()), language, 1, signed=True),
        year=numbers.amount(outlook.year_end(), unit, language),
        range=sentences.range_80(outlook, unit, language),
        target=numbers.exact(found.reach.target, unit, language),
    )


def fan_title(found: Answer, data: pa.Table, language: str) -> str:
    """When the target is passed, or how far below it the year ends."""
    if found.reach.met:
        return text("chart.fan_title_met")
    unit, target = found.indicator.unit, found.reach.target
    first = next((row["month"] for row in data.to_pylist() if row["p50"] >= target), None)
    if first is not None:
        return text("chart.fan_title_reach", month=text(f"month.name.{first}"))
    gap = numbers.fine(target - found.outlook.year_end(), unit, language)
    return text("chart.fan_title_short", gap=gap)


def fan_caption(found: Answer, language: str) -> str:
    """The ranges in words, and how far to trust them."""
    ranges = sentences.ranges(found.outlook, found.indicator.unit, language)
    return f"{ranges} {sentences.coverage(session.facts(), language)}"


def fan_alt(found: Answer, language: str) -> str:
    """The path in words, for who does not see it."""
    unit = found.indicator.unit
    return text(
        "chart.fan_alt",
        first=found.month,
        median=numbers.fine(found.outlook.year_end(), unit, language),
        range=sentences.range_80(found.outlook, unit, language),
        target=numbers.exact(found.reach.target, unit, language),
    )


def _season_note(found: Answer) -> str:
    way = found.scenario.by_code.get(f"{found.indicator.letter}.p")
    notes = {"quarters": "chart.fan_assumed_quarters", "commodities": "chart.fan_assumed_parts"}
    return notes.get(str(way), "chart.fan_assumed")


def months_caption(found: Answer, language: str) -> str:
    """What each month must bring, beside the best one so far."""
    return (
        f"{sentences.what_it_takes(found, language)} {sentences.on_track(found, language)} "
        f"{sentences.best_month(session.facts(), found, language)} {text(_season_note(found))}"
    )


def months_alt(found: Answer, language: str) -> str:
    """The months in words, for who does not see them."""
    needed = numbers.fine(max(found.reach.per_month, 0.0), found.indicator.unit, language)
    return text("chart.months_alt", needed=needed)


def months_title(found: Answer) -> str:
    """Whether the months need more or less than a year ago."""
    if found.reach.met:
        return text("chart.months_title_met")
    below = found.reach.required_growth < 0
    return text(f"chart.months_title_{'below' if below else 'above'}")


def _fan_table(data: pa.Table, language: str) -> frame.Rows:
    names = [*BANDS, "target", "last_year"]
    return [
        {text("table.month"): text("month.row", month=row["month"])}
        | {text(f"table.{name}"): numbers.number(row[name], language) for name in names}
        for row in data.to_pylist()
    ]


def _months_table(found: Answer, amounts: dict[str, dict[int, float]], language: str) -> frame.Rows:
    total, rows = found.outlook.ytd.value, []
    for month in found.shares:
        total += amounts["needed"][month]
        rows.append(
            {text("table.month"): text("month.row", month=month)}
            | {
                text(f"table.{name}"): numbers.number(amounts[name][month], language)
                for name in ("last_year", "needed", "projected")
            }
            | {text("table.path"): numbers.number(total, language)}
        )
    return rows


def _rates_table(data: pa.Table, language: str) -> frame.Rows:
    rows = data.to_pylist()
    return [
        {
            text("table.period"): text(f"chart.{part}"),
            text("table.p10"): numbers.number(row["low"], language, 2, signed=True),
            text("table.p50"): numbers.number(row["growth"], language, 2, signed=True),
            text("table.p90"): numbers.number(row["high"], language, 2, signed=True),
            text("table.target"): numbers.number(row["target"], language, 2, signed=True),
        }
        for part, row in zip(PARTS, rows, strict=True)
    ]
