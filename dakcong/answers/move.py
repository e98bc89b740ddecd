"""One move of a reader, as a page or a script sends it: a reader before, a reader after."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from dakcong.answers.known.defaults import applies, complete, options
from dakcong.answers.known.vintages import vintages
from dakcong.answers.moves import changes, pins
from dakcong.answers.moves.links import may_show
from dakcong.answers.moves.presets import preset_scenarios
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import assumption_label, plain, value_words
from dakcong.answers.year.growth_way import path_code
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.link import INDICATOR, PINS, Notice, may_be
from dakcong.scenario.registry import Assumption, Value
from dakcong.scenario.scenario import Scenario
from dakcong.shows import Told
from dakcong.texts import LANGUAGES, numbers
from dakcong.texts.parse import typed_number


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What a move came to.

    Attributes:
        reader: after it.
        told: what became of a typed value that was not simply taken.
        notices: what of the reader's values has no place in another release.
    """

    reader: Reader
    told: Told | None = None
    notices: tuple[Notice, ...] = ()


def moved(reader: Reader, indicator: Indicator | None, move: Mapping[str, Any]) -> Moved | None:
    """The reader after a move; None for what no page sends.

    Args:
        reader: before it.
        indicator: what the page is about; None for a page about none.
        move: its kind and, by kind, code, value, values, given or preset.
    """
    scenario = None if indicator is None else _on_a_board(reader, indicator, move)
    match move:
        case {"kind": "set", "code": str(code), "value": value}:
            scenario = _set(reader, {code: value})
        case {"kind": "set_all", "values": Mapping() as values} if values:
            scenario = _set(reader, values)
        case {"kind": "typed", "code": str(code), "given": str(given)}:
            return _typed(reader, code, given)
        case {"kind": "reset_actions"} if indicator is None:
            scenario = _without_actions(reader, str(move.get("deed", "")))
        case {"kind": "reset_everything"}:
            scenario = complete(reader.facts, reader.scenario.vintage, {})
        case {"kind": "reset", "code": str(code)} if _own(reader, code):
            scenario = changes.reset(reader.facts, reader.scenario, frozenset({code}))
        case {"kind": "release", "value": chosen} if chosen in vintages(reader.facts.catalogue):
            return _released(reader, chosen)
    found = _beside(reader, indicator, move) if scenario is None else reader.assuming(scenario)
    return None if found is None else Moved(reader=found)


def _released(reader: Reader, vintage: str) -> Moved:
    """The reader on another release, with what of the values has no place there."""
    there, dropped = changes.moved(reader.facts, reader.scenario, vintage)
    kept, said = pins.released(reader.facts, reader.pins, vintage)
    notices = (*(one.notice(vintage) for one in dropped), *said)
    return Moved(reader=replace(reader, scenario=there, pins=kept), notices=notices)


def _beside(reader: Reader, indicator: Indicator | None, move: Mapping[str, Any]) -> Reader | None:
    """The reader in another language, shown something else, or with other scenarios pinned."""
    match move:
        case {"kind": "language", "value": chosen} if chosen in LANGUAGES:
            return replace(reader, language=chosen)
        case {"kind": "show", "code": str(code), "value": str(option)}:
            allowed = may_show(reader.facts).get(code, ())
            known = may_be(code, option, allowed) or (allowed and not option)
            return reader.showing(code, option) if known else None
        case {"kind": "pin"}:
            return _pinned(reader, indicator)
        case {"kind": "unpin", "code": str(code)} if code in PINS:
            return replace(reader, pins=pins.without(reader.pins, code))
        case {"kind": "take", "code": str(code)}:
            kept = (one.scenario for one in reader.pins if one.code == code)
            scenario = next(kept, None)
            return None if scenario is None else reader.assuming(scenario)
    return None


def _pinned(reader: Reader, indicator: Indicator | None) -> Reader:
    """The reader who keeps the present scenario; the comparison will be about this board."""
    kept = replace(reader, pins=pins.pinned(reader.facts, reader.pins, reader.scenario))
    if indicator is None:
        return kept
    first = reader.facts.catalogue.projected[0]
    return kept.showing(INDICATOR, "" if indicator == first else indicator.id)


