"""Everything that data or code names has words in both languages."""

import ast
import re
from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.words.titles import words_key
from dakcong.engine.status import RULE
from dakcong.figures.province_years import BOUNDARIES, LEFT_OUT, NOTES
from dakcong.texts import LANGUAGES, has, keys, say
from dakcong.texts.numbers import unit_name
from tests.sources import PACKAGE, nodes, tree_of

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def missing(language: str, wanted: set[str]) -> list[str]:
    return sorted(key for key in wanted if not has(language, key))


def test_a_day_is_written_in_two_digits_and_its_month_too(root: Path, language: str) -> None:
    # As the code writes it: 16/07/2024, 16 July 2024.
    told = (root / "data" / "words" / f"{language}.toml").read_text(encoding="utf-8")
    titles = (root / "data" / "sources.toml").read_text(encoding="utf-8")
    days = re.findall(r"(?<![\d/.])\d{1,2}/\d{1,2}/20\d\d", told + titles)
    assert days
    assert [one for one in days if len(one) < len("16/07/2024")] == []


def test_every_assumption_has_a_label(facts: Facts, language: str) -> None:
    wanted = {words_key(facts, one, "label") for one in facts.registry.assumptions}
    assert missing(language, wanted) == []


def test_every_assumption_that_is_no_choice_has_a_help(facts: Facts, language: str) -> None:
    wanted = {
        words_key(facts, one, "help")
        for one in facts.registry.assumptions
        if one.kind != "choice" and not one.id.endswith(".path")
    }
    assert missing(language, wanted) == []


def test_every_way_to_set_growth_has_words(facts: Facts, language: str) -> None:
    wanted = {
        (one.id, option): words_key(facts, one, option)
        for one in facts.registry.assumptions
        if one.id.endswith(".path")
        for option in one.options
    }
    assert len(wanted) == 9
    assert missing(language, set(wanted.values())) == []


def test_words_of_every_role_are_those_of_some_assumption(facts: Facts, language: str) -> None:
    used = {
        words_key(facts, one, what)
        for one in facts.registry.assumptions
        for what in ("label", "help", *one.options)
    }
    # Those of a role also stand for places that have no words of their own for it.
    roles = {one.id.rpartition(".")[2] for one in facts.registry.assumptions}
    used |= {f"assumption.every.{role}.{what}" for role in roles for what in ("label", "help")}
    assert [key for key in keys(language) if key.startswith("assumption.") if key not in used] == []


def test_every_range_of_a_number_says_what_it_rests_on(facts: Facts, language: str) -> None:
    numbers = [one for one in facts.registry.assumptions if one.form == "number"]
    assert [one.code for one in numbers if not one.evidence] == []
    assert missing(language, {f"range.{one.evidence}" for one in numbers}) == []


def test_every_event_has_words(facts: Facts, language: str) -> None:
    events = facts.catalogue.events.values()
    wanted = {f"event.{one.id}" for one in events}
    wanted |= {f"event_size.{one.size}" for one in events}
    wanted |= {f"area.{one.area}" for one in events}
    assert missing(language, wanted) == []
    assert all(unit_name(one.unit, language) for one in events)


def test_every_word_of_the_province_years_is_translated(language: str) -> None:
    wanted = {f"province_years.note.{one}" for one in (*NOTES, "none")}
    wanted |= {f"province_years.boundary.{one}" for one in BOUNDARIES}
    wanted |= {f"province_years.left_out.{one}" for one in LEFT_OUT}
    assert missing(language, wanted) == []


def test_every_commodity_has_a_name(facts: Facts, language: str) -> None:
    wanted = {f"commodity.{one.commodity}" for one in facts.registry.assumptions if one.commodity}
    assert len(wanted) == 7
    assert missing(language, wanted) == []


def test_every_section_has_a_name(facts: Facts, language: str) -> None:
    wanted = {f"section.{one.section}" for one in facts.registry.assumptions if one.section}
    assert len(wanted) == 4
    assert missing(language, wanted | {"section.shocks"}) == []


def test_every_preset_has_a_name_and_a_help(facts: Facts, language: str) -> None:
    wanted = {f"preset.{one.id}" for one in facts.registry.presets}
    wanted |= {f"preset.help.{one.id}" for one in facts.registry.presets}
    assert missing(language, wanted) == []


def test_every_reading_says_why(facts: Facts, language: str) -> None:
    wanted = {one.reason for one in (*facts.catalogue.levels, *facts.catalogue.bases)}
    assert missing(language, wanted) == []


def test_every_target_has_words(facts: Facts, language: str) -> None:
    wanted = {f"target.{kind}" for one in facts.catalogue.projected for kind in one.targets}
    assert missing(language, wanted) == []


def test_every_word_of_the_figures_file_is_translated(facts: Facts, language: str) -> None:
    wanted = set()
    for one in facts.catalogue.figures:
        wanted |= {
            f"indicator.{one.indicator}",
            f"measure.{one.measure}",
            f"region.{one.region}",
            f"qualifier.{one.qualifier}",
            f"figure_status.{one.status}",
        }
    assert missing(language, wanted) == []


def test_every_unit_has_words(facts: Facts, language: str) -> None:
    for unit in {one.unit for one in facts.catalogue.figures}:
        assert unit_name(unit, language)
    for unit in {one.unit for one in facts.registry.assumptions if one.unit}:
        assert unit_name(unit, language)


def test_every_status_has_words(language: str) -> None:
    names = {name for _, name in RULE} | {"met", "missing"}
    wanted = {f"status.{name}" for name in names}
    assert missing(language, wanted) == []


def test_every_month_has_a_name(language: str) -> None:
    assert missing(language, {f"month.name.{month}" for month in range(1, 13)}) == []


def errors_and_notices() -> list[tuple[str, set[str]]]:
    """Keys and fields of the sentences that code asks for by an InputError or a notice."""
    found = []
    for path in PACKAGE:
        for node in nodes(tree_of(path)):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            named = {one.arg: one.value for one in node.keywords if one.arg}
            if node.func.id == "InputError" and isinstance(named.get("key"), ast.Constant):
                found.append((str(named.pop("key").value), set(named)))
            first = node.args[0] if node.args else named.get("key")
            if node.func.id in ("_notice", "Notice") and isinstance(first, ast.Constant):
                found.append((str(first.value), {"code", "given", "allowed"}))
    return found


def test_every_error_and_notice_has_words_with_the_fields_it_gives(language: str) -> None:
    wanted = errors_and_notices()
    assert len(wanted) > 20
    assert missing(language, {key for key, _ in wanted}) == []
    asked = keys(language)
    for key, fields in wanted:
        assert asked[key] <= fields, key


def test_an_error_with_a_message_can_be_said(language: str) -> None:
    assert "figures.csv:3" in say(language, "error.data", message="figures.csv:3: wrong")
