"""Which assumption must be where for the target: a choice of each, the answer, and its button."""

from typing import Final

from dakcong.answers.boards.parts import part, showing, text
from dakcong.answers.moves.in_use import in_use
from dakcong.answers.moves.links import WANTED
from dakcong.answers.reach import words
from dakcong.answers.reach.solver import Solved, solve_for
from dakcong.answers.reader import Reader
from dakcong.answers.words.names import name_of, value_of
from dakcong.answers.year.answer import Answer
from dakcong.scenario.codes import codes
from dakcong.scenario.link import DRIVER, SURENESS
from dakcong.shows import Action, Choice, Offer, Part
from dakcong.texts import capital, numbers
from dakcong.units import fraction

# How sure one is of the median, per cent.
MEDIAN: Final = WANTED[0]


def solver(reader: Reader, found: Answer) -> Part:
    """One assumption solved for, as surely as the reader wants."""
    code, sure = _driver(reader, found), int(reader.shows(SURENESS) or MEDIAN)
    solved = solve_for(
        reader.facts,
        found.indicator.id,
        found.scenario,
        code,
        None if sure == MEDIAN else fraction(sure),
    )
    return part(
        reader.text("explore.solver_heading"),
        _drivers(reader, found, code),
        _sureness(reader, sure),
        text(words.solved(reader, solved, found.month)),
        *_take(reader, solved),
    )


def _codes(reader: Reader, found: Answer) -> list[str]:
    """The numbers that move the answer."""
    used = in_use(reader.facts, found.indicator, found.scenario)
    return [one.code for one in used if one.form == "number"]


def _driver(reader: Reader, found: Answer) -> str:
    """What the reader chose; else the growth of the remaining months, else the first that acts."""
    known = _codes(reader, found)
    wanted = (reader.shows(DRIVER), codes(found.indicator.letter).growth)
    return next((code for code in wanted if code in known), known[0])


def _drivers(reader: Reader, found: Answer, chosen: str) -> Choice:
    names = {
        code: capital(name_of(reader.facts, code, reader.language, found.month))
        for code in _codes(reader, found)
    }
    control = showing(DRIVER, reader.text("table.assumption"), names, chosen, "select")
    return Choice(kind="choice", control=control)


def _sureness(reader: Reader, chosen: int) -> Choice:
    names = {str(level): f"{level}{numbers.SPACE}%" for level in WANTED}
    label = reader.text("explore.solver_confidence")
    control = showing(SURENESS, label, names, str(chosen), "pills")
    return Choice(kind="choice", control=control)


def _take(reader: Reader, solved: Solved) -> list[Offer]:
    """The button that sets what was found; none where nothing was, or where it stands already."""
    value, one = solved.solution.value, solved.assumption
    if value is None or value == solved.present:
        return []
    said = value_of(one, value, reader.language)
    action = Action(
        label=reader.text("explore.solver_take", value=said),
        help="",
        move={"kind": "set_all", "values": {**solved.besides, one.code: value}},
    )
    return [Offer(kind="offer", name="solved", action=action)]
