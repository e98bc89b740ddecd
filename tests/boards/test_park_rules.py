"""Whether a further cluster may be established: the rule in force, and what it says of a size."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.land import in_force
from tests.boards.test_parks import lines, table


def test_a_rule_is_in_force_from_its_month_until_the_next(facts: Facts) -> None:
    # From 1 July 2025 the province decides what districts were told (Decree 139/2025, article 12).
    months = ("2024-04", "2024-05", "2025-06", "2025-07", "2026-08", "2026-09")
    found = [in_force(facts.catalogue, month) for month in months]
    assert [one and one.id for one in found] == [
        *(None, "nd32-2024", "nd32-2024", "nd139-2025", "nd139-2025", "nd303-2026")
    ]


@pytest.mark.parametrize(
    ("opened", "said"),
    [
        ("75", "75 ha are the size of one cluster"),
        ("76", "76 ha must be 2 clusters or more: one has at most 75 ha"),
        ("7", "7 ha are possible only in mountain districts or for craft villages"),
        ("4", "4 ha are less than a cluster may have"),
    ],
)
def test_the_size_of_a_cluster_is_judged_by_the_rule_in_force(
    facts: Facts, opened: str, said: str
) -> None:
    assert any(said in one for one in lines(facts, ("ko", opened)))


def test_the_rule_is_that_of_the_release_and_the_later_one_is_marked(facts: Facts) -> None:
    shown = lines(facts, ("ko", "400"))
    said = next(one for one in shown if "In force in July 2025: Decree 32/2024" in one)
    assert "as applied under Decree 139/2025" in said
    assert "each area that the provincial People's Committee decides on" in said
    first, decided, second = table(shown, "Rule")
    # Districts ended on 1 July 2025, what the province decides in their place (Decree 139/2025,
    # article 12) with Decree 303/2026, on 15 September 2026.
    assert [row[1:4] for row in (first, decided, second)] == [
        ["1 May 2024", "30 June 2025", "district"],
        [
            *("1 July 2025", "14 September 2026 (after the release shown)"),
            "area that the provincial People's Committee decides on",
        ],
        ["15 September 2026 (after the release shown)", "not given", "commune"],
    ]
    # "không vượt quá 75 ha và không dưới 05 ha" from 15 September 2026, wherever it lies.
    assert (first[5], second[5]) == (
        "10 to 75 ha (mountains, craft villages from 5 ha)",
        "5 to 75 ha",
    )
    # 612.969 of 1411.5 ha are 43.4 %, and far more than 100 ha are free. The land was counted in
    # July 2025, when districts no longer mattered.
    assert (first[6], decided[6], second[6]) == (
        "no longer applied",
        *(("not met as a whole",) * 2),
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "text From 15 September 2026 (after the release shown): Decree 303/2026/NĐ-CP (by a"
            " summary) instead; each commune is judged on its own, with not more than 50 ha not"
            " let in place of 100 ha; a cluster has 5 to 75 ha.",
        ),
        (
            "vi",
            "text Từ 15/09/2026 (có sau kỳ đang xem) thay bằng Nghị định 303/2026/NĐ-CP (theo bản"
            " tóm tắt): xét riêng từng xã, đất chưa cho thuê không quá 50 ha thay cho 100 ha; một"
            " cụm từ 5 đến 75 ha.",
        ),
    ],
)
def test_what_replaces_the_rule_is_said_beside_it(facts: Facts, language: str, said: str) -> None:
    shown = lines(facts, language=language)
    in_force = ("text In force in", "text Quy định có hiệu lực")
    at = next(i for i, one in enumerate(shown) if one.startswith(in_force))
    assert shown[at + 1] == said
    # Nothing else comes after the rule of July 2025.
    assert shown[at + 2].startswith("table | ")
