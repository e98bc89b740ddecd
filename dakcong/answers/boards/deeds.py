"""What the province does, on the page that is about it: its lists, what it adds, the way back."""

from collections.abc import Iterable
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.known.release import release
from dakcong.answers.moves.changes import reset_actions
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import assumption_label, reason
from dakcong.answers.year.actions import actions, taking_effect
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.periods import remaining_months
from dakcong.scenario.registry import Assumption
from dakcong.shows import Action, Choice, Offer
from dakcong.units import fraction

# Weights of a section that the lists offer, per cent.
WEIGHTS: Final = tuple(range(1, 61))


def numbers_list(
    reader: Reader, one: Assumption, offered: Iterable[float], unit: str = ""
) -> Choice:
    """A list of numbers, nothing as the first; another value that a link says stands among them."""
    given = reader.scenario.by_code.get(one.code)
    present = [] if given is None or isinstance(given, str) else [given]
    named = {}
    for value in sorted({*map(float, offered), *present}):
        if one.unit == "percent":
            decimals = len(one.text(value).partition(".")[2])
            named[one.text(value)] = reader.written(fraction(value), f"share{decimals}")
        else:
            named[one.text(value)] = f"{reader.written(value, '')} {unit}".strip()
    return _list(reader, one, named)


def months_list(reader: Reader, one: Assumption) -> Choice:
    """A list of the remaining months, with nothing as the first."""
    given = reader.scenario.by_code.get(one.code)
    present = [] if given is None or isinstance(given, str) else [round(given)]
    month = release(reader.facts.catalogue, one.indicator, reader.scenario.vintage).month
    known = sorted({*remaining_months(month), *present})
    return _list(reader, one, {str(at): reader.written(at, "month_name") for at in known})


def _list(reader: Reader, one: Assumption, named: dict[str, str]) -> Choice:
    given = reader.scenario.by_code.get(one.code)
    chosen = "" if given is None else one.text(given)
    label = assumption_label(reader, one)
    made = parts.control("choice", "typed", one.code, label, chosen)
    names = {"": reader.text("chain.nothing"), **named}
    return Choice(kind="choice", control=parts.choosing(made, "select", names))


def back(reader: Reader, indicator: Indicator, deed: str) -> list[Offer]:
    """The way back from a deed; none where it is not done."""
    if not _of(reader, indicator, deed):
        return []
    label, told = (reader.text(f"control_reset.{one}") for one in ("deed", "deed_help"))
    move = {"kind": "reset_actions", "deed": deed}
    return [Offer(kind="offer", name=deed, action=Action(label=label, help=told, move=move))]


def said(reader: Reader, indicator: Indicator, deed: str) -> str:
    """The year's growth without and with a deed, or what is lacking."""
    facts, scenario, own = reader.facts, reader.scenario, _of(reader, indicator, deed)
    if not own:
        return reader.text(f"{deed}.none")
    acting = {one.code for one in taking_effect(facts, indicator, scenario)}
    if not acting.intersection(own):
        return reader.text(f"{deed}.lacks")
    try:
        found = answer(facts, indicator.id, scenario)
        plain = answer(facts, indicator.id, reset_actions(facts, scenario, indicator.id, deed))
    except InputError as error:
        return reason(reader, error)
    if not (isinstance(found, Answer) and isinstance(plain, Answer)):
        return reader.text("commissioned.no_answer", page=indicator.page)
    before, after = (one.outlook.year_growth() for one in (plain, found))
    return reader.text(
        "commissioned.adds",
        year=found.outlook.ytd.year,
        before=reader.written(before, "+share2"),
        after=reader.written(after, "+share2"),
        points=reader.written(after - before, "+points2"),
    )


def unanswered(reader: Reader, indicator: Indicator) -> bool:
    """Whether its year cannot be computed, as it lacks what no source prints."""
    try:
        return isinstance(answer(reader.facts, indicator.id, reader.scenario), Missing)
    except InputError:
        return False


def _of(reader: Reader, indicator: Indicator, deed: str) -> list[str]:
    """Codes of what is done of a deed."""
    done = actions(reader.facts, indicator, reader.scenario)
    return [one.code for one in done if one.deed == deed]
