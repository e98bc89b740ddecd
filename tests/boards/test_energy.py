"""The energy page: its answer by hand, stages apart, what came later, what is missing."""

import datetime
import re

import pytest

from dakcong.answers.boards.energy import energy, energy_sources
from dakcong.answers.boards.energy_stages import stages_chart
from dakcong.answers.facts import Facts
from dakcong.answers.known.power import held, outputs, summed
from dakcong.answers.reader import Reader, arrived
from dakcong.engine.power import STAGES
from dakcong.errors import InputError
from dakcong.figures import energy as records
from dakcong.figures import obstacles
from dakcong.texts import LANGUAGES, has
from tests.golden.page_lines import lines_of_parts

DAY = datetime.date(2026, 11, 29)


def lines(facts: Facts, *pairs: tuple[str, str]) -> list[str]:
    reader, _ = arrived(facts, list(pairs))
    return list(lines_of_parts(energy(reader, DAY)))


def test_the_first_lines_say_each_of_what_it_is_most(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"))
    decided, most, note = (one.replace("\u00a0", " ") for one in shown[:3])
    # Land-use plan: 50 + 35 + 200 + 20 + 50 + 2.9; irrigation: 30 + 1000, and 40 + 30 + 80 where
    # "thủy lợi" stands in the state of the land.
    # Nothing else holds up these six; people who farm hold up 230 MW alone, rice land 160.
    assert decided == (
        "text - Of what **local authorities can decide (inferred)**, “Not in the land-use plan” "
        "holds up most MW: 6 projects, 357.9 MW calling for investors; this is also the one "
        "removal that frees the most MW by itself."
    )
    left = "**Holds up most MW, projects only proposed left out**: “Irrigation land or works on "
    assert f"{left}the site”, 5 projects, 1,180" in most
    # Row 24 has canals on 173 ha of its site alone.
    assert "investors, 1,000 MW of it on part of the site only; which level" in most
    assert "which level decides is not known" in most
    # The 1000 also stand on land meant for people without any, the others in production forest.
    assert "removing that alone frees 1 of these projects, 30 MW, as the rest" in most
    # Rows 4 to 7, 14 and 15 of the list only describe the land; row 39 prints a condition.
    assert (
        "“Not in the land-use plan” (1 of 6 projects); “Irrigation land or works on the site"
        in note
    )
    assert "on the site” (5 of 5 projects). From the list" in note
    assert "read in a transcription, not compared with the original; it came after" in note
    assert "tables that date their rows mark them" in note
    assert "91 of the 134 rows of the list of projects and cases of obstacles came after" in note
    assert any(one.startswith("text In GWh a year, of the 10 rows") for one in shown)


def test_the_title_of_obstacles_says_whose_they_are(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"))
    held = next(one for one in shown if one.startswith("exhibit Of the obstacles of"))
    assert held.replace("\u00a0", " ") == (
        "exhibit Of the obstacles of projects calling for investors that can be removed, "
        "“Irrigation land or works on the site” holds up most: 5 projects, 1,180 MW, 1,000 MW of "
        "it on part of the site only (24 June 2026, after the release shown)"
    )


def test_stages_stand_apart_and_what_came_later_is_marked(facts: Facts) -> None:
    shown = [
        one for one in lines(facts, ("lang", "en"), ("v", "2025-06")) if one.startswith("  row")
    ]
    # 1247 + 3940 + 210 + 306.9 + 9 by the headings of the list.
    later = "(after the release shown)"
    assert f"  row Calling for investors {later} | 54 | 5,712.9 | – | 0 | 24 June 2026" in shown
    # 25 hydropower plants; of the 16 solar ones the page prints no capacity.
    assert f"  row Operating {later} | 2 | at least 1,223.67 | – | 1 | 12 January 2026" in shown
    # What stands in MWp is whole: the one wind farm without a capacity has none of it.
    (known,) = (one for one in shown if one.startswith("  row Operating (known at release)"))
    assert "| at least 372 | 100 |" in known
    for stage in ("Proposed", "Approved", "Under construction", "Operating"):
        own = [one for one in shown if one.startswith(f"  row {stage} (known at release) | ")]
        assert len(own) == 1


def test_projects_of_two_stages_have_no_sum(facts: Facts) -> None:
    with pytest.raises(InputError, match="add up one at a time"):
        summed(facts.catalogue.projects.values())


def test_output_is_that_of_the_lowest_and_the_highest_design(facts: Facts) -> None:
    found = {one.kind: one for one in outputs(facts.catalogue, "calling")}
    wind = found["wind"]
    # Sông Cầu 131.531 GWh of 49.94 MW, HBRE An Thọ 698.59 GWh of 200 MW; 1247 MW call.
    assert wind.factors == pytest.approx((0.30066, 0.39874), abs=1e-5)
    assert wind.gwh == pytest.approx((1247 * 2.633781, 1247 * 3.49295), rel=1e-5)
    assert {kind for kind, one in found.items() if one.factors is None} == {
        *("floating_solar", "rooftop_solar", "hydro", "biomass", "waste"),
    }


def test_every_obstacle_stands_in_one_group_and_says_what_is_missing(facts: Facts) -> None:
    groups = held(facts.catalogue)
    assert sum(len(one.obstacles) for one in groups) == len(facts.catalogue.obstacles)
    shown = lines(facts, ("lang", "en"))
    assert shown.count("subheader Level not known") == 1
    told = "(inferred from the kind of obstacle, no source says so)"
    assert [one for one in shown if one.startswith("subheader") and told in one] == [
        f"subheader Local authorities {told}",
        f"subheader Prime Minister {told}",
    ]
    assert sum("| Change of land-use purpose (inferred) |" in one for one in shown) == 2
    # Not one row of obstacles.csv has a legal basis, proposal, agency, origin or deadline.
    lacks = "legal basis, proposal for removal, lead agency, start date, deadline."
    assert sum(f" All cases lack: {lacks}" in one for one in shown) == 1
    gaps = shown[shown.index("header What is missing?") :]
    assert len(gaps) == 8


def test_the_least_ages_stand_in_bands_the_oldest_first(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"))
    # By obstacles.csv on 29 November 2026: 5 of April 2021, 2 of 2020, 4 of December 2020 and 1 of
    # 2017 are older than 24 months; 1 of January 2026 and 29 of June 2026 are not 12 months old.
    said = next(one for one in shown if "have no start date" in one)
    # 42 rows of obstacles.csv, of the 16 contents that it names.
    assert "There are 42 cases (one obstacle of one project is one case) of 16 kinds of" in said
    assert "42 of 42 cases have no start date" in said
    bands = "Cases of more than 24 months: 12; 12 to 24 months: 0; less than 12 months: 30."
    assert f"{bands} The oldest dates from 2017." in said
    ages = [int(one) for row in shown for one in re.findall(r": at least (\d+) months", row)]
    # Of the province, of the Prime Minister, of a level that is not known, of what nobody removes.
    assert ages == [67, 67, 5, 5, 5, 5, 10, 70, 106, *([5] * 7), 71, 5]


def test_every_code_has_words_in_both_languages(facts: Facts) -> None:
    keys = [f"energy_stage.{one}" for one in STAGES]
    keys += [f"energy_kind.{one}" for one in records.KINDS]
    keys += [f"energy_side.{one}" for one in records.SIDES]
    keys += [f"energy_land.{one}" for one in records.LAND]
    keys += [f"energy_doubt.{one}" for one in records.DOUBTS]
    keys += [f"energy_confidence.{one}" for one in records.CONFIDENCES]
    keys += [f"obstacle{form}.{one}" for one in obstacles.CONTENTS for form in ("", "_in")]
    keys += [f"obstacle_group.{one}" for one in facts.catalogue.obstacle_terms["group"]]
    for level in facts.catalogue.obstacle_terms["level"]:
        keys += [f"obstacle_level.{level}", f"obstacle_level_in.{level}"]
    for language in LANGUAGES:
        assert [key for key in keys if not has(language, key)] == []


def test_every_source_that_the_page_rests_on_is_named(facts: Facts) -> None:
    reader: Reader = arrived(facts, [])[0]
    named = set(energy_sources(reader))
    assert named <= set(facts.catalogue.sources)
    assert {"qd1985-2026", "laodong-2025-03-30"} <= named


def test_the_chart_has_the_power_of_each_side_by_stage(facts: Facts) -> None:
    reader, _ = arrived(facts, [("lang", "en")])
    found = stages_chart(reader)
    ends = {(one["label"], one["meaning"]): one["end"] for one in found["rows"]}
    # The list of 24 June 2026 has 5,712.9 MW; the side of each is that of its commune.
    assert ends["Calling for investors", "side_east"] == pytest.approx(5712.9)
    assert "at the stage “calling for investors”: 5,712.9\u00a0MW, West " in found["title"]
    assert all(one["start"] < one["end"] for one in found["rows"])
    # Ea Nam of the West and the 16 solar plants of both sides operate and print no capacity, nor
    # does the floating one that is being built in the West.
    told = {
        one["label"]: one["said"].replace("\u00a0", " ") for one in found["rows"] if one["said"]
    }
    assert told["Operating"] == (
        "West at least 28.8 · East 343.2 · both sides at least 1,223.67 MW"
    )
    assert told["Under construction"] == "West – · East 30 MW"
    assert told["Calling for investors"] == "West 4,547.9 · East 1,165 MW"
    # Words once a line, in the alternative too.
    said = found["alt"].replace("\u00a0", " ")
    assert said.count(" MW") > len({one["label"] for one in found["rows"]})


def test_the_chart_of_obstacles_has_the_power_that_calls_for_investors(facts: Facts) -> None:
    reader, _ = arrived(facts, [("lang", "en")])
    (found,) = (
        one
        for part in energy(reader, DAY)
        for one in part["content"]
        if one["kind"] == "chart" and one["name"] == "obstacles"
    )
    # The list of 24 June 2026: irrigation 30 + 1000 + 40 + 30 + 80; land-use plan as above.
    rows = {one["label"]: one for one in found["rows"]}
    assert [one["end"] for one in found["rows"]][:3] == [1180, 1000, pytest.approx(357.9)]
    plan = rows["Not in the land-use plan *"]
    assert (plan["meaning"], plan["start"]) == ("level_known", 0)
    assert plan["said"] == "357.9 MW · projects: 6 · Local authorities (inferred)"
    # Proposed and approved projects are of other stages, and in no bar here.
    assert "Not in the national power plan" not in rows
    assert "1,180\u00a0MW, 1,000\u00a0MW of it on part" in found["title"]
    # By content_basis in obstacles.csv: row 39 of six, all of irrigation; low wind is printed.
    assert {"Irrigation land or works on the site *", "Low wind", "Site not cleared"} <= set(rows)
    assert found["legend"][-1]["glyph"] == "*"
    assert "only describes a state or condition" in found["legend"][-1]["word"]
    assert any(
        "The chart has obstacles of projects calling for investors only" in one["words"]
        for part in energy(reader, DAY)
        for one in part["content"]
        if one["kind"] == "text"
    )


def test_what_nobody_can_remove_is_drawn_and_named_apart_from_an_unknown_level(
    facts: Facts,
) -> None:
    reader, _ = arrived(facts, [("lang", "en")])
    content = [one for part in energy(reader, DAY) for one in part["content"]]
    (found,) = (one for one in content if one["kind"] == "chart" and one["name"] == "obstacles")
    meant = {one["label"]: one["meaning"] for one in found["rows"]}
    assert meant["Low wind"] == "level_nobody"
    assert meant["No boundary documents"] == "level_unknown"
    looks = [(one["glyph"], one["colour"]) for one in found["legend"]]
    assert len(set(looks)) == len(looks) == 4
    words = [(one["glyph"], one["word"]) for one in found["legend"]]
    assert ("▭", "Nobody can remove it, or a condition that must be obeyed") in words
