"""Hindsight is kept out: a reader of July sees nothing that became known later."""

import re
from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known import vintages
from dakcong.answers.known.defaults import complete, vocabulary
from dakcong.answers.loading import load_facts
from dakcong.answers.moves.links import full_link, headlines, page_address
from dakcong.errors import InputError

KNOWN_ON = {
    "2025-06": "2025-07",
    "2025-08": "2025-09",
    "2025-09": "2025-10",
    "2025-10": "2025-11",
    "2025-11": "2025-12",
}


def test_vintages_stand_in_order(facts: Facts) -> None:
    assert vintages.vintages(facts.catalogue) == tuple(KNOWN_ON)


@pytest.mark.parametrize(("vintage", "known"), KNOWN_ON.items())
def test_a_vintage_became_public_in_the_month_after(facts: Facts, vintage: str, known: str) -> None:
    assert vintages.known_on(facts.catalogue, vintage) == known


@pytest.mark.parametrize(("vintage", "known"), KNOWN_ON.items())
def test_a_vintage_shows_what_was_known_then_and_nothing_of_the_rest(
    facts: Facts, vintage: str, known: str
) -> None:
    seen = vintages.visible(facts.catalogue, vintage)
    later = [one for one in facts.catalogue.figures if one not in seen]
    assert max(one.known_on for one in seen) == known
    assert all(one.vintage <= vintage for one in seen)
    assert all(one.vintage > vintage or one.known_on > known for one in later)


def test_what_july_did_not_know(facts: Facts) -> None:
    every = {(f.indicator, f.measure, f.value) for f in facts.catalogue.figures}
    seen = {(f.indicator, f.measure, f.value) for f in vintages.visible(facts.catalogue, "2025-06")}
    assert {("exports", "estimated_outturn", 2800), ("iip", "growth", 12.29)} <= every - seen


def only_july(folder: Path) -> Facts:
    """The data folder as it stood in July 2025: no later figure, no later reading."""
    figures = folder / "figures.csv"
    lines = figures.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [one for one in lines if not re.search(r",2025-(0[89]|1[0-2]),2025-\d\d,", one)]
    assert len(kept) < len(lines) - 25
    figures.write_text("".join(kept), encoding="utf-8")
    choices = folder / "choices.toml"
    tables = choices.read_text(encoding="utf-8").split("\n[[")
    early = [one for one in tables if not re.search(r'vintage = "2025-(0[89]|1[0-2])"', one)]
    choices.write_text("\n[[".join(early), encoding="utf-8")
    return load_facts(folder)


def test_later_figures_change_no_digit_of_july(facts: Facts, data_copy: Path) -> None:
    then = only_july(data_copy)
    assert vintages.vintages(then.catalogue) == ("2025-06",)
    for given in ({}, {"i.h": 15.0}, {"x.y": "press", "x.t": "plan"}):
        now = complete(facts, "2025-06", given)
        assert complete(then, "2025-06", given) == now
        assert headlines(then, now) == headlines(facts, now)
        links = [
            full_link(one, now, page=page_address("http://127.0.0.1")) for one in (then, facts)
        ]
        assert links[0] == links[1]


def with_late_figure(folder: Path, vintage: str) -> Facts:
    """The data folder with a figure of an early month that became known in December."""
    month = int(vintage[-2:])
    row = f"iip,merged,2025,{month},growth,13.7,percent,,exact,1,estimate,{vintage},2025-12,"
    with (folder / "figures.csv").open("a", encoding="utf-8") as file:
        file.write(row + 'congthuong-2025-12-23,report of 23 December,"tăng 13,7%"\n')
    return load_facts(folder)


def test_an_early_figure_that_became_known_late_is_hidden_from_july(data_copy: Path) -> None:
    catalogue = with_late_figure(data_copy, "2025-05").catalogue
    assert 13.7 not in {one.value for one in vintages.visible(catalogue, "2025-06")}
    assert 13.7 in {one.value for one in vintages.visible(catalogue, "2025-11")}


def test_a_late_figure_cannot_open_its_early_vintage(data_copy: Path) -> None:
    try:
        catalogue = with_late_figure(data_copy, "2025-06").catalogue
    except InputError:
        return
    assert 13.7 not in {one.value for one in vintages.visible(catalogue, "2025-06")}


def test_a_shock_that_nobody_could_know_of_cannot_be_switched_on(facts: Facts) -> None:
    for vintage, codes in vocabulary(facts).items():
        known = vintages.known_on(facts.catalogue, vintage)
        for one in facts.registry.assumptions:
            if one.known_on:
                assert (one.code in codes) == (one.known_on <= known)


def test_an_unpublished_reading_is_none_and_a_published_one_the_newest(facts: Facts) -> None:
    assert vintages.levels(facts.catalogue, "iip", "2025-06") == ()
    newest = vintages.levels(facts.catalogue, "iip", "2025-10")
    assert [one.vintage for one in newest] == ["2025-09"]
    november = vintages.levels(facts.catalogue, "iip", "2025-11")
    assert [one.code for one in november] == ["statistics", "committee"]
