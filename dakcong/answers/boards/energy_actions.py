"""What plants put into operation this year add to the index: actions, apart from assumptions."""

from collections.abc import Iterable
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.known.power_chain import electricity_code, factors
from dakcong.answers.known.release import release
from dakcong.answers.moves.changes import reset_actions
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import assumption_label, reason
from dakcong.answers.year.actions import ACTION, actions, taking_effect
from dakcong.answers.year.answer import Answer, answer
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.periods import remaining_months
from dakcong.scenario.registry import Assumption
from dakcong.shows import Action, Choice, Offer, Part

# Megawatts that the lists offer; another value that a link says stands among them.
POWER: Final = (10, 20, 30, 50, 75, 100, 150, 200, 250, 300, 400, 500, 750, 1000, 1500, 2000, 3000)


def commissioning(reader: Reader) -> Part:
    """What they add, the lists that set them, the way back."""
    indicator = reader.indicator(electricity_code(reader.facts).indicator)
    taken = actions(reader.facts, indicator, reader.scenario)
    back = [_back(reader)] if taken else []
    return parts.part(
        reader.text("commissioned.heading"),
        parts.text(_said(reader, indicator)),
        *(_list(reader, one, indicator) for one in _offered(reader, indicator)),
        *back,
        parts.note(reader.text("commissioned.note")),
        level=2,
    )


def _offered(reader: Reader, indicator: Indicator) -> Iterable[Assumption]:
    """Actions of the kinds whose capacity factor is known, those that are set, and the month."""
    known = factors(reader.facts, reader.scenario)
    for one in reader.facts.registry.of(indicator.id):
        set_ = one.code in reader.scenario.by_code
        if one.kind == ACTION and (set_ or not one.plant or one.plant in known):
            yield one


def _list(reader: Reader, one: Assumption, indicator: Indicator) -> Choice:
    given = reader.scenario.by_code.get(one.code)
    chosen = "" if given is None else one.text(given)
    if one.plant:
        present = [] if given is None or isinstance(given, str) else [given]
        values = sorted({*map(float, POWER), *present})
        named = {one.text(value): f"{reader.written(value, 'number')} MW" for value in values}
    else:
        month = release(reader.facts.catalogue, indicator.id, reader.scenario.vintage).month
        months = dict.fromkeys([*remaining_months(month), *([int(chosen)] if chosen else [])])
        named = {str(one): reader.written(one, "month_name") for one in sorted(months)}
    names = {"": reader.text("chain.nothing"), **named}
    made = parts.control("choice", "typed", one.code, assumption_label(reader, one), chosen)
    return Choice(kind="choice", control=parts.choosing(made, "select", names))


def _back(reader: Reader) -> Offer:
    label, told = (reader.text(f"control_reset.{one}") for one in ("actions", "actions_help"))
    action = Action(label=label, help=told, move={"kind": "reset_actions"})
    return Offer(kind="offer", name="actions", action=action)


def _said(reader: Reader, indicator: Indicator) -> str:
    """The year's growth without and with them, or what is lacking."""
    facts, scenario = reader.facts, reader.scenario
    if not actions(facts, indicator, scenario):
        return reader.text("commissioned.none")
    if not taking_effect(facts, indicator, scenario):
        return reader.text("commissioned.lacks")
    try:
        found = answer(facts, indicator.id, scenario)
        plain = answer(facts, indicator.id, reset_actions(facts, scenario, indicator.id))
    except InputError as error:
        return reason(reader, error)
    if not (isinstance(found, Answer) and isinstance(plain, Answer)):
        return reader.text("commissioned.no_answer")
    before, after = (one.outlook.year_growth() for one in (plain, found))
    return reader.text(
        "commissioned.adds",
        year=found.outlook.ytd.year,
        before=reader.written(before, "+share2"),
        after=reader.written(after, "+share2"),
        points=reader.written(after - before, "points2"),
    )
