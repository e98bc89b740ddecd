"""Documents of the command line as lines for people: the same names, with units and words.

Names and numbers are those of `--json`; a fraction has its percentage behind it, an amount its
unit, an assumption its label, a notice its sentence.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from dakcong.answers.facts import Facts
from dakcong.answers.words.titles import assumption_label
from dakcong.scenario.link import PINS
from dakcong.texts import say
from dakcong.units import percent

AMOUNTS: Final = frozenset(
    {
        *("year_to_date", "same_period", "previous_year", "remainder_last_year"),
        *("target", "plan", "gap", "excess", "per_month", "year_end", "rounding"),
        "amounts",
    }
)
FRACTIONS: Final = frozenset(
    {
        *("growth_to_date", "year_end_growth", "probability", "required_growth"),
        *("growth_for_80", "east"),
    }
)
_UNITS: Final = {
    "percent": "%",
    "days": " days",
    "MW": " MW",
    "ha": " ha",
    "month": "",
    "months": " months",
}


def projection_lines(facts: Facts, document: Mapping[str, Any]) -> Iterator[str]:
    """Lines of `documents.projection`."""
    for name, value in document.items():
        if name == "assumptions":
            yield "assumptions:"
            for code, text in value.items():
                one = facts.registry.find(code)
                label = assumption_label(facts, one, "en", document["month"])
                unit = _UNITS[one.unit] if one.unit else ""
                yield f"  {code}: {text}{unit}  ({label.removesuffix(' (%)')})"
        elif name == "notices":
            yield "notices:" if value else "notices: none"
            for one in value:
                words = {field: text for field, text in one.items() if field != "key"}
                pin = PINS.get(one.get("pin", ""))
                about = f"{say('en', 'compare.pin', name=pin)} – " if pin else ""
                yield f"  - {about}{say('en', one['key'], **words).replace('`', '')}"
        elif name == "growth_readings":
            yield "growth_readings:" if value else "growth_readings: none"
            for one in value:
                growth = _shown("growth_to_date", one["growth"], "")
                chance = _shown("probability", one["probability"], "")
                yield f"  - growth_to_date {growth}: probability {chance}"
        else:
            yield from _lines(name, value, str(document["unit"]))


def reconciliation_lines(document: Mapping[str, Any]) -> Iterator[str]:
    """Lines of `documents.reconciliation`; ratios are factors, 1.16 for +16 %."""
    for name, value in document.items():
        if name == "statements":
            yield "statements (as printed, source: what it allows; ratios are factors):"
            yield from map(_statement, value)
        elif name == "contradictions":
            yield "contradictions:" if value else "contradictions: none"
            yield from (f"  - cannot all hold: {', '.join(names)}" for names in value)
        elif name == "alternatives":
            yield "alternatives (published, not used):" if value else "alternatives: none"
            yield from map(_alternative, value)
        else:
            yield from _lines(name, value, str(document["unit"]))


def _lines(name: str, value: object, unit: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield f"{name}:"
        for one, inner in value.items():
            yield f"  {one}: {_shown(one if one in FRACTIONS else name, inner, unit)}"
    elif isinstance(value, list) and value:
        yield f"{name}:"
        yield from (f"  - {one}" for one in value)
    else:
        yield f"{name}: {_shown(name, value, unit)}"


def _shown(name: str, value: object, unit: str) -> str:
    """A value with its unit; `name` is the key at the top of the document."""
    if value is None or value == []:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        low, high = ("open" if end is None else f"{end:.9g}" for end in value)
        return f"{low} … {high}" + (f" {unit}" if name in AMOUNTS and unit != "fraction" else "")
    if not isinstance(value, float):
        return str(value)
    if name in FRACTIONS or (name in AMOUNTS and unit == "fraction"):
        sign = "" if name == "probability" else "+"
        return f"{value:.9g} ({percent(value):{sign}.2f}%)"
    return f"{value:.9g} {unit}" if name in AMOUNTS else f"{value:.9g}"


def _statement(one: Mapping[str, Any]) -> str:
    line = f"  - {one['name']}: {one['as_printed']}, {one['source']}: "
    line += f"{one['low']:.9g} … {one['high']:.9g}"
    if one["implied"] is None:
        return line
    implied = _shown("", one["implied"], "")
    return f"{line}; the others leave {implied}" + ("" if one["checked"] else " (no check)")


def _alternative(one: Mapping[str, Any]) -> str:
    against = ", ".join(one["contradicts"])
    verdict = f"contradicts {against}" if against else "no contradiction found"
    return f"  - {one['name']}: {one['as_printed']}: {verdict}"
