"""The charts of a board: what stays while the reader moves (frames), and what moves (exhibits)."""

from functools import lru_cache
from typing import Any

from dakcong.answers.boards import captions
from dakcong.answers.boards.captions import Worded
from dakcong.answers.reader import Reader
from dakcong.answers.words.pens import range_words
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
    if indicator.index:
        return [_rates_frame(language)]
    unit = numbers.unit_name(indicator.unit, language)
    return [_fan_frame(language, unit), _months_frame(language, unit)]


def exhibits(reader: Reader, one: Answer) -> dict[str, Exhibit]:
    """Rows and words of each chart, by the name of its frame."""
    if one.indicator.index:
        return {"rates": _rates(reader, one)}
    return {"fan": _fan(reader, one), "months": _months(reader, one)}


@lru_cache(maxsize=16)
def _fan_frame(language: str, unit: str) -> Frame:
    return Frame(
        name="fan",
        specification=fan_specification(language, unit),
        legend=_legend(language, fan.LEGEND),
        table=say(language, "chart.table"),
        columns=_columns(language, "label:month", *BANDS, "target", "last_year"),
        digits=0,
        signed=False,
    )


@lru_cache(maxsize=16)
def _months_frame(language: str, unit: str) -> Frame:
    return Frame(
        name="months",
        specification=months_specification(language, unit),
        legend=_legend(language, months.LEGEND),
        table=say(language, "path.heading"),
        columns=_columns(language, "label:month", *months.SERIES, "path"),
        digits=0,
        signed=False,
    )


@lru_cache(maxsize=2)
def _rates_frame(language: str) -> Frame:
    return Frame(
        name="rates",
        specification=rates_specification(language),
        legend=_legend(language, rates.LEGEND),
        table=say(language, "chart.table"),
        columns=_columns(language, "label:period", "low:p10", "growth:p50", "high:p90", "target"),
        digits=2,
        signed=True,
    )


def _columns(language: str, *names: str) -> list[Column]:
    """Columns by field, and behind a colon the key of the head where that is another."""
    pairs = (name.partition(":") for name in names)
    return [
        Column(field=field, label=say(language, f"table.{key or field}")) for field, _, key in pairs
    ]


def _legend(language: str, marks: tuple[Mark, ...]) -> list[Legend]:
    return [
        Legend(glyph=one.glyph, colour=one.colour, word=say(language, f"chart.{one.key}"))
        for one in marks
    ]


def _fan(reader: Reader, one: Answer) -> Exhibit:
    language, unit = reader.language, one.indicator.unit
    rows = fan_data(one.outlook, one.reach.target, one.shares, one.projected_shares, language)
    alt = reader.text(
        "chart.fan_alt",
        first=one.month,
        median=numbers.fine(one.outlook.year_end(), unit, language),
        range=range_words(one, language, 0.1, 0.9),
        target=numbers.exact(one.reach.target, unit, language),
    )
    title, caption = captions.fan_title(reader, one), captions.fan_caption(reader, one)
    return _exhibit(rows, title, caption, alt)


def _months(reader: Reader, one: Answer) -> Exhibit:
    language, total = reader.language, one.outlook.ytd.value
    amounts = month_amounts(one.outlook, one.reach.target, one.shares, one.projected_shares)
    rows: list[dict[str, Any]] = []
    for kind in months.SERIES:
        for month, amount in amounts[kind].items():
            row = {
                "month": month,
                "label": reader.text("month.axis", month=month),
                "series": reader.text(f"chart.{kind}"),
                "kind": kind,
                "amount": amount,
            }
            if kind == "needed":
                total += amount
                row["path"] = total
            rows.append(row)
    needed = numbers.fine(max(one.reach.per_month, 0.0), one.indicator.unit, language)
    title = Worded(captions.months_title(reader, one), {})
    caption = Worded(captions.months_caption(reader, one), {})
    return _exhibit(rows, title, caption, reader.text("chart.months_alt", needed=needed))


def _rates(reader: Reader, one: Answer) -> Exhibit:
    language, unit = reader.language, one.indicator.unit
    published = not one.assumed
    found = rates_data(one.outlook, one.reach.target, language, published=published)
    rows = [{**row, "label": row["part"]} for row in found]
    alt = reader.text(
        "chart.growth_alt",
        so_far=numbers.share(one.outlook.ytd.growth, language, 2, signed=True),
        rest=numbers.share(fraction(rows[1]["growth"]), language, 1, signed=True),
        year=numbers.amount(one.outlook.year_end(), unit, language),
        range=range_words(one, language, 0.1, 0.9),
        target=numbers.exact(one.reach.target, unit, language),
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
