"""The page that every app of the comparison shows: six sliders, four numbers, three charts.

The engine behind it is the product's own: `dakcong.answers.year.answer.answer` on exports, set by
quarter, with both shocks on, so that each of the six sliders moves the answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.loading import load_facts
from dakcong.answers.year.answer import Answer, answer
from dakcong.engine.outlook import DOCUMENTED, path
from dakcong.engine.reach import required_path
from dakcong.settings import data_folder

INDICATOR: Final = "exports"
SETTING: Final = {"x.p": "quarters", "x.us": "on", "x.cf": "on"}
# Code and label; the first is the one that is moved.
LABELS: Final = {
    "x.q3": "Growth, third quarter, %",
    "x.q4": "Growth, fourth quarter, %",
    "x.w": "Share of the fourth quarter, %",
    "x.s": "Spread, %",
    "x.uz": "Loss by tariffs, %",
    "x.cz": "Loss by the price of coffee, %",
}
NUMBERS: Final = ("Year end", "Probability", "Required growth", "Gap at the year end")
BANDS: Final = {"p2_5": 0.025, "p10": 0.10, "p50": 0.50, "p90": 0.90, "p97_5": 0.975}
Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slider:
    """One slider; values in per cent."""

    code: str
    label: str
    low: float
    high: float
    step: float
    start: float

    @property
    def name(self) -> str:
        """The code as an identifier, for frameworks that allow no point."""
        return self.code.replace(".", "_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the page shows: texts of `NUMBERS`, and rows of the fan, the months, the quantiles."""

    numbers: tuple[str, ...]
    rows: tuple[Rows, Rows, Rows]


@lru_cache(maxsize=1)
def facts() -> Facts:
    """The data folder, read once per process."""
    return load_facts(data_folder())


@lru_cache(maxsize=1)
def sliders() -> tuple[Slider, ...]:
    """The six sliders, each at its default."""
    scenario = complete(facts(), facts().catalogue.default_vintage, SETTING)
    found = [facts().registry.find(code) for code in LABELS]
    return tuple(
        Slider(
            code=one.code,
            label=LABELS[one.code],
            low=float(one.low),
            high=float(one.high),
            step=float(one.step),
            start=float(scenario.number(one.code)),
        )
        for one in found
    )


def answered(values: Mapping[str, float]) -> Answer:
    """The engine's answer; `values` by code, in per cent."""
    given = {
        code: facts().registry.find(code).rounded(float(value)) for code, value in values.items()
    }
    scenario = complete(facts(), facts().catalogue.default_vintage, {**SETTING, **given})
    found = answer(facts(), INDICATOR, scenario)
    assert isinstance(found, Answer)
    return found


def shown(values: Mapping[str, float]) -> Shown:
    """What the page shows for these values, by code, in per cent."""
    found = answered(values)
    reached = found.reach
    return Shown(
        numbers=(
            f"{found.outlook.year_end():,.2f}",
            f"{100 * reached.probability:.3f} %",
            f"{100 * reached.required_growth:.2f} %",
            f"{reached.gap - found.outlook.remainder(0.5):,.2f}",
        ),
        rows=(_fan(found), _months(found), _quantiles(found)),
    )


def _fan(found: Answer) -> Rows:
    ytd, shares = found.outlook.ytd, found.projected_shares
    paths = {
        name: [ytd.value, *path(found.outlook, shares, level).values()]
        for name, level in BANDS.items()
    }
    return [
        {"month": month, "target": found.reach.target}
        | {name: amounts[place] for name, amounts in paths.items()}
        for place, month in enumerate([ytd.month, *shares])
    ]


def _months(found: Answer) -> Rows:
    outlook, shares = found.outlook, found.projected_shares
    rest = outlook.remainder(0.5)
    series = {
        "projected": {month: rest * share for month, share in shares.items()},
        "needed": required_path(outlook.ytd, found.reach.target, found.shares),
    }
    return [
        {"month": month, "series": name, "amount": amount}
        for name, amounts in series.items()
        for month, amount in amounts.items()
    ]


def _quantiles(found: Answer) -> Rows:
    return [
        {"probability": level, "year_end": found.outlook.year_end(level), "of": found.reach.target}
        for level in DOCUMENTED.values()
    ]
