"""What was read, in words: a line a figure, a line a problem."""

from collections.abc import Iterator, Mapping
from typing import Final

from dakcong.imports.records import ASKED, GROWTH, Problem, Proposal, Reading
from dakcong.texts import say
from dakcong.texts.numbers import printed

_KEY: Final = "import_file"


def problem_words(problem: Problem, language: str) -> tuple[str, str]:
    """What is the matter, and what to do about it."""
    known = {**problem.fields, "found": problem.found, "cell": problem.cell}
    return (
        say(language, f"{_KEY}.problem.{problem.key}", **known),
        say(language, f"{_KEY}.remedy.{problem.key}", **known),
    )


def lines(reading: Reading, names: Mapping[str, str], language: str) -> Iterator[str]:
    """The whole reading; `names` are those of the indicators."""
    sure = sum(one.sure for one in reading.proposals)
    if not reading.refused:
        count = len(reading.proposals)
        yield say(language, f"{_KEY}.list.proposed", count=count, sure=sure)
    for one in reading.proposals:
        yield _figure(one, names, language)
    for problem in reading.problems:
        why, remedy = problem_words(problem, language)
        weight = "asked_weight" if problem.weight == ASKED else problem.weight
        yield say(
            language,
            f"{_KEY}.list.problem",
            weight=say(language, f"{_KEY}.list.{weight}"),
            place=place(problem.sheet, problem.cell, language),
            why=why,
            remedy=remedy,
        )


def place(sheet: str, cell: str, language: str) -> str:
    """Where something stands, as a spreadsheet or an editor shows it."""
    known = "place" if sheet and cell else "sheet" if sheet else "line" if cell else "file"
    return say(language, f"{_KEY}.list.{known}", sheet=sheet, cell=cell)


def doubts_of(one: Proposal, language: str) -> list[str]:
    """What makes a proposal uncertain, in words."""
    return [say(language, f"{_KEY}.doubt.{key}") for key in one.doubts]


def _figure(one: Proposal, names: Mapping[str, str], language: str) -> str:
    doubts = "; ".join(doubts_of(one, language))
    verdict = say(language, f"{_KEY}.list.{'sure' if one.sure else 'asked'}", doubts=doubts)
    amount = one.amount
    signed = one.measure == GROWTH
    return say(
        language,
        f"{_KEY}.list.figure",
        indicator=names[one.indicator],
        measure=say(language, f"{_KEY}.list.{one.base or one.measure}"),
        span=say(language, f"{_KEY}.list.{one.span}"),
        month=one.month,
        year=one.year,
        value=printed(amount.value or 0.0, amount.unit, language, signed=signed),
        place=place(one.sheet, one.cell, language),
        found=one.found,
        sure=verdict,
    )
