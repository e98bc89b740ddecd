"""What is asked for is enough: typed back as it is printed, it reaches the target."""

import re
from collections.abc import Iterator
from itertools import product

import pytest

from dakcong.answers.boards.indicator import board
from dakcong.answers.boards.overview import tiles
from dakcong.answers.boards.reach import reach
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import OPTION_RULES, complete, options
from dakcong.answers.known.vintages import vintages
from dakcong.answers.moves.changes import changed
from dakcong.answers.moves.presets import preset_scenarios
from dakcong.answers.reach.path import target_path
from dakcong.answers.reach.words import quarters_needed
from dakcong.answers.reader import Reader
from dakcong.answers.words.pens import numbers_pen
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.table import live_table
from dakcong.engine.live import evaluate
from dakcong.scenario.codes import codes
from dakcong.scenario.registry import Assumption
from dakcong.texts import numbers
from dakcong.texts.parse import typed_number
from dakcong.units import fraction
from tests.boards.reading import tables, under

PAGES = ("exports", "retail_sales", "iip")


def answers(facts: Facts, language: str) -> Iterator[tuple[Reader, Answer]]:
    """Every release and indicator, by every reading and target, and a first half that lacks."""
    for vintage, one in product(vintages(facts.catalogue), facts.catalogue.projected):
        known = [each for each in facts.registry.of(one.id) if each.rule in OPTION_RULES]
        ways = product(*(options(facts, each, vintage) or ("",) for each in known))
        for way in ways:
            given = {each.code: said for each, said in zip(known, way, strict=True) if said}
            scenario = complete(facts, vintage, given)
            if one.index and codes(one.letter).growth not in scenario.by_code:
                scenario = complete(facts, vintage, {**given, codes(one.letter).first_part: 7.3})
            reader = Reader(facts=facts, scenario=scenario, language=language)
            found = reader.answer(one.id)
            assert isinstance(found, Answer)
            yield reader, found


def typed(reader: Reader, one: Answer, words: str) -> Answer:
    """The answer once a growth is typed into its field as it was printed."""
    slider = slider_of(reader, one)
    growth = slider.rounded(typed_number(words, reader.language))
    scenario = changed(reader.facts, reader.scenario, {slider.code: growth})
    found = reader.assuming(scenario).answer(one.indicator.id)
    assert isinstance(found, Answer)
    return found


def slider_of(reader: Reader, one: Answer) -> Assumption:
    return reader.facts.registry.find(codes(one.indicator.letter).growth)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_required_growth_as_printed_reaches_the_target(facts: Facts, language: str) -> None:
    counted = 0
    for reader, one in answers(facts, language):
        made = board(reader, one.indicator.id)
        if one.reach.met:
            continue
        printed = numbers_pen(one, language)("required_size")
        (label,) = [each["label"] for each in made["said"]["cards"] if each["value"] == printed]
        falls = reader.text("number.may_fall") in label
        assert falls is not (reader.text("number.must_rise") in label)
        found = typed(reader, one, f"{'-' if falls else ''}{printed}")
        assert found.outlook.year_end() >= one.reach.target
        assert found.reach.probability >= 0.5
        counted += 1
    assert counted >= 20


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_growth_for_each_confidence_as_printed_brings_it(facts: Facts, language: str) -> None:
    for reader, one in answers(facts, language):
        if one.reach.met:
            continue
        heading = reader.text("explore.sureness_heading")
        shown = reach(reader, one)
        (table,) = tables(under(shown, heading))
        growths = [row[1] for row in table["rows"]]
        assert growths[0] == reader.written(one.reach.required_growth, "+share")
        assert growths[1] == reader.written(one.reach.growth_for_80, "+share")
        for confidence, growth in zip((0.5, 0.8, 0.95), growths, strict=True):
            assert typed(reader, one, growth).reach.probability >= confidence


def test_every_place_prints_the_same_required_growth(facts: Facts) -> None:
    for reader, one in answers(facts, "vi"):
        required = one.reach.required_growth
        if required is None:
            continue
        slider = slider_of(reader, one)
        preset = preset_scenarios(facts, one.indicator, reader.scenario).get("just_enough")
        assert preset is None or preset.number(slider.code) == pytest.approx(100 * required)
        size = numbers_pen(one, "vi")("required_size")
        if one.indicator.flow and required <= 0:
            size = reader.written(1 + required, "asked_part")
        shown = dict(zip(PAGES, tiles(reader, dict.fromkeys(PAGES, "/")), strict=True))
        assert size in shown[one.indicator.id]["said"]["sentence"]


def test_the_panel_asks_for_what_reaches_the_target(facts: Facts) -> None:
    for reader, one in answers(facts, "vi"):
        table = live_table(facts, one)
        assert table is not None
        required, slider = one.reach.required_growth, slider_of(reader, one)
        assert table.digits == slider.digits
        if required is None:
            continue
        settings = {slider.code: max(required, fraction(slider.low))}
        if table.so_far_driver:
            settings[table.so_far_driver] = one.outlook.ytd.growth
        outlook, _ = evaluate(table, settings)
        assert outlook.year_end() >= one.reach.target


def test_what_the_quarters_need_adds_up_to_the_gap_as_it_is_shown(facts: Facts) -> None:
    for reader, one in answers(facts, "en"):
        if one.indicator.index or one.reach.met:
            continue
        said = quarters_needed(target_path(facts, one), one.indicator, "en")
        parts = [int(part.replace(",", "")) for part in re.findall(r"([\d,]+)\sm", said)]
        parts = parts or [int(part.replace(",", "")) for part in re.findall(r"([\d,]+)\sb", said)]
        gap = reader.written(one.amount(one.reach.gap), "need")
        assert sum(parts) == int(re.sub(r"\D", "", gap))


def test_a_gap_is_never_printed_as_nothing() -> None:
    # A third of a million dollars, and four thousandths of a point of an index.
    assert numbers.gap(0.3, "million USD", "vi").startswith("0,3")
    assert numbers.gap(0.00004, "percent", "en") == "0.004 percentage points"
    assert numbers.gap(134.4, "million USD", "vi").startswith("134")
    assert numbers.need(0.3, "billion VND", "en").startswith("1")
    assert numbers.need(134.2, "million USD", "en").startswith("135")
    assert numbers.need(135.0, "million USD", "en").startswith("135")
    assert numbers.gap(0.0, "million USD", "en").startswith("0")
