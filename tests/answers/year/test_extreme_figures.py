"""A figure at the edge of its range ends in an answer or in one sentence, never in a trace."""

import csv
import json
from collections.abc import Iterator
from contextlib import suppress
from itertools import product
from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.agreement import reconciled
from dakcong.answers.known.defaults import complete
from dakcong.answers.known.so_far import chosen_figures
from dakcong.answers.loading import load_facts
from dakcong.answers.moves.presets import preset_scenarios
from dakcong.answers.words import base as base_words
from dakcong.answers.words import sentences
from dakcong.answers.words.doubts import doubt_remarks
from dakcong.answers.words.pens import numbers_pen
from dakcong.answers.year.answer import Missing, answer
from dakcong.commands.documents.projection import projection
from dakcong.commands.documents.reconciliation import reconciliation
from dakcong.errors import InputError
from dakcong.scenario.scenario import Scenario
from dakcong.texts import LANGUAGES

pytestmark = pytest.mark.thorough

VINTAGE = "2025-06"


def rewritten(file: Path, line: int, value: float) -> None:
    """Give one figure another value, printed so, with the decimals it has."""
    with file.open(encoding="utf-8", newline="") as reading:
        rows = list(csv.reader(reading))
    text = f"{value:.10f}".rstrip("0").rstrip(".")
    change = dict(zip(rows[0], rows[line - 1], strict=True))
    change |= {
        "value": text,
        "as_printed": text.strip("-").replace(".", ","),
        "decimals": str(len(text.partition(".")[2])),
    }
    rows[line - 1] = list(change.values())
    with file.open("w", encoding="utf-8", newline="") as writing:
        csv.writer(writing).writerows(rows)


def figures_of(facts: Facts) -> Iterator[tuple[int, str]]:
    """Lines and measures that June rests on."""
    for one in facts.catalogue.figures:
        if one.vintage == VINTAGE and facts.catalogue.indicators[one.indicator].projected:
            yield one.line, one.measure


def scenarios(facts: Facts) -> Iterator[Scenario]:
    """June with an assumed first half of the IIP: the default choices, and the other ones."""
    for chosen in ({}, {"x.y": "press", "x.b": "article", "x.t": "plan"}):
        with suppress(InputError):
            yield complete(facts, VINTAGE, {**chosen, "i.h": 15.0})


def told(facts: Facts, indicator: str, scenario: Scenario) -> None:
    """Everything that is said about an indicator; InputError where it cannot be."""
    one = answer(facts, indicator, scenario)
    assert not isinstance(one, Missing)
    said = json.dumps(projection(facts, one, (), "http://h"), allow_nan=False)
    for language in LANGUAGES:
        said += sentences.headline(one, language) + sentences.what_it_takes(one, language)
        said += sentences.second_half(one, language)
        said += " ".join(doubt_remarks(one, language))
        pen = numbers_pen(one, language)
        said += sentences.low_plan_by(one, language, pen) + sentences.on_track(one, language)
        said += base_words.base_effect(facts, one, language)
        said += sentences.ranges_by(language, pen)
    assert "inf" not in said.replace("information", "")
    assert "nan" not in said
    preset_scenarios(facts, one.indicator, scenario)


def examined(facts: Facts, indicator: str, scenario: Scenario) -> None:
    found = chosen_figures(facts, facts.catalogue.indicators[indicator], VINTAGE, scenario.by_code)
    if found is not None and facts.catalogue.indicators[indicator].form == "flow":
        json.dumps(reconciliation(found, reconciled(found)), allow_nan=False)


@pytest.mark.parametrize("value", [-150.0, -100.0, 0.0])
def test_a_figure_that_cannot_be_is_refused_with_its_line(
    facts: Facts, data_copy: Path, value: float
) -> None:
    file = data_copy / "figures.csv"
    before = file.read_bytes()
    for line, measure in figures_of(facts):
        if value == 0 and "growth" in measure:
            continue
        file.write_bytes(before)
        rewritten(file, line, value)
        with pytest.raises(InputError, match=rf"^figures\.csv:{line}: column 'value'"):
            load_facts(data_copy)


@pytest.mark.parametrize("value", [-99.999, 0.001, 9e8])
def test_a_figure_at_an_edge_has_an_answer_or_a_reason(
    facts: Facts, data_copy: Path, value: float
) -> None:
    file = data_copy / "figures.csv"
    before = file.read_bytes()
    for line, measure in figures_of(facts):
        if value < 0 and "growth" not in measure:
            continue
        file.write_bytes(before)
        rewritten(file, line, value)
        changed = load_facts(data_copy)
        indicator = facts.catalogue.figures[line - 2].indicator
        for scenario, telling in product(scenarios(changed), (told, examined)):
            with suppress(InputError):
                telling(changed, indicator, scenario)


def test_a_west_larger_than_the_whole_leaves_the_east_no_growth(data_copy: Path) -> None:
    # 1593 million USD of the former Đắk Lắk alone, where the whole has 1520.
    file = data_copy / "figures.csv"
    changed = file.read_text(encoding="utf-8").replace(",1293,", ",1593,").replace("1.293", "1.593")
    file.write_text(changed, encoding="utf-8")
    facts = load_facts(data_copy)
    found = chosen_figures(facts, facts.catalogue.indicators["exports"], VINTAGE, {})
    assert found is not None
    east = reconciled(found).east
    assert east is not None
    assert (east.growth, east.plausible) == (None, False)
    assert not reconciled(found).result.consistent
