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


def test_the_first_line_names_the_call_that_frees_most(facts: Facts) -> None:
    first = lines(facts, ("lang", "en"))[0]
    # Land-use plan: 50 + 35 + 200 + 20 + 50 + 2.9; irrigation: 30 + 1000, and 40 + 30 + 80 where
    # "thủy lợi" stands in the state of the land.
    assert "6 projects, 357.9\u00a0MW" in first
    assert "5 projects, 1,180\u00a0MW" in first
    assert "For 5 of these projects the source gives a state or condition only" in first
    # Three things are most of something: each says of what, and the first is not outdone.
    assert "whose level of decision is known, most MW would be freed by an entry" in first
    shown = lines(facts, ("lang", "en"))
    held = next(one for one in shown if one.startswith("exhibit Most MW calling for investors"))
    assert "whether the level that decides is known or not" in held
    assert "(24 June 2026, after the release shown)" in held
    assert any(one.startswith("text In GWh a year, and with projects") for one in shown)
    # The 1000 also stand on land meant for people without any, the others in production forest.
    assert "Removing that alone frees 1 of them, 30\u00a0MW" in first
    assert "(inferred from the kind of obstacle, no source says so)" in first
    assert "read in a transcription, not compared with the original" in first
    assert "after the release" in first


def test_stages_stand_apart_and_what_came_later_is_marked(facts: Facts) -> None:
    shown = [
        one for one in lines(facts, ("lang", "en"), ("v", "2025-06")) if one.startswith("  row")
    ]
    # 1247 + 3940 + 210 + 306.9 + 9 by the headings of the list.
    later = "after the release shown"
    assert f"  row Calling for investors | 54 | 5,712.9 | – | 0 | 24 June 2026 | {later}" in shown
    assert f"  row Operating | 2 | 1,223.67 | – | 1 | 12 January 2026 | {later}" in shown
    for stage in ("Proposed", "Approved", "Under construction", "Operating"):
        own = [one for one in shown if one.startswith(f"  row {stage} | ")]
        assert sum("known at release" in one for one in own) == 1


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
        f"subheader Localities {told}",
        f"subheader Prime Minister {told}",
    ]
    assert (
        sum("| Change of land-use purpose (inferred from its kind) |" in one for one in shown) == 2
    )
    assert sum("legal basis, proposal" in one for one in shown) == len(groups)
    gaps = shown[shown.index("header What is missing?") :]
    assert len(gaps) == 8


