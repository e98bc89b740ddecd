"""The tasks that year-end rules are fitted to and judged on: years with three earlier ones."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import pandas as pd

from dakcong.engine.backtest import EARLIER_YEARS, judged_years
from dakcong.engine.history import WINDOW, Histories, histories

FOLDS = 5


@dataclass(frozen=True, kw_only=True)
class Tasks:
    """One row a series and target year.

    Attributes:
        earlier, years: earlier years as `histories` takes them.
        whole: the target year by month, shape (n, 12).
        fold, judged, weight: by the series.
    """

    series: np.ndarray
    kinds: np.ndarray
    year: np.ndarray
    earlier: np.ndarray
    years: np.ndarray
    whole: np.ndarray
    fold: np.ndarray
    judged: np.ndarray
    weight: np.ndarray

    @cached_property
    def actual(self) -> np.ndarray:
        """Totals of the target years."""
        return self.whole.sum(axis=1)

    def history(self, month: int, years: int = WINDOW) -> Histories:
        """What is known after `month` from at most `years` earlier years."""
        return histories(self.earlier, np.minimum(self.years, years), self.whole[:, :month])


def read_tasks(path: Path) -> Tasks:
    """All years with three earlier ones."""
    frame = pd.read_csv(path)
    rows = []
    for (name, kind), group in frame.groupby(["series", "kind"], sort=True):
        months = group.sort_values("month")
        first = int(months["month"].iloc[0][:4])
        table = months["value"].to_numpy().reshape(-1, 12)
        places = range(EARLIER_YEARS, len(table))
        judged = judged_years(len(table))
        fold = int(hashlib.sha256(str(name).encode()).hexdigest(), 16) % FOLDS
        for place in places:
            earlier = np.ones((WINDOW, 12))
            kept = table[max(0, place - WINDOW) : place]
            earlier[WINDOW - len(kept) :] = kept
            share = 1 / np.sqrt(len(places))
            task = (name, kind, first + place, earlier, len(kept), table[place])
            rows.append((*task, fold, place in judged, share))
    names = ("series", "kinds", "year", "earlier", "years", "whole", "fold", "judged", "weight")
    columns = zip(*rows, strict=True)
    return Tasks(**{name: np.array(list(one)) for name, one in zip(names, columns, strict=True)})
