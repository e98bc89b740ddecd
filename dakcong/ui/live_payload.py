"""What the live panel is handed: the answer in words and rows, the sliders, the compact table."""

from dataclasses import asdict
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from dakcong.answers.known.defaults import default_of
from dakcong.answers.known.usual import outside
from dakcong.answers.moves import changes
from dakcong.answers.moves.changes import touched
from dakcong.answers.moves.presets import active_preset, preset_scenarios
from dakcong.answers.words import sentences
from dakcong.answers.words.evidence import unusual
from dakcong.answers.words.live import answer_words, fixed_words
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.answers.year.table import first_part_code, live_table
from dakcong.charts.fan import BANDS
from dakcong.engine import student
from dakcong.engine.live import LiveTable
from dakcong.engine.status import asks_too_little
from dakcong.errors import InputError
from dakcong.scenario.registry import Assumption
from dakcong.ui import answer_parts, controls, frame, further, presets, session, ways
from dakcong.ui.live_charts import chart_rows
from dakcong.ui.names import assumption_label
from dakcong.units import fraction

text = session.text


def payload(indicator_id: str, codes: tuple[str, ...]) -> dict[str, Any]:
    """Everything that a move changes, and what the browser needs to change it while dragging.

    Args:
        indicator_id: of one that has the panel.
        codes: of the sliders that the panel shows.

    Raises:
        InputError: the reader's scenario allows no answer.
    """
    made = _payload(indicator_id, codes, urlencode(session.query()))
    return {**made, "refused": controls.take_refused()}


@lru_cache(maxsize=64)
def _payload(indicator_id: str, codes: tuple[str, ...], query: str) -> dict[str, Any]:
    """The same at the reader's address, without what is said once.

    Asked for by the request that the panel waits for, and by the page where it runs after it.
    """
    facts, language = session.facts(), session.language()
    found = answer(facts, indicator_id, session.scenario())
    if isinstance(found, Missing):
        raise InputError(
            f"{indicator_id}: no answer without {', '.join(found.codes)}; give what lacks first",
            key="error.missing_figure",
            indicator=indicator_id,
            measure="growth" if found.first_part else "weight",
        )
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
        "charts": chart_rows(found, language),
        "presets": _presets(found),
        "sliders": [_slider(facts.registry.find(code)) for code in codes],
        "elsewhere": presets.elsewhere(found.indicator, _in_sight(found)),
        "base_effect": further.base_effect(found),
        "changed_word": text("control.changed"),
        "replay": text("live.replay"),
        "resets": _resets(found),
    }


def _in_sight(found: Answer) -> set[str]:
    letter = found.indicator.letter
    first = {first_part_code(found.indicator), f"{letter}.p", f"{letter}.t"}
    return first | {one.code for one in ways.set_by_way(found.indicator)}


def _settings(table: LiveTable) -> dict[str, float]:
    codes = {table.so_far_driver}
    for term in table.terms:
        codes |= {*term.drivers, term.share_driver, term.level_driver}
    codes -= {"", *(one.driver for one in table.resting)}
    return {code: fraction(session.scenario().number(code)) for code in sorted(codes)}


def handed(table: LiveTable) -> dict[str, Any]:
    """The compact table as the browser takes it; see `engine.live`."""
    return {
        "value": table.ytd.value,
        "same_period": table.ytd.same_period,
        "base": table.ytd.remainder_last_year,
        "previous_year": table.ytd.previous_year,
        "target": table.target,
        "spread": table.spread,
        "months": table.months,
        "terms": [asdict(one) for one in table.terms],
        "kept": table.kept,
        "losses": table.losses,
        "so_far_driver": table.so_far_driver,
        "persistence": None if table.persistence is None else asdict(table.persistence),
        "trend": table.trend,
        "resting": [asdict(one) for one in table.resting],
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
    if sentences.assumed(found):
        badges[0]["colour"] = looks["missing"]["colour"]
        badges.append({**looks["missing"], "word": text("status.assumed")})
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
        "follows": one.rule == "persistence",
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
