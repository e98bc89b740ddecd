"""What the reach and explanation questions cost the server in one slider move.

    python benchmarks/reach_speed.py

Prints the processor time of each question on the exports page, asked anew for a growth that was
never asked before, and of all together; exits 1 when together they cost more than the limit.
"""

import statistics
import sys
import time
from collections.abc import Callable

from dakcong.answers.explain.map import growth_map, two_goals
from dakcong.answers.explain.parts import growth_parts, methods_beside
from dakcong.answers.explain.tornado import sensitivity
from dakcong.answers.explain.waterfall import waterfall
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.loading import load_facts
from dakcong.answers.reach.goals import denominators, sureness, together
from dakcong.answers.reach.path import target_path
from dakcong.answers.reach.solver import solve_for
from dakcong.answers.reach.waiting import last_chance
from dakcong.answers.year.answer import Answer, answer
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario
from dakcong.settings import data_folder

LIMIT_MS = 10.0
MOVES = 60
# Besides the growth that moves: nothing, and a scenario with several changes.
STARTS: dict[str, dict[str, Value]] = {
    "one change": {},
    "four changes": {"x.b": "article", "x.us": "on", "x.uz": 5.0, "x.s": 9.0},
}


def questions(facts: Facts) -> dict[str, Callable[[Scenario], object]]:
    """Name to question; each costs its own arithmetic, the answer itself is asked before."""
    name = "exports"
    return {
        "solver, growth": lambda one: solve_for(facts, name, one, "x.g"),
        "solver, growth at 80 %": lambda one: solve_for(facts, name, one, "x.g", 0.8),
        "solver, fourth quarter": lambda one: solve_for(facts, name, one, "x.q4"),
        "denominators": lambda one: denominators(facts, exports(facts, one)),
        "confidences": lambda one: sureness(exports(facts, one)),
        "all targets": lambda one: together(facts, one),
        "last chance": lambda one: last_chance(facts, exports(facts, one)),
        "path": lambda one: target_path(facts, exports(facts, one)),
        "tornado": lambda one: sensitivity(facts, exports(facts, one)),
        "waterfall": lambda one: waterfall(facts, exports(facts, one)),
        "map of two quarters": lambda one: growth_map(facts, name, one),
        "map of two goals": lambda one: two_goals(facts, name, "retail_sales", one),
        "contributions and base": lambda one: growth_parts(facts, exports(facts, one)),
        "simple methods": lambda one: methods_beside(facts, exports(facts, one)),
    }


def exports(facts: Facts, scenario: Scenario) -> Answer:
    """The answer for exports."""
    found = answer(facts, "exports", scenario)
    if not isinstance(found, Answer):
        raise TypeError("exports have no answer in the default vintage")
    return found


def measured(facts: Facts, given: dict[str, Value]) -> dict[str, float]:
    """Name to median processor milliseconds of one move."""
    times: dict[str, list[float]] = {name: [] for name in questions(facts)}
    for move in range(MOVES):
        values = {**given, "x.g": round(3.3 + move / 10, 1)}
        scenario = complete(facts, facts.catalogue.default_vintage, values)
        for name, ask in questions(facts).items():
            start = time.process_time()
            ask(scenario)
            times[name].append(1000 * (time.process_time() - start))
    return {name: statistics.median(one) for name, one in times.items()}


def main() -> int:
    """Measure, print, judge."""
    facts = load_facts(data_folder())
    missed = 0
    for start, given in STARTS.items():
        found = measured(facts, given)
        for name, one in found.items():
            sys.stdout.write(f"{start:12} {name:24} {one:6.2f} ms\n")
        total = sum(found.values())
        missed += total > LIMIT_MS
        sys.stdout.write(f"{start:12} {'all':24} {total:6.2f} ms (limit {LIMIT_MS:g})\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
