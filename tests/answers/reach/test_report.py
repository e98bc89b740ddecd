import json

import pytest

from dakcong.answers.explain.map import growth_map, two_goals
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.reach.goals import together
from dakcong.answers.year.answer import Answer, answer
from dakcong.commands.documents.explain import (
    explain_report,
    map_report,
    two_goals_report,
)
from dakcong.commands.documents.past import news_report, record_report
from dakcong.commands.documents.reach import reach_report, together_report


def answered(facts: Facts, indicator: str, vintage: str = "2025-06") -> Answer:
    found = answer(facts, indicator, complete(facts, vintage, {"i.h": 12.0}))
    assert isinstance(found, Answer)
    return found


@pytest.mark.parametrize("vintage", ["2025-06", "2025-11"])
@pytest.mark.parametrize("indicator", ["exports", "retail_sales", "iip"])
def test_every_document_is_json_with_the_same_keys(
    facts: Facts, indicator: str, vintage: str
) -> None:
    one = answered(facts, indicator, vintage)
    documents = [
        (reach_report(facts, one), "indicator vintage denominators confidences last_chance path"),
        (
            explain_report(facts, one),
            "indicator vintage median tornado waterfall growth sections methods",
        ),
        (record_report(facts, indicator), "indicator full_year entries announced"),
        (
            together_report(together(facts, one.scenario)),
            "probabilities missing assumed correlation all otherwise independent bounds",
        ),
    ]
    for document, keys in documents:
        assert set(document) == set(keys.split())
        assert json.loads(json.dumps(document, allow_nan=False)) == document
    assert json.dumps(news_report(facts, indicator), allow_nan=False)


def test_an_index_is_written_in_rates(facts: Facts) -> None:
    one = answered(facts, "iip")
    found = reach_report(facts, one)
    assert found["denominators"][0]["target"] == pytest.approx(0.10)
    assert found["path"]["months"] is None
    assert explain_report(facts, one)["median"] == pytest.approx(one.outlook.year_growth())


def test_the_news_of_exports_add_up_in_the_document(facts: Facts) -> None:
    for one in news_report(facts, "exports"):
        older, newer = one["medians"]
        assert sum(one["bars"].values()) == pytest.approx(newer - older, abs=1e-4)


def test_maps_are_json_too(facts: Facts) -> None:
    scenario = complete(facts, "2025-06", {"i.h": 12.0})
    for indicator in ("exports", "retail_sales", "iip"):
        found = growth_map(facts, indicator, scenario)
        assert found is not None
        document = map_report(found)
        assert json.loads(json.dumps(document, allow_nan=False)) == document
        assert len(document["median"]) == len(document["ys"])
    both = two_goals(facts, "exports", "retail_sales", scenario)
    assert both is not None
    document = two_goals_report(both)
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    assert document["y"]["required"] == 0.034


def test_the_full_year_is_not_claimed(facts: Facts) -> None:
    found = record_report(facts, "exports")
    assert found["full_year"] is None
    assert found["entries"][0]["verdict"] == "above_median"
    assert found["announced"]["below_year_to_date"] is True
