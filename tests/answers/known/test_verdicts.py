"""What other figures say of one: by reconciliation, or by what another source prints."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.histories import histories
from dakcong.answers.known.verdicts import verdicts


@pytest.mark.parametrize(
    ("where", "name", "verdict"),
    [
        # 182.281 planned less 89.540 for the rest are 92.741: within "gần 92.742".
        ("retail_sales merged 6", "level@baodaklak-2025-07", "agrees"),
        ("retail_sales merged 6", "plan_share@baodaklak-2025-07", "agrees"),
        # +16 % stands alone: nobody printed the same months of last year.
        ("retail_sales merged 6", "growth@baodaklak-2025-07", "unchecked"),
        # "Hơn 1,5 tỷ" agrees with the plan less its second half, and Lao Động prints 1.485.
        ("exports merged 6", "level@baodaklak-2025-07", "disputed"),
        ("exports merged 6", "level@laodong-2025-07-12", "contradicted"),
        # The committee says +12,29 %, the statistics office +10,86 %.
        ("iip merged 11", "growth@vietnamvn-2025-12", "contradicted"),
        ("iip merged 11", "growth@vietnamvn-2025-12-08", "contradicted"),
        # The plan of the former province alone was never printed: its share cannot be compared.
        ("retail_sales west 6", "plan_share@laodong-2025-06-23", "alone"),
        ("department merged 7", "staff@baodaklak-2025-07", "alone"),
    ],
)
def test_a_figure_is_judged_by_the_others(
    facts: Facts, where: str, name: str, verdict: str
) -> None:
    (one,) = (
        figure
        for figure in facts.catalogue.figures
        if f"{figure.indicator} {figure.region} {figure.month}" == where and figure.name == name
    )
    assert verdicts(facts.catalogue)[one.key] == verdict


def test_every_figure_has_a_verdict(facts: Facts) -> None:
    assert verdicts(facts.catalogue).keys() == {one.key for one in facts.catalogue.figures}


def test_a_history_is_of_one_thing_and_never_of_a_single_figure(facts: Facts) -> None:
    for name, some in histories(facts.catalogue).items():
        assert len(some) > 1
        assert {f"{one.indicator}-{one.region}-{one.measure}" for one in some} == {name}
        assert [one.until for one in some] == sorted(one.until for one in some)
