"""Proposals of the shipped folder, and damage to them."""

from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.errors import DataError
from dakcong.figures import proposals as records
from dakcong.texts import LANGUAGES, has
from tests.figures.damaging import message, with_cell


def test_every_row_has_source_date_confidence_and_words(facts: Facts) -> None:
    catalogue = facts.catalogue
    assert len(catalogue.proposals) == 9
    for one in catalogue.proposals.values():
        assert catalogue.sources[one.source].url_main.startswith("http")
        assert one.date
        assert one.confidence
        # What was decided is never ours to say: it stands in the words of the source.
        assert bool(one.decision) == bool(one.decision_printed)
    keys = [f"body.{one}" for one in records.BODIES]
    keys += [f"proposal_decision.{one}" for one in records.DECISIONS]
    keys += [f"proposal.{one}" for one in catalogue.proposals]
    for language in LANGUAGES:
        assert [key for key in keys if not has(language, key)] == []


# Line 2 is the Department's of July 2025, line 6 the 200 billion VND after the typhoon.
@pytest.mark.parametrize(
    ("line", "column", "text", "remedy"),
    [
        (2, "id", "department-parks-2025", "give each its own"),
        (2, "topic", "weather", "use one of: "),
        (2, "proposer", "somebody", "use one of: "),
        (2, "recipient", "nobody", "use one of: "),
        (2, "obstacle", "bad luck", "use one of: "),
        (2, "due", "soon", "is not a date"),
        (2, "decider", "the mayor", "use one of: "),
        (2, "decider_basis", "", "does not fit the decider; write both, or neither"),
        (2, "decision", "", "does not fit the decision; write both, or neither"),
        (2, "decision", "maybe", "use one of: asked, paused, paused_elsewhere"),
        (5, "decided_on", "2025-08", "has no decision before it"),
        (8, "projects", "lost-farm", "names 'lost-farm', which is no id of energy.csv"),
        (8, "obstacle", "", "is empty beside projects; write what holds them up"),
        (9, "projects", "dien-gio-thang-loi thuy-dien-ea-sup-3-mo-rong", "stand at two stages"),
        (6, "amount", "300", "is not what the source prints"),
        (6, "amount", "0", "is not above 0"),
        (6, "unit", "GW", "use one of: MW, MWp, billion VND"),
        (2, "date", "July", "is not a date"),
        (2, "source", "nowhere", "use one of: "),
        (2, "confidence", "sure", "use one of: high, low, medium"),
        (2, "as_printed", "", "leave the whole row out"),
    ],
)
def test_a_damaged_proposal_is_named(
    data_copy: Path, line: int, column: str, text: str, remedy: str
) -> None:
    with_cell(data_copy / records.FILE, line, column, text)
    said = message(data_copy)
    assert said.startswith("proposals.csv:")
    assert remedy in said


def test_a_proposal_without_words_stops_the_start(data_copy: Path) -> None:
    with_cell(data_copy / records.FILE, 2, "id", "another-2025")
    with pytest.raises(DataError, match=r"proposals.csv:2: column 'id'.*'proposal.another-2025'"):
        load_facts(data_copy)


def test_a_word_that_was_mended_inside_a_quotation_is_marked(facts: Facts) -> None:
    # The article prints "với UBDN tỉnh".
    first = facts.catalogue.proposals["department-industry-2025"]
    assert "với [UBND] tỉnh" in first.as_printed
    assert "UBND" not in first.as_printed.replace("[UBND]", "")
