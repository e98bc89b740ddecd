"""How ranges held, by how far the year had moved so far: the columns that figures are judged in."""

import itertools

import numpy as np
from history_tasks import Tasks

from dakcong.engine.backtest import scores
from dakcong.engine.informed import ANY_KIND, KINDS

# |ln| of this year's months so far over last year's: where the columns begin and end.
EDGES = (0.0, 0.05, 0.10, 0.20, 0.30, np.inf)
NAMES = tuple(
    f"over {low:.0%}" if np.isinf(high) else f"{low:.0%}-{high:.0%}"
    for low, high in itertools.pairwise(EDGES)
)
EVERY = "all"


def columns(tasks: Tasks, month: int) -> np.ndarray:
    """Number of the column of every task, 0 the calmest."""
    last = tasks.earlier[:, -1, :month].sum(axis=1)
    moved = np.abs(np.log(tasks.whole[:, :month].sum(axis=1) / last))
    return np.searchsorted(EDGES, moved, side="right") - 1


def rows(tasks: Tasks, information: str, month: int, ends: np.ndarray) -> list[dict[str, object]]:
    """Scores in per cent of all series and of each kind: judged years, then every year by column.

    A column counts every year with three earlier ones, judged or not: there are few wild years.
    """
    where = columns(tasks, month)
    found = []
    for kind in (ANY_KIND, *KINDS):
        ours = (tasks.kinds == kind) | (kind == ANY_KIND)
        parts = {EVERY: ours & tasks.judged}
        parts |= {name: ours & (where == place) for place, name in enumerate(NAMES)}
        for name, chosen in parts.items():
            one = scores(tasks.actual[chosen], ends[chosen])
            shown = {key: round(100 * value, 2) for key, value in one.items()}
            first = {"information": information, "origin": month, "kind": kind, "growth": name}
            found.append({**first, "years": int(chosen.sum()), **shown})
    return found
