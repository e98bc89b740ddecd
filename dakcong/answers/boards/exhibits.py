"""Beside the controls of a board: its charts, and what each commodity or section brings.

What of a chart stays while the reader moves is its frame, what moves its exhibit.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, Literal

from dakcong.answers.boards import captions, parts
from dakcong.answers.boards.captions import Worded
from dakcong.answers.boards.year_path import fan_rows, months_top, rates_rows
from dakcong.answers.reader import Reader
from dakcong.answers.words.sentences import target_of
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.commodities import build_up
from dakcong.answers.year.sections import ACTIONS, SHOCKS, sections_together
from dakcong.charts import fan, months, rates
from dakcong.charts.large import enlarged
from dakcong.charts.style import Mark
from dakcong.figures.catalogue import Indicator
from dakcong.shows import Column, Exhibit, Frame, Table
from dakcong.texts import capital, numbers, say
from dakcong.units import PERCENT, percent


def frames(indicator: Indicator, language: str) -> list[Frame]:
    """What of the charts of an indicator depends on page and language alone."""
    return list(_frames(language, "" if indicator.index else indicator.unit))


def large_frames(indicator: Indicator, language: str) -> list[Frame]:
    """The first of them for a projector."""
    first = frames(indicator, language)[0]
    return [{**first, "specification": enlarged(first["specification"])}]


def exhibits(reader: Reader, one: Answer) -> dict[str, Exhibit]:
    """Rows and words of each chart, by the name of its frame."""
    if one.indicator.index:
        return {"rates": _rates(reader, one)}
    return {"fan": _fan(reader, one), "months": _months(reader, one)}


@lru_cache(maxsize=16)
def _frames(language: str, unit: str) -> tuple[Frame, ...]:
    """Those of an index, for an empty unit, or of a flow."""
    if not unit:
        columns = "label:period", "low:p10", "growth:p50", "high:p90", "target:target_or_needed"
        made = _frame("rates", language, rates.rates_specification(language), rates.LEGEND, columns)
        per_cent = say(language, "chart.table_in", unit=numbers.unit_name(PERCENT, language))
        return ({**made, "digits": 2, "signed": True, "table": per_cent},)
    words = numbers.unit_name(unit, language)
    ends = ("label:month", "actual", *fan.BANDS, "default", "target", "last_year")
    year = _frame("fan", language, fan.fan_specification(language, unit), fan.LEGEND, ends)
    series = ("label:month", *months.SERIES, "path")
    by_month = months.months_specification(language, words)
    rest = _frame("months", language, by_month, months.LEGEND, series)
    drawn, needed = (say(language, f"{key}.table_in", unit=words) for key in ("chart", "path"))
    return {**year, "table": drawn}, {**rest, "table": needed}


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
        legend=parts.legend(language, marks),
        table="",
        columns=[Column(field=field, label=say(language, f"table.{key}")) for field, key in heads],
        digits=0,
        signed=False,
    )


def _fan(reader: Reader, one: Answer) -> Exhibit:
    alt = reader.text(
        "chart.fan_alt",
        first=one.month,
        median=one.amount(one.outlook.year_end()),
        range=one.ends(0.1, 0.9),
        target=target_of(one, reader.language),
    )
    alt = " ".join((alt, *_pinned(reader, one)))
    title, caption = captions.fan_title(reader, one), captions.fan_caption(reader, one)
    return _exhibit(fan_rows(reader, one), title, caption, alt)


def _pinned(reader: Reader, one: Answer) -> Iterator[str]:
    """Where what is pinned ends, for who sees no line."""
    for pin in sorted(reader.pins, key=lambda pin: pin.code):
        found = reader.assuming(pin.scenario).outcome(one.indicator.id)
        if isinstance(found, Answer):
            end = one.amount(found.outlook.year_end())
            yield reader.text("chart.fan_alt_pinned", name=pin.name, year_end=end)


def _months(reader: Reader, one: Answer) -> Exhibit:
    total = one.outlook.ytd.value
    amounts = months.month_amounts(one.outlook, one.reach.target, one.shares, one.projected_shares)
    rows: list[dict[str, Any]] = []
    top = months_top(reader, one)
    for kind in months.SERIES:
        named = {"series": reader.text(f"chart.{kind}"), "kind": kind}
        for month, amount in amounts[kind].items():
            label = reader.text(f"month.short.{month}")
            rows.append({"month": month, "label": label, **named, "amount": amount, "top": top})
            if kind == "needed":
                total += amount
                rows[-1]["path"] = total
    key = f"chart.months_alt{'_one' if one.last_month else ''}"
    alt = reader.text(key, needed=one.amount(one.reach.per_month), month=one.month)
    title = Worded(captions.months_title(reader, one), {})
    return _exhibit(rows, title, Worded(captions.months_caption(reader, one), {}), alt)


def _rates(reader: Reader, one: Answer) -> Exhibit:
    alt = reader.text(
        "chart.growth_alt",
        so_far=one.outlook.ytd.growth,
        month=one.month,
        rest=one.outlook.growth,
        year=one.amount(one.outlook.year_end()),
        range=one.ends(0.1, 0.9),
        target=target_of(one, reader.language),
    )
    title, caption = captions.rates_title(reader, one), captions.rates_caption(reader, one)
    rows = rates_rows(reader, one)
    kinds = {row["kind"] for row in rows}
    words = [mark["word"] for mark in parts.legend(reader.language, rates.KINDS)]
    absent = [word for word in words if word not in kinds]
    return {**_exhibit(rows, title, caption, alt), "absent": absent}


def _exhibit(rows: list[dict[str, Any]], title: Worded, caption: Worded, alt: str) -> Exhibit:
    return Exhibit(
        rows=rows,
        title=title.now,
        caption=caption.now,
        alt=alt,
        titles=title.states,
        captions=caption.states,
        absent=[],
    )


def contributions(reader: Reader, one: Answer) -> list[Table]:
    """The table of the parts of an answer; none where one rate is for all."""
    found = _sections(reader, one) if one.indicator.index else _commodities(reader, one)
    return [] if found is None else [found]


def _commodities(reader: Reader, one: Answer) -> Table | None:
    found, text = build_up(reader.facts, one), reader.text
    if found is None:
        return None
    rows: list[tuple[object, ...]] = [
        (
            capital(text(f"commodity.{part.name}")),
            *(part.last_year, part.from_price, part.from_volume, part.amount),
        )
        for part in found.parts
    ]
    if found.from_shocks:
        rows.append((text("table.shocks"), None, None, None, found.from_shocks))
    rows.append((text("table.together"), *found.together))
    columns = "commodity last_year_rest:number from_price:number from_volume:number rest:number"
    heading = text("commodities.heading", unit=one.indicator.unit, month=one.month)
    return parts.table(reader, columns, rows, capital(heading))


def _sections(reader: Reader, one: Answer) -> Table | None:
    together = sections_together(reader.facts, one)
    if together is None:
        return None
    text, shown = reader.text, together.shown

    def row(name: str, share: float | None, growth: float | None, added: float) -> list[object]:
        return [
            name,
            share,
            growth,
            numbers.number(percent(added), reader.language, 2, signed=True),
        ]

    rows = [
        row(capital(text(f"section.{part.name}")), part.share, part.growth, shown[part.name])
        for part in together.parts
    ]
    if together.from_shocks:
        rows.append(row(text("table.shocks"), None, None, shown[SHOCKS]))
    if together.from_actions:
        rows.append(row(text("table.actions"), None, None, shown[ACTIONS]))
    rows.append(row(text("table.together"), 1.0, together.growth, together.shown_growth))
    columns = "section section_share:share sections.growth:+share section_points"
    heading = capital(text("sections.heading", month=one.month))
    return parts.table(reader, columns, rows, heading)
