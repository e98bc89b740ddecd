"""One move of a reader, as a page or a script sends it: a reader before, a reader after."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from dakcong.answers.known.defaults import applies, options
from dakcong.answers.known.vintages import vintages
from dakcong.answers.moves import changes
from dakcong.answers.moves.links import may_show
from dakcong.answers.moves.presets import preset_scenarios
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import assumption_label, plain, value_words
from dakcong.answers.year.growth_way import path_code
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.link import Notice
from dakcong.scenario.registry import Assumption, Value
from dakcong.scenario.scenario import Scenario
from dakcong.texts import LANGUAGES
from dakcong.texts.parse import typed_number


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What a move came to.

    Attributes:
        reader: after it.
        refused: why a typed value was not taken, in words; empty when it was.
        notices: what of the reader's values has no place in another release.
    """

    reader: Reader
    refused: str = ""
    notices: tuple[Notice, ...] = ()


def moved(reader: Reader, indicator: Indicator | None, move: Mapping[str, Any]) -> Moved | None:
    """The reader after a move; None for what no page sends.

    Args:
        reader: before it.
        indicator: what the page is about; None for a page about none.
        move: its kind and, by kind, code, value, values, given or preset.
    """
    kind = move.get("kind")
    if isinstance(kind, str) and kind in _ANYWHERE:
        return _ANYWHERE[kind](reader, move)
    if isinstance(kind, str) and kind in _ON_A_BOARD and indicator is not None:
        return _ON_A_BOARD[kind](reader, indicator, move)
    return None


def _set(reader: Reader, move: Mapping[str, Any]) -> Moved | None:
    code = move.get("code")
    if not isinstance(code, str):
        return None
    return _set_all(reader, {"values": {code: move.get("value")}})


def _set_all(reader: Reader, move: Mapping[str, Any]) -> Moved | None:
    values = move.get("values")
    if not isinstance(values, Mapping) or not values:
        return None
    taken: dict[str, Value] = {}
    for code, value in values.items():
        one = _own(reader, code)
        fitting = None if one is None else _fitting(reader, one, value)
        if one is None or fitting is None:
            return None
        taken[one.code] = fitting
    return _assuming(reader, changes.changed(reader.facts, reader.scenario, taken))


def _typed(reader: Reader, move: Mapping[str, Any]) -> Moved | None:
    one, given = _own(reader, move.get("code")), move.get("given")
    if one is None or one.form != "number" or not isinstance(given, str):
        return None
    value, why = _read(reader, one, given)
    if value is None:
        refused = reader.text(
            "control.refused", given=plain(given), name=assumption_label(reader, one), allowed=why
        )
        return Moved(reader=reader, refused=refused)
    return _assuming(reader, changes.changed(reader.facts, reader.scenario, {one.code: value}))


def _read(reader: Reader, one: Assumption, given: str) -> tuple[float | None, str]:
    """A typed value, or why it cannot be taken; nothing is rounded in silence."""
    try:
        value = typed_number(given, reader.language)
    except InputError as error:
        return None, reader.text(error.key, **error.fields)
    if one.rounded(value) == value:
        return value, ""
    if one.low <= value <= one.high:
        nearest = value_words(reader, one, one.rounded(value))
        return None, reader.text("control.digits", digits=one.digits, nearest=nearest)
    low, high = (value_words(reader, one, end) for end in (one.low, one.high))
    return None, reader.text("control.range", low=low, high=high)


def _reset(reader: Reader, move: Mapping[str, Any]) -> Moved | None:
    one = _own(reader, move.get("code"))
    if one is None:
        return None
    return _assuming(reader, changes.reset(reader.facts, reader.scenario, frozenset({one.code})))


def _reset_assumptions(reader: Reader, indicator: Indicator, _move: Mapping[str, Any]) -> Moved:
    return _assuming(reader, changes.reset_assumptions(reader.facts, reader.scenario, indicator.id))


def _reset_all(reader: Reader, indicator: Indicator, _move: Mapping[str, Any]) -> Moved:
    codes = frozenset(one.code for one in reader.facts.registry.of(indicator.id))
    return _assuming(reader, changes.reset(reader.facts, reader.scenario, codes))


def _preset(reader: Reader, indicator: Indicator, move: Mapping[str, Any]) -> Moved | None:
    possible = preset_scenarios(reader.facts, indicator, reader.scenario)
    found = possible.get(str(move.get("preset")))
    return None if found is None else _assuming(reader, found)


def _way(reader: Reader, indicator: Indicator, move: Mapping[str, Any]) -> Moved | None:
    chosen = move.get("value")
    one = _own(reader, path_code(indicator))
    if one is None or chosen not in one.options:
        return None
    there = changes.on_way(reader.facts, reader.scenario, indicator.id, str(chosen))
    return _assuming(reader, there)


def _release(reader: Reader, move: Mapping[str, Any]) -> Moved | None:
    chosen = move.get("value")
    if chosen not in vintages(reader.facts.catalogue):
        return None
    there, dropped = changes.moved(reader.facts, reader.scenario, str(chosen))
    notices = tuple(one.notice(str(chosen)) for one in dropped)
    return Moved(reader=reader.assuming(there), notices=notices)


def _language(reader: Reader, move: Mapping[str, Any]) -> Moved | None:
    chosen = move.get("value")
    if chosen not in LANGUAGES:
        return None
    return Moved(reader=replace(reader, language=str(chosen)))


def _show(reader: Reader, move: Mapping[str, Any]) -> Moved | None:
    code, option = move.get("code"), move.get("value")
    allowed = may_show(reader.facts).get(code) if isinstance(code, str) else None
    if allowed is None or option not in ("", *allowed):
        return None
    return Moved(reader=reader.showing(str(code), str(option)))


def _assuming(reader: Reader, scenario: Scenario) -> Moved:
    return Moved(reader=reader.assuming(scenario))


def _own(reader: Reader, code: object) -> Assumption | None:
    """The assumption with a code, where it plays a part in the release."""
    one = next((one for one in reader.facts.registry.assumptions if one.code == code), None)
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


_ANYWHERE: Final[dict[str, Callable[[Reader, Mapping[str, Any]], Moved | None]]] = {
    "set": _set,
    "set_all": _set_all,
    "typed": _typed,
    "reset": _reset,
    "release": _release,
    "language": _language,
    "show": _show,
}
_ON_A_BOARD: Final[dict[str, Callable[[Reader, Indicator, Mapping[str, Any]], Moved | None]]] = {
    "reset_assumptions": _reset_assumptions,
    "reset_all": _reset_all,
    "preset": _preset,
    "way": _way,
}
