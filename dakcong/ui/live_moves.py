"""What a reader did in the live panel, as a change of the scenario."""

import math
from collections.abc import Mapping
from typing import Any

from dakcong.answers import changes
from dakcong.answers.presets import preset_scenarios
from dakcong.figures.catalogue import Indicator
from dakcong.ui import controls, session


def act(indicator: Indicator, codes: tuple[str, ...], move: Mapping[str, Any]) -> None:
    """Take a move; whatever this panel cannot have sent changes nothing.

    Args:
        indicator: the panel's.
        codes: of the sliders that it shows.
        move: kind, and by kind: code, value, given, preset, from, query.
    """
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
    elif kind == "set" and isinstance(value, int | float) and math.isfinite(value):
        session.change({code: one.rounded(float(value))})
