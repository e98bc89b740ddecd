"""The charts of a board: what stays while the reader moves (frames), and what moves (exhibits)."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Literal

from dakcong.answers.boards import captions
from dakcong.answers.boards.captions import Worded
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer
from dakcong.charts import fan, months, rates
from dakcong.charts.fan import BANDS, fan_data, fan_specification
from dakcong.charts.months import month_amounts, months_specification
from dakcong.charts.rates import rates_data, rates_specification
from dakcong.charts.style import Mark
from dakcong.figures.catalogue import Indicator
from dakcong.shows import Column, Exhibit, Frame, Legend
from dakcong.texts import numbers, say
from dakcong.units import fraction


def frames(indicator: Indicator, language: str) -> list[Frame]:
    """What of the charts of an indicator depends on page and language alone."""
    return list(_frames(language, "" if indicator.index else indicator.unit))


def exhibits(reader: Reader, one: Answer) -> dict[str, Exhibit]:
    """Rows and words of each chart, by the name of its frame."""
    if one.indicator.index:
        return {"rates": _rates(reader, one)}
    return {"fan": _fan(reader, one), "months": _months(reader, one)}


@lru_cache(maxsize=16)
def _frames(language: str, unit: str) -> tuple[Frame, ...]:
    """Those of an index, for an empty unit, or of a flow."""
    if not unit:
        columns = "label:period", "low:p10", "growth:p50", "high:p90", "target"
        made = _frame("rates", language, rates_specification(language), rates.LEGEND, columns)
        return ({**made, "digits": 2, "signed": True},)
    words = numbers.unit_name(unit, language)
    ends = ("label:month", *BANDS, "target", "last_year")
    year = _frame("fan", language, fan_specification(language, words), fan.LEGEND, ends)
    series = ("label:month", *months.SERIES, "path")
    by_month = months_specification(language, words)
    rest = _frame("months", language, by_month, months.LEGEND, series)
    return year, {**rest, "table": say(language, "path.heading")}


def _frame(
    name: Literal["fan", "months", "rates"],
    language: str,
    specification: dict[str, Any],
    marks: Sequence[Mark],
    columns: Sequence[str],
) -> Frame:
    """A frame of amounts; columns by field, behind a colon the key of a head that has another."""
    heads = [(field, key or field) for field, _, key in (one.partition(":") for one in columns)]
    return Frame(
        name=name,
        specification=specification,
        legend=[
            Legend(glyph=one.glyph, colour=one.colour, word=say(language, f"chart.{one.key}"))
            for one in marks
        ],
        table=say(language, "chart.table"),
        columns=[Column(field=field, label=say(language, f"table.{key}")) for field, key in heads],
        digits=0,
        signed=False,
    )


def _fan(reader: Reader, one: Answer) -> Exhibit:
    rows = fan_data(
        one.outlook, one.reach.target, one.shares, one.projected_shares, reader.language
    )
    alt = reader.text(
        "chart.fan_alt",
        first=one.month,
        median=one.amount(one.outlook.year_end()),
        range=one.ends(0.1, 0.9),
        target=one.amount(one.reach.target),
    )
    return _exhibit(rows, captions.fan_title(reader, one), captions.fan_caption(reader, one), alt)


def _months(reader: Reader, one: Answer) -> Exhibit:
    total = one.outlook.ytd.value
    amounts = month_amounts(one.outlook, one.reach.target, one.shares, one.projected_shares)
    rows: list[dict[str, Any]] = []
    for kind in months.SERIES:
        named = {"series": reader.text(f"chart.{kind}"), "kind": kind}
        for month, amount in amounts[kind].items():
            label = reader.text("month.axis", month=month)
            rows.append({"month": month, "label": label, **named, "amount": amount})
            if kind == "needed":
                total += amount
                rows[-1]["path"] = total
    alt = reader.text("chart.months_alt", needed=one.amount(max(one.reach.per_month, 0.0)))
    title = Worded(captions.months_title(reader, one), {})
    return _exhibit(rows, title, Worded(captions.months_caption(reader, one), {}), alt)


def _rates(reader: Reader, one: Answer) -> Exhibit:
    found = rates_data(one.outlook, one.reach.target, reader.language, published=not one.assumed)
    rows = [{**row, "label": row["part"]} for row in found]
    alt = reader.text(
        "chart.growth_alt",
        so_far=one.outlook.ytd.growth,
        rest=fraction(rows[1]["growth"]),
        year=one.amount(one.outlook.year_end()),
        range=one.ends(0.1, 0.9),
        target=one.amount(one.reach.target),
    )
    title, caption = captions.rates_title(reader, one), captions.rates_caption(reader, one)
    return _exhibit(rows, title, caption, alt)


def _exhibit(rows: list[dict[str, Any]], title: Worded, caption: Worded, alt: str) -> Exhibit:
    return Exhibit(
        rows=rows,
        title=title.now,
        caption=caption.now,
        alt=alt,
        titles=title.states,
        captions=caption.states,
    )
