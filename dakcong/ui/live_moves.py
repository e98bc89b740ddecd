"""What a reader did in the live panel, as a change of the scenario."""

from collections.abc import Mapping
from typing import Any, TypeGuard, cast

from dakcong.answers.moves import changes
from dakcong.answers.moves.presets import preset_scenarios
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.registry import Assumption, Value
from dakcong.ui import controls, session


def act(indicator: Indicator, codes: tuple[str, ...], move: Mapping[str, Any]) -> None:
    """Take a move; whatever this panel cannot have sent changes nothing.

    Args:
        indicator: the panel's.
        codes: of the sliders that it shows.
        move: kind, and by kind: code, value, given, preset, from, query.
    """
    session.catch_up()
    kind, code = move.get("kind"), move.get("code")
    if kind in ("set", "typed", "reset"):
        if code in codes:
            _number(str(code), str(kind), move)
    elif kind == "preset":
        possible = preset_scenarios(session.facts(), indicator, session.scenario())
        found = possible.get(str(move.get("preset")))
        if found is not None:
            session.set_scenario(found)
    elif kind == "reset_assumptions":
        world = changes.reset_assumptions(session.facts(), session.scenario(), indicator.id)
        session.set_scenario(world)
    elif kind == "reset_all":
        session.reset(frozenset(one.code for one in session.facts().registry.of(indicator.id)))
    elif kind == "answered":
        # The server has answered the move already (ui/live_answer.py); the page takes it over.
        session.take_over(str(move.get("from")), str(move.get("query")))


def _number(code: str, kind: str, move: Mapping[str, Any]) -> None:
    one, value, given = session.facts().registry.find(code), move.get("value"), move.get("given")
    if kind == "reset":
        session.reset(frozenset({code}))
    elif kind == "typed" and isinstance(given, str):
        controls.take_typed(one, given)
    elif kind == "set" and _on_slider(value, one):
        session.change({code: one.rounded(float(value))})


def _on_slider(value: object, one: Assumption) -> TypeGuard[float]:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and one.low <= cast(float, value) <= one.high


def beside(codes: tuple[str, ...]) -> dict[str, Value]:
    """What the page shows beside the panel: all but its sliders, and growths that follow them."""
    registry, values = session.facts().registry, session.scenario().by_code
    return {
        code: value
        for code, value in values.items()
        if code not in codes and registry.find(code).rule != "persistence"
    }
