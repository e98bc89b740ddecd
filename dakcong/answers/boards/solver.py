"""Which assumption must be where for the target: a choice of each, the answer, and its button."""

from typing import Final

from dakcong.answers.boards.parts import Look, part, showing, text
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
    used = in_use(reader.facts, found.indicator, found.scenario)
    known = [one.code for one in used if one.form == "number"]
    # What the reader chose; else the growth of the remaining months, else the first that acts.
    wanted = (reader.shows(DRIVER), codes(found.indicator.letter).growth)
    code = next((code for code in wanted if code in known), known[0])
    sure = int(reader.shows(SURENESS) or MEDIAN)
    confidence = None if sure == MEDIAN else fraction(sure)
    solved = solve_for(reader.facts, found.indicator.id, found.scenario, code, confidence)
    levels = {str(level): f"{level}{numbers.SPACE}%" for level in WANTED}
    drivers = {one: capital(name_of(reader, one)) for one in known}
    return part(
        reader.text("explore.solver_heading"),
        _choice(DRIVER, reader.text("table.assumption"), drivers, code, "select"),
        _choice(SURENESS, reader.text("explore.solver_confidence"), levels, str(sure), "pills"),
        text(words.solved(reader, solved)),
        *_take(reader, solved),
    )


def _choice(code: str, label: str, names: dict[str, str], chosen: str, look: Look) -> Choice:
    return Choice(kind="choice", control=showing(code, label, names, chosen, look))


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
