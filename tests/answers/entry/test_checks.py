"""What is impossible, what is unusual, and what is neither; slips as people made them.

Expected figures are computed by hand from what was printed: exports of six months 1 520 (2 235 less
715), growth 28,7 %, plan 2 235; of eight months more than 2 000, 91 % of the plan, growth 33,9 %.
"""

import pytest

from dakcong.answers.entry.checks import Checked, checked
from dakcong.answers.entry.finding import Finding
from dakcong.answers.facts import Facts
from tests.answers.entry.conftest import August, Change, Rows


def kinds(found: Checked) -> set[tuple[str, str]]:
    """Each check with the measure it speaks of first."""
    return {(one.kind, one.figures[0].measure if one.figures else "") for one in found.findings}


def the(found: Checked, kind: str) -> Finding:
    return next(one for one in found.findings if one.kind == kind)


def test_what_was_published_later_passes_without_a_question(june: tuple[Facts, Rows]) -> None:
    facts, later = june
    for release in sorted({one["vintage"] for one in later}):
        rows = [one for one in later if one["vintage"] == release]
        found = checked(facts, rows)
        assert (release, found.findings) == (release, ())
        assert len(found.figures) == len(rows)


def test_a_share_that_contradicts_level_and_plan_is_impossible(august: August) -> None:
    found = august(plan_share=("19", "0", "exact", "19% kế hoạch"))
    (one,) = found.blocked
    assert one.kind == "contradiction"
    assert {each.measure for each in one.figures} == {"plan_share", "level", "plan"}
    # 2 000 to 3 000 of 2 235.
    assert one.right == pytest.approx((100 * 2000 / 2235, 100 * 3000 / 2235), abs=1e-6)


SLIPS: list[tuple[str, Change, set[tuple[str, str]]]] = [
    # 2 034 is 91 % of 2 235; the swapped 2 304 is 103 % of it.
    (
        "level",
        ("2304", "0", "exact", "2.304 triệu USD"),
        {("contradiction", "level"), ("digit_swap", "level"), ("outside", "level")},
    ),
    (
        "month_level",
        ("262000", "0", "exact", "262.000 triệu USD"),
        {("thousand", "month_level"), ("months", "level"), ("outside", "month_level")},
    ),
    ("growth", ("28.7", "1", "exact", "tăng 28,7%"), {("copied", "growth")}),
    # 1,339 times the base: what real series have shown in two months ends far below.
    ("growth", ("133.9", "1", "exact", "tăng 133,9%"), {("outside", "growth")}),
    # August alone more than July and August together.
    (
        "month_level",
        ("650", "0", "exact", "650 triệu USD"),
        {("outside", "month_level")},
    ),
]


@pytest.mark.parametrize(("measure", "change", "expected"), SLIPS)
def test_a_slip_is_found(
    august: August, measure: str, change: Change, expected: set[tuple[str, str]]
) -> None:
    assert kinds(august(**{measure: change})) == expected


def test_a_swap_names_the_right_value(august: August) -> None:
    found = august(level=("2304", "0", "exact", "2.304 triệu USD"))
    assert the(found, "digit_swap").right == (2034, 2034)


def test_a_thousand_names_the_right_value(august: August) -> None:
    found = august(month_level=("262000", "0", "exact", "262.000 triệu USD"))
    assert the(found, "thousand").right == (262, 262)


def test_a_year_so_far_that_falls_is_asked_about(june: tuple[Facts, Rows]) -> None:
    facts, later = june
    row = next(one for one in later if (one["vintage"], one["measure"]) == ("2025-08", "level"))
    lower = row | {"value": "1400", "decimals": "0", "qualifier": "exact", "as_printed": "1.400"}
    found = checked(facts, [lower])
    assert ("falls", "level") in kinds(found)
    assert the(found, "falls").right == (1500, 1500)
    assert found.blocked == ()


def test_a_growth_that_does_not_fit_its_base_is_asked_about(june: tuple[Facts, Rows]) -> None:
    facts, later = june
    rows = [dict(one) for one in later if one["vintage"] == "2025-08"]
    # As if 2024 had brought 1 300 by August: 1,339 × 1 300 = 1 741, not over 2 000.
    base = rows[0] | {"year": "2024", "value": "1300", "decimals": "0", "qualifier": "exact"}
    base |= {"as_printed": "1.300 triệu USD"}
    found = checked(facts, [base, *rows])
    one = the(found, "growth_base")
    assert one.severity == "unusual"
    # 1 299,5 × 1,3385 and 1 301 × 1,34.
    assert one.right == pytest.approx((1739.4, 1743.3), abs=0.1)


