"""A replay whose year ends no number can hold."""

import numpy as np
import pytest

from dakcong.answers.facts import Facts
from dakcong.commands.documents.backtest import backtest
from dakcong.engine.backtest import panel
from dakcong.errors import InputError
from dakcong.figures.series import SeriesFile


def test_a_series_whose_year_is_not_finite_is_named(facts: Facts) -> None:
    months = [*np.full(48, 100.0), *np.full(96, 1.5e308)]  # twelve of these are 18e308
    file = SeriesFile(
        names=("plain", "endless", "endless too"),
        kinds=("trade", "all", "all"),
        first_years=(2020, 2020, 2020),
        panel=panel(months, [4, 4, 4]),
        notes=(),
    )
    with pytest.raises(InputError, match=r"^'endless' and 1 more: the year end cannot be told"):
        backtest(file, facts.catalogue.calibrated, [6], "full")
