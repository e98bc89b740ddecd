"""A doubted growth so far as an assumption of its own."""

import pytest

from dakcong.answers.boards.levers import controls
from dakcong.answers.explain.waterfall import waterfall
from dakcong.answers.facts import Facts
from dakcong.answers.known.agreement import reconciled
from dakcong.answers.known.defaults import complete, default_of
from dakcong.answers.known.published import published
from dakcong.answers.known.so_far import growth_assumed
from dakcong.answers.known.vintages import vintages
from dakcong.answers.moves.changes import moved
from dakcong.answers.moves.doubted import doubted
from dakcong.answers.reader import Reader, arrived
from dakcong.engine import ENGINE_VERSION
from dakcong.scenario.codes import codes
from tests.answers.answered import answered

FLOWS = ("exports", "retail_sales")


def test_retail_on_the_growth_of_the_west_by_hand(facts: Facts) -> None:
    # 92 742 / 1.109 = 83 626.7 by June; 182 281 / 1.094 = 166 618.8 is kept, so 82 992.1 remain:
    # 89 539 / 82 992.1 = +7,89 %. Default 0.0191 + 0.515 * ln 1.109 = 0.0724, so +7,5 %:
    # 92 742 + 82 992.1 * 1.075 = 181 958.6, a little below the plan.
    one = answered(facts, "retail_sales", complete(facts, "2025-06", {"r.h": 10.9}))
    ytd = one.outlook.ytd
    assert ytd.value == 92742
    assert ytd.growth == pytest.approx(0.109)
    assert ytd.same_period == pytest.approx(83_626.7, abs=0.1)
    assert ytd.previous_year == pytest.approx(166_618.8, abs=0.1)
    assert one.growth_before_shocks == pytest.approx(0.075)
    assert one.outlook.year_end() == pytest.approx(181_958.6, abs=0.5)
    assert one.reach.required_growth == 0.079
    # t(3): ln(1.075 / 1.0789) / 0.0509 = -0.071, of which 47 % lie below.
    assert one.reach.probability == pytest.approx(0.474, abs=0.002)
    assert (one.assumed, one.required_low) == (True, None)


def test_both_readings_of_retail(facts: Facts) -> None:
    one = answered(facts, "retail_sales", complete(facts, "2025-06", {"r.g": 30.0, "r.h": 12.0}))
    printed, west = doubted(facts, one)
    assert (printed.growth, west.growth) == (0.16, 0.109)
    # All else on its default, whatever the reader has set.
    assert printed.probability == pytest.approx(0.8472, abs=1e-3)
    assert west.probability == pytest.approx(0.474, abs=2e-3)


def test_exports_have_no_second_reading(facts: Facts) -> None:
    # West +27,9 % beside +28,7 %: unchecked, and not in doubt.
    assert doubted(facts, answered(facts, "exports", complete(facts, "2025-06", {}))) == ()


@pytest.mark.parametrize("indicator", FLOWS)
def test_every_growth_that_nothing_checks_has_an_assumption(facts: Facts, indicator: str) -> None:
    one = facts.catalogue.indicators[indicator]
    number = facts.registry.find(codes(one.letter).first_part)
    for vintage in vintages(facts.catalogue):
        found = published(facts.catalogue, indicator, vintage)
        assert found is not None
        assert "growth" in reconciled(found).result.unchecked
        default = default_of(facts, number, vintage, {})
        assert default == found.value("growth")
        assert growth_assumed(facts, one, vintage, {number.code: default}) is None


@pytest.mark.parametrize("indicator", FLOWS)
def test_the_default_is_the_printed_figure_to_the_digit(facts: Facts, indicator: str) -> None:
    code = codes(facts.catalogue.indicators[indicator].letter).first_part
    for vintage in vintages(facts.catalogue):
        scenario = complete(facts, vintage, {})
        printed = facts.registry.find(code).text(scenario.number(code))
        link, arrival = arrived(
            facts, [("v", vintage), ("e", ENGINE_VERSION), (code, printed), ("lang", "vi")]
        )
        assert arrival.notices == ()
        assert link.scenario == scenario
        assert not answered(facts, indicator, scenario).assumed


def test_the_growth_so_far_stands_in_the_panel_and_on_the_way_from_the_defaults(
    facts: Facts,
) -> None:
    scenario = complete(facts, "2025-06", {"r.h": 10.9})
    reader = Reader(facts=facts, scenario=scenario, language="vi")
    (slider,) = (
        one for one in controls(reader, reader.indicator("retail_sales")) if one["code"] == "r.h"
    )
    assert (slider["value"], slider["default"], slider["place"]) == (10.9, 16.0, "more")
    assert "+10,9 %" in slider["help"].replace("\u00a0", " ")
    way = waterfall(facts, answered(facts, "retail_sales", scenario))
    # 188 077.7 to 181 958.6, all of it by the growth so far; the default growth follows.
    assert [(bar.codes, bar.shown) for bar in way.bars] == [(("r.h",), -6119.0)]


def test_another_release_brings_its_own_growth(facts: Facts) -> None:
    scenario = complete(facts, "2025-06", {"r.h": 10.9})
    there, dropped = moved(facts, scenario, "2025-09")
    assert there == complete(facts, "2025-09", {})
    assert [(one.one.code, one.replaced) for one in dropped] == [("r.h", True)]
