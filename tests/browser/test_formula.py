"""The formula and the numbers of the scripts are those of the engine."""

import hashlib
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest
from playwright.sync_api import Page

from dakcong.answers.boards.fixed import fixed, quantiles
from dakcong.answers.boards.indicator import handed
from dakcong.answers.facts import Facts
from dakcong.answers.words.pens import numbers_pen
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.table import live_table
from dakcong.engine.outlook import path
from dakcong.errors import InputError
from dakcong.texts import numbers, rates
from dakcong.units import fraction
from tests.browser.answers import answered
from tests.random_settings import random_values

pytestmark = pytest.mark.browser
VENDOR = Path(__file__).resolve().parents[2] / "dakcong/ui/live/assets/vendor"
SETTINGS = 200
# The panel's own modules, as the page loads them, on tables and settings of ours.
EVALUATE = """async ([tables, said, quantiles]) => {
  const base = "/_stcore/bidi-components/dakcong.live/";
  const { evaluate } = await import(base + "model.js");
  const { Words } = await import(base + "words.js");
  const words = new Words(said);
  return tables.map(([table, settings, unit]) => {
    const found = evaluate(table, settings);
    return found === null ? null : {
      growth: [found.growth, found.soFar(), found.yearGrowth()],
      asked: [found.required(), found.sure(quantiles.fair_80)],
      ends: Object.values(quantiles).map((one) => found.yearEnd(one)),
      probability: found.probability(),
      path: found.path(quantiles.p90),
      said: [words.amount(found.yearEnd(), unit), words.growth(found.yearGrowth()),
        words.probability(found.probability()),
        words.range(found.yearEnd(quantiles.p10), found.yearEnd(quantiles.p90), unit)],
    };
  });
}"""


@pytest.fixture(scope="module")
def panel(tab: Callable[..., Any]) -> Page:
    """A page that has the modules of the panel; nothing here changes it."""
    found: Page = tab("/exports").page
    return found


@pytest.mark.parametrize("language", ["vi", "en"])
def test_panel_and_engine_agree_on_random_settings(
    panel: Page, facts: Facts, language: str
) -> None:
    asked, wanted = questions(facts, random.Random(f"panel {language}"))
    said = panel.evaluate(EVALUATE, [asked, fixed(language, ""), quantiles()])
    for one, found in zip(said, wanted, strict=True):
        compare(one, found, language)


def questions(facts: Facts, source: random.Random) -> tuple[list[Any], list[Answer]]:
    """Tables of random scenarios with the settings to move to, and the answers there."""
    asked: list[Any] = []
    wanted: list[Answer] = []
    while len(asked) < SETTINGS:
        indicator = source.choice(("exports", "retail_sales", "iip"))
        values = random_values(facts, source, indicator)
        moved = values
        if indicator == "iip":
            # Some growths, and the spread, stay on their default and follow the first part.
            growths = [one for one in values if one[-1] in "gs" and source.random() < 0.5]
            values = {code: value for code, value in values.items() if code not in growths}
            moved = {**values, "i.h": round(source.uniform(-40, 60), 2)}
        try:
            before, found = (answered(facts, indicator, one) for one in (values, moved))
        except InputError:
            continue
        table = live_table(facts, before)
        assert table is not None
        settings = {code: fraction(moved[code]) for code in table.drivers if code in moved}
        sent = orjson.loads(orjson.dumps(handed(table)))
        asked.append([sent, settings, found.indicator.unit])
        wanted.append(found)
    return asked, wanted


def compare(one: dict[str, Any], found: Answer, language: str) -> None:
    """Holds what the script made of a question to the answer."""
    outlook, unit = found.outlook, found.indicator.unit
    growth = [outlook.growth, outlook.ytd.growth, outlook.year_growth()]
    assert one["growth"] == pytest.approx(growth, rel=1e-9, abs=1e-12)
    assert one["asked"] == [found.reach.required_growth, found.reach.growth_for_80]
    assert one["ends"][:5] == pytest.approx(
        [outlook.year_end(p) for p in (0.025, 0.1, 0.5, 0.9, 0.975)], rel=1e-9
    )
    assert one["probability"] == pytest.approx(found.reach.probability, rel=1e-9)
    assert one["path"] == pytest.approx(
        list(path(outlook, found.projected_shares, 0.9).values()), rel=1e-9
    )
    assert one["said"] == [
        numbers.amount(outlook.year_end(), unit, language),
        rates.growth(outlook.year_growth(), language),
        rates.probability(found.reach.probability, language),
        numbers_pen(found, language)("range_80"),
    ]


def test_numbers_are_rounded_as_python_rounds(panel: Page) -> None:
    source = random.Random("rounding")
    values = [source.randrange(-(10**6), 10**6) / 10 ** source.randint(1, 5) for _ in range(5000)]
    asked = [[value, source.randint(0, 3)] for value in [*values, 8.65, 8.25, 0.125, 2.5, -0.5]]
    said = panel.evaluate(
        """async (asked) => {
          const { fixed } = await import("/_stcore/bidi-components/dakcong.live/words.js");
          return asked.map(([value, decimals]) => fixed(value, decimals));
        }""",
        asked,
    )
    assert said == [f"{abs(round(value, decimals)):.{decimals}f}" for value, decimals in asked]


def test_bundles_are_those_that_were_committed() -> None:
    lines = (VENDOR / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    named = {name: digest for digest, name in (line.split() for line in lines)}
    bundles = sorted(VENDOR.glob("*.js"))
    assert sorted(named) == [one.name for one in bundles]
    for one in bundles:
        assert hashlib.sha256(one.read_bytes()).hexdigest() == named[one.name]
        assert one.with_suffix(".LICENSE").exists()