def test_the_least_ages_stand_in_bands_the_oldest_first(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"))
    # By obstacles.csv on 29 November 2026: 5 of April 2021, 2 of 2020, 4 of December 2020 and 1 of
    # 2017 are older than 24 months; 1 of January 2026 and 29 of June 2026 are not 12 months old.
    said = next(one for one in shown if "have no start date" in one)
    assert "42 of 42 obstacles have no start date" in said
    bands = "More than 24 months: 12; 12 to 24 months: 0; less than 12 months: 30."
    assert f"{bands} The oldest dates from 2017." in said
    ages = [int(one) for row in shown for one in re.findall(r": at least (\d+) months", row)]
    # Of the province, of the Prime Minister, of a level that is not known.
    assert ages == [67, 67, 5, 5, 5, 5, 10, 70, 106, 71, *([5] * 8)]


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


def test_the_chain_says_what_the_reader_must_give(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"))
    assert any("no source gives the weight of electricity" in one for one in shown)
    row, rest = (
        "  row Not in the land-use plan | 131 | 1.3% to 1.6%",
        "| Localities (inferred from its kind)",
    )
    capacity = "| Calling for investors | 357.9 | 272.9"
    assert f"{row} | – {rest} {capacity}" in shown
    shown = lines(facts, ("lang", "en"), ("i.dw", "20"))
    assert f"{row} | 0.26 to 0.31 {rest} {capacity}" in shown
    assert any("| 20.0% | given by the reader" in one for one in shown)


def test_a_number_between_those_offered_stands_among_them(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"), ("i.kf", "16.5"))
    listed = next(one for one in shown if one.startswith("choice Capacity factor of floating"))
    assert "| 15% | 16.5% | 20% |" in listed


def test_plants_that_run_this_year_say_what_they_add_or_lack(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"), ("i.aw", "200"))
    assert any(
        one.startswith("text Cannot be calculated yet: it needs the weight") for one in shown
    )
    shown = lines(facts, ("lang", "en"), ("i.aw", "200"), ("i.dw", "20"))
    assert any("lacks the growth of the months so far" in one for one in shown)
    given = {"lang": "en", "i.h": "15", "i.g": "8.5", "i.dw": "20", "i.aw": "200"}
    shown = lines(facts, *given.items())
    # By hand in tests/answers/year/test_actions.py: 11.62 and 12.37 %.
    said = next(one for one in shown if one.startswith("text In 2025 as a whole"))
    assert "from +11.62% to +12.37%: +0.75 percentage points" in said
    assert "button Take back these actions" in shown


def test_a_removed_obstacle_says_what_it_adds_or_why_nothing(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"))
    assert any("Choose by which month each obstacle is removed (open" in one for one in shown)
    # Clearance alone frees nothing: its one project stands in a production forest too.
    assert "  row Site not cleared | 0 | 0 | Production forest" in "\n".join(shown)
    given = {"lang": "en", "i.h": "15", "i.g": "8.5", "i.dw": "20"}
    shown = lines(facts, *given.items(), ("i.ok", "8"))
    assert any("what was chosen frees no project" in one for one in shown)
    shown = lines(facts, *given.items(), ("i.og", "1"))
    # 0.133309 % of what the rest of the year brings (tests/answers/year/test_effects.py):
    # 0.52 x 1.085 x 0.00133309 = 0.0752 points, from 11.62 to 11.70 %.
    said = next(one for one in shown if one.startswith("text In 2025 as a whole"))
    assert "from +11.62% to +11.70%: +0.08 percentage points" in said


def test_proposals_say_what_was_printed_and_what_is_missing(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"), ("v", "2025-06"))
    said = next(one for one in shown if one.startswith("text 9 proposals were published"))
    # Decided: three tasks and a pause; no source prints a date or a legal basis.
    assert "For 5 no outcome was found; 9 name no due date, 9 no legal basis and 3 no" in said
    proposed = shown[shown.index(said) :][2:11]
    rows = [one for one in proposed if " → " in one.split(" | ")[2]]
    assert len(rows) == 9
    assert "after the release shown" in rows[0]
    newest = rows[0].replace("\u00a0", " ")
    assert "200 billion VND | No effect can be computed: the source names no project" in newest
    # "Dak Lak Province proposed": the words name nobody.
    assert "→ no recipient named | – | Government (inferred from its kind)" in newest
    # What was asked stands in the article's paragraph 7, the answer in its paragraphs 8 and 9.
    told = "\n".join(rows)
    assert told.count("paragraph 7, paragraph 9") == 2
    assert told.count("paragraph 7, paragraph 8") == 1
    # 202.5 MW as the designs: 533.34 to 707.32 GWh of 10,056 and 8,382.857.
    farms = next(one for one in rows if "AMI AC" in one).replace("\u00a0", " ")
    assert "533 to 707 GWh a year, 5.3% to 8.4% of the province's power |" in farms
    weighed = "\n".join(lines(facts, ("lang", "en"), ("v", "2025-06"), ("i.dw", "20")))
    assert "1.06 to 1.69 points of the index" in weighed
    pause = next(one for one in rows if "41 wind projects" in one)
    assert "3,700 MW" in pause.replace("\u00a0", " ")
    told = "A pause had already been asked for, by the title of the article"
    assert f"{told}: “Bộ Công Thương đã yêu cầu tạm dừng”" in pause
    # That title speaks of wind.
    assert sum(told in one for one in rows) == 1
    assert pause.endswith("| legal basis, due date")


def test_the_chart_has_the_power_of_each_side_by_stage(facts: Facts) -> None:
    reader, _ = arrived(facts, [("lang", "en")])
    found = stages_chart(reader)
    ends = {(one["label"], one["meaning"]): one["end"] for one in found["rows"]}
    # The list of 24 June 2026 has 5,712.9 MW; the side of each is that of its commune.
    assert ends["Calling for investors", "side_east"] == pytest.approx(5712.9)
    assert "at the stage “calling for investors”: 5,712.9\u00a0MW (West " in found["title"]
    assert all(one["start"] < one["end"] for one in found["rows"])
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
    plan = rows["Not in the land-use plan"]
    assert (plan["meaning"], plan["start"]) == ("level_known", 0)
    assert plan["said"] == "357.9 MW · projects: 6 · Localities (inferred from its kind)"
    assert rows["Low wind"]["meaning"] == "level_unknown"
    # Proposed and approved projects are of other stages, and in no bar here.
    assert "Not in the national power plan" not in rows
    assert "1,180\u00a0MW (projects: 5)" in found["title"]
