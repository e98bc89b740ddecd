"""What the live panel is handed: the answer in words and rows, the sliders, the compact table."""

from dataclasses import asdict
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from dakcong.answers import changes, sentences
from dakcong.answers.changes import touched
from dakcong.answers.defaults import default_of
from dakcong.answers.evidence import unusual
from dakcong.answers.history import outside
from dakcong.answers.live import live_table
from dakcong.answers.live_words import answer_words, fixed_words
from dakcong.answers.outlooks import Answer, Missing, answer
from dakcong.answers.presets import active_preset, preset_scenarios
from dakcong.charts import fan, months
from dakcong.charts.fan import BANDS, fan_data, fan_specification
from dakcong.charts.months import month_amounts, months_specification
from dakcong.charts.style import Mark
from dakcong.engine import student
from dakcong.engine.live import LiveTable
from dakcong.engine.status import asks_too_little
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.registry import Assumption
from dakcong.texts import numbers
from dakcong.ui import answer_parts, controls, frame, pictures, presets, session, ways
from dakcong.ui.names import assumption_label
from dakcong.units import fraction

text = session.text


def payload(indicator_id: str, codes: tuple[str, ...]) -> dict[str, Any]:
    """Everything that a move changes, and what the browser needs to change it while dragging.

    Args:
        indicator_id: of a flow.
        codes: of the sliders that the panel shows.

    Raises:
        InputError: the reader's scenario allows no answer.
    """
    made = _payload(indicator_id, codes, urlencode(session.query()))
    return {**made, "refused": controls.take_refused()}


@lru_cache(maxsize=64)
def _payload(indicator_id: str, codes: tuple[str, ...], query: str) -> dict[str, Any]:
    """The same at the reader's address, without what is said once.

    Asked for twice a move: by the request that the panel waits for, and by the page after it.
    """
    facts, language = session.facts(), session.language()
    found = answer(facts, indicator_id, session.scenario())
    if isinstance(found, Missing):
        raise TypeError(f"{indicator_id} needs an assumed first part and has no live panel")
    table = live_table(facts, found)
    return {
        "query": query,
        "indicator": indicator_id,
        "said": fixed_words(language),
        "looks": _looks(),
        "words": answer_words(facts, found, language),
        "quantiles": quantiles(),
        "table": None if table is None else handed(table),
        "settings": {} if table is None else _settings(table),
        "answer": _answer(found, language),
        "charts": {"fan": _fan(found, language), "months": _months(found, language)},
        "presets": _presets(found),
        "sliders": [_slider(facts.registry.find(code)) for code in codes],
        "elsewhere": presets.elsewhere(found.indicator, _in_sight(found)),
        "changed_word": text("control.changed"),
        "replay": text("live.replay"),
        "resets": _resets(found),
    }


def _in_sight(found: Answer) -> set[str]:
    letter = found.indicator.letter
    return {f"{letter}.p", f"{letter}.t"} | {one.code for one in ways.set_by_way(found.indicator)}


def chart_frames(indicator: Indicator, language: str) -> list[dict[str, Any]]:
    """The charts without data: they change with the language and the unit alone."""
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


def _columns(columns: list[tuple[str, str]], label: str, rows: str) -> dict[str, Any]:
    heads = [{"field": name, "label": text(f"table.{key}")} for name, key in columns]
    return {"label": label, "rows": rows, "columns": heads}


def _legend(marks: tuple[Mark, ...]) -> list[dict[str, str]]:
    return [
        {"glyph": one.glyph, "colour": one.colour, "word": text(f"chart.{one.key}")}
        for one in marks
    ]


def _settings(table: LiveTable) -> dict[str, float]:
    codes = {code for term in table.terms for code in (*term.drivers, term.share_driver) if code}
    return {code: fraction(session.scenario().number(code)) for code in sorted(codes)}


def handed(table: LiveTable) -> dict[str, Any]:
    """The compact table as the browser takes it; see `engine.live`."""
    return {
        "value": table.ytd.value,
        "base": table.ytd.remainder_last_year,
        "previous_year": table.ytd.previous_year,
        "target": table.target,
        "spread": table.spread,
        "months": table.months,
        "terms": [asdict(one) for one in table.terms],
        "kept": table.kept,
        "losses": table.losses,
    }


@lru_cache(maxsize=1)
def quantiles() -> dict[str, float]:
    """Quantiles of t(3): of the bands, and of the targets that are reached with 50, 80, 95 %."""
    fair = {f"fair_{level}": 1.0 - fraction(level) for level in (50, 80, 95)}
    return {name: student.quantile(one) for name, one in {**BANDS, **fair}.items()}


@lru_cache(maxsize=1)
def _looks() -> dict[str, dict[str, str]]:
    return {
        name: {"icon": icon, "colour": colour} for name, (icon, colour) in frame.STATUS_LOOK.items()
    }


def _answer(found: Answer, language: str) -> dict[str, Any]:
    status, looks = sentences.status_of(found), _looks()
    badges = [{**looks[status], "word": text(f"status.{status}")}]
    if asks_too_little(found.reach) and not found.reach.met:
        low = "low_plan" if found.target_kind == "plan" else "low_goal"
        badges.append({**looks["low"], "word": text(f"status.{low}")})
    return {
        "badges": badges,
        "sentence": sentences.headline(found, language),
        "remarks": answer_parts.remarks(found, language),
        "cards": [
            {"label": label, "value": value, "below": below}
            for label, value, below in answer_parts.cards(found, language)
        ],
    }


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


def _presets(found: Answer) -> dict[str, Any]:
    possible = preset_scenarios(session.facts(), found.indicator, session.scenario())
    active = active_preset(possible, session.scenario())
    markers = {one.id for one in session.facts().registry.presets if one.marker}
    return {
        "label": text("control.preset"),
        "help": presets.preset_help(possible),
        "options": [{"id": one, "name": text(f"preset.{one}")} for one in possible],
        "active": active,
        "note": text("control.preset_marker") if active in markers else "",
    }


def _slider(one: Assumption) -> dict[str, Any]:
    facts, scenario, language = session.facts(), session.scenario(), session.language()
    value = scenario.number(one.code)
    default = default_of(facts, one, scenario.vintage, scenario.by_code)
    far = outside(facts, one, scenario.vintage, value)
    label = assumption_label(one)
    return {
        "code": one.code,
        "label": label,
        "help": controls.explanation(one),
        "typed": text("control.typed", name=label),
        "low": one.low,
        "high": one.high,
        "step": one.step,
        "digits": one.digits,
        "value": value,
        "default": default,
        "default_place": one.place(default) if isinstance(default, float | int) else None,
        "default_words": text("control.default", value=controls.shown(one, default)),
        "unusual": unusual(facts, one, scenario.vintage, value, language),
        "nearest": None
        if far is None
        else {
            "value": far.nearest,
            "words": text("control.take", value=controls.shown(one, far.nearest)),
        },
    }


def _resets(found: Answer) -> list[dict[str, Any]]:
    facts, scenario, indicator = session.facts(), session.scenario(), found.indicator
    assumed = changes.reset_assumptions(facts, scenario, indicator.id)
    codes = {one.code for one in facts.registry.of(indicator.id)}
    return [
        {
            "id": "reset_assumptions",
            "icon": "undo",
            "label": text("control_reset.assumptions"),
            "help": text("control_reset.help"),
            "enabled": assumed != scenario,
        },
        {
            "id": "reset_all",
            "icon": "restart_alt",
            "label": text("control.reset_all"),
            "help": None,
            "enabled": bool(codes & touched(facts, scenario).keys()),
        },
    ]
