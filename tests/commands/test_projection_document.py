"""The documents of the command line: keys are a contract, numbers are the answer's."""

import json

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.agreement import reconciled
from dakcong.answers.known.defaults import complete
from dakcong.answers.known.published import published
from dakcong.answers.moves.links import open_link
from dakcong.answers.year.answer import Answer, answer
from dakcong.commands.documents.projection import projection
from dakcong.commands.documents.reconciliation import reconciliation
from dakcong.scenario.link import Notice, Vocabulary
from dakcong.scenario.read import pairs_of
from tests.commands.conftest import Run

VINTAGES = ("2025-06", "2025-08", "2025-09", "2025-10", "2025-11")
# docs/design.md 6.
KEYS = {
    *("indicator", "year", "month", "vintage", "engine", "unit", "year_to_date", "same_period"),
    *("previous_year", "remainder_last_year", "target", "plan", "growth_to_date", "assumptions"),
    *("year_end", "year_end_growth", "probability", "required_growth", "growth_for_80", "link"),
    "notices",
}


def document(facts: Facts, indicator: str, vintage: str = "2025-06") -> dict[str, object]:
    found = answer(facts, indicator, complete(facts, vintage, {"i.h": 15.0}))
    assert isinstance(found, Answer)
    return projection(facts, found, [], "http://127.0.0.1:8501")


@pytest.mark.parametrize("vintage", VINTAGES)
@pytest.mark.parametrize("indicator", ["exports", "retail_sales", "iip"])
def test_the_document_keeps_its_contract(facts: Facts, indicator: str, vintage: str) -> None:
    found = document(facts, indicator, vintage)
    assert set(found) >= KEYS
    assert list(found["year_end"]) == ["p2_5", "p5", "p10", "p50", "p90", "p95", "p97_5"]
    assert set(found["required_growth"]) == {"value", "low", "high"}
    quantiles = list(found["year_end"].values())
    assert quantiles == sorted(quantiles)
    assert json.loads(json.dumps(found, allow_nan=False)) == found


def test_levels_are_in_the_unit_and_rates_are_fractions(facts: Facts) -> None:
    found = document(facts, "exports")
    assert found["unit"] == "million USD"
    assert (found["year_to_date"], found["target"], found["plan"]) == (1520, 2200, 2235)
    assert found["growth_to_date"] == pytest.approx(0.287)
    assert found["assumptions"]["x.g"] == "29.6"
    assert all(code.startswith("x.") for code in found["assumptions"])
    retail = document(facts, "retail_sales")
    assert (retail["unit"], retail["target"]) == ("billion VND", 182_281)


def test_an_index_has_rates_and_no_amounts(facts: Facts) -> None:
    found = document(facts, "iip")
    amounts = ["year_to_date", "same_period", "previous_year", "remainder_last_year"]
    assert [found[name] for name in amounts] == [None] * 4
    assert found["target"] == pytest.approx(0.10)
    assert found["year_end"]["p50"] == found["year_end_growth"] == pytest.approx(0.11412)


@pytest.mark.parametrize("indicator", ["exports", "retail_sales", "iip"])
def test_the_link_of_a_document_opens_as_its_scenario(
    facts: Facts, vocabulary: Vocabulary, indicator: str
) -> None:
    link = str(document(facts, indicator)["link"])
    page = {"iip": "industry"}.get(indicator, indicator)
    assert link.startswith(f"http://127.0.0.1:8501/{page}?")
    opened, decoded = open_link(facts, vocabulary, pairs_of(link))
    assert opened == complete(facts, "2025-06", {"i.h": 15.0})
    assert decoded.notices == ()


def test_notices_are_part_of_the_document(facts: Facts) -> None:
    found = answer(facts, "exports", complete(facts, "2025-06", {}))
    assert isinstance(found, Answer)
    notice = Notice(key="link.range", code="x.g", given="999", allowed="-60 … 120")
    notices = projection(facts, found, [notice], "http://127.0.0.1")["notices"]
    expected = {"key": "link.range", "code": "x.g", "given": "999", "allowed": "-60 … 120"}
    assert notices == [expected]


@pytest.mark.parametrize("indicator", ["exports", "retail_sales"])
def test_a_reconciliation_can_be_written_down(facts: Facts, indicator: str) -> None:
    one = published(facts.catalogue, indicator, "2025-06")
    assert one is not None
    found = reconciliation(one, reconciled(one))
    assert found["consistent"] is True
    assert found["contradictions"] == []
    assert "growth" in found["unchecked"]
    assert {s["name"] for s in found["statements"]} >= {"level", "plan", "plan_share", "growth"}
    assert json.loads(json.dumps(found, allow_nan=False)) == found


def test_actions_are_set_like_assumptions(run: Run) -> None:
    given = ("i.h=15", "i.g=8.5", "i.bw=5", "i.dw=20", "i.ew=2", "i.og=1", "i.lh=20", "i.lo=0.05")
    sets = [word for one in given for word in ("--set", one)]
    code, out, _complaint = run("project", "iip", "--json", *sets)
    found = json.loads(out)
    assert code == 0
    assert (found["assumptions"]["i.og"], found["assumptions"]["i.lh"]) == ("1", "20")
    # 1.085 x (1 + 0.00133309 + 0.0073) = 1.0943669 (tests/answers/year/test_effects.py); the first
    # half weighs 48 %: 0.48 x 15 % + 0.52 x 9.43669 % = 12.10708 %.
    assert found["year_end"]["p50"] == pytest.approx(0.1210708, abs=1e-6)
