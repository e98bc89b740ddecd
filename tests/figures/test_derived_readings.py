"""Readings made by rule, held against those that were chosen by hand and by argument."""

from dataclasses import replace

import pytest

from dakcong.answers.facts import Facts
from dakcong.figures.derived_readings import derived, newest

# The first reading of each release in data/choices.toml, chosen by hand.
CHOSEN = {
    ("exports", "2025-06"): ("plan_less_remainder", "plan"),
    ("exports", "2025-08"): ("plan_share", "share"),
    ("exports", "2025-10"): ("level", "printed"),
    ("exports", "2025-11"): ("plan_share", "share"),
    ("retail_sales", "2025-06"): ("level", "printed"),
    ("retail_sales", "2025-09"): ("level", "printed"),
    ("retail_sales", "2025-11"): ("level", "printed"),
    ("iip", "2025-09"): ("growth", "printed"),
    ("iip", "2025-11"): ("growth", "printed"),
}


def test_the_rule_finds_what_was_chosen_by_hand(facts: Facts) -> None:
    catalogue = facts.catalogue
    made = derived(catalogue.figures, (), catalogue.indicators)
    # Where the hand took the plan less its remainder, two printed numbers say the same: 92 742 of
    # retail sales and 182 281 − 89 540; 1 520 of exports stands in the resolution alone.
    assert {(one.indicator, one.vintage): one.level for one in made} == {
        key: rule for key, (rule, _) in CHOSEN.items()
    } | {("retail_sales", "2025-06"): "plan_less_remainder"}


def test_what_was_chosen_by_hand_stays(facts: Facts) -> None:
    catalogue = facts.catalogue
    assert derived(catalogue.figures, catalogue.levels, catalogue.indicators) == ()


def test_a_correction_stands_behind_what_it_corrects(facts: Facts) -> None:
    own = [one for one in facts.catalogue.figures if one.indicator == "exports"]
    merged = [one for one in own if one.region == "merged"]
    first = newest(merged, "2025-08")
    assert first["plan_share"].value == 91
    again = replace(first["plan_share"], value=92.0, source="later")
    assert newest([*merged, again], "2025-08")["plan_share"].value == 92


@pytest.mark.parametrize(("lacking", "codes"), [("growth", []), ("plan", ["printed"])])
def test_a_release_is_read_by_a_rule_that_has_what_it_needs(
    facts: Facts, lacking: str, codes: list[str]
) -> None:
    # August: over 2 thousand million, 91 % of the plan; without a plan only the amount is left.
    catalogue = facts.catalogue
    kept = [one for one in catalogue.figures if one.measure != lacking]
    made = derived(kept, (), catalogue.indicators)
    august = [one.code for one in made if (one.indicator, one.vintage) == ("exports", "2025-08")]
    assert august == codes
