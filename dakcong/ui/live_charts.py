"""The charts of the live panel: as they are made once, and what an answer draws in them."""

from typing import Any

from dakcong.answers.words import sentences
from dakcong.answers.year.answer import Answer
from dakcong.charts import fan, months, rates
from dakcong.charts.fan import BANDS, fan_data, fan_specification
from dakcong.charts.months import month_amounts, months_specification
from dakcong.charts.rates import rates_data, rates_specification
from dakcong.charts.style import Mark
from dakcong.figures.catalogue import Indicator
from dakcong.texts import numbers
from dakcong.ui import pictures, session

text = session.text


def chart_frames(indicator: Indicator, language: str) -> list[dict[str, Any]]:
    """The charts without data: they change with the language and the unit alone."""
    if indicator.form == "index":
        return [_rates_frame(language)]
    unit = numbers.unit_name(indicator.unit, language)
    columns = [("label", "month"), *((name, name) for name in (*BANDS, "target", "last_year"))]
    path = [("label", "month"), *((name, name) for name in (*months.SERIES, "path"))]
    return [
        {
            "name": "fan",
            "specification": fan_specification(language, unit),
            "legend": _legend(fan.LEGEND),
            "table": _columns(columns, text("chart.table"), "rows"),
        },
        {
            "name": "months",
            "specification": months_specification(language, unit),
            "legend": _legend(months.LEGEND),
            "table": _columns(path, text("path.heading"), "months"),
        },
    ]


def _rates_frame(language: str) -> dict[str, Any]:
    columns = [("label", "period"), ("low", "p10"), ("growth", "p50"), ("high", "p90")]
    table = _columns([*columns, ("target", "target")], text("chart.table"), "rows")
    return {
        "name": "rates",
        "specification": rates_specification(language),
        "legend": _legend(rates.LEGEND),
        "table": {**table, "digits": 2, "signed": True},
    }


def _columns(columns: list[tuple[str, str]], label: str, rows: str) -> dict[str, Any]:
    heads = [{"field": name, "label": text(f"table.{key}")} for name, key in columns]
    return {"label": label, "rows": rows, "columns": heads}


def _legend(marks: tuple[Mark, ...]) -> list[dict[str, str]]:
    return [
        {"glyph": one.glyph, "colour": one.colour, "word": text(f"chart.{one.key}")}
        for one in marks
    ]


def chart_rows(found: Answer, language: str) -> dict[str, Any]:
    """Rows and words of each chart, by its name."""
    if found.indicator.form == "index":
        return {"rates": _rates(found, language)}
    return {"fan": _fan(found, language), "months": _months(found, language)}


def _fan(found: Answer, language: str) -> dict[str, Any]:
    data = fan_data(
        found.outlook, found.reach.target, found.shares, found.projected_shares, language
    )
    return {
        "rows": data.to_pylist(),
        "title": pictures.fan_title(found, data, language),
        "caption": pictures.fan_caption(found, language),
        "alt": pictures.fan_alt(found, language),
        "live": True,
    }


def _months(found: Answer, language: str) -> dict[str, Any]:
    amounts = month_amounts(found.outlook, found.reach.target, found.shares, found.projected_shares)
    rows, total = [], found.outlook.ytd.value
    for kind in months.SERIES:
        for month, amount in amounts[kind].items():
            row = {
                "month": month,
                "label": text("month.axis", month=month),
                "series": text(f"chart.{kind}"),
                "kind": kind,
                "amount": amount,
            }
            if kind == "needed":
                total += amount
                row["path"] = total
            rows.append(row)
    return {
        "rows": rows,
        "title": pictures.months_title(found),
        "caption": pictures.months_caption(found, language),
        "alt": pictures.months_alt(found, language),
        "live": True,
    }


def _rates(found: Answer, language: str) -> dict[str, Any]:
    published = not sentences.assumed(found)
    data = rates_data(found.outlook, found.reach.target, language, published=published)
    return {
        "rows": [{**row, "label": row["part"]} for row in data.to_pylist()],
        "title": pictures.rates_title(found),
        "caption": f"{pictures.rates_caption(found, language)} "
        + sentences.coverage(session.facts(), language),
        "alt": pictures.rates_alt(found, data, language),
        "live": True,
    }