def test_months_that_do_not_add_up_are_asked_about(june: tuple[Facts, Rows]) -> None:
    facts, later = june
    october = [one for one in later if one["indicator"] == "exports" and one["month"] == "10"]
    november = [one for one in later if one["indicator"] == "exports" and one["month"] == "11"]
    # 2 610,8 + 251 = 2 861,8 lies in "hơn 2,8 tỷ"; 351 would make 2 961,8.
    assert checked(facts, [*october, *november]).findings == ()
    more = {"value": "351", "as_printed": "351 triệu USD"}
    wrong = [one | more if one["measure"] == "month_level" else one for one in november]
    found = the(checked(facts, [*october, *wrong]), "months")
    assert found.right == pytest.approx((2610.75 + 350.5, 2610.9 + 352), abs=1e-6)


def test_less_than_the_west_is_impossible(june: tuple[Facts, Rows]) -> None:
    facts, later = june
    row = next(one for one in later if (one["vintage"], one["measure"]) == ("2025-08", "level"))
    # Former Đắk Lắk alone exported 1 293 in the first half.
    low = {"month": "6", "value": "1200", "decimals": "0", "qualifier": "exact"}
    found = checked(facts, [row | low | {"as_printed": "1.200 triệu USD"}])
    one = the(found, "sides")
    assert one.severity == "impossible"
    assert {each.region for each in one.figures} == {"merged", "west"}


@pytest.mark.parametrize(
    ("factor", "asked"), [(0.9, False), (0.85, True), (1.1, False), (1.15, True)]
)
def test_a_revision_is_asked_about_beyond_nine_in_ten(
    facts: Facts, factor: float, asked: bool
) -> None:
    # Exports of ten months were printed as 2 610,8; nine in ten revisions are within 11 %.
    known = next(
        one
        for one in facts.catalogue.figures
        if (one.indicator, one.measure, one.month) == ("exports", "level", 10)
    )
    value = round(known.value * factor, 1)
    row = {
        **{"indicator": "exports", "region": "merged", "year": "2025", "month": "10"},
        **{"measure": "level", "value": f"{value}", "unit": "million USD", "price_basis": ""},
        **{"qualifier": "exact", "decimals": "1", "status": "preliminary"},
        **{"vintage": "2025-11", "known_on": "2025-12", "source": "vietnamvn-2025-12"},
        **{"locator": "page 1", "as_printed": f"{value}".replace(".", ",")},
    }
    found = checked(facts, [row])
    assert (("revision", "level") in kinds(found)) is asked


UNREADABLE: list[tuple[dict[str, str], str]] = [
    ({"unit": "billion VND"}, "unit"),
    ({"unit": "percent"}, "unit"),
    ({"month": "9"}, "period"),
    ({"measure": "plan", "month": "8"}, "period"),
    ({"source": ""}, "source"),
    ({"value": "2.000,0"}, "row"),
    ({"indicator": "rice"}, "row"),
    ({"as_printed": "hơn 3 tỷ USD"}, "row"),
    ({"region": "north"}, "row"),
]


@pytest.mark.parametrize(("change", "kind"), UNREADABLE)
def test_a_row_that_can_be_no_figure_is_impossible(
    june: tuple[Facts, Rows], change: dict[str, str], kind: str
) -> None:
    facts, later = june
    row = next(one for one in later if (one["vintage"], one["measure"]) == ("2025-08", "level"))
    found = checked(facts, [row | change])
    assert [one.kind for one in found.blocked] == [kind]


def test_everything_wrong_is_said_at_once(june: tuple[Facts, Rows]) -> None:
    facts, later = june
    row = next(one for one in later if (one["vintage"], one["measure"]) == ("2025-08", "level"))
    rows = [row | change for change, _ in UNREADABLE]
    assert len(checked(facts, rows).blocked) >= len(UNREADABLE)


def test_what_stands_already_is_recognised(facts: Facts, june: tuple[Facts, Rows]) -> None:
    _, later = june
    rows = [one for one in later if one["vintage"] == "2025-08"]
    found = checked(facts, rows)
    assert (len(found.figures), len(found.known)) == (0, 4)
    assert kinds(found) == {("known", one["measure"]) for one in rows}
    assert found.blocked == found.asked == ()


def test_a_reason_answers_for_its_value_alone(august: August) -> None:
    first = august(growth=("28.7", "1", "exact", "tăng 28,7%"))
    (asked,) = first.asked
    assert first.unanswered({}) == (asked,)
    assert first.unanswered({asked.key: "  "}) == (asked,)
    assert first.unanswered({asked.key: "đúng như báo in"}) == ()
    second = august(growth=("37.16", "2", "exact", "+37,16%"))
    assert second.unanswered({asked.key: "đúng như báo in"})