def _on_a_board(reader: Reader, one: Indicator, move: Mapping[str, Any]) -> Scenario | None:
    """The scenario after a move that only the board of an indicator sends."""
    facts, scenario = reader.facts, reader.scenario
    match move:
        case {"kind": "reset_assumptions"}:
            return changes.reset_assumptions(facts, scenario, one.id)
        case {"kind": "reset_actions"}:
            return changes.reset_actions(facts, scenario, one.id, str(move.get("deed", "")))
        case {"kind": "reset_all"}:
            own = frozenset(other.code for other in facts.registry.of(one.id))
            return changes.reset(facts, scenario, own)
        case {"kind": "preset", "preset": str(preset)}:
            return preset_scenarios(facts, one, scenario).get(preset)
        case {"kind": "way", "value": str(chosen)}:
            path = _own(reader, path_code(one))
            if path is not None and chosen in path.options:
                return changes.on_way(facts, scenario, one.id, chosen)
    return None


def _without_actions(reader: Reader, deed: str) -> Scenario:
    """The scenario without what the province does about any indicator, or without one deed."""
    scenario = reader.scenario
    for one in reader.facts.catalogue.projected:
        scenario = changes.reset_actions(reader.facts, scenario, one.id, deed)
    return scenario


def _set(reader: Reader, values: Mapping[str, object]) -> Scenario | None:
    """The scenario with some values set; None where one of them cannot be."""
    taken: dict[str, Value] = {}
    for code, value in values.items():
        one = _own(reader, code)
        fitting = None if one is None else _fitting(reader, one, value)
        if fitting is None:
            return None
        taken[code] = fitting
    return changes.changed(reader.facts, reader.scenario, taken)


def _typed(reader: Reader, code: str, given: str) -> Moved | None:
    one = _own(reader, code)
    if one is None or one.form != "number":
        return None
    try:
        value = typed_number(given, reader.language)
    except InputError as error:
        return _refused(reader, one, given, reader.text(error.key, **error.fields))
    if not one.low <= value <= one.high:
        return _refused(reader, one, given)
    taken = one.rounded(value)
    scenario = changes.changed(reader.facts, reader.scenario, {code: taken})
    told = None if taken == value else _rounded(reader, one, given)
    return Moved(reader=reader.assuming(scenario), told=told)


def _refused(reader: Reader, one: Assumption, given: str, why: str = "") -> Moved:
    """A typed value that is not taken: what was given, what is allowed; all stays as it was."""
    low, high = (value_words(reader, one, end) for end in (one.low, one.high))
    allowed = f"{why} {reader.text('control.range', low=low, high=high)}".strip()
    name = assumption_label(reader, one)
    words = reader.text("control.refused", given=plain(given), name=name, allowed=allowed)
    return Moved(reader=reader, told=Told(code=one.code, given=given, words=words, taken=False))


def _rounded(reader: Reader, one: Assumption, given: str) -> Told:
    """Which value a typed one between two steps became."""
    value = value_words(reader, one, one.rounded(typed_number(given, reader.language)))
    step = numbers.number(one.step, reader.language, one.digits)
    words = reader.text("control.rounded", given=plain(given), value=value, step=step)
    return Told(code=one.code, given=given, words=words, taken=True)


def _own(reader: Reader, code: object) -> Assumption | None:
    """The assumption with a code, where it plays a part in the release."""
    one = reader.facts.registry.get(code)
    known = one is not None and applies(reader.facts, one, reader.scenario.vintage)
    return one if known else None


def _fitting(reader: Reader, one: Assumption, value: object) -> Value | None:
    """A value that the assumption may have, on its step; None for any other."""
    if one.form == "option":
        allowed = options(reader.facts, one, reader.scenario.vintage)
        return value if isinstance(value, str) and value in allowed else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return one.rounded(float(value)) if one.low <= value <= one.high else None
